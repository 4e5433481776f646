import { ecsServiceIn } from '../deployment/ecs-service.ts'
import type { Evidence } from '../deployment/evidence.ts'
import { functionNameIn } from '../deployment/function-name.ts'
import type { Target } from '../deployment/model.ts'
import { consolePage } from './console-url.ts'
import type { FailureCause, Outcome } from './outcome.ts'
import { ec2InstanceId, isDeploymentId, isRegion } from './shell-words.ts'

/** What a person does next about a cause of failure. All of it is safe to copy and to open. */
export interface NextSteps {
  /** A command for each failed instance of EC2, which opens it. */
  readonly sessions: readonly string[]
  /** How they read, with `INSTANCE_ID` in place of an id. */
  readonly sessionPattern?: string
  /** What to run on an instance: it shows the whole log there. */
  readonly logCommand?: string
  readonly pages: readonly NextPage[]
}

/** A page of the AWS console. */
export interface NextPage {
  /** Our own words. */
  readonly title: string
  /** What it is about, from outside. */
  readonly subject: string
  readonly address: string
}

/** In one line: how to open the first instance, and what to run there. Undefined if there is nothing to run. */
export function commandLine({ sessions: [first], logCommand }: NextSteps): string | undefined {
  const commands = [first, logCommand].filter(command => command !== undefined)
  return commands.length === 0 ? undefined : commands.join(', then ')
}

/** A target that failed, as the model or the report has it. */
interface FailedTarget {
  readonly id: string
  readonly type: Target['type']
  readonly functionName?: string | undefined
}

type Facts = Pick<Outcome, 'region' | 'deploymentId'> & {
  readonly evidence: readonly Pick<Evidence, 'source' | 'about'>[]
}
type Failed = Pick<FailureCause, 'scriptName' | 'message'>

/** What to open for a cause: instances of EC2 by Session Manager, services and functions in the console. */
export function nextSteps(cause: FailureCause, outcome: Outcome): NextSteps {
  return nextStepsFor(
    cause,
    cause.failures.map(({ target }) => target),
    outcome,
  )
}

/** The same, from what the report says of a cause. @param failed its targets, each once or more often */
export function nextStepsFor(cause: Failed, failed: readonly FailedTarget[], facts: Facts): NextSteps {
  const targets = distinct(failed)
  return {
    ...commands(cause, targets, facts),
    pages: targets.slice(0, 1).flatMap(target => pages(target, facts)),
  }
}

function distinct(targets: readonly FailedTarget[]): readonly FailedTarget[] {
  return [...new Map(targets.map(target => [target.id, target])).values()]
}

function commands(
  cause: Failed,
  targets: readonly FailedTarget[],
  { region, deploymentId }: Facts,
): Omit<NextSteps, 'pages'> {
  const instances = targets.filter(({ type }) => type === 'instance')
  if (instances.length === 0) return { sessions: [] }
  const log = logCommand(cause, deploymentId)
  if (!isRegion(region)) return { sessions: [], logCommand: log }
  const session = (id: string) => `aws ssm start-session --region ${region} --target ${id}`
  const ids = instances.flatMap(({ id }) => ec2InstanceId(id) ?? [])
  return { sessions: ids.map(session), sessionPattern: session('INSTANCE_ID'), logCommand: log }
}

/**
 * Shows the output of the scripts in full, of which CodeDeploy has the end. If no script failed, the agent's log says
 * more (facts.md, Environment). The id of the deployment group, between both, is in no response of GetDeployment.
 */
function logCommand(
  { scriptName, message = '' }: Failed,
  deploymentId: string | undefined,
): string | undefined {
  const isWindows = /\.(?:ps1|bat|cmd|exe)$/i.test(scriptName ?? '') || /\b[A-Z]:\\/.test(message)
  if (scriptName === undefined) {
    return isWindows
      ? 'Get-Content C:\\ProgramData\\Amazon\\CodeDeploy\\log\\codedeploy-agent-log.txt -Tail 100'
      : 'sudo tail -n 100 /var/log/aws/codedeploy-agent/codedeploy-agent.log'
  }
  if (!isDeploymentId(deploymentId)) return undefined
  return isWindows
    ? `Get-Content C:\\ProgramData\\Amazon\\CodeDeploy\\*\\${deploymentId}\\logs\\scripts.log`
    : `sudo less /opt/codedeploy-agent/deployment-root/*/${deploymentId}/logs/scripts.log`
}

function pages(target: FailedTarget, { region = '', evidence }: Facts): readonly NextPage[] {
  const page = (title: string, subject: string, path: string, fragment?: string) => {
    const address = consolePage(region, path, fragment)
    return address === undefined ? [] : [{ title, subject, address }]
  }
  const functionPage = (name: string) =>
    page('Metrics and logs of the function', name, 'lambda/home', `#/functions/${part(name)}?tab=monitoring`)
  if (target.type !== 'lambda' && target.type !== 'ecs') return []
  const hook = evidence.find(({ source }) => source === 'logs')?.about
  const functions = [hook, target.functionName].flatMap(name =>
    name === undefined ? [] : functionNameIn(name),
  )
  return [...servicePages(target, page), ...[...new Set(functions)].flatMap(functionPage)]
}

/** Events say why tasks do not start or stay healthy, tasks with which exit code they stopped. */
function servicePages(
  target: FailedTarget,
  page: (title: string, subject: string, path: string) => readonly NextPage[],
): readonly NextPage[] {
  const named = ecsServiceIn(target.id)
  if (target.type !== 'ecs' || named === undefined) return []
  const { cluster, service } = named
  const path = `ecs/v2/clusters/${part(cluster)}/services/${part(service)}`
  return [
    ...page('Events of the service', service, `${path}/events`),
    ...page('Tasks of the service', service, `${path}/tasks`),
  ]
}

function part(name: string): string {
  return encodeURIComponent(name.toWellFormed())
}
