import assert from 'node:assert/strict'
import { mkdir, readFile, writeFile } from 'node:fs/promises'

/** `UPDATE_GOLDENS=1 npm test` rewrites them; read the difference as the person whose deployment broke. */
const isUpdate = process.env.UPDATE_GOLDENS === '1'

/** Asserts that a text is what its golden holds, `NAME.md` in a folder. */
export async function assertGolden(folder: URL, name: string, rendered: string): Promise<void> {
  const file = new URL(`${name}.md`, folder)
  if (isUpdate) {
    await mkdir(folder, { recursive: true })
    await writeFile(file, rendered)
  }
  assert.equal(rendered, await readFile(file, 'utf8'))
}
