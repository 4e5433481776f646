/** Small actions, written down in their tests. */

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TestContext } from 'node:test'
import { type ActionRequest, type ActionResult, runAction } from '../../../lab/runner/run-action.ts'

const MANIFEST = `
name: Test
inputs:
  deployment-id: { description: Which one }
  poll interval: { default: 15 }
  github-token: { default: '\${{ github.token }}' }
runs: { using: node24, main: main.mjs }
`

/** A folder that is gone when the test has ended. */
export async function temporaryFolder(t: TestContext): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'test-'))
  t.after(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** An action whose whole code is `script`. */
export async function actionOf(t: TestContext, script: string): Promise<string> {
  const folder = await temporaryFolder(t)
  await writeFile(path.join(folder, 'action.yml'), MANIFEST)
  await writeFile(
    path.join(folder, 'main.mjs'),
    `import fs from 'node:fs'\nconst { env } = process\n${script}`,
  )
  return folder
}

export async function run(
  t: TestContext,
  script: string,
  request: Partial<ActionRequest> = {},
): Promise<ActionResult> {
  return runAction({ actionFolder: await actionOf(t, script), ...request })
}
