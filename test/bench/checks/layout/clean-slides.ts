import { clean, type SlideCase } from './slide-case.ts'

const WORDS = 'They leave on the hour, and come back at night.'
const DARK = "<!-- _class: invert -->\n<!-- _backgroundColor: '#123' -->\n<!-- _color: '#fff' -->\n\n"
const scoped = (css: string): string => `<style scoped>${css}</style>\n\n`

/** Slides that nobody would change, with what fools those who measure them. */
export const CLEAN_SLIDES: readonly SlideCase[] = clean({
  'a plain list': '## Ferries\n\n- They leave\n- They come back\n- They sleep',
  'all sorts of blocks':
    '## Ferries\n\nWords, *italic*, **bold**, `code`, [a link](https://example.org).\n\n> Quoted\n\n| a | b |\n|---|---|\n| one | two |',
  'code and words':
    '## The script\n\n```js\nconst ferry = { name: "Å", leaves: 8 } // a comment\n```\n\nIs all it takes.',
  'a nested list': '## Ferries\n\n- They leave\n  - on the hour\n    - every day\n- They come back',
  'a fitted heading': '# <!-- fit --> Ferries of the summer',
  'two fitted headings': '# <!-- fit --> Ferries\n\n## <!-- fit --> of the summer',
  'code that is scaled a little':
    '## The script\n\n```sh\nferry --from kiel --to turku --on monday --with bicycle\n```',
  'a formula':
    '## The law\n\n$$\\sum_{i=1}^{n} x_{i_j}^{2^k} + \\tfrac{1}{\\sqrt[3]{2}} \\neq \\int_0^1 f(x)\\,dx$$',
  'formulas in words':
    '## The law\n\nWith $x_i^2$ and $\\frac{a}{b}$ as well as $\\hat{y}$, it is $O(n \\log n)$.',
  'a matrix':
    '## The law\n\n$$\\begin{pmatrix} a & b \\\\ c & d \\end{pmatrix} \\cdot \\vec{x} = \\underbrace{0}_{\\text{zero}}$$',
  'a dark photograph': '![bg](../assets/night.jpg)\n\n# <span style="color: #fff">Ferries at night</span>',
  'a split photograph': '![bg right:40%](../assets/quay.jpg)\n\n## Ferries\n\n- leave\n- come back',
  'several backgrounds':
    '![bg](../assets/quay.jpg)\n![bg](../assets/night.jpg)\n\n<h2 style="background: #fff; color: #222">On a card</h2>',
  'stacked backgrounds':
    '![bg vertical left:30%](../assets/quay.jpg)\n![bg](../assets/night.jpg)\n\n## Ferries\n\nThey leave.',
  'a background that is darkened':
    '![bg brightness:0.2](../assets/snow.jpg)\n\n<h2 style="color: #fff">Ferries in winter</h2>',
  'a background with opacity':
    '<!-- _backgroundColor: \'#fff\' -->\n\n![bg opacity:.15](../assets/grey.jpg)\n\n<h2 style="color: #222">Ferries in winter</h2>',
  'a background that is blurred':
    '![bg blur:8px](../assets/small.jpg)\n\n<h2 style="background: #fff; color: #222">Ferries</h2>',
  'a circle beyond the corner':
    '<div style="position: absolute; right: -120px; top: -120px; width: 300px; height: 300px; border-radius: 50%; background: #e8a"></div>\n\n## Ferries\n\nThey leave.',
  'a band beyond both sides':
    '<div style="position: absolute; left: -50px; right: -50px; bottom: -10px; height: 40px; background: #246"></div>\n\n## Ferries',
  'a huge sign beyond the corner':
    '<div style="position: absolute; right: -60px; top: -40px; font-size: 320px; line-height: 1; opacity: 0.15">§</div>\n\n## The law',
  'a picture beyond the edge':
    '<img src="../assets/ferry.jpg" alt="" style="position: absolute; right: -90px; bottom: -60px; width: 340px">\n\n## Ferries',
  'a ribbon':
    '<div style="position: absolute; right: -70px; top: 36px; width: 260px; rotate: 45deg; background: #c33; color: #fff; text-align: center">NEW TODAY</div>\n\n## Ferries',
  'rotated words':
    '## Ferries\n\n<div style="position: absolute; left: 500px; top: 400px; transform: rotate(-12deg)">By hand!</div>',
  'words set vertically':
    '<div style="position: absolute; left: 12px; top: 160px; writing-mode: vertical-rl">Summer timetable</div>\n\n<h2 style="margin-left: 40px">Ferries</h2>',
  fragments: '## Ferries\n\n* They leave\n* They come back\n* They sleep',
  'numbered fragments': '## Ferries\n\n1) They leave\n2) They come back',
  'a snapping row that fits': `${scoped('.row { display: flex; overflow-x: auto; scroll-snap-type: x mandatory } .row > div { flex: 0 0 30%; scroll-snap-align: start }')}## Crew\n\n<div class="row"><div>Ada</div><div>Bo</div><div>Cy</div></div>`,
  'words on a picture':
    '<div style="position: relative; width: 600px"><img src="../assets/night.jpg" alt="Night" width="600" height="300"><span style="position: absolute; left: 40px; top: 120px; color: #fff">Ferries at night</span></div>',
  'words on a picture in the next layer':
    '<img src="../assets/snow.jpg" alt="Snow" width="500" height="250">\n\n<div style="position: relative; z-index: 2; margin-top: -190px; margin-left: 40px; color: #111; text-align: left">Ferries in winter</div>',
  'words with an outline':
    '![bg](../assets/snow.jpg)\n\n<h1 style="color: #fff; text-shadow: 0 0 6px #000, 0 0 12px #000">Ferries in winter</h1>',
  'stroked words': '<h1 style="color: #fff; -webkit-text-stroke: 2px #222">Ferries</h1>',
  'a gradient clipped to words':
    '<h1 style="background: linear-gradient(90deg, #a22, #22a); -webkit-background-clip: text; background-clip: text; color: transparent">Ferries of the summer</h1>',
  'words that fade in': `${scoped('@keyframes in { from { opacity: 0 } to { opacity: 1 } } .in { animation: in 1s ease 0.5s both }')}## Ferries\n\n<p class="in">${WORDS}</p>`,
  'words that slide in': `${scoped('@keyframes slide { from { transform: translateX(2000px) } to { transform: none } } .in { animation: slide 1s both }')}## Ferries\n\n<p class="in">${WORDS}</p>`,
  'a spinning wheel': `${scoped('@keyframes spin { to { transform: rotate(360deg) } } .spin { animation: spin 2s infinite; width: 80px; height: 80px; border: 8px solid #246; border-radius: 50% }')}## Ferries\n\n<div class="spin"></div>`,
  badges:
    '## Ferries <span style="background: #b00; color: #fff; font-size: 0.5em; padding: 2px 12px; border-radius: 12px">NEW</span>\n\nThey leave.',
  cards: `## Crew\n\n<div style="display: grid; grid-template-columns: 1fr 1fr; gap: 24px">\n${['Ada', 'Bo', 'Cy', 'Di'].map((name) => `<div style="background: #234; color: #fff; padding: 16px; border-radius: 12px"><b style="color: #fff">${name}</b><br>at the helm</div>`).join('\n')}\n</div>`,
  'a card over words':
    '## Ferries\n\nThey leave on the hour.\n\n<div style="position: absolute; left: 5%; right: 5%; top: 35%; bottom: 20%; background: #fff; color: #222; z-index: 3">Not in winter</div>',
  emoji: '## Ferries 🛳️\n\n- 👍🏽 they leave\n- 👨‍👩‍👧 families\n- 🇫🇮 to Finland ✅ ❌ ⚠️',
  'right to left': '<div dir="rtl" lang="ar">\n\n## العبارات\n\n- تغادر كل ساعة\n- تعود ليلا\n\n</div>',
  Hebrew: '<p dir="rtl" lang="he">המעבורת יוצאת בשעה שמונה</p>',
  'a reading aid': '<p style="font-size: 40px"><ruby>Skerry<rt>an islet</rt></ruby></p>',
  'Cyrillic and Greek': '## Паром\n\n- Уходит в восемь\n- Το πλοίο φεύγει',
  'signs and arrows':
    '## Signs\n\n→ ⇒ ↔ ✓ ✗ ★ ☆ • – — … “ ” ‚ ‘ © ® ™ € £ ¥ § ¶ † ‡ ° ± × ÷ ≤ ≥ ≠ ≈ ∞ √ ∑ ∏ ∫ ∂ Δ Ω π µ',
  'boxes of characters': '## A tree\n\n```\n├── slides\n│   └── talk.md\n└── themes ▲ ▼ █ ░\n```',
  'a diagram': '## A ticket\n\n```mermaid\ngraph LR\nA[Buy] --> B[Pay]\nB --> C[Go]\n```',
  'a sequence': '## A ticket\n\n```mermaid\nsequenceDiagram\nAda->>Shop: buy\nShop-->>Ada: ticket\n```',
  'a decision': '## A ticket\n\n```mermaid\ngraph TD\nA[Ask] -->|yes| B[Go]\nA -->|no| C[Stay]\n```',
  states:
    '## A ticket\n\n```mermaid\nstateDiagram-v2\n[*] --> Bought\nBought --> Used: at the quay\nUsed --> [*]\n```',
  'classes of a diagram':
    '## A ticket\n\n```mermaid\nclassDiagram\nFerry <|-- Boat\nFerry : +int seats\nFerry : leave()\n```',
  entities:
    '## A ticket\n\n```mermaid\nerDiagram\nFERRY ||--o{ TICKET : sells\nTICKET {\nstring name\nint price\n}\nFERRY {\nstring name\n}\n```',
  'groups of a diagram':
    '## A ticket\n\n```mermaid\ngraph LR\nsubgraph Shop\nA[Buy] --> B[Pay]\nend\nB --> C((Go))\n```',
  'a coloured diagram':
    '## A ticket\n\n```mermaid\ngraph LR\nA[Buy] --> B[Pay]\nstyle A fill:#123,color:#fff\nstyle B fill:#fe8,color:#222\n```',
  'a dark diagram': `${DARK}\`\`\`mermaid\ngraph LR\nA[Buy] --> B[Pay]\n\`\`\``,
  'a dark slide': `${DARK}## Ferries\n\n- They leave\n- They come back`,
  'a dark table': `${DARK}${scoped('th, td { background: #234 !important; color: #fff }')}| Harbour | Price |\n|---|---|\n| Kiel | 12 € |`,
  'a light gradient':
    "<!-- _backgroundImage: 'linear-gradient(135deg, #fff, #e8eef8)' -->\n<!-- _color: '#222' -->\n\n<p style=\"color: #222\">They leave.</p>",
  'a dark gradient':
    '<!-- _backgroundImage: \'linear-gradient(135deg, #012, #203)\' -->\n\n<h2 style="color: #fff">Ferries</h2>',
  'a table that fits':
    '## Prices\n\n| Harbour | Price | Boats | Crew |\n|---|---:|---:|---|\n| Kiel | 12 € | 3 | 40 |\n| Turku | 19 € | 7 | 99 |\n| Visby | 24 € | 1 | 12 |',
  'coloured cells': `${scoped('td:last-child { background: #063 !important; color: #fff }')}## Prices\n\n| Harbour | State |\n|---|---|\n| Kiel | open |\n| Turku | open |`,
  'grid columns':
    '<div style="display: grid; grid-template-columns: 1fr 1fr; gap: 40px">\n<div>\n\n### Leave\n\n- Kiel\n- Turku\n\n</div>\n<div>\n\n### Stay\n\n- Visby\n- Bergen\n\n</div>\n</div>',
  'a list in columns': `${scoped('ul { columns: 2 }')}## Harbours\n\n- Kiel\n- Turku\n- Visby\n- Bergen\n- Skagen\n- Odense`,
  'columns that are kept': `${scoped('table { break-inside: avoid }')}<div style="columns: 2">\n\nWords in the first column, enough of them.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |\n\n</div>`,
  'a footnote mark':
    '## Ferries\n\nTwice as many people<sup>1</sup> came by ferry; H<sub>2</sub>O and 10<sup>6</sup>.',
  'a credit at the edge':
    '![bg](../assets/quay.jpg)\n\n## <span style="color: #fff">Ferries</span>\n\n<div style="position: absolute; right: 10px; bottom: 6px; font-size: 12px; color: #fff">Photo: Ada Berg</div>',
  keys: '## Keys\n\nPress <kbd>Ctrl</kbd> + <kbd>C</kbd>.',
  'header, footer and number':
    '<!-- _header: The harbour office -->\n<!-- _footer: Skerry, 2026 -->\n<!-- _paginate: true -->\n\n## Ferries\n\nThey leave.',
  'words for screen readers': `## Ferries\n\n<span style="position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap">Skip the list of ferries</span>\n\nThey leave.`,
  'words far away': '<a style="position: absolute; left: -9999px" href="#1">Skip the list</a>\n\n## Ferries',
  'a watermark':
    '<div style="position: absolute; left: 10%; top: 40%; font-size: 140px; color: rgb(0 0 0 / 0.06); font-weight: 700; z-index: 0">DRAFT</div>\n\n## Ferries\n\nThey leave on the hour.',
  'a numeral behind words':
    '<div style="position: absolute; left: 60px; top: 200px; font-size: 260px; line-height: 1; z-index: -1; color: #eee">42</div>\n\n## Ferries\n\nThey leave on the hour.',
  'struck words': '## Prices\n\n<del style="color: #aaa">24 €</del> 19 €',
  'hidden words':
    '## Ferries\n\n<p style="visibility: hidden">Not yet</p>\n\n<p style="display: none">Never</p>\n\n<p style="opacity: 0">Soon</p>',
  'closed details': '## Ferries\n\n<details><summary>More</summary>Hidden words of the details.</details>',
  'a picture that fits': '## The ferry\n\n![The ferry h:330](../assets/ferry.jpg)',
  'a round picture': `${scoped('img { border-radius: 50%; object-fit: cover }')}## Ada\n\n![Ada w:240 h:240](../assets/ferry.jpg)`,
  'a picture in a frame':
    '<div style="width: 300px; height: 200px; overflow: hidden"><img src="../assets/ferry.jpg" alt="The ferry" style="width: 420px; margin: -40px"></div>\n\nThe ferry.',
  'pictures side by side': '![The ferry w:380](../assets/ferry.jpg) ![The quay w:380](../assets/quay.jpg)',
  'a pattern of dots': `${scoped("section { background-image: url('../assets/dot.png') }  h2 { background: #fff; color: #222 }")}## Ferries`,
  'pixels on purpose':
    '<img src="../assets/thumb.png" alt="Pixels" width="400" style="image-rendering: pixelated">',
  'a headline set closely': `${scoped('h1 { line-height: 0.95; font-size: 90px }')}# Typography<br>jumps`,
  'a quotation mark':
    '<div style="position: relative"><span style="position: absolute; left: -10px; top: -50px; font-size: 160px; color: #bbb; z-index: -1; line-height: 1">“</span>\n\nA ship in harbour is safe.\n\n</div>',
  'numbers of a timeline': `<div style="display: flex; gap: 30px">${[1, 2, 3].map((number) => `<div style="width: 200px"><div style="width: 44px; height: 44px; border-radius: 50%; background: #246; color: #fff; text-align: center; line-height: 44px">${number}</div>Step ${number}</div>`).join('')}</div>`,
  'a progress bar':
    '<div style="position: absolute; left: 0; bottom: 0; height: 6px; width: 60%; background: #c33"></div>\n\n## Ferries',
  'a speech bubble':
    '<div style="position: relative; background: #ffd; color: #222; padding: 20px; border-radius: 16px; width: 400px">Ahoy!<div style="position: absolute; left: 30px; bottom: -16px; width: 32px; height: 32px; background: #ffd; rotate: 45deg"></div></div>',
  'a logo of letters': '# T<span style="margin-left: -0.15em; position: relative; top: 0.2em">E</span>X',
  'a drop cap': `${scoped('p::first-letter { font-size: 3em; float: left; line-height: 1 }')}They leave on the hour, and come back at night, when nobody waits for them any more.`,
  'a marked word': '## Ferries\n\nThey leave <mark>on the hour</mark>.',
  'a tinted bar behind a heading':
    '<h2 style="background: #246; color: #fff; margin-left: -70px; padding-left: 70px">Ferries</h2>\n\nThey leave.',
  'a blend':
    '<div style="background: #fff"><h2 style="mix-blend-mode: multiply; color: #246">Ferries</h2></div>',
  'a mask': '<h2 style="mask-image: linear-gradient(90deg, #000, transparent)">Ferries that fade away</h2>',
  'a picture as a banner':
    '<div style="height: 120px; overflow: hidden"><img src="../assets/ferry.jpg" alt="The ferry" width="500"></div>\n\n## Ferries',
  'an inline formula above and below':
    '## The law\n\nA fraction $\\frac{a_1}{b^2}$ in a line of words, and so on, until the line is full and another one begins with $\\sum_{i=1}^{n} x_i$ in it, and $\\sqrt{\\frac{x}{y}}$ once more in the third line of it all.',
  'a numbered slide with a footer':
    '<!-- _paginate: true -->\n<!-- _footer: The harbour office of Skerry, and of all islands -->\n\n## Ferries\n\n- They leave\n- They come back\n- They sleep\n- They leave again\n- They come back\n- They sleep',
  'a number on a split slide':
    '<!-- _paginate: true -->\n![bg right:40%](../assets/snow.jpg)\n\n## Ferries\n\nThey leave.',
  'a scroller in which all fits':
    '## Ferries\n\n<div style="height: 200px; overflow: auto">\n\n- They leave\n- They come back\n\n</div>',
  'a box with space around':
    '<div style="overflow: hidden; padding: 30px; background: #eef; color: #222">\n\nThey leave on the hour.\n\n</div>',
  'definition list': '## Words\n\n<dl><dt>Ferry</dt><dd>A ship that comes back</dd></dl>',
  'a centred card':
    '<div style="position: absolute; left: 50%; top: 50%; transform: translate(-50%, -50%); background: #fff; color: #222; padding: 30px; white-space: nowrap">In the middle</div>',
  'a scaled box':
    '<div style="transform: scale(1.4); transform-origin: left top; width: 400px">They leave on the hour.</div>',
  'an aside in a corner':
    '## Ferries\n\nThey leave.\n\n<aside style="position: absolute; right: 40px; bottom: 60px; width: 260px; background: #ffd; color: #333; padding: 12px">Only in summer</aside>',
  'words behind a letter': '## Ferries&nbsp;&nbsp;of&#8203;summer\n\nSoft&shy;hyphens and non‑breaking ones.',
  'a form': '## Search\n\n<button disabled>Buy</button> <input placeholder="Harbour">',
})
