/** Style of the list of decks. */
export const START_STYLE = `
body { margin: 0; background: #f4f1ea; color: #1c2430; font: 17px/1.45 system-ui, sans-serif }
main { max-width: 1120px; margin: 0 auto; padding: clamp(24px, 6vh, 72px) 24px }
h1 { font-size: 40px; letter-spacing: -0.02em; margin: 0 0 28px }
h2 { font-size: 17px; margin: 40px 0 12px; color: #5a6675 }
ul { list-style: none; margin: 0; padding: 0 }
.decks { display: grid; gap: 24px; grid-template-columns: repeat(auto-fill, minmax(min(300px, 100%), 1fr)) }
.decks li { display: grid; grid-template-rows: auto 1fr auto; background: #fff; border: 1px solid #ddd6c6; border-radius: 12px; overflow: hidden; position: relative }
.decks li:hover { border-color: #8a9bb0; box-shadow: 0 4px 18px #1c243026 }
.decks li:focus-within { outline: 3px solid #0b4f7a; outline-offset: 2px }
.first { display: block; aspect-ratio: 16 / 9; background: #e7e2d6; border-bottom: 1px solid #ebe6da }
.first iframe { display: block; width: 100%; height: 100%; border: 0; pointer-events: none }
a { min-width: 0; display: grid; gap: 2px; align-content: start; color: inherit; text-decoration: none; padding: 14px 18px 6px }
a::after { content: ""; position: absolute; inset: 0 }
a:focus-visible { outline: none }
a b { font-size: 20px; line-height: 1.25; font-weight: 600; overflow-wrap: anywhere }
code { color: #5a6675; font: 14px/1.4 ui-monospace, monospace; overflow-wrap: anywhere }
small { font-size: 15px; color: #5a6675; padding: 0 18px 14px }
.decks p { position: absolute; top: 10px; right: 10px; margin: 0; display: flex; gap: 6px }
em { font-style: normal; font-size: 14px; font-weight: 600; padding: 3px 10px; border-radius: 99px; white-space: nowrap; background: #e8ecf1; color: #44546a }
em.error { background: #b3261e; color: #fff }
em.warning { background: #f7e3b5; color: #5f3f00 }
.decks em { box-shadow: 0 0 0 2px #fff }
.others { background: #fff; border: 1px solid #ddd6c6; border-radius: 12px; overflow: hidden }
.others li { display: flex; gap: 12px; align-items: start; font-size: 15px; padding: 12px 20px }
.others li + li { border-top: 1px solid #ebe6da }
.problem, .notice { border-radius: 12px; padding: 14px 20px; margin: 0 0 20px; overflow-wrap: anywhere }
main > .problem { background: #b3261e; color: #fff }
.notice { background: #fff; border: 1px solid #ddd6c6 }
`
