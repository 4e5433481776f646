import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { ActionPlan, ExecutionPlan } from '../../lab/codepipeline/plan.ts'
import { aDeployAction, anExecution, commit, deployTo, executionId } from '../lab/codepipeline/executions.ts'
import { after } from '../support/deployments.ts'
import { byNames, idOf, mostInAMinute, planned, runOverWire, type WireOptions } from './wire.ts'

const inputs = { ...byNames, pipeline: 'shop' }
const another = 'f'.repeat(40)

/** An action that is not the one that deploys. Its moments are milliseconds since the execution's start. */
function aBuild(action: Partial<ActionPlan>): ActionPlan {
  return aDeployAction({
    stageName: 'Build',
    actionName: 'Test',
    category: 'Build',
    provider: 'CodeBuild',
    configuration: { ProjectName: 'shop' },
    externalExecutionId: 'shop:0123',
    ...action,
  })
}

/** An execution that started a minute before the step. */
function started(options: Partial<ExecutionPlan> & { readonly deploys?: string; readonly number?: number }) {
  return anExecution({ number: 1, startedAt: after(-60), ...options })
}

const run = (options: Partial<WireOptions>) => runOverWire({ inputs, commit, ...options })

describe('a pipeline is followed', () => {
  test('to the deployment that it started before', async () => {
    const ran = await run({
      deployments: [planned('this', -57), planned('other', -20)],
      executions: [started({ deploys: idOf('this') })],
    })
    assert.equal(ran.outputs.conclusion, 'success')
    assert.equal(ran.outputs['deployment-id'], idOf('this'))
    assert.deepEqual(ran.operations.slice(0, 3), [
      'ListPipelineExecutions',
      'ListActionExecutions',
      'GetDeployment',
    ])
    assert.equal(
      ran.lines[2],
      `Chosen because action Deploy in stage Production of pipeline shop started it for commit ${commit} (execution ${executionId(1)}).`,
    )
  })

  for (const pageSize of [1, 100]) {
    test(`until it starts one, with at most six requests a minute, over pages of ${pageSize}`, async () => {
      const deploy = aDeployAction({
        start: 240_000,
        end: 300_000,
        externalExecutionId: idOf('this'),
        externalFrom: 250_000,
      })
      const ran = await run({
        deployments: [planned('before', -3_600), planned('this', 310)],
        executions: [
          anExecution({
            number: 2,
            startedAt: after(60),
            actions: [aBuild({ start: 2_000, end: 240_000 }), deploy],
          }),
          started({ sourceRevisions: [{ actionName: 'Source', revisionId: another }] }),
        ],
        pageSize,
      })
      assert.equal(ran.outputs.conclusion, 'success')
      assert.equal(ran.outputs['deployment-id'], idOf('this'))
      const waiting = ran.searches.filter(at => at > 0)
      assert.ok(mostInAMinute(waiting) <= 6, waiting.join(' '))
      const last = waiting.at(-1) ?? 0
      assert.ok(last >= 310 && last <= (pageSize === 1 ? 360 : 331), `${last}`)
      const waitingLines = ran.lines.filter(line => line.includes('Waiting for'))
      assert.equal(
        waitingLines[0],
        `Waiting for pipeline shop to deploy commit ${commit} to deployment group production of application shop; no execution for it yet`,
      )
      assert.ok(
        waitingLines.some(line =>
          line.endsWith(
            `execution ${executionId(2)} is InProgress, action Test in stage Build is InProgress`,
          ),
        ),
      )
      assert.ok(waitingLines.length >= 6 && waitingLines.length <= 10, waitingLines.join('\n'))
    })
  }

  test('by its newest execution for the commit, of many', async () => {
    const old = [3, 4, 5].map(number =>
      anExecution({ number, startedAt: after(number - 1_000), deploys: idOf(`old ${number}`) }),
    )
    const others = Array.from({ length: 150 }, (_, index) =>
      anExecution({
        number: 100 + index,
        startedAt: after(index - 300),
        sourceRevisions: [{ actionName: 'Source', revisionId: another }],
      }),
    )
    const ran = await run({
      deployments: [3, 4, 5].map(number => planned(`old ${number}`, number - 998)),
      executions: [...old, ...others],
    })
    assert.equal(ran.outputs['deployment-id'], idOf('old 5'))
  })

  test('for the commit of the input sha rather than the one of the workflow', async () => {
    const revision = (revisionId: string) => [{ actionName: 'Source', revisionId }]
    const ran = await run({
      inputs: { ...inputs, sha: another },
      deployments: [planned('this', -57), planned('workflow', -57)],
      executions: [
        started({ deploys: idOf('workflow'), number: 2, startedAt: after(-58) }),
        started({ deploys: idOf('this'), sourceRevisions: revision(another.toUpperCase()) }),
      ],
    })
    assert.equal(ran.outputs['deployment-id'], idOf('this'))
  })

  test('to the last attempt of a stage that was retried', async () => {
    const attempt = (seed: string, start: number, end: number, outcome: ActionPlan['outcome']) =>
      aDeployAction({ start, end, outcome, externalExecutionId: idOf(seed) })
    const ran = await run({
      deployments: [planned('first', -55), planned('second', -25)],
      executions: [
        started({
          actions: [
            attempt('first', 5_000, 20_000, 'Failed'),
            attempt('second', 35_000, 90_000, 'Succeeded'),
          ],
        }),
      ],
    })
    assert.equal(ran.outputs['deployment-id'], idOf('second'))
  })

  test('whose names are variables, to the action whose names they become, in this region', async () => {
    const deploy = (start: number, action: Partial<ActionPlan>) =>
      aDeployAction({ start, end: 90_000, ...action })
    const staging = { ...deployTo, DeploymentGroupName: 'staging' }
    const ran = await run({
      deployments: [planned('this', -50)],
      executions: [
        started({
          actions: [
            deploy(10_000, {
              provider: 'CodeDeployToECS',
              configuration: { ApplicationName: 'shop', DeploymentGroupName: '#{Build.GROUP}' },
              resolvedConfiguration: deployTo,
              externalExecutionId: idOf('this'),
            }),
            deploy(11_000, { configuration: staging, externalExecutionId: 'd-STAGING12' }),
            deploy(12_000, { region: 'eu-central-1', externalExecutionId: 'd-EUROPE123' }),
          ],
        }),
      ],
    })
    assert.equal(ran.outputs['deployment-id'], idOf('this'))
  })
})

describe('a pipeline that starts no deployment', () => {
  const ending = (status: string, at = 90_000) => [
    { at: 0, status: 'InProgress' },
    { at, status },
  ]
  const rows: readonly (readonly [string, Partial<ExecutionPlan>, string, RegExp])[] = [
    [
      'because an action failed',
      {
        phases: ending('Failed'),
        actions: [
          aBuild({
            start: 5_000,
            end: 89_000,
            outcome: 'Failed',
            errorDetails: { code: 'JobFailed', message: 'Build terminated with state: FAILED\n::error::x' },
          }),
        ],
      },
      'PipelineFailed',
      /failed before it deployed: action Test in stage Build: Build terminated with state: FAILED ::error::x$/,
    ],
    [
      'because CodeDeploy refused it',
      {
        phases: ending('Failed'),
        actions: [
          aDeployAction({ end: 89_000, outcome: 'Failed', summary: 'No application found for name: shop' }),
        ],
      },
      'PipelineFailed',
      /action Deploy in stage Production: No application found for name: shop$/,
    ],
    [
      'because somebody stopped it',
      {
        phases: [...ending('Stopping', 40_000), { at: 90_000, status: 'Stopped' }],
        stopReason: 'Not on a Friday',
      },
      'PipelineStopped',
      /was stopped before it deployed: Not on a Friday$/,
    ],
    [
      'because it was changed',
      { phases: ending('Cancelled') },
      'PipelineStopped',
      /was cancelled before it deployed$/,
    ],
    [
      'because a newer one took its place',
      { phases: ending('Superseded') },
      'PipelineSuperseded',
      /was superseded by a newer one before it deployed$/,
    ],
    [
      'because it has no such action',
      {
        phases: ending('Succeeded'),
        actions: [
          aDeployAction({
            configuration: { ...deployTo, ApplicationName: 'orders' },
            externalExecutionId: 'd-OTHER1234',
          }),
        ],
      },
      'NoDeploymentInPipeline',
      /succeeded without an action that deploys to this deployment group$/,
    ],
  ]
  for (const [why, execution, code, message] of rows) {
    test(`${why} is an error: ${code}`, async () => {
      const ran = await run({ executions: [started(execution)] })
      assert.equal(ran.outputs.conclusion, 'error')
      assert.equal(ran.outputs['error-code'], code)
      assert.match(ran.outputs['error-message'] ?? '', message)
      assert.match(
        ran.outputs['error-message'] ?? '',
        new RegExp(`^Execution ${executionId(1)} of pipeline shop for commit ${commit} `),
      )
      assert.ok(ran.endedAfter >= 30 && ran.endedAfter <= 51, `${ran.endedAfter}`)
      assert.match(ran.errors[0] ?? '', /Hint: /)
    })
  }

  test('in time is a timeout that names it and what was deployed instead', async () => {
    const ran = await run({
      deployments: [planned('before', -3_600)],
      executions: [started({ actions: [aBuild({ start: 5_000, end: undefined })] })],
      inputs: { ...inputs, 'timeout-minutes': '2' },
    })
    assert.equal(ran.outputs.conclusion, 'timed-out')
    assert.equal(ran.endedAfter, 120)
    assert.match(
      ran.outputs['error-message'] ?? '',
      new RegExp(
        `while waiting for pipeline shop to deploy commit ${commit} to deployment group production of application shop; ` +
          `execution ${executionId(1)} is InProgress, action Test in stage Build is InProgress; ` +
          `the newest deployment is ${idOf('before')} \\(Succeeded, `,
      ),
    )
  })
})

describe('a pipeline that cannot be followed', () => {
  test('because there is none of that name', async () => {
    const ran = await run({ inputs: { ...inputs, pipeline: 'nobodys' }, executions: [started({})] })
    assert.equal(ran.outputs['error-code'], 'PipelineNotFoundException')
    assert.equal(ran.outputs['error-message'], 'There is no pipeline nobodys in us-east-1.')
    assert.deepEqual(ran.operations, ['ListPipelineExecutions'])
  })

  test('because no commit is known', async () => {
    const ran = await run({ commit: '', executions: [started({})] })
    assert.equal(ran.outputs['error-code'], 'InvalidInput')
    assert.match(ran.outputs['error-message'] ?? '', /^pipeline needs a commit, but sha is empty/)
    assert.deepEqual(ran.operations, [])
  })

  for (const operation of ['ListPipelineExecutions', 'ListActionExecutions']) {
    test(`because ${operation} is denied`, async () => {
      const ran = await run({
        executions: [started({})],
        faults: request =>
          request.operation === operation
            ? {
                type: 'error',
                name: 'AccessDeniedException',
                message: 'User: arn:aws:iam::1:role/x is not authorized',
                status: 400,
              }
            : undefined,
      })
      assert.equal(ran.outputs['error-code'], 'AccessDeniedException')
      assert.match(
        ran.outputs['error-message'] ?? '',
        new RegExp(`not allowed to perform codepipeline:${operation} on pipeline shop in us-east-1`),
      )
      assert.match(ran.errors[0] ?? '', new RegExp(`Allow codepipeline:${operation} in the IAM policy`))
    })
  }
})
