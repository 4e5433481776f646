import { createVirtualClock } from '../../lab/kit/virtual-clock.ts'
import type { Snapshot, Target } from '../../src/deployment/model.ts'
import { watch } from '../../src/watch/watch.ts'
import { after, aSnapshot, start } from './deployments.ts'
import { createScriptedReader, type ReaderCall, type Stage } from './scripted-reader.ts'

/** A watch that has ended: what it yielded and requested, and how it ended. */
export interface Watched {
  /** Of complete polls. */
  readonly snapshots: readonly Snapshot[]
  readonly calls: readonly ReaderCall[]
  /** When it ended, in seconds after the start. */
  readonly endedAfter: number
  readonly error?: unknown
}

export interface WatchThroughOptions {
  readonly pollInterval?: number
  /** In seconds after the start. */
  readonly deadline?: number
  readonly answerTime?: number
  /** When the signal is aborted, in seconds after the start. */
  readonly abortAfter?: number
}

/** The reason of a watch that was cancelled. */
export const cancelled = new Error('cancelled')

/** More polls than any test needs: a mistake must fail it rather than hang it. */
const mostPolls = 10_000

/** Watches a made-up deployment to the end of the watch, without chance in its pauses. */
export async function watchThrough(
  stages: readonly Stage[],
  options: WatchThroughOptions = {},
): Promise<Watched> {
  const clock = createVirtualClock(start)
  const { reader, calls } = createScriptedReader(clock, stages, options)
  const controller = new AbortController()
  const done = new AbortController()
  const { abortAfter } = options
  if (abortAfter !== undefined) {
    void clock.sleep(abortAfter * 1_000, done.signal).then(
      () => controller.abort(cancelled),
      () => undefined,
    )
  }
  const snapshots: Snapshot[] = []
  const outcome: { error?: unknown } = {}
  try {
    for await (const { snapshot, isComplete } of watch({
      reader,
      deploymentId: 'd-ABCDEF123',
      pollInterval: options.pollInterval ?? 15_000,
      deadline: after(options.deadline ?? 3_600),
      clock,
      random: () => 0,
      signal: controller.signal,
    })) {
      if (isComplete) snapshots.push(snapshot)
      if (snapshots.length > mostPolls) throw new Error('the watch does not end')
    }
  } catch (error) {
    outcome.error = error
  }
  done.abort()
  return { snapshots, calls, endedAfter: (clock.now() - start) / 1_000, ...outcome }
}

/** What CodeDeploy knows from this many seconds after the start on. */
export const stage = (seconds: number, status: string, ...targets: readonly Target[]): Stage =>
  aSnapshot({ status }, targets, after(seconds))
/** When each was, in seconds after the start. */
export const secondsOf = (moments: readonly { readonly at: number }[]) =>
  moments.map(({ at }) => Math.round(at - start) / 1_000)

export const callsOf = ({ calls }: Watched, operation: ReaderCall['operation']) =>
  calls.filter(call => call.operation === operation)
