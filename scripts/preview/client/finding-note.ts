/// <reference lib="dom" />
import type { Finding } from '../news.ts'

export type FindingNote = {
  /** Says these beside `box`, which is in pixels of the window. */
  readonly show: (findings: readonly Finding[], box: DOMRect) => void
  readonly hide: () => void
  readonly element: HTMLElement
}

export type NoteActions = {
  readonly mend: (finding: Finding) => void
  readonly open: (finding: Finding) => void
}

/** The sentences and remedies of findings, with what can be done about them. */
export function createFindingNote(root: ShadowRoot, { mend, open }: NoteActions): FindingNote {
  const note = add(root, 'div', 'note')
  note.hidden = true

  return {
    element: note,
    show: (findings, box) => {
      note.replaceChildren()
      for (const finding of findings) draw(finding)
      note.hidden = false
      place(box)
    },
    hide: () => {
      note.hidden = true
    },
  }

  function draw(finding: Finding): void {
    const item = add(note, 'div', `said ${finding.severity}`)
    write(add(item, 'span'), finding.message)
    for (const remedy of finding.remedies) write(add(item, 'i'), remedy)
    add(item, 'code').textContent = finding.place
    const does = add(item, 'div', 'does')
    if (finding.mends === 'yes') addAction(does, 'Mend it (m)', () => mend(finding))
    addAction(does, 'Open in editor', () => open(finding))
  }

  /** Below what it speaks of, or above it, or wherever it can be seen. */
  function place(box: DOMRect): void {
    const GAP = 10
    const EDGE = 8
    const { width, height } = note.getBoundingClientRect()
    const { clientWidth, clientHeight } = document.documentElement
    const left = Math.max(EDGE, Math.min(box.left, clientWidth - width - EDGE))
    const below = box.bottom + GAP
    const above = box.top - GAP - height
    const top = below + height <= clientHeight ? below : above >= 0 ? above : clientHeight - height - EDGE
    note.style.left = `${left}px`
    note.style.top = `${Math.max(EDGE, top)}px`
  }

  function addAction(parent: Element, text: string, act: () => void): void {
    const button = add(parent, 'button')
    button.textContent = text
    button.addEventListener('click', act)
  }

  /** What stands in backticks is set as code. */
  function write(element: Element, text: string): void {
    for (const [index, part] of text.split('`').entries()) {
      if (index % 2 === 0) element.append(part)
      else element.appendChild(document.createElement('kbd')).textContent = part
    }
  }

  function add(parent: ParentNode, tag: string, className = ''): HTMLElement {
    const element = document.createElement(tag)
    element.className = className
    return parent.appendChild(element)
  }
}
