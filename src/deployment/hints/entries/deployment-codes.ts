import { deploymentCode } from '../define.ts'
import type { Entry } from '../entry.ts'
import { pages } from '../pages.ts'

/** General entries of the other error codes of a deployment (API 2014-10-06, ErrorInformation). */
export const deploymentCodes: readonly Entry[] = [
  deploymentCode(
    'ALARM_ACTIVE',
    'A CloudWatch alarm of the deployment group was in ALARM, so CodeDeploy stopped the deployment.',
    [
      [
        'The new version made the alarm go off',
        "look at the named alarm's metric and the new version's errors, repair it, and deploy again",
      ],
      [
        'The alarm was still in ALARM from before, and the deployment ended within seconds',
        'wait until it is back to OK, or take it out of the group for the deployment that repairs it',
      ],
    ],
    pages.alarms,
  ),
  deploymentCode(
    'APPLICATION_MISSING',
    'The CodeDeploy application no longer exists.',
    [
      [
        'It was deleted or renamed after the deployment was created',
        'create it again, or correct the name in the workflow (aws deploy list-applications), and deploy again',
      ],
    ],
    pages.errorCodes,
  ),
  deploymentCode(
    'CLOUDFORMATION_STACK_FAILURE',
    'The CloudFormation stack update that this deployment belongs to failed.',
    [
      [
        'A resource of the stack could not be updated',
        "read the first failed event in the stack's events, repair that resource, and update the stack again",
      ],
    ],
    pages.cloudFormation,
  ),
  deploymentCode(
    'CODEDEPLOY_RESOURCE_CANNOT_BE_FOUND',
    'CodeDeploy could not find a resource that the deployment names.',
    [
      [
        'The application, deployment group, configuration or revision was deleted or is in another region',
        'check each name with aws deploy get-deployment, in the region of the deployment, and deploy again',
      ],
    ],
    pages.errorCodes,
  ),
  deploymentCode(
    'DEPLOYMENT_GROUP_MISSING',
    'The deployment group no longer exists.',
    [
      [
        'It was deleted or renamed after the deployment was created',
        'create it again, or correct the name in the workflow (aws deploy list-deployment-groups), and deploy again',
      ],
    ],
    pages.errorCodes,
  ),
  deploymentCode(
    'ECS_UPDATE_ERROR',
    'Amazon ECS refused to update the service.',
    [
      [
        'The service, its task definition, its network or its role does not allow the update',
        "read the service's events (aws ecs describe-services) and repair what they name",
      ],
      [
        'An earlier deployment still holds the service',
        'wait until no deployment of the service is in progress and its old task set is gone, then deploy again',
      ],
    ],
    pages.ecs,
  ),
  deploymentCode(
    'HOOK_EXECUTION_FAILURE',
    'A Lambda function of a lifecycle hook said Failed, or could not be run.',
    [
      [
        'The hook function reported Failed, as its test of the new version did not pass',
        "read the function's log in CloudWatch Logs, repair the new version or the test, and deploy again",
      ],
      [
        'The function crashed, or may not report back',
        'allow its role codedeploy:PutLifecycleEventHookExecutionStatus, and report on every path, errors included',
      ],
    ],
    pages.appSpecHooks,
  ),
  deploymentCode(
    'IAM_ROLE_MISSING',
    'The service role that the deployment group names does not exist.',
    [
      [
        'The role was deleted, or its ARN is wrong',
        'create it again, or name another: aws deploy update-deployment-group --service-role-arn ARN',
      ],
    ],
    pages.serviceRole,
  ),
  deploymentCode(
    'IAM_ROLE_PERMISSIONS',
    'The service role of the deployment group lacks a permission, or CodeDeploy may not assume it.',
    [
      [
        'The policy for this compute platform is not attached',
        'attach AWSCodeDeployRole (EC2), AWSCodeDeployRoleForECS or AWSCodeDeployRoleForLambda to the service role',
      ],
      [
        'The trust policy does not name CodeDeploy',
        'allow codedeploy.amazonaws.com to call sts:AssumeRole on the role',
      ],
    ],
    pages.serviceRole,
  ),
  deploymentCode(
    'INTERNAL_ERROR',
    'CodeDeploy reports an error inside AWS.',
    [
      ['A passing fault of the service', 'look at the AWS Health Dashboard and deploy again'],
      ['It fails each time', 'open a support case with the deployment id'],
    ],
    pages.errorCodes,
  ),
  deploymentCode(
    'INVALID_ECS_SERVICE',
    'The ECS service of the deployment group cannot be deployed to.',
    [
      [
        'The service or cluster was deleted, renamed or is not ACTIVE',
        'check it with aws ecs describe-services and correct the deployment group',
      ],
      [
        'The service does not use the CODE_DEPLOY deployment controller',
        'create the service with deploymentController type CODE_DEPLOY',
      ],
      [
        'Its task set still names a target group that was deleted',
        'create the service anew with the current target groups (terraform apply -replace)',
      ],
    ],
    pages.ecs,
  ),
  deploymentCode(
    'INVALID_LAMBDA_CONFIGURATION',
    'The AppSpec of the Lambda deployment does not fit the function or its alias.',
    [
      [
        'CurrentVersion and TargetVersion are the same, because no new version was published',
        'publish a version first (aws lambda publish-version), or skip the deployment when nothing changed',
      ],
      [
        'The alias does not point at CurrentVersion, or shares traffic between two versions',
        'set the alias to CurrentVersion alone, without weights, and deploy again',
      ],
    ],
    pages.lambda,
  ),
  deploymentCode(
    'INVALID_LAMBDA_FUNCTION',
    'The Lambda function that the AppSpec names cannot be deployed.',
    [
      [
        'The function, its alias or a version does not exist in this region and account',
        'check Name, Alias, CurrentVersion and TargetVersion in the AppSpec with aws lambda get-alias',
      ],
    ],
    pages.appSpecResources,
  ),
  deploymentCode(
    'INVALID_REVISION',
    'CodeDeploy cannot use the revision or its AppSpec file.',
    [
      [
        'The AppSpec is missing, not valid YAML or JSON, or made for another compute platform',
        'check indentation and required fields; for ECS and Lambda give the AppSpec itself, not an archive',
      ],
      [
        'The object in S3 is not the bundle type that was named',
        'name the right bundleType (zip, tar, tgz, YAML or JSON) and deploy again',
      ],
    ],
    pages.appSpec,
  ),
  deploymentCode(
    'MANUAL_STOP',
    'Somebody or something stopped the deployment with StopDeployment.',
    [
      [
        'A person, a pipeline or another workflow stopped it',
        'find out who in CloudTrail (event StopDeployment), then deploy again',
      ],
    ],
    pages.deploymentsStop,
  ),
  deploymentCode(
    'MISSING_GITHUB_TOKEN',
    'CodeDeploy has no token to read the GitHub repository.',
    [
      [
        'The application was never connected to GitHub, or the token was revoked',
        'connect it again in the CodeDeploy console (Create deployment, My application is stored in GitHub)',
      ],
    ],
    pages.github,
  ),
  deploymentCode(
    'RESOURCE_LIMIT_EXCEEDED',
    'A quota of the AWS account was reached.',
    [
      [
        'Too many deployments at once, or a quota of EC2, ECS, Auto Scaling or Elastic Load Balancing',
        'see which in the message, free some or ask for more in Service Quotas, and deploy again',
      ],
    ],
    pages.limits,
  ),
  deploymentCode(
    'REVISION_MISSING',
    'The revision does not exist where the deployment looks for it.',
    [
      [
        'The S3 object or the Git commit was deleted, or bucket, key or commit id is wrong',
        'upload the bundle again (aws deploy push), and keep lifecycle rules of the bucket off revisions in use',
      ],
    ],
    pages.push,
  ),
  deploymentCode(
    'THROTTLED',
    'AWS limited the rate of requests of the account or role.',
    [
      [
        'Many deployments, pipelines or watchers call the API at the same time',
        'space the deployments out, poll less often, and deploy again',
      ],
    ],
    pages.limits,
  ),
  deploymentCode(
    'TIMEOUT',
    'The deployment took longer than it may.',
    [
      [
        'An instance, a task set or a hook never finished the event that it was in',
        'look at the event that is still open: read the log there, and the health checks',
      ],
      [
        'Nobody continued a deployment that waited for traffic to be rerouted',
        'continue it in time, lengthen the wait, or reroute at once in the deployment group',
      ],
    ],
    pages.deployments,
  ),
]
