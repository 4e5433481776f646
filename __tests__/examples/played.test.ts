import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, test } from 'node:test'
import { recorded, shop } from '../../demo/stories/applications.ts'
import { findStory } from '../../demo/stories.ts'
import { cloudFormationService } from '../../lab/cloudformation/service.ts'
import { blueGreen } from '../../lab/codedeploy/builders/blue-green.ts'
import { ecs } from '../../lab/codedeploy/builders/ecs.ts'
import { inPlace } from '../../lab/codedeploy/builders/in-place.ts'
import { deploymentId, uuid } from '../../lab/codedeploy/plan/identifiers.ts'
import type { Plan } from '../../lab/codedeploy/plan/plan.ts'
import type { SimulatorOptions } from '../../lab/codedeploy/server.ts'
import type { ExecutionPlan } from '../../lab/codepipeline/plan.ts'
import { codePipelineService } from '../../lab/codepipeline/service.ts'
import { evidenceServices } from '../../lab/evidence/services.ts'
import { type GitHubServer, startGitHubServer } from '../../lab/github/server.ts'
import { pushedCommit, type WorkflowEvent } from '../../lab/runner/environment.ts'
import {
  examples,
  hurried,
  jobsIn,
  type PlayedExample,
  playExample,
  playedExamples,
  skip,
} from './support.ts'

const success = findStory('success').plan
const failure = findStory('failure').plan
const aWhile = 600_000

/** Groups of the application `shop`, each with what happens to a deployment of it. */
function shopWith(plans: Readonly<Record<string, (seed: string) => Plan>>): SimulatorOptions {
  return {
    groups: Object.entries(plans).map(([deploymentGroupName, plan]) => ({
      applicationName: 'shop',
      deploymentGroupName,
      newDeployment: hurried(plan),
    })),
  }
}

function resultsOf({ jobs }: PlayedExample): readonly (readonly [name: string, result: string])[] {
  return jobs.map(({ name, result }) => [name, result])
}

/** The commit of the workflow, as the examples deploy it. */
const revisionOfPush = {
  revisionType: 'GitHub',
  gitHubLocation: { repository: 'octo-org/octo-repo', commitId: pushedCommit },
}

describe('every example works from its first step to its last', { skip, concurrency: 8 }, () => {
  describe('deploy-and-watch.yml', () => {
    test('deploys this commit and succeeds', async () => {
      const played = await playExample('deploy-and-watch.yml', { aws: shopWith({ production: success }) })
      assert.deepEqual(resultsOf(played), [['deploy', 'success']])
      assert.deepEqual(played.outcomes, ['success', 'success', 'success', 'success'])
      assert.deepEqual(played.inputsOf('CreateDeployment'), [
        { applicationName: 'shop', deploymentGroupName: 'production', revision: revisionOfPush },
      ])
      assert.equal(played.step('codedeploy-watch/codedeploy-watch').outputs.conclusion, 'success')
    })

    test('is red if the deployment fails', async () => {
      const played = await playExample('deploy-and-watch.yml', { aws: shopWith({ production: failure }) })
      assert.deepEqual(resultsOf(played), [['deploy', 'failure']])
      const { outputs, log } = played.step('codedeploy-watch/codedeploy-watch')
      assert.deepEqual([outputs.conclusion, outputs['error-code']], ['failure', 'ScriptFailed'])
      assert.match(log, /^::error title=ScriptFailed::/m)
    })

    test('is red before the watch if the group already has an active deployment', async () => {
      const aws = shopWith({ production: success })
      const active = { plan: findStory('success').plan('another push'), createdAt: Date.now() }
      const played = await playExample('deploy-and-watch.yml', { aws: { ...aws, deployments: [active] } })
      assert.deepEqual(played.outcomes, ['success', 'success', 'failure', 'skipped'])
      assert.match(
        played.step('deployment').log,
        /\(DeploymentLimitExceededException\) .* The Deployment Group 'production' already has an active Deployment 'd-/,
      )
    })
  })

  test("the README's job deploys this commit and watches the deployment", async () => {
    const played = await playExample('README.md, job 1', { aws: shopWith({ production: success }) })
    assert.deepEqual(played.outcomes, ['success', 'success', 'success'])
    assert.deepEqual(played.inputsOf('CreateDeployment')[0]?.revision, revisionOfPush)
  })

  test('environment.yml shows the console and posts the message to a chat', async () => {
    await using chat = await startChat()
    const played = await playExample('environment.yml', {
      aws: shopWith({ production: failure }),
      secrets: { CHAT_WEBHOOK: chat.url },
    })
    assert.deepEqual(played.outcomes, ['success', 'success', 'success', 'failure', 'success'])
    const { outputs } = played.step('watch')
    assert.match(outputs['console-url'] ?? '', /^https:\/\/eu-central-1\.console\.aws\.amazon\.com\//)
    assert.deepEqual(chat.received, [{ text: outputs.message }])
    assert.match(outputs.message ?? '', /shop.*production.*eu-central-1.*failed/)
  })

  describe('blue-green-with-tests.yml', () => {
    const fleet = [{}, {}]
    const plan = (seed: string) =>
      blueGreen({
        ...shop(seed),
        green: fleet,
        blue: 2,
        provisioning: 1_000,
        ready: { takes: aWhile / 0.08, minutes: 60, onTimeout: 'STOP_DEPLOYMENT' },
        termination: { takes: 3_000, minutes: 5 },
      })
    const aws = shopWith({ 'blue-green': plan })
    const withTests = (script: string) => ({
      'scripts/test-replacement-fleet.sh': `#!/bin/bash\n${script}\n`,
    })

    test('moves the traffic after the tests', async () => {
      const played = await playExample('blue-green-with-tests.yml', { aws, files: withTests('exit 0') })
      assert.deepEqual(resultsOf(played), [['deploy', 'success']])
      assert.equal(played.outcomes.join(), 'success,success,success,success,success,success,skipped')
      assert.equal(played.step('replacement').outputs.conclusion, 'ready')
      assert.equal(played.inputsOf('ContinueDeployment').length, 1)
      assert.equal(played.inputsOf('AssumeRoleWithWebIdentity').length, 1)
    })

    test('stops the deployment if the tests fail', async () => {
      const played = await playExample('blue-green-with-tests.yml', { aws, files: withTests('exit 1') })
      assert.deepEqual(resultsOf(played), [['deploy', 'failure']])
      assert.equal(played.outcomes.join(), 'success,success,success,success,failure,skipped,success')
      const { id } = played.step('deployment').outputs
      assert.deepEqual(played.inputsOf('StopDeployment'), [{ deploymentId: id, autoRollbackEnabled: true }])
      assert.deepEqual(played.inputsOf('ContinueDeployment'), [])
    })

    test('runs no tests if there is no replacement fleet', async () => {
      const broken = (seed: string) =>
        blueGreen({
          ...shop(seed),
          green: [recorded('script-failed')],
          blue: 2,
          provisioning: 1_000,
        })
      const played = await playExample('blue-green-with-tests.yml', {
        aws: shopWith({ 'blue-green': broken }),
        files: withTests('exit 0'),
      })
      assert.equal(played.outcomes.join(), 'success,success,success,failure,skipped,skipped,skipped')
    })
  })

  test('several-groups.yml has a job and a check run for each group and region', async () => {
    await using github = await startGitHubServer()
    const aws = shopWith({ web: success, workers: failure })
    const played = await playExample('several-groups.yml', {
      aws,
      environment: { GITHUB_API_URL: github.url },
    })
    assert.deepEqual(resultsOf(played), [
      ['web in eu-central-1', 'success'],
      ['web in us-east-1', 'success'],
      ['workers in eu-central-1', 'failure'],
    ])
    assert.deepEqual(checkRunsOf(github), [
      ['deploy web in eu-central-1', 'success'],
      ['deploy web in us-east-1', 'success'],
      ['deploy workers in eu-central-1', 'failure'],
    ])
  })

  describe('gate-pull-request.yml', () => {
    const headSha = 'a1b2c3d4e5f60718293a4b5c6d7e8f9001122334'
    const pullRequest = { number: 7, state: 'open', headSha, headRef: 'faster', commits: [headSha] } as const
    const eventOf = (fullName: string): WorkflowEvent => ({
      name: 'pull_request',
      payload: {
        pull_request: {
          number: 7,
          head: { sha: headSha, ref: 'faster', repo: { full_name: fullName } },
        },
      },
    })

    for (const [plan, result, comments] of [
      [success, 'success', 0],
      [failure, 'failure', 1],
    ] as const) {
      test(`is a ${result}, with check run and ${comments} comments, if that is how the preview ends`, async () => {
        await using github = await startGitHubServer({ pullRequests: [pullRequest] })
        const played = await playExample('gate-pull-request.yml', {
          aws: shopWith({ preview: plan }),
          event: eventOf('octo-org/octo-repo'),
          environment: { GITHUB_API_URL: github.url },
        })
        assert.deepEqual(resultsOf(played), [
          ['preview', result],
          ['preview gate', result],
        ])
        assert.deepEqual(checkRunsOf(github), [['preview deployment', result]])
        assert.equal(github.checkRuns[0]?.headSha, headSha)
        assert.equal(github.comments.length, comments)
      })
    }

    test('lets the pull request of a fork pass without a deployment', async () => {
      const played = await playExample('gate-pull-request.yml', {
        aws: shopWith({ preview: success }),
        event: eventOf('someone/octo-repo'),
      })
      assert.deepEqual(resultsOf(played), [
        ['preview', 'skipped'],
        ['preview gate', 'success'],
      ])
      assert.deepEqual(played.requests, [])
    })

    test('deploys in a merge queue', async () => {
      await using github = await startGitHubServer()
      const played = await playExample('gate-pull-request.yml', {
        aws: shopWith({ preview: success }),
        event: { name: 'merge_group', payload: { merge_group: { head_sha: pushedCommit } } },
        environment: { GITHUB_API_URL: github.url },
      })
      assert.deepEqual(
        resultsOf(played).map(([, result]) => result),
        ['success', 'success'],
      )
      assert.deepEqual(played.inputsOf('CreateDeployment')[0]?.revision, revisionOfPush)
    })
  })

  test('ecs.yml deploys a new task definition and ends when all traffic has moved', async () => {
    const newDeployment = hurried(seed =>
      ecs({
        seed,
        applicationName: 'shop-web',
        deploymentGroupName: 'shop-web',
        cluster: 'shop',
        service: 'shop-web',
        desiredCount: 2,
        shift: { type: 'allAtOnce' },
        termination: { takes: aWhile / 0.08, minutes: 60 },
      }),
    )
    const services = [{ cluster: 'shop', service: 'shop-web', events: [], tasks: [] }]
    const image = `123456789012.dkr.ecr.eu-central-1.amazonaws.com/shop-web:${pushedCommit}`
    const played = await playExample('ecs.yml', {
      aws: {
        groups: [{ applicationName: 'shop-web', deploymentGroupName: 'shop-web', newDeployment }],
        services: (now, account) =>
          evidenceServices({ plan: { services }, createdAt: Date.now() }, now, account),
      },
      files: {
        'task-definition.json': JSON.stringify({
          family: 'shop-web',
          containerDefinitions: [
            { name: 'web', image: 'placeholder', portMappings: [{ containerPort: 8080 }] },
          ],
          requiresCompatibilities: ['FARGATE'],
          networkMode: 'awsvpc',
          cpu: '256',
          memory: '512',
        }),
        'appspec.json': JSON.stringify({
          version: 0.0,
          Resources: [
            {
              TargetService: {
                Type: 'AWS::ECS::Service',
                Properties: {
                  TaskDefinition: 'placeholder',
                  LoadBalancerInfo: { ContainerName: 'web', ContainerPort: 8080 },
                },
              },
            },
          ],
        }),
      },
    })
    assert.deepEqual(resultsOf(played), [['deploy', 'success']])
    assert.equal(played.step('codedeploy-watch/codedeploy-watch').outputs.conclusion, 'shifted')
    const [registered] = played.inputsOf('RegisterTaskDefinition')
    assert.equal(JSON.stringify(registered).includes(image), true)
    assert.match(JSON.stringify(played.inputsOf('CreateDeployment')), /task-definition\/shop-web:1/)
  })

  describe('lambda-sam.yml', () => {
    const deploys = { applicationName: 'shop-functions-app', deploymentGroupName: 'shop-functions-checkout' }
    const play = (plan: (seed: string) => Plan, template: string) =>
      playExample('lambda-sam.yml', {
        aws: {
          groups: [{ ...deploys, newDeployment: hurried(plan) }],
          services: (_, account) => [
            cloudFormationService(
              {
                stackName: 'shop-functions',
                template: 'the same',
                physicalIds: {
                  ServerlessDeploymentApplication: deploys.applicationName,
                  CheckoutFunctionDeploymentGroup: deploys.deploymentGroupName,
                },
                deploys,
                deploysAfter: 1_500,
              },
              account,
            ),
          ],
        },
        files: { 'template.yml': template },
      })

    test('finds the deployment that CloudFormation creates, and watches it', async () => {
      const played = await play(findStory('lambda').plan, 'another one')
      assert.deepEqual(resultsOf(played), [['deploy', 'success']])
      assert.deepEqual(new Set(played.outcomes), new Set(['success']))
      assert.equal(played.step('codedeploy-watch/codedeploy-watch').outputs.conclusion, 'success')
    })

    test('succeeds without a watch if nothing has changed', async () => {
      const played = await play(findStory('lambda').plan, 'the same')
      assert.deepEqual(resultsOf(played), [['deploy', 'success']])
      assert.deepEqual(played.outcomes.slice(-3), ['success', 'skipped', 'skipped'])
    })
  })

  describe('watch-pipeline.yml', () => {
    const notify = { 'scripts/notify.sh': '#!/bin/bash\necho "notified of $1: $2"\n' }
    const play = (plan: (seed: string) => Plan) => {
      const start = Date.now()
      const deployed = hurried(plan)('pipeline')
      return playExample('watch-pipeline.yml', {
        aws: {
          deployments: [{ plan: deployed, createdAt: start + 3_000 }],
          services: now => [
            codePipelineService({ now, executions: [executionOf(deployed.facts.deploymentId, start)] }),
          ],
        },
        files: notify,
      })
    }

    test('waits for the pipeline to deploy this commit, with a role of its own', async () => {
      const played = await play(success)
      assert.deepEqual(resultsOf(played), [['watch', 'success']])
      assert.equal(played.step('watch').outputs['deployment-id'], deploymentId('pipeline'))
      assert.deepEqual(played.outcomes, ['success', 'success', 'skipped'])
    })

    test('notifies the people on call of a failure', async () => {
      const plan = (seed: string) =>
        inPlace({
          ...shop(seed),
          config: 'AllAtOnce',
          instances: [recorded('script-failed')],
        })
      const played = await play(plan)
      assert.deepEqual(played.outcomes, ['success', 'failure', 'success'])
      assert.match(
        played.step('Notify the people on call').log,
        /^notified of ScriptFailed: scripts\/start_server\.sh in ApplicationStart on i-/,
      )
    })
  })
})

// Node runs it after the tests above, since it is not one of their suite.
test('every file of examples/ and every job that the README shows is played', { skip }, () => {
  assert.ok(examples.size > 1)
  assert.deepEqual(
    [...examples.keys()].filter(name => !playedExamples.has(name)),
    [],
  )
})

test('a job that a document shows is found with and without the key jobs, and a step alone is no job', () => {
  const job = 'deploy:\n  runs-on: ubuntu-latest\n'
  const indented = 'jobs:\n  deploy:\n    runs-on: ubuntu-latest\n'
  const blocks = [indented, job, '- run: echo\n'].map(text => `\`\`\`yaml\n${text}\`\`\`\n`)
  assert.deepEqual(jobsIn(blocks.join('\ntext\n')), [indented, indented])
})

function checkRunsOf({
  checkRuns,
}: GitHubServer): readonly (readonly [name: string, conclusion: string | null])[] {
  return checkRuns.map(({ name, conclusion }) => [name, conclusion])
}

/** An execution for the commit of the workflow, which deploys three seconds after the start. */
function executionOf(externalExecutionId: string, start: number): ExecutionPlan {
  return {
    pipelineName: 'shop',
    pipelineExecutionId: uuid('execution'),
    startedAt: start - 60_000,
    sourceRevisions: [{ actionName: 'Source', revisionId: pushedCommit }],
    phases: [
      { at: 0, status: 'InProgress' },
      { at: 120_000, status: 'Succeeded' },
    ],
    actions: [
      {
        actionName: 'Deploy',
        stageName: 'Production',
        actionExecutionId: uuid('deploy'),
        category: 'Deploy',
        provider: 'CodeDeploy',
        configuration: { ApplicationName: 'shop', DeploymentGroupName: 'production' },
        region: 'eu-central-1',
        start: 63_000,
        end: 90_000,
        outcome: 'Succeeded',
        externalExecutionId,
      },
    ],
  }
}

/** A chat's webhook on loopback, and what it has received. */
async function startChat() {
  const received: unknown[] = []
  const server = createServer(async (request, response) => {
    received.push(JSON.parse((await request.setEncoding('utf8').toArray()).join('')))
    response.end('ok')
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/hook`,
    received,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
