import type { IncomingHttpHeaders } from 'node:http'
import { ApiError } from './errors.ts'

const signature =
  /^AWS4-HMAC-SHA256 Credential=(?<accessKeyId>[^/\s]+)\/\d{8}\/[a-z0-9-]+\/codedeploy\/aws4_request, ?SignedHeaders=[a-z0-9;-]+, ?Signature=[0-9a-f]{64}$/

/** Tells whether temporary credentials are still good. */
export type CredentialStatus = (
  accessKeyId: string,
  sessionToken: string | undefined,
) => 'good' | 'expired' | 'wrong'

/**
 * The request must look signed; the signature itself is not verified.
 *
 * @throws ApiError where it does not, or where its credentials have expired
 */
export function authorize(headers: IncomingHttpHeaders, statusOf: CredentialStatus): void {
  const accessKeyId = signature.exec(headers.authorization ?? '')?.groups?.accessKeyId
  if (accessKeyId === undefined) {
    throw new ApiError('MissingAuthenticationTokenException', 'Missing Authentication Token')
  }
  const sessionToken = headers['x-amz-security-token']
  switch (statusOf(accessKeyId, typeof sessionToken === 'string' ? sessionToken : undefined)) {
    case 'good':
      return
    case 'expired':
      throw new ApiError('ExpiredTokenException', 'The security token included in the request is expired')
    case 'wrong':
      throw new ApiError(
        'UnrecognizedClientException',
        'The security token included in the request is invalid.',
      )
  }
}
