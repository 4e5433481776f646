import { type Clause, clauseText } from '../values/clause.ts'
import { lastFailedEvent } from './failures.ts'
import { fingerprint } from './fingerprint.ts'
import type { Deployment, Target } from './model.ts'

/** Who knows more than CodeDeploy says, by the prefix of its IAM actions. */
export type EvidenceSource =
  | 'ecs'
  | 'elasticloadbalancing'
  | 'cloudwatch'
  | 'lambda'
  | 'logs'
  | 'autoscaling'
  | 'codedeploy'

/** What a source has found out itself, which a hint explains. Its text is ours; whoever repeats it has found nothing. */
export type Finding =
  /** The alarm that stopped the deployment is no longer in ALARM, and its reason is that of another state. */
  | 'alarm-over'
  /** All that the alarm has judged is older than the deployment. */
  | 'alarm-older'
  /** The function of the hook has a name that CodeDeploy's managed policies do not cover, and a call was denied. */
  | 'hook-not-invocable'
  /** The function that the AppSpec names for the hook does not exist. */
  | 'hook-missing'
  /** The function of the hook has no log group, or has logged nothing since the hook began. */
  | 'hook-without-log'
  /** A target is unhealthy, and the load balancer gives no reason. */
  | 'target-unhealthy'

/** What another service says once about a failure. Every text of it is hostile. */
export interface Reason {
  readonly source: EvidenceSource
  /** The ARN, id or name of what it is about. */
  readonly about: string
  /** When it was so, in milliseconds since the epoch; absent if the service gives no time. */
  readonly at?: number
  /** In the service's own words, or in ours as a clause. */
  readonly text: string | Clause
  readonly finding?: Finding
  /** With which errors containers ended, if their task ended by itself. */
  readonly exitCodes?: readonly number[]
  /**
   * `cause`: why the deployment failed. `sign`: that something is wrong, though the reason may be another. `log`: a
   * function's output. `fact`: worth knowing.
   */
  readonly kind: 'cause' | 'sign' | 'log' | 'fact'
  /** What says so. */
  readonly noun: (typeof nouns)[number]
  /** A page that shows more, by `https:`. */
  readonly page?: string
}

export interface Evidence extends Reason {
  /** How many tasks, targets or activities say the same. */
  readonly count: number
}

/** What services could not be asked. */
export interface Unasked {
  /** The IAM actions that would show more. */
  readonly denied: readonly string[]
  /** What else went wrong, in a sentence each. */
  readonly troubles: readonly string[]
}

/** More of one source than this is not shown. */
const mostOfSource = 10

/** Evidence that is worth showing, and how much of it is not shown. */
export interface Gathered {
  /** The causes first; of each kind those that are counted most. */
  readonly items: readonly Evidence[]
  /** How many different reasons were left out. */
  readonly leftOut: number
}

/** Counts equal reasons, sorts them by how much they explain, and keeps the first ten of each source. */
export function gathered(all: readonly Reason[]): Gathered {
  return mostTelling([...Map.groupBy(all, reasonOf).values()].map(combined))
}

function mostTelling(all: readonly Evidence[]): Gathered {
  const sorted = all.toSorted(mostTellingFirst)
  const items = [...Map.groupBy(sorted, ({ source }) => source).values()].flatMap(ofSource =>
    ofSource.slice(0, mostOfSource),
  )
  return { items: items.toSorted(mostTellingFirst), leftOut: all.length - items.length }
}

/** What is known from before, as far as nobody says the same again: stopped tasks, for one, are forgotten after a while. */
export function withNewer(before: readonly Evidence[], newer: Gathered): Gathered {
  const reasons = new Set(newer.items.map(reasonOf))
  const { items, leftOut } = mostTelling([
    ...newer.items,
    ...before.filter(item => !reasons.has(reasonOf(item))),
  ])
  return { items, leftOut: leftOut + newer.leftOut }
}

/** The item that says why the deployment failed, if one does. */
export function causeIn(items: readonly Evidence[]): Evidence | undefined {
  return items.find(({ kind }) => kind === 'cause') ?? items.find(({ kind }) => kind === 'sign')
}

/** A key that is equal for what says the same, apart from ids, addresses and times. */
export function reasonOf({ source, kind, text, finding, exitCodes }: Reason): string {
  return JSON.stringify([
    source,
    kind,
    finding,
    exitCodes,
    fingerprint(clauseText(text)).replace(/\b[0-9a-f]{32}\b|\b\d{1,4} time\(s\)/g, 'ID'),
  ])
}

/** All that say the same as one item: the latest of them, with their number. */
function combined(group: readonly Reason[]): Evidence {
  const [first, ...others] = group as readonly [Reason, ...Reason[]]
  const latest = others.reduce((last, item) => ((item.at ?? 0) > (last.at ?? 0) ? item : last), first)
  return { ...latest, count: group.length }
}

const kinds = ['cause', 'sign', 'log', 'fact'] as const
/** Those that say why before those that say the same in other words. */
const nouns = ['task', 'target', 'alarm', 'activity', 'hook', 'event', 'log', 'deployment'] as const

function mostTellingFirst(a: Evidence, b: Evidence): number {
  return (
    kinds.indexOf(a.kind) - kinds.indexOf(b.kind) ||
    nouns.indexOf(a.noun) - nouns.indexOf(b.noun) ||
    b.count - a.count
  )
}

/**
 * What failed where CodeDeploy says little: a hook's function, something that an alarm saw, the tasks of an ECS service,
 * or a fleet that has no instances or lost some.
 */
export type SilentFailure = 'hook' | 'alarm' | 'tasks' | 'fleet'

/** Events of ECS and Lambda that run a function as a hook. */
const hookEvents: ReadonlySet<string> = new Set([
  'BeforeInstall',
  'AfterInstall',
  'AfterAllowTestTraffic',
  'BeforeAllowTraffic',
  'AfterAllowTraffic',
])

/** Undefined if CodeDeploy says itself what failed: on an instance, the agent's diagnostics do. */
export function silentFailure(
  { computePlatform, errorInformation, status }: Deployment,
  targets: readonly Target[],
): SilentFailure | undefined {
  if (errorInformation?.message?.includes('Activated alarms:')) return 'alarm'
  const failed = targets.flatMap(target => lastFailedEvent(target) ?? [])
  const isServer = computePlatform === undefined || computePlatform === 'Server'
  if (!isServer && failed.some(({ name }) => hookEvents.has(name))) return 'hook'
  if (computePlatform === 'ECS') return 'tasks'
  const isWithoutFailure = status === 'Failed' && targets.every(target => target.status !== 'Failed')
  const isUnexplained =
    targets.length === 0 || isWithoutFailure || targets.some(target => hasFailedSilently(target))
  return isServer && isUnexplained ? 'fleet' : undefined
}

/** What CodeDeploy says of an instance that does not respond, even one that was terminated (facts.md). */
const unreachable = /agent was not able to receive the lifecycle event/

/** Whether CodeDeploy says what failed on a target: on an instance whose agent answers, it does. */
export function isExplained(target: Target): boolean {
  return target.type === 'instance' && !hasFailedSilently(target)
}

function hasFailedSilently(target: Target): boolean {
  const { message, logTail } = lastFailedEvent(target)?.diagnostics ?? {}
  return target.status === 'Failed' && !logTail && (!message || unreachable.test(message))
}
