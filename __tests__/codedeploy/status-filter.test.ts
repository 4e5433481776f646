import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { answering, apiError, never } from './support.ts'

const deployment = {
  id: 'd-ABCDEF123',
  status: 'InProgress',
  computePlatform: 'Server',
  overview: { InProgress: 2, Failed: 1 },
  statusMessages: [],
  autoRollbackEvents: [],
} as const
const base = { deploymentId: deployment.id }

describe('a list by status', () => {
  for (const { api, operation, member, filter } of [
    {
      api: 'targets',
      operation: 'ListDeploymentTargets',
      member: 'targetIds',
      filter: { targetFilters: { TargetStatus: ['Failed', 'Ready'] } },
    },
    {
      api: 'instances',
      operation: 'ListDeploymentInstances',
      member: 'instancesList',
      filter: { instanceStatusFilter: ['Failed', 'Ready'] },
    },
  ] as const) {
    test(`asks ${operation} with its own filter`, async () => {
      await using endpoint = await answering({ [operation]: () => ({ [member]: ['i-1'] }) }, { api })
      const { codeDeploy, simulator } = endpoint
      assert.deepEqual(await codeDeploy.listTargetIds(deployment, never, ['Failed', 'Ready']), ['i-1'])
      await codeDeploy.listTargetIds(deployment, never)
      assert.deepEqual(
        simulator.requests.map(({ input }) => input),
        [{ ...base, ...filter }, base],
      )
    })

    test(`may be empty, though ${operation} counts targets in other statuses`, async () => {
      await using endpoint = await answering({ [operation]: () => ({}) }, { api })
      assert.deepEqual(await endpoint.codeDeploy.listTargetIds(deployment, never, ['Ready']), [])
    })

    for (const refusal of ['InvalidTargetFilterNameException', 'ValidationException']) {
      test(`that ${operation} refuses with ${refusal} is a list of all, from then on`, async () => {
        await using endpoint = await answering(
          {
            [operation]: ({ input }) =>
              Object.keys(Object(input)).length > 1 ? apiError(refusal) : { [member]: ['i-1', 'i-2', 'i-3'] },
          },
          { api },
        )
        const { codeDeploy, simulator } = endpoint
        for (let times = 0; times < 2; times += 1) {
          assert.deepEqual(await codeDeploy.listTargetIds(deployment, never, ['Failed']), [
            'i-1',
            'i-2',
            'i-3',
          ])
        }
        assert.deepEqual(
          simulator.requests.map(({ input }) => Object.keys(Object(input)).length),
          [2, 1, 1],
        )
      })
    }
  }
})
