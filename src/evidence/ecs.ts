import { DescribeTasksCommand, ListTasksCommand } from '@aws-sdk/client-ecs'
import { splitIntoBatches } from '../batch.ts'
import { list, message, number, record, text, time, token } from '../codedeploy/wire.ts'
import type { Evidence } from '../deployment/evidence.ts'
import type { Access, ReadEvidence } from './source.ts'
import { type EcsService, ecs, readEcsService } from './task-set.ts'

/** ECS keeps stopped tasks for about an hour, and a service that fails starts a few a minute. */
const mostPages = 3
const tasksPerRequest = 100

/** Why tasks of the deployment's task set have stopped, with their containers' exit codes. */
export const readTasks: ReadEvidence = async (question, access) => {
  const service = await readEcsService(question, access)
  if (service === undefined) return []
  const tasks = await readStoppedTasks(service, access)
  const began = question.deployment.createTime ?? 0
  return tasks.filter(({ at }) => (at ?? began) >= began)
}

/** Service events since the deployment began that say something failed. */
export const readServiceEvents: ReadEvidence = async (question, access) => {
  const service = await readEcsService(question, access)
  return service === undefined ? [] : eventsOf(service, question.deployment.createTime ?? 0)
}

/** Words of service events that report a failure; those that a service always sends have none of them. */
const failing =
  /unable|fail|unhealthy|error|not enough|insufficient|denied|invalid|missing|exceed|could not|cannot|no container instance/i

function eventsOf(service: EcsService, began: number): readonly Evidence[] {
  return service.events
    .filter(
      ({ at, message }) => (at ?? 0) >= began && failing.test(message) && !isOfAnother(service, message),
    )
    .map(({ at, message }) => ({
      source: 'ecs',
      about: service.about,
      at,
      text: message,
      // Why tasks do not start, they say themselves.
      kind: /consistently start tasks/.test(message) ? 'sign' : 'cause',
      count: 1,
      noun: 'event',
    }))
}

/** Whether an event names a task set, and another one than this deployment's. */
function isOfAnother({ taskSetId }: EcsService, message: string): boolean {
  const named = /taskSet (ecs-svc\/\d{1,30})/.exec(message)?.[1]
  return named !== undefined && taskSetId !== undefined && named !== taskSetId
}

async function readStoppedTasks(service: EcsService, access: Access): Promise<readonly Evidence[]> {
  const { taskSetId } = service
  if (taskSetId === undefined) return []
  const arns = await listStoppedTasks(service, access)
  const answers = await Promise.all(
    splitIntoBatches(arns, tasksPerRequest).map(tasks =>
      access.send(ecs, 'DescribeTasks', (client, options) =>
        client.send(new DescribeTasksCommand({ cluster: service.cluster, tasks: [...tasks] }), options),
      ),
    ),
  )
  return answers
    .flatMap(({ tasks }) => list(tasks).map(record))
    .filter(({ startedBy }) => startedBy === taskSetId)
    .flatMap(task => reasonOf(task) ?? [])
}

async function listStoppedTasks(
  { cluster, service }: EcsService,
  access: Access,
): Promise<readonly string[]> {
  const arns: string[] = []
  let nextToken: string | undefined
  for (let page = 0; page < mostPages; page += 1) {
    const command = new ListTasksCommand({
      cluster,
      serviceName: service,
      desiredStatus: 'STOPPED',
      nextToken,
    })
    const answer = await access.send(ecs, 'ListTasks', (client, options) => client.send(command, options))
    arns.push(...list(answer.taskArns).flatMap(arn => text(arn) ?? []))
    nextToken = token(answer.nextToken)
    if (nextToken === undefined) break
  }
  return arns
}

/** Why a task stopped; undefined if it was only replaced or scaled in. */
function reasonOf(task: Readonly<Record<string, unknown>>): Evidence | undefined {
  const stopped = message(task.stoppedReason)
  if (stopped === undefined || /^Scaling activity initiated by/.test(stopped)) return undefined
  const containers = list(task.containers).flatMap(container => exitOf(record(container), stopped) ?? [])
  return {
    source: 'ecs',
    about: text(task.taskArn) ?? 'a task',
    at: time(task.stoppedAt),
    text: [stopped, ...containers].join('; '),
    // What the load balancer found is said by its own evidence, and better.
    kind: /ELB health checks/i.test(stopped) ? 'sign' : 'cause',
    count: 1,
    noun: 'task',
  }
}

/** `container web, exit code 137: OutOfMemoryError: …`; undefined for one that did nothing wrong. */
function exitOf(container: Readonly<Record<string, unknown>>, stopped: string): string | undefined {
  const [code, reason] = [number(container.exitCode), message(container.reason)]
  const why = reason === undefined || stopped.includes(reason) ? undefined : reason
  if ((code === undefined || code === 0) && why === undefined) return undefined
  const exit = code === undefined ? '' : `, exit code ${code}`
  return `container ${text(container.name) ?? 'without a name'}${exit}${why === undefined ? '' : `: ${why}`}`
}
