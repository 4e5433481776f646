import type { IncomingMessage } from 'node:http'
import type { Account } from './operations/operation.ts'
import { operations } from './operations/operations.ts'
import { authorize } from './protocol/authorization.ts'
import { ApiError, type ApiErrorAnswer, errorBody } from './protocol/errors.ts'
import { queryErrorBody, type SecurityTokenService } from './sts.ts'

/** A request, read as far as it can be, and how its answers are written. */
export interface Call {
  readonly operation: string
  readonly input: unknown
  readonly contentType: string
  /** The body of the good answer. @throws ApiError */
  answer(): string
  errorBody(error: ApiErrorAnswer): string
}

const jsonContentType = 'application/x-amz-json-1.1'
const formContentType = 'application/x-www-form-urlencoded'
const targetPrefix = 'CodeDeploy_20141006.'

/** Tells CodeDeploy's requests from those of STS by their content type, which is all that they differ in. */
export function createCallReader(
  sts: SecurityTokenService,
  account: () => Account,
): (request: IncomingMessage, body: string) => Call {
  return (request, body) =>
    request.headers['content-type']?.startsWith(formContentType) === true
      ? queryCall(sts, body)
      : jsonCall(request, body, sts, account)
}

/** AWS JSON 1.1, which CodeDeploy speaks: the operation in a header, the input in the body. */
function jsonCall(
  { headers, method, url }: IncomingMessage,
  body: string,
  sts: SecurityTokenService,
  account: () => Account,
): Call {
  const target = String(headers['x-amz-target'] ?? '')
  const name = target.startsWith(targetPrefix) ? target.slice(targetPrefix.length) : target
  const input = parse(body)
  return {
    operation: name,
    input: input.value,
    contentType: jsonContentType,
    errorBody,
    answer() {
      const spoken = method === 'POST' && url === '/' && headers['content-type'] === jsonContentType
      const operation = spoken && name !== target ? operations.get(name) : undefined
      if (operation === undefined) throw new ApiError('UnknownOperationException', '')
      authorize(headers, sts.credentialStatus)
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
function queryCall(sts: SecurityTokenService, body: string): Call {
  const form = new URLSearchParams(body)
  return {
    operation: form.get('Action') ?? '',
    input: Object.fromEntries(form),
    contentType: 'text/xml',
    errorBody: queryErrorBody,
    answer: () => sts.answer(form),
  }
}
