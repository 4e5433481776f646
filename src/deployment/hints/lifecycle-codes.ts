import type { Cause, Entry } from './entry.ts'
import { pages } from './pages.ts'

/**
 * Events that run before the new revision is downloaded, so that the agent runs the scripts of the last
 * successful one (user guide, "Troubleshooting a failed ApplicationStop, BeforeBlockTraffic, or
 * AfterBlockTraffic deployment lifecycle event").
 */
export const previousRevisionEvents: readonly string[] = [
  'ApplicationStop',
  'BeforeBlockTraffic',
  'AfterBlockTraffic',
]

/** What gets a group out of the trap that a broken script of the previous revision is. */
export const previousRevisionCause: Cause = {
  cause: 'This event runs the files of the last successful revision, so a fix in the new one comes too late',
  fix: 'put the fix into this revision and deploy once with --ignore-application-stop-failures, or delete the *_last_successful_install file in deployment-root/deployment-instructions on the instance',
}

/** Entries for an event together with an error code, where the message and the output tell nothing. */
export const events: readonly Entry[] = [
  {
    id: 'previous-revision-script',
    kind: 'event',
    chapter: 'agent',
    when: { where: 'lifecycle', events: previousRevisionEvents, codes: ['ScriptFailed', 'ScriptMissing'] },
    meaning: 'The script that failed belongs to the last successful revision, not to the one being deployed.',
    causes: [
      previousRevisionCause,
      {
        cause:
          'The script does not fit this instance any more: a path, user, service or process is not there',
        fix: 'let it pass where there is nothing to stop (command || true), with the right user and paths',
      },
    ],
    page: pages.deployments,
  },
  {
    id: 'download-bundle-failed',
    kind: 'event',
    chapter: 'agent',
    when: { where: 'lifecycle', events: ['DownloadBundle'], codes: ['UnknownError'] },
    meaning: 'The agent could not fetch or unpack the revision.',
    causes: [
      {
        cause: 'The instance may not read the revision',
        fix: 'allow the instance profile s3:GetObject on it, and s3:GetObjectVersion where the bucket is versioned',
      },
      {
        cause: 'The instance cannot reach S3 or GitHub',
        fix: 'check outbound port 443, the NAT gateway or VPC endpoint, and the region of the bucket',
      },
      {
        cause: 'The bundle is broken or the disk is full',
        fix: 'unpack the bundle by hand, and check df -h on the instance',
      },
    ],
    page: pages.deployments,
  },
  {
    id: 'install-failed',
    kind: 'event',
    chapter: 'agent',
    when: { where: 'lifecycle', events: ['Install'], codes: ['UnknownError'] },
    meaning: 'The agent could not read the AppSpec file or copy the files to their destinations.',
    causes: [
      {
        cause: 'The files or permissions section of the AppSpec does not fit the bundle or the instance',
        fix: 'compare each source with the bundle, and each destination, owner and mode with the instance',
      },
      {
        cause: 'A file there is locked, or the disk is full or read-only',
        fix: 'stop the application before Install, and check df -h',
      },
    ],
    page: pages.appSpecFiles,
  },
  {
    id: 'block-traffic-failed',
    kind: 'event',
    chapter: 'agent',
    when: { where: 'lifecycle', events: ['BlockTraffic'] },
    meaning: 'CodeDeploy could not take the instance out of the load balancer.',
    causes: [
      {
        cause: 'The service role may not call the load balancer',
        fix: 'attach AWSCodeDeployRole to it (elasticloadbalancing and autoscaling actions)',
      },
      {
        cause:
          'The load balancer or target group of the deployment group is gone, or draining takes too long',
        fix: 'correct the group, and shorten the deregistration delay of the target group',
      },
    ],
    page: pages.loadBalancing,
  },
  {
    id: 'allow-traffic-failed',
    kind: 'event',
    chapter: 'agent',
    when: { where: 'lifecycle', events: ['AllowTraffic'], platforms: ['Server'] },
    meaning: 'The instance did not become healthy in the load balancer.',
    causes: [
      {
        cause: 'The health check of the target group or load balancer fails',
        fix: 'check its path, port, success codes and thresholds, and open that path on the instance with curl',
      },
      {
        cause: 'The application does not listen, or the security group keeps the load balancer out',
        fix: 'check sudo ss -ltnp on the instance, and allow the health check port from the load balancer',
      },
    ],
    page: pages.deployments,
  },
  {
    id: 'validate-service-failed',
    kind: 'event',
    chapter: 'agent',
    when: { where: 'lifecycle', events: ['ValidateService'], codes: ['ScriptFailed'] },
    meaning: 'The revision was installed and started, but the validation script says that it does not work.',
    causes: [
      {
        cause: 'The service was not up yet when the script looked',
        fix: 'let the script try again for a minute or two before it gives up',
      },
      {
        cause: 'The service does not run or answers with an error',
        fix: 'read its own log on the instance (journalctl -u SERVICE), then run the script by hand',
      },
    ],
    page: pages.appSpecHooks,
  },
]

/** One general entry for each lifecycle error code (API 2014-10-06, Diagnostics). */
export const lifecycleCodes: readonly Entry[] = [
  {
    id: 'script-missing',
    kind: 'code',
    chapter: 'agent',
    when: { where: 'lifecycle', codes: ['ScriptMissing'] },
    inRevision: true,
    meaning: 'The AppSpec names a script that is not in the bundle.',
    causes: [
      {
        cause:
          'The location in the hooks section is wrong: it counts from the root of the bundle, and case matters',
        fix: 'list the bundle (unzip -l) and correct the location',
      },
      {
        cause: 'The build left the script out or flattened the folders',
        fix: 'add the scripts folder to the artifacts of the buildspec, and drop discard-paths: yes',
      },
    ],
    page: pages.appSpecHooks,
  },
  {
    id: 'script-not-executable',
    kind: 'code',
    chapter: 'agent',
    when: { where: 'lifecycle', codes: ['ScriptNotExecutable'] },
    inRevision: true,
    meaning: 'The agent could not make the script executable.',
    causes: [
      {
        cause:
          'The agent does not run as root, or its deployment-root belongs to another user or is read-only',
        fix: 'run the agent as root, or give its user deployment-root (sudo chown -R)',
      },
      {
        cause: 'The script has no executable bit',
        fix: 'commit it with git update-index --chmod=+x SCRIPT',
      },
    ],
    page: pages.appSpecHooks,
  },
  {
    id: 'script-timed-out',
    kind: 'code',
    chapter: 'agent',
    when: { where: 'lifecycle', codes: ['ScriptTimedOut'] },
    inRevision: true,
    meaning: 'The script was still running when its timeout in the AppSpec was over, and the agent ended it.',
    causes: [
      {
        cause: 'It starts a server in the foreground, or waits for input',
        fix: 'start it as a systemd service or with nohup COMMAND > /dev/null 2> /dev/null < /dev/null &',
      },
      {
        cause: 'It waits for something that does not come, such as a database or a health check',
        fix: 'see in the last lines of its output what it waits for, and give that wait an end',
      },
      {
        cause: 'It needs more time',
        fix: 'raise timeout for the script in the AppSpec; all scripts of an event share 3600 seconds',
      },
    ],
    page: pages.appSpecHooks,
  },
  {
    id: 'script-failed',
    kind: 'code',
    chapter: 'agent',
    when: { where: 'lifecycle', codes: ['ScriptFailed'] },
    inRevision: true,
    meaning: 'The script ended with an error.',
    causes: [
      {
        cause: 'Its last output tells where',
        fix: 'read it (more is in deployment-root/GROUP/DEPLOYMENT/logs/scripts.log on the instance), then run the script there as the same user, with set -x',
      },
    ],
    page: pages.viewLogs,
  },
  {
    id: 'unknown-error',
    kind: 'code',
    chapter: 'agent',
    when: { where: 'lifecycle', codes: ['UnknownError'] },
    meaning: 'The agent or CodeDeploy failed outside a script.',
    causes: [
      {
        cause: 'The message or the log of the agent tells why',
        fix: 'read /var/log/aws/codedeploy-agent/codedeploy-agent.log on the instance (Windows: C:\\ProgramData\\Amazon\\CodeDeploy\\log)',
      },
      {
        cause: 'The agent is stopped, hung or outdated',
        fix: 'restart it (sudo service codedeploy-agent restart) and update it',
      },
    ],
    page: pages.viewLogs,
  },
]
