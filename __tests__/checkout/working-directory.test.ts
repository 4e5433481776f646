import assert from 'node:assert/strict'
import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { checkWorkingDirectory } from '../../src/checkout/working-directory.ts'

let root: string
let workspace: string
before(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), 'working-directory-')))
  workspace = join(root, 'workspace')
  await mkdir(join(workspace, 'services/shop'), { recursive: true })
  await mkdir(join(root, 'outside'))
  await writeFile(join(workspace, 'appspec.yml'), '')
  await symlink(join(root, 'outside'), join(workspace, 'linked-out'))
  await symlink('services', join(workspace, 'linked-in'))
  await symlink('loop', join(workspace, 'loop'))
  await symlink(workspace, join(root, 'linked-workspace'))
})
after(() => rm(root, { recursive: true, force: true }))

for (const folder of [
  '',
  '.',
  'services/shop',
  './services/shop/',
  'linked-in/shop',
  'services/../services',
]) {
  test(`working-directory: "${folder}" is a folder of the workspace`, async () => {
    assert.deepEqual(await checkWorkingDirectory(workspace, folder), [])
    assert.deepEqual(await checkWorkingDirectory(join(root, 'linked-workspace'), folder), [])
  })
}

test('working-directory: an absolute path into the workspace is a folder of it', async () => {
  assert.deepEqual(await checkWorkingDirectory(workspace, join(workspace, 'services')), [])
})

const missing = 'it does not exist, or cannot be read (is the repository checked out before this step?)'
const rejected: readonly (readonly [folder: string, reason: string])[] = [
  ['nothing', missing],
  ['services/nothing', missing],
  ['appspec.yml/x', missing],
  ['loop', missing],
  ['a\0b', missing],
  ['x'.repeat(10_000), missing],
  ['appspec.yml', 'it is a file'],
  ['..', 'it leads out of the workspace'],
  ['../outside', 'it leads out of the workspace'],
  ['/', 'it leads out of the workspace'],
  ['linked-out', 'it leads out of the workspace'],
]
for (const [folder, reason] of rejected) {
  test(`working-directory: "${folder.slice(0, 20).replace('\0', 'NUL')}" is rejected, since ${reason}`, async () => {
    const [violation = '', ...others] = await checkWorkingDirectory(workspace, folder)
    assert.deepEqual(others, [])
    assert.match(violation, /^working-directory is "[^"\0]{1,300}", but must be a folder in the workspace: /)
    assert.ok(violation.endsWith(`: ${reason}.`), violation)
  })
}

test('working-directory: there is no folder in a workspace that does not exist', async () => {
  assert.equal((await checkWorkingDirectory(join(root, 'nothing'), 'services')).length, 1)
  assert.deepEqual(await checkWorkingDirectory(join(root, 'nothing'), ''), [])
})
