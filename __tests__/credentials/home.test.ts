import assert from 'node:assert/strict'
import { syncBuiltinESMExports } from 'node:module'
import os from 'node:os'
import { test } from 'node:test'
import { missingHome } from '../../src/credentials/home.ts'

test('home: none is invented if a variable or the list of users knows it', t => {
  const homedir = t.mock.method(os, 'homedir', () => '/home/runner')
  syncBuiltinESMExports()
  t.after(() => {
    homedir.mock.restore()
    syncBuiltinESMExports()
  })
  for (const environment of [
    { HOME: '/root' },
    { USERPROFILE: 'C:\\Users\\runner' },
    { HOMEPATH: '\\runner' },
    {},
  ]) {
    assert.deepEqual(missingHome(environment), {})
  }
})

for (const [what, homedir] of [
  ['the user is in no list', () => assert.fail('uv_os_homedir returned ENOENT')],
  ['the list of users has an empty one', () => ''],
] as const) {
  test(`home: a folder that does not exist is named if ${what}`, t => {
    t.mock.method(os, 'homedir', homedir)
    syncBuiltinESMExports()
    t.after(() => {
      t.mock.restoreAll()
      syncBuiltinESMExports()
    })
    assert.deepEqual(missingHome({ HOME: '' }), { HOME: '/nonexistent' })
  })
}
