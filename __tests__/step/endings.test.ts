import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { WatchError } from '../../src/errors.ts'
import { outputNames } from '../../src/report/outputs.ts'
import { aFailedEvent, aFailedInstance, anInstance } from '../support/deployments.ts'
import { plain } from '../support/log.ts'
import { id, type Ran, type RunOptions, runStep, secondsOf, stage } from './support.ts'

const running = stage(0, {}, [anInstance('i-1', { status: 'InProgress' })])
const succeeded = (seconds: number) => stage(seconds, { status: 'Succeeded' }, [anInstance('i-1')])
const failed = (seconds: number) =>
  stage(seconds, { status: 'Failed' }, [aFailedInstance('i-1', aFailedEvent('ApplicationStart', seconds))])

/** What is true of every step, however it ends. */
function assertWhole(ran: Ran, conclusion: string): void {
  assert.equal(ran.outputs.conclusion, conclusion)
  assert.equal(ran.exitStatus, conclusion === 'success' || conclusion === 'ready' ? 0 : 1)
  assert.deepEqual(Object.keys(ran.outputs).toSorted(), outputNames.toSorted())
  assert.equal(ran.outputs['report-path'], '/temp/report.json')
  assert.match(ran.outputs.message ?? '', /^(Deployment d-\w+|The deployment|The inputs are invalid) /)
  assert.equal(ran.reports.length, 1)
  assert.equal(JSON.parse(ran.reports[0] ?? '').conclusion, conclusion)
  assert.equal(ran.summaries.length, 1)
  assert.equal(ran.finished.length, 1)
  if (ran.exitStatus === 1) {
    assert.equal(ran.errors.length, 1, 'one failing message')
    assert.ok(ran.errors[0]?.startsWith(`${ran.outputs['error-code']}: `), ran.errors[0])
    assert.notEqual(ran.outputs['error-message'], '')
  } else {
    assert.deepEqual(ran.errors, [])
    assert.deepEqual([ran.outputs['error-code'], ran.outputs['error-message']], ['', ''])
  }
}

describe('a deployment that is watched to its end', () => {
  test('is a success', async () => {
    const ran = await runStep({ deployments: { [id]: [running, succeeded(40)] } })
    assertWhole(ran, 'success')
    assert.equal(ran.outputs['deployment-id'], id)
    assert.equal(ran.outputs['deployment-status'], 'Succeeded')
    assert.equal(ran.outputs.counts, '{"total":1,"Succeeded":1}')
    assert.equal(ran.outputs['failed-instances'], '[]')
    assert.match(
      ran.outputs['console-url'] ?? '',
      /^https:\/\/us-east-1\.console\.aws\.amazon\.com\/.*d-ABCDEF123/,
    )
    assert.match(ran.lines[0] ?? '', /^Watching deployment d-ABCDEF123 in us-east-1$/)
    assert.ok(ran.endedAfter >= 40 && ran.endedAfter < 60)
  })

  test('is a failure', async () => {
    const ran = await runStep({ deployments: { [id]: [running, failed(40)] } })
    assertWhole(ran, 'failure')
    assert.equal(ran.outputs['error-code'], 'ScriptFailed')
    assert.equal(ran.outputs['failed-instances'], '["i-1"]')
    assert.match(
      ran.errors[0] ?? '',
      /^ScriptFailed: scripts\/start_server\.sh in ApplicationStart on i-1: .* failed with exit code 1/,
    )
  })

  test('takes one poll if it had already ended', async () => {
    const ran = await runStep({ deployments: { [id]: [succeeded(0)] } })
    assertWhole(ran, 'success')
    assert.equal(ran.endedAfter, 0)
    assert.deepEqual(
      ran.calls.map(({ name }) => name),
      ['readDeployment', 'listTargetIds', 'readTargets', 'reportRecovery'],
    )
  })

  test('updates the publisher after each poll, and gives it the outcome', async () => {
    const ran = await runStep({ deployments: { [id]: [running, succeeded(40)] } })
    const polls = new Set(ran.calls.filter(({ name }) => name !== 'reportRecovery').map(({ at }) => at))
    assert.ok(ran.seen.length >= polls.size)
    assert.equal(ran.seen.at(-1)?.snapshot.deployment.status, 'Succeeded')
    assert.equal(ran.finished[0]?.conclusion, 'success')
  })
})

describe('inputs that break the contract', () => {
  test('are one error before any request, with all that is known in outputs and reports', async () => {
    const ran = await runStep({
      inputs: { 'deployment-id': 'd_1', api: 'both', 'timeout-minutes': '0' },
      connect: () => assert.fail('it connected'),
    })
    assertWhole(ran, 'error')
    assert.equal(ran.outputs['error-code'], 'InvalidInput')
    for (const name of ['deployment-id', 'api', 'timeout-minutes']) {
      assert.match(ran.outputs['error-message'] ?? '', new RegExp(`${name} is `))
    }
    assert.equal(ran.outputs['console-url'], '')
    assert.equal(ran.outputs.counts, '{"total":0}')
    assert.match(
      ran.outputs.message ?? '',
      /^The inputs are invalid · eu-central-1 · InvalidInput: deployment-id is "d_1"/,
    )
  })
})

describe('an error that ends the watch', () => {
  const denied = new WatchError('AccessDeniedException', 'You may not.', { hint: 'Allow it.' })

  test('leaves what was known until then in outputs and reports', async () => {
    const ran = await runStep({
      deployments: { [id]: [running] },
      troubles: [{ call: 'readDeployment', from: 30, trouble: denied }],
    })
    assertWhole(ran, 'error')
    assert.equal(ran.outputs['error-code'], 'AccessDeniedException')
    assert.equal(ran.outputs['error-message'], 'You may not.')
    assert.match(ran.errors[0] ?? '', /Hint: Allow it\./)
    assert.equal(ran.outputs['deployment-status'], 'InProgress')
    assert.equal(ran.outputs.counts, '{"total":1,"InProgress":1}')
    assert.notEqual(ran.outputs['console-url'], '')
  })

  test('in the first poll leaves the id and the console URL', async () => {
    const ran = await runStep({ troubles: [{ call: 'readDeployment', trouble: denied }] })
    assertWhole(ran, 'error')
    assert.equal(ran.outputs['deployment-id'], id)
    assert.notEqual(ran.outputs['console-url'], '')
    assert.equal(ran.outputs['deployment-status'], '')
  })

  test('while connecting leaves the id', async () => {
    const ran = await runStep({ connect: () => Promise.reject(denied) })
    assertWhole(ran, 'error')
    assert.equal(ran.outputs['deployment-id'], id)
  })

  test('that is a bug in the action is reported as one', async () => {
    const ran = await runStep({
      troubles: [{ call: 'readTargets', trouble: new TypeError('x is not a function') }],
      deployments: { [id]: [running] },
    })
    assertWhole(ran, 'error')
    assert.equal(ran.outputs['error-code'], 'TypeError')
    assert.match(ran.errors[0] ?? '', /x is not a function\n.*bug in the action/)
    assert.match(ran.debug.at(-1) ?? '', /TypeError: x is not a function\n +at .*endings\.test\.ts/)
  })
})

describe('the latest deployment of a group', () => {
  const inputs = { 'deployment-id': '', 'application-name': 'shop', 'deployment-group-name': 'production' }

  test('is found and watched', async () => {
    const ran = await runStep({
      inputs,
      latestDeploymentId: 'd-LATEST123',
      deployments: { 'd-LATEST123': [succeeded(0)] },
    })
    assertWhole(ran, 'success')
    assert.equal(ran.outputs['deployment-id'], 'd-LATEST123')
    assert.deepEqual(
      ran.calls.filter(({ name }) => name === 'listDeployments').map(call => call.id),
      ['shop/production'],
    )
  })

  test('is an error if there is none', async () => {
    const none = new WatchError('DeploymentDoesNotExistException', 'There is no deployment.')
    const ran = await runStep({ inputs, troubles: [{ call: 'listDeployments', trouble: none }] })
    assertWhole(ran, 'error')
    assert.equal(ran.outputs['error-code'], 'DeploymentDoesNotExistException')
    assert.deepEqual([ran.outputs['deployment-id'], ran.outputs['console-url']], ['', ''])
    assert.match(ran.outputs.message ?? '', /^The deployment of shop \/ production in us-east-1: /)
    assert.match(
      ran.summaries[0] ?? '',
      /^## [^`]*<br><sub>`shop` \/ `production` · region\u00a0`us-east-1`<\/sub>\n/,
    )
  })

  test('is an output as soon as it is found, before it is read', async () => {
    const happened: string[] = []
    await runStep({
      inputs,
      latestDeploymentId: 'd-LATEST123',
      deployments: { 'd-LATEST123': [succeeded(0)] },
      output: {
        setOutput: (name, value) => happened.push(`${name}: ${value}`),
        line: line => happened.push(plain(line).slice('   0:00  '.length)),
      },
    })
    const [setAt, readAt] = [
      happened.indexOf('deployment-id: d-LATEST123'),
      happened.findIndex(it => it.startsWith('The watch ends')),
    ]
    assert.ok(setAt >= 0 && setAt < readAt, happened.join('\n'))
    assert.equal(happened.filter(it => it.startsWith('deployment-id')).length, 2)
  })

  for (const [what, options, conclusion, seconds] of [
    ['the time', { inputs: { ...inputs, 'timeout-minutes': '2' } }, 'timed-out', 120],
    ['the workflow', { inputs, cancelAfter: 20 }, 'cancelled', 20],
  ] as const) {
    test(`is not looked for beyond the end of ${what}`, async () => {
      const ran = await runStep({
        ...options,
        troubles: [{ call: 'listDeployments', trouble: 'hang' }],
      })
      assertWhole(ran, conclusion)
      assert.ok(ran.endedAfter >= seconds && ran.endedAfter <= seconds + 5, `${ran.endedAfter}`)
    })
  }
})

describe('a watch that reaches its timeout', () => {
  const inputs = { 'timeout-minutes': '2' } as const

  test('polls a last time at the deadline', async () => {
    const ran = await runStep({ inputs, deployments: { [id]: [running] } })
    assertWhole(ran, 'timed-out')
    assert.equal(ran.outputs['error-code'], 'TimedOut')
    assert.equal(ran.endedAfter, 120)
    assert.equal(secondsOf(ran, 'readDeployment').at(-1), 120)
    assert.deepEqual(secondsOf(ran, 'stopDeployment'), [])
  })

  test('reports a deployment that has ended by its last poll', async () => {
    const ran = await runStep({ inputs, deployments: { [id]: [running, succeeded(119.9)] } })
    assertWhole(ran, 'success')
    assert.equal(ran.endedAfter, 120)
  })

  test('gives the last poll four seconds at most', async () => {
    const ran = await runStep({
      inputs,
      deployments: { [id]: [running] },
      troubles: [{ call: 'readDeployment', from: 1, trouble: 'hang' }],
    })
    assertWhole(ran, 'timed-out')
    assert.equal(ran.endedAfter, 124)
    assert.equal(ran.outputs['deployment-status'], 'InProgress')
  })

  test('gives them to the first read and the last poll together', async () => {
    const ran = await runStep({
      inputs: { 'timeout-minutes': '0.05' },
      deployments: { [id]: [running] },
      troubles: [
        { call: 'readDeployment', trouble: 5 },
        { call: 'listTargetIds', trouble: 5 },
      ],
    })
    assertWhole(ran, 'timed-out')
    assert.equal(ran.endedAfter, 7)
  })

  test('is timed out even if CodeDeploy never responded', async () => {
    const ran = await runStep({ inputs, troubles: [{ call: 'readDeployment', trouble: 'hang' }] })
    assertWhole(ran, 'timed-out')
    assert.match(ran.outputs['error-message'] ?? '', /before CodeDeploy responded/)
  })

  test('names the failures that it has read', async () => {
    const ran = await runStep({
      inputs,
      deployments: {
        [id]: [running, { ...failed(40), deployment: { ...failed(40).deployment, status: 'InProgress' } }],
      },
    })
    assertWhole(ran, 'timed-out')
    assert.equal(ran.outputs['error-code'], 'ScriptFailed')
    assert.match(ran.outputs['error-message'] ?? '', /ApplicationStart.*The timeout of 2 min /)
  })
})

describe('fail-fast', () => {
  const twoTargets: RunOptions = {
    deployments: {
      [id]: [
        running,
        stage(40, { overview: { Failed: 1, InProgress: 1 } }, [
          aFailedInstance('i-1', aFailedEvent('ApplicationStart', 40)),
          anInstance('i-2', { status: 'InProgress' }),
        ]),
      ],
    },
  }

  test('ends the watch at the first failed target', async () => {
    const ran = await runStep({ ...twoTargets, inputs: { 'fail-fast': 'true' } })
    assertWhole(ran, 'failure')
    assert.ok(ran.endedAfter < 60)
    assert.equal(ran.outputs['deployment-status'], 'InProgress')
    assert.equal(ran.outputs.counts, '{"total":2,"Failed":1,"InProgress":1}')
  })

  test('false: the watch waits for the end', async () => {
    const ran = await runStep({ ...twoTargets, inputs: { 'timeout-minutes': '5' } })
    assertWhole(ran, 'timed-out')
  })
})

describe('while nothing changes', () => {
  const heartbeats = ({ timedLines }: Ran) =>
    timedLines
      .filter(line => /still InProgress|has not responded yet/.test(line))
      .map(line => line.trim().split(' ')[0])
  const minutes = Array.from({ length: 10 }, (_, minute) => `${minute + 1}:00`)

  test('the log has a heartbeat about once a minute', async () => {
    const ran = await runStep({ inputs: { 'timeout-minutes': '10' }, deployments: { [id]: [running] } })
    assert.deepEqual(heartbeats(ran), minutes)
  })

  test('the heartbeat continues while a request hangs', async () => {
    const ran = await runStep({
      inputs: { 'timeout-minutes': '10' },
      troubles: [{ call: 'readDeployment', trouble: 'hang' }],
    })
    assert.deepEqual(heartbeats(ran), minutes)
  })

  test('the heartbeat continues while the deployment is being found', async () => {
    const ran = await runStep({
      inputs: {
        'timeout-minutes': '10',
        'deployment-id': '',
        'application-name': 'shop',
        'deployment-group-name': 'production',
      },
      troubles: [{ call: 'listDeployments', trouble: 'hang' }],
    })
    assert.deepEqual(heartbeats(ran), minutes.slice(0, heartbeats(ran).length))
    assert.ok(heartbeats(ran).length >= 9, ran.lines.join('\n'))
  })

  test('nothing else is printed', async () => {
    const ran = await runStep({ inputs: { 'timeout-minutes': '10' }, deployments: { [id]: [running] } })
    assert.ok(ran.lines.length < 20, ran.lines.join('\n'))
  })
})

test('a fold of thousands of lines ends as soon as the workflow is cancelled', async () => {
  const printed: unknown[] = []
  const cancellation = new AbortController()
  const fleet = Array.from({ length: 100 }, (_, index) => anInstance(`i-${index}`))
  await runStep({
    deployments: { [id]: [stage(0, { status: 'InProgress' }, fleet)] },
    parts: { cancelled: cancellation.signal },
    output: {
      group: async ({ lines }) => {
        for (const line of lines) {
          printed.push(line)
          if (printed.length === 10) cancellation.abort(new Error('cancelled by SIGINT'))
        }
      },
    },
  })
  assert.equal(printed.length, 10)
})

describe('a working-directory', () => {
  test('that is wrong is reported together with the other violations, before any request', async () => {
    const ran = await runStep({
      inputs: { api: 'wrong', 'working-directory': 'nowhere' },
      parts: { checkWorkingDirectory: async folder => [`working-directory is "${folder}".`] },
    })
    assertWhole(ran, 'error')
    assert.equal(
      ran.outputs['error-message'],
      'api is "wrong", but must be one of auto, targets, instances. working-directory is "nowhere".',
    )
    assert.deepEqual(ran.calls, [])
  })

  test('whose file system hangs does not keep the step from its watch', async () => {
    const ran = await runStep({
      deployments: { [id]: [succeeded(0)] },
      parts: { checkWorkingDirectory: () => new Promise(() => undefined) },
    })
    assertWhole(ran, 'success')
    assert.ok(ran.endedAfter < 10, `${ran.endedAfter}`)
  })
})
