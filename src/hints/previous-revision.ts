import type { Cause } from './entry.ts'

/**
 * Events that run before the new revision is downloaded, so the agent runs the scripts of the last successful one
 * (user guide, "Troubleshooting a failed ApplicationStop, BeforeBlockTraffic, or
 * AfterBlockTraffic deployment lifecycle event").
 */
export const previousRevisionEvents: readonly string[] = [
  'ApplicationStop',
  'BeforeBlockTraffic',
  'AfterBlockTraffic',
]

/** How a deployment group recovers from a broken script of the previous revision. */
export const previousRevisionCause: Cause = {
  cause:
    'This event runs the scripts of the last successful revision, so a fix in the new revision comes too late',
  fix: 'include the fix in this revision and deploy once with `--ignore-application-stop-failures`, or delete the `*_last_successful_install` file in `deployment-root/deployment-instructions` on the instance',
}
