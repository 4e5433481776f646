import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, test } from 'node:test'
import { findStory } from '../../demo/stories.ts'
import { deploymentsOf } from '../../demo/story.ts'
import { accessDenied } from '../../lab/codedeploy/faults.ts'
import { startSimulator } from '../../lab/codedeploy/server.ts'
import type { CodeDeploy, ReadApi } from '../../src/codedeploy/connect.ts'
import { WatchError } from '../../src/errors.ts'
import { connectTo, never, start, theEnd } from '../codedeploy/support.ts'

const page = readFileSync(path.resolve(import.meta.dirname, '../../docs/permissions.md'), 'utf8')
const documented = new Set([...page.matchAll(/`(code\w+:\w+)`/g)].map(([, action = '']) => action))
const shop = { applicationName: 'shop', deploymentGroupName: 'production' }
const { watch: id, deployments } = deploymentsOf(findStory('success'), start)

async function readAll(codeDeploy: CodeDeploy): Promise<void> {
  const deployment = await codeDeploy.readDeployment(id, never)
  const ids = await codeDeploy.listTargetIds(deployment, never)
  await codeDeploy.readTargets(deployment, ids, never)
}

/** What the action does that needs an IAM action, and the read API by which it does it. */
const uses: readonly (readonly [string, ReadApi, (codeDeploy: CodeDeploy) => Promise<unknown>])[] = [
  ['GetDeployment', 'targets', readAll],
  ['ListDeploymentTargets', 'targets', readAll],
  ['BatchGetDeploymentTargets', 'targets', readAll],
  ['ListDeploymentInstances', 'instances', readAll],
  ['BatchGetDeploymentInstances', 'instances', readAll],
  ['ListDeployments', 'auto', codeDeploy => codeDeploy.listDeployments(shop, {}, undefined, never)],
  ['BatchGetDeployments', 'auto', codeDeploy => codeDeploy.readDeployments([id], never)],
  ['ContinueDeployment', 'auto', codeDeploy => codeDeploy.continueDeployment(id, never)],
  ['StopDeployment', 'auto', codeDeploy => codeDeploy.stopDeployment(id, { rollback: true }, never)],
]

describe('an IAM action that is missing is named', () => {
  for (const [action, api, use] of uses) {
    test(action, async () => {
      await using simulator = await startSimulator({
        deployments,
        now: () => start + theEnd,
        faults: ({ operation }) => (operation === action ? accessDenied(action) : undefined),
      })
      const { codeDeploy } = await connectTo(simulator.url, { api })
      await assert.rejects(use(codeDeploy), error => {
        assert.ok(error instanceof WatchError)
        assert.equal(error.code, 'AccessDeniedException')
        assert.match(
          error.message,
          new RegExp(`assumed-role/deployer.*codedeploy:${action} on arn:aws:codedeploy`),
        )
        assert.match(error.hint ?? '', new RegExp(`codedeploy:${action}\\b`))
        return true
      })
    })
  }
})

/** What the input `pipeline` needs. Its denials are played in the tests of the step. */
const pipelineActions = ['codepipeline:ListPipelineExecutions', 'codepipeline:ListActionExecutions']

test('docs/permissions.md names exactly the IAM actions that are used', () => {
  const used = [...uses.map(([action]) => `codedeploy:${action}`), ...pipelineActions]
  assert.deepEqual([...documented].toSorted(), used.toSorted())
})
