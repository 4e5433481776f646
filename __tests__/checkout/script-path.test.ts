import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { failedLine } from '../../src/checkout/script-line.ts'
import { scriptPath } from '../../src/checkout/script-path.ts'
import { assertLinear } from '../support/growth.ts'
import { hostileText } from '../support/hostile-texts.ts'

test('script path: spellings that are the same to the agent', () => {
  const names = [
    'scripts/start.sh',
    './scripts/start.sh',
    '/scripts/start.sh',
    'scripts//start.sh',
    'scripts/./start.sh',
    'scripts\\start.sh',
    '.\\scripts\\start.sh',
    '  scripts/start.sh ',
  ]
  for (const name of names) assert.equal(scriptPath(name), 'scripts/start.sh', name)
})

test('script path: spaces, dots and special characters are kept', () => {
  for (const name of ['start server.sh', 'über/…/start.sh', '..start/...', 'start', '@x/[y]{z}']) {
    assert.equal(scriptPath(name), name)
  }
})

const rejected = [
  '',
  ' ',
  '.',
  '/',
  '..',
  '../start.sh',
  'scripts/../../start.sh',
  'scripts\\..\\start.sh',
  'C:\\scripts\\start.ps1',
  'start.sh:stream',
  'scripts/start.sh\u0000.txt',
  'scripts/sta\nrt.sh',
  '.git/config',
  'scripts/.GIT/hooks/start.sh',
  `scripts/${'x'.repeat(256)}`,
]
for (const name of rejected) {
  test(`script path: ${JSON.stringify(name)} is rejected`, () => assert.equal(scriptPath(name), undefined))
}

test('script path: never leads out of its root', () => {
  const parts = fc.array(fc.oneof(fc.constantFrom('..', '.', '/', '\\', 'C:', '~', 'scripts'), hostileText))
  fc.assert(
    fc.property(parts, fc.constantFrom('/', '\\', ''), (names, separator) => {
      const path = scriptPath(names.join(separator))
      assert.ok(path === undefined || path.split('/').every(part => !['', '.', '..'].includes(part)))
      assert.ok(path === undefined || !path.includes('\\'))
    }),
  )
})

const outputs: readonly (readonly [what: string, path: string, output: string, line: number | undefined])[] =
  [
    ['bash', 's/start.sh', '/opt/x/deployment-archive/s/start.sh: line 12: pm2: command not found', 12],
    ['dash', 's/start.sh', '/opt/x/deployment-archive/s/start.sh: 7: pm2: not found', 7],
    [
      'Python, innermost frame',
      's/start.py',
      'Traceback\n  File "/opt/s/start.py", line 40, in <module>\n  File "/opt/s/start.py", line 12, in main\n',
      12,
    ],
    ['Ruby', 'start.rb', "/opt/start.rb:9:in `main': no method (NoMethodError)", 9],
    ['Node', 'start.mjs', 'file:///opt/start.mjs:3\n  throw new Error()\n', 3],
    ['PowerShell', 'scripts/start.ps1', 'At C:\\deploy\\scripts\\start.ps1:22 char:5', 22],
    ['Perl', 'start.pl', 'Cannot open at /opt/start.pl line 5.', 5],
    ['PHP', 'start.php', 'PHP Fatal error: oops in /opt/start.php on line 31', 31],
    ['another script with the same ending', 'start.sh', '/opt/restart.sh: line 12: x', undefined],
    ['another extension', 'start.sh', '/opt/start.shx: line 12: x', undefined],
    ['output without the script', 'start.sh', 'npm ERR! code 1\n', undefined],
    ['a number that is too long', 'start.sh', 'start.sh: line 12345678901234567890: x', undefined],
    ['a name with special characters', 'a+(b).sh', 'a+(b).sh: line 2: x', 2],
    ['a name that is a pattern for others', '.*', 'start.sh: line 2: x', undefined],
  ]
for (const [what, path, output, line] of outputs) {
  test(`failed line: ${line} for ${what}`, () => assert.equal(failedLine(path, output), line))
}

test('failed line: the worst outputs of a megabyte are read in linear time', async () => {
  for (const [name, part] of [
    ['!', '!'],
    ['a', 'a'],
    [' ', ' '],
    ['a:', 'a:'],
    ['!a', '!a:1'],
  ] as const) {
    const path = name.repeat(255 / name.length)
    const read = (length: number) => failedLine(path, part.repeat(length / part.length))
    await assertLinear(read, [131_072, 1_048_576], part)
  }
})
