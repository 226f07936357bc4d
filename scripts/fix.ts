import { runProcess } from './cli/run-process.ts'

await runProcess(['fix', ...process.argv.slice(2)])
