/** The files of a new talk, by path. `{{name}}` is the name of its folder. */
export const TALK_TEMPLATE: Readonly<Record<string, string>> = {
  'slides/talk.md': `---
marp: true
theme: talk
title: My talk
author: Me
lang: en
paginate: true
---

<!-- _class: lead -->

# My talk

What it is about, in one line

<!-- Notes for the presenter stand in comments. -->

---

## One idea a slide

- say it
- show it: ![w:200 A sun](../assets/sun.svg)
- move on 🚀

---

## Questions?
`,
  'themes/talk.css': `/* @theme talk */
@import 'default';

section {
  --accent: #0b5fa5;
  font-size: 32px;
}

h1,
h2 {
  color: var(--accent);
}

section.lead {
  text-align: center;
}
`,
  'assets/sun.svg': `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" width="100" height="100">
  <circle cx="50" cy="50" r="24" fill="#f2a900"/>
  <path d="M50 4v14M50 82v14M4 50h14M82 50h14M17 17l10 10M73 73l10 10M17 83l10-10M73 27l10-10" stroke="#f2a900" stroke-width="6" stroke-linecap="round"/>
</svg>
`,
  'package.json': `{
  "name": "{{name}}",
  "private": true,
  "scripts": {
    "build": "lectern build",
    "watch": "lectern watch",
    "check": "lectern check",
    "fix": "lectern fix"
  },
  "devDependencies": {
    "lectern": "{{lectern}}"
  }
}
`,
  '.gitignore': `node_modules/
dist/
.cache/
.lectern-*.tmp
`,
  '.editorconfig': `root = true

[*]
charset = utf-8
end_of_line = lf
insert_final_newline = true
`,
  '.gitattributes': `* text=auto eol=lf
`,
  '.github/workflows/decks.yml': `name: Decks
on: [push, pull_request]
permissions:
  contents: read
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
      - uses: actions/setup-node@v5
        with:
          node-version: 20
      - run: npm install
      - run: npm run build
      - uses: actions/upload-artifact@v4
        if: always()
        with:
          name: decks
          path: dist/
`,
}
