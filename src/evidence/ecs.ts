import { DescribeTasksCommand, ListTasksCommand } from '@aws-sdk/client-ecs'
import type { Reason } from '../deployment/evidence.ts'
import { WatchError } from '../errors.ts'
import { type Clause, clause } from '../values/clause.ts'
import { list, listOfTexts, message, number, record, text, time, token } from '../values/wire.ts'
import { allSettled } from './all-settled.ts'
import type { Access, Found, ReadEvidence } from './source.ts'
import { type EcsService, ecs, readEcsService } from './task-set.ts'

/** ECS keeps stopped tasks for about an hour, and a service that fails starts a few a minute. */
const mostPages = 3
/** How many tasks ListTasks gives a page, and DescribeTasks takes (facts.md). */
const tasksPerPage = 100
/** Of a task; a task definition has at most ten (facts: service quotas). */
const mostContainers = 10

/** Why tasks of the deployment's task set have stopped, with their containers' exit codes. */
export const readTasks: ReadEvidence = async (question, access, found) => {
  const service = await readEcsService(question, access)
  if (service?.taskSetId === undefined) return
  const keep: Found<unknown> = tasks => {
    const ofTaskSet = tasks.map(record).filter(({ startedBy }) => startedBy === service.taskSetId)
    found(ofTaskSet.flatMap(task => reasonOf(task) ?? []))
  }
  await readStoppedTasks({ service, access, found: keep }, 1)
}

/** Service events since the deployment began that say something failed. */
export const readServiceEvents: ReadEvidence = async (question, access, found) => {
  const service = await readEcsService(question, access)
  if (service !== undefined) found(eventsOf(service, question.deployment.createTime ?? 0))
}

/** Words of service events that report a failure; those that a service always sends have none of them. */
const failing =
  /unable|fail|unhealthy|error|not enough|insufficient|denied|invalid|missing|exceed|could not|cannot|throttled|no container instance/i

/**
 * The service's words without what only fills a line: the last sentence of most events that report a failure, the id of
 * the task set, which is this deployment's, and all of a target group's ARN but its name.
 */
function quoted(words: string): string {
  return words.replace(advice, '').replace(taskSetId, '').replace(targetGroupArn, '$1')
}

const taskSetId = /, taskSet ecs-svc\/\d{1,30}(?=\))/
const targetGroupArn = /arn:[^\s()]{1,200}:targetgroup\/([^\s()/]{1,100})\/[0-9a-f]{1,40}/g
const advice = / For more information, see the Troubleshooting section of the Amazon ECS Developer Guide\.$/

/** What an event names in brackets, such as `(service failover, taskSet ecs-svc/1)`: not what it says went wrong. */
const named = /\((?!reason |error )[^()]{1,400}\)/g

function eventsOf(service: EcsService, began: number): readonly Reason[] {
  return service.events
    .filter(
      ({ at, message }) =>
        (at ?? 0) >= began && failing.test(message.replace(named, '')) && !isOfAnother(service, message),
    )
    .map(({ at, message }) => ({
      source: 'ecs',
      about: service.about,
      at,
      text: quoted(message),
      // Why tasks do not start, they say themselves.
      kind: /consistently start tasks/.test(message) ? 'sign' : 'cause',
      noun: 'event',
    }))
}

/** Whether an event names a task set, and another one than this deployment's. */
function isOfAnother({ taskSetId }: EcsService, message: string): boolean {
  const named = /taskSet (ecs-svc\/\d{1,30})/.exec(message)?.[1]
  return named !== undefined && taskSetId !== undefined && named !== taskSetId
}

interface StoppedTasks {
  readonly service: EcsService
  readonly access: Access
  readonly found: Found<unknown>
}

/** Reads the tasks of a page at the same time as the pages after it. */
async function readStoppedTasks(tasks: StoppedTasks, page: number, nextToken?: string): Promise<void> {
  const { cluster, service } = tasks.service
  const command = new ListTasksCommand({
    cluster,
    serviceName: service,
    desiredStatus: 'STOPPED',
    nextToken,
  })
  const answer = await tasks.access.send(ecs, 'ListTasks', (client, options) => client.send(command, options))
  const arns = listOfTexts(list(answer.taskArns).slice(0, tasksPerPage))
  const following = token(answer.nextToken)
  await allSettled([
    ...(arns.length === 0 ? [] : [describeTasks(tasks, arns)]),
    ...(following === undefined ? [] : [readFollowing(tasks, page + 1, following)]),
  ])
}

async function readFollowing(tasks: StoppedTasks, page: number, nextToken: string): Promise<void> {
  if (page > mostPages)
    throw new WatchError('TooMany', `more than ${mostPages * tasksPerPage} tasks have stopped`)
  await readStoppedTasks(tasks, page, nextToken)
}

async function describeTasks(
  { service: { cluster }, access, found }: StoppedTasks,
  tasks: readonly string[],
): Promise<void> {
  const command = new DescribeTasksCommand({ cluster, tasks: [...tasks] })
  const answer = await access.send(ecs, 'DescribeTasks', (client, options) => client.send(command, options))
  found(list(answer.tasks).slice(0, tasksPerPage))
}

/** The `stopCode` of tasks that ended by themselves (facts.md). The containers of any other exit with any code. */
const byItself: ReadonlySet<string | undefined> = new Set(['EssentialContainerExited', 'TaskFailedToStart'])

/** Why a task stopped; undefined if it was only replaced or scaled in. */
function reasonOf(task: Readonly<Record<string, unknown>>): Reason | undefined {
  const stopped = message(task.stoppedReason)
  if (stopped === undefined || /^Scaling activity initiated by/.test(stopped)) return undefined
  const containers = list(task.containers).slice(0, mostContainers).map(record)
  const exits = containers.map(container => exitOf(container, stopped))
  const exitCodes = containers.flatMap(({ exitCode }) => number(exitCode) || [])
  return {
    source: 'ecs',
    about: text(task.taskArn) ?? 'a task',
    at: time(task.stoppedAt),
    text: exits.reduce((all, exit) => clause`${all}${exit}`, clause`${quoted(stopped)}`),
    exitCodes: byItself.has(text(task.stopCode)) ? exitCodes : undefined,
    // What the load balancer found is said by its own evidence, and better.
    kind: /ELB health checks/i.test(stopped) ? 'sign' : 'cause',
    noun: 'task',
  }
}

/** `; container web, exit code 137: OutOfMemoryError: …`; empty for one that did nothing wrong. */
function exitOf(container: Readonly<Record<string, unknown>>, stopped: string): Clause {
  const [code, reason] = [number(container.exitCode), message(container.reason)]
  const why = reason === undefined || stopped.includes(reason) ? clause`` : clause`: ${quoted(reason)}`
  if (!code && why.length === 0) return clause``
  const exit = code === undefined ? clause`` : clause`, exit code ${code}`
  return clause`; container ${text(container.name) ?? clause`without a name`}${exit}${why}`
}
