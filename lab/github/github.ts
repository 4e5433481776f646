import type { Operation as DescribedOperation, Description, Schema } from './description.ts'
import { ApiError, badCredentials, invalidRequest, notAccessible, notFound } from './errors.ts'
import { exampleOf } from './example.ts'
import type { Fault, Faults } from './faults.ts'
import type { Answer, Call } from './operation.ts'
import { operations, type PermissionLevel, type PermissionName, suffices } from './operations.ts'
import type { RateLimit } from './rate-limit.ts'
import type { State, TokenOwner } from './state.ts'
import { createValidator } from './validate.ts'

export interface GitHubRequest {
  readonly method: string
  /** The path with the query. */
  readonly target: string
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
  /** Empty where there is none. */
  readonly body: string
}

/** What the client gets to see. */
export type GitHubAnswer =
  | {
      readonly kind: 'answer'
      readonly status: number
      readonly headers: Readonly<Record<string, string>>
      readonly body: string
      /** In milliseconds. */
      readonly delay: number
    }
  | { readonly kind: 'hang' }
  | { readonly kind: 'reset' }
  | { readonly kind: 'endless' }
  | { readonly kind: 'gzip-bomb' }

/** A request that came in, in the order of arrival. */
export interface RecordedRequest {
  /** Milliseconds since the epoch, by the simulator's clock. */
  readonly at: number
  readonly method: string
  /** Without the base path, with the query. */
  readonly path: string
  /** GitHub's name of the operation; empty where there is none. */
  readonly operationId: string
  readonly body: unknown
  /** The HTTP status of the answer, whether it arrived or not; 0 where there never will be one. */
  readonly status: number
  /** In what the request breaks GitHub's description; a client without mistakes leaves it empty. */
  readonly violations: readonly string[]
}

export interface GitHubParts {
  readonly description: Description
  readonly basePath: string
  readonly state: State
  readonly ownerOf: (token: string) => TokenOwner
  readonly rate: RateLimit
  readonly token: string | undefined
  readonly permissions: Readonly<Record<PermissionName, PermissionLevel>>
  readonly faults: Faults
  readonly now: () => number
  /** Where requests are recorded. */
  readonly requests: RecordedRequest[]
}

/** A request as far as it is understood. */
interface Understood extends GitHubRequest {
  readonly path: string
  readonly query: URLSearchParams
  readonly json: unknown
  readonly described: DescribedOperation | undefined
}

/** GitHub without a network: records each request, validates it, lets go wrong what must, and answers. */
export function createGitHub(parts: GitHubParts): (request: GitHubRequest) => GitHubAnswer {
  const validator = createValidator(parts.description)

  const answerTo = (request: Understood, violations: readonly string[], fault: Fault | undefined): Answer => {
    try {
      if (fault instanceof ApiError) throw fault
      const token = checkToken(request, parts.token)
      const call = permittedCall(request, parts.ownerOf(token), parts)
      if (violations.length > 0) throw invalidRequest(violations)
      return call.handler(call)
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      const { status, message, details, headers } = error
      return { status, headers, body: { message, ...details, status: String(status) } }
    }
  }

  return raw => {
    const request = understand(raw, parts)
    const { described, query, json } = request
    const operationId = described?.operationId ?? ''
    const violations = [
      ...headerViolations(request),
      ...(described === undefined
        ? ['GitHub has no such operation']
        : validator.request({ operation: described, query, body: json })),
    ]
    const index = parts.requests.filter(other => other.operationId === operationId).length
    const isWithinLimit = parts.rate.use(1)
    const fault = parts.faults({ operationId, index }) ?? (isWithinLimit ? undefined : parts.rate.exceeded())
    const isEndless = fault === 'endless' || fault === 'gzip-bomb'
    const isAnswered = fault !== 'hang' && fault !== 'reset' && !isEndless
    const answer = isAnswered ? answerTo(request, violations, fault) : undefined
    const { method, path } = request
    const status = answer?.status ?? 0
    const mistakes = answer === undefined ? [] : validator.answer(operationId, status, answer.body)
    parts.requests.push({
      at: parts.now(),
      method,
      path,
      operationId,
      body: json,
      status,
      violations: [...violations, ...mistakes.map(mistake => `in the simulator's own ${mistake}`)],
    })
    if (isEndless) return { kind: fault }
    if (answer === undefined || fault === 'lost-answer') return { kind: fault === 'hang' ? 'hang' : 'reset' }
    return {
      kind: 'answer',
      status: answer.status,
      headers: {
        'content-type': 'application/json; charset=utf-8',
        ...parts.rate.headers(),
        ...answer.headers,
      },
      body: fault === 'no-json' ? '<html>' : JSON.stringify(answer.body),
      delay: typeof fault === 'object' && 'delay' in fault ? fault.delay : 0,
    }
  }
}

function understand(request: GitHubRequest, { basePath, description }: GitHubParts): Understood {
  const url = new URL(request.target, 'http://localhost')
  const path = url.pathname.startsWith(basePath) ? url.pathname.slice(basePath.length) : ''
  return {
    ...request,
    path: `${path}${url.search}`,
    query: url.searchParams,
    json: request.body === '' ? undefined : parsed(request.body),
    described: description.findOperation(request.method, path),
  }
}

/** GitHub recommends the first form; Octokit sends the second one. */
const acceptsJson = /^application\/vnd\.github(\.v3)?\+json$/

/** What every request should have, by GitHub's documentation. */
function headerViolations({ headers, body }: GitHubRequest): readonly string[] {
  const isJson = String(headers['content-type'] ?? '').startsWith('application/json')
  return [
    ...(headers['user-agent'] === undefined ? ['there is no user-agent'] : []),
    ...(acceptsJson.test(String(headers.accept)) ? [] : ['accept is not what GitHub recommends']),
    ...(body === '' || isJson ? [] : ['content-type is not JSON']),
  ]
}

function checkToken({ headers }: GitHubRequest, token: string | undefined): string {
  const given = /^(?:bearer|token) (.+)$/i.exec(String(headers.authorization ?? ''))?.[1]
  if (given === undefined || (token !== undefined && given !== token)) throw badCredentials()
  return given
}

/** The call, if the token may make it. Another repository is one that it may not see. */
function permittedCall(
  { described, path, query, json, headers }: Understood,
  owner: TokenOwner,
  parts: GitHubParts,
) {
  const { description, basePath, state, permissions } = parts
  const operation = operations.get(described?.operationId ?? '')
  if (described === undefined || operation === undefined) throw notFound()
  const { pathValues, operationId } = described
  const repository = pathValues.owner === undefined ? undefined : `${pathValues.owner}/${pathValues.repo}`
  if (repository !== undefined && repository.toLowerCase() !== state.repository.toLowerCase())
    throw notFound()
  const { needs, handler } = operation
  if (needs !== undefined && !suffices(permissions[needs.name], needs.level)) {
    throw notAccessible(`${needs.name.replace('-', '_')}=${needs.level}`)
  }
  const example = (name: string) => {
    const schema = description.resolve(`#/components/schemas/${name}`) as Schema
    return Object(exampleOf({ ...schema, nullable: false }, description)) as Record<string, unknown>
  }
  const call: Call = {
    state,
    owner,
    apiUrl: `${headers.host === undefined ? 'https://api.github.com' : `http://${headers.host}`}${basePath}`,
    path,
    pathValues,
    query,
    body: json,
    example,
    appExample: slug => ({ ...example('nullable-integration'), slug }),
  }
  return { ...call, handler, operationId }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
