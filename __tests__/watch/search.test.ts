import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Deployment } from '../../src/deployment/model.ts'
import { createKnownTargets } from '../../src/watch/known-targets.ts'
import { mayHaveMore, type Search, searchForBegun, searchForFailures } from '../../src/watch/search.ts'
import { aDeployment, anInstance } from '../support/deployments.ts'

/** So many targets in each status, as they were read. */
function knownAs(counts: Readonly<Record<string, number>>) {
  const known = createKnownTargets()
  for (const [status, count] of Object.entries(counts)) {
    for (let index = 0; index < count; index += 1) known.note(anInstance(`${status}-${index}`, { status }))
  }
  return known
}

const server = (overview: Record<string, number> | undefined): Deployment =>
  aDeployment({ computePlatform: 'Server', ...(overview === undefined ? {} : { overview }) })

describe('new failures', () => {
  for (const [what, overview, known] of [
    ['as many are counted as are known', { Failed: 2 }, { Failed: 2, InProgress: 5 }],
    ['fewer are counted than are known', { Failed: 1 }, { Failed: 2 }],
    ['none is counted', {}, {}],
    ['CodeDeploy does not count', undefined, { InProgress: 5 }],
  ] as const) {
    test(`are not sought where ${what}`, () => {
      assert.equal(searchForFailures(server(overview), knownAs(known)), 'none')
    })
  }

  const searches: readonly (readonly [string, number, Record<string, number>, Search])[] = [
    ['a small fleet', 1, { InProgress: 25 }, 'by-reading'],
    ['one of fifty, where a list and a batch cost as much', 1, { InProgress: 50 }, 'by-reading'],
    ['one of a hundred', 1, { InProgress: 100 }, 'by-status'],
    ['one of the last few of a thousand', 1, { InProgress: 20, Succeeded: 980 }, 'by-reading'],
    ['one of a thousand', 1, { InProgress: 500, Pending: 500 }, 'by-status'],
    ['almost all', 990, { InProgress: 1_000 }, 'by-reading'],
    ['a hundred, of which some have failed before', 3, { InProgress: 98, Failed: 2 }, 'by-status'],
  ]
  for (const [what, failed, known, search] of searches) {
    test(`among ${what} are found ${search}`, () => {
      assert.equal(searchForFailures(server({ Failed: failed }), knownAs(known)), search)
    })
  }
})

describe('targets that are no longer Pending', () => {
  const looks: readonly {
    readonly what: string
    readonly overview: Record<string, number> | undefined
    readonly known: Record<string, number>
    readonly affordable?: number
    readonly search: Search
  }[] = [
    {
      what: 'none has moved',
      overview: { Pending: 900, InProgress: 1, Succeeded: 99 },
      known: { Pending: 900, InProgress: 100 },
      search: 'none',
    },
    {
      what: 'one of many has',
      overview: { Pending: 899, InProgress: 1 },
      known: { Pending: 900 },
      search: 'by-status',
    },
    {
      what: 'one of many has, and no request is to spare',
      overview: { Pending: 899, InProgress: 1 },
      known: { Pending: 900 },
      affordable: 0,
      search: 'none',
    },
    {
      what: 'the list has more pages than can be afforded',
      overview: { Pending: 399, InProgress: 500 },
      known: { Pending: 400, InProgress: 500 },
      affordable: 4,
      search: 'none',
    },
    {
      what: 'one of a few has',
      overview: { Pending: 9, InProgress: 1 },
      known: { Pending: 10 },
      search: 'by-reading',
    },
    {
      what: 'all have',
      overview: { Pending: 0, InProgress: 1_000 },
      known: { Pending: 1_000 },
      search: 'by-reading',
    },
    {
      what: 'CodeDeploy does not count',
      overview: undefined,
      known: { Pending: 10, InProgress: 10 },
      search: 'by-reading',
    },
    { what: 'none was', overview: undefined, known: { InProgress: 10 }, search: 'none' },
  ]
  for (const { what, overview, known, affordable = 12, search } of looks) {
    test(`are sought ${search} where ${what}`, () => {
      assert.equal(searchForBegun(server(overview), knownAs(known), affordable), search)
    })
  }
})

describe('CodeDeploy may have more targets than are known', () => {
  const inPlace = { deploymentType: 'IN_PLACE', overview: { Succeeded: 2 } }
  for (const [what, deployment, known, more] of [
    ['at first', inPlace, {}, true],
    ['where it counts more', inPlace, { Succeeded: 1 }, true],
    ['where it counts fewer', inPlace, { Succeeded: 3 }, true],
    ['not where it counts as many, in place', inPlace, { Succeeded: 2 }, false],
    [
      'whatever it counts, in blue/green',
      { ...inPlace, deploymentType: 'BLUE_GREEN' },
      { Succeeded: 2 },
      true,
    ],
    ['while it does not count', { deploymentType: 'IN_PLACE' }, { Succeeded: 2 }, true],
  ] as const) {
    test(what, () => {
      assert.equal(mayHaveMore(aDeployment(deployment), knownAs(known)), more)
    })
  }
})
