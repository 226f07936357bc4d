import { DEFAULT_OPTIONS } from '../commands/default-options.ts'
import type { PptxKind } from '../model/artifact.ts'
import type { Arguments } from './parse-arguments.ts'

/** `--pptx=native` or `--pptx=image`. */
export function readPptxKind({ values }: Arguments): PptxKind {
  const { pptx } = values
  return pptx === 'native' || pptx === 'image' ? pptx : DEFAULT_OPTIONS.pptx
}
