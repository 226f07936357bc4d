import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type TypeScript from 'typescript'

const REPOSITORY: string = fileURLToPath(new URL('../../', import.meta.url))
const SCRIPTS: string = join(REPOSITORY, 'scripts')

/** What tests start as a process of its own: as published, which takes a second less for each start than TypeScript does. */
export const COMPILED: string = join(REPOSITORY, 'build')

/** Compiles what changed since the last time. Called by vitest, once before all tests. */
export async function setup(): Promise<void> {
  const changed = listSources().filter((name) => {
    const compiled = statSync(javaScriptOf(COMPILED, name), { throwIfNoEntry: false })
    return compiled === undefined || compiled.mtimeMs < statSync(join(SCRIPTS, name)).mtimeMs
  })
  if (changed.length === 0) return
  const { default: ts } = await import('typescript')
  for (const name of changed) write(javaScriptOf(COMPILED, name), compileSource(ts, name).outputText)
}

/** Below `build/`, what the sources of today become. */
export function listCompiled(): readonly string[] {
  return listSources().map((name) => javaScriptOf('', name))
}

/** Types of the package. That every source can be declared by itself is what `isolatedDeclarations` holds. */
export async function declareIndex(): Promise<string> {
  const { default: ts } = await import('typescript')
  return ts.transpileDeclaration(readSource('index.ts'), requestOf(ts, 'index.ts')).outputText
}

/** Paths below `scripts/`. */
function listSources(): readonly string[] {
  return readdirSync(SCRIPTS, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && !name.endsWith('.d.ts'),
  )
}

/** By itself: a second for all files instead of ten. */
function compileSource(ts: typeof TypeScript, name: string): TypeScript.TranspileOutput {
  return ts.transpileModule(readSource(name), requestOf(ts, name))
}

function write(path: string, content: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
}

function javaScriptOf(folder: string, name: string): string {
  return join(folder, name.replace(/\.ts$/, '.js'))
}

function readSource(name: string): string {
  return readFileSync(join(SCRIPTS, name), 'utf8')
}

function requestOf(ts: typeof TypeScript, name: string): TypeScript.TranspileOptions {
  const path = join(REPOSITORY, 'tsconfig.build.json')
  const { config } = ts.readConfigFile(path, ts.sys.readFile) as { readonly config: unknown }
  const { options } = ts.parseJsonConfigFileContent(
    config,
    { ...ts.sys, readDirectory: () => [] },
    REPOSITORY,
  )
  // A file by itself has no package.json that would tell `nodenext` what kind of module it is.
  const compilerOptions = { ...options, module: ts.ModuleKind.ESNext }
  return { compilerOptions, fileName: join(SCRIPTS, name), reportDiagnostics: true }
}
