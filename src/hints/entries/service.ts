import { type Causes, serviceMessage } from '../define.ts'
import type { Entry } from '../entry.ts'
import { pages } from '../pages.ts'
import { without } from '../rules-out.ts'

/** IAM is eventually consistent (IAM User Guide, "Changes that I make are not always immediately visible"). */
export const attachedJustNow = [
  'The policy was attached a moment ago, for example by Terraform or CloudFormation, and has not taken effect yet',
  'deploy again, and let the deployment depend on the attachment (`depends_on`)',
] as const

/** Why a hook failed that is a Lambda function. */
export const hookFailed: Causes = [
  [
    'The new version does not pass the test, or the test is wrong',
    "read the function's log (`aws logs tail /aws/lambda/NAME --since 2h`), fix the new version or the test, and deploy again",
  ],
  [
    'If that log is empty, CodeDeploy is not allowed to invoke the function, since the managed policies cover only names that begin with `CodeDeployHook_`',
    'rename the function, or allow the service role `lambda:InvokeFunction` on it',
  ],
  [
    'The function ended with an error of its own, or is not allowed to report',
    'fix what its log shows, allow its role `codedeploy:PutLifecycleEventHookExecutionStatus`, and report on every path, errors included',
  ],
]

/** What CodeDeploy says about the whole deployment: roles, fleets, the AppSpec of ECS and Lambda. */
export const service: readonly Entry[] = [
  serviceMessage(
    'iam-explicit-deny',
    /is not authorized to perform: [\s\S]{0,800}(?:explicit deny|because no (?:resource-based|VPC endpoint|session|service control|permissions boundary))/,
    'A policy other than those of the role denies the role of the message what it tries.',
    [
      [
        'It is that of the resource, the organization (service control), the session or a permissions boundary, as the end of the message says',
        'allow there the action that the message names after "perform", for the role that it names after assumed-role',
      ],
    ],
    pages.serviceRole,
  ),
  serviceMessage(
    'iam-pass-role',
    /iam:PassRole/,
    'The service role is not allowed to pass the roles of the new tasks or instances.',
    [
      [
        '`iam:PassRole` is missing for the task execution role, the task role or the instance profile',
        'allow the service role `iam:PassRole` on those roles (and whoever creates the deployment, too)',
      ],
    ],
    pages.serviceRole,
  ),
  serviceMessage(
    'iam-service-linked-role',
    /^(?!.{0,900}cannot specify an IAM role).{0,900}service[- ]linked role/i,
    'The service-linked role that the other service needs does not exist.',
    [
      [
        'It was never created in this account, or was deleted',
        'run `aws iam create-service-linked-role --aws-service-name ecs.amazonaws.com` (or autoscaling, elasticloadbalancing), and deploy again',
      ],
    ],
    pages.serviceRole,
  ),
  serviceMessage(
    'iam-permissions-lambda',
    /operations in the following AWS service: (?:AWS ?|Amazon )?Lambda/,
    "The service role is not allowed to invoke a hook's Lambda function, or to update the alias.",
    [
      [
        'It lacks the policy for Lambda, which covers only hooks whose names begin with `CodeDeployHook_`',
        'attach `AWSCodeDeployRoleForLambda` (`AWSCodeDeployRoleForECS` for ECS), and rename the function or allow `lambda:InvokeFunction` on it',
      ],
      attachedJustNow,
    ],
    pages.serviceRole,
  ),
  serviceMessage(
    'iam-permissions-load-balancing',
    /operations in the following AWS service: (?:A\w{2,5} ?)?Elastic ?Load ?Balancing/,
    'The service role is not allowed to call Elastic Load Balancing.',
    [
      [
        'The policy for this compute platform is not attached',
        'attach `AWSCodeDeployRoleForECS` for ECS, `AWSCodeDeployRole` for EC2, to the service role',
      ],
      attachedJustNow,
    ],
    pages.serviceRole,
  ),
  serviceMessage(
    'iam-permissions-ecs',
    /operations in the following AWS service: (?:Amazon ?)?(?:ECS|(?:EC2 ?|Elastic )Container)/,
    'The service role is not allowed to call Amazon ECS.',
    [
      [
        "The policy for ECS is not attached, or `iam:PassRole` is missing for the task's roles",
        'attach `AWSCodeDeployRoleForECS` to the service role, and allow `iam:PassRole` on the task role and the execution role',
      ],
      attachedJustNow,
    ],
    pages.serviceRole,
  ),
  serviceMessage(
    'iam-permissions-auto-scaling',
    /operations in the following AWS service: (?:A\w{2,5} ?)?(?:Auto ?Scaling|EC2)/,
    'The service role lacks permissions for Amazon EC2 or EC2 Auto Scaling.',
    [
      [
        'The Auto Scaling group uses a launch template, which the managed policy does not cover',
        'allow the service role `ec2:RunInstances`, `ec2:CreateTags` and `iam:PassRole`',
      ],
      ['`AWSCodeDeployRole` is not attached', 'attach it to the service role'],
      attachedJustNow,
    ],
    pages.autoScaling,
  ),
  serviceMessage(
    'iam-permissions-cloudwatch',
    /operations in the following AWS service: (?:Amazon ?)?CloudWatch|cloudwatch:DescribeAlarms/,
    "The service role is not allowed to read the deployment group's alarms.",
    [
      ['`cloudwatch:DescribeAlarms` is missing', 'allow the service role `cloudwatch:DescribeAlarms`'],
      attachedJustNow,
    ],
    pages.alarms,
  ),
  serviceMessage(
    'iam-permissions-s3',
    /operations in the following AWS service: (?:Amazon ?)?S3/,
    'The service role is not allowed to read the revision in S3.',
    [
      [
        '`s3:GetObject` and `s3:GetBucketLocation` are missing on the artifact bucket, or `kms:Decrypt` on its key',
        'allow the service role all of these and `s3:ListBucket`, and `s3:GetObjectVersion` if the bucket is versioned',
      ],
      attachedJustNow,
    ],
    pages.serviceRole,
  ),
  serviceMessage(
    'iam-permissions-sns',
    /operations in the following AWS service: (?:A\w{2,5} ?)?(?:SNS|Simple Notification)/,
    'The service role is not allowed to publish to the topic of a trigger.',
    [
      [
        "`sns:Publish` on the topic is missing, or the topic's policy does not allow the role",
        'allow the service role `sns:Publish` in both policies, or delete the trigger of the deployment group',
      ],
      attachedJustNow,
    ],
    pages.serviceRole,
  ),
  serviceMessage(
    'iam-not-authorized',
    /is not authorized to perform: (?!sts:AssumeRole)(?<!(?:ResourceInitializationError|CannotPull)[\s\S]{0,1500})/,
    'The role that the message names lacks a permission.',
    [
      [
        'The policies of that role do not allow the action that the message names after "perform"',
        'allow that action on the resource in the message; for the service role of CodeDeploy, attach the managed policy (`AWSCodeDeployRole`, `AWSCodeDeployRoleForECS`, `AWSCodeDeployRoleForLambda`)',
      ],
      attachedJustNow,
    ],
    pages.serviceRole,
  ),
  serviceMessage(
    'iam-trust-policy',
    /permissions required to assume|(?<!\bECS (?:service )?(?:was|is|cannot) .{0,80})(?:cannot|unable to|not able to|not authorized to) (?:assume|perform: sts:AssumeRole)/i,
    'CodeDeploy is not allowed to assume the service role of the deployment group.',
    [
      [
        'The trust policy of the role does not name CodeDeploy',
        'allow `codedeploy.amazonaws.com` (in some regions `codedeploy.REGION.amazonaws.com`) to call `sts:AssumeRole` on it',
      ],
      [
        'The role no longer exists, or is not the one that was made for CodeDeploy',
        'set the right role with `aws deploy update-deployment-group --application-name NAME --current-deployment-group-name GROUP --service-role-arn ARN`',
      ],
    ],
    pages.serviceRole,
  ),
  serviceMessage(
    'no-instances-blue-fleet',
    /no instances were found in your|expected for (?:Green|Blue) fleet/i,
    'A blue/green deployment needs running instances to start from, but found none.',
    [
      [
        'The Auto Scaling group of the deployment group cannot launch instances, or its desired capacity is 0',
        'read why with `aws autoscaling describe-scaling-activities --auto-scaling-group-name ASG --region REGION` (an instance type that the zone lacks, a quota, a launch template), correct that or raise the capacity, and deploy again',
      ],
      [
        'An earlier blue/green deployment replaced that group',
        'select the Auto Scaling group that has running instances (`aws autoscaling describe-auto-scaling-groups --region REGION`)',
      ],
      ['No instance matches the tags of the group', 'correct them, or tag the instances'],
    ],
    pages.deploymentGroupsCreate,
  ),
  serviceMessage(
    'deployment-conflict',
    /conflicting deployment|Deployment Group .{1,200} already has an/,
    'Another deployment to the same function or deployment group is still in progress.',
    [
      [
        'Two workflows or pipelines deploy at once, or the last deployment still shifts or waits',
        'wait for it or stop it (`aws deploy stop-deployment --deployment-id ID`), and let workflows run one after the other (`concurrency`)',
      ],
    ],
    pages.deploymentsStop,
  ),
  serviceMessage(
    'pipeline-role',
    /provided role (?:cannot be assumed|does not have)|Unable to access the artifact with Amazon S3/,
    'The role of the pipeline, or of its deploy action, is not allowed what the message names.',
    [
      [
        'It lacks a permission for CodeDeploy, ECS, `iam:PassRole`, or the artifact bucket and its KMS key',
        'allow that role what the message names, also in the policies of bucket and key',
      ],
      ['Its trust policy does not name CodePipeline', 'allow `codepipeline.amazonaws.com` to assume it'],
    ],
  ),
  serviceMessage(
    'appspec-artifact-missing',
    /read the task definition artifact|Exception while trying to read|missing .{0,3}Image\dContainerName/,
    'CodePipeline did not find the AppSpec, the task definition or the image in its artifact.',
    [
      [
        'The file is not in the output artifact of the build, or has another name than the action expects',
        'add taskdef.json, appspec.yaml and imageDetail.json (not imagedefinitions.json) to the artifacts in the buildspec, and compare `TaskDefinitionTemplatePath` and `AppSpecTemplatePath` in the pipeline',
      ],
      [
        'The action names another input artifact than the one with the file',
        'correct `TaskDefinitionTemplateArtifact`, `AppSpecTemplateArtifact` and `Image1ArtifactName`',
      ],
      ['The artifact is larger than 3 MB', 'give these files an artifact of their own'],
    ],
    pages.appSpec,
  ),
  serviceMessage(
    'lambda-alias-version',
    /alias version does not match|does not match the current version/i,
    'The alias of the Lambda function no longer points to the CurrentVersion in the AppSpec.',
    [
      [
        'Another deployment moved it, or an earlier one failed or was stopped halfway',
        'set the alias to CurrentVersion only, without weights (`aws lambda update-alias --function-name NAME --name ALIAS --function-version VERSION --routing-config AdditionalVersionWeights={}`), and deploy again',
      ],
    ],
    pages.lambda,
  ),
  serviceMessage(
    'appspec-not-well-formed',
    /not well-formed (?:yaml|json)|AppSpec content is malformed|template cannot be parsed|not a valid (?:yaml|json)/i,
    'CodeDeploy cannot read the AppSpec file: it is not valid YAML or JSON, or a part of it has another form than it needs.',
    [
      [
        'The YAML lost its line breaks, indentation or quotes on the command line or in a here-document',
        'pass the AppSpec as JSON in `appSpecContent` (content, sha256), made with `jq --rawfile`, or upload it to S3',
      ],
      [
        'It has a list (with `-`) where a mapping belongs or the reverse, a wrong indentation, or an unknown or missing key',
        'compare each level with the user guide: `Resources` and `Hooks` are lists, and what is below `TargetService` (ECS) or the function (Lambda), such as `Properties` and `LoadBalancerInfo`, are mappings without dashes',
      ],
      ['A placeholder in it was not replaced', 'print the file in the workflow before it is used'],
    ],
    pages.appSpecResources,
  ),
  serviceMessage(
    'appspec-not-in-revision',
    /AppSpec file is required, but could not be found|AppSpec (?:file )?cannot be located/,
    'CodeDeploy found no AppSpec file in the revision.',
    [
      [
        'The bucket or key that the deployment names is wrong, or the file was not uploaded',
        'check it with `aws s3 ls s3://BUCKET/KEY`, and upload the AppSpec file before you create the deployment',
        without(/S3 bucket/),
      ],
      [
        'The deploy action of the pipeline has the provider CodeDeploy, which passes on an archive',
        'for ECS use the provider `CodeDeployToECS` ("Amazon ECS (Blue/Green)"), with `TaskDefinitionTemplateArtifact` and `AppSpecTemplateArtifact`',
      ],
      [
        'It is not at the root, or not under the name that the pipeline uses',
        'put `appspec.yml` (or `.yaml` or .json) at the root of the artifact, and set `AppSpecTemplatePath` in the pipeline',
      ],
    ],
    pages.appSpec,
  ),
  serviceMessage(
    'appspec-incomplete',
    /must be specified in the AppSpec|(?:parsing|in) the AppSpec.{0,100}(?:missing|required|invalid)|AppSpec .{0,80}(?:is missing|must (?:contain|specify|have)|contains an invalid|missing required)/i,
    'The AppSpec file lacks a part, or has an invalid value.',
    [
      [
        'A property of Resources is missing, misspelled or wrongly indented, or a placeholder was not replaced',
        'compare it with the structure in the user guide; for ECS it needs TaskDefinition and LoadBalancerInfo, for Lambda Name, Alias, CurrentVersion and TargetVersion',
      ],
    ],
    pages.appSpecResources,
  ),
  serviceMessage(
    'appspec-bundle-type',
    /BundleType must be either YAML or JSON|revision is a null file/,
    'The deployment was given an archive, but Lambda and ECS deployments need the AppSpec file itself.',
    [
      [
        'The revision is a zip, as for EC2',
        'upload the AppSpec file alone and declare it with bundleType YAML or JSON, or pass it as `AppSpecContent`',
      ],
      [
        'The deploy action of the pipeline has the provider CodeDeploy, which passes on an archive',
        'for ECS use the provider `CodeDeployToECS` ("Amazon ECS (Blue/Green)")',
      ],
    ],
    pages.deploymentsCreate,
  ),
  serviceMessage(
    'lambda-not-found',
    /Function not found|Cannot find (?:alias|version)|ResourceNotFoundException.{0,200}[Ll]ambda/,
    'The Lambda function, alias or version in the AppSpec does not exist.',
    [
      [
        'A name or version is misspelled, deleted, or in another region',
        'check Name, Alias, CurrentVersion and TargetVersion, and the functions under Hooks, with `aws lambda get-alias --function-name NAME --name ALIAS` and `aws lambda list-versions-by-function --function-name NAME`',
      ],
    ],
    pages.appSpecResources,
  ),
  serviceMessage(
    'hook-callback-timeout',
    /waiting for a status callback/,
    'A hook function did not report its result to CodeDeploy within one hour.',
    [
      [
        'It is not allowed to report, or never does',
        'allow its role `codedeploy:PutLifecycleEventHookExecutionStatus`, and call that on every path, errors included',
      ],
      [
        'It crashed, timed out or cannot reach the API from its VPC',
        "read the function's log in CloudWatch Logs",
      ],
    ],
    pages.ecs,
  ),
  serviceMessage(
    'hook-validation-failed',
    /lifecycle event validation/,
    'The Lambda function of a hook reported Failed, ended with an error, or was never invoked.',
    hookFailed,
    pages.ecs,
  ),
  serviceMessage(
    'ready-wait-timeout',
    /waiting for a notification to continue|waiting for traffic/,
    'The deployment waited to be continued, but nobody continued it in time.',
    [
      [
        'The group is configured to wait before it reroutes traffic',
        'run `aws deploy continue-deployment --deployment-id ID --deployment-wait-type READY_WAIT` in time, extend the wait, or reroute at once',
      ],
    ],
    pages.ecs,
  ),
]
