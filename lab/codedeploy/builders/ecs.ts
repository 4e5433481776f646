import { arn, taskSetId } from '../plan/identifiers.ts'
import type { EcsTargetPlan, Plan, TaskSetPlan, TaskSetStep } from '../plan/plan.ts'
import { returnTaskSet } from '../plan/traffic.ts'
import {
  type Shifted,
  type ShiftingOptions,
  shiftedPlan,
  shiftName,
  shiftTraffic,
  withoutTrouble,
} from './shifting.ts'
import { blueGreenConfiguration, commonFacts, rollbackSubject } from './subject.ts'

export interface EcsOptions extends ShiftingOptions {
  readonly cluster: string
  readonly service: string
  readonly desiredCount: number
  /** How many of the replacement tasks ever run while they are installed. Default: all. */
  readonly replacementsRunning?: number
  /** With a test listener there are two more lifecycle events, for the test traffic. */
  readonly testListener?: boolean
}

/** A blue/green deployment of an ECS service: one target, two task sets, traffic that moves between them. */
export function ecs(options: EcsOptions): Plan {
  const { cluster, service } = options
  const testEvents = options.testListener === true ? ['AllowTestTraffic', 'AfterAllowTestTraffic'] : []
  const shifted = shiftTraffic(options, ['BeforeInstall', 'Install', 'AfterInstall', ...testEvents])
  const target: EcsTargetPlan = {
    type: 'ecs',
    id: `${cluster}:${service}`,
    arn: arn('ecs', `service/${cluster}/${service}`),
    phases: shifted.targetPhases,
    events: shifted.events,
    taskSets: taskSets(options, shifted),
  }
  return {
    ...shiftedPlan(shifted),
    // It counts its target only once it has ended, as recorded answers show.
    overviewFrom: shifted.deploymentPhases.at(-1)?.at,
    facts: {
      ...commonFacts(options),
      deploymentConfigName: `CodeDeployDefault.ECS${shiftName(options.shift, 'PercentEvery1Minutes')}`,
      computePlatform: 'ECS',
      deploymentStyle: { deploymentType: 'BLUE_GREEN', deploymentOption: 'WITH_TRAFFIC_CONTROL' },
      blueGreenDeploymentConfiguration: blueGreenConfiguration(options),
      loadBalancerInfo: {
        targetGroupPairInfoList: [
          {
            targetGroups: [{ name: `${service}-blue` }, { name: `${service}-green` }],
            prodTrafficRoute: {
              listenerArns: [
                arn('elasticloadbalancing', `listener/app/${cluster}/50dc6c495c0c9188/f2f7dc8efc522ab2`),
              ],
            },
          },
        ],
      },
    },
    targets: [target],
    rollsBack: options.rollsBack,
    rollback:
      options.rollsBack === undefined
        ? ecs({ ...withoutTrouble(options), ...rollbackSubject(options), replacementsRunning: undefined })
        : undefined,
  }
}

function taskSets(
  { seed, service, desiredCount, replacementsRunning = desiredCount, termination }: EcsOptions,
  shifted: Shifted,
): readonly TaskSetPlan[] {
  const running = { desiredCount, pendingCount: 0, runningCount: desiredCount }
  const gone = { desiredCount: 0, pendingCount: 0, runningCount: 0 }
  const blueSteps = shifted.traffic.map(({ at, weight }): TaskSetStep => {
    const status = weight === 100 ? 'ACTIVE' : 'PRIMARY'
    return { ...running, at, status, trafficWeight: 100 - weight }
  })
  const terminatedAt = shifted.doneAt + (termination === undefined ? 50 : 100)
  const blue: TaskSetPlan = {
    identifer: taskSetId(`${service} original`),
    targetGroup: `${service}-blue`,
    label: 'Blue',
    steps: shifted.failed
      ? blueSteps
      : [...blueSteps, { ...gone, at: terminatedAt, status: 'DRAINING', trafficWeight: 0 }],
  }
  const install = shifted.events.find(event => event.name === 'Install')
  if (install?.type !== 'runs') return [blue]
  const half = Math.floor(desiredCount / 2)
  const inactive = { status: 'ACTIVE', trafficWeight: 0 }
  const starting = (at: number, count: number): TaskSetStep => ({
    ...inactive,
    at,
    desiredCount,
    pendingCount: desiredCount - Math.min(count, replacementsRunning),
    runningCount: Math.min(count, replacementsRunning),
  })
  const moved = shifted.traffic
    .filter(({ at }) => at > install.end)
    .map(({ at, weight }): TaskSetStep => {
      const status = weight === 100 ? 'PRIMARY' : 'ACTIVE'
      return { ...running, at, status, trafficWeight: weight }
    })
  const green: TaskSetPlan = {
    identifer: taskSetId(`${seed} replacement`),
    targetGroup: `${service}-green`,
    label: 'Green',
    steps: [
      starting(install.start, 0),
      starting(Math.round((install.start + install.end) / 2), half),
      starting(install.end, desiredCount),
      ...moved,
    ],
  }
  return [blue, shifted.failed ? returnTaskSet(green, shifted.doneAt) : green]
}
