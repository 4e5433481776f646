import { instanceArn, instanceId } from '../plan/identifiers.ts'
import type { InstanceTargetPlan, Plan } from '../plan/plan.ts'
import {
  commonFacts,
  commonGroup,
  healthConstraints,
  rollbackSubject,
  type Start,
  type Subject,
  startPhases,
  usualStart,
} from './facts.ts'
import {
  type EventFailure,
  inPlaceEvents,
  lifecyclePhases,
  runLifecycle,
  skippedEvents,
} from './lifecycle.ts'
import { configName, type DeploymentConfig, minimumHealthyHosts, roll } from './rolling.ts'

/** An instance of the group, and what will go wrong on it. */
export interface Instance {
  /** Absent: an EC2 instance id drawn from the seed. Anything else is an on-premises instance's name. */
  readonly id?: string
  readonly failures?: readonly EventFailure[]
  /** Milliseconds that an event takes, by its name. */
  readonly takes?: Readonly<Record<string, number>>
  /** Milliseconds since creation; the instance is not listed before. */
  readonly listedFrom?: number
  /** Milliseconds after its real end until CodeDeploy shows that the instance is done. */
  readonly shownLate?: number
}

export interface InPlaceOptions extends Subject {
  readonly instances: readonly Instance[]
  readonly config: DeploymentConfig
  readonly start?: Start
  readonly ignoreApplicationStopFailures?: boolean
}

/** A deployment to instances where they are, at most as many at a time as its configuration allows. */
export function inPlace(options: InPlaceOptions): Plan {
  const { seed, config, start = usualStart } = options
  const instances = options.instances.map((instance, index) => {
    const lifecycleSeed = `${seed} instance ${index}`
    const lifecycle = (from: number) =>
      runLifecycle({
        seed: lifecycleSeed,
        names: inPlaceEvents,
        start: from,
        failures: instance.failures ?? [],
        takes: instance.takes ?? {},
      })
    // The seed of an id leaves the deployment out: a rollback meets the same instances.
    const id = instance.id ?? instanceId(`${options.applicationName} ${options.deploymentGroupName} ${index}`)
    return { ...instance, id, lifecycle }
  })
  const turns = instances.map(({ lifecycle }) => ({ takes: lifecycle(0).end, fails: lifecycle(0).failed }))
  const rolled = roll(turns, minimumHealthyHosts(config, turns.length), start.startedAt)
  const targets = instances.map((instance, index): InstanceTargetPlan => {
    const turn = rolled.starts[index]
    const listedFrom = instance.listedFrom ?? 0
    const base = { type: 'instance', id: instance.id, arn: instanceArn(instance.id) } as const
    if (turn === undefined) {
      const phases = [
        { at: listedFrom, status: 'Pending' },
        { at: rolled.end, status: 'Skipped' },
      ]
      return { ...base, phases, events: skippedEvents(inPlaceEvents, rolled.end) }
    }
    const lifecycle = instance.lifecycle(turn)
    const target = { ...base, phases: lifecyclePhases(listedFrom, turn, lifecycle), events: lifecycle.events }
    return instance.shownLate === undefined ? target : showLate(target, instance.shownLate)
  })
  const { rollback } = options.rollsBack === undefined ? { rollback: rollbackOf(options) } : {}
  return {
    facts: {
      ...commonFacts(options),
      deploymentConfigName: configName(config),
      computePlatform: 'Server',
      deploymentStyle: { deploymentType: 'IN_PLACE', deploymentOption: 'WITHOUT_TRAFFIC_CONTROL' },
      ignoreApplicationStopFailures: options.ignoreApplicationStopFailures ?? false,
    },
    group: {
      ...commonGroup(options),
      ec2TagFilters: [{ Key: 'Application', Value: options.applicationName, Type: 'KEY_AND_VALUE' }],
    },
    phases: [...startPhases(start), { at: rolled.end, status: rolled.succeeded ? 'Succeeded' : 'Failed' }],
    overviewFrom: start.queuedAt,
    waits: [],
    targets,
    ...(rolled.succeeded ? {} : { errorInformation: healthConstraints }),
    ...(options.rollsBack === undefined ? {} : { rollsBack: options.rollsBack }),
    ...(rollback === undefined ? {} : { rollback }),
  }
}

/** The previous revision on the same instances, where nothing goes wrong any more. */
function rollbackOf(options: InPlaceOptions): Plan {
  const { start: _, ...rest } = options
  return inPlace({
    ...rest,
    ...rollbackSubject(options),
    instances: options.instances.map(({ id }) => (id === undefined ? {} : { id })),
  })
}

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
