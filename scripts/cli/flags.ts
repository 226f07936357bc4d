import { DEFAULT_PORT } from '../commands/default-options.ts'
import { BASELINE_FILE } from '../model/baseline.ts'

export type CommandName = 'build' | 'watch' | 'check' | 'fix' | 'doctor' | 'init' | 'clean'

export type Flag = {
  readonly name: string
  readonly short?: string
  /** `switch` takes no value and knows `--no-…`; `value` takes one; `values` may be given several times; `address` takes one or none. */
  readonly kind: 'switch' | 'value' | 'values' | 'address'
  /** Name of the value in the help text. */
  readonly value?: string
  /** Words that may follow a switch, and then mean something else. */
  readonly words?: readonly string[]
  readonly help: string
  /** Absent = every command. */
  readonly commands?: readonly CommandName[]
}

const ON_DECKS: readonly CommandName[] = ['build', 'watch', 'check', 'fix', 'doctor']
const BUILDING: readonly CommandName[] = ['build', 'watch']
const WITH_BROWSER: readonly CommandName[] = ['build', 'watch', 'check', 'doctor']

/** Every flag there is. The spellings of marp-cli are kept where the meaning is the same. */
export const FLAGS: readonly Flag[] = [
  { name: 'html', kind: 'switch', help: 'Write HTML.', commands: ['build'] },
  { name: 'pdf', kind: 'switch', help: 'Write PDF; with watch: keep it up to date.', commands: BUILDING },
  {
    name: 'pptx',
    kind: 'switch',
    words: ['native', 'image'],
    help: 'Write PPTX; with watch: keep it up to date. With `native`, or nothing: slides that can be edited; `image`: a picture of each.',
    commands: BUILDING,
  },
  {
    name: 'pptx-target',
    kind: 'value',
    value: 'both|libreoffice|powerpoint',
    help: 'For which program lines of an editable PPTX are placed (both: half-way, less than two pixels from either).',
    commands: BUILDING,
  },
  {
    name: 'images',
    kind: 'switch',
    words: ['original'],
    help: 'Write a PNG of every slide. With `original`: leave pictures in outputs as they are.',
    commands: ['build'],
  },
  { name: 'notes', kind: 'switch', help: 'Write the presenter notes as text.', commands: ['build'] },
  {
    name: 'output',
    short: 'o',
    kind: 'value',
    value: 'file',
    help: 'Where to write the only output; `-` is standard output.',
    commands: ['build'],
  },
  {
    name: 'out-dir',
    kind: 'value',
    value: 'folder',
    help: 'Folder for outputs (dist).',
    commands: ['build', 'watch', 'clean'],
  },
  {
    name: 'pdf-notes',
    kind: 'switch',
    help: 'Add presenter notes to the PDF as annotations.',
    commands: ['build'],
  },
  {
    name: 'image-scale',
    kind: 'value',
    value: 'factor',
    help: 'Pixels per CSS pixel of `--images` (1).',
    commands: ['build'],
  },
  {
    name: 'force',
    kind: 'switch',
    help: 'Build everything, changed or not, and take nothing from the cache.',
    commands: ['build'],
  },
  {
    name: 'shard',
    kind: 'value',
    value: 'i/n',
    help: 'Only the i-th of n parts of the decks, which take about as long each.',
    commands: ['build', 'check'],
  },
  {
    name: 'publish',
    kind: 'switch',
    help: 'Find what the public should not get: presenter notes.',
    commands: ['build', 'check'],
  },
  {
    name: 'online',
    kind: 'switch',
    words: ['local'],
    help: 'Try the links that lead to the web. With `local`: those into the local network, too.',
    commands: ['check'],
  },
  {
    name: 'verify',
    kind: 'switch',
    help: 'Build twice, the second time without the cache, and compare every output.',
    commands: ['build'],
  },
  {
    name: 'dry-run',
    kind: 'switch',
    help: 'Say what would be done, and why; write nothing.',
    commands: ['build', 'fix'],
  },
  {
    name: 'choose',
    kind: 'values',
    value: 'damaged=wanted',
    help: 'Settle an ambiguous repair, for this and every later run.',
    commands: ['fix'],
  },
  {
    name: 'alt',
    kind: 'switch',
    help: 'Draft alternative texts, too: from the names of pictures, and the titles of their slides.',
    commands: ['fix'],
  },
  {
    name: 'explain',
    kind: 'switch',
    help: 'With fix: say for each repair what happened to the text, with its bytes, and why it reads so. With build: say what of a slide is only a picture in an editable PPTX, and why; builds everything.',
    commands: ['build', 'fix'],
  },
  {
    name: 'theme',
    kind: 'value',
    value: 'name',
    help: 'Theme of decks that do not say.',
    commands: ON_DECKS,
  },
  {
    name: 'lang',
    kind: 'value',
    value: 'tag',
    help: 'Language of decks that do not say (en).',
    commands: ON_DECKS,
  },
  {
    name: 'allow-remote',
    kind: 'values',
    value: 'host',
    help: 'Fetch pictures from this host; `*` is any.',
    commands: ['build', 'watch', 'check'],
  },
  {
    name: 'port',
    kind: 'value',
    value: 'number',
    help: `Port of the preview (${DEFAULT_PORT}, or the next free one).`,
    commands: ['watch'],
  },
  {
    name: 'host',
    kind: 'address',
    value: 'address',
    help: 'Show the preview to the network, too, for whoever has the token: on this address of the machine, or on all.',
    commands: ['watch'],
  },
  {
    name: 'poll',
    kind: 'switch',
    help: 'Look at the files again and again: network drives and shared folders of virtual machines do not tell of changes.',
    commands: ['watch'],
  },
  { name: 'open', kind: 'switch', help: 'Open the preview in the browser.', commands: ['watch'] },
  {
    name: 'browser-path',
    kind: 'value',
    value: 'file',
    help: 'Chrome, Chromium or Edge to use instead of the embedded one.',
    commands: WITH_BROWSER,
  },
  {
    name: 'browser-url',
    kind: 'values',
    value: 'address',
    help: 'Browser on another machine to draw with, `ws://…` or `http://…`; several share the work.',
    commands: WITH_BROWSER,
  },
  {
    name: 'browser-timeout',
    kind: 'value',
    value: 'seconds',
    help: 'Longest wait for one step of the browser (30).',
    commands: WITH_BROWSER,
  },
  {
    name: 'sandbox',
    kind: 'switch',
    help: 'Run the browser in its sandbox, except as root (on).',
    commands: WITH_BROWSER,
  },
  { name: 'cache', kind: 'switch', help: 'Remove the cache instead of the outputs.', commands: ['clean'] },
  {
    name: 'format',
    kind: 'value',
    value: 'pretty|json|sarif|github|junit|codequality|html',
    help: 'How findings are printed; `html` (of check) has pictures of their slides.',
    commands: ['build', 'check'],
  },
  {
    name: 'baseline',
    kind: 'switch',
    help: `Leave out the findings that ${BASELINE_FILE} knows (on).`,
    commands: ['build', 'check'],
  },
  {
    name: 'update-baseline',
    kind: 'switch',
    help: `Write everything found to ${BASELINE_FILE}: from then on, only what is new is reported.`,
    commands: ['check'],
  },
  {
    name: 'output-file',
    kind: 'value',
    value: 'file',
    help: 'Write the findings to a file.',
    commands: ['build', 'check'],
  },
  {
    name: 'max-warnings',
    kind: 'value',
    value: 'number',
    help: 'Fail when there are more warnings.',
    commands: ['build', 'check'],
  },
  { name: 'quiet', kind: 'switch', help: 'Print errors only.' },
  { name: 'verbose', kind: 'switch', help: 'Print every step.' },
  { name: 'color', kind: 'switch', help: 'Colour the output (on a terminal).' },
  { name: 'help', short: 'h', kind: 'switch', help: 'Print this.' },
  { name: 'version', short: 'v', kind: 'switch', help: 'Print the version.' },
]

/** The flags that `command` knows. */
export function flagsOf(command: CommandName): readonly Flag[] {
  return FLAGS.filter(({ commands }) => commands === undefined || commands.includes(command))
}
