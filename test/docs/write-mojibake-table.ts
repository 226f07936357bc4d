import { repairText } from '../../scripts/text/repair-text.ts'

/** Damaged text as it stands in real decks. What became of it is found out by running the repair. */
const SAMPLES: readonly string[] = [
  'ðŸš€ Launch',
  'Thatâ€™s it â€¦',
  'â€œquotedâ€\u009D',
  'ğŸš€ Launch',
  'âœ… done, âš ï¸ careful',
  'MÃ¼nchen, GrÃ¶ÃŸe',
  'naÃƒÂ¯ve',
  'â†’ next',
  '5 â‚¬',
  'ÐŸÑ€Ð¸Ð²ÐµÑ‚',
  'РџСЂРёРІРµС‚, РјРёСЂ',
  'đźš€ Launch',
  'рџљЂ Launch',
  '≡ƒÜÇ Launch',
  'Ã¢â‚¬Å“twiceÃ¢â‚¬Â\u009D',
  'Donâ\uFFFD\uFFFDt panic',
  '`ðŸš€` is code',
  'ğŸ¤ Build Partnerships',
  'façade, Ångström, “fine”',
]

/** The table of docs/mojibake.md, between its two marks. */
export function writeMojibakeTable(): string {
  const rows = SAMPLES.map((sample) => {
    const { text, edits, ambiguous } = repairText(sample)
    const histories = [...new Set(edits.map(({ history }) => history.join(', then ')))]
    const readings = ambiguous.flatMap(({ candidates }) =>
      candidates.slice(0, 3).map(({ text }) => text.trim()),
    )
    const verdict =
      readings.length > 0
        ? `left as it is and reported: ${readings.join(' or ')}?`
        : edits.length > 0
          ? histories.join('; ')
          : 'left as it is'
    return `| ${show(sample)} | ${edits.length > 0 ? show(text) : ''} | ${verdict} |`
  })
  return ['| in the file | repaired | what happened |', '|---|---|---|', ...rows, ''].join('\n')
}

/** Controls as the findings print them; backticks would end the code of Markdown. */
function show(text: string): string {
  const visible = text.replace(
    /[\u0080-\u009F]/g,
    (control) => `⟨${control.charCodeAt(0).toString(16).toUpperCase()}⟩`,
  )
  return visible.includes('`') ? `\`\` ${visible} \`\`` : `\`${visible}\``
}
