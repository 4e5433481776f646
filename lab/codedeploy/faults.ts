import type { Fault } from '../aws-protocol/faults.ts'
import { denialOf } from '../aws-protocol/front-door.ts'

/** The caller's policies do not allow this operation of CodeDeploy. In the words of the real API. */
export function accessDenied(operation: string): Fault {
  return {
    type: 'error',
    name: 'AccessDeniedException',
    message: denialOf(
      `codedeploy:${operation}`,
      'arn:aws:codedeploy:us-east-1:123456789012:deploymentgroup:shop/production',
    ),
    status: 400,
  }
}
