import { ApiError } from '../aws-protocol/errors.ts'
import { Pager } from '../aws-protocol/paging.ts'
import type { AwsService } from '../aws-protocol/service.ts'
import { asText, boolean, list, number, type Scalars, string, structure } from '../aws-protocol/shapes.ts'
import { arn } from '../codedeploy/plan/identifiers.ts'
import { latest } from '../codedeploy/plan/timeline.ts'
import { stateReason, stateReasonData } from './alarm-reason.ts'
import type { AlarmPlan, AlarmState } from './plan.ts'
import { elapsedIn, type Scene, violation } from './scene.ts'

/** By the model; how many come in a page if the client asks for no number is a guess. */
const mostNames = 100
const mostRecords = 100
const usualRecords = 50

/** CloudWatch alarms. The SDK speaks AWS JSON 1.0 with it, and so does the AWS CLI; older clients speak Query. */
export function cloudWatchServices(scene: Scene): readonly AwsService[] {
  const pager = new Pager(usualRecords, () => new ApiError('InvalidNextToken', 'The next token is invalid.'))
  const describe = (scalars: Scalars) => {
    const shape = inputOf(scalars)
    return (input: unknown) => describeAlarms(shape(input), scene, pager)
  }
  const common = {
    signingName: 'monitoring',
    iamPrefix: 'cloudwatch',
    resourceOf: () => arn('cloudwatch', 'alarm:*'),
  }
  const inJson = describe({ number, boolean })
  return [
    {
      ...common,
      protocol: 'json',
      jsonVersion: '1.0',
      target: 'GraniteServiceVersion20100801',
      namespace: 'com.amazonaws.cloudwatch.v2010_08_01',
      queryCompatible: true,
      operations: new Map([['DescribeAlarms', (input: unknown) => inSeconds(inJson(input)) as object]]),
    },
    {
      ...common,
      protocol: 'query',
      version: '2010-08-01',
      namespace: 'http://monitoring.amazonaws.com/doc/2010-08-01/',
      operations: new Map([['DescribeAlarms', describe(asText)]]),
    },
  ]
}

function inputOf(scalars: Scalars) {
  return structure({
    AlarmNames: list(string),
    AlarmNamePrefix: string,
    AlarmTypes: list(string),
    ChildrenOfAlarmName: string,
    ParentsOfAlarmName: string,
    StateValue: string,
    ActionPrefix: string,
    MaxRecords: scalars.number,
    NextToken: string,
  })
}

type Input = ReturnType<ReturnType<typeof inputOf>>

/** Alarms that do not exist are left out. Composite ones come only if they are asked for. */
function describeAlarms(input: Input, scene: Scene, pager: Pager): object {
  requireValid(input)
  const { AlarmNames: names, AlarmNamePrefix: prefix, StateValue: value, MaxRecords, NextToken } = input
  const types = input.AlarmTypes ?? ['MetricAlarm']
  const elapsed = elapsedIn(scene)
  const alarms = (scene.plan.alarms ?? [])
    .filter(({ type }) => types.includes(type === 'metric' ? 'MetricAlarm' : 'CompositeAlarm'))
    .filter(({ name }) => names?.includes(name) ?? name.startsWith(prefix ?? ''))
    .map(alarm => ({ alarm, state: latest(alarm.states, elapsed) ?? unchecked }))
    .filter(({ state }) => value === undefined || state.value === value)
    .toSorted((a, b) => (a.alarm.name < b.alarm.name ? -1 : 1))
  const list = `alarms ${JSON.stringify([names, prefix, types, value])}`
  const page = pager.page(
    list,
    alarms.map(({ alarm }) => alarm.name),
    NextToken,
    MaxRecords,
  )
  const shown = alarms.filter(({ alarm }) => page.items.includes(alarm.name))
  const ofType = (type: AlarmPlan['type']) =>
    shown.filter(({ alarm }) => alarm.type === type).map(({ alarm, state }) => describe(alarm, state, scene))
  return {
    MetricAlarms: ofType('metric'),
    CompositeAlarms: ofType('composite'),
    NextToken: page.nextToken,
  }
}

const unchecked: AlarmState = {
  at: -30 * 86_400_000,
  value: 'INSUFFICIENT_DATA',
  reason: 'Unchecked: Initial alarm creation',
}

function describe(alarm: AlarmPlan, state: AlarmState, { createdAt }: Scene): object {
  const updatedAt = new Date(createdAt + state.at)
  const created = new Date(createdAt + unchecked.at)
  const common = {
    AlarmName: alarm.name,
    AlarmArn: arn('cloudwatch', `alarm:${alarm.name}`),
    AlarmDescription: alarm.description,
    AlarmConfigurationUpdatedTimestamp: created,
    ActionsEnabled: true,
    OKActions: [],
    AlarmActions: [],
    InsufficientDataActions: [],
    StateValue: state.value,
    StateReason: stateReason(alarm, state, createdAt),
    StateReasonData: stateReasonData(alarm, state, createdAt),
    StateUpdatedTimestamp: updatedAt,
    StateTransitionedTimestamp: updatedAt,
  }
  if (alarm.type === 'composite') return { ...common, AlarmRule: alarm.rule }
  const { namespace, metricName, dimensions = {}, statistic, period, threshold, comparisonOperator } = alarm
  return {
    ...common,
    MetricName: metricName,
    Namespace: namespace,
    Statistic: statistic,
    Dimensions: Object.entries(dimensions).map(([Name, Value]) => ({ Name, Value })),
    Period: period,
    EvaluationPeriods: 1,
    DatapointsToAlarm: 1,
    Threshold: threshold,
    ComparisonOperator: comparisonOperator,
    TreatMissingData: 'notBreaching',
  }
}

/** @throws ApiError */
function requireValid(input: Input): void {
  const {
    AlarmNames: names = [],
    AlarmNamePrefix: prefix,
    AlarmTypes: types = [],
    StateValue,
    MaxRecords,
  } = input
  const name = 'ValidationException'
  if (names.length > mostNames) {
    throw violation(
      name,
      'alarmNames',
      `[${names.length} names]`,
      `have length less than or equal to ${mostNames}`,
    )
  }
  for (const [index, alarm] of names.entries()) {
    const at = `alarmNames.${index + 1}.member`
    if (alarm === '') throw violation(name, at, alarm, 'have length greater than or equal to 1')
    if (alarm.length > 255) throw violation(name, at, alarm, 'have length less than or equal to 255')
  }
  if (prefix !== undefined && names.length > 0) {
    throw new ApiError(name, 'AlarmNamePrefix and AlarmNames cannot both be specified')
  }
  const type = types.find(it => it !== 'MetricAlarm' && it !== 'CompositeAlarm')
  if (type !== undefined) {
    throw violation(name, 'alarmTypes', type, 'satisfy enum value set: [CompositeAlarm, MetricAlarm]')
  }
  if (StateValue !== undefined && !['OK', 'ALARM', 'INSUFFICIENT_DATA'].includes(StateValue)) {
    throw violation(name, 'stateValue', StateValue, 'satisfy enum value set: [INSUFFICIENT_DATA, ALARM, OK]')
  }
  if (
    MaxRecords !== undefined &&
    !(Number.isInteger(MaxRecords) && MaxRecords >= 1 && MaxRecords <= mostRecords)
  ) {
    throw violation(name, 'maxRecords', String(MaxRecords), `have a value from 1 to ${mostRecords}`)
  }
  if ((input.ChildrenOfAlarmName ?? input.ParentsOfAlarmName ?? input.ActionPrefix) !== undefined) {
    throw new ApiError(name, 'This filter is not simulated')
  }
}

/** AWS JSON has timestamps as seconds since the epoch. */
function inSeconds(value: unknown): unknown {
  if (value instanceof Date) return value.getTime() / 1_000
  if (Array.isArray(value)) return value.map(inSeconds)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, inSeconds(member)]))
}
