import { ApiError } from '../../aws-protocol/errors.ts'
import { string, structure } from '../../aws-protocol/shapes.ts'
import type { Account, Existing } from '../account.ts'
import { sha256 } from '../plan/identifiers.ts'
import { type Json, timestamp } from '../wire.ts'
import { requireApplication } from './checks.ts'

const text = structure({ content: string, sha256: string })

/** A revision, as every operation takes it. */
export const revisionShape = structure({
  revisionType: string,
  s3Location: structure({ bucket: string, key: string, bundleType: string, version: string, eTag: string }),
  gitHubLocation: structure({ repository: string, commitId: string }),
  string: text,
  appSpecContent: text,
})

const input = structure({ applicationName: string, revision: revisionShape })

export type Revision = ReturnType<typeof revisionShape>
type Text = NonNullable<Revision['string']>

/**
 * A revision is registered with its application from the first deployment of it on. One that is an AppSpec is known by
 * its SHA-256, and comes with its content.
 */
export function getApplicationRevision(given: unknown, account: Account): Json {
  const { applicationName, revision: asked } = input(given)
  const application = requireApplication(applicationName, account)
  if (asked === undefined)
    throw new ApiError('RevisionRequiredException', 'The revision ID was not specified.')
  const key = keyOf(asked)
  if (key === undefined) {
    throw new ApiError('InvalidRevisionException', 'The revision was specified in an invalid format.')
  }
  const users = account
    .all()
    .filter(({ state }) => state.timeline.facts.applicationName === application)
    .filter(deployment => keyOf(revisionOf(deployment)) === key)
    .toSorted((a, b) => a.createdAt - b.createdAt)
  const [first] = users
  const last = users.at(-1)
  if (first === undefined || last === undefined) {
    throw new ApiError('RevisionDoesNotExistException', `No revision found for application: ${application}`)
  }
  const { revisionType, ...location } = revisionOf(first)
  return {
    applicationName: application,
    revision: { revisionType, ...withContent(location, account) },
    revisionInfo: {
      description: `Application revision registered by Deployment ID: ${first.id}`,
      deploymentGroups: [...new Set(users.map(({ state }) => state.timeline.facts.deploymentGroupName))],
      registerTime: timestamp(first.createdAt, 0),
      firstUsedTime: timestamp(first.createdAt, 0),
      lastUsedTime: timestamp(last.createdAt, 0),
    },
  }
}

function revisionOf({ state }: Existing): Revision {
  return input({ revision: state.timeline.facts.revision }).revision ?? {}
}

/** What a revision is known by. Undefined if it is none. */
function keyOf({ revisionType, s3Location, gitHubLocation, ...texts }: Revision): string | undefined {
  switch (revisionType) {
    case 'S3': {
      const { bucket, key, version = '', eTag = '' } = s3Location ?? {}
      return bucket && key ? JSON.stringify([bucket, key, version, eTag]) : undefined
    }
    case 'GitHub': {
      const { repository, commitId } = gitHubLocation ?? {}
      return repository && commitId ? JSON.stringify([repository, commitId]) : undefined
    }
    case 'String':
      return digestKey(revisionType, texts.string)
    case 'AppSpecContent':
      return digestKey(revisionType, texts.appSpecContent)
    default:
      return undefined
  }
}

function digestKey(revisionType: string, text: Text | undefined): string | undefined {
  const digest = digestOf(text)
  return digest === undefined ? undefined : JSON.stringify([revisionType, digest])
}

function digestOf({ content, sha256: digest }: Text = {}): string | undefined {
  if (digest !== undefined) return digest
  return content === undefined ? undefined : sha256(content)
}

function withContent({ string: raw, appSpecContent, ...location }: Revision, account: Account): Json {
  const complete = (given: Text | undefined): Json | undefined => {
    const digest = digestOf(given)
    return digest === undefined
      ? undefined
      : { content: given?.content ?? account.appSpec(digest), sha256: digest }
  }
  return { ...location, string: complete(raw), appSpecContent: complete(appSpecContent) }
}
