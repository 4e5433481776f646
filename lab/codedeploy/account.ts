import { Pager } from '../aws-protocol/paging.ts'
import { sha256 } from './plan/identifiers.ts'
import type { DeploymentFacts, Plan, PlannedDeployment, ScriptedAction } from './plan/plan.ts'
import { timelineOf } from './plan/resolve.ts'
import { type DeploymentState, stateOf } from './plan/state.ts'
import type { Timeline } from './plan/timeline.ts'

export interface AccountOptions {
  /** Milliseconds since the epoch. */
  readonly now: () => number
  /** Ids in one page of a list. Default: 100. */
  readonly pageSize?: number
  /** Deployment groups, and their settings. A group that has a deployment exists from the beginning, too. */
  readonly groups?: readonly GroupPlan[]
  /** The texts of revisions that are an AppSpec: GetApplicationRevision finds them by their SHA-256. */
  readonly appSpecs?: readonly string[]
}

export interface GroupNames {
  readonly applicationName: string
  readonly deploymentGroupName: string
}

/** What the settings of a group say, besides what its deployments show. */
export interface GroupPlan extends GroupNames {
  readonly autoScalingGroups?: readonly string[]
  /** Alarms that stop its deployments. */
  readonly alarms?: readonly string[]
  /**
   * What will happen to a deployment that a client creates, from a seed that differs each time. What the client says of it
   * takes the place of the plan's facts. Absent: no client can create one.
   */
  readonly newDeployment?: (seed: string) => Plan
}

/** A deployment that exists by now. */
export interface Existing {
  readonly id: string
  /** Milliseconds since the epoch. */
  readonly createdAt: number
  readonly state: DeploymentState
}

interface Entry {
  readonly deployment: PlannedDeployment
  readonly timeline: Timeline
}

/** The simulated AWS account: its deployments, and what clients did to them. Nothing runs in the background. */
export class Account {
  readonly now: () => number
  readonly pager: Pager
  readonly #groups: readonly GroupPlan[]
  readonly #appSpecs: Map<string, string>
  #created = 0
  readonly #entries = new Map<string, Entry>()
  /** What clients did, by deployment. Kept apart: a rollback is planned again whenever its cause changes. */
  readonly #clientActions = new Map<string, readonly ScriptedAction[]>()

  constructor({ now, pageSize, groups = [], appSpecs = [] }: AccountOptions) {
    this.now = now
    this.#groups = groups
    this.#appSpecs = new Map(appSpecs.map(text => [sha256(text), text]))
    this.pager = new Pager(pageSize)
  }

  /** @throws Error if there is a deployment of that id already */
  add(deployment: PlannedDeployment): void {
    const id = deployment.plan.facts.deploymentId
    if (this.#entries.has(id)) throw new Error(`There is a deployment ${id} already`)
    this.#put(deployment)
  }

  /** Undefined if there is no deployment of that id yet. */
  find(id: string): Existing | undefined {
    const entry = this.#entries.get(id)
    return entry === undefined ? undefined : this.#existing(id, entry)
  }

  /** The deployments that exist by now, in no order that says anything about their age: the API promises none. */
  all(): readonly Existing[] {
    return [...this.#entries]
      .flatMap(([id, entry]) => this.#existing(id, entry) ?? [])
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))
  }

  /** Every deployment group, also those whose deployments are still to come. The first one of its names has settings. */
  groups(): readonly GroupPlan[] {
    return [...this.#groups, ...[...this.#entries.values()].map(({ deployment }) => deployment.plan.facts)]
  }

  /**
   * Creates a deployment, and returns its id.
   *
   * @param change what the client says of it
   * @param delay when it is created, in milliseconds from now
   */
  create(newDeployment: (seed: string) => Plan, change: Partial<DeploymentFacts>, delay = 0): string {
    this.#created += 1
    const plan = newDeployment(`created ${this.#created}`)
    this.add({ plan: { ...plan, facts: { ...plan.facts, ...change } }, createdAt: this.now() + delay })
    return plan.facts.deploymentId
  }

  /** Registers an AppSpec, so that GetApplicationRevision finds it, and returns its SHA-256. */
  register(appSpec: string): string {
    const digest = sha256(appSpec)
    this.#appSpecs.set(digest, appSpec)
    return digest
  }

  /** The AppSpec with this SHA-256, if its text is known. */
  appSpec(digest: string): string | undefined {
    return this.#appSpecs.get(digest)
  }

  /** Stops or continues a deployment. */
  act(id: string, action: ScriptedAction): void {
    const entry = this.#entries.get(id)
    if (entry === undefined) throw new Error(`There is no deployment ${id}`)
    this.#clientActions.set(id, [...(this.#clientActions.get(id) ?? []), action])
    this.#put(entry.deployment)
  }

  #existing(id: string, { deployment: { createdAt }, timeline }: Entry): Existing | undefined {
    const elapsed = this.now() - createdAt
    return elapsed < 0 ? undefined : { id, createdAt, state: stateOf(timeline, elapsed) }
  }

  #put(deployment: PlannedDeployment): void {
    const { plan, createdAt, actions = [] } = deployment
    const id = plan.facts.deploymentId
    const before = this.#entries.get(id)?.timeline.rollback
    if (before !== undefined) this.#entries.delete(before.plan.facts.deploymentId)
    const timeline = timelineOf(plan, [...actions, ...(this.#clientActions.get(id) ?? [])])
    this.#entries.set(id, { deployment, timeline })
    if (timeline.rollback === undefined) return
    const { rollback } = timeline
    this.#put({ plan: rollback.plan, createdAt: createdAt + rollback.at })
  }
}
