import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Call, ErrorAnswer } from './call.ts'
import { ApiError } from './errors.ts'
import type { FrontDoor } from './front-door.ts'
import type { QueryService } from './service.ts'
import { type XmlElements, xmlDocument } from './xml.ts'

/** What the Query protocol calls the errors that every service has, and with which HTTP status it sends them. */
const commonErrors: ReadonlyMap<string, { readonly name: string; readonly status: number }> = new Map([
  ['SerializationException', { name: 'MalformedInput', status: 400 }],
  ['UnknownOperationException', { name: 'InvalidAction', status: 400 }],
  ['ValidationException', { name: 'ValidationError', status: 400 }],
  ['ThrottlingException', { name: 'Throttling', status: 400 }],
  ['MissingAuthenticationTokenException', { name: 'MissingAuthenticationToken', status: 403 }],
  ['ExpiredTokenException', { name: 'ExpiredToken', status: 403 }],
  ['UnrecognizedClientException', { name: 'InvalidClientTokenId', status: 403 }],
  ['InvalidSignatureException', { name: 'SignatureDoesNotMatch', status: 403 }],
  ['IncompleteSignatureException', { name: 'IncompleteSignature', status: 400 }],
  ['AccessDeniedException', { name: 'AccessDenied', status: 403 }],
])

/** An error under the name and HTTP status that it has in the Query protocol. */
export function queryError({ name, status }: Pick<ApiError, 'name' | 'status'>) {
  return commonErrors.get(name) ?? { name, status }
}

/** An error as the XML of the Query protocol, under its own name. */
export function xmlErrorAnswer(
  { name, status, message }: Pick<ApiError, 'name' | 'status' | 'message'>,
  namespace: string,
): ErrorAnswer {
  const Type = status < 500 ? 'Sender' : 'Receiver'
  const body = xmlDocument('ErrorResponse', namespace, {
    Error: { Type, Code: name, Message: message },
    RequestId: randomUUID(),
  })
  return { name, status, body }
}

/**
 * Reads a form as far as it can be read. Undefined if it is for the API of none of the services.
 *
 * The input has the form's texts in structures and lists, as their names say: `Filters.member.1.Name=Status` is
 * `{ Filters: [{ Name: 'Status' }] }`.
 */
export function readQueryCall(
  { headers, method, url }: IncomingMessage,
  body: string,
  services: readonly QueryService[],
  door: FrontDoor,
): Call | undefined {
  const { Action = '', Version, ...parameters } = Object.fromEntries(new URLSearchParams(body))
  const service = services.find(({ version }) => version === Version)
  if (service === undefined) return undefined
  const input = nested(Object.entries(parameters).map(([name, value]) => [name.split('.'), value])) ?? {}
  return {
    service: service.signingName,
    operation: Action,
    input,
    contentType: 'text/xml',
    answer() {
      const answer = method === 'POST' && url === '/' ? service.operations.get(Action) : undefined
      if (answer === undefined) {
        const message = `Could not find operation ${Action} for version ${service.version}`
        throw new ApiError('UnknownOperationException', message)
      }
      door.admit(headers, service, Action, input)
      return xmlDocument(`${Action}Response`, service.namespace, {
        [`${Action}Result`]: answer(input) as XmlElements,
        ResponseMetadata: { RequestId: randomUUID() },
      })
    },
    errorAnswer: error => xmlErrorAnswer({ ...queryError(error), message: error.message }, service.namespace),
  }
}

type Entry = readonly [path: readonly string[], value: string]

function nested(entries: readonly Entry[]): unknown {
  const leaf = entries.find(([path]) => path.length === 0)
  if (leaf !== undefined) return leaf[1]
  const groups = [...Map.groupBy(entries, ([[head = '']]) => head)].map(
    ([name, group]) => [name, group.map(([[, ...path], value]): Entry => [path, value])] as const,
  )
  const [first] = groups
  if (first === undefined) return undefined
  if (groups.length === 1 && first[0] === 'member') {
    const items = Map.groupBy(first[1], ([[index = '']]) => Number(index))
    return [...items]
      .toSorted(([a], [b]) => a - b)
      .map(([, item]) => nested(item.map(([[, ...path], value]): Entry => [path, value])))
  }
  return Object.fromEntries(groups.map(([name, group]) => [name, nested(group)]))
}
