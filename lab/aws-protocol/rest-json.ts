import type { IncomingMessage } from 'node:http'
import type { Call, ErrorAnswer } from './call.ts'
import type { ApiError } from './errors.ts'
import type { FrontDoor } from './front-door.ts'
import type { RestService } from './service.ts'

/** What differs from AWS JSON in the names and HTTP statuses of the errors that every service has. */
const commonErrors: ReadonlyMap<string, { readonly name: string; readonly status: number }> = new Map([
  ['ThrottlingException', { name: 'TooManyRequestsException', status: 429 }],
  ['InternalFailure', { name: 'ServiceException', status: 500 }],
  ['MissingAuthenticationTokenException', { name: 'MissingAuthenticationTokenException', status: 403 }],
  ['ExpiredTokenException', { name: 'ExpiredTokenException', status: 403 }],
  ['UnrecognizedClientException', { name: 'UnrecognizedClientException', status: 403 }],
  ['InvalidSignatureException', { name: 'InvalidSignatureException', status: 403 }],
  ['IncompleteSignatureException', { name: 'IncompleteSignatureException', status: 403 }],
  ['AccessDeniedException', { name: 'AccessDeniedException', status: 403 }],
])

/** Reads a request by its method and path. Undefined if it is for none of the services. */
export function readRestCall(
  { headers, method, url = '/' }: IncomingMessage,
  services: readonly RestService[],
  door: FrontDoor,
): Call | undefined {
  const { pathname, searchParams } = new URL(url, 'http://localhost')
  for (const service of services) {
    for (const route of service.routes) {
      const match = route.method === method ? route.path.exec(pathname) : null
      const answer = service.operations.get(route.operation)
      if (match === null || answer === undefined) continue
      const members = Object.entries(match.groups ?? {}).map(([name, text]) => [name, decoded(text)])
      const input: unknown = { ...Object.fromEntries(searchParams), ...Object.fromEntries(members) }
      return {
        service: service.signingName,
        operation: route.operation,
        input,
        contentType: 'application/json',
        answer() {
          door.admit(headers, service, route.operation, input)
          return JSON.stringify(answer(input))
        },
        errorAnswer,
      }
    }
  }
  return undefined
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** The error's name is in a header, its message in the body. */
function errorAnswer(error: ApiError): ErrorAnswer {
  const { name, status } = commonErrors.get(error.name) ?? error
  const body = JSON.stringify({ Type: status < 500 ? 'User' : 'Service', Message: error.message })
  return { name, status, body, headers: { 'x-amzn-errortype': name } }
}
