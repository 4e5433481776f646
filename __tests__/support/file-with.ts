import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TestContext } from 'node:test'

/** The path of a new file with this content, alone in a folder that is removed after the test. */
export async function fileWith(t: TestContext, content: string): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'file-'))
  t.after(() => rm(folder, { recursive: true, force: true }))
  const file = path.join(folder, 'file')
  await writeFile(file, content)
  return file
}
