import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { WatchError } from '../../src/errors.ts'
import { anInstance } from '../support/deployments.ts'
import {
  id,
  type Ran,
  type RunOptions,
  rollbackId,
  runStep,
  secondsOf,
  stage,
  type World,
} from './support.ts'

const running = stage(0, {}, [anInstance('i-1', { status: 'InProgress' })])
const deployments = { [id]: [running] }
const completed = new WatchError('DeploymentAlreadyCompletedException', 'already completed')

/** The two ways in which a watch ends before the deployment: both may stop it. */
const ends = [
  {
    input: 'on-timeout',
    conclusion: 'timed-out',
    code: 'TimedOut',
    options: { inputs: { 'timeout-minutes': '2' } } as RunOptions,
    at: 120,
    limit: 15,
  },
  {
    input: 'on-cancel',
    conclusion: 'cancelled',
    code: 'Cancelled',
    options: { cancelAfter: 61 } as RunOptions,
    at: 61,
    limit: 3,
  },
] as const

/** Once, in the failing message or in the lines before it. */
function assertSaid({ lines, errors }: Ran, text: string): void {
  const all = [...lines, ...errors].join('\n')
  assert.equal(all.split(text).length, 2, all)
}

for (const { input, conclusion, code, options, at, limit } of ends) {
  describe(input, () => {
    const end = (onEnd: string, world: World = {}): Promise<Ran> =>
      runStep({ deployments, ...options, ...world, inputs: { ...options.inputs, [input]: onEnd } })

    test('leave: leaves the deployment alone, and reports its last known status', async () => {
      const ran = await end('leave')
      assert.equal(ran.outputs.conclusion, conclusion)
      assert.equal(ran.exitStatus, 1)
      assert.equal(ran.outputs['error-code'], code)
      assert.match(ran.outputs['error-message'] ?? '', /last seen as InProgress/)
      assert.equal(ran.endedAfter, at)
      assert.deepEqual(secondsOf(ran, 'stopDeployment'), [])
    })

    test('stop: stops it, and its group decides whether to roll back', async () => {
      const ran = await end('stop')
      assert.deepEqual(
        ran.calls.filter(({ name }) => name === 'stopDeployment'),
        [{ name: 'stopDeployment', at, id, rollback: false }],
      )
      assert.equal(ran.outputs.conclusion, conclusion)
      assert.equal(ran.outputs['deployment-status'], 'Stopped')
      assertSaid(
        ran,
        'The deployment was stopped; its deployment group decides whether to roll back. CodeDeploy: No more tasks will be scheduled.',
      )
      assert.match(ran.summaries[0] ?? '', /The deployment was stopped/)
      assert.equal(ran.outputs['rollback-deployment-id'], '')
    })

    test('stop: names a rollback that the group starts', async () => {
      const ran = await end('stop', { stopped: { rollbackInfo: { rollbackDeploymentId: rollbackId } } })
      assert.equal(ran.outputs.conclusion, conclusion)
      assert.equal(ran.outputs['rollback-deployment-id'], rollbackId)
    })

    test('rollback: asks for one, and names it without following it', async () => {
      const ran = await end('rollback', { stopped: { rollbackInfo: { rollbackDeploymentId: rollbackId } } })
      assert.deepEqual(
        ran.calls.filter(({ name }) => name === 'stopDeployment').map(({ rollback }) => rollback),
        [true],
      )
      assert.equal(ran.outputs.conclusion, conclusion)
      assert.equal(ran.outputs['rollback-deployment-id'], rollbackId)
      assert.equal(ran.outputs['rollback-status'], '')
      assert.ok(
        ran.lines.some(line => line.startsWith(`Rollback ${rollbackId} was started, but not followed`)),
      )
      assert.ok(ran.calls.every(call => call.id !== rollbackId))
    })

    test('rollback: waits for its id for a limited time', async () => {
      const ran = await end('rollback')
      assert.equal(ran.endedAfter, at + limit)
      assert.equal(ran.outputs.conclusion, conclusion)
      assertSaid(ran, 'The deployment was stopped with automatic rollback.')
    })

    test('stop: reports that the deployment had already completed, and how', async () => {
      // The end comes after the last look has asked for the deployment.
      const endsAt = conclusion === 'timed-out' ? at + 1 : at
      const ran = await end('stop', {
        deployments: {
          [id]: [
            running,
            stage(endsAt, { status: 'Succeeded' }, [anInstance('i-1', { status: 'InProgress' })]),
          ],
        },
        troubles: [
          { call: 'stopDeployment', trouble: completed },
          { call: 'readTargets', from: at, trouble: 'hang' },
        ],
      })
      assert.equal(ran.outputs.conclusion, conclusion)
      assert.equal(ran.outputs['deployment-status'], 'Succeeded')
      assertSaid(ran, 'The deployment was not stopped: it had already completed.')
    })

    test('stop: says why CodeDeploy refused', async () => {
      const denied = new WatchError('AccessDeniedException', 'You may not stop it.')
      const ran = await end('stop', { troubles: [{ call: 'stopDeployment', trouble: denied }] })
      assert.equal(ran.outputs.conclusion, conclusion)
      assert.equal(ran.outputs['error-code'], code)
      assert.equal(ran.outputs['deployment-status'], 'InProgress')
      assertSaid(ran, 'The deployment could not be stopped. CodeDeploy: You may not stop it.')
    })

    test(`stop: gives up after ${limit} seconds if CodeDeploy does not answer`, async () => {
      const ran = await end('stop', { troubles: [{ call: 'stopDeployment', trouble: 'hang' }] })
      assert.equal(ran.endedAfter, at + limit)
      assert.equal(ran.outputs.conclusion, conclusion)
      assertSaid(ran, 'The deployment could not be stopped: CodeDeploy did not respond in time.')
    })

    test('stop: stops the deployment even before the first answer', async () => {
      const ran = await end('stop', {
        troubles: [{ call: 'listTargetIds', trouble: 'hang' }],
      })
      assert.equal(secondsOf(ran, 'stopDeployment').length, 1)
      assert.equal(ran.outputs['deployment-status'], 'Stopped')
      assert.equal(ran.outputs.conclusion, conclusion)
    })

    test('has nothing to do for a deployment that has ended', async () => {
      const over = stage(0, { status: 'Failed' }, [anInstance('i-1', { status: 'InProgress' })])
      const ran = await runStep({
        deployments: { [id]: [over] },
        inputs: { [input]: 'stop', 'timeout-minutes': '0.01' },
        ...(input === 'on-cancel' ? { cancelAfter: 0.5 } : {}),
      })
      assert.deepEqual(secondsOf(ran, 'stopDeployment'), [])
    })
  })
}

describe('cancellation', () => {
  for (const [what, options] of [
    ['before the step has begun', { cancelAfter: 0 }],
    ['in the first request', { cancelAfter: 5, troubles: [{ call: 'readDeployment', trouble: 'hang' }] }],
    [
      'in a later request',
      { cancelAfter: 90, troubles: [{ call: 'readTargets', from: 60, trouble: 'hang' }] },
    ],
    ['in a pause', { cancelAfter: 61.5 }],
  ] as const) {
    test(`${what} ends the step at once, with all reports`, async () => {
      const ran = await runStep({ deployments, ...options })
      assert.equal(ran.outputs.conclusion, 'cancelled')
      assert.equal(ran.outputs['error-code'], 'Cancelled')
      assert.equal(ran.endedAfter, options.cancelAfter)
      assert.deepEqual([ran.summaries.length, ran.reports.length, ran.finished.length], [1, 1, 1])
      assert.equal(ran.errors.length, 1)
    })
  }
})
