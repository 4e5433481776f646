import { readFile, realpath, stat } from 'node:fs/promises'
import { isAbsolute, relative, sep } from 'node:path'

/** A file that is known to lie inside a folder. */
export interface FileInside {
  /** From the folder, with slashes. */
  readonly path: string
  readonly text: string
}

/** A file that is longer is no script and no AppSpec, in bytes. */
const longestFile = 1_048_576

/**
 * Reads a file if it is one and really lies inside the folder, symbolic links followed. Undefined where it does
 * not, is not there, is too long or cannot be read.
 *
 * @param folder its real path
 * @param file an absolute path, which may lead anywhere
 */
export async function readInside(folder: string, file: string): Promise<FileInside | undefined> {
  try {
    const real = await realpath(file)
    const path = pathInside(folder, real)
    if (path === undefined) return undefined
    // Asked before it is opened: opening a pipe would wait for its writer.
    const stats = await stat(real)
    if (!stats.isFile() || stats.size > longestFile) return undefined
    return { path, text: await readFile(real, 'utf8') }
  } catch {
    return undefined
  }
}

/** The way from a folder to what lies in it, with slashes; empty for itself, undefined for what does not. */
export function pathInside(folder: string, file: string): string | undefined {
  const path = relative(folder, file)
  if (isAbsolute(path) || path === '..' || path.startsWith(`..${sep}`)) return undefined
  return path.replaceAll(sep, '/')
}
