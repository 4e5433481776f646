import { message } from '../define.ts'
import type { Entry } from '../entry.ts'
import { pages } from '../pages.ts'
import { connect, readAgentLog } from '../reading-logs.ts'

const deleteRecords =
  'stop the agent, delete the files in `deployment-root/deployment-instructions` (Windows: `C:\\ProgramData\\Amazon\\CodeDeploy\\deployment-instructions`), start it, and deploy again'

/**
 * The agent's records, configuration and working folder, and what it cannot do with them: the messages that its source
 * raises (aws/aws-codedeploy-agent, `lib/instance_agent`), and those of Ruby for the calls in it. Narrower entries come
 * first.
 */
export const agentRecords: readonly Entry[] = [
  message(
    'agent-records-broken',
    /string contains null byte|^(?:\d{1,5}: )?unexpected token at|A JSON text must at least contain|^unexpected end of input|no implicit conversion of nil into String|marshal data too short/,
    'The agent cannot read its own records of earlier deployments: they are empty or damaged.',
    [
      ['The instance was stopped, or its disk was full, while the agent wrote them', deleteRecords],
      [
        'Other files of the agent are damaged, too',
        'uninstall the agent, delete its folder, install it again, and deploy',
      ],
    ],
    { page: pages.deployments, codes: ['UnknownError'] },
  ),
  message(
    'agent-bundle-type',
    /Unknown revision type|bundle_type other than zip or tar|BundleType in \w{1,20}Revision must be|Revision in Deployment Spec must specify|Exactly one of S3Revision|Must specify a revis/,
    'The deployment names its revision in a form that the agent does not support.',
    [
      [
        'The type of the bundle is wrong, or a part of its location is missing',
        'set bundleType to zip, tar or tgz (for GitHub to zip or tar), and give bucket and key, or repository and commit',
      ],
    ],
    { page: pages.deploymentsCreate },
  ),
  message(
    'agent-command-not-understood',
    /Could not load certificate store|Unsupported DeploymentSpecification format|Deployment Spec(?:ification)? (?:missing|has no)|Provided deployment spec was nil|Unsupported command type|Host Identifier mismatch|Deployment System mismatch|Command Name missing/,
    'The agent does not understand, or does not trust, the command that it received from CodeDeploy.',
    [
      ['The agent is outdated, or files of it are missing', 'install the current agent again, and deploy'],
      [
        'The agent was already running when the image of this instance was made, and has the identity of another one',
        'run `sudo service codedeploy-agent restart` on the instance',
      ],
    ],
    { page: pages.agentInstall },
  ),
  message(
    'agent-on-premises-config',
    /on-premises configuration file|key is required when 'iam_|cannot contain both 'iam_user_arn'|Failed to load credentials from path/,
    'The configuration of the agent on this on-premises instance is not valid.',
    [
      [
        'A key is missing in it, or it is not valid YAML, or the file of the session credentials is gone',
        'correct `/etc/codedeploy-agent/conf/codedeploy.onpremises.yml`, or register the instance again (`aws deploy register-on-premises-instance --instance-name NAME --iam-session-arn ARN`), and restart the agent',
      ],
    ],
    { page: pages.agentConfiguration },
  ),
  message(
    'agent-metadata',
    /HTTP error from metadata service/,
    "The agent cannot read the instance's metadata.",
    [
      [
        'The metadata service is turned off, or a proxy or firewall is in between',
        'run `aws ec2 modify-instance-metadata-options --instance-id INSTANCE --http-endpoint enabled`, and exclude `169.254.169.254` from the proxy',
      ],
      ['The instance requires IMDSv2, and the agent is older than 1.2.1', 'update the agent'],
    ],
    { page: pages.agentUpdate },
  ),
  message(
    'agent-stopped',
    /^\s{0,5}(?:SIGTERM|SIGINT|SIGHUP|exit)\s{0,5}$/,
    'The agent was stopped in the middle of this event.',
    [
      [
        'A script restarts the agent or the instance, or an update of packages does',
        'remove that from the hooks, and see who stopped it with `journalctl -u codedeploy-agent`',
      ],
    ],
    { page: pages.agent },
  ),
  message(
    'agent-process-limit',
    /Resource temporarily unavailable(?: - fork)?|EAGAIN/,
    'The system did not let the agent start another process.',
    [
      [
        'The limit on processes of its user or its service is reached, often by processes that earlier scripts left',
        'count them with `ps -e | wc -l`, stop what is left over, and raise TasksMax or LimitNPROC of the service',
      ],
    ],
  ),
  message(
    'agent-program-missing',
    /^\s{0,5}No such file or directory - (?:unzip|tar|gunzip|rm|su|sh|bash|powershell)\b/,
    'A program of the system that the agent needs is not installed, or not on its PATH.',
    [
      [
        'The image is minimal, or the PATH of the service of the agent was changed',
        'install the program that the message names (such as unzip), and restart the agent',
      ],
    ],
    { page: pages.agentInstall },
  ),
  message(
    'agent-folder-missing',
    /No such file or directory @ \w{1,40} - \S{0,300}(?:deployment-root|Amazon[\\/]CodeDeploy)(?!.{0,300}deployment-archive)|Error creating deployment root directory/,
    "A folder of the agent's own was deleted, or cannot be created.",
    [
      [
        'Somebody freed space in `deployment-root` by hand, or the disk is full or read-only',
        'check `df -h` and `mount`, delete what is left in `deployment-root/deployment-instructions` too, and restart the agent',
      ],
    ],
    { page: pages.agentConfiguration },
  ),
  message(
    'agent-file-system',
    /Input\/output error|Stale (?:NFS )?file handle|Structure needs cleaning|Transport endpoint is not connected/,
    'A file system that the agent works on is in trouble.',
    [
      [
        'A network file system (EFS, NFS) lost its connection, or the disk has errors',
        'look at `dmesg | tail` and `mount` on the instance; mount it again, or replace the instance',
      ],
    ],
  ),
  message(
    'script-output-encoding',
    /failed with error (?:Encoding::\w{1,60}|ArgumentError|JSON::\w{1,60}).{0,200}(?:byte sequence|ASCII-8BIT|UTF-?8|encoding)/,
    'The script printed something that is not UTF-8, which the agent cannot handle.',
    [
      [
        'Its output has bytes of another encoding, or the agent runs without a locale',
        'write `export LANG=C.UTF-8 LC_ALL=C.UTF-8` at the start of the script, or send that output to a file; on Linux also set `LANG=en_US.UTF-8` for the service of the agent',
      ],
    ],
    { inRevision: true },
  ),
  message(
    'script-type-on-windows',
    /failed with error .{0,20}ENOEXEC.{0,300}[A-Z]:[\\/]/,
    'Windows cannot run a file of this type.',
    [
      [
        'The hook names a shell script, or a file without an extension',
        'use a .bat file or a PowerShell script (.ps1) in the hooks for Windows',
      ],
    ],
    { page: pages.appSpecHooks, inRevision: true },
  ),
  message(
    'script-missing-absolute',
    /Script does not exist at specified location: (?!\S{0,400}deployment-archive)\S/,
    'The AppSpec names a script by a path of the instance, but the agent runs only scripts of the bundle.',
    [
      [
        'location is an absolute path',
        'put the script into the bundle, and write its path relative to the root of the bundle',
      ],
      [
        'A script that is on the instance is meant',
        'add a script to the bundle that calls it by its full path',
      ],
    ],
    { page: pages.appSpecHooks, inRevision: true, codes: ['ScriptMissing'] },
  ),
]

/** What the agent says of a script that it could not start, if nothing narrower fits. */
export const agentInGeneral: readonly Entry[] = [
  message(
    'script-not-started',
    /failed with error [A-Z]\w{1,40}(?:::\w{1,60})? with message/,
    'The agent could not start the script, or lost contact with it; the error after "with message" is the reason.',
    [
      [
        'The system refused to run it, or something interrupted the agent',
        `connect with ${connect}, run the script there by hand, and ${readAgentLog}`,
      ],
    ],
    { inRevision: true },
  ),
]
