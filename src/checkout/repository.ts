import { stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { isCommitId } from '../values/commit-id.ts'
import { readInside } from './files.ts'

/** The Git repository that a folder belongs to, read from its files without Git. */
export interface Repository {
  /** The real path of its root. */
  readonly root: string
  /** `owner/name` of the remote `origin`; absent if unknown. */
  readonly origin?: string
  /** The id of the commit that is checked out; absent if unknown. */
  readonly commit?: string
}

/**
 * The longest files that are read, in bytes. HEAD and a loose reference are one line with a path of at most 4,096
 * bytes. The other files have a few lines for each branch: 1 MB is enough for more than 5,000 branches.
 */
const longest = { line: 8_192, list: 1_048_576 } as const

/**
 * Finds the repository of a folder, searching parent folders up to the workspace. If there is no `.git`, for example
 * after a download without Git, the workspace counts as its root. Undefined for a submodule, whose files are not part
 * of the workflow's repository.
 *
 * @param folder its real path, in the workspace
 * @param workspace its real path
 */
export async function findRepository(folder: string, workspace: string): Promise<Repository | undefined> {
  for (let root = folder; ; root = dirname(root)) {
    const kind = await kindOf(join(root, '.git'))
    if (kind === 'file') return undefined
    if (kind === 'folder') return await readRepository(root)
    if (root === workspace || dirname(root) === root) return { root: workspace }
  }
}

async function kindOf(path: string): Promise<'folder' | 'file' | 'nothing'> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file'
  } catch {
    return 'nothing'
  }
}

async function readRepository(root: string): Promise<Repository> {
  const read = async (name: string, most: number): Promise<string> =>
    (await readInside(root, join(root, '.git', name), most))?.bytes.toString('utf8') ?? ''
  const origin = originOf(await read('config', longest.list))
  const head = (await read('HEAD', longest.line)).trim()
  const reference = /^ref: (refs\/[\w./-]+)$/.exec(head)?.[1]
  const commit =
    reference === undefined
      ? head
      : (await read(reference, longest.line)).trim() ||
        packedCommit(await read('packed-refs', longest.list), reference)
  return { root, origin, commit: isCommitId(commit) ? commit : undefined }
}

/** `owner/name` from the HTTPS or SSH address of the remote `origin`. */
function originOf(config: string): string | undefined {
  const section = /^\[remote "origin"\][ \t]*\n((?:(?!\[).*\n?)*)/m.exec(config)?.[1] ?? ''
  const address = /^[ \t]*url[ \t]*=[ \t]*(\S+)[ \t]*$/m.exec(section)?.[1] ?? ''
  return /[/:]([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(address)?.[1]
}

/** `packed-refs` has a line for each reference: its commit, a space, its name. */
function packedCommit(packed: string, reference: string): string {
  const line = packed.split('\n').find(candidate => candidate.endsWith(` ${reference}`))
  return line?.slice(0, line.indexOf(' ')) ?? ''
}
