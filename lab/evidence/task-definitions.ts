import { ApiError } from '../aws-protocol/errors.ts'
import { boolean, list, number, string, structure } from '../aws-protocol/shapes.ts'
import { arn } from '../codedeploy/plan/identifiers.ts'
import type { Json } from '../codedeploy/wire.ts'

const pair = structure({ name: string, value: string })

const input = structure({
  family: string,
  taskRoleArn: string,
  executionRoleArn: string,
  networkMode: string,
  containerDefinitions: list(
    structure({
      name: string,
      image: string,
      essential: boolean,
      cpu: number,
      memory: number,
      portMappings: list(structure({ containerPort: number, hostPort: number, protocol: string })),
      environment: list(pair),
      command: list(string),
    }),
  ),
  requiresCompatibilities: list(string),
  cpu: string,
  memory: string,
  tags: list(structure({ key: string, value: string })),
})

type Input = ReturnType<typeof input>

/**
 * ECS's RegisterTaskDefinition, which counts the revisions of each family: what deploys to a service calls it first. Members
 * that are not simulated, and those that only DescribeTaskDefinition has, are refused.
 */
export function registrar(now: () => number): (given: unknown) => Json {
  const revisions = new Map<string, number>()
  return given => {
    const { tags, ...request } = input(given)
    const fault = faultOf(request)
    if (fault !== undefined) throw new ApiError('ClientException', fault)
    const { family = '' } = request
    const revision = (revisions.get(family) ?? 0) + 1
    revisions.set(family, revision)
    return {
      taskDefinition: {
        ...request,
        taskDefinitionArn: arn('ecs', `task-definition/${family}:${revision}`),
        revision,
        status: 'ACTIVE',
        registeredAt: now() / 1_000,
      },
      tags,
    }
  }
}

function faultOf(request: Input): string | undefined {
  const { family = '', containerDefinitions = [], requiresCompatibilities = [] } = request
  if (!/^[\w-]{1,255}$/.test(family)) return 'Family contains invalid characters, or is empty.'
  if (containerDefinitions.length === 0) return 'Container definitions should not be empty.'
  if (containerDefinitions.some(({ name }) => !/^[\w-]{1,255}$/.test(name ?? ''))) {
    return 'Container.name contains invalid characters, or is empty.'
  }
  if (containerDefinitions.some(({ image = '' }) => image === '' || /\s/.test(image))) {
    return 'Container.image should not be null or empty.'
  }
  if (containerDefinitions.every(({ essential }) => essential === false)) {
    return 'At least one container must be essential.'
  }
  return requiresCompatibilities.includes('FARGATE') ? faultOnFargate(request) : undefined
}

function faultOnFargate({ cpu, memory, networkMode }: Input): string | undefined {
  if (networkMode !== 'awsvpc') return "Fargate only supports network mode 'awsvpc'."
  return cpu && memory ? undefined : "Fargate requires that 'cpu' and 'memory' be defined at the task level."
}
