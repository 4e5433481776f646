import { splitIntoBatches } from '../batch.ts'
import type { Annotation } from '../report/annotations.ts'
import type { Outcome, Progress } from '../report/outcome.ts'
import {
  checkRunAnnotations,
  checkRunConclusion,
  outcomeOutput,
  progressKey,
  progressOutput,
} from '../report/render-check-run.ts'
import type { Publisher } from '../step/publisher.ts'
import {
  annotationKey,
  annotationKeys,
  type CheckRun,
  type CheckRunAnnotation,
  type CheckRunContent,
  findCheckRun,
  saveCheckRun,
} from './check-runs.ts'
import { firstKnown, headCommits } from './commits.ts'
import { classify, describe, warning } from './errors.ts'
import { subjectOf } from './identity.ts'
import type { GitHub } from './octokit.ts'
import type { PublishOptions } from './publish-options.ts'
import { repeat } from './repeat.ts'

/** A running check run is updated at most this often if something changed, in milliseconds (contract.md). */
const shortestPause = 15_000
/** And at least this often. */
const longestPause = 30_000

/** GitHub accepts this many annotations a request, and appends them to the existing ones (facts.md). */
const annotationsPerRequest = 50

const replacedTitle = 'Replaced by a newer check run of this name'

/**
 * Keeps a check run up to date beside the watch: created with the first progress, updated while the deployment
 * runs, completed at the end. However slow GitHub is, no poll waits for it.
 */
export class CheckRunPublisher implements Publisher {
  private readonly name: string
  private readonly github: GitHub
  private readonly options: PublishOptions
  /**
   * Where the check run belongs, and the one that is there. Undefined while that must be looked up: at first, and
   * after a write without an answer, which GitHub may have carried out.
   */
  private place: { readonly commit: string; readonly run?: CheckRun } | undefined
  /** What the next update writes. */
  private latest: Progress | undefined
  /** The updates, until the outcome is known; undefined before the first progress. */
  private updates: Promise<void> | undefined
  /** Aborted when the outcome is known: ends the pauses between updates. */
  private readonly finishing = new AbortController()
  /** Aborted when something changed since the last update began: ends the longer pause. */
  private changed = new AbortController()
  /** GitHub refuses what it would refuse again: nothing more is written. */
  private isRefused = false

  /** @param name as a branch rule may require it */
  constructor(name: string, github: GitHub, options: PublishOptions) {
    this.name = name
    this.github = github
    this.options = options
  }

  update(progress: Progress): void {
    if (this.latest !== undefined && progressKey(this.latest) !== progressKey(progress)) this.changed.abort()
    this.latest = progress
    this.updates ??= this.keepUpToDate(progress)
  }

  async finish(outcome: Outcome): Promise<void> {
    this.finishing.abort()
    await this.updates
    if (this.isRefused) return
    try {
      const annotations = checkRunAnnotations(outcome).map(toCheckRunAnnotation)
      await repeat(this.options.clock, this.github.signal, () => this.complete(outcome, annotations))
    } catch (error) {
      this.refuse(error)
    }
  }

  /** Writes until the outcome is known, or until GitHub refuses what it would refuse again. Never throws. */
  private async keepUpToDate(first: Progress): Promise<void> {
    const { clock, output } = this.options
    for (let progress = first; !this.finishing.signal.aborted; progress = this.latest ?? progress) {
      const startedAt = clock.now()
      this.changed = new AbortController()
      try {
        // Without retries: the next update brings newer progress anyway.
        await this.write(progress, { status: 'in_progress', output: progressOutput(progress, startedAt) }, 0)
      } catch (error) {
        const kind = classify(error)
        if (kind === 'forbidden' || kind === 'unauthorized') this.refuse(error)
        else output.debug(`The check run could not be updated: ${describe(error)}`)
        // What GitHub rejects now it may accept at the end.
        if (kind !== 'transient' && kind !== 'rate-limited') return
      }
      await this.pauseUntil(Math.max(startedAt + shortestPause, this.github.limit.until))
      await this.pauseUntil(startedAt + longestPause, this.changed.signal)
    }
  }

  /**
   * Annotations can be added, but never removed. So if an earlier attempt left some that no longer hold, its check
   * run is completed without a claim of its own, and a new one takes its place.
   */
  private async complete(outcome: Outcome, annotations: readonly CheckRunAnnotation[]): Promise<void> {
    const content = {
      status: 'completed',
      conclusion: checkRunConclusion(outcome.conclusion),
      completed_at: isoSeconds(outcome.endedAt),
    } as const
    const output = outcomeOutput(outcome)
    const { commit, run } = await this.look(outcome)
    let existing = run?.annotations ? await annotationKeys(this.github, run) : []
    const wanted = new Set(annotations.map(annotationKey))
    if (existing.some(key => !wanted.has(key))) {
      await this.write(outcome, { ...content, output: { ...output, title: replacedTitle } })
      this.place = { commit }
      existing = []
    }
    const missing = annotations.filter(annotation => !existing.includes(annotationKey(annotation)))
    const [first = [], ...others] = splitIntoBatches(missing, annotationsPerRequest)
    for (const batch of [first, ...others]) {
      await this.write(outcome, { ...content, output: { ...output, annotations: [...batch] } })
    }
  }

  /** Looks up what is on GitHub, unless that is known. @param retries default: as many as Octokit makes */
  private async look(about: Progress | Outcome, retries?: number) {
    const { inputs, workflow } = this.options
    const { runId, runAttempt } = this.github.context
    const identity = { ...subjectOf(about, inputs.group), runId, runAttempt }
    const commits = headCommits(inputs.sha, about.snapshot?.deployment, workflow)
    this.place ??= await firstKnown(commits, async commit => ({
      commit,
      run: await findCheckRun(this.github, { commit, name: this.name, identity }, retries),
    }))
    return { ...this.place, identity }
  }

  private async write(
    about: Progress | Outcome,
    content: Pick<CheckRunContent, 'status' | 'conclusion' | 'completed_at' | 'output'>,
    retries?: number,
  ): Promise<void> {
    const place = await this.look(about, retries)
    this.place = undefined
    const named = { ...content, name: this.name, started_at: isoSeconds(about.startedAt) }
    this.place = { commit: place.commit, run: await saveCheckRun(this.github, place, named) }
  }

  private async pauseUntil(time: number, end = this.finishing.signal): Promise<void> {
    const { clock } = this.options
    const signal = AbortSignal.any([this.finishing.signal, end])
    await clock.sleep(time - clock.now(), signal).catch(() => undefined)
  }

  private refuse(error: unknown): void {
    this.isRefused = true
    this.options.output.annotate(warning(error, 'check run'))
  }
}

const levels = { error: 'failure', warning: 'warning', notice: 'notice' } as const

function toCheckRunAnnotation({ level, title, message, file, line }: Annotation): CheckRunAnnotation {
  return {
    // What belongs to no file is placed where the runner places its own annotations.
    path: file ?? '.github',
    start_line: line ?? 1,
    end_line: line ?? 1,
    annotation_level: levels[level],
    title,
    message,
  }
}

/** As GitHub's description gives times: without fractions of a second. */
function isoSeconds(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace(/\.\d+Z$/, 'Z')
}
