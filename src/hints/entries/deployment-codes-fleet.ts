import { deploymentCode } from '../define.ts'
import type { Entry } from '../entry.ts'
import { pages } from '../pages.ts'
import { agentCannotWork, readAgentLog, readBootLog, scriptLog } from '../reading-logs.ts'
import { eventsAfterInstall } from './agent-records.ts'

const addAutoScalingGroupAgain =
  'remove the Auto Scaling group from the deployment group and add it again (`aws deploy update-deployment-group --application-name NAME --current-deployment-group-name GROUP --auto-scaling-groups ASG`)'

/**
 * An instance that failed without diagnostics in a deployment that has no error of its own (yet). Its lifecycle events
 * have been read.
 */
const instanceWithoutDiagnostics: Entry = {
  ...deploymentCode('UnknownError', 'CodeDeploy gave no reason why the instance failed.', [
    [
      'The agent is stopped, hangs, or cannot reach CodeDeploy',
      `run \`sudo service codedeploy-agent status\` (Windows: \`Get-Service codedeployagent\`), and ${readAgentLog}`,
    ],
    agentCannotWork,
    [
      'The instance is new, and its boot script was late or failed, or it was stopped or terminated',
      `${readBootLog}; see the activities of its Auto Scaling group (instance refresh)`,
    ],
  ]),
  id: 'instance-without-diagnostics',
  when: { where: 'deployment', codes: ['UnknownError'], platforms: ['Server'] },
}

/**
 * An instance that failed without diagnostics in an event that follows others: the agent ran those, so it was there and had
 * credentials.
 */
const eventWithoutDiagnostics: Entry = {
  ...deploymentCode(
    'HEALTH_CONSTRAINTS',
    'The agent ran the earlier events of this deployment, and CodeDeploy gave no reason why this one failed.',
    [
      [
        'A script failed, and its output is only on the instance',
        `read ${scriptLog} there, and ${readAgentLog}`,
      ],
      [
        'The agent was killed or restarted in the meantime, often for lack of memory or by a script',
        'check `sudo dmesg` and `sudo service codedeploy-agent status` (Windows: `Get-Service codedeployagent`)',
      ],
      [
        'The instance was stopped, rebooted or terminated in the meantime (scale-in, instance refresh)',
        'check its state, and the activities of its Auto Scaling group',
      ],
    ],
    pages.deployments,
  ),
  id: 'event-without-diagnostics',
  when: {
    where: 'deployment',
    codes: ['HEALTH_CONSTRAINTS', 'UnknownError'],
    platforms: ['Server'],
    events: eventsAfterInstall,
  },
}

/** General entries of error codes about instances, Auto Scaling and load balancers (API 2014-10-06,
 * ErrorInformation; UNABLE_TO_SEND_ASG is named by the user guide only).
 */
export const fleetCodes: readonly Entry[] = [
  eventWithoutDiagnostics,
  instanceWithoutDiagnostics,
  deploymentCode(
    'AGENT_ISSUE',
    'CodeDeploy could not communicate with the CodeDeploy agent on instances of the group.',
    [
      [
        'The agent is not installed or not running',
        'on each instance run `sudo service codedeploy-agent status`, then install or start it and deploy again',
      ],
      [
        'The agent is too old or hangs, or the instance got its instance profile after the agent had started',
        'update it and restart it with `sudo service codedeploy-agent restart` (Windows: `Restart-Service codedeployagent`)',
      ],
      agentCannotWork,
    ],
    pages.agentVerify,
  ),
  deploymentCode(
    'AUTOSCALING_VALIDATION_ERROR',
    'The Auto Scaling group cannot be used as it is configured.',
    [
      [
        'The group, its launch template, or one of its subnets or load balancers no longer exists or is invalid',
        'try to launch an instance in the Auto Scaling group manually, fix the problem that it reports, and deploy again',
      ],
    ],
    pages.autoScaling,
  ),
  deploymentCode(
    'AUTO_SCALING_CONFIGURATION',
    'The link between the deployment group and its Auto Scaling group is broken.',
    [
      [
        'The lifecycle hook that CodeDeploy added to the Auto Scaling group is missing or outdated',
        addAutoScalingGroupAgain,
      ],
    ],
    pages.autoScaling,
  ),
  deploymentCode(
    'AUTO_SCALING_IAM_ROLE_PERMISSIONS',
    'The service role lacks permissions for the Auto Scaling group.',
    [
      ['The role lacks autoscaling permissions', 'attach the managed policy `AWSCodeDeployRole` to it'],
      [
        'The Auto Scaling group uses a launch template',
        'also allow `ec2:RunInstances`, `ec2:CreateTags` and `iam:PassRole`',
      ],
    ],
    pages.autoScaling,
  ),
  deploymentCode(
    'CUSTOMER_APPLICATION_UNHEALTHY',
    'The application was not healthy after the deployment.',
    [
      [
        'The new version fails its health check',
        "request the health check's path on a new instance or task and read the application's log",
      ],
      [
        'The health check itself is wrong',
        'check the path, port, success codes and startup time in the target group',
      ],
    ],
    pages.loadBalancing,
  ),
  deploymentCode(
    'ELASTIC_LOAD_BALANCING_INVALID',
    'The load balancer of the deployment group cannot be used as it is configured.',
    [
      [
        'A load balancer, listener or target group that the deployment group names no longer exists or has the wrong type',
        'compare `aws deploy get-deployment-group --application-name NAME --deployment-group-name GROUP` with what exists in Elastic Load Balancing, and correct the group',
      ],
    ],
    pages.loadBalancing,
  ),
  deploymentCode(
    'ELB_INVALID_INSTANCE',
    'The load balancer does not accept an instance of the deployment.',
    [
      [
        'The instance was stopped or terminated during the deployment',
        'check its state, and deploy again when it is running',
      ],
      [
        'It is in another VPC or in an availability zone that the load balancer does not serve',
        "enable the zone, or use a target group in the instance's VPC",
      ],
    ],
    pages.loadBalancing,
  ),
  deploymentCode(
    'HEALTH_CONSTRAINTS',
    'Too many instances failed, without a stated reason.',
    [
      [
        'The agent is stopped, has no credentials, or cannot reach CodeDeploy (port 443, clock)',
        `${readAgentLog}; for AccessDenied or \`Missing credentials\`, attach the instance profile, delete a leftover \`/root/.aws/credentials\`, and restart the agent; for LoadError, update it`,
      ],
      [
        'An event failed, or the AppSpec file cannot be read',
        'run `aws deploy get-deployment-target --deployment-id ID --target-id INSTANCE`, and `yamllint appspec.yml`; for ApplicationStop, deploy with `--ignore-application-stop-failures`',
      ],
      [
        'The boot script of new instances failed, or instances are gone (instance refresh)',
        "read `/var/log/cloud-init-output.log` (Windows: EC2Launch's log), and the Auto Scaling activities",
      ],
    ],
    pages.deployments,
  ),
  deploymentCode(
    'HEALTH_CONSTRAINTS_INVALID',
    'The group has too few healthy instances for the deployment to start.',
    [
      [
        'Instances still count as unhealthy because the last deployment to them failed',
        'see in `aws deploy list-deployment-targets --deployment-id LAST --target-filters TargetStatus=Failed` whether that is so, and deploy once with `CodeDeployDefault.AllAtOnce` or a lower minimum of healthy hosts',
      ],
      [
        'The group has fewer running instances than the required minimum',
        'start or add instances, or lower the minimum in the deployment configuration',
      ],
    ],
    pages.healthyHosts,
  ),
  deploymentCode(
    'MISSING_BLUE_GREEN_DEPLOYMENT_CONFIGURATION',
    'The deployment group is blue/green, but its blue/green settings are missing.',
    [
      [
        'The group was created or updated without `blueGreenDeploymentConfiguration`',
        'set it with `aws deploy update-deployment-group --application-name NAME --current-deployment-group-name GROUP --blue-green-deployment-configuration file://FILE`',
      ],
    ],
    pages.deploymentGroupsCreate,
  ),
  deploymentCode(
    'MISSING_ELB_INFORMATION',
    'The deployment needs a load balancer, but the deployment group names none.',
    [
      [
        'The group has traffic control turned on, but no load balancer or target group',
        'add it with `aws deploy update-deployment-group --application-name NAME --current-deployment-group-name GROUP --load-balancer-info targetGroupInfoList=[{name=TARGET}]`, or use `WITHOUT_TRAFFIC_CONTROL`',
      ],
    ],
    pages.loadBalancing,
  ),
  deploymentCode('NO_EC2_SUBSCRIPTION', 'The AWS account is not subscribed to Amazon EC2.', [
    [
      'The account is new, suspended or has no valid payment method',
      'complete the sign-up in the billing console, then deploy again',
    ],
  ]),
  deploymentCode(
    'NO_INSTANCES',
    'The deployment group found no running instance to deploy to.',
    [
      [
        "No running instance in that region has the group's tags, which are case-sensitive",
        'see the tags with `aws deploy get-deployment-group --application-name NAME --deployment-group-name GROUP`, and the instances that have them with `aws ec2 describe-instances --region REGION --filters Name=tag:KEY,Values=VALUE`; wait a few minutes after you tag them',
      ],
      [
        'The pipeline named the wrong application or deployment group, or the instances run in another region or account',
        'compare both names with the pipeline, and deploy where the instances run',
      ],
      [
        'The Auto Scaling group in the deployment group is empty, or is the wrong one',
        'read its activities, or select the Auto Scaling group that has the instances',
      ],
    ],
    pages.instances,
  ),
  deploymentCode(
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
  deploymentCode(
    'UNABLE_TO_SEND_ASG',
    'The link between the deployment group and its Auto Scaling group is broken.',
    [
      [
        'The lifecycle hook that CodeDeploy added to the Auto Scaling group is missing or outdated',
        addAutoScalingGroupAgain,
      ],
    ],
    pages.autoScaling,
  ),
]
