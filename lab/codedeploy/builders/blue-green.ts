import { between, instanceArn, instanceId } from '../plan/identifiers.ts'
import type { EventPlan, InstanceTargetPlan, Phase, Plan } from '../plan/plan.ts'
import type { Instance } from './in-place.ts'
import {
  allowTrafficEvents,
  blockTrafficEvents,
  inPlaceEvents,
  lifecyclePhases,
  runLifecycle,
  skippedEvents,
} from './lifecycle.ts'
import {
  blueGreenConfiguration,
  commonFacts,
  healthConstraints,
  readyWait,
  rollbackSubject,
  type Subject,
  startPhases,
  terminationWait,
  usualStart,
  type WaitOptions,
} from './subject.ts'

export interface BlueGreenOptions extends Subject, WaitOptions {
  /** The replacement instances. One failure among them fails the deployment before traffic moves. */
  readonly green: readonly Instance[]
  /** How many original instances there are. */
  readonly blue: number
  /** Milliseconds until the replacement instances exist. */
  readonly provisioning: number
}

/**
 * A blue/green deployment of EC2 instances: a replacement fleet is installed, waits in Ready, takes the
 * traffic, and the original fleet is terminated after another wait.
 */
export function blueGreen(options: BlueGreenOptions): Plan {
  const { seed } = options
  const { startedAt } = usualStart
  const provisionedAt = startedAt + options.provisioning
  const installs = options.green.map((instance, index) => {
    const start = provisionedAt + between(`${seed} green ${index} starts`, 100, 400)
    return {
      id: instance.id ?? instanceId(`${seed} green ${index}`),
      seed: `${seed} green ${index}`,
      start,
      lifecycle: runLifecycle({
        seed: `${seed} green ${index}`,
        names: inPlaceEvents,
        start,
        failures: instance.failures,
        takes: instance.takes,
      }),
    }
  })
  const installedAt = Math.max(...installs.map(({ lifecycle }) => lifecycle.end))
  const failed = installs.some(({ lifecycle }) => lifecycle.failed)
  const readyAt = installedAt + 100
  const allowed = installs.map(install => ({ ...install, allow: allowTraffic(install.seed, readyAt + 150) }))
  const allowedAt = Math.max(...allowed.map(({ allow }) => allow.end))

  const green = allowed.map(({ id, start, lifecycle, allow }): InstanceTargetPlan => {
    const skippedAt = lifecycle.failed ? lifecycle.end : installedAt
    const events: readonly EventPlan[] = failed ? skippedEvents(allowTrafficEvents, skippedAt) : allow.events
    const install = lifecyclePhases(provisionedAt, start, lifecycle)
    const phases: readonly Phase[] = failed
      ? install
      : [
          ...install.slice(0, -1),
          { at: lifecycle.end, status: 'Ready' },
          { at: readyAt + 150, status: 'InProgress' },
          { at: allow.end, status: 'Succeeded' },
        ]
    return {
      type: 'instance',
      label: 'Green',
      id,
      arn: instanceArn(id),
      phases,
      events: [...lifecycle.events, ...events],
    }
  })

  const blue = Array.from({ length: options.blue }, (_, index): InstanceTargetPlan => {
    const id = instanceId(`${options.applicationName} ${options.deploymentGroupName} blue ${index}`)
    const start = allowedAt + 100
    const block = runLifecycle({ seed: `${seed} blue ${index}`, names: blockTrafficEvents, start })
    const base = { type: 'instance', label: 'Blue', id, arn: instanceArn(id) } as const
    return failed
      ? {
          ...base,
          phases: [
            { at: startedAt, status: 'Pending' },
            { at: installedAt, status: 'Skipped' },
          ],
          events: skippedEvents(blockTrafficEvents, installedAt),
        }
      : { ...base, phases: lifecyclePhases(startedAt, start, block), events: block.events }
  })

  const blockedAt = Math.max(allowedAt, ...blue.flatMap(({ phases }) => phases.map(({ at }) => at))) + 50
  const end: Phase = failed
    ? { at: installedAt, status: 'Failed' }
    : { at: blockedAt + 300, status: 'Succeeded' }
  return {
    facts: {
      ...commonFacts(options),
      deploymentConfigName: 'CodeDeployDefault.AllAtOnce',
      computePlatform: 'Server',
      deploymentStyle: { deploymentType: 'BLUE_GREEN', deploymentOption: 'WITH_TRAFFIC_CONTROL' },
      blueGreenDeploymentConfiguration: {
        ...blueGreenConfiguration(options),
        greenFleetProvisioningOption: { action: 'COPY_AUTO_SCALING_GROUP' },
      },
      loadBalancerInfo: { targetGroupInfoList: [{ name: `${options.applicationName}-targets` }] },
    },
    phases: [...startPhases(usualStart), end],
    overviewFrom: provisionedAt,
    waits: failed ? [] : [...readyWait(readyAt, options), ...terminationWait(blockedAt, options)],
    targets: [...blue, ...green],
    errorInformation: failed ? healthConstraints : undefined,
    rollsBack: options.rollsBack,
    rollback: options.rollsBack === undefined ? rollbackOf(options) : undefined,
  }
}

function allowTraffic(seed: string, start: number) {
  return runLifecycle({ seed: `${seed} allow`, names: allowTrafficEvents, start })
}

function rollbackOf(options: BlueGreenOptions): Plan {
  const green = options.green.map(() => ({}))
  return blueGreen({ ...options, ...rollbackSubject(options), ready: undefined, green })
}
