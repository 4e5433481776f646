import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readHookLines } from '../../src/checkout/appspec.ts'

const appspec = `version: 0.0
os: linux
files:
  - source: /BeforeInstall
    destination: /srv/shop
permissions:
  - object: /srv/shop
hooks:
  # BeforeInstall:
  BeforeInstall:
    - location: scripts/clean.sh # cleans up
      timeout: 300

    - location: "scripts/BeforeInstall"
  ApplicationStart:
  - timeout: 60
    runas: root
    location: 'scripts/start.sh'
  - { location: "./scripts/warm-up.sh", timeout: 5 }  # flow style
  "ValidateService": # no anchors
      -   runas:
            location: scripts/nested.sh
          location:\tscripts/check it.sh
`

const functions = `version: 0.0
Resources:
  - Checkout: {}
hooks:
  - BeforeAllowTraffic: "CheckBefore"
  - AfterAllowTraffic: arn:aws:lambda:eu-central-1:123456789012:function:CheckAfter
`

const scripts: readonly [eventName: string, scriptName: string, line: number | undefined][] = [
  ['BeforeInstall', 'scripts/clean.sh', 11],
  ['BeforeInstall', 'scripts\\clean.sh', 11],
  ['BeforeInstall', 'scripts/BeforeInstall', 14],
  ['ApplicationStart', 'scripts/start.sh', 18],
  ['ApplicationStart', 'scripts/warm-up.sh', 19],
  ['ValidateService', 'scripts/check it.sh', 23],
  ['ValidateService', 'scripts/nested.sh', undefined],
  ['BeforeInstall', 'scripts/start.sh', undefined],
  ['AfterInstall', 'scripts/clean.sh', undefined],
  ['BeforeInstall', '../scripts/clean.sh', undefined],
]
for (const [eventName, scriptName, line] of scripts) {
  test(`hook line: ${scriptName} in ${eventName} is on line ${line}`, () => {
    assert.equal(readHookLines(appspec)({ eventName, scriptName }), line)
    assert.equal(readHookLines(appspec.replaceAll('\n', '\r\n'))({ eventName, scriptName }), line, 'CRLF')
    assert.equal(
      readHookLines(`---\n${appspec}`)({ eventName, scriptName }),
      line && line + 1,
      'document marker',
    )
  })
}

test('hook line: a function is on the line of its event', () => {
  for (const text of [functions, functions.replaceAll('  - ', '- '), functions.replace('hooks', 'Hooks')]) {
    assert.equal(readHookLines(text)({ eventName: 'AfterAllowTraffic' }), 6)
    assert.equal(readHookLines(text)({ eventName: 'BeforeAllowTraffic' }), 5)
    assert.equal(readHookLines(text)({ eventName: 'BeforeInstall' }), undefined)
  }
  assert.equal(readHookLines(appspec)({ eventName: 'BeforeInstall' }), undefined, 'hooks with scripts')
})

const install = { eventName: 'Install', scriptName: 'a.sh' }

test('hook line: found before a mistake further down', () => {
  for (const mistake of ['  AfterInstall: [\n', '\tAfterInstall:\n', 'text\n', '...\nhooks:\n']) {
    assert.equal(readHookLines(`hooks:\n  Install:\n    - location: a.sh\n${mistake}`)(install), 3)
  }
})

const uncertain = [
  '',
  'text',
  '- a\n- b\n',
  '\u0000',
  'hooks:',
  'hooks: text',
  'hooks:\n  Install: text\n    - location: a.sh\n',
  'hooks:\n  Install:\n    - text\n    - location: [a.sh]\n    - location:\n    - {timeout: 5}\n    - location: "\\x61.sh"\n',
  'hooks:\n  Install:\n    - location: b.sh\n      - location: a.sh\n',
  'hooks:\n  Install:\n    - timeout: |\n        location: a.sh\n',
  'hooks:\n  Install:\n\t- location: a.sh\n',
  'hooks: &hooks\n  Install:\n    - location: a.sh\n',
  'hooks:\n  Install: &install\n    - location: a.sh\n  AfterInstall: *install\n',
  'hooks:\n  Install:\n    - &first\n      location: a.sh\n    - location: *name\n    - location: !!str a.sh\n',
  'hooks:\n  Install: []\n  AfterInstall:\n    - location: a.sh\n',
  'other:\n  hooks:\n    Install:\n      - location: a.sh\n',
  'version: 0.0\n---\nhooks:\n  Install:\n    - location: a.sh\n',
  'hooks:\nversion: 0.0\n  Install:\n    - location: a.sh\n',
  'hooks:\n  Install:\n    - |\n      location: a.sh\n    - {\n      location: a.sh }\n',
  'hooks:\n  - Install: *function\n',
  '{"hooks": {"Install": [',
]
for (const text of uncertain) {
  test(`hook line: none in ${JSON.stringify(text)}`, () => {
    const lineOf = readHookLines(text)
    assert.equal(lineOf(install), undefined)
    assert.equal(lineOf({ eventName: 'Install' }), undefined)
  })
}

test('hook line: any megabyte is read in linear time', () => {
  const start = performance.now()
  for (const part of [' ', '- ', '\t', '# ', 'a: ', '"', '{', 'location:  ', '\n', '  - location: a.sh\n']) {
    const text = `hooks:\n  Install:\n    - location: ${part.repeat(1_000_000 / part.length)}`
    readHookLines(text)(install)
    readHookLines(`hooks:\n  Install:\n    ${part.repeat(1_000_000 / part.length)}`)(install)
  }
  assert.ok(performance.now() - start < 10_000)
})
