import { inPlace } from '../../lab/codedeploy/builders/in-place.ts'
import { commitId, uuid } from '../../lab/codedeploy/plan/identifiers.ts'
import type { ActionPlan, ExecutionPlan } from '../../lab/codepipeline/plan.ts'
import type { Story } from '../story.ts'
import { rolledBack, several, shop } from './applications.ts'

/** A step that has no deployment id, only the names of the group. */
const byNames = { 'application-name': 'shop', 'deployment-group-name': 'production' }

/** Which of a group's deployments is watched. */
export const findingStories: readonly Story[] = [
  {
    name: 'latest-is-rollback',
    title: "The group's newest deployment is a rollback: the failed deployment is the result",
    createdAt: -8_000,
    ...rolledBack,
    findsIt: true,
    pace: 0.8,
    inputs: byNames,
    log: [
      /^ *\d+:\d\d {2}Chosen because the newest deployment of its group, d-\w{9}, is its automatic rollback\.$/,
      /^ *\d+:\d\d {2}The deployment ended .* ago, before the watch began\.$/,
      /^ *\d+:\d\d {2}Following the automatic rollback/,
    ],
    summary: [/is its automatic rollback/],
  },
  {
    name: 'this-commit',
    title: 'The deployment of this commit does not exist yet: the step waits for it',
    createdAt: 5_000,
    pace: 0.9,
    plan: seed => inPlace({ ...shop(seed), config: 'HalfAtATime', instances: several(4) }),
    findsIt: true,
    inputs: { ...byNames, revision: commitId('this-commit release') },
    ending: { conclusion: 'success', status: 'Succeeded', counts: { Succeeded: 4 } },
    log: [
      /Waiting for a deployment of revision [0-9a-f]{40} to deployment group production .*; the newest deployment is d-/,
      /^ *\d+:\d\d {2}Chosen because it deploys revision [0-9a-f]{40}\.$/,
    ],
    summary: [/Chosen because it deploys revision `[0-9a-f]{40}`\./],
  },
  {
    name: 'pipeline',
    title: 'CodePipeline deploys this commit: the step waits for it to start the deployment',
    createdAt: 11_000,
    plan: seed => inPlace({ ...shop(seed), config: 'HalfAtATime', instances: several(6) }),
    findsIt: true,
    inputs: { ...byNames, pipeline: 'shop', sha: commitId('pipeline release') },
    executions: pipelineExecution,
    ending: { conclusion: 'success', status: 'Succeeded', counts: { Succeeded: 6 } },
    log: [
      /Waiting for pipeline shop to deploy commit [0-9a-f]{40} .*; execution [0-9a-f-]{36} is InProgress, action Build/,
      /^ *\d+:\d\d {2}Chosen because action Deploy in stage Production of pipeline shop started it for commit/,
    ],
    summary: [
      /Chosen because action `Deploy` in stage `Production` of pipeline `\S+` started it for commit `[0-9a-f]{40}`\\\n\(execution `[0-9a-f-]{36}`\)\./,
    ],
  },
]

/** A pipeline that builds when the step begins, and deploys ten seconds later. */
function pipelineExecution(deploymentId: string, start: number): readonly ExecutionPlan[] {
  const action = (
    name: string,
    stageName: string,
    others: Pick<ActionPlan, 'category' | 'provider' | 'configuration' | 'start' | 'end'>,
  ): ActionPlan => ({
    actionName: name,
    stageName,
    actionExecutionId: uuid(`pipeline ${name}`),
    outcome: 'Succeeded',
    ...others,
  })
  const deploy = action('Deploy', 'Production', {
    category: 'Deploy',
    provider: 'CodeDeploy',
    configuration: { ApplicationName: 'shop', DeploymentGroupName: 'production' },
    start: 70_000,
    end: 95_000,
  })
  return [
    {
      pipelineName: 'shop',
      pipelineExecutionId: uuid('pipeline execution'),
      startedAt: start - 60_000,
      sourceRevisions: [{ actionName: 'Source', revisionId: commitId('pipeline release') }],
      phases: [
        { at: 0, status: 'InProgress' },
        { at: 96_000, status: 'Succeeded' },
      ],
      actions: [
        action('Source', 'Source', {
          category: 'Source',
          provider: 'CodeStarSourceConnection',
          configuration: { FullRepositoryId: 'example/shop', BranchName: 'main' },
          start: 0,
          end: 3_000,
        }),
        action('Build', 'Build', {
          category: 'Build',
          provider: 'CodeBuild',
          configuration: { ProjectName: 'shop' },
          start: 4_000,
          end: 69_000,
        }),
        { ...deploy, externalExecutionId: deploymentId, externalFrom: 71_000 },
      ],
    },
  ]
}
