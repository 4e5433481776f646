import type { IncomingMessage } from 'node:http'
import type { Account } from '../operations/operation.ts'
import { operations } from '../operations/operations.ts'
import { queryErrorBody, type SecurityTokenService } from '../sts.ts'
import { authorize, type CredentialStatus } from './authorization.ts'
import { ApiError, type ApiErrorAnswer, errorBody } from './errors.ts'

/** A request, read as far as it can be, and how its answers are written. */
export interface Call {
  readonly operation: string
  readonly input: unknown
  readonly contentType: string
  /** The body of the good answer. @throws ApiError */
  answer(): string
  errorBody(error: ApiErrorAnswer): string
}

interface JsonRequest {
  readonly request: IncomingMessage
  readonly body: string
  readonly credentialStatus: CredentialStatus
  readonly account: () => Account
}

const jsonContentType = 'application/x-amz-json-1.1'
const targetPrefix = 'CodeDeploy_20141006.'

/** AWS JSON 1.1, which CodeDeploy speaks: the operation in a header, the input in the body. */
export function jsonProtocol({ request, body, credentialStatus, account }: JsonRequest): Call {
  const { headers, method, url } = request
  const target = String(headers['x-amz-target'] ?? '')
  const name = target.startsWith(targetPrefix) ? target.slice(targetPrefix.length) : target
  const input = parse(body)
  return {
    operation: name,
    input: input.value,
    contentType: jsonContentType,
    errorBody,
    answer() {
      const operation = operations.get(name)
      const spoken = method === 'POST' && url === '/' && headers['content-type'] === jsonContentType
      if (operation === undefined || !spoken || name === target) {
        throw new ApiError('UnknownOperationException', '')
      }
      authorize(headers, credentialStatus)
      if (!input.parsed) throw new ApiError('SerializationException', 'The input is not JSON')
      return JSON.stringify(operation(input.value, account()))
    },
  }
}

function parse(body: string): { readonly parsed: boolean; readonly value: unknown } {
  try {
    return { parsed: true, value: JSON.parse(body) as unknown }
  } catch {
    return { parsed: false, value: undefined }
  }
}

/** The Query protocol, which STS speaks: a form in, XML out. */
export function queryProtocol(sts: SecurityTokenService, body: string): Call {
  const form = new URLSearchParams(body)
  return {
    operation: form.get('Action') ?? '',
    input: Object.fromEntries(form),
    contentType: 'text/xml',
    errorBody: queryErrorBody,
    answer: () => sts.answer(form),
  }
}
