import fc from 'fast-check'
import { expect, it } from 'vitest'
import { setInJson } from '../../scripts/project/set-in-json.ts'

const PATH = ['text', 'choices', 'ğŸ¤ ']
const set = (json: string): string => setInJson(json, PATH, '🤝 ')

it.each([
  ['{}\n', '{\n  "text": {\n    "choices": {\n      "ğŸ¤ ": "🤝 "\n    }\n  }\n}\n'],
  ['{ "theme": "a" }', '{ "theme": "a", "text": {"choices":{"ğŸ¤ ":"🤝 "}} }'],
  [
    '{\r\n\t"theme": "a"\r\n}\r\n',
    '{\r\n\t"theme": "a",\r\n\t"text": {\r\n\t\t"choices": {\r\n\t\t\t"ğŸ¤ ": "🤝 "\r\n\t\t}\r\n\t}\r\n}\r\n',
  ],
  [
    '\ufeff{\n    "text": {\n        "choices": { "a": "b" }\n    },\n    "formats": ["html",   "pdf"]\n}',
    '\ufeff{\n    "text": {\n        "choices": { "a": "b", "ğŸ¤ ": "🤝 " }\n    },\n    "formats": ["html",   "pdf"]\n}',
  ],
  ['{"text":{"choices":{"ğŸ¤ ":"old"}},"lang":"de"}', '{"text":{"choices":{"ğŸ¤ ":"🤝 "}},"lang":"de"}'],
])('changes nothing else in %j', (before, after) => {
  expect(set(before)).toBe(after)
})

it('says what an object would say, however it is written', () => {
  const settings = fc.record(
    {
      theme: fc.string(),
      formats: fc.array(fc.constantFrom('html', 'pdf')),
      text: fc.record(
        { choices: fc.dictionary(fc.string({ minLength: 1, unit: 'binary' }), fc.string()) },
        { requiredKeys: [] },
      ),
      rules: fc.dictionary(fc.string(), fc.constant('off')),
    },
    { requiredKeys: [] },
  )
  fc.assert(
    fc.property(
      settings,
      fc.constantFrom('', ' ', '    ', '\t'),
      fc.string(),
      fc.string(),
      (given, indent, damaged, wanted) => {
        fc.pre(damaged !== '__proto__')
        const after = setInJson(
          JSON.stringify(given, undefined, indent),
          ['text', 'choices', damaged],
          wanted,
        )
        const choices = { ...given.text?.choices, [damaged]: wanted }
        expect(JSON.parse(after)).toEqual({ ...given, text: { choices } })
      },
    ),
    { numRuns: 500 },
  )
})
