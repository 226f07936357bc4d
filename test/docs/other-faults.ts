import type { Severity } from '../../scripts/model/diagnostic.ts'

/** A diagnostic that no rule of the list makes: it is noticed while something is read or made. */
export type OtherFault = {
  readonly id: string
  readonly severity: Severity
  readonly summary: string
  /** `faults`: there is a small project in test/docs/faults. `words`: nothing small causes it; this is what it looks like. */
  readonly example: { readonly kind: 'fault' } | { readonly kind: 'words'; readonly finding: string }
}

export const OTHER_FAULTS: readonly OtherFault[] = [
  {
    id: 'check/outdated-baseline',
    severity: 'warning',
    summary: 'The baseline knows a finding that is mended.',
    example: {
      kind: 'words',
      finding:
        'lectern.baseline.json warning Baseline knows `asset/missing` in slides/deck.md, which is not found any more, expected it to leave the baseline: Missing file `cat.png` on slide …, expected a file in the project check/outdated-baseline',
    },
  },
  {
    id: 'check/unknown-rule',
    severity: 'warning',
    summary: 'The front matter or a comment names a rule that does not exist.',
    example: {
      kind: 'words',
      finding:
        'slides/deck.md:12:22 warning Unknown rule `asset/noalt` in a comment on slide 3, expected the name of a rule as findings show it check/unknown-rule',
    },
  },
  {
    id: 'asset/blocked',
    severity: 'error',
    summary: 'A slide asks for something that no deck may load.',
    example: {
      kind: 'words',
      finding:
        'slides/deck.md error Could not load `https://example.org/` because a deck cannot show other documents asset/blocked',
    },
  },
  {
    id: 'check/unused-suppression',
    severity: 'warning',
    summary: 'A comment keeps a rule quiet that finds nothing there.',
    example: {
      kind: 'words',
      finding:
        'slides/deck.md:12:1 warning Unused suppression of `asset/no-alt` on slide 3, expected a finding on line 13 check/unused-suppression',
    },
  },
  {
    id: 'deck/front-matter',
    severity: 'error',
    summary: 'The front matter is not what it looks like, so that Marp ignores it or reads something else.',
    example: { kind: 'fault' },
  },
  {
    id: 'deck/css-error',
    severity: 'error',
    summary: 'The CSS of a deck cannot be read, so that none of it takes effect.',
    example: { kind: 'fault' },
  },
  {
    id: 'theme/css-error',
    severity: 'error',
    summary: 'The CSS of a theme cannot be read.',
    example: { kind: 'fault' },
  },
  {
    id: 'theme/same-name',
    severity: 'warning',
    summary: 'Two themes have one name, and only one of them is used.',
    example: { kind: 'fault' },
  },
  {
    id: 'text/not-utf8',
    severity: 'error',
    summary: 'A deck is not encoded in UTF-8.',
    example: { kind: 'fault' },
  },
  {
    id: 'output/failed',
    severity: 'error',
    summary: 'An output could not be made; the others are.',
    example: {
      kind: 'words',
      finding:
        'slides/deck.md:12:1 error Could not make `dist/deck.pdf` because of slide 3: Printing `slides/deck` took longer than 30 s output/failed',
    },
  },
  {
    id: 'output/not-reproducible',
    severity: 'error',
    summary: 'An output differs when it is built again, as `build --verify` does.',
    example: {
      kind: 'words',
      finding:
        'dist/deck.pptx error Built twice, the output differs at byte 4711, in ppt/media/image1.png, expected the same bytes output/not-reproducible',
    },
  },
  {
    id: 'deck/diagram-error',
    severity: 'error',
    summary: 'A Mermaid diagram, or a line of it, cannot be drawn.',
    example: {
      kind: 'words',
      finding:
        'slides/deck.md:9:9 error Cannot draw `-> B` in the diagram on slide 1, expected one of the arrows `-->`, `---`, `-.->`, `==>` and `<-->`, with blanks around it deck/diagram-error',
    },
  },
  {
    id: 'deck/math-error',
    severity: 'error',
    summary: 'A formula cannot be read, and its source is shown instead.',
    example: {
      kind: 'words',
      finding:
        'slides/deck.md:13:6 error Formula cannot be read, and is shown as source on slide 2 because of … deck/math-error',
    },
  },
  {
    id: 'deck/code-error',
    severity: 'warning',
    summary: 'Code cannot be highlighted, and is shown in one colour.',
    example: {
      kind: 'words',
      finding:
        'slides/deck.md:7:1 warning Code cannot be highlighted on slide 1 because of … deck/code-error',
    },
  },
]
