import { renderMermaidSVG } from 'beautiful-mermaid'
import { expect, it } from 'vitest'
import { findLeftOut } from '../../scripts/engine/diagrams/find-left-out.ts'
import { spaceArrows } from '../../scripts/engine/diagrams/space-arrows.ts'

it.each([
  ['graph LR\n  A-->B', 'graph LR\n  A --> B'],
  ['graph LR\nA---B---C-.->D==>E<-->F', 'graph LR\nA --- B --- C -.-> D ==> E <--> F'],
  [
    'graph LR\nA--no-->B\nB-. maybe .->C\nC-->|x-->y|D',
    'graph LR\nA -- no --> B\nB -. maybe .-> C\nC -->|x-->y|D',
  ],
  ['flowchart TD\nA[x-->y]-->B("p--q")-->C{"a-->b"}', 'flowchart TD\nA[x-->y]--> B("p--q")--> C{"a-->b"}'],
  ['graph LR\nmy-node-->other-node', 'graph LR\nmy-node --> other-node'],
  ['%% A-->B\ngraph LR\n%% A-->B\nA --> B', '%% A-->B\ngraph LR\n%% A-->B\nA --> B'],
  ['classDiagram\nAnimal<|--Dog\nFoo--Bar : has', 'classDiagram\nAnimal <|-- Dog\nFoo -- Bar : has'],
  ['erDiagram\nA||--o{B : has', 'erDiagram\nA ||--o{ B : has'],
  ['erDiagram\nA}o--||B : has', 'erDiagram\nA o{--|| B : has'],
  ['erDiagram\n  A }o..o{ B : has', 'erDiagram\n  A o{..o{ B : has'],
])('draws %j as %j', (source, spaced) => {
  expect(spaceArrows(source)).toBe(spaced)
  expect(spaceArrows(spaced)).toBe(spaced)
  expect(findLeftOut(spaced)).toEqual([])
  expect(renderMermaidSVG(spaced)).not.toMatch(/>\w+--?</)
})

it.each(['sequenceDiagram\nA-->>B:hi', 'stateDiagram-v2\ns1-->s2'])('leaves %j to the engine', (source) => {
  expect(spaceArrows(source)).toBe(source)
})
