import { AutoScalingClient, DescribeScalingActivitiesCommand } from '@aws-sdk/client-auto-scaling'
import { list, message, record, text, time } from '../codedeploy/wire.ts'
import type { Evidence } from '../deployment/evidence.ts'
import { readGroup } from './codedeploy.ts'
import type { Access, AskedService, Question, ReadEvidence } from './source.ts'

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
export const readScaling: ReadEvidence = async (question, access) => {
  const group = await readGroup(question.deployment, access)
  const names = group?.autoScalingGroups.slice(0, mostGroups) ?? []
  const found = await Promise.all(names.map(name => readActivities(name, question, access)))
  return found.flat()
}

async function readActivities(
  name: string,
  question: Question,
  access: Access,
): Promise<readonly Evidence[]> {
  const command = new DescribeScalingActivitiesCommand({
    AutoScalingGroupName: name,
    MaxRecords: mostActivities,
  })
  const answer = await access.send(autoScaling, 'DescribeScalingActivities', (client, options) =>
    client.send(command, options),
  )
  const began = question.deployment.createTime ?? 0
  return list(answer.Activities)
    .slice(0, mostActivities)
    .map(record)
    .filter(({ StartTime }) => (time(StartTime) ?? 0) >= began)
    .flatMap(activity => toEvidence(name, activity, question) ?? [])
}

function toEvidence(
  group: string,
  activity: Readonly<Record<string, unknown>>,
  { targets }: Question,
): Evidence | undefined {
  const [status, description = ''] = [text(activity.StatusCode), message(activity.Description)]
  const hasFailed = status === 'Failed' || status === 'Cancelled'
  const terminated = /^Terminating EC2 instance: (i-[0-9a-f]{8,17})/.exec(description)?.[1]
  const isOurs = terminated !== undefined && targets.some(({ id }) => id === terminated)
  if (!hasFailed && !isOurs) return undefined
  const reason = hasFailed ? message(activity.StatusMessage) : message(activity.Cause)
  const words =
    reason === undefined || description.includes(reason) ? description : `${description}: ${reason}`
  return {
    source: 'autoscaling',
    about: group,
    at: time(activity.StartTime),
    text: words || `activity ${status}`,
    kind: 'cause',
    count: 1,
    noun: 'activity',
  }
}
