/**
 * What a directive of Marp's earlier versions is called today; `undefined` for any other name.
 * `$` marked those of the deck, `*` those of one slide.
 */
export function currentDirective(name: string): string | undefined {
  const [, mark = '', bare = ''] = /^([$*]?)(\w+)$/.exec(name) ?? []
  const today = RENAMED[bare] ?? (mark !== '' && KEPT.includes(bare) ? bare : undefined)
  return today === undefined ? undefined : mark === '*' ? `_${today}` : today
}

const RENAMED: Readonly<Record<string, string>> = { page_number: 'paginate', template: 'class' }

const KEPT = ['theme', 'size', 'style', 'headingDivider', 'footer', 'header', 'class', 'paginate']
