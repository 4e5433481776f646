import type { IncomingHttpHeaders } from 'node:http'
import { ApiError } from './errors.ts'
import type { AwsService } from './service.ts'

/**
 * In the words of IAM: who asks may not. An action without resource types has no ARN in the message.
 *
 * @param action such as `ecs:DescribeServices`
 */
export function denialOf(action: string, resource?: string): string {
  return (
    `User: arn:aws:sts::123456789012:assumed-role/deployer/GitHubActions is not authorized to perform: ${action}` +
    `${resource === undefined ? '' : ` on resource: ${resource}`}` +
    ` because no identity-based policy allows the ${action} action`
  )
}

/** @throws ApiError if the credentials of this id have expired, or came with another session token */
type CheckCredentials = (accessKeyId: string, sessionToken: string | readonly string[] | undefined) => void

/** What every request must pass before its service looks at the input: signature, credentials and policies. */
export class FrontDoor {
  readonly #check: CheckCredentials
  readonly #denied: readonly string[]

  /** @param denied actions as IAM policies name them; `ecs:*` stands for a whole service */
  constructor(check: CheckCredentials, denied: readonly string[] = []) {
    this.#check = check
    this.#denied = denied
  }

  /**
   * The request must look signed for the service; the signature itself is not verified.
   *
   * @throws ApiError if it does not, if its credentials have expired, or if the action is denied
   */
  admit(headers: IncomingHttpHeaders, service: AwsService, operation: string, input: unknown): void {
    const { signingName, iamPrefix = signingName, resourceOf } = service
    const signature = new RegExp(
      `^AWS4-HMAC-SHA256 Credential=([^/\\s]+)/\\d{8}/[a-z0-9-]+/${signingName}/aws4_request,` +
        ' ?SignedHeaders=[a-z0-9;-]+, ?Signature=[0-9a-f]{64}$',
    )
    const accessKeyId = signature.exec(headers.authorization ?? '')?.[1]
    if (accessKeyId === undefined) {
      throw new ApiError('MissingAuthenticationTokenException', 'Missing Authentication Token')
    }
    this.#check(accessKeyId, headers['x-amz-security-token'])
    const action = `${iamPrefix}:${operation}`
    if (this.#denied.includes(action) || this.#denied.includes(`${iamPrefix}:*`)) {
      throw new ApiError('AccessDeniedException', denialOf(action, resourceOf?.(operation, input)))
    }
  }
}
