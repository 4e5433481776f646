import { createHash } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import type { Fault } from './faults.ts'

/**
 * What AWS's front door answers to a request whose signature it does not accept, in its own words: it repeats the
 * request's headers, secret ones included (as people have posted them: aws/aws-sdk-cpp#17, aws/aws-sdk-go#289,
 * amzn/selling-partner-api-models#1900, aws/chalice#828).
 */

interface SignedRequest {
  readonly headers: IncomingHttpHeaders
  readonly input: unknown
}

/** The secret access key is not the one that belongs to the access key ID. Repeats the canonical request. */
export function invalidSignature({ headers, input }: SignedRequest): Fault {
  const { authorization = '', 'x-amz-date': date } = headers
  const [, scope = ''] = /Credential=[^/]+\/([^,]+)/.exec(authorization) ?? []
  const [, signed = ''] = /SignedHeaders=([^,]+)/.exec(authorization) ?? []
  const lines = signed.split(';').map(name => `${name}:${headers[name]}`)
  const canonical = ['POST', '/', '', ...lines, '', signed, sha256(JSON.stringify(input))].join('\n')
  const toSign = ['AWS4-HMAC-SHA256', date, scope, sha256(canonical)].join('\n')
  return refusal(
    'InvalidSignatureException',
    'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key ' +
      'and signing method. Consult the service documentation for details.\n\n' +
      `The Canonical String for this request should have been\n'${canonical}'\n\n` +
      `The String-to-Sign should have been\n'${toSign}'\n`,
  )
}

/** The Authorization header lacks what it needs. Repeats it. */
export function incompleteSignature({ headers }: SignedRequest): Fault {
  return refusal(
    'IncompleteSignatureException',
    "Authorization header requires 'Credential' parameter. Authorization header requires 'Signature' parameter. " +
      "Authorization header requires 'SignedHeaders' parameter. Authorization header requires existence of either a " +
      `'X-Amz-Date' or a 'Date' header. Authorization=${headers.authorization}`,
  )
}

/** White space in the access key ID. Repeats what follows it, and the whole header. */
export function missingEqualSign({ headers }: SignedRequest): Fault {
  const [, credential = ''] = /Credential=([^,]+)/.exec(headers.authorization ?? '') ?? []
  return refusal(
    'IncompleteSignatureException',
    `'${credential}' not a valid key=value pair (missing equal-sign) in Authorization header: ` +
      `'${headers.authorization}'.`,
  )
}

function refusal(name: string, message: string): Fault {
  return { type: 'error', name, message, status: 400 }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
