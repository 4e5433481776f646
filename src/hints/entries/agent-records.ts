import { message } from '../define.ts'
import type { Entry } from '../entry.ts'
import { pages } from '../pages.ts'
import { previousRevisionEvents } from '../previous-revision.ts'
import { agentCannotWork, readAgentLog } from '../reading-logs.ts'
import { without } from '../rules-out.ts'

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
    [['The instance was stopped, or its disk was full, while the agent wrote them', deleteRecords]],
    { codes: ['UnknownError'] },
  ),
  message(
    'agent-bundle-type',
    /Unknown revision type|bundle_type other than zip or tar|BundleType in \w{1,20}Revision must be|Revision in Deployment Spec must specify|Exactly one of S3Revision|Must specify a revis/,
    'The deployment names its revision in a form that the agent does not support.',
    [
      [
        'The type of the bundle is wrong, or a part of its location is missing',
        'set bundleType to zip, tar or tgz (for GitHub zip or tar), and give bucket and key, or repository and commit',
      ],
    ],
    { page: pages.deploymentsCreate },
  ),
  message(
    'agent-command-not-understood',
    /Could not load certificate store|Unsupported DeploymentSpecification format|Deployment Spec(?:ification)? (?:missing|has no)|Provided deployment spec was nil|Unsupported command type|(?:Host Identifier|Deployment System) mismatch|Command Name missing/,
    'The agent does not understand, or does not trust, the command that it received from CodeDeploy.',
    [
      [
        'The agent is outdated, files of it are missing, or it has run since before the image of this instance was made',
        'restart it; if that does not help, install the current agent',
      ],
    ],
    { page: pages.agentInstall },
  ),
  message(
    'agent-on-premises-config',
    /on-premises configuration file|key is required when 'iam_|cannot contain both 'iam_user_arn'|Failed to load credentials from path|config file.{1,200}(?:Error message|does not exist or is not)|conf[\\/]codedeploy\w{0,20}\.(?:onpremises\.)?yml\): /,
    'The configuration of the agent on this instance is missing or not valid.',
    [
      [
        'A key is missing in it, it is not valid YAML, or a file that it names is gone',
        'correct the file that the message names (on premises `/etc/codedeploy-agent/conf/codedeploy.onpremises.yml`), and restart the agent',
      ],
    ],
    { page: pages.agentConfiguration, orOutput: true },
  ),
  message(
    'agent-program-missing',
    /^\s{0,5}No such file or directory - (?!getcwd)[\w-]{1,40}(?:\.exe)?\s{0,5}$/,
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
    /No such file or directory (?:@ \w{1,40} - |- \/)\S{0,300}(?:deployment-root|codedeploy-agent\/state|Amazon[\\/]CodeDeploy)(?!.{0,300}deployment-archive)|Error creating deployment root directory/,
    "A folder of the agent's own was deleted, or cannot be created.",
    [
      [
        'max_revisions is 0, so an agent from before May 2016 deletes what it has just downloaded',
        'set it to 1 or more in `codedeployagent.yml`, and update the agent',
        without(/bundle\.\w/),
      ],
      [
        'Somebody freed space in `deployment-root` by hand, or the disk is full or read-only',
        'check `df -h` and `mount`, delete what is left in `deployment-root/deployment-instructions` too, and restart the agent',
      ],
    ],
    { page: pages.agentConfiguration },
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

/** Events that follow Install, which the agent has run. */
export const eventsAfterInstall = [
  'AfterInstall',
  'ApplicationStart',
  'ValidateService',
  'BeforeAllowTraffic',
  'AfterAllowTraffic',
]

const agentNotThere = [
  'The agent is stopped, hangs, was not installed by the boot script, or cannot reach CodeDeploy (port 443, proxy, clock)',
  `run \`sudo service codedeploy-agent restart\`, and ${readAgentLog}, or, if there is none, \`/var/log/cloud-init-output.log\``,
] as const

/** That the agent does not answer, or could not start a script, if nothing narrower fits. */
export const agentInGeneral: readonly Entry[] = [
  message(
    'agent-lost',
    /was not able to receive the lifecycle event/i,
    'The agent did not fetch this event in time, although it had run earlier ones of this deployment.',
    [
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
    ],
    { page: pages.deployments, events: eventsAfterInstall },
  ),
  message(
    'agent-log-script',
    /^Script (?:at specified location|does not exist).{1,700} - \//,
    'A script of the deployment failed, as the log of the agent says, which does not hold the output of scripts.',
    [
      [
        'It ended with an error, timed out, or is not in the bundle',
        'read `deployment-root/deployment-logs/codedeploy-agent-deployments.log` on the instance, which holds it',
      ],
    ],
    { page: pages.deployments, orOutput: true },
  ),
  message(
    'agent-log-error',
    /\bERROR\s{1,3}\[codedeploy-agent\(/,
    'The log of the agent shows an error, which may be why it did not fetch its next command.',
    [
      [
        'The last part of the line with ERROR says what failed',
        'correct what it names, restart the agent, and deploy again; if it names nothing of yours, update the agent',
      ],
      ['AWS had trouble for a moment', 'deploy again'],
    ],
    { page: pages.agent, orOutput: true },
  ),
  message(
    'agent-unreachable-previous-revision',
    /was not able to receive the lifecycle event/i,
    'The agent did not fetch this event, which runs the scripts of the last successful revision.',
    [
      agentNotThere,
      agentCannotWork,
      [
        'That revision is broken, or another group deploys to the instance',
        'deploy once with `--ignore-application-stop-failures`, one group at a time',
      ],
    ],
    { page: pages.deployments, events: previousRevisionEvents },
  ),
  message(
    'agent-unreachable',
    /was not able to receive the lifecycle event/i,
    'The agent did not fetch its next command in time.',
    [
      agentNotThere,
      agentCannotWork,
      [
        'Another group deploys to the instance, or it was replaced (scale-in, instance refresh)',
        'deploy one group at a time; see the activities of its Auto Scaling group',
      ],
    ],
    { page: pages.deployments, orOutput: true },
  ),
  message(
    'script-not-started',
    /failed with error [A-Z]\w{1,40}(?:::\w{1,60})? with message/,
    'The agent could not start the script, or lost contact with it; the error after "with message" is the reason.',
    [
      [
        'The system refused to run it, or something interrupted the agent',
        `run the script by hand on the instance, and ${readAgentLog}`,
      ],
    ],
    { inRevision: true },
  ),
]
