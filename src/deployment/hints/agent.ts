import type { Entry } from './entry.ts'
import { pages } from './pages.ts'

/** What the agent, and CodeDeploy about the agent, say outside a script. Narrower entries stand first. */
export const agent: readonly Entry[] = [
  {
    id: 'agent-no-credentials',
    kind: 'message',
    chapter: 'agent',
    when: {
      where: 'lifecycle',
      message:
        /check if this instance was started with an IAM instance profile|unable to sign request without credentials|failed to load IMDS session token|CommandPoller: Missing credentials/i,
      orOutput: true,
    },
    meaning: 'The agent has no AWS credentials, so it can neither talk to CodeDeploy nor read the revision.',
    causes: [
      {
        cause: 'The instance has no instance profile, or got it after the agent had started',
        fix: 'attach an instance profile that may read the artifact bucket, then run sudo service codedeploy-agent restart',
      },
      {
        cause: 'The agent cannot reach the instance metadata service',
        fix: 'enable it on the instance (IMDSv2 needs agent 1.3 or later), and keep 169.254.169.254 off the proxy',
      },
    ],
    page: pages.instanceProfile,
  },
  {
    id: 'agent-clock',
    kind: 'message',
    chapter: 'agent',
    when: {
      where: 'lifecycle',
      message: /InvalidSignatureException|Signature (?:expired|not yet current)|RequestTimeTooSkewed/,
      orOutput: true,
    },
    meaning: "The instance's clock is wrong, so AWS refuses its signed requests.",
    causes: [
      {
        cause: 'Time synchronization is off',
        fix: 'start it (sudo systemctl enable --now chronyd; Windows: w32tm /resync), then restart the agent',
      },
    ],
    page: pages.instances,
  },
  {
    id: 'agent-access-denied',
    kind: 'message',
    chapter: 'agent',
    when: {
      where: 'lifecycle',
      message: /not authorized to perform: codedeploy-commands-secure:|codedeploy-commands-secure/,
      orOutput: true,
    },
    meaning: 'The instance profile may not use the secure endpoint of CodeDeploy.',
    causes: [
      {
        cause: 'The agent uses enable_auth_policy or a VPC endpoint, without the permissions for it',
        fix: 'allow codedeploy-commands-secure:PollHostCommand, GetDeploymentSpecification, PutHostCommandAcknowledgement and PutHostCommandComplete',
      },
    ],
    page: pages.vpcEndpoints,
  },
  {
    id: 'agent-outdated-signature',
    kind: 'message',
    chapter: 'agent',
    when: { where: 'lifecycle', message: /PKCS7 signed message failed/, orOutput: true },
    meaning: 'The agent is too old to check how CodeDeploy signs its commands.',
    causes: [{ cause: 'The agent is older than 1.0.1.854', fix: 'update the agent, then deploy again' }],
    page: pages.agentUpdate,
  },
  {
    id: 'agent-unreachable',
    kind: 'message',
    chapter: 'agent',
    when: { where: 'lifecycle', message: /was not able to receive the lifecycle event/i },
    meaning: 'The agent on the instance did not fetch its next command in time.',
    causes: [
      {
        cause:
          'The agent is not installed, stopped or hung, or the instance ran out of memory or was terminated',
        fix: 'run sudo service codedeploy-agent status, restart the agent, and update it',
      },
      {
        cause: 'The instance has no instance profile, or got it after the agent had started',
        fix: 'attach one that may read the artifact bucket, then restart the agent',
      },
      {
        cause: 'The instance cannot reach CodeDeploy on port 443',
        fix: 'check the NAT gateway or VPC endpoint, security group, proxy_uri and clock; codedeploy-agent.log names it',
      },
    ],
    page: pages.deployments,
  },
  {
    id: 'agent-restarted',
    kind: 'message',
    chapter: 'agent',
    when: { where: 'lifecycle', message: /in-progress lifecycle event after an agent restart/i },
    meaning: 'The agent was restarted while it ran this event, so it counts the event as failed.',
    causes: [
      {
        cause: 'The script itself restarts the agent or the instance, or upgrades packages that do',
        fix: 'take that out of the hooks (restart the agent outside a deployment), and deploy again',
      },
      {
        cause: 'The instance was rebooted, or the agent was killed for lack of memory or updated itself',
        fix: 'check journalctl -u codedeploy-agent and dmesg for the time, then deploy again',
      },
    ],
    page: pages.agent,
  },
  {
    id: 'agent-output-not-utf8',
    kind: 'message',
    chapter: 'agent',
    when: { where: 'lifecycle', message: /Attempting minimal diagnostics/ },
    inRevision: true,
    meaning: 'A script failed, and its output was not UTF-8, so that the agent could not report it.',
    causes: [
      {
        cause: 'The output holds bytes of another encoding or of a binary file',
        fix: 'read deployment-root/GROUP/DEPLOYMENT/logs/scripts.log on the instance for the real error, and set LANG=C.UTF-8 in the script',
      },
    ],
    page: pages.viewLogs,
  },
  {
    id: 'agent-fork-out-of-memory',
    kind: 'message',
    chapter: 'agent',
    when: { where: 'lifecycle', message: /ENOMEM|Cannot allocate memory/ },
    meaning: 'The instance had too little memory for the agent to start the script.',
    causes: [
      {
        cause: 'The agent or the application uses up the memory',
        fix: 'run sudo service codedeploy-agent restart, update the agent, and add swap or take a larger instance type',
      },
    ],
    page: pages.agentUpdate,
  },
  {
    id: 'script-interpreter-missing',
    kind: 'message',
    chapter: 'agent',
    when: {
      where: 'lifecycle',
      message:
        /failed with error (?:Errno::ENOENT|No such file or directory \(os error 2\)|.{0,40}os error 2\))/,
    },
    inRevision: true,
    meaning: 'The script is there, but the interpreter that its first line names is not.',
    causes: [
      {
        cause:
          'The script has Windows line ends, so the interpreter is looked for with a carriage return in its name',
        fix: 'convert it with dos2unix or sed -i "s/\\r$//", and put *.sh text eol=lf into .gitattributes',
      },
      {
        cause: 'The first line names a program that the instance does not have, or the script is missing one',
        fix: 'begin it with #!/bin/bash, or install the interpreter',
      },
    ],
    page: pages.general,
  },
  {
    id: 'script-no-shebang',
    kind: 'message',
    chapter: 'agent',
    when: { where: 'lifecycle', message: /failed with error .{0,20}ENOEXEC|Exec format error/ },
    inRevision: true,
    meaning: 'The instance does not know how to run the script.',
    causes: [
      {
        cause: 'Its first line is not #!INTERPRETER',
        fix: 'begin the script with #!/bin/bash, with nothing before it',
      },
      {
        cause: 'It is a program for another processor',
        fix: "build it for the instance's architecture (uname -m)",
      },
    ],
    page: pages.appSpecHooks,
  },
  {
    id: 'script-start-denied',
    kind: 'message',
    chapter: 'agent',
    when: { where: 'lifecycle', message: /failed with error .{0,40}(?:EACCES|Permission denied)/ },
    inRevision: true,
    meaning: 'The agent was not allowed to run the script.',
    causes: [
      {
        cause: 'The file system of deployment-root is mounted with noexec, or the agent does not run as root',
        fix: 'mount it without noexec or set another root_dir in codedeployagent.yml, and run the agent as root',
      },
    ],
    page: pages.agentConfiguration,
  },
  {
    id: 'script-outputs-left-open',
    kind: 'message',
    chapter: 'agent',
    when: { where: 'lifecycle', message: /failed to close STD(?:OUT|ERR)/ },
    inRevision: true,
    meaning:
      'The script ended, but a process that it started keeps its output open, so the agent waited in vain.',
    causes: [
      {
        cause: 'A server was started in the background without redirecting its output',
        fix: 'start it with nohup COMMAND > /dev/null 2> /dev/null < /dev/null &, or as a systemd service',
      },
    ],
    page: pages.deployments,
  },
  {
    id: 'script-outside-bundle',
    kind: 'message',
    chapter: 'agent',
    when: { where: 'lifecycle', message: /outside the deployment archive|escape the deployment archive/ },
    inRevision: true,
    meaning: 'A path in the AppSpec leads out of the bundle, which the agent refuses.',
    causes: [
      {
        cause: 'A location or source contains ..',
        fix: 'use paths below the root of the bundle only',
      },
    ],
    page: pages.appSpecStructure,
  },
  {
    id: 'agent-gem-broken',
    kind: 'message',
    chapter: 'agent',
    when: { where: 'lifecycle', message: /uninitialized constant \w|cannot load such file -- \w/ },
    meaning: 'The installation of the agent itself is broken: a Ruby library is missing or wrong.',
    causes: [
      {
        cause: 'The agent was not installed from its official package, or Ruby was changed under it',
        fix: "uninstall it and install AWS's current package, then deploy again",
      },
    ],
    page: pages.agentInstall,
  },
]
