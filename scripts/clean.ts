import { runProcess } from './cli/run-process.ts'

await runProcess(['clean', ...process.argv.slice(2)])
