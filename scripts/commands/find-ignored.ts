import { basename, dirname, join, relative, sep } from 'node:path'
import { styleSheetsOf } from '../check/style-sheets-of.ts'
import type { Project } from '../model/project.ts'
import { DECK_MOUNT } from '../model/rendered-deck.ts'
import type { World } from './world.ts'

/** By root of the project: what its decks and themes show, and git ignores. Paths as `Asset.path`. */
export type IgnoredFiles = ReadonlyMap<string, ReadonlySet<string>>

/** Nothing where there is no git, no work tree, or no answer. Files that are tracked are not ignored, whatever the patterns say. */
export async function findIgnored(
  projects: readonly Project[],
  world: Pick<World, 'files' | 'runProgram'>,
): Promise<IgnoredFiles> {
  const found = projects.map(async (project) => [project.root, await askGit(project, world)] as const)
  return new Map(await Promise.all(found))
}

async function askGit(
  project: Project,
  { files, runProgram }: Pick<World, 'files' | 'runProgram'>,
): Promise<ReadonlySet<string>> {
  const shown = listShown(project)
  const root = (await files.realPath(project.root)) ?? project.root
  const tree = shown.length === 0 ? undefined : await findWorkTree(root, files)
  if (tree === undefined) return new Set()
  const used = (await Promise.all(shown.map((path) => usesOf(path, root, files)))).flat()
  const folders = foldersOf(used, tree)
  // A build that notes what it looked at is not repeated when a pattern has changed.
  await Promise.all(folders.map((folder) => files.read(join(folder, '.gitignore'))))
  const others = await findOtherTrees(folders, tree, files)
  const asked = used.filter(({ whole }) => !others.some((folder) => whole.startsWith(folder + sep)))
  if (asked.length === 0) return new Set()
  const answer = await runProgram({
    program: 'git',
    // A repository may name a program that tells of changes; nothing here needs one.
    words: ['-c', 'core.fsmonitor=false', 'check-ignore', '--stdin', '-z'],
    folder: root,
    input: asked.map(({ place }) => `${place}\0`).join(''),
  })
  // 1: nothing is ignored. Else git cannot say: the repository belongs to somebody else.
  if (answer?.code !== 0) return new Set()
  const ignored = new Set(answer.output.split('\0'))
  return new Set(asked.flatMap(({ path, place }) => (ignored.has(place) ? [path] : [])))
}

function listShown(project: Project): readonly string[] {
  const { assets, decks } = project
  const references = [
    ...decks.flatMap((deck) => [...deck.references, ...deck.slides.flatMap((slide) => slide.references)]),
    ...styleSheetsOf(project).flatMap(({ mount, references }) => (mount === DECK_MOUNT ? references : [])),
  ]
  const paths = references.flatMap(({ kind, target }) =>
    target.kind === 'file' && kind !== 'link' && assets.has(target.path) ? [target.path] : [],
  )
  return [...new Set(paths)].sort()
}

/** The nearest folder from `folder` upwards that git looks after. */
async function findWorkTree(folder: string, files: World['files']): Promise<string | undefined> {
  if ((await files.inspect(join(folder, '.git'))) !== undefined) return folder
  return dirname(folder) === folder ? undefined : findWorkTree(dirname(folder), files)
}

/** A file that is shown, and what has to be there for that: absolute, and relative to the root with forward slashes. */
type Use = { readonly path: string; readonly whole: string; readonly place: string }

/** A link can be ignored, and so can what it leads to. Git answers for no path that goes through a linked folder. */
async function usesOf(path: string, root: string, files: World['files']): Promise<readonly Use[]> {
  const named = join(root, path)
  const [folder, real] = await Promise.all([files.realPath(dirname(named)), files.realPath(named)])
  const places = new Set([...(folder === undefined ? [] : [join(folder, basename(named))]), real ?? named])
  return [...places]
    .filter((whole) => whole.startsWith(root + sep))
    .map((whole) => ({ path, whole, place: relative(root, whole).split(sep).join('/') }))
}

/** Every folder from `tree` down to what is used. */
function foldersOf(used: readonly Use[], tree: string): readonly string[] {
  const folders = new Set<string>()
  for (const { whole } of used) {
    for (let folder = dirname(whole); !folders.has(folder); folder = dirname(folder)) {
      folders.add(folder)
      if (folder === tree) break
    }
  }
  return [...folders]
}

/** One path in a submodule, and git answers for none. */
async function findOtherTrees(
  folders: readonly string[],
  tree: string,
  files: World['files'],
): Promise<readonly string[]> {
  const found = await Promise.all(
    folders.map(
      async (folder) => folder !== tree && (await files.inspect(join(folder, '.git'))) !== undefined,
    ),
  )
  return folders.filter((_, index) => found[index])
}
