import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Deployment } from '../../src/deployment/model.ts'
import { DeploymentHistory } from '../../src/step/deployment-history.ts'
import type { DeploymentFinder, Page } from '../../src/watch/reader.ts'
import { aDeployment, after } from '../support/deployments.ts'

const never = new AbortController().signal
const group = { applicationName: 'shop', deploymentGroupName: 'production' }

/** A finder that answers with pages and deployments as told, and counts the requests. */
function finderOf(page: (request: number, start: number) => Page, describe: (id: string) => Deployment[]) {
  const starts: number[] = []
  const finder: DeploymentFinder = {
    listDeployments: async (_, { start = 0 }) => {
      starts.push(start)
      return page(starts.length, start)
    },
    readDeployments: async ids => {
      starts.push(Number.NaN)
      return ids.flatMap(describe)
    },
  }
  return { starts, history: new DeploymentHistory(finder, group) }
}

async function readAll(history: DeploymentHistory): Promise<void> {
  for await (const _ of history.readBack(after(0), never)) {
    // Read to the end.
  }
}

test('a list of endless empty pages ends the search after 100 requests', async () => {
  const { starts, history } = finderOf(
    request => ({ ids: [], nextToken: `${request}` }),
    () => [],
  )
  await readAll(history)
  assert.ok(starts.length <= 101, `${starts.length} requests`)
})

test('a page of 200,000 ids is read as far as 500 deployments', async () => {
  const ids = Array.from({ length: 200_000 }, (_, index) => `d-${index}`)
  const { starts, history } = finderOf(
    () => ({ ids, nextToken: undefined }),
    id => [aDeployment({ id, createTime: after(-10) })],
  )
  await readAll(history)
  assert.equal(history.known.length, 500)
  assert.ok(starts.length <= 100, `${starts.length} requests`)
})

test('a deployment of next year does not hide what is created now', async () => {
  const { starts, history } = finderOf(
    () => ({ ids: ['d-1'], nextToken: undefined }),
    id => [aDeployment({ id, createTime: after(365 * 86_400) })],
  )
  await readAll(history)
  await history.readNewer(after(60), never)
  const lastList = starts.findLast(start => !Number.isNaN(start)) ?? Number.NaN
  assert.ok(lastList <= after(60), new Date(lastList).toISOString())
})
