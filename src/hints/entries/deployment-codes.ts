import { deploymentCode } from '../define.ts'
import type { Entry } from '../entry.ts'
import { pages } from '../pages.ts'
import { alreadyInAlarm } from './deployment-alarms.ts'
import { attachedJustNow } from './service.ts'

/** General entries of the other error codes of a deployment (API 2014-10-06, ErrorInformation). */
export const deploymentCodes: readonly Entry[] = [
  deploymentCode(
    'ALARM_ACTIVE',
    'A CloudWatch alarm of the deployment group was in ALARM, so CodeDeploy stopped the deployment.',
    [
      [
        'The new version triggered the alarm',
        "check the alarm's metric (errors, latency, a queue), and read the new version's log for that time",
      ],
      alreadyInAlarm,
    ],
    pages.alarms,
  ),
  deploymentCode('APPLICATION_MISSING', 'The CodeDeploy application no longer exists.', [
    [
      'It was deleted or renamed after the deployment was created',
      'create it again, or correct the name in the workflow (`aws deploy list-applications`), and deploy again',
    ],
  ]),
  deploymentCode(
    'CODEDEPLOY_RESOURCE_CANNOT_BE_FOUND',
    'CodeDeploy could not find a resource that the deployment names.',
    [
      [
        'The application, deployment group, configuration or revision was deleted or is in another region',
        'check each name with `aws deploy get-deployment --deployment-id ID`, in the region of the deployment, and deploy again',
      ],
    ],
  ),
  deploymentCode('DEPLOYMENT_GROUP_MISSING', 'The deployment group no longer exists.', [
    [
      'It was deleted or renamed after the deployment was created',
      'create it again, or correct the name in the workflow (`aws deploy list-deployment-groups --application-name NAME`), and deploy again',
    ],
  ]),
  deploymentCode(
    'IAM_ROLE_MISSING',
    'The service role that the deployment group names does not exist.',
    [
      [
        'The role was deleted, or its ARN is wrong',
        'create it again, or set another one with `aws deploy update-deployment-group --application-name NAME --current-deployment-group-name GROUP --service-role-arn ARN`',
      ],
    ],
    pages.serviceRole,
  ),
  deploymentCode(
    'IAM_ROLE_PERMISSIONS',
    'The service role of the deployment group lacks a permission, or CodeDeploy is not allowed to assume it.',
    [
      [
        'The policy for this compute platform is not attached',
        'attach `AWSCodeDeployRole` (EC2), `AWSCodeDeployRoleForECS` or `AWSCodeDeployRoleForLambda` to the service role',
      ],
      [
        'The trust policy does not name CodeDeploy',
        'allow `codedeploy.amazonaws.com` to call `sts:AssumeRole` on the role',
      ],
      attachedJustNow,
    ],
    pages.serviceRole,
  ),
  deploymentCode('INTERNAL_ERROR', 'CodeDeploy reports an error inside AWS.', [
    ['A temporary problem with the service', 'check the AWS Health Dashboard and deploy again'],
    ['It fails every time', 'open a support case with the deployment id'],
  ]),
  deploymentCode(
    'INVALID_REVISION',
    'CodeDeploy cannot use the revision or its AppSpec file.',
    [
      [
        'The AppSpec is missing, not valid YAML or JSON, or made for another compute platform',
        'check the indentation and required fields; for ECS and Lambda, use the AppSpec itself, not an archive',
      ],
      [
        'The type of the S3 object is not the bundle type of the deployment',
        'set the right bundleType (zip, tar, tgz, YAML or JSON) and deploy again',
      ],
    ],
    pages.appSpec,
  ),
  deploymentCode(
    'MANUAL_STOP',
    'The deployment was stopped with StopDeployment.',
    [
      [
        'A person, a pipeline or another workflow stopped it',
        'look it up in CloudTrail (event StopDeployment), then deploy again',
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
        'look at the message for the quota, free up resources or request an increase in Service Quotas, and deploy again',
      ],
    ],
    pages.limits,
  ),
  deploymentCode(
    'REVISION_MISSING',
    'The revision does not exist at the location that the deployment names.',
    [
      [
        'The S3 object was deleted, or its bucket or key is wrong',
        "upload the bundle (`aws deploy push --application-name NAME --s3-location s3://BUCKET/KEY`), and exclude revisions in use from the bucket's lifecycle rules",
      ],
      [
        'The Git commit was not pushed, or was removed by a force push',
        'deploy a commit that exists on GitHub',
      ],
    ],
    pages.push,
  ),
  deploymentCode(
    'THROTTLED',
    'AWS throttled the requests of the account or role.',
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
    'The deployment exceeded its time limit.',
    [
      [
        'An instance, a task set or a hook never finished the event that it was in',
        'read the log of what ran in that event: of the script, the tasks or the function of the hook',
      ],
      [
        'Nobody continued a deployment that waited for its traffic to be rerouted',
        'continue it in time, extend the wait, or reroute at once in the deployment group',
      ],
    ],
    pages.deployments,
  ),
]
