import { runProcess } from './cli/run-process.ts'

await runProcess(['build', ...process.argv.slice(2)])
