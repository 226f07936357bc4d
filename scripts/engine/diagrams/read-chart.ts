import { type LeftOut, leaveOut, type SourceLine } from './left-out.ts'

const NUMBER = String.raw`-?\d+(?:\.\d+)?`
const RANGE = String.raw`${NUMBER}\s*-->\s*${NUMBER}`
const NUMBERS = String.raw`\[\s*[+-]?\.?\d[^,\]]*(?:,\s*[+-]?\.?\d[^,\]]*)*\]`

const READ: readonly RegExp[] = [
  /^title\s+"[^"]+"/,
  /^x-axis\s+(?:"[^"]*"\s*)?\[[^\]]+\]/,
  new RegExp(String.raw`^[xy]-axis\s+(?:"[^"]*"\s+)?${RANGE}`),
  /^y-axis\s+"[^"]+"$/,
  new RegExp(String.raw`^(?:bar|line)\s+${NUMBERS}`),
  /^acc(?:Title|Descr)\b/,
]

const EXPECTED: Readonly<Record<string, string>> = {
  title: 'quotation marks around the title',
  'x-axis': 'a title in quotation marks, and names in brackets or a range: `x-axis "Month" [Jan, Feb]`',
  'y-axis': 'a title in quotation marks, and a range: `y-axis "Visitors" 0 --> 100`',
  bar: 'numbers in brackets: `bar [12, 30]`',
  line: 'numbers in brackets: `line [12, 30]`',
}

export function readChart(lines: readonly SourceLine[]): readonly LeftOut[] {
  return lines
    .filter(({ text }) => !READ.some((form) => form.test(text)))
    .map((line) => {
      const [word = ''] = /^[\w-]+/.exec(line.text) ?? []
      return leaveOut(line, EXPECTED[word] ?? '`title`, `x-axis`, `y-axis`, `bar` or `line`')
    })
}
