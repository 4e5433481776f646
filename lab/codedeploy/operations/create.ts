import { ApiError } from '../../aws-protocol/errors.ts'
import { boolean, list, string, structure } from '../../aws-protocol/shapes.ts'
import type { Account } from '../account.ts'
import { sha256 } from '../plan/identifiers.ts'
import type { DeploymentFacts, RollbackEvent } from '../plan/plan.ts'
import type { Json } from '../wire.ts'
import { requireGroup } from './checks.ts'
import { type Revision, revisionShape } from './revisions.ts'

const input = structure({
  applicationName: string,
  deploymentGroupName: string,
  revision: revisionShape,
  deploymentConfigName: string,
  description: string,
  ignoreApplicationStopFailures: boolean,
  autoRollbackConfiguration: structure({ enabled: boolean, events: list(string) }),
  updateOutdatedInstancesOnly: boolean,
  fileExistsBehavior: string,
})

type Input = ReturnType<typeof input>
type Platform = DeploymentFacts['computePlatform']

/** Those that every account has. */
const configurations: readonly RegExp[] = [
  /^CodeDeployDefault\.(OneAtATime|HalfAtATime|AllAtOnce)$/,
  /^CodeDeployDefault\.ECS(AllAtOnce|Linear10PercentEvery[13]Minutes|Canary10Percent(5|15)Minutes)$/,
  /^CodeDeployDefault\.Lambda(AllAtOnce|Linear10PercentEvery(1|2|3|10)Minutes?|Canary10Percent(5|10|15|30)Minutes)$/,
]
const platforms: readonly Platform[] = ['Server', 'ECS', 'Lambda']
const rollbackEvents = ['DEPLOYMENT_FAILURE', 'DEPLOYMENT_STOP_ON_ALARM', 'DEPLOYMENT_STOP_ON_REQUEST']
const fileBehaviors = ['DISALLOW', 'OVERWRITE', 'RETAIN']
const longestDescription = 256

/**
 * Creates a deployment of a group whose settings plan one. Of a group, one deployment at a time can be active: the name
 * of that error and its words are those of CircleCI-Public/aws-ecs-orb#181.
 */
export function createDeployment(given: unknown, account: Account): Json {
  const request = input(given)
  const { applicationName = '', deploymentGroupName = '' } = request
  const deployments = requireGroup(request.applicationName, request.deploymentGroupName, account)
  const group = account
    .groups()
    .find(it => it.applicationName === applicationName && it.deploymentGroupName === deploymentGroupName)
  const newDeployment = group?.newDeployment
  if (newDeployment === undefined) {
    throw new ApiError('NotSimulated', `No deployment is planned for the group ${deploymentGroupName}.`, 501)
  }
  const { facts } = newDeployment('settings')
  requireRevision(request.revision, facts.computePlatform)
  requireConfiguration(request.deploymentConfigName, facts)
  requireOptions(request, facts.computePlatform)
  const active = deployments.find(({ state }) => state.completedAt === undefined)
  if (active !== undefined) {
    throw new ApiError(
      'DeploymentLimitExceededException',
      `The Deployment Group '${deploymentGroupName}' already has an active Deployment '${active.id}'`,
    )
  }
  return { deploymentId: account.create(newDeployment, factsOf(request, account)) }
}

/** What the client says of the deployment. */
function factsOf(request: Input, account: Account): Partial<DeploymentFacts> {
  const { revision = {}, autoRollbackConfiguration: rollback } = request
  const { enabled = false, events = [] } = rollback ?? {}
  const facts = {
    applicationName: request.applicationName,
    deploymentGroupName: request.deploymentGroupName,
    revision: knownRevision(revision, account),
    creator: 'user',
    deploymentConfigName: request.deploymentConfigName,
    description: request.description,
    ignoreApplicationStopFailures: request.ignoreApplicationStopFailures,
    updateOutdatedInstancesOnly: request.updateOutdatedInstancesOnly,
    fileExistsBehavior: request.fileExistsBehavior,
    autoRollbackConfiguration: rollback && { enabled, events: events as readonly RollbackEvent[] },
  }
  return Object.fromEntries(Object.entries(facts).filter(([, fact]) => fact !== undefined))
}

/** As GetDeployment shows it: of an AppSpec, only the SHA-256. Its text is registered with the application. */
function knownRevision(
  { revisionType, string: raw, appSpecContent, ...location }: Revision,
  account: Account,
) {
  const digestOf = (text: Revision['string']) =>
    text?.content === undefined ? undefined : { sha256: account.register(text.content) }
  const members = {
    revisionType,
    ...location,
    string: digestOf(raw),
    appSpecContent: digestOf(appSpecContent),
  }
  return Object.fromEntries(Object.entries(members).filter(([, member]) => member !== undefined))
}

/** @throws ApiError if there is none, it has not the form that its type says, or the platform has no such type */
function requireRevision(revision: Revision | undefined, platform: Platform): void {
  if (revision === undefined) {
    throw new ApiError('RevisionRequiredException', 'The revision ID was not specified.')
  }
  const fault = faultOf(revision, platform)
  if (fault !== undefined) throw new ApiError('InvalidRevisionException', fault)
}

function faultOf(revision: Revision, platform: Platform): string | undefined {
  const { revisionType = '', s3Location, gitHubLocation, string: raw, appSpecContent } = revision
  const locations = Object.keys(revision).filter(name => name !== 'revisionType')
  if (locations.length !== 1) return 'The revision must have exactly one location.'
  const isServer = platform === 'Server'
  switch (revisionType) {
    case 'S3': {
      const { bucket, key, bundleType = '' } = s3Location ?? {}
      const types = isServer ? ['tar', 'tgz', 'zip'] : ['YAML', 'JSON']
      if (!bucket || !key) return 'An S3 location needs a bucket and a key.'
      return types.includes(bundleType) ? undefined : `The bundle type must be one of ${types.join(', ')}.`
    }
    case 'GitHub': {
      const { repository = '', commitId = '' } = gitHubLocation ?? {}
      if (!isServer) return `A deployment of the platform ${platform} has an AppSpec as its revision.`
      if (!/^[\w.-]+\/[\w.-]+$/.test(repository)) return 'A repository is named as OWNER/NAME.'
      return /^[0-9a-f]{40}$/.test(commitId) ? undefined : 'A commit ID has 40 hexadecimal digits.'
    }
    case 'String':
      return isServer ? 'A bundle is needed.' : faultOfText(raw)
    case 'AppSpecContent':
      return isServer ? 'A bundle is needed.' : faultOfText(appSpecContent)
    default:
      return `The revision type ${revisionType} is not known.`
  }
}

function faultOfText({
  content = '',
  sha256: digest,
}: NonNullable<Revision['string']> = {}): string | undefined {
  if (content.trim() === '') return 'The AppSpec is empty.'
  return digest === undefined || digest === sha256(content)
    ? undefined
    : 'The SHA-256 is not that of the AppSpec.'
}

/** @throws ApiError if there is no such configuration for the platform, besides the group's own */
function requireConfiguration(
  name: string | undefined,
  { deploymentConfigName, computePlatform }: DeploymentFacts,
): void {
  if (name === undefined || name === deploymentConfigName) return
  if (!/^[\w.+=,@-]{1,100}$/.test(name)) {
    throw new ApiError('InvalidDeploymentConfigNameException', `${name} is not the name of a configuration.`)
  }
  const known = configurations[platforms.indexOf(computePlatform)]
  if (known?.test(name) === true) return
  throw new ApiError(
    'DeploymentConfigDoesNotExistException',
    `No Deployment Configuration found for name: ${name}`,
  )
}

/** @throws ApiError if an option has a value that it cannot have, or cannot have on this platform */
function requireOptions(request: Input, platform: Platform): void {
  const { description = '', fileExistsBehavior = 'DISALLOW', autoRollbackConfiguration: rollback } = request
  if (description.length > longestDescription) {
    throw new ApiError('DescriptionTooLongException', 'The description is too long.')
  }
  const { enabled = false, events = [] } = rollback ?? {}
  if (events.some(event => !rollbackEvents.includes(event)) || (enabled && events.length === 0)) {
    const message = 'Automatic rollback needs events that trigger it, and no others than there are.'
    throw new ApiError('InvalidAutoRollbackConfigException', message)
  }
  if (!fileBehaviors.includes(fileExistsBehavior)) {
    const message = `${fileExistsBehavior} is not one of ${fileBehaviors.join(', ')}.`
    throw new ApiError('InvalidFileExistsBehaviorException', message)
  }
  for (const [name, exception] of [
    ['updateOutdatedInstancesOnly', 'InvalidUpdateOutdatedInstancesOnlyValueException'],
    ['ignoreApplicationStopFailures', 'InvalidIgnoreApplicationStopFailuresValueException'],
  ] as const) {
    if (request[name] === true && platform !== 'Server') {
      throw new ApiError(exception, `${name} must be false on the platform ${platform}.`)
    }
  }
}
