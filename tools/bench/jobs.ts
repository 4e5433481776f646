import { availableParallelism } from 'node:os'
import { isMainThread, parentPort, Worker } from 'node:worker_threads'
import { type FinishedRow, measureFinished } from './finished.ts'
import { type AccountLimit, type ManyResult, watchMany } from './many-watchers.ts'
import { measure, type Row } from './row.ts'
import type { Scenario } from './scenarios.ts'

/** Something to measure that needs nothing of the others. */
export type Job =
  | { readonly kind: 'row'; readonly scenario: Scenario; readonly phases: number }
  | { readonly kind: 'finished'; readonly instances: number }
  | { readonly kind: 'many'; readonly watchers: number; readonly limit: AccountLimit; readonly seed: number }

export type Result =
  | { readonly kind: 'row'; readonly row: Row }
  | { readonly kind: 'finished'; readonly row: FinishedRow }
  | { readonly kind: 'many'; readonly result: ManyResult }

async function run(job: Job): Promise<Result> {
  switch (job.kind) {
    case 'row':
      return { kind: 'row', row: await measure(job.scenario, job.phases) }
    case 'finished':
      return { kind: 'finished', row: await measureFinished(job.instances) }
    case 'many':
      return { kind: 'many', result: await watchMany(job.watchers, job.limit, job.seed) }
  }
}

/**
 * Runs all jobs, one per processor at a time, those with the most to do first. Returns their results in the
 * order of the jobs, which do not depend on how many processors there are.
 *
 * @param done called after each job
 */
export async function runAll(jobs: readonly Job[], done: () => void): Promise<readonly Result[]> {
  const results = new Map<Job, Result>()
  const waiting = jobs.toSorted((a, b) => effort(b) - effort(a))
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

function ask(worker: Worker, job: Job): Promise<Result> {
  return new Promise((resolve, reject) => {
    const settle = (settled: () => void): void => {
      worker.off('message', succeed).off('error', fail)
      settled()
    }
    const succeed = (result: Result): void => settle(() => resolve(result))
    const fail = (error: unknown): void => settle(() => reject(error))
    worker.on('message', succeed).on('error', fail)
    worker.postMessage(job)
  })
}

function effort(job: Job): number {
  switch (job.kind) {
    case 'row':
      return job.phases * job.scenario.minutes * job.scenario.instances
    case 'finished':
      return job.instances
    case 'many':
      return job.watchers * 10_000
  }
}

if (!isMainThread) {
  parentPort?.on('message', async (job: Job) => parentPort?.postMessage(await run(job)))
}
