import { realpath, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { oneLine } from '../values/text.ts'
import { pathInside } from './files.ts'

/**
 * What is wrong with the input `working-directory`, as a sentence; empty if it is a folder inside the workspace after
 * following symbolic links, or not given. Never throws.
 *
 * @param workspace GITHUB_WORKSPACE
 * @param workingDirectory as the input gives it; empty if it does not
 */
export async function checkWorkingDirectory(
  workspace: string,
  workingDirectory: string,
): Promise<readonly string[]> {
  const reason = workingDirectory === '' ? undefined : await reasonAgainst(workspace, workingDirectory)
  if (reason === undefined) return []
  const given = oneLine(workingDirectory, 300)
  return [`working-directory is "${given}", but must be a folder in the workspace: ${reason}.`]
}

async function reasonAgainst(workspace: string, workingDirectory: string): Promise<string | undefined> {
  try {
    const folder = await realpath(resolve(workspace, workingDirectory))
    if (pathInside(await realpath(workspace), folder) === undefined) return 'it leads out of the workspace'
    return (await stat(folder)).isDirectory() ? undefined : 'it is a file'
  } catch {
    return 'it does not exist, or cannot be read (is the repository checked out before this step?)'
  }
}
