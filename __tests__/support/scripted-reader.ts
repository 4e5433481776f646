import type { Snapshot } from '../../src/deployment/model.ts'
import type { Clock } from '../../src/time/clock.ts'
import type { DeploymentReader } from '../../src/watch/reader.ts'

/** What CodeDeploy knows from a moment on, in milliseconds since the epoch. */
export type Stage = Snapshot

/** A request as it was made: the operation, when, and the ids that were asked for. */
export interface ReaderCall {
  readonly operation: 'readDeployment' | 'listTargetIds' | 'readTargets'
  readonly at: number
  readonly targetIds?: readonly string[]
}

/** A DeploymentReader that answers by the clock from the stages of a made-up deployment. */
export function createScriptedReader(
  clock: Clock,
  stages: readonly Stage[],
  options: { readonly answerTime?: number } = {},
): { readonly reader: DeploymentReader; readonly calls: readonly ReaderCall[] } {
  const calls: ReaderCall[] = []
  const answer = async (call: Omit<ReaderCall, 'at'>, signal: AbortSignal): Promise<Stage> => {
    calls.push({ ...call, at: clock.now() })
    signal.throwIfAborted()
    if (options.answerTime !== undefined) await clock.sleep(options.answerTime, signal)
    const stage = stages.findLast(({ at }) => at <= clock.now()) ?? stages[0]
    if (stage === undefined) throw new RangeError('a scripted reader needs a stage')
    return stage
  }
  return {
    calls,
    reader: {
      throttleFactor: () => 1,
      readDeployment: async (_, signal) => (await answer({ operation: 'readDeployment' }, signal)).deployment,
      listTargetIds: async (_, signal) =>
        (await answer({ operation: 'listTargetIds' }, signal)).targets.map(({ id }) => id),
      readTargets: async (_, targetIds, signal) => {
        const { targets } = await answer({ operation: 'readTargets', targetIds }, signal)
        return targets.filter(({ id }) => targetIds.includes(id))
      },
    },
  }
}
