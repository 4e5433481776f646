import { DescribeServicesCommand, ECSClient } from '@aws-sdk/client-ecs'
import { ecsServiceIn } from '../deployment/ecs-service.ts'
import { list, message, record, text, time } from '../values/wire.ts'
import type { Access, AskedService, Question } from './source.ts'

export const ecs: AskedService<ECSClient> = { name: 'Amazon ECS', iamPrefix: 'ecs', Client: ECSClient }

/** DescribeServices gives the newest 100 (facts.md). */
const mostEvents = 100

/** What DescribeServices says about the service of an ECS deployment. */
export interface EcsService {
  readonly cluster: string
  readonly service: string
  /** The ARN, or else CodeDeploy's id. */
  readonly about: string
  /** The id of the replacement task set, which its tasks bear as `startedBy`; absent once the task set is gone. */
  readonly taskSetId?: string
  readonly targetGroupArns: readonly string[]
  /** Newest first. */
  readonly events: readonly { readonly at?: number; readonly message: string }[]
}

/**
 * The service that is deployed, with the task set that this deployment has created: its `externalId` is the deployment's
 * id (facts.md). Undefined if the deployment has no ECS target.
 */
export async function readEcsService(
  { deployment, targets }: Question,
  access: Access,
): Promise<EcsService | undefined> {
  const target = targets.find(({ type }) => type === 'ecs')
  const named = target && ecsServiceIn(target.id)
  if (target?.type !== 'ecs' || named === undefined) return undefined
  const { cluster, service } = named
  return await access.once('service', async () => {
    const command = new DescribeServicesCommand({ cluster, services: [service] })
    const answer = await access.send(ecs, 'DescribeServices', (client, options) =>
      client.send(command, options),
    )
    const described = record(list(answer.services)[0])
    const taskSets = list(described.taskSets).map(record)
    const taskSet = taskSets.find(({ externalId }) => externalId === deployment.id) ?? {}
    return {
      cluster,
      service,
      about: text(described.serviceArn) ?? target.id,
      taskSetId: text(taskSet.id) ?? replacementIn(target.taskSets),
      targetGroupArns: list(taskSet.loadBalancers).flatMap(one => text(record(one).targetGroupArn) ?? []),
      events: list(described.events)
        .slice(0, mostEvents)
        .flatMap(event => {
          const words = message(record(event).message)
          return words === undefined ? [] : { at: time(record(event).createdAt), message: words }
        }),
    }
  })
}

/** As CodeDeploy remembers it. */
function replacementIn(taskSets: readonly { readonly label?: string; readonly id?: string }[]) {
  return taskSets.find(({ label }) => label === 'Green')?.id
}
