import { deploymentCode } from '../define.ts'
import type { Entry } from '../entry.ts'
import { pages } from '../pages.ts'
import { hookFailed } from './service.ts'

/** General entries of error codes about ECS, Lambda and CloudFormation (API 2014-10-06, ErrorInformation). */
export const serviceCodes: readonly Entry[] = [
  deploymentCode(
    'CLOUDFORMATION_STACK_FAILURE',
    'The CloudFormation stack update that this deployment belongs to failed.',
    [
      [
        'A resource of the stack could not be updated',
        "read the first failed event in the stack's events, fix that resource, and update the stack again",
      ],
    ],
    pages.cloudFormation,
  ),
  deploymentCode(
    'ECS_UPDATE_ERROR',
    'Amazon ECS rejected the update of the service.',
    [
      [
        'The service, its task definition, its network or its role does not allow the update',
        "read the service's events (`aws ecs describe-services --cluster CLUSTER --services SERVICE`) and fix what they name",
      ],
      [
        'An earlier deployment of the service is still in progress',
        'wait until no deployment of the service is in progress and its old task set is gone, then deploy again',
      ],
    ],
    pages.ecs,
  ),
  deploymentCode(
    'HOOK_EXECUTION_FAILURE',
    'A Lambda function of a lifecycle hook reported Failed, or could not be run.',
    hookFailed,
    pages.appSpecHooks,
  ),
  deploymentCode(
    'INVALID_ECS_SERVICE',
    'The ECS service of the deployment group cannot be deployed to.',
    [
      [
        'The service or cluster was deleted, renamed or is not ACTIVE',
        'check it with `aws ecs describe-services --cluster CLUSTER --services SERVICE` and correct the deployment group',
      ],
      [
        'The service does not use the `CODE_DEPLOY` deployment controller',
        'create the service with deploymentController type `CODE_DEPLOY`',
      ],
      [
        'Its task set still names a target group that was deleted',
        'recreate the service with the current target groups (`terraform apply -replace=ADDRESS`)',
      ],
    ],
    pages.ecs,
  ),
  deploymentCode(
    'INVALID_LAMBDA_CONFIGURATION',
    'The AppSpec of the Lambda deployment does not match the function or its alias.',
    [
      [
        'CurrentVersion and TargetVersion are the same because no new version was published',
        'publish a version first (`aws lambda publish-version --function-name NAME`), or skip the deployment when nothing changed',
      ],
      [
        'The alias does not point to CurrentVersion, or splits traffic between two versions',
        'set the alias to CurrentVersion only, without weights, and deploy again',
      ],
    ],
    pages.lambda,
  ),
  deploymentCode(
    'INVALID_LAMBDA_FUNCTION',
    'The Lambda function in the AppSpec cannot be deployed.',
    [
      [
        'The function, its alias or a version does not exist in this region and account',
        'check Name, Alias, CurrentVersion and TargetVersion in the AppSpec with `aws lambda get-alias --function-name NAME --name ALIAS`',
      ],
    ],
    pages.appSpecResources,
  ),
]
