import { runProcess } from './cli/run-process.ts'

await runProcess(['watch', ...process.argv.slice(2)])
