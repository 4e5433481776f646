import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Deployment } from '../../src/deployment/model.ts'
import { createKnownTargets } from '../../src/watch/known-targets.ts'
import {
  begunBy,
  mayHaveMore,
  type Search,
  searchForBegun,
  searchForFailures,
} from '../../src/watch/search.ts'
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

/** A search in a word: a list with its statuses and pages. */
function inWords(search: Search): string {
  return search.by === 'list' ? `${search.statuses.join()} on ${search.pages}` : search.by
}

const others = 'Failed,Succeeded,InProgress,Ready,Skipped,Unknown'

describe('new failures', () => {
  for (const [what, overview, known] of [
    ['as many are counted as are known', { Failed: 2 }, { Failed: 2, InProgress: 5 }],
    ['fewer are counted than are known', { Failed: 1 }, { Failed: 2 }],
    ['none is counted', {}, {}],
    ['CodeDeploy does not count', undefined, { InProgress: 5 }],
  ] as const) {
    test(`are not sought where ${what}`, () => {
      assert.equal(inWords(searchForFailures(server(overview), knownAs(known), true)), 'nothing')
    })
  }

  const searches: readonly (readonly [string, number, Record<string, number>, string])[] = [
    ['a small fleet', 1, { InProgress: 25 }, 'reading'],
    ['one of fifty, where a list and a batch cost as much', 1, { InProgress: 50 }, 'reading'],
    ['one of a hundred', 1, { InProgress: 100 }, 'Failed on 1'],
    ['a hundred, of which some have failed before', 3, { InProgress: 98, Failed: 2 }, 'Failed on 1'],
    ['one of the last few of a thousand', 1, { InProgress: 20, Succeeded: 980 }, 'reading'],
    ['one of a thousand', 1, { InProgress: 500, Pending: 500 }, 'Failed on 1'],
    ['a thousand, of which many have failed before', 301, { InProgress: 700, Failed: 300 }, 'Failed on 4'],
    ['almost all', 990, { InProgress: 1_000 }, 'reading'],
  ]
  for (const [what, failed, known, search] of searches) {
    test(`among ${what} are found by ${search}`, () => {
      assert.equal(inWords(searchForFailures(server({ Failed: failed }), knownAs(known), true)), search)
    })
  }
})

describe('targets that are no longer Pending', () => {
  for (const [what, overview, known, search] of [
    [
      'none has moved',
      { Pending: 900, InProgress: 1, Succeeded: 99 },
      { Pending: 900, InProgress: 100 },
      'nothing',
    ],
    ['more are counted than are known', { Pending: 11 }, { Pending: 10 }, 'nothing'],
    ['one of many has', { Pending: 899, InProgress: 1 }, { Pending: 900 }, `${others} on 1`],
    [
      'one of the last has',
      { Pending: 99, Succeeded: 900, InProgress: 1 },
      { Pending: 100, Succeeded: 900 },
      'Pending on 1',
    ],
    [
      'one in the middle has',
      { Pending: 499, Succeeded: 501 },
      { Pending: 500, Succeeded: 500 },
      'Pending on 5',
    ],
    ['half of many have', { Pending: 500, InProgress: 500 }, { Pending: 1_000 }, `${others} on 5`],
    ['one of a few has', { Pending: 9, InProgress: 1 }, { Pending: 10 }, 'reading'],
    ['all have', { InProgress: 1_000 }, { Pending: 1_000 }, 'reading'],
    ['CodeDeploy does not count', undefined, { Pending: 10, InProgress: 10 }, 'reading'],
    ['none was', undefined, { InProgress: 10 }, 'nothing'],
  ] as const) {
    test(`are found by ${search} where ${what}`, () => {
      assert.equal(inWords(searchForBegun(server(overview), knownAs(known), true)), search)
    })
  }

  const pending = ['i-1', 'i-2', 'i-3']
  for (const [what, statuses, listed, begun] of [
    ['those that a list of the Pending does not name', ['Pending'], ['i-1', 'i-3'], ['i-2']],
    ['those that a list of the others names', ['InProgress', 'Succeeded'], ['i-0', 'i-3'], ['i-3']],
    [
      'any of them where the list names all, whatever their status',
      ['Pending'],
      ['i-0', ...pending],
      pending,
    ],
    ['any of them where the list lags behind the counts', ['InProgress'], ['i-0'], pending],
  ] as const) {
    test(`are ${what}`, () => {
      assert.deepEqual(begunBy({ by: 'list', statuses, pages: 1 }, listed, pending), begun)
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
