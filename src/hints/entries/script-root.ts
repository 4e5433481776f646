import { output, symptom } from '../define.ts'
import type { Entry } from '../entry.ts'
import { asRoot } from '../rules-out.ts'

/** What only root may do, and what the system refuses to other users. Narrower entries come first. */
export const root: readonly Entry[] = [
  output(
    'needs-root',
    /are you root\?|Please run (?:this script )?(?:as root|with sudo)|requires superuser privilege|(?:must|need to|needs to|have to|has to) (?:be )?(?:run )?(?:as )?root\b|must be (?:superuser to (?:use |un)mount|privileged)|be run (?:with superuser privileges|under the root user)|run the application as superuser|[Oo]nly root (?:can|may)|Interactive authentication required|^Authentication is required to |^(?:\S{1,30}: )?(?:Failed to|Could not) (?!connect|get D-Bus)\w{1,20} .{0,150}: Access denied|^(?:Failed to execute operation|Call failed|.{0,60} to the system bus): Access denied|^Failed to (?:start|stop|restart|reload|enable|disable) \S{1,100}: Operation not permitted|^Authorization failed|: Authorization failed\.?$|Rejected send message, \d|DBus\.Error\.(?:AccessDenied|InteractiveAuthorizationRequired)|PolicyKit daemon|polkit-agent-helper|polkit\.\w{1,20}\.Error|^pkexec |Error executing command as another user|Could not open lock file \/var\/.{1,80}\(13|can't create transaction lock .{1,100}\(Permission denied|^(?:user|group)(?:add|del|mod): Permission denied|may not view or modify password information|^sysctl: permission denied|access denied \(try with sudo\)|cannot perform the following tasks|not have enough privilege|<class '(?:socket\.error|PermissionError)'>, \[Errno 13\]/,
    'A command of the script needs root, and the system refused it to the user that ran it.',
    [
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
        'The script switches to another user before it (`su`, `sudo -u`), or the agent itself does not run as root',
        'run that command before the switch, or run the agent as root',
      ],
    ],
  ),
  symptom(
    'process-of-another-user',
    /\bkill(?:ing|\()?\b.{0,80}[Oo]peration not permitted/,
    'The script is not allowed to end or signal a process, which belongs to another user.',
    [
      [
        'The process was started by root or another user than that of the hook',
        'see whose it is with `ps -o user,args -p PID`, and use that user or root as `runas`, or `sudo kill`; better, run it as a systemd service',
      ],
    ],
  ),
]
