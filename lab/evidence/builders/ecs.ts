import { ecs } from '../../codedeploy/builders/ecs.ts'
import type { Subject } from '../../codedeploy/builders/subject.ts'
import { hexadecimal, targetGroupArn } from '../../codedeploy/plan/identifiers.ts'
import type { Plan } from '../../codedeploy/plan/plan.ts'
import type {
  ContainerPlan,
  DeploymentWithEvidence,
  EcsServicePlan,
  ServiceEvent,
  TargetHealthPlan,
  TaskPlan,
  TaskStop,
} from '../plan.ts'
import {
  ecrImage,
  essentialContainerExited,
  failedElbHealthChecks,
  outOfMemory,
  scalingActivity,
  serviceEvent,
  startFailure,
  startFailureOnEc2,
  targetHealth,
} from './texts.ts'
import { aDay, aMinute } from './times.ts'

/** The ECS service that is deployed. */
export interface EcsSubject extends Subject {
  readonly cluster: string
  readonly service: string
  readonly desiredCount: number
}

const port = 8_080
/** Milliseconds that Install takes until CodeDeploy gives up; the message names the hour that it takes in reality. */
const usualInstall = 9_000

/** How the tasks of one deployment end. Moments are milliseconds since Install began. */
interface Attempt {
  readonly started: number
  readonly stopped: number
  readonly runs: boolean
  readonly stop: Omit<TaskStop, 'stoppedAt'>
  readonly containers: readonly ContainerPlan[]
}

/**
 * No task can start, and ECS tries again and again: by default, because the image of the task definition does not exist.
 *
 * @param why the reason of the task in this place, on Fargate. Default: `startFailure.imageNotFound`
 */
export function ecsBadImage(
  subject: EcsSubject,
  why: (image: string, times: number) => string = startFailure.imageNotFound,
): DeploymentWithEvidence {
  return cannotStart(subject, 'FARGATE', (image, index) => ({
    task: why(image, (index % 3) + 1),
    container: undefined,
  }))
}

/** The same on EC2, where the reason is the container's. */
export function ecsBadImageOnEc2(subject: EcsSubject): DeploymentWithEvidence {
  return cannotStart(subject, 'EC2', image => ({
    task: startFailureOnEc2.task,
    container: startFailureOnEc2.container(image),
  }))
}

function cannotStart(
  subject: EcsSubject,
  launchType: 'FARGATE' | 'EC2',
  reasons: (
    image: string,
    index: number,
  ) => { readonly task: string; readonly container: string | undefined },
): DeploymentWithEvidence {
  const image = ecrImage(subject.service, 'v2.4.1-rc')
  const attempts = moments(7).map(({ started, stopped }, index): Attempt => {
    const { task, container } = reasons(image, index)
    return {
      started,
      stopped,
      runs: false,
      stop: { stopCode: 'TaskFailedToStart', stoppedReason: task },
      containers: [{ name: subject.service, image, reason: container }, router],
    }
  })
  return failedInstall(subject, { launchType, attempts, events: neverSteady })
}

/** How a container ends. */
export type Exit = Pick<ContainerPlan, 'exitCode' | 'reason'>

/**
 * The new tasks start, and their program ends: by default, two with an error, then one for want of memory.
 *
 * @param exits of the essential container, in turn
 */
export function ecsExits(
  subject: EcsSubject,
  exits: readonly Exit[] = [{ exitCode: 1 }, { exitCode: 1 }, { exitCode: 137, reason: outOfMemory }],
): DeploymentWithEvidence {
  const image = ecrImage(subject.service, 'v2.4.1')
  const attempts = moments(6).map(
    ({ started, stopped }, index): Attempt => ({
      started,
      stopped,
      runs: true,
      stop: { stopCode: 'EssentialContainerExited', stoppedReason: essentialContainerExited },
      containers: [
        { name: subject.service, image, ...exits[index % exits.length] },
        { ...router, exitCode: 0 },
      ],
    }),
  )
  return failedInstall(subject, { attempts, events: neverSteady })
}

/**
 * The new tasks run, but fail the load balancer's health checks, and ECS replaces them.
 *
 * @param health of each target, one of `targetHealth`. Default: they answer with 502
 */
export function ecsUnhealthy(
  subject: EcsSubject,
  health: { readonly reason: string; readonly description: string } = targetHealth.code(502),
): DeploymentWithEvidence {
  const { service } = subject
  const group = targetGroupArn(`${service}-green`)
  const image = ecrImage(service, 'v2.4.1')
  const attempts = moments(5).map(
    ({ started, stopped }): Attempt => ({
      started,
      stopped,
      runs: true,
      stop: { stopCode: 'ServiceSchedulerInitiated', stoppedReason: failedElbHealthChecks(group) },
      containers: [
        { name: service, image, exitCode: 143 },
        { ...router, exitCode: 0 },
      ],
    }),
  )
  const targets = (install: number): readonly TargetHealthPlan[] =>
    attempts.map(({ started, stopped }, index) => ({
      id: `10.0.${index % 2}.${20 + index}`,
      port,
      availabilityZone: index % 2 === 0 ? 'us-east-1a' : 'us-east-1b',
      steps: [
        { at: install + started + 200, state: 'initial', ...targetHealth.initial },
        { at: install + started + 700, state: 'unhealthy', ...health },
        { at: install + stopped, state: 'draining', ...targetHealth.draining },
        // The last ones are still there when the deployment has failed.
        ...(index < 3 ? [{ at: install + stopped + 1_500, state: 'gone' } as const] : []),
      ],
    }))
  return failedInstall(subject, {
    attempts,
    targets,
    running: 1,
    events: ({ install, taskSet }) =>
      attempts.map(({ started }) => ({
        at: install + started + 900,
        message: serviceEvent.unhealthy(service, taskSet, port, group, health.description),
      })),
  })
}

/**
 * There is no room for a task: none ever starts, so that none ever stops.
 *
 * @param event that says so. Default: a cluster of EC2 instances has none
 * @param installTakes in milliseconds
 */
export function ecsNoCapacity(
  subject: EcsSubject,
  event: (service: string, taskSet: string) => string = serviceEvent.noInstance,
  installTakes = usualInstall,
): DeploymentWithEvidence {
  const { service } = subject
  return failedInstall(subject, {
    installTakes,
    launchType: event === serviceEvent.noFargateCapacity ? 'FARGATE' : 'EC2',
    attempts: [],
    // Equal messages are left out for six hours.
    events: ({ install, taskSet }) => [{ at: install + 900, message: event(service, taskSet) }],
  })
}

const router: ContainerPlan = {
  name: 'log-router',
  image: 'public.ecr.aws/aws-observability/aws-for-fluent-bit:stable',
}

/** Tasks that start one after another and live for a moment, all within Install. */
function moments(count: number): readonly { readonly started: number; readonly stopped: number }[] {
  return Array.from({ length: count }, (_, index) => {
    const started = 200 + index * 900
    return { started, stopped: started + 1_800 }
  })
}

interface Setting {
  readonly service: string
  /** When Install begins, and the replacement task set. */
  readonly install: number
  readonly taskSet: string
}

function neverSteady({ service, install }: Setting): readonly ServiceEvent[] {
  return [{ at: install + 6_500, message: serviceEvent.cannotStart(service) }]
}

interface Trouble {
  readonly attempts: readonly Attempt[]
  readonly events: (setting: Setting) => readonly ServiceEvent[]
  readonly targets?: (install: number) => readonly TargetHealthPlan[]
  readonly running?: number
  readonly installTakes?: number
  readonly launchType?: EcsServicePlan['launchType']
}

/** CodeDeploy waits in Install until its time is up, says no more than that, and rolls back. */
function failedInstall(subject: EcsSubject, trouble: Trouble): DeploymentWithEvidence {
  const { cluster, service } = subject
  const plan = ecs({
    ...subject,
    shift: { type: 'allAtOnce' },
    failsIn: 'Install',
    failsAfter: trouble.installTakes ?? usualInstall,
    replacementsRunning: trouble.running ?? 0,
    failure: {
      code: 'TIMEOUT',
      message:
        'The deployment timed out while waiting for the replacement task set to become healthy. This time out period' +
        ' is 60 minutes.',
    },
    rollbackOn: ['DEPLOYMENT_FAILURE'],
  })
  const { install, replacement, original } = startOf(plan)
  const tasks = trouble.attempts.map(
    ({ started, stopped, runs, stop, containers }, index): TaskPlan => ({
      id: hexadecimal(`${subject.seed} task ${index}`, 32),
      startedBy: replacement,
      createdAt: install + started,
      startedAt: runs ? install + started + 150 : undefined,
      stop: { ...stop, stoppingAt: install + stopped - 100, stoppedAt: install + stopped },
      containers,
    }),
  )
  const starts = tasks.map(
    ({ id, createdAt }): ServiceEvent => ({
      at: createdAt,
      message: serviceEvent.started(service, replacement, [id]),
    }),
  )
  return {
    plan,
    evidence: {
      services: [
        {
          cluster,
          service,
          launchType: trouble.launchType,
          events: [
            ...earlierEvents(service, original),
            ...starts,
            ...trouble.events({ service, install, taskSet: replacement }),
          ],
          tasks: [...originalTasks(subject, original), ...tasks],
        },
      ],
      targetGroups: [
        {
          name: `${service}-blue`,
          targets: [{ id: '10.0.0.9', port, steps: [{ at: -aDay, state: 'healthy' }] }],
        },
        { name: `${service}-green`, targets: trouble.targets?.(install) ?? [] },
      ],
    },
  }
}

/** When Install begins, and the ids of the task sets. */
function startOf({ targets }: Plan) {
  const [target] = targets
  const event = target?.events.find(({ name }) => name === 'Install')
  if (target?.type !== 'ecs' || event?.type !== 'runs')
    throw new Error('This deployment installs no task set')
  const idOf = (label: string) => target.taskSets.find(it => it.label === label)?.identifer ?? ''
  return { install: event.start, replacement: idOf('Green'), original: idOf('Blue') }
}

/** What happened before this deployment is none of its causes, however much it looks like one. */
function earlierEvents(service: string, taskSet: string): readonly ServiceEvent[] {
  const group = targetGroupArn(`${service}-blue`)
  return [
    { at: -aDay, message: serviceEvent.steadyState(service) },
    {
      at: -20 * aMinute,
      message: serviceEvent.unhealthy(service, taskSet, port, group, 'Request timed out'),
    },
    { at: -19 * aMinute, message: serviceEvent.steadyState(service) },
  ]
}

/** The original task set's: one that runs, one that an earlier scaling stopped, and one that failed a while ago. */
function originalTasks({ seed, service }: EcsSubject, taskSet: string): readonly TaskPlan[] {
  const task = (name: string, stop?: TaskStop, exitCode?: number): TaskPlan => ({
    id: hexadecimal(`${seed} original task ${name}`, 32),
    startedBy: taskSet,
    createdAt: -aDay,
    startedAt: -aDay + 20_000,
    stop,
    containers: [{ name: service, image: ecrImage(service, 'v2.4.0'), exitCode }],
  })
  return [
    task('running'),
    task(
      'scaled in',
      {
        stoppedAt: -30 * aMinute,
        stopCode: 'ServiceSchedulerInitiated',
        stoppedReason: scalingActivity(taskSet),
      },
      0,
    ),
    task(
      'failed',
      {
        stoppedAt: -20 * aMinute,
        stopCode: 'EssentialContainerExited',
        stoppedReason: essentialContainerExited,
      },
      139,
    ),
  ]
}
