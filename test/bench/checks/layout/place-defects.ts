import { END, HERE, type SlideCase, spoiled } from './slide-case.ts'

const lines = (count: number, line: (number: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index + 1)).join('\n')

const HARBOURS = [
  'Kiel',
  'Turku',
  'Skagen',
  'Visby',
  'Tallinn',
  'Bergen',
  'Odense',
  'Rønne',
  'Gdynia',
  'Malmö',
]
const harbour = (number: number): string => HARBOURS[number % HARBOURS.length] ?? ''
const LIST = lines(26, (number) => `- Ferry ${number} leaves for ${harbour(number)}`)
/** Whose styles hold on to what others let go. */
const LECTERN = ['lectern 16:9', 'lectern 4:3'] as const
const UNBOUND = ['default 16:9', 'gaia 16:9', 'uncover 16:9', 'default 4:3'] as const
const PLACED = 'position: absolute; left: 120px'

/** What does not fit, lies outside, or lies on each other. */
export const PLACE_DEFECTS: readonly SlideCase[] = [
  ...spoiled('layout/overflow', {
    'items of several lines': `## What we learned\n\n${HERE}${lines(9, (number) => `- On day ${number} we called ${harbour(number)}, and waited until somebody who knew the ferries picked up, which took a while, as it always does`)}${END}`,
    'a checklist': `## To do\n\n${HERE}${lines(20, (number) => `- [${number % 2 ? 'x' : ' '}] Call ${harbour(number)}`)}${END}`,
    'a picture below a list': [
      `## Ferries\n\n- They leave\n- They come back\n- They sleep\n- They leave again\n\n${HERE}![The ferry w:900](../assets/ferry.jpg)`,
      { only: ['default 16:9', 'gaia 16:9', 'uncover 16:9'] },
    ],
    'the second of two pictures': [
      `## Ferries\n\n<img src="../assets/ferry.jpg" alt="The ferry" height="120">\n\n${HERE}<img src="../assets/ferry.jpg" alt="The ferry" height="700">`,
      { only: UNBOUND },
    ],
    'rows of an equation': `## The law\n\n${HERE}$$\\begin{aligned} ${Array.from({ length: 18 }, (_, index) => `a_{${index}} &= b + ${index}`).join(' \\\\ ')} \\end{aligned}$$`,
    'a table beside a background': `![bg left:60%](../assets/quay.jpg)\n\n## Prices\n\n${HERE}| Harbour | Winter | Summer | Autumn |\n|---|---|---|---|\n| Kiel-Hauptbahnhof | 120.000 € | 180.000 € | 90.000 € |\n| Turku-Zentralbahnhof | 190.000 € | 210.000 € | 90.000 € |${END}`,
    'a box with a largest height': `## Crew\n\n<div style="max-height: 100px; overflow: hidden">\n\n**Ada** at the helm\n\n${HERE}**Bo** in the kitchen\n\n**Cy** at the engine${END}\n\n</div>`,
    'a picture in a box with words': `## Crew\n\n<div style="height: 150px; overflow: hidden">\n\nAda at the helm\n\n${HERE}<img src="../assets/ferry.jpg" alt="The ferry" width="400">\n\n</div>`,
    'a scroller across': [
      `## Crew\n\n<div style="overflow-x: scroll; white-space: nowrap">\n\n${HERE}<span>${HARBOURS.join(' · ')} · ${HARBOURS.join(' · ')} · ${HARBOURS.join(' · ')}</span>\n\n</div>`,
      { only: UNBOUND },
    ],
    'a heading of many lines': `${HERE}<h1 style="font-size: 150px; line-height: 1.2">The ferries of the summer and of all the other seasons of the year</h1>`,
    'a frame of another page': `## Where\n\n${HERE}<video controls poster="../assets/ferry.jpg" height="900" width="300"></video>`,
    'a card in a grid': `## Crew\n\n<div style="display: grid; grid-template-columns: 1fr 1fr; gap: 10px">\n<div style="height: 60px; overflow: hidden; background: #eee; color: #222">Ada</div>\n${HERE}<div style="height: 60px; overflow: hidden; background: #eee; color: #222">Bo, who cooks, cleans, sings and steers, and does all the rest whenever nobody else is there to do it</div>\n</div>`,
    'a long list': `## Departures\n\n${HERE}${LIST}${END}`,
    'a numbered list': `## In this order\n\n${HERE}${lines(22, (number) => `${number}. Call **${harbour(number)}** before nine`)}${END}`,
    'a nested list': `## The islands\n\n${HERE}${lines(9, (number) => `- ${harbour(number)}\n  - by ferry\n  - by boat`)}${END}`,
    'a list that nearly fits': `## Departures\n\n${HERE}${lines(17, (number) => `- At ${number}: ${harbour(number)}`)}${END}`,
    'a long table': `## Prices\n\n${HERE}| Harbour | Price | Boats |\n|---|---:|---:|\n${lines(22, (number) => `| ${harbour(number)} | ${number} € | ${number % 4} |`)}${END}`,
    'a wide table': `## All harbours\n\n${HERE}| Name | ${HARBOURS.map((name) => `${name}-Hauptbahnhof`).join(' | ')} |\n|---|${'---|'.repeat(10)}\n| Ferries | ${HARBOURS.map((_, index) => `${index}00.000.000 €`).join(' | ')} |${END}`,
    'many lines of code': [
      `## The script\n\n${HERE}\`\`\`sh\n${lines(34, (number) => `ferry --from kiel --number ${number}`)}\n\`\`\`${END}`,
      { only: LECTERN },
    ],
    'a picture that is too high': [
      `## The ferry\n\n${HERE}![The ferry h:900](../assets/ferry.jpg)`,
      { only: UNBOUND },
    ],
    'a picture that is too wide': [
      `## The ferry\n\nSeen from the quay.\n\n${HERE}![The ferry w:1500](../assets/ferry.jpg)`,
      { only: ['default 16:9', 'gaia 16:9', 'uncover 16:9'] },
    ],
    'a picture in HTML': [
      `## The ferry\n\n${HERE}<img src="../assets/ferry.jpg" alt="The ferry" width="700" height="800">`,
      { only: UNBOUND },
    ],
    'pictures below each other': `## Two of them\n\n![The ferry h:330](../assets/ferry.jpg)\n\n${HERE}![The quay h:420](../assets/quay.jpg)`,
    'many paragraphs': `## What happened\n\n${HERE}${lines(13, (number) => `On day ${number} we called ${harbour(number)}, and they called back in the evening.\n`)}${END}`,
    'a scroller': `## Departures\n\n<div style="height: 180px; overflow: auto">\n\n${HERE}${lines(12, (number) => `- ${harbour(number)}, quay ${number}`)}${END}\n\n</div>`,
    'a box that cuts off': `## News\n\n<div style="height: 90px; overflow: hidden">\n\n${HERE}${lines(3, (number) => `Paragraph ${number} tells of ${harbour(number)}, which is far away from all other harbours of the sea.\n`)}${END}\n\n</div>`,
    'a line that is cut with an ellipsis': `## News\n\n${HERE}<p style="width: 400px; white-space: nowrap; overflow: hidden; text-overflow: ellipsis">The ferry to the islands leaves an hour later than it did last year</p>`,
    'a heading on one line': `${HERE}# <span style="white-space: nowrap">The harbours of the northern islands and of all others between them</span>\n\nThey are many.`,
    'a long quotation': `## She said\n\n${HERE}${lines(14, (number) => `> We waited ${number} hours in ${harbour(number)} for a boat that never came.\n>`)}${END}`,
    'beside a split background': `![bg right:60%](../assets/quay.jpg)\n\n## Departures\n\n${HERE}${lines(12, (number) => `- The ferry to ${harbour(number)} leaves at ${number} sharp`)}${END}`,
    'columns of a grid': `## Two columns\n\n<div style="display: grid; grid-template-columns: 1fr 1fr">\n<div>\n\nOnly a line.\n\n</div>\n<div>\n\n${HERE}${lines(20, (number) => `- ${harbour(number)} ${number}`)}${END}\n\n</div>\n</div>`,
    'a margin below zero': `${HERE}<h2 style="margin-left: -260px; text-align: left">Ferries of the summer</h2>\n\nThey leave on the hour.`,
    'drawn up beyond the top': `${HERE}<p style="position: relative; top: -640px">It begins above the slide</p>\n\n- and goes on`,
    'a diagram that is too high': [
      `<style scoped>svg[data-marp-mermaid] { height: 900px; width: 300px; max-height: none }</style>\n\n## The route\n\n${HERE}\`\`\`mermaid\ngraph TD\nA[Kiel] --> B[Turku]\n\`\`\`${END}`,
      { also: ['layout/tiny-text'] },
    ],
    'a film that is too high': `## The film\n\n${HERE}<video src="../assets/film.mp4" controls width="700" height="800"></video>`,
    'a header on one line': [
      `<!-- _header: 'The harbour office of Skerry and of all islands between the two lighthouses, with all its boats, bakers and musicians, since 1871, and with everything that was there before' -->\n<style scoped>header { white-space: nowrap }</style>\n\n# Ferries`.replace(
        '<!-- _header',
        `${HERE}<!-- _header`,
      ),
      {},
    ],
    'cards in a row': `## Crew\n\n<div style="display: flex; gap: 20px">\n${lines(2, (number) => `<div style="flex: 0 0 260px">Card ${number} of the crew</div>`)}\n${HERE}<div style="flex: 0 0 260px">The mate</div>\n<div style="flex: 0 0 260px">The second mate</div>\n<div style="flex: 0 0 260px">The captain</div>\n<div style="flex: 0 0 260px">The cook</div>${END}\n</div>`,
    'moved out of its place': `## Ferries\n\n${HERE}<p style="position: relative; top: 620px">They leave on the hour</p>`,
    'translated out of its place': `## Ferries\n\n${HERE}<p style="transform: translateX(1200px)">They leave on the hour</p>`,
    'a details box': `## Ferries\n\n<dl>\n${HERE}${lines(14, (number) => `<dt>${harbour(number)} ${number}</dt><dd>Leaves at ${number}</dd>`)}${END}\n</dl>`,
    'a table below a list': `## Ferries\n\n${lines(6, (number) => `- ${harbour(number)} is a harbour`)}\n\n${HERE}| Harbour | Boats |\n|---|---|\n${lines(9, (number) => `| Quay ${number} | ${number} |`)}${END}`,
    'the last line of a list': `## Twice the same\n\n- Kiel\n- Turku\n\nKiel, and Turku.\n\n<div style="height: 60px; overflow: hidden">\n\n${HERE}- Skagen\n- Kiel\n- Turku${END}\n\n</div>`,
  }),
  ...spoiled('layout/off-slide', {
    'some letters on the left': `## Tickets\n\n${HERE}<div style="position: absolute; left: -24px; top: 500px">Bring your ticket</div>`,
    'the feet of the letters': `## Tickets\n\n${HERE}<div style="position: absolute; left: 400px; bottom: -20px; line-height: 1.2">Bring your ticket</div>`,
    'a caption below a picture': `## Tickets\n\n<figure style="position: absolute; left: 200px; top: 560px; margin: 0"><img src="../assets/ferry.jpg" alt="The ferry" height="150">\n${HERE}<figcaption>The ferry in its harbour</figcaption></figure>`,
    'a table': `## Tickets\n\n<div style="position: absolute; left: 200px; top: 700px">\n\n${HERE}| Harbour | Price |\n|---|---|\n| Kiel | 12 € |${END}\n\n</div>`,
    'a heading that is moved by a style': `<style scoped>h2 { position: absolute; top: -70px; left: 60px }</style>\n\n${HERE}## Tickets of the summer\n\nBring yours.`,
    'to the right': `## Tickets\n\n${HERE}<div style="position: absolute; left: 1300px; top: 300px">Bring your ticket</div>`,
    below: `## Tickets\n\n${HERE}<div style="position: absolute; left: 100px; top: 760px">Bring your ticket</div>`,
    above: `## Tickets\n\n${HERE}<p style="position: absolute; left: 100px; top: -60px">Bring your ticket</p>`,
    'to the left': `## Tickets\n\n${HERE}<div style="position: absolute; left: -340px; top: 300px; width: 300px">Bring your ticket</div>`,
    'across the right edge': `## Tickets\n\n${HERE}<div style="position: absolute; right: -180px; bottom: 90px; white-space: nowrap">Bring your ticket</div>`,
    'across the lower edge': `## Tickets\n\n${HERE}<div style="position: absolute; left: 100px; bottom: -34px">Bring your ticket</div>`,
    'across the upper edge': `## Tickets\n\n${HERE}<div style="position: absolute; left: 500px; top: -34px">Bring your ticket</div>`,
    'a picture': `## Tickets\n\n${HERE}<img src="../assets/ferry.jpg" alt="The ferry" style="position: absolute; left: 1290px; top: 100px; width: 300px">`,
    'a placed list': `## Tickets\n\n<div style="position: absolute; left: 100px; top: 640px">\n\n- Kiel\n- ${HERE}Turku\n- Skagen${END}\n\n</div>`,
    'fixed to the window': `## Tickets\n\n${HERE}<div style="position: fixed; left: 1320px; top: 200px">Bring your ticket</div>`,
    'placed and translated': `## Tickets\n\n${HERE}<div style="position: absolute; left: 90%; top: 300px; transform: translateX(90%)">Bring your ticket</div>`,
    'by a class': `<style scoped>.note { position: absolute; left: 1400px; top: 200px }</style>\n\n## Tickets\n\n${HERE}<span class="note">Bring your ticket</span>`,
    'in a box of its own': `## Tickets\n\n<div style="position: relative; height: 200px">\n${HERE}<div style="position: absolute; top: 640px; left: 40px">Bring your ticket</div>\n</div>`,
    'made for a wide slide': [
      `## Tickets\n\n${HERE}<div style="position: absolute; left: 1000px; top: 300px; width: 220px">Bring your ticket</div>`,
      { only: ['default 4:3', 'lectern 4:3'] },
    ],
    'one of several': `## Tickets\n\n<div style="position: absolute; left: 100px; top: 300px">Bring your ticket</div>\n<div style="position: absolute; left: 100px; top: 400px">Bring your dog</div>\n${HERE}<div style="position: absolute; left: 100px; top: 740px">Bring your ticket</div>`,
  }),
  ...spoiled('layout/overlap', {
    'words that run into the next column': `## Ferries\n\n<div style="display: grid; grid-template-columns: 200px 1fr; text-align: left">\n<div style="white-space: nowrap">${HERE}They leave on the hour, every hour</div>\n<div>They come back at night</div>${END}\n</div>`,
    'translated onto the line above': `## Ferries\n\nThey leave on the hour, all of them\n\n${HERE}<p style="transform: translateY(-1.75em)">They come back at night, all of them</p>`,
    'a fixed label': `${HERE}<div style="position: fixed; left: 100px; top: 300px">Only for members of the crew</div>\n\n<p style="position: absolute; left: 110px; top: 306px; margin: 0">They leave on the hour</p>${END}`,
    'rows of a grid': `## Ferries\n\n<div style="display: grid; grid-auto-rows: 20px; text-align: left; line-height: 1.3">\n${HERE}<div>They leave on the hour</div>\n<div>They come back at night</div>${END}\n</div>`,
    'a heading that is set too close': `${HERE}<h1 style="line-height: 0.4; width: 500px">Ferries of the summer and of the winter</h1>`,
    'a caption on words': `## Ferries\n\n<p style="margin: 0; text-align: left">They leave on the hour</p>\n${HERE}<p style="margin: -1em 0 0; text-align: left">Seen from the quay of Kiel</p>`,
    'a header on a heading': `${HERE}<!-- _header: The harbour office of Skerry -->\n<style scoped>header { top: 60px; left: 60px; height: auto; padding: 0; margin: 0 } h2 { position: absolute; top: 56px; left: 60px; margin: 0 }</style>\n\n## Ferries of the week${END}`,
    'a note on a list': `## Ferries\n\n<div style="position: relative">\n\n- one leaves at seven\n- two leaves at eight\n- three leaves at nine\n\n${HERE}<div style="position: absolute; left: 30px; top: 6px; white-space: nowrap">Figures of July and of August, counted by hand</div>\n\n</div>`,
    'two placed boxes': `## Ferries\n\n<div style="${PLACED}; top: 400px">Counted in summer</div>\n${HERE}<div style="${PLACED}; top: 410px">Counted in winter</div>`,
    'drawn up by a margin': `## Ferries\n\nThey leave on the hour, and come back at night.\n\n${HERE}<p style="margin-top: -62px">Nobody knows where they are.</p>`,
    'a box that is too low': `<style scoped>p { margin: 0; font-size: 30px; line-height: 45px }</style>\n\n## Ferries\n\n<div style="height: 30px">\n\nOne line of the box\n\n${HERE}Another line of the box\n\n</div>\n\nWhat is below it${END}`,
    'lines without a height': `## Ferries\n\n${HERE}<p style="line-height: 0.35; width: 500px">They leave on the hour, and come back at night, when nobody waits for them.</p>`,
    'a footer under a list': [
      `<style scoped>footer { left: 40px; bottom: 30px; right: 40px; padding: 0; height: auto; text-align: left }</style>\n<!-- _footer: The harbour office of Skerry, and of all islands between here and there -->\n\n<div style="position: absolute; left: 40px; bottom: 20px; line-height: 1.2">\n\n${HERE}Kiel and Turku and Bergen and all the harbours between them<br>and Skagen and Visby and Rønne and all of the other ones${END}\n\n</div>`
        .replace(HERE, '')
        .replace('<!-- _footer', `${HERE}<!-- _footer`),
      {},
    ],
    'a heading under the header': `<!-- _header: The harbour office of Skerry, and of all islands between here and there -->\n\n${HERE}<h2 style="position: absolute; left: 30px; top: 16px; margin: 0">Departures of the week</h2>`,
    'two cells of a grid': `## Ferries\n\n<div style="display: grid">\n<p style="grid-area: 1 / 1">They leave on the hour</p>\n${HERE}<p style="grid-area: 1 / 1">They come back at night</p>\n</div>`,
    'on a table': [
      `## Prices\n\n<div style="position: relative">\n\n| Harbour | Price |\n|---|---|\n| Kiel | 12 € |\n| Turku | 19 € |\n\n${HERE}<div style="position: absolute; left: 10px; top: 16px; white-space: nowrap">Without breakfast, and without any warranty at all</div>\n\n</div>`,
      { also: ['layout/low-contrast'] },
    ],
    'moved onto the next': `## Ferries\n\n${HERE}<p style="position: relative; top: 70px">They leave on the hour, all of them</p>\n\nThey come back at night, most of them${END}`,
    'on code': [
      `## The script\n\n<div style="position: relative">\n\n\`\`\`sh\nferry --from kiel --to turku\n\`\`\`\n\n${HERE}<div style="position: absolute; left: 10px; top: 0; bottom: 0; display: flex; align-items: center; color: #888; white-space: nowrap">This is how it is called from a shell</div>\n\n</div>`,
      { also: ['layout/low-contrast'] },
    ],
    'words on a diagram': [
      `## The route\n\n<div style="position: relative">\n\n\`\`\`mermaid\ngraph LR\nA[From Kiel by night] --> B[To Turku in the morning]\n\`\`\`\n\n${HERE}<div style="position: absolute; left: 0; top: 50%; right: 0; margin-top: -16px; height: 32px; overflow: hidden; line-height: 32px; font-size: 24px; text-align: left; white-space: nowrap">The route of the summer ferry, which leaves at nine, and comes back at night</div>\n\n</div>`,
      { also: ['layout/low-contrast'], only: UNBOUND },
    ],
    'a page number on words': `${HERE}<!-- _paginate: true -->\n<!-- _footer: '' -->\n<style scoped>section::after { position: absolute; left: 120px; right: auto; top: 400px; bottom: auto; width: 300px; content: 'Page ' attr(data-marpit-pagination) ' of this talk' }</style>\n\n## Ferries\n\n<div style="position: absolute; left: 130px; top: 404px">They leave on the hour</div>${END}`,
    'a formula on words': `## The law\n\nA body at rest stays at rest, whatever it is told.\n\n<div style="margin-top: -64px">\n\n${HERE}$F = m \\cdot a + F_0 + G_1$\n\n</div>`,
    'a sign on a heading': `${HERE}<div style="position: absolute; left: 0; right: 0; top: 200px; text-align: center; font-size: 30px">Draft of the seventh of May, not to be shown</div>\n\n<h2 style="position: absolute; left: 0; right: 0; top: 190px; margin: 0; text-align: center">Departures of the week</h2>${END}`,
  }),
]
