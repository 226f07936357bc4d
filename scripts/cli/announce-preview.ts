import open from 'open'
import type { RunningPreview } from '../commands/options.ts'
import { formatQr } from '../report/format-qr.ts'
import type { Shell } from './shell.ts'

/**
 * Says where the preview is.
 *
 * @param port that was wanted; 0 = any
 */
export function announcePreview(
  { url, entrance, network }: RunningPreview,
  port: number,
  shell: Shell,
): void {
  const taken = port !== 0 && !url.endsWith(`:${port}`)
  shell.err(`Preview on ${entrance} (${taken ? `${port} is in use; ` : ''}Ctrl-C ends it)\n`)
  if (network.length > 0) shell.err(describeNetwork(network, shell))
}

export function openPreview({ entrance }: RunningPreview, shell: Shell): void {
  open(entrance).catch(() => shell.err(`Found no browser to open; go to ${entrance}\n`))
}

/** A phone that takes a picture of the screen opens the first address. */
function describeNetwork(network: readonly string[], { screen }: Shell): string {
  const code = screen && formatQr(network[0] ?? '', screen.columns())
  const list = network.map((address) => `  ${address}\n`).join('')
  return `Whoever has such an address can look from the network:\n${list}${code === undefined ? '' : `${code}\n`}`
}
