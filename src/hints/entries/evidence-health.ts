import { evidence } from '../define.ts'
import type { Entry } from '../entry.ts'
import { pages } from '../pages.ts'

/**
 * Why a target is not healthy: Reason and Description of DescribeTargetHealth (Elastic Load Balancing API,
 * TargetHealth), also as service events of ECS repeat them. Narrower entries come first.
 */
export const evidenceHealth: readonly Entry[] = [
  evidence(
    'evidence-health-redirect',
    /failed with these codes: \[30\d/i,
    'The application answers the health check with a redirect, which does not count as healthy.',
    [
      [
        'The path redirects to HTTPS, to a login, or to a path with or without a slash',
        'choose a path that answers 200, or let the application not redirect that path',
      ],
      [
        'A redirect is all that it answers',
        'add the code to the success codes of the target group (`aws elbv2 modify-target-group --target-group-arn ARN --matcher HttpCode=200-399`)',
      ],
    ],
    pages.targetHealth,
  ),
  evidence(
    'evidence-health-forbidden',
    /failed with these codes: \[40[13]/i,
    'The application demands a login for the path of the health check.',
    [
      [
        'Its security covers that path, too',
        'allow the path without a login (Spring Security: permitAll for it), or choose another path',
      ],
      [
        'It rejects the host name, which is the address of the target in these requests',
        'allow that host, or exempt the path from the check',
      ],
    ],
    pages.targetHealth,
  ),
  evidence(
    'evidence-health-bad-host',
    /failed with these codes: \[4(?:00|21)/i,
    'The application rejects the request of the health check.',
    [
      [
        'It accepts only its own host names, but the load balancer sends the address of the target (in Django, ALLOWED_HOSTS)',
        'allow that host, or exempt the path from the check',
      ],
      ['The port expects HTTPS, or the reverse', 'set the protocol of the health check'],
    ],
    pages.targetHealth,
  ),
  evidence(
    'evidence-health-path-missing',
    /failed with these codes: \[404/i,
    'The application has no such path as the one of the health check.',
    [
      [
        'The path is wrong, or lacks a prefix',
        'correct it with `aws elbv2 modify-target-group --target-group-arn ARN --health-check-path PATH`',
      ],
      [
        'Another program listens on that port, or the new version lost the path',
        'request the path inside the task or instance with `curl -i localhost:PORT/PATH`',
      ],
    ],
    pages.targetHealth,
  ),
  evidence(
    'evidence-health-bad-gateway',
    /failed with these codes: \[50[24]/i,
    'A web server answers the health check, but the application behind it does not.',
    [
      [
        'The application did not start, or ended',
        "read the application's log: often a variable, a secret or a database is missing",
      ],
      [
        'The web server passes requests to another port or socket than the application listens on',
        'compare `proxy_pass` (or what your web server calls it) with the port of the application; in network mode bridge, the containers of a task do not share localhost',
      ],
    ],
    pages.targetHealth,
  ),
  evidence(
    'evidence-health-server-error',
    /failed with these codes: \[5\d\d/i,
    'The application answers the health check with an error of its own.',
    [
      [
        'It starts, but something that it needs does not answer, such as its database',
        "read the application's log, and check its variables, its secrets and the security group of the database",
      ],
      [
        'It is overloaded, in maintenance, or has a web server in front that does not reach it (503)',
        'read the logs of both, and check the memory and processor of the task or instance',
      ],
    ],
    pages.targetHealth,
  ),
  evidence(
    'evidence-health-codes',
    /Target\.ResponseCodeMismatch|failed with these codes/i,
    'The application answers the health check with a code that does not count as healthy.',
    [
      [
        'Path, port or success codes of the health check do not suit the application',
        'compare them with what `curl -i localhost:PORT/PATH` shows inside the task or instance',
      ],
    ],
    pages.targetHealth,
  ),
  evidence(
    'evidence-health-timeout',
    /Target\.Timeout|Request timed out/i,
    'The application did not answer the health check in time.',
    [
      [
        'A security group does not let the load balancer in',
        "allow the load balancer's security group on the port of the health check, inbound at the task or instance",
      ],
      [
        'The application does not listen on that port, or only on 127.0.0.1',
        'let it listen on 0.0.0.0 and on `containerPort`',
      ],
      [
        'It answers too slowly while it starts',
        'raise the timeout of the health check, and healthCheckGracePeriodSeconds of the service',
      ],
    ],
    pages.targetHealth,
  ),
  evidence(
    'evidence-health-zone',
    /not enabled for the load balancer|Availability Zone that is not/i,
    'The target is in an Availability Zone that the load balancer does not serve.',
    [
      [
        'The subnets of the tasks or instances are not those of the load balancer',
        'enable the zone (`aws elbv2 set-subnets --load-balancer-arn ARN --subnets SUBNETS` with all subnets, old and new), or leave that subnet out',
      ],
    ],
    pages.targetHealth,
  ),
  evidence(
    'evidence-health-not-in-use',
    /Target\.NotInUse|not configured to receive traffic/i,
    'No listener sends traffic to this target group, so its targets are never checked.',
    [
      [
        'The listener or its rule forwards to another target group, often after a change by Terraform or CloudFormation',
        'let the production or test listener of the deployment group forward to it',
      ],
      [
        'The deployment group names other target groups than the load balancer has, or the service names both target groups, where it may name only one',
        'correct `targetGroupPairInfoList` of the deployment group, and `loadBalancers` of the service',
      ],
    ],
    pages.targetHealth,
  ),
  evidence(
    'evidence-health-stopped',
    /Target\.InvalidState|stopped or terminated state|in the stopped state/i,
    'The target has been stopped or terminated.',
    [
      [
        'ECS or Auto Scaling replaced it, or a person stopped it',
        "read the service's events or the activities of the Auto Scaling group",
      ],
    ],
  ),
  evidence(
    'evidence-health-internal',
    /Elb\.InternalError|health.{0,60}due to an internal error/i,
    'The load balancer itself had an error while it checked the target.',
    [['It is a problem inside AWS', 'check the AWS Health Dashboard, and deploy again']],
  ),
  evidence(
    'evidence-health-still-starting',
    /Elb\.(?:InitialHealthChecking|RegistrationInProgress)|health checks in progress|\bregistration is in progress/i,
    'The load balancer was still making its first health checks.',
    [
      [
        'The application needs longer to start than the deployment waits',
        'lower the interval and the healthy threshold of the target group, and let the application start faster',
      ],
    ],
    pages.targetHealth,
  ),
]
