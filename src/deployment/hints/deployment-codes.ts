import type { Cause, Entry } from './entry.ts'
import { pages } from './pages.ts'

/** The general entry of a deployment's error code. */
function general(code: string, meaning: string, causes: readonly Cause[], page: string): Entry {
  return {
    id: `deployment-${code.toLowerCase().replaceAll('_', '-')}`,
    kind: 'code',
    chapter: 'deployment',
    when: { where: 'deployment', codes: [code] },
    meaning,
    causes,
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
      {
        cause: 'The agent is not installed or not running',
        fix: 'on each instance run sudo service codedeploy-agent status, then install or start it and deploy again',
      },
      {
        cause: 'The agent is too old or has hung',
        fix: 'update it and restart it (Windows: Restart-Service codedeployagent)',
      },
    ],
    pages.agentVerify,
  ),
  general(
    'ALARM_ACTIVE',
    'A CloudWatch alarm of the deployment group was in ALARM, so CodeDeploy stopped the deployment.',
    [
      {
        cause: 'The new version made the alarm go off',
        fix: "look at the named alarm's metric and the new version's errors, repair it, and deploy again",
      },
      {
        cause: 'The alarm was still in ALARM from before, and the deployment ended within seconds',
        fix: 'wait until it is back to OK, or take it out of the group for the deployment that repairs it',
      },
    ],
    pages.alarms,
  ),
  general(
    'APPLICATION_MISSING',
    'The CodeDeploy application no longer exists.',
    [
      {
        cause: 'It was deleted or renamed after the deployment was created',
        fix: 'create it again, or correct the name in the workflow (aws deploy list-applications), and deploy again',
      },
    ],
    pages.errorCodes,
  ),
  general(
    'AUTOSCALING_VALIDATION_ERROR',
    'The Auto Scaling group cannot be used as it is configured.',
    [
      {
        cause: 'The group, its launch template or a subnet or load balancer that it names is gone or invalid',
        fix: 'try to launch an instance in the Auto Scaling group by hand, repair what it complains of, and deploy again',
      },
    ],
    pages.autoScaling,
  ),
  general(
    'AUTO_SCALING_CONFIGURATION',
    'The link between the deployment group and its Auto Scaling group is broken.',
    [
      {
        cause: 'The lifecycle hook that CodeDeploy put on the Auto Scaling group is missing or stale',
        fix: addAutoScalingGroupAgain,
      },
    ],
    pages.autoScaling,
  ),
  general(
    'AUTO_SCALING_IAM_ROLE_PERMISSIONS',
    'The service role may not do what is needed with the Auto Scaling group.',
    [
      {
        cause: 'The role lacks autoscaling permissions',
        fix: 'attach the managed policy AWSCodeDeployRole to it',
      },
      {
        cause: 'The Auto Scaling group uses a launch template',
        fix: 'also allow ec2:RunInstances, ec2:CreateTags and iam:PassRole',
      },
    ],
    pages.autoScaling,
  ),
  general(
    'CLOUDFORMATION_STACK_FAILURE',
    'The CloudFormation stack update that this deployment belongs to failed.',
    [
      {
        cause: 'A resource of the stack could not be updated',
        fix: "read the first failed event in the stack's events, repair that resource, and update the stack again",
      },
    ],
    pages.cloudFormation,
  ),
  general(
    'CODEDEPLOY_RESOURCE_CANNOT_BE_FOUND',
    'CodeDeploy could not find a resource that the deployment names.',
    [
      {
        cause:
          'The application, deployment group, configuration or revision was deleted or is in another region',
        fix: 'check each name with aws deploy get-deployment, in the region of the deployment, and deploy again',
      },
    ],
    pages.errorCodes,
  ),
  general(
    'CUSTOMER_APPLICATION_UNHEALTHY',
    'The application was not healthy after it had been deployed.',
    [
      {
        cause: 'The new version fails its health check',
        fix: "open the health check's path on a new instance or task and read the application's log",
      },
      {
        cause: 'The health check itself is wrong',
        fix: 'check path, port, success codes and start-up time in the target group',
      },
    ],
    pages.loadBalancing,
  ),
  general(
    'DEPLOYMENT_GROUP_MISSING',
    'The deployment group no longer exists.',
    [
      {
        cause: 'It was deleted or renamed after the deployment was created',
        fix: 'create it again, or correct the name in the workflow (aws deploy list-deployment-groups), and deploy again',
      },
    ],
    pages.errorCodes,
  ),
  general(
    'ECS_UPDATE_ERROR',
    'Amazon ECS refused to update the service.',
    [
      {
        cause: 'The service, its task definition, its network or its role does not allow the update',
        fix: "read the service's events (aws ecs describe-services) and repair what they name",
      },
      {
        cause: 'An earlier deployment still holds the service',
        fix: 'wait until no deployment of the service is in progress and its old task set is gone, then deploy again',
      },
    ],
    pages.ecs,
  ),
  general(
    'ELASTIC_LOAD_BALANCING_INVALID',
    'The load balancer of the deployment group cannot be used as it is configured.',
    [
      {
        cause:
          'A load balancer, listener or target group that the deployment group names is gone or of the wrong type',
        fix: 'compare aws deploy get-deployment-group with what exists in Elastic Load Balancing, and correct the group',
      },
    ],
    pages.loadBalancing,
  ),
  general(
    'ELB_INVALID_INSTANCE',
    'The load balancer does not accept an instance of the deployment.',
    [
      {
        cause: 'The instance was stopped or terminated while the deployment ran',
        fix: 'check its state, and deploy again once it runs',
      },
      {
        cause: 'It is in another VPC or in an availability zone that the load balancer does not serve',
        fix: "enable the zone, or use a target group in the instance's VPC",
      },
    ],
    pages.loadBalancing,
  ),
  general(
    'HEALTH_CONSTRAINTS',
    'Too many instances failed or were skipped; the real reason is in the events of an instance.',
    [
      {
        cause: 'A lifecycle event failed on an instance',
        fix: 'read the first failed event of the failed instances and repair that',
      },
      {
        cause: 'All events were skipped: the agent is stopped, hung, missing or outdated',
        fix: 'check sudo service codedeploy-agent status, restart it (Windows: Restart-Service codedeployagent) and update it',
      },
      {
        cause: 'All events were skipped although the agent runs: it cannot reach CodeDeploy',
        fix: 'check the instance profile, outbound port 443 (NAT gateway or VPC endpoint) and the clock',
      },
    ],
    pages.deployments,
  ),
  general(
    'HEALTH_CONSTRAINTS_INVALID',
    'Too few instances of the group are healthy for the deployment to start.',
    [
      {
        cause: 'Instances still count as unhealthy because the last deployment to them failed',
        fix: 'deploy once with CodeDeployDefault.AllAtOnce or a lower minimum of healthy hosts',
      },
      {
        cause: 'The group has fewer running instances than the minimum asks for',
        fix: 'start or add instances, or lower the minimum in the deployment configuration',
      },
    ],
    pages.healthyHosts,
  ),
  general(
    'HOOK_EXECUTION_FAILURE',
    'A Lambda function of a lifecycle hook said Failed, or could not be run.',
    [
      {
        cause: 'The hook function reported Failed: its test of the new version did not pass',
        fix: "read the function's log in CloudWatch Logs, repair the new version or the test, and deploy again",
      },
      {
        cause: 'The function crashed, or may not report back',
        fix: 'allow its role codedeploy:PutLifecycleEventHookExecutionStatus, and report on every path, errors included',
      },
    ],
    pages.appSpecHooks,
  ),
  general(
    'IAM_ROLE_MISSING',
    'The service role that the deployment group names does not exist.',
    [
      {
        cause: 'The role was deleted, or its ARN is wrong',
        fix: 'create it again, or name another: aws deploy update-deployment-group --service-role-arn ARN',
      },
    ],
    pages.serviceRole,
  ),
  general(
    'IAM_ROLE_PERMISSIONS',
    'The service role of the deployment group lacks a permission, or CodeDeploy may not assume it.',
    [
      {
        cause: 'The policy for this compute platform is not attached',
        fix: 'attach AWSCodeDeployRole (EC2), AWSCodeDeployRoleForECS or AWSCodeDeployRoleForLambda to the service role',
      },
      {
        cause: 'The trust policy does not name CodeDeploy',
        fix: 'allow codedeploy.amazonaws.com to call sts:AssumeRole on the role',
      },
    ],
    pages.serviceRole,
  ),
  general(
    'INTERNAL_ERROR',
    'CodeDeploy reports an error inside AWS.',
    [
      {
        cause: 'A passing fault of the service',
        fix: 'look at the AWS Health Dashboard and deploy again',
      },
      {
        cause: 'It fails each time',
        fix: 'open a support case with the deployment id',
      },
    ],
    pages.errorCodes,
  ),
  general(
    'INVALID_ECS_SERVICE',
    'The ECS service of the deployment group cannot be deployed to.',
    [
      {
        cause: 'The service or cluster was deleted, renamed or is not ACTIVE',
        fix: 'check it with aws ecs describe-services and correct the deployment group',
      },
      {
        cause: 'The service does not use the CODE_DEPLOY deployment controller',
        fix: 'create the service with deploymentController type CODE_DEPLOY',
      },
    ],
    pages.ecs,
  ),
  general(
    'INVALID_LAMBDA_CONFIGURATION',
    'The AppSpec of the Lambda deployment does not fit the function or its alias.',
    [
      {
        cause: 'CurrentVersion and TargetVersion are the same, because no new version was published',
        fix: 'publish a version first (aws lambda publish-version), or skip the deployment when nothing changed',
      },
      {
        cause: 'The alias does not point at CurrentVersion, or shares traffic between two versions',
        fix: 'set the alias to CurrentVersion alone, without weights, and deploy again',
      },
    ],
    pages.lambda,
  ),
  general(
    'INVALID_LAMBDA_FUNCTION',
    'The Lambda function that the AppSpec names cannot be deployed.',
    [
      {
        cause: 'The function, its alias or a version does not exist in this region and account',
        fix: 'check Name, Alias, CurrentVersion and TargetVersion in the AppSpec with aws lambda get-alias',
      },
    ],
    pages.appSpecResources,
  ),
  general(
    'INVALID_REVISION',
    'CodeDeploy cannot use the revision or its AppSpec file.',
    [
      {
        cause: 'The AppSpec is missing, not valid YAML or JSON, or made for another compute platform',
        fix: 'check indentation and required fields; for ECS and Lambda give the AppSpec itself, not an archive',
      },
      {
        cause: 'The object in S3 is not the bundle type that was named',
        fix: 'name the right bundleType (zip, tar, tgz, YAML or JSON) and deploy again',
      },
    ],
    pages.appSpec,
  ),
  general(
    'MANUAL_STOP',
    'Somebody or something stopped the deployment with StopDeployment.',
    [
      {
        cause: 'A person, a pipeline or another workflow stopped it',
        fix: 'find out who in CloudTrail (event StopDeployment), then deploy again',
      },
    ],
    pages.deploymentsStop,
  ),
  general(
    'MISSING_BLUE_GREEN_DEPLOYMENT_CONFIGURATION',
    'The deployment group is blue/green, but its blue/green settings are missing.',
    [
      {
        cause: 'The group was created or updated without blueGreenDeploymentConfiguration',
        fix: 'set it with aws deploy update-deployment-group --blue-green-deployment-configuration',
      },
    ],
    pages.deploymentGroupsCreate,
  ),
  general(
    'MISSING_ELB_INFORMATION',
    'The deployment needs a load balancer, and the deployment group names none.',
    [
      {
        cause: 'The group has traffic control on, without a load balancer or target group',
        fix: 'add it with aws deploy update-deployment-group --load-balancer-info, or use WITHOUT_TRAFFIC_CONTROL',
      },
    ],
    pages.loadBalancing,
  ),
  general(
    'MISSING_GITHUB_TOKEN',
    'CodeDeploy has no token to read the GitHub repository.',
    [
      {
        cause: 'The application was never connected to GitHub, or the token was revoked',
        fix: 'connect it again in the CodeDeploy console (Create deployment, My application is stored in GitHub)',
      },
    ],
    pages.github,
  ),
  general(
    'NO_EC2_SUBSCRIPTION',
    'The AWS account is not subscribed to Amazon EC2.',
    [
      {
        cause: 'The account is new, suspended or has no valid payment method',
        fix: 'complete the sign-up in the billing console, then deploy again',
      },
    ],
    pages.errorCodes,
  ),
  general(
    'NO_INSTANCES',
    'The deployment group found no running instance to deploy to.',
    [
      {
        cause: 'No running instance carries the tags of the group',
        fix: "compare the instances' tags with aws deploy get-deployment-group; new tags take about five minutes",
      },
      {
        cause: 'The Auto Scaling group is empty, or is not the one that the deployment group names',
        fix: 'raise its desired capacity, or select the Auto Scaling group that has the instances',
      },
      {
        cause: 'The instances run in another region or account',
        fix: 'deploy in the region where they run',
      },
    ],
    pages.instances,
  ),
  general(
    'OVER_MAX_INSTANCES',
    'The deployment has more instances than the account allows in one deployment.',
    [
      {
        cause: 'The tags of the group match too many instances',
        fix: 'narrow the tags, split the group, or ask AWS Support for a higher quota',
      },
    ],
    pages.limits,
  ),
  general(
    'RESOURCE_LIMIT_EXCEEDED',
    'A quota of the AWS account was reached.',
    [
      {
        cause: 'Too many deployments at once, or a quota of EC2, ECS, Auto Scaling or Elastic Load Balancing',
        fix: 'see which in the message, free some or ask for more in Service Quotas, and deploy again',
      },
    ],
    pages.limits,
  ),
  general(
    'REVISION_MISSING',
    'The revision does not exist where the deployment looks for it.',
    [
      {
        cause: 'The S3 object or the Git commit was deleted, or bucket, key or commit id is wrong',
        fix: 'upload the bundle again (aws deploy push), and keep lifecycle rules of the bucket off revisions in use',
      },
    ],
    pages.push,
  ),
  general(
    'THROTTLED',
    'AWS limited the rate of requests of the account or role.',
    [
      {
        cause: 'Many deployments, pipelines or watchers call the API at the same time',
        fix: 'space the deployments out, poll less often, and deploy again',
      },
    ],
    pages.limits,
  ),
  general(
    'TIMEOUT',
    'The deployment took longer than it may.',
    [
      {
        cause: 'An instance, a task set or a hook never finished the event that it was in',
        fix: 'look at the event that is still open: read the log there, and the health checks',
      },
      {
        cause: 'Nobody continued a deployment that waited for traffic to be rerouted',
        fix: 'continue it in time, lengthen the wait, or reroute at once in the deployment group',
      },
    ],
    pages.deployments,
  ),
  general(
    'UNABLE_TO_SEND_ASG',
    'The link between the deployment group and its Auto Scaling group is broken.',
    [
      {
        cause: 'The lifecycle hook that CodeDeploy put on the Auto Scaling group is missing or stale',
        fix: addAutoScalingGroupAgain,
      },
    ],
    pages.autoScaling,
  ),
]
