import { arn } from '../codedeploy/plan/identifiers.ts'
import type { AlarmPlan, AlarmState, MetricAlarmPlan } from './plan.ts'

/**
 * Why an alarm is in a state, as CloudWatch writes it: `Threshold Crossed: 1 out of the last 1 datapoints
 * [5.0 (24/11/26 05:50:00)] was greater than the threshold (1.0) (minimum 1 datapoint for OK -> ALARM transition).`
 */
export function stateReason(alarm: AlarmPlan, state: AlarmState, createdAt: number): string {
  const { at, reason, triggeredBy, dataPoints = [], value } = state
  if (reason !== undefined) return reason
  if (alarm.type === 'composite') {
    const cause = arn('cloudwatch', `alarm:${triggeredBy ?? alarm.name}`)
    return `${cause} transitioned to ${value} at ${longDate(createdAt + at)}`
  }
  const crossed = dataPoints.filter(point => crosses(point.value, alarm)).length
  const points = dataPoints.map(point => `${decimal(point.value)} (${shortDate(createdAt + point.at)})`)
  const { length } = dataPoints
  return (
    `Threshold Crossed: ${value === 'ALARM' ? crossed : length - crossed} out of the last ${length} datapoints` +
    ` [${points.join(', ')}] ${length === 1 ? 'was' : 'were'} ${value === 'ALARM' ? '' : 'not '}` +
    `${comparison(alarm)} the threshold (${decimal(alarm.threshold)}) (minimum 1 datapoint for` +
    ` ${value === 'ALARM' ? 'OK -> ALARM' : 'ALARM -> OK'} transition).`
  )
}

/** The same as JSON text. Absent if nothing was evaluated. */
export function stateReasonData(alarm: AlarmPlan, state: AlarmState, createdAt: number): string | undefined {
  const { at, triggeredBy, dataPoints = [], value } = state
  const updatedAt = dateWithOffset(createdAt + at)
  if (alarm.type === 'composite') {
    if (triggeredBy === undefined) return undefined
    const cause = arn('cloudwatch', `alarm:${triggeredBy}`)
    return JSON.stringify({ triggeringAlarms: [{ arn: cause, state: { value, timestamp: updatedAt } }] })
  }
  const oldest = dataPoints.at(-1)
  if (oldest === undefined) return undefined
  return JSON.stringify({
    version: '1.0',
    queryDate: updatedAt,
    startDate: dateWithOffset(createdAt + oldest.at),
    statistic: alarm.statistic,
    period: alarm.period,
    recentDatapoints: dataPoints.map(point => point.value).toReversed(),
    threshold: alarm.threshold,
    evaluatedDatapoints: dataPoints.map(point => ({
      timestamp: dateWithOffset(createdAt + point.at),
      sampleCount: 1,
      value: point.value,
    })),
  })
}

function crosses(value: number, { comparisonOperator, threshold }: MetricAlarmPlan): boolean {
  switch (comparisonOperator) {
    case 'GreaterThanThreshold':
      return value > threshold
    case 'GreaterThanOrEqualToThreshold':
      return value >= threshold
    case 'LessThanThreshold':
      return value < threshold
  }
}

function comparison({ comparisonOperator }: MetricAlarmPlan): string {
  switch (comparisonOperator) {
    case 'GreaterThanThreshold':
      return 'greater than'
    case 'GreaterThanOrEqualToThreshold':
      return 'greater than or equal to'
    case 'LessThanThreshold':
      return 'less than'
  }
}

/** CloudWatch writes every number with a fraction. */
function decimal(value: number): string {
  return Number.isInteger(value) ? `${value}.0` : String(value)
}

/** `24/11/26 05:50:00`: the day comes first, and the time is UTC. */
function shortDate(at: number): string {
  const [date = '', time = ''] = new Date(at).toISOString().split(/[T.]/)
  const [year = '', month, day] = date.split('-')
  return `${day}/${month}/${year.slice(2)} ${time}`
}

/** `Tuesday 24 November, 2026 05:50:00 UTC`. */
function longDate(at: number): string {
  const date = new Date(at)
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en-US', { ...options, timeZone: 'UTC' }).format(date)
  const [, time] = date.toISOString().split(/[T.]/)
  return (
    `${part({ weekday: 'long' })} ${date.getUTCDate()} ${part({ month: 'long' })}, ${date.getUTCFullYear()}` +
    ` ${time} UTC`
  )
}

/** `2026-11-24T05:50:00.000+0000`. */
function dateWithOffset(at: number): string {
  return new Date(at).toISOString().replace('Z', '+0000')
}
