/**
 * Minutes that a `duration` says: `20`, `20 min`, `1h 30m`, `90 seconds`, `1:30:00`.
 * `undefined` for anything else, also for `1:30`, which may be hours or minutes.
 */
export function readDuration(text: string): number | undefined {
  const said = text
    .trim()
    .replace(/^(["'])(.*)\1$/, '$2')
    .toLowerCase()
  const clock = /^(\d+):([0-5]\d):([0-5]\d)$/.exec(said)
  if (clock) return Number(clock[1]) * 60 + Number(clock[2]) + Number(clock[3]) / 60
  if (/^\d+(?:\.\d+)?$/.test(said)) return positive(Number(said))
  const parts = PARTS.exec(said)
  if (!parts || said === '') return undefined
  return positive(Number(parts[1] ?? 0) * 60 + Number(parts[2] ?? 0) + Number(parts[3] ?? 0) / 60)
}

const NUMBER = '(\\d+(?:\\.\\d+)?)'
const PARTS = new RegExp(
  `^(?:${NUMBER}\\s*h(?:(?:ou)?rs?)?)?\\s*(?:${NUMBER}\\s*m(?:in(?:ute)?s?)?)?\\s*(?:${NUMBER}\\s*s(?:ec(?:ond)?s?)?)?$`,
)

function positive(minutes: number): number | undefined {
  return minutes > 0 ? minutes : undefined
}
