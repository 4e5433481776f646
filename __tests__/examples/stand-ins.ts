import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { CodeDeploy } from '@aws-sdk/client-codedeploy'
import { ECS } from '@aws-sdk/client-ecs'
import { parse } from 'yaml'
import { clientEnvironment } from '../../lab/codedeploy/client.ts'
import type { Simulator } from '../../lab/codedeploy/server.ts'
import { runAction } from '../../lab/runner/run-action.ts'
import type { ActionOutcome, ActionStandIn, UsedAction } from '../../lab/runner/workflow/play.ts'
import { actionFolder } from '../support/bundle.ts'

/** What stands in for the actions that the examples use. */
export interface StandInOptions {
  readonly simulator: Simulator
  /** Files of the repository, by path. Those in `scripts/` are executable. */
  readonly files?: Readonly<Record<string, string>>
  /** For what stays until the test has ended. */
  readonly folder: string
  /** For the step of this action alone, such as where GitHub is. */
  readonly environment?: Readonly<Record<string, string>>
  /** What the runner sets for a job with `id-token: write`. */
  readonly tokenEnvironment: Readonly<Record<string, string>>
}

const good: ActionOutcome = { isGood: true }

export function standIns(options: StandInOptions): ReadonlyMap<string, ActionStandIn> {
  return new Map<string, ActionStandIn>([
    ['actions/checkout', used => checkout(used, options.files ?? {})],
    ['aws-actions/configure-aws-credentials', used => configureCredentials(used, options)],
    ['aws-actions/setup-sam', used => setupSam(used, options)],
    ['aws-actions/amazon-ecs-render-task-definition', renderTaskDefinition],
    ['aws-actions/amazon-ecs-deploy-task-definition', used => deployTaskDefinition(used, options.simulator)],
    ['codedeploy-watch/codedeploy-watch', used => watch(used, options)],
  ])
}

/** A misspelled input is only a warning on GitHub, and then has no effect. */
function requireInputs({ inputs }: UsedAction, ...known: readonly string[]): void {
  assert.deepEqual(Object.keys(inputs).toSorted(), known.toSorted())
}

async function checkout(used: UsedAction, files: Readonly<Record<string, string>>): Promise<ActionOutcome> {
  requireInputs(used, 'persist-credentials', ...('ref' in used.inputs ? ['ref'] : []))
  if ('ref' in used.inputs) assert.match(used.inputs.ref ?? '', /^[0-9a-f]{40}$/)
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(used.workspace, name)
    await mkdir(path.dirname(file), { recursive: true })
    await writeFile(file, text)
    if (name.startsWith('scripts/')) await chmod(file, 0o755)
  }
  return good
}

/** Static keys of a session, as the real one exports them. */
async function configureCredentials(used: UsedAction, { simulator }: StandInOptions): Promise<ActionOutcome> {
  requireInputs(used, 'role-to-assume', 'aws-region')
  assert.ok(used.writes.includes('id-token'), 'the job lacks id-token: write')
  const { 'role-to-assume': role = '', 'aws-region': region = '' } = used.inputs
  assert.match(role, /^arn:aws:iam::\d{12}:role\/[\w-]+$/)
  const session = simulator.issueSession(3_600)
  return {
    isGood: true,
    environment: {
      AWS_REGION: region,
      AWS_DEFAULT_REGION: region,
      AWS_ACCESS_KEY_ID: session.accessKeyId,
      AWS_SECRET_ACCESS_KEY: session.secretAccessKey,
      AWS_SESSION_TOKEN: session.sessionToken,
    },
  }
}

/** A `sam` that builds and packages, as far as one command needs what the other has made. */
async function setupSam(used: UsedAction, { folder }: StandInOptions): Promise<ActionOutcome> {
  requireInputs(used)
  const bin = await mkdtemp(path.join(folder, 'sam-'))
  const script = `#!/bin/bash
set -e
case "$*" in
  build) mkdir .aws-sam && cp template.yml .aws-sam/template.yaml ;;
  'package --resolve-s3 --output-template-file packaged.yml')
    [ -n "$AWS_ACCESS_KEY_ID" ] && cp .aws-sam/template.yaml packaged.yml ;;
  *) echo "sam $*: not played" >&2; exit 2 ;;
esac
`
  await writeFile(path.join(bin, 'sam'), script, { mode: 0o755 })
  return { isGood: true, path: bin }
}

async function renderTaskDefinition(used: UsedAction): Promise<ActionOutcome> {
  requireInputs(used, 'task-definition', 'container-name', 'image')
  const { 'task-definition': file = '', 'container-name': name = '', image = '' } = used.inputs
  const definition = JSON.parse(await readFile(path.join(used.workspace, file), 'utf8'))
  const container = definition.containerDefinitions.find((it: { name: string }) => it.name === name)
  assert.ok(container, `${file} has no container ${name}`)
  container.image = image
  const rendered = path.join(used.workspace, 'rendered-task-definition.json')
  await writeFile(rendered, JSON.stringify(definition))
  return { isGood: true, outputs: { 'task-definition': rendered } }
}

/**
 * The calls of the real one for a service with the deployment controller CODE_DEPLOY, in its order
 * (aws-actions/amazon-ecs-deploy-task-definition, `index.js`).
 */
async function deployTaskDefinition(used: UsedAction, { url }: Simulator): Promise<ActionOutcome> {
  const names = ['application', 'deployment-group', 'appspec'].map(name => `codedeploy-${name}`)
  requireInputs(used, 'task-definition', 'cluster', 'service', 'wait-for-service-stability', ...names)
  const { inputs, workspace, environment } = used
  assert.equal(inputs['wait-for-service-stability'], 'false')
  const configuration = {
    endpoint: url,
    region: environment.AWS_REGION ?? '',
    credentials: {
      accessKeyId: environment.AWS_ACCESS_KEY_ID ?? '',
      secretAccessKey: environment.AWS_SECRET_ACCESS_KEY ?? '',
      sessionToken: environment.AWS_SESSION_TOKEN ?? '',
    },
  }
  const [ecs, codeDeploy] = [new ECS(configuration), new CodeDeploy(configuration)]
  try {
    const definition = JSON.parse(readFileSync(inputs['task-definition'] ?? '', 'utf8'))
    const { taskDefinition } = await ecs.registerTaskDefinition(definition)
    const { cluster = 'default', service = '' } = inputs
    const { services = [], failures = [] } = await ecs.describeServices({ cluster, services: [service] })
    assert.deepEqual(failures, [])
    assert.deepEqual(
      [services[0]?.status, services[0]?.deploymentController?.type],
      ['ACTIVE', 'CODE_DEPLOY'],
    )
    const group = {
      applicationName: inputs['codedeploy-application'] ?? '',
      deploymentGroupName: inputs['codedeploy-deployment-group'] ?? '',
    }
    await codeDeploy.getDeploymentGroup(group)
    const file = path.join(workspace, inputs['codedeploy-appspec'] ?? '')
    const appSpec = parse(readFileSync(file, 'utf8'))
    for (const resource of appSpec.Resources) {
      for (const { Properties } of Object.values<{ Properties: { TaskDefinition: unknown } }>(resource)) {
        Properties.TaskDefinition = taskDefinition?.taskDefinitionArn
      }
    }
    const content = JSON.stringify(appSpec)
    const sha256 = createHash('sha256').update(content).digest('hex')
    const revision = { revisionType: 'AppSpecContent', appSpecContent: { content, sha256 } } as const
    const { deploymentId = '' } = await codeDeploy.createDeployment({ ...group, revision })
    const outputs = { 'codedeploy-deployment-id': deploymentId }
    return {
      isGood: true,
      outputs: { ...outputs, 'task-definition-arn': taskDefinition?.taskDefinitionArn ?? '' },
    }
  } finally {
    ecs.destroy()
    codeDeploy.destroy()
  }
}

/** The action itself: its bundle, as the runner runs it. */
async function watch(used: UsedAction, options: StandInOptions): Promise<ActionOutcome> {
  const { writes, inputs, environment, workspace, event } = used
  const result = await runAction({
    actionFolder,
    inputs,
    workspace,
    event,
    environment: {
      AWS_EC2_METADATA_DISABLED: 'true',
      ...endpointsOf(options.simulator),
      ...(writes.includes('id-token') ? options.tokenEnvironment : {}),
      ...options.environment,
      ...environment,
    },
  })
  return { isGood: !result.failed, outputs: result.outputs, log: result.log }
}

/** Where the services are, without the credentials and the region, which the workflow must provide. */
function endpointsOf({ url }: Simulator): Readonly<Record<string, string>> {
  const variables = Object.entries(clientEnvironment(url))
  return Object.fromEntries(variables.filter(([name]) => name.startsWith('AWS_ENDPOINT_URL')))
}
