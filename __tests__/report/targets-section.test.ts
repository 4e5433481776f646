import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Target } from '../../src/deployment/model.ts'
import { targetsSection } from '../../src/report/targets-section.ts'
import { aFailedEvent, after, anEvent, anInstance, aSnapshot } from '../support/deployments.ts'
import { rows } from '../support/markdown-rows.ts'

const section = (...targets: readonly Target[]) => targetsSection(aSnapshot({}, targets), 1_000)

test('there is no table of targets without targets', () => {
  assert.equal(section(), undefined)
})

test('the table of targets has the failed first, then the unfinished with unknown statuses among them, then the finished', () => {
  const statuses = ['Succeeded', 'Paused', 'Skipped', 'Pending', 'Ready', 'Unknown', 'InProgress', 'Failed']
  const targets = statuses.map(status => anInstance(`i-${status}`, { status }))
  assert.deepEqual(
    rows(section(...targets)).map(([id]) => id),
    ['Failed', 'InProgress', 'Paused', 'Unknown', 'Ready', 'Pending', 'Skipped', 'Succeeded'].map(
      status => `\`i-${status}\``,
    ),
  )
})

test('the table of targets keeps the order of targets in the same status', () => {
  const targets = ['c', 'a', 'b'].map(id => anInstance(id))
  assert.deepEqual(
    rows(section(...targets)).map(([id]) => id),
    ['`c`', '`a`', '`b`'],
  )
})

const timed = (name: string, status: string, from: number, to?: number) =>
  anEvent(name, { status, startTime: after(from), endTime: to === undefined ? undefined : after(to) })
const cells: readonly (readonly [what: string, target: Target, cells: readonly string[]])[] = [
  ['nothing has happened', anInstance('i-1', { status: 'Pending' }), ['⚪\u00a0Pending', '–', '–']],
  [
    'an event runs, until now',
    anInstance('i-1', {
      status: 'InProgress',
      lifecycleEvents: [timed('Install', 'Succeeded', 0, 5), timed('AfterInstall', 'InProgress', 5)],
    }),
    ['🔵\u00a0InProgress', '`AfterInstall`', '1 min'],
  ],
  [
    'an event has begun and its end is not known',
    anInstance('i-1', { status: 'Unknown', lifecycleEvents: [timed('Install', 'Succeeded', 30)] }),
    ['⚪\u00a0Unknown', '`Install`', '30 s'],
  ],
  [
    'it failed, the last failure by time',
    anInstance('i-1', {
      status: 'Failed',
      lifecycleEvents: [
        aFailedEvent('ValidateService', 30, { errorCode: 'ScriptTimedOut' }),
        aFailedEvent('ApplicationStop', 10, { errorCode: 'ScriptMissing' }),
      ],
    }),
    ['❌\u00a0Failed', '`ValidateService` `ScriptTimedOut`', '21 s'],
  ],
  [
    'it failed without a code',
    anInstance('i-1', {
      status: 'Failed',
      lifecycleEvents: [aFailedEvent('Install', 30, { message: 'x' })],
    }),
    ['❌\u00a0Failed', '`Install`', '1.0 s'],
  ],
  [
    'it failed with the code of success',
    anInstance('i-1', {
      status: 'Failed',
      lifecycleEvents: [aFailedEvent('Install', 30, { errorCode: 'Success' })],
    }),
    ['❌\u00a0Failed', '`Install`', '1.0 s'],
  ],
  [
    'it succeeded although an event had failed',
    anInstance('i-1', {
      lifecycleEvents: [aFailedEvent('ApplicationStop', 1), timed('ValidateService', 'Succeeded', 1, 6)],
    }),
    ['✅\u00a0Succeeded', '`ValidateService`', '6.0 s'],
  ],
]
/** Every column has something in its row. */
const complete = anInstance('i-complete', {
  status: 'Failed',
  lifecycleEvents: [aFailedEvent('Install', 30, { errorCode: 'ScriptFailed' })],
})
for (const [what, target, expected] of cells) {
  test(`the row of a target if ${what}`, () => {
    const row = rows(section(target, complete)).find(([id]) => id === '`i-1`')
    assert.deepEqual(row?.slice(1), expected)
  })
}

test('the table of targets leaves out a column of nothing but dashes', () => {
  const header = (...targets: readonly Target[]) =>
    /^\| Target<samp>\u00a0*<\/samp> \| (.*) \|$/m.exec(section(...targets)?.source ?? '')?.[1]
  assert.equal(header(complete), 'Status | Last event | Took')
  assert.equal(header(anInstance('i-1', { status: 'Pending' })), 'Status')
})

test('the header of the ids is as wide as the longest id, so that none is broken at its hyphen', () => {
  const padding = (ids: readonly string[], names: ReadonlyMap<string, string> = new Map()) => {
    const targets = ids.map(id => anInstance(id))
    const [, spaces] =
      /^\| Target<samp>(\u00a0*)<\/samp> \|/m.exec(
        targetsSection(aSnapshot({}, targets), 9, names)?.source ?? '',
      ) ?? []
    return spaces?.length
  }
  const id = 'i-0123456789abcdef0'
  const spare = 1 - 'Target'.length
  assert.equal(padding([id, 'i-1']), id.length + spare)
  assert.equal(
    padding([id], new Map([[id, 'short']])),
    id.length + spare,
    'a name may be on a line of its own',
  )
  assert.equal(padding(['i-1']), 1)
  assert.equal(padding(['x'.repeat(500)]), 40 + spare, 'a very long id may be broken')
})

test('the table of targets names the fleet if instances have labels', () => {
  const targets = [anInstance('a', { label: 'Blue' }), anInstance('b', { label: 'Red|' }), anInstance('c')]
  assert.deepEqual(
    rows(section(...targets)).map(([, fleet]) => fleet),
    ['Blue', '`…`', '–'],
  )
})

test('the table of targets is named after what is in it', () => {
  const targets = [anInstance('i-1')]
  assert.match(
    targetsSection(aSnapshot({ computePlatform: 'Server' }, targets), 9)?.source ?? '',
    /^### Instances\n/,
  )
  assert.match(
    targetsSection(aSnapshot({ computePlatform: 'ECS' }, targets), 9)?.source ?? '',
    /^### Targets\n/,
  )
})

test('the table of targets is folded beyond 30 rows, and counts what it leaves out', () => {
  const targets = Array.from({ length: 33 }, (_, index) => anInstance(`i-${index}`))
  const snapshot = aSnapshot({}, targets)
  assert.doesNotMatch(targetsSection(snapshot, 30)?.source ?? '', /<details>/)
  assert.match(targetsSection(snapshot, 30)?.source ?? '', /_3 targets not shown; see the report file/)
  assert.match(targetsSection(snapshot, 100)?.source ?? '', /<details><summary>33 targets<\/summary>/)
  assert.doesNotMatch(targetsSection(snapshot, 100)?.source ?? '', /not shown/)
})
