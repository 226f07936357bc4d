/** What the pages of docs/rules say about each rule besides what the code says: why it matters, and what to do. */
export const RULE_NOTES: Readonly<Record<string, string>> = {
  'asset/missing':
    'The audience would see an empty place. Correct the path: it is relative to the file that says it, and written with forward slashes. Files with similar names anywhere in the project are suggested. What a theme asks for is reported at its place in the CSS, whichever deck uses the theme.',
  'asset/wrong-case':
    'Windows and macOS find `Card.PNG` when the file is called `card.png`; Linux, and so most CI, does not. `fix` writes the spelling of the disk.',
  'asset/outside-project':
    'Nothing outside of the project reaches an output: it would be missing on every other machine, and may not be meant for an audience. Copy the file into `assets/`. The project of a deck is the working folder when the deck lies in it, or else the nearest folder above the deck that has a `package.json`, a `.git` or a settings file.',
  'asset/remote':
    'Outputs must not need a network. Download the file into `assets/`, or allow its host with `--allow-remote example.org` or the setting `allowRemote`: the file is then fetched while building, and becomes part of the output.',
  'asset/broken':
    'Pictures are decoded completely, since a browser draws half a picture without a word. Save or download the file again. A drawing that runs a script or loads something has to be cleaned or exported anew.',
  'asset/ignored-by-git':
    'The deck works here, and has an empty place in CI and on every other machine. Take the pattern out of `.gitignore`, or add the file with `git add --force`; `git check-ignore -v assets/card.png` says which pattern it is. Files that git tracks are never reported, nor is anything where there is no git. Links are left alone: what they lead to may be made by the build.',
  'asset/too-small':
    'Measured in the browser: more than one and a half CSS pixels for each pixel of the picture, on a slide of 1280 × 720. A projector makes it worse. Take a larger one, or a drawing (SVG), or show it smaller. Drawings, patterns of less than 16 pixels, and pictures that a style blurs or shows pixel by pixel (`image-rendering: pixelated`) are left alone.',
  'asset/too-large':
    'Outputs carry every picture at the size at which it is shown, two pixels for each CSS pixel, so an audience sees nothing of it: it is the project, the preview and every clone that are large. Reported is what would save 3 MB or more; the size of a smaller file is an estimate. Drawings and animations are left alone, and so is a picture that some deck which was not measured may show larger. A run that names single decks leaves this rule out.',
  'asset/wrong-extension':
    'Browsers look at the content; other programs, and web servers, at the name. Rename the file, or convert it.',
  'asset/unused':
    'Remove the file, or show it. Looked at are the folders of the setting `assets`, without `sources/`; a run that names single decks leaves this rule out.',
  'asset/no-alt':
    'Alternative text becomes part of the PDF and the PPTX, where screen readers find it. `![A ferry at night](ferry.jpg)`. Backgrounds need none, and neither does what HTML calls decoration: `<img src="wave.svg" alt="">`. `npm run fix -- --alt` drafts a text from the name of the file and the title of the slide, and marks it with `Draft:`; it is reported until somebody has read it and taken out the mark.',
  'asset/space-in-path':
    'In Markdown, an address ends at a blank. Put it in angle brackets, `![](<my cat.png>)`, or write `%20` for each blank; `fix` does the former. Links are reported when there is a file of that name. What stands after the path is a title, and needs quotes: sizes belong between the brackets, `![w:300](cat.png)`.',
  'asset/duplicate':
    'Whoever changes one of them will forget the other. Keep one, and refer to it. A run that names single decks leaves this rule out.',
  'asset/blocked':
    'The page of a deck may load pictures, media and fonts of its own project. Frames, other documents and addresses such as `file:` in places that no other rule reads are refused. Show a picture of it, and link to it.',
  'deck/stripped-html':
    'Marp lets through what formats text, tables, pictures and media; everything else is shown as it was typed, and attributes that run something or are unknown for the tag are gone without a word. Words in angle brackets that are no HTML (`List<String>`), elements that are only named (“the <input> tag”), and attributes that change nothing on a slide (`data-…`, `loading`) are not reported.',
  'deck/empty-slide':
    'Often a ruler (`---`) too many, or one at the end. Presenter notes are not seen. A slide that only has a background is not empty.',
  'deck/unknown-theme':
    'Marp takes its `default` theme without a word. Correct the name, or put the CSS file with `/* @theme name */` into `themes/`; Marp\'s own are `default`, `gaia` and `uncover`. A theme that imports one that is not there (`@import-theme "gaia"`) is without all that it builds on.',
  'deck/unknown-class':
    'Classes are separated by blanks. Those that the theme, an `@import` of it or a `<style>` of the deck has a rule for are known.',
  'deck/unknown-directive':
    'Marp ignores what it does not know. A comment without a colon (`<!-- _class lead -->`) is a presenter note to Marp. An underscore in front (`_class`) limits a directive to one slide.',
  'deck/unknown-size':
    'Sizes come from the theme: `@size 4:3 960px 720px` in a comment of its CSS, or of what it imports. Themes of Marp have `16:9` and `4:3`; without a known size, slides are 1280 × 720.',
  'deck/invalid-lang':
    'Expected is a BCP 47 tag: a language as in ISO 639, and where it matters a script and a country, with hyphens: `pt-BR`, `zh-Hant`. It decides on the voice of screen readers, hyphenation, quotation marks, and on the shape of Chinese and Japanese characters. `lang` of tags is looked at, too.',
  'deck/deprecated':
    'Marp of before 2018 marked directives with `$` and `*`. To Marp of today they are presenter notes, and change nothing.',
  'deck/no-title':
    'Titles are how people find a slide again: in the overview, in the outline of the PDF, with a screen reader. Slides with a picture, a quotation, code, a formula, a table, one or two lines alone, or HTML are left alone.',
  'deck/duplicate-title':
    'In a list of slides, one cannot be told from the other. Slides that follow each other are a continuation, and a slide that comes back just as it was, or a title that does so three times (“Exercise”), is meant to; none of them is reported.',
  'deck/note-in-public':
    'Notes are in the presenter view of the HTML, in the PPTX, with `--pdf-notes` in the PDF, and with `--notes` in a text file: whoever gets the file can read them. `check --publish` and `build --publish` say so for each slide; without the flag, nothing is said. `check` thinks of the formats in the settings, `build` of those that it builds.',
  'deck/heading-jump':
    'Screen readers offer headings as a table of contents, in which a level is missing. A slide may begin with any level.',
  'check/outdated-baseline':
    'If it came back, nobody would hear of it. `npm run check -- --update-baseline` takes it out of `lectern.baseline.json`; look at what else the file takes up before it is committed. Nothing is said of decks that were not named, and of rules that were not applied. See [an old repository](../checks.md#an-old-repository).',
  'check/unknown-rule':
    'What was to be kept quiet is still reported, or what was to be reported is not. Names are as findings show them, `group/fault`; `fix` writes the nearest one where there is one only. The comments are in [what is checked](../checks.md#one-slide-one-line): `lectern-disable`, `lectern-disable-line`, `lectern-disable-next-line`. One that begins like these and is none of them is no presenter note, and changes nothing.',
  'check/unused-suppression':
    'What was wrong is mended, or the comment stands in the wrong place: the next finding there would be kept quiet unseen. `fix` takes the comment out, or the names in it that are not needed. Where only a browser can tell (rules of `layout/`, and others that speak of what a page loads or draws) it is for you to do, and nothing is said by runs that did not look. Comments are explained in [what is checked](../checks.md#one-slide-one-line).',
  'deck/front-matter':
    'One mistake in the YAML, and Marp ignores all of it: theme, title and page numbers are gone. Quote values that have `: ` or ` #` in them, indent with blanks, and close what was opened. It begins in the first line of the file: with an empty line before it, it is text on the first slides.',
  'deck/css-error':
    'One mistake in a `<style>` or in `style:` of the front matter, and none of it takes effect.',
  'deck/diagram-error':
    'Flow charts, sequences, states, classes, entities and `xychart` can be drawn. A diagram of another kind is shown as its source, and the message says why. In the others, what is not understood is missing from the picture without a trace; the message says what that is, and what would be drawn. Some of it is good Mermaid elsewhere: a text that is given to a node behind its first mention, notes on states. To show source on purpose, write `mermaid-raw` after the fence.',
  'deck/math-error': 'The message is that of KaTeX. A dollar sign that begins no formula is written `\\$`.',
  'deck/code-error':
    'The language has no grammar here, or the code is too long for it. The slide is right, but plain.',
  'theme/css-error': 'Decks that ask for the theme would be shown in another one.',
  'theme/not-a-theme':
    'Decks cannot ask for a style sheet that has no name: `theme: harbour` is the name in `/* @theme harbour */`, not the name of the file. Looked at are the places of the setting `themes`. What a theme or a deck imports, at once or through another style sheet, needs no name. A run that names single decks leaves this rule out.',
  'theme/remote-font':
    'No output waits for a network, so fonts and style sheets on the web are left out, whatever `allowRemote` says, and another font is shown. Put the WOFF2 file beside the theme: `@font-face { font-family: "Quay"; src: url("fonts/quay.woff2"); }`. A source on the web behind one in the project is not missed, and not reported.',
  'theme/print-hazard':
    'A PDF has no filters and no blur. With `filter`, text becomes a picture: it cannot be searched, copied or read aloud, and is coarse when enlarged. `backdrop-filter` is left out. Shadows that are blurred over 24 pixels (of text: 12) are large pictures with transparency, and `mix-blend-mode` is left to the viewer; old and small viewers draw both slowly, or black. Filters on pictures, effects on `:hover`, within `@media screen`, and those that `@media print` takes back for the same selector, are left alone.',
  'theme/same-name':
    'Which of the two is used depends on the order of folders only. Give one of them another name in its `@theme` comment, or remove it.',
  'link/missing-file':
    'A click during the talk would lead to an error page. Web addresses are tried by `check --online` only: see [link/dead](link-dead.md).',
  'link/not-a-deck':
    'A link to `part-2.md` leads to `part-2.pdf` in the PDF. From a README, from a file with `marp: false` and from what lies outside of `slides/` nothing is made: in PDF and PPTX, only the text of such a link remains. A run that names single decks leaves this rule out.',
  'link/dead':
    'Asked for with `check --online`; without the flag, no link is tried. Each address is asked once, without names, passwords and cookies, and nothing of its content is read. Dead is what answers 404 or 410, and a host that nobody knows while others are known. What takes too long, is forbidden (403), asked too often (429) or out of order (5xx) may be there for people: it is mentioned, and is no finding. Addresses of this machine and of its network are not asked, nor redirects that lead there, unless the command is `check --online local`: a deck from somewhere else could look around.',
  'link/local-path':
    'In a published PDF, such a link leads nowhere, and tells how the machine and its user are called. Put the file into the project, or link to where it is on the web.',
  'talk/too-long':
    'Counted are the words of all notes, against `duration: 20 min` in the front matter (`1h 30m`, `45`, `1:30:00`), with a tenth to spare. Slides without notes take no time. `wordsPerMinute` in the settings is how fast you speak.',
  'talk/no-notes':
    "A matter of taste, and so off: `rules: { 'talk/no-notes': 'warning' }` in the settings turns it on.",
  'link/broken-anchor':
    '`[Next](#2)` leads to slide 2. Slides are counted from 1, as the audience counts. `[Costs](#what-it-costs)` leads to the heading `What it costs?`: in lower case, with hyphens for blanks and without other signs; of several of that name, the second is `#what-it-costs-1`. An `id` in HTML is a goal, too. `[Costs](other.md#3)` leads into another deck.',
  'text/mojibake':
    'There is one thing that the text can have said. Outputs are made from the repaired text already; `fix` writes it to the file. See [how decks get damaged](../mojibake.md).',
  'text/ambiguous-mojibake':
    "Some of the bytes are gone, so several texts are possible and none is taken: outputs show the damaged text. `fix` asks in a terminal; `fix --choose 'damaged=wanted'` answers without one. The answer is kept in the settings (`text.choices`). See [how decks get damaged](../mojibake.md).",
  'text/invisible':
    'They come along when text is copied from web pages, chats and file dialogs, and break searching, links, commands and spelling. Joiners of emoji and of scripts that need them, breaks in Thai or Japanese, marks of direction on lines with Arabic or Hebrew, and hyphens within a word are left alone. `fix` removes what nobody can have wanted; between two letters it is not certain whether a blank was meant.',
  'text/not-utf8':
    'Other tools read UTF-8 only. UTF-16, UTF-32, windows-1250 to 1257, Shift_JIS, EUC-JP, EUC-KR, GB18030 (GBK), KOI8-R and a few more are recognised: what is certain is shown on the slides all the same, and `npm run fix` converts the file to UTF-8. A byte order mark of UTF-16 is dropped, line ends stay. What is not certain is left alone, with the offset of the first byte that is not UTF-8: open the file in the program that wrote it, and save it as UTF-8. A file that is UTF-8 but for some bytes has two encodings, and is never converted; nor is one that was cut off, or is no text at all. NULs among text are reported, too.',
  'layout/overflow':
    'Measured in the browser, on the slide as it is printed: something reaches beyond the slide, or beyond an element that cuts it off. Shorten or split the slide, use a smaller layout, or `# <!-- fit -->` for a heading. A background that bleeds is no overflow.',
  'layout/tiny-text':
    'Measured after all scaling, so that a long line of code shows, which Marp shrinks until it fits. Below 18 px on a slide of 720 px it is hard to read from the back of a room; below 12 px, on a good screen. Say less, split the slide, or cut the code. Small print at an edge, readings above East Asian characters, keys, indices, powers and footnote marks are left alone; code may have 15 px, since its letters are wide, and captions, headers, footers, page numbers, and the largest words of a diagram 12 px.',
  'layout/overlap':
    'Measured from the baseline of a line to the top of its capitals, so that lines which are set closely may touch. Move one of the two, or give the box that holds too much more height. What is transparent, rotated, or as a numeral many times as large and placed behind, is decoration; words on a picture are none of this, nor is what an opaque box covers.',
  'layout/off-slide':
    'Said of what is placed by `position: absolute`; what runs off the slide in the flow is [layout/overflow](layout-overflow.md). Shapes, ornaments, and pictures of which a part is seen may run off: that is how slides are decorated. Words may not, unless they are put so far away that only screen readers find them.',
  'layout/long-line':
    "A matter of taste, and so off: `rules: { 'layout/long-line': 'warning' }` in the settings turns it on. Counted are the characters of a line as it is shown, without code. Narrow the text, enlarge it, or use two columns.",
  'layout/dense':
    "A matter of taste, and so off: `rules: { 'layout/dense': 'warning' }` in the settings turns it on. Whoever reads does not listen, and 75 words take half a minute. Code does not count.",
  'layout/uneven':
    'With `columns: 2`, the browser cuts where the first column is full: in the middle of a table or of an item. A list that has the columns to itself may go on in the next one. Put `break-inside: avoid` on what belongs together, or use a grid with a box for each column.',
  'layout/low-contrast':
    'The contrast of WCAG 2: 4.5:1, and 3:1 for letters of 24 px or more (bold: 18.66 px) on a slide of 720 px. Over photographs and gradients, the slide is pictured without its text, and of each line the tenth of its ground counts that is nearest to the colour of the letters: about a word of it. Darken the picture (`![bg brightness:.5]`), put a box behind the text, or give it a shadow. Text with an outline, or with a shadow that it stands out from, is left alone, and so is what is struck out, rotated, filtered, `aria-hidden`, a nearly transparent watermark, a formula, a huge numeral, or in the colours that the theme gives to diagrams. Code, links, bold and marked words, header, footer and page number, and diagrams may go down to 2:1, as they do in the themes of Marp.',
  'layout/missing-glyph':
    'Neither the fonts of the theme nor those that come with Lectern can draw the character. Use another one, or add a font to the theme with `@font-face`; `doctor` lists what the decks need. A style that asks for fonts of which none is there is reported once, as a warning, and as `info` where it ends in `sans-serif`, `monospace` or `system-ui`: then another font is foreseen, but it is the one of Lectern on every machine, also on yours. Nothing is said of lists with a font that comes with some system (`Helvetica`, `Segoe UI`), of fonts of emoji, of those that a theme of Marp asks for, and of those that an `@font-face` declares: their files are looked at by other rules.',
  'output/not-reproducible':
    'The second build of `--verify` takes nothing from the cache: either it held a result of other inputs, which `--force` replaces, or something besides the inputs reached the output. Different versions of the browser draw different pictures; one and the same does not.',
  'output/failed':
    'The browser crashed or did not answer while it made an output of this deck, and did so again on a fresh page; all other outputs are made. The slide is named where a page with nothing but that slide breaks as well. Slides with very large pictures or thousands of elements are the usual cause. `--browser-timeout 120` waits longer.',
}
