import { describe, expect, it } from 'vitest'
import { nearest, parseArguments, parseNumber } from '../../scripts/cli/parse-arguments.ts'

describe('parseArguments', () => {
  it.each([
    ['--images original talk.md', ['talk.md'], {}, 'original'],
    ['--images=original', [], {}, 'original'],
    ['--images talk.md', ['talk.md'], { images: true }, undefined],
    ['--no-images original', ['original'], { images: false }, undefined],
  ])('takes a word after a switch that knows it: %s', (line, positionals, switches, word) => {
    const given = parseArguments('build', line.split(' '))
    expect([given.positionals, given.switches, given.values.images]).toEqual([positionals, switches, word])
  })

  it('understands every way to write a flag', () => {
    expect(
      parseArguments('build', [
        'a.md',
        '--pdf',
        '--no-html',
        '-o',
        'x.pdf',
        '--lang=de',
        '--theme',
        'gaia',
        '--',
        '--odd.md',
      ]),
    ).toEqual({
      positionals: ['a.md', '--odd.md'],
      switches: { pdf: true, html: false },
      values: { output: 'x.pdf', lang: 'de', theme: 'gaia' },
      lists: {},
    })
    expect(parseArguments('fix', ['--choose', 'a=b', '--choose=c=d']).lists).toEqual({
      choose: ['a=b', 'c=d'],
    })
    expect(parseArguments('build', ['-']).positionals).toEqual(['-'])
  })

  it.each([
    [
      'build',
      ['--pfd'],
      'Found the unknown flag `--pfd` for build, expected one of its own',
      'Did you mean `--pdf`?',
    ],
    [
      'build',
      ['--no-ptx'],
      'Found the unknown flag `--no-ptx` for build, expected one of its own',
      'Did you mean `--no-pptx`?',
    ],
    [
      'build',
      ['--port=1'],
      'Found the unknown flag `--port` for build, expected one of its own',
      '`--port` belongs to watch.',
    ],
    [
      'check',
      ['--zzzzzzzz'],
      'Found the unknown flag `--zzzzzzzz` for check, expected one of its own',
      '`lectern check --help` lists the flags.',
    ],
    [
      'build',
      ['-x'],
      'Found the unknown flag `-x` for build, expected one of its own',
      '`lectern build --help` lists the flags.',
    ],
    [
      'build',
      ['--output'],
      'Found --output without a value, expected `--output <file>`',
      'Give the value: `--output=…`.',
    ],
    [
      'build',
      ['--output', '--pdf'],
      'Found --output without a value, expected `--output <file>`',
      'Give the value: `--output=…`.',
    ],
    [
      'build',
      ['--pdf=yes'],
      'Found the value `yes` for --pdf, which takes none',
      'Write `--pdf` or `--no-pdf`.',
    ],
    [
      'build',
      ['--pptx=natve'],
      'Found the value `natve` for --pptx, expected `native` or `image`, or none',
      'Did you mean `--pptx=native`?',
    ],
    [
      'build',
      ['--no-lang'],
      'Found the unknown flag `--no-lang` for build, expected one of its own',
      'Did you mean `--lang`?',
    ],
  ] as const)('refuses %s %j', (command, words, message, hint) => {
    expect(() => parseArguments(command, words)).toThrow(
      expect.objectContaining({ kind: 'call', message, hint }),
    )
  })
})

describe('--host', () => {
  it.each([
    [['--host'], '', []],
    [['--host', 'slides/talk.md'], '', ['slides/talk.md']],
    [['--host', '192.168.1.5', 'slides/talk.md'], '192.168.1.5', ['slides/talk.md']],
    [['--host', 'fd00::5'], 'fd00::5', []],
    [['--host=laptop.lan', 'talk.md'], 'laptop.lan', ['talk.md']],
    [['--host', '--port', '80'], '', []],
    [['--port', '80'], undefined, []],
  ] as const)('reads %j', (words, host, decks) => {
    const { values, positionals } = parseArguments('watch', words)
    expect([values.host, positionals]).toEqual([host, decks])
  })
})

describe('parseNumber', () => {
  it('takes numbers in range only', () => {
    expect(parseNumber('port', '8080', 0, 65535)).toBe(8080)
    for (const text of ['', ' ', 'x', '-1', '70000', 'NaN'])
      expect(() => parseNumber('port', text, 0, 65535)).toThrow()
  })
})

describe('nearest', () => {
  it('answers what is near, or nothing', () => {
    expect(nearest('biuld', ['build', 'check'])).toBe('build')
    expect(nearest('presentation', ['build', 'check'])).toBeUndefined()
  })
})
