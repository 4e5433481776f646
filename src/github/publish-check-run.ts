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
import { orAborted } from '../time/timeout.ts'
import { splitIntoBatches } from '../values/batch.ts'
import {
  annotationKey,
  annotationKeys,
  type CheckRun,
  type CheckRunAnnotation,
  type CheckRunContent,
  type Completion,
  findCheckRun,
  saveCheckRun,
} from './check-runs.ts'
import { type Commit, firstKnown, headCommits } from './commits.ts'
import { type CheckRunIdentity, subjectOf } from './identity.ts'
import type { GitHub } from './octokit.ts'
import type { PublishOptions } from './publish-options.ts'
import { repeat } from './repeat.ts'
import { classify, describe, headWarning, isRefused, warning } from './request-errors.ts'
import { updatePause } from './update-pause.ts'

/** GitHub accepts this many annotations a request, and appends them to the existing ones (facts.md). */
const annotationsPerRequest = 50

type Content = Pick<CheckRunContent, 'conclusion' | 'completed_at' | 'output'> &
  Required<Pick<CheckRunContent, 'status'>>

/** Where a check run belongs, and the one that is there. */
interface Place {
  readonly commit: string
  readonly run?: CheckRun
}

interface Lookup {
  /** How the check run may have been completed already. */
  readonly completed?: Completion
  /** Default: as many as Octokit makes. */
  readonly retries?: number
}

/**
 * Keeps a check run up to date beside the watch: created with the first progress, updated while the deployment
 * runs, completed at the end, and never changed after that. However slow GitHub is, no poll waits for it.
 */
export class CheckRunPublisher implements Publisher {
  readonly #name: string
  readonly #github: GitHub
  readonly #options: PublishOptions
  /**
   * Where the check run belongs, and the one that is there. Undefined while that must be looked up: at first, and
   * after a write without a response, which GitHub may have carried out.
   */
  #place: Place | undefined
  /** What the next update writes. */
  #latest: Progress | undefined
  /** The updates, until the outcome is known; undefined before the first progress. */
  #updates: Promise<void> | undefined
  /** Aborted when the outcome is known: ends the pauses between updates. */
  readonly #finishing = new AbortController()
  /** Aborted when something changed since the last update began: ends the longer pause. */
  #changed = new AbortController()
  /** The head of the event's pull request, as far as it was asked for. */
  #head: string | undefined
  /** GitHub did not say which commit that is, and a warning has said so. */
  #isHeadRefused = false
  /** GitHub refuses what it would refuse again: nothing more is written. */
  #isRefused = false

  /** @param name as a branch rule may require it */
  constructor(name: string, github: GitHub, options: PublishOptions) {
    this.#name = name
    this.#github = github
    this.#options = options
  }

  update(progress: Progress): void {
    if (this.#latest !== undefined && progressKey(this.#latest) !== progressKey(progress))
      this.#changed.abort()
    this.#latest = progress
    this.#updates ??= this.#keepUpToDate(progress)
  }

  async finish(outcome: Outcome): Promise<void> {
    this.#finishing.abort()
    // An update may wait for a rate limit for longer than the time left. The last request then reports that.
    await orAborted(this.#github.signal, this.#updates ?? Promise.resolve()).catch(() => undefined)
    if (this.#isRefused) return
    try {
      const annotations = checkRunAnnotations(outcome).map(toCheckRunAnnotation)
      await repeat(this.#options.clock, this.#github.signal, () => this.#complete(outcome, annotations))
    } catch (error) {
      this.#refuse(error)
    }
  }

  /** Writes until the outcome is known, or until GitHub refuses what it would refuse again. Never throws. */
  async #keepUpToDate(first: Progress): Promise<void> {
    const { clock, output, redactor } = this.#options
    for (let progress = first; !this.#finishing.signal.aborted; progress = this.#latest ?? progress) {
      const startedAt = clock.now()
      this.#changed = new AbortController()
      try {
        // Without retries: the next update brings newer progress anyway.
        await this.#write(progress, this.#inProgress(progress, startedAt), { retries: 0 })
      } catch (error) {
        const kind = classify(error)
        if (kind === 'forbidden' || kind === 'unauthorized') this.#refuse(error)
        else output.debug(`The check run could not be updated: ${describe(error, redactor)}`)
        // What GitHub rejects now it may accept at the end.
        if (kind !== 'transient' && kind !== 'rate-limited') return
      }
      const { until, budget } = this.#github.limit
      const after = (state: 'changed' | 'unchanged') => startedAt + updatePause(state, budget, clock.now())
      await this.#pauseUntil(Math.max(after('changed'), until))
      await this.#pauseUntil(after('unchanged'), this.#changed.signal)
    }
  }

  #inProgress(progress: Progress, now: number) {
    return { status: 'in_progress', output: progressOutput(progress, now, this.#github.runUrl) } as const
  }

  /** After a response that was lost, completes the check run once more with the same content (facts.md). */
  async #complete(outcome: Outcome, annotations: readonly CheckRunAnnotation[]): Promise<void> {
    const completed: Completion = {
      conclusion: checkRunConclusion(outcome.conclusion),
      completed_at: isoSeconds(outcome.endedAt),
    }
    const output = outcomeOutput(outcome, this.#github.runUrl)
    const { run } = await this.#findPlace(outcome, { completed })
    // Annotations are added to those that are there.
    const existing = run?.annotations ? await annotationKeys(this.#github, run) : []
    const missing = annotations.filter(annotation => !existing.includes(annotationKey(annotation)))
    const [first = [], ...others] = splitIntoBatches(missing, annotationsPerRequest)
    for (const batch of [first, ...others]) {
      const shown = { ...output, annotations: [...batch] }
      await this.#write(outcome, { status: 'completed', ...completed, output: shown }, { completed })
    }
  }

  /** Looks up what is on GitHub, unless that is known. */
  async #findPlace(about: Progress | Outcome, { completed, retries }: Lookup): Promise<Place> {
    const { inputs, workflow } = this.#options
    const commits = headCommits(inputs.sha, about.snapshot?.deployment, workflow)
    const identity = this.#identityFor(about)
    this.#place ??= await firstKnown(commits, async candidate => {
      const commit = await this.#commitOf(candidate)
      const run = await findCheckRun(this.#github, { commit, identity, completed }, retries)
      return { commit, run }
    })
    return this.#place
  }

  #identityFor(about: Progress | Outcome): CheckRunIdentity {
    const { runId, runAttempt, job } = this.#github.context
    return { ...subjectOf(about), name: this.#name, runId, runAttempt, job }
  }

  /** @throws RequestError if GitHub does not say what the head of the pull request is: a warning has said so */
  async #commitOf(candidate: Commit): Promise<string> {
    if (typeof candidate === 'string') return candidate
    if (this.#head !== undefined) return this.#head
    const { octokit, context } = this.#github
    try {
      const { data } = await octokit.rest.pulls.get({ ...context.repo, pull_number: candidate.headOf })
      this.#head = data.head.sha
      return this.#head
    } catch (error) {
      const { output, redactor } = this.#options
      if (isRefused(error) && !this.#isHeadRefused)
        output.annotate(headWarning(error, candidate.headOf, redactor))
      this.#isHeadRefused ||= isRefused(error)
      throw error
    }
  }

  async #write(about: Progress | Outcome, content: Content, lookup: Lookup): Promise<void> {
    const place = await this.#findPlace(about, lookup)
    this.#place = undefined
    const target = { ...place, identity: this.#identityFor(about) }
    const dated = { ...content, started_at: isoSeconds(about.startedAt) }
    this.#place = { commit: place.commit, run: await saveCheckRun(this.#github, target, dated) }
  }

  async #pauseUntil(time: number, end = this.#finishing.signal): Promise<void> {
    const { clock } = this.#options
    const signal = AbortSignal.any([this.#finishing.signal, end])
    await clock.sleep(time - clock.now(), signal).catch(() => undefined)
  }

  #refuse(error: unknown): void {
    this.#isRefused = true
    this.#options.output.annotate(warning(error, 'check run', this.#options.redactor))
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
