import { evidence } from '../define.ts'
import type { Entry } from '../entry.ts'
import { pages } from '../pages.ts'
import { endedWith } from '../rules-out.ts'
import { blockedOnTheWay } from './blocked-on-the-way.ts'

/** The file system answered, or its name is not known. */
const mountRefused = /access denied|fail(?:ed|ure) (?:to resolve|in name)|does not exist|not found/i

/**
 * Why a task of ECS failed to start, stopped or was not placed: `stoppedReason`, exit codes and service events (ECS
 * Developer Guide, "ResourceInitializationError", "TaskFailedToStart" and "Service event messages"). Narrower entries
 * come first.
 */
export const evidenceTasks: readonly Entry[] = [
  evidence(
    'evidence-secret-not-json',
    /(?:secret|from (?:asm|ssm)|registry auth).{0,1500}(?:invalid character .{1,20} (?:in|after|looking)|unexpected end of JSON|cannot unmarshal|(?:not|invalid) (?:a )?(?:valid )?JSON|unmarshal)/is,
    'ECS could read the secret, so role and network are right, but its value is not the JSON object that the task definition expects.',
    [
      [
        'The task definition names a key of the secret (`valueFrom` ends in `:KEY::`), or the secret is that of `repositoryCredentials`, and its value is plain text or broken JSON',
        'see it with `aws secretsmanager get-secret-value --secret-id NAME`, and write it as `{"KEY":"VALUE"}` with double quotes',
      ],
      ['The whole value is meant, not a key of it', 'let `valueFrom` be the ARN of the secret alone'],
    ],
    pages.ecsResources,
  ),
  evidence(
    'evidence-environment-file-content',
    /(?:failed|unable) to (?:parse|read).{0,60}\benv(?:ironment)?[ _]?files?\b|\benv(?:ironment)?[ _]?files?:? .{0,200}pars(?:e|ing)/i,
    'ECS fetched a file of `environmentFiles`, but does not accept its content.',
    [['A line of it is not NAME=VALUE', 'correct that line, and upload the file again']],
    pages.ecsResources,
  ),
  evidence(
    'evidence-environment-file-not-fetched',
    /download env(?:ironment)?[ _]?files?/i,
    'ECS could not fetch a file of `environmentFiles` from S3.',
    [
      [
        'The execution role is not allowed to read the file, or the file does not exist',
        'allow the role in `executionRoleArn` `s3:GetObject` on it and `s3:GetBucketLocation` on its bucket, and compare the ARN in the task definition with `aws s3 ls s3://BUCKET/KEY`',
        /Request ?Cancell?ed|deadline|time(?:d )?out|dial tcp|no such host/i,
      ],
      [
        'The task has no route to S3',
        'add a NAT gateway, or a gateway endpoint for S3 to the route table of the subnet',
      ],
    ],
    pages.ecsResources,
  ),
  evidence(
    'evidence-secret-key-missing',
    /did not contain json key/i,
    'The secret exists, but it has no such key.',
    [
      [
        'The task definition reads a key of the secret that was never set, or is named differently',
        'list the keys with `aws secretsmanager get-secret-value --secret-id NAME`, and correct the secret or `valueFrom`; secrets that RDS manages have only username and password, and no database secret has a URL',
      ],
    ],
    pages.ecsResources,
  ),
  evidence(
    'evidence-secret-key-denied',
    /Access to KMS is not allowed|not authorized to perform: kms:/i,
    'The execution role is not allowed to decrypt a secret.',
    [
      [
        'The secret is encrypted with a key of your own',
        'allow the execution role `kms:Decrypt` on it, also in the policy of the key',
      ],
    ],
    pages.ecsResources,
  ),
  evidence(
    'evidence-secret-without-value',
    /secret value for staging label|has no value/i,
    'The secret exists, but it has no value.',
    [
      [
        'It was created without one, often by Terraform or CloudFormation',
        'set it with `aws secretsmanager put-secret-value --secret-id NAME --secret-string VALUE`, and deploy again',
      ],
    ],
    pages.ecsResources,
  ),
  evidence(
    'evidence-secret-missing',
    /(?:pull secrets|retrieve secrets?|from (?:asm|ssm)|fetch secret).{0,1500}(?:ResourceNotFound|can't find the specified secret|ParameterNotFound|invalid (?:ssm )?parameters?|ARN format|invalid ARN|ValidationException)/i,
    'A secret or parameter in the task definition does not exist, or its name is not valid.',
    [
      [
        'Its name is misspelled (a key of a secret needs `:KEY::` behind the ARN), or it is in another region or account',
        'compare `valueFrom` in the task definition with `aws secretsmanager list-secrets` or `aws ssm describe-parameters`',
      ],
    ],
    pages.ecsResources,
  ),
  evidence(
    'evidence-secret-denied',
    /not authorized to perform: (?:secretsmanager|ssm):|(?:retrieve secrets?|from (?:asm|ssm)|fetch secret).{0,1500}AccessDenied/i,
    'The execution role is not allowed to read a secret of the task.',
    [
      [
        'The permission is missing, or given to the task role instead of the execution role',
        'allow the role in `executionRoleArn` `secretsmanager:GetSecretValue` or `ssm:GetParameters` on it, and `kms:Decrypt` on a key of your own',
      ],
    ],
    pages.ecsResources,
  ),
  evidence(
    'evidence-log-group-missing',
    /log.{0,600}(?:log group does not exist|ResourceNotFoundException)/i,
    'The log group in the task definition does not exist.',
    [
      [
        'It was never created, or is in another region than `awslogs-region`',
        'correct the region, or create it with `aws logs create-log-group --log-group-name NAME`, or set `awslogs-create-group` to true and allow the execution role `logs:CreateLogGroup`',
      ],
    ],
    pages.ecsResources,
  ),
  evidence(
    'evidence-log-denied',
    /not authorized to perform: logs:|(?:logger args|logging driver).{0,1000}AccessDenied/i,
    'The execution role is not allowed to write the logs of the task.',
    [
      [
        '`awslogs-create-group` is true, which `AmazonECSTaskExecutionRolePolicy` does not cover',
        'create the log group beforehand, or allow the execution role `logs:CreateLogGroup`',
      ],
      [
        'The role has no permissions for CloudWatch Logs',
        'allow it `logs:CreateLogStream` and `logs:PutLogEvents`',
      ],
    ],
    pages.ecsResources,
  ),
  evidence(
    'evidence-log-no-route',
    /(?:logger args|logging driver|CloudWatch).{0,1000}(?:connection issue|timeout|timed out|deadline exceeded|signal: killed|dial tcp|no such host)/is,
    'The task could not reach CloudWatch Logs.',
    [
      [
        'A private subnet has no NAT gateway and no VPC endpoint for logs',
        'add the NAT gateway, or the VPC endpoint `logs` whose security group allows port 443 from the tasks',
      ],
      blockedOnTheWay,
    ],
    pages.ecsResources,
  ),
  evidence(
    'evidence-log-configuration',
    /failed to validate logger args|failed to initialize logging driver/i,
    'The log configuration of a container cannot be used.',
    [
      [
        'An option of logConfiguration is missing or wrong',
        'set `awslogs-group`, `awslogs-region` and `awslogs-stream-prefix`',
      ],
    ],
    pages.ecsResources,
  ),
  evidence(
    'evidence-volume-not-mounted',
    /EFS utils|mount\.nfs4|failed to mount|CannotCreateVolumeError/i,
    'A volume of the task could not be mounted.',
    [
      [
        'The security group of the EFS mount targets does not let the tasks in',
        "allow inbound port 2049 from the tasks' security group, and check that each subnet's zone has a mount target",
        mountRefused,
      ],
      [
        'The file system, its access point, its mount target in that zone, or the permission for it does not exist',
        'check the volume in the task definition and the policy of the file system, and allow the task role `elasticfilesystem:ClientMount`',
      ],
    ],
    pages.ecsResources,
  ),
  evidence(
    'evidence-registry-no-route',
    /unable to (?:pull|retrieve).{0,1800}(?:connection issue|timeout|timed out|deadline exceeded|RequestCanceled|RequestError|signal: killed|dial tcp|no such host)/is,
    'The task could not reach ECR, Secrets Manager or Systems Manager before it started.',
    [
      [
        'A private subnet has no NAT gateway, or a public one no public address',
        'add the route, set `assignPublicIp` to ENABLED in a public subnet, or add VPC endpoints (`ecr.api`, `ecr.dkr`, `s3`, `secretsmanager`, `ssm`)',
      ],
      blockedOnTheWay,
    ],
    pages.ecsResources,
  ),
  evidence(
    'evidence-registry-denied',
    /unable to (?:pull|retrieve).{0,1800}(?:AccessDenied|not authorized)/i,
    'The execution role lacks a permission that the task needs to start.',
    [
      [
        'The role in `executionRoleArn` has no permissions for ECR',
        'attach `AmazonECSTaskExecutionRolePolicy` to it',
      ],
    ],
    pages.ecsResources,
  ),
  evidence(
    'evidence-task-role',
    /(?:un|not )able to assume the role/i,
    'ECS is not allowed to assume a role of the task.',
    [
      [
        'The role in `taskRoleArn` or `executionRoleArn` does not exist, or does not trust ECS',
        'let its trust policy allow `ecs-tasks.amazonaws.com` to call `sts:AssumeRole`',
      ],
      ['It was created a moment ago, and IAM is not consistent yet', 'deploy again after a minute'],
    ],
    pages.ecsTaskRole,
  ),
  evidence(
    'evidence-subnet-full',
    /(?:network interface|\bENI\b).{0,400}(?:InsufficientFreeAddresses|free addresses)/i,
    'The subnet has no free addresses for the network interfaces of the tasks.',
    [
      [
        'Blue/green needs addresses for the old and the new tasks at the same time',
        'add larger subnets to the service; `aws ec2 describe-subnets --subnet-ids SUBNET` shows AvailableIpAddressCount',
      ],
    ],
    pages.ecsFailedToStart,
  ),
  evidence(
    'evidence-network-interface-policy',
    /network interface.{0,300}(?:TagPolicy|AuthFailure|UnauthorizedOperation|AccessDenied|explicit deny)/i,
    'A policy forbids ECS to create or tag the network interface of a task.',
    [
      [
        'A tag policy of the organization applies to network interfaces',
        'tag the service as the policy demands, and propagate its tags (`propagateTags`), or leave network interfaces out of the policy',
      ],
    ],
    pages.ecsFailedToStart,
  ),
  evidence(
    'evidence-start-too-slow',
    /Timeout waiting for .{0,60}provisioning|netplugin failed|Rate limit exceeded while preparing|operations are being throttled|network interface.{0,300}RequestLimitExceeded/i,
    'AWS did not give the task what it needs in time, such as its network interface.',
    [
      ['It was slow or throttled for a moment', 'deploy again'],
      [
        'It happens every time, because many tasks start at once or the instance has no network interface left',
        'start fewer tasks at once, or use larger instances',
      ],
    ],
    pages.ecsFailedToStart,
  ),
  evidence(
    'evidence-capacity-provider-denied',
    /capacity provider.{0,600}(?:UnauthorizedOperation|not authorized|AccessDenied)/i,
    'The capacity provider is not allowed to launch instances.',
    [
      [
        'Its infrastructure role lacks a permission, often for the role of the instances',
        'allow that role `iam:PassRole` on the instance role, and what else the text names',
      ],
    ],
    pages.ecsServiceEvents,
  ),
  evidence(
    'evidence-network-interface-limit',
    /network interface.{0,300}LimitExceeded|unused device index/i,
    'A task has no network interface, since a limit was reached.',
    [
      [
        'It is the limit of the region, or that of the container instance',
        'use larger instances or awsvpcTrunking, or request a higher quota for network interfaces',
      ],
    ],
    pages.ecsFailedToStart,
  ),
  evidence(
    'evidence-network-interface',
    /Unexpected EC2 error while attempting|failed to (?:configure|setup) .{0,20}ENI/i,
    'ECS could not give the task a network interface.',
    [
      [
        'A subnet or security group of the service was deleted, or belongs to another VPC',
        'compare `awsvpcConfiguration` of the service with what exists',
      ],
      [
        'The limit on network interfaces of the region, or of the container instance, was reached',
        'use larger instances or awsvpcTrunking, or request a higher quota',
        /NotFound/,
      ],
    ],
    pages.ecsFailedToStart,
  ),
  evidence(
    'evidence-out-of-memory',
    /OutOfMemory|OOM.?Killed|out of memory|cannot allocate memory/i,
    'A container used more memory than it may, and was killed.',
    [
      [
        'The limit in the task definition is too small for the application',
        "raise `memory` of the container or the task, and limit the program's own heap below it (Java: `-XX:MaxRAMPercentage=75`, Node: `NODE_OPTIONS=--max-old-space-size=MIB`)",
      ],
    ],
    pages.ecsStoppedTasks,
  ),
  evidence(
    'evidence-placement-no-instances',
    /No Container Instances were found|EMPTY CAPACITY PROVIDER|NO ACTIVE INSTANCES/i,
    'The cluster has no container instance to run the tasks on.',
    [
      [
        'The Auto Scaling group of the cluster or its capacity provider is empty, or cannot launch instances',
        'check its activities, where a used-up quota of the account shows, too, with `aws autoscaling describe-scaling-activities --auto-scaling-group-name NAME`',
      ],
      [
        'The instances run but did not register with this cluster',
        'check ECS_CLUSTER in their user data, their instance profile, and the route to ECS',
      ],
      ['The tasks are meant for Fargate', 'set the launch type FARGATE in the AppSpec or the service'],
    ],
    pages.ecsServiceEvents,
  ),
  evidence(
    'evidence-placement-port',
    /already using a port required/i,
    'No container instance has the port free that the task needs.',
    [
      [
        'The task definition has a fixed host port, which the old task still uses during blue/green',
        'set `hostPort` to 0 for a dynamic port, or use the network mode awsvpc',
      ],
    ],
    pages.ecsServiceEvents,
  ),
  evidence(
    'evidence-placement-constraint',
    /(?:distinctInstance|memberOf) (?:placement )?constraint/i,
    'No container instance meets the placement constraints of the task.',
    [
      [
        'distinctInstance allows one task on each instance, and blue/green needs as many instances again',
        'add container instances, or use a placement strategy in its place',
      ],
    ],
    pages.ecsServiceEvents,
  ),
  evidence(
    'evidence-placement-attribute',
    /missing an attribute required|^TaskFailedToStart: ATTRIBUTE/i,
    'No container instance has an attribute that the task definition needs.',
    [
      [
        'Their processor, operating system, log driver, GPU or subnet is another one',
        'compare requiresAttributes of `aws ecs describe-task-definition --task-definition NAME` with the attributes of `aws ecs describe-container-instances --cluster CLUSTER --container-instances ID`',
      ],
      ['The agent on the instances is too old', 'use a current AMI for ECS'],
    ],
    pages.ecsServiceEvents,
  ),
  evidence(
    'evidence-placement-resources',
    /insufficient (?:memory|CPU)|has insufficient|RESOURCE:[A-Z]{1,20}|(?:not|n't have) enough (?:memory|CPU|available)/i,
    'No container instance has enough free CPU, memory, GPUs or network interfaces for the task.',
    [
      [
        'Blue/green runs the old and the new tasks at the same time',
        'add container instances, or let a capacity provider do it',
      ],
      [
        'The task needs more than any instance has',
        'lower `cpu` or `memory` in the task definition, or use larger instances',
      ],
    ],
    pages.ecsServiceEvents,
  ),
  evidence(
    'evidence-placement-agent',
    /encountered error "?AGENT|agent.{0,40}(?:disconnected|not connected)/i,
    'The ECS agent on the container instance is not connected.',
    [
      [
        'It has stopped, or lost its route or its permissions',
        'run `sudo systemctl restart ecs` on the instance, or replace the instance',
      ],
    ],
    pages.ecsServiceEvents,
  ),
  evidence(
    'evidence-fargate-quota',
    /reached the limit on the number of (?:vCPUs|tasks)|configuration is above your limit/i,
    'A quota of Fargate in this region was reached.',
    [
      [
        'Blue/green runs the old and the new tasks at the same time, which doubles what the service needs',
        'request a higher quota for Fargate vCPUs in Service Quotas, or stop other tasks, and deploy again',
      ],
    ],
    pages.ecsServiceEvents,
  ),
  evidence(
    'evidence-fargate-capacity',
    /Capacity is unavailable at this time|unable to place a task.{0,200}Internal error/i,
    'Fargate has no capacity for the task in these Availability Zones right now.',
    [
      [
        'The zones or the size of the task are short of capacity, for Fargate Spot most often',
        'deploy again later, add subnets in other zones, or use FARGATE beside FARGATE_SPOT',
      ],
      ['A subnet is in a zone that Fargate does not support', 'remove that subnet from the service'],
    ],
    pages.ecsServiceEvents,
  ),
  evidence(
    'evidence-fargate-platform',
    /platform version|required capabilities|not compatible with the selected compute|requiresCompatibilities/i,
    'The task definition does not suit the launch type or the platform version.',
    [
      [
        'It uses something that the platform version does not have, or is for EC2 only',
        'set PlatformVersion in the AppSpec to LATEST, and `requiresCompatibilities` in the task definition to the launch type',
      ],
    ],
    pages.ecsFailedToStart,
  ),
  evidence(
    'evidence-task-host-gone',
    /Spot (?:Task|instance|capacity).{0,100}(?:interrupt|reclaim)|SpotInterruption|Host EC2 .{0,80}(?:terminated|stopped)|infrastructure (?:maintenance|issue)/i,
    'The machine under the task was stopped or taken away.',
    [
      [
        'AWS took the Spot capacity back, or the container instance was replaced',
        'deploy again; use On-Demand capacity for a part of the tasks',
      ],
    ],
    pages.ecsStoppedTasks,
  ),
  evidence(
    'evidence-targets-not-registered',
    /unable to register|failed to register targets(?!.{0,400}(?:Rate exceeded|Throttl))|TARGET GROUP IS NOT FOUND|target group.{0,200}(?:not found|does not exist|does not have an associated load balancer)/i,
    'ECS could not register the tasks in their target group.',
    [
      [
        'The target group was deleted, has another target type, or is used by no load balancer',
        'compare the target groups of the deployment group with `aws elbv2 describe-target-groups --target-group-arns ARN`; tasks with awsvpc need the target type ip',
        /AccessDenied|Access Denied|not authorized/,
      ],
      [
        'The service-linked role of ECS was deleted or changed',
        'create it with `aws iam create-service-linked-role --aws-service-name ecs.amazonaws.com`',
      ],
    ],
    pages.ecsLoadBalancers,
  ),
  evidence(
    'evidence-task-definition-missing',
    /task ?definition.{0,200}(?:does not exist|is inactive|not found|inactive)/i,
    'The task definition does not exist or is inactive.',
    [
      [
        'It was deregistered after the deployment began',
        'register it again (`aws ecs register-task-definition --cli-input-json file://FILE`), and keep those that services use',
      ],
    ],
  ),
  evidence(
    'evidence-cluster-missing',
    /cluster was (?:inactive|not found)|cluster .{0,200}(?:is inactive|does not exist|not found)|ClusterNotFoundException|service was not active/i,
    'The ECS cluster or the service no longer exists.',
    [
      [
        'It was deleted or recreated under another name',
        'check it with `aws ecs describe-services --cluster CLUSTER --services SERVICE`, and correct the deployment group',
      ],
    ],
  ),
  evidence(
    'evidence-container-unhealthy',
    /failed container health checks|container health check/i,
    "The container's own health check failed.",
    [
      [
        'Its command does not work in the image, often because it calls curl or wget, which is not installed there',
        'run it with `docker exec CONTAINER COMMAND`, and install the program in the image or use one that it has',
      ],
      [
        'The application starts more slowly than the health check allows',
        'raise `startPeriod`, `interval` or `retries` in healthCheck of the task definition',
      ],
      [
        'The application listens on another port or path',
        "correct the command, and read the container's log",
      ],
    ],
    pages.ecsStoppedTasks,
  ),
  evidence(
    'evidence-task-stopped',
    /^Task stopped by \w/i,
    'Somebody or some tool stopped the task, so its exit code says nothing.',
    [
      [
        'A person, a script or another workflow called StopTask',
        'look it up in CloudTrail (event StopTask), and deploy again',
      ],
    ],
  ),
  evidence(
    'evidence-exit-killed',
    { exited: [137], message: endedWith('137') },
    'A container was killed (exit code 137).',
    [
      [
        'It used more memory than it may',
        'raise `memory` in the task definition, and compare it with the MemoryUtilization of the service',
      ],
      [
        'ECS stopped the task, and the program did not end within `stopTimeout`',
        'look for a failed health check before that, and let the program end on SIGTERM',
      ],
    ],
    pages.ecsStoppedTasks,
  ),
  evidence(
    'evidence-exit-terminated',
    { exited: [143], message: endedWith('143') },
    'A container ended because it was told to (exit code 143, SIGTERM).',
    [
      [
        'ECS stopped the task after a failed health check, or because the deployment was ending',
        'look for the first failure before it: this exit is a consequence',
      ],
    ],
    pages.ecsStoppedTasks,
  ),
  evidence(
    'evidence-exit-crashed',
    { exited: [139], message: endedWith('139') },
    'A program in the container crashed with a segmentation fault (exit code 139, signal SIGSEGV).',
    [
      [
        'The program or one of its native libraries has a fault, which it seldom logs',
        'run it with `docker run --rm IMAGE`, and compare native dependencies and base image with the last version that ran',
      ],
      [
        'A native library does not suit the image, such as one for glibc in an Alpine image, or another processor',
        'build the dependencies in the image itself, for its platform',
      ],
    ],
    pages.ecsStoppedTasks,
  ),
  evidence(
    'evidence-exit-aborted',
    { exited: [134], message: endedWith('134') },
    'A program in the container aborted itself (exit code 134, signal SIGABRT).',
    [
      [
        'It ran out of the memory that its runtime may use, or a check in it failed, as the end of its log says',
        'raise the heap (Node: `NODE_OPTIONS=--max-old-space-size=MIB`) and `memory`',
      ],
    ],
    pages.ecsStoppedTasks,
  ),
  evidence(
    'evidence-exit-illegal-instruction',
    { exited: [132], message: endedWith('132') },
    'The processor does not know an instruction of a program in the container (exit code 132, signal SIGILL).',
    [
      [
        'The program was built for a newer processor, such as one with AVX-512, or for another architecture',
        'build it for the processor that runs it, or change `runtimePlatform` or the container instances',
      ],
    ],
    pages.ecsStoppedTasks,
  ),
  evidence(
    'evidence-exit-docker',
    { exited: [125], message: endedWith('125') },
    'The container could not be started with these settings (exit code 125).',
    [
      [
        'A setting of the task definition is not supported by the container runtime',
        'read the reason, and try the same settings with `docker run`',
      ],
    ],
    pages.ecsStoppedTasks,
  ),
]
