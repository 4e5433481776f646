import { ApiError } from '../aws-protocol/errors.ts'
import { Pager } from '../aws-protocol/paging.ts'
import type { JsonService } from '../aws-protocol/service.ts'
import { boolean, list, number, string, structure } from '../aws-protocol/shapes.ts'
import type { Json } from '../codedeploy/wire.ts'
import type { TaggedResource } from './plan.ts'
import type { Scene } from './scene.ts'

const mostArns = 100
/** How many come in a page if the client asks for no number is a guess. */
const usualPage = 50
const largestPage = 100

/** The Resource Groups Tagging API, as far as it finds the tags of resources. */
export function taggingService(scene: Scene): JsonService {
  const pager = new Pager(usualPage, () => invalid('The PaginationToken is invalid.'))
  return {
    protocol: 'json',
    signingName: 'tagging',
    iamPrefix: 'tag',
    target: 'ResourceGroupsTaggingAPI_20170126',
    messageMember: 'Message',
    operations: new Map([['GetResources', (input: unknown) => getResources(input, scene, pager)]]),
  }
}

const resourcesInput = structure({
  PaginationToken: string,
  TagFilters: list(structure({ Key: string, Values: list(string) })),
  ResourcesPerPage: number,
  TagsPerPage: number,
  ResourceTypeFilters: list(string),
  IncludeComplianceDetails: boolean,
  ExcludeCompliantResources: boolean,
  ResourceARNList: list(string),
})

type Input = ReturnType<typeof resourcesInput>

/** Resources that do not exist, or never had a tag, are left out without a word. */
function getResources(given: unknown, { plan }: Scene, pager: Pager): Json {
  const input = resourcesInput(given)
  requireValid(input)
  const { resources = [] } = plan
  const { ResourceARNList: arns, ResourceTypeFilters: types = [], TagFilters: tags = [] } = input
  if (arns !== undefined) {
    const found = resources.filter(({ arn }) => arns.includes(arn)).toReversed()
    return { PaginationToken: '', ResourceTagMappingList: found.map(mapping) }
  }
  const found = resources
    .filter(({ arn }) => types.length === 0 || types.some(type => isOfType(arn, type)))
    .filter(resource =>
      tags.every(({ Key = '', Values = [] }) => {
        const value = Object.hasOwn(resource.tags, Key) ? resource.tags[Key] : undefined
        return value !== undefined && (Values.length === 0 || Values.includes(value))
      }),
    )
  const list = `resources ${JSON.stringify([types, tags])}`
  const page = pager.page(
    list,
    found.map(({ arn }) => arn),
    input.PaginationToken || undefined,
    input.ResourcesPerPage,
  )
  return {
    PaginationToken: page.nextToken ?? '',
    ResourceTagMappingList: found.filter(({ arn }) => page.items.includes(arn)).map(mapping),
  }
}

function mapping({ arn, tags }: TaggedResource): Json {
  return { ResourceARN: arn, Tags: Object.entries(tags).map(([Key, Value]) => ({ Key, Value })) }
}

/** A type is `ec2`, or `ec2:instance`. */
function isOfType(arn: string, type: string): boolean {
  const [service, kind] = type.split(':')
  const [, , ofArn, , , ...resource] = arn.split(':')
  return service === ofArn && (kind === undefined || resource.join(':').split(/[/:]/)[0] === kind)
}

/** @throws ApiError */
function requireValid(input: Input): void {
  const {
    ResourceARNList: arns,
    ResourceTypeFilters: types,
    TagFilters: tags,
    ResourcesPerPage: size,
  } = input
  if (arns !== undefined) {
    if (arns.length === 0 || arns.length > mostArns) {
      throw invalid(`ResourceARNList must have from 1 to ${mostArns} items`)
    }
    for (const [member, given] of [
      ['ResourceTypeFilters', types],
      ['TagFilters', tags],
      ['ResourcesPerPage', size],
      ['TagsPerPage', input.TagsPerPage],
      ['PaginationToken', input.PaginationToken],
    ] as const) {
      if (given !== undefined) throw invalid(`ResourceARNList cannot be combined with ${member}`)
    }
    const malformed = arns.find(arn => !/^arn:[\w-]+:[\w-]+:[\w-]*:\d*:.+$/.test(arn) || arn.length > 1_011)
    if (malformed !== undefined) throw invalid(`${malformed} is not a valid ARN`)
  }
  if (size !== undefined && !(Number.isInteger(size) && size >= 1 && size <= largestPage)) {
    throw invalid(`ResourcesPerPage must be a whole number from 1 to ${largestPage}`)
  }
  if (input.TagsPerPage !== undefined) throw invalid('TagsPerPage is not simulated')
  if ((types ?? []).length > mostArns) throw invalid(`ResourceTypeFilters can have at most ${mostArns} items`)
  if ((tags ?? []).length > 50) throw invalid('TagFilters can have at most 50 items')
  if (tags?.some(({ Key }) => Key === undefined || Key === ''))
    throw invalid('Each TagFilter must have a key')
  if (input.ExcludeCompliantResources === true && input.IncludeComplianceDetails !== true) {
    throw invalid('ExcludeCompliantResources requires IncludeComplianceDetails')
  }
}

function invalid(message: string): ApiError {
  return new ApiError('InvalidParameterException', message)
}
