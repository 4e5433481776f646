import type { IncomingMessage } from 'node:http'
import type { Call, ErrorAnswer } from './call.ts'
import { ApiError } from './errors.ts'
import type { FrontDoor } from './front-door.ts'
import { queryError } from './query.ts'
import type { JsonService } from './service.ts'

/** The front door of every AWS service raises these, before the service itself sees the request. */
const frontDoor: readonly string[] = [
  'SerializationException',
  'UnknownOperationException',
  'MissingAuthenticationTokenException',
  'ExpiredTokenException',
  'UnrecognizedClientException',
  'InvalidSignatureException',
  'IncompleteSignatureException',
  'AccessDeniedException',
  'ThrottlingException',
  'InternalFailure',
  'ServiceUnavailable',
]

/** Reads a request as far as it can be read. Anything wrong with it is reported when it is answered. */
export function readJsonCall(
  { headers, method, url }: IncomingMessage,
  body: string,
  services: readonly JsonService[],
  door: FrontDoor,
): Call {
  const target = String(headers['x-amz-target'] ?? '')
  const service = services.find(it => target.startsWith(`${it.target}.`))
  const operation = service === undefined ? target : target.slice(service.target.length + 1)
  const contentType = `application/x-amz-json-${service?.jsonVersion ?? '1.1'}`
  const { isJson, input } = parse(body)
  return {
    service: service?.signingName ?? '',
    operation,
    input,
    contentType,
    answer() {
      const isCall = method === 'POST' && url === '/' && headers['content-type'] === contentType
      const answer = isCall ? service?.operations.get(operation) : undefined
      if (service === undefined || answer === undefined) throw new ApiError('UnknownOperationException', '')
      door.admit(headers, service, operation, input)
      if (!isJson) throw new ApiError('SerializationException', 'The input is not JSON')
      return JSON.stringify(answer(input))
    },
    errorAnswer: error => errorAnswer(error, service),
  }
}

function parse(body: string): { readonly isJson: boolean; readonly input: unknown } {
  try {
    return { isJson: true, input: JSON.parse(body) as unknown }
  } catch {
    return { isJson: false, input: undefined }
  }
}

function errorAnswer({ name, message, status }: ApiError, service: JsonService | undefined): ErrorAnswer {
  const namespace = frontDoor.includes(name) ? 'com.amazon.coral.service' : service?.namespace
  const body = JSON.stringify({
    __type: namespace === undefined && service !== undefined ? name : `${namespace}#${name}`,
    [service?.messageMember ?? 'message']: message,
  })
  if (service?.queryCompatible !== true) return { name, status, body }
  const query = queryError({ name, status })
  const headers = { 'x-amzn-query-error': `${query.name};${query.status < 500 ? 'Sender' : 'Receiver'}` }
  return { name, status: query.status, body, headers }
}
