import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { isMainThread, parentPort, Worker } from 'node:worker_threads'
import { type Crowd, type CrowdResult, measureCrowd } from './many-watches.ts'
import { type FinishedRow, measure, measureFinished, type Row } from './row.ts'
import type { Scenario } from './scenarios.ts'

/** Something to measure that needs nothing of the others, and how long it takes beside the others. */
export type Job = { readonly effort: number } & (
  | { readonly kind: 'row'; readonly scenario: Scenario; readonly phases: number }
  | { readonly kind: 'finished'; readonly instances: number }
  | { readonly kind: 'crowd'; readonly crowd: Crowd }
)

export type Result =
  | { readonly kind: 'row'; readonly row: Row }
  | { readonly kind: 'finished'; readonly row: FinishedRow }
  | { readonly kind: 'crowd'; readonly result: CrowdResult }

async function run(job: Job): Promise<Result> {
  switch (job.kind) {
    case 'row':
      return { kind: 'row', row: await measure(job.scenario, job.phases) }
    case 'finished':
      return { kind: 'finished', row: await measureFinished(job.instances) }
    case 'crowd':
      return { kind: 'crowd', result: await measureCrowd(job.crowd) }
  }
}

/**
 * Runs all jobs, one per processor at a time, those with the most to do first. Returns their results in the
 * order of the jobs; they do not depend on how many processors there are.
 *
 * @param done called after each job
 */
export async function runAll(jobs: readonly Job[], done: () => void): Promise<readonly Result[]> {
  const results = new Map<Job, Result>()
  const waiting = jobs.toSorted((a, b) => b.effort - a.effort)
  const work = async (): Promise<void> => {
    const worker = new Worker(new URL(import.meta.url))
    try {
      for (let job = waiting.shift(); job !== undefined; job = waiting.shift()) {
        results.set(job, await ask(worker, job))
        done()
      }
    } finally {
      await worker.terminate()
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, work))
  return jobs.flatMap(job => results.get(job) ?? [])
}

async function ask(worker: Worker, job: Job): Promise<Result> {
  worker.postMessage(job)
  // Rejects if the worker fails: `once` listens for its error, too.
  const [result] = await once(worker, 'message')
  return result
}

if (!isMainThread) {
  parentPort?.on('message', async (job: Job) => parentPort?.postMessage(await run(job)))
}
