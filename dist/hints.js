export const id = 410;
export const ids = [410];
export const modules = {

/***/ 7410:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  hintFor: () => (/* binding */ hintFor)
});

;// CONCATENATED MODULE: ./build/hints/define.js
function lifecycle(kind, id, when, meaning, causes, { page, inRevision, needsFiles, tool, ...conditions }) {
    return {
        id,
        kind,
        when: { where: conditions.orOutput ? undefined : 'lifecycle', ...conditions, ...when },
        inRevision,
        needsFiles,
        meaning,
        causes: toCauses(causes),
        page,
        tool,
    };
}
function toCauses(causes) {
    return causes.map(([cause, fix, unless]) => ({ cause, fix, unless }));
}
function message(id, pattern, meaning, causes, options = {}) {
    const codes = options.orOutput ? ['UnknownError', 'HEALTH_CONSTRAINTS', 'AGENT_ISSUE'] : options.codes;
    return lifecycle('message', id, { message: pattern, codes }, meaning, causes, options);
}
function serviceMessage(id, pattern, meaning, causes, page) {
    return { id, kind: 'message', when: { message: pattern }, meaning, causes: toCauses(causes), page };
}
function evidence(id, pattern, meaning, causes, page) {
    const when = { where: 'evidence', message: pattern };
    return { id, kind: 'message', when, meaning, causes: toCauses(causes), page };
}
function exitCode(codes) {
    return `^(?!Task failed \\w{1,20} health|Task stopped by|Scaling activity)[\\s\\S]{0,1900}exit code (?:${codes})\\b`;
}
function output(id, line, meaning, causes, options = {}) {
    return lifecycle('output', id, { line }, meaning, causes, { ...inScript, ...options });
}
function symptom(id, line, meaning, causes, options = {}) {
    return lifecycle('symptom', id, { line }, meaning, causes, { ...inScript, ...options });
}
function tool(id, name, line, meaning, causes) {
    return lifecycle('tool', id, { line }, meaning, causes, { ...inScript, tool: name ?? undefined });
}
function reason(id, words, predicate, causes) {
    const when = { line: words.any, toolLine: words.tool };
    return lifecycle('reason', `reason-${id}`, when, `${anyTool} ${predicate}`, causes, inScript);
}
const anyTool = 'A command of the script';
function anyCommand(id, line, meaning, causes) {
    return lifecycle('event', id, { line }, meaning, causes, inScript);
}
function signal(id, pattern, meaning, causes) {
    return lifecycle('exit', id, { message: pattern, codes: ['ScriptFailed'] }, meaning, causes, inScript);
}
function exit(id, exitCodes, meaning, causes) {
    return lifecycle('exit', id, { exitCodes }, meaning, causes, inScript);
}
function silentExit(id, exitCodes, meaning, causes) {
    return lifecycle('exit', id, { exitCodes, silent: true }, meaning, causes, inScript);
}
function define_event(id, when, meaning, causes, options = {}) {
    return lifecycle('event', id, when, meaning, causes, options);
}
function lifecycleCode(code, id, meaning, causes, options = {}) {
    return lifecycle('code', id, { codes: [code] }, meaning, causes, options);
}
const inScript = { inRevision: true };
function deploymentCode(code, meaning, causes, page) {
    return {
        id: `deployment-${code.toLowerCase().replaceAll('_', '-')}`,
        kind: 'code',
        when: { where: 'deployment', codes: [code] },
        meaning,
        causes: toCauses(causes),
        page,
    };
}

;// CONCATENATED MODULE: ./build/hints/pages.js
const ecsGuide = 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide';
const guide = 'https://docs.aws.amazon.com/codedeploy/latest/userguide';
const pages = {
    deployments: `${guide}/troubleshooting-deployments.html`,
    instances: `${guide}/troubleshooting-ec2-instances.html`,
    general: `${guide}/troubleshooting-general.html`,
    github: `${guide}/troubleshooting-github-token-issues.html`,
    autoScaling: `${guide}/troubleshooting-auto-scaling.html`,
    ecs: `${guide}/troubleshooting-ecs.html`,
    lambda: `${guide}/troubleshooting-deployments-lambda.html`,
    agent: `${guide}/codedeploy-agent.html`,
    agentVerify: `${guide}/codedeploy-agent-operations-verify.html`,
    agentInstall: `${guide}/codedeploy-agent-operations-install.html`,
    agentUpdate: `${guide}/codedeploy-agent-operations-update.html`,
    agentConfiguration: `${guide}/reference-agent-configuration.html`,
    appSpec: `${guide}/reference-appspec-file.html`,
    appSpecStructure: `${guide}/reference-appspec-file-structure.html`,
    appSpecFiles: `${guide}/reference-appspec-file-structure-files.html`,
    appSpecPermissions: `${guide}/reference-appspec-file-structure-permissions.html`,
    appSpecHooks: `${guide}/reference-appspec-file-structure-hooks.html`,
    appSpecResources: `${guide}/reference-appspec-file-structure-resources.html`,
    instanceProfile: `${guide}/getting-started-create-iam-instance-profile.html`,
    serviceRole: `${guide}/getting-started-create-service-role.html`,
    healthyHosts: `${guide}/instances-health.html`,
    deploymentGroupsCreate: `${guide}/deployment-groups-create.html`,
    cloudFormation: `${guide}/deployments-create-ecs-cfn.html`,
    githubConnect: `${guide}/deployments-create-cli-github.html`,
    deploymentsCreate: `${guide}/deployments-create.html`,
    deploymentsStop: `${guide}/deployments-stop.html`,
    push: `${guide}/application-revisions-push.html`,
    alarms: `${guide}/monitoring-create-alarms.html`,
    vpcEndpoints: `${guide}/vpc-endpoints.html`,
    limits: `${guide}/limits.html`,
    ecsImagePull: `${ecsGuide}/task_cannot_pull_image.html`,
    ecsResources: `${ecsGuide}/resource-initialization-error.html`,
    ecsFailedToStart: `${ecsGuide}/failed-to-start-error.html`,
    ecsServiceEvents: `${ecsGuide}/service-event-messages-list.html`,
    ecsLoadBalancers: `${ecsGuide}/troubleshoot-service-load-balancers.html`,
    ecsStoppedTasks: `${ecsGuide}/stopped-task-error-codes.html`,
    ecsTaskRole: `${ecsGuide}/task-iam-roles.html`,
    targetHealth: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-troubleshooting.html',
    launchFailures: 'https://docs.aws.amazon.com/autoscaling/ec2/userguide/ts-as-instancelaunchfailure.html',
    lambdaInvocation: 'https://docs.aws.amazon.com/lambda/latest/dg/troubleshooting-invocation.html',
    loadBalancing: `${guide}/integrations-aws-elastic-load-balancing.html`,
};

;// CONCATENATED MODULE: ./build/hints/rules-out.js
const asRoot = /run as user root\b/;
const absolutePath = /['"‘“`: (=]\/[^:'"\n]{1,300}?['"’”`:)]{0,3}:? {1,2}\(?(?:failed(?: \(2)?: |\[Errno 2\] |Cannot (?:open|stat): )?(?:[Nn]o such file|not found|does not exist)|No such file or directory[^:\n]{0,40}[:,@] .{0,20}['"‘(]?\/\w|(?:jarfile|can't cd to|NoSuchFileException:|Could not find (?:file|a part of the path)) '?\/|\b(?:open|rename|copyfile|scandir|chdir|mkdir) ['"]?\/[^'"\n]{1,300}|(?:^|['"\n])[A-Za-z]{1,8}:\\/;
const windows = '[A-Za-z]:\\\\\\w|\\.(?:ps1|bat|cmd)\\b|Only one usage of each socket address';
function without(words) {
    return new RegExp(`^(?![\\s\\S]{0,4000}?(?:${words.source}))`);
}
const onWindows = new RegExp(windows);
const onLinux = without(onWindows);

;// CONCATENATED MODULE: ./build/hints/entries/agent.js



const otherThanWebrick = /^(?![\s\S]{0,4000}?webrick)/;
const namesResolve = /^(?![\s\S]{0,4000}?(?:getaddrinfo|Name or service not known))/;
const agent = [
    message('agent-metadata-version', /HTTP error from metadata service, code 401/, 'The instance requires IMDSv2 for its metadata, and this agent is too old for that.', [
        ['The agent is outdated, since IMDSv2 needs 1.2.1 or later', 'install the current agent'],
        [
            'It cannot be updated now',
            'allow IMDSv1, too: `aws ec2 modify-instance-metadata-options --instance-id INSTANCE --http-tokens optional`, and restart the agent',
        ],
    ], { page: pages.agentUpdate, orOutput: true }),
    message('agent-no-credentials', /check if this instance was started with an IAM instance profile|unable to sign request without credentials|failed to load IMDS session token|HTTP error from metadata service|CommandPoller: Missing credentials|Anonymous users cannot/i, 'The agent has no AWS credentials, so it can neither connect to CodeDeploy nor read the revision.', [
        [
            'The instance has no instance profile, or it was attached after the agent had started',
            'attach an instance profile with access to the artifact bucket, then run `sudo service codedeploy-agent restart`',
        ],
        [
            'The agent cannot reach the instance metadata service',
            'enable it on the instance (if it requires IMDSv2, the agent must be 1.2.1 or later), and exclude `169.254.169.254` from the proxy',
        ],
    ], { page: pages.instanceProfile, orOutput: true }),
    message('agent-metadata-unreachable', /(?:Errno::E|Timeout|expired).{0,200}(?:169\.254\.169\.254|instance_metadata)/, 'The agent cannot reach the instance metadata service, which tells it who it is.', [
        [
            'It is disabled, or a firewall, a route or a proxy on the instance is in the way',
            'run `aws ec2 modify-instance-metadata-options --instance-id INSTANCE --http-endpoint enabled`, exclude `169.254.169.254` from the proxy, and restart the agent',
        ],
        [
            'It is an on-premises instance without `codedeploy.onpremises.yml`',
            'register it, put that file into `/etc/codedeploy-agent/conf`, and restart the agent',
        ],
    ], { page: pages.agentConfiguration, orOutput: true }),
    message('agent-clock', /difference between the request time and the current time|Signature (?:expired|not yet current)|RequestTimeTooSkewed/, "The instance's clock is wrong, so AWS rejects its signed requests.", [
        [
            'Time synchronization is turned off',
            'turn it on (`sudo systemctl enable --now chronyd`; Windows: `w32tm /resync`), then restart the agent',
        ],
    ], { page: pages.instances, orOutput: true }),
    message('agent-access-denied', /codedeploy-commands-secure:\w/, 'The instance profile is not allowed to use the secure endpoint of CodeDeploy.', [
        [
            'The agent uses `enable_auth_policy` or a VPC endpoint without the necessary permissions',
            'allow the instance role `codedeploy-commands-secure:PollHostCommand`, `codedeploy-commands-secure:GetDeploymentSpecification`, `codedeploy-commands-secure:PutHostCommandAcknowledgement` and `codedeploy-commands-secure:PutHostCommandComplete`',
        ],
    ], { page: pages.vpcEndpoints, orOutput: true }),
    message('agent-other-identity', /CodeDeployCommand::Errors::AccessDenied/, 'CodeDeploy denies the agent its commands.', [
        [
            'Keys or a profile of the user that the agent runs as take precedence over the instance profile',
            'move `~/.aws/credentials` and `~/.aws/config` of that user away (`/root/.aws` for root), and restart the agent',
        ],
        [
            'The role, or the policy of a VPC endpoint, does not allow it',
            'allow the instance role the actions of `codedeploy-commands-secure` in both',
        ],
    ], { page: pages.vpcEndpoints, orOutput: true }),
    message('agent-older-than-endpoint', /CodeDeployCommand::Errors::UnknownOperation/, 'The endpoint does not know the request of the agent, as a VPC endpoint answers old agents.', [
        [
            'The agent is older than 1.3.2, or not set up for that endpoint',
            'install the current agent, and set `:enable_auth_policy: true` in its configuration',
        ],
    ], { page: pages.vpcEndpoints, orOutput: true }),
    message('agent-endpoint-unreachable', /^(?!.{0,900}(?:certificate|proxy)).{0,400}(?:codedeploy-commands|CommandPoller|[Hh]ost ?[Cc]ommand|InstanceService|booting child).{0,400}(?:getaddrinfo|Name or service not known|Network is unreachable|No route to host|execution expired|Errno::E[CHT]|Net::|Connection refused|unable to connect|Failed to open TCP)/, 'The agent cannot reach CodeDeploy.', [
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
    ], { page: pages.vpcEndpoints, orOutput: true }),
    message('bundle-signature', /request signature we calculated.{0,60}Check your key and/, 'S3 does not accept the signature of the request for the bundle.', [
        [
            'The bucket or key of the revision is wrong, such as a key with a leading slash, spaces or a +',
            'compare revision in `aws deploy get-deployment --deployment-id ID` with `aws s3 ls s3://BUCKET --recursive`, and deploy with the exact key',
        ],
        [
            'The agent is outdated, or uses old keys that are stored on the instance',
            'update it, delete `~/.aws/credentials` of its user, and restart it',
        ],
    ], { page: pages.push }),
    message('agent-denied', /CodeDeployCommand::Errors::(?:UnrecognizedClient|InvalidClientTokenId|InvalidAccessKey)|The provided token has expired|security token included in the request is (?:invalid|expired)|AWS Access Key Id you provided does not exist|request signature we calculated does not match|^\s{0,5}401 "?Unauthorized|ExpiredToken/, 'AWS rejects the credentials that the agent uses.', [
        [
            'Old keys are stored on the instance and take precedence over the instance profile',
            'delete `~/.aws/credentials` of the user that the agent runs as, usually root (on premises, renew the keys or the session in the agent configuration), then restart the agent',
        ],
        [
            'The role or its trust policy was changed while the agent was running',
            'check the instance profile, then run `sudo service codedeploy-agent restart`',
        ],
    ], { page: pages.instanceProfile, orOutput: true }),
    message('agent-events-not-run', /lifecycle events did not run/, 'The agent did not run the lifecycle events of this deployment.', [
        [
            'Several deployments ran on the instance at once, for example because deployment groups share an Auto Scaling group',
            'use one deployment group for each Auto Scaling group, or run the deployments one after the other',
        ],
        ['The agent is stopped or hangs', 'run `sudo service codedeploy-agent restart` on the instance'],
    ], { page: pages.autoScaling }),
    message('agent-folder-gone', /No such file or directory - getcwd|current directory.{0,40}(?:deleted|No such file)/, "The agent's working directory was deleted.", [
        [
            'The agent was still in the folder of a revision that was cleaned up',
            'run `sudo service codedeploy-agent restart`, and update the agent',
        ],
    ], { page: pages.agentUpdate }),
    message('agent-too-many-files', /Too many open files|EMFILE/, 'The agent reached its limit on open files.', [
        [
            'It leaks file handles, or the limit is too low',
            'restart and update the agent, and raise `LimitNOFILE` for its service',
        ],
    ], { page: pages.agentUpdate }),
    message('agent-outdated-signature', /PKCS7 signed message failed|require AWS Signature Version 4/, "The agent is too old to verify the signature of CodeDeploy's commands.", [['The agent is older than 1.0.1.854', 'update the agent, then deploy again']], { page: pages.agentUpdate, orOutput: true }),
    message('agent-restarted', /in-progress lifecycle event after an agent restart|^\s{0,5}(?:SIGTERM|SIGINT|exit|Failed:)\s{0,5}$/i, 'The agent was restarted during this event, so the event counts as failed.', [
        [
            'The script itself restarts the agent or the instance, or upgrades packages that do so',
            'remove that from the hooks (restart the agent outside a deployment), and deploy again',
        ],
        [
            'The instance was rebooted, or the agent was killed when memory ran out or updated itself',
            'check `journalctl -u codedeploy-agent` and `dmesg` for that time, then deploy again',
        ],
    ], { page: pages.agent }),
    message('agent-output-not-utf8', /Attempting minimal diagnostics|failed with error (?:Encoding::\w{1,60}|ArgumentError|JSON::\w{1,60}).{0,200}(?:byte sequence|ASCII-8BIT|UTF-?8)/, 'A script failed, but its output was not UTF-8, so the agent could not report it.', [
        [
            'The output contains bytes of another encoding or of a binary file',
            'read scripts.log on the instance; set `LANG=C.UTF-8` in the script',
        ],
    ], { inRevision: true }),
    message('agent-fork-out-of-memory', /ENOMEM|Cannot allocate memory|EAGAIN|Resource temporarily unavailable(?! @| - (?!fork))/, 'The instance did not have enough memory, or too many processes, for the agent to start the script.', [
        [
            'The agent or the application uses too much memory',
            'run `sudo service codedeploy-agent restart`, update the agent, and add swap or use a larger instance type',
        ],
    ], { page: pages.agentUpdate }),
    message('script-interpreter-missing', /failed with error (?:Errno::ENOENT|.{0,60}os error 2\))/, 'The script exists, but the program that should run it was not found.', [
        [
            'The script has Windows line endings, so the name of the interpreter ends in a carriage return',
            'convert it with `dos2unix SCRIPT`, and add `*.sh text eol=lf` to `.gitattributes`',
            onWindows,
        ],
        [
            'The first line is missing, or names a program that is not installed, or not on the PATH of the agent',
            'start the script with `#!/bin/bash`, or install the interpreter (on Windows, correct PATH and restart the agent)',
        ],
    ], { page: pages.general, inRevision: true }),
    message('script-no-shebang', /failed with error .{0,20}ENOEXEC|Exec format error/, 'The instance cannot tell how to run the script.', [
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
    ], { page: pages.appSpecHooks, inRevision: true }),
    message('script-start-denied', /failed with error .{0,40}(?:EACCES|Permission denied)/, 'The agent is not allowed to run the script.', [
        [
            'The file system of `deployment-root` is mounted with noexec',
            'mount it without noexec, or set another `root_dir` in `codedeployagent.yml`',
        ],
        ['The agent does not run as root', 'run the agent as root', /run as user/],
    ], { page: pages.agentConfiguration, inRevision: true }),
    message('script-outputs-left-open', /failed to close STD(?:OUT|ERR)/, 'The script ended, but a process that it started still holds its output open, so the agent kept waiting.', [
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
    ], { page: pages.deployments, inRevision: true }),
    message('script-outside-bundle', /outside the deployment archive|escape the deployment archive/, 'A path in the AppSpec leads out of the bundle, so the agent rejects it.', [['A location or source uses .. to go up', 'use only paths below the root of the bundle']], { page: pages.appSpecStructure, inRevision: true }),
    message('agent-gem-broken', /uninitialized constant \w|^stack level too deep|^wrong number of arguments|cannot load such file -- \w|could not be loaded: Unable to activate|Gem::\w{0,20}Error|undefined method .{1,60}(?:Seahorse|:(?:Module|Class)\b)/, "The agent's own installation is broken: a Ruby library is missing, or another one is loaded in its place.", [
        [
            'The agent is too old for the Ruby of this system, which no longer brings webrick',
            'install the current agent, or until then the library (`sudo apt-get install ruby-webrick`), and restart the agent',
            otherThanWebrick,
        ],
        [
            'A gem of the system, such as a newer aws-sdk-core, is loaded in place of that of the agent',
            'remove it (`sudo gem uninstall aws-sdk-core`), and restart the agent',
            /webrick/,
        ],
        [
            'The agent was not installed from its official package, or its Ruby was changed',
            "uninstall it and install AWS's current package, then deploy again",
        ],
    ], { page: pages.agentInstall, orOutput: true }),
];

var previous_revision = __webpack_require__(7012);
;// CONCATENATED MODULE: ./build/hints/reading-logs.js
const readAgentLog = 'read `/var/log/aws/codedeploy-agent/codedeploy-agent.log` (Windows: `C:\\ProgramData\\Amazon\\CodeDeploy\\log\\codedeploy-agent-log.txt`)';
const readBootLog = 'read `/var/log/cloud-init-output.log` (Windows: `C:\\ProgramData\\Amazon\\EC2Launch\\log\\agent.log`), and install the agent first';

;// CONCATENATED MODULE: ./build/hints/entries/agent-records.js




const deleteRecords = 'stop the agent, delete the files in `deployment-root/deployment-instructions` (Windows: `C:\\ProgramData\\Amazon\\CodeDeploy\\deployment-instructions`), start it, and deploy again';
const agentRecords = [
    message('agent-records-broken', /string contains null byte|^(?:\d{1,5}: )?unexpected token at|A JSON text must at least contain|^unexpected end of input|no implicit conversion of nil into String|marshal data too short/, 'The agent cannot read its own records of earlier deployments: they are empty or damaged.', [['The instance was stopped, or its disk was full, while the agent wrote them', deleteRecords]], { codes: ['UnknownError'] }),
    message('agent-bundle-type', /Unknown revision type|bundle_type other than zip or tar|BundleType in \w{1,20}Revision must be|Revision in Deployment Spec must specify|Exactly one of S3Revision|Must specify a revis/, 'The deployment names its revision in a form that the agent does not support.', [
        [
            'The type of the bundle is wrong, or a part of its location is missing',
            'set bundleType to zip, tar or tgz (for GitHub zip or tar), and give bucket and key, or repository and commit',
        ],
    ], { page: pages.deploymentsCreate }),
    message('agent-command-not-understood', /Could not load certificate store|Unsupported DeploymentSpecification format|Deployment Spec(?:ification)? (?:missing|has no)|Provided deployment spec was nil|Unsupported command type|(?:Host Identifier|Deployment System) mismatch|Command Name missing/, 'The agent does not understand, or does not trust, the command that it received from CodeDeploy.', [
        [
            'The agent is outdated, files of it are missing, or it has run since before the image of this instance was made',
            'restart it; if that does not help, install the current agent',
        ],
    ], { page: pages.agentInstall }),
    message('agent-on-premises-config', /on-premises configuration file|key is required when 'iam_|cannot contain both 'iam_user_arn'|Failed to load credentials from path|config file.{1,200}(?:Error message|does not exist or is not)|conf[\\/]codedeploy\w{0,20}\.(?:onpremises\.)?yml\): /, 'The configuration of the agent on this instance is missing or not valid.', [
        [
            'A key is missing in it, it is not valid YAML, or a file that it names is gone',
            'correct the file that the message names (on premises `/etc/codedeploy-agent/conf/codedeploy.onpremises.yml`), and restart the agent',
        ],
    ], { page: pages.agentConfiguration, orOutput: true }),
    message('agent-program-missing', /^\s{0,5}No such file or directory - (?!getcwd)[\w-]{1,40}(?:\.exe)?\s{0,5}$/, 'A program of the system that the agent needs is not installed, or not on its PATH.', [
        [
            'The image is minimal, or the PATH of the service of the agent was changed',
            'install the program that the message names (such as unzip), and restart the agent',
        ],
    ], { page: pages.agentInstall }),
    message('agent-folder-missing', /No such file or directory (?:@ \w{1,40} - |- \/)\S{0,300}(?:deployment-root|codedeploy-agent\/state|Amazon[\\/]CodeDeploy)(?!.{0,300}deployment-archive)|Error creating deployment root directory/, "A folder of the agent's own was deleted, or cannot be created.", [
        [
            'Somebody freed space in `deployment-root` by hand, or the disk is full or read-only',
            'check `df -h` and `mount`, delete what is left in `deployment-root/deployment-instructions` too, and restart the agent',
        ],
    ], { page: pages.agentConfiguration }),
    message('script-missing-absolute', /Script does not exist at specified location: (?!\S{0,400}deployment-archive)\S/, 'The AppSpec names a script by a path of the instance, but the agent runs only scripts of the bundle.', [
        [
            'location is an absolute path',
            'put the script into the bundle, and write its path relative to the root of the bundle',
        ],
        [
            'A script that is on the instance is meant',
            'add a script to the bundle that calls it by its full path',
        ],
    ], { page: pages.appSpecHooks, inRevision: true, codes: ['ScriptMissing'] }),
];
const eventsAfterInstall = [
    'AfterInstall',
    'ApplicationStart',
    'ValidateService',
    'BeforeAllowTraffic',
    'AfterAllowTraffic',
];
const agentNotThere = [
    'The agent is stopped, hangs, was not installed by the boot script (user data), has no instance profile or got it too late, or cannot reach CodeDeploy (port 443, proxy, clock)',
    `run \`sudo service codedeploy-agent status\`, and ${readAgentLog}, or without one \`/var/log/cloud-init-output.log\`; correct it, and restart the agent`,
];
const otherGroup = [
    'Another application or deployment group deploys to this instance, too',
    'deploy one at a time, and take it out of unused groups',
];
const agentInGeneral = [
    message('agent-lost', /was not able to receive the lifecycle event/i, 'The agent did not fetch this event in time, although it had run earlier ones of this deployment.', [
        [
            'The agent was killed, often for lack of memory, or it hangs or was stopped by a script',
            `check \`dmesg\` and \`sudo service codedeploy-agent status\`, restart it, and ${readAgentLog}`,
        ],
        [
            'The instance was stopped, rebooted or terminated (scale-in, instance refresh), or lost its network in an earlier event',
            'check its state, the activities of its Auto Scaling group, and what the scripts change in its network',
        ],
        [
            'A deployment of another application or deployment group keeps the agent busy',
            'run deployments to one instance one after the other',
        ],
    ], { page: pages.deployments, events: eventsAfterInstall }),
    message('agent-log-script', /^Script (?:at specified location|does not exist).{1,700} - \//, 'A script of the deployment failed, as the log of the agent says, which does not hold the output of scripts.', [
        [
            'It ended with an error, timed out, or is not in the bundle',
            'read `deployment-root/deployment-logs/codedeploy-agent-deployments.log` on the instance, which holds it',
        ],
    ], { page: pages.deployments, orOutput: true }),
    message('agent-log-error', /\bERROR\s{1,3}\[codedeploy-agent\(/, 'The log of the agent shows an error, which may be why it did not fetch its next command.', [
        [
            'The last part of the line with ERROR says what failed',
            'correct what it names, restart the agent, and deploy again; if it names nothing of yours, update the agent',
        ],
        ['AWS had trouble for a moment', 'deploy again'],
    ], { page: pages.agent, orOutput: true }),
    message('agent-unreachable-previous-revision', /was not able to receive the lifecycle event/i, 'The agent did not fetch this event, which runs the scripts of the last successful revision.', [
        agentNotThere,
        ['That revision is gone or broken', 'deploy once with `--ignore-application-stop-failures`'],
        otherGroup,
    ], { page: pages.deployments, events: previous_revision/* previousRevisionEvents */.M }),
    message('agent-unreachable', /was not able to receive the lifecycle event/i, 'The agent on the instance did not fetch its next command in time.', [
        agentNotThere,
        otherGroup,
        [
            'The instance was replaced (scale-in, instance refresh)',
            'see the activities of its Auto Scaling group',
        ],
    ], { page: pages.deployments, orOutput: true }),
    message('script-not-started', /failed with error [A-Z]\w{1,40}(?:::\w{1,60})? with message/, 'The agent could not start the script, or lost contact with it; the error after "with message" is the reason.', [
        [
            'The system refused to run it, or something interrupted the agent',
            `run the script by hand on the instance, and ${readAgentLog}`,
        ],
    ], { inRevision: true }),
];

;// CONCATENATED MODULE: ./build/hints/entries/appspec.js



const appSpec = [
    message('appspec-previous-revision-deleted', /No such file or directory.{0,40}deployment-root|did not find an AppSpec file|deployment-archive.{0,40}appspec/, 'The last successful revision, whose scripts this event runs, is no longer on the instance.', [
        [
            'Its folder was deleted, often to free disk space, but the agent still refers to it',
            'delete the `*_last_successful_install` and `*_most_recent_install` files in `deployment-root/deployment-instructions` on the instance, and deploy again',
        ],
        [
            'You cannot reach the instance',
            'deploy once with `--ignore-application-stop-failures`; from then on lower `max_revisions` instead of deleting folders',
        ],
    ], { page: pages.deployments, events: previous_revision/* previousRevisionEvents */.M }),
    message('appspec-not-found', /did not find an AppSpec file|AppSpec file is named correctly|No such file or directory.{0,300}deployment-archive.{0,5}appspec\.ya?ml/, 'There is no AppSpec file at the root of the unpacked bundle.', [
        [
            'The folder itself, or a zip, was zipped instead of the files, `appspec.yml` is misspelled or in a subfolder, or the build left it out',
            'list the bundle (`unzip -l FILE`): `appspec.yml` must be at its root; add it to the artifacts in the buildspec',
        ],
        [
            'The bundle is empty or broken, or the disk was full when it was unpacked',
            'build the revision again and list it before you deploy it, and check `df -h` on the instance',
        ],
        [
            '`deployment-root` was emptied manually',
            'also delete the files in `deployment-root/deployment-instructions`, and deploy again',
        ],
    ], { page: pages.appSpec, inRevision: true }),
    message('appspec-empty', /application specification file was empty/, 'The AppSpec file is empty.', [['The build wrote or copied an empty file', 'add at least `version: 0.0` and `os:`']], { page: pages.appSpecStructure, inRevision: true }),
    message('appspec-version', /invalid version value .{0,200} in the application specification file/, 'The version in the AppSpec file is not 0.0, the only supported one.', [['version has another value', 'write `version: 0.0`']], { page: pages.appSpecStructure, inRevision: true }),
    message('appspec-os', /unsupported operating system|does not support the operating system|operating system .{0,60}AppSpec/, 'The os in the AppSpec file is unknown to the agent, or does not match the instance.', [['os is misspelled or missing', 'write `os: linux` or `os: windows`']], { page: pages.appSpecStructure, inRevision: true }),
    message('appspec-file-exists-behavior', /invalid file_exists_behavior value|invalid option was specified for fileExistsBehavior/, 'The agent does not support this setting for files that already exist.', [['`file_exists_behavior` is misspelled', 'write DISALLOW, OVERWRITE or RETAIN, in capitals']], { page: pages.appSpecStructure, inRevision: true }),
    message('appspec-script-without-location', /specifies a script with no location value/, 'A hook in the AppSpec file lists a script without a location.', [
        [
            'location is missing or has the wrong indentation',
            'give each script a line `- location: PATH`, with its options below it',
        ],
    ], { page: pages.appSpecHooks, inRevision: true }),
    message('appspec-timeout', /invalid timeout value was provided for a script/, 'The timeout of a script in the AppSpec file is not a number of seconds.', [['timeout is empty, negative or has a unit', 'write whole seconds, such as `timeout: 300`']], { page: pages.appSpecHooks, inRevision: true }),
    message('appspec-same-destination', /two source files named .{0,2000} for the same destination/, 'Two entries in the files section copy to the same destination.', [
        [
            'The sources contain files with the same name',
            'give them different destinations, or remove one entry',
        ],
    ], { page: pages.appSpecFiles, inRevision: true }),
    message('appspec-files-conflict', /calls for installing the file .{0,2000} already exists at the location|mkdir command more than once/, 'Entries in the files section conflict with each other.', [
        [
            'A file and a folder have the same destination, or a folder is listed twice',
            'look at the path in the message, and let only one entry produce it',
        ],
    ], { page: pages.appSpecFiles, inRevision: true }),
    message('appspec-files-incomplete', /specifies a destination file, but no source|specifies only a source file/, 'An entry in the files section lacks its source or its destination.', [
        [
            'A line is missing, or its indentation makes it part of another entry',
            'give each entry `- source:` and, with the same indentation, `destination:`',
        ],
    ], { page: pages.appSpecFiles, inRevision: true }),
    message('appspec-permissions-on-windows', /specifies file permissions, but the deployment is targeting .{0,40}Windows/, 'The permissions section of the AppSpec file is not supported on Windows.', [
        [
            'The same AppSpec file is used for Linux and Windows',
            'remove the permissions section, and set permissions in a hook',
        ],
    ], { page: pages.appSpecPermissions, inRevision: true }),
    message('appspec-selinux', /settings for the context parameter|invalid context type|^invalid (?:sensitivity|category|range part)|^duplicate categories|SELinux range specified|specifies a role, but roles are not supported/, 'The SELinux context in the permissions section of the AppSpec file could not be set.', [
        [
            'The context is invalid, or semanage is not installed',
            'use type (and name, range), but no role; install `policycoreutils-python-utils`, or remove context',
        ],
    ], { page: pages.appSpecPermissions, inRevision: true }),
    message('appspec-acl', /acls permission settings|access control list \(ACL\) named|-d parameter has been specified to apply an acl/, 'The acls in the permissions section of the AppSpec file could not be set.', [
        [
            'An entry is malformed, or setfacl is not installed or not supported by the file system',
            'correct the entry in the message, install the acl package, or use mode instead',
        ],
    ], { page: pages.appSpecPermissions, inRevision: true }),
    message('appspec-permissions', /permission listed in the application specification file has no object|object type not supported for permissions|length of a permissions mode|permissions mode .{0,60} contains an invalid character|with an invalid pattern|except parameter for a pattern|permissions setting for .{0,1000} is specified more than once/, 'The permissions section of the AppSpec file has an invalid entry.', [
        [
            'object, type, mode, pattern or except is missing, invalid or given twice',
            'correct what the message names: mode has one to four octal digits, type is a list of file and directory',
        ],
    ], { page: pages.appSpecPermissions, inRevision: true }),
    message('appspec-unknown-events', /contains unknown lifecycle events|lifecycle event which is not a default one/, 'The hooks section of the AppSpec file names an event that this deployment does not have.', [
        [
            'An event is misspelled, or belongs to another compute platform',
            'use the exact names from the user guide, such as BeforeInstall, AfterInstall, ApplicationStart, ValidateService',
        ],
    ], { page: pages.appSpecHooks, inRevision: true }),
    message('appspec-mapping-expected', /undefined method .{1,60} for (?:#<Array|an instance of Array|\[.{0,1000}\]:Array)|(?:conversion of|convert) String into Integer|invalid type: sequence/, 'The AppSpec file has a list where the agent expects a mapping, or the reverse.', [
        [
            '`hooks` is written as a list, as for ECS and Lambda, or the scripts of an event without dashes',
            'write below `hooks:` each event, such as `BeforeInstall:`, without a dash, and below that `- location: SCRIPT`',
        ],
    ], { page: pages.appSpecHooks, inRevision: true }),
    message('appspec-list-expected', /undefined method .{1,2}\w{1,20}\??' for (?:".{0,200}":String|an instance of String|#?<?String)|invalid type: (?:string .{0,200}|map, )expected a sequence/, 'The AppSpec file has a single value or a mapping instead of a list.', [
        [
            'permissions.type or another list is written on one line',
            'write it as a list: type: and below it - file; the same applies to files, permissions and each hook',
        ],
    ], { page: pages.appSpecPermissions, inRevision: true }),
    message('appspec-empty-section', /undefined method .{1,2}[\w[\]]{1,20}\??' for nil|undefined method .{1,2}\w{1,20}\??' for (?:false|true|\d|#<Hash|an instance of Hash)|invalid type: unit value/, 'The agent found nothing where it expects a value, most often below a section or hook of the AppSpec file.', [
        [
            'A hook such as BeforeInstall has no scripts below it, or they are commented out',
            'remove empty hooks and sections from `appspec.yml`, and check the indentation',
        ],
        ['No section is empty, and the agent is outdated or its records are damaged', 'update and restart it'],
    ], { page: pages.appSpecHooks, inRevision: true }),
    message('appspec-yaml', /\(<unknown>\): .{1,300} at line \d|Tried to load unspecified class|invalid (?:leading|trailing) UTF-8 octet|^Unknown alias: |BadAlias|Psych::|YAML parsing error|did not find expected (?:key|'-' indicator)|found character that cannot start any token|mapping values are not allowed|could not find expected ':'/, 'The AppSpec file is not valid YAML.', [
        [
            'The indentation is wrong, or the file contains tabs, smart quotes or Windows characters',
            'go to the line in the message, indent with spaces only, and check the file with `yamllint`',
        ],
    ], { page: pages.appSpec, inRevision: true }),
];

;// CONCATENATED MODULE: ./build/hints/entries/bundle.js



const bundle = [
    message('bundle-changed', /Expected deployment artifact bundle etag/, 'The bundle in S3 has changed since the deployment was created.', [
        [
            'The object was overwritten, often by another build',
            'deploy again with the current object; give each build its own key, or turn on versioning',
        ],
    ], { page: pages.push }),
    message('bundle-github-not-found', /Could not download bundle at (?!.{0,400}rate limit).{0,300}40[134]\b/, 'GitHub refused to give the instance the revision.', [
        [
            'The repository is private and the application is not connected to GitHub, or the token was revoked',
            'connect the application to GitHub again in the CodeDeploy console, and deploy again',
        ],
        [
            'The commit is not in that repository (not pushed, removed by a force push, or from a fork)',
            'deploy a commit that exists on GitHub',
        ],
    ], { page: pages.githubConnect }),
    message('bundle-github-unavailable', /Could not download bundle at|GitHub download request failed|Failed to read response body/, 'The instance could not download the revision from GitHub.', [
        [
            'GitHub was slow or unavailable, or limited anonymous requests',
            'check `githubstatus.com`, connect the application to GitHub, and deploy again',
        ],
        [
            'The instance cannot reach `api.github.com` and `codeload.github.com`',
            'allow outbound port 443 to them, or deploy from S3',
        ],
    ], { page: pages.github }),
    message('bundle-unpacked-twice', /conflicting chdir during another chdir block/, 'The agent unpacked two bundles at once, which it cannot do for tar and tgz.', [
        [
            'Several deployments ran on the instance at the same time',
            'use one deployment group for each instance, run deployments one after the other, or use zip bundles',
        ],
    ]),
    message('bundle-unpack-tool-missing', /^\s{0,5}No such file or directory \(os error 2\)\s{0,5}$/, 'The agent did not find the program that unpacks the bundle.', [['unzip or tar is not installed', 'install it on the instance, and deploy again']], { events: ['DownloadBundle'] }),
    message('bundle-unpack-conflict', /Destination '.{1,1000}' already exists/, 'The agent found existing files when it unpacked the bundle.', [
        [
            'A bug in agents before 1.1.2, or files left over from an earlier attempt',
            "update the agent, delete the deployment's folder that the message names, and deploy again",
        ],
    ], { page: pages.agentUpdate }),
    message('bundle-host-unknown', /getaddrinfo|Name or service not known|Temporary failure in name resolution|failed to lookup address|dns error|No such host is known/i, 'The instance could not resolve the host name of S3, GitHub or CodeDeploy.', [
        [
            'DNS does not work in the VPC',
            'turn on `enableDnsSupport` and `enableDnsHostnames`, and check `/etc/resolv.conf`',
        ],
        ['The region or endpoint in the agent configuration is wrong', 'check it in `codedeployagent.yml`'],
    ], { page: pages.vpcEndpoints }),
    message('bundle-certificate', /certificate verif(?:y failed|ication on)|SSL validation error|invalid peer certificate|unable to get local issuer|self.signed certificate/i, 'The agent does not accept the certificate of S3, GitHub or a proxy.', [
        [
            'The root certificates are outdated',
            'on Linux update the package `ca-certificates` and restart the agent; on Windows update the agent, whose 1.x releases bring their own `ca-bundle.crt`',
        ],
        [
            'A proxy uses its own certificate authority',
            "on Linux put its certificate into the folder that the agent's `AWS_SSL_CA_DIRECTORY` names; on Windows, agent 1.x, add it to `C:\\ProgramData\\Amazon\\CodeDeploy\\certs\\ca-bundle.crt`",
        ],
        [
            "The instance's clock is wrong",
            'correct the time (`sudo systemctl enable --now chronyd`; Windows: `w32tm /resync`)',
        ],
    ], { page: pages.agentConfiguration, orOutput: true }),
    message('bundle-proxy', /from proxy|Proxy Authentication Required|via proxy/i, 'The proxy between the agent and AWS refuses its requests.', [
        [
            '`proxy_uri` in the agent configuration is wrong, or the proxy asks for a login or does not allow that host',
            'correct it in `codedeployagent.yml` (Windows: `conf.yml`), allow S3 and CodeDeploy in the proxy, and restart the agent',
        ],
    ], { page: pages.agentConfiguration, orOutput: true }),
    message('bundle-unreachable', /Net::OpenTimeout|Failed to open TCP connection|unable to connect to|Network is unreachable|Connection timed out|No route to host|Connection refused|error trying to connect|Check that Fips exists/i, 'The instance cannot connect to S3 or GitHub.', [
        [
            'It has no route there',
            'add a NAT gateway, or for S3 a gateway endpoint in the route table of its subnet, and allow outbound port 443 in the security group and the network ACL',
            /[Rr]efused/,
        ],
        [
            'The endpoint or proxy in the agent configuration does not exist, or refuses it',
            'correct `proxy_uri`, `s3_endpoint_override` and `use_fips_mode` in `codedeployagent.yml`, and restart the agent',
        ],
    ], { page: pages.vpcEndpoints }),
    message('bundle-connection-cut', /^\s{0,5}end of file reached|execution expired|Net::(?:Read|Open)Timeout|Connection reset by peer|^\s{0,5}Broken pipe|reduce your request rate|SlowDown|^\s{0,5}(?:We encountered an internal error|Service ?Unavailable)|dispatch failure|NetworkingError|Failed to open TCP connection|SSL_connect/i, 'The connection was cut during this event, or the service on the other side was in trouble.', [
        [
            'A temporary problem with the network, S3 or GitHub',
            'deploy again; if downloads from GitHub keep failing, deploy from S3',
        ],
        [
            'The instance cannot reach the service',
            'check outbound port 443, NAT gateway or VPC endpoint, and `proxy_uri` in `codedeployagent.yml`',
        ],
    ], { page: pages.agent }),
    message('bundle-kms-denied', /kms:Decrypt|KMS\.\w{1,40}Exception|ciphertext refers to a customer master key/i, 'The bundle in S3 is encrypted with a KMS key that the instance is not allowed to use.', [
        [
            'The instance profile lacks `kms:Decrypt`, or the key policy does not allow the role',
            'allow `kms:Decrypt` on the key in both, also if the key is in another account',
        ],
    ], { page: pages.instanceProfile, orOutput: true }),
    message('bundle-wrong-region', /must be addressed using the specified endpoint|PermanentRedirect|AuthorizationHeaderMalformed|the region '.{0,30}' is wrong|bucket is in this region/, 'The bucket with the bundle and the instance are in different regions.', [
        [
            'The agent accesses S3 only in its own region',
            'keep the revision in a bucket in the region that you deploy to',
        ],
    ], { page: pages.deployments, orOutput: true }),
    message('bundle-object-missing', /specified key does not exist|^\s{0,5}404 "?Not Found|NoSuchKey|NoSuchBucket|specified bucket does not exist|NoSuchVersion|specified version does not exist/, 'The bundle is not at the S3 location that the deployment names.', [
        [
            'The bucket, key or version is misspelled, or the upload failed or came later',
            'check with `aws s3 ls s3://BUCKET/KEY`, upload the bundle, and deploy again',
        ],
        [
            'A lifecycle rule or a cleanup deleted it',
            'keep revisions as long as a rollback or a new instance may need them',
        ],
    ], { page: pages.push, orOutput: true }),
    message('bundle-archived', /not valid for the object's storage class|InvalidObjectState/, 'The bundle in S3 has been archived, so it cannot be downloaded.', [
        [
            'A lifecycle rule moved it to Glacier',
            'restore it (`aws s3api restore-object --bucket BUCKET --key KEY --restore-request Days=1`) or upload it again, and exclude revisions from that rule',
        ],
    ], { page: pages.push }),
    message('bundle-explicit-deny', /(?:s3|kms):\w{1,40} on resource.{0,400}(?:explicit deny in an? |because no (?:resource-based|VPC endpoint|session|service control|permissions boundary))/, 'A policy other than that of the instance role denies the instance the bundle in S3.', [
        [
            'It is that of the bucket (resource-based), of a VPC endpoint, of the organization (service control), or a permissions boundary, as the end of the message says',
            'allow the role of the instance, which the message names after assumed-role, in that policy',
        ],
    ], { page: pages.instanceProfile, orOutput: true }),
    message('bundle-access-denied', /S3::Errors::(?:AccessDenied|Forbidden)|^\s{0,5}403 "?Forbidden|GetObject failed for .{0,1200}(?:AccessDenied|Forbidden)|^\s{0,5}(?:Aws::S3::Errors::\w{1,30}: )?(?:Access Denied|Forbidden)\.?\s{0,5}$|not authorized to perform: s3:|All access to this object has been disabled/, 'The instance is not allowed to read the bundle in S3.', [
        [
            'The instance profile lacks the permission',
            'allow `s3:GetObject`, `s3:GetObjectVersion` and `s3:ListBucket` (without which a missing object looks the same) on the artifact bucket, and `kms:Decrypt` if it is encrypted with KMS',
        ],
        [
            'The policy of the bucket or of a VPC endpoint denies it, or the object belongs to another account',
            'allow the instance role there too',
        ],
        ['The role was attached after the agent had started', 'run `sudo service codedeploy-agent restart`'],
    ], { page: pages.instanceProfile, orOutput: true }),
    message('bundle-not-opened-for-reading', /not opened for reading/, 'The download from S3 failed; an old agent hides the reason behind this message.', [
        [
            'The instance profile is not allowed to read the object',
            'allow `s3:GetObject` on it, and update the agent',
        ],
        ['The bucket is in another region', 'keep it in the region that you deploy to'],
        [
            'A temporary problem with S3',
            'deploy again; `log_aws_wire: true` in `codedeployagent.yml` shows the response from S3',
        ],
    ], { page: pages.deployments }),
    message('agent-disk-full', /disk is \(or was\) full|No space left on device|ENOSPC|not enough space on the disk|os error (?:28|112)\b|Disk quota exceeded/, "The instance's disk is full.", [
        [
            'Old revisions, logs or images take up the space',
            'check `df -h` and `df -i` (Windows: `Get-PSDrive C`), free up or enlarge the disk, and lower `max_revisions` in the agent configuration',
        ],
    ], { page: pages.agentConfiguration, orOutput: true }),
    message('bundle-broken', /Error extracting (?:zip|tar|tgz) archive|(?:unzip|tar) failed \(exit|End of central directory|end-of-central-directory|not in gzip format|unexpected end of file|invalid (?:tar|zip)|zip end of central directory|Zlib::|invalid (?:stored block|block type|distance|code lengths)|incorrect (?:header|data) check|Zip::\w{0,20}Error/i, 'The agent could not unpack the bundle.', [
        [
            'unzip or tar is not installed, or not on the PATH of the agent (code 127)',
            'install it, and restart the agent',
            without(/archive: 127/),
        ],
        [
            'The zip has backslashes in its paths, as some tools for Windows write them (code 1)',
            'list it with `unzip -l FILE`, and build it with another tool',
            without(/archive: 1(?!\d)/),
        ],
        [
            "The bundle's type is not the one that the deployment names, or the bundle is incomplete, or the disk is full",
            'check it with `unzip -t FILE` or `tar -tf FILE`, and the instance with `df -h`; set the right bundleType, and build the revision again',
        ],
    ], { page: pages.push }),
];

;// CONCATENATED MODULE: ./build/hints/entries/deployment-alarms.js


const alreadyInAlarm = [
    'The alarm was already in ALARM, and the deployment ended within seconds',
    'wait until it is back to OK, or remove it from the group for the deployment that fixes the cause',
];
const alarms = [
    serviceMessage('alarm-unhealthy-targets', /Activated alarms: .{0,600}?(?:un-?healthy|healthy.?host|(?:target|host)s?.?health|health.?check)/i, 'An alarm on unhealthy targets stopped the deployment.', [
        [
            'The application listens on another port than the target group asks, or answers its path with an error',
            'read the reason with `aws elbv2 describe-target-health --target-group-arn ARN`, and compare port and path with `sudo ss -ltnp`',
        ],
        alreadyInAlarm,
    ], pages.alarms),
    serviceMessage('alarm-load', /Activated alarms: .{0,600}?(?:cpu|mem(?!ber)|disk)/i, 'An alarm on CPU, memory or disk stopped the deployment.', [
        [
            'The new version, or a build in a hook, uses more of it',
            'see which process it is with `top` and `df -h`',
        ],
        alreadyInAlarm,
    ], pages.alarms),
];

;// CONCATENATED MODULE: ./build/hints/entries/deployment-codes.js



const deploymentCodes = [
    deploymentCode('ALARM_ACTIVE', 'A CloudWatch alarm of the deployment group was in ALARM, so CodeDeploy stopped the deployment.', [
        [
            'The new version triggered the alarm',
            "check the alarm's metric (errors, latency, a queue), and read the new version's log for that time",
        ],
        alreadyInAlarm,
    ], pages.alarms),
    deploymentCode('APPLICATION_MISSING', 'The CodeDeploy application no longer exists.', [
        [
            'It was deleted or renamed after the deployment was created',
            'create it again, or correct the name in the workflow (`aws deploy list-applications`), and deploy again',
        ],
    ]),
    deploymentCode('CODEDEPLOY_RESOURCE_CANNOT_BE_FOUND', 'CodeDeploy could not find a resource that the deployment names.', [
        [
            'The application, deployment group, configuration or revision was deleted or is in another region',
            'check each name with `aws deploy get-deployment --deployment-id ID`, in the region of the deployment, and deploy again',
        ],
    ]),
    deploymentCode('DEPLOYMENT_GROUP_MISSING', 'The deployment group no longer exists.', [
        [
            'It was deleted or renamed after the deployment was created',
            'create it again, or correct the name in the workflow (`aws deploy list-deployment-groups --application-name NAME`), and deploy again',
        ],
    ]),
    deploymentCode('IAM_ROLE_MISSING', 'The service role that the deployment group names does not exist.', [
        [
            'The role was deleted, or its ARN is wrong',
            'create it again, or set another one with `aws deploy update-deployment-group --application-name NAME --current-deployment-group-name GROUP --service-role-arn ARN`',
        ],
    ], pages.serviceRole),
    deploymentCode('IAM_ROLE_PERMISSIONS', 'The service role of the deployment group lacks a permission, or CodeDeploy is not allowed to assume it.', [
        [
            'The policy for this compute platform is not attached',
            'attach `AWSCodeDeployRole` (EC2), `AWSCodeDeployRoleForECS` or `AWSCodeDeployRoleForLambda` to the service role',
        ],
        [
            'The trust policy does not name CodeDeploy',
            'allow `codedeploy.amazonaws.com` to call `sts:AssumeRole` on the role',
        ],
    ], pages.serviceRole),
    deploymentCode('INTERNAL_ERROR', 'CodeDeploy reports an error inside AWS.', [
        ['A temporary problem with the service', 'check the AWS Health Dashboard and deploy again'],
        ['It fails every time', 'open a support case with the deployment id'],
    ]),
    deploymentCode('INVALID_REVISION', 'CodeDeploy cannot use the revision or its AppSpec file.', [
        [
            'The AppSpec is missing, not valid YAML or JSON, or made for another compute platform',
            'check the indentation and required fields; for ECS and Lambda, use the AppSpec itself, not an archive',
        ],
        [
            'The type of the S3 object is not the bundle type of the deployment',
            'set the right bundleType (zip, tar, tgz, YAML or JSON) and deploy again',
        ],
    ], pages.appSpec),
    deploymentCode('MANUAL_STOP', 'The deployment was stopped with StopDeployment.', [
        [
            'A person, a pipeline or another workflow stopped it',
            'look it up in CloudTrail (event StopDeployment), then deploy again',
        ],
    ], pages.deploymentsStop),
    deploymentCode('MISSING_GITHUB_TOKEN', 'CodeDeploy has no token to read the GitHub repository.', [
        [
            'The application was never connected to GitHub, or the token was revoked',
            'connect it again in the CodeDeploy console (Create deployment, My application is stored in GitHub)',
        ],
    ], pages.github),
    deploymentCode('RESOURCE_LIMIT_EXCEEDED', 'A quota of the AWS account was reached.', [
        [
            'Too many deployments at once, or a quota of EC2, ECS, Auto Scaling or Elastic Load Balancing',
            'look at the message for the quota, free up resources or request an increase in Service Quotas, and deploy again',
        ],
    ], pages.limits),
    deploymentCode('REVISION_MISSING', 'The revision does not exist at the location that the deployment names.', [
        [
            'The S3 object was deleted, or its bucket or key is wrong',
            "upload the bundle (`aws deploy push --application-name NAME --s3-location s3://BUCKET/KEY`), and exclude revisions in use from the bucket's lifecycle rules",
        ],
        [
            'The Git commit was not pushed, or was removed by a force push',
            'deploy a commit that exists on GitHub',
        ],
    ], pages.push),
    deploymentCode('THROTTLED', 'AWS throttled the requests of the account or role.', [
        [
            'Many deployments, pipelines or watchers call the API at the same time',
            'space the deployments out, poll less often, and deploy again',
        ],
    ], pages.limits),
    deploymentCode('TIMEOUT', 'The deployment exceeded its time limit.', [
        [
            'An instance, a task set or a hook never finished the event that it was in',
            'read the log of what ran in that event: of the script, the tasks or the function of the hook',
        ],
        [
            'Nobody continued a deployment that waited for its traffic to be rerouted',
            'continue it in time, extend the wait, or reroute at once in the deployment group',
        ],
    ], pages.deployments),
];

;// CONCATENATED MODULE: ./build/hints/entries/deployment-codes-fleet.js



const addAutoScalingGroupAgain = 'remove the Auto Scaling group from the deployment group and add it again (`aws deploy update-deployment-group --application-name NAME --current-deployment-group-name GROUP --auto-scaling-groups ASG`)';
const instanceWithoutDiagnostics = {
    ...deploymentCode('UnknownError', 'CodeDeploy gave no reason why the instance failed.', [
        [
            'The agent is stopped, hangs, or cannot reach CodeDeploy',
            `run \`sudo service codedeploy-agent status\` (Windows: \`Get-Service codedeployagent\`), and ${readAgentLog}`,
        ],
        ['It is new, and the boot script (user data) was late with the agent, or failed', readBootLog],
        [
            'The instance was stopped or terminated during the deployment',
            'check its state, and the activities of its Auto Scaling group',
        ],
    ]),
    id: 'instance-without-diagnostics',
    when: { where: 'deployment', codes: ['UnknownError'], platforms: ['Server'] },
};
const fleetCodes = [
    instanceWithoutDiagnostics,
    deploymentCode('AGENT_ISSUE', 'CodeDeploy could not communicate with the CodeDeploy agent on instances of the group.', [
        [
            'The agent is not installed or not running',
            'on each instance run `sudo service codedeploy-agent status`, then install or start it and deploy again',
        ],
        [
            'The agent is too old or hangs, or the instance got its instance profile after the agent had started',
            'update it and restart it with `sudo service codedeploy-agent restart` (Windows: `Restart-Service codedeployagent`)',
        ],
    ], pages.agentVerify),
    deploymentCode('AUTOSCALING_VALIDATION_ERROR', 'The Auto Scaling group cannot be used as it is configured.', [
        [
            'The group, its launch template, or one of its subnets or load balancers no longer exists or is invalid',
            'try to launch an instance in the Auto Scaling group manually, fix the problem that it reports, and deploy again',
        ],
    ], pages.autoScaling),
    deploymentCode('AUTO_SCALING_CONFIGURATION', 'The link between the deployment group and its Auto Scaling group is broken.', [
        [
            'The lifecycle hook that CodeDeploy added to the Auto Scaling group is missing or outdated',
            addAutoScalingGroupAgain,
        ],
    ], pages.autoScaling),
    deploymentCode('AUTO_SCALING_IAM_ROLE_PERMISSIONS', 'The service role lacks permissions for the Auto Scaling group.', [
        ['The role lacks autoscaling permissions', 'attach the managed policy `AWSCodeDeployRole` to it'],
        [
            'The Auto Scaling group uses a launch template',
            'also allow `ec2:RunInstances`, `ec2:CreateTags` and `iam:PassRole`',
        ],
    ], pages.autoScaling),
    deploymentCode('CUSTOMER_APPLICATION_UNHEALTHY', 'The application was not healthy after the deployment.', [
        [
            'The new version fails its health check',
            "request the health check's path on a new instance or task and read the application's log",
        ],
        [
            'The health check itself is wrong',
            'check the path, port, success codes and startup time in the target group',
        ],
    ], pages.loadBalancing),
    deploymentCode('ELASTIC_LOAD_BALANCING_INVALID', 'The load balancer of the deployment group cannot be used as it is configured.', [
        [
            'A load balancer, listener or target group that the deployment group names no longer exists or has the wrong type',
            'compare `aws deploy get-deployment-group --application-name NAME --deployment-group-name GROUP` with what exists in Elastic Load Balancing, and correct the group',
        ],
    ], pages.loadBalancing),
    deploymentCode('ELB_INVALID_INSTANCE', 'The load balancer does not accept an instance of the deployment.', [
        [
            'The instance was stopped or terminated during the deployment',
            'check its state, and deploy again when it is running',
        ],
        [
            'It is in another VPC or in an availability zone that the load balancer does not serve',
            "enable the zone, or use a target group in the instance's VPC",
        ],
    ], pages.loadBalancing),
    deploymentCode('HEALTH_CONSTRAINTS', 'Too many instances failed, without a stated reason.', [
        [
            'The agent is missing (see 3) or stopped, cannot reach CodeDeploy, or got its instance profile late, or the instance is gone',
            `run \`sudo service codedeploy-agent status\`, check port 443 and the clock, restart it, and ${readAgentLog}; see the activities of its Auto Scaling group (instance refresh)`,
        ],
        [
            'That log names the AppSpec file or the bundle',
            'run `yamllint appspec.yml`; it must be at the root (`unzip -l FILE`)',
        ],
        ['They are new, and the boot script failed', readBootLog],
    ], pages.deployments),
    deploymentCode('HEALTH_CONSTRAINTS_INVALID', 'The group has too few healthy instances for the deployment to start.', [
        [
            'Instances still count as unhealthy because the last deployment to them failed',
            'see in `aws deploy list-deployment-targets --deployment-id LAST --target-filters TargetStatus=Failed` whether that is so, and deploy once with `CodeDeployDefault.AllAtOnce` or a lower minimum of healthy hosts',
        ],
        [
            'The group has fewer running instances than the required minimum',
            'start or add instances, or lower the minimum in the deployment configuration',
        ],
    ], pages.healthyHosts),
    deploymentCode('MISSING_BLUE_GREEN_DEPLOYMENT_CONFIGURATION', 'The deployment group is blue/green, but its blue/green settings are missing.', [
        [
            'The group was created or updated without `blueGreenDeploymentConfiguration`',
            'set it with `aws deploy update-deployment-group --application-name NAME --current-deployment-group-name GROUP --blue-green-deployment-configuration file://FILE`',
        ],
    ], pages.deploymentGroupsCreate),
    deploymentCode('MISSING_ELB_INFORMATION', 'The deployment needs a load balancer, but the deployment group names none.', [
        [
            'The group has traffic control turned on, but no load balancer or target group',
            'add it with `aws deploy update-deployment-group --application-name NAME --current-deployment-group-name GROUP --load-balancer-info targetGroupInfoList=[{name=TARGET}]`, or use `WITHOUT_TRAFFIC_CONTROL`',
        ],
    ], pages.loadBalancing),
    deploymentCode('NO_EC2_SUBSCRIPTION', 'The AWS account is not subscribed to Amazon EC2.', [
        [
            'The account is new, suspended or has no valid payment method',
            'complete the sign-up in the billing console, then deploy again',
        ],
    ]),
    deploymentCode('NO_INSTANCES', 'The deployment group found no running instance to deploy to.', [
        [
            'The pipeline named another application or deployment group than meant, or no running instance in that region has its tags, where case counts',
            'compare both with the pipeline; see the tags with `aws deploy get-deployment-group --application-name NAME --deployment-group-name GROUP`, and what has them with `aws ec2 describe-instances --region REGION --filters Name=tag:KEY,Values=VALUE`; new tags take about five minutes',
        ],
        ['They run in another region or account', 'deploy where they run'],
        [
            'The Auto Scaling group is empty, or not the one that the group names',
            'read its activities, or select the one with the instances',
        ],
    ], pages.instances),
    deploymentCode('OVER_MAX_INSTANCES', 'The deployment has more instances than the account allows in one deployment.', [
        [
            'The tags of the group match too many instances',
            'narrow the tags, split the group, or ask AWS Support for a higher quota',
        ],
    ], pages.limits),
    deploymentCode('UNABLE_TO_SEND_ASG', 'The link between the deployment group and its Auto Scaling group is broken.', [
        [
            'The lifecycle hook that CodeDeploy added to the Auto Scaling group is missing or outdated',
            addAutoScalingGroupAgain,
        ],
    ], pages.autoScaling),
];

;// CONCATENATED MODULE: ./build/hints/entries/deployment-codes-services.js


const serviceCodes = [
    deploymentCode('CLOUDFORMATION_STACK_FAILURE', 'The CloudFormation stack update that this deployment belongs to failed.', [
        [
            'A resource of the stack could not be updated',
            "read the first failed event in the stack's events, fix that resource, and update the stack again",
        ],
    ], pages.cloudFormation),
    deploymentCode('ECS_UPDATE_ERROR', 'Amazon ECS rejected the update of the service.', [
        [
            'The service, its task definition, its network or its role does not allow the update',
            "read the service's events (`aws ecs describe-services --cluster CLUSTER --services SERVICE`) and fix what they name",
        ],
        [
            'An earlier deployment of the service is still in progress',
            'wait until no deployment of the service is in progress and its old task set is gone, then deploy again',
        ],
    ], pages.ecs),
    deploymentCode('HOOK_EXECUTION_FAILURE', 'A Lambda function of a lifecycle hook reported Failed, or could not be run.', [
        [
            'The hook function reported Failed because its test of the new version did not pass',
            "read the function's log in CloudWatch Logs, fix the new version or the test, and deploy again",
        ],
        [
            'The function crashed, or is not allowed to report back',
            'allow its role `codedeploy:PutLifecycleEventHookExecutionStatus`, and report on every path, errors included',
        ],
    ], pages.appSpecHooks),
    deploymentCode('INVALID_ECS_SERVICE', 'The ECS service of the deployment group cannot be deployed to.', [
        [
            'The service or cluster was deleted, renamed or is not ACTIVE',
            'check it with `aws ecs describe-services --cluster CLUSTER --services SERVICE` and correct the deployment group',
        ],
        [
            'The service does not use the `CODE_DEPLOY` deployment controller',
            'create the service with deploymentController type `CODE_DEPLOY`',
        ],
        [
            'Its task set still names a target group that was deleted',
            'recreate the service with the current target groups (`terraform apply -replace=ADDRESS`)',
        ],
    ], pages.ecs),
    deploymentCode('INVALID_LAMBDA_CONFIGURATION', 'The AppSpec of the Lambda deployment does not match the function or its alias.', [
        [
            'CurrentVersion and TargetVersion are the same because no new version was published',
            'publish a version first (`aws lambda publish-version --function-name NAME`), or skip the deployment when nothing changed',
        ],
        [
            'The alias does not point to CurrentVersion, or splits traffic between two versions',
            'set the alias to CurrentVersion only, without weights, and deploy again',
        ],
    ], pages.lambda),
    deploymentCode('INVALID_LAMBDA_FUNCTION', 'The Lambda function in the AppSpec cannot be deployed.', [
        [
            'The function, its alias or a version does not exist in this region and account',
            'check Name, Alias, CurrentVersion and TargetVersion in the AppSpec with `aws lambda get-alias --function-name NAME --name ALIAS`',
        ],
    ], pages.appSpecResources),
];

;// CONCATENATED MODULE: ./build/hints/entries/ecs.js


const valueRefused = /No Fargate configuration|Fargate requires|Invalid setting for container/i;
const ecs = [
    serviceMessage('ecs-group-target-groups', /pair of target groups|two target groups|targetGroupPair|TrafficRoute|For ECS deployment group/i, 'The deployment group is not complete: for ECS it needs two target groups and the listener that sends traffic to them.', [
        [
            'It names fewer than two target groups, twice the same, or no production listener',
            'create the second target group, and name both and the listener in `targetGroupPairInfoList` of the deployment group',
        ],
    ], pages.ecs),
    serviceMessage('ecs-replacement-unhealthy', /waiting for the replacement task set to become healthy/, 'The new tasks did not become healthy in time.', [
        [
            'They do not start because the image, a secret, a role or the configuration is wrong, or the program crashes',
            "read the service's events, stoppedReason of stopped tasks (`aws ecs describe-tasks --cluster CLUSTER --tasks TASK`), and their log",
        ],
        [
            'They fail the health check of the target group, the listener forwards to another one, or the service names both target groups, and may only one',
            'ask with `aws elbv2 describe-target-health --target-group-arn ARN` for the reason, check path, port, success codes and security group, and with `aws elbv2 describe-rules --listener-arn ARN` the target groups of the rules',
        ],
        ['The cluster lacks capacity for them', 'add capacity; the events say unable to place a task'],
    ], pages.ecs),
    serviceMessage('ecs-target-group-not-behind-listener', /Primary taskset target group must be behind listener/, 'A listener does not point to the target group that serves the current tasks.', [
        [
            'The listener, one of its rules or the test listener was changed since the last deployment, often by Terraform or CloudFormation',
            'point the production and test listeners (`aws elbv2 modify-listener --listener-arn ARN --default-actions Type=forward,TargetGroupArn=ARN`) to the target group of the primary task set, and let the tool ignore that change',
        ],
        [
            'The deployment group names the wrong listener or target groups',
            'correct its load balancer settings',
        ],
    ], pages.ecs),
    serviceMessage('ecs-task-set-behind-listener', /TaskSet .{0,100}is behind .{0,20}listener/, "CodeDeploy's record of the task set does not match where the listener sends traffic.", [
        [
            'The previous deployment had not ended, and its old task set was still draining',
            'wait until no deployment is in progress and the old task set is gone, and deploy again',
        ],
        [
            'The listener was changed outside CodeDeploy, often by Terraform or CloudFormation',
            'point it back to the target group of the primary task set, and let the tool ignore that change',
        ],
    ], pages.ecs),
    serviceMessage('ecs-listener-other-target-group', /Only target group in ECS deployment group|cannot have non-zero weight prior to traffic shifting/, 'The listener also sends traffic to a target group that must not receive any yet.', [
        [
            'Its forward action lists more than the target group of the current tasks',
            'let it forward only to that target group, with its full weight, and deploy again',
        ],
    ], pages.ecs),
    serviceMessage('ecs-gradual-needs-alb', /Only ALB supports gradual traffic routing/, 'Canary and linear deployments need an Application Load Balancer.', [
        [
            'The service is behind a Network Load Balancer',
            'use `CodeDeployDefault.ECSAllAtOnce`, or an Application Load Balancer',
        ],
    ], pages.ecs),
    serviceMessage('ecs-container-missing', /container .{0,200}does not exist in the task definition|did not have a container port|container port .{0,60}not (?:defined|found|mapped)/i, 'ContainerName or ContainerPort in the AppSpec does not match the task definition.', [
        [
            'The name or port differs from containerDefinitions (name, portMappings.containerPort)',
            'correct LoadBalancerInfo in the AppSpec, or the task definition',
        ],
    ], pages.appSpecResources),
    serviceMessage('ecs-task-definition-invalid', /register (?:the )?(?:new )?task ?definition|RegisterTaskDefinition|STRING_VALUE|should not be null or empty|No Fargate configuration|Fargate requires|Invalid setting for container|<IMAGE\w{0,10}_NAME>/i, 'ECS does not accept the task definition.', [
        [
            'A placeholder such as `<IMAGE1_NAME>` was not replaced, or it has a value that ECS does not allow',
            'write it as `Image1ContainerName` of the deploy action names it, and try the result with `aws ecs register-task-definition --cli-input-json file://taskdef.json`',
            valueRefused,
        ],
        [
            'It lacks a value, or has one that ECS does not allow, such as no `executionRoleArn`, or cpu and memory that do not go together on Fargate',
            'correct what the message names, and try it with `aws ecs register-task-definition --cli-input-json file://taskdef.json`',
        ],
    ], pages.appSpecResources),
    serviceMessage('ecs-task-definition-missing', /Invalid revision number|TaskDefinition (?:not found|is inactive)|Unable to describe task definition|task definition.{0,200} (?:does not exist|is inactive)|Invalid identifier.{0,60}[Tt]ask ?[Dd]efinition/, 'The task definition in the AppSpec does not exist or is inactive.', [
        [
            'A placeholder was not replaced, or the ARN is that of an image or lacks the revision number',
            'register the task definition first, and set TaskDefinition to its full ARN, which ends in FAMILY:NUMBER',
        ],
    ], pages.appSpecResources),
    serviceMessage('ecs-service-not-active', /Service(?:NotActive|NotFound)Exception|ClusterNotFoundException|Service was not ACTIVE/, 'The ECS service or its cluster no longer exists.', [
        [
            'It was deleted or recreated under another name',
            'check it with `aws ecs describe-services --cluster CLUSTER --services SERVICE`, and correct the deployment group',
        ],
    ], pages.ecs),
    serviceMessage('ecs-network-configuration', /Network ?Configuration must be provided|assignPublicIp|subnets cannot be empty|same VPC as the input|ECS service.{0,200}(?:subnet|security group)s? .{0,100}(?:does not exist|do not exist|not found|not valid)|InvalidSubnet|InvalidSecurityGroup/i, 'The network configuration of the ECS service is missing or not valid.', [
        [
            'A subnet or security group was deleted or is of another VPC, awsvpc tasks have none, or a public address is asked for on EC2',
            'set NetworkConfiguration (AwsvpcConfiguration) in the AppSpec, with subnets and security groups that exist in one VPC',
        ],
    ], pages.appSpecResources),
    serviceMessage('ecs-launch-type', /does not support launch_?type|platform version must be null|Fargate only supports|launch type .{0,60}(?:not (?:compatible|supported)|incompatible)|requiresCompatibilities|Platform version .{0,60}(?:not|does)|incompatible with the awsvpc network mode|capacity provider.{0,100}(?:does not exist|not (?:valid|found|associated|active))/i, 'The task definition does not suit how the service launches its tasks.', [
        [
            'It is for another launch type, network mode, platform version or capacity provider (tasks with awsvpc also need target groups of the type ip)',
            'compare requiresCompatibilities, networkMode, cpu and memory in it with the service, and correct CapacityProviderStrategy and PlatformVersion in the AppSpec (for EC2, leave PlatformVersion out)',
        ],
    ], pages.appSpecResources),
    serviceMessage('ecs-deployment-controller', /CODE_DEPLOY deployment controller/, 'The ECS service is not deployed by CodeDeploy.', [
        [
            'Its deployment controller is ECS, which cannot be changed afterwards',
            'create the service again with the deployment controller `CODE_DEPLOY`',
        ],
    ], pages.ecs),
    serviceMessage('ecs-deployment-in-progress', /already has an active deployment|deployment .{0,60}already in progress|exactly one PRIMARY|more than one task ?set|number of task ?sets/i, 'The ECS service has task sets of another deployment, which has not ended.', [
        [
            'It still runs, or waits to end the original tasks',
            'wait for it or stop it (`aws deploy stop-deployment --deployment-id ID`); then look at taskSets of `aws ecs describe-services --cluster CLUSTER --services SERVICE`',
        ],
        [
            'It was ended halfway, and its task set was left',
            'delete that with `aws ecs delete-task-set --cluster CLUSTER --service SERVICE --task-set ID --force`',
        ],
    ], pages.ecs),
    serviceMessage('ecs-target-group-without-load-balancer', /target group .{0,300}does not have an associated load balancer|target group .{0,300}(?:not found|could not be found|does not exist)|TargetGroupNotFound/i, 'A target group of the deployment group is not used by a load balancer, or no longer exists.', [
        [
            'It was deleted or recreated, and the service or deployment group still names the old one',
            'attach it to a listener, or recreate the service with the current target groups',
        ],
    ], pages.ecs),
];

;// CONCATENATED MODULE: ./build/hints/entries/evidence-alarms.js


const evidenceAlarms = [
    evidence('evidence-alarm-over', /, now (?:OK|INSUFFICIENT_DATA): /, 'The alarm stopped the deployment, and is no longer in ALARM.', [
        [
            'What it saw ended with the rollback, or lasted only while the deployment ran',
            'see what it saw and when with `aws cloudwatch describe-alarm-history --alarm-name NAME --history-item-type StateUpdate`, and look at the log of the new version for that time',
        ],
    ], pages.alarms),
    evidence('evidence-alarm-older', /data points are older than this deployment/, 'The alarm was in ALARM before the deployment began, so the new version is not the cause.', [
        [
            'What it watches was already failing, or it has not returned to OK after the last deployment',
            'wait until it is OK; to deploy the fix itself, take it out of the deployment group for that deployment (`aws deploy update-deployment-group --application-name NAME --current-deployment-group-name GROUP --alarm-configuration enabled=false`)',
        ],
    ], pages.alarms),
    evidence('evidence-alarm-no-data', /no datapoints were received|missing datapoints? (?:was|were) treated as \[Breaching\]|Insufficient Data/i, 'The alarm went off because its metric had no data.', [
        [
            'It treats missing data as breaching, but the metric has data only under traffic',
            'set treatMissingData to notBreaching',
        ],
    ], pages.alarms),
    evidence('evidence-alarm-crossed', /Thresholds? Crossed|datapoints? .{0,400}(?:greater|less) than|transitioned to ALARM/i, 'The metric of the alarm crossed its threshold during the deployment.', [
        [
            'The new version makes more errors, or is slower',
            'look at the metric and the log of the new version for that time, fix it, and deploy again',
        ],
        [
            'A deployment itself makes the metric cross it, such as errors while connections drain',
            'raise the threshold, or let the alarm need more than one period',
        ],
    ], pages.alarms),
];

;// CONCATENATED MODULE: ./build/hints/entries/evidence-auto-scaling.js


const newTemplate = 'create a new version of the launch template with what exists, and let the Auto Scaling group use it';
const evidenceAutoScaling = [
    evidence('evidence-scaling-vcpu-quota', /vCPU limit|VcpuLimitExceeded|current instance limit|InstanceLimitExceeded|MaxSpotInstanceCountExceeded|Max spot instance count exceeded|reached your quota|quota (?:allows )?for|\b(?!Request)\w{1,60}LimitExceeded|exceeded.{0,60}quota/i, 'A quota of EC2 in this region was reached, so no instance was launched.', [
        [
            'Blue/green runs the old and the new fleet at the same time, which doubles what the group needs',
            'request a higher quota for what the text names (for vCPUs, of this instance family) in Service Quotas, or stop other instances, and deploy again',
        ],
        ['The account is new, and AWS limits it at first', 'ask AWS Support to raise the limit'],
    ], pages.launchFailures),
    evidence('evidence-scaling-spot', /Spot (?:request )?price|no Spot capacity|Spot.{0,80}(?:capacity|interrupt)|MaxPrice/i, 'There was no Spot Instance to launch.', [
        [
            'The pool has no capacity, or the maximum price is below the Spot price',
            'remove the maximum price, and allow more instance types and zones, or On-Demand Instances beside them',
        ],
    ], pages.launchFailures),
    evidence('evidence-scaling-capacity', /InsufficientInstanceCapacity|not have sufficient .{0,200}capacity|Insufficient capacity|InsufficientReservedInstanceCapacity|sufficient compatible and available capacity|InsufficientHostCapacity|UnfulfillableCapacity/i, 'EC2 has no capacity for this instance type in this Availability Zone right now.', [
        [
            'The group is limited to one type or to few zones',
            'allow more zones and instance types (mixedInstancesPolicy), or deploy again later',
        ],
    ], pages.launchFailures),
    evidence('evidence-scaling-placement-group', /placement group/i, 'The placement group does not suit what the Auto Scaling group launches.', [
        [
            'A cluster placement group is in one Availability Zone, and takes only some instance types',
            'limit the Auto Scaling group to that zone, use another placement group, or none',
        ],
    ], pages.launchFailures),
    evidence('evidence-scaling-unsupported', /not supported in your requested Availability Zone|requested configuration is currently not supported|instance type .{0,100}not (?:supported|available)|architecture .{0,200}does not match|Unsupported(?:Operation)?\b/i, 'This instance type cannot be launched there, or not with this image.', [
        [
            'The Availability Zone does not offer the instance type',
            'remove that subnet from the group, or choose a type that `aws ec2 describe-instance-type-offerings --location-type availability-zone` lists there',
            /boot mode|architecture/,
        ],
        [
            'The AMI is for another processor (x86_64, arm64) or boot mode than the instance type',
            'use an AMI for that instance type',
        ],
    ], pages.launchFailures),
    evidence('evidence-scaling-image', /image id .{0,60}does not exist|InvalidAMIID|AMI .{0,100}(?:is pending|not exist|not found|invalid)|not authorized for images/i, 'The AMI of the launch template does not exist, or is not shared with this account.', [
        [
            'It was deregistered, or is in another region',
            'create a new version of the launch template with a current AMI, and let the Auto Scaling group use it',
        ],
    ], pages.launchFailures),
    evidence('evidence-scaling-instance-profile', /Invalid IAM Instance Profile|iamInstanceProfile|instance profile .{0,200}(?:not exist|not found|invalid)/i, 'The instance profile of the launch template does not exist.', [['It was deleted or renamed, or created a moment ago', newTemplate]], pages.launchFailures),
    evidence('evidence-scaling-pass-role', /iam:PassRole|not authorized to use launch|UnauthorizedOperation|not authorized to perform (?:this operation|: ?ec2)|not authorized to perform: ec2:/i, 'Whoever launches the instance is not allowed to use the launch template or its role.', [
        [
            'In a blue/green deployment that copies the Auto Scaling group, it is the service role of CodeDeploy',
            'allow that role `ec2:RunInstances`, `ec2:CreateTags` and `iam:PassRole`',
        ],
    ], pages.autoScaling),
    evidence('evidence-scaling-role', /Authentication Failure|AuthFailure|service-linked role|attempting to assume role/i, 'EC2 Auto Scaling was not allowed to launch the instance.', [
        [
            'The service-linked role `AWSServiceRoleForAutoScaling` was deleted, or created a moment ago',
            'create it with `aws iam create-service-linked-role --aws-service-name autoscaling.amazonaws.com`, or deploy again after a minute',
        ],
    ], pages.launchFailures),
    evidence('evidence-scaling-key', /Client\.InternalError|Client error on launch|InvalidKMSKey|Client\.InvalidKMSKey/i, 'The instance ended while it was launched, usually because its volume could not be decrypted.', [
        [
            'The volume is encrypted with a KMS key that EC2 Auto Scaling may not use',
            'allow the service-linked role `AWSServiceRoleForAutoScaling` in the policy of the key: `kms:Decrypt`, `kms:GenerateDataKeyWithoutPlaintext`, `kms:ReEncryptFrom`, `kms:ReEncryptTo`, `kms:DescribeKey` and `kms:CreateGrant`',
        ],
    ], pages.launchFailures),
    evidence('evidence-scaling-subnet-full', /InsufficientFreeAddresses|not (?:have )?enough free addresses|insufficient free addresses/i, 'The subnet has no free addresses for new instances.', [
        [
            'Blue/green needs addresses for the old and the new fleet at the same time',
            'add larger subnets to the Auto Scaling group',
        ],
    ], pages.launchFailures),
    evidence('evidence-scaling-network', /security groups? .{0,200}(?:does not exist|do not exist|may not be used|not found|belong)|(?:subnet|vpc).{0,200}(?:does not exist|not found)|InvalidSubnet|InvalidGroup|groupName cannot be used/i, 'A subnet or security group of the launch template or the group does not exist, or is of another VPC.', [['It was deleted or recreated under another id', newTemplate]], pages.launchFailures),
    evidence('evidence-scaling-key-pair', /key pair .{0,200}does not exist|InvalidKeyPair/i, 'The key pair of the launch template does not exist.', [['It was deleted, or is in another region', newTemplate]], pages.launchFailures),
    evidence('evidence-scaling-block-device', /block.device|Invalid device name|virtualName|device .{0,60}used in more than one|snapshot .{0,100}does not exist|VolumeLimitExceeded/i, 'The disks of the launch template do not suit its image.', [
        [
            'A device name is used twice, or a snapshot was deleted, or the volume is smaller than its snapshot',
            'compare the block device mappings of the launch template with those of the AMI (`aws ec2 describe-images --image-ids AMI`)',
        ],
    ], pages.launchFailures),
    evidence('evidence-scaling-template', /launch (?:template|configuration).{0,200}(?:does not exist|not found|invalid|fully.formed)|Invalid ?Launch ?Template/i, 'The launch template of the Auto Scaling group cannot be used.', [
        [
            'It or its version was deleted, or names something that no longer exists',
            'check it with `aws ec2 describe-launch-template-versions --launch-template-id ID`, and set a valid version in the group',
        ],
    ], pages.launchFailures),
    evidence('evidence-scaling-hook-abandoned', /ABANDON|abandoned|lifecycle (?:hook|action).{0,200}(?:timed out|timeout|expired|failed)|failed lifecycle/i, 'A new instance was ended because its lifecycle hook was not completed.', [
        [
            "CodeDeploy's own deployment to the new instance failed, or the agent on it never answered",
            'look for deployments with the creator autoscaling (`aws deploy list-deployments --application-name NAME --deployment-group-name GROUP`), and read the agent log of such an instance',
        ],
        [
            'Another hook of the group waits for something that never comes',
            'check it with `aws autoscaling describe-lifecycle-hooks --auto-scaling-group-name NAME`',
        ],
    ], pages.autoScaling),
    evidence('evidence-scaling-unhealthy', /(?:taken out of service|terminated|replaced).{0,300}(?:health.?check|unhealthy)|ELB system health check|EC2 (?:instance status|health) check|user health.?check/i, 'Auto Scaling replaced an instance during the deployment, because it counted as unhealthy.', [
        [
            'The load balancer checks it while the deployment has stopped the application',
            'raise the health check grace period of the group, or turn on the load balancer in the deployment group, so that the instance leaves it first',
            /EC2 (?:instance status|health) check/,
        ],
        [
            'The instance itself failed, for example without memory, or somebody stopped it',
            'read its system log, and look in CloudTrail for StopInstances and TerminateInstances',
        ],
    ], pages.autoScaling),
];

;// CONCATENATED MODULE: ./build/hints/entries/evidence-general.js


const evidenceGeneral = [
    evidence('evidence-image-not-pulled', /CannotPull(?:ECR)?(?:Container|Image)\w{0,20}/, 'ECS could not pull the image of a container.', [
        [
            'The task has no route to the registry',
            'check the NAT gateway, `assignPublicIp`, or the VPC endpoints `ecr.api`, `ecr.dkr` and `s3`',
        ],
        [
            'The image does not exist under this name and tag, or the execution role may not pull it',
            'compare it with `aws ecr describe-images --repository-name NAME`, and attach `AmazonECSTaskExecutionRolePolicy` to the role',
        ],
        ['It comes from Docker Hub, which limits pulls without a login', 'copy it to ECR, or use ECR Public'],
    ], pages.ecsImagePull),
    evidence('evidence-exit-failed', new RegExp(`${exitCode('-?\\d{1,10}')}|Essential container in task exited`, 'i'), 'The program in a container ended with an error, so ECS stopped the task.', [
        [
            'It failed at its start, often because a variable, a secret or a database is missing',
            "read the container's log (`aws logs tail LOG_GROUP --since 1h`; the group is `awslogs-group` in the task definition)",
        ],
    ], pages.ecsStoppedTasks),
    evidence('evidence-container-not-started', /Cannot(?:Start|Create|Inspect)Container\w{0,20}/, 'ECS could not start a container.', [
        [
            'The command, a volume or a limit in the task definition does not suit the image or the instance',
            'read the reason, and run the image locally with `docker run --rm IMAGE`',
        ],
    ], pages.ecsStoppedTasks),
    evidence('evidence-task-not-started', /ResourceInitializationError|TaskFailedToStart|^Task failed to start/, 'ECS could not prepare what the task needs to start.', [
        [
            'A secret, log group, volume or network of the task definition cannot be used',
            'read what follows the error, and check `executionRoleArn` and the route from the subnets',
        ],
    ], pages.ecsResources),
    evidence('evidence-start-throttled', /unable to consistently start tasks|deployment failed: tasks failed to start|circuit breaker/i, 'Tasks failed to start several times in a row, so ECS waits longer before each new one.', [
        [
            'The reason is that of the tasks which stopped before',
            'read `stoppedReason` of those (`aws ecs describe-tasks --cluster CLUSTER --tasks TASK`), fix it, and deploy again',
        ],
    ], pages.ecsServiceEvents),
    evidence('evidence-placement', /unable to place a task/i, 'ECS found no place for a task.', [
        [
            'There is not enough capacity, or a quota or a constraint of the task definition stands in the way',
            'add capacity or request a higher quota, or loosen placementConstraints',
        ],
    ], pages.ecsServiceEvents),
    evidence('evidence-health-failed', /Target\.FailedHealthChecks|ELB health checks|health checks failed|\bis unhealthy\b|UnhealthyThreshold/i, 'The load balancer could not connect to the application, or its answers were not valid.', [
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
    ], pages.ecsLoadBalancers),
    evidence('evidence-scaling-scaled-in', /Terminating EC2 instance|shrinking the capacity|rebalanc|scheduled action|difference between desired and actual capacity, (?:shrinking|decreasing)/i, 'Auto Scaling ended an instance during the deployment.', [
        [
            'A scaling policy, a schedule, a person or the balance between zones took it out',
            'suspend AZRebalance, AlarmNotification, ScheduledActions and Terminate while you deploy (`aws autoscaling suspend-processes --auto-scaling-group-name NAME`)',
        ],
    ], pages.autoScaling),
    evidence('evidence-scaling-launch-failed', /Launching EC2 instance failed|Launching a new EC2 instance|Could not launch (?:On-Demand|Spot) Instances/i, 'Auto Scaling could not launch an instance.', [
        [
            'The launch template, the subnets or a quota do not allow it, as the text says',
            'fix what it names, and try it with `aws ec2 run-instances --launch-template LaunchTemplateId=ID`',
        ],
    ], pages.launchFailures),
    evidence('evidence-throttled', /Rate exceeded|Throttl|RequestLimitExceeded|TooManyRequests/i, 'AWS throttled the requests of the service.', [['Many tasks, instances or tools do the same at once', 'deploy again, to fewer at once']]),
    evidence('evidence-hook-logged-error', /\[ERROR\]|\sERROR\s|"level": ?"(?:error|fatal)"|Traceback \(most recent|"errorMessage"/, 'The function of the hook logged an error.', [
        [
            'Something failed while it tested the new version',
            'read the lines around the error (`aws logs tail /aws/lambda/NAME --since 2h`), and fix what it names in the new version or the function',
        ],
        [
            'The error ended the function before it had reported',
            'catch errors in it and report Failed, so that CodeDeploy does not wait for a report in vain',
        ],
    ], pages.lambdaInvocation),
];

;// CONCATENATED MODULE: ./build/hints/entries/evidence-health.js


const evidenceHealth = [
    evidence('evidence-health-redirect', /failed with these codes: \[30\d/i, 'The application answers the health check with a redirect, which does not count as healthy.', [
        [
            'The path redirects to HTTPS, to a login, or to a path with or without a slash',
            'choose a path that answers 200, or let the application not redirect that path',
        ],
        [
            'A redirect is all that it answers',
            'add the code to the success codes of the target group (`aws elbv2 modify-target-group --target-group-arn ARN --matcher HttpCode=200-399`)',
        ],
    ], pages.targetHealth),
    evidence('evidence-health-forbidden', /failed with these codes: \[40[13]/i, 'The application demands a login for the path of the health check.', [
        [
            'Its security covers that path, too',
            'allow the path without a login (Spring Security: permitAll for it), or choose another path',
        ],
        [
            'It rejects the host name, which is the address of the target in these requests',
            'allow that host, or exempt the path from the check',
        ],
    ], pages.targetHealth),
    evidence('evidence-health-bad-host', /failed with these codes: \[4(?:00|21)/i, 'The application rejects the request of the health check.', [
        [
            'It accepts only its own host names, but the load balancer sends the address of the target (in Django, ALLOWED_HOSTS)',
            'allow that host, or exempt the path from the check',
        ],
        ['The port expects HTTPS, or the reverse', 'set the protocol of the health check'],
    ], pages.targetHealth),
    evidence('evidence-health-path-missing', /failed with these codes: \[404/i, 'The application has no such path as the one of the health check.', [
        [
            'The path is wrong, or lacks a prefix',
            'correct it with `aws elbv2 modify-target-group --target-group-arn ARN --health-check-path PATH`',
        ],
        [
            'Another program listens on that port, or the new version lost the path',
            'request the path inside the task or instance with `curl -i localhost:PORT/PATH`',
        ],
    ], pages.targetHealth),
    evidence('evidence-health-bad-gateway', /failed with these codes: \[50[24]/i, 'A web server answers the health check, but the application behind it does not.', [
        [
            'The application did not start, or ended',
            "read the application's log: often a variable, a secret or a database is missing",
        ],
        [
            'The web server passes requests to another port or socket than the application listens on',
            'compare `proxy_pass` (or what your web server calls it) with the port of the application; in network mode bridge, the containers of a task do not share localhost',
        ],
    ], pages.targetHealth),
    evidence('evidence-health-server-error', /failed with these codes: \[5\d\d/i, 'The application answers the health check with an error of its own.', [
        [
            'It starts, but something that it needs does not answer, such as its database',
            "read the application's log, and check its variables, its secrets and the security group of the database",
        ],
        [
            'It is overloaded, in maintenance, or has a web server in front that does not reach it (503)',
            'read the logs of both, and check the memory and processor of the task or instance',
        ],
    ], pages.targetHealth),
    evidence('evidence-health-codes', /Target\.ResponseCodeMismatch|failed with these codes/i, 'The application answers the health check with a code that does not count as healthy.', [
        [
            'Path, port or success codes of the health check do not suit the application',
            'compare them with what `curl -i localhost:PORT/PATH` shows inside the task or instance',
        ],
    ], pages.targetHealth),
    evidence('evidence-health-timeout', /Target\.Timeout|Request timed out/i, 'The application did not answer the health check in time.', [
        [
            'A security group does not let the load balancer in',
            "allow the load balancer's security group on the port of the health check, inbound at the task or instance",
        ],
        [
            'The application does not listen on that port, or only on 127.0.0.1',
            'let it listen on 0.0.0.0 and on `containerPort`',
        ],
        [
            'It answers too slowly while it starts',
            'raise the timeout of the health check, and healthCheckGracePeriodSeconds of the service',
        ],
    ], pages.targetHealth),
    evidence('evidence-health-zone', /not enabled for the load balancer|Availability Zone that is not/i, 'The target is in an Availability Zone that the load balancer does not serve.', [
        [
            'The subnets of the tasks or instances are not those of the load balancer',
            'enable the zone (`aws elbv2 set-subnets --load-balancer-arn ARN --subnets SUBNETS`), or leave that subnet out',
        ],
    ], pages.targetHealth),
    evidence('evidence-health-not-in-use', /Target\.NotInUse|not configured to receive traffic/i, 'No listener sends traffic to this target group, so its targets are never checked.', [
        [
            'The listener or its rule forwards to another target group, often after a change by Terraform or CloudFormation',
            'let the production or test listener of the deployment group forward to it',
        ],
        [
            'The deployment group names other target groups than the load balancer has, or the service names both target groups, where it may name only one',
            'correct `targetGroupPairInfoList` of the deployment group, and `loadBalancers` of the service',
        ],
    ], pages.targetHealth),
    evidence('evidence-health-stopped', /Target\.InvalidState|stopped or terminated state|in the stopped state/i, 'The target has been stopped or terminated.', [
        [
            'ECS or Auto Scaling replaced it, or a person stopped it',
            "read the service's events or the activities of the Auto Scaling group",
        ],
    ]),
    evidence('evidence-health-internal', /Elb\.InternalError|health.{0,60}due to an internal error/i, 'The load balancer itself had an error while it checked the target.', [['It is a problem inside AWS', 'check the AWS Health Dashboard, and deploy again']]),
    evidence('evidence-health-still-starting', /Elb\.(?:InitialHealthChecking|RegistrationInProgress)|health checks in progress|\bregistration is in progress/i, 'The load balancer was still making its first health checks.', [
        [
            'The application needs longer to start than the deployment waits',
            'lower the interval and the healthy threshold of the target group, and let the application start faster',
        ],
    ], pages.targetHealth),
];

;// CONCATENATED MODULE: ./build/hints/entries/evidence-hooks.js


const evidenceHooks = [
    evidence('evidence-hook-name', /whose name does not begin with CodeDeployHook_/, 'CodeDeploy may invoke only functions whose names begin with `CodeDeployHook_`, unless its role allows more.', [
        [
            '`AWSCodeDeployRoleForLambda` and `AWSCodeDeployRoleForECS` cover only those names',
            'rename the function, or allow the service role `lambda:InvokeFunction` on it',
        ],
    ], pages.appSpecHooks),
    evidence('evidence-hook-not-found', /is the function .{1,400}, which does not exist/, 'The function that the AppSpec names for this hook does not exist.', [
        [
            'Its name in the AppSpec is wrong, or the function is not deployed yet',
            'correct the name under Hooks, or deploy the function first; its name must begin with `CodeDeployHook_`',
        ],
        [
            'The AppSpec has an ARN of another region or account, or one that ends in an alias or version that does not exist',
            'compare it with what `aws lambda get-function-configuration --function-name NAME` prints',
        ],
    ], pages.appSpecHooks),
    evidence('evidence-hook-no-log', /the function .{1,400} has (?:no log group|logged nothing in) /, 'The function of the hook left no log: either it did not run, or it may not write one.', [
        [
            'CodeDeploy could not invoke it',
            'allow the service role of the deployment group `lambda:InvokeFunction` on it; `AWSCodeDeployRoleForLambda` and `AWSCodeDeployRoleForECS` cover names that begin with `CodeDeployHook_`',
        ],
        [
            'Its execution role may not write logs',
            'attach `AWSLambdaBasicExecutionRole` to that role, and deploy again to see what the function prints',
        ],
    ], pages.appSpecHooks),
    evidence('evidence-hook-not-allowed-to-report', /PutLifecycleEventHookExecutionStatus.{0,400}(?:denied|not authorized)|(?:AccessDenied|not authorized).{0,400}PutLifecycleEventHookExecutionStatus/i, 'The function of the hook is not allowed to report its result to CodeDeploy.', [
        [
            'Its execution role lacks the permission',
            "allow that role `codedeploy:PutLifecycleEventHookExecutionStatus` on the deployment group's ARN",
        ],
        [
            'The role was created in the same stack a moment ago, and IAM is not consistent yet',
            'deploy again, or let the function retry',
        ],
    ], pages.appSpecHooks),
    evidence('evidence-hook-old-sdk', /has no attribute '?put_lifecycle_event_hook_execution_status|putLifecycleEventHookExecutionStatus is not a function/i, 'The SDK of the function is too old to report the result of a hook.', [
        [
            'The runtime is old, or the function brings an old copy of the SDK',
            'use a current runtime, or package a current `boto3` or `@aws-sdk/client-codedeploy`',
        ],
    ], pages.appSpecHooks),
    evidence('evidence-hook-sdk-missing', /Cannot find (?:module|package) '?aws-sdk\b/i, 'The function uses version 2 of the SDK for JavaScript, which its runtime no longer has.', [
        [
            'Node 18 and later bring version 3 only',
            'use `CodeDeployClient` and `PutLifecycleEventHookExecutionStatusCommand` of `@aws-sdk/client-codedeploy`, or package aws-sdk',
        ],
    ], pages.lambdaInvocation),
    evidence('evidence-hook-invalid-status', /InvalidLifecycleEventHookExecution(?:Status|Id)Exception|LifecycleEventAlreadyCompletedException|DeploymentDoesNotExistException/, 'CodeDeploy did not accept what the function of the hook reported.', [
        [
            'The status is not Succeeded or Failed, or the id is not the one of the event',
            'pass `DeploymentId` and `LifecycleEventHookExecutionId` of the event as they are, once, with the status Succeeded or Failed',
        ],
        ['The event had already ended, by a timeout or an earlier report', 'report once, and within an hour'],
    ], pages.appSpecHooks),
    evidence('evidence-hook-timed-out', /Task timed out after|Status: timeout|Sandbox\.Timedout/i, 'The function of the hook reached its timeout before it had reported.', [
        [
            'Its test takes longer than the timeout of the function, which is 3 seconds unless you set it',
            'raise it with `aws lambda update-function-configuration --function-name NAME --timeout SECONDS`',
        ],
        [
            'The function is in a VPC without a route to CodeDeploy or to what it tests',
            'add a NAT gateway or the VPC endpoint `codedeploy`, or take the function out of the VPC',
        ],
    ], pages.lambdaInvocation),
    evidence('evidence-hook-import', /Runtime\.(?:ImportModuleError|HandlerNotFound|NoSuchHandler|UserCodeSyntaxError|MalformedHandlerName|InvalidEntrypoint)|Unable to import module|ClassNotFoundException|Cannot find module/i, 'Lambda could not load the function of the hook, so it never ran.', [
        [
            'A module or the handler is not in the package, or has another path in it',
            'list the package (`unzip -l FILE`), add what is missing, and correct Handler',
        ],
        [
            'A library was built for another system',
            'build the package for Amazon Linux (`sam build --use-container`)',
        ],
    ], pages.lambdaInvocation),
    evidence('evidence-hook-out-of-memory', /Runtime exited with error: signal: killed|Runtime\.OutOfMemory|JavaScript heap out of memory/i, 'The function of the hook ran out of memory.', [
        [
            'Its memory is too small',
            'raise it with `aws lambda update-function-configuration --function-name NAME --memory-size MIB`',
        ],
    ], pages.lambdaInvocation),
    evidence('evidence-hook-function-missing', /Function not found: ?arn|ResourceNotFoundException.{0,200}function/i, 'The function of the hook calls another function or version that does not exist.', [
        [
            'The name or version that it is given is wrong, or the version was not published yet',
            'print what it calls, and pass the new version to it, for example as a variable of the environment',
        ],
    ]),
    evidence('evidence-hook-no-route', /\bE(?:CONNREFUSED|CONNRESET|NOTFOUND|TIMEDOUT|HOSTUNREACH|AI_AGAIN)\b|Connect(?:ion)?Timeout|EndpointConnectionError|getaddrinfo|connection (?:refused|timed out)|no such host/i, 'The function of the hook could not connect to the host that the line names.', [
        [
            'It is in a VPC without a route there, or a security group blocks it',
            'add a NAT gateway, or for an AWS service its VPC endpoint (`codedeploy`), or take the function out of the VPC',
        ],
        [
            'The new version does not answer yet, or the name or port is wrong',
            'correct it, and let the test retry',
        ],
    ], pages.lambdaInvocation),
    evidence('evidence-hook-access-denied', /AccessDenied(?:Exception)?\b|is not authorized to perform/, 'AWS denies a call: the role that the text names lacks a permission.', [
        [
            'The policies of that role do not allow the action that the text names',
            'add it; for the function of a hook that is often `lambda:InvokeFunction` on the version under test, and report Failed in case of an error',
        ],
    ], pages.appSpecHooks),
    evidence('evidence-hook-test-failed', /\bAssertion(?:Failed)?Error\b|\bassertion failed\b|\b(?:smoke|integration|sanity|validation)(?: tests?| checks?)? failed\b|\bexpected .{1,200},? (?:but )?(?:got|was|received)\b/i, 'The hook tested the new version, and the test failed.', [
        ['The new version does not do what the test expects', 'fix what the line names, and deploy again'],
        [
            'The test is wrong, or depends on data or on a service that it does not control',
            'correct the function of the hook, and publish it before you deploy again',
        ],
    ]),
    evidence('evidence-hook-crashed', /Runtime\.\w{1,40}|Unhandled(?:PromiseRejection| Promise)|Task\.UnhandledException|Runtime exited/, 'The function of the hook failed before it had reported.', [
        [
            'An error in its code was not caught',
            'read the lines around it in the log of the function, and report Failed to CodeDeploy in case of an error',
        ],
    ], pages.lambdaInvocation),
    evidence('evidence-hook-never-reported', /^(?![\s\S]{0,2048}(?:error|exception|fail|denied|timed out))[\s\S]{0,2000}REPORT RequestId/i, 'The function of the hook ran to its end, but its log shows no report to CodeDeploy.', [
        [
            'It does not call PutLifecycleEventHookExecutionStatus, or does not wait for the answer',
            'call it with `DeploymentId` and `LifecycleEventHookExecutionId` of the event, and await it before the handler returns',
        ],
    ], pages.appSpecHooks),
];

;// CONCATENATED MODULE: ./build/hints/entries/blocked-on-the-way.js
const blockedOnTheWay = [
    'A security group, a firewall, a network ACL or the policy of the VPC endpoint blocks it',
    'allow outbound port 443 from the tasks, inbound port 443 to the VPC endpoints, and in a network ACL the answers (ports 1024 to 65535)',
];

;// CONCATENATED MODULE: ./build/hints/entries/evidence-images.js




const evidenceImages = [
    evidence('evidence-image-platform', /does not contain descriptor matching platform|no matching manifest for|no match for platform in manifest/i, 'The image was built for another processor or operating system than the one that the task runs on.', [
        [
            'It was built on a computer with another processor, such as a Mac with an Apple processor',
            'build it with `docker buildx build --platform linux/amd64 --push --tag IMAGE ./`',
            /linux\/arm64|windows/,
        ],
        [
            'The task runs, or is meant to run, on Graviton or Windows',
            'build it for that, such as with `--platform linux/arm64`, or correct `runtimePlatform` in the task definition (`cpuArchitecture`, `operatingSystemFamily`)',
        ],
    ], pages.ecsImagePull),
    evidence('evidence-image-format', /unsupported media ?type|unsupported manifest/i, 'What runs the containers does not know the format of the image.', [
        [
            'The image was pushed with attestations (provenance), or in a format that is newer than the container instance',
            'build it with `docker buildx build --provenance=false --push --tag IMAGE ./`, and use a current AMI for ECS',
        ],
    ], pages.ecsImagePull),
    evidence('evidence-exec-format', /exec format error/i, 'The container cannot run its program on this processor.', [
        [
            'The image was built for another processor',
            "build it for the task's (`docker buildx build --platform linux/amd64 --push --tag IMAGE ./`), or set `cpuArchitecture` in the task definition",
        ],
        [
            'The entry point is a script without a first line such as `#!/bin/sh`',
            'add that line, without Windows line endings',
        ],
    ], pages.ecsStoppedTasks),
    evidence('evidence-image-rate-limit', /toomanyrequests|429 Too Many Requests|pull rate limit|unexpected status code https:\/\/registry-1\.docker\.io/i, 'The registry limits how many images are pulled, as Docker Hub does without a login.', [
        [
            'All tasks behind a NAT gateway share one limit',
            'copy the image to ECR, or use a pull-through cache, or set `repositoryCredentials` in the task definition',
        ],
    ], pages.ecsImagePull),
    evidence('evidence-image-not-found-or-private', /pull access denied|repository does not exist or may require|insufficient_scope|denied: requested access/i, 'The registry has no such image, or does not show it to this task.', [
        [
            'The name or tag of the image is misspelled, or it was never pushed',
            "compare the task definition's `image` with `aws ecr describe-images --repository-name NAME`",
        ],
        [
            'The repository is private',
            'for ECR attach `AmazonECSTaskExecutionRolePolicy` to the execution role; for another registry set `repositoryCredentials`',
        ],
    ], pages.ecsImagePull),
    evidence('evidence-image-denied', /CannotPull.{0,1000}(?:403 Forbidden|401 Unauthorized|AccessDenied|not authorized|no basic auth|unauthorized|denied)|not authorized to perform: ecr:/i, 'The task is not allowed to pull its image.', [
        [
            'The image is in a private repository of a registry that is not ECR',
            'set `repositoryCredentials` in the task definition, or copy the image to ECR',
            without(/ghcr\.io|docker\.io|quay\.io|gitlab|anonymous token/),
        ],
        [
            'The execution role lacks the permissions for ECR',
            'set `executionRoleArn` in the task definition, and attach `AmazonECSTaskExecutionRolePolicy` to that role',
            /ghcr\.io|docker\.io|quay\.io|gitlab|anonymous token/,
        ],
        [
            'In ECR, the repository is in another account, or its policy or that of a VPC endpoint does not allow the role',
            'allow the role `ecr:BatchGetImage` and `ecr:GetDownloadUrlForLayer` there, too',
        ],
    ], pages.ecsImagePull),
    evidence('evidence-image-no-space', /no space left on device|devicemapper|devmapper|Thin Pool/i, 'There is no disk space for the image or the container.', [
        [
            'On Fargate the storage of a task is 20 GiB by default',
            'raise `ephemeralStorage` in the task definition, or make the image smaller',
        ],
        [
            'The disk of the container instance is full of old images',
            'run `docker image prune -af` there, or use a larger volume',
        ],
    ], pages.ecsImagePull),
    evidence('evidence-image-pull-canceled', /CannotPull.{0,600}context canceled/i, 'The pull of the image was given up before it had finished.', [
        [
            'The subnet has no route to the registry, or a slow one',
            'check the NAT gateway, or the VPC endpoints `ecr.api`, `ecr.dkr` and `s3` with private DNS',
        ],
        [
            'The image is large, and the disk full or slow',
            'make the image smaller, or the volume or `ephemeralStorage` larger',
        ],
    ], pages.ecsImagePull),
    evidence('evidence-image-host-unknown', /CannotPull.{0,1500}no such host/i, 'The host name of the registry could not be resolved.', [
        [
            'The host name in `image` is misspelled, or has the wrong account or region',
            'write it as ACCOUNT.dkr.ecr.REGION.amazonaws.com',
        ],
        [
            'DNS does not work in the VPC',
            'turn on `enableDnsSupport` and `enableDnsHostnames`, and private DNS for the VPC endpoints',
        ],
    ], pages.ecsImagePull),
    evidence('evidence-image-certificate', /CannotPull.{0,1500}(?:x509|certificate)/i, 'The certificate of the registry, or of a proxy in front of it, is not accepted.', [
        [
            'It is from an authority of your own, or a firewall opens the connection',
            'use a registry with a public certificate, such as ECR, and exempt it from the inspection of TLS',
        ],
    ], pages.ecsImagePull),
    evidence('evidence-image-no-route', /CannotPull.{0,1500}(?:timeout|timed out|request canceled|deadline exceeded|connection re(?:fused|set)|could not reach any registry|dial tcp|network is unreachable|\bEOF\b)/is, 'The task could not reach the registry of its image.', [
        [
            'A private subnet has no NAT gateway, or a public one no public address',
            'add the route, set `assignPublicIp` to ENABLED in a public subnet, or add the VPC endpoints `ecr.api`, `ecr.dkr` and `s3`',
        ],
        blockedOnTheWay,
        ['The registry was down for a moment', 'deploy again'],
    ], pages.ecsImagePull),
    evidence('evidence-image-not-found', /CannotPull.{0,1500}(?:not found|manifest unknown|does not exist|error \(404\)|404 Not Found|invalid reference format)/i, 'There is no image with this name and tag in the registry, or the name is not valid.', [
        [
            'The build did not push it, pushed it later, or under another tag, or left a variable in the name empty',
            "compare the task definition's `image` with `aws ecr describe-images --repository-name NAME`, and push it before you deploy",
        ],
        [
            'A lifecycle policy of the repository deleted it, or it is in another region or account',
            'keep tags that task definitions use, and check the host name of the image',
        ],
    ], pages.ecsImagePull),
    evidence('evidence-container-device', /gathering device information|could not select device driver|nvidia-container/i, 'The container instance lacks a device that the task definition names.', [
        [
            'Its instance type or AMI is not the one that the task needs, such as one with a GPU',
            'run the task on instances that have the device, with a placement constraint or a capacity provider of their own',
        ],
    ], pages.ecsStoppedTasks),
    evidence('evidence-container-dependency', /dependent container|dependency .{0,200}(?:failed|exited|unhealthy)|dependsOn/i, 'A container did not start because another one that it depends on failed.', [
        [
            'That container, such as one for migrations, ended with an error or never became healthy',
            "read that container's log, and check `dependsOn` in the task definition (SUCCESS needs exit code 0)",
        ],
    ], pages.ecsStoppedTasks),
    evidence('evidence-container-volume-owner', /chown .{0,300}operation not permitted|failed to copy file info/i, 'A volume of the container does not let its owner be changed.', [
        [
            'It is an EFS access point with a POSIX user, on a container instance (EC2 launch type)',
            "remove the POSIX user of the access point, or let the image's folder belong to that user",
        ],
    ]),
    evidence('evidence-container-user', /unable to find (?:user|group) |\/etc\/(?:passwd|group): no such file/i, 'The user that the container is to run as does not exist in the image.', [
        [
            '`user` in the task definition, or USER in the Dockerfile, names one that the image does not have',
            'create it in the Dockerfile, or give its number instead of its name; an image made from scratch has no /etc/passwd to look names up in',
        ],
    ], pages.ecsStoppedTasks),
    evidence('evidence-container-mount', /CannotStart.{0,1000}(?:error mounting|not a directory|mount.{0,60}(?:denied|failed|no such file))/i, 'A volume could not be mounted where the task definition wants it.', [
        [
            'A folder is mounted on a file of the image, or the reverse, or its source does not exist on the instance',
            'correct `mountPoints` and `volumes` in the task definition',
        ],
    ]),
    evidence('evidence-container-timeout', /(?:ContainerRuntime|Docker)TimeoutError|Could not transition to \w{1,20}; timed out/, 'A container did not start in the time that ECS waits.', [
        [
            'The task cannot reach a service that it needs to start, such as CloudWatch Logs',
            'check the NAT gateway or the VPC endpoints, and that security groups allow port 443',
        ],
        [
            'The container instance has too little CPU, memory or disk throughput',
            'use larger instances, or fewer tasks on each',
        ],
    ], pages.ecsStoppedTasks),
    evidence('evidence-command-not-found', new RegExp(`${exitCode('127')}|executable file not found|(?:exec|stat) .{1,300}: no such file or directory`, 'i'), 'The container has no such program as the one that it is to start.', [
        [
            '`command` or `entryPoint` is one string with spaces, which is taken for the name of a program',
            'write each word as an element of its own: `["npm", "start"]`',
            without(/exec: \\?"[^" ]{1,200} [^"]{0,300}"/),
        ],
        [
            '`command` or `entryPoint` in the task definition names a program that is not in the image',
            'correct it, or install the program in the image',
        ],
        [
            'The entry point is a script with Windows line endings, or calls a program that is not in the image',
            'convert it with `dos2unix SCRIPT`, and run the image locally with `docker run --rm IMAGE`',
        ],
    ], pages.ecsStoppedTasks),
    evidence('evidence-command-not-executable', new RegExp(`${exitCode('126')}|Cannot(?:Start|Create).{0,600}permission denied`, 'i'), 'The container is not allowed to run its program.', [
        [
            'The entry point has no executable bit, or the user of the image may not read it',
            'add `RUN chmod +x FILE` to the Dockerfile, and check its USER',
        ],
    ], pages.ecsStoppedTasks),
    evidence('evidence-port-allocated', /port is already allocated|address already in use|EADDRINUSE|bind.{0,80}failed: port/i, 'A port that the container needs is already in use.', [
        [
            'The network mode is bridge or host with a fixed host port, and the old task still uses it',
            'set `hostPort` to 0, or use the network mode awsvpc',
        ],
        [
            'Two containers of the task listen on the same port',
            'give them different ports: with awsvpc they share one network interface',
        ],
    ]),
];

;// CONCATENATED MODULE: ./build/hints/entries/evidence-tasks.js



const mountRefused = /access denied|fail(?:ed|ure) (?:to resolve|in name)|does not exist|not found/i;
const evidenceTasks = [
    evidence('evidence-secret-not-json', /(?:secret|from (?:asm|ssm)|registry auth).{0,1500}(?:invalid character .{1,20} (?:in|after|looking)|unexpected end of JSON|cannot unmarshal|(?:not|invalid) (?:a )?(?:valid )?JSON|unmarshal)/is, 'ECS could read the secret, so role and network are right, but its value is not the JSON object that the task definition expects.', [
        [
            'The task definition names a key of the secret (`valueFrom` ends in `:KEY::`), or the secret is that of `repositoryCredentials`, and its value is plain text or broken JSON',
            'see it with `aws secretsmanager get-secret-value --secret-id NAME`, and write it as `{"KEY":"VALUE"}` with double quotes',
        ],
        ['The whole value is meant, not a key of it', 'let `valueFrom` be the ARN of the secret alone'],
    ], pages.ecsResources),
    evidence('evidence-environment-file-content', /(?:failed|unable) to (?:parse|read).{0,60}\benv(?:ironment)?[ _]?files?\b|\benv(?:ironment)?[ _]?files?:? .{0,200}pars(?:e|ing)/i, 'ECS fetched a file of `environmentFiles`, but does not accept its content.', [['A line of it is not NAME=VALUE', 'correct that line, and upload the file again']], pages.ecsResources),
    evidence('evidence-secret-key-missing', /did not contain json key/i, 'The secret exists, but it has no such key.', [
        [
            'The task definition reads a key of the secret that was never set, or is named differently',
            'list the keys with `aws secretsmanager get-secret-value --secret-id NAME`, and correct the secret or `valueFrom`; a secret of RDS has username, password, host, port and dbname, but no URL',
        ],
    ], pages.ecsResources),
    evidence('evidence-secret-key-denied', /Access to KMS is not allowed|not authorized to perform: kms:/i, 'The execution role is not allowed to decrypt a secret.', [
        [
            'The secret is encrypted with a key of your own',
            'allow the execution role `kms:Decrypt` on it, also in the policy of the key',
        ],
    ], pages.ecsResources),
    evidence('evidence-secret-without-value', /secret value for staging label|has no value/i, 'The secret exists, but it has no value.', [
        [
            'It was created without one, often by Terraform or CloudFormation',
            'set it with `aws secretsmanager put-secret-value --secret-id NAME --secret-string VALUE`, and deploy again',
        ],
    ], pages.ecsResources),
    evidence('evidence-secret-missing', /(?:pull secrets|retrieve secrets?|from (?:asm|ssm)|fetch secret).{0,1500}(?:ResourceNotFound|can't find the specified secret|ParameterNotFound|invalid (?:ssm )?parameters?|ARN format|invalid ARN|ValidationException)/i, 'A secret or parameter in the task definition does not exist, or its name is not valid.', [
        [
            'Its name is misspelled (a key of a secret needs `:KEY::` behind the ARN), or it is in another region or account',
            'compare `valueFrom` in the task definition with `aws secretsmanager list-secrets` or `aws ssm describe-parameters`',
        ],
    ], pages.ecsResources),
    evidence('evidence-secret-denied', /not authorized to perform: (?:secretsmanager|ssm):|(?:retrieve secrets?|from (?:asm|ssm)|fetch secret).{0,1500}AccessDenied/i, 'The execution role is not allowed to read a secret of the task.', [
        [
            'The permission is missing, or given to the task role instead of the execution role',
            'allow the role in `executionRoleArn` `secretsmanager:GetSecretValue` or `ssm:GetParameters` on it, and `kms:Decrypt` on a key of your own',
        ],
    ], pages.ecsResources),
    evidence('evidence-log-group-missing', /log.{0,600}(?:log group does not exist|ResourceNotFoundException)/i, 'The log group in the task definition does not exist.', [
        [
            'It was never created, or is in another region than `awslogs-region`',
            'correct the region, or create it with `aws logs create-log-group --log-group-name NAME`, or set `awslogs-create-group` to true and allow the execution role `logs:CreateLogGroup`',
        ],
    ], pages.ecsResources),
    evidence('evidence-log-denied', /not authorized to perform: logs:|(?:logger args|logging driver).{0,1000}AccessDenied/i, 'The execution role is not allowed to write the logs of the task.', [
        [
            '`awslogs-create-group` is true, which `AmazonECSTaskExecutionRolePolicy` does not cover',
            'create the log group beforehand, or allow the execution role `logs:CreateLogGroup`',
        ],
        [
            'The role has no permissions for CloudWatch Logs',
            'allow it `logs:CreateLogStream` and `logs:PutLogEvents`',
        ],
    ], pages.ecsResources),
    evidence('evidence-log-no-route', /(?:logger args|logging driver|CloudWatch).{0,1000}(?:connection issue|timeout|timed out|deadline exceeded|signal: killed|dial tcp|no such host)/is, 'The task could not reach CloudWatch Logs.', [
        [
            'A private subnet has no NAT gateway and no VPC endpoint for logs',
            'add the NAT gateway, or the VPC endpoint `logs` whose security group allows port 443 from the tasks',
        ],
        blockedOnTheWay,
    ], pages.ecsResources),
    evidence('evidence-log-configuration', /failed to validate logger args|failed to initialize logging driver/i, 'The log configuration of a container cannot be used.', [
        [
            'An option of logConfiguration is missing or wrong',
            'set `awslogs-group`, `awslogs-region` and `awslogs-stream-prefix`',
        ],
    ], pages.ecsResources),
    evidence('evidence-volume-not-mounted', /EFS utils|mount\.nfs4|failed to mount|CannotCreateVolumeError/i, 'A volume of the task could not be mounted.', [
        [
            'The security group of the EFS mount targets does not let the tasks in',
            "allow inbound port 2049 from the tasks' security group, and check that each subnet's zone has a mount target",
            mountRefused,
        ],
        [
            'The file system, its access point, its mount target in that zone, or the permission for it does not exist',
            'check the volume in the task definition and the policy of the file system, and allow the task role `elasticfilesystem:ClientMount`',
        ],
    ], pages.ecsResources),
    evidence('evidence-registry-no-route', /unable to (?:pull|retrieve).{0,1800}(?:connection issue|timeout|timed out|deadline exceeded|RequestCanceled|RequestError|signal: killed|dial tcp|no such host)/is, 'The task could not reach ECR, Secrets Manager or Systems Manager before it started.', [
        [
            'A private subnet has no NAT gateway, or a public one no public address',
            'add the route, set `assignPublicIp` to ENABLED in a public subnet, or add VPC endpoints (`ecr.api`, `ecr.dkr`, `s3`, `secretsmanager`, `ssm`)',
        ],
        blockedOnTheWay,
    ], pages.ecsResources),
    evidence('evidence-registry-denied', /unable to (?:pull|retrieve).{0,1800}(?:AccessDenied|not authorized)/i, 'The execution role lacks a permission that the task needs to start.', [
        [
            'The role in `executionRoleArn` has no permissions for ECR',
            'attach `AmazonECSTaskExecutionRolePolicy` to it',
        ],
    ], pages.ecsResources),
    evidence('evidence-task-role', /unable to assume the role/i, 'ECS is not allowed to assume a role of the task.', [
        [
            'The role in `taskRoleArn` or `executionRoleArn` does not exist, or does not trust ECS',
            'let its trust policy allow `ecs-tasks.amazonaws.com` to call `sts:AssumeRole`',
        ],
        ['It was created a moment ago, and IAM is not consistent yet', 'deploy again after a minute'],
    ], pages.ecsTaskRole),
    evidence('evidence-subnet-full', /(?:network interface|\bENI\b).{0,400}(?:InsufficientFreeAddresses|free addresses)/i, 'The subnet has no free addresses for the network interfaces of the tasks.', [
        [
            'Blue/green needs addresses for the old and the new tasks at the same time',
            'add larger subnets to the service; `aws ec2 describe-subnets --subnet-ids SUBNET` shows AvailableIpAddressCount',
        ],
    ], pages.ecsFailedToStart),
    evidence('evidence-network-interface-policy', /network interface.{0,300}(?:TagPolicy|AuthFailure|UnauthorizedOperation|AccessDenied|explicit deny)/i, 'A policy forbids ECS to create or tag the network interface of a task.', [
        [
            'A tag policy or service control policy of the organization applies to network interfaces',
            'tag the service and propagate its tags (`propagateTags`), or exempt the service-linked role `AWSServiceRoleForECS`',
        ],
    ], pages.ecsFailedToStart),
    evidence('evidence-start-too-slow', /Timeout waiting for .{0,60}provisioning|netplugin failed|Rate limit exceeded while preparing|operations are being throttled|network interface.{0,300}RequestLimitExceeded/i, 'AWS did not give the task what it needs in time, such as its network interface.', [
        ['It was slow or throttled for a moment', 'deploy again'],
        [
            'It happens every time, because many tasks start at once or the instance has no network interface left',
            'start fewer tasks at once, or use larger instances',
        ],
    ], pages.ecsFailedToStart),
    evidence('evidence-capacity-provider-denied', /capacity provider.{0,600}(?:UnauthorizedOperation|not authorized|AccessDenied)/i, 'The capacity provider is not allowed to launch instances.', [
        [
            'Its infrastructure role lacks a permission, often for the role of the instances',
            'allow that role `iam:PassRole` on the instance role, and what else the text names',
        ],
    ], pages.ecsServiceEvents),
    evidence('evidence-network-interface-limit', /network interface.{0,300}LimitExceeded|unused device index/i, 'A task has no network interface, since a limit was reached.', [
        [
            'It is the limit of the region, or that of the container instance',
            'use larger instances or awsvpcTrunking, or request a higher quota for network interfaces',
        ],
    ], pages.ecsFailedToStart),
    evidence('evidence-network-interface', /Unexpected EC2 error while attempting|failed to (?:configure|setup) .{0,20}ENI/i, 'ECS could not give the task a network interface.', [
        [
            'A subnet or security group of the service was deleted, or belongs to another VPC',
            'compare `awsvpcConfiguration` of the service with what exists',
        ],
        [
            'The limit on network interfaces of the region, or of the container instance, was reached',
            'use larger instances or awsvpcTrunking, or request a higher quota',
            /NotFound/,
        ],
    ], pages.ecsFailedToStart),
    evidence('evidence-out-of-memory', /OutOfMemory|OOM.?Killed|out of memory/i, 'A container used more memory than it may, and was killed.', [
        [
            'The limit in the task definition is too small for the application',
            "raise `memory` of the container or the task, and limit the program's own heap below it (Java: `-XX:MaxRAMPercentage=75`, Node: `NODE_OPTIONS=--max-old-space-size=MIB`)",
        ],
    ], pages.ecsStoppedTasks),
    evidence('evidence-placement-no-instances', /No Container Instances were found|EMPTY CAPACITY PROVIDER|NO ACTIVE INSTANCES/i, 'The cluster has no container instance to run the tasks on.', [
        [
            'The Auto Scaling group of the cluster or its capacity provider is empty, or cannot launch instances',
            'check its activities, where a used-up quota of the account shows, too, with `aws autoscaling describe-scaling-activities --auto-scaling-group-name NAME`',
        ],
        [
            'The instances run but did not register with this cluster',
            'check ECS_CLUSTER in their user data, their instance profile, and the route to ECS',
        ],
        ['The tasks are meant for Fargate', 'set the launch type FARGATE in the AppSpec or the service'],
    ], pages.ecsServiceEvents),
    evidence('evidence-placement-port', /already using a port required/i, 'No container instance has the port free that the task needs.', [
        [
            'The task definition has a fixed host port, which the old task still uses during blue/green',
            'set `hostPort` to 0 for a dynamic port, or use the network mode awsvpc',
        ],
    ], pages.ecsServiceEvents),
    evidence('evidence-placement-constraint', /(?:distinctInstance|memberOf) (?:placement )?constraint/i, 'No container instance meets the placement constraints of the task.', [
        [
            'distinctInstance allows one task on each instance, and blue/green needs as many instances again',
            'add container instances, or use a placement strategy in its place',
        ],
    ], pages.ecsServiceEvents),
    evidence('evidence-placement-attribute', /missing an attribute required|^TaskFailedToStart: ATTRIBUTE/i, 'No container instance has an attribute that the task definition needs.', [
        [
            'Their processor, operating system, log driver, GPU or subnet is another one',
            'compare requiresAttributes of `aws ecs describe-task-definition --task-definition NAME` with the attributes of `aws ecs describe-container-instances --cluster CLUSTER --container-instances ID`',
        ],
        ['The agent on the instances is too old', 'use a current AMI for ECS'],
    ], pages.ecsServiceEvents),
    evidence('evidence-placement-resources', /insufficient (?:memory|CPU)|has insufficient|RESOURCE:[A-Z]{1,20}|(?:not|n't have) enough (?:memory|CPU|available)/i, 'No container instance has enough free CPU, memory, GPUs or network interfaces for the task.', [
        [
            'Blue/green runs the old and the new tasks at the same time',
            'add container instances, or let a capacity provider do it',
        ],
        [
            'The task needs more than any instance has',
            'lower `cpu` or `memory` in the task definition, or use larger instances',
        ],
    ], pages.ecsServiceEvents),
    evidence('evidence-placement-agent', /encountered error "?AGENT|agent.{0,40}(?:disconnected|not connected)/i, 'The ECS agent on the container instance is not connected.', [
        [
            'It has stopped, or lost its route or its permissions',
            'run `sudo systemctl restart ecs` on the instance, or replace the instance',
        ],
    ], pages.ecsServiceEvents),
    evidence('evidence-fargate-quota', /reached the limit on the number of (?:vCPUs|tasks)|configuration is above your limit/i, 'A quota of Fargate in this region was reached.', [
        [
            'Blue/green runs the old and the new tasks at the same time, which doubles what the service needs',
            'request a higher quota for Fargate vCPUs in Service Quotas, or stop other tasks, and deploy again',
        ],
    ], pages.ecsServiceEvents),
    evidence('evidence-fargate-capacity', /Capacity is unavailable at this time|unable to place a task.{0,200}Internal error/i, 'Fargate has no capacity for the task in these Availability Zones right now.', [
        [
            'The zones or the size of the task are short of capacity, for Fargate Spot most often',
            'deploy again later, add subnets in other zones, or use FARGATE beside FARGATE_SPOT',
        ],
        ['A subnet is in a zone that Fargate does not support', 'remove that subnet from the service'],
    ], pages.ecsServiceEvents),
    evidence('evidence-fargate-platform', /platform version|required capabilities|not compatible with the selected compute|requiresCompatibilities/i, 'The task definition does not suit the launch type or the platform version.', [
        [
            'It uses something that the platform version does not have, or is for EC2 only',
            'set PlatformVersion in the AppSpec to LATEST, and `requiresCompatibilities` in the task definition to the launch type',
        ],
    ], pages.ecsFailedToStart),
    evidence('evidence-task-host-gone', /Spot (?:Task|instance|capacity).{0,100}(?:interrupt|reclaim)|SpotInterruption|Host EC2 .{0,80}(?:terminated|stopped)|infrastructure (?:maintenance|issue)/i, 'The machine under the task was stopped or taken away.', [
        [
            'AWS took the Spot capacity back, or the container instance was replaced',
            'deploy again; use On-Demand capacity for a part of the tasks',
        ],
    ], pages.ecsStoppedTasks),
    evidence('evidence-targets-not-registered', /unable to register|failed to register targets|TARGET GROUP IS NOT FOUND|target group.{0,200}(?:not found|does not exist|does not have an associated load balancer)/i, 'ECS could not register the tasks in their target group.', [
        [
            'The target group was deleted, has another target type, or is used by no load balancer',
            'compare the target groups of the deployment group with `aws elbv2 describe-target-groups --target-group-arns ARN`; tasks with awsvpc need the target type ip',
        ],
        [
            'The service-linked role of ECS was deleted or changed',
            'create it with `aws iam create-service-linked-role --aws-service-name ecs.amazonaws.com`',
        ],
    ], pages.ecsLoadBalancers),
    evidence('evidence-task-definition-missing', /task ?definition.{0,200}(?:does not exist|is inactive|not found|inactive)/i, 'The task definition does not exist or is inactive.', [
        [
            'It was deregistered after the deployment began',
            'register it again (`aws ecs register-task-definition --cli-input-json file://FILE`), and keep those that services use',
        ],
    ]),
    evidence('evidence-cluster-missing', /cluster was (?:inactive|not found)|cluster .{0,200}(?:is inactive|does not exist|not found)|ClusterNotFoundException|service was not active/i, 'The ECS cluster or the service no longer exists.', [
        [
            'It was deleted or recreated under another name',
            'check it with `aws ecs describe-services --cluster CLUSTER --services SERVICE`, and correct the deployment group',
        ],
    ]),
    evidence('evidence-container-unhealthy', /failed container health checks|container health check/i, "The container's own health check failed.", [
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
    ], pages.ecsStoppedTasks),
    evidence('evidence-task-stopped', /^Task stopped by \w/i, 'Somebody or some tool stopped the task, so its exit code says nothing.', [
        [
            'A person, a script or another workflow called StopTask',
            'look it up in CloudTrail (event StopTask), and deploy again',
        ],
    ]),
    evidence('evidence-exit-killed', new RegExp(exitCode('137'), 'i'), 'A container was killed (exit code 137).', [
        [
            'It used more memory than it may',
            'raise `memory` in the task definition, and compare it with the MemoryUtilization of the service',
        ],
        [
            'ECS stopped the task, and the program did not end within `stopTimeout`',
            'look for a failed health check before that, and let the program end on SIGTERM',
        ],
    ], pages.ecsStoppedTasks),
    evidence('evidence-exit-terminated', new RegExp(exitCode('143'), 'i'), 'A container ended because it was told to (exit code 143, SIGTERM).', [
        [
            'ECS stopped the task after a failed health check, or because the deployment was ending',
            'look for the first failure before it: this exit is a consequence',
        ],
    ], pages.ecsStoppedTasks),
    evidence('evidence-exit-crashed', new RegExp(exitCode('139'), 'i'), 'A program in the container crashed (exit code 139).', [
        [
            'A native library does not suit the image, such as one for glibc in an Alpine image, or another processor',
            'build the dependencies in the image itself, for its platform',
        ],
    ], pages.ecsStoppedTasks),
    evidence('evidence-exit-success', new RegExp(`${exitCode('0')}|Essential container in task exited$`, 'i'), 'An essential container ended, so ECS stopped the task.', [
        [
            'The program failed, and its exit code is not shown',
            "read the container's log (`aws logs tail LOG_GROUP --since 1h`)",
            /exit code/i,
        ],
        [
            'Its program does not keep running, because it is a one-time job or starts a server in the background',
            'start the server in the foreground, or set `essential` to false for that container',
        ],
    ], pages.ecsStoppedTasks),
    evidence('evidence-exit-docker', new RegExp(exitCode('125'), 'i'), 'The container could not be started with these settings (exit code 125).', [
        [
            'A setting of the task definition is not supported by the container runtime',
            'read the reason, and try the same settings with `docker run`',
        ],
    ], pages.ecsStoppedTasks),
];

;// CONCATENATED MODULE: ./build/hints/entries/script-java-dotnet.js



const notPlainJar = /^(?![\s\S]{0,4000}?-plain\.jar)/;
const dotnetMissing = [
    [
        'Another version is installed, or none, or it is in a folder that the script does not know',
        'compare `dotnet --list-runtimes` and `dotnet --list-sdks` in the script with .runtimeconfig.json and global.json; install aspnetcore-runtime of that version, or publish self-contained',
    ],
];
const javaAndDotnet = [
    output('java-jar-missing', /Unable to access jarfile|cannot access ['‘"]?.{0,200}\.jar|JAR manifest missing|ls: cannot access .{0,200}build\/libs/, 'The jar that the script starts or loads does not exist.', [
        [
            'It is not in the bundle, or has another name or folder',
            'check the artifacts of the build (build/libs or target), files.destination, and the name with its version',
        ],
        [
            'The script runs in another folder',
            'use the full path: hooks do not start in the application folder',
            absolutePath,
        ],
    ], { page: pages.appSpecFiles, needsFiles: true }),
    output('java-jar-not-executable', /no main manifest attribute/, 'Java found the jar, but it names no main class, so it was not built to be started.', [
        [
            'It is the plain jar, which Gradle builds beside the one to start',
            'start the one without -plain in its name',
            notPlainJar,
        ],
        [
            'The build does not package an application',
            'with Maven add spring-boot-maven-plugin (goal repackage); with Gradle build with `./gradlew bootJar`',
        ],
    ]),
    output('java-version', /UnsupportedClassVersionError|has been compiled by a more recent version of the Java|class file version \d|invalid (?:source|target) release|release version \d{1,2} not supported|Unrecognized VM option|Unrecognized option: --(?:add|enable|illegal)|Unsupported Java\b/, 'The application, or an option for Java, is for another version of Java than the one on the instance.', [
        [
            'An older Java comes first on the PATH',
            'install that version (`dnf install java-21-amazon-corretto`), and select it with `alternatives --config java` or JAVA_HOME; for an option correct JAVA_OPTS',
        ],
    ]),
    output('java-compiler-missing', /No compiler is provided in this environment|required capabilities: \[JAVA_COMPILER\]|tools\.jar/, 'The Java that the build uses cannot compile.', [
        [
            'Only the runtime (JRE) is installed, or comes first',
            'install the JDK (java-21-amazon-corretto-devel, on Ubuntu openjdk-21-jdk), or build in the pipeline',
        ],
    ]),
    output('java-home', /J(?:AVA|RE)_HOME (?:environment variable )?(?:(?:is )?not (?:set|defined)|is set to an invalid)|Neither the JAVA_HOME nor/, 'JAVA_HOME is missing for the script, or names a folder without Java.', [
        [
            'Hooks do not run in a login shell',
            'set it in the script (`export JAVA_HOME=FOLDER`), or install Java in a standard location',
            /invalid directory|correctly/,
        ],
        [
            'That Java was updated or removed',
            'compare it with `ls -d /usr/lib/jvm/*` (Windows: `dir "C:\\Program Files\\Java"`), correct it where it is set, and restart the agent, which keeps its old environment',
            /is not set|Neither|is not defined(?! correctly)/,
        ],
        ['No Java is installed', 'install it on the image or in BeforeInstall'],
    ]),
    output('java-class-missing', /Could not find or load main class|ClassNotFoundException|NoClassDefFoundError(?!: Could not initialize)/, 'Java cannot find a class.', [
        [
            'The jar of the wrapper (gradle/wrapper, .mvn/wrapper) is not in the bundle',
            'commit it; check .gitignore for *.jar',
            /^(?![\s\S]{0,4000}?(?:[Gg]radle|wrapper))/,
        ],
        [
            'The class path or the jar is incomplete',
            'list it (`jar tf NAME.jar`), and put dependencies next to it or into it',
        ],
    ]),
    output('spring-bean-missing', /required a (?:single )?bean|No qualifying bean of type/, 'A part (bean) that the Spring application needs is missing, or is there twice.', [
        [
            'It depends on a profile or property that is not set here, or its class is not in the jar',
            'set SPRING_PROFILES_ACTIVE or that property in the start script, and look for the class with `jar tf FILE`',
        ],
    ]),
    output('spring-datasource', /Failed to configure a DataSource|Could not resolve placeholder|Failed to determine a suitable driver class/, 'A property that the Spring application needs is not set.', [
        [
            'The profile or the file with the secrets is not on the instance',
            'set SPRING_PROFILES_ACTIVE in the start script, and put application.yml or the variables there',
        ],
        [
            'The driver of an embedded database (H2, Derby) is not in the jar, or built for another Java',
            'look for it with `jar tf FILE`, and run with the Java of the build',
            without(/driver|DataSource/),
        ],
    ]),
    output('dotnet-runtime-missing', /You must install or update \.NET|compatible framework version|framework 'Microsoft\.\w{1,40}\.App'|No frameworks were found|libhostfxr|NETSDK1045|command could not be loaded, possibly because|No \.NET (?:Core )?SDKs were found|compatible \.NET SDK was not found|libhostpolicy/, 'The .NET runtime or SDK that the application needs is not installed.', dotnetMissing),
    output('dotnet-icu-missing', /valid ICU package|libicu\S{0,20}: cannot open/, '.NET needs the ICU library.', [['libicu is not installed', 'install libicu, or set DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1']]),
    output('dotnet-assembly-missing', /^(?![A-Z][a-z]{1,20}-[A-Z]\w{1,40} ?: |.{0,600}incorrect format).{0,600}Could not load file or assembly|The application to execute does not exist|specified command or file was not found/, '.NET cannot find a file of the application.', [
        [
            'The published output is incomplete, or the path is wrong',
            'deploy the whole folder of `dotnet publish`, and use the full path of the dll',
        ],
    ], { needsFiles: true }),
    tool('spring-failed-to-start', null, /APPLICATION FAILED TO START|Application (?:run|startup) failed|Error creating bean with name|ApplicationContextException|BeanCreationException|Unable to start embedded (?:Tomcat|Jetty|container)/, 'The Spring application ended during startup.', [
        [
            'The reason is further down in its log',
            'read the Description and Caused by lines in its log on the instance',
        ],
    ]),
];

;// CONCATENATED MODULE: ./build/hints/entries/exit-codes.js



const exitCodes = [
    signal('script-killed', /failed with exit code\s{0,10}$/, 'A signal ended the script itself, so it has no exit code.', [
        [
            'The script kills itself, because `pkill -f` or `killall` also matches its own name or path',
            'use a narrower pattern (`pkill -x NAME`), a pid file, or a systemd service',
        ],
        [
            'The instance ran out of memory, and the system killed it',
            'check `dmesg | grep -i kill`; add swap or memory, or build in the pipeline',
        ],
        [
            'The agent or the instance was shut down, or someone killed it',
            'check `journalctl -u codedeploy-agent` for that time, and deploy again',
        ],
    ]),
    exit('exit-not-executable', [126], 'The script called a file that cannot be executed (exit code 126).', [
        [
            'The file is not executable, is a folder, or lies on a mount with `noexec`',
            'call it with its interpreter (`bash FILE`), or run `chmod +x FILE` before it',
        ],
        [
            'The bundle lost the executable bit, or is an older one than you expect',
            'commit the bit with `git update-index --chmod=+x FILE`, and compare the revision with what you built',
        ],
        [
            'The runas user is not allowed to enter its folder',
            'give the user access (`sudo chmod -R o+rX` on deployment-root), or remove runas',
            asRoot,
        ],
    ]),
    exit('exit-command-not-found', [127], 'The script called a command that was not found (exit code 127).', [
        [
            'The command is not installed, or not on the PATH of a non-login shell',
            'check each command with `sudo env -i sh -c "command -v NAME"`, and use full paths',
            absolutePath,
        ],
        [
            'There is nothing at that path on this instance',
            'look there with `ls -l FILE`, and check that it is in the bundle or was installed',
            without(absolutePath),
        ],
        [
            'The script has Windows line endings, or a wrong first line',
            'run `dos2unix` on it, and start it with #!/bin/bash',
        ],
    ]),
    exit('exit-killed', [137], 'A process was killed (exit code 137).', [
        [
            'The instance ran out of memory',
            'check `dmesg | grep -i kill`; add swap, use a larger instance type, or build in the pipeline',
        ],
        ['The script kills itself because pkill -f matches its own name', 'use a narrower pattern'],
    ]),
    exit('exit-terminated', [143], 'A process was terminated (exit code 143).', [
        [
            'The script ends itself because pkill -f or kill matches its own name',
            'use a narrower pattern, or a service that can be stopped',
        ],
        ['The agent or the instance was shut down', 'check `journalctl -u codedeploy-agent`, and deploy again'],
    ]),
    exit('exit-aborted', [134], 'A program aborted (exit code 134).', [
        [
            'An assertion failed, or an exception that nothing handles, and the program printed it',
            'read the lines above in scripts.log on the instance, and run the program there as the same user',
        ],
        [
            'Node reached its memory limit, usually during a build',
            'build in the pipeline, add memory, or set `NODE_OPTIONS=--max-old-space-size=2048`',
            /System\.|[Uu]nhandled [Ee]xception|[Aa]ssert/,
        ],
    ]),
    exit('exit-crashed', [135, 136, 139, -1073741819, 3221225477], 'A program crashed (exit code 135, 136 or 139, or an access violation on Windows).', [
        [
            'A native library is not compatible with this system',
            'install dependencies on the instance or for its exact platform, and run the program there manually',
        ],
    ]),
    exit('exit-dotnet-host', [145, 147, 150, 155, -2147450730, 2147516566, -2147450725, 2147516571], 'The host of .NET did not start the program: it found no runtime (exit code 150) or SDK (145, 155) that fits, or a broken runtimeconfig.json (147).', dotnetMissing),
    exit('exit-powershell-not-loaded', [-196608, 4294770688], 'PowerShell could not load the script.', [
        [
            'The path after -File is wrong, or the file does not exist',
            'check the path; use $PSScriptRoot instead of relative paths',
        ],
    ]),
    exit('exit-restart-required', [3010, 1641], 'A Windows installer succeeded, and wants a restart.', [
        [
            'The script passes its exit code on, and only 0 counts as success',
            'end it with `if ($LASTEXITCODE -in 3010, 1641) { exit 0 }` after the installer, and restart the instance outside a deployment',
        ],
    ]),
    silentExit('exit-255', [255], 'The script printed nothing and ended with code 255.', [
        [
            'PHP ends so after a fatal error that it does not print, `ssh` if it cannot connect, and a program that calls `exit -1`',
            'run the commands of the script one by one as the same user, for PHP with `php -d display_errors=1`; look for a wrong path and an older version of the program than on your machine',
        ],
    ]),
    silentExit('exit-silent-command', [3, 4, 5, 6, 7, 22, 28, 52, 60, 100, 128], 'The script printed nothing and ended with a code that some commands use.', [
        [
            '3 to 5 is that of `systemctl` (not running, no such service), 6 to 60 of `curl -s` (unknown host, refused, error status, too late, no answer, certificate), 100 of apt, 128 of Git',
            'run those of the script by hand as the same user, without options or redirections that hide their output (`curl -sS`)',
        ],
    ]),
];

;// CONCATENATED MODULE: ./build/hints/entries/install.js


const createDestination = 'create it in BeforeInstall, or correct destination in the AppSpec';
const existing = /Permission denied|Access is denied|another process/;
const install = [
    message('install-file-exists', /specified file already exists at this location/, "A file that the group's last deployment did not install already exists at the destination.", [
        [
            'It was copied there manually, by a script or by another deployment group, or the group was recreated',
            'deploy with `--file-exists-behavior OVERWRITE` (or RETAIN), or set `file_exists_behavior: OVERWRITE` in the AppSpec',
        ],
        ['The application itself creates files there', 'delete such files in a BeforeInstall script'],
    ], { page: pages.deployments }),
    message('install-folder-not-empty', /Directory not empty (?:@|- \/)|ENOTEMPTY|os error 39\b/, 'The agent could not remove a folder of the last deployment, because it contains other files.', [
        [
            'Two applications share the folder, and the agent is too old to ignore that',
            'update the agent, delete the `*-cleanup` files in `deployment-root/deployment-instructions`, and deploy again',
        ],
        [
            'The application created files there',
            'delete them in ApplicationStop or BeforeInstall, or deploy with `--file-exists-behavior RETAIN`',
        ],
    ], { page: pages.agentUpdate }),
    message('install-path-too-long', /(?:No such file or directory|Invalid argument|File ?name too long|ENAMETOOLONG).{0,20}[A-Z]:[\\/].{200}|ENAMETOOLONG|File ?name too long/, "A path exceeds the operating system's limit (260 characters on Windows), which is reported as a missing file.", [
        [
            "The agent's folder adds more than 100 characters to each path of the bundle",
            'shorten paths in the bundle, or set a short `root_dir` in `conf.yml` (such as `C:\\CD`) and restart the agent',
        ],
    ], { page: pages.agentConfiguration }),
    message('install-source-missing', /No such file or directory.{0,200}deployment-archive/, 'The files section of the AppSpec names a source that is not in the bundle.', [
        [
            'source is not relative to the root of the bundle, for example because it names the repository itself',
            'list the bundle (`unzip -l FILE`), and use `source: /` or a path in it; paths are case-sensitive',
        ],
        ['The build did not include it in the bundle', 'add it to the artifacts in the buildspec'],
    ], { page: pages.appSpecFiles, inRevision: true }),
    message('install-io-not-found', /IO error: .{0,80}\(os error [23]\)/, 'The agent did not find a file or folder that it was to copy.', [
        [
            'A source in the files section of the AppSpec is not in the bundle',
            'list the bundle (`unzip -l FILE`) and correct it; it is relative to the root of the bundle, and case-sensitive',
        ],
        ['The destination is on a drive or mount that the instance does not have', createDestination],
    ], { page: pages.appSpecFiles, events: ['Install'], inRevision: true }),
    message('agent-folder-denied', /Permission denied.{0,80}(?:deployment-root|ongoing-deployment|codedeploy-agent\/state|[A-Z]:.{0,60}Amazon.CodeDeploy)|(?:deployment-root|ongoing-deployment).{0,300}os error (?:5|13)\b/i, 'The agent is not allowed to write into its own folder.', [
        [
            'Another program, such as a virus scanner or a backup, holds its files for a moment',
            "exclude the agent's folder from it, and deploy again",
        ],
        [
            'The folder belongs to another user',
            "let the agent's user own it (on Linux `sudo chown -R root: /opt/codedeploy-agent`)",
        ],
    ], { page: pages.agentConfiguration }),
    message('install-file-locked', /(?:No such file or directory|Permission denied|Invalid argument).{0,40}[A-Z]:[\\/]|used by another process|os error 32\b|Access is denied/, 'The agent could not copy or replace a file on Windows.', [
        [
            'The destination or its drive does not exist, or its name has a character that Windows does not allow',
            createDestination,
            existing,
        ],
        [
            'IIS or a service still has the file open, or is about to close it',
            'stop the site, app pool or service in ApplicationStop or BeforeInstall, and wait until its process has exited',
        ],
    ], { page: pages.appSpecFiles, events: ['Install'] }),
    message('install-text-file-busy', /Text file busy|ETXTBSY|os error 26\b/, 'The agent cannot overwrite a program while it is running.', [
        [
            'The application is still running from that file',
            'stop it in ApplicationStop or BeforeInstall, and check that it has exited (`pgrep -f NAME`)',
        ],
    ], { page: pages.appSpecHooks }),
    message('install-out-of-memory', /failed to allocate memory|NoMemoryError/, 'The agent ran out of memory while it copied files.', [
        [
            'On Windows, files.destination is on a drive that the instance does not have',
            'attach and format that drive, or change the destination',
        ],
        [
            'The bundle is large and the instance small',
            'restart and update the agent, add swap, or use a larger instance type',
        ],
    ], { page: pages.appSpecFiles }),
    message('install-no-such-user', /can't find (?:user|group) for|invalid (?:user|group):/, 'The permissions section of the AppSpec names a user or group that does not exist on the instance.', [
        [
            'owner or group is misspelled, or belongs to another distribution (www-data, apache, nginx, ubuntu, ec2-user)',
            'correct it, or create the user in BeforeInstall (`useradd`)',
        ],
    ], { page: pages.appSpecPermissions, inRevision: true }),
    message('install-file-name-encoding', /incompatible character encodings|illegal\/malformed utf-?8|invalid byte sequence in|from ASCII-8BIT to UTF-8|"\\x[0-9A-F]{2}" (?:from|on)/, 'The agent failed on text that is not plain ASCII.', [
        [
            'A file name in the bundle, the AppSpec file or what a script prints has a letter outside ASCII',
            'rename the file, or save the AppSpec file as UTF-8, and update the agent; on Linux also set `LANG=en_US.UTF-8` for its service and restart it',
        ],
    ], { page: pages.agentUpdate }),
    message('install-read-only', /Read-only file system|EROFS|os error 30\b|Input\/output error|Stale (?:NFS )?file handle|Structure needs cleaning/, 'A file system that the agent writes to is mounted read-only, or is in trouble.', [
        [
            'The disk has errors, a network file system lost its connection, or it is read-only on purpose',
            'check `dmesg` and `mount` on the instance; replace the disk, or change the destination',
        ],
    ], { page: pages.appSpecFiles }),
    message('install-kind-conflict', /(?:Is a directory|File exists|Not a directory) (?:@|- \/)|Too many levels of symbolic links|ELOOP|EISDIR|ENOTDIR|os error (?:17|2[01]|40)\b/, 'A path is a file in the bundle but a folder on the instance, or the reverse.', [
        [
            'destination names a file instead of a folder, or old content of the other kind is there',
            'use the folder as destination, and delete the old path in BeforeInstall',
        ],
    ], { page: pages.appSpecFiles }),
    message('agent-cleanup-failed', /Error deleting directories/, 'The agent could not delete the folders of old revisions.', [
        [
            'Files in them are in use, immutable, or on a mount of their own',
            'delete them by hand, and find who uses them (`sudo lsof +D FOLDER`)',
        ],
        [
            'The agent does not find rm, because its PATH was changed (code 127)',
            'correct the PATH of its service, and restart the agent',
        ],
    ]),
    message('install-busy', /Device or resource busy|EBUSY|os error 16\b/, 'The agent cannot replace a path that is in use as a mount.', [
        [
            'A file system, or a container with a bind mount, is mounted at the destination',
            'stop the container or unmount it in ApplicationStop or BeforeInstall (`sudo fuser -vm PATH` shows who uses it), or install into a folder below it',
        ],
    ], { page: pages.appSpecFiles }),
    message('install-destination-missing', /No such file or directory (?:@ \w{1,40} )?- \//, 'A folder on the way to the destination does not exist, or disappeared while the agent copied.', [
        [
            'A link on that path leads nowhere, or its mount is missing',
            'look at it with `namei -l PATH` on the instance, and repair it in BeforeInstall',
        ],
        [
            'A script, a cleanup job or the running application deletes it',
            'stop that in ApplicationStop or BeforeInstall',
        ],
    ], { page: pages.appSpecFiles }),
    message('install-permission-denied', /(?:Permission denied|Operation not permitted) (?:@|- \/)|os error (?:1|13)\)/, 'The agent is not allowed to write to a destination, or to change its owner or mode.', [
        [
            'The agent does not run as root',
            'run it as root, or make its user the owner of the destination (`sudo chown -R USER: FOLDER`)',
        ],
        [
            'The file is immutable, on a network file system, or protected by SELinux',
            'check `lsattr FILE`, `mount` and `ausearch -m avc` on the instance',
        ],
    ], { page: pages.appSpecFiles }),
];

;// CONCATENATED MODULE: ./build/hints/entries/lifecycle-codes.js





const inOwnWords = [
    [
        'The line says what was wrong',
        'search the repository for its words to see what leads to it, and compare settings, data and versions on this instance with a machine where it works',
    ],
];
const inAgentLog = ["If the message does not say why, the agent's log does", readAgentLog];
const events = [
    define_event('previous-revision-script-missing', { events: previous_revision/* previousRevisionEvents */.M, codes: ['ScriptMissing'] }, 'The last successful revision, whose scripts this event runs, does not contain the script that its own AppSpec names.', [
        [
            'Its bundle lacks the script or has it elsewhere, or the folder was emptied on the instance',
            'put the script into the bundle at the location in the AppSpec, and deploy once with `--ignore-application-stop-failures`',
        ],
        [
            'That option cannot be used',
            'delete the `*_last_successful_install` file in `deployment-root/deployment-instructions` on the instance instead',
        ],
    ], { page: pages.deployments }),
    define_event('previous-revision-script', { events: previous_revision/* previousRevisionEvents */.M, codes: ['ScriptFailed'] }, 'The script that failed belongs to the last successful revision, not to the one being deployed.', [
        [previous_revision/* previousRevisionCause */.w.cause, previous_revision/* previousRevisionCause */.w.fix],
        [
            'The script no longer matches this instance, because a path, user, service or process does not exist',
            'ignore errors if there is nothing to stop (command || true), and use the right user and paths',
        ],
    ], { page: pages.deployments }),
    define_event('previous-revision-broken', { events: previous_revision/* previousRevisionEvents */.M, codes: ['UnknownError'] }, 'The agent failed in an event that runs the scripts of the last successful revision.', [
        ['That revision is gone or broken', 'deploy once with `--ignore-application-stop-failures`'],
        inAgentLog,
    ], { page: pages.deployments }),
    define_event('block-traffic-failed', { events: ['BlockTraffic'], message: /^\s{0,5}$|timed? ?out|drain/i }, 'CodeDeploy could not take the instance out of the load balancer.', [
        [
            'Open connections take longer to drain than CodeDeploy waits',
            'shorten the deregistration delay of the target group, or the timeout of connection draining',
        ],
        [
            'The load balancer or target group of the deployment group no longer exists',
            'compare `aws deploy get-deployment-group --application-name NAME --deployment-group-name GROUP` with what exists in Elastic Load Balancing, and correct the group',
        ],
        ['The service role is not allowed to call the load balancer', 'attach `AWSCodeDeployRole` to it'],
    ], { page: pages.loadBalancing }),
    define_event('allow-traffic-failed', { events: ['AllowTraffic'], platforms: ['Server'], message: /^\s{0,5}$|health|timed? ?out/i }, 'The instance did not become healthy in the load balancer.', [
        [
            'The health check of the target group or load balancer fails',
            'check its path, port, success codes and thresholds, and request that path on the instance with curl',
        ],
        [
            'The application does not listen, or the security group blocks the load balancer',
            'check `sudo ss -ltnp` on the instance, and allow the health check port from the load balancer',
        ],
    ], { page: pages.deployments }),
    define_event('traffic-not-changed', { events: ['BlockTraffic', 'AllowTraffic'], platforms: ['Server'] }, 'CodeDeploy could not take the instance out of the load balancer, or put it back.', [
        [
            'Elastic Load Balancing or EC2 Auto Scaling refused it, as the message says',
            'correct what it names in the load balancer, the Auto Scaling group or the deployment group, and deploy again',
        ],
    ], { page: pages.loadBalancing }),
    define_event('validate-service-failed', { events: ['ValidateService'], codes: ['ScriptFailed'] }, 'The revision was installed and started, but the validation script reports that it does not work.', [
        [
            'The service was not ready yet when the script checked it',
            'let the script retry for a minute or two before it gives up',
        ],
        [
            'The service is not running or answers with an error',
            'read its own log on the instance (`journalctl -u SERVICE`, on Windows `Get-EventLog Application -Newest 20`), then run the script manually',
        ],
    ], { page: pages.appSpecHooks, inRevision: true }),
];
const worksLonger = 'Its work takes longer here, such as a build or an installation on a small instance or with an old tool, or a recursive `chown` over many files';
const stillRunning = 'The script was still running when its timeout in the AppSpec was reached, so the agent stopped it.';
const raiseTimeout = 'raise `timeout` in the AppSpec; all scripts of an event share 3600 seconds';
const atMost = /in 3600 seconds/;
const traceOnWindows = 'run the script there by hand, a batch file without `@echo off`, a PowerShell script after `Set-PSDebug -Trace 1`';
const timeouts = [
    define_event('script-timed-out-waiting', {
        codes: ['ScriptTimedOut'],
        message: /location: (?:\S{0,200}\/)?(?!(?:re)?start|(?:stop|kill)[_-]?(?:and[_-]?)?(?:re)?start|install|setup|build)[^\s/]{0,60}(?:valid|health|check(?!out)|verify|smoke|(?<![a-z])test|wait(?!ress)|stop|kill|shutdown|drain|register)[^\s/]{0,60} /i,
    }, stillRunning, [
        [
            'What it waits for does not happen, since a process does not end, or an application does not answer',
            'try by hand what it waits for, read the log of that service (`journalctl -u NAME -n 50`, on Windows `Get-EventLog Application -Newest 20`), and limit the wait',
        ],
        ['It needs longer, such as the deregistration delay of a load balancer', raiseTimeout, atMost],
    ], { page: pages.appSpecHooks, inRevision: true }),
    define_event('script-timed-out-working', {
        codes: ['ScriptTimedOut'],
        message: /location: (?:\S{0,200}\/)?(?![^\s/]{0,60}start)[^\s/]{0,60}(?:install|depend|build|bundle|npm|yarn|pip|composer|migrat|setup|download|pull|copy|sync|perm|privil|fetch|chmod|chown|owner|clean|clear|backup|update|asset)[^\s/]{0,60} /i,
    }, stillRunning, [
        [
            worksLonger,
            'run it by hand to see which command takes long; build in the pipeline, and leave uploads, caches and mounts out of recursive commands',
        ],
        [
            'A command waits for an answer, a lock or a host, or runs in the foreground',
            'use its option for scripts (such as `-y` or `/quiet`), and limit how long it waits',
        ],
        ['It only needs more time', raiseTimeout, atMost],
    ], { page: pages.appSpecHooks, inRevision: true }),
];
const lifecycleCodes = [
    lifecycleCode('ScriptMissing', 'script-missing', 'The AppSpec names a script that is not in the bundle.', [
        [
            'The location in the hooks section is wrong',
            'list the bundle (`unzip -l FILE`) and correct it; it is relative to the root of the bundle, and case-sensitive',
        ],
        [
            'The build left the script out or flattened the folders',
            'add the scripts folder to the artifacts in the buildspec, and remove `discard-paths: yes`',
        ],
    ], { page: pages.appSpecHooks, inRevision: true }),
    lifecycleCode('ScriptNotExecutable', 'script-not-executable', 'The agent could not make the script executable.', [
        [
            'The agent does not run as root, or its `deployment-root` belongs to another user or is read-only',
            'run the agent as root, or make its user the owner of `deployment-root` (`sudo chown -R USER: FOLDER`)',
        ],
        ['The script has no executable bit', 'commit it with `git update-index --chmod=+x SCRIPT`'],
    ], { page: pages.appSpecHooks, inRevision: true }),
    lifecycleCode('ScriptTimedOut', 'script-timed-out', stillRunning, [
        [
            'It starts a server in the foreground, or waits for input',
            'start it as a service of systemd, or with `nohup COMMAND > /dev/null 2> /dev/null < /dev/null &`',
            onWindows,
        ],
        [
            'It starts a server in the foreground, or waits for input',
            'start it as a service of Windows (`Start-Service NAME`), or with `powershell Start-Process PROGRAM`',
            onLinux,
        ],
        [
            worksLonger,
            'run it by hand to see which command takes long, and shorten the work or raise `timeout` in the AppSpec (at most 3600 seconds)',
        ],
        [
            'It waits for something that never happens, such as a database or a health check',
            'look at the last lines of its output to see what it waits for, and limit that wait',
        ],
    ], { page: pages.appSpecHooks, inRevision: true }),
    lifecycleCode('ScriptFailed', 'script-failed-silently', 'The script ended with an error and printed nothing, so CodeDeploy has no reason to show.', [
        [
            'A command that prints nothing found nothing (`grep`, `pgrep`, `test`, `systemctl is-active`), and its exit code is the last of the script or ends it under `set -e`',
            'add `|| true` where that is no failure',
            onWindows,
        ],
        [
            'The exit code of its last command is that of the script, such as that of `findstr`, `robocopy` or `taskkill`',
            'end it with `exit /b 0` (batch) or `exit 0` (PowerShell) where that is no failure',
            onLinux,
        ],
        [
            'A command fails without a message, or writes to a file',
            'run the script on the instance as the same user with `bash -x SCRIPT`',
            onWindows,
        ],
        ['A command fails without a message, or writes to a file', traceOnWindows, onLinux],
    ], { silent: true, inRevision: true }),
    lifecycleCode('ScriptFailed', 'script-failed-without-reason', 'The script ended with an error after the output shown; its last line, or the command after that, is the reason.', [
        [
            'The last line is what the script prints before it ends on purpose (`exit 1`)',
            'search the script for its words, and see what it checks above them',
        ],
        [
            'The command after the last line failed without a message, such as `grep`, `pgrep`, `kill`, `test` or `curl -s`, or writes to a file',
            'run the script on the instance as the same user with `bash -x SCRIPT`, which shows each command',
            onWindows,
        ],
        [
            'The command after the last line failed without a message, such as `findstr` or `taskkill`, or writes to a file',
            traceOnWindows,
            onLinux,
        ],
        [
            'The reason is further up than CodeDeploy reports, which is only the end of the output',
            'read scripts.log on the instance',
        ],
    ], { withoutErrorLine: true, inRevision: true }),
    lifecycleCode('ScriptFailed', 'script-failed', 'The script, or a program in it, says in words of its own why it ended.', [
        ...inOwnWords,
        [
            'The line only follows from something further up',
            'read scripts.log on the instance, and run the script there as the same user with `bash -x SCRIPT`',
            onWindows,
        ],
        ['The line only follows from something further up', traceOnWindows, onLinux],
    ], { inRevision: true }),
    define_event('hook-function-failed', {
        platforms: ['ECS', 'Lambda'],
        codes: ['UnknownError'],
        events: [
            'BeforeInstall',
            'AfterInstall',
            'AfterAllowTestTraffic',
            'BeforeAllowTraffic',
            'AfterAllowTraffic',
        ],
    }, 'The Lambda function of this hook did not report success.', [
        [
            'It failed, or ended without a report',
            'read its log (`aws logs tail /aws/lambda/FUNCTION --since 2h`), and let it call PutLifecycleEventHookExecutionStatus in every case',
        ],
        [
            'CodeDeploy is not allowed to call it',
            'allow the service role lambda:InvokeFunction, or let the name begin with CodeDeployHook_',
        ],
    ]),
    define_event('ecs-or-lambda-failed', { platforms: ['ECS', 'Lambda'], codes: ['UnknownError'] }, 'CodeDeploy failed in an event, and did not say why.', [
        [
            'Another service refused its request',
            'look for it in CloudTrail, and in the events of the service (`aws ecs describe-services --cluster CLUSTER --services SERVICE`)',
        ],
    ]),
    lifecycleCode('UnknownError', 'unknown-error', 'The agent or CodeDeploy failed outside a script.', [
        inAgentLog,
        [
            'The agent is stopped, hangs or is outdated',
            'restart it (`sudo service codedeploy-agent restart`) and update it',
        ],
    ]),
];

;// CONCATENATED MODULE: ./build/hints/entries/load-balancer-scripts.js


const useDeploymentGroup = 'remove the scripts and turn on the load balancer in the deployment group, which does the same without them';
const loadBalancerScripts = [
    output('standby-minimum-size', /min-size=\d{1,5}, max-size=.{0,60}To place into standby/, 'The Auto Scaling group is too small to put an instance into Standby.', [
        [
            'Its minimum size equals its desired capacity, often because a failed deployment never restored it',
            'lower the minimum size (`aws autoscaling update-auto-scaling-group --auto-scaling-group-name NAME --min-size 0`), and deploy again',
        ],
        ['The scripts do what the deployment group can do', useDeploymentGroup],
    ], { page: pages.loadBalancing }),
    output('standby-size-not-changed', /Failed to (?:reduce|increase) ASG .{1,300} minimum size/, 'The script was not able to change the minimum size of the Auto Scaling group.', [
        [
            'The instance profile lacks the permission',
            'allow it `autoscaling:UpdateAutoScalingGroup`, `autoscaling:EnterStandby` and `autoscaling:ExitStandby`',
        ],
        ['The scripts do what the deployment group can do', useDeploymentGroup],
    ], { page: pages.loadBalancing }),
    output('standby-not-in-service', /\(ValidationError\).{0,80}(?:Enter|Exit)Standby.{0,120}(?:is not in (?:InService|Standby)|not in Standby)/, 'The script moved an instance into or out of Standby that was in another state.', [
        [
            'The instance is new and still Pending:Wait, or an earlier deployment left it in Standby',
            'use the current version of the sample scripts, and move it back with `aws autoscaling exit-standby --instance-ids INSTANCE --auto-scaling-group-name NAME`',
        ],
        ['The scripts do what the deployment group can do', useDeploymentGroup],
    ], { page: pages.loadBalancing }),
    output('standby-launch-suspended', /'Launch' process of AutoScaling is suspended/, 'The script stopped because the Auto Scaling group does not launch instances.', [
        [
            'Its Launch process is suspended, often by an earlier deployment that failed',
            'run `aws autoscaling resume-processes --auto-scaling-group-name NAME`, and deploy again',
        ],
    ]),
    output('load-balancer-script-flag-file', /asgmindecremented.{0,80}unreada?ble|FLAGFILE|flagfile.{0,80}(?:doesn't exist|unreadable)|exist or is unreada?ble/i, 'The script did not find the file in which its counterpart left what to undo.', [
        [
            'The script that deregisters the instance did not run in this deployment, or the folder /tmp was emptied',
            'run both scripts in the same deployment',
        ],
    ]),
    output('load-balancer-script-no-instance-id', /Unable to get this instance's (?:ID|lifecycle state)/, 'The script did not learn from the metadata of the instance, or from EC2 Auto Scaling, which instance it runs on.', [
        [
            'The instance requires IMDSv2, and the sample scripts ask for its metadata without a token',
            'let `get_instance_id` and `get_instance_region` in common_functions.sh fetch a token first, or remove the scripts: a deployment group with a load balancer does the same by itself',
        ],
        ['The instance profile lacks the permission', 'allow it `autoscaling:DescribeAutoScalingInstances`'],
    ], { page: pages.loadBalancing }),
    symptom('load-balancer-not-registered', /Failed to (?:de)?register instance i-\w{1,20} from/, 'The script was not able to add the instance to the load balancer, or to remove it.', [
        [
            'The instance profile lacks the permission',
            'allow it `elasticloadbalancing:Describe*`, and what adds and removes instances or targets there',
        ],
        [
            'The load balancer or target group does not exist under that name in this region',
            'compare ELB_LIST or TARGET_GROUP_LIST in common_functions.sh with what exists',
        ],
        ['The scripts do what the deployment group can do', useDeploymentGroup],
    ], { page: pages.loadBalancing }),
    symptom('load-balancer-not-left', /failed to reach state, Standby|did not make it to standby after|Failed waiting for i-\w{1,20} to leave|Failed to move instance into standby/i, 'The instance did not leave the load balancer in the time that the script waits.', [
        [
            'Its open connections take longer to drain than that',
            'shorten the deregistration delay of the target group, or raise WAITER_ATTEMPTS or WAITER_INTERVAL in common_functions.sh',
        ],
        ['The scripts do what the deployment group can do', useDeploymentGroup],
    ], { page: pages.loadBalancing }),
    symptom('load-balancer-not-entered', /failed to reach state, \w|did not make it to InService after|Failed waiting for i-\w{1,20} to return|Failed to move instance out of standby/i, 'The instance did not become healthy in the load balancer in the time that the script waits.', [
        [
            'The health check fails, or needs longer than that',
            'check its path, port and thresholds, and raise WAITER_ATTEMPTS or WAITER_INTERVAL in common_functions.sh',
        ],
        ['The scripts do what the deployment group can do', useDeploymentGroup],
    ], { page: pages.loadBalancing }),
];

;// CONCATENATED MODULE: ./build/hints/entries/script-aws.js



const otherSource = /config profile|config file|Partial credentials/i;
const otherThanRole = /:user\/|explicit deny|because no (?!identity)/;
const aws = [
    output('sample-elb-list-empty', /(?:ELB_LIST|TARGET_GROUP_LIST) is empty|Must have at least one (?:load balancer|target group) to/, "AWS's sample scripts for load balancers are not configured.", [
        [
            'The list in common_functions.sh is empty, or is `_all_` and no load balancer has this instance',
            'set ELB_LIST or TARGET_GROUP_LIST there, or remove the scripts: a deployment group with a load balancer does the same by itself',
        ],
    ], { page: pages.loadBalancing }),
    output('aws-cli-old', /'e' in -e$|Unknown options: --no-include-email|No module named '?(?:awscli|botocore\.(?:session|vendored|compress))\b|\b(?:AWS )?CLI (?:must be at least version|(?:version )?v?\d[\w.]{0,12} or (?:later|newer|higher))|\baws-?cli\S{0,20} .{0,40}(?:too old|upgrade)|Invalid choice.{0,60}(?:get-login-password|valid choices)|aws: error: argument (?:operation|command|subcommand): (?:Found i|I)nvalid choice/, 'The AWS CLI that the script finds is too old for it, broken, or does not know a command in it.', [
        [
            'It is the one of the image or of a package, which may hide a newer one, or the script uses `ecr get-login`, which version 2 does not have',
            'see which there are with `type -a aws` and `aws --version`, install version 2, put /usr/local/bin first on the PATH in the script, and use `ecr get-login-password`',
        ],
        [
            'The command is misspelled, or a variable in it is empty',
            'print it, and compare it with `aws help`',
            /at least|or (?:later|newer|higher)|too old|upgrade|No module/,
        ],
    ]),
    output('aws-no-credentials', /Unable to locate credentials|\b(?:no|any) (?:valid )?AWS credentials|AWS credentials (?:are )?not (?:configured|found|set)|CredentialsProviderError|Could not load credentials from any|NoCredentialsError|Unable to load AWS credentials|Error retrieving credentials from the instance profile|no valid credential sources|NoCredentialProviders|config profile \(.{1,80}\) could not be found|Unable to parse config file|Partial credentials found|EC2MetadataError|endpoint URL: "http:\/\/169\.254\./i, 'A command in the script found no AWS credentials.', [
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
    ], { page: pages.instanceProfile }),
    output('aws-no-region', /You must specify a region|NoRegionError|Region is missing|Missing region in config|Could not find region|Invalid endpoint: https:\/\/\w{1,30}\.\.amazonaws/, 'A command in the script does not know which AWS region to use.', [
        [
            'No region is set for the user that the hook runs as',
            'add `export AWS_DEFAULT_REGION=REGION` to the script, or use `--region`',
        ],
    ]),
    output('aws-credentials-expired', /ExpiredToken|security token included in the request is (?:expired|invalid)|InvalidClientTokenId|UnrecognizedClientException|SignatureDoesNotMatch|Signature (?:expired|not yet current)|RequestTimeTooSkewed|InvalidAccessKeyId/, 'AWS does not accept the credentials that the script uses, or the time in its requests.', [
        [
            'Old keys are stored on the instance',
            'delete ~/.aws/credentials and AWS_ variables there, and use the instance profile',
            /Signature (?:expired|not yet current)|RequestTimeTooSkewed/,
        ],
        [
            "The instance's clock is wrong",
            'correct it (`sudo systemctl enable --now chronyd`; Windows: `w32tm /resync`)',
        ],
    ], { page: pages.instanceProfile }),
    output('aws-access-denied', /\(AccessDenied(?:Exception)?\)|UnauthorizedOperation|is not authorized to perform: |\(403\) when calling|(?<![\w.])AccessDeniedException|not authorized to assume/, 'The role or user that the script acts as is not allowed to make an AWS call.', [
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
            'The policy of the bucket, key, VPC endpoint or organization denies it',
            'allow it there; the end of the line often names it',
        ],
    ], { page: pages.instanceProfile }),
    output('aws-parameter-missing', /ParameterNotFound|ResourceNotFoundException\) when calling the GetSecretValue|Secrets Manager can't find the specified secret/, 'A parameter or secret that the script reads does not exist.', [
        [
            'Its name is misspelled, or it is in another region or account',
            'check it with `aws ssm get-parameter` or `aws secretsmanager describe-secret`, with the region of the hook',
        ],
    ]),
    output('aws-object-missing', /\(404\) when calling the HeadObject|\(NoSuchKey\)|\(NoSuchBucket\)/, 'An S3 object or bucket that the script reads does not exist.', [['The bucket or key is misspelled, or the upload has not happened yet', 'check it with `aws s3 ls`']]),
    output('aws-not-found', /An error occurred \((?:\w{0,60}(?:NotFound|DoesNotExist|NoSuch)\w{0,60}(?:\.\w{1,20})?|InvalidInstanceID\S{0,30}|InvalidGroup\S{0,20}|404)\)|\(ValidationError\).{0,200}does not exist/, 'An AWS command names something that does not exist.', [
        [
            'Its name or id is wrong or empty, or it is in another region or account',
            'print the variables of the command, and run it with `--region REGION`; `aws sts get-caller-identity` shows the account',
        ],
    ]),
    symptom('aws-throttled', /ThrottlingException|Throttling\)|Rate exceeded|RequestLimitExceeded/, 'AWS throttled the requests that the scripts make.', [
        [
            'Many instances make the same calls at once',
            'set AWS_RETRY_MODE=adaptive and AWS_MAX_ATTEMPTS=10, or deploy to fewer instances at a time',
        ],
    ]),
    output('aws-endpoint-unreachable', /(?:Could not connect to the|Connect timeout on) endpoint URL(?!.{0,12}(?:localhost|127\.))|EndpointConnectionError/, 'The instance cannot reach an AWS service.', [
        [
            'The region in the address is misspelled or has no such service, or the VPC does not resolve names',
            'check `--region` and AWS_DEFAULT_REGION',
            /Connect timeout/,
        ],
        ['It has no outbound route on port 443', 'add a NAT gateway or a VPC endpoint for the service'],
    ]),
];

;// CONCATENATED MODULE: ./build/hints/entries/wrong-folder.js
const wrongFolder = [
    'The script does not change to the application folder, and hooks do not start there',
    'cd to the destination of the files section first, or use the full path',
];

;// CONCATENATED MODULE: ./build/hints/entries/script-builds.js



const builds = [
    output('build-file-missing', /Could not locate Gemfile|go\.mod file not found|Could not open requirements file|Composer could not find a composer\.json|Could not locate a Flask application|not seem to be a WordPress installation|there is no POM in this directory|does not contain a Gradle build|MSB1003|No targets specified and no makefile found|cannot find main module|Couldn't find (?:a `pages`|any `pages`)|Poetry could not find a pyproject|No such file or directory: 'pyproject\.toml'|No rule to make target|No build file found|Could not find a `package\.json`|No Cargo\.toml|could not find `Cargo\.toml`|Couldn't find a project to run|outside a workspace\.|\[PM2\]\[ERROR\] File \S{1,200} not found/, 'The tool does not find the project or its file in the folder where it runs, or in it what it is to build.', [
        [...wrongFolder, /No rule to make target|file or directory: '\//],
        [
            'The project file is not in the bundle, or has no such target',
            'add it to the artifacts of the build, and compare it with the command',
        ],
    ], { needsFiles: true }),
    output('bundler-lock-file', /Your bundle only supports platforms|lockfile does not have all gems needed for the current platform|install in deployment mode after changing|The (?:gemspecs for path gems|dependencies in your gemfile) changed|frozen mode.{0,200}lockfile|deployment.{0,20} requires a |Gemfile\.lock.{0,100}(?:frozen|can't be updated)/i, 'Gemfile.lock does not fit this server or the Gemfile.', [
        [
            'It was written on another platform, such as a Mac',
            'run `bundle lock --add-platform x86_64-linux` (`aarch64-linux` on Graviton), and commit Gemfile.lock',
            /after changing|changed|requires a /,
        ],
        [
            'The Gemfile was changed without it, or it was not committed',
            'run `bundle install` on your machine, and commit both',
        ],
    ]),
    output('gem-ruby-version', /requires Ruby version |requires RubyGems version |no versions of \S{1,80} (?:\(.{1,40}\) )?compatible with your Ruby/, 'A gem does not support the version of Ruby on the instance.', [
        [
            'Ruby is older or newer than the gem supports, or the script finds another Ruby than your login shell',
            'check `ruby --version` in the script; install that Ruby, or pin an older gem: `gem install NAME -v VERSION`',
        ],
    ]),
    output('gem-not-found', /Could not find a valid gem '|Could not find gem '/, 'RubyGems does not find the gem or its version.', [
        [
            'The name or version does not exist, or is private or has been removed',
            'check it with `gem search -r -a NAME`, and correct the Gemfile or the script',
            /Unable to download/,
        ],
        ['The instance cannot reach rubygems.org', 'request https to it from the instance with curl'],
    ]),
    output('nuget-package-missing', /error NU110[0-3]: |Unable to find package [\w.]{1,100}[. ]|Unable to load the service index for source/, 'NuGet does not find a package in the sources that this machine uses.', [
        [
            'Sources differ from your machine, since NuGet.config belongs to a user or is not in the bundle',
            'list them with `dotnet nuget list source`, and put a NuGet.config with all of them into the repository',
            /service index/,
        ],
        [
            'The source is private or cannot be reached',
            'give it credentials, or build in the pipeline and deploy the result',
        ],
    ]),
    output('maven-dependencies', /^(?!.{0,900}PKIX path).{0,900}(?:Could not (?:resolve dependencies|find artifact|transfer artifact)|Failed to (?:collect dependencies|read artifact descriptor)|Non-resolvable parent POM|PluginResolutionException)/, 'Maven cannot get an artifact.', [
        [
            'A repository cannot be reached, asks for credentials, or has only http, which Maven 3.8.1 and later block (the end of the line shows which)',
            'check the repository in pom.xml, and settings.xml in `~/.m2` of the user that the script runs as',
        ],
        [
            'The artifact is not published, or is a module of this project that was not built',
            'run Maven from the root of the project, or run `mvn install` for that module first',
        ],
        ['An earlier failed attempt is cached', 'run it once with `mvn -U`'],
    ]),
    output('gradle-daemon-killed', /Gradle build daemon (?:disappeared|has been stopped(?!: stop command))|Daemon (?:disappeared|will expire) .{0,60}(?:memory|killed)/i, 'The process in which Gradle builds was killed or crashed.', [
        [
            'The instance ran out of memory',
            'build in the pipeline, add swap or memory, or lower `org.gradle.jvmargs`; `dmesg | grep -i kill` shows it',
        ],
    ]),
    output('gradle-java-version', /Could not determine java version|Unsupported class file major version|ExceptionInInitializerError \(no error message\)|Could not initialize class org\.codehaus\.groovy|Gradle requires (?:JVM|Java)|(?:current|running) .{0,40}(?:JVM|Java) .{0,60}(?:incompatible|not supported)|No matching toolchains found|Could not target platform|not supported by the current version of Byte Buddy/, 'This version of Gradle, or of a library that reads classes, and the Java on the instance do not fit.', [
        [
            'Java is newer than it supports, or older than it needs',
            'compare `java -version` with Gradle, then update the wrapper (`./gradlew wrapper --gradle-version VERSION`) or the library, or set JAVA_HOME to another Java',
        ],
    ]),
    output('gradle-dependencies', /Could not resolve all (?:files|artifacts|dependencies)|Could not (?:GET|HEAD) 'https?:|Plugin \[id: .{1,100}\] was not found/, 'Gradle cannot get a dependency or a plugin.', [
        [
            'The repository cannot be reached from the instance, or asks for credentials',
            'check the repositories in the build file, and credentials in `~/.gradle/gradle.properties` of the user',
        ],
        ['Its name or version does not exist', 'check it in the repository'],
    ]),
    output('compilation-failed', /^\[ERROR\] COMPILATION ERROR|Compilation failure|Compilation failed; see the compiler|\berror TS\d{3,5}: |\.java:\d{1,6}: error: |\.(?:c|cc|cpp|cxx|h|hpp):\d{1,6}:\d{1,6}: (?:fatal )?error: (?!.{1,200}\.h: No such)|^e: (?:file:)?\/\S{1,300}\.kts?:\d|Module parse failed: |^error\[E\d{4}\]: |^error: could not compile |^\S{1,200}\.go:\d{1,6}:\d{1,6}: |Execution failed for task '[\w:]{0,80}:compile\w{1,40}'/, 'The source code does not compile.', [
        [
            'It has a mistake, or the compiler or a library has another version here than where it works',
            'build the same commit elsewhere; better, build in the pipeline, and deploy the result',
        ],
    ]),
    output('tests-failed', /^Test(?:s| Suites): {1,10}\d{1,5} failed|^FAILED \S{1,200}::|^FAILURES!|^\d{1,5} examples?, [1-9]\d{0,4} failures?|Tests run: .{1,80}(?:Failures|Errors): [1-9]|^\s{0,8}--- FAIL: |^Failed asserting that|^test result: FAILED|^\s{0,8}\d{1,5} failing$|There are test failures/, 'Tests or checks of the code that the script runs failed.', [
        [
            'The code does not pass them, or they need settings, data or services that this instance does not have',
            'run them in the pipeline before the deployment, and let the hook only check that the application answers',
        ],
    ]),
    tool('maven-failed', 'Maven', /^\[ERROR\] (?:Failed to (?:execute goal|parse plugin)|COMPILATION|The (?:project|goal)|Plugin |Unknown lifecycle|No (?:plugin|goals|compiler)|Some problems|.{1,400}\[Help \d)|BUILD FAILURE|org\.apache\.maven/, 'Maven failed; its first line with [ERROR] is the reason.', [
        [
            'A plugin, a test or a dependency of the build failed',
            'run the same `mvn` command there with `-e`; better, build in the pipeline and deploy the jar',
        ],
        [
            'Java or Maven differ from where it works, or run as another user',
            'compare `mvn -version`, which also shows the Java, and `~/.m2` of the user in the script',
        ],
    ]),
    tool('gradle-failed', 'Gradle', /^\* What went wrong:|^> Task .{1,100} FAILED|^FAILURE: Build failed|Execution failed for task/, 'Gradle failed; what is below "What went wrong" is the reason.', [
        [
            'A task of the build failed',
            'run that task there with `--stacktrace`; better, build in the pipeline and deploy the jar',
        ],
        ['Java differs from where it works', 'compare `./gradlew --version` in the script'],
    ]),
    tool('composer-script-failed', null, /^Script .{1,200} returned with error code|handling the \S{1,60} event returned/, 'Composer installed the packages, but a command that it starts afterwards failed.', [
        [
            'The application cannot start here, for example because .env or a setting in config is missing or cached',
            'read the lines above, or run that command alone on the instance, such as `php artisan package:discover`',
        ],
        [
            'A development package is expected, or installed in production',
            'check APP_ENV and `composer install --no-dev`',
        ],
    ]),
    output('composer-as-root', /Aborting as no plugin should be loaded|Symfony Runtime is missing/, 'Composer did not load its plugins, as it does for root.', [
        [
            'It is not told that root is intended',
            'write `export COMPOSER_ALLOW_SUPERUSER=1` before it, or run it with `sudo -u USER`',
        ],
    ]),
    tool('composer-failed', 'Composer', /\[Composer\\|^Composer (?:could not|detected)|^In (?:\w{1,60}(?:Installer|Downloader|Loader|Solver)|PluginManager|RemoteFilesystem|ProcessExecutor)\.php line|^ {0,4}Problem \d{1,3}$|^Failed to download [\w.-]{1,60}\/[\w.-]{1,60} from|Could not authenticate against github\.com|^The ".{1,200}" file could not be downloaded|contains a Composer plugin which is blocked/, 'Composer failed.', [
        [
            'The plugins that may run are not listed',
            'list them under config.allow-plugins in composer.json',
            /^(?![\s\S]{0,4000}?allow-plugins)/,
        ],
        [
            'A package cannot be downloaded or installed with the PHP of this machine',
            'run `composer diagnose` and `composer check-platform-reqs` in the application folder, as the same user',
        ],
        ['Private packages need credentials', 'put auth.json into the COMPOSER_HOME of that user'],
    ]),
    tool('gem-failed', 'The gem command', /^ERROR: {1,4}(?:Error installing|While executing gem|Loading command|Failed to build)|Gem::(?:Install|Remote|Package|File)\w{1,60}(?:Error|Exception)?: /, 'The gem command failed.', [
        [
            'It builds a native extension or documentation, and what it needs for that is missing',
            'install the compiler and headers, and use `gem install --no-document`',
        ],
        [
            'It may not write to the folder of the gems',
            'run it as root, or as the user that owns the Ruby',
            asRoot,
        ],
        [
            'Ruby or RubyGems are too old for the gem',
            'check `ruby --version` and `gem --version` in the script',
        ],
    ]),
    tool('bundler-failed', 'Bundler', /^bundler: |^Bundler::\w|^Bundler (?:could not|cannot)|and Bundler cannot continue|Gem::Exception: /, 'Bundler failed.', [
        [
            'The gems on the instance do not match Gemfile.lock',
            'run `bundle check` in the application folder as the user of the script, then `bundle install`',
        ],
        [
            'Another Ruby or Bundler runs than in your login shell',
            'compare `ruby --version` and `bundle --version` in the script',
        ],
    ]),
    tool('dotnet-build-failed', null, /error (?:CS|MSB|NETSDK|NU|FS|BC)\d{3,5}: |^Build FAILED\.|MSBUILD : error/, 'The .NET build failed.', [
        [
            'The code of the error stands before its text, and the project at the end of the line',
            'run the same `dotnet` command for that project there; better, publish in the pipeline and deploy the output',
        ],
        ['The SDK is not the one that global.json asks for', 'compare it with `dotnet --list-sdks`'],
    ]),
];

;// CONCATENATED MODULE: ./build/hints/entries/script-commands.js

const commands = [
    output('package-manager-not-found', /\b(?:yum|dnf|apt|apt-get|amazon-linux-extras|apk|zypper|add-apt-repository)(?:: command)?(?:: | )not found|command not found: (?:yum|dnf|apt|apt-get|amazon-linux-extras)\b/, "The script uses the package manager of another Linux distribution than the instance's.", [
        [
            'It was written for another image',
            'use apt-get on Ubuntu and Debian, dnf on Amazon Linux 2023, yum on Amazon Linux 2 (the only one with amazon-linux-extras)',
        ],
    ]),
    output('sudo-resets-path', /^sudo: (?!docker|podman)[\w.+-]{1,60}: command not found$/, '`sudo` replaces the PATH by that in sudoers, and does not find the command there.', [
        [
            'It was installed for one user (nvm, rbenv, pyenv), or is in /usr/local/bin',
            'call `sudo "$(command -v NAME)"` or `sudo env "PATH=$PATH" NAME`, or leave `sudo` out, since hooks run as root without runas',
        ],
        ['It is not installed', 'install it on the image or in BeforeInstall'],
    ]),
    output('sudo-not-executable', /^sudo: [^:]{0,200}\/[^:]{1,200}: command not found$/, '`sudo` finds no file at that path that it can run.', [
        [
            'The file is not executable',
            'call it with its interpreter (`sudo bash FILE`), or run `chmod +x FILE` before it',
        ],
        ['It is not there, or the path is relative and hooks start elsewhere', 'check it with `ls -l PATH`'],
    ]),
    output('version-not-selected', /^(?:rb|py|nod|go|php|j)env: (?:\S{1,60}: command not found|version .{1,60} is not installed)|^(?:asdf: )?No version is set for|[Pp]erhaps you have to reshim|^mise ERROR .{0,100}(?:not (?:active|installed)|No version)|^Volta error: |Could not find executable "|^N\/A: version /, 'The version manager does not have the command or the version that this folder selects, for the user of the script.', [
        [
            'The script runs in another folder than that of .ruby-version, .python-version, .nvmrc or .tool-versions, or as another user than the one who installed it',
            'cd to the application folder first, run as that user, or set a default (`rbenv global VERSION`)',
        ],
        [
            'The version is new in that file, or lacks the tool',
            'install both in BeforeInstall as the user of the script (`pyenv install -s VERSION`, `nvm install VERSION`), then `rbenv rehash` or `asdf reshim`',
        ],
    ]),
    output('nvm-prefix', /nvm is not compatible with|nvm: not compatible/, 'nvm does not select a version of Node, since npm has a prefix of its own.', [
        [
            'prefix is in `~/.npmrc` of this user, or is NPM_CONFIG_PREFIX',
            'run `nvm use --delete-prefix VERSION` in the script',
        ],
    ]),
    output('interpreter-gone', /: bad interpreter: No such file or directory/, 'The program starts with an interpreter that is not at the path in its first line.', [
        [
            'It was installed with a Ruby, Python or Node that was updated or removed since, or for another user',
            'look at `head -1 PROGRAM`, and install the program again with what is there now',
        ],
    ]),
    output('node-not-on-path', /\b(?:node|npm|npx|pm2|yarn|pnpm|nvm|forever|bun)(?:: command)?: not found|\b(?:node|npm|npx|pm2|yarn|pnpm|nvm|forever|bun): command not found|command not found: (?:node|npm|npx|pm2|yarn|pnpm|nvm)\b|(?:env|nohup|timeout|xargs): (?:.{0,22}['‘"])?(?:node|npm|npx|pm2|yarn)['’"]?: No such file/, 'Node or one of its tools is not on the PATH of the script, which does not run in a login shell.', [
        [
            'Node was installed with nvm for one user',
            'load it at the start of the script (`export NVM_DIR=/home/USER/.nvm; . "$NVM_DIR/nvm.sh"`), or link node and npm into /usr/local/bin',
        ],
        [
            'Node is not installed on this instance, or only in /usr/local/bin',
            'install it on the image or in BeforeInstall with the package manager of the system, or add `export PATH=/usr/local/bin:$PATH` to the script',
        ],
        [
            'The tool is not installed for the Node of the script',
            'install it with `npm install -g NAME`, or call it with `npx`',
            /\b(?:node|npm|npx|nvm)['’"]?:/,
        ],
    ]),
    output('ruby-not-on-path', /\b(?:ruby|bundle|bundler|rbenv|rvm|rails|rake|gem|puma|unicorn)(?:: command)?: not found|\b(?:ruby|bundle|bundler|rbenv|rvm|rails|rake|gem|puma|unicorn): command not found(?!: )|env: .{0,2}(?:ruby|bundle).{0,2}: No such file|RVM is not a function/, 'Ruby or one of its tools is not on the PATH of the script, which does not run in a login shell.', [
        [
            'Ruby was installed with rbenv or rvm for one user',
            'run the script as that user (runas), and load it there: `export PATH="$HOME/.rbenv/bin:$HOME/.rbenv/shims:$PATH"` or `source ~/.rvm/scripts/rvm`',
        ],
        ['Ruby is not installed on this instance', 'install it on the image or in BeforeInstall'],
        [
            'The tool is not installed for the Ruby of the script',
            'run `gem install bundler` with that Ruby',
            /\b(?:ruby|gem|rbenv|rvm)['’"]?:/,
        ],
    ]),
    output('python-not-on-path', /\b(?:python|python3|python3\.\d{1,2}|pip|pip3|pipenv|poetry|alembic|django-admin(?:\.py)?|gunicorn|uvicorn|celery|virtualenv|flask|uv)(?:: command)?: not found|\b(?:python|python3|python3\.\d{1,2}|pip|pip3|pipenv|poetry|alembic|django-admin(?:\.py)?|gunicorn|uvicorn|celery|virtualenv|flask|uv): command not found|env: .{0,2}python\d?.{0,2}: No such file/, 'Python or one of its tools is not on the PATH of the script.', [
        [
            "It is in a virtual environment or in one user's home",
            'call it by its full path, such as /var/www/app/venv/bin/gunicorn, or activate the environment first',
        ],
        [
            'It is not installed on this instance',
            'install python3 and python3-pip on the image or in BeforeInstall',
        ],
        [
            'The system has it only as python3 and pip3',
            'call `python3` and `python3 -m pip` in the script',
            /\bpython3/,
        ],
    ]),
    output('aws-cli-not-found', /\baws(?:: command)?: not found|\baws: command not found|command not found: aws\b/, 'The AWS CLI is not installed on the instance, or not on the PATH of the script.', [
        [
            'The image does not have it (Ubuntu)',
            'install the AWS CLI before the script needs it, or on the image',
        ],
        ['It is in /usr/local/bin', 'add `export PATH=/usr/local/bin:$PATH` to the script'],
    ]),
    output('docker-not-found', /\b(?:docker|docker-compose|podman)(?:: command)?: not found|\b(?:docker|docker-compose|podman): command not found|^(?:usermod|gpasswd|chown|newgrp): .{0,30}group:? .{0,20}docker|'compose' is not a docker command|unknown (?:docker )?command: "?(?:docker )?compose/, 'Docker, or its compose plugin, is not installed on the instance.', [
        [
            'The script calls docker-compose, but Compose is the plugin of Docker here',
            'call `docker compose`, with a space, and install docker-compose-plugin if it is missing',
            /\b(?:docker|podman)(?:: command)?: not found|\b(?:docker|podman): command|'compose|command: "?(?:docker )?compose|group/,
        ],
        [
            'The script calls docker compose, but the plugin is not installed',
            'install docker-compose-plugin on the image or in BeforeInstall',
            /not found|group/,
        ],
        [
            'Docker is not installed',
            'install it in BeforeInstall or on the image, and run `systemctl enable --now docker`',
        ],
    ]),
    output('compose-option-unknown', /^(?:docker: ?)?(?:unknown shorthand flag: '[dfp]'|unknown flag: --(?:project-name|project-directory|env-file|profile|file|build|remove-orphans|force-recreate)\b)/, 'A command, most often `docker` without its plugin for compose, does not know one of its options.', [
        [
            'The plugin is not installed for the user of the script',
            'check `docker compose version` as that user, and install docker-compose-plugin, or call `docker-compose` if that is what is there',
        ],
    ]),
    output('yarn-wrong-program', /^yarn: error: no such option|^Usage: yarn \[options\]|^ERROR: There are no scenarios|ERROR: \[Errno 2\] No such file or directory: 'install'/, 'The yarn that runs is not the package manager: it belongs to the package cmdtest.', [
        [
            'Ubuntu and Debian install cmdtest for `apt-get install yarn`',
            'remove it (`sudo apt-get remove cmdtest`), and install the right one: `corepack enable`, or `npm install -g yarn`',
        ],
    ]),
    output('yarn-missing', /Yarn executable was not (?:detected|found)|defines "packageManager": "|Corepack must currently be enabled/, 'The yarn that the project asks for is not installed on the instance.', [
        [
            'Only Node is installed, or an older yarn, or yarn belongs to another user',
            'run `corepack enable` (or `npm install -g yarn`) on the image, or build the assets in the pipeline',
        ],
    ]),
    output('wrong-architecture', /exec format error|cannot execute binary file|wrong ELF class|Illegal instruction|BadImageFormat|with an incorrect format|package architecture .{0,60}does not match|unsupported (?:CPU |processor )?architecture|no matching manifest for linux\/|does not match the detected host platform/i, 'A program, library or image was built for another processor, or for the other of 32 and 64 bit.', [
        [
            'x86_64 and arm64 (Graviton) are mixed up',
            "build for the instance's architecture (`uname -m`); for Docker, use `docker buildx build --platform`",
        ],
        [
            'The file is a script without #!INTERPRETER in its first line',
            'start it with #!/bin/bash',
            /[Ii]llegal instruction|ELF|[Aa]rchitecture|manifest|platform|cannot execute binary/,
        ],
        [
            'It uses instructions, such as AVX, that the processor of this instance type does not have',
            'compare `lscpu` with a machine where it works, and use another instance type or build',
            /^(?![\s\S]{0,4000}?[Ii]llegal instruction)/,
        ],
    ]),
    output('program-missing', /^[^:]{1,200}: (?:line )?\d{1,6}: (?:exec: )?\/(?!(?:proc|sys|dev|tmp|var\/(?:log|run))\/|[^:]{0,200}(?:\/\.\w|\.(?:env|conf|log|txt|out|err|json|ya?ml|pid|properties|ini)\b))[^:]{1,200}: (?:not found|No such file or directory|cannot execute: required file not found)$|: cannot execute: required file not found|^\/[^:]{1,200}: No such file or directory$/, 'A program that is called by its full path is not there, or what it needs to start is not.', [
        [
            'It is not installed on this instance, was removed, or is in another folder',
            'look for it (`command -v NAME`, `ls -l PATH`), and install it in BeforeInstall or on the image',
        ],
        [
            'It is there, but the interpreter in its first line is not, or it was built for another C library or processor',
            'check it with `head -1 PATH` and `file PATH`',
        ],
    ]),
    output('command-not-found', /: command not found|command not found: |^[^:]{1,200}: (?:line )?\d{1,6}: [^:]{1,100}: not found$|^\/?(?:bin\/)?(?:ba|da)?sh: (?:\d{1,4}: |line \d{1,4}: )?[^:]{1,100}: not found|: executable file not found in \$PATH|^tar(?: \(child\))?: \S{1,30}: Cannot exec: No such file|^(?:\/usr\/bin\/)?(?:nohup|timeout|nice|xargs|setsid|env): (?:failed to run command |cannot run command )?['‘"`].{1,100}: No such file/, 'The script calls a command that is not on the PATH of the agent, which does not use a login shell.', [
        [
            'It is not installed, or is outside /usr/bin, for example for one user, in node_modules or in a virtual environment',
            'install it on the image or in BeforeInstall, call it by its full path, or set PATH at the start of the script',
        ],
        [
            'It is a function in a file that the script did not load, or its name is broken by Windows line endings',
            'load the file by its full path (`. "$(dirname "$0")/FILE"`), and convert both to the line endings of Linux',
        ],
    ]),
];

;// CONCATENATED MODULE: ./build/hints/entries/script-compilers.js

const program = '(?:\\w{1,20}-\\w{1,20}-\\w{1,20}-)?(?:g?cc|[gc]\\+\\+|clang(?:\\+\\+)?|g?make|cmake|ninja|pkg-config|auto(?:re)?conf|automake)';
const withoutCpp = /^(?![\s\S]{0,4000}?(?:cc1plus|\+\+|CXX))/;
const compilers = [
    output('compiler-missing', new RegExp(`(?:error trying to exec|cannot execute) ['‘"\`]?cc1|(?:execute|exec:?|command|linker|compiler) ['‘"“\`]${program}['’"”\`](?: failed)?(?:: | )(?:No such file|not found|.{0,20}executable file not found)|(?:^|[:/] ?)${program}: (?:(?:[Cc]ommand )?not found|No such file)|no acceptable C compiler|No CMAKE_\\w{1,10}_COMPILER could be found|CMAKE_\\w{1,10}_COMPILER not set|C(?:\\+\\+)? compiler cannot create executables|(?:CMake|compiler|make) must be installed`), 'A compiler, or a program that builds with it, is not installed on the instance.', [
        [
            'The compiler of C++ is a package of its own, since gcc alone compiles only C',
            'install it: `sudo dnf install -y gcc-c++` (`sudo yum`; on Ubuntu and Debian `sudo apt-get install -y g++`)',
            withoutCpp,
        ],
        [
            'The image has no tools for building',
            'install them in BeforeInstall: `sudo dnf install -y gcc gcc-c++ make` (Ubuntu, Debian: build-essential), and cmake, autoconf or pkg-config, if the line names one',
        ],
        ['It need not be built here', 'build in the pipeline on the same system, or use a prebuilt package'],
    ]),
    output('headers-missing', /fatal error: (?!Python\.h)['‘"]?[\w./+-]{1,100}\.h(?:pp)?['’"]?(?:: No such file|\S{0,2} file not found)|\bld: cannot find -l|library not found for -l|Package '?[\w.+-]{1,60}'?(?:, required by '.{1,60}',)? (?:was )?not found(?: in the pkg-config|$)|No package '.{1,60}' found$|Package requirements \(|Could NOT find [A-Z]\w{1,30}\b.{0,200}\(missing: |can't find header files for ruby/, 'The build lacks the headers of a library, or the library itself.', [
        [
            'The package of the library for development, whose name ends in -devel or -dev, is not installed',
            'find the package of the file in the line with `dnf provides "*/NAME.h"` (Ubuntu, Debian: `apt-file search NAME.h`; for Ruby ruby-devel or ruby-dev), and install it in BeforeInstall',
        ],
        ['It need not be built here', 'build in the pipeline on the same system, or use a prebuilt package'],
    ]),
];

;// CONCATENATED MODULE: ./build/hints/entries/script-configuration.js

const configuration = [
    output('ansible-unreachable', /UNREACHABLE! =>/, 'Ansible cannot connect to a host by SSH.', [
        [
            'On the instance itself, SSH is not needed',
            'use `connection: local`, or `ansible-playbook -i localhost, -c local`',
        ],
        [
            "The user of the script has no key for that host, or the host's port 22 is closed to it",
            'try the same with `ssh` on the instance as that user',
        ],
    ]),
    output('ansible-undefined-variable', /The task includes an option with an undefined variable|AnsibleUndefinedVariable|FAILED! =>.{0,400}is undefined/, 'A variable of the playbook is not set.', [
        [
            'The file with it is not in the bundle, or is for another group of hosts',
            'check group_vars and host_vars, or pass it with `-e`; the error names file and line',
        ],
        ['A task that should set it was skipped', 'give it a default: `{{ NAME | default(VALUE) }}`'],
    ]),
    output('ansible-module-missing', /no action detected in task|couldn't resolve module\/action|the role '.{1,100}' was not found|could not find or access '/i, 'Ansible does not find a module, role or file of the playbook.', [
        [
            'The file is not in the bundle, or not in a folder that the error lists',
            'compare its path with them',
            /^(?![\s\S]{0,4000}?find or access)/i,
        ],
        [
            'Its collection or role is not installed on the instance, or the name is misspelled',
            'run `ansible-galaxy install -r requirements.yml` first (`ansible-galaxy collection install` for collections)',
            /find or access/i,
        ],
        ['Ansible on the instance is older than the playbook needs', 'check `ansible --version` in the script'],
    ]),
    tool('ansible-failed', 'A task of Ansible', /FAILED! =>|^failed: \[|^ERROR! \S|fatal: \[.{1,100}\]: /, 'A task of Ansible failed; its msg or stderr is the reason.', [
        [
            'What the task does is not possible on this instance',
            'read the line with "fatal" and the name of the task above it, and run that command by hand',
        ],
        [
            'The playbook expects another user, distribution or Python',
            'check become, and ansible_python_interpreter',
        ],
    ]),
    output('chef-license', /cannot execute without accepting the license|Chef License Acceptance/, 'Chef does not run until somebody has accepted its license, and hooks have no terminal to ask.', [
        [
            'Nobody has accepted it on this instance',
            'let the script set `CHEF_LICENSE=accept-silent`, or call Chef with `--chef-license accept-silent`',
        ],
    ]),
    tool('chef-failed', 'Chef', /Chef::Exceptions::|Mixlib::ShellOut::|^Error executing action |Chef (?:Infra )?Client failed|Recipe Compile Error|Stacktrace dumped to/i, 'A Chef run failed.', [
        [
            'A resource of a recipe failed; a command that it ran prints its reason after STDERR',
            'run that command by hand on the instance; the file chef-stacktrace.out shows the recipe and line',
        ],
        [
            'A command without an exit code was killed, often because memory ran out',
            'check `dmesg | grep -i kill`',
        ],
    ]),
    output('puppet-module-missing', /^(?=.{0,900}(?:Evaluation Error|\.pp\b|on node |class \S{1,90} for \S))(?:.{0,900}(?:Unknown (?:resource type|function|data type)|Invalid resource type|Could not find (?:declared )?class|Resource type not found|Could not find template))|Could not retrieve information from environment .{1,60} source\(s\)|Could not autoload puppet/, 'Puppet does not find a class, type or file of a module.', [
        [
            'The module is not installed on the instance, in another version, or elsewhere',
            'compare `puppet module list` with the Puppetfile, and pass `--modulepath`',
        ],
        ['The module does not support this distribution', 'check its list of supported systems'],
    ]),
    tool('puppet-failed', 'Puppet', /^Error: (?:Evaluation Error|\/Stage\[|Could not (?:retrieve|run|apply|find (?:class|declared|dependency|resource|a suitable provider|data item|template|command)|prefetch|update|set|start|parse)|Failed to apply catalog|Execution of '.{1,200}' returned)|Puppet::\w/, 'Puppet failed; its first line with Error is the reason.', [
        [
            'A resource could not be applied, or the manifest is not valid',
            'check it with `puppet parser validate FILE`, and run the same `puppet apply` there with `--debug`',
        ],
    ]),
    output('winrm-not-running', /The client cannot connect to the destination specified in the request|WinRM.{0,60}(?:not running|cannot complete|cannot process)|HRESULT 0x80338012/, 'WinRM, which PowerShell DSC needs even locally, is not running or not reachable.', [
        [
            'The service is stopped or not configured on this image',
            'run `Enable-PSRemoting -Force -SkipNetworkProfileCheck` on the image, and check `Get-Service WinRM`',
        ],
    ]),
    tool('dsc-failed', null, /PowerShell DSC resource |MSFT_\w{1,60}Resource|SendConfigurationApply|DSC Configuration '|Local Configuration Manager|Start-DscConfiguration/, 'PowerShell DSC could not apply the configuration.', [
        [
            'The resource that the error names failed in its Set',
            'do by hand what it does (start or stop that service, say), and read the event log: `Get-WinEvent -LogName Microsoft-Windows-Dsc/Operational -MaxEvents 20`',
        ],
        ['An earlier configuration is still being applied', 'use `Start-DscConfiguration -Force -Wait`'],
    ]),
    output('supervisor-not-running', /unix:\/\/\S{1,100}supervisor\S{0,40} (?:no such file|refused connection)|supervisor.{0,40}refused connection|^error: <class '.{1,40}'>, \[Errno (?:2|111)\] .{1,200}(?:socket|xmlrpc)\.py/, 'Supervisor is not running, so supervisorctl cannot reach it.', [
        [
            'Its service is not started, or uses another socket or configuration',
            'run `sudo systemctl enable --now supervisor` (`supervisord` on Amazon Linux), and pass the configuration with `-c`',
        ],
    ]),
    output('supervisor-program-unknown', /: ERROR \(no such (?:process|group)\)/, 'Supervisor does not know the program.', [
        [
            'Its configuration is new or has changed',
            'run `supervisorctl reread` and `supervisorctl update` after it was installed, and see the names in `supervisorctl status`',
        ],
    ]),
    tool('supervisor-failed', 'Supervisor', / (?:FATAL|BACKOFF) {2,12}\S|: ERROR \((?:spawn error|abnormal termination|not running|already started)\)/, 'Supervisor could not start or stop the program.', [
        [
            'The program ends right after it starts',
            'read `supervisorctl tail NAME stderr`, and run its command as its user',
        ],
    ]),
    tool('certbot-failed', 'certbot', /Some challenges have failed|urn:ietf:params:acme|acme-v0\d\.api\.letsencrypt|too many (?:certificates|failed authorizations)|^certbot: |Certbot failed/, 'certbot did not get a certificate.', [
        [
            'The certificate authority cannot reach this instance on port 80, or the name points elsewhere',
            'check DNS, the security group and the load balancer in front; an instance in a group usually cannot get one: use a certificate of ACM at the load balancer',
        ],
        ['Too many were requested', 'wait, and keep them when instances are replaced'],
    ]),
];

;// CONCATENATED MODULE: ./build/hints/entries/script-database-web.js


const cachedByPhp = [
    'Another configuration was cached (bootstrap/cache, var/cache), so .env is not read',
    'run `php artisan config:clear` (Symfony: `bin/console cache:clear`) before it',
    without(/SQLSTATE/),
];
const otherHost = /[Cc]onnect(?:ing)? to (?!the |\[?(?:https?:\/\/)?(?:localhost|127\.|0\.0\.0\.0|::1|10\.|172\.|192\.168\.))\S{1,100}(?: \(|:\d| port )/;
const databaseAndWeb = [
    output('database-client-old', /authentication method unknown to the client|Client does not support authentication protocol|[Aa]uthentication plugin '.{1,80}' (?:cannot be loaded|reported)|SCRAM authentication requires|authentication method 10 not supported/, 'The client is too old for the way this database checks passwords.', [
        [
            'The server is newer, as since MySQL 8 and PostgreSQL 14',
            'update the client or driver on the instance, or let this user log in the old way',
        ],
    ]),
    output('database-login-by-user', /(?:Peer|Ident) authentication failed|(?<!ERROR: {1,2})role "(?:root|ubuntu|ec2-user|www-data|apache|nginx)" does not exist|ERROR 1698|database "(?:root|ubuntu|ec2-user)" does not exist|unix_socket|auth_socket/, 'The database lets this user in only as the user of the system with the same name.', [
        [
            'The script names no other user or host, often since its settings (DATABASE_URL, .env) are not loaded',
            'run it as that user (`sudo -u postgres psql`), or give it user, password and host (`-h 127.0.0.1`)',
        ],
    ]),
    output('database-login-failed', /Access denied for user|fe_sendauth: |no password supplied|empty password returned by client|client password must be a string|bad auth ?: |command \w{1,30} requires authentication|redis\.\w{1,20}\.AuthenticationError|ERR (?:invalid password|AUTH|Client sent AUTH)|ORA-01017|\bP1000\b|password authentication failed for user|SQLSTATE\[(?:HY000\] \[1045|28000|08006\].{0,120}authentication)|no pg_hba\.conf entry|Login failed for user|Mongo\w{0,30}Error: Authentication failed|WRONGPASS|NOAUTH Authentication required|(?<!ERROR: {1,2})role ".{1,80}" does not exist|ER_ACCESS_DENIED|must reset your password|Your password has expired/, 'The database rejected the login.', [
        [
            "The user or password is wrong, or missing in the hook's environment",
            'check what the script reads (.env, Parameter Store), and whether the password was rotated or has expired',
            /no pg_hba\.conf/,
        ],
        cachedByPhp,
        [
            'The user is not allowed to connect from this host, or without TLS',
            'allow the host (GRANT or pg_hba.conf), and turn on TLS',
        ],
    ]),
    output('database-missing', /Unknown database|NoDatabaseError|database ".{1,100}" does not exist|SQLSTATE\[HY000\] \[1049\]|Cannot open database/, 'The database does not exist on that server, or the login may not open it.', [
        [
            'Its name is wrong, or it was never created',
            "check the name in the hook's environment, and create the database once",
        ],
        cachedByPhp,
    ]),
    output('database-not-here', /^(?!.{0,600}FATAL: )(?:.{0,600}?(?:server through socket '|ECONNREFUSED (?:127\.0\.0\.1|::1):(?:3306|5432|27017|6379)\b|server (?:running )?(?:on host|at) "(?:localhost|127\.)|server running locally|Redis (?:on|at|connection to) (?:localhost|127\.)|server on '(?:localhost|127\.)))/, 'No database answers on this instance, where the script looks for it.', [
        [
            'It is elsewhere, but the hook does not load its settings',
            'set host and port where the hook reads them (.env, Parameter Store)',
        ],
        [
            'It is not started here',
            'run `sudo systemctl enable --now NAME` before, and read `journalctl -u NAME -n 50`',
            onWindows,
        ],
        ['It is not started here', 'run `Start-Service NAME` before, and read its log', onLinux],
    ]),
    output('database-unreachable', /ORA-12(?:170|5\d\d)|^(?!.{0,600}(?:certificate|fe_sendauth|SSL (?:error|routines)|FATAL: {1,3}(?!.{0,40}starting up)|No suitable driver|connection pool for))(?:.{0,600}?(?:(?:unable|failed|could not|cannot|can't) (?:to )?connect to (?:the |your )?(?:database|db|mysql|postgres\w{0,5}|redis|mongo\w{0,3})\b|Is the server running (?:on|locally)|ConnectionNotEstablished|Mysql2::Error::ConnectionError|could not connect to server|connection to server at .{1,200} failed|SQLSTATE\[HY000\] \[200[23]\]|Can't connect to (?:local )?MySQL server|reading initial communication packet|ECONNREFUSED .{0,80}:(?:3306|5432|27017|6379|1433|1521)\b|MongoNetworkError|MongoServerSelectionError|MongooseServerSelectionError|Communications link failure|server selection timed out|connect ENOENT \S{0,100}(?:mysql|PGSQL)|port (?:3306|5432|27017|6379|1433)\b.{0,40}(?:refused|timed out)|Connection to \S{1,200}:(?:5432|3306|1433) refused|Error connecting to Redis|Redis connection to .{1,200} failed|Can't reach database server|Error establishing a database|Failed to initialize pool|Login timeout expired|SequelizeConnection\w{0,20}Error))/i, 'The script cannot reach the database.', [
        [
            'The host or port is wrong, or still that of a local database',
            'check the setting that the hook reads (.env, Parameter Store)',
            /starting up|whitelisted/,
        ],
        cachedByPhp,
        [
            'Its security group or list of addresses does not let the instance in, or it is not running yet',
            "allow its port from the instance's security group, check its status, and let the script wait and retry",
        ],
    ]),
    output('database-migration-failed', /(?:relation|table|column) .{1,150} already exists|Table '.{1,150}' already exists|There is already an object named|Duplicate (?:column|key) name|SQLSTATE\[42S01\]|duplicate key value violates .{0,60}(?:migrations|pg_type|pg_class)|\bP3018\b/, 'A migration does not match the state of the database.', [
        [
            'It already ran, on this or another instance, or failed partway',
            'compare the list of migrations with the database, fix it, and deploy again',
        ],
        [
            'Two migrations of the code create the same thing',
            'see above which one ran, and remove it from the newer one',
        ],
        ['Several instances run migrations at once', 'run migrations once, in the pipeline or on one instance'],
    ]),
    output('database-object-missing', /(?:relation|table|column) .{1,150} does not exist|Table '.{1,150}' doesn't exist|no such (?:table|column): |Unknown column '|Invalid (?:object|column) name '|SQLSTATE\[42S02\]|Schema-validation: missing |Base table or view not found|UndefinedTable|UndefinedColumn/, 'A table or column that the script uses is not in the database.', [
        [
            'The migration that creates it has not run on this database, or ran on another one',
            'check which database the environment of the script names, and compare the list of migrations with it',
        ],
        [
            'Code that runs before the migrations already reads it, such as a query while a module is loaded',
            'move that query, so that the migrations can start without the table',
        ],
    ]),
    output('web-server-config', /nginx: \[emerg\] (?!bind\(\)|host not found in upstream|\w{3,10}\(\) "[^"]{1,300}(?:" failed \((?:13|28|2: [^)]{1,60}\)(?! in ))|(?:mime\.types|_params|ssl-nginx\.conf)"))|AH00(?:526|534|014)|failed to post process the configuration|AH0\d{4}: Syntax error|Syntax error on line \d{1,6} of \/|Invalid command '.{1,60}', perhaps misspelled|\[ALERT\].{0,60}parsing \[(?!.{0,300}could not resolve)/, "The web server's configuration is not valid.", [
        [
            'The line that the message names has a mistake, or a variable in its template was not filled in',
            'run `sudo nginx -t`, `apachectl configtest`, `php-fpm -t` or `haproxy -c -f FILE` on the instance: it shows the file and line',
        ],
        [
            'A certificate, folder, user, module or host in it is missing',
            'create or install it before the web server is reloaded',
        ],
    ]),
    symptom('health-check-error-status', /^curl: \(22\)(?!.{0,80} 40[134]\b)|remote server returned an error: \((?:400|5\d\d)\)|^\S{0,20} ?ERROR (?:5\d\d|400): |\bhealth.{0,80}(?:status|code|HTTP|returned|got|:).{0,20}(?<!port )\b[45]\d\d\b(?! ?(?:ms|s|sec|seconds|[MK]i?B)\b)/i, 'The address that the script requests answered with an error status.', [
        [
            'It is your application, which is running, but with a broken configuration, database or migration',
            'read its own log on the instance',
        ],
        [
            'The address is wrong, or of another server, or a 502 or 503 comes from the web server while the application is still starting',
            'check the address, and let the script retry for a minute',
        ],
    ]),
    symptom('health-check-refused', /^curl: \(7\)|Unable to connect to the remote server|Failed to connect to \S{1,100} port \d|^wget: can't connect|Connecting to .{1,100} failed: Connection refused/, 'Nothing answered on the address that the script requests.', [
        [
            'The application was not ready yet, or ended right after it started',
            'let the script retry (`curl --retry 20 --retry-delay 3 --retry-connrefused`), and read its log: `docker logs NAME`, `pm2 logs`, `journalctl -u NAME` (Windows: `Get-WinEvent Application -MaxEvents 20`)',
            otherHost,
        ],
        [
            'The instance has no route to that host, or a security group or proxy blocks it',
            'add a NAT gateway, and allow the port',
            new RegExp(`refused|${without(otherHost).source}`),
        ],
        [
            'It listens on another port or address, or is down',
            'check `sudo ss -ltnp` there (Windows: `netstat -ano`)',
        ],
    ]),
    symptom('health-check-timed-out', /^curl: \(28\)/, 'The address that the script requests did not answer in time.', [
        [
            'The application hangs or is still starting',
            'read its log, and let the script wait longer',
            otherHost,
        ],
        [
            'A security group or firewall blocks the connection, or a host outside has no route',
            'check localhost on the instance instead of a public address, or add a NAT gateway',
        ],
    ]),
    symptom('health-check-empty-reply', /^curl: \((?:52|56|35)\)(?!.{0,100}(?:proxy|schannel|alert|unsupported))|Empty reply from server|(?:(?:localhost|127\.0\.0\.1)[:/]|health).{0,200}(?:[Cc]onnection reset by peer|ECONNRESET)|(?:[Cc]onnection reset by peer|ECONNRESET).{0,200}(?:(?:localhost|127\.0\.0\.1)[:/]|health)|socket hang up/, 'The connection was cut without an answer.', [
        [
            'The application crashed on the request or is still starting, or a download broke off',
            'read its log, and let the script retry (`curl --retry 5`)',
            /^curl: \(35\)/m,
        ],
        [
            'http and https are mixed up, or a firewall or proxy is in between',
            'check the scheme and port of the address',
        ],
    ]),
];

;// CONCATENATED MODULE: ./build/hints/entries/script-docker.js



const onDockerHub = /pull access denied for (?!localhost)[^\s./:]{1,100}(?:[/,: ]|$)/;
const docker = [
    output('docker-socket-denied', /permission denied while trying to connect to the Docker (?:daemon|API)|docker\.sock.{0,20}: permission denied|Permission denied.{0,40}docker\.sock|fetching server API version: .{0,80}Permission denied/i, 'The user that the script runs as is not allowed to use Docker.', [
        [
            'The runas user is not in the docker group',
            'run `sudo usermod -aG docker USER` and restart the agent, use sudo, or remove runas',
            asRoot,
        ],
        [
            'The script switches to a user who is not in the docker group',
            'add that user to the group, or call docker before the switch',
        ],
    ]),
    output('docker-not-running', /Cannot connect to the Docker daemon|docker\.sock: connect: no such file|Couldn't connect to Docker daemon|docker daemon is not running|Is the docker daemon running/i, 'Docker is not running on the instance.', [
        [
            'The service is not installed, was not started, or does not start at boot, or DOCKER_HOST names another daemon',
            'run `sudo systemctl enable --now docker` (Windows: `Start-Service docker`) on the image or in BeforeInstall, and `unset DOCKER_HOST` in the script',
        ],
    ]),
    output('docker-login-no-terminal', /Cannot perform an interactive login from a non.?TTY|^(?:Error: )?password is empty$|Must provide --username with --password-stdin/i, 'docker login received no password or no user name.', [
        [
            'What comes before the pipe failed, such as `aws ecr get-login-password`, or the variable with the user name or password is empty',
            'run it on its own: usually the instance role lacks ecr:GetAuthorizationToken, `--region` is missing, or the AWS CLI is too old',
        ],
    ]),
    output('ecr-not-authorized', /not authorized to perform: ecr:\w{1,60}/, 'The role is not allowed to use Amazon ECR.', [
        [
            'The instance profile lacks the permission',
            'attach AmazonEC2ContainerRegistryReadOnly to the instance role',
        ],
    ]),
    output('docker-not-logged-in', /no basic auth credentials|authorization token has expired|Your authorization token|pull access denied|denied: (?:requested access|Your)|login attempt to http|unauthorized: (?:authentication|incorrect)|(?:daemon|registry|pull|manifests|request to https).{0,300}401 Unauthorized|public\.ecr\.aws.{0,300}403 Forbidden/, 'The registry rejected Docker: it is not logged in, or is not allowed to read the image.', [
        [
            "This script's user has not logged in within the last twelve hours",
            'log in before the pull, to ECR with `aws ecr get-login-password --region REGION | docker login --username AWS --password-stdin ACCOUNT.dkr.ecr.REGION.amazonaws.com`',
            onDockerHub,
        ],
        [
            'The name has no registry in it, so Docker looks on Docker Hub',
            'write the registry before it, build or load the image first, or log in to Docker Hub as this user',
            without(onDockerHub),
        ],
        [
            'The image does not exist under this name, or the instance role is not allowed to read from ECR',
            'check the registry, name and tag, and attach AmazonEC2ContainerRegistryReadOnly to the role',
        ],
    ]),
    output('docker-image-not-found', /manifest (?:for .{1,300} not found|unknown)|: not found: manifest|repository with name .{1,200} does not exist in the registry|ImageNotFoundException|failed to resolve reference .{1,300}: not found/, 'The image or its tag does not exist in the registry.', [
        [
            'The tag was not pushed, or the variable that holds it is empty or wrong',
            'check it with `aws ecr describe-images`, and make sure that the build pushes before it deploys',
        ],
        [
            'It was pushed to another region or account, or a lifecycle policy deleted it',
            'correct the registry, or keep images that are in use',
        ],
    ]),
    output('docker-rate-limit', /toomanyrequests|pull rate limit/i, 'The registry (Docker Hub, ECR Public) limits how many images can be pulled, above all without a login.', [
        [
            'Many instances pull at the same time through the same IP address',
            'log in to that registry, pull from your own ECR (a pull through cache), and let the script retry',
        ],
    ]),
    output('docker-credential-helper', /docker-credential-\w|error (?:getting|storing) credentials/, 'Docker cannot run the program that keeps its logins.', [
        [
            '~/.docker/config.json comes from another machine, such as one with Docker Desktop',
            'remove credsStore or credHelpers from that file, or install the program',
        ],
    ]),
    output('docker-name-conflict', /[Tt]he container name ".{1,200}" is (?:already )?in use|Conflict\. The container name|cannot remove (?:a running )?container .{1,200}(?:[Ss]top the container|is running)/, 'A container with that name is still there.', [
        [
            'The old one was not removed, or still runs',
            'run `docker rm -f NAME || true` before `docker run` or `docker compose up`',
        ],
    ]),
    output('podman-short-name', /short-name .{1,200} did not resolve to an alias/, 'Podman does not know from which registry to pull, since the name of the image has none.', [
        [
            'Docker takes Docker Hub for such names, Podman does not',
            'write the registry before the name, as in `docker.io/library/NAME`, or set unqualified-search-registries in /etc/containers/registries.conf',
        ],
    ]),
    output('docker-invalid-reference', /invalid reference format/, 'The image name is not valid.', [
        [
            'A variable in it is empty in the hook, it has capitals, or a path with a space stands before it',
            'let the script print the command; set the variable there, or write it to a file in the bundle during the build',
        ],
    ]),
    output('compose-invalid', /invalid compose project|The Compose file .{0,200}is invalid|Unsupported config option|^services\.\S{1,80} (?:must|contains|value|[Aa]dditional|conflicts|depends|has neither)\b|refers to undefined (?:network|volume|config|secret|service)|\(root\) [Aa]dditional propert(?:y|ies) \S{1,80} (?:is|are) not allowed|Version in ".{1,200}" is unsupported|depends on undefined service|invalid interpolation format/, 'Docker Compose does not accept the compose file.', [
        [
            'docker-compose on the instance is an old version 1, which does not know what the file uses',
            'compare `docker compose version` (plugin) and `docker-compose --version`, and use the plugin',
        ],
        [
            'The file has a mistake, or a variable in it is empty',
            'run `docker compose config` in its folder: it shows what is wrong',
        ],
    ]),
    output('docker-unhealthy', /dependency failed to start|[Cc]ontainer \S{1,200} is unhealthy|container .{1,100} exited \(\d{1,3}\)|didn't complete successfully: exit|is restarting, wait until/, 'A container that must run first did not become healthy, or ended.', [
        [
            'Its program ended with an error, or is not ready in the time of its health check',
            'read `docker logs NAME`, and `docker inspect NAME` for the result of the check; raise start_period if it is only slow',
        ],
    ]),
    output('docker-files-missing', /^(?:COPY|ADD) failed: (?!forbidden)|failed to calculate checksum of ref .{1,300}not found|no configuration file provided: not found|Can't find a suitable configuration file|failed to read dockerfile|unable to prepare context|open \S{0,200}docker-compose\.ya?ml: no such file/i, 'Docker cannot find the compose file, the Dockerfile, or a file that is to be copied.', [
        wrongFolder,
        ['It is not in the bundle, or .dockerignore leaves it out', 'add it to the artifacts of the build'],
    ], { needsFiles: true }),
    output('docker-network-missing', /(?:: |^)network \S{1,100} (?:not found|declared as external)/, 'A Docker network does not exist on the instance.', [
        [
            'It was never created there, or was removed while containers still refer to it',
            'run `docker network create NAME || true` before the start, and create the containers again (`docker compose up -d --force-recreate`)',
        ],
    ]),
    output('docker-shared-network', /namespace path: lstat \/proc\/|cannot join network (?:namespace )?of/, 'The container uses the network of another one, which does not run.', [
        [
            'That container ended or was replaced by this deployment',
            'start it first, and create the others again (`docker compose up -d --force-recreate`)',
        ],
    ]),
    output('compose-outdated', /'ContainerConfig'|URL scheme http\+docker|unexpected keyword argument '(?:ssl_version|chunked)'/, 'docker-compose version 1 does not fit this Docker.', [
        [
            'It is no longer maintained',
            'install docker-compose-plugin, and call `docker compose`, with a space',
        ],
    ]),
    output('docker-buildx-missing', /buildx component is missing|requires buildx/, 'The plugin buildx of Docker is missing, or too old.', [['It did not come with Docker', 'install docker-buildx-plugin, or build in the pipeline']]),
    output('compose-other-project', /incorrect label com\.docker\.compose|(?:network|volume) (?:with name )?\S{1,100} (?:already )?exists but was /, 'A network or volume with this name exists, but Compose did not create it for this project.', [
        [
            'It is left over from another compose file or project name',
            'stop its containers and remove it (`docker network rm NAME`)',
        ],
        [
            'It is shared, or a volume with data',
            'declare it with its `name` and `external: true`, or give the former project with `-p`',
        ],
    ]),
    output('docker-mount-missing', /bind source path does not exist|creating mount source path|error mounting ["'](?!cgroup|proc|sysfs|tmpfs|mqueue|devpts|overlay|shm)|not a directory: unknown: Are you trying to mount a directory/i, 'A file or folder that the container mounts does not exist, or Docker cannot create it.', [
        [
            'The file or folder was not created on the instance before the start',
            'create it first, with its full path, and delete the folder that Docker made in place of a file',
        ],
        [
            'Docker was installed as a snap, which may not write outside of /home',
            'install Docker from its own repository (`snap list docker` shows a snap), or keep the folder below /home',
            /does not exist|[Nn]ot a directory|no such file/,
        ],
    ]),
    output('docker-network-range', /non-overlapping IPv4 address pool|Pool overlaps with|networks have overlapping IPv4|all predefined address pools have been/, 'Docker has no free range of addresses for the network, or the one that is asked for is taken.', [
        [
            'Networks of earlier deployments are left over, or two ask for the same subnet',
            'remove those without containers (`docker network prune -f`), or set default-address-pools in /etc/docker/daemon.json',
        ],
    ]),
    output('docker-firewall', /iptables: No chain\/target\/match|DOCKER-ISOLATION|iptables failed: iptables/, "Docker's firewall rules are gone or cannot be written.", [
        [
            'iptables, firewalld or ufw was restarted after Docker',
            'run `sudo systemctl restart docker`, which writes them again',
        ],
    ]),
    output('container-program', /^(?!.{0,900}(?:exec format error|no space left|[Bb]ind for |address already|mounting|cgroup|memory|seccomp|rlimit|nvidia|running hook|AppArmor|keyring|sysctl|namespace))(?:.{0,300}OCI runtime (?:create|exec) failed|.{0,300}unable to start container process|.{0,300}starting container process caused)/, 'The container could not start its program, which is looked for in the image and not on the instance.', [
        [
            'It is not executable in the image',
            'add `RUN chmod +x FILE` to the Dockerfile, or call it with sh',
            /^(?![\s\S]{0,4000}?permission denied)/,
        ],
        [
            'The image does not contain it, a mounted folder hides it, or it has Windows line endings',
            'look inside with `docker run --rm --entrypoint ls IMAGE -l PATH`, and correct ENTRYPOINT, command or volumes',
        ],
    ]),
    output('kubernetes-unauthorized', /You must be logged in to the server|provide credentials\)|is forbidden: User ".{1,200}" cannot/, 'The Kubernetes cluster refuses the role that the hook uses.', [
        [
            'The instance role is not mapped in the EKS cluster',
            'add it as an access entry (`aws eks create-access-entry`) or to the aws-auth ConfigMap, or assume a role that is mapped',
            /is forbidden: User/,
        ],
        [
            'It is mapped, but lacks the permission that the line names',
            'check it with `kubectl auth can-i VERB RESOURCE`, and add it to its Role',
        ],
    ]),
    symptom('docker-no-such-container', /No such (?:container|object|image): |no such service: |["']docker (?:container |image )?(?:stop|rm|rmi|kill)["'] requires at least 1 argument/, 'Docker does not know the container, image or service in the script.', [
        [
            'There is nothing to stop or remove yet',
            'ignore that error: `docker stop NAME || true`',
            /No such image|no such service|location: \S{0,200}(?:valid|health|check|verify)/i,
        ],
        [
            'It has another name (compose puts that of the project first), was never pulled, built or defined here, or has ended (`--rm`)',
            'list what there is with `docker ps -a`, `docker images` or `docker compose config --services`',
        ],
    ]),
    tool('kubernetes-failed', 'kubectl or Helm', /^Error from server|^The connection to the server \S{1,100} was refused|^error: (?:the server|deployment|timed out waiting|unable to (?:recognize|read|upgrade)|no objects|no matching resources)|^Error: (?:UPGRADE|INSTALLATION|ROLLBACK|Kubernetes cluster|release|chart)/, 'kubectl or Helm failed; the text after "Error" is the reason.', [
        [
            'It talks to another cluster or namespace than intended, or what it names is not there',
            'run `kubectl config current-context`, `kubectl get events --sort-by=.lastTimestamp` and `helm history NAME` as the user of the script, with its KUBECONFIG',
        ],
    ]),
];

;// CONCATENATED MODULE: ./build/hints/entries/script-files.js



const otherThanProgram = /^(?![\s\S]{0,2000}?(?:s?bin\/[^:\s]{1,80}|\.(?:sh|py|rb|pl|run)|gradlew|mvnw|artisan)['"’]?: Permission denied|[\s\S]{0,2000}?failed to run command)/;
const creating = "cannot (?:create|make)|[Cc]annot mkdir|\\bmkdir\\b|failed to create(?! (?:shim|task|endpoint|network|container))|could not (?:create|make)|unable to create|couldn't create|cannot touch|tee: |Cannot open: Perm|cannot move|mkstemp|dir_s_mkdir|copyfile|symlink";
const notAsRoot = /^(?![\s\S]{0,4000}?run as user root\b)/;
const files = [
    symptom('working-directory-gone', /getcwd\(?\)?: cannot access parent directories|shell-init: error retrieving current directory|ENOENT: no such file or directory, uv_cwd|ENOENT.{0,40}process\.cwd/, "The command's working directory has been deleted.", [
        [
            'The script deletes or replaces its working directory, or the agent was started in a folder that no longer exists',
            'start the script with cd / (or the application folder), and restart the agent',
        ],
    ]),
    output('text-file-busy', /Text file busy|ETXTBSY/, 'A program or swap file cannot be overwritten while it is in use.', [
        [
            'The application still runs from that file, or the file is already used as swap',
            'stop it in ApplicationStop or BeforeInstall before it is replaced, or copy and rename (mv)',
        ],
    ]),
    output('read-only-file-system', /[Rr]ead-only file ?system|EROFS/, 'The file system is mounted read-only.', [
        [
            'The mount, the container or ProtectSystem in a systemd unit is read-only on purpose',
            'write to another folder or to a volume, or add ReadWritePaths to the unit',
        ],
        [
            'The disk has errors, so that Linux no longer writes to it',
            'check `dmesg | tail` on the instance, and replace it',
        ],
    ]),
    output('argument-list-too-long', /Argument list too long|\bE2BIG\b/, 'The arguments and exported variables of a command are longer than Linux allows.', [
        [
            'A pattern such as * stands for too many files, or a variable holds a whole file',
            'use `find FOLDER -name PATTERN -delete` or xargs, and do not export large values',
        ],
    ]),
    output('path-too-long', /[Ff]ile ?name too long|ENAMETOOLONG|file name, or both are too long|PathTooLongException/, 'A path or a name is longer than the system allows.', [
        [
            'A variable that should hold a name holds several lines or the content of a file',
            'print it before that line; Linux allows 255 bytes in a name',
            /Filename|[A-Z]:\\|PathToo|or both/,
        ],
        [
            'Windows allows 260 characters in a path',
            'use a shorter folder, or switch LongPathsEnabled on (for Git, core.longpaths)',
        ],
    ]),
    output('sed-delimiter', /^sed: .{0,80}(?:unknown option to [`'‘"]s|unterminated [`'‘"]s|extra characters after command)/, 'sed takes a character in the value for the separator of its command, or the command has a mistake.', [
        [
            'A variable, such as a password or an address, contains / or a line break',
            'use a separator that it cannot hold (`s|OLD|NEW|`), or `envsubst` in place of sed',
        ],
    ]),
    output('package-file-prompt', /end of file on stdin at conffile prompt/, 'dpkg asks which version of a configuration file to keep, and hooks cannot answer.', [
        [
            'The file was changed on the instance',
            'keep it: `apt-get -y -o Dpkg::Options::=--force-confold install NAME`',
        ],
    ]),
    output('package-manager-prompt', /\[Y\/n\] ?Abort|Is this ok \[y\/[dN/]{1,3}\]: ?(?:Exiting|Operation aborted|$)|Do you want to continue\? \[Y\/n\] ?$|^Operation aborted\.$|Exiting on user command/, 'The package manager asked for confirmation, but hooks cannot answer.', [
        [
            'It was called without -y',
            'call `apt-get -y` with DEBIAN_FRONTEND=noninteractive, or `yum -y` or `dnf -y`',
        ],
    ]),
    symptom('already-exists', /^(?:ln|mkdir): .{0,300}(?:File exists|cannot overwrite directory)|^mv: .{0,600}Directory not empty|^(?:useradd|adduser|groupadd|addgroup): .{0,100}already exists|^fatal: destination path .{0,300} already exists and is not an empty/, 'What the script creates already exists, left over from an earlier deployment.', [
        [
            'The script only works on a fresh instance',
            'allow for that: `mkdir -p`, `ln -sfn`, or `id USER || useradd USER`, or delete the old folder first',
        ],
    ]),
    symptom('files-changed-meanwhile', /file changed as we read it|file has vanished|files vanished before/, 'Files changed or went away while they were packed or copied.', [
        [
            'The application still wrote there, such as logs, caches or sessions',
            'leave those folders out (`--exclude=FOLDER`), stop the application first, or accept the exit code (1 of tar, 24 of rsync) in the script',
        ],
    ]),
    symptom('crontab-empty', /^no crontab for /, '`crontab -l` fails for a user who has no crontab yet.', [
        ['That is usual on a new instance', 'ignore that error: `crontab -l 2> /dev/null || true`'],
    ]),
    symptom('process-gone', /\bkill: .{0,60}No such process|^kill: (?:usage|not enough arguments|.{0,60}arguments must be)|^usage: kill|^ ?kill \[options\] <pid>|^(?:\S{1,200}: line \d{1,6}: )?kill: (?!.{0,80}not permitted)|: no process found$|^ERROR: The process ".{1,100}" not found|cat: .{1,200}\.pid: No such file|pidfile.{0,100}(?:not found|No such file)/i, 'The script tries to stop a process that is not running.', [
        [
            'The application is not running, or its process id is outdated or empty',
            'ignore that error: `pkill -f NAME || true`, and check for an empty process id before kill',
            onWindows,
        ],
        [
            'The application is not running, or its process id is outdated',
            'ignore that error: `Stop-Process -Name NAME -ErrorAction SilentlyContinue`, in a batch file `taskkill /f /im NAME & exit /b 0`',
            onLinux,
        ],
    ]),
    symptom('changed-owner-denied', /Operation not permitted|EPERM: operation not permitted/, "The script is not allowed to change a file's owner, mode or time, to signal a process of another user, or to do what needs root.", [
        [
            'The hook runs as another user than root, or than the owner of the file or process',
            'write `runas: root` for it in appspec.yml or remove runas, or use `sudo` for that command',
            asRoot,
        ],
        [
            'The file is immutable or on a network or shared file system, or the system forbids the call',
            'check `lsattr` and `mount` on the instance',
        ],
    ]),
    symptom('system-path-denied', /^(?!.{0,300}s?bin\/[^:\s]{1,80}: Permission denied$)(?=.{0,500}(?:[Pp]ermission denied|\bEACCES\b|not writable|isn['’]t writable(?! \[FileNotFound)|could not be written|write permissions? for))(?=.{0,500}?(?:^|['"‘“`:( ,])\/(?:etc|usr|s?bin|lib|run|root|boot|var\/(?:lib|log|run|cache|spool))\/)/, 'The script uses a file or folder of the system that only root may.', [
        [
            'The hook has another user as `runas`, or switches to one before it (`su`, `sudo -u`)',
            'write `runas: root` in appspec.yml or remove runas, or use `sudo` (`sudo tee FILE` in place of `> FILE`)',
            asRoot,
        ],
        [
            'A service with a user of its own needs it',
            'create it for that user in AfterInstall: `sudo install -d -o USER FOLDER`; under SELinux check `sudo ausearch -m avc -ts recent`',
        ],
    ]),
    symptom('create-denied', new RegExp(`^(?=.{0,500}(?:[Pp]ermission denied|\\bEACCES\\b|[Nn]ot writable)).{0,500}?(?:${creating})`), 'The script may not create a file or folder there: the folder that is to hold it belongs to root or another user.', [
        [
            'The hook has another user as `runas`, or switches to one before it (`su`, `sudo -u`)',
            'write `runas: root` in appspec.yml or remove runas, or use `sudo` for that command, and give the folder to the user of the application (`sudo chown USER: FOLDER`)',
            asRoot,
        ],
        [
            'The script switches to another user before it (`su`, `sudo -u`), or a service without root does it',
            'create the folder for that user first: `install -d -o USER FOLDER`',
            notAsRoot,
        ],
        [
            'The folder is there, but an earlier run as root made it',
            'see who owns the path with `namei -l PATH`, and change that with `sudo chown`',
        ],
    ]),
    symptom('permission-denied', /(?:^|[:\]-] )Permission denied|insufficient permission for adding|InsufficientPermissions|EACCES: permission denied|is(?: not|n't) writable(?! \[FileNotFound)|grant write permissions|directory is not writable|Permission denied:? '|connect EACCES|\(Permission denied\)|PermissionError: \[Errno 13\]|Permission denied @ |java\.nio\.file\.AccessDeniedException|Failed to open stream: Permission denied|Access to the path '\/.{1,300}' is denied/i, 'The script is not allowed to read, write or run a file.', [
        [
            'The program that the script calls is not executable, as after a download or a commit on Windows',
            'run `chmod +x FILE` before it, commit it with `git update-index --chmod=+x FILE`, or call `bash FILE`',
            otherThanProgram,
        ],
        [
            'The file belongs to root, from an earlier run or from the files section, and runas is another user',
            'use `sudo chown` before it, or run the hook as root; for files of the bundle set owner and mode in the permissions section of the AppSpec, which Install applies',
            new RegExp(`${asRoot.source}|${onWindows.source}`),
        ],
        [
            'SELinux, a noexec mount or a user that the program switches to forbids it',
            'check `sudo ausearch -m avc -ts recent`, `mount`, and who owns the folders of the path (`namei -l PATH`)',
            onWindows,
        ],
        [
            'The file is read-only, belongs to another account than that of the agent (SYSTEM), or a process has it open',
            'see who may do what with `icacls PATH`, and stop what has the file open',
            onLinux,
        ],
    ], { page: pages.appSpecPermissions }),
    symptom('system-path-missing', /isn't writable \[FileNotFound|(?:['"‘`:( ]|^)\/(?:etc|usr|lib|run|proc|sys|dev|var\/(?:lib|log|run|cache|spool))\/[^:'"’\n]{1,300}['"’`]{0,2}:? (?:failed \(2: )?(?:No such file|.{0,30}does not exist)|No such file or directory(?::| @ .{1,20} -|,) .{0,30}['"‘]?\/(?:etc|usr|lib|run|var\/(?:lib|log|run|cache|spool))\//, 'A file or folder of the system or of a package is not where the script expects it.', [
        [
            'The package that brings it is not installed on this image, or has it elsewhere in this version or distribution',
            'look for it (`sudo find / -xdev -name NAME`; `rpm -ql PACKAGE` or `dpkg -L PACKAGE`), and correct the path or install the package in BeforeInstall',
        ],
        [
            'Nothing creates that folder, such as one for logs or sockets',
            'create it in BeforeInstall (`sudo mkdir -p FOLDER`, and `chown` for the user that writes there)',
        ],
    ]),
    symptom('file-not-found', /[Nn]o such file or directory|can't cd to|cannot (?:stat|access|open)\b.{0,300}No such|^unzip: .{0,20}cannot find or open|ENOENT: no such file|FileNotFoundError: \[Errno 2\]|java\.nio\.file\.NoSuchFileException|FileNotFoundException: Could not find file|java\.io\.FileNotFoundException/, 'The script uses a file or folder that does not exist.', [
        [
            'The path is relative, and hooks start neither in the bundle nor in the application folder',
            'cd to the application folder first, or use full paths',
            absolutePath,
        ],
        [
            'The file or its folder was never put there, or nothing has created it on this instance',
            'check that it is in the bundle and that files.destination in the AppSpec is that folder; create folders first (`mkdir -p`)',
        ],
        [
            'The path belongs to another user, image or version of a package, such as /home/ubuntu on Amazon Linux',
            'use the path on this instance, such as /home/ec2-user',
            new RegExp(`home/ec2-user|${onWindows.source}`),
        ],
    ], { page: pages.appSpecFiles, needsFiles: true }),
];

;// CONCATENATED MODULE: ./build/hints/entries/script-migrations.js


const migrations = [
    output('database-data-rejected', /violates (?:foreign key|not-null|check|exclusion|unique) constraint(?!.{0,40}(?:migrations|pg_type|pg_class))|foreign key constraint (?:fails|"|failed)|Duplicate entry '|E11000 duplicate key|Column '.{1,100}' cannot be null|contains null values|(?:NOT NULL|UNIQUE|FOREIGN KEY|CHECK) constraint failed|(?:value too long for type|Data too long for column)|Out of range value|Incorrect (?!string)\w{1,20} value: '|Data truncated for|invalid input syntax for|could not create unique index|conflicted with the (?:FOREIGN KEY|CHECK|REFERENCE)|SQLSTATE\[23\d{3}\]|Cannot insert (?:the value NULL|duplicate key)/, 'The data in the database does not fit what the statement demands: a unique, required, related or shorter value.', [
        [
            'Rows that exist here, but not where the statement was tested, contradict the new rule',
            'find them with a query on the column in the line, correct them in a step before, then run the migration again',
        ],
        [
            'Seed data is inserted a second time',
            'insert it only if it is not there (`ON CONFLICT DO NOTHING`, `INSERT IGNORE`), or only once',
        ],
    ]),
    output('prisma-failed-migration', /\bP3009\b|found failed migrations in the target database/, 'Prisma does not go on, since an earlier migration failed and is still marked as failed in the database.', [
        [
            'A migration ended partway, in this or an earlier deployment',
            'see which one (`npx prisma migrate status`), repair the tables, then mark it with `npx prisma migrate resolve --rolled-back NAME` (or `--applied NAME`), and deploy again',
        ],
    ]),
    output('migrate-dirty', /Dirty database version|database is dirty/i, 'golang-migrate does not go on, since an earlier migration failed and left its version marked as dirty.', [
        [
            'A migration ended partway, or two instances migrated at once',
            'undo in the database what it did, correct it, then set the last whole version with `migrate -path FOLDER -database URL force VERSION`',
        ],
    ]),
    output('alembic-multiple-heads', /Multiple head revisions are present|has multiple heads/i, 'Two Alembic migrations have the same parent, so "head" is not unique.', [
        [
            'Branches with a migration each were merged',
            'run `alembic heads`, then `alembic merge heads`, and commit the result',
        ],
    ]),
    output('alembic-revision-unknown', /Can't locate revision identified by|No such revision or branch/, 'The database is at an Alembic revision that the deployed files do not contain.', [
        [
            'Another branch or a newer version migrated the database before, or its file was renamed or left out',
            'compare `alembic current` with the files in versions, and deploy a version that contains that revision',
        ],
        [
            'The file is gone for good',
            'after checking the tables, set the right revision: `alembic stamp --purge REVISION`',
        ],
    ]),
    output('django-inconsistent-history', /InconsistentMigrationHistory|is applied before its dependency/, 'The database lacks a migration on which one that it has already applied depends.', [
        [
            'AUTH_USER_MODEL was changed after the first migration',
            'set up an empty database anew; in any other, create its tables and add the row to django_migrations',
            without(/Migration (?:admin|auth|account|socialaccount)\./),
        ],
        [
            'The dependency was renamed, squashed or added after the other one had been applied',
            'compare the table django_migrations with the files, and restore the former name or dependency, or correct its row',
        ],
        [
            'The dependency is that of a library, and is new in this version (as with `__latest__`)',
            'compare `pip show NAME` with where it works, and pin that version, or name the dependency explicitly',
        ],
    ]),
    output('migration-parent-missing', /NodeNotFoundError|nonexistent parent node|referenced from .{1,200} is not present/, 'A migration builds on another one whose file is not there.', [
        [
            'It is not in the bundle (ignored by Git), or was renamed or squashed, while an old file still names it',
            'look for the name in the folder of migrations, and commit it, or delete what is not in the repository',
        ],
        [
            'It is that of a library with another version',
            'compare `pip show NAME` with where it works, and pin that version',
        ],
    ]),
    output('migration-version-twice', /Duplicate ?Migration|Multiple migrations have|more than one migration with version/, 'Two migrations have the same version or name.', [
        [
            'Two branches were merged, or a file of an earlier revision is left in the folder',
            'delete what is not in the repository, or renumber the one that has not run anywhere',
        ],
    ]),
    output('django-conflicting-migrations', /Conflicting migrations detected|multiple leaf nodes in the migration graph/, "Django's migrations have no single end.", [
        [
            'Branches with a migration each were merged, or files of another revision are left in the folder',
            'run `python manage.py makemigrations --merge` on your machine, commit all migration files, and compare them with `python manage.py showmigrations`',
        ],
    ]),
    output('liquibase-lock', /Could not acquire change log lock|liquibase.{0,100}LockException|Migration table is already locked|MigrationLocked/, 'Liquibase or Knex waits for the lock of another run of migrations.', [
        [
            'An earlier run was killed and left its lock in the database',
            'check that no other run is active, then run `liquibase release-locks` (`npx knex migrate:unlock`)',
        ],
        ['Several instances migrate at once', 'run migrations once, in the pipeline or on one instance'],
    ]),
    output('flyway-non-empty-schema', /Found non-empty schema|database schema is not empty/, 'The migration tool finds tables in the schema, but no history of its own.', [
        [
            'The database was created without it',
            'record once what the tables already have: `flyway baseline`, or `npx prisma migrate resolve --applied NAME` for each migration',
        ],
        ['It is another schema or database than intended', 'check the URL, user and schema'],
    ]),
    output('flyway-validate-failed', /Detected (?:resolved|applied|failed) migration|Migration checksum mismatch|FlywayValidateException|Validate failed: .{0,40}[Mm]igration|Migrations have failed validation|[Ll]iquibase.{0,120}Validation ?Failed|[Cc]hange ?[Ss]ets? check ?sum|migration directory is corrupt|Migration class .{1,200} was not found/, 'The migration files and the history in the database do not match.', [
        [
            'A file was changed, renamed or removed after it had run, or an older version is being deployed',
            'compare them with `flyway info`, and restore the files; add a new migration for a change',
        ],
        [
            'A migration failed partway, or a new file has a lower version than one that already ran',
            'repair the tables, then run `flyway repair`; for the latter, renumber it or set outOfOrder',
        ],
    ]),
    output('dotnet-ef-missing', /dotnet-ef does not exist|No executable found matching command "dotnet-ef"/, 'The tool dotnet-ef is not installed for the user that the script runs as.', [
        [
            'It was installed for another user, or is not on the PATH',
            'run migrations from a bundle built in the pipeline (`dotnet ef migrations bundle`), or install it: `dotnet tool install -g dotnet-ef`, with `$HOME/.dotnet/tools` on the PATH',
        ],
    ]),
    output('database-settings-not-loaded', /denied (?:for|to) user ''@|denied for user '(?:forge'@|root'@.{1,100}: NO\))|to database 'forge'|Login failed for user ''|role "" /, 'The script logs in to the database with no user, or a default one.', [
        [
            'Its settings (.env, DATABASE_URL, DB_USERNAME) are not loaded in the hook',
            'print which names the hook has with `env | cut -d= -f1`, and set it there; in Laravel run `php artisan config:clear`',
        ],
        ['That user is meant', 'give it its password or rights'],
    ]),
    output('database-privilege', /permission denied (?:for|to) (?:database|schema|table|relation|sequence|create|function|view)|must be (?:owner of |superuser(?! to (?:use|un))|member of role)|Access denied for user .{1,150} to database|you need \(at least one of\) the|command denied to user|does not have (?:CONNECT|CREATE) privilege|Insufficient privilege: \d|ORA-01031|permission was denied on (?:the )?object|CREATE TABLE permission denied|do not have the \w{1,30} privilege/i, "The database user lacks a right for the script's statement.", [
        [
            'The script needs more rights than the application, for example to create a database or an extension',
            'run only what this user may (in Rails `db:migrate` rather than `db:setup`), or grant the right',
        ],
        ['The tables belong to another user', 'make the user of the migrations their owner'],
    ]),
    output('database-locked', /^(?!.{0,80}\b(?:rpm|dpkg|debconf|apk|pacman))(?!.{0,40}unable to lock).{0,900}(?:Lock wait timeout exceeded|deadlock detected|Deadlock found when|could not obtain lock on (?:row|relation|table)|canceling statement due to (?:lock|statement) timeout|database is locked|LockNotAvailable)/i, 'A statement waited for a lock in the database until it gave up.', [
        [
            'Another migration, a backup or the running application holds the table',
            'run migrations on one instance only, and end long transactions first',
        ],
    ]),
    output('database-too-many-connections', /[Tt]oo many connections(?! (?:from|\())|sorry, too many clients|remaining connection slots are reserved|max_user_connections/, 'The database has no connection left.', [
        [
            'All instances with their pools together open more than it allows',
            'use smaller pools or a proxy, deploy to fewer instances at a time, or raise max_connections',
        ],
    ]),
    tool('rails-migration-failed', null, /all later migrations canceled|ActiveRecord::\w{0,60}Migration\w{0,60}: /, 'A Rails migration failed; the line after "canceled" is the reason.', [
        [
            'Its SQL or Ruby does not work with this database or this version of Rails',
            'correct the migration; see what has run with `bin/rails db:migrate:status`, since without transactions (MySQL) parts of it may have',
        ],
    ]),
    tool('django-migration-failed', null, /django\.db\.utils\.\w{1,40}|django\.db\.migrations\.\w|^\s{0,8}Applying \w{1,60}\.\d{4}_\w{1,100}\.{3}(?! OK)/, 'Django failed in the database, usually in a migration.', [
        [
            'The database does not have the state that the migrations or the code expect',
            'compare it with `python manage.py showmigrations`; a query in code that is imported runs even before the first migration',
        ],
        [
            'Settings point to another database than intended, such as the SQLite file',
            'check DATABASES and the environment of the script',
        ],
    ]),
    tool('alembic-failed', null, /alembic\.util\.(?:exc|messaging)|alembic\.script\S{0,40}(?:Error|Exception)|^ {0,4}FAILED: (?:Can't (?:locate|find)|Target database|No (?:config|'script_location')|Path doesn't exist|Multiple head|.{1,100}\brevision)/, 'Alembic failed.', [
        [
            'A migration does not match the database, or env.py cannot connect',
            'compare `alembic current` with `alembic heads` on the instance, with the environment of the script',
        ],
    ]),
    tool('flyway-failed', null, /org\.flywaydb|\bFlyway\w{0,40}Exception|^ERROR: (?:Migration (?:V\d|of schema|to version)|Unable to (?:obtain connection from database|instantiate (?:jdbc|class)|parse statement))|Migration (?:V|of schema).{1,200} failed/i, 'Flyway failed.', [
        [
            'The SQL of a migration is wrong, or does not fit the database',
            'correct it; after a database without transactional DDL (MySQL) undo what ran, and run `flyway repair`',
        ],
        ['It cannot connect', 'check the URL, user and password that the script passes'],
    ]),
    tool('liquibase-failed', null, /liquibase\.exception|Unexpected error running Liquibase|Migration failed for change ?set/i, 'Liquibase failed.', [
        [
            'A change set does not fit the database, or a changelog file is not found',
            'run the command there with `--log-level=info`; `liquibase status --verbose` lists what has not run',
        ],
    ]),
    tool('prisma-failed', 'Prisma', /^(?:Error: )?(?:P[1-6]\d{3}\b|PrismaClient\w{0,40}Error|Prisma (?:schema|Client|Migrate) .{0,60}(?:error|failed|could not|not found))/, 'Prisma failed; the code in its first line says why.', [
        [
            'Codes that begin with P1 are mostly about the connection, those with P3 about migrations',
            'check DATABASE_URL in the environment of the script, and `npx prisma migrate status`',
        ],
        ['The client was not generated here', 'run `npx prisma generate` after `npm ci`'],
    ]),
    tool('entity-framework-failed', null, /Microsoft\.EntityFrameworkCore|Microsoft\.Data\.SqlClient\.SqlException|System\.Data\.SqlClient\.SqlException|Unable to create (?:an object of type|a 'DbContext')/, 'Entity Framework failed.', [
        [
            'It cannot connect, or a migration does not fit the database',
            'check the connection string in the environment of the script (ASPNETCORE_ENVIRONMENT selects the file), and the table __EFMigrationsHistory',
        ],
    ]),
    tool('laravel-query-failed', null, /Illuminate\\Database\\QueryException|PDOException|SQLSTATE\[\w{1,10}\]/, 'A query of the PHP application failed; the text after SQLSTATE is the reason.', [
        [
            'The statement does not fit the tables, the version or the settings of this database',
            'compare `php artisan migrate:status` with the tables, and the version and sql_mode with a machine where it works',
        ],
        ['Settings of the database are wrong or cached', 'check .env, and run `php artisan config:clear`'],
    ]),
    tool('sql-failed', null, /^(?:psql:\S{1,200}:\d{1,7}: )?ERROR: {2}(?!Error inst|While exec|Could not find a valid gem|Possible|Loading command|Failed to build)\S|^ERROR \d{4} \(\w{5}\)|You have an error in your SQL syntax|syntax error at (?:or near|end of input)|identifier .{1,120} could not be bound|Incorrect syntax near|\bMsg \d{2,6}, Level|ORA-(?!12[15]|01017)\d{5}|SQLServerException/, 'The database rejected a statement of the script.', [
        [
            'The SQL has a mistake, or does not fit the version, the settings or the tables of this database',
            'run it there by hand as the same user and in the same database; with several instances, run it once only',
        ],
    ]),
];

;// CONCATENATED MODULE: ./build/hints/entries/script-network.js


const otherCertificate = /self[- ]signed|host ?name|alternative (?:certificate )?(?:subject )?name|is valid for|does not match/;
const network = [
    output('container-port-in-use', /port is already allocated|Bind for .{1,60} failed|failed to bind host port|failed to bind port/, "The container's port is already in use on the instance.", [
        [
            'The old container, or a program outside Docker, still holds it',
            'stop and remove it first (`docker rm -f NAME`); find it with `docker ps` and `sudo ss -ltnp`',
        ],
    ]),
    output('port-permission', /listen EACCES(?!.{0,30} \/)|bind: permission denied|bind\(\) to .{1,60} failed \(13: Permission denied\)|make_sock: could not bind .{0,100}\(13\)|\(13\)Permission denied: AH00072|(?:Bind|Socket)Exception(?: \(13\))?: Permission denied|bind on address .{1,80}: permission denied|Permission denied - bind\(2\)/i, 'The application is not allowed to listen on that port.', [
        [
            'Ports below 1024 need root, and the program runs as another user',
            'listen on a higher port behind a web server or load balancer, run `sudo setcap cap_net_bind_service=+ep PROGRAM`, or start it as root',
            new RegExp(`:(?:102[4-9]|10[3-9]\\d|1[1-9]\\d\\d|[2-9]\\d{3}|\\d{5})(?!\\d)|${onWindows.source}`),
        ],
        [
            'SELinux does not allow the port',
            'run `sudo semanage port -a -t http_port_t -p tcp PORT`',
            onWindows,
        ],
        [
            'Windows has reserved the port, or a service such as IIS holds it',
            'look at `netsh int ipv4 show excludedportrange tcp` and `netstat -ano`, and use another port',
            onLinux,
        ],
    ]),
    output('tomcat-connector-failed', /configured to listen on port \d{1,5} failed to start|port may already be in use or the connector|Protocol handler (?:initialization|start) failed/i, 'The web server in the application cannot use its port, most often because it is in use.', [
        [
            'The old process still runs, under a name that the script does not look for',
            'find it with `sudo ss -ltnp` (Windows: `netstat -ano`), and stop it in ApplicationStop',
        ],
        ['The connector is not right', 'read "Caused by" in its log, such as a missing keystore'],
    ]),
    output('socket-in-use', /(?:EADDRINUSE.{0,40}|in use:?) '?\/[a-z]|bind\(\) to unix:\S{1,200} failed \(98/, 'The socket file on which the application listens is already there.', [
        [
            'The old process is still running, or left the file',
            'stop it in ApplicationStop (`sudo ss -lxp` shows it), and delete the file before the start',
        ],
    ]),
    output('port-in-use', /^(?!.{0,300}(?:[Tt]rying (?:another|port|\d)|[Uu]sing (?:another|available|port)|instead|[Kk]illing|[Ss]topping (?:it|the|old)))(?:.{0,600}?(?:EADDRINUSE|[Aa]ddress already in use|Only one usage of each socket address|Port \d{1,5} (?:was|is) already in use|port \d{1,5} is (?:in use|occupied|not available)|(?:Connection|Address) in use: \(|[Aa]lready listening on|conflicts with an existing registration|\b[Pp]orts? .{0,100}\balready (?:in use|taken|bound|being used)|[Pp]ort already in use: \d|[Cc]ould not bind to IPv4 or IPv6))/, 'The port that the application listens on is already in use.', [
        [
            'The old process is still running',
            'stop it in ApplicationStop and wait until it has exited (find it with `sudo ss -ltnp`); on the instance now: `sudo fuser -k PORT/tcp`',
            onWindows,
        ],
        [
            'The old process is still running, or the new one was started twice',
            'stop it in ApplicationStop and wait until it has exited; find it with `netstat -ano`',
            onLinux,
        ],
        [
            'Another service uses the port, or the script starts the application twice',
            'change the port of one of them, and start the application in one place only, as a service',
        ],
    ]),
    output('pid-file-left', /^(?!.{0,300}(?:killing|stopping (?:it|the|old)|restarting))(?:.{0,300}?(?:[Ss]erver is already running|already running\?? {0,2}\(?pid|pid ?file .{0,200}already exists|Already running on PID))/i, 'The application assumes that it is already running.', [
        ['The old process was not stopped', 'stop it in ApplicationStop'],
        ['A stale pid file was left behind', 'delete it before the start, such as tmp/pids/server.pid'],
    ]),
    output('database-host-empty', /php_network_getaddresses: getaddrinfo failed:? ?$|php_network_getaddresses: getaddrinfo (?:for {1,2}failed|failed: (?:No address|Name or service|Temporary failure|nodename))|could not translate host name ""|getaddrinfo E[A-Z_]{3,20} (?:undefined|null|\$\{)|Unknown (?:MySQL server )?host ''/, 'The host name that the application connects to could not be resolved.', [
        [
            "The variable that holds the host is missing or wrong in .env or the script's environment",
            'set it on the instance, or fetch it in the hook, and deploy again',
        ],
        [
            'The host does not exist, or DNS does not work on the instance',
            'check with `getent hosts NAME` on the instance',
        ],
    ]),
    output('centos-end-of-life', /mirrorlist\.centos\.org|repo '(?:appstream|baseos|AppStream|BaseOS)'.{0,80}No URLs in mirrorlist/, 'The package servers of this release of CentOS were switched off at its end of life.', [
        [
            'The instance runs CentOS 7 or 8',
            'move to a supported distribution; until then let the repositories point to vault.centos.org',
        ],
    ]),
    output('package-mirror-unreachable', /Temporary failure resolving|Could not connect to \S{1,100}:(?:80|443) .{0,100}timed out|Failed to fetch http.{0,300}(?:Could not|Connection|Unable)|Cannot find a valid baseurl for repo|Failed to download metadata for repo|Could not retrieve mirrorlist|Cannot download repomd\.xml|Curl error \(\d{1,3}\).{0,200}repo/, 'The instance does not get the list of packages from a server.', [
        [
            'It has no route to the internet',
            'add a NAT gateway, or a VPC endpoint for S3 (enough for Amazon Linux), and allow outbound ports 80 and 443',
        ],
        [
            'The repository in the line has nothing (any more) for this release, or is down',
            'request its address with `curl -I`, and correct or remove it',
        ],
        ['DNS does not work in the VPC', 'turn on enableDnsSupport, and check /etc/resolv.conf'],
    ]),
    output('dns-failure', /getaddrinfo (?:ENOTFOUND|EAI_AGAIN)|Could not resolve (?:host|proxy|hostname)|Temporary failure in name resolution|Name or service not known|UnknownHostException|: no such host|could not translate host name|nodename nor servname|The remote name could not be resolved|No such host is known|host not found in upstream|unable to resolve host address|could not resolve address|Unknown MySQL server host|php_network_getaddresses/, 'A host name could not be resolved.', [
        [
            'The name is wrong, or the variable that holds it is empty',
            'check the setting, and look the name up on the instance: `getent hosts NAME` (Windows: `nslookup NAME`)',
        ],
        [
            'It is a private name, or the instance has no DNS',
            "check the private hosted zone, the VPC's enableDnsSupport, and the name servers of the instance",
        ],
    ]),
    output('tls-certificate', /certificate verify failed|SSL certificate problem|x509: certificate|unable to get (?:local )?issuer certificate|self[- ]signed certificate|CERT_HAS_EXPIRED|(?:^|[:=(] ?)certificate has expired|PKIX path building failed|remote certificate is invalid|Could not establish trust relationship|UNABLE_TO_VERIFY_LEAF_SIGNATURE|CERTIFICATE_VERIFY_FAILED|certificate is not trusted|^curl: \((?:60|51|77)\)|cannot verify .{1,100}'s certificate|SSL connection error.{0,60}certificate|check revocation|certificate verification failed/i, "A server's certificate was not accepted.", [
        [
            'The root certificates on the instance are outdated, or the clock is wrong',
            'update the package ca-certificates, and check `date`',
            new RegExp(`${onWindows.source}|${otherCertificate.source}`),
        ],
        [
            'The root certificates on the instance are outdated, or the clock is wrong',
            'install the updates of Windows, and check the date',
            onLinux,
        ],
        [
            'The certificate has expired, is for another host name, or is from an authority of your own or of a proxy in between',
            'renew it, use its name, or install that root certificate on the instance (for RDS and DocumentDB, give the client `global-bundle.pem`)',
        ],
    ]),
    symptom('metadata-unreachable', /169\.254\.169\.254(?!.{0,100}\b40[134]\b)/, 'The script does not reach the instance metadata service.', [
        [
            'It is disabled, or its hop limit is 1 and the request comes from a container',
            'run `aws ec2 modify-instance-metadata-options --instance-id INSTANCE --http-endpoint enabled --http-put-response-hop-limit 2`',
        ],
    ]),
    symptom('connection-refused', /ECONNREFUSED|[Cc]onnection refused|No connection could be made because the target machine actively refused/, 'Nothing listens on the address that the script connects to.', [
        [
            'The service there is not running, or not ready yet',
            'check it there (`sudo ss -ltnp`, on Windows `netstat -ano`), and let the script wait and retry',
        ],
        [
            'The host or port is wrong',
            'compare them with the address the service listens on (127.0.0.1, 0.0.0.0 or ::1)',
        ],
    ]),
    symptom('connection-timed-out', /ETIMEDOUT|ESOCKETTIMEDOUT|TLS handshake timeout|Client\.Timeout exceeded|while waiting for connection|[Cc]onnection timed out|Operation timed out|connect timed out|i\/o timeout|Connect(?:ion)?Timeout|No route to host|Network is unreachable|ENETUNREACH|EHOSTUNREACH/, 'A host did not answer.', [
        [
            'A security group, network ACL or route blocks the connection',
            'allow the port from the instance, and check the NAT gateway or VPC endpoint',
        ],
        [
            'The service there is down or slow',
            'try it from the instance: `nc -vz HOST PORT` (Windows: `Test-NetConnection HOST -Port PORT`)',
        ],
    ]),
];

;// CONCATENATED MODULE: ./build/hints/entries/script-node.js




const developmentDependency = [
    'It is a development dependency, which the installation left out (NODE_ENV=production)',
    'move it to dependencies, or build with `npm ci --include=dev` before development dependencies are removed',
];
const notInstalled = [
    'Dependencies are not installed in the folder that the application runs in',
    'cd to the application folder and run `npm ci` there in AfterInstall, before the start',
];
const node = [
    output('node-tool-missing', /\b(?:react-scripts|next|nuxt|vite|tsc|tsx|ts-node|nest|nodemon|webpack|ng|gulp|grunt|cross-env|dotenv|prisma|sequelize|knex|typeorm|rimraf|concurrently|vue-cli-service|craco|turbo|nx|babel-node|parcel|strapi|serve|husky|patch-package|ts-node-dev|npm-run-all|run-[sp]|wait-on|esbuild|rollup|astro|gatsby|svelte-kit|remix|lerna|eslint|jest|vitest|bower|drizzle-kit|encore)(?:: command)?: (?:command )?not found|^sh: (?:1: )?mix: |Could not find the implementation for builder |builder's node package/, 'A tool that package.json uses is not in node_modules on the instance.', [
        [
            'The script calls it by its name, which does not look there',
            'call it with `npx NAME` in the application folder',
            /(?:^|\n)(?:[\d.]{1,8} )?(?:\/bin\/)?sh: |npm |builder/,
        ],
        [
            'Dependencies were not installed in the application folder, or only without development dependencies',
            'run `npm ci` there first (with `--include=dev` if the tool is one), or build in the pipeline and deploy the result',
        ],
    ]),
    output('npm-broken', /Cannot find module .{0,150}(?:node_modules\/npm\/|npm-(?:cli|prefix)\.js|\/corepack\/)|npm .{0,40}does not support Node\.js v\d|npm .{0,40}known not to run on Node/, 'npm itself does not run: its files are missing, or are for another version of Node.', [
        [
            'Node was updated, removed or installed twice, such as with nvm and as a package',
            'list them with `type -a node npm`, remove one, and install Node again',
        ],
    ]),
    output('npm-crashed', /cb\(\) never called|Exit handler never called/, 'npm ended in the middle of its work.', [
        [
            'Its cache or node_modules is broken, this version of npm has the fault, or memory ran out',
            'delete node_modules, run `npm cache clean --force`, and install again with a newer npm',
        ],
    ]),
    output('npm-package-json-missing', /ENOENT(?!.{0,250}node_modules).{0,250}\bpackage\.json|Couldn't find a package\.json|No package\.json (?:was )?found|ERR_PNPM_NO_IMPORTER_MANIFEST_FOUND|Could not read package\.json|Tracker "idealTree" already exists/, 'npm ran in a folder without a package.json.', [
        wrongFolder,
        [
            'package.json was not installed there',
            'check files.source and files.destination in the AppSpec, and the artifacts of the build',
        ],
    ], { page: pages.appSpecFiles, needsFiles: true }),
    output('npm-script-missing', /[Mm]issing script: |error Command ".{1,60}" not found|ERR_PNPM_NO_SCRIPT|Did you mean.{0,40}npm run/, 'package.json does not define that script.', [
        [
            'The name is misspelled, or an old package.json is on the instance',
            'run `npm run` in the application folder to list the scripts, and check that the new package.json was installed',
        ],
    ], { needsFiles: true }),
    output('npm-lock-out-of-sync', /npm ci.{0,60}can only install|package\.json and package-lock\.json.{0,60}(?:are not|in sync)|lockfile (?:at .{1,40} )?needs to be updated|lockfile is frozen|ERR_PNPM_OUTDATED_LOCKFILE|lockfile would have been modified|existing package-lock\.json|ERR_PNPM_LOCKFILE_CONFIG_MISMATCH|ERR_PNPM_(?:NO_LOCKFILE|LOCKFILE_BREAKING_CHANGE)|"frozen-lockfile" because/, 'The lock file is missing or does not match package.json.', [
        [
            'It was not committed or not included in the bundle',
            'run `npm install` (or that of yarn, pnpm, bun or uv) with the version of the instance, commit the lock file with package.json, and include both in the bundle',
        ],
    ]),
    output('npm-version-missing', /\bETARGET\b|No matching version found for|Couldn't find any versions for|ERR_PNPM_NO_MATCHING_VERSION/, 'The registry does not have that version of a package.', [
        [
            'It was never published, was removed, or is only in another (private) registry',
            'check it with `npm view NAME versions`, and the registry in .npmrc of the user that the script runs as',
        ],
    ]),
    output('npm-cache-denied', /EACCES.{0,200}\.npm\b|Try again with the --unsafe-perm|root-owned files/, 'npm may not write to its cache or home folder.', [
        [
            'The cache belongs to another user, or HOME is that of another user',
            'set HOME in the script, or run `sudo chown -R USER ~USER/.npm`',
        ],
        [
            'npm 6 and older, run by root, runs install scripts as another user',
            'set `unsafe-perm=true` in .npmrc, install as the user of the application, or use a newer npm',
            /run as user (?!root\b)/,
        ],
    ]),
    output('npm-network', /^npm (?:ERR!|error) (?:network |code (?:ECONNRESET|ETIMEDOUT|ENETUNREACH|EAI_AGAIN|ERR_SOCKET_TIMEOUT))|ERR_PNPM_META_FETCH_FAIL|There appears to be trouble with your network connection/, 'The npm registry could not be reached, or the connection broke.', [
        [
            'The instance has no route to it, or needs a proxy',
            'request https to the registry from the instance with `curl -I`, and check the proxy with `npm config get proxy`',
        ],
        ['It was a short disturbance', 'deploy again; installing in the pipeline avoids this'],
    ]),
    output('npm-integrity', /\bEINTEGRITY\b|integrity check(?:sum)? failed|ERR_PNPM_TARBALL_INTEGRITY/i, 'A package from the registry does not match its checksum in the lock file.', [
        [
            'The cache is broken, or a mirror delivers another file',
            'run `npm cache clean --force`, and install again with the registry that wrote the lock file',
        ],
    ]),
    output('node-native-version', /was compiled against a different Node\.js version|\bEBADPLATFORM\b|notsup (?:Unsupported platform|Not compatible with your (?:operating|platform|arch)|Valid)|Unsupported platform for|NODE_MODULE_VERSION|[Cc]annot find module .{0,60}(?:linux|darwin|win32)-(?:x64|arm64)|\.(?:linux|darwin|win32)-[\w-]{2,30}(?:\.node|')|^(?!ImportError|OSError).{0,600}invalid ELF header|Missing binding |Could not load the "?sharp"? module|Prisma Client could not locate the Query Engine|Query engine library for current platform|for another platform than the one|symbol lookup error: .{0,300}\.node\b|Failed to load SWC binary/, 'A package in node_modules is for another version of Node or another system.', [
        [
            'node_modules was built elsewhere and deployed, or Node was updated since',
            'run `npm ci` (or `npm rebuild`) with the Node of the instance in AfterInstall, or build on the same system and architecture',
        ],
        [
            'A package of one platform is a dependency itself, or optional ones were left out',
            'remove such a package (fsevents, esbuild for a Mac) from package.json, use `npm ci --include=optional`, and for Prisma set binaryTargets',
        ],
    ]),
    output('npm-peer-dependencies', /\bERESOLVE\b/, 'npm cannot resolve the dependencies: peer dependencies conflict with each other.', [
        [
            'Versions in package.json are not compatible',
            'install from a lock file with `npm ci`, correct the versions, or use `--legacy-peer-deps`',
        ],
    ]),
    output('npm-registry-denied', /npm (?:ERR!|error) (?:code )?E40[134]\b|npm (?:ERR!|error) 40[134] |ERR_PNPM_FETCH_40[134]|Unable to authenticate, need: /, 'The npm registry does not give out a package: access is denied, or it does not exist.', [
        [
            "It is private, and the hook's user has no token, or one that has expired",
            'give the instance an .npmrc with a token, or install during the build and deploy node_modules',
        ],
        ['Its name or version does not exist', 'check it with `npm view NAME`', /E?40[13]\b/],
    ]),
    output('npm-folder-not-empty', /^npm .{0,200}ENOTEMPTY|ENOTEMPTY.{0,200}node_modules/, 'npm could not replace a folder in node_modules.', [
        [
            'node_modules from an earlier run is in the way, or still in use',
            'stop the application and delete node_modules in BeforeInstall',
        ],
    ]),
    output('node-native-build', /gyp ERR! (?:find Python|stack Error: (?:not found: make|Could not find any Python))|node-gyp.{0,60}rebuild.{0,60}fail|gyp ERR! stack Error: `make` failed/, 'A native module could not be compiled on the instance.', [
        [
            'The compiler, make or python3 is missing',
            'install build-essential (Ubuntu) or the Development Tools group (Amazon Linux) and python3, or build in the pipeline for the same system',
        ],
    ]),
    output('node-openssl-unsupported', /error:0308010C|digital envelope routines::unsupported|ERR_OSSL_EVP_UNSUPPORTED/, 'An old build tool uses a hash that OpenSSL in Node 17 and later rejects.', [
        [
            'webpack 4 or another old tool runs on a new Node',
            'update the tool, or set `NODE_OPTIONS=--openssl-legacy-provider` for the build',
        ],
    ]),
    output('node-build-missing', /\[PM2\]\[ERROR\] (?:Error: )?Script not found|Could not find a (?:production|valid) build in the|@prisma\/client did not initialize|Webpacker can't find|AssetNotFound|staticfiles manifest entry|Sprockets::FileNotFound|(?:Mix|Vite) manifest (?:not found|does not exist)|Cannot find module (?!.{0,200}node_modules).{0,200}\/(?:dist|build|out|\.next|\.output)\/|ENOENT: no such file or directory, \w{1,10} '.{0,200}\/(?:dist|build|\.next)\//, 'The application, or its build, is not where the script expects it.', [
        [
            'The build did not run, failed or ran out of memory unnoticed, or its output is not in the bundle',
            'build in the pipeline, and add the output folder to the artifacts',
        ],
        ['The path of the entry file is wrong', 'compare it with files.destination in the AppSpec'],
    ], { page: pages.appSpecFiles, needsFiles: true }),
    output('node-development-dependency', /Cannot find (?:module|package) '(?:typescript|webpack|vite|ts-node|jest|nodemon|tailwind|postcss|autoprefixer|sass|gulp|@babel|@types)/, 'Node cannot find a module.', [developmentDependency, notInstalled], { needsFiles: true }),
    output('node-module-missing', /Cannot find module(?! 'node:)|ERR_MODULE_NOT_FOUND|MODULE_NOT_FOUND|Cannot find package '/, 'Node cannot find a module.', [
        [
            'The path of the file is wrong, or differs in case, or it is not in the bundle',
            'check it on the instance, since Linux paths are case-sensitive',
            /^(?![\s\S]{0,4000}?module ['"](?:\.|\/(?!.{0,200}node_modules)))/,
        ],
        [...notInstalled, /module ['"](?:\.|\/(?!.{0,200}node_modules))/],
        developmentDependency,
    ], { needsFiles: true }),
    output('node-too-old', /(?:EBADENGINE|notsup).{0,80}(?:[Rr]equired|Unsupported engine)|The engine "node" is incompatible|requires (?:a )?Node(?:\.js)? (?:version )?[>^~v\d]|SyntaxError: Unexpected token '?(?:\?|\.{1,3}|\?\.|\?\?=|\|\|=|[={(*]|function|of)'?$|Node\.js version .{1,60} is required|Not compatible with your version of node|requires a minimum Node\.js version|is not allowed in NODE_OPTIONS|^node: bad option|Cannot find module 'node:|ReferenceError: (?:fetch|structuredClone|File|Headers|FormData|WebSocket) is not|Unsupported environment \(bad pnpm and\/or Node/, 'The application, or one of its packages, needs another version of Node or npm than the one on the instance.', [
        [
            'An old Node is installed, or the hook finds another one than your login shell does',
            'check `node --version` in the script, and install or select the right one system-wide',
        ],
        [
            'The newest version of a package no longer supports this Node',
            'name one that does (`npm install -g NAME@VERSION`), or install from the lock file (`npm ci`)',
        ],
        [
            'The file has a mistake, or was not compiled',
            'run `node --check FILE` elsewhere',
            /^(?![\s\S]{0,4000}?SyntaxError)/,
        ],
    ]),
    output('node-es-module', /Cannot use import statement outside a module|ERR_REQUIRE_ESM|is not defined in ES module|ERR_UNKNOWN_FILE_EXTENSION/, 'Node loads a file as the wrong module type.', [
        [
            'The file uses require or module.exports, but package.json sets the type module',
            'rename it to .cjs (`ecosystem.config.cjs` for pm2), or write it with import and export',
            without(/\.cjs|not defined in ES module/),
        ],
        [
            'package.json with its type was not installed next to it',
            'check that package.json is in the application folder',
            /ES Module .{0,300}node_modules|\.cjs|not defined in ES module/,
        ],
        [
            'The Node on the instance is older than the one you tested with, or a newer version of a package is an ES module only',
            'check `node --version` in the script, and install from the lock file (`npm ci`)',
        ],
    ]),
    output('pm2-home-denied', /\bEACCES\b.{0,200}\.pm2\b/, 'pm2 may not use its folder, or its daemon, which belongs to another user.', [
        [
            'The hook runs as another user than the one who started pm2, or with the HOME of another',
            'run pm2 always as one user, who owns PM2_HOME (`sudo chown -R USER: ~USER/.pm2`)',
        ],
    ]),
    symptom('pm2-process-missing', /\[PM2\].{0,10}\[?ERROR\]?.{0,10}(?:Process or Namespace|process name).{0,100}not found|\[PM2\]\[ERROR\].{0,60}doesn't exist|cannot find forever process/i, 'pm2 does not know the process that the script stops or restarts.', [
        [
            'It was never started on this instance, or runs under another name',
            'use `pm2 startOrReload ecosystem.config.js`, or `pm2 delete NAME || true`',
        ],
        [
            'The hook runs as another user, who has their own pm2 daemon',
            'set runas to the user that started it, and HOME or PM2_HOME',
        ],
    ]),
    output('node-spawn-missing', /\bspawn \S{1,200} ENOENT|^npm .{1,10} syscall spawn git/, 'The Node program starts another program that is not there.', [
        [
            'That program is not installed on this instance, or not on the PATH of the script',
            'install it, or give its full path; "spawn NAME" in the error is what it looked for',
        ],
        ['Its working directory (cwd) does not exist', 'create it, or correct the setting'],
    ]),
    output('corepack-keys', /Cannot find matching keyid/, 'The Corepack on the instance is too old to verify the package manager that it downloads.', [
        [
            'The keys of the npm registry have changed since this version of Node came out',
            'run `npm install -g corepack@latest` before `corepack enable`, or update Node',
        ],
    ]),
    output('frontend-warnings', /^Treating warnings as errors because process\.env\.CI/, 'The build counts warnings as errors, because CI is set.', [['The code has warnings', 'correct those below the line, or build with `CI=false npm run build`']]),
    tool('frontend-build-failed', null, /^Failed to compile|^error during build:|Module not found: (?:Error: )?Can't resolve|\bRollup failed to resolve|^\[vite[\w:-]{0,30}\]|RollupError|^✘ \[ERROR\]|^ERROR in \S|> Build failed because of webpack errors|Build failed with \d{1,4} error|exceeded maximum budget/, 'The build of the frontend failed.', [
        [
            'The code does not pass the types, rules or budgets that the build checks (`CI=true` makes warnings errors)',
            'correct it, and build in the pipeline',
            /^(?![\s\S]{0,4000}?(?:Type error|TS\d{4}|eslint|Syntax ?[Ee]rror|parse failed|budget))/,
        ],
        [
            'A module is missing, often because development dependencies were not installed, or a name differs in upper and lower case',
            'run `npm ci --include=dev` before the build; paths are case-sensitive on Linux',
            /Type error|TS\d{4}|eslint|Syntax ?[Ee]rror|parse failed|budget/,
        ],
        [
            'Variables that the build reads are not set in the script',
            'build in the pipeline, and deploy the result',
        ],
    ]),
    tool('npm-script-failed', null, /\bELIFECYCLE\b|npm (?:ERR!|error) (?:Exit status|command failed|Lifecycle script|[\w@/.-]{1,100} \w{1,30}: `)|Failed at the .{1,100} script|error Command failed with exit code/, 'A script in package.json ended with an error.', [
        [
            'The lines above show the cause',
            'read them in scripts.log on the instance, and run that command there manually',
        ],
    ]),
];

;// CONCATENATED MODULE: ./build/hints/entries/script-packages.js


const script_packages_packages = [
    output('apt-lock', /(?<!^Waiting for cache lock: )Could not get lock \/var\/|Unable to (?:acquire|lock) the (?:dpkg|administration|list)|Unable to lock directory \/var\/lib\/apt|dpkg frontend lock|is another process using it\?|dpkg (?:status )?database is locked|(?:dpkg|debconf|config\.dat).{0,120}locked by another process/, 'Another process holds the apt lock.', [
        [
            'Automatic updates are running, usually right after the instance started',
            'wait for the lock: `apt-get -o DPkg::Lock::Timeout=300 -y install NAME` (or `./FILE.deb`, in place of `dpkg -i`)',
        ],
        [
            'cloud-init is still installing packages',
            'run `cloud-init status --wait` at the start of the script',
        ],
    ]),
    output('apt-lists-mismatch', /Hash Sum mismatch|File has unexpected size|Mirror sync in progress/, 'The package lists do not match the server: they change while apt reads them, or a cache holds old ones.', [
        ['The mirror was just being updated', 'let the script try again after a minute'],
        [
            'Old lists or a proxy are in the way',
            'run `sudo rm -rf /var/lib/apt/lists/*` before `sudo apt-get update`, and bypass the cache of the proxy',
        ],
    ]),
    output('dpkg-interrupted', /dpkg was interrupted, you must manually run/, 'An earlier package installation was interrupted.', [
        [
            'The instance or a script was stopped while dpkg was running',
            'run `sudo dpkg --configure -a` on the instance, and deploy again',
        ],
    ]),
    output('yum-lock', /yum\.pid is held|rpmdb.{0,40}lock|can't create transaction lock|(?:unable to|could not) lock database/i, 'Another process holds the lock of the package manager.', [
        [
            'Another installation is running, usually right after the instance started',
            'run `cloud-init status --wait` first, and retry after a while',
        ],
        ['Two hooks or Systems Manager install at the same time', 'let only one of them do it'],
    ]),
    output('lock-waited-for', /^Waiting for (?:cache lock|process with pid|changelog lock)|holding the yum lock|^Existing lock \//, 'The script still waited for the lock of another process.', [
        [
            'Another installation is running, usually right after the instance started',
            'run `cloud-init status --wait` first, and retry after a while',
            /changelog/,
        ],
        [
            'A run that was killed left the lock behind',
            'check that nothing runs any more, and release it (`liquibase release-locks`)',
        ],
    ], { withoutErrorLine: true }),
    output('glibc-too-old', /version [`'"‘]?(?:GLIBC|GLIBCXX|CXXABI)_[\d.]{1,10}['"’]? not found|Requires: (?:(?:glibc|libstdc\+\+) >=|libc\.so\.6\(GLIBC)|nothing provides (?:glibc|libc\.so)/, 'The program needs a newer C library than the one on the instance.', [
        [
            'Node 18 or later, or a program built elsewhere, on Amazon Linux 2 or an old Ubuntu',
            'move to Amazon Linux 2023 or a current Ubuntu, or use a version for this system (Node 16)',
        ],
    ]),
    output('curl-minimal', /conflicts with curl(?:-minimal)? provided by|package curl-minimal/, 'Amazon Linux 2023 has curl-minimal, which conflicts with the package curl.', [
        [
            'The script installs curl, although the command curl is already there',
            'remove curl from the list of packages, or swap them: `sudo dnf swap -y curl-minimal curl-full`',
        ],
    ]),
    output('dnf-dependencies', /nothing provides .{1,200} needed by|conflicting requests|none of the providers can be installed|Could not depsolve transaction|^Error: Transaction (?:test|check) error|Modular dependency problems|^Requires: [\w.()/+:-]{2,120}(?: [<>=]{1,2} \S{1,60})?$|^error: Failed dependencies/, 'The packages do not fit together: one needs or replaces what this release does not have.', [
        [
            'The package or its repository is for another distribution or release, such as EPEL or el7 packages on Amazon Linux 2023',
            'install the build for this release, or a package of the distribution itself (`dnf search NAME`)',
        ],
        [
            'An installed package is in the way',
            'update or remove it first; `--allowerasing` lets dnf replace it',
        ],
    ]),
    output('apt-unmet-dependencies', /[Uu]nmet dependencies|held broken packages|Depends: .{1,200} but it is not/, 'apt cannot satisfy the dependencies of a package.', [
        [
            'Packages from different sources are not compatible, or an earlier installation failed',
            'run `sudo apt-get update` and `sudo apt-get -f install` on the instance, and pin the versions',
        ],
    ]),
    output('package-not-found', /Unable to locate package|has no installation candidate|No package \S{1,100} available|Unable to find a match: |No match for argument: |missing groups or modules: |No package matching '|Couldn't find any package by|^E: Version .{1,100} was not found|Package .{1,80} is not available, but/, "The package is not in the instance's package repositories.", [
        [
            'The package lists are outdated or empty',
            'run `apt-get update` before apt-get install',
            /No package |No match|Unable to find a match|^Error: /m,
        ],
        [
            'It has another name or repository in this distribution or version',
            'look it up there (apt-cache search, dnf search), and add its repository first',
        ],
    ]),
    output('package-signing-key', /NO_PUBKEY|KEYSIG|BADSIG|is not signed\.$|GPG (?:check FAILED|key retrieval failed|error)|^Public key for \S{1,150} is not installed|GPG keys listed for/, 'The signature of a package or repository cannot be verified.', [
        [
            'apt does not have its key, or the vendor replaced it',
            'run `curl -fsSL URL | sudo gpg --dearmor --yes -o /etc/apt/keyrings/NAME.gpg`, with that file in signed-by of the source',
            /GPG (?:check|key)|Public key for/,
        ],
        [
            'Its key is not imported, or the vendor replaced it',
            'run `sudo rpm --import URL` (gpgkey in its .repo file)',
            without(/GPG (?:check|key)|Public key for/),
        ],
        ['The repository is no longer maintained', 'remove it'],
    ]),
    output('apt-release-file', /does not have a Release file|404 {1,3}Not Found \[IP|Release file for .{1,200} is not valid yet|changed its '\w{1,20}' value from|Conflicting values set for option|Malformed (?:entry|line|stanza) \d/, 'A package repository does not support this release, or its entry is not valid.', [
        [
            'Two files in /etc/apt/sources.list.d name the repository, or one is broken',
            'delete one',
            /^(?![\s\S]{0,4000}?(?:Conflicting|Malformed))/,
        ],
        [
            'The package lists are outdated',
            'run `apt-get update` right before the installation, with `--allow-releaseinfo-change` if the release was renamed',
            /Conflicting|Malformed|have a Release/,
        ],
        [
            'The release is too new for it, or no longer supported',
            'correct the repository, or move to a supported release',
        ],
    ]),
    output('package-unpack-failed', /^(?!.{0,900}(?:No space|[Rr]ead-only|Bad magic|[Dd]igest)).{0,300}(?:Error unpacking rpm|unpacking of archive failed on|\(--unpack\): (?:unable|error))/, 'The package manager could not put a file of the package in its place.', [
        [
            'A folder or file of another kind is in the way, such as one of the files section',
            'look at the path in the line, or in scripts.log above it (`ls -ld PATH`), and move it away',
        ],
        [
            'The disk is full, or the path is a mount or immutable',
            'check `df -h`, `mount` and `lsattr -d PATH`',
        ],
    ]),
    tool('dpkg-failed', null, /conflicts with file from package|conflicts between attempted installs of|Sub-process \/usr\/bin\/dpkg returned an error code|^dpkg: error processing|^dpkg: dependency problems/, 'A package could not be unpacked or configured.', [
        [
            'Two packages hold the same file',
            'remove the one that the line names (`sudo apt-get remove NAME`, `sudo dnf remove NAME`)',
            without(/trying to overwrite|conflicts /),
        ],
        [
            'Its own installation script failed, usually because its service does not start',
            'read the lines above, fix that, then run `sudo dpkg --configure -a` on the instance',
            /trying to overwrite|conflicts /,
        ],
        ['Memory or disk ran out during the installation', 'check `df -h`, `free -m` and `dmesg | tail`'],
    ]),
    output('efs-not-mounted', /\bfs-\w{1,40}\.efs\.|^mount\.(?:nfs4?|efs): (?:Connection|No route)|unknown filesystem type '(?:efs|nfs)/, 'A shared file system (EFS, NFS) could not be mounted.', [
        [
            'The security group of the mount target does not let the instance in, or there is none in its availability zone',
            'allow TCP 2049 from the security group of the instance, and create the mount target',
            /unknown filesystem|Failed to resolve|not known/,
        ],
        [
            'The helper is not installed (amazon-efs-utils, nfs-utils or nfs-common), or the name does not resolve',
            'install it on the image, and check enableDnsHostnames of the VPC',
        ],
    ]),
    tool('mount-failed', 'mount', /^mount(?:\.\w{1,10})?: (?!\S{1,200} mounted on)\S/, 'A file system could not be mounted.', [
        [
            'The device has another name here, as /dev/xvdf is /dev/nvme1n1 on Nitro, is new and empty, or the folder is missing',
            'compare `lsblk -f` with the command and /etc/fstab; a new volume needs `sudo mkfs -t xfs DEVICE` once',
        ],
        ['It is already mounted there', 'check with `mountpoint -q FOLDER` before'],
    ]),
    output('download-not-written', /^curl: \(23\)|^Cannot write to [‘'"]/, 'The download cannot be written to its file, or to the command behind the pipe.', [
        [
            'The folder does not exist, belongs to another user, or is full',
            'check `ls -ld FOLDER` and `df -h`; for a folder of the system use `runas: root` or `sudo curl -o FILE URL`',
            /output to destination/,
        ],
        ['The command behind the pipe ended first, such as `tar`', 'read its error in the lines around'],
    ]),
    output('archive-broken', /End-of-central-directory signature not found|not in gzip format|cannot find zipfile directory|Unexpected end of file in archive|^(?:gzip|tar|unzip|bzip2|xz|zcat)\b.{0,60}unexpected end of file|This does not look like a tar archive|Invalid or corrupt jarfile|zip END header|ZipException(?!: duplicate)|zlib: incorrect/i, 'An archive is broken, or not of the type that the command expects.', [
        [
            'The download or upload was incomplete, or the file is an error page',
            'check it with `file NAME` and `ls -l`; make curl fail on errors (`curl -fL`)',
        ],
        [
            'It is only the pointer of Git LFS, or was changed as if it were text',
            'let the build fetch it (`lfs: true` of actions/checkout, `git lfs pull`), and compare `sha256sum FILE` with the build',
        ],
    ]),
    output('git-dubious-ownership', /detected dubious ownership/, 'Git rejects a repository whose owner is not the user that runs the script.', [
        [
            'The folder belongs to another user, and the hook runs as root or as the runas user',
            'run Git as the owner (`sudo -u USER git pull`), or `git config --global --add safe.directory FOLDER` with HOME set',
            onWindows,
        ],
        [
            'The folder belongs to another account than SYSTEM, as which the hook runs',
            'run `git config --system --add safe.directory FOLDER`',
            onLinux,
        ],
    ]),
    output('ssh-host-key', /Host key verification failed|REMOTE HOST IDENTIFICATION HAS CHANGED|No \w{1,20} host key is known for/, 'SSH does not know, or no longer trusts, the host key of the server.', [
        [
            'It is not known to the user of the script',
            'add it: `ssh-keyscan HOST >> ~/.ssh/known_hosts` (github.com for GitHub), with HOME set',
        ],
        ['The server was replaced', 'check that it is the right one, and run `ssh-keygen -R HOST`'],
    ]),
    output('ssh-login-refused', /^(?!.{0,100}git@).{0,300}(?:Permission denied \((?:publickey|password|gssapi|keyboard)|Too many authentication failures)/, 'The other host accepts none of the keys that SSH offers.', [
        [
            "The hook's user has no key for it, or the user name is that of another image",
            'try `ssh -v USER@HOST` as the user of the script, and pass the key with `-i KEY`',
        ],
    ]),
    output('git-no-access', /git@.{0,100}Permission denied \(publickey|could not read (?:Username|Password)|Authentication failed for 'http|Repository not found\.|^fatal: repository .{1,300} not found|terminal prompts disabled|fatal: unable to access .{1,200} error: 40[13]|Failed to clone the \S{1,200} repository|password authentication was removed|Invalid username or (?:password|token)/, 'Git on the instance is not allowed to read the repository.', [
        [
            "The hook's user has no key or token (root has other keys than ubuntu or ec2-user)",
            'run it as the user that has the key (runas or `sudo -u`), or use a deploy key',
            onWindows,
        ],
        [
            'The agent runs as SYSTEM, which has no key or token of yours',
            'give it a deploy key in `C:\\Windows\\System32\\config\\systemprofile\\.ssh`, or the script a token',
            onLinux,
        ],
        ['The script does not need to fetch from Git at all', 'put the files into the bundle'],
    ]),
    output('git-local-changes', /local changes to the following files would be overwritten|unmerged files|unresolved conflict|untracked working tree files would be overwritten|divergent branches|refusing to merge unrelated histories|Not possible to fast-forward|CONFLICT \(|Please commit your changes or stash them/, 'Git does not overwrite local changes on the instance.', [
        [
            'Files in the checkout were changed manually or by the application',
            'run `git fetch` and `git reset --hard origin/BRANCH` in the script, or deploy files with the bundle',
        ],
    ]),
    output('git-identity', /tell me who you are|auto-detect email|empty ident name/, 'Git does not know who merges or commits.', [
        [
            'The user of the script has no user.name and user.email, or no HOME',
            'do not merge in a hook (`git fetch`, then `git reset --hard origin/BRANCH`), or set them: `git config --global user.email EMAIL`',
        ],
    ]),
    output('git-branch-missing', /couldn't find remote ref|did not match any file\(s\) known to git|unknown revision or path not in the working tree|Remote branch .{1,100} not found|invalid reference: |reference is not a tree|no tracking information for|not currently on a branch/i, 'Git does not know the branch, tag or commit.', [
        [
            'It was renamed (master, main), deleted or not pushed, or a shallow clone lacks it',
            'run `git ls-remote --heads --tags origin` on the instance, and `git fetch --all --tags` in the script first',
        ],
        [
            'The variable that holds it is empty, or it is not named',
            'print it before, and call `git pull origin BRANCH`',
        ],
    ]),
    output('ssh-key-unusable', /Load key ".{1,200}": |UNPROTECTED PRIVATE KEY|Permissions 0\d{3} for '.{1,200}' are too open|error in libcrypto|^Bad owner or permissions/, 'SSH does not use the private key.', [
        ['Its file is readable by others', 'run `chmod 600 KEY`, and give it to the user of the script'],
        [
            'Its line breaks were lost when it was copied through a variable',
            'check it with `ssh-keygen -y -f KEY`',
        ],
    ]),
    output('git-not-a-repository', /not a git repository/, 'The script runs Git outside a repository.', [
        [
            'The bundle contains no .git folder',
            'avoid Git in hooks, and write the version and commit to a file during the build',
        ],
        ['The script runs in another folder', 'cd to the checkout first: hooks do not start there'],
    ]),
    output('shared-library-missing', /error while loading shared libraries|^(?!.{0,200}Authentication plugin).{0,900}cannot open shared object file/, 'A program needs a system library that is missing.', [
        [
            'The package that contains the library is not installed',
            'find it with `ldd PROGRAM`, and install it on the image or in BeforeInstall',
        ],
    ]),
];

;// CONCATENATED MODULE: ./build/hints/entries/script-paths.js

const unexpanded = '(?:\\$\\{?[A-Z_]\\w{0,40}\\}?|%[A-Z]\\w{0,30}%|~)\\/';
const elsewhere = '\\/(?:Users(?![\\w.-])|Volumes\\/|mnt\\/[a-z]\\/|home\\/(?:runner|circleci|travis|vsts)\\/|codebuild\\/(?:output|readonly)\\/|github\\/(?:workspace|home)\\/)';
const path = `(?:${unexpanded}|${elsewhere})`;
const refused = path.replace('|home\\/(?:runner|circleci|travis|vsts)\\/', '');
const paths = [
    output('path-implausible', new RegExp(`^(?!.{0,600}(?:bad interpreter|node_modules|venv\\/))(?:(?:.{0,400}[\\s'"‘“\`(=:])?(?:${path}[^\\s:'"’”]{0,300}['"’”\`)]{0,2}:? {0,2}(?:No such file|[Nn]ot found|does not exist|Cannot (?:open|stat))|${refused}[^\\s:'"’”]{0,300}['"’”\`)]{0,2}:? {0,2}(?:[Pp]ermission denied|Read-only))|.{0,300}(?:No such file or directory|ENOENT|not find)[^/~$%]{0,60}['"‘“\`( ]${path}|(?:\\S{1,200}: (?:line )?\\d{1,6}: )?(?:cp|mv|rm|mkdir|ls|cat|cd|chown|chmod|tar|find|sed|touch|ln): .{0,200}['‘" ][A-Za-z]:\\\\|.{0,200}(?:not find|does not exist).{0,60}[A-Z]:\\\\(?:var|home|etc|usr|root|srv)\\\\)`), 'The script uses a path that cannot be right on this instance.', [
        [
            'A variable or `~` in it was not replaced, as in quotes or in a file that no shell reads',
            'write `"$HOME/FOLDER"` in double quotes in the script, and the full path in other files',
            new RegExp(`^(?![\\s\\S]{0,4000}?${unexpanded})`),
        ],
        [
            'It is a path of another computer or system, such as the one where the script or a file that it reads was made',
            'search the script and the bundle for it with `grep -rnF PATH FOLDER`, and write the folder on this instance, or a variable that is set in the hook',
        ],
    ]),
    output('java-argument', /Unable to access jarfile (?:[-@&>|]|\S{0,200}(?:=|,(?:\s|$)|classpath:|\.properties|\.ya?ml))|Could not find or load main class (?:[-@,]|\S{0,200}(?:\.jar$|\.properties|\.ya?ml|classpath:|=))/, 'Java takes a part of its command line for the jar or the class: the command is wrong, not the file.', [
        [
            'An option holds a space, as after a comma, which splits it',
            'write it without spaces, or the whole option in double quotes (`"-Dspring.config.location=FIRST,SECOND"`)',
            /(?:jarfile|main class) -|\.jar(?:\s|$)/,
        ],
        [
            'The variable with the name of the jar is empty, or `-jar` is missing or not right before it',
            'print the command before it runs, and keep the order `java OPTIONS -jar FILE ARGUMENTS`',
        ],
    ]),
];

;// CONCATENATED MODULE: ./build/hints/entries/script-python.js

const python = [
    output('pip-externally-managed', /externally-managed-environment/, 'This Python belongs to the distribution, and pip is not allowed to install into it.', [
        [
            'Ubuntu 23.04, Debian 12 and later do not allow it',
            'create an environment (`python3 -m venv /var/www/app/venv`) and use its pip',
        ],
    ]),
    output('python-syntax', /^SyntaxError: (?:invalid syntax|Missing parentheses in call|f-string|future feature|positional patterns|Non-(?:UTF-8|ASCII)|'(?:await|yield|return)' outside|expected ')/, 'Python could not read a source file: often its version is too old for the code.', [
        [
            'The Python of the script is older than the code needs, or is Python 2',
            'check `python --version` in the script, and call the right one (`FOLDER/bin/python`)',
        ],
        ['The file has a mistake, such as markers of a merge', 'look at the lines above the error'],
    ]),
    output('pip-missing', /No module named '?(?:pip|ensurepip|virtualenv|setuptools|distutils|pkg_resources)\b|cannot import name '?main'?$/, 'The Python that ran has no working pip, virtualenv or setuptools.', [
        [
            'Python 3.12 and later do not bring distutils and setuptools (with pkg_resources), which an older package expects',
            'run `FOLDER/bin/pip install "setuptools<81"`, which brings them, or update that package',
            /^(?![\s\S]{0,4000}?'?(?:distutils|setuptools|pkg_resources))/,
        ],
        [
            'They belong to one version of Python, and are packages of their own in the distribution',
            'install them for the Python in the error (`sudo apt-get install -y python3-pip python3-venv`), or call `python3 -m pip` in a virtual environment',
        ],
    ]),
    output('pip-index-unreachable', /after connection broken by '(?!SSLError)/, 'pip does not reach its index.', [
        [
            'The instance has no route there, or needs a proxy',
            'add a NAT gateway, allow outbound port 443, and check `env | grep -i proxy`',
        ],
    ]),
    output('python-without-ssl', /[Ss][Ss][Ll] module (?:in Python )?is not available|No module named '?_ssl\b/, 'This Python was compiled without OpenSSL.', [
        [
            'The headers of OpenSSL were missing',
            'use the Python of the distribution, or install openssl-devel (Ubuntu: libssl-dev) and compile it again',
        ],
    ]),
    output('pip-nothing-found', /from versions: none/, 'pip found no version at all of a package.', [
        [
            'No package has this name or version, such as a stray word in the requirements file',
            'look it up on pypi.org, and correct or remove that line',
        ],
        [
            'Warnings about the connection stand above, or it is in a private index',
            'request pypi.org from the instance with `curl -I`, or add `--index-url URL`',
        ],
        ['No version is for this Python', 'check `python3 --version`'],
    ]),
    output('pip-no-version', /Could not find a version that satisfies the requirement|No matching distribution found|is not a supported wheel|requires a different Python|Requires-Python/, 'pip found no matching version of a package.', [
        [
            'The Python on the instance is older or newer than the package supports, or that version does not exist',
            'compare it with the versions in the line, check `python3 --version`, and install the Python that the application needs',
        ],
        [
            'pip is old, or the index cannot be reached',
            'update it (`python3 -m pip install -U pip`), and check the connection to pypi.org',
        ],
    ]),
    output('pip-build-failed', /Failed (?:building wheel|to build) for|python setup\.py (?:egg_info|bdist_wheel|install)" failed|metadata-generation-failed|Getting requirements to build wheel did not run|pg_config executable not found|mysql_config.{0,20}not found|fatal error: Python\.h|error: command '?.{1,60}(?:gcc|cc)'? failed|Microsoft Visual C\+\+ .{1,20} is required|subprocess-exited-with-error/, 'A Python package could not be built on the instance.', [
        [
            'It does not support this version of Python, or pip and setuptools are too old for it',
            'check `python3 --version` and the version of the package, and run `python3 -m pip install -U pip setuptools wheel` first',
            /pg_config|mysql_config|Python\.h|gcc|Visual C/,
        ],
        [
            'The compiler or headers are missing',
            'install gcc and python3-dev (python3-devel), and libpq-dev for psycopg2 or default-libmysqlclient-dev for mysqlclient',
        ],
        ['A prebuilt package is available', 'use psycopg2-binary or a wheel for this Python, and update pip'],
    ]),
    output('python-venv-missing', /ensurepip is not\b|ensurepip.{0,80}returned non-zero|venv\/bin\/\w{1,20}: No such file|venv\/bin\/activate: No such file|No module named '?venv'?|\/v?env\/bin\/python[\d.]{0,4}: bad interpreter/, 'The virtual environment is missing or broken.', [
        [
            'It was not created on the instance, or its path differs',
            'create it in AfterInstall: `python3 -m venv FOLDER`, then `FOLDER/bin/pip install -r requirements.txt`',
            /ensurepip/,
        ],
        ['The module is not installed', 'run `apt-get install -y python3-venv`'],
        ['It was copied from another machine', 'recreate it: environments cannot be moved'],
    ]),
    output('python-module-missing', /ModuleNotFoundError: |ImportError: (?:No module named|cannot import name)|: No module named |DistributionNotFound: /, 'Python cannot find a module.', [
        [
            'Dependencies are not installed for the Python that ran, such as that of the system, which its path in the error shows',
            "use the environment's own Python and pip: `FOLDER/bin/pip install -r requirements.txt` (Windows: `FOLDER\\Scripts\\pip`); what only development needs is in other files or extras",
            /cannot import name/,
        ],
        [
            'The script runs in another folder, so your own package is not found',
            'cd to the application folder, or set PYTHONPATH',
            /cannot import name .{0,300}site-packages|circular import/,
        ],
        [
            'The versions of two packages are not compatible, or two files of the application import each other',
            'pin them in requirements.txt, or move one of the imports into the function that needs it',
        ],
    ]),
    output('django-static-root', /having set the STATIC_ROOT setting/, 'The settings of Django lack the folder for static files.', [
        [
            'STATIC_ROOT is not in the settings that the hook loads',
            "add it (`STATIC_ROOT = BASE_DIR / 'static'`), or correct DJANGO_SETTINGS_MODULE",
        ],
    ]),
    output('django-settings', /ImproperlyConfigured(?!: SQLite)|DJANGO_SETTINGS_MODULE|The SECRET_KEY setting must not be empty/, 'Django does not start with its settings: one is missing or wrong, or a module that they name does not load.', [
        [
            "The application's environment is not loaded in the hook",
            'export it in the script before manage.py, with DJANGO_SETTINGS_MODULE and SECRET_KEY',
            /Error loading .{1,60} module|Did you install/,
        ],
        [
            'The driver of the database, or another package that the settings name, is not installed',
            'run `FOLDER/bin/pip install -r requirements.txt` with the Python of the script',
        ],
    ]),
];

var other_languages = __webpack_require__(4369);
;// CONCATENATED MODULE: ./build/hints/entries/script-reasons.js



const missingSetting = [
    'lacks a setting, variable or secret that it needs.',
    [
        [
            'It is not set in the pipeline (a secret or variable of this environment), comes from a login shell or a file that is not on this instance, such as .env, or is new in this version',
            'print which names the hook has with `env | cut -d= -f1`, and set it there, or load the value in the script from a file there, SSM Parameter Store or Secrets Manager',
        ],
    ],
];
const reasons = [
    reason('encoding', {
        any: /Unicode(?:De|En)codeError|codec can't|invalid byte sequence in|incompatible character encoding|unsupported locale setting|cannot change locale|MalformedInputException|unmappable character|ASCII as encoding/i,
    }, 'failed on a letter outside ASCII, or on the locale.', [
        [
            'Hooks have no locale, or a file is in another encoding',
            'write `export LANG=C.UTF-8 LC_ALL=C.UTF-8` at the start of the script, and check `file FILE`',
        ],
    ]),
    reason('prompt', {
        any: /(?:stdin|standard input|input device) is not a (?:tty|terminal)|\bnot a (?:tty|typewriter)\b|inappropriate ioctl for device|EOF when reading|(?:cannot|unable to|could not) (?:prompt|open \/dev\/tty)|ExitPromptError|(?:\[[yY]\/[nN]\]|\(y(?:es)?\/no?\))\s{0,4}[?:>]?\s{0,4}$|^\W{0,6}(?:Are you sure|Do you (?:really )?(?:want|wish) to)\b|non-?interactive|TERM environment variable not set|^Missing command line flag|\[r\]ename|EOF or read error, treating|\b(?:passphrase|password)(?: for [^:]{1,80})?: {0,3}$/i,
        tool: /\b(?:prompt|interactive|confirm)/i,
    }, 'asked for an answer or a terminal, and hooks have neither.', [
        [
            'It is meant for a person',
            'use its option for scripts, such as `-y`, `--force`, `--no-interaction`, `--batch` or `unzip -o`',
        ],
    ]),
    reason('kind-of-file', {
        any: /\b[Ii]s a directory\b|\b[Nn]ot a directory\b|\bEISDIR\b|\bENOTDIR\b|omitting directory|[Dd]irectory not empty|\bENOTEMPTY\b|are the same file|to a subdirectory of itself|levels of symbolic links|cross-device link/,
    }, 'found something else at a path than it expects, such as a folder, a file or a link.', [
        [
            'The variable that holds the path is empty or ends elsewhere, or an earlier deployment left something there',
            'look at it with `ls -la PATH` and `namei -l PATH`; for folders use `cp -r`, `rm -r` or `mkdir -p`',
        ],
    ]),
    reason('rate-limit', {
        any: /[Tt]oo [Mm]any [Rr]equests|(?:HTTP|status|code|error|returned)\D{0,12}\b429\b|\brate.?limit|RateLimit|Rate exceeded|[Qq]uota (?:has been )?(?:exceeded|reached)|ThrottlingException/,
        tool: /\bquota\b|throttl/i,
    }, 'was refused, because there were too many requests or a quota is used up.', [
        [
            'Many instances ask at the same time, or without an account',
            'log in before it, let the script wait and retry, and deploy to fewer instances at once',
        ],
        ['A quota of the account is used up', 'raise it, or free some'],
    ]),
    reason('http-not-found', {
        any: /(?:HTTP(?:\/[\d.]{1,3})?|status(?: code)?|error code|Error|response|returned|returned error|ERROR)[ :=(]{0,3}404\b|\b404:? Not Found/i,
        tool: /\b404\b/,
    }, 'requested something that the server does not have (404).', [
        [
            'The address, a name or a version in it is wrong or no longer exists, or is private',
            'request it with `curl -sSIL URL`, print the variables that it is made of, and give the script a token if it needs one',
        ],
    ]),
    reason('http-server-error', {
        any: /\b50[0234]:? (?:Internal Server Error|Bad Gateway|Service (?:Temporarily )?Unavailable|Gateway Time-?out|Server Error)|(?:HTTP(?:\/[\d.]{1,3})?|status(?: code)?|error code|returned(?: error)?)[ :=(]{0,3}50[0-4]\b/i,
    }, 'got an error from a server (500 to 504).', [
        [
            'The service that it calls is down, overloaded or still starting',
            'request it with `curl -sSi URL` on the instance, read the log of that service, and let the script retry',
        ],
    ]),
    reason('lock', {
        any: /(?:could not|cannot|can't|unable to|failed to) (?:acquire|obtain|get|take|lock) .{0,80}\block\b|acquiring the state lock|index\.lock|another .{1,60} (?:is|are) (?:already |currently )?(?:running|using|in progress|being)|\balready (?:running|started|in progress)\b|\bis running with pid\b|is in progress and must return/i,
        tool: /\bis locked\b|\bcannot lock\b(?!.{0,300}exists; cannot)|temporarily unavailable/i,
    }, 'found another run of the same thing, or the lock that it left.', [
        [
            'The old process, another hook or instance, cloud-init or a timer still runs it',
            'find it with `pgrep -af NAME` (Windows: `tasklist`), stop it in ApplicationStop, or let the script wait for it',
        ],
        ['It was killed and left its lock or pid file', 'if nothing runs any more, delete what the line names'],
    ]),
    reason('not-running', {
        any: /\b(?:is|are)(?: currently)? not (?:running|started|active|alive)\b|\bisn't running\b/i,
        tool: /\bnot (?:running|started|active|connected)\b|\binactive\b/i,
    }, 'found that what it works with is not running.', [
        [
            'It ended by itself, or was never started on this instance',
            'read its log, such as `journalctl -u NAME -n 50`; if the script only stops it, ignore that: `COMMAND || true`',
            onWindows,
        ],
        [
            'It ended by itself, or was never started on this instance',
            'read its log, or `Get-WinEvent Application -MaxEvents 20`; if the script only stops it, ignore that: `-ErrorAction SilentlyContinue`',
            onLinux,
        ],
    ]),
    reason('exists', {
        any: /\bFile exists\b|\bEEXIST\b|FileExistsError|FileAlreadyExistsException|(?:account|file|folder|directory|user|group|link|container|image|volume|network|service|site|pool|binding|role|stack|bucket|branch|tag|remote|repository|release|name|path|destination|database) .{0,200}already (?:exists|in use|taken|defined)\b|AlreadyExists|cannot re-use a name|\bgroup \S{1,80} exists\b/i,
        tool: /already (?:exists?|defined|registered|present|in use|been)|\bduplicate\b|conflicts? with/i,
    }, 'cannot create something that already exists.', [
        [
            'It is left over from an earlier deployment or attempt, or the image brings it',
            'create it only if it is not there, or replace it (`mkdir -p`, `ln -sfn`, `-Force`)',
        ],
    ]),
    reason('busy', {
        any: /(?:Device or resource|Resource|target|Directory|File) (?:is )?busy|\bEBUSY\b|is (?:currently |being )(?:in use|used)/i,
        tool: /\bin use\b|\bbusy\b|is using\b|active endpoints|cannot be stopped/i,
    }, 'cannot change something that is in use.', [
        [
            'A process or container still uses the file, mount, port, image, user or database',
            'find it with `sudo lsof PATH`, `sudo fuser -vm PATH` or `docker ps -a`, and stop it first',
            onWindows,
        ],
        [
            'A process still uses the file, port, site or database',
            'find it with `tasklist` or `handle.exe PATH`, and stop it first',
            onLinux,
        ],
    ]),
    reason('used-up', {
        any: /\b(?:no|find an?y?|allocate) (?:more )?(?:(?:available|free|unused)\b.{0,40}\b(?:port|ip|address|pool|network|subnet|slot|device|loop)|pty\b)|fully subnetted/i,
    }, 'needs a free port, address, network, device or slot, and all are in use.', [
        [
            'Earlier deployments left theirs behind',
            'see who has them (`docker network ls`, `sudo ss -ltnp`, `losetup -a`), and remove what nothing uses (`docker network prune`)',
        ],
        ['There are too few', 'raise the limit, or use a larger range'],
    ]),
    reason('option', {
        any: /(?:unknown|unrecognized|unrecognised|(?<!: )invalid|illegal|no such|unexpected|unsupported|ambiguous) (?:shorthand |command[- ]line )?(?:option|flag|switch|argument|subcommand)s?\b|invalid (?:option|argument)s? ?(?:--|:|'|‘|")|(?:option|argument|flag) .{0,60}(?:is not recognized|(?:requires|needs) an? (?:argument|value))|The ["'].{1,80}["'] (?:option|argument) (?:does not exist|requires)|missing (?:\w{1,20} ){0,2}operand|extra operand|too (?:many|few) arguments|[Nn]ot enough arguments|the following arguments are required|(?:unknown|no such|invalid) command\b|is not a(?:n?| valid) (?!git)\S{1,30} command|^[Uu]sage: \S|don't know how to build task|requires (?:exactly|at least) \d|parameter cannot be found|invalid parameter\b|only one pattern|Cannot bind (?:parameter|argument)|Missing an argument for parameter/i,
        tool: /requires? (?:exactly |at least )?\d{0,2} ?(?:argument|parameter|value)|is not understood|wrong number of arguments/i,
    }, 'was called with an option or argument that it does not accept.', [
        [
            'The script expects arguments, and CodeDeploy calls hooks without any',
            'use the variables that it sets, such as DEPLOYMENT_GROUP_NAME, or a default',
            /^(?![\s\S]{0,4000}?[Uu]sage: \S{0,200}\.(?:sh|py|rb|ps1)\b)/,
        ],
        [
            'A variable in the command is empty, such as one whose secret is not set in the pipeline, or holds a space',
            'let the script print the command before it runs it, and write variables in double quotes',
        ],
        [
            'The version on the instance is older or newer than the script expects',
            'compare `NAME --version` and `NAME --help` there with what the script uses',
        ],
    ]),
    reason('version', {
        any: /\brequires? (?:at least )?[A-Za-z][\w.+-]{0,40}(?: version)? ?(?:[<>=^~]{1,2} ?)?v?\d{1,3}\.\d|\bversion .{0,80}(?:is (?:required|not supported|unsupported|too old|too new|not compatible|incompatible)|or (?:higher|later|newer|above|greater)|mismatch)|(?:incompatible|unsupported|wrong|mismatched|outdated) (?:[\w.]{1,30} )?versions?\b|\d (?:or|and) (?:later|newer|higher|above) (?:is|are) required|[Ee]xpected [\w.]{2,20} version|invalid go version|only supports \w{1,30} \d|binary incompatibility|must be compatible with|Unsupported Database|BadAlias|InaccessibleObject|LoggerThreadSafe|crypto is not defined|need PK compat|minimum (?:required )?version|(?:must be|but|needs?|requires?|you need) at least (?:version )?v?\d{1,3}\.\d|at least version v?\d|version \S{0,12} is (?:lower|older|less) than|\bneeds? [A-Z][\w.-]{1,30} ?[<>=^~]{1,2} ?v?\d|is not compatible with (?:version|this|your|some|the (?:installed|current))|server version mismatch|server version: .{1,40}; \w{1,20} version: /i,
        tool: /is not supported|unsupported|not compatible|incompatible|too old/i,
    }, 'does not fit the version of something on the instance.', [
        [
            'The script finds an older or newer version than your machine or login shell',
            'print it in the script (`command -v NAME; NAME --version`), and install the one that the line asks for',
        ],
    ]),
    reason('dependency', {
        any: /(?:unmet|unresolved|unsatisfied|missing) (?:\S{1,20} )?(?:dependenc(?:y|ies)|peer|requirements?)\b|(?:missing|could not (?:find|load|locate)|(?:cannot|can't) (?:find|load)|(?:failed|unable) to (?:find|load|locate)) (?:\S{1,20} )?(?:package|module|plugin|extension|librar(?:y|ies)|gem|driver|class|bundle|header)\b|(?:package|module|plugin|extension|library|gem|driver|class|dependency|program|executable) .{1,120}(?:(?:is|was|are) (?:not (?:installed|found|available|loaded)|missing)|not (?:installed|found)|could not be (?:found|loaded|resolved|located)|does not exist)|requires .{1,80} to be installed|^(?!.{0,80}\/)(?:.{0,40}: )?[\w.+-]{1,40} (?:is required|not found).{0,20}(?: on PATH| needs? an? )|not found (?:in|on) (?:your )?PATH|[Rr]equired (?:command|tool|program)s?:? .{0,40}(?:not found|missing)|(?:is not|isn't|seem to be) installed\b|please install\b|no such module|linker .cc. not found|Could not find directory of|is not a git command|fatal error: \S{1,100}\.h: No such file/i,
        tool: /\bnot installed\b|(?<!conflicting )dependenc|are (?:both )?missing|could not load|select device driver/i,
    }, 'lacks a program, package or library that it needs.', [
        [
            'It is not installed on this instance, or only for another user, version or folder',
            'install it on the image or in BeforeInstall, or from the lock file of the application, and check in the script with `command -v NAME`',
        ],
    ]),
    reason('variable', {
        any: /\b[A-Z][A-Z0-9]{1,30}(?:_[A-Z0-9]{1,40}){1,6}\b.{0,40}(?:(?:is|are|was) (?:not (?:set|defined|provided|found|present)|required|missing|empty|undefined|unset|invalid)|must (?:be|not be) (?:set|defined|provided|empty|a)|not (?:set|defined|provided|found|specified)|missing\b)|\b[Mm]issing (?:required )?[A-Z][A-Z0-9]{1,30}_[A-Z0-9_]{1,60}\b|\b[A-Z][A-Z0-9]{1,30}_[A-Z0-9_]{1,60} (?:must|should) be /,
    }, ...missingSetting),
    reason('setting', {
        any: /\bmissing (?:required |mandatory )?(?:environment|env\b|config|setting|secret|propert|parameter|variable|api key|credential|connection string)|(?:environment|env|config(?:uration)?|setting|secret|propert(?:y|ies)|variable|connection string) .{0,80}(?:(?:is|are|was) (?:not (?:set|defined|configured|found)|required|missing|undefined|empty)|must be (?:set|defined|specified|provided|configured)|not (?:set|defined|configured|specified|found))|ValidationError: .{0,200}\bis required\b|undefined variable|is not configured\b|must have a value|must be a \w{1,10}, got "?undefined|(?:You must|Please) set \S/i,
        tool: /(?<!could )\bnot (?:set|configured|defined)\b|must be (?:set|specified|provided)|\bis empty\b|no value/i,
    }, ...missingSetting),
    reason('login', {
        any: /(?:HTTP(?:\/[\d.]{1,3})?|status(?: code)?|error code|Error|response|returned|returned error)[ :=(]{0,3}401\b|\b401 "?(?:Unauthorized|Client Error|Authorization Required)|^(?:\S{1,60}: )?Unauthorized\b|HTTP Basic: Access denied|authentication (?:failed|required|failure|error|is required)|Authentication(?:Failed|Error|Exception)|invalid (?:credentials|(?:user ?)?name or password|username|password|api[- ]key|(?:access[- ]|auth )?token|grant)\b|bad credentials|incorrect (?:username|password)|(?:token|session|credentials?|jwt) (?:(?:has|have|is|are) )?(?:expired|revoked)|login (?:failed|incorrect|required)|password (?:is|was) incorrect|not logged in|(?:must be|please) log(?:ged)? in|(?:could not|failed to) authenticate/i,
        tool: /\b401\b|\bcredentials?\b|\bpassword\b|authenticat\w{0,6} (?:fail|require|error)|unauthorized/i,
    }, 'was refused, because its login, key or token is missing, wrong or expired.', [
        [
            'The secret is not in the environment of the hook, which has no login shell, or is in the home of another user',
            'check what the script reads and as whom (`id`, `echo $HOME`), and fetch it in the hook from SSM Parameter Store or Secrets Manager',
        ],
        ['It was rotated, or has expired', 'create a new one, and store it where the script reads it'],
    ]),
    reason('forbidden', {
        any: /\b403:? (?:Forbidden|Client Error)|(?:HTTP(?:\/[\d.]{1,3})?|status(?: code)?|error code|Error|response|returned|returned error)[ :=(]{0,3}403\b|^(?:\S{1,60}: )?Forbidden\b|\bAccess ?[Dd]enied\b|not authorized to\b|insufficient (?:permissions?|privileges?|scopes?|rights)|(?:permissions?|access) (?:is |was )?denied\b|(?:do|does) not have (?:the )?(?:\S{1,20} )?(?:permissions?|access|rights|privileges?)\b/,
        tool: /\b(?:403|denied|forbidden|permission|not permitted|privilege)/i,
    }, 'is not allowed to do what it tries.', [
        [
            'The user, role or token it acts as lacks a right, or a policy, SELinux or a read-only mount denies it',
            'see who that is (`id`, `aws sts get-caller-identity`) and for files `ls -ldZ PATH` and `mount`, then grant what the line names',
        ],
    ]),
    reason('timeout', {
        any: /\btimed[ -]?out\b|deadline exceeded|\btimeout (?:of|after|occurred|exceeded|expired|reached|waiting|while|was|error)|TimeoutE(?:rror|xception)|\bgav(?:e|ing) up\b|giving up after|(?:did not|didn't|failed to|never|not) (?:start|stop|become|became|respond|come|came|finish|complete|get|be|ready|reach)\b.{0,60}\b(?:within|in time|after|before)\b|max(?:imum)? (?:retries|attempts|execution time)|after \d{1,5} ?(?:attempts|retries|tries|s|sec|seconds|minutes)\b/i,
        tool: /\btimeout\b/i,
    }, 'waited for something that did not happen in time.', [
        [
            'What it waits for did not start, or answers with an error',
            'read the log of that service: `docker logs NAME`, `journalctl -u NAME -n 50` (Windows: `Get-WinEvent Application -MaxEvents 20`), and try by hand what the script waits for',
        ],
        [
            'It needs longer than the script waits, or a security group is in between',
            'wait longer, and check the address with `nc -vz HOST PORT` (Windows: `Test-NetConnection HOST -Port PORT`)',
        ],
    ]),
    reason('connection', {
        any: /(?:connection|socket|stream|channel|pipe) (?:was |has been |is |unexpectedly |to .{1,80} )?(?:reset|closed|aborted|lost|broken|hung up|terminated)|\bunexpected EOF\b(?! while)|Broken pipe|ECONN(?:ABORTED|RESET)|RemoteDisconnected|handshake fail|wrong version number|early EOF|RPC failed|(?:unable|failed|could not|couldn't|cannot|can't) (?:to )?connect\b|connect(?:ion)? (?:error|failed|failure)\b|ConnectionError|ConnectException|HttpRequestException|could not be downloaded|Could not (?:fetch specs|reach host)|transfer closed with|server has gone away|Lost connection to|server closed the connection|terminating connection|from proxy|Proxy Auth|ProxyError|tunneling socket/i,
        tool: /\bconnect(?:ion)?\b|unreachable/i,
    }, 'did not get a connection, or lost it.', [
        [
            'The service on the other side is not running or ended the connection, or http and https or the port are mixed up',
            'check it from the instance with `curl -v URL` or `nc -vz HOST PORT` (Windows: `Test-NetConnection HOST -Port PORT`), and read its log; MySQL also ends it for statements above max_allowed_packet',
        ],
        [
            'A security group, proxy or NAT gateway is in between',
            'allow the port and host, check `env | grep -i proxy` (Windows: `netsh winhttp show proxy`), and let the script retry',
        ],
    ]),
    reason('invalid-content', {
        any: /^(?!.{0,300}(?:at or near|SQL syntax|SQLSTATE|near "|::SyntaxError))(?:.{0,400}\bsyntax error\b|.{0,400}SyntaxError)|\bparse error\b|Pars(?:e|er|ing)(?:Error|Exception)|YAML(?:Syntax)?(?:Error|Exception)|JSONDecodeError|in JSON at position|(?:not|in)valid (?:json|yaml|toml|xml|config(?:uration)?)\b|(?:could not|couldn't|cannot|can't|failed to|unable to|error) (?:parse|parsing|decode|unmarshal|load(?:ing)? (?:the )?config)|mapping values are not allowed|did not find expected|cannot start any token|either as JSON nor YAML|invalid character '.{1,6}' |unexpected (?:token|character|end of (?:file|input|JSON)|indent|EOF while)|Unexpected end of|Expecting (?:value|property name)|\bunterminated\b|configuration .{0,200}(?:is invalid|test failed|is not valid|has errors)|config(?:uration)? (?:file )?(?:error|syntax)|errors in crontab|missing newline|Failed to load property source|(?:unknown|unrecognized) (?:directive|key(?:word)?|field|property|setting|section)\b|\bmalformed\b|schema validation/i,
        tool: /\b(?:invalid(?! argument\b)|illegal|(?<!name is )not valid|malformat)|\bunknown (?:log opt|word|type)/i,
    }, 'does not accept the content of a file or of a value.', [
        [
            'It has a mistake at the place that the line names, or a placeholder or variable in it was not filled in',
            'look at that place in the file on the instance, and compare it with the repository',
        ],
        [
            'The version there does not know that setting yet, or no longer',
            'compare versions with a machine where the file works',
        ],
    ]),
    reason('not-written', {
        any: /\b(?:could not|couldn't|cannot|can't|unable to|failed to) (?:create|write|delete|remove|rename|move|save)(?:\/write)?\b.{0,80}(?:\bfiles?\b|folder|director(?:y|ies)\b|\bcache\b|repository at|(?<!\[)(?<![\w.:])\/)|\b(?:could not|cannot) be (?:written|created|deleted|removed|saved|opened)\b/i,
    }, 'could not create, write or delete a file or folder.', [
        [
            'The user of the script may not, the folder above does not exist, or the disk is full or read-only',
            'see which with `namei -l PATH`, `df -h PATH` and `id`; then create the folder in BeforeInstall, or correct its owner',
        ],
    ]),
    reason('not-found', {
        any: new RegExp(`${/^(?:[^\w\s]{1,3} {0,2}|\[FAIL(?:ED)?\] )?(?!ERROR\b|Failed to compile|Module |Parameter \d|Field \w)[A-Z][\w ./'"[\]-]{2,120} (?:does not exist|doesn't exist|(?:was |were |is )?not found|could not be found)\b|^(?:[^\w\s]{1,3} {0,2})?(?!ERROR\b)(?:[\w./-]{1,80}: ){1,3}(?:.{1,150} )?(?:does not exist|doesn't exist|not found|could not be found|no such \w{1,30})\b|\b(?:file|folder|directory|configuration)s? (?:is )?missing\b(?! newline)|missing (?:required )?files?\b|^(?:Error: )?(?:Could not find|Cannot find|Can't find|Unable to (?:find|locate)|Failed to find|No such) \S/
            .source}|${other_languages/* notThere */._}`, 'i'),
        tool: /\b(?:not found|does not exist|doesn't exist|no such|could not find|cannot find|can't find|unable to (?:find|locate)|nonexistent|missing(?! codepage)|unknown (?!git error)|not exist)\b/i,
    }, 'does not find something that it was given.', [
        [
            'Its name is wrong, or made from a variable that is empty in the hook',
            'let the script print the command before it runs it, and list what there is',
        ],
        [
            'Nothing has created, installed or started it on this instance yet',
            'do that first, or change the order of the hooks',
        ],
    ]),
];

;// CONCATENATED MODULE: ./build/hints/entries/script-resources.js


const heapIsFull = /Java heap space|GC overhead|Metaspace/;
const resources = [
    output('file-watchers-exhausted', /ENOSPC: System limit for number of file watchers|inotify watch limit|inotify_add_watch.{0,60}No space left/, 'The limit on file watchers is reached; the disk is not full.', [
        [
            'Too many programs watch files',
            'raise it: `sudo sysctl fs.inotify.max_user_watches=524288`, and do not run a watch mode in production',
        ],
    ]),
    output('disk-quota', /Disk quota exceeded|\bEDQUOT\b/, 'The user of the script, or the mount, has reached its quota, even if the disk has room.', [
        [
            'A quota of the file system or of a network mount is used up',
            'see it with `quota -s` or `sudo repquota -a`, delete what is old, or raise it',
        ],
        [
            'The mount is EFS, which has no quotas but limits how many files are open or locked at once',
            'stop what keeps them open (`sudo lsof MOUNT`)',
        ],
    ]),
    output('disk-full', /^(?!.{0,300}(?:semget|mutex|\/dev\/shm))(?:.{0,900}?(?:No space left on device|ENOSPC\b|not enough (?:free disk|free|disk) space|You don't have enough free space|There is not enough space on the disk|At least .{1,40} more space needed|disk (?:is )?full))/i, "The instance's disk is full.", [
        [
            'Old revisions, logs, packages or Docker images take up the space',
            'check `df -h` and `df -i`, then use `docker image prune -af`, `sudo journalctl --vacuum-size=200M`, and a lower max_revisions in codedeployagent.yml',
            onWindows,
        ],
        [
            'Old revisions, logs and temporary files take up the space',
            'check `Get-PSDrive -PSProvider FileSystem`, delete what is old, and lower max_revisions in conf.yml',
            onLinux,
        ],
        [
            'The disk is too small',
            'enlarge the volume, then its partition and file system (`growpart` and `resize2fs` or `xfs_growfs` on Linux)',
        ],
    ]),
    output('process-limit', /fork: (?:retry: )?Resource temporarily unavailable|unable to create (?:new )?native thread|pthread_create failed|[Cc]annot fork|can't start new thread|failed to create (?:new OS )?thread/, 'A program may start no more processes or threads.', [
        [
            'Old processes were never stopped, or the limit of the user or service is low',
            'count them with `ps -eLf | wc -l`, and check `ulimit -u` in the script, TasksMax of the service, and `free -m`',
        ],
    ]),
    output('php-memory-limit', /Allowed memory size of \d{1,15} bytes exhausted/, 'PHP reached its memory limit.', [
        [
            'memory_limit is too low for this command',
            'run it with `php -d memory_limit=-1`, or `COMPOSER_MEMORY_LIMIT=-1` for Composer',
        ],
    ]),
    output('node-heap-limit', /JavaScript heap out of memory|Reached heap limit Allocation failed|FatalProcessOutOfMemory/, 'Node ran out of memory, usually during a build.', [
        [
            'The build needs more than the instance has',
            'build in the pipeline and deploy the result, add swap, or use a larger instance type',
        ],
        [
            "Node's own limit is too low",
            'set `NODE_OPTIONS=--max-old-space-size=2048` if the instance has that much memory',
        ],
    ]),
    output('java-heap-limit', /java\.lang\.OutOfMemoryError|insufficient memory for the Java Runtime|Could not reserve enough space|Invalid (?:maximum|initial) heap size/, 'Java ran out of memory.', [
        [
            "The configured heap (-Xmx) is larger than the instance's memory",
            'lower it, or use a larger instance type',
            heapIsFull,
        ],
        [
            'The heap (-Xmx, or -XX:MaxMetaspaceSize) is too small for this step, or the application leaks',
            'raise it if the instance has the memory, or use a larger instance type',
            without(heapIsFull),
        ],
        [
            'Too much runs on the instance, such as the old process',
            'stop that first, and see the memory with `free -m`',
        ],
    ]),
    output('out-of-memory', /Cannot allocate memory|\bENOMEM\b|Out of memory|virtual memory exhausted|std::bad_alloc|(?:^|\s)MemoryError\b|fork failed|runtime: out of memory|oom-kill|: line \d{1,6}: {1,4}\d{1,9} Killed\b|^Killed$|fatal error: Killed|exited too early|killed by (?:the )?OOM|signal: killed|was sent SIGKILL|(?:by|due to|(?:failed|exited) with|signal:) (?:signal )?["[]?SIGKILL/, 'A process got no memory, or was killed, as the system does when the instance runs out of memory.', [
        [
            'The command needs more memory than the instance has left',
            'build in the pipeline instead of on the instance, add swap, or use a larger instance type',
        ],
        [
            'Old processes are still running, or something else killed it (`kill -9`, `timeout`)',
            'stop the application before this step; `dmesg | grep -i kill` shows what the system killed',
            onWindows,
        ],
        [
            'Old processes are still running',
            'stop the application before this step; `Get-Process | Sort-Object WS` shows what takes most',
            onLinux,
        ],
    ]),
    symptom('program-crashed', /(?:^|: line \d{1,7}: {1,4}\d{1,9} )(?:Aborted(?! by\b)|Segmentation fault|Bus error|Trace\/breakpoint trap)\b|^\*{3} (?:Error in|stack smashing)|^(?:double free|free\(\)|malloc\(\)|corrupted size)|^terminate called |: Assertion .{1,300} failed|^# A fatal error has been detected|^Fatal Python error: /, 'A program of the script crashed, or stopped itself for what its last words say.', [
        [
            'A file or setting that it relies on is missing or wrong here',
            'run it by hand as the user of the script, and compare settings and versions with a machine where it works',
        ],
        [
            'A native library or extension does not fit this system, its processor or the runtime',
            'install dependencies again on the instance (`npm rebuild`, `pip install --force-reinstall NAME`), and check `dmesg | tail`',
        ],
    ]),
    symptom('process-terminated', /(?:^|: line \d{1,7}: {1,4}\d{1,9} )Terminated\b/, 'A process of the script was told to end (SIGTERM).', [
        [
            '`pkill -f` or `killall` also matches its name, or `timeout` or a shutdown ended it',
            'use `pkill -x NAME`',
        ],
    ]),
    output('too-many-open-files', /Too many open files|\bEMFILE\b|\bENFILE\b/, 'A process reached its limit on open files.', [
        [
            'The limit is too low, or the application leaks file handles',
            'set LimitNOFILE in the systemd unit, or `ulimit -n 65536` in the script',
        ],
    ]),
];

;// CONCATENATED MODULE: ./build/hints/entries/script-root.js


const root = [
    output('needs-root', /are you root\?|(?<!\b(?:not|cannot|never|can't) )(?:must|needs? to|ha(?:ve|s) to|please|only|be) (?:be )?(?:run )?(?:this script )?(?:as |with |under )?(?:the )?(?:root|sudo|superuser)\b(?! to (?!run|change|use|un|perform|execute|do))|superuser privilege|must be privileged|run the application as superuser|Interactive authentication required|^Authentication is required to |^(?:\S{1,30}: )?(?:Failed to|Could not) (?:re)?(?:start|stop|load|boot|set|enable|disable|mask|unmask|kill|execute)\w{0,10} .{0,150}: Access denied|^(?:Call failed|.{0,60}system bus): Access denied|^Failed to \w{4,7} \S{1,100}: Operation not permitted|^(?:firewall-cmd: )?Authorization failed\.?$|^Rejected send message|: Rejected send message|DBus\.Error\.(?:Access|Interactive)|PolicyKit daemon|PolicyKit1 was not provided|polkit-agent-helper|^pkexec |command as another user|open lock file \/var\/.{1,80}\(13|transaction lock .{1,100}\(Permission denied|^(?:user|group)(?:add|del|mod): Permission denied|not view or modify password|^sysctl: permission denied|access denied \(try with sudo\)|<class '(?:socket\.error|PermissionError)'>, \[Errno 13\]/i, 'A command of the script needs root, and the system refused it to the user that ran it.', [
        [
            'The hook has another user as `runas`',
            'write `runas: root` for it in appspec.yml, or remove runas, since the agent runs hooks as root',
            asRoot,
        ],
        [
            'Only this command needs root',
            'call it with `sudo`, and allow that in /etc/sudoers.d: `USER ALL=(root) NOPASSWD: /usr/bin/systemctl restart NAME`',
            asRoot,
        ],
        [
            'The script switches to another user before it (`su`, `sudo -u`), or the agent does not run as root',
            'run that command before the switch, or the agent as root',
        ],
    ]),
    symptom('refuses-root', /\b(?:not|cannot|can't|never) (?:be )?(?:run|start)\b.{0,40}\bas (?:the )?(?:root|superuser)|[Rr]unning (?:this )?as root(?: without|\. You probably)|\bESUDO\b/, 'The program refuses to run as root, which hooks do without runas.', [
        [
            'It is meant for a user of its own',
            'call it with `sudo -u USER COMMAND`, set that user as `runas`, or use its option for root, such as `--allow-root`',
        ],
    ]),
];

;// CONCATENATED MODULE: ./build/hints/entries/script-ruby-php.js



const versionManager = /\.(?:rbenv|rvm|asdf|pyenv|nvm)\/|\/(?:rvm|rbenv|rubies)\//;
const rubyAndPhp = [
    output('rails-logger', /LoggerThreadSafeLevel/, 'Rails 7.0 and older do not start with concurrent-ruby 1.3.5 and later.', [
        [
            'The gem no longer loads logger for them',
            'add `require "logger"` at the top of config/boot.rb, or `gem "concurrent-ruby", "1.3.4"` to the Gemfile',
        ],
    ]),
    output('ruby-version', /Your Ruby version is .{1,60}, but your Gemfile specified|rbenv: version .{1,60} is not installed|Required ruby-.{1,40} is not installed|required_ruby_version/, 'The Gemfile asks for another version of Ruby than the one on the instance.', [
        [
            'The hook finds another Ruby than your login shell does, or the new version is not installed',
            'compare `command -v ruby; ruby --version` in the script, load rbenv or rvm there, and install that version (`rbenv install VERSION`); `sudo` resets PATH',
        ],
    ]),
    output('bundler-missing', /can't find gem bundler \(>= 0|Could not find '?bundler'? \(>= ?0|cannot load such file -- bundler|No such file or directory -- bundle \(LoadError\)/, 'The Ruby that ran has no Bundler, or not the one that Gemfile.lock asks for.', [
        [
            'It is the Ruby of the system, as its path in the error shows, and that of the application is in rbenv, rvm or asdf, which hooks do not load',
            'load it in the script (`export PATH="$HOME/.rbenv/shims:$PATH"` or `source ~/.rvm/scripts/rvm`) as its user, without `sudo`, which resets PATH',
            versionManager,
        ],
        [
            'That Ruby has none, or an older one than the end of Gemfile.lock names',
            'run `gem install bundler -v VERSION` with the Ruby and the user of the script',
        ],
    ]),
    output('bundler-version', /Could not find '?bundler'? \(\d|You must use Bundler \d/, 'The version of Bundler that Gemfile.lock asks for is not installed for the Ruby that ran.', [
        [
            'Gemfile.lock was written by another version',
            'run `gem install bundler -v VERSION` with that Ruby, with the version at the end of Gemfile.lock',
        ],
        [
            'It is the Ruby of the system, as its path in the error shows, and not that of rbenv or rvm',
            'load rbenv or rvm in the script, without `sudo`, which resets PATH',
            versionManager,
        ],
    ]),
    output('bundler-gem-missing', /^bundler: command not found: |can't find executable \S{1,60} for gem|Could not find .{1,200} in (?:any of the sources|locally installed gems|cached gems)|Bundler::GemNotFound|An error occurred while installing|Gem::Ext::BuildError|Failed to build gem native extension/, 'A gem is missing, or could not be built.', [
        [
            'Gems are not installed for the user, the folder or the Ruby that runs the application',
            'run `bundle install --deployment` in AfterInstall as that user',
            /installing|native|BuildError/,
        ],
        [
            'Headers for a native gem are missing',
            'install build-essential and, for pg or mysql2, libpq-dev or libmysqlclient-dev',
            /Could not find|GemNotFound|can't find|command not found|FetchError/,
        ],
        [
            'It could not be downloaded, or the Gemfile does not name it for this platform or environment',
            'read the lines above, and compare Gemfile and Gemfile.lock',
        ],
    ]),
    output('ruby-no-javascript', /ExecJS::RuntimeUnavailable|Could not find a JavaScript runtime/, 'Rails needs a JavaScript runtime to build its assets.', [
        [
            'Node is not installed, or not on the PATH of the script',
            'install Node system-wide, or build the assets in the pipeline',
        ],
    ]),
    output('rails-pending-migrations', /PendingMigrationError|Migrations are pending/, 'Database migrations have not been run.', [
        [
            'The migration step failed or is missing',
            'run `bin/rails db:migrate RAILS_ENV=production` once, on one instance, before the start',
        ],
    ]),
    output('rails-secrets', /Missing `secret_key_base`|MessageEncryptor::InvalidMessage|Missing encryption key to decrypt|MissingKeyError|Couldn't decrypt config\/credentials|config\/master\.key/, 'Rails has no key for its credentials, or the wrong one.', [
        [
            "RAILS_MASTER_KEY or SECRET_KEY_BASE is not set in the hook's environment",
            'export it in the script, or put config/master.key on the instance',
        ],
    ]),
    output('rails-spring-or-bootsnap', /\bbootsnap\b.{0,400}(?:Errno::|[Pp]ermission denied|No such file)|(?:Errno::|[Pp]ermission denied).{0,300}bootsnap|cannot load such file -- spring\b|Could not find spring-/, 'Rails does not start through Spring or Bootsnap.', [
        [
            'Programs in bin load Spring, a gem for development only, or the cache of Bootsnap is of another user or folder',
            'set `DISABLE_SPRING=1` in the script, delete `tmp/cache/bootsnap` in AfterInstall, and leave both out of the bundle',
        ],
    ]),
    output('bundler-group-missing', /Gem Load Error is: cannot load such file|is not yet checked out|cannot load such file -- (?:debug|byebug|pry|rspec|simplecov|factory_|listen|rubocop)|uninitialized constant RSpec/, 'A gem is not installed, most often one for development or tests.', [
        [
            'The script runs in the environment development, the default, whose gems Bundler left out',
            'write `export RAILS_ENV=production` (or RACK_ENV) before it; `bundle config` shows what is left out',
        ],
        [
            'Gems are not installed for the user, the folder or the Ruby that runs the application',
            'run `bundle install` there, or move the gem out of its group',
        ],
    ]),
    output('ruby-load-error', /cannot load such file -- |\((?:Gem::)?LoadError\)/, 'Ruby cannot find a library, or loaded another version of it.', [
        [
            'It is a file of the application, not in the bundle or not on the load path',
            'check its path on the instance, and use `require_relative`',
            /^(?![\s\S]{0,4000}?such file -- (?:\/(?!usr)|lib\/|config\/|app\/))/,
        ],
        [
            'The script does not run through Bundler, or runs with another Ruby',
            'use `bundle exec` in the application folder, with rbenv or rvm loaded',
        ],
    ]),
    output('php-file-missing', /Could not open input file: /, 'PHP cannot find the script that it is told to run, such as artisan.', [
        [...wrongFolder, /file: \//],
        [
            'The file was not installed there',
            'check files.destination in the AppSpec, and the artifacts of the build',
        ],
    ], { needsFiles: true }),
    output('php-extension-missing', /requires? ext-\w{1,30}|PHP extension \w{1,30} is missing|could not find driver|Call to undefined function (?:mb_|curl_|simplexml|gd_|imagecreate|json_|mysqli_|bcadd)|extension .{1,30} is missing from your system|Class "?'?(?:DOMDocument|ZipArchive|SoapClient|Redis|PDO|Imagick)'?"? not found/, 'A PHP extension is not installed.', [
        [
            'PHP on the command line lacks it; it may be another PHP than that of the web server',
            'install it (`apt-get install php-xml php-mbstring php-mysql`, dnf install php-...), and check `php -m`',
        ],
    ]),
    output('console-confirmation', /Do you (?:really )?(?:wish|want) to run this command|Application (?:is )?[Ii]n [Pp]roduction|You have requested to collect static files|Type 'yes' to continue|WARNING! You are about to execute a (?:database )?migration/, 'The command asks for confirmation, which it does outside development, and hooks cannot answer.', [
        [
            'It lacks its option for scripts',
            'add `--force` (Laravel), `--no-interaction` (Symfony, Doctrine) or `--noinput` (Django)',
        ],
    ]),
    output('php-syntax', /PHP Parse error: |ParseError: syntax error|Parse error: syntax error|Call to undefined function (?:str_(?:contains|starts|ends)|array_(?:is_list|key_|find|a)|get_debug_type|json_validate|each|create_function|mysql_|split|ereg)/, 'PHP could not read or run a source file: often its version does not fit the code.', [
        [
            'The PHP of the command line is older or newer than the code or a package needs',
            'check `php --version` in the script, and call the right one, such as `php8.2`',
        ],
        ['The file has a mistake, such as markers of a merge', 'run `php -l FILE` on it'],
    ]),
    output('php-vendor-missing', /vendor\/autoload\.php.{0,200}(?:[Ff]ailed|No such|not )|(?:[Ff]ailed|[Ii]nstall|not ).{0,200}vendor\/autoload\.php/, 'The PHP dependencies are not installed.', [
        [
            'composer install did not run in the application folder',
            'run `composer install --no-dev --no-interaction` there in AfterInstall, or include vendor in the bundle',
        ],
    ], { needsFiles: true }),
    output('composer-requirements', /Your requirements could not be resolved|lock file (?:is not up to date|does not contain)|requires php [\^>=~\d]|Your Composer dependencies require a PHP version|Root composer\.json requires/, 'Composer cannot install this set of packages here.', [
        [
            'The packages need another version of PHP than the one on the instance',
            'check `php --version`, install the right PHP, or set config.platform.php and update the lock file',
            /lock file|^(?![\s\S]{0,4000}?(?:php [\^>=~\d]|PHP version))[\s\S]{0,4000}?- .{1,200} requires /,
        ],
        [
            'The package does not exist under that name, or is private',
            'list its repository in composer.json, with an auth.json for the user',
            /^(?![\s\S]{0,4000}?could not be found)/,
        ],
        [
            'composer.lock does not match composer.json, or packages conflict with each other',
            'run `composer update --lock` (or `composer why-not NAME`) on your machine, and commit both files',
        ],
    ]),
    output('console-command-unknown', /There are no commands defined in the "|Command ".{1,80}" is not defined/, 'The console of the application does not know that command.', [
        [
            'It is misspelled, or its package is not installed here (only in require-dev, or not in this revision)',
            'compare `php artisan list` or `bin/console list` with composer.json, and run `composer install`',
        ],
    ]),
    output('laravel-not-cacheable', /configuration files (?:are not|could not be) serializ|Unable to prepare route \[/, 'Laravel cannot cache its configuration or routes.', [
        [
            'Two routes have the same name',
            'compare `php artisan route:list`, and rename one',
            without(/[Aa]nother route/),
        ],
        [
            'A file in config or routes, of the application or a package, holds a function or an object',
            'write plain values and controllers there, or update the package; scripts.log names the class',
        ],
    ]),
    output('laravel-no-key', /No application encryption key has been specified|Unsupported cipher or incorrect key length/, 'Laravel has no APP_KEY.', [
        [
            '.env is missing on the instance, or an old configuration is cached',
            'set APP_KEY in .env, and run `php artisan config:clear`',
        ],
    ]),
    output('laravel-storage-missing', /Please provide a valid cache path|(?:storage\/(?:logs|framework)|bootstrap\/cache).{0,200}No such file/, 'Laravel looks for a folder of its own that is not there.', [
        [
            'storage/framework is empty, so it is not in the bundle',
            'create it in AfterInstall: `mkdir -p storage/framework/cache storage/framework/sessions storage/framework/views`',
        ],
        [
            'The configuration was cached in another folder, such as that of the build',
            'leave bootstrap/cache/config.php out of the bundle, and run `php artisan config:cache` on the instance',
        ],
    ]),
    output('php-cached-providers', /[Cc]lass ["'][\w\\]{1,200}(?:ServiceProvider|Bundle)["'] (?:not found|does not exist)|Attempted to load class "\w{1,80}Bundle"|In ProviderRepository\.php line/, 'The PHP application loads a package that is not installed here, often one for development.', [
        [
            'The list of packages was cached with development packages',
            'delete `bootstrap/cache/*.php` before `composer install --no-dev`, and leave that folder out of the bundle',
            /Bundle|["']App\\/,
        ],
        [
            'The environment is dev or test, whose bundles `--no-dev` leaves out',
            'set `APP_ENV=prod` for the script, and delete var/cache',
            /Provider/,
        ],
        [
            'It belongs to a package that is only in require-dev, or its file is not in the bundle',
            'move the package to require in composer.json, or check the file',
        ],
    ]),
    output('php-class-missing', /[Tt]arget class \[.{1,200}\] does not exist|[Cc]lass ['"][\w\\]{1,200}['"] not found|Attempted to load class/, 'PHP does not find a class.', [
        [
            'Its file is not in the bundle, or its name differs in case, which matters on Linux',
            'compare them, and run `composer dump-autoload -o` on the instance',
        ],
        [
            'Its package is not installed, or only in require-dev',
            'run `composer install --no-dev` in the application folder, or move it to require',
        ],
    ]),
    output('laravel-storage', /(?:storage\/(?:logs|framework)|bootstrap\/cache).{0,200}(?:[Pp]ermission denied|must be present and writable|Failed to open|could not be opened)|laravel\.log.{0,80}could not be opened|var\/cache\/(?:prod|dev|test)\b.{0,300}(?:[Ff]ailed to open|not writable|denied)|Unable to (?:create|write in) the "?\S{0,20} ?cache"? directory|Failed to clear cache/, 'The PHP application cannot write to its folders for caches and logs.', [
        [
            "The folders are not there, or do not belong to the web server's user",
            'in AfterInstall: `mkdir -p`, then `chown -R www-data:www-data storage bootstrap/cache` (`var` in Symfony; apache or nginx on Amazon Linux), `chmod -R ug+rwX`',
        ],
    ]),
    tool('php-console-failed', 'A command of the PHP application', /^\[(?!Error\])(?:[A-Z]\w{0,60}\\){0,6}\w{0,60}(?:Exception|Error)\]|^In \w{1,60}\.php line \d{1,6}:/, 'A command of the PHP application (artisan, bin/console, Composer) failed; the text after the name of the error is the reason.', [
        [
            'A file in config or a variable in .env is missing, empty or cached on this instance',
            'clear the caches (`php artisan optimize:clear`, `bin/console cache:clear`), and compare config and .env with a machine where it works',
        ],
        [
            'The PHP of the command line differs from the one of the web server',
            'check `php --version` and `php --ini` in the script',
        ],
    ]),
];

;// CONCATENATED MODULE: ./build/hints/entries/script-servers.js


const servers = [
    output('nginx-duplicate', /nginx: \[emerg\] (?:a duplicate default server|duplicate (?:listen options|upstream|location)|"[\w]{1,60}" directive is duplicate)|duplicate default server/, 'The nginx configuration defines the same thing twice.', [
        [
            'A default site of the package, or a file of an earlier deployment under another name, is still included, or a block has it twice, itself and by an include',
            'list the files with `sudo nginx -T | grep -n "configuration file"`, and delete the old one (such as `/etc/nginx/sites-enabled/default`) in BeforeInstall, or the line that the message names',
        ],
    ]),
    output('nginx-pid-invalid', /invalid PID number|nginx\.pid" failed \(2: /, 'nginx is not running, so it cannot be reloaded.', [['It was never started, or was stopped', 'use `sudo systemctl reload-or-restart nginx` in the script']]),
    output('web-server-certificate', /nginx: \[emerg\] (?:cannot load certificate|SSL_CTX_|BIO_new_file|PEM_read)|SSLCertificate(?:Key|Chain)?File: file|AH0(?:2565|2572|1903|2561)|no valid certificate file|unable to (?:stat|load) SSL certificate/, 'The web server cannot use the certificate or key in its configuration.', [
        [
            'The file is not on this instance, is empty, or may be read only by root, unlike the user of the script',
            'look at it with `sudo ls -l FILE`, and put it there before the start, or remove what names it; call the web server as root',
            /mismatch|PEM_|password|no start line/,
        ],
        [
            'It is not valid PEM, has a password, or the key belongs to another certificate',
            'check it with `openssl x509 -noout -in FILE` and `openssl pkey -noout -in KEY`; line breaks get lost when files are copied through variables',
        ],
    ]),
    output('web-server-module-missing', /Cannot load \S{1,200} into server|perhaps misspelled or defined by a module not included|nginx: \[emerg\] (?:dlopen\(\)|unknown directive "(?:more_set_headers|brotli|perl|js_|lua_|geoip|image_filter|auth_jwt|http[23]|quic))/, 'The configuration of the web server uses a module that is not loaded, or a word that no module knows.', [
        [
            'The module is not part of this image, or the server has another version than the configuration is written for',
            'install the package of the module, and switch it on (`a2enmod NAME` on Ubuntu), or remove what uses it from the configuration',
        ],
    ]),
    symptom('apache-site-missing', /^ERROR: (?:Site|Module|Conf) \S{1,100} does not exist!/, 'Apache has no site, module or configuration with that name.', [
        [
            'The script switches off what is already gone',
            'ignore that: `sudo a2dissite NAME || true`',
            without(/default/),
        ],
        [
            'Its file is not in sites-available (mods-available, conf-available) yet, or does not end in .conf',
            'copy or install it before this command',
        ],
    ]),
    output('server-already-running', /^(?:httpd|apache2|nginx) \(pid \d{1,8}\) already running/, 'The web server is already running, but was started outside systemd.', [
        [
            'A script started it directly (`apachectl start`, `httpd`), so systemd does not know that process',
            'stop it the same way (`sudo apachectl stop`), and from then on use only `systemctl`',
        ],
    ]),
    output('unit-not-active', /\.service is not active, cannot reload|Unit \S{1,80} is not active|Job type reload is not applicable/, 'The service is not running, or its unit has no ExecReload, so it cannot be reloaded.', [
        [
            'Its unit cannot be reloaded, or it stopped or was never started on this instance',
            'use `sudo systemctl reload-or-restart NAME` in the script, and see why it stopped: `journalctl -u NAME -n 50`',
        ],
    ]),
    output('tomcat-script-denied', /^Cannot find \S{0,200}\b(?:catalina|setclasspath)\.sh|does not have execute permission/, 'A script of Tomcat is not there or cannot be executed.', [
        ['The scripts lost the executable bit when they were copied', 'run `chmod +x FOLDER/bin/*.sh`'],
        ['CATALINA_HOME names another folder', 'unset it in the script, or correct it'],
    ]),
    symptom('tomcat-still-running', /Tomcat did not stop in time|PID file was not removed|Tomcat (?:appears to still be|may already be) running/, 'Tomcat still runs, or its pid file is left.', [
        [
            'A thread of the application does not end',
            'stop it with `catalina.sh stop 60 -force`, which needs CATALINA_PID',
            /Start aborted|already be/,
        ],
        [
            'The old Tomcat was not stopped, or left its pid file',
            'stop it in ApplicationStop and wait until it has exited; delete a pid file that is left',
        ],
    ]),
    output('server-not-running', /Could not contact \[?localhost.{0,30}Tomcat may not be running|Tomcat may not be running|PID file found but either no matching process|\$CATALINA_PID was set but the specified file does not exist|connect\(2\) for "?\/\S{0,200}puma|^(?:Status|State) file not found: |^No pid '\d{1,8}' found|Neither (?:pid|state|control url) .{0,60}available/, 'The script stops or restarts a server (Tomcat, Puma) that is not running, or whose state file is gone.', [
        [
            'It was never started on this instance, or is already stopped',
            'ignore that in the script (`COMMAND || true`), or run it as a systemd service and call `sudo systemctl reload-or-restart NAME`',
        ],
        ['It ended by itself', 'read its log, such as logs/catalina.out'],
    ]),
    output('puma-restart-failed', /puma\S{0,200}:\d{1,7}:in .{0,60}Bad file descriptor|binder\.rb.{0,200}EBADF/, 'Puma could not take over its sockets in the restart.', [
        [
            'Puma or its settings have changed since it was started',
            'stop it and start it again instead of a restart',
        ],
    ]),
    output('socket-missing', /^(?!.{0,200}[Pp]ermission denied).{0,300}connect\(2\) for "?\/|connect ENOENT \/(?!\S{0,100}(?:mysql|PGSQL))|dial unix (?!\S{0,100}docker\.sock)\S{1,200}: connect: no such file|connect\(\) to unix:\S{1,200} failed \(2: /, 'The server behind a Unix socket is not running, or has its socket elsewhere.', [
        [
            'It was not started, or ended',
            'check its service (`systemctl status NAME`), and start it before this step',
        ],
        ['The path of the socket differs', 'compare the setting of the server with that of the script'],
    ]),
    output('python-home-wrong', /ImportError: No module named site$|No module named 'encodings'|Could not find platform independent libraries/, 'Python does not find its own library, since its home is wrong.', [
        [
            'home or virtualenv in the configuration of the server (uWSGI, mod_wsgi), or PYTHONHOME, is not the folder of the environment',
            'write the full path of the environment there, and build the environment with the same Python',
        ],
    ]),
    output('pm2-cannot-spawn', /\[PM2\]\[ERROR\] Process failed to launch spawn|is NOT AVAILABLE in PATH|PM2 error: Error: spawn \S{1,300} E[A-Z]{3,10}/, 'pm2 could not start the program.', [
        [
            'cwd in ecosystem.config.js is not a folder (ENOTDIR), or does not exist (ENOENT)',
            'compare cwd and script in it with files.destination in the AppSpec',
            /EACCES|NOT AVAILABLE/,
        ],
        [
            'The interpreter or script cannot be run by this user (EACCES, ENOENT)',
            'check them with `ls -l`, and delete the old entry (`pm2 delete NAME`) so that pm2 forgets its old path',
        ],
    ]),
    output('msdeploy-missing', /Cannot find MsDeploy|msdeploy(?:\.exe)?'? is not recognized/i, 'Web Deploy (msdeploy.exe) is not installed on the instance.', [
        [
            'It is not part of Windows or IIS',
            'install Web Deploy on the image, or copy the files with the files section of the AppSpec instead',
        ],
    ]),
    symptom('socket-not-permitted', /^(?:bind|listen)\(\): Operation not permitted/, 'The server was not allowed to create its socket there.', [
        [
            'The folder is on a file system without Unix sockets, such as a shared or network folder',
            'put the socket into `/run/NAME` (RuntimeDirectory in the systemd unit), or use a port',
        ],
        ['The folder belongs to another user', 'give it to the user of the server'],
    ]),
    output('gunicorn-application-missing', /Failed to (?:find attribute '|find application object|parse '.{1,200} as an attribute)|Application object must be callable/, 'gunicorn loaded the module, but does not find the application in it.', [
        [
            'The name behind the colon is not that of the application in the module',
            'call it with both names, as in `gunicorn MODULE:NAME`; for a function that makes the application `gunicorn "MODULE:NAME()"`',
        ],
        [
            'Another module of the same name was loaded, from another folder or release',
            'run it with `--chdir FOLDER` of the application',
        ],
    ]),
    tool('gunicorn-failed', null, /unable to load app \d|no app loaded\. GAME|no python application found|HaltServer|Worker failed to boot|Error loading ASGI app|Unable to load celery application|class uri '.{1,100}' invalid|Failed to find (?:attribute|application) |gunicorn\.errors\.|App failed to load/, 'The Python server (gunicorn, uWSGI, uvicorn, Celery) could not load the application.', [
        [
            'Importing it failed; the traceback is further up in the output or in the error log',
            'run it by hand in the same folder: `venv/bin/gunicorn --check-config MODULE:APP`',
        ],
        [
            'The folder, module name or environment of the unit is wrong',
            'check WorkingDirectory, ExecStart and EnvironmentFile',
        ],
    ]),
    tool('php-fpm-failed', null, /FPM initialization failed/, 'PHP-FPM did not start; the line above "initialization failed" is the reason.', [
        [
            'A pool names a user, socket or value that does not fit this instance',
            'run `sudo php-fpm -t`, which shows file and line',
        ],
    ]),
    tool('uwsgi-failed', null, /\[core\/\w{1,40}\.c line \d{1,6}\]|^uwsgi: |\*{3} Starting uWSGI/, 'uWSGI failed.', [['Its socket, user or paths are not usable here', 'run it by hand as its user with the same ini file']]),
    tool('tomcat-failed', null, /org\.apache\.catalina\.|LifecycleException|^SEVERE: .{0,100}(?:catalina|Catalina|web application)|Failed to start component \[/, 'Tomcat reported an error.', [
        [
            'The web application did not start; its reason is in a log file',
            'read `logs/localhost.DATE.log` and the last "Caused by" in `logs/catalina.out`',
        ],
        ['Java does not suit this Tomcat or the war', 'check the versions, and JAVA_HOME'],
    ]),
    tool('pm2-failed', 'pm2', /\[PM2\]\[ERROR\]|\[PM2\] \[ERROR\]|\bPM2 {1,10}(?:\| )?.{0,40}error: |│ errored /, 'pm2 reported an error.', [
        [
            'The application or its entry in ecosystem.config.js is not right on this instance',
            'run `pm2 logs NAME --lines 50 --nostream` as the user of the script',
        ],
        ['pm2 on the instance is older than its daemon', 'run `pm2 update`'],
    ]),
    tool('iis-command-failed', 'A command for IIS', /ERROR \( (?:message|hresult):|appcmd(?:\.exe)?\b.{0,80}(?:failed|error)|Microsoft\.(?:IIs|Web\.Administration)\./i, 'A command for IIS failed.', [
        [
            'The site, app pool or path in it does not exist here, or already does',
            'list them with `%windir%\\system32\\inetsrv\\appcmd.exe list site` and `list apppool`, and check for them first in the script',
        ],
    ]),
    tool('msdeploy-failed', 'Web Deploy', /^Error Code: ERROR_\w|Web Deploy |\bmsdeploy\b.{0,100}(?:error|failed)|Microsoft\.Web\.Deployment/i, 'Web Deploy failed; its error code is the reason.', [
        [
            'The site, user or rights at the destination are not as the package expects',
            "look up the ERROR_ code in Microsoft's list of Web Deploy error codes, and run the command by hand with `-verbose`",
        ],
    ]),
];

;// CONCATENATED MODULE: ./build/hints/entries/script-shell.js



const shell = [
    output('windows-line-ends', /\^M['’]?: |(?:: -?\d{1,5}|^): numeric argument required|\\r[''’]?(?::|$)|\$'\\r'|\$'.{0,40}\\r'/, 'The script has Windows line endings (CR LF), which Linux treats as part of names.', [
        [
            'It was saved or checked out on Windows',
            'convert it with `dos2unix` or `sed -i "s/\\r$//"`, and add `*.sh text eol=lf` to .gitattributes',
        ],
    ], { page: pages.general }),
    output('script-byte-order-mark', /: (?:line )?1: (?:\$'[^:]{0,30})?#!/, 'The script has invisible characters before `#!`, usually a byte order mark, so its first line is not recognized.', [
        [
            'It was saved as UTF-8 with a byte order mark, as editors on Windows do',
            'save it as UTF-8 without one, or remove it: `sed -i "1s/^\\xEF\\xBB\\xBF//" SCRIPT`',
        ],
    ]),
    output('not-a-shell-script', /: (?:line )?\d{1,6}: (?:`?<(?:!DOCTYPE|!doctype|html|HTML|\?xml|\?php|Error|head)\b|PK.{0,20}: |\{"|\?(?:xml|php): |[a-z][\w-]{0,40}:: (?:command )?not found)|: line 1: syntax error near unexpected token [`'](?:newline|<)'/, 'What the shell runs is not a shell script, but a page, XML, YAML, PHP or an archive.', [
        [
            'A download got an error page in its place, or the file is for another program',
            'look at `head -3 FILE`, let downloads fail on errors (`curl -fsSL URL -o FILE`), and call the file with its program',
        ],
    ]),
    output('bash-script-run-by-sh', /\[\[(?:-\w)?: not found|: (?:source|declare|pushd|popd|function|shopt|let): not found|Syntax error: (?:"\("|"}"|redirection) unexpected|Bad substitution|set: Illegal option -o pipefail|read: Illegal option|\[: .{0,60}unexpected operator/, 'The script is written for bash, but sh (dash) ran it.', [
        [
            'Its first line is #!/bin/sh, or it is called as sh SCRIPT',
            'start it with #!/bin/bash and call it by its path or with bash',
        ],
    ]),
    output('shell-assignment', /^(?!ERROR|FATAL|WARN|INFO|DEBUG|CRITICAL|EO[FLT]:)[A-Z][A-Z0-9_]{1,40}: command not found$|^(?:[^:]{1,200}: (?:line )?\d{1,6}: |-?(?:ba|da|z)?sh: )(?:(?!EO[FLT]:)(?:[A-Z][A-Z0-9_]{1,40}:?|[Pp]id|True|[\w.-]{0,60}\+?=[^:]{0,100}|\d{1,12}|[\da-f]{12}|(?:if|elif|while|until)?(?:!?\[|\()[^\s:]{0,60}): (?:command )?not found$|(?:export|declare|local|readonly|typeset): .{1,100}(?:bad variable name|not a valid identifier)|[A-Z][A-Z0-9_]{2,40}\/[^:]{1,200}: (?:No such file|not found)|\[: missing )|^[^:]{0,200}(?:\.(?:env|conf|properties)[\w.]{0,20}|\/environment): line \d{1,6}: [^:]{1,100}: command not found$/, 'The shell takes a variable, a value or a bracket for a command: a slip in the script, and nothing is missing on the PATH.', [
        [
            'There are spaces around `=`, none around `[` or `]`, or a value with spaces has no quotes',
            'write `NAME="value"` without spaces, and `if [ -f "$FILE" ]; then` with them',
        ],
        [
            'A `$` is missing or is one too many, or backquotes or `$( )` run a value as a command',
            'write `"$NAME"` for the value, `NAME=` to set it, and `NAME=$(COMMAND)` for an output; `bash -n SCRIPT` and shellcheck help',
        ],
    ]),
    output('shell-stray-text', /^(?:[^:]{1,200}: (?:line )?\d{1,6}: |-?(?:ba|da|z)?sh: )(?:(?:[“”„‘’«»–—{}<>)|&;%@-][^:]{0,100}|\$'[^:]{0,120}'|then|fi|do|done|else|elif|elseif|esac|EO[FLT]|\$\{?\w{1,60}\}?): (?:command )?not found$|(?!can)[a-z][\w.+-]{0,30} [^:]{1,150}: (?:command not found|not found|No such file or directory)$)/, 'The shell takes a stray piece of text for a command: a slip in the script, and nothing is missing on the PATH.', [
        [
            'Quotes, dashes or spaces were copied from a page and are not the plain ones, a whole command is in quotes, or a placeholder or mark of a merge is left',
            'type that line again; `grep -nP "[^\\x00-\\x7F]" SCRIPT` shows characters outside ASCII',
        ],
        [
            'The line above lacks a backslash at its end, or a keyword or the EOF of a here-document is misplaced',
            'check it with `bash -n SCRIPT` and shellcheck',
        ],
    ]),
    output('shell-empty-variable', /it is dangerous to operate recursively on|: refusing to remove ['‘"]?\.|Cowardly refusing to create an empty|^ch(?:own|grp): invalid (?:user|group): ['‘"]:?['’"]$|numeric argument required|ambiguous redirect|Illegal number: |operand expected|: cd: : |: line \d{1,6}: : (?:command not found|No such file or directory)$|: \d{1,6}: : (?:not found|Permission denied)$|cannot (?:create|open) : /, 'A variable in the script is empty, or holds something else than the line expects.', [
        [
            'A path is the root or the current folder without it',
            'end the script if it is empty: `[ -n "$NAME" ] || exit 1`',
            /^(?![\s\S]{0,4000}?(?:dangerous to operate|refusing to remove))/,
        ],
        [
            'It is not set in the hook, or the command whose output it holds failed',
            'print it before that line; `set -u` at the start names the first one that is missing',
        ],
        ['It holds spaces or several lines', 'write it in double quotes: `[ "$NAME" = value ]`'],
    ]),
    symptom('shell-condition-error', /(?:\[|test): .{0,80}(?:unary|binary) operator expected|: (?:test|\[): too many arguments|: integer (?:expression )?expected/, 'A condition of the script could not be evaluated, and so counts as false.', [
        [
            'A variable in it is empty, since it is not set in the hook or the command whose output it holds failed',
            'print it before that line; `set -u` at the start names the first one that is missing',
        ],
        ['It holds spaces or several lines', 'write it in double quotes: `[ "$NAME" = value ]`'],
    ]),
    output('script-syntax-error', /: line \d{1,6}: (?:syntax error|unexpected EOF|conditional binary operator expected|.{1,100}: bad substitution|(?:local|return|break|continue): can only|.{0,60}(?:division by 0|syntax error))|: \d{1,6}: Syntax error: /, 'The shell could not parse the script.', [
        [
            'It is a file of settings, in which a value holds a bracket, a space, & or ;',
            "write that value in single quotes (`NAME='VALUE'`)",
            without(/\.env\b|\/environment: /),
        ],
        [
            'There is a mistake on the line in the message',
            'check it with `bash -n SCRIPT`, and with shellcheck',
        ],
        ['It has Windows line endings', 'convert it with `dos2unix`'],
    ]),
    output('shell-function-missing', /: line \d{1,6}: (?!(?:pg|mysql|php|python|ruby|docker|apt|node|update)_)[a-z]{1,30}(?:_[a-z]{1,30}){1,5}: command not found$/, 'The shell does not know a function that the script calls.', [
        [
            'The file that defines it was not loaded, since it is not in the bundle, or its path is relative and hooks start elsewhere',
            'load it by its full path, `. "$(dirname "$0")/FILE"`, and check that it is in the bundle',
        ],
        [
            'That file has Windows line endings or a mistake, so loading it failed',
            'run `dos2unix` and `bash -n` on it',
        ],
    ]),
];

;// CONCATENATED MODULE: ./build/hints/entries/script-systemd.js

const packaged = 'nginx|httpd|apache2|haproxy|rsyslog|chronyd?|php[\\d.]{0,5}-fpm|mysqld?|mariadb|postgresql(?:-\\d{1,2})?|mongod|redis(?:-server|6)?|memcached|rabbitmq-server|docker|containerd|tomcat\\d{0,2}|supervisord?|crond?|atd|sshd?|firewalld|ufw|postfix|amazon-[\\w-]{1,30}';
const toStop = 'Failed to (?:stop|disable|mask|kill) ';
const unitNotFound = /Unit (?:\S{1,100} )?(?:not found|not loaded|could not be found)|Unit file \S{1,100} does not exist|: unrecognized service|Failed to issue method call: No such file|failed to load: No such file|^Failed to get unit file state for \S{1,100}: No such file|^initctl: Unknown job: /;
const notStopping = /^(?![\s\S]{0,4000}?(?:[Ss]top|disable|kill|shutdown))/;
const systemd = [
    output('package-service-missing', new RegExp(`^(?!${toStop})(?:.{0,300}?(?:Unit (?:file )?(?:${packaged})(?:@\\S{1,20})?(?:\\.\\w{1,10})?(?: (?:not found|not loaded|could not be found|does not exist)|.{0,20} failed to load: No such file)|\\b(?:${packaged})(?:\\.service: Unit not found|: unrecognized service)|(?:requested service:? |information on service |Unknown job: |unit file state for )['"]?(?:${packaged})\\b))`), 'The service manager of the system does not know the service, which comes with a package.', [
        [
            'The script stops a service that is not there yet, as on a new instance',
            'ignore that error: `systemctl stop NAME || true`',
            notStopping,
        ],
        [
            'The package is not installed on this instance, or failed to install',
            'install it on the image or in BeforeInstall (`sudo dnf install -y PACKAGE`, `sudo apt-get install -y PACKAGE`), before the hook that starts it',
        ],
        [
            'The service has another name in this distribution',
            'look for it with `systemctl list-unit-files`; apache2, mysql and cron of Ubuntu are httpd, mysqld and crond on Amazon Linux',
        ],
    ]),
    output('unit-not-found', new RegExp(`^(?!${toStop})(?:.{0,300}?(?:${unitNotFound.source}))`), 'The service manager of the system does not know the service.', [
        [
            'The script stops a service that is not there yet, as on a new instance',
            'ignore that error: `systemctl stop NAME || true`',
            notStopping,
        ],
        [
            'The unit file of your own application is not installed, or has another name',
            'install it to /etc/systemd/system in AfterInstall, then run `systemctl daemon-reload`; check with `systemctl list-unit-files`',
        ],
        [
            'The service is that of a package, which is not installed or names it differently',
            'install the package in BeforeInstall, or correct the name',
        ],
    ]),
    output('unit-bad-setting', /bad unit file setting|bad-setting|failed to load: Invalid argument|Executable path is not absolute|\.service:\d{1,6}: (?:Invalid section header|Missing '=')/, "systemd does not accept the service's unit file.", [
        [
            'It contains a mistake, often a program without its full path in ExecStart',
            'run `systemd-analyze verify UNIT` on the instance, correct it, and run `sudo systemctl daemon-reload`',
        ],
    ]),
    output('unit-masked', /^(?!Failed to (?:stop|disable)).{0,300}Unit \S{1,100} is masked/, 'The service is masked, so systemd does not start it.', [['It was turned off on purpose, or its unit file is empty', 'run `sudo systemctl unmask NAME`']]),
    output('systemd-not-reachable', /Failed to (?:connect to (?:the )?(?:system |user )?(?:scope )?bus|get D-Bus connection)|System has not been booted with systemd/, '`systemctl` does not reach systemd.', [
        [
            'It is a service of a user (`systemctl --user`), who has no session in a hook',
            'set `XDG_RUNTIME_DIR=/run/user/UID` and run `sudo loginctl enable-linger USER`, or make it a service of the system',
        ],
        [
            'The script switched to another user, or runs in a container or image without systemd',
            'run `systemctl` as root on the instance itself; without systemd, start the program directly',
        ],
    ]),
    output('unit-setting-missing', /status=(?:200\/CHDIR|21[67]\/(?:USER|GROUP)|226\/NAMESPACE)|Failed at step (?:CHDIR|USER|GROUP|NAMESPACE)|requested working directory failed|because of unavailable resources|Failed to determine (?:user|group) credentials|Failed to load environment files|Failed to set up mount namespacing/, 'The folder, user or environment file that the unit of the service names does not exist, or may not be used.', [
        [
            'WorkingDirectory (CHDIR), User (USER), EnvironmentFile or ReadWritePaths (NAMESPACE) are not as on this instance',
            'see them with `systemctl cat NAME`, compare them with the AppSpec, and create what is missing before the service is started',
        ],
    ]),
    output('unit-timed-out', /(?:[Ss]tart|[Ss]top)(?:-pre|-post)? operation timed out|State '(?:start|stop)[\w-]{0,20}' timed out|Failed with result 'timeout'|result 'watchdog'|because a timeout was exceeded/, 'The service did not start or stop in the time that systemd waits, so systemd ended it.', [
        [
            'Type in the unit is notify or forking, although the program does neither',
            'use `Type=simple` (or exec) for a program that stays in the foreground; forking also needs PIDFile',
            /[Ss]top(?:-pre|-post)? operation|stop-sigterm/,
        ],
        [
            'It starts or ends slowly, or waits for something',
            'read `journalctl -u NAME -n 50`, and raise TimeoutStartSec or TimeoutStopSec',
        ],
    ]),
    output('unit-exec-failed', /status=203\/EXEC|Failed at step EXEC|Failed to (?:locate|execute) (?:executable|command)/, "systemd could not run the service's program.", [
        [
            'ExecStart names a path that does not exist or is not executable, or a script without `#!INTERPRETER` ("Exec format error")',
            'check it with `ls -l` and `head -1`; use the full path, also for node, java or python',
        ],
        [
            'SELinux does not allow programs there',
            'put it in /usr/local/bin or run `restorecon`, and check `ausearch -m avc`',
            /Exec format/,
        ],
    ]),
    output('unit-start-limit', /[Ss]tart request repeated too quickly|start-limit-hit|attempted too often/, 'The service crashed repeatedly, so systemd gave up.', [
        [
            'It fails during startup',
            'read `journalctl -u NAME -n 50`, fix that, then run `systemctl reset-failed NAME`',
        ],
    ]),
    symptom('service-to-stop-missing', new RegExp(`^${toStop}.{0,300}(?:${unitNotFound.source}|is masked)`), 'The script stops a service that systemd does not know, or that is masked.', [['It is not there yet, as on a new instance', 'ignore that error: `systemctl stop NAME || true`']]),
    symptom('unit-failed', /(?:^|: )Job for \S{1,100} (?:failed|canceled)|^A dependency job for|Failed to start \S{1,100}\.service|start operation timed out|\(code=exited, status=[1-9]/, 'The service did not start.', [
        [
            'Its program ended with an error',
            'read the reason on the instance: `journalctl -u NAME -n 50 --no-pager`, and run ExecStart manually',
        ],
        [
            'Its configuration is wrong',
            'check it (`sudo nginx -t`, `sudo apachectl configtest`, `systemd-analyze verify UNIT`)',
        ],
        ['It did not report in time', 'raise TimeoutStartSec, or correct Type in the unit'],
    ]),
];

;// CONCATENATED MODULE: ./build/hints/entries/script-tools.js


const tools = [
    tool('apt-failed', 'apt or dpkg', /^E: \S|^W: Failed to fetch|^dpkg(?:-deb)?: \S/, 'apt or dpkg failed; its first line with "E:" is the reason.', [
        [
            'The package lists are old, or the state of the packages is broken',
            'run `sudo apt-get update`, `sudo dpkg --configure -a` and `sudo apt-get -f install` on the instance, then the command of the script',
        ],
    ]),
    tool('yum-failed', 'yum, dnf or rpm', /^Error: (?:Transaction (?:test|check|failed)|Error downloading|Failed to (?:download|synchronize|retrieve)|Cannot (?:retrieve|find a valid baseurl|prepare internal|download)|Package: |Unknown repo|rpmdb|GPG)|^(?:yum|dnf|rpm|microdnf)(?:\.\w{1,20})?: |^error: (?:rpmdb|Failed dependencies|unpacking of archive|Could not)/, 'yum, dnf or rpm failed; its line with "Error" is the reason.', [
        [
            'A repository, a version or the state of the packages does not fit',
            'run `sudo dnf clean all` (or yum), then the command of the script by hand on the instance',
        ],
    ]),
    tool('pnpm-failed', 'pnpm', /\bERR_PNPM_\w/, 'pnpm failed; the code in its error is the reason.', [
        [
            'The version of pnpm differs from the one that wrote the lock file, or a package cannot be fetched',
            'compare `pnpm --version` with packageManager in package.json, and run `pnpm install --frozen-lockfile` by hand as the same user',
        ],
    ]),
    tool('yarn-failed', 'yarn', /^error (?:An unexpected error occurred|\S{0,100}[@/]\S{0,200}: |Couldn't|Failed|Found incompatible|Received|Command)|^➤ YN(?!0000)\d{4}: |^Usage Error: |^Internal Error: /, 'yarn failed; its first line with "error" is the reason.', [
        [
            'A package cannot be fetched or built here, or the lock file does not fit',
            'run the same command by hand as the same user; yarn-error.log in the application folder has more',
        ],
        [
            'Another yarn runs than the project was made with',
            'compare `yarn --version` with packageManager in package.json (`corepack enable` selects it)',
        ],
    ]),
    tool('npm-failed', 'npm', /^npm (?:ERR!|error) \S/, 'npm failed; its first line that is not a code or a path is the reason.', [
        [
            'A package cannot be fetched, built or written here, or the command or a script in package.json is wrong',
            'run the same command by hand in the application folder, as the user of the script; the log that npm names at the end has more',
        ],
        [
            'Another version of Node or npm runs than in your login shell',
            'check `node --version` and `npm --version` in the script',
        ],
    ]),
    tool('poetry-failed', 'Poetry or Pipenv', /pyproject\.toml changed significantly|SolverProblemError|version solving failed|not compatible with some of the required packages|Poetry could not find a pyproject|poetry\.lock is not (?:consistent|up to date)|Pipfile\.lock \(.{1,80}\) out of date/, 'Poetry or Pipenv failed.', [
        [
            'The lock file does not match its project file',
            'run `poetry lock` (or `pipenv lock`) on your machine, and commit both files',
        ],
        ['The script runs in another folder', 'cd to the application folder first'],
    ]),
    tool('pip-failed', 'pip', /^ERROR: (?:Cannot (?:un)?install|Could not (?:install packages|find a version|build)|Command errored|Failed (?:building|to build)|Invalid requirement|Exception:|Package '|In --require-hashes|THESE PACKAGES|Directory '|File "setup|No matching|Ignored the|Double requirement|.{1,80}(?:requirement|wheel|egg_info|site-packages))|pip\._(?:internal|vendor)|^× .{1,100}(?:did not run|egg_info|wheel|pip|install)|^Command ".{1,200}" failed with error code/, 'pip failed; its first line with ERROR is the reason.', [
        [
            'Versions conflict with each other, with this Python or with packages of the distribution, or hashes differ',
            'install into an environment of its own (`python3 -m venv FOLDER`), and pin versions that fit together',
        ],
    ]),
    tool('apache-failed', 'Apache', /^(?:\(\d{1,3}\).{1,100}: )?AH\d{5}: /, 'Apache failed; the line with its code (AH and five digits) is the reason.', [
        [
            'Its configuration, a module or a path does not fit this instance',
            'run `sudo apachectl configtest`, and read its error log, such as `/var/log/httpd/error_log` or `/var/log/apache2/error.log`',
        ],
    ]),
    tool('django-failed', 'Django', /^CommandError: /, 'A command of manage.py failed; its line is the reason.', [
        [
            'The settings, the database or the arguments are not as it expects here',
            'run the same `manage.py` command by hand as the same user, with the same DJANGO_SETTINGS_MODULE',
        ],
    ]),
    tool('rake-failed', null, /^(?:rake|bin\/rails|rails) aborted!|^Tasks: TOP|\blib\/tasks\/\S{1,200}\.rake:\d/, 'A rake task failed; the line after "aborted!" is the reason.', [
        [
            'The application or its environment does not work here',
            'run the task by hand as the user of the script, with the same RAILS_ENV and `--trace`',
        ],
    ]),
    tool('podman-failed', 'Podman', /\bpodman\b.{0,100}(?:[Ee]rror|failed)|^Error: (?:[Ii]nitializing source|unable to (?:copy from source|start container)|creating container|crun|runc|OCI runtime)/, 'Podman failed.', [
        [
            'The image cannot be read, or the container cannot be started here',
            'run the same `podman` command by hand as the same user; root and other users have images, logins and containers of their own',
        ],
    ]),
    tool('docker-failed', 'Docker', /Error response from daemon: |^docker: \S|failed to solve: (?!process )|^ERROR: (?:for \S{1,80} {2}|Service ['"]|The Compose file|Version in|Named volume)|^service "\S{1,100}" |dependency failed to start|container \S{1,200} is unhealthy|failed to register layer|^(?:validating|parsing) \S{1,200}\.ya?ml: /, 'Docker failed; its last line with "Error" is the reason.', [
        [
            'The image, a mount, a network or a port is not as the command expects',
            'run the same command by hand as the user of the script, and see `docker ps -a` and `docker logs NAME`',
        ],
        [
            'Docker or the compose plugin is older than the compose file needs',
            'check `docker version` and `docker compose version`',
        ],
    ]),
    tool('aws-command-failed', 'An AWS command', /An error occurred \(\w{1,80}\) when calling the \w{1,80} operation|^aws: error: |^Unknown options: |^(?:upload|download|copy|move|delete) failed: .{0,300}s3:\/\/|^fatal error: An error/, 'An AWS command of the script failed; the code in parentheses is the reason.', [
        [
            'A name, an argument or the region in it is not right here',
            'run the same command by hand on the instance, with the region and the variables of the script',
        ],
        ['The role of the instance lacks a permission', 'see which role it has: `aws sts get-caller-identity`'],
    ]),
    tool('git-failed', 'Git', /^fatal: \S|^error: (?:pathspec|failed to push|cannot lock ref|Your local changes|unable to create file)/, 'Git failed; its line with "fatal" is the reason.', [
        [
            'The folder, branch or rights on the instance are not as the script expects',
            'run the same command by hand there as the user of the script; better, deploy the files with the bundle instead of Git',
        ],
    ]),
    tool('request-failed', 'A request of the script', /^(?:wget: |curl: \(\d{1,3}\) )/, 'A download or request of the script failed.', [
        [
            'The address is wrong or not reachable from the instance',
            'run the same request there by hand with `curl -v`; its number in parentheses is explained in `man curl` under EXIT CODES',
        ],
    ]),
    tool('version-manager-failed', 'The version manager', /^mise ERROR |^(?:asdf|nvm|rbenv|pyenv|sdkman|volta|fnm): \S|^No version is set for command|^(?:rbenv|pyenv|nodenv): /, 'The version manager (mise, asdf, nvm, rbenv, pyenv) could not provide the version that the application asks for.', [
        [
            'It is not installed for the user that the script runs as, or cannot be built here',
            'install that version on the image or in BeforeInstall for this user, with the compiler and headers it needs',
        ],
        [
            'The file with the version (.tool-versions, .nvmrc) asks for another one than is installed',
            'compare them in the application folder',
        ],
    ]),
    tool('inner-command-failed', null, /CalledProcessError: |ToolError: Command |^(?:Error: )?(?:The )?[Cc]ommand .{1,400} (?:failed|returned non-zero)|Error: Command failed: |ProcessFailedException|returned non-zero exit status|returned a non-zero code|did not complete successfully: exit code/, 'A command that a program of the script ran failed; the command is in that line.', [
        [
            'Its own output, with the reason, is further up or in a log file of that program',
            'run that command by hand on the instance, in the same folder and as the user of the script',
        ],
        [
            'It is not on the PATH there, because it was installed for a login shell (nvm, rbenv, a virtual environment)',
            'use its full path, or set PATH at the start of the script',
        ],
    ]),
];
const faults = [
    anyCommand('code-error', /\b(?:Type|Reference|Name|NoMethod|Attribute|UnboundLocal|Index|Key|Range|Argument|ZeroDivision|DivisionByZero)Error\b|\b(?:NullPointer|NullReference|IndexOutOfBounds|ClassCast|InvalidOperation|IllegalArgument|IllegalState|Argument\w{0,10})Exception\b|undefined (?:local variable or )?method|Call to (?:undefined|a member function)|Undefined (?:variable|array key|index|offset|property)|null-valued expression|^panic: |' panicked at/, 'A program of the script failed in its own code: it ran into a value or a function that it does not expect.', [
        [
            'Something that the code takes for granted is missing here, such as a variable of the environment, a setting or a record',
            'find the first line with a file of your own in the stack trace, and see which value it reads',
        ],
        [
            'A dependency has another version than where it works, or the code has a fault',
            'install from the lock file, and run the same commit elsewhere with the settings of this environment',
        ],
    ]),
];
const commandsInGeneral = [
    anyCommand('command-failed', /^(?!(?:error|errors|fatal|panic|warning|exit|exited|info|debug|note|hint|at|in|on|line|thread|the|failed|test|tests|remote|stderr|stdout|status|code|message|reason|cause|caused|exception|traceback)\b)[a-z][a-z0-9_.+-]{1,30}: (?!v?\d)\S/, 'A command of the script failed; the line begins with its name, and goes on with the reason.', [
        [
            'Something that it needs is not as it expects on this instance',
            'run it by hand there, in the same folder and as the user of the script',
        ],
    ]),
    anyCommand('program-error', /^\[?(?:[\d:., TZ-]{8,30}\]? {0,2})?(?:\S{0,10}(?:ERROR|FATAL|CRITICAL|SEVERE)\b|[\w.$:\\]{0,200}(?:Error|Exception|Failure)\b|(?:PHP )?[Ff]atal error|[Uu]nhandled|Exception in thread|error|fatal|(?:FAILED|[Ff]ailed))\W{1,6}\S/, 'A program of the script, or the script itself, reported an error in words of its own and ended.', inOwnWords),
];

;// CONCATENATED MODULE: ./build/hints/entries/script-users.js


const users = [
    output('script-not-readable-by-runas', /deployment-archive\/[^:]{1,300}: Permission denied/, "A file in the bundle's folder cannot be read or run.", [
        [
            'deployment-root belongs to root, with a strict umask, so the runas user cannot enter it',
            'give others access (`sudo chmod -R o+rX /opt/codedeploy-agent/deployment-root`), set umask 022 for the agent, or remove runas and switch the user inside the script',
            asRoot,
        ],
        [
            'The file is not executable',
            'commit it with `git update-index --chmod=+x SCRIPT`, or call it with `bash SCRIPT`',
        ],
    ]),
    output('no-such-user', /^su: user .{1,100} does not exist|^su: unknown (?:id|login)|No passwd entry for user|^chown: invalid (?:user|group)|^chgrp: invalid group|^sudo: unknown (?:user|group)|^(?!id: ).{1,300}: no such user$|^useradd: group .{1,80} does not exist|^install: invalid user|^(?:runuser|useradd|usermod): (?:user|group) .{1,80} does not exist|cannot get (?:uid|gid) for (?:user|group)|bad (?:user|group) name |unknown user name/i, 'The script, or runas in the AppSpec, names a user or group that does not exist on the instance.', [
        [
            'It is the default user of another image (ubuntu on Ubuntu, ec2-user on Amazon Linux; www-data, apache or nginx for web servers)',
            'correct runas and chown for this image, or create the user (useradd) in BeforeInstall',
        ],
    ]),
    output('su-needs-terminal', /^su: must be run from a terminal|^su: Authentication failure|^su: incorrect password|^Password: su:/, '`su` asks for a password unless root calls it: the agent for runas, or the script itself.', [
        [
            'The script calls it as another user, since the hook has `runas` or switched before',
            'write `runas: root` for it in appspec.yml, and switch with `sudo -u USER COMMAND`',
            asRoot,
        ],
        [
            'The agent does not run as root',
            'run the agent as root (its default), or remove runas from the hooks in the AppSpec',
        ],
    ]),
    output('login-not-available', /^This account is currently not available/, 'The user of the script has no login shell.', [
        [
            'Its shell is nologin',
            'remove runas and use `sudo -u USER` in the script, or give the user a shell (`usermod -s /bin/bash`)',
        ],
    ]),
    output('sudo-needs-password', /Missing sudo password|privilege escalation prompt|^sudo: (?:\d{1,2} incorrect password|no password was provided|no tty present|a terminal is required|a password is required|sorry, you must have a tty)|is not in the sudoers file|is not allowed to (?:run sudo|execute)|^sudo: .{1,60} : command not allowed|^sudo: I'm (?:sorry|afraid)/, '`sudo` asked for a password, but hooks have no terminal to answer.', [
        [
            'The runas user is not allowed to use `sudo` without a password',
            'remove runas (hooks run as root), or allow it with a NOPASSWD line in /etc/sudoers.d',
            asRoot,
        ],
        [
            'The script switches to another user, who may not use `sudo` without a password',
            'run that command before the switch, or add a NOPASSWD line in /etc/sudoers.d',
        ],
        ['sudoers has requiretty', 'add Defaults:USER !requiretty there'],
    ]),
    output('home-not-set', /(?<![A-Z_])\$?HOME(?: or COMPOSER_HOME environment variable must be set| (?:is )?not (?:set|defined))|fatal: \$HOME not set|HOME: (?:unbound variable|parameter not set)|couldn't find login name|HOME environment variable is not set|\$HOME is not defined|GOCACHE is not defined|neither GOMODCACHE nor GOPATH/i, "The tool needs HOME, which is not set in the agent's hooks.", [
        [
            'Hooks do not run in a login shell',
            "add `export HOME=/root` (or the runas user's home) at the start of the script",
        ],
    ]),
    output('shell-variable-not-set', /: (?:line )?\d{1,6}: (?:\$?\d{1,2}|[a-z]\w{0,60}|\w{1,60}\[[@*\d]{1,3}\]): (?:unbound variable|parameter (?:null or )?not set)$/, 'An argument or a variable of the script has no value, which `set -u` does not allow.', [
        [
            'It expects arguments ($1), and CodeDeploy calls scripts without any',
            'use the variables that it sets, such as DEPLOYMENT_GROUP_NAME, or a default',
            /^(?![\s\S]{0,4000}?: \$?\d{1,2}: (?:unbound|parameter))/,
        ],
        [
            'Its name is misspelled, or only another branch of the script sets it',
            'search the script for that name, and set it before, or give it a default',
        ],
    ]),
    output('variable-not-set', /: unbound variable$|: line \d{1,6}: [A-Z][A-Z0-9_]{1,40}: (?!command not found|readonly variable|cannot|No such|Permission|Is a)\S|Environment variable not found: |: parameter (?:null or )?not set|environment variable .{1,80} (?:is )?(?:not set|not defined|missing|required)|\b[A-Z][A-Z0-9]{0,30}_[A-Z0-9_]{1,40} (?:is|was) (?:not (?:defined|set)|undefined|empty|missing|required)|Missing required environment variable|Invalid environment variables|[Mm]issing env(?:ironment)? var|^KeyError: '[A-Z][A-Z0-9_]{1,60}'$|variable "?\$?[A-Z][A-Z0-9_]{1,60}"? is not set|^The variable '.{1,100}' cannot be retrieved because it has not been set/, 'A variable that the script or the application needs is not set.', [
        [
            'The file that the script loads is not made for `set -u`',
            'load it before `set -u`',
            /^(?![\s\S]{0,4000}?(?:nvm\.sh|bashrc|profile|\/etc\/\S{1,80}|activate): )/,
        ],
        [
            'The secret or variable is not set in the pipeline that writes it, or not for this environment, so that its value is empty',
            'look whether it is there (GitHub: `gh secret list` and `gh variable list`, with `--env NAME`), set it, and deploy again',
            /unbound variable|parameter not set|^KeyError|[A-Z]_HOME /m,
        ],
        [
            'It comes from a login shell, a build environment or a .env file, which hooks do not load by themselves, or the step that fetches it (SSM, Secrets Manager, S3) left it out',
            'load it in the script from a file on the instance, or run that step by hand as that user (path, region, permissions, all pages: `aws ssm get-parameters-by-path --path PATH`)',
        ],
    ]),
    output('env-file-missing', /(?:^|[\s/'"‘“])\.env[\w.]{0,20}['"’”]?:? ?(?:No such file|not found|does not exist|file not found)|(?:no such file|cannot (?:find|open)|n[o']t find|Unable to read).{0,250}\.env\b/i, 'The script or the application cannot find the .env file.', [
        [
            'It is not in the bundle, because Git ignores it',
            'write it on the instance in AfterInstall, for example from SSM Parameter Store',
        ],
        [
            'The script runs in another folder',
            'cd to the application folder first, since hooks do not start there',
            absolutePath,
        ],
    ], { needsFiles: true }),
];

;// CONCATENATED MODULE: ./build/hints/entries/script-windows.js



const script_windows_windows = [
    output('powershell-execution-policy', /running scripts is disabled on this system|is not digitally signed|UnauthorizedAccess.{0,40}PSSecurityException/, 'PowerShell is not allowed to run scripts on this instance.', [
        [
            'The execution policy does not allow it',
            'call the script with `powershell.exe -ExecutionPolicy Bypass -File SCRIPT`, or use `Set-ExecutionPolicy RemoteSigned` on the image',
        ],
    ]),
    output('powershell-32-bit', /80040154|Retrieving the COM class factory|module '?(?:WebAdministration|IISAdministration|ServerManager)'? was not loaded|drive with the name 'IIS' does not exist|'?(?:Get-WebSite|Get-Website|New-WebAppPool|Stop-WebAppPool|Start-WebAppPool|Stop-WebSite|Start-WebSite|Stop-Website|Start-Website|New-Website|Get-WindowsFeature|Install-WindowsFeature|Get-IISSite)'? is not recognized/, 'The PowerShell that runs the script does not have this module.', [
        [
            'The agent runs 32-bit PowerShell, and modules for IIS and the server are 64-bit only',
            'restart the script in 64-bit PowerShell: C:\\Windows\\SysNative\\WindowsPowerShell\\v1.0\\powershell.exe -File SCRIPT',
        ],
        [
            'The feature, site or app pool does not exist on the instance',
            'install it (`Install-WindowsFeature Web-Server, Web-Scripting-Tools`), or check the name',
        ],
    ], { page: pages.deployments }),
    output('powershell-edition', /^(?:Import-Module|Add-Type|New-Object) ?: .{0,200}(?:Could not load (?:file or assembly|type)|Unable to load one or more)|CompatiblePSEditions|WinPSCompatSession/, 'A module or assembly does not load in the PowerShell that runs the script.', [
        [
            'It is PowerShell 7 (pwsh), and the module is for Windows PowerShell 5.1, as IISAdministration and WebAdministration are',
            'call the script with powershell.exe, or use `Import-Module NAME -UseWindowsPowerShell`',
        ],
        [
            'It is the 32-bit one of the agent, or the module is not installed',
            'see `Get-Module NAME -ListAvailable` there',
        ],
    ]),
    output('powershell-parse-error', /Missing closing '.' in|Unexpected token '.{1,60}' in expression or statement|The string is missing the terminator|ParserError: \(:\)|Missing expression after|is not a valid statement separator/, 'PowerShell could not parse the script.', [
        [
            'The file has characters in an encoding that PowerShell 5 does not detect',
            'save it as UTF-8 with BOM, and replace smart quotes and dashes',
        ],
        ['The line has a mistake, or is for PowerShell 7', 'correct it, or call `pwsh -File SCRIPT`'],
    ]),
    output('robocopy-exit-code', /^\s{0,8}(?:Ended : \S|Bytes : {1,12}\S|ROBOCOPY {2})/, 'robocopy ends with 1 to 7 although it copied everything: only 8 and more are failures.', [
        [
            'The script passes that code on as its own',
            'end it with `if ($LASTEXITCODE -lt 8) { exit 0 }` (batch: `if %ERRORLEVEL% LSS 8 exit /b 0`) after robocopy',
        ],
    ], { exitCodes: [1, 2, 3, 4, 5, 6, 7] }),
    output('windows-installer', /^(?!sc(?:\.exe)? ).{0,300}[Ee]xit(?:ed)?(?: with)?(?: code)?(?: was)?:? '?16(?:[0-4]\d|5[0-4])\b|(?:Error|error code) 16(?:[0-4]\d|5[0-4])\b(?! \()|Another installation is already in progress/, 'The Windows Installer failed.', [
        [
            'Another installation was running (1618), such as Windows Update',
            'wait for msiexec to end before the installation, and let the script retry',
        ],
        [
            'The package itself failed (1603), for example because a version or a file in use is in the way',
            'run it with `msiexec /i FILE /qn /l*v LOG`, and look for "Return value 3" in that log',
        ],
    ]),
    output('windows-tls-version', /Could not create SSL\/TLS secure channel|No match was found for the specified search criteria for the provider|Unable to (?:find repository 'PSGallery'|download from URI)|underlying connection was closed: .{0,60}on a (?:send|receive)/, 'The encrypted connection failed, most often because PowerShell 5 uses an old TLS version, which the server does not accept.', [
        [
            'TLS 1.2 is not switched on in the script',
            "begin it with `[Net.ServicePointManager]::SecurityProtocol = 'Tls12'`",
        ],
    ]),
    output('iis-configuration', /HTTP Error 500\.(?:19|2\d)|(?:Error Code|HRESULT|config).{1,100}0x800700(?:0d|21)|configuration section cannot be used at this path/i, 'IIS cannot use web.config of the application.', [
        [
            'A module that it names is not installed (the ASP.NET Core Hosting Bundle for 0x8007000d, URL Rewrite), or a section is locked (0x80070021)',
            'install the module on the image, or unlock the section with `appcmd unlock config -section:NAME`',
        ],
    ]),
    output('iis-configuration-locked', /(?:commit configuration changes|applicationHost\.config|configuration file).{0,300}(?:being used by another process|80070020|has changed on disk)|(?:80070020|being used by another process).{0,300}(?:commit configuration|applicationHost\.config|commit path)/, 'Another process had the central configuration of IIS open when the script changed it.', [
        [
            'Two scripts, deployments, Windows Update or IIS Manager change IIS at the same time',
            'try the change again after a few seconds, and change IIS from one place at a time',
        ],
    ]),
    output('windows-file-locked', /it is being used by another process|cannot access the (?:file|folder)\b|file is locked by|ERROR_FILE_IN_USE|0x80070020|The requested operation cannot be performed on a file with a user-mapped section|Access to the path '[^'/]{0,300}\.(?:dll|exe|pdb|node|pyd)' is denied|(?:EBUSY|EPERM): [^'"]{1,60}, \w{1,20} ['"][A-Za-z]:|because it is in use\b|Cannot remove item [A-Z]:.{1,300}(?:The directory is not empty|Access to the path)/, 'Windows does not let a file be replaced, most often because a process has it open.', [
        [
            'IIS, a service or a console still has it open, since a service counts as stopped before its process ends',
            'stop the app pool or service first, and wait until its process has exited (`Wait-Process -Name NAME -Timeout 60`); handle.exe shows what holds the file',
        ],
    ]),
    output('iis-stopped', /Destination element already exists|hresult:800(?:70426|710d8)|HRESULT: 0x80070426|(?:W3SVC|\bWAS|World Wide Web Publishing Service)\b.{0,20} (?:is not running|has been stopped)/, 'IIS does not see an object of its configuration, or cannot act on it.', [
        [
            'W3SVC or WAS is stopped, so that sites and app pools seem to be missing, but cannot be created',
            'check and start them first: `Start-Service WAS, W3SVC`',
        ],
        [
            'The script creates what is there',
            'create it only if `Test-Path` does not find it',
            /HRESULT|W3SVC|\bWAS|World/i,
        ],
    ]),
    output('windows-app-pool-state', /cannot accept control messages at this time|0x80070425|The object on target path is already st|service has (?:not|already) been started/i, 'The service or app pool cannot be started or stopped in its current state.', [
        [
            'It is already stopped or started, or still stopping',
            'check its state first (`Get-WebAppPoolState`, Get-Service), and wait between stop and start',
        ],
    ]),
    output('windows-iis-object-missing', /Cannot find (?:APPPOOL|SITE|APP|VDIR) object|Cannot find path 'IIS:\\/, 'IIS has no site or app pool with that name.', [
        [
            'It was not created on this instance, or has another name',
            'create it in BeforeInstall, or check that it exists before you stop it (`appcmd list apppool NAME`)',
        ],
    ]),
    symptom('windows-service-state', /(?:[Ee]rror|FAILED) (?:1058|1069|1072)\b|[Ss]ervice .{0,120}because it is disabled|did not start due to a logon failure|service has been marked for deletion/, 'Windows does not start or change the service: it is disabled (1058), its account cannot log on (1069), or it is being deleted (1072).', [
        [
            'The text or the number in it says which',
            'enable it with `Set-Service NAME -StartupType Automatic`, set its password with `sc.exe config NAME password= PASSWORD`, or wait until `Get-Service NAME` no longer finds it',
        ],
    ]),
    symptom('windows-service-failed', /(?:^|: )Failed to start service '|[Ss]ervice .{0,100}cannot be (?:started|stopped) due to|(?:^|: )The service did not (?:start|respond)|(?:[Ee]rror|FAILED) (?:105[13]|106[478])\b|[Ss]ervice .{0,60}terminated unexpectedly|^The .{1,100} service could not be st|dependent on them failed to start/, 'The Windows service did not start or stop.', [
        [
            'Its program ended with an error, or did not report to Windows within 30 seconds (1053)',
            'look for the reason in the event log (`Get-EventLog Application -Newest 20`), and let the program start its service host before its other work',
        ],
    ]),
    symptom('windows-path-missing', /The system cannot find the (?:path|file) specified|Cannot find path '(?!IIS:).{1,300}' because it does not exist|Could not find a part of the path '[A-Za-z]:/, 'The script uses a file or folder that does not exist.', [
        [
            'The path is relative, and hooks start in C:\\Windows\\System32',
            'use %~dp0 in batch files and $PSScriptRoot in PowerShell',
            absolutePath,
        ],
        ['The folder does not exist on this instance', 'create it in BeforeInstall, or correct the path'],
    ]),
    output('windows-service-missing', /Cannot find any service with service name|specified service does not exist|OpenService FAILED 1060|The service name is invalid\.?$/, 'Windows has no service with that name.', [
        [
            'It is not installed yet, or has another name',
            'create it first (`New-Service`), or ignore in the stop script that it is missing: `Get-Service NAME -ErrorAction SilentlyContinue`',
        ],
    ]),
    output('windows-access-denied', /Access to the path '(?:[A-Za-z]:|\\\\).{1,300}' is denied|^Access is denied|requires elevation|Cannot open \S{1,80} service on computer/, 'Windows denied access.', [
        [
            'The file is in use, read-only or owned by another account',
            'stop what uses it, and set permissions in a hook (icacls)',
            /elevation/,
        ],
        ["The agent's account lacks permissions", 'run its service as Local System'],
    ]),
    output('windows-command-not-found', /is not recognized as (?:an internal or external command|(?:the|a) name of a cmdlet)|CommandNotFoundException/, 'Windows cannot find a command that the script calls.', [
        [
            'Its path is wrong or relative, and hooks start in C:\\Windows\\System32',
            'use $PSScriptRoot in PowerShell and %~dp0 in batch files',
            /^(?![\s\S]{0,4000}?'[^']{0,200}(?:\\|\.(?:ps1|bat|cmd)'))/,
        ],
        [
            'The program is not installed, or was added to PATH after the agent had started',
            'install it, restart the agent (`Restart-Service codedeployagent`), or use its full path',
        ],
        [
            'The module is 64-bit only, and the agent runs 32-bit PowerShell',
            'restart the script in C:\\Windows\\SysNative\\WindowsPowerShell\\v1.0\\powershell.exe',
        ],
    ], { page: pages.deployments }),
    tool('powershell-failed', 'A PowerShell command', /^[A-Za-z]{2,30}-[A-Za-z]{2,40} : \S|^Exception calling "|^[A-Z][a-z]{1,20}-[A-Z]\w{1,40}: (?:[A-Za-z]:\\|Line \||The |Cannot |Access )/, 'A PowerShell command failed; the text after its name is the reason.', [
        [
            'What it works on does not exist on this instance, or is in another state',
            'run that command by hand there, in the 32-bit PowerShell that the agent uses: `C:\\Windows\\SysWOW64\\WindowsPowerShell\\v1.0\\powershell.exe`',
        ],
        [
            'An earlier command failed unnoticed',
            "write `$ErrorActionPreference = 'Stop'` at the start of the script, so that it ends at the first error",
        ],
    ]),
];

;// CONCATENATED MODULE: ./build/hints/entries/service.js


const service = [
    serviceMessage('iam-explicit-deny', /is not authorized to perform: [\s\S]{0,800}(?:explicit deny|because no (?:resource-based|VPC endpoint|session|service control|permissions boundary))/, 'A policy other than those of the role denies the role of the message what it tries.', [
        [
            'It is that of the resource, the organization (service control), the session or a permissions boundary, as the end of the message says',
            'allow there the action that the message names after "perform", for the role that it names after assumed-role',
        ],
    ], pages.serviceRole),
    serviceMessage('iam-pass-role', /iam:PassRole/, 'The service role is not allowed to pass the roles of the new tasks or instances.', [
        [
            '`iam:PassRole` is missing for the task execution role, the task role or the instance profile',
            'allow the service role `iam:PassRole` on those roles (and whoever creates the deployment, too)',
        ],
    ], pages.serviceRole),
    serviceMessage('iam-service-linked-role', /service[- ]linked role/i, 'The service-linked role that the other service needs does not exist.', [
        [
            'It was never created in this account, or was deleted',
            'run `aws iam create-service-linked-role --aws-service-name ecs.amazonaws.com` (or autoscaling, elasticloadbalancing), and deploy again',
        ],
    ], pages.serviceRole),
    serviceMessage('iam-permissions-lambda', /operations in the following AWS service: AWSLambda/, "The service role is not allowed to invoke a hook's Lambda function, or to update the alias.", [
        [
            'The managed policy for Lambda covers only hooks whose names begin with `CodeDeployHook_`',
            'name the function accordingly, or allow the service role `lambda:InvokeFunction` on it',
        ],
        [
            'The role has no Lambda permissions at all',
            'attach `AWSCodeDeployRoleForLambda`, or `AWSCodeDeployRoleForECS` for an ECS deployment',
        ],
    ], pages.serviceRole),
    serviceMessage('iam-permissions-load-balancing', /operations in the following AWS service: AmazonElasticLoadBalancing/, 'The service role is not allowed to call Elastic Load Balancing.', [
        [
            'The policy for this compute platform is not attached',
            'attach `AWSCodeDeployRoleForECS` for ECS, `AWSCodeDeployRole` for EC2, to the service role',
        ],
    ], pages.serviceRole),
    serviceMessage('iam-permissions-ecs', /operations in the following AWS service: AmazonECS/, 'The service role is not allowed to call Amazon ECS.', [
        [
            "The policy for ECS is not attached, or `iam:PassRole` is missing for the task's roles",
            'attach `AWSCodeDeployRoleForECS` to the service role, and allow `iam:PassRole` on the task role and the execution role',
        ],
    ], pages.serviceRole),
    serviceMessage('iam-permissions-auto-scaling', /operations in the following AWS service: Amazon(?:AutoScaling|EC2)/, 'The service role lacks permissions for Amazon EC2 or EC2 Auto Scaling.', [
        [
            'The Auto Scaling group uses a launch template, which the managed policy does not cover',
            'allow the service role `ec2:RunInstances`, `ec2:CreateTags` and `iam:PassRole`',
        ],
        ['`AWSCodeDeployRole` is not attached', 'attach it to the service role'],
    ], pages.autoScaling),
    serviceMessage('iam-permissions-cloudwatch', /operations in the following AWS service: AmazonCloudWatch|cloudwatch:DescribeAlarms/, "The service role is not allowed to read the deployment group's alarms.", [['`cloudwatch:DescribeAlarms` is missing', 'allow the service role `cloudwatch:DescribeAlarms`']], pages.alarms),
    serviceMessage('iam-permissions-s3', /operations in the following AWS service: AmazonS3/, 'The service role is not allowed to read the revision in S3.', [
        [
            '`s3:GetObject` is missing on the artifact bucket, or `kms:Decrypt` on its key',
            'allow the service role both, and `s3:GetObjectVersion` if the bucket is versioned',
        ],
    ], pages.serviceRole),
    serviceMessage('iam-not-authorized', /is not authorized to perform: (?!sts:AssumeRole)(?<!(?:ResourceInitializationError|CannotPull)[\s\S]{0,1500})/, 'The role that the message names lacks a permission.', [
        [
            'The policies of that role do not allow the action that the message names after "perform"',
            'allow that action on the resource in the message; for the service role of CodeDeploy, attach the managed policy (`AWSCodeDeployRole`, `AWSCodeDeployRoleForECS`, `AWSCodeDeployRoleForLambda`)',
        ],
    ], pages.serviceRole),
    serviceMessage('iam-trust-policy', /permissions required to assume|(?<!\bECS (?:service )?(?:was|is|cannot) .{0,80})(?:cannot|unable to|not able to|not authorized to) (?:assume|perform: sts:AssumeRole)/i, 'CodeDeploy is not allowed to assume the service role of the deployment group.', [
        [
            'The trust policy of the role does not name CodeDeploy',
            'allow `codedeploy.amazonaws.com` (in some regions `codedeploy.REGION.amazonaws.com`) to call `sts:AssumeRole` on it',
        ],
    ], pages.serviceRole),
    serviceMessage('no-instances-blue-fleet', /no instances were found in your (?:blue|green) fleet|expected for (?:Green|Blue) fleet/i, 'A blue/green deployment needs running instances to start from, but found none.', [
        [
            'The Auto Scaling group of the deployment group cannot launch instances, or its desired capacity is 0',
            'read why with `aws autoscaling describe-scaling-activities --auto-scaling-group-name ASG --region REGION` (an instance type that the zone lacks, a quota, a launch template), correct that or raise the capacity, and deploy again',
        ],
        [
            'An earlier blue/green deployment replaced that group',
            'select the Auto Scaling group that has running instances (`aws autoscaling describe-auto-scaling-groups --region REGION`)',
        ],
        ['No instance matches the tags of the group', 'correct them, or tag the instances'],
    ], pages.deploymentGroupsCreate),
    serviceMessage('deployment-conflict', /conflicting deployment|Deployment Group .{1,200} already has an active/, 'Another deployment to the same function or deployment group is still in progress.', [
        [
            'Two workflows or pipelines deploy at once, or the last deployment still shifts or waits',
            'wait for it or stop it (`aws deploy stop-deployment --deployment-id ID`), and let workflows run one after the other (`concurrency`)',
        ],
    ], pages.deploymentsStop),
    serviceMessage('pipeline-role', /provided role (?:cannot be assumed|does not have)|Unable to access the artifact with Amazon S3/, 'The role of the pipeline, or of its deploy action, is not allowed what the message names.', [
        [
            'It lacks a permission for CodeDeploy, ECS, `iam:PassRole`, or the artifact bucket and its KMS key',
            'allow that role what the message names, also in the policies of bucket and key',
        ],
        ['Its trust policy does not name CodePipeline', 'allow `codepipeline.amazonaws.com` to assume it'],
    ]),
    serviceMessage('appspec-artifact-missing', /read the task definition artifact|AppSpec (?:file )?cannot be located|Exception while trying to read|missing .{0,3}Image\dContainerName/, 'CodePipeline did not find the AppSpec, the task definition or the image in its artifact.', [
        [
            'The file is not in the output artifact of the build, or has another name than the action expects',
            'add taskdef.json, appspec.yaml and imageDetail.json (not imagedefinitions.json) to the artifacts in the buildspec, and compare `TaskDefinitionTemplatePath` and `AppSpecTemplatePath` in the pipeline',
        ],
        [
            'The action names another input artifact than the one with the file',
            'correct `TaskDefinitionTemplateArtifact`, `AppSpecTemplateArtifact` and `Image1ArtifactName`',
        ],
        ['The artifact is larger than 3 MB', 'give these files an artifact of their own'],
    ], pages.appSpec),
    serviceMessage('lambda-alias-version', /alias version does not match|does not match the current version/i, 'The alias of the Lambda function no longer points to the CurrentVersion in the AppSpec.', [
        [
            'Another deployment moved it, or an earlier one failed or was stopped halfway',
            'set the alias to CurrentVersion only, without weights (`aws lambda update-alias --function-name NAME --name ALIAS --function-version VERSION --routing-config AdditionalVersionWeights={}`), and deploy again',
        ],
    ], pages.lambda),
    serviceMessage('appspec-incomplete', /must be specified in the AppSpec|(?:parsing|in) the AppSpec.{0,100}(?:missing|required|invalid)|AppSpec .{0,80}(?:is missing|must (?:contain|specify|have)|contains an invalid|missing required)/i, 'The AppSpec file lacks a part, or has an invalid value.', [
        [
            'A property of Resources is missing, misspelled or wrongly indented, or a placeholder was not replaced',
            'compare it with the structure in the user guide; for ECS it needs TaskDefinition and LoadBalancerInfo, for Lambda Name, Alias, CurrentVersion and TargetVersion',
        ],
    ], pages.appSpecResources),
    serviceMessage('appspec-bundle-type', /BundleType must be either YAML or JSON|revision is a null file/, 'The deployment was given an archive, but Lambda and ECS deployments need the AppSpec file itself.', [
        [
            'The revision is a zip, as for EC2',
            'upload the AppSpec file alone and declare it with bundleType YAML or JSON, or pass it as `AppSpecContent`',
        ],
        [
            'The deploy action of the pipeline has the provider CodeDeploy, which passes on an archive',
            'for ECS use the provider `CodeDeployToECS` ("Amazon ECS (Blue/Green)")',
        ],
    ], pages.deploymentsCreate),
    serviceMessage('appspec-not-well-formed', /not well-formed (?:yaml|json)|AppSpec content is malformed|template cannot be parsed|not a valid (?:yaml|json)/i, 'CodeDeploy cannot read the AppSpec file: it is not valid YAML or JSON, or a part of it has another form than it needs.', [
        [
            'The YAML lost its line breaks, indentation or quotes on the command line or in a here-document',
            'pass the AppSpec as JSON in `appSpecContent` (content, sha256), made with `jq --rawfile`, or upload it to S3',
        ],
        [
            'It has a list (with `-`) where a mapping belongs or the reverse, a wrong indentation, or an unknown or missing key',
            'compare each level with the user guide: `Resources` and `Hooks` are lists, and what is below `TargetService` (ECS) or the function (Lambda), such as `Properties` and `LoadBalancerInfo`, are mappings without dashes',
        ],
        ['A placeholder in it was not replaced', 'print the file in the workflow before it is used'],
    ], pages.appSpecResources),
    serviceMessage('appspec-not-in-revision', /AppSpec file is required, but could not be found/, 'CodeDeploy found no AppSpec file in the revision.', [
        [
            'The deploy action of the pipeline has the provider CodeDeploy, which passes on an archive',
            'for ECS use the provider `CodeDeployToECS` ("Amazon ECS (Blue/Green)"), with `TaskDefinitionTemplateArtifact` and `AppSpecTemplateArtifact`',
        ],
        [
            'It is not at the root, or not under the name that the pipeline uses',
            'put `appspec.yml` (or `.yaml` or .json) at the root of the artifact, and set `AppSpecTemplatePath` in the pipeline',
        ],
    ], pages.appSpec),
    serviceMessage('lambda-not-found', /Function not found|Cannot find (?:alias|version)|ResourceNotFoundException.{0,200}[Ll]ambda/, 'The Lambda function, alias or version in the AppSpec does not exist.', [
        [
            'A name or version is misspelled, deleted, or in another region',
            'check Name, Alias, CurrentVersion and TargetVersion, and the functions under Hooks, with `aws lambda get-alias --function-name NAME --name ALIAS` and `aws lambda list-versions-by-function --function-name NAME`',
        ],
    ], pages.appSpecResources),
    serviceMessage('hook-callback-timeout', /waiting for a status callback/, 'A hook function did not report its result to CodeDeploy within one hour.', [
        [
            'It is not allowed to report, or never does',
            'allow its role `codedeploy:PutLifecycleEventHookExecutionStatus`, and call that on every path, errors included',
        ],
        [
            'It crashed, timed out or cannot reach the API from its VPC',
            "read the function's log in CloudWatch Logs",
        ],
    ], pages.ecs),
    serviceMessage('hook-validation-failed', /lifecycle event validation functions failed/, 'The Lambda function of a hook reported that its test of the new version failed.', [
        [
            'The new version does not pass the test, or the test is wrong',
            "read the function's log in CloudWatch Logs, fix the new version or the test, and deploy again",
        ],
        [
            'The function is not allowed to report success',
            'allow its role `codedeploy:PutLifecycleEventHookExecutionStatus`',
        ],
    ], pages.ecs),
    serviceMessage('ready-wait-timeout', /waiting for a notification to continue|waiting for traffic to be rerouted/, 'The deployment waited to be continued, but nobody continued it in time.', [
        [
            'The group is configured to wait before it reroutes traffic',
            'run `aws deploy continue-deployment --deployment-id ID --deployment-wait-type READY_WAIT` in time, extend the wait, or reroute at once',
        ],
    ], pages.ecs),
];

;// CONCATENATED MODULE: ./build/hints/entries/traffic.js


const trafficEvents = ['BlockTraffic', 'AllowTraffic'];
const traffic = [
    message('traffic-role-permissions', /Role does not have correct permissions|not authorized to perform: (?:elasticloadbalancing|autoscaling|ec2):/, 'The service role of the deployment group is not allowed to call the load balancer.', [
        [
            'The role lacks the elasticloadbalancing (and autoscaling) actions',
            'attach `AWSCodeDeployRole` to the service role, and deploy again',
            /explicit deny|because no (?!identity)/,
        ],
        [
            'Another policy denies it, such as that of the organization or a permissions boundary',
            'allow it there; the end of the message says which it is',
        ],
    ], { page: pages.serviceRole, events: trafficEvents }),
    message('traffic-throttled', /Rate exceeded|Throttling|RequestLimitExceeded/, 'AWS throttled the requests of CodeDeploy to the load balancer.', [
        [
            'Many deployments, tools or Auto Scaling groups call Elastic Load Balancing in this account at the same time',
            'deploy again; deploy to fewer instances at once, and space the deployments out',
        ],
    ], { events: trafficEvents }),
    message('traffic-target-group-missing', /TargetGroupNotFound|target groups? .{0,300}(?:not found|does not exist|do not exist)|(?:not found|no such).{0,40}target group/i, 'The target group of the deployment group does not exist.', [
        [
            'It was deleted, or recreated under another name, or is in another region or account',
            'correct it with `aws deploy update-deployment-group --application-name NAME --current-deployment-group-name GROUP --load-balancer-info targetGroupInfoList=[{name=TARGET}]`, and deploy again',
        ],
    ], { page: pages.loadBalancing, events: trafficEvents }),
    message('traffic-load-balancer-missing', /LoadBalancerNotFound|no ACTIVE Load Balancer|(?:load ?balancer|ELB) .{0,300}(?:not found|does not exist|could not be found)/i, 'The load balancer of the deployment group does not exist.', [
        [
            'It was deleted or renamed, or the name is that of an Application Load Balancer, which needs a target group instead',
            'correct it with `aws deploy update-deployment-group --application-name NAME --current-deployment-group-name GROUP --load-balancer-info targetGroupInfoList=[{name=TARGET}]`, and deploy again',
        ],
    ], { page: pages.loadBalancing, events: trafficEvents }),
    message('traffic-other-network', /not in the same VPC|not in the target group VPC|Availability Zone.{0,200}not enabled|not within the target group VPC/i, 'The load balancer cannot reach the instance, because it is in another VPC or zone.', [
        [
            'The deployment group has instances that its target group is not for',
            "use a target group in the instance's VPC, and enable the instance's Availability Zone for the load balancer",
        ],
    ], { page: pages.loadBalancing, events: trafficEvents }),
    message('traffic-instance-not-running', /not in a running state|Invalid(?:Target|Instance)|(?:[Ii]nstance|i-[0-9a-f]{8,17}).{0,100}(?:does not exist|not found|is terminated|not in (?:a )?valid state)|Could not find EC2 instance|[Cc]ould not find any running instance/, 'The instance was not running when CodeDeploy changed its traffic.', [
        [
            'It was stopped or terminated during the deployment, often by its Auto Scaling group',
            'check its state and the activities of its Auto Scaling group, and deploy again',
        ],
    ], { page: pages.autoScaling, events: trafficEvents }),
    message('traffic-service-trouble', /security token included|internal (?:error|failure)|Service ?Unavailable/i, 'CodeDeploy had trouble with Elastic Load Balancing for a moment.', [
        [
            'A temporary problem inside AWS',
            'deploy again; if it fails every time, open a support case with the deployment id',
        ],
    ], { events: trafficEvents }),
    message('traffic-target-type', /target type|IP address.{0,60}not valid|TargetType/, 'The target group does not take instances.', [
        [
            'Its target type is ip, lambda or alb, but CodeDeploy registers instances',
            'create a target group of the type instance, and set it in the deployment group',
        ],
    ], { page: pages.loadBalancing, events: trafficEvents }),
];

;// CONCATENATED MODULE: ./build/hints/before-files.js

const before_files_elsewhere = /['"‘“`: ]\/(?:etc|tmp|lib|usr\/(?:s?bin|lib|local\/s?bin)|var\/(?:lib|run|cache))\/|\/\.\w|deployment-archive/;
const inBeforeInstall = {
    cause: 'BeforeInstall runs before the files of this revision are copied, so their folder holds those of the last deployment, or nothing on a new instance',
    fix: 'move what needs the new files to AfterInstall, or use the unpacked bundle (`cd "$(dirname "$0")/.."`)',
    unless: before_files_elsewhere,
};
const inPreviousRevision = {
    cause: 'This event runs with what the last deployment left, which is incomplete if that failed or someone deleted it',
    fix: 'let the script end with success if its folder or file is not there (`[ -e PATH ] || exit 0`)',
    unless: before_files_elsewhere,
};
function causeBeforeFiles(event) {
    if (event === 'BeforeInstall')
        return inBeforeInstall;
    return previous_revision/* previousRevisionEvents */.M.includes(event ?? '') ? inPreviousRevision : undefined;
}

;// CONCATENATED MODULE: ./build/hints/commands.js
const checks = [
    ['nginx', 'run `sudo nginx -t`, which shows file and line'],
    ['httpd apache2', 'run `sudo apachectl configtest`, and read the error log of the server'],
    ['systemctl service initctl', 'run `systemctl status NAME` and `journalctl -u NAME -n 50`'],
    [
        'node python python3 ruby php java go cargo dotnet',
        'compare its version in the script and in your shell, with `command -v NAME`',
    ],
    ['rsync', 'run it by hand with `rsync -nv SOURCE TARGET`'],
    ['tar unzip', 'list the archive with `tar -tf FILE` or `unzip -l FILE`'],
    ['cp mv ln rm mkdir rmdir chmod chown chgrp touch install', 'look at the paths with `namei -l PATH`'],
    [
        'sed grep awk find xargs jq yq make keytool openssl modprobe sysctl iptables ufw semanage certbot supervisorctl haproxy php-fpm redis-cli terraform wp',
        'run it by hand as the same user and in the same folder, and see its exit code with `echo $?`',
    ],
    [
        'mount umount swapon',
        'look at `dmesg | tail` and `mount`, and see who uses it with `sudo fuser -vm PATH`',
    ],
    [
        'useradd usermod groupadd',
        'look up the names with `id USER` and `getent group NAME`, and create only what does not exist',
    ],
    ['crontab', 'check the file, whose last line needs a line end, with `crontab FILE` by hand'],
    ['psql pg_dump pg_restore', 'run `psql -c "select version()"` with the same host, user and database'],
    ['mysql mysqldump', 'run `mysql -e "select version()"` with the same host, user and database'],
    ['ssh scp sftp', 'run `ssh -v HOST` as the same user'],
    ['gpg', 'run `gpg --list-keys` as the same user, with the same HOME'],
];
const start = /^(?:[^\s:]{1,200}: (?:line )?\d{1,6}: )?(?:sudo: )?(?:\/[^\s:]{0,200}\/)?([a-z][a-z0-9_.-]{1,30})(?:\[\d{1,8}\]| error| \(child\))?: /;
const knownCommands = checks.flatMap(([names, check]) => names.split(' ').map(name => ({ name, check })));
function commandOf(line) {
    const name = start.exec(line)?.[1];
    return knownCommands.find(command => command.name === name);
}

;// CONCATENATED MODULE: ./build/hints/entry.js
const kinds = ['message', 'output', 'exit', 'symptom', 'reason', 'tool', 'event', 'code'];

var error_line = __webpack_require__(7664);
var exit_codes = __webpack_require__(5814);
var severity = __webpack_require__(3150);
;// CONCATENATED MODULE: ./build/hints/match.js







const messageLimit = 2048;
const agentErrors = /\[codedeploy-agent\(\d{1,8}\)\]: .{0,200}?(?:(?:error (?:during [\w ]{1,20}|polling for host commands)|Cannot reach InstanceService): [\w:]{1,120} - |LinuxUtil: |\\"error_code\\":[^4].{0,200}?\\"message\\":\\")((?:(?!\\",\\"log).){1,900})/gi;
const mostAgentErrors = 5;
const mostCauses = 3;
function sortByKind(entries) {
    const of = (kind) => entries.filter(entry => entry.kind === kind);
    return {
        message: of('message'),
        output: of('output'),
        exit: of('exit'),
        symptom: of('symptom'),
        reason: of('reason'),
        tool: of('tool'),
        event: of('event'),
        code: of('code'),
    };
}
function findEntry(catalogue, facts) {
    if (facts.errorCode === 'Success')
        return undefined;
    const failure = parse(facts);
    const tool = toolOf(catalogue, failure);
    for (const kind of kindsFor(failure)) {
        const entry = findOfKind(kind, catalogue[kind], failure, tool) ?? findQuoted(kind, catalogue, failure);
        if (entry !== undefined)
            return aboutTool({ ...entry, causes: possibleCauses(entry, failure) }, tool);
    }
    return undefined;
}
const kindsIfExitSaysLess = [
    ...kinds.slice(0, kinds.indexOf('event')).filter(kind => kind !== 'exit'),
    'exit',
    ...kinds.slice(kinds.indexOf('event')),
];
function kindsFor({ exitCode, errorLines }) {
    const [error] = errorLines;
    const saysLess = (exitCode === 126 || exitCode === 127) &&
        error !== undefined &&
        (0,severity/* severityOf */.xJ)(error, 'stderr') === 'cause' &&
        !errorLines.some(line => (0,exit_codes/* provesExit */.YM)(line, exitCode));
    return saysLess ? kindsIfExitSaysLess : kinds;
}
function findQuoted(kind, catalogue, failure) {
    const { facts } = failure;
    const quotes = facts.platform === 'ECS' || facts.errorCode === 'AUTOSCALING_VALIDATION_ERROR';
    if (kind !== 'message' || !quotes)
        return undefined;
    return findOfKind(kind, catalogue.message, { ...failure, facts: { ...facts, where: 'evidence' } }, undefined);
}
function toolOf({ tool: tools }, failure) {
    const lines = failure.errorLines.length > 0 ? failure.errorLines : failure.candidates;
    const entry = findByLine(tools, lines, failure);
    const [check] = entry === undefined ? [] : possibleCauses(entry, failure);
    if (entry?.tool !== undefined && check !== undefined)
        return { name: entry.tool, check };
    const command = lines.map(commandOf).find(found => found !== undefined);
    return command && { name: command.name, check: { cause: 'To see more', fix: command.check } };
}
function aboutTool(entry, tool) {
    if (tool === undefined || !entry.meaning.startsWith(anyTool))
        return entry;
    const meaning = tool.name + entry.meaning.slice(anyTool.length);
    return { ...entry, meaning, causes: [...entry.causes.slice(0, 2), tool.check] };
}
function possibleCauses({ causes, needsFiles, when }, { facts, message, errorLines, candidates }) {
    const matched = candidates.find(line => when.line?.test(line)) ?? '';
    const text = [message, ...errorLines, matched].join('\n');
    const early = needsFiles && causeBeforeFiles(facts.event);
    const suspected = early ? [early, ...causes] : causes;
    return suspected.filter(({ unless }) => !unless?.test(text)).slice(0, mostCauses);
}
function parse(facts) {
    const message = (facts.message ?? '').slice(0, messageLimit);
    const exitCode = (0,exit_codes/* exitCodeOf */.FO)(message);
    const { errorLines, isSilent, candidates } = facts.output ?? (0,error_line/* readOutput */.o)(facts.logTail ?? '', exitCode);
    const logged = [...(facts.logTail ?? '').matchAll(agentErrors)]
        .map(([, reason]) => String(reason))
        .slice(-mostAgentErrors);
    const messages = [message, ...logged];
    return { facts, message, messages, exitCode, errorLines, isSilent, candidates };
}
function findOfKind(kind, entries, failure, tool) {
    const { errorLines, candidates } = failure;
    switch (kind) {
        case 'output':
        case 'tool':
            return findByLine(entries, candidates, failure);
        case 'symptom':
            return findByLine(entries, errorLines, failure);
        case 'reason':
            return findByLine(entries, errorLines.length > 0 ? errorLines : candidates, failure, tool);
        case 'event':
            return entries.find(({ when }) => holds(when, failure) && (when.line === undefined || errorLines.some(line => when.line?.test(line))));
        default:
            return entries.find(({ when }) => holds(when, failure));
    }
}
function findByLine(entries, lines, failure, tool) {
    for (const line of lines) {
        const entry = entries.find(({ when }) => (when.line?.test(line) || (tool !== undefined && when.toolLine?.test(line))) && holds(when, failure));
        if (entry !== undefined)
            return entry;
    }
    return undefined;
}
function holds(when, { facts, messages, exitCode, isSilent, errorLines, candidates }) {
    return ((when.where === undefined ? facts.where !== 'evidence' : when.where === facts.where) &&
        includes(when.platforms, facts.platform) &&
        includes(when.events, facts.event) &&
        includes(when.codes, facts.errorCode) &&
        includes(when.exitCodes, exitCode) &&
        (when.silent === undefined || isSilent) &&
        (when.withoutErrorLine === undefined || errorLines.length === 0) &&
        (when.message === undefined ||
            messages.some(text => when.message?.test(text)) ||
            (when.orOutput === true && candidates.some(line => when.message?.test(line)))));
}
function includes(allowed, value) {
    return allowed === undefined || (value !== undefined && allowed.includes(value));
}

;// CONCATENATED MODULE: ./build/hints/catalogue.js
















































function on(platforms, evidence) {
    return evidence.map(entry => ({ ...entry, when: { ...entry.when, platforms } }));
}
const entries = [
    ...evidenceAlarms,
    ...on(['ECS'], [...evidenceImages, ...evidenceTasks]),
    ...on(['ECS', 'Server'], [...evidenceHealth, ...evidenceAutoScaling]),
    ...on(['ECS', 'Lambda'], evidenceHooks),
    ...evidenceGeneral,
    ...traffic,
    ...agentRecords,
    ...agent,
    ...appSpec,
    ...bundle,
    ...install,
    ...agentInGeneral,
    ...service,
    ...alarms,
    ...ecs,
    ...paths,
    ...root,
    ...configuration,
    ...servers,
    ...migrations,
    ...loadBalancerScripts,
    ...docker,
    ...aws,
    ...script_packages_packages,
    ...node,
    ...compilers,
    ...python,
    ...builds,
    ...rubyAndPhp,
    ...javaAndDotnet,
    ...script_windows_windows,
    ...databaseAndWeb,
    ...resources,
    ...network,
    ...systemd,
    ...shell,
    ...commands,
    ...users,
    ...files,
    ...reasons,
    ...tools,
    ...exitCodes,
    ...faults,
    ...timeouts,
    ...events,
    ...commandsInGeneral,
    ...lifecycleCodes,
    ...fleetCodes,
    ...serviceCodes,
    ...deploymentCodes,
];
const catalogue = sortByKind(entries);

;// CONCATENATED MODULE: ./build/hints/hint-for.js



function hintFor(facts) {
    const entry = findEntry(catalogue, facts);
    if (entry === undefined)
        return undefined;
    const { id, meaning, page, inRevision } = entry;
    const causes = entry.causes.map(({ cause, fix }) => ({ cause, fix }));
    const ranPreviousRevision = facts.where === 'lifecycle' && previous_revision/* previousRevisionEvents */.M.includes(facts.event ?? '');
    if (inRevision && ranPreviousRevision)
        causes.push(previous_revision/* previousRevisionCause */.w);
    return { id, meaning, causes, page };
}


/***/ })

};
