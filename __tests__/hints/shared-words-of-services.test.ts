import { describe, test } from 'node:test'
import type { FailureFacts } from '../../src/hints/hints.ts'
import { assertHint, type Expectation, logTailOf } from './expectation.ts'

/** What the agent, CodeDeploy or another service says, and what its hint must and must not say. */
type Case = readonly [message: string, expected: Expectation, facts?: Partial<FailureFacts>]

function check(name: string, shared: Partial<FailureFacts>, cases: readonly Case[]): void {
  describe(name, () => {
    for (const [message, expected, facts] of cases) {
      test(`${(facts?.logTail ?? message).trim().slice(-110)} → ${expected.id}`, () =>
        assertHint({ where: 'lifecycle', platform: 'Server', message, ...shared, ...facts }, expected))
    }
  })
}

function agentLog(line: string): Partial<FailureFacts> {
  return { errorCode: 'UnknownError', event: 'ApplicationStop', logTail: line }
}

const notReceived =
  'CodeDeploy agent was not able to receive the lifecycle event. Check the CodeDeploy agent logs on your host and make sure the agent is running and can connect to the CodeDeploy server.'
const metadata = 'agent-metadata-unreachable'

// lib/instance_metadata.rb asks the metadata service who the instance is, never for credentials; 404 is what other
// clouds answer to an agent without a configuration on premises (aws/aws-codedeploy-agent#281).
check('an agent that the metadata service does not answer does not lack credentials', {}, [
  [
    notReceived,
    { id: metadata, first: /codedeploy\.onpremises\.yml/, not: /instance profile|http-endpoint/ },
    agentLog(
      "2021-03-28 00:00:22 ERROR [codedeploy-agent(15787)]: booting child: error during start or run: RuntimeError - HTTP error from metadata service: Not Found, code 404 - /opt/codedeploy-agent/lib/instance_metadata.rb:111:in `block in http_request'",
    ),
  ],
  [
    notReceived,
    { id: metadata, first: /http-endpoint enabled/, not: /instance profile/ },
    agentLog(
      "2024-05-02 10:11:12 ERROR [codedeploy-agent(812)]: booting child: error during start or run: RuntimeError - HTTP error from metadata service: Forbidden, code 403 - /opt/codedeploy-agent/lib/instance_metadata.rb:129:in `block in http_request'",
    ),
  ],
  [
    notReceived,
    { id: metadata },
    agentLog(
      'ERROR [codedeploy-agent(812)]: booting child: error during start or run: InstanceMetadata::InstanceMetadataError - Not an EC2 instance and region not provided in the environment variable AWS_REGION. Please specify your region using environment variable AWS_REGION.',
    ),
  ],
  [
    notReceived,
    { id: 'agent-no-credentials', first: /instance profile/ },
    agentLog(
      'ERROR [codedeploy-agent(812)]: InstanceAgent::Plugins::CodeDeployPlugin::CommandPoller: Missing credentials - please check if this instance was started with an IAM instance profile',
    ),
  ],
])

// Net::HTTP quotes the reason only of a response that it rejects itself, as of a proxy that does not let it through
// (`HTTPResponse#error!`, called by `Net::HTTP#connect`). OpenURI, which downloads from GitHub, does not quote it.
const download = { errorCode: 'UnknownError', event: 'DownloadBundle' }
check('a refusal by a proxy or GitHub is not one of S3', download, [
  ['403 "Forbidden"', { id: 'bundle-proxy', not: /s3:GetObject/ }],
  ['404 "Not Found"', { id: 'bundle-proxy', not: /misspelled/ }],
  ['503 "Service Unavailable"', { id: 'bundle-proxy' }],
  ['404 Not Found', { id: 'bundle-github-not-found', not: /S3/ }],
  ['401 Unauthorized', { id: 'bundle-github-not-found', not: /\.aws\/credentials/ }],
  ['403 Forbidden', { id: 'bundle-github-not-found' }],
  ['Access Denied', { id: 'bundle-access-denied' }],
  ['The specified key does not exist.', { id: 'bundle-object-missing' }],
  [
    "Could not download bundle at 'https://api.github.com/repos/acme/web/tarball/5d0a1f2c3b4a59687766554433221100aabbc404' after 3 retries. Server returned codes: 502 'Bad Gateway'; 502 'Bad Gateway'.",
    { id: 'bundle-github-unavailable' },
  ],
])

check('a KMS key that cannot be used by anybody is not a missing permission', download, [
  [
    'arn:aws:kms:eu-west-1:123456789012:key/11112222-3333-4444-5555-666677778888 is disabled.',
    { id: 'bundle-kms-denied', first: /enable it/, not: /key policy/ },
  ],
  [
    'S3 GetObject failed for s3://artifacts/web.zip: KMS.KMSInvalidStateException: arn:aws:kms:eu-west-1:123456789012:key/1 is pending deletion.',
    { id: 'bundle-kms-denied', first: /cancel-key-deletion/, not: /key policy/ },
  ],
  [
    'The ciphertext refers to a customer master key that does not exist, does not exist in this region, or you are not allowed to access.',
    { id: 'bundle-kms-denied', first: /kms:Decrypt/, second: /describe-key/ },
  ],
])

const installing = { errorCode: 'UnknownError', event: 'Install' }
// The agent makes links without `force` (install_instruction.rb; aws/aws-codedeploy-agent#143, open).
check('a link that exists is not a file in the place of a folder', installing, [
  [
    'File exists @ rb_file_s_symlink - (../shared/log, /var/www/app/log)',
    { id: 'install-kind-conflict', first: /OVERWRITE.*delete what is there/ },
  ],
  [
    'File exists @ syserr_fail2_in - (../shared/log, /var/www/app/log)',
    { id: 'install-kind-conflict', first: /delete what is there/ },
  ],
  ['File exists @ dir_s_mkdir - /var/www/app', { id: 'install-kind-conflict', first: /leads nowhere/ }],
])

check('what the agent does itself is not the cause', {}, [
  // command_executor.rb strips a top folder that holds an AppSpec file, and has done so since its first commit.
  [
    'The CodeDeploy agent did not find an AppSpec file within the unpacked revision directory at revision-relative path "appspec.yml".',
    { id: 'appspec-not-found', first: /left it out/, not: /folder itself/ },
    { errorCode: 'UnknownError', event: 'BeforeInstall' },
  ],
  // Fixed in April 2016 (aws/aws-codedeploy-agent#57); later agents do not start with 0.
  [
    'No such file or directory @ rb_sysopen - /opt/codedeploy-agent/deployment-root/g/d-1/bundle.tar',
    { id: 'agent-folder-missing', first: /max_revisions is 0.*2016.*update the agent/, second: /by hand/ },
    download,
  ],
  // Ruby gives a script without a first line to /bin/sh, so it starts.
  [
    'Script at specified location: scripts/start.sh failed with error Errno::ENOENT with message No such file or directory - /opt/codedeploy-agent/deployment-root/g/d-1/deployment-archive/scripts/start.sh',
    { id: 'script-interpreter-missing', second: /^The first line names/, not: /is missing/ },
    { errorCode: 'ScriptFailed', event: 'ApplicationStart' },
  ],
  // A folder is executable, and cannot be executed.
  [
    'Script at specified location: scripts failed with error Errno::EACCES with message Permission denied - /opt/codedeploy-agent/deployment-root/g/d-1/deployment-archive/scripts',
    { id: 'script-start-denied', says: /`?location`? names a folder/ },
    { errorCode: 'ScriptFailed', event: 'ApplicationStart' },
  ],
  [
    'Requests specifying Server Side Encryption with AWS KMS managed keys require AWS Signature Version 4.',
    { id: 'agent-outdated-signature', says: /signs its requests to S3/ },
    download,
  ],
  [
    'Validation of PKCS7 signed message failed',
    { id: 'agent-outdated-signature', says: /1\.0\.1\.854/ },
    download,
  ],
])

check('commands for every Linux', {}, [
  // Ubuntu's chrony has only an alias chronyd, which `systemctl enable` refuses, and older ones have systemd-timesyncd.
  [
    'The difference between the request time and the current time is too large.',
    { id: 'agent-clock', first: /timedatectl set-ntp true/, not: /chronyd/ },
    download,
  ],
  // `AWS_SSL_CA_DIRECTORY` is not set on Linux unless somebody does (lib/codedeploy-agent.rb); OpenSSL's store decides.
  [
    'SSL_connect returned=1 errno=0 state=error: certificate verify failed (self signed certificate in certificate chain)',
    { id: 'bundle-certificate', second: /update-ca-trust.*update-ca-certificates/, not: /chronyd/ },
    download,
  ],
  // policycoreutils-python-utils came with Red Hat 8; Amazon Linux 2 has the older name.
  [
    'The deployment failed because the application specification file contains an error in the settings for the context parameter. Failed command: semanage fcontext -a -t httpd_sys_content_t /var/www. Exit code: 32512',
    { id: 'appspec-selinux', says: /Amazon Linux 2: policycoreutils-python\b/ },
    installing,
  ],
])

/** What a copy of AWS's scripts for load balancers prints to standard error. */
function script(...lines: readonly string[]): Partial<FailureFacts> {
  return { errorCode: 'ScriptFailed', event: 'ApplicationStart', logTail: logTailOf(lines.join(';;')) }
}
const registerFailed =
  'Script at specified location: scripts/register_with_elb.sh run as user root failed with exit code 1'
const flagFile = 'load-balancer-script-flag-file'
check('the scripts for load balancers name their flag file if all is well, too', {}, [
  [
    registerFailed,
    { id: 'load-balancer-not-entered' },
    script(
      'Successfully removed flagfile /tmp/asg_codedeploy_flags-1-d-2',
      '[FATAL] Failed waiting for i-0123456789abcdef0 to return to web',
    ),
  ],
  [
    registerFailed,
    { id: 'aws-access-denied' },
    script(
      'WARNING: Failed to remove flagfile /tmp/asg_codedeploy_flags-1-d-2.',
      'An error occurred (AccessDenied) when calling the RegisterTargets operation: User: arn:aws:sts::123456789012:assumed-role/web/i-1 is not authorized to perform: elasticloadbalancing:RegisterTargets because no identity-based policy allows the elasticloadbalancing:RegisterTargets action',
    ),
  ],
  [
    registerFailed,
    { id: 'program-error' },
    script('Error: the configuration does not exist or is unreadable'),
  ],
  [
    registerFailed,
    { id: flagFile, first: /last revision/ },
    script("[FATAL] /tmp/asg_codedeploy_flags-1-d-2 doesn't exist or is unreadble"),
  ],
  [
    registerFailed,
    { id: 'standby-launch-suspended', first: /--scaling-processes Launch/, not: /earlier deployment/ },
    script(
      "[FATAL] 'Launch' process of AutoScaling is suspended which will not allow us to recover the instance from StandBy. Aborting.",
    ),
  ],
])

check('a target group for addresses', { errorCode: 'UnknownError', event: 'AllowTraffic' }, [
  ["The IP address 'i-0123456789abcdef0' is not a valid IPv4 address", { id: 'traffic-target-type' }],
])

const aboutDeployment = { where: 'deployment' } as const
check('what CodeDeploy says of a deployment', aboutDeployment, [
  [
    'AWS CodeDeploy does not have the permissions required to assume the role arn:aws:iam::123456789012:role/deploy',
    { id: 'iam-trust-policy', first: /trust policy/, second: /no longer exists/ },
    { errorCode: 'IAM_ROLE_PERMISSIONS' },
  ],
  [
    'The deployment failed because no instances were found for your deployment group.',
    { id: 'deployment-no-instances', not: /five minutes/ },
    { errorCode: 'NO_INSTANCES' },
  ],
])

const onEcs = { platform: 'ECS' } as const
check('what CodeDeploy says of a deployment to ECS', onEcs, [
  // The same words stand for a function that ended with an exception.
  [
    'The deployment failed because one or more of the lifecycle event validation functions failed.',
    { id: 'hook-validation-failed', says: /ended with an error/ },
    { errorCode: 'HOOK_EXECUTION_FAILURE', event: 'AfterAllowTestTraffic' },
  ],
  // UpdateService takes a deployment controller since 2025, and the console moves services from CodeDeploy to ECS.
  [
    'The ECS service web must use the CODE_DEPLOY deployment controller',
    { id: 'ecs-deployment-controller', not: /cannot be changed/ },
    { where: 'deployment', errorCode: 'INVALID_ECS_SERVICE' },
  ],
  // API reference of DeleteTaskSet: "used when a service uses the EXTERNAL deployment controller type".
  [
    'The ECS service cannot be updated: it has more than one task set.',
    { id: 'ecs-deployment-in-progress', second: /if ECS refuses/ },
    { where: 'deployment', errorCode: 'ECS_UPDATE_ERROR' },
  ],
])

const seen = { where: 'evidence' } as const
check('what other services say', seen, [
  // Without --scaling-processes, all are suspended, launches included (EC2 Auto Scaling User Guide, "Suspend processes").
  [
    'Terminating EC2 instance: i-0123456789abcdef0',
    {
      id: 'evidence-scaling-scaled-in',
      says: /--scaling-processes AZRebalance AlarmNotification ScheduledActions/,
    },
  ],
  // API reference of SetSubnets: "The specified subnets replace the previously enabled subnets".
  [
    'Target is in an Availability Zone that is not enabled for the load balancer',
    { id: 'evidence-health-zone', says: /all subnets, old and new/ },
  ],
  [
    'CannotPullContainerError: pull image manifest has been retried 5 time(s): toomanyrequests: Rate exceeded',
    { id: 'evidence-image-rate-limit', first: /at once/, not: /NAT gateway/ },
    onEcs,
  ],
  [
    'CannotPullContainerError: failed to resolve ref public.ecr.aws/docker/library/nginx:1: unexpected status from HEAD request to https://public.ecr.aws/v2/docker/library/nginx/manifests/1: 429 Too Many Requests',
    { id: 'evidence-image-rate-limit', first: /ECR Public/, not: /copy the image to ECR, or/ },
    onEcs,
  ],
  [
    'CannotPullContainerError: toomanyrequests: You have reached your pull rate limit.',
    { id: 'evidence-image-rate-limit', first: /NAT gateway/ },
    onEcs,
  ],
  [
    'Threshold Crossed: no datapoints were received for 3 periods and 3 missing datapoints were treated as [Breaching].',
    { id: 'evidence-alarm-no-data', second: /application itself/ },
  ],
])

const onServers = { ...seen, platform: 'Server' } as const
const outOfService = 'At 2026-03-02T09:00:30Z an instance was taken out of service in response to an '
check('why an instance left its Auto Scaling group', onServers, [
  [
    `${outOfService}EC2 Spot Instance interruption notice.`,
    { id: 'evidence-scaling-spot', first: /took the instance back/ },
  ],
  [
    `${outOfService}EC2 instance rebalance recommendation.`,
    { id: 'evidence-scaling-spot', first: /took the instance back/, not: /AZRebalance/ },
  ],
  [
    'Could not launch Spot Instances. SpotMaxPriceTooLow - Your Spot request price of 0.01 is lower than the minimum required Spot request fulfillment price of 0.02.',
    { id: 'evidence-scaling-spot', first: /maximum price/ },
  ],
  [
    `${outOfService}instance refresh.`,
    { id: 'evidence-scaling-scaled-in', first: /describe-instance-refreshes/ },
  ],
  [
    `${outOfService}difference between desired and actual capacity, shrinking the capacity from 2 to 1.`,
    { id: 'evidence-scaling-scaled-in', first: /scaling policy/ },
  ],
  [
    "The subnet ID 'subnet-0abc' does not exist (Service: AutoScaling, Status Code: 400, InvalidSubnetID.NotFound)",
    { id: 'evidence-scaling-network', not: /ECS/ },
    { where: 'deployment', errorCode: 'AUTOSCALING_VALIDATION_ERROR' },
  ],
  [
    'The target group web could not be found.',
    { id: 'ecs-target-group-without-load-balancer', first: /name the current one in the deployment group/ },
    { where: 'deployment', errorCode: 'ELASTIC_LOAD_BALANCING_INVALID' },
  ],
])

const tasks = { ...seen, ...onEcs }
check('why ECS did not run or register a task', tasks, [
  // Layers come from a bucket of ECR (ECR User Guide, "Minimum Amazon S3 bucket permissions for Amazon ECR").
  [
    'CannotPullContainerError: failed to copy: httpReadSeeker: failed open: unexpected status code https://prod-eu-west-1-starport-layer-bucket.s3.eu-west-1.amazonaws.com/1a2b/3c4d: 403 Forbidden',
    { id: 'evidence-image-layers-denied', says: /s3:GetObject/ },
  ],
  [
    'CannotPullContainerError: failed to resolve reference "123456789012.dkr.ecr.eu-west-1.amazonaws.com/web:1": pulling from host failed with status code [manifests 1]: 403 Forbidden',
    { id: 'evidence-image-denied', first: /AmazonECSTaskExecutionRolePolicy/, not: /s3:GetObject/ },
  ],
  [
    '(service web) failed to register targets in (target-group web) with (error Rate exceeded)',
    { id: 'evidence-throttled' },
  ],
  [
    '(service web) failed to register targets in (target-group web) with (error AccessDenied: is not authorized to perform: elasticloadbalancing:RegisterTargets)',
    { id: 'evidence-targets-not-registered', first: /service-linked role/, not: /was deleted, has another/ },
  ],
  [
    '(service web) failed to register targets in (target-group web) with (error The target group does not exist)',
    { id: 'evidence-targets-not-registered', first: /was deleted, has another/ },
  ],
])

check('a handshake that failed is not a connection that was cut', download, [
  [
    'SSL_connect returned=1 errno=0 state=SSLv2/v3 read server hello A: tlsv1 alert protocol version',
    { id: 'bundle-connection-cut', first: /TLS/, not: /temporary/i },
  ],
  [
    'SSL_connect returned=1 errno=0 state=error: wrong version number',
    { id: 'bundle-connection-cut', first: /proxy_uri/, not: /temporary/i },
  ],
  [
    'SSL_connect returned=1 errno=0 peeraddr=10.0.0.1:443 state=error: unexpected eof while reading',
    { id: 'bundle-connection-cut', first: /temporary/i, not: /TLS/ },
  ],
])

check('what the place of a file says about it', {}, [
  [
    'Not a directory @ rb_sysopen - /opt/codedeploy-agent/deployment-root/g/d-1/deployment-archive/app/',
    { id: 'install-source-missing' },
    installing,
  ],
  [
    'Permission denied @ dir_s_mkdir - /opt/codedeploy-agent/deployment-root/ongoing-deployment',
    { id: 'agent-folder-denied', first: /another user/, not: /virus/ },
    download,
  ],
  [
    'Permission denied @ rb_sysopen - C:/ProgramData/Amazon/CodeDeploy/ongoing-deployment/d-1',
    { id: 'agent-folder-denied', first: /virus/ },
    download,
  ],
  [
    'You are not authorized to perform this operation.',
    { id: 'traffic-role-permissions' },
    { errorCode: 'UnknownError', event: 'AllowTraffic' },
  ],
  [
    'Script at specified location: scripts/deregister_from_elb.sh run as user root failed with exit code 1',
    { id: 'load-balancer-not-left' },
    script('Instance failed to reach state, unused within 60 seconds'),
  ],
])

const preface =
  'The deployment failed because the AppSpec file that specifies the deployment configuration is missing or has an invalid configuration.'
const revision = { where: 'deployment', errorCode: 'INVALID_REVISION', ...onEcs } as const
check('a sentence before the reason is not the reason', revision, [
  // aws/aws-cli#6267
  [
    `${preface} The input AppSpec file is a not well-formed yaml. The template cannot be parsed.`,
    { id: 'appspec-not-well-formed', first: /line breaks/ },
  ],
  [
    `${preface} The AppSpec file cannot be located in the specified S3 bucket.`,
    { id: 'appspec-not-in-revision', first: /aws s3 ls/, not: /CodePipeline did not/ },
  ],
  [`${preface} The TaskDefinition property is missing.`, { id: 'appspec-incomplete' }],
])

const rejected = { where: 'deployment', errorCode: 'ECS_UPDATE_ERROR', ...onEcs } as const
const byUpdate = 'The ECS service cannot be updated due to an unexpected error: '
check('words that name the opposite', rejected, [
  // aws/aws-cdk#23564, boto/boto3#1936: the service is deployed by CodeDeploy, and somebody else changes it.
  [
    'Unable to update task definition on services with a CODE_DEPLOY deployment controller. Use AWS CodeDeploy to trigger a new deployment.',
    { id: 'ecs-changed-past-codedeploy', first: /CodeDeployToECS/, not: /not deployed by CodeDeploy/ },
  ],
  [
    "Deployment group's ECS service must be configured for a CODE_DEPLOY deployment controller.",
    { id: 'ecs-deployment-controller' },
  ],
  [
    `${byUpdate}You cannot specify an IAM role for services that require a service linked role.`,
    { id: 'deployment-ecs-update-error' },
  ],
  [
    `${byUpdate}Unable to assume the service linked role. Please verify that the ECS service linked role exists.`,
    { id: 'iam-service-linked-role' },
  ],
  [`${byUpdate}Assign public IP is not supported for this launch type.`, { id: 'ecs-network-configuration' }],
])

check('who is denied what', tasks, [
  // "SCPs don't affect any service-linked role" (AWS Organizations User Guide), and ECS uses one for network interfaces.
  [
    'Unexpected EC2 error while attempting to tag the network interface: TagPolicyViolation',
    { id: 'evidence-network-interface-policy', first: /tag policy/, not: /service control/ },
  ],
  [
    'ResourceInitializationError: unable to pull secrets or registry auth: execution resource retrieval failed: retrieved secret from Secrets Manager did not contain json key host',
    { id: 'evidence-secret-key-missing', first: /only username and password/ },
  ],
  [`${byUpdate}Amazon ECS was not able to assume the role.`, { id: 'evidence-task-role' }, rejected],
])

check('what ECS says of a task is nothing that a hook logged', tasks, [
  [
    'ResourceInitializationError: failed to download env files: file download command: non empty error stream: AccessDenied: Access Denied status code: 403',
    { id: 'evidence-environment-file-not-fetched', first: /s3:GetObject/, not: /hook/ },
  ],
  [
    'ResourceInitializationError: failed to download env files: file download command: non empty error stream: RequestCanceled: request context canceled',
    { id: 'evidence-environment-file-not-fetched', first: /route/, not: /s3:GetObject/ },
  ],
  [
    'CannotPullContainerError: failed to unpack image on snapshotter overlayfs: failed to extract layer sha256:1: archive/tar: invalid tar header',
    { id: 'evidence-image-not-pulled', first: /damaged/, not: /no route/ },
  ],
  ['CannotPullContainerError: unknown error', { id: 'evidence-image-not-pulled', first: /no route/ }],
])
