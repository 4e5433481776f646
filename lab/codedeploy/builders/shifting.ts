import type { ErrorInformation, EventPlan, Phase, Plan, TrafficStep, Wait } from '../plan/plan.ts'
import { returnTraffic } from '../plan/traffic.ts'
import { allowTrafficEvents, runLifecycle, skippedEvents } from './lifecycle.ts'
import {
  readyWait,
  type Subject,
  startPhases,
  terminationWait,
  usualStart,
  type WaitOptions,
} from './subject.ts'

/** How traffic moves to the new version. Percentages of 100, intervals in milliseconds. */
export type Shift =
  | { readonly type: 'allAtOnce' }
  | { readonly type: 'canary'; readonly percentage: number; readonly interval: number }
  | { readonly type: 'linear'; readonly percentage: number; readonly interval: number }

/** What deployments that move traffic from one version to another have in common. */
export interface ShiftingOptions extends Subject, WaitOptions {
  readonly shift: Shift
  /** The hook, or other lifecycle event, that fails. */
  readonly failsIn?: string
  /** Milliseconds that it takes to fail. Default: 1,200. */
  readonly failsAfter?: number
  /** Why the deployment fails then. Default: a hook failed. */
  readonly failure?: ErrorInformation
  /** Milliseconds that the deployment bakes after everything is done. */
  readonly bakes?: number
}

export interface Shifted {
  readonly events: readonly EventPlan[]
  readonly targetPhases: readonly Phase[]
  readonly traffic: readonly TrafficStep[]
  readonly waits: readonly Wait[]
  readonly deploymentPhases: readonly Phase[]
  readonly errorInformation?: ErrorInformation
  /** When the lifecycle came to its end, good or bad. */
  readonly doneAt: number
  readonly failed: boolean
}

const hookFailure = {
  code: 'HOOK_EXECUTION_FAILURE',
  message: 'The deployment failed because one or more of the lifecycle event validation functions failed.',
} as const

/** One lifecycle in which traffic moves; `installation` are the events before BeforeAllowTraffic. */
export function shiftTraffic(options: ShiftingOptions, installation: readonly string[]): Shifted {
  const { seed, shift, failsIn, failsAfter = 1_200, failure = hookFailure, bakes = 0 } = options
  const { startedAt } = usualStart
  const failures = failsIn === undefined ? [] : [{ event: failsIn, takes: failsAfter }]
  const common = { failures, diagnostics: false }
  const start = startedAt + 150
  const install = runLifecycle({ ...common, seed, names: installation, start, takes: { Install: 2_500 } })
  const readyAt = install.end + 50
  const moving = stepsOf(shift)
  const allow = runLifecycle({
    ...common,
    seed: `${seed} traffic`,
    names: allowTrafficEvents,
    start: installation.length === 0 ? start : readyAt + 100,
    takes: { AllowTraffic: (moving.at(-1)?.at ?? 0) + 300 },
  })
  const failed = install.failed || allow.failed
  const doneAt = install.failed ? install.end : allow.end
  const events = [
    ...install.events,
    ...(install.failed ? skippedEvents(allowTrafficEvents, doneAt) : allow.events),
  ]
  const allowStart = events.find(event => event.name === 'AllowTraffic')
  const moved =
    allowStart?.type === 'runs' ? moving.map(step => ({ ...step, at: allowStart.start + 100 + step.at })) : []
  const traffic = [{ at: 0, weight: 0 }, ...moved]
  const waiting = options.ready !== undefined && !install.failed
  const endAt = doneAt + 350
  return {
    events,
    targetPhases: [
      { at: 0, status: 'Pending' },
      { at: start, status: 'InProgress' },
      ...(waiting
        ? [
            { at: readyAt, status: 'Ready' },
            { at: readyAt + 100, status: 'InProgress' },
          ]
        : []),
      { at: doneAt, status: failed ? 'Failed' : 'Succeeded' },
    ],
    traffic: failed ? returnTraffic(traffic, doneAt) : traffic,
    waits: [
      ...(waiting ? readyWait(readyAt, options) : []),
      ...(failed ? [] : terminationWait(doneAt + 50, options)),
    ],
    deploymentPhases: [
      ...startPhases(usualStart),
      ...(bakes > 0 && !failed ? [{ at: endAt, status: 'Baking' }] : []),
      failed ? { at: endAt, status: 'Failed' } : { at: endAt + bakes, status: 'Succeeded' },
    ],
    errorInformation: failed ? failure : undefined,
    doneAt,
    failed,
  }
}

/** The members of a plan that `shiftTraffic` decides, on any platform. */
export function shiftedPlan({ deploymentPhases, waits, errorInformation }: Shifted) {
  const { startedAt: overviewFrom } = usualStart
  return { phases: deploymentPhases, overviewFrom, waits, errorInformation } satisfies Partial<Plan>
}

/** The same deployment where nothing goes wrong and nobody waits, for a rollback. */
export function withoutTrouble<Options extends ShiftingOptions>(options: Options): Options {
  const shift: Shift = { type: 'allAtOnce' }
  return { ...options, shift, failsIn: undefined, ready: undefined, bakes: undefined }
}

/** The part of a predefined configuration's name that says how traffic moves. */
export function shiftName(shift: Shift, linear: string): string {
  switch (shift.type) {
    case 'allAtOnce':
      return 'AllAtOnce'
    case 'canary':
      return `Canary${shift.percentage}Percent5Minutes`
    case 'linear':
      return `Linear${shift.percentage}${linear}`
  }
}

function stepsOf(shift: Shift): readonly TrafficStep[] {
  switch (shift.type) {
    case 'allAtOnce':
      return [{ at: 0, weight: 100 }]
    case 'canary':
      return [
        { at: 0, weight: shift.percentage },
        { at: shift.interval, weight: 100 },
      ]
    case 'linear': {
      const count = Math.ceil(100 / shift.percentage)
      return Array.from({ length: count }, (_, index) => ({
        at: index * shift.interval,
        weight: Math.min((index + 1) * shift.percentage, 100),
      }))
    }
  }
}
