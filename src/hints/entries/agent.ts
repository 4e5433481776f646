import { message } from '../define.ts'
import type { Entry } from '../entry.ts'
import { pages } from '../pages.ts'

/** What the agent, and CodeDeploy about the agent, say outside a script. Narrower entries stand first. */
export const agent: readonly Entry[] = [
  message(
    'agent-no-credentials',
    /check if this instance was started with an IAM instance profile|unable to sign request without credentials|failed to load IMDS session token|CommandPoller: Missing credentials/i,
    'The agent has no AWS credentials, so it can neither talk to CodeDeploy nor read the revision.',
    [
      [
        'The instance has no instance profile, or got it after the agent had started',
        'attach an instance profile that may read the artifact bucket, then run sudo service codedeploy-agent restart',
      ],
      [
        'The agent cannot reach the instance metadata service',
        'enable it on the instance (IMDSv2 needs agent 1.3 or later), and keep 169.254.169.254 off the proxy',
      ],
    ],
    { page: pages.instanceProfile, orOutput: true },
  ),
  message(
    'agent-clock',
    /InvalidSignatureException|Signature (?:expired|not yet current)|RequestTimeTooSkewed/,
    "The instance's clock is wrong, so AWS refuses its signed requests.",
    [
      [
        'Time synchronization is off',
        'start it (sudo systemctl enable --now chronyd; Windows: w32tm /resync), then restart the agent',
      ],
    ],
    { page: pages.instances, orOutput: true },
  ),
  message(
    'agent-access-denied',
    /not authorized to perform: codedeploy-commands-secure:|codedeploy-commands-secure/,
    'The instance profile may not use the secure endpoint of CodeDeploy.',
    [
      [
        'The agent uses enable_auth_policy or a VPC endpoint, without the permissions for it',
        'allow codedeploy-commands-secure:PollHostCommand, GetDeploymentSpecification, PutHostCommandAcknowledgement and PutHostCommandComplete',
      ],
    ],
    { page: pages.vpcEndpoints, orOutput: true },
  ),
  message(
    'agent-denied',
    /CodeDeployCommand::Errors::(?:AccessDenied|UnrecognizedClient|InvalidClientTokenId|InvalidAccessKey)|The provided token has expired|security token included in the request is (?:invalid|expired)|AWS Access Key Id you provided does not exist|ExpiredToken/,
    'AWS refuses the credentials that the agent uses.',
    [
      [
        'Old keys are stored on the instance, and come before the instance profile',
        'delete /root/.aws/credentials (on premises renew the keys or the session in the agent configuration), then restart the agent',
      ],
      [
        'The role or its trust was changed under a running agent',
        'check the instance profile, then run sudo service codedeploy-agent restart',
      ],
    ],
    { page: pages.instanceProfile, orOutput: true },
  ),
  message(
    'agent-events-not-run',
    /lifecycle events did not run/,
    'The agent did not run the events of this deployment.',
    [
      [
        'Several deployments ran on the instance at once, as when deployment groups share an Auto Scaling group',
        'use one deployment group for each Auto Scaling group, or deploy one after the other',
      ],
      ['The agent is stopped or hung', 'run sudo service codedeploy-agent restart on the instance'],
    ],
    { page: pages.autoScaling },
  ),
  message(
    'agent-folder-gone',
    /No such file or directory - getcwd|current directory.{0,40}(?:deleted|No such file)/,
    "The agent's working directory was deleted under it.",
    [
      [
        'An agent older than 1.7 stayed in the folder of a revision that was cleaned up',
        'run sudo service codedeploy-agent restart, and update the agent',
      ],
    ],
    { page: pages.agentUpdate },
  ),
  message(
    'agent-too-many-files',
    /Too many open files|EMFILE/,
    'The agent reached its limit of open files.',
    [
      [
        'It leaks files, or the limit is low',
        'restart and update the agent, and raise LimitNOFILE for its service',
      ],
    ],
    { page: pages.agentUpdate },
  ),
  message(
    'agent-outdated-signature',
    /PKCS7 signed message failed/,
    'The agent is too old to check how CodeDeploy signs its commands.',
    [['The agent is older than 1.0.1.854', 'update the agent, then deploy again']],
    { page: pages.agentUpdate, orOutput: true },
  ),
  message(
    'agent-unreachable',
    /was not able to receive the lifecycle event/i,
    'The agent on the instance did not fetch its next command in time.',
    [
      [
        'The agent is not installed, stopped or hung, or the instance ran out of memory or was terminated',
        'run sudo service codedeploy-agent status, restart the agent, and update it',
      ],
      [
        'The instance has no instance profile, or got it after the agent had started',
        'attach one that may read the artifact bucket, then restart the agent',
      ],
      [
        'The instance cannot reach CodeDeploy on port 443',
        'check the NAT gateway or VPC endpoint, security group, proxy_uri and clock; codedeploy-agent.log names it',
      ],
    ],
    { page: pages.deployments },
  ),
  message(
    'agent-restarted',
    /in-progress lifecycle event after an agent restart/i,
    'The agent was restarted while it ran this event, so it counts the event as failed.',
    [
      [
        'The script itself restarts the agent or the instance, or upgrades packages that do',
        'take that out of the hooks (restart the agent outside a deployment), and deploy again',
      ],
      [
        'The instance was rebooted, or the agent was killed for lack of memory or updated itself',
        'check journalctl -u codedeploy-agent and dmesg for the time, then deploy again',
      ],
    ],
    { page: pages.agent },
  ),
  message(
    'agent-output-not-utf8',
    /Attempting minimal diagnostics/,
    'A script failed, and its output was not UTF-8, so that the agent could not report it.',
    [
      [
        'The output holds bytes of another encoding or of a binary file',
        'read deployment-root/GROUP/DEPLOYMENT/logs/scripts.log on the instance for the real error, and set LANG=C.UTF-8 in the script',
      ],
    ],
    { inRevision: true },
  ),
  message(
    'agent-fork-out-of-memory',
    /ENOMEM|Cannot allocate memory/,
    'The instance had too little memory for the agent to start the script.',
    [
      [
        'The agent or the application uses up the memory',
        'run sudo service codedeploy-agent restart, update the agent, and add swap or take a larger instance type',
      ],
    ],
    { page: pages.agentUpdate },
  ),
  message(
    'script-interpreter-missing',
    /failed with error (?:Errno::ENOENT|No such file or directory \(os error 2\)|.{0,40}os error 2\))/,
    'The script is there, but the interpreter that its first line names is not.',
    [
      [
        'The script has Windows line ends, so the interpreter is looked for with a carriage return in its name',
        'convert it with dos2unix or sed -i "s/\\r$//", and put *.sh text eol=lf into .gitattributes',
      ],
      [
        'The first line names a program that the instance does not have, or the script is missing one',
        'begin it with #!/bin/bash, or install the interpreter',
      ],
    ],
    { page: pages.general, inRevision: true },
  ),
  message(
    'script-no-shebang',
    /failed with error .{0,20}ENOEXEC|Exec format error/,
    'The instance does not know how to run the script.',
    [
      ['Its first line is not #!INTERPRETER', 'begin the script with #!/bin/bash, with nothing before it'],
      ['It is a program for another processor', "build it for the instance's architecture (uname -m)"],
    ],
    { page: pages.appSpecHooks, inRevision: true },
  ),
  message(
    'script-start-denied',
    /failed with error .{0,40}(?:EACCES|Permission denied)/,
    'The agent was not allowed to run the script.',
    [
      [
        'The file system of deployment-root is mounted with noexec, or the agent does not run as root',
        'mount it without noexec or set another root_dir in codedeployagent.yml, and run the agent as root',
      ],
    ],
    { page: pages.agentConfiguration, inRevision: true },
  ),
  message(
    'script-outputs-left-open',
    /failed to close STD(?:OUT|ERR)/,
    'The script ended, but a process that it started keeps its output open, so the agent waited in vain.',
    [
      [
        'A server was started in the background without redirecting its output',
        'start it with nohup COMMAND > /dev/null 2> /dev/null < /dev/null &, or as a systemd service',
      ],
    ],
    { page: pages.deployments, inRevision: true },
  ),
  message(
    'script-outside-bundle',
    /outside the deployment archive|escape the deployment archive/,
    'A path in the AppSpec leads out of the bundle, which the agent refuses.',
    [['A location or source goes up with two dots', 'use paths below the root of the bundle only']],
    { page: pages.appSpecStructure, inRevision: true },
  ),
  message(
    'agent-gem-broken',
    /uninitialized constant \w|cannot load such file -- \w/,
    'The installation of the agent itself is broken: a Ruby library is missing or wrong.',
    [
      [
        'The agent was not installed from its official package, or Ruby was changed under it',
        "uninstall it and install AWS's current package, then deploy again",
      ],
    ],
    { page: pages.agentInstall },
  ),
]
