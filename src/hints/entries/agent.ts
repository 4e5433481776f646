import { message } from '../define.ts'
import type { Entry } from '../entry.ts'
import { pages } from '../pages.ts'
import { onLinux, onWindows } from '../rules-out.ts'

/** Ruby 3 brings no webrick, which old agents load. */
const otherThanWebrick = /^(?![\s\S]{0,4000}?webrick)/

/** No host name failed to resolve. */
const namesResolve = /^(?![\s\S]{0,4000}?(?:getaddrinfo|Name or service not known))/

/** Messages of the agent, and of CodeDeploy about the agent, outside scripts. Narrower entries come first. */
export const agent: readonly Entry[] = [
  message(
    'agent-metadata-version',
    /HTTP error from metadata service, code 401/,
    'The instance requires IMDSv2 for its metadata, and this agent is too old for that.',
    [
      ['The agent is outdated, since IMDSv2 needs 1.2.1 or later', 'install the current agent'],
      [
        'It cannot be updated now',
        'allow IMDSv1, too: `aws ec2 modify-instance-metadata-options --instance-id INSTANCE --http-tokens optional`, and restart the agent',
      ],
    ],
    { page: pages.agentUpdate, orOutput: true },
  ),
  message(
    'agent-no-credentials',
    /check if this instance was started with an IAM instance profile|unable to sign request|CommandPoller: Missing credentials|Anonymous users cannot/i,
    'The agent has no AWS credentials, so it can neither connect to CodeDeploy nor read the revision.',
    [
      [
        'The instance has no instance profile, or it was attached after the agent had started',
        'attach an instance profile with access to the artifact bucket, then run `sudo service codedeploy-agent restart`',
      ],
      [
        'The agent cannot reach the instance metadata service',
        'enable it on the instance (if it requires IMDSv2, the agent must be 1.2.1 or later), and exclude `169.254.169.254` from the proxy',
      ],
    ],
    { page: pages.instanceProfile, orOutput: true },
  ),
  message(
    'agent-metadata-unreachable',
    /(?:Errno::E|Timeout|expired).{0,200}(?:169\.254\.169\.254|instance_metadata)|HTTP error from metadata service|load IMDS session token|Not an EC2 instance/,
    'The agent cannot find out from the instance metadata service which instance it runs on.',
    [
      [
        'The service is disabled, or a firewall, a route or a proxy on the instance is in the way',
        'run `aws ec2 modify-instance-metadata-options --instance-id INSTANCE --http-endpoint enabled`, exclude `169.254.169.254` from the proxy, and restart the agent',
        /code 404|Not an EC2/,
      ],
      [
        'It is an on-premises instance without `codedeploy.onpremises.yml`',
        'register it, put that file into `/etc/codedeploy-agent/conf` (Windows: as `C:\\ProgramData\\Amazon\\CodeDeploy\\conf.onpremises.yml`), and restart the agent',
      ],
    ],
    { page: pages.agentConfiguration, orOutput: true },
  ),
  message(
    'agent-clock',
    /difference between the request time and the current time|Signature (?:expired|not yet current)|RequestTimeTooSkewed/,
    "The instance's clock is wrong, so AWS rejects its signed requests.",
    [
      [
        'Time synchronization is turned off',
        'turn it on (`sudo timedatectl set-ntp true`; Windows: `w32tm /resync`), then restart the agent',
      ],
    ],
    { page: pages.instances, orOutput: true },
  ),
  message(
    'agent-access-denied',
    /codedeploy-commands-secure:\w/,
    'The instance profile is not allowed to use the secure endpoint of CodeDeploy.',
    [
      [
        'The agent uses `enable_auth_policy` or a VPC endpoint without the necessary permissions',
        'in the policies of the instance role and of the VPC endpoint, allow `codedeploy-commands-secure:PollHostCommand`, `codedeploy-commands-secure:GetDeploymentSpecification`, `codedeploy-commands-secure:PutHostCommandAcknowledgement` and `codedeploy-commands-secure:PutHostCommandComplete`',
      ],
    ],
    { page: pages.vpcEndpoints, orOutput: true },
  ),
  message(
    'agent-other-identity',
    /CodeDeployCommand::Errors::AccessDenied/,
    'CodeDeploy denies the agent its commands.',
    [
      [
        'Keys or a profile of the user that the agent runs as take precedence over the instance profile',
        'move `~/.aws/credentials` and `~/.aws/config` of that user away (`/root/.aws` for root), and restart the agent',
      ],
      [
        'The role, or the policy of a VPC endpoint, does not allow it',
        'allow the instance role the actions of `codedeploy-commands-secure` in both',
      ],
    ],
    { page: pages.vpcEndpoints, orOutput: true },
  ),
  message(
    'agent-older-than-endpoint',
    /CodeDeployCommand::Errors::UnknownOperation/,
    'The endpoint does not know the request of the agent, as a VPC endpoint answers old agents.',
    [
      [
        'The agent is older than 1.3.2, or not set up for that endpoint',
        'install the current agent, and set `:enable_auth_policy: true` in its configuration',
      ],
    ],
    { page: pages.vpcEndpoints, orOutput: true },
  ),
  message(
    'agent-endpoint-unreachable',
    /^(?!.{0,900}(?:certificate|proxy)).{0,400}(?:codedeploy-commands|CommandPoller|[Hh]ost ?[Cc]ommand|InstanceService|booting child).{0,400}(?:getaddrinfo|Name or service not known|Network is unreachable|No route to host|execution expired|Errno::E[CHT]|Net::|Connection refused|unable to connect|Failed to open TCP)/,
    'The agent cannot reach CodeDeploy.',
    [
      [
        'The VPC does not resolve its name',
        'turn on `enableDnsSupport` and `enableDnsHostnames`, and check it on the instance: `getent hosts codedeploy-commands.REGION.amazonaws.com`',
        namesResolve,
      ],
      [
        'The subnet has no route there, or a security group or network ACL blocks it',
        'add a NAT gateway, a public address with an internet gateway, or the VPC endpoint `codedeploy-commands-secure`, and allow outbound port 443',
      ],
      ['It needs a proxy', 'set `proxy_uri` in the agent configuration, and restart the agent'],
    ],
    { page: pages.vpcEndpoints, orOutput: true },
  ),
  message(
    'bundle-signature',
    /request signature we calculated.{0,60}Check your key and/,
    'S3 does not accept the signature of the request for the bundle.',
    [
      [
        'The bucket or key of the revision is wrong, such as a key with a leading slash, spaces or a +',
        'compare revision in `aws deploy get-deployment --deployment-id ID` with `aws s3 ls s3://BUCKET --recursive`, and deploy with the exact key',
      ],
      [
        'The agent is outdated, or uses old keys that are stored on the instance',
        'update it, delete `~/.aws/credentials` of its user, and restart it',
      ],
    ],
    { page: pages.push },
  ),
  message(
    'agent-denied',
    /CodeDeployCommand::Errors::(?:UnrecognizedClient|InvalidClientTokenId|InvalidAccessKey)|The provided token has expired|security token included in the request is (?:invalid|expired)|AWS Access Key Id you provided does not exist|request signature we calculated does not match|ExpiredToken/,
    'AWS rejects the credentials that the agent uses.',
    [
      [
        'Old keys are stored on the instance and take precedence over the instance profile',
        'delete `~/.aws/credentials` of the user that the agent runs as, usually root (on premises, renew the keys or the session in the agent configuration), then restart the agent',
      ],
      [
        'The role or its trust policy was changed while the agent was running',
        'check the instance profile, then run `sudo service codedeploy-agent restart`',
      ],
    ],
    { page: pages.instanceProfile, orOutput: true },
  ),
  message(
    'agent-events-not-run',
    /lifecycle events did not run/,
    'The agent did not run the lifecycle events of this deployment.',
    [
      [
        'Several deployments ran on the instance at once, for example because deployment groups share an Auto Scaling group',
        'use one deployment group for each Auto Scaling group, or run the deployments one after the other',
      ],
      ['The agent is stopped or hangs', 'run `sudo service codedeploy-agent restart` on the instance'],
    ],
    { page: pages.autoScaling },
  ),
  message(
    'agent-folder-gone',
    /No such file or directory - getcwd|current directory.{0,40}(?:deleted|No such file)/,
    "The agent's working directory was deleted.",
    [
      [
        'The agent was still in the folder of a revision that was cleaned up',
        'run `sudo service codedeploy-agent restart`, and update the agent',
      ],
    ],
    { page: pages.agentUpdate },
  ),
  message(
    'agent-too-many-files',
    /Too many open files|EMFILE/,
    'The agent reached its limit on open files.',
    [
      [
        'It leaks file handles, or the limit is too low',
        'restart and update the agent, and raise `LimitNOFILE` for its service',
      ],
    ],
    { page: pages.agentUpdate },
  ),
  message(
    'agent-outdated-signature',
    /PKCS7 signed message failed|AWS KMS managed keys require/,
    'The agent is too old for the signatures that AWS uses now.',
    [
      [
        'It is older than 1.0.1.854, or signs its requests to S3 in a way that KMS does not accept',
        'update the agent, then deploy again',
      ],
    ],
    { page: pages.agentUpdate, orOutput: true },
  ),
  message(
    'agent-restarted',
    /in-progress lifecycle event|^\s{0,5}(?:SIGTERM|SIGINT|exit|Failed:)\s{0,5}$/i,
    'The agent was restarted during this event, so the event counts as failed.',
    [
      [
        'The script itself restarts the agent or the instance, or upgrades packages that do so',
        'remove that from the hooks (restart the agent outside a deployment), and deploy again',
      ],
      [
        'The instance was rebooted, or the agent was killed when memory ran out or updated itself',
        'check `journalctl -u codedeploy-agent` and `dmesg` for that time, then deploy again',
      ],
    ],
    { page: pages.agent },
  ),
  message(
    'agent-output-not-utf8',
    /Attempting minimal diagnostics|failed with error (?:Encoding::\w{1,60}|ArgumentError|JSON::\w{1,60}).{0,200}(?:byte sequence|ASCII-8BIT|UTF-?8)/,
    'A script failed, but its output was not UTF-8, so the agent could not report it.',
    [
      [
        'The output contains bytes of another encoding or of a binary file',
        'read scripts.log on the instance; set `LANG=C.UTF-8` in the script',
      ],
    ],
    { inRevision: true },
  ),
  message(
    'agent-fork-out-of-memory',
    /ENOMEM|Cannot allocate memory|EAGAIN|Resource temporarily unavailable(?! @| - (?!fork))/,
    'The instance did not have enough memory, or too many processes, for the agent to start the script.',
    [
      [
        'The agent or the application uses too much memory',
        'run `sudo service codedeploy-agent restart`, update the agent, and add swap or use a larger instance type',
      ],
    ],
    { page: pages.agentUpdate },
  ),
  message(
    'script-interpreter-missing',
    /failed with error (?:Errno::ENOENT|.{0,60}os error 2\))/,
    'The script exists, but the program that should run it was not found.',
    [
      [
        'The script has Windows line endings, so the name of the interpreter ends in a carriage return',
        'convert it with `dos2unix SCRIPT`, and add `*.sh text eol=lf` to `.gitattributes`',
        onWindows,
      ],
      [
        'The first line names a program that is not installed, or `su`, `sudo` or PowerShell is not on the PATH of the agent',
        'start the script with `#!/bin/bash`, or install the interpreter (on Windows, correct PATH and restart the agent)',
      ],
    ],
    { page: pages.general, inRevision: true },
  ),
  message(
    'script-no-shebang',
    /failed with error .{0,20}ENOEXEC|Exec format error/,
    'The instance cannot tell how to run the script.',
    [
      [
        'Its first line is not `#!INTERPRETER`',
        'start the script with `#!/bin/bash`, with nothing before it',
        onWindows,
      ],
      [
        'Windows does not run this kind of file by itself',
        'name a .bat file in the AppSpec, and call a PowerShell script in it with `powershell -File SCRIPT`',
        onLinux,
      ],
      ['It is a program for another processor architecture', "build it for the instance's architecture"],
    ],
    { page: pages.appSpecHooks, inRevision: true },
  ),
  message(
    'script-start-denied',
    /failed with error .{0,40}(?:EACCES|Permission denied)/,
    'The agent is not allowed to run the script.',
    [
      [
        'The file system of `deployment-root` is mounted with noexec',
        'mount it without noexec, or set another `root_dir` in `codedeployagent.yml`',
      ],
      ['The agent does not run as root', 'run the agent as root', /run as user/],
      ['`location` names a folder', 'write the path of the script in it'],
    ],
    { page: pages.agentConfiguration, inRevision: true },
  ),
  message(
    'script-outputs-left-open',
    /failed to close(?: STD|$)/,
    'The script ended, but a process that it started still holds its output open, so the agent kept waiting.',
    [
      [
        'A server was started in the background without redirecting its output',
        'start it with `nohup COMMAND > /dev/null 2> /dev/null < /dev/null &`, or as a systemd service',
        onWindows,
      ],
      [
        'A server was started in the foreground or with `start`',
        'start it with `powershell Start-Process PROGRAM`, or as a service',
        onLinux,
      ],
    ],
    { page: pages.deployments, inRevision: true },
  ),
  message(
    'script-outside-bundle',
    /resolves outside(?: the|$)|outside the deployment archive|escape the deployment archive/,
    'A path in the AppSpec leads out of the bundle, so the agent rejects it.',
    [['A location or source uses .. to go up', 'use only paths below the root of the bundle']],
    { page: pages.appSpecStructure, inRevision: true },
  ),
  message(
    'agent-gem-broken',
    /uninitialized constant \w|^stack level too deep|^wrong number of arguments|cannot load such file -- \w|could not be loaded: Unable to activate|Gem::\w{0,20}Error|undefined method .{1,60}(?:Seahorse|:(?:Module|Class)\b)/,
    "The agent's own installation is broken: a Ruby library is missing, or another one is loaded in its place.",
    [
      [
        'The agent is too old for the Ruby of this system, which no longer brings webrick',
        'install the current agent, or until then the library (`sudo apt-get install ruby-webrick`), and restart the agent',
        otherThanWebrick,
      ],
      [
        'A gem of the system, such as a newer aws-sdk-core, is loaded instead of the one of the agent',
        'remove it (`sudo gem uninstall aws-sdk-core`), and restart the agent',
        /webrick/,
      ],
      [
        'The agent was not installed from its official package, or its Ruby was changed',
        "uninstall it and install AWS's current package, then deploy again",
      ],
    ],
    { page: pages.agentInstall, orOutput: true },
  ),
]
