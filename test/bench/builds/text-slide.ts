/** A slide with a list, a table, code or a quotation, in turns. `number` decides what is on it. */
export function textSlide(number: number): string {
  if (number % 4 === 0)
    return `## List ${number}\n\n${list(number, 3)}\n\n<!-- Say: ${words(number + 3, 20)} -->`
  if (number % 4 === 1) {
    const rows = [1, 2, 3, 4, 5].map(
      (row) => `| ${words(number + row, 2)} | ${(number * row) % 97} s | ${(number * row) % 13} s |`,
    )
    return `## Table ${number}\n\n| Step | Before | After |\n|---|---|---|\n${rows.join('\n')}`
  }
  if (number % 4 === 2) {
    return `## Code ${number}\n\n\`\`\`js\nexport function step${number}(input) {\n  return input.map((x) => x * ${number}).filter(Boolean)\n}\n\`\`\`\n\n${words(number, 12)}`
  }
  return `## Words ${number}\n\n${words(number, 25)}\n\n> ${words(number + 5, 10)}`
}

export function list(number: number, length: number): string {
  return Array.from({ length }, (_, index) => `- ${words(number + index + 1, 8)}`).join('\n')
}

const WORDS =
  'a speaker turns a page while the clock runs and nobody in the hall has time to wait for pictures that were made twice already'.split(
    ' ',
  )

function words(start: number, count: number): string {
  return Array.from(
    { length: Math.ceil(count) },
    (_, index) => WORDS[(start * 7 + index * 3) % WORDS.length],
  ).join(' ')
}
