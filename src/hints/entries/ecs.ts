import { serviceMessage } from '../define.ts'
import type { Entry } from '../entry.ts'
import { pages } from '../pages.ts'

/** ECS says which value it does not accept. */
const valueRefused = /No Fargate configuration|Fargate requires|Invalid setting for container/i

/** Messages of CodeDeploy about ECS services, their task sets, listeners and target groups. */
export const ecs: readonly Entry[] = [
  serviceMessage(
    'ecs-group-target-groups',
    /pair of target groups|two target groups|targetGroupPair|TrafficRoute|For ECS deployment group/i,
    'The deployment group is not complete: for ECS it needs two target groups and the listener that sends traffic to them.',
    [
      [
        'It names fewer than two target groups, twice the same, or no production listener',
        'create the second target group, and name both and the listener in `targetGroupPairInfoList` of the deployment group',
      ],
    ],
    pages.ecs,
  ),
  serviceMessage(
    'ecs-replacement-unhealthy',
    /waiting for the replacement task set to become healthy/,
    'The new tasks did not become healthy in time.',
    [
      [
        'They do not start because the image, a secret, a role or the configuration is wrong, or the program crashes',
        "read the service's events, stoppedReason of stopped tasks (`aws ecs describe-tasks --cluster CLUSTER --tasks TASK`), and their log",
      ],
      [
        'They fail the health check of the target group, the listener forwards to another one, or the service names both target groups, and may only one',
        'ask with `aws elbv2 describe-target-health --target-group-arn ARN` for the reason, check path, port, success codes and security group, and with `aws elbv2 describe-rules --listener-arn ARN` the target groups of the rules',
      ],
      ['The cluster lacks capacity for them', 'add capacity; the events say unable to place a task'],
    ],
    pages.ecs,
  ),
  serviceMessage(
    'ecs-target-group-not-behind-listener',
    /Primary taskset target group must be behind listener/,
    'A listener does not point to the target group that serves the current tasks.',
    [
      [
        'The listener, one of its rules or the test listener was changed since the last deployment, often by Terraform or CloudFormation',
        'point the production and test listeners (`aws elbv2 modify-listener --listener-arn ARN --default-actions Type=forward,TargetGroupArn=ARN`) to the target group of the primary task set, and let the tool ignore that change',
      ],
      [
        'The deployment group names the wrong listener or target groups',
        'correct its load balancer settings',
      ],
    ],
    pages.ecs,
  ),
  serviceMessage(
    'ecs-task-set-behind-listener',
    /TaskSet .{0,100}is behind .{0,20}listener/,
    "CodeDeploy's record of the task set does not match where the listener sends traffic.",
    [
      [
        'The previous deployment had not ended, and its old task set was still draining',
        'wait until no deployment is in progress and the old task set is gone, and deploy again',
      ],
      [
        'The listener was changed outside CodeDeploy, often by Terraform or CloudFormation',
        'point it back to the target group of the primary task set, and let the tool ignore that change',
      ],
    ],
    pages.ecs,
  ),
  serviceMessage(
    'ecs-listener-other-target-group',
    /Only target group in ECS deployment group|cannot have non-zero weight prior to traffic shifting/,
    'The listener also sends traffic to a target group that must not receive any yet.',
    [
      [
        'Its forward action lists more than the target group of the current tasks',
        'let it forward only to that target group, with its full weight, and deploy again',
      ],
    ],
    pages.ecs,
  ),
  serviceMessage(
    'ecs-gradual-needs-alb',
    /Only ALB supports gradual traffic routing/,
    'Canary and linear deployments need an Application Load Balancer.',
    [
      [
        'The service is behind a Network Load Balancer',
        'use `CodeDeployDefault.ECSAllAtOnce`, or an Application Load Balancer',
      ],
    ],
    pages.ecs,
  ),
  serviceMessage(
    'ecs-container-missing',
    /container .{0,200}does not exist in the task definition|did not have a container port|container port .{0,60}not (?:defined|found|mapped)/i,
    'ContainerName or ContainerPort in the AppSpec does not match the task definition.',
    [
      [
        'The name or port differs from containerDefinitions (name, portMappings.containerPort)',
        'correct LoadBalancerInfo in the AppSpec, or the task definition',
      ],
    ],
    pages.appSpecResources,
  ),
  serviceMessage(
    'ecs-task-definition-invalid',
    /register (?:the )?(?:new )?task ?definition|RegisterTaskDefinition|STRING_VALUE|should not be null or empty|No Fargate configuration|Fargate requires|Invalid setting for container|<IMAGE\w{0,10}_NAME>/i,
    'ECS does not accept the task definition.',
    [
      [
        'A placeholder such as `<IMAGE1_NAME>` was not replaced, or it has a value that ECS does not allow',
        'write it as `Image1ContainerName` of the deploy action names it, and try the result with `aws ecs register-task-definition --cli-input-json file://taskdef.json`',
        valueRefused,
      ],
      [
        'It lacks a value, or has one that ECS does not allow, such as no `executionRoleArn`, or cpu and memory that do not go together on Fargate',
        'correct what the message names, and try it with `aws ecs register-task-definition --cli-input-json file://taskdef.json`',
      ],
    ],
    pages.appSpecResources,
  ),
  serviceMessage(
    'ecs-task-definition-missing',
    /Invalid revision number|TaskDefinition (?:not found|is inactive)|Unable to describe task definition|task definition.{0,200} (?:does not exist|is inactive)|Invalid identifier.{0,60}[Tt]ask ?[Dd]efinition/,
    'The task definition in the AppSpec does not exist or is inactive.',
    [
      [
        'A placeholder was not replaced, or the ARN is that of an image or lacks the revision number',
        'register the task definition first, and set TaskDefinition to its full ARN, which ends in FAMILY:NUMBER',
      ],
    ],
    pages.appSpecResources,
  ),
  serviceMessage(
    'ecs-service-not-active',
    /Service(?:NotActive|NotFound)Exception|ClusterNotFoundException|Service was not ACTIVE/,
    'The ECS service or its cluster no longer exists.',
    [
      [
        'It was deleted or recreated under another name',
        'check it with `aws ecs describe-services --cluster CLUSTER --services SERVICE`, and correct the deployment group',
      ],
    ],
    pages.ecs,
  ),
  serviceMessage(
    'ecs-network-configuration',
    /Network ?Configuration must be|assign ?public ?ip|subnets cannot be empty|same VPC as the input|ECS service.{0,200}(?:subnet|security group)s? .{0,100}(?:does not exist|do not exist|not found|not valid)|^(?!.{0,900}Auto ?Scaling).{0,900}(?:InvalidSubnet|InvalidSecurityGroup)/i,
    'The network configuration of the ECS service is missing or not valid.',
    [
      [
        'A subnet or security group was deleted or belongs to another VPC, awsvpc tasks have none, or a public address is asked for on EC2',
        'set NetworkConfiguration (AwsvpcConfiguration) in the AppSpec, with subnets and security groups that exist in one VPC',
      ],
    ],
    pages.appSpecResources,
  ),
  serviceMessage(
    'ecs-launch-type',
    /does not support launch_?type|platform version must be null|Fargate only supports|launch type .{0,60}(?:not (?:compatible|supported)|incompatible)|requiresCompatibilities|Platform version .{0,60}(?:not|does)|incompatible with the awsvpc network mode|capacity provider.{0,100}(?:does not exist|not (?:valid|found|associated|active))/i,
    'The task definition does not suit how the service launches its tasks.',
    [
      [
        'It is for another launch type, network mode, platform version or capacity provider (tasks with awsvpc also need target groups of the type ip)',
        'compare requiresCompatibilities, networkMode, cpu and memory in it with the service, and correct CapacityProviderStrategy and PlatformVersion in the AppSpec (for EC2, leave PlatformVersion out)',
      ],
    ],
    pages.appSpecResources,
  ),
  serviceMessage(
    'ecs-changed-past-codedeploy',
    /on services with a CODE_DEPLOY deployment controller/,
    'Something else tried to change what only CodeDeploy may change in this ECS service.',
    [
      [
        'The deploy action of the pipeline has the provider ECS, or Terraform, CloudFormation or `update-service` changes the service',
        'use the provider `CodeDeployToECS`, and let the tool ignore changes to task definition, network and load balancers of the service',
      ],
    ],
    pages.ecs,
  ),
  serviceMessage(
    'ecs-deployment-controller',
    /CODE_DEPLOY deployment controller/,
    'The ECS service is not deployed by CodeDeploy.',
    [
      [
        'Its deployment controller is another one, such as ECS (for rolling updates and for blue/green by ECS itself)',
        'create the service again with the deployment controller `CODE_DEPLOY`',
      ],
    ],
    pages.ecs,
  ),
  serviceMessage(
    'ecs-deployment-in-progress',
    /already has an active|deployment .{0,60}already in progress|exactly one PRIMARY|more than one task ?set|number of task ?sets/i,
    'The ECS service has task sets of another deployment, which has not ended.',
    [
      [
        'It still runs, or waits to end the original tasks',
        'wait for it or stop it (`aws deploy stop-deployment --deployment-id ID`); then look at taskSets of `aws ecs describe-services --cluster CLUSTER --services SERVICE`',
      ],
      [
        'It ended halfway, and left its task set behind',
        'delete it with `aws ecs delete-task-set --cluster CLUSTER --service SERVICE --task-set ID --force`; if ECS refuses, recreate the service',
      ],
    ],
    pages.ecs,
  ),
  serviceMessage(
    'ecs-target-group-without-load-balancer',
    /target group .{0,300}does not have an associated load balancer|target group .{0,300}(?:not found|could not be found|does not exist)|TargetGroupNotFound/i,
    'A target group of the deployment group is not used by a load balancer, or no longer exists.',
    [
      [
        'It was deleted or recreated, and the service or deployment group still names the old one',
        'attach the target group to a listener, or name the current one in the deployment group (for ECS, recreate the service with it)',
      ],
    ],
    pages.ecs,
  ),
]
