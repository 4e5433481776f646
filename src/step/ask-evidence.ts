import { type SilentFailure, silentFailure, type Unasked } from '../deployment/evidence.ts'
import { hasFailed } from '../deployment/failures.ts'
import type { Deployment, LifecycleEvent, Snapshot, Target } from '../deployment/model.ts'
import type { EvidenceReader } from '../evidence/gather.ts'
import { neverAborted, withTimeout } from '../time/timeout.ts'
import type { ExplainedEnding } from './ending.ts'
import type { WatchResult } from './watch-deployment.ts'
import type { Work } from './work.ts'

/** How long Install must have lasted before the tasks are asked about, and how often from then on, in milliseconds. */
const askAfter = 30_000
/** How long a question may take after a cancellation, in milliseconds: all of the step has 5 s. */
const timeOnceCancelled = 3_000

/**
 * Asks other services about a deployment, beside the watch: nothing waits for it but the end of the step. Everything of
 * it is optional: it never throws, and never changes how the watch ends.
 */
export class EvidenceWatch {
  readonly #work: Work
  #reader: Promise<EvidenceReader> | undefined
  /** The instances whose names were asked for. */
  readonly #named = new Set<string>()
  /** When the tasks of an ECS deployment that makes no headway were asked about, in milliseconds since the epoch. */
  #askedAt: number | undefined
  /** The questions that are not answered yet. */
  readonly #questions = new Set<Promise<void>>()
  /** What could not be asked by the last question about the failure, and by those about names. */
  #unasked: Unasked = { denied: [], troubles: [] }
  readonly #unaskedNames: Unasked[] = []
  /** Aborted when the deployment has ended: what was asked while it ran is asked again. */
  readonly #hasEnded = new AbortController()

  constructor(work: Work) {
    this.#work = work
  }

  /** Asks what this poll gives reason to, in the background. */
  onPoll(snapshot: Snapshot): void {
    if (this.#work.inputs.evidence === 'none') return
    this.#askForNames(snapshot)
    const { clock } = this.#work
    const install = eventInInstall(snapshot)
    if (install === undefined) return
    const since = this.#askedAt ?? install.startTime ?? clock.now()
    this.#askedAt ??= since
    if (clock.now() - since < askAfter) return
    this.#askedAt = clock.now()
    const signal = AbortSignal.any([this.#work.cancelled, this.#hasEnded.signal])
    this.#inBackground(this.#ask(snapshot, 'tasks', signal, false))
  }

  /** Asks why the deployment failed or was not over in time, and waits for every answer. */
  async onEnd({ end, snapshot }: WatchResult): Promise<void> {
    this.#hasEnded.abort()
    if (this.#work.inputs.evidence !== 'none' && snapshot !== undefined) await this.#askWhy(end, snapshot)
    await Promise.all(this.#questions)
    this.#reportUnasked()
  }

  async #askWhy({ ending }: ExplainedEnding, snapshot: Snapshot): Promise<void> {
    const { cancelled, clock } = this.#work
    const isInstalling = eventInInstall(snapshot) !== undefined
    switch (ending.kind) {
      case 'timed-out':
        if (isInstalling) await this.#ask(snapshot, 'tasks', cancelled, true)
        return
      case 'cancelled':
        if (!isInstalling) return
        await withTimeout(clock, timeOnceCancelled, neverAborted, limited =>
          this.#ask(snapshot, 'tasks', limited, true),
        )
        return
      case 'error':
        return
      default:
        if (!hasFailed(snapshot)) return
        await this.#ask(snapshot, silentFailure(snapshot.deployment, snapshot.targets), cancelled, true)
    }
  }

  /** One line, however many questions had trouble. */
  #reportUnasked(): void {
    const all = [this.#unasked, ...this.#unaskedNames]
    const denied = [...new Set(all.flatMap(unasked => unasked.denied))]
    const troubles = [...new Set(all.flatMap(unasked => unasked.troubles))]
    if (denied.length + troubles.length > 0) this.#work.emit({ type: 'unasked', denied, troubles })
  }

  #inBackground(question: Promise<void>): void {
    this.#questions.add(question)
    question.finally(() => this.#questions.delete(question))
  }

  async #ask(
    { deployment, targets }: Snapshot,
    about: SilentFailure | undefined,
    signal: AbortSignal,
    isFinal: boolean,
  ): Promise<void> {
    const { clock, emit } = this.#work
    const reader = await this.#connected()
    const answer = await reader?.ask({ deployment, targets, at: clock.now() }, about, signal)
    if (answer === undefined || (signal.aborted && answer.items.length === 0)) return
    const { items, leftOut, ...unasked } = answer
    this.#unasked = unasked
    emit({ type: 'evidence', about, items, leftOut, isFinal })
  }

  #askForNames({ deployment, targets }: Snapshot): void {
    const unnamed = targets.filter(target => isInstance(deployment, target) && !this.#named.has(target.id))
    if (unnamed.length === 0) return
    for (const { id } of unnamed) this.#named.add(id)
    const ask = async (): Promise<void> => {
      const answer = await (await this.#connected())?.readNames(unnamed, this.#work.cancelled)
      if (answer === undefined || this.#work.cancelled.aborted) return
      const { names, ...unasked } = answer
      this.#unaskedNames.push(unasked)
      this.#work.emit({ type: 'names', names })
    }
    this.#inBackground(ask())
  }

  /** Undefined if what it takes cannot be loaded. */
  async #connected(): Promise<EvidenceReader | undefined> {
    const { codeDeploy, emit } = this.#work
    this.#reader ??= this.#work.connectToEvidence(codeDeploy, (operation, result, milliseconds) =>
      emit({ type: 'request', operation, result, milliseconds }),
    )
    return await this.#reader.catch(() => undefined)
  }
}

/** The event Install of an ECS deployment, while it runs. */
function eventInInstall({ deployment, targets }: Snapshot): LifecycleEvent | undefined {
  if (deployment.computePlatform !== 'ECS') return undefined
  return targets
    .flatMap(({ lifecycleEvents }) => lifecycleEvents)
    .find(({ name, status }) => name === 'Install' && status === 'InProgress')
}

function isInstance({ computePlatform = 'Server' }: Deployment, { type, arn }: Target): boolean {
  return computePlatform === 'Server' && type === 'instance' && arn !== undefined
}
