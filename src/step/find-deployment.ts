import {
  type Choice,
  chooseByRevision,
  chooseLatest,
  creatorsOf,
  newestFirst,
} from '../deployment/choose-deployment.ts'
import type { Deployment, GroupNames } from '../deployment/model.ts'
import { WatchError } from '../errors.ts'
import { TimeoutError, withTimeout } from '../time/timeout.ts'
import { oneLine } from '../values/text.ts'
import { DeploymentHistory, mostDeployments } from './deployment-history.ts'
import { followPipeline } from './follow-pipeline.ts'
import type { Found, Work } from './work.ts'

/** How long to wait between two searches, in milliseconds: five a minute leave room for other requests. */
const pauseBetweenSearches = 12_000
/** How long the newest deployment is looked for once the time is up, for the message. */
const lastSearchTime = 5_000
/** It may take this many requests to name the newest deployment in the message about one that has not appeared. */
const requestsForNewest = 4
/** This many deployments that were rolled back are read by their ids. */
const mostCauses = 10

/**
 * The deployment to watch: the one that `deployment-id` names, or else one of the group, as `revision` and `pipeline` say.
 * Waits for one if they name one that does not exist yet.
 *
 * @throws WatchError if there is none; TimeoutError if none has appeared in time; the reason of a cancellation
 */
export async function findDeployment(work: Work): Promise<Found> {
  const timeLeft = Math.max(work.deadline - work.clock.now(), 0)
  try {
    return await withTimeout(work.clock, timeLeft, work.cancelled, signal => find(work, signal))
  } finally {
    work.rate.isWaiting = false
  }
}

async function find(work: Work, signal: AbortSignal): Promise<Found> {
  const { deploymentId, group, revision, pipeline } = work.inputs
  if (deploymentId !== undefined) return { deploymentId }
  if (group === undefined) throw new RangeError('neither a deployment id nor a group')
  if (revision !== undefined) return await waitForRevision(work, group, revision, signal)
  if (pipeline === undefined) return await findLatest(work, group, signal)
  return await orDescribeNewest(work, group, () => followPipeline(work, group, pipeline, signal))
}

async function findLatest(work: Work, group: GroupNames, signal: AbortSignal): Promise<Found> {
  const history = new DeploymentHistory(work.codeDeploy, group)
  for await (const _ of history.readBack(work.clock.now(), signal)) {
    const choice = await latestOf(history, signal)
    if (choice.type === 'chosen') return choice
  }
  throw noDeployment(group, work.codeDeploy.region, history.known)
}

/** The latest deployment, as far as the history is known, with the causes of rollbacks, however old. */
async function latestOf(history: DeploymentHistory, signal: AbortSignal): Promise<Choice> {
  for (let causes = 0; ; causes += 1) {
    const choice = chooseLatest(history.known, history.missing)
    if (choice.type !== 'unread') return choice
    // A rollback names the deployment that failed. A long chain of rollbacks of rollbacks is nothing that anybody asked for.
    if (causes < mostCauses) await history.readById(choice.deploymentId, signal)
    else history.giveUp(choice.deploymentId)
  }
}

async function waitForRevision(
  work: Work,
  group: GroupNames,
  revision: string,
  signal: AbortSignal,
): Promise<Found> {
  const { clock, emit, rate } = work
  const history = new DeploymentHistory(work.codeDeploy, group)
  for await (const _ of history.readBack(clock.now(), signal)) {
    const choice = chooseByRevision(history.known, revision)
    if (choice.type === 'chosen') return choice
  }
  rate.isWaiting = true
  for (;;) {
    const newest = newestFirst(history.known)[0]
    emit({ type: 'waiting', awaited: { by: 'revision', name: revision, group, newest } })
    await clock.sleep(pauseBetweenSearches, signal)
    await history.readNewer(clock.now(), signal)
    const choice = chooseByRevision(history.known, revision)
    if (choice.type === 'chosen') return choice
  }
}

/** Names the newest deployment of the group if the time is up before a pipeline has started one. */
async function orDescribeNewest(work: Work, group: GroupNames, follow: () => Promise<Found>): Promise<Found> {
  try {
    return await follow()
  } catch (error) {
    if (!(error instanceof TimeoutError)) throw error
    work.rate.isWaiting = false
    const newest = await newestOf(work, group).catch(() => undefined)
    if (newest !== undefined) work.emit({ type: 'newest', deployment: newest })
    throw error
  }
}

/** The newest deployment, by the first requests that show one: there is little time. */
async function newestOf(work: Work, group: GroupNames): Promise<Deployment | undefined> {
  const { clock, codeDeploy, cancelled } = work
  const history = new DeploymentHistory(codeDeploy, group, requestsForNewest)
  await withTimeout(clock, lastSearchTime, cancelled, async signal => {
    for await (const _ of history.readBack(clock.now(), signal)) if (history.known.length > 0) return
  })
  return newestFirst(history.known)[0]
}

function noDeployment(group: GroupNames, region: string, known: readonly Deployment[]): WatchError {
  const { applicationName, deploymentGroupName } = group
  const code = 'DeploymentDoesNotExistException'
  const subject = `deployment group ${deploymentGroupName} of application ${applicationName} in ${region}`
  if (known.length === 0) {
    return new WatchError(code, `There is no deployment of ${subject}.`, {
      hint: 'Create a deployment first, or check the region (aws-region) and the account.',
    })
  }
  const all = known.length < mostDeployments ? 'those that exist' : `the ${known.length} newest ones`
  const creators = oneLine(creatorsOf(known), 200)
  return new WatchError(
    code,
    `There is no deployment of ${subject} that anyone requested: ${all} were created by ${creators}.`,
    { hint: 'Name the deployment with deployment-id.' },
  )
}
