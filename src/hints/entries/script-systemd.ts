import { output, symptom } from '../define.ts'
import type { Entry } from '../entry.ts'
import { asRoot } from '../rules-out.ts'

/** Services of the instance. Narrower entries come first. */
export const systemd: readonly Entry[] = [
  output(
    'unit-not-found',
    /Unit (?:\S{1,100} )?(?:not found|not loaded|could not be found)|Unit file \S{1,100} does not exist|: unrecognized service|service: command not found|Failed to issue method call: No such file|failed to load: No such file/,
    'systemd does not know the service.',
    [
      [
        'The unit file is not installed, or has another name',
        'install it to /etc/systemd/system in AfterInstall, then run `systemctl daemon-reload`; check with `systemctl list-unit-files`',
      ],
      [
        'The script stops a service that does not exist yet',
        'ignore that error: `systemctl stop NAME || true`',
      ],
      [
        'The name differs between distributions',
        'use apache2 on Ubuntu, httpd on Amazon Linux; likewise mysql or mysqld',
      ],
    ],
  ),
  output(
    'unit-bad-setting',
    /bad unit file setting|bad-setting|failed to load: Invalid argument|Executable path is not absolute|\.service:\d{1,6}: (?:Invalid section header|Missing '=')/,
    "systemd does not accept the service's unit file.",
    [
      [
        'It contains a mistake, often a program without its full path in ExecStart',
        'run `systemd-analyze verify UNIT` on the instance, correct it, and run `sudo systemctl daemon-reload`',
      ],
    ],
  ),
  output('unit-masked', /Unit \S{1,100} is masked/, 'The service is masked, so systemd does not start it.', [
    ['It was turned off on purpose, or its unit file is empty', 'run `sudo systemctl unmask NAME`'],
  ]),
  output(
    'systemd-needs-rights',
    /Interactive authentication required|Failed to (?:start|stop|restart|reload|enable) \S{1,100}: Access denied|Failed to (?:connect to bus|get D-Bus connection)|System has not been booted with systemd/,
    '`systemctl` was denied: it needs root, or a session of the user.',
    [
      ['The hook runs as another user', 'remove runas for this script, or use sudo', asRoot],
      [
        'It is a user service (`systemctl --user`), or the script switched to another user',
        'set `XDG_RUNTIME_DIR=/run/user/UID` and run `sudo loginctl enable-linger USER`',
      ],
    ],
  ),
  output(
    'unit-folder-missing',
    /status=200\/CHDIR|Failed at step CHDIR|Changing to the requested working directory failed/,
    'The WorkingDirectory of the service does not exist, or its user may not enter it.',
    [
      [
        'The files are installed elsewhere, or the folder is deleted in a hook',
        'compare WorkingDirectory (`systemctl cat NAME`) with files.destination in the AppSpec, and look at it with `namei -l FOLDER`',
      ],
    ],
  ),
  output(
    'unit-user-missing',
    /status=21[67]\/(?:USER|GROUP)|Failed at step (?:USER|GROUP)|Failed to determine (?:user|group) credentials/,
    'The user or group that the service runs as does not exist on the instance.',
    [
      [
        'It is that of another image, or is not created',
        'see it with `systemctl cat NAME`, then create it in BeforeInstall (`useradd`) or correct User and Group',
      ],
    ],
  ),
  output(
    'unit-environment-file-missing',
    /Failed to load environment files|Failed at step ENVIRONMENT/,
    'The EnvironmentFile of the service does not exist.',
    [
      [
        'It is not in the bundle, because Git ignores it, or has another path',
        'write it in AfterInstall before the service is started, for example from SSM Parameter Store; `systemctl cat NAME` shows the path',
      ],
    ],
  ),
  output(
    'unit-namespace-failed',
    /status=226\/NAMESPACE|Failed at step NAMESPACE|Failed to set up mount namespacing/,
    'systemd could not set up the folders that the unit allows or hides.',
    [
      [
        'A folder in ReadWritePaths, ReadOnlyPaths or BindPaths does not exist',
        'create it in BeforeInstall, or begin its path in the unit with a minus',
      ],
    ],
  ),
  output(
    'unit-timed-out',
    /(?:[Ss]tart|[Ss]top)(?:-pre|-post)? operation timed out|Failed with result 'timeout'|result 'watchdog'|because a timeout was exceeded/,
    'The service did not report in time that it is running, so systemd ended it.',
    [
      [
        'Type in the unit is notify or forking, although the program does neither',
        'use `Type=simple` (or exec) for a program that stays in the foreground; forking also needs PIDFile',
      ],
      [
        'It starts slowly or waits for something',
        'read `journalctl -u NAME -n 50`, and raise TimeoutStartSec',
      ],
    ],
  ),
  output(
    'unit-exec-failed',
    /status=203\/EXEC|Failed at step EXEC|Failed to (?:locate|execute) (?:executable|command)/,
    "systemd could not run the service's program.",
    [
      [
        'ExecStart names a path that does not exist or is not executable',
        'check it with `ls -l`; use the full path, also for node, java or python',
      ],
      [
        'SELinux does not allow programs there',
        'put it in /usr/local/bin or run `restorecon`, and check `ausearch -m avc`',
      ],
    ],
  ),
  output(
    'unit-start-limit',
    /[Ss]tart request repeated too quickly|start-limit-hit|attempted too often/,
    'The service crashed repeatedly, so systemd gave up.',
    [
      [
        'It fails during startup',
        'read `journalctl -u NAME -n 50`, fix that, then run `systemctl reset-failed NAME`',
      ],
    ],
  ),
  symptom(
    'unit-failed',
    /(?:^|: )Job for \S{1,100} (?:failed|canceled)|^A dependency job for|Failed to start \S{1,100}\.service|start operation timed out/,
    'The service did not start.',
    [
      [
        'Its program ended with an error',
        'read the reason on the instance: `journalctl -u NAME -n 50 --no-pager`, and run ExecStart manually',
      ],
      [
        'Its configuration is wrong',
        'check it (`sudo nginx -t`, `sudo apachectl configtest`, `systemd-analyze verify UNIT`)',
      ],
      ['It did not report in time', 'raise TimeoutStartSec, or correct Type in the unit'],
    ],
  ),
]
