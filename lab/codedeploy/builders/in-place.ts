import { instanceArn, instanceId } from '../plan/identifiers.ts'
import type { InstanceTargetPlan, Plan } from '../plan/plan.ts'
import {
  type EventFailure,
  inPlaceEvents,
  lifecyclePhases,
  runLifecycle,
  skippedEvents,
} from './lifecycle.ts'
import { configName, type DeploymentConfig, minimumHealthyHosts, roll } from './rolling.ts'
import {
  commonFacts,
  healthConstraints,
  rollbackSubject,
  type Start,
  type Subject,
  startPhases,
  usualStart,
} from './subject.ts'

/** An instance of the group, and what will go wrong on it. */
export interface Instance {
  /** Absent: an EC2 instance id drawn from the seed. Anything else is an on-premises instance's name. */
  readonly id?: string
  readonly failures?: readonly EventFailure[]
  /** Milliseconds that an event takes, by its name. */
  readonly takes?: Readonly<Record<string, number>>
  /** Milliseconds since creation; the instance is not listed before. */
  readonly listedFrom?: number
  /** Milliseconds after its real end until CodeDeploy shows that the instance is done. Default: 0. */
  readonly shownLate?: number
}

export interface InPlaceOptions extends Subject {
  readonly instances: readonly Instance[]
  readonly config: DeploymentConfig
  readonly start?: Start
  readonly ignoreApplicationStopFailures?: boolean
}

/** What GetDeployment says of every deployment to instances where they are. */
function inPlaceFacts(subject: Subject, deploymentConfigName: string) {
  return {
    ...commonFacts(subject),
    deploymentConfigName,
    computePlatform: 'Server',
    deploymentStyle: { deploymentType: 'IN_PLACE', deploymentOption: 'WITHOUT_TRAFFIC_CONTROL' },
  } as const
}

/** A deployment to instances where they are, at most as many at a time as its configuration allows. */
export function inPlace(options: InPlaceOptions): Plan {
  const { seed, config, start = usualStart } = options
  const instances = options.instances.map((instance, index) => ({
    ...instance,
    // The seed of an id leaves the deployment out: a rollback meets the same instances.
    id: instance.id ?? instanceId(`${options.applicationName} ${options.deploymentGroupName} ${index}`),
    lifecycle: (from: number) =>
      runLifecycle({
        seed: `${seed} instance ${index}`,
        names: inPlaceEvents,
        start: from,
        failures: instance.failures,
        takes: instance.takes,
      }),
  }))
  const turns = instances.map(({ lifecycle }) => ({ takes: lifecycle(0).end, fails: lifecycle(0).failed }))
  const rolled = roll(turns, minimumHealthyHosts(config, turns.length), start.startedAt)
  const targets = instances.map((instance, index): InstanceTargetPlan => {
    const turn = rolled.starts[index]
    const { listedFrom = 0, shownLate = 0 } = instance
    const base = { type: 'instance', id: instance.id, arn: instanceArn(instance.id) } as const
    if (turn === undefined) {
      const phases = [
        { at: listedFrom, status: 'Pending' },
        { at: rolled.end, status: 'Skipped' },
      ]
      return { ...base, phases, events: skippedEvents(inPlaceEvents, rolled.end) }
    }
    const lifecycle = instance.lifecycle(turn)
    const phases = lifecyclePhases(listedFrom, turn, lifecycle)
    return showLate({ ...base, phases, events: lifecycle.events }, shownLate)
  })
  return {
    facts: {
      ...inPlaceFacts(options, configName(config)),
      ignoreApplicationStopFailures: options.ignoreApplicationStopFailures ?? false,
    },
    phases: [...startPhases(start), { at: rolled.end, status: rolled.succeeded ? 'Succeeded' : 'Failed' }],
    overviewFrom: start.queuedAt,
    waits: [],
    targets,
    errorInformation: rolled.succeeded ? undefined : healthConstraints,
    rollsBack: options.rollsBack,
    rollback: options.rollsBack === undefined ? rollbackOf(options) : undefined,
  }
}

/** The previous revision on the same instances. Nothing goes wrong any more. */
function rollbackOf(options: InPlaceOptions): Plan {
  const instances = options.instances.map(({ id }) => ({ id }))
  return inPlace({ ...options, start: undefined, ...rollbackSubject(options), instances })
}

/** The same instance, whose last event and status CodeDeploy shows as many milliseconds late. */
function showLate(target: InstanceTargetPlan, by: number): InstanceTargetPlan {
  return {
    ...target,
    phases: target.phases.map((phase, index, all) =>
      index === all.length - 1 ? { ...phase, at: phase.at + by } : phase,
    ),
    events: target.events.map((event, index, all) =>
      index === all.length - 1 && event.type === 'runs' ? { ...event, end: event.end + by } : event,
    ),
  }
}

/** A deployment that fails before it has a single instance: it never starts, and never counts any. */
export function neverStarted(subject: Subject, failsAt: number): Plan {
  return {
    facts: inPlaceFacts(subject, 'CodeDeployDefault.OneAtATime'),
    phases: [
      { at: 0, status: 'Created' },
      { at: failsAt, status: 'Failed' },
    ],
    waits: [],
    targets: [],
    errorInformation: {
      code: 'NO_INSTANCES',
      message:
        'The deployment failed because no instances were found for your deployment group. Check your deployment' +
        ' group settings to make sure the tags for your Amazon EC2 instances or Auto Scaling groups correctly' +
        ' identify the instances you want to deploy to, and then try again.',
    },
  }
}

/** A deployment to a group that has no instance just now, such as an empty Auto Scaling group: nothing is deployed. */
export function withoutTargets(subject: Subject, succeedsAt: number): Plan {
  return {
    facts: inPlaceFacts(subject, 'CodeDeployDefault.AllAtOnce'),
    phases: [...startPhases(usualStart), { at: succeedsAt, status: 'Succeeded' }],
    overviewFrom: usualStart.queuedAt,
    waits: [],
    targets: [],
  }
}

/** CodeDeploy waits an hour for agents to take up a deployment (facts.md); in milliseconds. */
const agentTimeout = 3_600_000

/** What CodeDeploy itself reports about an instance whose agent never answered. */
export const agentUnreachable = {
  errorCode: 'UnknownError',
  scriptName: '',
  message:
    'CodeDeploy agent was not able to receive the lifecycle event. Check the CodeDeploy agent logs on your host' +
    ' and make sure the agent is running and can connect to the CodeDeploy server.',
  logTail: '',
} as const

/** A deployment to instances of which no agent answers: all of them are Pending until CodeDeploy gives up. */
export function unansweredFleet(subject: Subject, instances: number): Plan {
  const { startedAt } = usualStart
  const end = startedAt + agentTimeout
  const [firstEvent, ...laterEvents] = inPlaceEvents
  return {
    facts: inPlaceFacts(subject, 'CodeDeployDefault.AllAtOnce'),
    phases: [...startPhases(usualStart), { at: end, status: 'Failed' }],
    overviewFrom: usualStart.queuedAt,
    waits: [],
    targets: Array.from({ length: instances }, (_, index): InstanceTargetPlan => {
      const id = instanceId(`${subject.applicationName} ${subject.deploymentGroupName} ${index}`)
      return {
        type: 'instance',
        id,
        arn: instanceArn(id),
        phases: [
          { at: startedAt, status: 'Pending' },
          { at: end, status: 'Failed' },
        ],
        events: [
          {
            type: 'runs',
            name: firstEvent,
            start: end,
            end,
            outcome: 'Failed',
            diagnostics: agentUnreachable,
          },
          ...skippedEvents(laterEvents, end),
        ],
      }
    }),
    errorInformation: healthConstraints,
  }
}
