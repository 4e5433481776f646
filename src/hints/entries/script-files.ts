import { output, symptom } from '../define.ts'
import type { Entry } from '../entry.ts'
import { pages } from '../pages.ts'

/** Files, folders and processes that a script works on. Narrower entries stand first. */
export const files: readonly Entry[] = [
  output(
    'working-directory-gone',
    /getcwd\(?\)?: cannot access parent directories|shell-init: error retrieving current directory|ENOENT: no such file or directory, uv_cwd|ENOENT.{0,40}process\.cwd/,
    'The folder that the command runs in has been deleted.',
    [
      [
        'The script deletes or replaces its working directory, or the agent was started in one that is gone',
        'begin the script with cd / (or the application folder), and restart the agent',
      ],
    ],
  ),
  output('text-file-busy', /Text file busy|ETXTBSY/, 'A program cannot be overwritten while it runs.', [
    [
      'The application still runs from that file',
      'stop it in ApplicationStop or BeforeInstall before it is replaced, or copy and rename (mv)',
    ],
  ]),
  output('read-only-file-system', /Read-only file system|EROFS/, 'The file system is mounted read-only.', [
    ['The disk has errors', 'check dmesg on the instance, and replace it'],
    [
      'The mount, or ProtectSystem in a systemd unit, is meant so',
      'write elsewhere, or add ReadWritePaths to the unit',
    ],
  ]),
  output(
    'package-manager-prompt',
    /\[Y\/n\] ?Abort|Is this ok \[y\/[dN/]{1,3}\]: ?(?:Exiting|Operation aborted|$)|\[Y\/n\] ?$|Operation aborted\.$|Exiting on user command/,
    'The package manager asked whether to go on, and a hook has nobody to answer.',
    [
      [
        'It was called without -y',
        'call apt-get -y with DEBIAN_FRONTEND=noninteractive, or yum -y or dnf -y',
      ],
    ],
  ),
  symptom('symlink-exists', /^ln: .{0,300}File exists/, 'The link that the script makes is already there.', [
    ['It is left from the last deployment', 'make it with ln -sfn'],
  ]),
  symptom(
    'already-exists',
    /^mkdir: .{0,300}File exists|^(?:useradd|adduser|groupadd|addgroup): .{0,100}already exists|^fatal: destination path .{0,300} already exists and is not an empty/,
    'What the script creates is there already, from an earlier deployment.',
    [
      [
        'The script only works on a fresh instance',
        'let it pass: mkdir -p, or id USER || useradd USER, or delete the old folder first',
      ],
    ],
  ),
  symptom(
    'process-gone',
    /\bkill: .{0,60}No such process|^kill: (?:usage|not enough arguments|.{0,60}arguments must be)|^usage: kill|^(?:\S{1,200}: line \d{1,6}: )?kill: |: no process found$|cat: .{1,200}\.pid: No such file|pidfile.{0,100}(?:not found|No such file)/i,
    'The script wants to stop a process that does not run.',
    [
      [
        'The application is not running, or its process id is stale or empty',
        'let that pass: pkill -f NAME || true, and look for an empty process id before kill',
      ],
    ],
  ),
  symptom(
    'changed-owner-denied',
    /Operation not permitted|EPERM: operation not permitted/,
    'The user that the script runs as may not change the owner, mode or time of a file, or do what needs root.',
    [
      ['The file belongs to root or another user', 'drop runas so that the hook runs as root, or use sudo'],
      ['The file is immutable or on a network file system', 'check lsattr and mount on the instance'],
    ],
  ),
  symptom(
    'permission-denied',
    /: Permission denied|EACCES: permission denied|\(Permission denied\)|PermissionError: \[Errno 13\]|Permission denied @ |java\.nio\.file\.AccessDeniedException|Failed to open stream: Permission denied|Access to the path '\/.{1,300}' is denied/i,
    'The user that the script runs as may not read, write or run a file.',
    [
      [
        'The file belongs to root, from an earlier run or from the files section, and runas is another user',
        'set owner and mode in the permissions section of the AppSpec, or chown in AfterInstall',
      ],
      [
        'The file is not executable',
        'run chmod +x on it in AfterInstall, or commit it with git update-index --chmod=+x',
      ],
      ['SELinux forbids it', 'check ausearch -m avc -ts recent, and run restorecon -R on the folder'],
    ],
    { page: pages.appSpecPermissions },
  ),
  symptom(
    'file-not-found',
    /No such file or directory|can't cd to|cannot (?:stat|access|open)\b.{0,300}No such|ENOENT: no such file|FileNotFoundError: \[Errno 2\]|java\.nio\.file\.NoSuchFileException/,
    'The script looks for a file or folder that is not there.',
    [
      [
        'The path is relative, and hooks start neither in the bundle nor in the application folder',
        'cd to the application folder first, or use full paths',
      ],
      [
        'The path belongs to another user or image, such as /home/ubuntu on Amazon Linux',
        'use the one of this instance (/home/ec2-user)',
      ],
      [
        'The file was never put there',
        'check that the bundle has it and that files.destination in the AppSpec is that folder',
      ],
    ],
    { page: pages.appSpecFiles },
  ),
]
