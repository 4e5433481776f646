import { message } from '../define.ts'
import type { Entry } from '../entry.ts'
import { pages } from '../pages.ts'

/** Events in which CodeDeploy itself calls Elastic Load Balancing; no script runs in them. */
const trafficEvents = ['BlockTraffic', 'AllowTraffic']

/**
 * What Elastic Load Balancing and EC2 Auto Scaling answer to CodeDeploy when it takes an instance out of the load
 * balancer or puts it back: their error messages (API references of both, "Errors" of RegisterTargets,
 * DeregisterTargets, DescribeTargetHealth and RegisterInstancesWithLoadBalancer). Narrower entries come first.
 */
export const traffic: readonly Entry[] = [
  message(
    'traffic-role-permissions',
    /Role does not have correct permissions|not authorized to perform(?:: (?:elasticloadbalancing|autoscaling|ec2):| this operation)/,
    'The service role of the deployment group is not allowed to call the load balancer.',
    [
      [
        'The role lacks the elasticloadbalancing (and autoscaling) actions',
        'attach `AWSCodeDeployRole` to the service role, and deploy again',
        /explicit deny|because no (?!identity)/,
      ],
      [
        'Another policy denies it, such as that of the organization or a permissions boundary',
        'allow it there; the end of the message says which it is',
      ],
    ],
    { page: pages.serviceRole, events: trafficEvents },
  ),
  message(
    'traffic-throttled',
    /Rate exceeded|Throttling|RequestLimitExceeded/,
    'AWS throttled the requests of CodeDeploy to the load balancer.',
    [
      [
        'Many deployments, tools or Auto Scaling groups call Elastic Load Balancing in this account at the same time',
        'deploy again; deploy to fewer instances at once, and space the deployments out',
      ],
    ],
    { events: trafficEvents },
  ),
  message(
    'traffic-target-group-missing',
    /TargetGroupNotFound|target groups? .{0,300}(?:not found|does not exist|do not exist)|(?:not found|no such).{0,40}target group/i,
    'The target group of the deployment group does not exist.',
    [
      [
        'It was deleted, or recreated under another name, or is in another region or account',
        'correct it with `aws deploy update-deployment-group --application-name NAME --current-deployment-group-name GROUP --load-balancer-info targetGroupInfoList=[{name=TARGET}]`, and deploy again',
      ],
    ],
    { page: pages.loadBalancing, events: trafficEvents },
  ),
  message(
    'traffic-load-balancer-missing',
    /LoadBalancerNotFound|no ACTIVE Load Balancer|(?:load ?balancer|ELB) .{0,300}(?:not found|does not exist|could not be found)/i,
    'The load balancer of the deployment group does not exist.',
    [
      [
        'It was deleted or renamed, or the name is that of an Application Load Balancer, which needs a target group instead',
        'correct it with `aws deploy update-deployment-group --application-name NAME --current-deployment-group-name GROUP --load-balancer-info targetGroupInfoList=[{name=TARGET}]`, and deploy again',
      ],
    ],
    { page: pages.loadBalancing, events: trafficEvents },
  ),
  message(
    'traffic-other-network',
    /not in the same VPC|not in the target group VPC|Availability Zone.{0,200}not enabled|not within the target group VPC/i,
    'The load balancer cannot reach the instance, because it is in another VPC or zone.',
    [
      [
        'The deployment group has instances that its target group is not for',
        "use a target group in the instance's VPC, and enable the instance's Availability Zone for the load balancer",
      ],
    ],
    { page: pages.loadBalancing, events: trafficEvents },
  ),
  message(
    'traffic-instance-not-running',
    /not in a running state|Invalid(?:Target|Instance)|(?:[Ii]nstance|i-[0-9a-f]{8,17}).{0,100}(?:does not exist|not found|is terminated|not in (?:a )?valid state)|Could not find EC2 instance|[Cc]ould not find any running instance/,
    'The instance was not running when CodeDeploy changed its traffic.',
    [
      [
        'It was stopped or terminated during the deployment, often by its Auto Scaling group',
        'check its state and the activities of its Auto Scaling group, and deploy again',
      ],
    ],
    { page: pages.autoScaling, events: trafficEvents },
  ),
  message(
    'traffic-service-trouble',
    /security token included|internal (?:error|failure)|Service ?Unavailable/i,
    'CodeDeploy had trouble with Elastic Load Balancing for a moment.',
    [
      [
        'A temporary problem inside AWS',
        'deploy again; if it fails every time, open a support case with the deployment id',
      ],
    ],
    { events: trafficEvents },
  ),
  message(
    'traffic-target-type',
    /target type|IP address.{0,60}not (?:a )?valid|TargetType/,
    'The target group does not take instances.',
    [
      [
        'Its target type is ip, lambda or alb, but CodeDeploy registers instances',
        'create a target group of the type instance, and set it in the deployment group',
      ],
    ],
    { page: pages.loadBalancing, events: trafficEvents },
  ),
]
