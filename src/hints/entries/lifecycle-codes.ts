import { type Causes, event, lifecycleCode } from '../define.ts'
import type { Entry } from '../entry.ts'
import { pages } from '../pages.ts'
import { previousRevisionCause, previousRevisionEvents } from '../previous-revision.ts'
import { readAgentLog, scriptLog } from '../reading-logs.ts'
import { onLinux, onWindows } from '../rules-out.ts'

/** What to do about a line in which a script or program says why it ended. */
export const inOwnWords: Causes = [
  [
    'The line says what was wrong',
    'search the repository for its words to see what leads to it, and compare settings, data and versions on this instance with a machine where it works',
  ],
]

const inAgentLog = ["If the message does not say why, the agent's log does", readAgentLog] as const

/** Entries for an event together with an error code, for failures that neither message nor output explains. */
export const events: readonly Entry[] = [
  event(
    'previous-revision-script-missing',
    { events: previousRevisionEvents, codes: ['ScriptMissing'] },
    'The last successful revision, whose scripts this event runs, does not contain the script that its own AppSpec names.',
    [
      [
        'Its bundle lacks the script or has it elsewhere, or the folder was emptied on the instance',
        'put the script into the bundle at the location in the AppSpec, and deploy once with `--ignore-application-stop-failures`',
      ],
      [
        'That option cannot be used',
        'delete the `*_last_successful_install` file in `deployment-root/deployment-instructions` on the instance instead',
      ],
    ],
    { page: pages.deployments },
  ),
  event(
    'previous-revision-script',
    { events: previousRevisionEvents, codes: ['ScriptFailed'] },
    'The script that failed belongs to the last successful revision, not to the one being deployed.',
    [
      [previousRevisionCause.cause, previousRevisionCause.fix],
      [
        'The script has a mistake of its own, or names a path, user, service or process that does not exist',
        `read ${scriptLog}, and the script in \`deployment-archive\` of the folder that \`*_last_successful_install\` names; if there is nothing to stop, ignore the error (\`COMMAND || true\`)`,
      ],
    ],
    { page: pages.deployments },
  ),
  event(
    'previous-revision-broken',
    { events: previousRevisionEvents, codes: ['UnknownError'] },
    'The agent failed in an event that runs the scripts of the last successful revision.',
    [
      ['That revision is gone or broken', 'deploy once with `--ignore-application-stop-failures`'],
      inAgentLog,
    ],
    { page: pages.deployments },
  ),
  event(
    'block-traffic-failed',
    { events: ['BlockTraffic'], message: /^\s{0,5}$|timed? ?out|drain/i },
    'CodeDeploy could not take the instance out of the load balancer.',
    [
      [
        'Open connections take longer to drain than CodeDeploy waits',
        'shorten the deregistration delay of the target group, or the timeout of connection draining',
      ],
      [
        'The load balancer or target group of the deployment group no longer exists',
        'compare `aws deploy get-deployment-group --application-name NAME --deployment-group-name GROUP` with what exists in Elastic Load Balancing, and correct the group',
      ],
      ['The service role is not allowed to call the load balancer', 'attach `AWSCodeDeployRole` to it'],
    ],
    { page: pages.loadBalancing },
  ),
  event(
    'allow-traffic-failed',
    { events: ['AllowTraffic'], platforms: ['Server'], message: /^\s{0,5}$|health|timed? ?out/i },
    'The instance did not become healthy in the load balancer.',
    [
      [
        'The health check of the target group or load balancer fails',
        'check its path, port, success codes and thresholds, and request that path on the instance with curl',
      ],
      [
        'The application does not listen, or the security group blocks the load balancer',
        'check `sudo ss -ltnp` on the instance, and allow the health check port from the load balancer',
      ],
    ],
    { page: pages.deployments },
  ),
  event(
    'traffic-not-changed',
    { events: ['BlockTraffic', 'AllowTraffic'], platforms: ['Server'] },
    'CodeDeploy could not take the instance out of the load balancer, or put it back.',
    [
      [
        'Elastic Load Balancing or EC2 Auto Scaling refused it, as the message says',
        'correct what it names in the load balancer, the Auto Scaling group or the deployment group, and deploy again',
      ],
    ],
    { page: pages.loadBalancing },
  ),
  event(
    'validate-service-failed',
    { events: ['ValidateService'], codes: ['ScriptFailed'] },
    'The revision was installed and started, but the validation script reports that it does not work.',
    [
      [
        'The service was not ready yet when the script checked it',
        'let the script retry for a minute or two before it gives up',
      ],
      [
        'The service is not running or answers with an error',
        'read its own log on the instance (`journalctl -u SERVICE`, on Windows `Get-EventLog Application -Newest 20`), then run the script manually',
      ],
    ],
    { page: pages.appSpecHooks, inRevision: true },
  ),
  event(
    'health-check-without-reason',
    {
      events: ['ApplicationStart', 'AfterAllowTraffic'],
      codes: ['ScriptFailed'],
      withoutErrorLine: true,
      message:
        /location: (?:\S{0,200}[\\/])?[^\s\\/]{0,60}(?:valid|health|verify|smoke|(?:service|server|status|alive|ready)[_-]?check|check[_-]?(?:app|service|server|status))[^\s\\/]{0,60} /i,
    },
    'The script that checks the application failed, and no line says why.',
    [
      [
        'The application is still starting when the script checks it',
        'let the script retry for a minute or two before it gives up',
      ],
      [
        'The application is not running or answers with an error',
        'read its own log on the instance, then run the script there by hand; let it print what it gets (`curl -sS -i URL`)',
      ],
    ],
    { page: pages.appSpecHooks, inRevision: true },
  ),
]

const worksLonger =
  'Its work takes longer here, such as a build or an installation on a small instance or with an old tool, or a recursive `chown` over many files'

const stillRunning =
  'The script was still running when its timeout in the AppSpec was reached, so the agent stopped it.'

const raiseTimeout = 'raise `timeout` in the AppSpec; all scripts of an event share 3600 seconds'

/** All scripts of an event share this time (user guide, AppSpec 'hooks' section). */
const atMost = /in 3600 seconds/

/** How to see each command of a batch file or of a PowerShell script. */
const traceOnWindows =
  'run the script there by hand, a batch file without `@echo off`, a PowerShell script after `Set-PSDebug -Trace 1`'

/** Scripts that ran out of time, by what their names say that they do. */
export const timeouts: readonly Entry[] = [
  event(
    'script-timed-out-waiting',
    {
      codes: ['ScriptTimedOut'],
      message:
        /location: (?:\S{0,200}\/)?(?!(?:re)?start|(?:stop|kill)[_-]?(?:and[_-]?)?(?:re)?start|install|setup|build)[^\s/]{0,60}(?:valid|health|check(?!out)|verify|smoke|(?<![a-z])test|wait(?!ress)|stop|kill|shutdown|drain|register)[^\s/]{0,60} /i,
    },
    stillRunning,
    [
      [
        'What it waits for does not happen, since a process does not end, or an application does not answer',
        'try by hand what it waits for, read the log of that service (`journalctl -u NAME -n 50`, on Windows `Get-EventLog Application -Newest 20`), and limit the wait',
      ],
      ['It needs longer, such as the deregistration delay of a load balancer', raiseTimeout, atMost],
    ],
    { page: pages.appSpecHooks, inRevision: true },
  ),
  event(
    'script-timed-out-working',
    {
      codes: ['ScriptTimedOut'],
      message:
        /location: (?:\S{0,200}\/)?(?![^\s/]{0,60}start)[^\s/]{0,60}(?:install|depend|build|bundle|npm|yarn|pip|composer|migrat|setup|download|pull|copy|sync|perm|privil|fetch|chmod|chown|owner|clean|clear|backup|update|asset)[^\s/]{0,60} /i,
    },
    stillRunning,
    [
      [
        worksLonger,
        'run it by hand to see which command takes long; build in the pipeline, and leave uploads, caches and mounts out of recursive commands',
      ],
      [
        'A command waits for an answer, a lock or a host, or runs in the foreground',
        'use its option for scripts (such as `-y` or `/quiet`), and limit how long it waits',
      ],
      ['It only needs more time', raiseTimeout, atMost],
    ],
    { page: pages.appSpecHooks, inRevision: true },
  ),
]

/** One general entry for each lifecycle error code (API 2014-10-06, Diagnostics). */
export const lifecycleCodes: readonly Entry[] = [
  lifecycleCode(
    'ScriptMissing',
    'script-missing',
    'The AppSpec names a script that is not in the bundle.',
    [
      [
        'The location in the hooks section is wrong',
        'list the bundle (`unzip -l FILE`) and correct it; it is relative to the root of the bundle, and case-sensitive',
      ],
      [
        'The build left the script out or flattened the folders',
        'add the scripts folder to the artifacts in the buildspec, and remove `discard-paths: yes`',
      ],
    ],
    { page: pages.appSpecHooks, inRevision: true },
  ),
  lifecycleCode(
    'ScriptNotExecutable',
    'script-not-executable',
    'The agent could not make the script executable.',
    [
      [
        'The agent does not run as root, or its `deployment-root` belongs to another user or is read-only',
        'run the agent as root, or make its user the owner of `deployment-root` (`sudo chown -R USER: FOLDER`)',
      ],
      ['The script has no executable bit', 'commit it with `git update-index --chmod=+x SCRIPT`'],
    ],
    { page: pages.appSpecHooks, inRevision: true },
  ),
  lifecycleCode(
    'ScriptTimedOut',
    'script-timed-out',
    stillRunning,
    [
      [
        'It starts a server in the foreground, or waits for input',
        'start it as a systemd service, or with `nohup COMMAND > /dev/null 2> /dev/null < /dev/null &`',
        onWindows,
      ],
      [
        'It starts a server in the foreground, or waits for input',
        'start it as a Windows service (`Start-Service NAME`), or with `powershell Start-Process PROGRAM`',
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
    ],
    { page: pages.appSpecHooks, inRevision: true },
  ),
  lifecycleCode(
    'ScriptFailed',
    'script-failed-unseen',
    'The script ended with an error, and CodeDeploy has none of its output.',
    [
      [
        'The reason is on the instance',
        `read ${scriptLog} there, or run the script as the same user, with \`bash -x SCRIPT\` on Linux`,
      ],
      [
        'The instance is new, and its boot script (user data, cloud-init) is still installing packages',
        'run `cloud-init status --wait` at the start of the script',
        onWindows,
      ],
    ],
    { unseen: true, inRevision: true },
  ),
  lifecycleCode(
    'ScriptFailed',
    'script-failed-silently',
    'The script ended with an error and printed nothing, so CodeDeploy has no reason to show.',
    [
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
    ],
    { silent: true, inRevision: true },
  ),
  lifecycleCode(
    'ScriptFailed',
    'script-failed-without-reason',
    'The script ended with an error after the output shown; its last line, or the command after that, is the reason.',
    [
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
    ],
    { withoutErrorLine: true, inRevision: true },
  ),
  lifecycleCode(
    'ScriptFailed',
    'script-failed',
    'The script, or a program in it, says in words of its own why it ended.',
    [
      ...inOwnWords,
      [
        'The line only follows from something further up',
        'read scripts.log on the instance, and run the script there as the same user with `bash -x SCRIPT`',
        onWindows,
      ],
      ['The line only follows from something further up', traceOnWindows, onLinux],
    ],
    { inRevision: true },
  ),
  event(
    'hook-function-failed',
    {
      platforms: ['ECS', 'Lambda'],
      codes: ['UnknownError'],
      events: [
        'BeforeInstall',
        'AfterInstall',
        'AfterAllowTestTraffic',
        'BeforeAllowTraffic',
        'AfterAllowTraffic',
      ],
    },
    'The Lambda function of this hook did not report success.',
    [
      [
        'It failed, or ended without a report',
        'read its log (`aws logs tail /aws/lambda/FUNCTION --since 2h`), and let it call PutLifecycleEventHookExecutionStatus in every case',
      ],
      [
        'CodeDeploy is not allowed to call it',
        'allow the service role lambda:InvokeFunction, or let the name begin with CodeDeployHook_',
      ],
    ],
  ),
  event(
    'ecs-or-lambda-failed',
    { platforms: ['ECS', 'Lambda'], codes: ['UnknownError'] },
    'CodeDeploy failed in an event, and did not say why.',
    [
      [
        'Another service refused its request',
        'look for it in CloudTrail, and in the events of the service (`aws ecs describe-services --cluster CLUSTER --services SERVICE`)',
      ],
    ],
  ),
  lifecycleCode('UnknownError', 'unknown-error', 'The agent or CodeDeploy failed outside a script.', [
    inAgentLog,
    [
      'The agent is stopped, hangs or is outdated',
      'restart it (`sudo service codedeploy-agent restart`) and update it',
    ],
  ]),
]
