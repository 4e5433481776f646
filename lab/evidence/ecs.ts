import { ApiError } from '../aws-protocol/errors.ts'
import { Pager } from '../aws-protocol/paging.ts'
import type { JsonService } from '../aws-protocol/service.ts'
import { list, number, string, structure } from '../aws-protocol/shapes.ts'
import type { Json } from '../codedeploy/wire.ts'
import { type EcsService, ecsServicesIn, type TaskState } from './ecs-state.ts'
import { clusterArn, describeService, describeTask, serviceArn } from './ecs-wire.ts'
import type { Scene } from './scene.ts'
import { registrar } from './task-definitions.ts'

/** The largest numbers of services and tasks that one call may name, and the size of a page of tasks. */
const mostServices = 10
const mostTasks = 100

/** ECS, as far as it explains why the tasks of a service do not run. */
export function ecsService(scene: Scene): JsonService {
  const pager = new Pager(mostTasks, () => invalid('Invalid token'))
  return {
    protocol: 'json',
    signingName: 'ecs',
    target: 'AmazonEC2ContainerServiceV20141113',
    resourceOf,
    operations: new Map([
      ['DescribeServices', (input: unknown) => describeServices(input, scene)],
      ['ListTasks', (input: unknown) => listTasks(input, scene, pager)],
      ['DescribeTasks', (input: unknown) => describeTasks(input, scene)],
      ['RegisterTaskDefinition', registrar(scene.now)],
    ]),
  }
}

/** What a denial names: the first of what was asked for. */
function resourceOf(operation: string, input: unknown): string | undefined {
  const { cluster, services, tasks } = Object(input) as Readonly<Record<string, unknown>>
  const name = nameIn(String(cluster ?? 'default'))
  const first = (names: unknown) => nameIn(String(Array.isArray(names) ? names[0] : ''))
  switch (operation) {
    case 'DescribeServices':
      return serviceArn(name, first(services))
    case 'DescribeTasks':
      return `arn:aws:ecs:us-east-1:123456789012:task/${name}/${first(tasks)}`
    default:
      return '*'
  }
}

const servicesInput = structure({ cluster: string, services: list(string), include: list(string) })

function describeServices(given: unknown, scene: Scene): Json {
  const { cluster, services = [], include } = servicesInput(given)
  requireIncluded(include)
  if (services.length === 0) throw invalid('Services cannot be empty.')
  if (services.length > mostServices) {
    throw invalid(`The services list can contain at most ${mostServices} items.`)
  }
  const { all, name } = requireCluster(cluster, scene)
  const found = services.map(asked => [asked, all.find(it => isService(it, asked))] as const)
  return {
    services: found
      .toReversed()
      .flatMap(([, service]) => (service === undefined ? [] : describeService(service, scene))),
    failures: found.flatMap(([asked, service]) =>
      service === undefined ? { arn: serviceArn(name, nameIn(asked)), reason: 'MISSING' } : [],
    ),
  }
}

const listInput = structure({
  cluster: string,
  containerInstance: string,
  family: string,
  nextToken: string,
  maxResults: number,
  startedBy: string,
  serviceName: string,
  desiredStatus: string,
  launchType: string,
  daemonName: string,
})

function listTasks(given: unknown, scene: Scene, pager: Pager): Json {
  const { cluster, nextToken, maxResults, ...filters } = listInput(given)
  const { serviceName, startedBy, desiredStatus = 'RUNNING', launchType } = filters
  const { all } = requireCluster(cluster, scene)
  const { containerInstance, family, daemonName } = filters
  if (startedBy !== undefined && Object.values(filters).filter(it => it !== undefined).length > 1) {
    throw invalid('cannot specify startedBy with other arguments')
  }
  if (serviceName !== undefined && (containerInstance ?? family ?? daemonName) !== undefined) {
    throw invalid('cannot specify serviceName with other arguments')
  }
  if ((containerInstance ?? family ?? daemonName) !== undefined) throw invalid('This filter is not simulated')
  if (!['RUNNING', 'PENDING', 'STOPPED'].includes(desiredStatus)) throw invalid('Invalid desiredStatus')
  if (launchType !== undefined && !['EC2', 'FARGATE', 'EXTERNAL'].includes(launchType)) {
    throw invalid('Invalid launchType')
  }
  if (
    maxResults !== undefined &&
    !(Number.isInteger(maxResults) && maxResults >= 1 && maxResults <= mostTasks)
  ) {
    throw invalid(`maxResults must be a whole number from 1 to ${mostTasks}`)
  }
  const chosen = serviceName === undefined ? all : all.filter(service => isService(service, serviceName))
  if (serviceName !== undefined && chosen.length === 0) {
    throw new ApiError('ServiceNotFoundException', 'Service not found.')
  }
  const arns = chosen
    .filter(service => launchType === undefined || service.launchType === launchType)
    .flatMap(({ tasks }) => tasks)
    .filter(task => task.desiredStatus === desiredStatus)
    .filter(({ plan }) => startedBy === undefined || plan.startedBy === startedBy)
    .map(({ arn }) => arn)
    // No order is promised.
    .toSorted()
  const page = pager.page(`tasks ${cluster} ${JSON.stringify(filters)}`, arns, nextToken, maxResults)
  return { taskArns: page.items, nextToken: page.nextToken }
}

const tasksInput = structure({ cluster: string, tasks: list(string), include: list(string) })

function describeTasks(given: unknown, scene: Scene): Json {
  const { cluster, tasks = [], include } = tasksInput(given)
  requireIncluded(include)
  if (tasks.length === 0) throw invalid('Tasks cannot be empty.')
  if (tasks.length > mostTasks) throw invalid(`The tasks list can contain at most ${mostTasks} items.`)
  const { all, name } = requireCluster(cluster, scene)
  const ids = tasks.map(nameIn)
  if (ids.some(id => ![32, 36].includes(id.length))) throw invalid('taskId length should be one of [32,36]')
  const known = new Map(
    all.flatMap(service =>
      service.tasks.map((task): [string, [EcsService, TaskState]] => [task.plan.id, [service, task]]),
    ),
  )
  return {
    // Another order than asked for: none is promised.
    tasks: [...new Set(ids)].toReversed().flatMap(id => {
      const found = known.get(id)
      return found === undefined ? [] : describeTask(...found, scene)
    }),
    failures: ids.flatMap(id =>
      known.has(id)
        ? []
        : { arn: `arn:aws:ecs:us-east-1:123456789012:task/${name}/${id}`, reason: 'MISSING' },
    ),
  }
}

/** The services of a cluster. @throws ApiError if there is no such cluster */
function requireCluster(cluster: string | undefined, scene: Scene) {
  const name = nameIn(cluster ?? 'default')
  const all = ecsServicesIn(scene).filter(service => service.cluster === name)
  const isKnown = cluster === undefined || cluster === name || cluster === clusterArn(name)
  if (all.length === 0 || !isKnown) throw new ApiError('ClusterNotFoundException', 'Cluster not found.')
  return { all, name }
}

function requireIncluded(include: readonly string[] = []): void {
  const unknown = include.find(field => field !== 'TAGS')
  if (unknown !== undefined) throw invalid(`Invalid field to include: ${unknown}`)
}

function isService({ cluster, service }: EcsService, asked: string): boolean {
  return asked === service || asked === serviceArn(cluster, service)
}

/** The last part of an ARN, or the name itself. */
function nameIn(text: string): string {
  return text.startsWith('arn:') ? (text.split('/').at(-1) ?? '') : text
}

function invalid(message: string): ApiError {
  return new ApiError('InvalidParameterException', message)
}
