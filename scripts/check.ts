import { runProcess } from './cli/run-process.ts'

await runProcess(['check', ...process.argv.slice(2)])
