import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fingerprint } from '../../src/deployment/fingerprint.ts'
import { assertLinear } from '../support/growth.ts'

const root = '/opt/codedeploy-agent/deployment-root/7f1e6d9a-3c1b-4a52-9d0e-5b8f6f0c2a11'
const alike: readonly (readonly [string, string, string])[] = [
  ['instance ids', 'no answer from i-0123456789abcdef0', 'no answer from i-0fedcba9876543210'],
  ['old instance ids', 'i-01234567 is gone', 'i-89abcdef is gone'],
  ['on-premises ids', 'mi-0123456789abcdef0 failed', 'mi-0fedcba9876543210 failed'],
  [
    'deployment roots',
    `missing: ${root}/d-AAAAAAAA1/deployment-archive/a.sh`,
    `missing: ${root.replace('7f', '8f')}/d-BBBBBBBB2/deployment-archive/a.sh`,
  ],
  [
    'deployment roots on Windows',
    'C:\\ProgramData\\Amazon\\CodeDeploy\\a-1\\d-AAAAAAAA1\\x',
    'C:\\ProgramData\\Amazon\\CodeDeploy\\b-2\\d-BBBBBBBB2\\x',
  ],
  ['addresses and ports', 'listen EADDRINUSE 127.0.0.1:38759', 'listen EADDRINUSE 127.0.0.1:40001'],
  ['addresses', 'cannot reach 10.0.1.17', 'cannot reach 10.0.2.250'],
  ['IPv6 addresses', 'bind [fe80::1]:80', 'bind [fe80::2]:81'],
  [
    'host names of instances',
    'from ip-10-0-1-17.eu-central-1.compute.internal',
    'from ip-10-0-2-250.eu-central-1.compute.internal',
  ],
  ['local ports', 'listen :::8080 on localhost:3000', 'listen :::9090 on localhost:3001'],
  ['ports in words', 'port 8080 is taken', 'port 8081 is taken'],
  ['process ids', 'pid 123 died, process id 77', 'pid 9 died, process id 123456'],
  ['process ids in brackets', 'nginx[812]: emerg', 'nginx[9931]: emerg'],
  ['times', '2026-11-24T05:55:20.123Z gone', '2026-11-25 06:00:00 gone'],
  ['clock times', 'at 05:55:20', 'at 06:00:01.5'],
  ['seconds since the epoch', 'since 1795430486', 'since 1795430487'],
  [
    'identifiers',
    'request 7f1e6d9a-3c1b-4a52-9d0e-5b8f6f0c2a11',
    'request 00000000-3c1b-4a52-9d0e-5b8f6f0c2a11',
  ],
  ['pointers', 'segfault at 0x7ffee4', 'segfault at 0x55aa01'],
]
for (const [what, one, other] of alike) {
  test(`fingerprint: ignores ${what}`, () => assert.equal(fingerprint(one), fingerprint(other)))
}

const different: readonly (readonly [string, string, string])[] = [
  ['exit codes', 'failed with exit code 1', 'failed with exit code 137'],
  ['durations', 'failed to complete in 2 seconds', 'failed to complete in 300 seconds'],
  ['line numbers', 'app.js:12: unexpected token', 'app.js:14: unexpected token'],
  ['files', 'No such file or directory - /etc/a.conf', 'No such file or directory - /etc/b.conf'],
  [
    'files below the deployment root',
    '/opt/codedeploy-agent/deployment-root/a/d-A1/deployment-archive/a.sh',
    '/opt/codedeploy-agent/deployment-root/a/d-A1/deployment-archive/b.sh',
  ],
  ['hosts', 'cannot resolve db.internal', 'cannot resolve cache.internal'],
  ['HTTP statuses', 'answered 404', 'answered 503'],
  ['versions', 'node v20.1.0 is too old', 'node v18.0.0 is too old'],
]
for (const [what, one, other] of different) {
  test(`fingerprint: keeps ${what}`, () => assert.notEqual(fingerprint(one), fingerprint(other)))
}

test('fingerprint: takes linear time on hostile text', async () => {
  for (const part of ['1', '-', 'a/', '[', ':', 'deployment-root/']) {
    await assertLinear(length => fingerprint(part.repeat(length)), [4_000, 64_000], part)
  }
})
