import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { WatchError } from '../../src/errors.ts'
import { aFailedEvent, aFailedInstance, anInstance } from '../support/deployments.ts'
import { id, type Ran, type RunOptions, rollbackId, runStep, secondsOf, stage } from './support.ts'

const failedInstance = aFailedInstance('i-1', aFailedEvent('ApplicationStart', 20))
const rollbackInfo = { rollbackDeploymentId: rollbackId }

/** Fails after 30 s; CodeDeploy names the rollback as late as the test wants it. */
const failing = (...later: readonly ReturnType<typeof stage>[]) => [
  stage(0, {}, [anInstance('i-1', { status: 'InProgress' })]),
  stage(30, { status: 'Failed', autoRollbackEvents: ['DEPLOYMENT_FAILURE'] }, [failedInstance]),
  ...later,
]
const named = (seconds: number) => stage(seconds, { status: 'Failed', rollbackInfo }, [failedInstance])

const rollback = [
  stage(35, { status: 'InProgress' }, [anInstance('i-1', { status: 'InProgress' })]),
  stage(90, { status: 'Succeeded' }, [anInstance('i-1')]),
]

const withRollback = (options: RunOptions = {}): Promise<Ran> =>
  runStep({ deployments: { [id]: failing(named(35)), [rollbackId]: rollback }, ...options })

const callsAbout = ({ calls }: Ran, deploymentId: string) => calls.filter(call => call.id === deploymentId)

describe('follow-rollback', () => {
  test('watches the rollback to its end and reports both', async () => {
    const ran = await withRollback()
    assert.equal(ran.outputs.conclusion, 'failure')
    assert.equal(ran.outputs['error-code'], 'ScriptFailed')
    assert.equal(ran.outputs['deployment-id'], id)
    assert.equal(ran.outputs['deployment-status'], 'Failed')
    assert.equal(ran.outputs['rollback-deployment-id'], rollbackId)
    assert.equal(ran.outputs['rollback-status'], 'Succeeded')
    assert.ok(ran.endedAfter >= 90)
    assert.ok(ran.lines.includes(`Following the automatic rollback, deployment ${rollbackId}`))
    assert.ok(ran.lines.includes(`Rollback ${rollbackId} succeeded: the previous revision is back`))
    assert.match(ran.summaries[0] ?? '', new RegExp(rollbackId))
  })

  test('begins every line about the rollback with its id', async () => {
    const ran = await withRollback()
    const from = ran.lines.indexOf(`Following the automatic rollback, deployment ${rollbackId}`)
    // Only lines of changes have columns.
    const changes = ran.lines.slice(from + 1).filter(line => / {2}/.test(line))
    assert.ok(changes.length >= 2)
    assert.deepEqual(
      changes.filter(line => !line.includes(rollbackId)),
      [],
    )
  })

  test('reports the failure, no matter how the rollback ends', async () => {
    const failedToo = [stage(35, { status: 'Failed' }, [aFailedInstance('i-9', aFailedEvent('Install', 40))])]
    const ran = await withRollback({
      deployments: { [id]: failing(named(35)), [rollbackId]: failedToo },
    })
    assert.equal(ran.outputs.conclusion, 'failure')
    assert.equal(ran.outputs['rollback-status'], 'Failed')
    assert.equal(ran.outputs['failed-instances'], '["i-1"]')
    assert.match(ran.outputs['error-message'] ?? '', /ApplicationStart on i-1/)
  })

  test('false: names the rollback without following it', async () => {
    const ran = await withRollback({
      inputs: { 'follow-rollback': 'false' },
      deployments: { [id]: failing(named(30)), [rollbackId]: rollback },
    })
    assert.equal(ran.outputs['rollback-deployment-id'], rollbackId)
    assert.equal(ran.outputs['rollback-status'], '')
    assert.deepEqual(callsAbout(ran, rollbackId), [])
    assert.ok(ran.endedAfter < 60)
  })

  test('looks for the rollback only if the group rolls back automatically', async () => {
    const ran = await runStep({
      deployments: {
        [id]: [stage(0, { status: 'Failed', autoRollbackEvents: ['DEPLOYMENT_STOP_ON_ALARM'] })],
      },
    })
    assert.equal(ran.endedAfter, 0)
    assert.equal(ran.outputs['rollback-deployment-id'], '')
  })

  test('looks for the rollback for ten seconds at most', async () => {
    const ran = await runStep({
      deployments: { [id]: [stage(0, { status: 'Failed', autoRollbackEvents: ['DEPLOYMENT_FAILURE'] })] },
    })
    assert.ok(ran.endedAfter > 0 && ran.endedAfter <= 10, `${ran.endedAfter}`)
    assert.equal(ran.outputs.conclusion, 'failure')
  })

  test('follows the rollback of a deployment that an alarm stopped', async () => {
    const ran = await runStep({
      deployments: {
        [id]: [
          stage(0, { status: 'Stopped', autoRollbackEvents: ['DEPLOYMENT_STOP_ON_ALARM'] }),
          stage(3, { status: 'Stopped', rollbackInfo }),
        ],
        [rollbackId]: rollback.map(({ deployment }) => stage(0, deployment)),
      },
    })
    assert.equal(ran.outputs.conclusion, 'stopped')
    assert.equal(ran.outputs['rollback-status'], 'Succeeded')
  })

  test('does not follow anything after a success', async () => {
    const ran = await runStep({
      deployments: { [id]: [stage(0, { status: 'Succeeded', autoRollbackEvents: ['DEPLOYMENT_FAILURE'] })] },
    })
    assert.equal(ran.endedAfter, 0)
    assert.equal(ran.outputs.conclusion, 'success')
  })
})

describe('a rollback that cannot be watched to its end', () => {
  const openEnd = ({ lines }: Ran) =>
    lines.filter(line => line.startsWith('The rollback was not watched to its end: '))

  test('leaves the verdict as it is, and the log reports it', async () => {
    const denied = new WatchError('AccessDeniedException', 'You may not look.')
    const ran = await withRollback({
      troubles: [{ call: 'readDeployment', id: rollbackId, trouble: denied }],
    })
    assert.equal(ran.outputs.conclusion, 'failure')
    assert.equal(ran.outputs['error-code'], 'ScriptFailed')
    assert.equal(ran.outputs['rollback-deployment-id'], rollbackId)
    assert.deepEqual(openEnd(ran), ['The rollback was not watched to its end: You may not look.'])
  })

  test('because the timeout is reached', async () => {
    const ran = await withRollback({ inputs: { 'timeout-minutes': '1' } })
    assert.equal(ran.outputs.conclusion, 'failure')
    assert.equal(ran.outputs['rollback-status'], 'InProgress')
    assert.ok(ran.endedAfter >= 60 && ran.endedAfter <= 65, `${ran.endedAfter}`)
    assert.deepEqual(openEnd(ran), [
      'The rollback was not watched to its end: the timeout was reached (timeout-minutes)',
    ])
  })

  for (const [what, call, deploymentId] of [
    ['of the rollback', 'readDeployment', rollbackId],
    ['that would name it', 'readDeployment', id],
  ] as const) {
    test(`because an answer ${what} never comes, within the time of the step`, async () => {
      const ran = await withRollback({
        inputs: { 'timeout-minutes': '1' },
        troubles: [{ call, id: deploymentId, from: 35, trouble: 'hang' }],
      })
      assert.equal(ran.outputs.conclusion, 'failure')
      assert.equal(openEnd(ran).length, 1)
      assert.ok(ran.endedAfter >= 60 && ran.endedAfter <= 65, `${ran.endedAfter}`)
    })
  }

  test('because the workflow is cancelled: the failure is still reported, at once', async () => {
    const ran = await withRollback({ cancelAfter: 50, inputs: { 'on-cancel': 'stop' } })
    assert.equal(ran.endedAfter, 50)
    assert.equal(ran.outputs.conclusion, 'failure')
    assert.equal(ran.outputs['rollback-deployment-id'], rollbackId)
    assert.equal(ran.outputs['rollback-status'], 'InProgress')
    assert.deepEqual(openEnd(ran), ['The rollback was not watched to its end: cancelled by SIGINT'])
    assert.deepEqual(secondsOf(ran, 'stopDeployment'), [])
  })
})
