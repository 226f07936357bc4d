import { runInspector } from './cli/run-inspector.ts'

runInspector()
