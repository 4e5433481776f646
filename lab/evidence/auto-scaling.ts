import { ApiError } from '../aws-protocol/errors.ts'
import { Pager } from '../aws-protocol/paging.ts'
import type { QueryService } from '../aws-protocol/service.ts'
import { asText, list, string, structure } from '../aws-protocol/shapes.ts'
import { arn, uuid } from '../codedeploy/plan/identifiers.ts'
import type { AutoScalingGroupPlan, ScalingActivity } from './plan.ts'
import { elapsedIn, type Scene, violation } from './scene.ts'

const largestPage = 100
const mostActivityIds = 50
/** Activities are kept for six weeks; in milliseconds. */
const kept = 42 * 86_400_000
const filterNames = ['StartTimeLowerBound', 'StartTimeUpperBound', 'Status']

/** EC2 Auto Scaling, as far as it tells what a group did to its instances. */
export function autoScalingService(scene: Scene): QueryService {
  const pager = new Pager(
    largestPage,
    () => new ApiError('InvalidNextToken', 'The NextToken value is not valid.'),
  )
  return {
    protocol: 'query',
    signingName: 'autoscaling',
    version: '2011-01-01',
    namespace: 'http://autoscaling.amazonaws.com/doc/2011-01-01/',
    operations: new Map([
      ['DescribeScalingActivities', (input: unknown) => describeActivities(input, scene, pager)],
    ]),
  }
}

const activitiesInput = structure({
  ActivityIds: list(string),
  AutoScalingGroupName: string,
  IncludeDeletedGroups: asText.boolean,
  MaxRecords: asText.number,
  NextToken: string,
  Filters: list(structure({ Name: string, Values: list(string) })),
})

type Input = ReturnType<typeof activitiesInput>

function describeActivities(given: unknown, scene: Scene, pager: Pager): object {
  const input = activitiesInput(given)
  const groups = requireGroups(input, scene)
  const { ActivityIds: ids, MaxRecords, NextToken } = input
  const elapsed = elapsedIn(scene)
  const bound = (name: string, otherwise: number) => {
    const value = input.Filters?.find(({ Name }) => Name === name)?.Values?.[0]
    return value === undefined ? otherwise : timeOf(name, value)
  }
  const from = bound('StartTimeLowerBound', Number.NEGATIVE_INFINITY)
  const to = bound('StartTimeUpperBound', Number.POSITIVE_INFINITY)
  const statuses = input.Filters?.find(({ Name }) => Name === 'Status')?.Values
  const found = groups
    .flatMap(group => group.activities.map(activity => ({ group, activity })))
    .filter(({ activity }) => activity.startedAt <= elapsed && elapsed < activity.startedAt + kept)
    .map(({ group, activity }) => ({ at: activity.startedAt, shown: describe(activity, group, scene) }))
    .filter(({ at }) => from <= scene.createdAt + at && scene.createdAt + at <= to)
    .filter(({ shown }) => statuses?.includes(shown.StatusCode) ?? true)
    .filter(({ shown }) => ids?.includes(shown.ActivityId) ?? true)
    .toSorted((a, b) => b.at - a.at)
    .map(({ shown }) => shown)
  const page = pager.page(
    `activities ${JSON.stringify({ ...input, NextToken: undefined })}`,
    found.map(({ ActivityId }) => ActivityId),
    NextToken,
    MaxRecords,
  )
  return { Activities: found.filter(it => page.items.includes(it.ActivityId)), NextToken: page.nextToken }
}

/** The groups that are asked about. @throws ApiError if the input is not valid, or there is no such group */
function requireGroups(input: Input, { plan }: Scene): readonly AutoScalingGroupPlan[] {
  const { AutoScalingGroupName: name, MaxRecords, ActivityIds: ids = [], Filters: filters = [] } = input
  const violated = (member: string, value: string, must: string) =>
    violation('ValidationException', member, value, must)
  if (name === '') throw violated('autoScalingGroupName', name, 'have length greater than or equal to 1')
  if (name !== undefined && name.length > 255) {
    throw violated('autoScalingGroupName', name, 'have length less than or equal to 255')
  }
  if (
    MaxRecords !== undefined &&
    !(Number.isInteger(MaxRecords) && MaxRecords >= 1 && MaxRecords <= largestPage)
  ) {
    throw violated('maxRecords', String(MaxRecords), `have a value from 1 to ${largestPage}`)
  }
  if (ids.length > mostActivityIds) {
    throw new ApiError('ValidationException', `Can specify at most ${mostActivityIds} activity IDs`)
  }
  const unknown = filters.find(({ Name = '' }) => !filterNames.includes(Name))
  if (unknown !== undefined) {
    throw new ApiError(
      'ValidationException',
      `Filter '${unknown.Name}' is not valid. Valid filters are: ${filterNames.join(', ')}`,
    )
  }
  if (name === undefined) {
    if (filters.some(({ Name }) => Name === 'Status')) {
      throw new ApiError('ValidationException', 'The filter Status requires AutoScalingGroupName')
    }
    return plan.autoScalingGroups ?? []
  }
  const group = plan.autoScalingGroups?.find(it => it.name === name)
  if (group !== undefined) return [group]
  if (plan.group?.autoScalingGroups?.includes(name)) return []
  throw new ApiError(
    'ValidationException',
    `AutoScalingGroup name not found - AutoScalingGroup '${name}' not found`,
  )
}

function timeOf(filter: string, value: string): number {
  const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/.test(value) ? Date.parse(value) : Number.NaN
  if (Number.isNaN(time)) throw new ApiError('ValidationException', `${filter} '${value}' is not a timestamp`)
  return time
}

function describe(activity: ScalingActivity, { name }: AutoScalingGroupPlan, scene: Scene) {
  const { startedAt, endedAt, outcome, description, cause, statusMessage } = activity
  const hasEnded = endedAt !== undefined && endedAt <= elapsedIn(scene)
  const message = hasEnded ? statusMessage : undefined
  const group = arn('autoscaling', `autoScalingGroup:${uuid(`group ${name}`)}:autoScalingGroupName/${name}`)
  return {
    ActivityId: uuid(`activity ${name} ${startedAt} ${description}`),
    AutoScalingGroupName: name,
    Description: message === undefined ? description : `${description}.  Status Reason: ${message}`,
    Cause: cause.replaceAll('{time}', withoutFraction(scene.createdAt + startedAt)),
    StartTime: new Date(scene.createdAt + startedAt),
    // The start has a fraction, the end has none.
    EndTime: hasEnded ? withoutFraction(scene.createdAt + endedAt) : undefined,
    StatusCode: hasEnded ? outcome : 'InProgress',
    StatusMessage: message,
    Progress: hasEnded ? 100 : 50,
    Details: JSON.stringify({ 'Subnet ID': 'subnet-0123456789abcdef0', 'Availability Zone': 'us-east-1a' }),
    AutoScalingGroupARN: group,
  }
}

function withoutFraction(at: number): string {
  return new Date(at).toISOString().replace(/\.\d+/, '')
}
