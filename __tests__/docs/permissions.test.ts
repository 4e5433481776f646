import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, test } from 'node:test'
import { findStory } from '../../demo/stories.ts'
import { deploymentsOf } from '../../demo/story.ts'
import { accessDenied } from '../../lab/codedeploy/faults.ts'
import { startSimulator } from '../../lab/codedeploy/server.ts'
import type { CodeDeploy } from '../../src/codedeploy/connect.ts'
import { WatchError } from '../../src/errors.ts'
import { nameSource, sources } from '../../src/evidence/sources.ts'
import type { ReadApi } from '../../src/inputs.ts'
import { connectTo, never, start, theEnd } from '../codedeploy/support.ts'

const root = path.resolve(import.meta.dirname, '../..')
const page = readFileSync(path.join(root, 'docs/permissions.md'), 'utf8')
const readme = readFileSync(path.join(root, 'README.md'), 'utf8')
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
  ['ListDeployments', 'auto', codeDeploy => codeDeploy.listDeployments(shop, { start: 0 }, undefined, never)],
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

/** The IAM actions of CodeDeploy that a part of the page names. */
function actionsOf(title: string): readonly string[] {
  const part = page.split(/^## /m).find(part => part.startsWith(`${title}\n`)) ?? assert.fail(title)
  return [...new Set([...part.matchAll(/`codedeploy:(\w+)`/g)].map(([, action = '']) => action))].toSorted()
}

/** What the input `pipeline` needs. Its denials are played in the tests of the step. */
const pipelineActions = ['codepipeline:ListActionExecutions', 'codepipeline:ListPipelineExecutions']

test('docs/permissions.md names exactly the IAM actions that the action uses', () => {
  assert.deepEqual(actionsOf('AWS: the watch'), uses.map(([action]) => action).toSorted())
  const ofPipelines = [...page.matchAll(/`(codepipeline:\w+)`/g)].map(([, action = '']) => action)
  assert.deepEqual([...new Set(ofPipelines)].toSorted(), pipelineActions)
})

/** What creating a deployment needs (facts.md, IAM). */
const creating = [
  'CreateDeployment',
  'GetApplicationRevision',
  'GetDeploymentConfig',
  'RegisterApplicationRevision',
]

test('docs/permissions.md names what the rest of the workflow needs', () => {
  assert.deepEqual(
    actionsOf('AWS: the rest of the workflow'),
    [...creating, 'GetDeploymentGroup', 'ListDeployments', 'StopDeployment'].toSorted(),
  )
})

test('docs/permissions.md names the IAM actions of each source of evidence', () => {
  const part = page.split(/^## /m).find(part => part.startsWith('AWS: evidence\n')) ?? ''
  const rows = [...part.matchAll(/^\| (.+) \| (`.+`) \|$/gm)].map(([, subject, actions]) => [
    subject,
    actions,
  ])
  assert.deepEqual(
    rows,
    [...sources, nameSource].map(({ subject, actions }) => [
      subject,
      actions.map(action => `\`${action}\``).join(', '),
    ]),
  )
})

interface Statement {
  readonly Action: string | readonly string[]
  readonly Resource?: string | readonly string[]
  readonly Condition?: { readonly StringEquals: Readonly<Record<string, string>> }
}

function statementsOf(text: string): readonly Statement[] {
  return [...text.matchAll(/```json\n([\s\S]*?)```/g)].flatMap(([, json = '']) => JSON.parse(json).Statement)
}

/** The actions without a resource type (facts.md, IAM). */
const withoutResource = [
  'ListDeploymentTargets',
  'BatchGetDeploymentTargets',
  'StopDeployment',
  'ContinueDeployment',
  'GetDeploymentTarget',
].map(action => `codedeploy:${action}`)

/** The services whose policy for evidence is not limited: what they show of a deployment has no names known before. */
const unlimitedServices = /^(?:autoscaling|cloudwatch|ecs|elasticloadbalancing|tag):/

for (const [name, text] of [
  ['README.md', readme],
  ['docs/permissions.md', page],
] as const) {
  test(`the policies in ${name} allow "*" only for actions that cannot be limited, and for evidence`, () => {
    const statements = statementsOf(text).filter(({ Resource }) => Resource !== undefined)
    assert.ok(statements.length >= 2)
    for (const { Action, Resource } of statements) {
      for (const action of [Action].flat()) {
        const isUnlimited = withoutResource.includes(action) || unlimitedServices.test(action)
        assert.equal(Resource === '*', isUnlimited, action)
      }
    }
  })
}

test('the policies in docs/permissions.md allow every watch and all evidence', () => {
  const allowed = statementsOf(page).flatMap(({ Action, Condition }) =>
    Condition === undefined ? Action : [],
  )
  const watching = ['GetDeployment', 'ListDeploymentTargets', 'BatchGetDeploymentTargets']
  const evidence = [...sources, nameSource].flatMap(({ actions }) => actions)
  assert.deepEqual(
    allowed.toSorted(),
    [...new Set([...watching.map(action => `codedeploy:${action}`), ...evidence])].toSorted(),
  )
})

test("the README's policy allows what its workflow does: create a deployment and watch it", () => {
  const allowed = statementsOf(readme).flatMap(({ Action }) => Action)
  const watching = ['GetDeployment', 'ListDeploymentTargets', 'BatchGetDeploymentTargets']
  assert.deepEqual(
    allowed.toSorted(),
    [...creating, ...watching].map(action => `codedeploy:${action}`).toSorted(),
  )
})

test('the trust policy names a branch, and no example lets a whole repository assume the role', () => {
  const subjects = statementsOf(page).flatMap(({ Condition }) =>
    Condition === undefined ? [] : Condition.StringEquals['token.actions.githubusercontent.com:sub'],
  )
  assert.deepEqual(subjects, ['repo:OWNER/REPOSITORY:ref:refs/heads/main'])
  const documented = [...page.matchAll(/\| `(repo:[^`]+)`/g)].map(([, subject = '']) => subject)
  for (const kind of ['ref:refs/heads/main', 'environment:production', 'pull_request']) {
    assert.ok(documented.includes(`repo:OWNER/REPOSITORY:${kind}`), kind)
  }
  const withIds = /`(repo:\w+@\d+\/\w+@\d+:)`/.exec(page)?.[1] ?? assert.fail('the form with ids is missing')
  const withNames = withIds.replaceAll(/@\d+/g, '')
  for (const subject of documented) assert.ok(subject.startsWith(withNames), subject)
})
