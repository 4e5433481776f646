import assert from 'node:assert/strict'
import { syncBuiltinESMExports } from 'node:module'
import os from 'node:os'
import { test } from 'node:test'
import { missingHome, tidyAwsVariables } from '../src/environment.ts'

for (const [what, before, after] of [
  ['drops white space around a value', { AWS_REGION: ' eu-west-1\r\n' }, { AWS_REGION: 'eu-west-1' }],
  ['removes an empty variable', { AWS_REGION: '', AWS_USE_FIPS_ENDPOINT: '' }, {}],
  ['removes a variable of white space alone', { AWS_PROFILE: ' \n' }, {}],
  ['knows variables of any name', { AWS_ENDPOINT_URL_SOMETHING_NEW: '\t' }, {}],
  ['keeps white space within a value', { AWS_CONFIG_FILE: '/a b/c' }, { AWS_CONFIG_FILE: '/a b/c' }],
  // They are refused by name.
  [
    'leaves white space around keys and tokens',
    { AWS_ACCESS_KEY_ID: 'a\n', AWS_SECRET_ACCESS_KEY: ' b', AWS_SESSION_TOKEN: ' ' },
    { AWS_ACCESS_KEY_ID: 'a\n', AWS_SECRET_ACCESS_KEY: ' b', AWS_SESSION_TOKEN: ' ' },
  ],
  ['removes an empty key', { AWS_ACCESS_KEY_ID: '' }, {}],
  ['leaves variables of others', { PATH: ' x ', HTTPS_PROXY: '' }, { PATH: ' x ', HTTPS_PROXY: '' }],
] as const) {
  test(`the environment: tidying it ${what}`, () => {
    const environment: Record<string, string | undefined> = { ...before }
    tidyAwsVariables(environment)
    assert.deepEqual(environment, after)
  })
}

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
