import { defined } from '../defined.ts'
import type { Deployment } from '../deployment/model.ts'
import type { Annotation } from '../report/annotations.ts'
import type { Progress } from '../report/outcome.ts'
import {
  checkRunAnnotations,
  checkRunConclusion,
  outcomeOutput,
  progressKey,
  progressOutput,
} from '../report/render-check-run.ts'
import type { CheckRunAnnotation } from './api.ts'
import { type CheckRunFacts, createCheckRunWriter } from './check-run-writer.ts'
import { headCommits } from './commits.ts'
import { GitHubError } from './errors.ts'
import { checkRunIsWritten, explainFailure } from './explain-error.ts'
import type { Publisher, PublisherOptions } from './parts.ts'
import { pauseAfter, untilDone } from './patience.ts'

/** A running check run is written at most every so often when something changed, in milliseconds (contract.md). */
const shortestPause = 15_000
/** And at least every so often. */
const longestPause = 30_000

/** Where an annotation stands that belongs to no file: the runner's own annotations do the same. */
const noFile = '.github'

/**
 * Keeps a check run up to date beside the watch: created at the first look, updated while the deployment runs,
 * completed at the end. However slow GitHub is, no look waits for it.
 *
 * @param name as a branch rule may require it
 */
export function createCheckRun(name: string, options: PublisherOptions): Publisher {
  const { clock, random, context, signal } = options
  const writer = createCheckRunWriter(options.api)
  /** Ends the pauses: the outcome is known. */
  const over = new AbortController()
  /** Ends the longer pause: something has changed since the last update began. */
  let news = new AbortController()
  let latest: Progress | undefined
  let updates: Promise<void> | undefined
  let isRefused = false

  const facts = (known: {
    readonly region?: string
    readonly startedAt: number
    readonly deployment?: Deployment
  }): CheckRunFacts => {
    const { region, startedAt, deployment } = known
    const { applicationName, deploymentGroupName } = { ...options.group, ...deployment }
    return {
      name,
      identity: {
        subject: defined({ region, applicationName, deploymentGroupName }),
        runId: context.runId,
        runAttempt: context.runAttempt,
      },
      commits: headCommits(options.sha, deployment, context),
      detailsUrl: context.runUrl,
      startedAt,
    }
  }

  const refuse = (error: unknown): void => {
    isRefused = true
    options.warn(explainFailure(error, checkRunIsWritten))
  }

  const pause = (milliseconds: number, end: AbortSignal): Promise<void> =>
    clock.sleep(milliseconds, end).catch(() => undefined)

  /** Writes until the outcome is known, or until GitHub refuses what it will refuse again. */
  const keepUpToDate = async (first: Progress): Promise<void> => {
    let failures = 0
    for (let progress = first; !over.signal.aborted; progress = latest ?? progress) {
      const startedAt = clock.now()
      news = new AbortController()
      try {
        const { deployment } = progress.snapshot
        const output = progressOutput(progress, startedAt)
        await writer.writeProgress(facts({ ...progress, deployment }), output, signal)
        failures = 0
        await pause(startedAt + shortestPause - clock.now(), over.signal)
        await pause(startedAt + longestPause - clock.now(), AbortSignal.any([over.signal, news.signal]))
      } catch (error) {
        if (!(error instanceof GitHubError) || !error.passes) throw error
        await pause(Math.max(pauseAfter(error, failures, random()), shortestPause), over.signal)
        failures += 1
      }
    }
  }

  return {
    seen(progress) {
      if (latest !== undefined && progressKey(latest) !== progressKey(progress)) news.abort()
      latest = progress
      updates ??= keepUpToDate(progress).catch(error => {
        // What GitHub does not take now it may take at the end; a permission that is missing stays missing.
        if (error instanceof GitHubError && error.kind === 'refused') options.debug(error.message)
        else refuse(error)
      })
    },

    async finish(outcome, deadline) {
      over.abort()
      await updates
      if (isRefused) return
      const { region, startedAt, snapshot } = outcome
      try {
        const completion = {
          conclusion: checkRunConclusion(outcome.conclusion),
          completedAt: outcome.endedAt,
          output: outcomeOutput(outcome),
          annotations: checkRunAnnotations(outcome).map(toCheckRunAnnotation),
        }
        const about = facts({ startedAt, ...defined({ region, deployment: snapshot?.deployment }) })
        const complete = () => writer.complete(about, completion, signal)
        await untilDone(complete, { clock, random, deadline, signal })
      } catch (error) {
        refuse(error)
      }
    },
  }
}

const levels = { error: 'failure', warning: 'warning', notice: 'notice' } as const

function toCheckRunAnnotation({ level, title, message, file, line }: Annotation): CheckRunAnnotation {
  return {
    path: file ?? noFile,
    start_line: line ?? 1,
    end_line: line ?? 1,
    annotation_level: levels[level],
    title,
    message,
  }
}
