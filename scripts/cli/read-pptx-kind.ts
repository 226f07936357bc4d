import { DEFAULT_OPTIONS } from '../commands/default-options.ts'
import type { PptxKind, PptxTarget } from '../model/artifact.ts'
import { SetupError } from '../model/setup-error.ts'
import type { Arguments } from './parse-arguments.ts'

/** `--pptx=native` or `--pptx=image`. */
export function readPptxKind({ values }: Arguments): PptxKind {
  const { pptx } = values
  return pptx === 'native' || pptx === 'image' ? pptx : DEFAULT_OPTIONS.pptx
}

/** Throws a SetupError for a program that nothing is known of. */
export function readPptxTarget({ values }: Arguments): PptxTarget {
  const wanted = values['pptx-target']
  if (wanted === undefined) return DEFAULT_OPTIONS.pptxTarget
  const target = TARGETS.find((one) => one === wanted)
  if (target !== undefined) return target
  throw new SetupError(
    'call',
    'bad-value',
    `Found \`${wanted}\` for --pptx-target, expected ${TARGETS.join(', ')}`,
    'Leave it out for presentations that go to several programs.',
  )
}

const TARGETS: readonly PptxTarget[] = ['both', 'libreoffice', 'powerpoint']
