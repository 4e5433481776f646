import { output, symptom } from '../define.ts'
import type { Entry } from '../entry.ts'
import { pages } from '../pages.ts'
import { without } from '../rules-out.ts'

/** The command looks for credentials in a file or in variables, and not on the instance. */
const otherSource = /config profile|config file|Partial credentials/i

/** A policy that is not that of the role, or keys of a user, decide. */
const otherThanRole = /:user\/|explicit deny|because no (?!identity)/

/** The AWS CLI and SDKs inside a hook. Narrower entries come first. */
export const aws: readonly Entry[] = [
  output(
    'sample-elb-list-empty',
    /(?:ELB_LIST|TARGET_GROUP_LIST) is empty|Must have at least one (?:load balancer|target group) to/,
    "AWS's sample scripts for load balancers are not configured.",
    [
      [
        'The list in common_functions.sh is empty, or is `_all_` and no load balancer has this instance',
        'set ELB_LIST or TARGET_GROUP_LIST there, or remove the scripts: a deployment group with a load balancer does the same by itself',
      ],
    ],
    { page: pages.loadBalancing },
  ),
  output(
    'aws-cli-old',
    /badly formed help string|^\s{0,8}File "\/\S{0,100}\/bin\/aws", line |cannot import name .{1,80} from '(?:awscli|botocore|urllib3)|The 'awscli[=<>~]|Unknown options: --no-include-email|No module named '?(?:awscli|botocore\.(?:session|vendored|compress))\b|\b(?:AWS )?CLI (?:must be at least version|(?:version )?v?\d[\w.]{0,12} or (?:later|newer|higher))|\baws-?cli\S{0,20} .{0,40}(?:too old|upgrade)|Invalid choice.{0,60}(?:get-login-password|valid choices)|aws: (?:error|\[ERROR\]): (?:An error occurred \(ParamValidation\): )?argument (?:operation|command|subcommand): (?:Found i|I)nvalid choice/,
    'The AWS CLI that the script finds is too old or broken, or does not know a command in the script.',
    [
      [
        'It comes from the image or a package (a newer Python can break it, and it can hide a newer CLI), or the script uses `ecr get-login`, which version 2 does not have',
        'check `type -a aws` and `aws --version`, install version 2, put /usr/local/bin first on the PATH in the script, and use `ecr get-login-password`',
      ],
      [
        'The command is misspelled, or a variable in it is empty',
        'print it, and compare it with `aws help`',
        /at least|or (?:later|newer|higher)|too old|upgrade|No module|help string|import name|'awscli|bin\/aws"/,
      ],
    ],
  ),
  output(
    'aws-no-credentials',
    /Unable to locate credentials|\b(?:no|any) (?:valid )?AWS credentials|AWS credentials (?:are )?not (?:configured|found|set)|CredentialsProviderError|Could not load credentials from any|NoCredentialsError|Unable to load AWS credentials|Error retrieving credentials from the instance profile|no valid credential sources|NoCredentialProviders|config profile \(.{0,80}\) could not be found|Unable to parse config file|Partial credentials found|EC2MetadataError|endpoint URL: "http:\/\/169\.254\./i,
    'A command in the script found no AWS credentials.',
    [
      [
        'The instance has no instance profile',
        'attach one, with the permissions that the script needs',
        otherSource,
      ],
      [
        'There is one, but the AWS CLI or SDK is too old for IMDSv2 or a faulty release, or in a container, for which the hop limit is 1',
        'see `aws --version`, and install the current release; for a container run `aws ec2 modify-instance-metadata-options --instance-id INSTANCE --http-put-response-hop-limit 2`',
        otherSource,
      ],
      [
        'The credentials or the profile are in the home of another user, or only partly set',
        'use the instance profile without `--profile`, or set HOME, and complete what the line names',
      ],
    ],
    { page: pages.instanceProfile },
  ),
  output(
    'aws-no-region',
    /You must specify a region|NoRegionError|Region is missing|Missing region in config|Could not find region|Invalid endpoint: https:\/\/\w{1,30}\.\.amazonaws/,
    'A command in the script does not know which AWS region to use.',
    [
      [
        'No region is set for the user that the hook runs as',
        'add `export AWS_DEFAULT_REGION=REGION` to the script, or use `--region`',
      ],
    ],
  ),
  output(
    'aws-credentials-expired',
    /ExpiredToken|security token included in the request is (?:expired|invalid)|InvalidClientTokenId|UnrecognizedClientException|SignatureDoesNotMatch|Signature (?:expired|not yet current)|RequestTimeTooSkewed|InvalidAccessKeyId/,
    'AWS does not accept the credentials that the script uses, or the time in its requests.',
    [
      [
        'Old keys are stored on the instance',
        'delete ~/.aws/credentials and AWS_ variables there, and use the instance profile',
        /Signature (?:expired|not yet current)|RequestTimeTooSkewed/,
      ],
      [
        "The instance's clock is wrong",
        'correct it (`sudo systemctl enable --now chronyd`; Windows: `w32tm /resync`)',
      ],
    ],
    { page: pages.instanceProfile },
  ),
  output('aws-object-forbidden', /\(403\) when calling/, 'S3 refuses the request for an object (403).', [
    [
      'The role of the instance, or the policy of the bucket or key, does not allow it',
      'allow the instance role s3:GetObject and s3:ListBucket, and kms:Decrypt on the KMS key',
    ],
    [
      'The object does not exist, for example because a variable in its name is empty; S3 answers 403 if the role may not list the bucket',
      'print the name, and look for it with `aws s3 ls`',
    ],
  ]),
  output(
    'aws-access-denied',
    /\(AccessDenied(?:Exception)?\)|UnauthorizedOperation|is not authorized to perform: |(?<![\w.])AccessDeniedException|not authorized to assume/,
    'The role or user that the script acts as is not allowed to make an AWS call.',
    [
      [
        'Keys of the user that the line names are on the instance, and take precedence over its role',
        'delete ~/.aws/credentials and AWS_ variables there, or allow that user the action',
        without(/:user\//),
      ],
      [
        'The instance profile lacks the permission',
        'allow the instance role the action that the line names, on its resource',
        otherThanRole,
      ],
      [
        'The policy of the bucket, key, VPC endpoint or organization, or the trust policy of the role to assume, denies it',
        'allow it there; the end of the line often names it',
      ],
    ],
    { page: pages.instanceProfile },
  ),
  output(
    'aws-parameter-missing',
    /ParameterNotFound|ResourceNotFoundException\) when calling the GetSecretValue|Secrets Manager can't find the specified secret/,
    'A parameter or secret that the script reads does not exist.',
    [
      [
        'Its name is misspelled, or it is in another region or account',
        'check it with `aws ssm get-parameter` or `aws secretsmanager describe-secret`, with the region of the hook',
      ],
    ],
  ),
  output(
    'aws-object-missing',
    /\(404\) when calling the HeadObject|\(NoSuchKey\)|\(NoSuchBucket\)/,
    'An S3 object or bucket that the script reads does not exist.',
    [['The bucket or key is misspelled, or the upload has not happened yet', 'check it with `aws s3 ls`']],
  ),
  output(
    'aws-other-region',
    /\((?:PermanentRedirect|IllegalLocationConstraint\w{0,20}|AuthorizationHeaderMalformed|301)\)/,
    'The bucket is not in the region that the command uses.',
    [
      [
        'AWS_DEFAULT_REGION or `--region` names another region',
        'look up the region of the bucket with `aws s3api get-bucket-location --bucket BUCKET`, and pass it with `--region`',
      ],
    ],
  ),
  output(
    'cloudformation-not-waiting',
    /state and cannot be signaled/,
    'The stack accepts signals only while it is being created or updated.',
    [
      [
        'The stack is already complete',
        'send signals from user data only, or ignore the failure (`cfn-signal ... || true`)',
      ],
    ],
  ),
  output(
    'aws-not-found',
    /An error occurred \((?:\w{0,60}(?:NotFound|DoesNotExist|NoSuch)\w{0,60}(?:\.\w{1,20})?|InvalidInstanceID\S{0,30}|InvalidGroup\S{0,20}|404)\)|\(ValidationError\).{0,200}does not exist/,
    'An AWS command names something that does not exist.',
    [
      [
        'Its name or id is wrong or empty, or it is in another region or account',
        'print the variables of the command, and run it with `--region REGION`; `aws sts get-caller-identity` shows the account',
      ],
    ],
  ),
  symptom(
    'aws-throttled',
    /ThrottlingException|Throttling\)|Rate exceeded|RequestLimitExceeded/,
    'AWS throttled the requests that the scripts make.',
    [
      [
        'Many instances make the same calls at once',
        'set AWS_RETRY_MODE=adaptive and AWS_MAX_ATTEMPTS=10, or deploy to fewer instances at a time',
      ],
    ],
  ),
  output(
    'aws-endpoint-unreachable',
    /(?:Could not connect to the|Connect timeout on) endpoint URL(?!.{0,12}(?:localhost|127\.))|EndpointConnectionError|^Connection was closed before we received a valid response from endpoint/,
    'The instance cannot reach an AWS service.',
    [
      [
        'The region in the address is misspelled or has no such service, or the VPC does not resolve names',
        'check `--region` and AWS_DEFAULT_REGION',
        /Connect timeout|Connection was closed/,
      ],
      [
        'A proxy, firewall or VPC endpoint on the way cut the connection, or there was a short network problem',
        'run the command again; if it still fails, check HTTPS_PROXY and NO_PROXY, and the security group and policy of the endpoint',
        /^(?![\s\S]{0,4000}?Connection was closed)/,
      ],
      ['It has no outbound route on port 443', 'add a NAT gateway or a VPC endpoint for the service'],
    ],
  ),
]
