import { evidence } from '../define.ts'
import type { Entry } from '../entry.ts'
import { pages } from '../pages.ts'
import { endedWith, without } from '../rules-out.ts'

/** ECS has downloaded the image. */
const unpacking = /unpack|extract|tar header/

/** What other services say in general, if no entry of their own files knows the reason behind it. */
export const evidenceGeneral: readonly Entry[] = [
  evidence(
    'evidence-image-not-pulled',
    /CannotPull(?:ECR)?(?:Container|Image)\w{0,20}/,
    'ECS could not pull the image of a container.',
    [
      [
        'The task has no route to the registry',
        'check the NAT gateway, `assignPublicIp`, or the VPC endpoints `ecr.api`, `ecr.dkr` and `s3`',
        unpacking,
      ],
      [
        'The image does not exist under this name and tag, or the execution role may not pull it',
        'compare it with `aws ecr describe-images --repository-name NAME`, and attach `AmazonECSTaskExecutionRolePolicy` to the role',
        unpacking,
      ],
      [
        'The image is damaged, or in a format that the container instance does not know',
        'build and push it again, and use a current AMI for ECS',
      ],
    ],
    pages.ecsImagePull,
  ),
  evidence(
    'evidence-exit-failed',
    { exited: 'with-error', message: endedWith('[1-9]\\d{0,2}') },
    'The program in a container ended with an error, so ECS stopped the task.',
    [
      [
        'It failed at its start, often because a variable, a secret or a database is missing',
        "read the container's log (`aws logs tail LOG_GROUP --since 1h`; the group is `awslogs-group` in the task definition)",
      ],
    ],
    pages.ecsStoppedTasks,
  ),
  evidence(
    'evidence-container-not-started',
    /Cannot(?:Start|Create|Inspect)Container\w{0,20}/,
    'ECS could not start a container.',
    [
      [
        'The command, a volume or a limit in the task definition does not suit the image or the instance',
        'read the reason, and run the image locally with `docker run --rm IMAGE`',
      ],
    ],
    pages.ecsStoppedTasks,
  ),
  evidence(
    'evidence-task-not-started',
    /ResourceInitializationError|TaskFailedToStart|^Task failed to start/,
    'ECS could not prepare what the task needs to start.',
    [
      [
        'A secret, log group, volume or network of the task definition cannot be used',
        'read what follows the error, and check `executionRoleArn` and the route from the subnets',
      ],
    ],
    pages.ecsResources,
  ),
  evidence(
    'evidence-exit-success',
    /Essential container in task exited/i,
    'An essential container ended, so ECS stopped the task.',
    [
      [
        'The program failed, if its exit code is not 0',
        "read the container's log (`aws logs tail LOG_GROUP --since 1h`)",
      ],
      [
        'Its program does not keep running, because it is a one-time job or starts a server in the background',
        'start the server in the foreground, or set `essential` to false for that container',
      ],
    ],
    pages.ecsStoppedTasks,
  ),
  evidence(
    'evidence-start-throttled',
    /unable to consistently start tasks|deployment failed: tasks failed to start|circuit breaker/i,
    'Tasks failed to start several times in a row, so ECS waits longer before each new one.',
    [
      [
        'The reason is that of the tasks which stopped before',
        'read `stoppedReason` of those (`aws ecs describe-tasks --cluster CLUSTER --tasks TASK`), fix it, and deploy again',
      ],
    ],
    pages.ecsServiceEvents,
  ),
  evidence(
    'evidence-placement',
    /unable to place a task/i,
    'ECS found no place for a task.',
    [
      [
        'There is not enough capacity, or a quota or a constraint of the task definition stands in the way',
        'add capacity or request a higher quota, or loosen placementConstraints',
      ],
    ],
    pages.ecsServiceEvents,
  ),
  evidence(
    'evidence-health-failed',
    {
      finding: 'target-unhealthy',
      message:
        /Target\.FailedHealthChecks|ELB health checks|health checks failed|\bis unhealthy\b|UnhealthyThreshold/i,
    },
    'The load balancer could not connect to the application, or its answers were not valid.',
    [
      [
        'The path of the health check is not one that the application answers with a success code (200 by default)',
        'ask for the reason with `aws elbv2 describe-target-health --target-group-arn ARN`, and correct path or success codes of the target group',
      ],
      [
        'The application does not listen on the port of the target group, or crashes',
        'read its log, and compare its port with `containerPort` and the port of the target group',
      ],
      [
        'It needs longer to start than the health check allows',
        'raise healthCheckGracePeriodSeconds of the service',
      ],
    ],
    pages.ecsLoadBalancers,
  ),
  evidence(
    'evidence-scaling-scaled-in',
    /Terminating EC2 instance|shrinking the capacity|rebalanc|scheduled action|instance refresh|difference between desired and actual capacity, (?:shrinking|decreasing)/i,
    'Auto Scaling ended an instance during the deployment.',
    [
      [
        'An instance refresh replaces the instances',
        'see whether it has ended with `aws autoscaling describe-instance-refreshes --auto-scaling-group-name NAME`, then deploy again',
        without(/instance refresh/),
      ],
      [
        'A scaling policy, a schedule, a person or the balance between zones took it out',
        'suspend such processes while you deploy (`aws autoscaling suspend-processes --auto-scaling-group-name NAME --scaling-processes AZRebalance AlarmNotification ScheduledActions`), and resume them afterwards (`resume-processes`)',
      ],
    ],
    pages.autoScaling,
  ),
  evidence(
    'evidence-scaling-launch-failed',
    /Launching EC2 instance failed|Launching a new EC2 instance|Could not launch (?:On-Demand|Spot) Instances/i,
    'Auto Scaling could not launch an instance.',
    [
      [
        'The launch template, the subnets or a quota do not allow it, as the text says',
        'fix what it names, and try it with `aws ec2 run-instances --launch-template LaunchTemplateId=ID`',
      ],
    ],
    pages.launchFailures,
  ),
  evidence(
    'evidence-throttled',
    /Rate exceeded|Throttl|RequestLimitExceeded|TooManyRequests/i,
    'AWS throttled the requests of the service.',
    [['Many tasks, instances or tools do the same at once', 'deploy again, to fewer at once']],
  ),
  evidence(
    'evidence-hook-logged-error',
    /\[ERROR\]|\sERROR\s|"level": ?"(?:error|fatal)"|Traceback \(most recent|"errorMessage"|\b(?:Type|Reference|Syntax|Range|Value|Attribute|Name|Key|Index|Runtime)Error: /,
    'The function, or the program in the container, logged an error.',
    [
      [
        'Its code, its settings, or something that it calls or tests is wrong, as the error says',
        'read the lines around the error (`aws logs tail LOG_GROUP --since 2h`; for a function LOG_GROUP is `/aws/lambda/NAME`), fix what it names, and deploy again',
      ],
      [
        'If it is the function of a hook, the error may have ended it before it had reported',
        'catch errors in it and report Failed, so that CodeDeploy does not wait for a report in vain',
      ],
    ],
    pages.lambdaInvocation,
  ),
]
