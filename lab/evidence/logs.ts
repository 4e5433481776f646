import { ApiError } from '../aws-protocol/errors.ts'
import { Pager } from '../aws-protocol/paging.ts'
import type { JsonService } from '../aws-protocol/service.ts'
import { boolean, list, number, string, structure } from '../aws-protocol/shapes.ts'
import { arn, hexadecimal } from '../codedeploy/plan/identifiers.ts'
import type { Json } from '../codedeploy/wire.ts'
import type { LogEventPlan, LogGroupPlan } from './plan.ts'
import { elapsedIn, type Scene, violation } from './scene.ts'

const mostEvents = 10_000
/** Bytes of events in one page. */
const largestPage = 1_048_576

/** CloudWatch Logs, as far as it finds the events of a time in a log group. */
export function logsService(scene: Scene): JsonService {
  const pager = new Pager(mostEvents, () => invalid('The specified nextToken is invalid.'))
  return {
    protocol: 'json',
    signingName: 'logs',
    target: 'Logs_20140328',
    resourceOf: (_, input) => {
      const { logGroupName = '' } = Object(input) as Readonly<Record<string, unknown>>
      return arn('logs', `log-group:${logGroupName}:log-stream:`)
    },
    operations: new Map([['FilterLogEvents', (input: unknown) => filterLogEvents(input, scene, pager)]]),
  }
}

const eventsInput = structure({
  logGroupName: string,
  logGroupIdentifier: string,
  logStreamNames: list(string),
  logStreamNamePrefix: string,
  startTime: number,
  endTime: number,
  filterPattern: string,
  nextToken: string,
  limit: number,
  interleaved: boolean,
  unmask: boolean,
})

type Input = ReturnType<typeof eventsInput>

/**
 * The oldest events come first, of all streams. A page may be empty although there is a next one. Both ends of the time
 * are part of it.
 */
function filterLogEvents(given: unknown, scene: Scene, pager: Pager): Json {
  const input = eventsInput(given)
  const group = requireGroup(input, scene)
  const { startTime = 0, endTime = Number.POSITIVE_INFINITY, limit = mostEvents, nextToken } = input
  const elapsed = elapsedIn(scene)
  const found = group.events
    .filter(({ at, ingestedAfter = 0 }) => at + ingestedAfter <= elapsed)
    .map((event, index) => ({
      ...event,
      id: String(index),
      timestamp: Math.round(scene.createdAt + event.at),
    }))
    .filter(({ timestamp }) => startTime <= timestamp && timestamp <= endTime)
    .toSorted((a, b) => a.timestamp - b.timestamp)
  const { emptyPages = 1 } = group
  const list = `events ${JSON.stringify({ ...input, nextToken: undefined })}`
  // The empty pages come first: each is a page of one item that is no event. They come even if no event follows.
  const emptyItems = emptyPages + (found.length === 0 ? 1 : 0)
  const empty = Array.from({ length: emptyItems }, (_, index) => `empty ${index + 1}`)
  const ids = [...empty, ...found.map(({ id }) => id)]
  const isEmptyPage = pager.offsetOf(nextToken) < emptyPages
  const page = pager.page(list, ids, nextToken, isEmptyPage ? 1 : Math.min(limit, fitting(found)))
  const known = new Map(found.map(event => [event.id, event]))
  return {
    events: page.items.flatMap(id => {
      const event = known.get(id)
      return event === undefined ? [] : eventOf(event, group)
    }),
    // "As of May 15, 2020, this parameter is no longer supported."
    searchedLogStreams: [],
    nextToken: page.nextToken,
  }
}

function eventOf(event: LogEventPlan & { readonly timestamp: number }, { name }: LogGroupPlan): Json {
  const { at, message, stream = '2026/11/24/[$LATEST]4a1f0d3c2b5e4f6d8a7c9b0e1d2f3a4b', timestamp } = event
  return {
    logStreamName: stream,
    timestamp,
    message: message.replaceAll('{time}', new Date(timestamp).toISOString()),
    ingestionTime: timestamp + (event.ingestedAfter ?? 0),
    eventId: hexadecimal(`event ${name} ${at} ${message}`, 56),
  }
}

/** How many events are surely not too large for a page together; at least one. */
function fitting(events: readonly LogEventPlan[]): number {
  const largest = Math.max(1, ...events.map(({ message }) => Buffer.byteLength(message)))
  return Math.max(1, Math.floor(largestPage / largest))
}

/** @throws ApiError if the input is not valid, or there is no such log group */
function requireGroup(input: Input, scene: Scene): LogGroupPlan {
  const { logGroupName: name, logGroupIdentifier: identifier, limit, startTime, endTime, nextToken } = input
  const violated = (member: string, value: unknown, must: string) =>
    violation('InvalidParameterException', member, String(value), must)
  if (name === undefined && identifier === undefined) {
    throw invalid('Either logGroupName or logGroupIdentifier must be specified.')
  }
  if (name !== undefined && identifier !== undefined) {
    throw invalid('LogGroupName and LogGroupIdentifier cannot be specified together.')
  }
  if (identifier !== undefined || (input.logStreamNames ?? input.logStreamNamePrefix) !== undefined) {
    throw invalid('This member is not simulated')
  }
  if (input.filterPattern !== undefined || input.unmask === true)
    throw invalid('This member is not simulated')
  if (name === '') throw violated('logGroupName', name, 'have length greater than or equal to 1')
  if (name !== undefined && name.length > 512) {
    throw violated('logGroupName', name, 'have length less than or equal to 512')
  }
  if (name !== undefined && !/^[.\-_/#A-Za-z0-9]+$/.test(name)) {
    throw violated('logGroupName', name, 'satisfy regular expression pattern: [\\.\\-_/#A-Za-z0-9]+')
  }
  if (limit !== undefined && !(Number.isInteger(limit) && limit >= 1 && limit <= mostEvents)) {
    throw violated(
      'limit',
      limit,
      limit < 1 ? 'have value greater than or equal to 1' : 'have value less than or equal to 10000',
    )
  }
  for (const [member, time] of [
    ['startTime', startTime],
    ['endTime', endTime],
  ] as const) {
    if (time !== undefined && !Number.isInteger(time)) {
      throw new ApiError('SerializationException', `${member} must be a whole number`)
    }
    if (time !== undefined && time < 0) throw violated(member, time, 'have value greater than or equal to 0')
  }
  if (startTime !== undefined && endTime !== undefined && startTime > endTime) {
    throw invalid('End time should be greater than the start time.')
  }
  if (nextToken === '') throw violated('nextToken', nextToken, 'have length greater than or equal to 1')
  const group = scene.plan.logGroups?.find(it => it.name === name)
  if (group === undefined) {
    throw new ApiError('ResourceNotFoundException', 'The specified log group does not exist.')
  }
  return group
}

function invalid(message: string): ApiError {
  return new ApiError('InvalidParameterException', message)
}
