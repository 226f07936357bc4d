import { expect, it } from 'vitest'
import { findLeftOut } from '../../scripts/engine/diagrams/find-left-out.ts'
import { labelFirst } from '../../scripts/engine/diagrams/label-first.ts'

it.each([
  ['graph LR\nA --> B\nB[Harbour] --> C', 'graph LR\nA --> B[Harbour]\nB[Harbour] --> C'],
  [
    'flowchart TD\n%% B\nA -- to B --> B & C\nclass B quay\nC{Open?}\nB([Quay])',
    'flowchart TD\n%% B\nA -- to B --> B([Quay]) & C{Open?}\nclass B quay\nC{Open?}\nB([Quay])',
  ],
  [
    'graph TD\nsubgraph B1 [B]\nA[B] -->|B| B:::quay\nend\nB["The B"]',
    'graph TD\nsubgraph B1 [B]\nA[B] -->|B| B["The B"]:::quay\nend\nB["The B"]',
  ],
])('draws %j as %j', (source, wanted) => {
  expect(labelFirst(source)).toBe(wanted)
  expect(labelFirst(wanted)).toBe(wanted)
  expect(findLeftOut(wanted)).toEqual([])
})

it.each(['graph LR\nA[One] --> B\nA[Two] --> C', 'sequenceDiagram\nA->>B: B[x]', 'graph LR\nA --> B'])(
  'leaves %j as it is',
  (source) => {
    expect(labelFirst(source)).toBe(source)
  },
)
