import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { countTargets } from '../../src/deployment/counts.ts'
import { targetStatuses } from '../../src/deployment/status.ts'
import { anInstance, aSnapshot } from '../support/deployments.ts'

function count(statuses: readonly string[]): readonly [number, (readonly [string, number])[]] {
  const targets = statuses.map((status, index) => anInstance(`i-${index}`, { status }))
  const { total, byStatus } = countTargets(aSnapshot({}, targets))
  return [total, [...byStatus]]
}

const looks: readonly {
  readonly what: string
  readonly statuses: readonly string[]
  readonly counts: readonly (readonly [string, number])[]
}[] = [
  { what: 'no targets', statuses: [], counts: [] },
  { what: 'one target', statuses: ['Pending'], counts: [['Pending', 1]] },
  {
    what: 'the failed first, then the succeeded, whatever came first',
    statuses: ['Succeeded', 'Failed', 'Succeeded'],
    counts: [
      ['Failed', 1],
      ['Succeeded', 2],
    ],
  },
  {
    what: 'every status in one order',
    statuses: targetStatuses.toReversed(),
    counts: targetStatuses.map(status => [status, 1]),
  },
  {
    what: 'statuses that AWS added later, after the known ones and by name',
    statuses: ['Zonal', 'Skipped', 'Paused', 'Zonal'],
    counts: [
      ['Skipped', 1],
      ['Paused', 1],
      ['Zonal', 2],
    ],
  },
  {
    what: 'statuses named like members of every object',
    statuses: ['constructor', '__proto__', 'toString'],
    counts: [
      ['__proto__', 1],
      ['constructor', 1],
      ['toString', 1],
    ],
  },
]

for (const { what, statuses, counts } of looks) {
  test(`counts ${what}`, () => {
    assert.deepEqual(count(statuses), [statuses.length, counts])
  })
}

const underWay = ['InProgress', 'InProgress', 'Succeeded'].map((status, index) =>
  anInstance(`i-${index}`, { status }),
)
const counted: readonly {
  readonly what: string
  readonly status?: string
  readonly overview: Readonly<Record<string, number>>
  readonly counts: readonly (readonly [string, number])[]
}[] = [
  {
    what: 'CodeDeploy has counted more as finished than were read',
    overview: { Pending: 0, InProgress: 1, Succeeded: 1, Failed: 1 },
    counts: [
      ['Failed', 1],
      ['Succeeded', 1],
      ['InProgress', 1],
    ],
  },
  {
    what: 'CodeDeploy counted before the targets were read',
    overview: { InProgress: 3 },
    counts: [
      ['Succeeded', 1],
      ['InProgress', 2],
    ],
  },
  {
    what: 'CodeDeploy counts other targets',
    overview: { Succeeded: 4 },
    counts: [
      ['Succeeded', 1],
      ['InProgress', 2],
    ],
  },
  {
    what: 'the deployment is over, and the targets were all read',
    status: 'Succeeded',
    overview: { Succeeded: 3 },
    counts: [
      ['Succeeded', 1],
      ['InProgress', 2],
    ],
  },
]

for (const { what, status = 'InProgress', overview, counts } of counted) {
  test(`takes the newer counts where ${what}`, () => {
    const { total, byStatus } = countTargets(aSnapshot({ status, overview }, underWay))
    assert.deepEqual([total, [...byStatus]], [3, counts])
  })
}

test('takes the newer counts where fewer are Pending, and the failures among them were read', () => {
  const targets = ['Failed', 'Pending', 'Pending', 'Pending'].map((status, index) =>
    anInstance(`i-${index}`, { status }),
  )
  const overview = { Failed: 1, InProgress: 2, Pending: 1 }
  const { byStatus } = countTargets(aSnapshot({ overview }, targets))
  assert.deepEqual(
    [...byStatus],
    [
      ['Failed', 1],
      ['InProgress', 2],
      ['Pending', 1],
    ],
  )
  // What was read is newer where more of it has begun.
  const lagging = countTargets(aSnapshot({ overview: { Pending: 4 } }, targets))
  assert.deepEqual([...lagging.byStatus.keys()], ['Failed', 'Pending'])
})

test('counts every target once', () => {
  const status = fc.oneof(fc.constantFrom(...targetStatuses), fc.string())
  fc.assert(
    fc.property(fc.array(status, { maxLength: 50 }), statuses => {
      const [total, counts] = count(statuses)
      assert.equal(total, statuses.length)
      assert.equal(
        counts.reduce((sum, [, number]) => sum + number, 0),
        total,
      )
      for (const [name, number] of counts) {
        assert.equal(number, statuses.filter(each => each === name).length, name)
      }
    }),
  )
})
