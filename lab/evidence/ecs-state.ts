import type { Existing } from '../codedeploy/account.ts'
import { arn, deploymentId } from '../codedeploy/plan/identifiers.ts'
import type { TargetState } from '../codedeploy/plan/state.ts'
import type { EcsServicePlan, ServiceEvent, TaskPlan } from './plan.ts'
import { elapsedIn, type Scene } from './scene.ts'

/** An ECS service at one instant. */
export interface EcsService {
  readonly cluster: string
  readonly service: string
  readonly launchType: 'FARGATE' | 'EC2'
  readonly containerName: string
  readonly containerPort: number
  readonly taskSets: readonly TaskSetOfService[]
  /** The newest first, at most as many as ECS keeps. */
  readonly events: readonly ServiceEvent[]
  /** Stopped ones as long as ECS keeps them. */
  readonly tasks: readonly TaskState[]
}

export interface TaskSetOfService {
  readonly id: string
  /** Of the deployment that made it. */
  readonly externalId: string
  readonly targetGroup: string
  readonly status: string
  readonly desiredCount: number
  readonly pendingCount: number
  readonly runningCount: number
  /** Milliseconds since the epoch. */
  readonly createdAt: number
  readonly updatedAt: number
}

export interface TaskState {
  readonly plan: TaskPlan
  readonly arn: string
  readonly lastStatus: 'PROVISIONING' | 'PENDING' | 'RUNNING' | 'DEPROVISIONING' | 'STOPPED'
  readonly desiredStatus: 'RUNNING' | 'STOPPED'
}

const mostEvents = 100
/** "At least one hour", says the API's reference; no longer, to be safe. In milliseconds. */
const stoppedTasksKept = 3_600_000
/** How long a task set that CodeDeploy gave up is still listed, in milliseconds. A guess. */
const drainedTaskSetsKept = 2_000
const aDay = 86_400_000

/** Every service that has a plan, or that CodeDeploy deploys. */
export function ecsServicesIn(scene: Scene): readonly EcsService[] {
  const planned = (scene.plan.services ?? []).map(({ cluster, service }) => `${cluster}:${service}`)
  const deployed = scene.account
    .all()
    .flatMap(({ state }) => state.targets.flatMap(({ plan }) => (plan.type === 'ecs' ? plan.id : [])))
  return [...new Set([...planned, ...deployed])].map(id => ecsServiceOf(id, scene))
}

function ecsServiceOf(id: string, scene: Scene): EcsService {
  const [cluster = '', service = ''] = id.split(':')
  const plan = scene.plan.services?.find(it => it.cluster === cluster && it.service === service)
  const elapsed = elapsedIn(scene)
  return {
    cluster,
    service,
    launchType: plan?.launchType ?? 'FARGATE',
    containerName: plan?.containerName ?? service,
    containerPort: plan?.containerPort ?? 8_080,
    taskSets: taskSetsOf(id, scene),
    events: eventsBy(elapsed, plan),
    tasks: (plan?.tasks ?? []).flatMap(task => taskState(task, cluster, elapsed) ?? []),
  }
}

function eventsBy(elapsed: number, plan: EcsServicePlan | undefined): readonly ServiceEvent[] {
  return (plan?.events ?? [])
    .filter(({ at }) => at <= elapsed)
    .toSorted((a, b) => b.at - a.at)
    .slice(0, mostEvents)
}

/** Undefined while it does not exist yet, and once ECS has forgotten it. */
function taskState(plan: TaskPlan, cluster: string, elapsed: number): TaskState | undefined {
  const { id, createdAt, startedAt = Number.POSITIVE_INFINITY, stop } = plan
  const stoppedAt = stop?.stoppedAt ?? Number.POSITIVE_INFINITY
  if (elapsed < createdAt || elapsed >= stoppedAt + stoppedTasksKept) return undefined
  const isStopping = elapsed >= (stop?.stoppingAt ?? stoppedAt)
  return {
    plan,
    arn: arn('ecs', `task/${cluster}/${id}`),
    desiredStatus: isStopping ? 'STOPPED' : 'RUNNING',
    lastStatus:
      elapsed >= stoppedAt
        ? 'STOPPED'
        : isStopping
          ? 'DEPROVISIONING'
          : elapsed >= startedAt
            ? 'RUNNING'
            : elapsed < createdAt + 500
              ? 'PROVISIONING'
              : 'PENDING',
  }
}

/**
 * The task sets that CodeDeploy shows in the newest deployment of the service, as ECS shows them. One that CodeDeploy
 * has drained is soon deleted.
 */
function taskSetsOf(id: string, { account, now }: Scene): readonly TaskSetOfService[] {
  const deployments = account
    .all()
    .flatMap(deployment => {
      const target = deployment.state.targets.find(({ plan }) => plan.type === 'ecs' && plan.id === id)
      return target === undefined ? [] : { deployment, target }
    })
    .toSorted((a, b) => a.deployment.createdAt - b.deployment.createdAt)
  const newest = deployments.at(-1)
  if (newest === undefined) return []
  return taskSetsIn(newest.deployment, newest.target).filter(
    ({ status, updatedAt }) => status !== 'DRAINING' || now() < updatedAt + drainedTaskSetsKept,
  )
}

function taskSetsIn(deployment: Existing, { plan, taskSets }: TargetState): readonly TaskSetOfService[] {
  return taskSets.map(({ identifer, label, at, trafficWeight: _, ...taskSet }) => {
    const steps =
      plan.type === 'ecs' ? plan.taskSets.find(it => it.identifer === identifer)?.steps : undefined
    const isReplacement = label === 'Green'
    return {
      ...taskSet,
      id: identifer,
      externalId: isReplacement ? deployment.id : deploymentId(`${identifer} original`),
      createdAt: deployment.createdAt + (isReplacement ? (steps?.[0]?.at ?? 0) : -aDay),
      updatedAt: deployment.createdAt + at,
    }
  })
}
