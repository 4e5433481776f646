import { evidence } from '../define.ts'
import type { Entry } from '../entry.ts'
import { pages } from '../pages.ts'
import { without } from '../rules-out.ts'

const newTemplate =
  'create a new version of the launch template with what exists, and let the Auto Scaling group use it'

/**
 * Why an Auto Scaling group launched no instance, or ended one: StatusMessage and Cause of its activities (EC2 Auto
 * Scaling User Guide, "EC2 instance launch failures"; EC2's error codes). Narrower entries come first.
 */
export const evidenceAutoScaling: readonly Entry[] = [
  evidence(
    'evidence-scaling-vcpu-quota',
    /vCPU limit|VcpuLimitExceeded|current instance limit|InstanceLimitExceeded|MaxSpotInstanceCountExceeded|Max spot instance count exceeded|reached your quota|quota (?:allows )?for|\b(?!Request)\w{1,60}LimitExceeded|exceeded.{0,60}quota/i,
    'A quota of EC2 in this region was reached, so no instance was launched.',
    [
      [
        'Blue/green runs the old and the new fleet at the same time, which doubles what the group needs',
        'request a higher quota for what the text names (for vCPUs, of this instance family) in Service Quotas, or stop other instances, and deploy again',
      ],
      ['The account is new, and AWS limits it at first', 'ask AWS Support to raise the limit'],
    ],
    pages.launchFailures,
  ),
  evidence(
    'evidence-scaling-spot',
    /Spot (?:request )?price|no Spot capacity|Spot.{0,80}(?:capacity|interrupt)|MaxPrice|rebalance recommendation/i,
    'EC2 has no Spot capacity for the instance.',
    [
      [
        'EC2 took the instance back, or announced that it would',
        'deploy again; use On-Demand Instances for a part of the group',
        without(/interrupt|recommendation/),
      ],
      [
        'The pool has no capacity, or the maximum price is below the Spot price',
        'remove the maximum price, and allow more instance types and zones, or On-Demand Instances beside them',
      ],
    ],
    pages.launchFailures,
  ),
  evidence(
    'evidence-scaling-capacity',
    /InsufficientInstanceCapacity|not have sufficient .{0,200}capacity|Insufficient capacity|InsufficientReservedInstanceCapacity|sufficient compatible and available capacity|InsufficientHostCapacity|UnfulfillableCapacity/i,
    'EC2 has no capacity for this instance type in this Availability Zone right now.',
    [
      [
        'The group is limited to one type or to few zones',
        'allow more zones and instance types (mixedInstancesPolicy), or deploy again later',
      ],
    ],
    pages.launchFailures,
  ),
  evidence(
    'evidence-scaling-placement-group',
    /placement group/i,
    'The placement group does not suit what the Auto Scaling group launches.',
    [
      [
        'A cluster placement group is in one Availability Zone, and takes only some instance types',
        'limit the Auto Scaling group to that zone, use another placement group, or none',
      ],
    ],
    pages.launchFailures,
  ),
  evidence(
    'evidence-scaling-unsupported',
    /not supported in your requested Availability Zone|requested configuration is currently not supported|instance type .{0,100}not (?:supported|available)|architecture .{0,200}does not match|Unsupported(?:Operation)?\b/i,
    'This instance type cannot be launched there, or not with this image.',
    [
      [
        'The Availability Zone does not offer the instance type',
        'remove that subnet from the group, or choose a type that `aws ec2 describe-instance-type-offerings --location-type availability-zone` lists there',
        /boot mode|architecture/,
      ],
      [
        'The AMI is for another processor (x86_64, arm64) or boot mode than the instance type',
        'use an AMI for that instance type',
      ],
    ],
    pages.launchFailures,
  ),
  evidence(
    'evidence-scaling-image',
    /image id .{0,60}does not exist|InvalidAMIID|AMI .{0,100}(?:is pending|not exist|not found|invalid)|not authorized for images/i,
    'The AMI of the launch template does not exist, or is not shared with this account.',
    [
      [
        'It was deregistered, or is in another region',
        'create a new version of the launch template with a current AMI, and let the Auto Scaling group use it',
      ],
    ],
    pages.launchFailures,
  ),
  evidence(
    'evidence-scaling-instance-profile',
    /Invalid IAM Instance Profile|iamInstanceProfile|instance profile .{0,200}(?:not exist|not found|invalid)/i,
    'The instance profile of the launch template does not exist.',
    [['It was deleted or renamed, or created a moment ago', newTemplate]],
    pages.launchFailures,
  ),
  evidence(
    'evidence-scaling-pass-role',
    /iam:PassRole|not authorized to use launch|UnauthorizedOperation|not authorized to perform (?:this operation|: ?ec2)|not authorized to perform: ec2:/i,
    'Whoever launches the instance is not allowed to use the launch template or its role.',
    [
      [
        'In a blue/green deployment that copies the Auto Scaling group, it is the service role of CodeDeploy',
        'allow that role `ec2:RunInstances`, `ec2:CreateTags` and `iam:PassRole`',
      ],
    ],
    pages.autoScaling,
  ),
  evidence(
    'evidence-scaling-role',
    /Authentication Failure|AuthFailure|service-linked role|attempting to assume role/i,
    'EC2 Auto Scaling was not allowed to launch the instance.',
    [
      [
        'The service-linked role `AWSServiceRoleForAutoScaling` was deleted, or created a moment ago',
        'create it with `aws iam create-service-linked-role --aws-service-name autoscaling.amazonaws.com`, or deploy again after a minute',
      ],
    ],
    pages.launchFailures,
  ),
  evidence(
    'evidence-scaling-key',
    /Client\.InternalError|Client error on launch|InvalidKMSKey|Client\.InvalidKMSKey/i,
    'The instance ended while it was launched, usually because its volume could not be decrypted.',
    [
      [
        'The volume is encrypted with a KMS key that EC2 Auto Scaling may not use',
        'allow the service-linked role `AWSServiceRoleForAutoScaling` in the policy of the key: `kms:Decrypt`, `kms:GenerateDataKeyWithoutPlaintext`, `kms:ReEncryptFrom`, `kms:ReEncryptTo`, `kms:DescribeKey` and `kms:CreateGrant`',
      ],
    ],
    pages.launchFailures,
  ),
  evidence(
    'evidence-scaling-subnet-full',
    /InsufficientFreeAddresses|not (?:have )?enough free addresses|insufficient free addresses/i,
    'The subnet has no free addresses for new instances.',
    [
      [
        'Blue/green needs addresses for the old and the new fleet at the same time',
        'add larger subnets to the Auto Scaling group',
      ],
    ],
    pages.launchFailures,
  ),
  evidence(
    'evidence-scaling-network',
    /security groups? .{0,200}(?:does not exist|do not exist|may not be used|not found|belong)|(?:subnet|vpc).{0,200}(?:does not exist|not found)|InvalidSubnet|InvalidGroup|groupName cannot be used/i,
    'A subnet or security group of the launch template or the group does not exist, or belongs to another VPC.',
    [['It was deleted or recreated under another id', newTemplate]],
    pages.launchFailures,
  ),
  evidence(
    'evidence-scaling-key-pair',
    /key pair .{0,200}does not exist|InvalidKeyPair/i,
    'The key pair of the launch template does not exist.',
    [['It was deleted, or is in another region', newTemplate]],
    pages.launchFailures,
  ),
  evidence(
    'evidence-scaling-block-device',
    /block.device|Invalid device name|virtualName|device .{0,60}used in more than one|snapshot .{0,100}does not exist|VolumeLimitExceeded/i,
    'The disks of the launch template do not suit its image.',
    [
      [
        'A device name is used twice, or a snapshot was deleted, or the volume is smaller than its snapshot',
        'compare the block device mappings of the launch template with those of the AMI (`aws ec2 describe-images --image-ids AMI`)',
      ],
    ],
    pages.launchFailures,
  ),
  evidence(
    'evidence-scaling-template',
    /launch (?:template|configuration).{0,200}(?:does not exist|not found|invalid|fully.formed)|Invalid ?Launch ?Template/i,
    'The launch template of the Auto Scaling group cannot be used.',
    [
      [
        'It or its version was deleted, or names something that no longer exists',
        'check it with `aws ec2 describe-launch-template-versions --launch-template-id ID`, and set a valid version in the group',
      ],
    ],
    pages.launchFailures,
  ),
  evidence(
    'evidence-scaling-hook-abandoned',
    /ABANDON|abandoned|lifecycle (?:hook|action).{0,200}(?:timed out|timeout|expired|failed)|failed lifecycle/i,
    'A new instance was ended because its lifecycle hook was not completed.',
    [
      [
        "CodeDeploy's own deployment to the new instance failed, or the agent on it never answered",
        'look for deployments with the creator autoscaling (`aws deploy list-deployments --application-name NAME --deployment-group-name GROUP`), and read the agent log of such an instance',
      ],
      [
        'Another hook of the group waits for something that never comes',
        'check it with `aws autoscaling describe-lifecycle-hooks --auto-scaling-group-name NAME`',
      ],
    ],
    pages.autoScaling,
  ),
  evidence(
    'evidence-scaling-unhealthy',
    /(?:taken out of service|terminated|replaced).{0,300}(?:health.?check|unhealthy)|ELB system health check|EC2 (?:instance status|health) check|user health.?check/i,
    'Auto Scaling replaced an instance during the deployment, because it counted as unhealthy.',
    [
      [
        'The load balancer checks it while the deployment has stopped the application',
        'raise the health check grace period of the group, or turn on the load balancer in the deployment group, so that the instance leaves it first',
        /EC2 (?:instance status|health) check/,
      ],
      [
        'The instance itself failed, for example without memory, or somebody stopped it',
        'read its system log, and look in CloudTrail for StopInstances and TerminateInstances',
      ],
    ],
    pages.autoScaling,
  ),
]
