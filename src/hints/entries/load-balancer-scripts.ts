import { output, symptom } from '../define.ts'
import type { Entry } from '../entry.ts'
import { pages } from '../pages.ts'

const useDeploymentGroup =
  'remove the scripts and turn on the load balancer in the deployment group, which does the same without them'

/**
 * What AWS's sample scripts for load balancers print (aws-samples/aws-codedeploy-samples, load-balancing/elb and
 * elb-v2), and what EC2 Auto Scaling answers to them. Many projects have copies of old versions.
 */
export const loadBalancerScripts: readonly Entry[] = [
  output(
    'standby-minimum-size',
    /min-size=\d{1,5}, max-size=.{0,60}To place into standby/,
    'The Auto Scaling group is too small to put an instance into Standby.',
    [
      [
        'Its minimum size equals its desired capacity, often because a failed deployment never restored it',
        'lower the minimum size (`aws autoscaling update-auto-scaling-group --auto-scaling-group-name NAME --min-size 0`), and deploy again',
      ],
      ['The scripts do what the deployment group can do', useDeploymentGroup],
    ],
    { page: pages.loadBalancing },
  ),
  output(
    'standby-size-not-changed',
    /Failed to (?:reduce|increase) ASG .{1,300} minimum size/,
    'The script was not able to change the minimum size of the Auto Scaling group.',
    [
      [
        'The instance profile lacks the permission',
        'allow it `autoscaling:UpdateAutoScalingGroup`, `autoscaling:EnterStandby` and `autoscaling:ExitStandby`',
      ],
      ['The scripts do what the deployment group can do', useDeploymentGroup],
    ],
    { page: pages.loadBalancing },
  ),
  output(
    'standby-not-in-service',
    /\(ValidationError\).{0,80}(?:Enter|Exit)Standby.{0,120}(?:is not in (?:InService|Standby)|not in Standby)/,
    'The script moved an instance into or out of Standby that was in another state.',
    [
      [
        'The instance is new and still Pending:Wait, or an earlier deployment left it in Standby',
        'use the current version of the sample scripts, and move it back with `aws autoscaling exit-standby --instance-ids INSTANCE --auto-scaling-group-name NAME`',
      ],
      ['The scripts do what the deployment group can do', useDeploymentGroup],
    ],
    { page: pages.loadBalancing },
  ),
  output(
    'standby-launch-suspended',
    /'Launch' process of AutoScaling is suspended/,
    'The script stopped because the Auto Scaling group does not launch instances.',
    [
      [
        'A person or a tool suspended its Launch process',
        'run `aws autoscaling resume-processes --auto-scaling-group-name NAME --scaling-processes Launch`, and deploy again',
      ],
    ],
  ),
  output(
    'load-balancer-script-flag-file',
    /(?:asgmindecremented|asg_codedeploy_flags|flagfile).{0,160}(?:doesn't exist|unreada?ble)/i,
    'The script did not find the file in which its counterpart notes what to undo.',
    [
      [
        'The script that deregisters the instance did not run in this deployment (ApplicationStop runs the one of the last revision, if there is one), or /tmp was emptied',
        'run both scripts in the same deployment; if this was the first deployment with them, deploy again',
      ],
    ],
  ),
  output(
    'load-balancer-script-no-instance-id',
    /Unable to get this instance's (?:ID|lifecycle state)/,
    'The script could not find out from the instance metadata or EC2 Auto Scaling which instance it runs on.',
    [
      [
        'The instance requires IMDSv2, and the sample scripts ask for its metadata without a token',
        'let `get_instance_id` and `get_instance_region` in common_functions.sh fetch a token first, or remove the scripts: a deployment group with a load balancer does the same by itself',
      ],
      ['The instance profile lacks the permission', 'grant it `autoscaling:DescribeAutoScalingInstances`'],
    ],
    { page: pages.loadBalancing },
  ),
  symptom(
    'load-balancer-not-registered',
    /Failed to (?:de)?register instance i-\w{1,20} from/,
    'The script could not add the instance to the load balancer, or could not remove it.',
    [
      [
        'The instance profile lacks the permission',
        'grant it `elasticloadbalancing:Describe*`, and the actions that register and deregister instances or targets',
      ],
      [
        'The load balancer or target group does not exist under that name in this region',
        'compare ELB_LIST or TARGET_GROUP_LIST in common_functions.sh with what exists',
      ],
      ['The scripts do what the deployment group can do', useDeploymentGroup],
    ],
    { page: pages.loadBalancing },
  ),
  symptom(
    'load-balancer-not-left',
    /failed to reach state, (?:Standby|OutOfService|unused)|did not make it to standby after|Failed waiting for i-\w{1,20} to leave|Failed to move instance into standby/i,
    'The instance did not leave the load balancer in the time that the script waits.',
    [
      [
        'Its open connections take longer to drain than that',
        'shorten the deregistration delay of the target group, or raise WAITER_ATTEMPTS or WAITER_INTERVAL in common_functions.sh',
      ],
      ['The scripts do what the deployment group can do', useDeploymentGroup],
    ],
    { page: pages.loadBalancing },
  ),
  symptom(
    'load-balancer-not-entered',
    /failed to reach state, \w|did not make it to InService after|Failed waiting for i-\w{1,20} to return|Failed to move instance out of standby/i,
    'The instance did not become healthy in the load balancer in the time that the script waits.',
    [
      [
        'The health check fails, or needs longer than that',
        'check its path, port and thresholds, and raise WAITER_ATTEMPTS or WAITER_INTERVAL in common_functions.sh',
      ],
      ['The scripts do what the deployment group can do', useDeploymentGroup],
    ],
    { page: pages.loadBalancing },
  ),
]
