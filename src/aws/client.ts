import type { CodeDeployClient } from '@aws-sdk/client-codedeploy'
import type { defaultProvider } from '@aws-sdk/credential-provider-node'
import type { Environment } from '../environment.ts'
import { checkAwsOrigin, type ResponseHead } from '../network/foreign-response.ts'
import { readBody } from '../network/response-body.ts'
import { version } from '../network/version.ts'
import type { Redactor } from '../redactor.ts'
import type { Clock } from '../time/clock.ts'
import { record } from '../values/wire.ts'
import { createAgents } from './agents.ts'
import { UnreadableResponseError } from './classify-error.ts'

/** How long one attempt at a request waits, in milliseconds. */
export interface Timeouts {
  /** For a connection. */
  readonly connection: number
  /** For the response to begin, and for each further part of it. */
  readonly response: number
  /** For all of it, credentials included. */
  readonly attempt: number
}

export const usualTimeouts: Timeouts = { connection: 5_000, response: 15_000, attempt: 60_000 }

/** What requests to AWS are signed with. */
export interface Credentials {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken?: string
  /** Absent if nothing renews them. */
  readonly expiration?: Date
}

/**
 * What the SDK's client passes to a provider: its own configuration, and `forceRefresh` to get new credentials even if
 * the old ones seem valid.
 */
export type ProviderOptions = NonNullable<Parameters<ReturnType<typeof defaultProvider>>[0]>

/** The SDK's credentials provider, as `credentials` of a client takes it. */
export type CredentialsProvider = (options?: ProviderOptions) => Promise<Credentials>

/**
 * The longest response that is read, in bytes: twice that of 25 instances with 13 events each, whose log tails of 4 KB
 * have only characters that JSON escapes (facts.md).
 */
const longestResponse = 16 * 1_048_576

/** The longest response with credentials that is read, in bytes. They take a few KB. */
export const longestCredentials = 65_536

/**
 * How every AWS client of the action reaches its endpoint: through the proxy that the environment names, which the SDK
 * would ignore, and with limits for the time and length of a response. `requestTimeout` ends a hanging request only
 * together with `throwOnRequestTimeout`.
 *
 * @param longest how many bytes of a response are read
 */
export function connection(environment: Environment, timeouts: Timeouts, longest = longestResponse) {
  const agents = createAgents(environment, timeouts.connection)
  return {
    requestHandler: {
      connectionTimeout: timeouts.connection,
      requestTimeout: timeouts.response,
      throwOnRequestTimeout: true,
      socketTimeout: timeouts.response,
      httpAgent: agents.http,
      httpsAgent: agents.https,
    },
    // What the SDK passes on is the response itself, of an error, too.
    streamCollector: async (response: AsyncIterable<Uint8Array> & ResponseHead) => {
      const read = await readBody(response, longest)
      checkAwsOrigin(response, read)
      checkDocumentTypes(read)
      return read
    },
  }
}

export type Connection = ReturnType<typeof connection>

const openingBrace = 0x7b

/**
 * The SDK's parser of XML looks through the whole text for each document type before the first element: a megabyte of
 * them takes two minutes (`isNext` in `@aws-sdk/xml-builder` 3.972). XML has one at most, and AWS sends none.
 *
 * @throws UnreadableResponseError
 */
function checkDocumentTypes(body: Buffer): void {
  // Most responses are JSON, which may be long: no copy of it is made for this.
  if (body[0] === openingBrace) return
  const text = body.toString('latin1')
  if (!/^\s*</.test(text)) return
  const types = text.matchAll(/<!DOCTYPE/gi)
  types.next()
  if (types.next().done !== true) {
    throw new UnreadableResponseError('the response has more than one document type')
  }
}

/** What sends requests: the SDK's client or a stand-in for it. */
export type Client = Pick<CodeDeployClient, 'send'>

/**
 * A middleware of the SDK's clients that gives the redactor what a request was signed with, no matter where the SDK found
 * that: the error that comes back may repeat it.
 */
function hideSentCredentials(redactor: Redactor) {
  return <Args extends { readonly request: unknown }, Result>(next: (args: Args) => Promise<Result>) =>
    (args: Args): Promise<Result> => {
      const token = record(record(args.request).headers)['x-amz-security-token']
      if (typeof token === 'string') redactor.hide(token)
      return next(args)
    }
}

/** After the request was signed. */
const afterSigning = { step: 'finalizeRequest', priority: 'low', name: 'hideSentCredentials' } as const

export interface ClientOptions {
  /** If it is undefined, the SDK's own chain finds it. */
  readonly region: string | undefined
  /** If they are undefined, the SDK's own chain finds them. */
  readonly credentials: CredentialsProvider | undefined
  readonly environment: Environment
  readonly redactor: Redactor
  /** Default: `usualTimeouts`. */
  readonly timeouts?: Timeouts
  /** Of several clients, so that the certificates are read once. Default: one of its own. */
  readonly connection?: Connection
}

/** What connecting to a service of AWS takes: a client, and what the pauses between its requests depend on. */
export interface ServiceOptions extends ClientOptions {
  readonly clock: Clock
  /** Numbers from 0 to 1, for the jitter of pauses. */
  readonly random: () => number
}

function configOf(options: ClientOptions) {
  const { region, credentials, environment, timeouts = usualTimeouts } = options
  return {
    region,
    credentials,
    maxAttempts: 1,
    ...(options.connection ?? connection(environment, timeouts)),
    customUserAgent: [['codedeploy-watch', version]] as [string, string][],
  }
}

/** What every client of the SDK is created with. */
export type ClientConfig = ReturnType<typeof configOf>

/** A client of the SDK, as far as it concerns us. */
export interface SdkClient {
  readonly config: { readonly credentials: CredentialsProvider }
  readonly middlewareStack: {
    add(middleware: ReturnType<typeof hideSentCredentials>, options: typeof afterSigning): void
  }
}

/** A client of the SDK for a service. Each `send` is one request, because the action does its own retries (retry.ts). */
export function createClient<Client extends SdkClient>(
  Client: new (config: ClientConfig) => Client,
  options: ClientOptions,
): Client {
  const client = new Client(configOf(options))
  client.middlewareStack.add(hideSentCredentials(options.redactor), afterSigning)
  return client
}
