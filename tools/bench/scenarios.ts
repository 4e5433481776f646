import { type Instance, inPlace } from '../../lab/codedeploy/builders/in-place.ts'
import type { Plan } from '../../lab/codedeploy/plan/plan.ts'
import { timelineOf } from '../../lab/codedeploy/plan/resolve.ts'
import { stretchPlan } from '../../lab/codedeploy/plan/stretch.ts'
import { endOf } from '../../lab/codedeploy/plan/timeline.ts'

export type AtATime = 'AllAtOnce' | 'HalfAtATime' | 'OneAtATime'
export type Failures = 'none' | 'some' | 'all'

/** A deployment that is measured. */
export interface Scenario {
  readonly instances: number
  readonly atATime: AtATime
  /** How long it takes. */
  readonly minutes: number
  readonly failures: Failures
}

/** How long deployments of this kind take: the sizes, configurations and durations that occur together. */
const durations: readonly (readonly [instances: number, atATime: AtATime, minutes: readonly number[]])[] = [
  [1, 'AllAtOnce', [2, 10, 30, 120]],
  [25, 'AllAtOnce', [2, 10, 30]],
  [25, 'HalfAtATime', [2, 10, 30]],
  [25, 'OneAtATime', [10, 30, 120]],
  [100, 'AllAtOnce', [2, 10, 30]],
  [100, 'HalfAtATime', [2, 10, 30, 120]],
  [100, 'OneAtATime', [30, 120]],
  [1_000, 'AllAtOnce', [2, 10, 30]],
  [1_000, 'HalfAtATime', [10, 30, 120]],
  [1_000, 'OneAtATime', [120]],
]

/** Every kind without failures, with some, and, where all are deployed to at once, with nothing but failures. */
export const scenarios: readonly Scenario[] = durations.flatMap(([instances, atATime, minutes]) =>
  minutes.flatMap(each => {
    const failures: readonly Failures[] =
      atATime === 'AllAtOnce' && instances > 1 ? ['none', 'some', 'all'] : ['none', 'some']
    return failures.map(failures => ({ instances, atATime, minutes: each, failures }))
  }),
)

/** The deployment as the simulator plays it, stretched to its duration. */
export function planOf(scenario: Scenario): Plan {
  const { instances, atATime, minutes } = scenario
  const plan = inPlace({
    seed: JSON.stringify(scenario),
    applicationName: 'shop',
    deploymentGroupName: 'web',
    config: atATime,
    instances: Array.from({ length: instances }, (_, index) => instance(scenario, index)),
  })
  return stretchPlan(plan, (minutes * 60_000) / endOf(timelineOf(plan)).at)
}

function instance(scenario: Scenario, index: number): Instance {
  return fails(scenario, index) ? { failures: [startFails] } : {}
}

/** Where one after the other is deployed to, the first failure ends the deployment; else one in fifty fails. */
function fails({ instances, atATime, failures }: Scenario, index: number): boolean {
  if (failures !== 'some') return failures === 'all'
  if (atATime === 'OneAtATime') return index === Math.floor(instances * 0.6)
  return index % 50 === Math.min(10, instances - 1)
}

const startFails = {
  event: 'ApplicationStart',
  diagnostics: {
    errorCode: 'ScriptFailed',
    scriptName: 'scripts/start_server.sh',
    message: 'Script at specified location: scripts/start_server.sh failed with exit code 1',
    logTail:
      'LifecycleEvent - ApplicationStart\n[stderr]Error: listen EADDRINUSE: address already in use :::8080\n',
  },
} as const
