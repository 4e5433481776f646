import type { PipelinePage, PipelineReader } from '../codepipeline/connect.ts'
import type { GroupNames } from '../deployment/model.ts'
import {
  type ActionExecution,
  actionClause,
  deployAction,
  deploymentStartedBy,
  executionText,
  newestExecution,
  type PipelineExecution,
  pipelineEnd,
} from '../deployment/pipeline.ts'
import { InvalidInputError, WatchError } from '../errors.ts'
import { clause } from '../values/clause.ts'
import { retryEvents } from './retry-events.ts'
import type { Found, Work } from './work.ts'

/** Milliseconds between two searches. Once there is an execution, each takes two of the six requests a minute. */
const pauseWithoutExecution = 12_000
const pauseWithExecution = 20_000
/** At first the execution may be an old one, later it can only be among the newest: pages of 100. */
const mostPagesAtFirst = 10
const mostPagesLater = 1
/** An execution has a few dozen actions. Endless lists are cut. */
const mostPagesOfActions = 10
const mostActionsOfPage = 100

/** One pipeline, and where it is read from. */
interface Followed {
  readonly reader: PipelineReader
  readonly pipeline: string
  readonly commit: string
  readonly signal: AbortSignal
}

/**
 * Follows the pipeline's newest execution for the commit until its action has started a deployment of the group.
 *
 * @throws WatchError if the execution ends without; InvalidInputError if no commit is known; the signal's reason
 */
export async function followPipeline(
  work: Work,
  group: GroupNames,
  pipeline: string,
  signal: AbortSignal,
): Promise<Found> {
  const { clock, emit, rate, codeDeploy, inputs } = work
  const commit = inputs.sha ?? work.commit
  if (commit === '') {
    throw new InvalidInputError([
      'pipeline needs a commit, but sha is empty and the workflow has none: set sha.',
    ])
  }
  const events = retryEvents(emit, rate, 'CodePipeline')
  const reader = await work.connectToPipeline(codeDeploy, events)
  let last: PipelineExecution | undefined
  for (let isFirst = true; ; isFirst = false) {
    const followed: Followed = { reader, pipeline, commit, signal }
    // Read before its actions: what has started by the time it has ended is then among them.
    const execution = (await findExecution(followed, isFirst ? mostPagesAtFirst : mostPagesLater)) ?? last
    const actions = execution === undefined ? [] : await readActions(followed, execution.id)
    const deploying = deployAction(actions, group, codeDeploy.region)
    const deploymentId = deploymentStartedBy(deploying)
    if (execution !== undefined && deploying !== undefined && deploymentId !== undefined) {
      reader.reportRecovery()
      const why = clause`${actionClause(deploying)} of pipeline ${pipeline} started it for commit ${commit} (execution ${execution.id})`
      return { deploymentId, why }
    }
    if (execution !== undefined) requireOpen(followed, execution, actions)
    const progress = execution === undefined ? 'no execution for it yet' : executionText(execution, actions)
    emit({ type: 'waiting', awaited: { by: 'pipeline', name: pipeline, group, commit, progress } })
    last = execution
    rate.isWaiting = true
    await clock.sleep(execution === undefined ? pauseWithoutExecution : pauseWithExecution, signal)
  }
}

/** @throws WatchError if the execution has ended */
function requireOpen(
  { pipeline, commit }: Followed,
  execution: PipelineExecution,
  actions: readonly ActionExecution[],
): void {
  const end = pipelineEnd(execution, actions)
  if (end === undefined) return
  const subject = `Execution ${execution.id} of pipeline ${pipeline} for commit ${commit}`
  throw new WatchError(end.code, `${subject} ${end.what}`, {
    hint: hints[end.code],
    publicMessage: `${subject} ${end.publicWhat}`,
  })
}

const hints = {
  PipelineFailed: 'No deployment was started. Fix what failed, then retry the stage or push again.',
  PipelineStopped: 'No deployment was started. To deploy the commit, start the pipeline again.',
  PipelineSuperseded:
    'A newer commit is going through the pipeline instead. The workflow of that commit watches its deployment.',
  NoDeploymentInPipeline:
    'Check that application-name and deployment-group-name are those of the CodeDeploy action of this pipeline.',
} as const

async function findExecution(
  { reader, pipeline, commit, signal }: Followed,
  mostPages: number,
): Promise<PipelineExecution | undefined> {
  let nextToken: string | undefined
  for (let pages = 0; pages < mostPages; pages += 1) {
    const page = await reader.listExecutions(pipeline, nextToken, signal)
    const found = newestExecution(page.items, commit)
    if (found !== undefined) return found
    nextToken = page.nextToken
    if (nextToken === undefined) return undefined
  }
  return undefined
}

async function readActions(
  { reader, pipeline, signal }: Followed,
  executionId: string,
): Promise<readonly ActionExecution[]> {
  const actions: ActionExecution[] = []
  let nextToken: string | undefined
  for (let pages = 0; pages < mostPagesOfActions; pages += 1) {
    const page: PipelinePage<ActionExecution> = await reader.listActions(
      pipeline,
      executionId,
      nextToken,
      signal,
    )
    actions.push(...page.items.slice(0, mostActionsOfPage))
    nextToken = page.nextToken
    if (nextToken === undefined) break
  }
  return actions
}
