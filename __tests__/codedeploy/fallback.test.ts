import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Fault } from '../../lab/aws-protocol/faults.ts'
import { accessDenied } from '../../lab/codedeploy/faults.ts'
import type { ConnectOptions } from '../../src/codedeploy/connect.ts'
import { apiError, never, type Played, play, readAll, theEnd } from './support.ts'

type Refusal = (operation: string) => Fault

/** A story at its end, in which these operations are refused. */
function refusing(
  refusals: Readonly<Record<string, Refusal>>,
  { story = 'failure', ...connect }: { readonly story?: string } & Partial<ConnectOptions> = {},
): Promise<Played> {
  const faults = ({ operation }: { readonly operation: string }) => refusals[operation]?.(operation)
  return play(story, theEnd, { simulator: { faults }, connect })
}

const unavailable: readonly (readonly [string, Refusal])[] = [
  ['denied to the credentials', accessDenied],
  ['unknown to the endpoint', () => apiError('UnknownOperationException')],
  // As LocalStack says of what it has not built.
  ['not built by the endpoint', () => apiError('InternalFailure', 'not yet implemented', 501)],
]

for (const [why, refusal] of unavailable) {
  for (const operation of ['ListDeploymentTargets', 'BatchGetDeploymentTargets']) {
    test(`api: auto falls back to the instances API when ${operation} is ${why}`, async () => {
      await using played = await refusing({ [operation]: refusal })
      assert.equal((await readAll(played)).length, 12)
      assert.equal((await readAll(played)).length, 12)
      // Requested once, reported once, and never again.
      assert.equal(played.operations().filter(it => it === operation).length, 1)
      const fallbacks = played.reported.filter(text => text.startsWith('fell back: '))
      assert.equal(fallbacks.length, 1)
      assert.match(fallbacks[0] ?? '', new RegExp(operation))
      assert.equal(played.slept(), 0)
      assert.equal(played.operations().at(-1), 'BatchGetDeploymentInstances')
    })
  }

  test(`api: auto does not fall back for ECS when ListDeploymentTargets is ${why}`, async () => {
    await using played = await refusing({ ListDeploymentTargets: refusal }, { story: 'ecs' })
    await assert.rejects(readAll(played), { name: 'WatchError' })
    assert.deepEqual(played.operations(), ['GetDeployment', 'ListDeploymentTargets'])
    assert.ok(!played.reported.some(text => text.startsWith('fell back')))
  })
}

test('api: auto reports one fallback for batches that are refused side by side', async () => {
  await using played = await refusing({ BatchGetDeploymentTargets: accessDenied })
  const { codeDeploy, deploymentId } = played
  const deployment = await codeDeploy.readDeployment(deploymentId, never)
  const ids = await codeDeploy.listTargetIds(deployment, never)
  const batches = [ids.slice(0, 6), ids.slice(6)]
  await Promise.all(batches.map(batch => codeDeploy.readTargets(deployment, batch, never)))
  assert.equal(played.reported.filter(text => text.startsWith('fell back: ')).length, 1)
})

test('api: auto stays with the targets API when it is available', async () => {
  await using played = await refusing({})
  await readAll(played)
  assert.deepEqual(played.operations(), [
    'GetDeployment',
    'ListDeploymentTargets',
    'BatchGetDeploymentTargets',
  ])
})

test('api: auto does not fall back on other errors', async () => {
  const invalid = () => apiError('InvalidDeploymentIdException')
  await using played = await refusing({ ListDeploymentTargets: invalid })
  await assert.rejects(readAll(played), { code: 'InvalidDeploymentIdException' })
  assert.ok(!played.operations().includes('ListDeploymentInstances'))
})

for (const { what, refusal, named } of [
  { what: 'both APIs are denied', refusal: accessDenied, named: 'ListDeploymentTargets' },
  {
    what: 'the targets API is not there and the instances API is denied',
    refusal: () => apiError('UnknownOperationException'),
    named: 'ListDeploymentInstances',
  },
]) {
  test(`api: auto names ${named} as the action to allow when ${what}`, async () => {
    await using played = await refusing({
      ListDeploymentTargets: refusal,
      ListDeploymentInstances: accessDenied,
    })
    await assert.rejects(readAll(played), {
      code: 'AccessDeniedException',
      hint: `Allow codedeploy:${named} in the IAM policy of the role that this step uses.`,
    })
  })
}

for (const [api, operation] of [
  ['targets', 'ListDeploymentTargets'],
  ['instances', 'ListDeploymentInstances'],
] as const) {
  test(`api: ${api} never uses the other API`, async () => {
    await using played = await refusing({ [operation]: accessDenied }, { api })
    await assert.rejects(readAll(played), { code: 'AccessDeniedException' })
    assert.deepEqual(played.operations(), ['GetDeployment', operation])
  })
}
