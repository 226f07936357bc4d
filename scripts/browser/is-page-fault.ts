import { SetupError } from '../model/setup-error.ts'

/** Whether one page broke or froze, which another attempt, on a fresh one, may get over. No browser at all is none. */
export function isPageFault(error: unknown): error is SetupError {
  return error instanceof SetupError && (error.code === 'browser-crashed' || error.code === 'browser-timeout')
}
