import { type Defect, HERE } from './defect.ts'

const HEAD = "/* @theme quay */\n@import 'default';\n"

const theme = (rule: string, name: string, css: string): Defect => ({
  rule,
  name,
  plant: () => ({ files: { 'themes/quay.css': css }, file: 'themes/quay.css' }),
})

export const THEME_DEFECTS: readonly Defect[] = [
  theme('theme/css-error', 'not closed', `${HEAD}${HERE}section { color: red\n`),
  theme('theme/css-error', 'stray brace', `${HEAD}section { color: red }\n${HERE}}\n`),
  theme(
    'deck/unknown-theme',
    'base of a theme',
    `/* @theme quay */\n${HERE}@import-theme 'gaja';\nsection { color: red }\n`,
  ),
  theme(
    'deck/unknown-theme',
    'base of a theme, as CSS has it',
    `/* @theme quay */\n\n${HERE}@import "harbor";\n`,
  ),
  theme('theme/not-a-theme', 'no name', 'section { color: red }\n'),
  theme('asset/missing', 'in a theme', `${HEAD}section {\n  ${HERE}background: url(paper.png)\n}\n`),
  theme(
    'theme/remote-font',
    'font face',
    `${HEAD}@font-face {\n  font-family: Quay;\n  ${HERE}src: url(https://example.org/q.woff2);\n}\n`,
  ),
  theme(
    'theme/remote-font',
    'import',
    `/* @theme quay */\n${HERE}@import url('https://fonts.example/css?family=Quay');\n@import 'default';\n`,
  ),
  theme('theme/print-hazard', 'filter', `${HEAD}h1 {\n  ${HERE}filter: drop-shadow(0 0 9px red);\n}\n`),
  theme(
    'theme/print-hazard',
    'shadow',
    `${HEAD}h1 { color: red }\nh2 {\n  ${HERE}box-shadow: 0 0 60px #000;\n}\n`,
  ),
  theme('theme/print-hazard', 'backdrop', `${HEAD}section {\n  ${HERE}backdrop-filter: blur(4px);\n}\n`),
  theme('theme/same-name', 'twice', `/* @theme harbour */\nsection { color: red }\n`),
]
