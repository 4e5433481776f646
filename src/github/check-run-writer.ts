import { splitIntoBatches } from '../batch.ts'
import type { CheckRunConclusion, CheckRunOutput } from '../report/render-check-run.ts'
import type { CheckRun, CheckRunAnnotation, CheckRunCreation, GitHubApi } from './api.ts'
import { GitHubError } from './errors.ts'
import { type CheckRunIdentity, externalId, isOwn } from './identity.ts'

/** What does not change while a check run is written. */
export interface CheckRunFacts {
  readonly name: string
  readonly identity: CheckRunIdentity
  /** Where it may go, the best first: the first one that GitHub knows. */
  readonly commits: readonly string[]
  readonly detailsUrl: string
  /** When the watch began, in milliseconds since the epoch. */
  readonly startedAt: number
}

export interface CheckRunCompletion {
  readonly conclusion: CheckRunConclusion
  /** In milliseconds since the epoch. */
  readonly completedAt: number
  readonly output: CheckRunOutput
  readonly annotations: readonly CheckRunAnnotation[]
}

/**
 * One check run on GitHub. Both methods may be repeated after a request whose answer was lost: they find again
 * what was written. Both throw `GitHubError`.
 */
export interface CheckRunWriter {
  writeProgress(facts: CheckRunFacts, output: CheckRunOutput, signal: AbortSignal): Promise<void>
  complete(facts: CheckRunFacts, completion: CheckRunCompletion, signal: AbortSignal): Promise<void>
}

type Content = Pick<CheckRunCreation, 'status' | 'conclusion' | 'completed_at' | 'output'>

/** GitHub takes so many annotations a request, and appends them to those that are there (facts.md). */
const annotationsPerRequest = 50

const replacedTitle = 'Replaced by a newer check run of this name'

/**
 * Writes the check run of one watch: its own from an earlier attempt where there is one, else a new one.
 *
 * Annotations can be added, never taken away. So where an earlier attempt left some that no longer hold, its
 * check run is completed without a claim of its own, and a new one takes its place.
 */
export function createCheckRunWriter(api: GitHubApi): CheckRunWriter {
  let commit: string | undefined
  let run: CheckRun | undefined

  const find = async ({ commits, name, identity }: CheckRunFacts, signal: AbortSignal): Promise<void> => {
    if (commit !== undefined) return
    let unknownCommit: unknown = new GitHubError('refused', 'no commit is known')
    for (const candidate of commits) {
      try {
        run = (await api.listCheckRuns(candidate, name, signal)).find(one => isOwn(one, identity))
        commit = candidate
        return
      } catch (error) {
        if (!isUnknownCommit(error)) throw error
        unknownCommit = error
      }
    }
    throw unknownCommit
  }

  const write = async (facts: CheckRunFacts, content: Content, signal: AbortSignal): Promise<CheckRun> => {
    const body = {
      ...content,
      name: facts.name,
      external_id: externalId(facts.identity),
      details_url: facts.detailsUrl,
      started_at: isoSeconds(facts.startedAt),
    }
    if (run !== undefined) {
      try {
        await api.updateCheckRun(run.id, body, signal)
        return run
      } catch (error) {
        if (!(error instanceof GitHubError) || error.passes) throw error
        // Another app made it, or it is gone: a new one takes its place.
        run = undefined
      }
    }
    const headSha = commit ?? ''
    // Until there is an answer, nobody knows whether it was created: the next attempt looks for it.
    commit = undefined
    run = await api.createCheckRun({ ...body, head_sha: headSha }, signal)
    commit = headSha
    return run
  }

  return {
    async writeProgress(facts, output, signal) {
      await find(facts, signal)
      await write(facts, { status: 'in_progress', output }, signal)
    },

    async complete(facts, { conclusion, completedAt, output, annotations }, signal) {
      const completed = { status: 'completed', conclusion, completed_at: isoSeconds(completedAt) } as const
      await find(facts, signal)
      const hasAnnotations = run !== undefined && run.annotations > 0
      const existing = new Set(
        run !== undefined && hasAnnotations ? (await api.listAnnotations(run.id, signal)).map(keyOf) : [],
      )
      const wanted = new Set(annotations.map(keyOf))
      if (![...existing].every(key => wanted.has(key))) {
        await write(facts, { ...completed, output: { ...output, title: replacedTitle } }, signal)
        run = undefined
        existing.clear()
      }
      const [first = [], ...others] = splitIntoBatches(
        annotations.filter(one => !existing.has(keyOf(one))),
        annotationsPerRequest,
      )
      // Whatever comes back, the next attempt looks which of them have arrived.
      if (run !== undefined) run = { ...run, annotations: annotations.length }
      const written = await write(
        facts,
        { ...completed, output: { ...output, annotations: [...first] } },
        signal,
      )
      run = { ...written, annotations: annotations.length }
      for (const batch of others) {
        await write(facts, { ...completed, output: { ...output, annotations: [...batch] } }, signal)
      }
    },
  }
}

function isUnknownCommit(error: unknown): boolean {
  return error instanceof GitHubError && (error.kind === 'refused' || error.kind === 'unknown')
}

function keyOf({ path, start_line, annotation_level, title, message }: CheckRunAnnotation): string {
  return JSON.stringify([path, start_line, annotation_level, title, message])
}

/** As GitHub's description gives times: without fractions of a second. */
function isoSeconds(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace(/\.\d+Z$/, 'Z')
}
