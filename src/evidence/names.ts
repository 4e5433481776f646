import {
  GetResourcesCommand,
  ResourceGroupsTaggingAPIClient,
} from '@aws-sdk/client-resource-groups-tagging-api'
import { splitIntoBatches } from '../batch.ts'
import { list, record, text } from '../codedeploy/wire.ts'
import type { Target } from '../deployment/model.ts'
import type { Access, AskedService } from './source.ts'

const tagging: AskedService<ResourceGroupsTaggingAPIClient> = {
  name: 'the Resource Groups Tagging API',
  iamPrefix: 'tag',
  Client: ResourceGroupsTaggingAPIClient,
}

/** GetResources takes this many ARNs. */
const arnsPerRequest = 100
/** More instances than these requests ask for go without names: some requests may have to be sent again. */
const mostRequests = 30

/** The `Name` tags of EC2 instances, by their ids. On-premises instances have none. */
export async function readNames(
  targets: readonly Target[],
  access: Access,
): Promise<ReadonlyMap<string, string>> {
  const arns = targets.flatMap(({ arn }) => (arn !== undefined && isInstance.test(arn) ? arn : []))
  const answers = await Promise.all(
    splitIntoBatches(arns.slice(0, mostRequests * arnsPerRequest), arnsPerRequest).map(batch =>
      access.send(tagging, 'GetResources', (client, options) =>
        client.send(new GetResourcesCommand({ ResourceARNList: [...batch] }), options),
      ),
    ),
  )
  return new Map(
    answers.flatMap(({ ResourceTagMappingList }) => list(ResourceTagMappingList).flatMap(nameOf)),
  )
}

const isInstance = /^arn:[\w-]+:ec2:[\w-]+:\d{12}:instance\/i-[0-9a-f]+$/

function nameOf(resource: unknown): readonly (readonly [id: string, name: string])[] {
  const { ResourceARN, Tags } = record(resource)
  const id = /:instance\/(i-[0-9a-f]+)$/.exec(text(ResourceARN) ?? '')?.[1]
  const tag = list(Tags)
    .map(record)
    .find(({ Key }) => Key === 'Name')
  const name = text(tag?.Value)
  return id === undefined || name === undefined ? [] : [[id, name]]
}
