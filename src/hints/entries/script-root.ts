import { output, symptom } from '../define.ts'
import type { Entry } from '../entry.ts'
import { asRoot, without } from '../rules-out.ts'

/** What only root may do, and what the system refuses to other users. Narrower entries come first. */
export const root: readonly Entry[] = [
  output(
    'kernel-setting-refused',
    /^sysctl: (?:permission denied|(?:error )?setting key|cannot stat \/proc\/sys)|(?<![\w.-])\/(?:proc\/)?sys\/\S{1,200}: (?:Read-only file system|Permission denied|Operation not permitted)/,
    'A kernel setting cannot be changed here.',
    [
      [
        'The kernel has that setting only after a module is loaded',
        'load the module with `sudo modprobe NAME`, or leave the command out',
        without(/cannot stat|No such file/),
      ],
      [
        'The instance is a container or virtual machine, in which the setting is read-only or belongs to the host',
        'leave the command out, or set it on the host; if a systemd unit runs it (`ExecStartPre`), change that with `sudo systemctl edit NAME`',
      ],
      ['The script does not run as root', 'call the command with `sudo`', asRoot],
    ],
  ),
  output(
    'needs-root',
    /are you root\?|(?<!\b(?:not|cannot|never|can't) )(?:must|needs? to|ha(?:ve|s) to|please|only|be) (?:be )?(?:run )?(?:this script )?(?:as |with |under )?(?:the )?(?:root|sudo|superuser)\b(?! to (?!run|change|use|un|perform|execute|do))|superuser privilege|must be privileged|run the application as superuser|(?<!sd-bus call: )Interactive authentication required|^Authentication is required to |^(?:\S{1,30}: )?(?:Failed to|Could not) (?:re)?(?:start|stop|load|boot|set|enable|disable|mask|unmask|kill|execute)\w{0,10} .{0,150}: Access denied|^(?:Call failed|.{0,60}system bus): Access denied|^Failed to \w{4,7} \S{1,100}: Operation not permitted|^(?:firewall-cmd: )?Authorization failed\.?$|^Rejected send message|: Rejected send message|DBus\.Error\.(?:Access|Interactive)|PolicyKit daemon|PolicyKit1 was not provided|polkit-agent-helper|^pkexec |command as another user|open lock file \/var\/.{1,80}\(13|transaction lock .{1,100}\(Permission denied|^(?:user|group)(?:add|del|mod): Permission denied|not view or modify password|^sysctl: permission denied|access denied \(try with sudo\)|<class '(?:socket\.error|PermissionError)'>, \[Errno 13\]/i,
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
        'The script switches to another user before it (`su`, `sudo -u`), or the agent does not run as root',
        'run that command before the switch, or the agent as root',
      ],
    ],
  ),
  symptom(
    'refuses-root',
    /\b(?:not|cannot|can't|never) (?:be )?(?:run|start)\b.{0,40}\bas (?:the )?(?:root|superuser)|[Rr]unning (?:this )?as root(?: without|\. You probably)|\bESUDO\b/,
    'The program refuses to run as root, which hooks do without runas.',
    [
      [
        'It is meant for a user of its own',
        'call it with `sudo -u USER COMMAND`, set that user as `runas`, or use its option for root, such as `--allow-root`',
      ],
    ],
  ),
]
