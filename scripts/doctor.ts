import { runProcess } from './cli/run-process.ts'

await runProcess(['doctor', ...process.argv.slice(2)])
