import { readFile, realpath, stat } from 'node:fs/promises'
import { isAbsolute, relative, sep } from 'node:path'

/** A file that is known to lie inside a folder. */
export interface FileInside {
  /** From the folder, with slashes. */
  readonly path: string
  readonly text: string
}

/** A longer file is neither a script nor an AppSpec; in bytes. */
const longestFile = 1_048_576

/**
 * Reads a regular file that lies inside the folder after following symbolic links. Undefined if it lies elsewhere,
 * does not exist, is too long or cannot be read.
 *
 * @param folder its real path
 * @param file an absolute path, which may point anywhere
 */
export async function readInside(folder: string, file: string): Promise<FileInside | undefined> {
  try {
    const real = await realpath(file)
    const path = pathInside(folder, real)
    if (path === undefined) return undefined
    // Checked before opening, since opening a pipe would wait for its writer.
    const stats = await stat(real)
    if (!stats.isFile() || stats.size > longestFile) return undefined
    return { path, text: await readFile(real, 'utf8') }
  } catch {
    return undefined
  }
}

/** The path from a folder to a file inside it, with slashes; empty for the folder itself, undefined if outside. */
export function pathInside(folder: string, file: string): string | undefined {
  const path = relative(folder, file)
  if (isAbsolute(path) || path === '..' || path.startsWith(`..${sep}`)) return undefined
  return path.replaceAll(sep, '/')
}
