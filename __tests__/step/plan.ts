import type { Plan, ScriptedAction } from '../../lab/codedeploy/plan/plan.ts'
import { createRandom } from '../../lab/kit/random.ts'
import { connectThrough } from '../../src/codedeploy/connect.ts'
import { Redactor } from '../../src/redactor.ts'
import { createInProcess } from '../model/in-process.ts'
import { start } from '../support/deployments.ts'
import { type Ran, type RunOptions, runStep } from './support.ts'

export interface RanPlan extends Ran {
  /** The operations that CodeDeploy answered well, in order. */
  readonly operations: readonly string[]
}

/** Runs the whole step against the simulator in this process, under a virtual clock: hours of a plan take no time. */
export async function runPlan(
  plan: Plan,
  options: RunOptions & { readonly actions?: readonly ScriptedAction[] } = {},
): Promise<RanPlan> {
  const { actions, inputs, ...others } = options
  const random = createRandom(7)
  const operations: string[] = []
  const ran = await runStep({
    ...others,
    inputs: { 'deployment-id': plan.facts.deploymentId, ...inputs },
    connect: async ({ api }, events, clock) => {
      const { client } = createInProcess(
        { plan, createdAt: start, actions },
        { probability: 0 },
        clock,
        random,
      )
      return connectThrough(client, 'us-east-1', {
        api,
        clock,
        random: () => 0.5,
        redactor: new Redactor(),
        events: {
          ...events,
          answered: (operation, result, milliseconds) => {
            operations.push(operation)
            events.answered(operation, result, milliseconds)
          },
        },
      })
    },
  })
  return { ...ran, operations }
}
