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
    [['The instance was stopped, or its disk was full, while the agent wrote them', deleteRecords]],
    { codes: ['UnknownError'] },
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
