import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Fault } from '../../lab/aws-protocol/faults.ts'
import { accessDenied } from '../../lab/codedeploy/faults.ts'
import type { CodeDeploy } from '../../src/codedeploy/connect.ts'
import type { Target } from '../../src/deployment/model.ts'
import { apiError, never, play, theEnd } from './support.ts'

async function look(codeDeploy: CodeDeploy, deploymentId: string): Promise<readonly Target[]> {
  const deployment = await codeDeploy.readDeployment(deploymentId, never)
  return await codeDeploy.readTargets(deployment, await codeDeploy.listTargetIds(deployment, never), never)
}

type Refusal = (operation: string) => Fault

/** One operation is refused in this way, the rest answers. */
function refusing(refusal: Refusal, refused: string) {
  const faults = ({ operation }: { readonly operation: string }) =>
    operation === refused ? refusal(operation) : undefined
  return { simulator: { faults } }
}

const unavailable: readonly (readonly [string, Refusal])[] = [
  ['the credentials are denied it', accessDenied],
  ['the endpoint does not know it', () => apiError('UnknownOperationException')],
  // As LocalStack says of what it has not built.
  ['the endpoint has not built it', () => apiError('InternalFailure', 'not yet implemented', 501)],
]

describe('api: auto', () => {
  for (const [why, refusal] of unavailable) {
    for (const operation of ['ListDeploymentTargets', 'BatchGetDeploymentTargets']) {
      test(`goes on with the instances API where ${why} (${operation})`, async () => {
        await using played = await play('failure', theEnd, refusing(refusal, operation))
        const { codeDeploy, deploymentId, operations, told } = played
        assert.equal((await look(codeDeploy, deploymentId)).length, 12)
        assert.equal((await look(codeDeploy, deploymentId)).length, 12)
        // Asked once, told once, and never again.
        assert.equal(operations().filter(it => it === operation).length, 1)
        const fallbacks = told.filter(text => text.startsWith('fell back: '))
        assert.equal(fallbacks.length, 1)
        assert.match(fallbacks[0] ?? '', new RegExp(operation))
        assert.equal(played.slept(), 0)
        assert.equal(operations().at(-1), 'BatchGetDeploymentInstances')
      })
    }
  }

  test('stays with the targets API where it is there', async () => {
    await using played = await play('failure', theEnd)
    await look(played.codeDeploy, played.deploymentId)
    assert.deepEqual(played.operations(), [
      'GetDeployment',
      'ListDeploymentTargets',
      'BatchGetDeploymentTargets',
    ])
  })

  for (const [why, refusal] of unavailable) {
    test(`has nothing to fall back on with ECS where ${why}`, async () => {
      await using played = await play('ecs', theEnd, refusing(refusal, 'ListDeploymentTargets'))
      await assert.rejects(look(played.codeDeploy, played.deploymentId), { name: 'WatchError' })
      assert.ok(!played.operations().includes('ListDeploymentInstances'))
      assert.deepEqual(
        played.told.filter(text => text.startsWith('fell back')),
        [],
      )
    })
  }

  test('names the targets API, which is the better one, where both are denied', async () => {
    await using played = await play('failure', theEnd, {
      simulator: {
        faults: ({ operation }) => (operation === 'GetDeployment' ? undefined : accessDenied(operation)),
      },
    })
    await assert.rejects(look(played.codeDeploy, played.deploymentId), {
      code: 'AccessDeniedException',
      hint: 'Allow codedeploy:ListDeploymentTargets in the IAM policy of the role that this step uses.',
    })
  })

  test('names the instances API where it is denied and the other one is not there', async () => {
    await using played = await play('failure', theEnd, {
      simulator: {
        faults: ({ operation }) => {
          if (operation === 'ListDeploymentTargets') return apiError('UnknownOperationException')
          return operation === 'ListDeploymentInstances' ? accessDenied(operation) : undefined
        },
      },
    })
    await assert.rejects(look(played.codeDeploy, played.deploymentId), {
      code: 'AccessDeniedException',
      hint: 'Allow codedeploy:ListDeploymentInstances in the IAM policy of the role that this step uses.',
    })
  })

  test('does not fall back on other errors', async () => {
    const invalid = () => apiError('InvalidDeploymentIdException')
    await using played = await play('failure', theEnd, refusing(invalid, 'ListDeploymentTargets'))
    await assert.rejects(look(played.codeDeploy, played.deploymentId), {
      code: 'InvalidDeploymentIdException',
    })
    assert.ok(!played.operations().includes('ListDeploymentInstances'))
  })
})

describe('api: targets and api: instances', () => {
  for (const [api, operation] of [
    ['targets', 'ListDeploymentTargets'],
    ['instances', 'ListDeploymentInstances'],
  ] as const) {
    test(`${api} never asks the other API`, async () => {
      const faulty = refusing(accessDenied, operation)
      await using played = await play('failure', theEnd, { ...faulty, connect: { api } })
      await assert.rejects(look(played.codeDeploy, played.deploymentId), { code: 'AccessDeniedException' })
      assert.deepEqual(played.operations(), ['GetDeployment', operation])
    })
  }
})
