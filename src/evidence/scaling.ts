import { AutoScalingClient, DescribeScalingActivitiesCommand } from '@aws-sdk/client-auto-scaling'
import type { Reason } from '../deployment/evidence.ts'
import { WatchError } from '../errors.ts'
import { clause } from '../values/clause.ts'
import { list, message, record, text, time, token } from '../values/wire.ts'
import { allSettled } from './all-settled.ts'
import { readGroup } from './codedeploy.ts'
import type { Access, AskedService, Found, Question, ReadEvidence } from './source.ts'

const autoScaling: AskedService<AutoScalingClient> = {
  name: 'Amazon EC2 Auto Scaling',
  iamPrefix: 'autoscaling',
  Client: AutoScalingClient,
}

/** A deployment group has 10 Auto Scaling groups at most. */
const mostGroups = 10
/** The newest come first; one page has this many. */
const mostActivities = 100

/**
 * What Auto Scaling failed to do since the deployment began, and which instances of it Auto Scaling has terminated.
 */
export const readScaling: ReadEvidence = async (question, access, found) => {
  const { deployment } = question
  const group = await readGroup(deployment, access)
  const names = group?.autoScalingGroups.slice(0, mostGroups) ?? []
  const reads = names.map(name => readActivities(name, question, access, found))
  const { deploymentGroupName, greenFleetAction } = deployment
  if (greenFleetAction === 'COPY_AUTO_SCALING_GROUP' && deploymentGroupName !== undefined) {
    // CodeDeploy's name for the copy (facts.md). The deployment group names the original until the deployment succeeds.
    const copy = `CodeDeploy_${deploymentGroupName}_${deployment.id}`
    reads.push(readActivities(copy, question, access, found).catch(nothingIfMissing))
  }
  await allSettled(reads)
}

function nothingIfMissing(error: unknown): void {
  if (!(error instanceof WatchError && error.code === 'ValidationError')) throw error
}

async function readActivities(
  name: string,
  question: Question,
  access: Access,
  found: Found<Reason>,
): Promise<void> {
  const command = new DescribeScalingActivitiesCommand({
    AutoScalingGroupName: name,
    MaxRecords: mostActivities,
  })
  const answer = await access.send(autoScaling, 'DescribeScalingActivities', (client, options) =>
    client.send(command, options),
  )
  const began = question.deployment.createTime ?? 0
  const activities = list(answer.Activities).slice(0, mostActivities).map(record)
  const recent = activities.filter(({ StartTime }) => (time(StartTime) ?? 0) >= began)
  found(recent.flatMap(activity => toEvidence(name, activity, question) ?? []))
  if (recent.length === activities.length && token(answer.NextToken) !== undefined)
    throw new WatchError('TooMany', `${name} had more than ${mostActivities} activities`)
}

function toEvidence(
  group: string,
  activity: Readonly<Record<string, unknown>>,
  { targets }: Question,
): Reason | undefined {
  const [status, description = ''] = [text(activity.StatusCode), message(activity.Description)]
  const hasFailed = status === 'Failed' || status === 'Cancelled'
  const terminated = /^Terminating EC2 instance: (i-[0-9a-f]{8,17})/.exec(description)?.[1]
  const isOurs = terminated !== undefined && targets.some(({ id }) => id === terminated)
  if (!hasFailed && !isOurs) return undefined
  const reason = hasFailed ? message(activity.StatusMessage) : message(activity.Cause)
  // An instance that failed did not fail because another one could not be launched.
  const isCause = isOurs || targets.every(target => target.status !== 'Failed')
  const words =
    reason === undefined || description.includes(reason) ? description : `${description}: ${reason}`
  return {
    source: 'autoscaling',
    about: group,
    at: time(activity.StartTime),
    text: words || clause`activity ${status ?? ''}`,
    kind: isCause ? 'cause' : 'fact',
    noun: 'activity',
  }
}
