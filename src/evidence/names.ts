import {
  GetResourcesCommand,
  ResourceGroupsTaggingAPIClient,
} from '@aws-sdk/client-resource-groups-tagging-api'
import type { Target } from '../deployment/model.ts'
import { WatchError } from '../errors.ts'
import { splitIntoBatches } from '../values/batch.ts'
import { withThousands } from '../values/text.ts'
import { list, record, text } from '../values/wire.ts'
import { allSettled } from './all-settled.ts'
import type { Access, AskedService, Found } from './source.ts'

const tagging: AskedService<ResourceGroupsTaggingAPIClient> = {
  name: 'the Resource Groups Tagging API',
  iamPrefix: 'tag',
  Client: ResourceGroupsTaggingAPIClient,
}

/** GetResources takes this many ARNs. */
const arnsPerRequest = 100
/** So many that some of the 25 requests (gather.ts) can be sent again. */
const mostInstances = 2_000

/** The id of an instance, and its name. */
export type Named = readonly [id: string, name: string]

/** The `Name` tags of EC2 instances. On-premises instances have none. */
export async function readNames(
  targets: readonly Target[],
  access: Access,
  found: Found<Named>,
): Promise<void> {
  const arns = targets.flatMap(({ arn }) => (arn !== undefined && isInstance.test(arn) ? arn : []))
  await allSettled(
    splitIntoBatches(arns.slice(0, mostInstances), arnsPerRequest).map(async batch => {
      const answer = await access.send(tagging, 'GetResources', (client, options) =>
        client.send(new GetResourcesCommand({ ResourceARNList: [...batch] }), options),
      )
      found(list(answer.ResourceTagMappingList).slice(0, batch.length).flatMap(nameOf))
    }),
  )
  if (arns.length > mostInstances) {
    const [asked, all] = [mostInstances, arns.length].map(withThousands)
    throw new WatchError('TooMany', `only ${asked} of ${all} instances are asked about`)
  }
}

const isInstance = /^arn:[\w-]+:ec2:[\w-]+:\d{12}:instance\/i-[0-9a-f]+$/

function nameOf(resource: unknown): readonly Named[] {
  const { ResourceARN, Tags } = record(resource)
  const id = /:instance\/(i-[0-9a-f]+)$/.exec(text(ResourceARN) ?? '')?.[1]
  const tag = list(Tags)
    .map(record)
    .find(({ Key }) => Key === 'Name')
  const name = text(tag?.Value)
  return id === undefined || name === undefined ? [] : [[id, name]]
}
