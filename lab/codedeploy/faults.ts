import type { Fault } from '../aws-protocol/faults.ts'

/** The caller's policies do not allow this operation of CodeDeploy. In the words of the real API. */
export function accessDenied(operation: string): Fault {
  return {
    type: 'error',
    name: 'AccessDeniedException',
    message:
      'User: arn:aws:sts::123456789012:assumed-role/deployer/GitHubActions is not authorized to perform:' +
      ` codedeploy:${operation} on resource: arn:aws:codedeploy:us-east-1:123456789012:deploymentgroup:shop/production` +
      ` because no identity-based policy allows the codedeploy:${operation} action`,
    status: 400,
  }
}
