import { between } from '../plan/identifiers.ts'
import type { Diagnostics, EventPlan, Phase } from '../plan/plan.ts'
import { skipped, succeeded } from '../recordings/recordings.ts'

export const inPlaceEvents = [
  'ApplicationStop',
  'DownloadBundle',
  'BeforeInstall',
  'Install',
  'AfterInstall',
  'ApplicationStart',
  'ValidateService',
] as const

export const blockTrafficEvents = ['BeforeBlockTraffic', 'BlockTraffic', 'AfterBlockTraffic'] as const
export const allowTrafficEvents = ['BeforeAllowTraffic', 'AllowTraffic', 'AfterAllowTraffic'] as const

/** How one lifecycle event goes wrong. */
export interface EventFailure {
  readonly event: string
  /** Absent: the event fails without a reason. */
  readonly diagnostics?: Diagnostics
  /** Milliseconds that it takes to fail. */
  readonly takes?: number
  /** The lifecycle continues, as with `ignoreApplicationStopFailures`. */
  readonly ignored?: boolean
}

export interface LifecycleOptions {
  readonly seed: string
  readonly names: readonly string[]
  readonly start: number
  readonly failures?: readonly EventFailure[]
  /** Milliseconds that an event takes, by its name. */
  readonly takes?: Readonly<Record<string, number>>
  /** False if the platform has no diagnostics: ECS, Lambda and CloudFormation. */
  readonly diagnostics?: boolean
}

export interface Lifecycle {
  readonly events: readonly EventPlan[]
  readonly end: number
  readonly failed: boolean
}

/** Milliseconds, before they are varied from instance to instance. */
const usualDurations: Readonly<Record<string, number>> = {
  ApplicationStop: 400,
  DownloadBundle: 1_000,
  BeforeInstall: 500,
  Install: 700,
  AfterInstall: 800,
  ApplicationStart: 2_400,
  ValidateService: 1_200,
  BlockTraffic: 800,
  AllowTraffic: 800,
}
const otherDuration = 200
/** The agent polls for its next command, so a moment passes between two events. */
const pollingGap = { from: 30, to: 110 }

/**
 * One lifecycle event after another, from `start` on. After one that fails, and is not ignored, the others are
 * skipped: without times and mostly without diagnostics, as recorded answers show.
 */
export function runLifecycle(options: LifecycleOptions): Lifecycle {
  const { seed, names, failures = [], takes = {}, diagnostics = true } = options
  const events: EventPlan[] = []
  let moment = options.start
  let hasFailed = false
  const skippedDiagnostics = diagnostics && between(`${seed} tells skipped`, 0, 2) === 0 ? skipped : undefined
  for (const name of names) {
    if (hasFailed) {
      events.push({ type: 'skipped', name, at: moment, diagnostics: skippedDiagnostics })
      continue
    }
    const failure = failures.find(it => it.event === name)
    const start =
      moment + (events.length === 0 ? 0 : between(`${seed} before ${name}`, pollingGap.from, pollingGap.to))
    const end = start + (failure?.takes ?? takes[name] ?? usualDuration(`${seed} ${name}`, name))
    events.push({
      type: 'runs',
      name,
      start,
      end,
      outcome: failure === undefined ? 'Succeeded' : 'Failed',
      diagnostics: failure === undefined && diagnostics ? succeeded : failure?.diagnostics,
    })
    moment = end
    hasFailed = failure !== undefined && failure.ignored !== true
  }
  return { events, end: moment, failed: hasFailed }
}

/** Varied by 20 % around what is usual. */
function usualDuration(seed: string, name: string): number {
  const usual = usualDurations[name] ?? otherDuration
  return between(seed, Math.round(usual * 0.8), Math.round(usual * 1.2))
}

/** The statuses of a target that runs one lifecycle from its beginning to its end. */
export function lifecyclePhases(listedFrom: number, start: number, lifecycle: Lifecycle): readonly Phase[] {
  return [
    { at: listedFrom, status: 'Pending' },
    { at: start, status: 'InProgress' },
    { at: lifecycle.end, status: lifecycle.failed ? 'Failed' : 'Succeeded' },
  ]
}

/** The events of a target that never gets its turn. */
export function skippedEvents(names: readonly string[], at: number): readonly EventPlan[] {
  return names.map((name): EventPlan => ({ type: 'skipped', name, at }))
}
