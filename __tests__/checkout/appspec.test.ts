import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readHookLines } from '../../src/checkout/appspec.ts'

const appspec = `version: 0.0
os: linux
files:
  - source: /
    destination: /srv/shop
hooks:
  BeforeInstall:
    - location: scripts/clean.sh
      timeout: 300
  ApplicationStart: &start
    - timeout: 60
      runas: root
      location: 'scripts/start.sh'
    - { location: "./scripts/warm-up.sh", timeout: 5 }
  ValidateService: *start
`

const functions = `version: 0.0
Resources:
  - Checkout: {}
Hooks: []
hooks:
  - BeforeAllowTraffic: "CheckBefore"
  - AfterAllowTraffic: "CheckAfter"
`

describe('the line of a hook', () => {
  const hooks: readonly [string, string, number | undefined][] = [
    ['BeforeInstall', 'scripts/clean.sh', 8],
    ['BeforeInstall', 'scripts\\clean.sh', 8],
    ['ApplicationStart', 'scripts/start.sh', 13],
    ['ApplicationStart', 'scripts/warm-up.sh', 14],
    ['ValidateService', 'scripts/start.sh', 13],
    ['BeforeInstall', 'scripts/start.sh', undefined],
    ['AfterInstall', 'scripts/clean.sh', undefined],
    ['BeforeInstall', '../scripts/clean.sh', undefined],
  ]
  for (const [eventName, scriptName, line] of hooks) {
    it(`is ${line} for ${scriptName} in ${eventName}`, async () => {
      assert.equal((await readHookLines(appspec))({ eventName, scriptName }), line)
    })
  }

  it('is that of the event where it names a function', async () => {
    const lineOf = await readHookLines(functions)
    assert.equal(lineOf({ eventName: 'AfterAllowTraffic' }), 7)
    assert.equal(lineOf({ eventName: 'BeforeInstall' }), undefined)
    assert.equal((await readHookLines(appspec))({ eventName: 'BeforeInstall' }), undefined)
  })

  it('is the same with Windows line ends', async () => {
    const lineOf = await readHookLines(appspec.replaceAll('\n', '\r\n'))
    assert.equal(lineOf({ eventName: 'ApplicationStart', scriptName: 'scripts/start.sh' }), 13)
  })

  it('is found around a mistake further down', async () => {
    const lineOf = await readHookLines(`${appspec}  AfterInstall: [\n`)
    assert.equal(lineOf({ eventName: 'BeforeInstall', scriptName: 'scripts/clean.sh' }), 8)
  })

  const strange = [
    '',
    'text',
    '- a\n- b\n',
    'hooks:',
    'hooks: text',
    'hooks:\n  BeforeInstall: text\n',
    'hooks:\n  BeforeInstall:\n    - text\n    - location: [scripts/clean.sh]\n',
    'hooks: *nothing\n',
    'hooks: &a\n  BeforeInstall: *a\n',
    '\u0000',
    '{"hooks": {"BeforeInstall": [',
  ]
  for (const text of strange) {
    it(`is nowhere in ${JSON.stringify(text)}`, async () => {
      const lineOf = await readHookLines(text)
      assert.equal(lineOf({ eventName: 'BeforeInstall', scriptName: 'scripts/clean.sh' }), undefined)
      assert.equal(lineOf({ eventName: 'BeforeInstall' }), undefined)
    })
  }

  it('is not sought in aliases of aliases', async () => {
    const levels = Array.from({ length: 30 }, (_, level) =>
      level === 0 ? 'a0: &a0 [x, x]' : `a${level}: &a${level} [*a${level - 1}, *a${level - 1}]`,
    )
    const text = `${levels.join('\n')}\nhooks:\n  BeforeInstall: *a29\n`
    assert.equal((await readHookLines(text))({ eventName: 'BeforeInstall', scriptName: 'x' }), undefined)
  })
})
