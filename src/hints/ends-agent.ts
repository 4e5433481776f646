/**
 * A command in a trace of bash or PowerShell that stops or restarts the instance or the agent, and with it the script. Below
 * the place of an error, PowerShell repeats a command as bash traces one.
 */
export const endsAgent =
  /^(?:\+{1,5} (?:sudo (?:-\w{1,5} )?)?(?:\/\S{0,20}\/)?(?:(?:reboot|poweroff|halt)(?: -.{0,40}| now)?$|shutdown (?!-c)(?:[-+\d]|now\b)|(?:tel)?init [06]$|systemctl (?:-\S{1,20} )?(?:(?:reboot|poweroff)$|(?:restart|stop) codedeploy-agent)|(?:service |init\.d\/)codedeploy-agent (?:restart|stop))|DEBUG: {1,8}\d{1,5}\+ .{0,40}>>>> (?:Restart|Stop)-(?:Computer\b|Service .{0,20}codedeployagent))/i
