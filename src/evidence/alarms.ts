import { CloudWatchClient, DescribeAlarmsCommand } from '@aws-sdk/client-cloudwatch'
import type { Reason } from '../deployment/evidence.ts'
import { clause } from '../values/clause.ts'
import { list, message, number, record, text, time } from '../values/wire.ts'
import type { AskedService, ReadEvidence } from './source.ts'

const cloudWatch: AskedService<CloudWatchClient> = {
  name: 'Amazon CloudWatch',
  iamPrefix: 'cloudwatch',
  Client: CloudWatchClient,
}

/** A deployment group has 10 alarms at most. */
const mostAlarms = 10

/** The state of the alarms that stopped the deployment, and whether what they saw is older than the deployment. */
export const readAlarms: ReadEvidence = async ({ deployment }, access, found) => {
  const names = alarmsIn(deployment.errorInformation?.message ?? '')
  if (names.length === 0) return
  const command = new DescribeAlarmsCommand({
    AlarmNames: [...names],
    AlarmTypes: ['MetricAlarm', 'CompositeAlarm'],
  })
  const answer = await access.send(cloudWatch, 'DescribeAlarms', (client, options) =>
    client.send(command, options),
  )
  const began = deployment.startTime ?? deployment.createTime
  const alarms = [...list(answer.MetricAlarms), ...list(answer.CompositeAlarms)].slice(0, mostAlarms)
  found(alarms.flatMap(alarm => stateOf(record(alarm), began)))
}

/** The names of alarms in CodeDeploy's message, which ends in `Activated alarms: <a> <b>`. */
function alarmsIn(words: string): readonly string[] {
  const [, activated = ''] = words.split('Activated alarms:')
  return [...activated.matchAll(/<([^<>]{1,255})>/g)].map(([, name = '']) => name).slice(0, mostAlarms)
}

function stateOf(alarm: Readonly<Record<string, unknown>>, began: number | undefined): readonly Reason[] {
  const reason = message(alarm.StateReason)
  if (reason === undefined) return []
  const name = text(alarm.AlarmName) ?? 'alarm'
  const evidence = {
    source: 'cloudwatch',
    about: text(alarm.AlarmArn) ?? name,
    at: time(alarm.StateUpdatedTimestamp),
    noun: 'alarm',
  } as const
  const state = text(alarm.StateValue)
  if (state === 'OK' || state === 'INSUFFICIENT_DATA') {
    // It stopped the deployment all the same; why, nobody says any more.
    const over = clause`${name}, now ${state}: ${reason}`
    return [{ ...evidence, text: over, finding: 'alarm-over', kind: 'sign' }]
  }
  const said = clause`${name}: ${reason}`
  const lastSeen = newestDataPoint(alarm)
  if (began === undefined || lastSeen === undefined || lastSeen > began)
    return [{ ...evidence, text: said, kind: 'cause' }]
  const older = clause`${said} (its data points are older than this deployment)`
  return [{ ...evidence, text: older, finding: 'alarm-older', kind: 'cause' }]
}

/**
 * The end of the last period that an alarm has judged. `StateUpdatedTimestamp` may be later than the deployment's start
 * although the data points are older (facts.md), so it counts only if nothing else is known.
 */
function newestDataPoint(alarm: Readonly<Record<string, unknown>>): number | undefined {
  // Of a longer text than the service sends (4,000 characters), the end is missing: it is not parsed.
  const data = parsed(message(alarm.StateReasonData))
  const period = (number(data.period) ?? 0) * 1_000
  const stamps = list(data.evaluatedDatapoints).map(point => moment(record(point).timestamp))
  const known = [...stamps, ...datesIn(message(alarm.StateReason) ?? '')].filter(at => at !== undefined)
  if (known.length > 0) return known.reduce((last, at) => Math.max(last, at)) + period
  return moment(data.startDate) ?? time(alarm.StateUpdatedTimestamp)
}

function parsed(json: unknown): Readonly<Record<string, unknown>> {
  try {
    return record(JSON.parse(String(json)))
  } catch {
    return {}
  }
}

function moment(value: unknown): number | undefined {
  const at = typeof value === 'string' ? Date.parse(value.replace(/\+0000$/, 'Z')) : Number.NaN
  return Number.isNaN(at) ? undefined : at
}

/** The dates in a reason: `… 1 datapoint [5.0 (24/11/26 05:50:00)] was greater than …`, day first, in UTC. */
function datesIn(reason: string): readonly number[] {
  const dates = reason.matchAll(/\((\d\d)\/(\d\d)\/(\d\d) (\d\d):(\d\d):(\d\d)\)/g)
  return [...dates].map(([, day, month, year, ...clock]) => {
    const [hours = 0, minutes = 0, seconds = 0] = clock.map(Number)
    return Date.UTC(2000 + Number(year), Number(month) - 1, Number(day), hours, minutes, seconds)
  })
}
