import { type Causes, toCauses } from './define.ts'
import type { Entry } from './entry.ts'
import { pages } from './pages.ts'

/** The general entry of a deployment's error code. */
function general(code: string, meaning: string, causes: Causes, page: string): Entry {
  return {
    id: `deployment-${code.toLowerCase().replaceAll('_', '-')}`,
    kind: 'code',
    chapter: 'deployment',
    when: { where: 'deployment', codes: [code] },
    meaning,
    causes: toCauses(causes),
    page,
  }
}

const addAutoScalingGroupAgain =
  'remove the Auto Scaling group from the deployment group and add it again (aws deploy update-deployment-group --auto-scaling-groups)'

/**
 * One general entry for each error code of a deployment (API 2014-10-06, ErrorInformation), and for
 * UNABLE_TO_SEND_ASG, which only the user guide names.
 */
export const deploymentCodes: readonly Entry[] = [
  general(
    'AGENT_ISSUE',
    'CodeDeploy could not work with the CodeDeploy agent on instances of the group.',
    [
      [
        'The agent is not installed or not running',
        'on each instance run sudo service codedeploy-agent status, then install or start it and deploy again',
      ],
      [
        'The agent is too old or has hung',
        'update it and restart it (Windows: Restart-Service codedeployagent)',
      ],
    ],
    pages.agentVerify,
  ),
  general(
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
  general(
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
  general(
    'AUTOSCALING_VALIDATION_ERROR',
    'The Auto Scaling group cannot be used as it is configured.',
    [
      [
        'The group, its launch template or a subnet or load balancer that it names is gone or invalid',
        'try to launch an instance in the Auto Scaling group by hand, repair what it complains of, and deploy again',
      ],
    ],
    pages.autoScaling,
  ),
  general(
    'AUTO_SCALING_CONFIGURATION',
    'The link between the deployment group and its Auto Scaling group is broken.',
    [
      [
        'The lifecycle hook that CodeDeploy put on the Auto Scaling group is missing or stale',
        addAutoScalingGroupAgain,
      ],
    ],
    pages.autoScaling,
  ),
  general(
    'AUTO_SCALING_IAM_ROLE_PERMISSIONS',
    'The service role may not do what is needed with the Auto Scaling group.',
    [
      ['The role lacks autoscaling permissions', 'attach the managed policy AWSCodeDeployRole to it'],
      [
        'The Auto Scaling group uses a launch template',
        'also allow ec2:RunInstances, ec2:CreateTags and iam:PassRole',
      ],
    ],
    pages.autoScaling,
  ),
  general(
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
  general(
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
  general(
    'CUSTOMER_APPLICATION_UNHEALTHY',
    'The application was not healthy after it had been deployed.',
    [
      [
        'The new version fails its health check',
        "open the health check's path on a new instance or task and read the application's log",
      ],
      [
        'The health check itself is wrong',
        'check path, port, success codes and start-up time in the target group',
      ],
    ],
    pages.loadBalancing,
  ),
  general(
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
  general(
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
  general(
    'ELASTIC_LOAD_BALANCING_INVALID',
    'The load balancer of the deployment group cannot be used as it is configured.',
    [
      [
        'A load balancer, listener or target group that the deployment group names is gone or of the wrong type',
        'compare aws deploy get-deployment-group with what exists in Elastic Load Balancing, and correct the group',
      ],
    ],
    pages.loadBalancing,
  ),
  general(
    'ELB_INVALID_INSTANCE',
    'The load balancer does not accept an instance of the deployment.',
    [
      [
        'The instance was stopped or terminated while the deployment ran',
        'check its state, and deploy again once it runs',
      ],
      [
        'It is in another VPC or in an availability zone that the load balancer does not serve',
        "enable the zone, or use a target group in the instance's VPC",
      ],
    ],
    pages.loadBalancing,
  ),
  general(
    'HEALTH_CONSTRAINTS',
    'Too many instances failed or were skipped; the real reason is in the events of an instance.',
    [
      [
        'A lifecycle event failed on an instance',
        'read the first failed event of the failed instances and repair that',
      ],
      [
        'All events were skipped, as the agent is stopped, hung, missing or outdated',
        'check sudo service codedeploy-agent status, restart it (Windows: Restart-Service codedeployagent) and update it',
      ],
      [
        'All events were skipped, as the agent cannot reach CodeDeploy',
        'check the instance profile, outbound port 443 (NAT gateway or VPC endpoint) and the clock',
      ],
    ],
    pages.deployments,
  ),
  general(
    'HEALTH_CONSTRAINTS_INVALID',
    'Too few instances of the group are healthy for the deployment to start.',
    [
      [
        'Instances still count as unhealthy because the last deployment to them failed',
        'deploy once with CodeDeployDefault.AllAtOnce or a lower minimum of healthy hosts',
      ],
      [
        'The group has fewer running instances than the minimum asks for',
        'start or add instances, or lower the minimum in the deployment configuration',
      ],
    ],
    pages.healthyHosts,
  ),
  general(
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
  general(
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
  general(
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
  general(
    'INTERNAL_ERROR',
    'CodeDeploy reports an error inside AWS.',
    [
      ['A passing fault of the service', 'look at the AWS Health Dashboard and deploy again'],
      ['It fails each time', 'open a support case with the deployment id'],
    ],
    pages.errorCodes,
  ),
  general(
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
  general(
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
  general(
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
  general(
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
  general(
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
  general(
    'MISSING_BLUE_GREEN_DEPLOYMENT_CONFIGURATION',
    'The deployment group is blue/green, but its blue/green settings are missing.',
    [
      [
        'The group was created or updated without blueGreenDeploymentConfiguration',
        'set it with aws deploy update-deployment-group --blue-green-deployment-configuration',
      ],
    ],
    pages.deploymentGroupsCreate,
  ),
  general(
    'MISSING_ELB_INFORMATION',
    'The deployment needs a load balancer, and the deployment group names none.',
    [
      [
        'The group has traffic control on, without a load balancer or target group',
        'add it with aws deploy update-deployment-group --load-balancer-info, or use WITHOUT_TRAFFIC_CONTROL',
      ],
    ],
    pages.loadBalancing,
  ),
  general(
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
  general(
    'NO_EC2_SUBSCRIPTION',
    'The AWS account is not subscribed to Amazon EC2.',
    [
      [
        'The account is new, suspended or has no valid payment method',
        'complete the sign-up in the billing console, then deploy again',
      ],
    ],
    pages.errorCodes,
  ),
  general(
    'NO_INSTANCES',
    'The deployment group found no running instance to deploy to.',
    [
      [
        'No running instance carries the tags of the group',
        "compare the instances' tags with aws deploy get-deployment-group; new tags take about five minutes",
      ],
      [
        'The Auto Scaling group is empty, or is not the one that the deployment group names',
        'raise its desired capacity, or select the Auto Scaling group that has the instances',
      ],
      ['The instances run in another region or account', 'deploy in the region where they run'],
    ],
    pages.instances,
  ),
  general(
    'OVER_MAX_INSTANCES',
    'The deployment has more instances than the account allows in one deployment.',
    [
      [
        'The tags of the group match too many instances',
        'narrow the tags, split the group, or ask AWS Support for a higher quota',
      ],
    ],
    pages.limits,
  ),
  general(
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
  general(
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
  general(
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
  general(
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
  general(
    'UNABLE_TO_SEND_ASG',
    'The link between the deployment group and its Auto Scaling group is broken.',
    [
      [
        'The lifecycle hook that CodeDeploy put on the Auto Scaling group is missing or stale',
        addAutoScalingGroupAgain,
      ],
    ],
    pages.autoScaling,
  ),
]
