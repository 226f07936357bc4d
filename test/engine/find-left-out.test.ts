import { renderMermaidSVG } from 'beautiful-mermaid'
import { describe, expect, it } from 'vitest'
import { findLeftOut } from '../../scripts/engine/diagrams/find-left-out.ts'

/** All that is said on the slide. */
function textsOf(source: string): string {
  const texts = renderMermaidSVG(source).matchAll(/<text[^>]*>(.*?)<\/text>/gs)
  return [...texts].map(([, text = '']) => text.replace(/<[^>]+>/g, '')).join('\n')
}

/** Drawn as their authors meant them: what is to be read in the picture. */
const GOOD: readonly (readonly [string, readonly string[]])[] = [
  [
    'graph TD\n%% a comment\n\nA[Start] --> B{Ready?};\nB -->|yes| C(Go) & D([Wait])\nB -- not yet --> A\n',
    ['Start', 'Ready?', 'yes', 'Go', 'Wait', 'not yet'],
  ],
  [
    'flowchart LR\nclassDef hot fill:#f00,stroke:#333;\nA:::hot -.-> B ==> C --- D <--> E %% all\nclass B,C hot\nstyle A fill:#fff\nlinkStyle 0 stroke:red',
    ['A', 'B', 'C', 'D', 'E'],
  ],
  [
    'flowchart TD\nsubgraph one [The first]\ndirection LR\na1[[Sub]] --> a2[(Data)]\nend\nsubgraph Second part\nb1((Round)) --> b2>Flag]\nend\na2 --> b1',
    ['The first', 'Sub', 'Data', 'Second part', 'Round', 'Flag'],
  ],
  [
    'graph LR\nA["Say &quot;hi&quot; (or not)<br>twice"] --> B["a (b)"]\nB --> A["Say &quot;hi&quot; (or not)<br>twice"]',
    [],
  ],
  [
    'graph LR\nA[x :)] --> B{{six}} --> C[/up\\] --> D[\\down/] --> E(((end)))',
    ['x :)', 'six', 'up', 'down', 'end'],
  ],
  [
    'stateDiagram-v2\ndirection LR\n[*] --> Idle\nstate "Being read" as Reading\nIdle --> Reading: open\nReading --> [*]\nstate Work {\n[*]-->Typing\n}\nIdle --> Work\nstate Idle',
    ['Idle', 'Being read', 'open', 'Typing', 'Work'],
  ],
  [
    'sequenceDiagram\nautonumber\nparticipant A as Ann Lee\nactor B\nA->>+B: hello\nactivate B\nB-->>-A: well, hello\nNote over A,B: friends\nloop each day\nA-)B: news\nalt good\nB--xA: yes\nelse bad\nB->>A: no\nend\nend',
    ['Ann Lee', 'hello', 'well, hello', 'friends', 'each day', 'news', 'good', 'bad', 'no'],
  ],
  [
    'classDiagram\ndirection LR\nclass Shape {\n<<abstract>>\n+int sides\n+area() float\n}\nShape <|-- Square : is a\nShape "1" o-- "many" Point\nSquare : +int width\nnamespace Geo {\nclass Line~T~\n}\nSquare ..> Line',
    ['Shape', 'abstract', 'sides', 'area()', 'Square', 'is a', 'many', 'width', 'Line'],
  ],
  [
    'erDiagram\nCUSTOMER ||--o{ ORDER : places\nORDER {\nint id PK\nstring note "what they said"\nint who PK, FK\n}\nORDER }|..|| ADDRESS : "goes to"\nADDRESS',
    ['CUSTOMER', 'ORDER', 'places', 'note', 'goes to', 'ADDRESS'],
  ],
  [
    'xychart-beta\ntitle "Visitors"\nx-axis "Month" [Jan, Feb]\ny-axis "People" 0 --> 100\nbar [10, 20.5]\nline [1, -2]',
    ['Visitors', 'Month', 'Jan', 'People'],
  ],
]

/** With the line, and what of it is not drawn. */
const BAD: readonly (readonly [string, readonly (readonly [number, string])[]])[] = [
  // Arrows.
  ['graph TD\n\nA -> B\nB --> C', [[3, '-> B']]],
  ['graph TD\nA-->B', [[2, 'A-->B']]],
  ['graph TD\nA --> B -->', [[2, '-->']]],
  ['graph TD\nA ---> B', [[2, '---> B']]],
  ['graph TD\nA --text--> B', [[2, '--text--> B']]],
  ['graph TD\nA -->|text B', [[2, '-->|text B']]],
  ['graph TD\nA --> B; B --> C', [[2, '; B --> C']]],
  // Nodes.
  ['graph TD\nA[Start --> B', [[2, '[Start --> B']]],
  ['graph TD\nA --> B{Ready?', [[2, '{Ready?']]],
  ['graph TD\nA["x [y]"] --> B', [[2, '["x [y]']]],
  ['graph TD\nA --> B\nB[The end]', [[3, '[The end]']]],
  [
    'graph TD\nÖl --> A\nA --> Öl',
    [
      [2, 'Öl --> A'],
      [3, '-->Öl'],
    ],
  ],
  ['graph TD\nA[/slanted/] --> B["`**bold**`"] --> C[a #amp; b] --> D[fa:fa-car Car]', [[2, '[/slanted/]']]],
  [
    'graph TD\nA["`**bold**`"]\nC[a #amp; b]\nD[fa:fa-car Car]',
    [
      [2, '["`**bold**`"]'],
      [3, '[a #amp; b]'],
      [4, '[fa:fa-car Car]'],
    ],
  ],
  [
    'graph TD\nA@{ shape: rect }\nclick A "x"',
    [
      [2, 'A@{ shape: rect }'],
      [3, 'click A "x"'],
    ],
  ],
  ['graph TD\nsubgraph one\nA --> B', [[2, 'subgraph one']]],
  [
    'graph TD\ndirection LR\nA & --> B',
    [
      [2, 'direction LR'],
      [3, '--> B'],
    ],
  ],
  // States.
  [
    'stateDiagram-v2\nA --> B\nB : Waiting\nA -> C',
    [
      [3, 'B : Waiting'],
      [4, 'A -> C'],
    ],
  ],
  [
    'stateDiagram-v2\nstate C <<choice>>\nnote right of A\nan aside\nend note\nA --> C',
    [
      [2, 'state C <<choice>>'],
      [3, 'note right of A'],
    ],
  ],
  ['stateDiagram-v2\nstate Work {\nA --> B', [[2, 'state Work {']]],
  ['stateDiagram-v2\nA --> B\nstate Lonely', [[3, 'state Lonely']]],
  // Messages.
  [
    'sequenceDiagram\nA->>B\nA->B hello\nAnn Lee->>B: hi',
    [
      [2, 'A->>B'],
      [3, 'A->B hello'],
      [4, 'Ann Lee->>B: hi'],
    ],
  ],
  [
    'sequenceDiagram\nparticipant Ann Lee\nloop always\nA->>B: x',
    [
      [2, 'participant Ann Lee'],
      [3, 'loop always'],
    ],
  ],
  [
    'sequenceDiagram\nparser->>B: x\nA<<->>B: y',
    [
      [2, 'parser->>B: x'],
      [3, 'A<<->>B: y'],
    ],
  ],
  [
    'sequenceDiagram\nA->>B: I #9829; you\ntitle Talks\nNote A: x',
    [
      [2, 'A->>B: I #9829; you'],
      [3, 'title Talks'],
      [4, 'Note A: x'],
    ],
  ],
  // Classes.
  [
    'classDiagram\nA<|--B\nclass C["Label"]\n<<interface>> A\nnote "hi"',
    [
      [2, 'A<|--B'],
      [3, 'class C["Label"]'],
      [4, '<<interface>> A'],
      [5, 'note "hi"'],
    ],
  ],
  ['classDiagram\nclass A {\n+go()\nA --> B', [[2, 'class A {']]],
  // Entities.
  [
    'erDiagram\nA ||--o{ B\nA }o--|| C : x\nA one to many D : y\nE {\nstring\nint id PK oops\n}',
    [
      [2, 'A ||--o{ B'],
      [3, 'A }o--|| C : x'],
      [4, 'A one to many D : y'],
      [6, 'string'],
      [7, 'int id PK oops'],
    ],
  ],
  ['erDiagram\nA {\nint id', [[2, 'A {']]],
  // Charts.
  [
    'xychart-beta\ntitle Sales\nx-axis [Jan, Feb\ny-axis Money 0 --> 9\nbar "Berlin" [1, 2]\nline [1, x]',
    [
      [2, 'title Sales'],
      [3, 'x-axis [Jan, Feb'],
      [4, 'y-axis Money 0 --> 9'],
      [5, 'bar "Berlin" [1, 2]'],
      [6, 'line [1, x]'],
    ],
  ],
]

describe('findLeftOut', () => {
  it.each(GOOD)('says nothing of %j', (source, words) => {
    expect(findLeftOut(source)).toEqual([])
    const shown = textsOf(source)
    expect(words.filter((word) => !shown.includes(word))).toEqual([])
  })

  it.each(BAD)('finds what is not drawn of %j', (source, faults) => {
    expect(findLeftOut(source).map(({ line, text }) => [line, text])).toEqual(faults)
    // Diagrams that cannot be drawn at all are told by the library.
    expect(() => renderMermaidSVG(source)).not.toThrow()
  })
})
