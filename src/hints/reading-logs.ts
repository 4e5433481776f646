/** How to read what CodeDeploy does not report. The reports show the instance's id beside a hint. */
export const connect = '`aws ssm start-session --target INSTANCE`'

/** The agent's own log (user guide, "View log data for CodeDeploy EC2/On-Premises deployments"). */
export const readAgentLog =
  'read `/var/log/aws/codedeploy-agent/codedeploy-agent.log` (Windows: `C:\\ProgramData\\Amazon\\CodeDeploy\\log\\codedeploy-agent-log.txt`)'

/** All output of the scripts of a deployment, of which CodeDeploy reports the end (as above). */
export const readScriptsLog =
  'read `/opt/codedeploy-agent/deployment-root/GROUP/DEPLOYMENT/logs/scripts.log` (Windows: `C:\\ProgramData\\Amazon\\CodeDeploy\\GROUP\\DEPLOYMENT\\logs\\scripts.log`)'
