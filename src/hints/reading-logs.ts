/** The agent's own log (user guide, "View log data for CodeDeploy EC2/On-Premises deployments"). */
export const readAgentLog =
  'read `/var/log/aws/codedeploy-agent/codedeploy-agent.log` (Windows: `C:\\ProgramData\\Amazon\\CodeDeploy\\log\\codedeploy-agent-log.txt`)'

/** What a new instance printed while it started (cloud-init; EC2 User Guide, "EC2Launch v2"). */
export const readBootLog =
  'read `/var/log/cloud-init-output.log` (Windows: `C:\\ProgramData\\Amazon\\EC2Launch\\log\\agent.log`), and install the agent first'

/** What the scripts of one deployment printed (aws/aws-codedeploy-agent, `hook_executor.rb`). */
export const scriptLog = '`deployment-root/GROUP/DEPLOYMENT/logs/scripts.log`'

/** That the agent cannot work, what its own log says then, and what to do about it. */
export const agentCannotWork = [
  'The agent has no valid credentials, or does not start',
  'if its log says `Missing credentials` or AccessDenied, attach the instance profile, delete a leftover `/root/.aws/credentials`, and restart it; if LoadError, update it',
] as const
