import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tidyAwsVariables } from '../src/environment.ts'

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
