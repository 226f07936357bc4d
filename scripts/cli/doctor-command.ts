import { examine } from '../commands/doctor.ts'
import type { Examination } from '../commands/reports.ts'
import type { Style } from '../report/format-pretty.ts'
import { showControls } from '../report/show-controls.ts'
import type { Command } from './command.ts'
import { readStyle } from './print-findings.ts'
import { readBrowserOptions, readProjectOptions } from './project-options.ts'

export const doctorCommand: Command = async (given, shell, world) => {
  const options = { ...(await readProjectOptions(given, shell)), ...readBrowserOptions(given, shell) }
  const examinations = await examine(options, world)
  const style = readStyle(given, shell)
  shell.out(`${examinations.map((examination) => formatExamination(examination, style)).join('\n')}\n`)
  return examinations.some(({ verdict }) => verdict === 'bad') ? 3 : 0
}

function formatExamination({ subject, verdict, detail, remedy }: Examination, style: Style): string {
  const mark = { good: 'ok  ', poor: style.yellow('mind'), bad: style.red('bad ') }[verdict]
  const lines = [`${mark}  ${subject.padEnd(16)}  ${showControls(detail)}`]
  if (remedy !== undefined) lines.push(`${' '.repeat(24)}${showControls(remedy)}`)
  return lines.join('\n')
}
