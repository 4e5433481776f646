import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import type { Call } from './call.ts'
import { ApiError } from './errors.ts'
import type { SecurityTokenService } from './sts.ts'

/** A service that speaks AWS JSON 1.1: the operation is in a header, the input in the body. */
export interface JsonService {
  /** Its name in a request's signature, such as `codedeploy`. */
  readonly signingName: string
  /** What precedes the operation in `X-Amz-Target`, such as `CodeDeploy_20141006`. */
  readonly target: string
  /** Namespace of its exceptions, such as `com.amazonaws.codedeploy`. */
  readonly namespace: string
  /** By name: each takes the parsed body and gives the answer's, or throws an ApiError. */
  readonly operations: ReadonlyMap<string, (input: unknown) => object>
}

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

const contentType = 'application/x-amz-json-1.1'

/** Reads a request as far as it can be read. Anything wrong with it is reported when it is answered. */
export function readJsonCall(
  { headers, method, url }: IncomingMessage,
  body: string,
  services: readonly JsonService[],
  sts: SecurityTokenService,
): Call {
  const target = String(headers['x-amz-target'] ?? '')
  const service = services.find(it => target.startsWith(`${it.target}.`))
  const operation = service === undefined ? target : target.slice(service.target.length + 1)
  const { isJson, input } = parse(body)
  return {
    operation,
    input,
    contentType,
    answer() {
      const isCall = method === 'POST' && url === '/' && headers['content-type'] === contentType
      const answer = isCall ? service?.operations.get(operation) : undefined
      if (service === undefined || answer === undefined) throw new ApiError('UnknownOperationException', '')
      authorize(headers, service.signingName, sts)
      if (!isJson) throw new ApiError('SerializationException', 'The input is not JSON')
      return JSON.stringify(answer(input))
    },
    errorBody({ name, message }) {
      const namespace = frontDoor.includes(name) ? 'com.amazon.coral.service' : service?.namespace
      return JSON.stringify({ __type: `${namespace}#${name}`, message })
    },
  }
}

function parse(body: string): { readonly isJson: boolean; readonly input: unknown } {
  try {
    return { isJson: true, input: JSON.parse(body) as unknown }
  } catch {
    return { isJson: false, input: undefined }
  }
}

/**
 * The request must look signed; the signature itself is not verified.
 *
 * @throws ApiError if it does not, or if its credentials have expired
 */
function authorize(headers: IncomingHttpHeaders, signingName: string, sts: SecurityTokenService): void {
  const signature = new RegExp(
    `^AWS4-HMAC-SHA256 Credential=([^/\\s]+)/\\d{8}/[a-z0-9-]+/${signingName}/aws4_request,` +
      ' ?SignedHeaders=[a-z0-9;-]+, ?Signature=[0-9a-f]{64}$',
  )
  const accessKeyId = signature.exec(headers.authorization ?? '')?.[1]
  if (accessKeyId === undefined) {
    throw new ApiError('MissingAuthenticationTokenException', 'Missing Authentication Token')
  }
  sts.check(accessKeyId, headers['x-amz-security-token'])
}
