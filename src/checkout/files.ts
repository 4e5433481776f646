import { constants, type FileHandle, open, realpath, stat } from 'node:fs/promises'
import { isAbsolute, relative, sep } from 'node:path'

/** A file that is known to lie inside a folder. */
export interface FileInside {
  /** From the folder, with slashes. */
  readonly path: string
  readonly bytes: Buffer
}

/**
 * Reads a regular file that lies inside the folder after following symbolic links. Undefined if it lies elsewhere, does
 * not exist, is too long or cannot be read. If the file changes during this, reading does not wait for it, and no more
 * is read than its first size.
 *
 * @param folder its real path
 * @param file an absolute path, which may point anywhere
 * @param longest in bytes; a longer file is not read
 */
export async function readInside(
  folder: string,
  file: string,
  longest: number,
): Promise<FileInside | undefined> {
  let handle: FileHandle | undefined
  try {
    const real = await realpath(file)
    const path = pathInside(folder, real)
    if (path === undefined) return undefined
    // Checked before opening, since opening a device may have effects.
    const stats = await stat(real)
    if (!stats.isFile() || stats.size > longest) return undefined
    // If a pipe has taken the file's place, opening it must not wait: even the end of the process would wait for that.
    handle = await open(real, constants.O_RDONLY | constants.O_NONBLOCK)
    return { path, bytes: await readFrom(handle, stats.size) }
  } catch {
    return undefined
  } finally {
    await handle?.close().catch(() => undefined)
  }
}

async function readFrom(handle: FileHandle, size: number): Promise<Buffer> {
  const bytes = Buffer.alloc(size)
  for (let filled = 0; filled < size; ) {
    const { bytesRead } = await handle.read(bytes, filled, size - filled)
    if (bytesRead === 0) return bytes.subarray(0, filled)
    filled += bytesRead
  }
  return bytes
}

/** The path from a folder to a file inside it, with slashes; empty for the folder itself, undefined if outside. */
export function pathInside(folder: string, file: string): string | undefined {
  const path = relative(folder, file)
  if (isAbsolute(path) || path === '..' || path.startsWith(`..${sep}`)) return undefined
  return path.replaceAll(sep, '/')
}
