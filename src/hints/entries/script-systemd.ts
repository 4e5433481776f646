import { output, symptom } from '../define.ts'
import type { Entry } from '../entry.ts'
import { endsAgent } from '../error-line.ts'

/** Services that packages of the distributions bring, with their units: part of a pattern. */
const packaged =
  'nginx|httpd|apache2|haproxy|rsyslog|chronyd?|php[\\d.]{0,5}-fpm|mysqld?|mariadb|postgresql(?:-\\d{1,2})?|mongod|redis(?:-server|6)?|memcached|rabbitmq-server|docker|containerd|tomcat\\d{0,2}|supervisord?|crond?|atd|sshd?|firewalld|ufw|postfix|amazon-[\\w-]{1,30}'

/** How a line begins about a service that the script only stops, and often goes on without: part of a pattern. */
const toStop = 'Failed to (?:stop|disable|mask|kill) '

const unitNotFound =
  /Unit (?:\S{1,100} )?(?:not found|not loaded|could not be found)|Unit file \S{1,100} does not exist|: unrecognized service|Failed to issue method call: No such file|failed to load: No such file|^Failed to get unit file state for \S{1,100}: No such file|^initctl: Unknown job: |Could not find the requested service/

/** Nothing shows that the script stops or removes something. */
const notStopping = /^(?![\s\S]{0,4000}?(?:[Ss]top|disable|kill|shutdown))/

/** Services of the instance. Narrower entries come first. */
export const systemd: readonly Entry[] = [
  output(
    'package-service-missing',
    new RegExp(
      `^(?!${toStop})(?:.{0,300}?(?:Unit (?:file )?(?:${packaged})(?:@\\S{1,20})?(?:\\.\\w{1,10})?(?: (?:not found|not loaded|could not be found|does not exist)|.{0,20} failed to load: No such file)|\\b(?:${packaged})(?:\\.service: Unit not found|: unrecognized service)|(?:requested service:? |information on service |Unknown job: |unit file state for )['"]?(?:${packaged})\\b))`,
    ),
    'The service manager of the system does not know the service, which comes with a package.',
    [
      [
        'The script stops a service that is not there yet, as on a new instance',
        'ignore that error: `systemctl stop NAME || true`',
        notStopping,
      ],
      [
        'The package is not installed on this instance, or failed to install',
        'install it on the image or in BeforeInstall (`sudo dnf install -y PACKAGE`, `sudo apt-get install -y PACKAGE`), before the hook that starts it',
      ],
      [
        'The service has another name in this distribution',
        'look for it with `systemctl list-unit-files`; apache2, mysql and cron of Ubuntu are httpd, mysqld and crond on Amazon Linux',
      ],
    ],
  ),
  output(
    'unit-not-found',
    new RegExp(`^(?!${toStop})(?:.{0,300}?(?:${unitNotFound.source}))`),
    'The service manager of the system does not know the service.',
    [
      [
        'The script stops a service that is not there yet, as on a new instance',
        'ignore that error: `systemctl stop NAME || true`',
        notStopping,
      ],
      [
        'The unit file of your own application is not installed, or has another name',
        'install it to /etc/systemd/system in AfterInstall, then run `systemctl daemon-reload`; check with `systemctl list-unit-files`',
      ],
      [
        'The service is that of a package, which is not installed or names it differently',
        'install the package in BeforeInstall, or correct the name',
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
  output(
    'unit-is-link',
    /^Failed to (?:execute operation|enable unit|\w{1,10} unit): (?:Too many levels of symbolic links|Refusing to operate on (?:linked unit file|alias name)|File \S{1,200} already exists and is a symlink)/,
    'systemd does not enable the service, because its unit file is a link.',
    [
      [
        'The file was linked into /etc/systemd/system, which older releases do not accept, or is an alias (Alias) of another unit',
        'replace the link with a copy of the file, and run `systemctl daemon-reload`; use the real name of the unit (`systemctl show -p Id NAME`), such as mariadb for mysql',
      ],
    ],
  ),
  output(
    'script-ends-agent',
    new RegExp(
      `${endsAgent.source}|^Session terminated, |^The system (?:is going down|will (?:reboot|power off))`,
      'i',
    ),
    'The instance or the agent was stopped or restarted while the script ran, which ended the script, too.',
    [
      [
        'The script does that itself, or a package or tool that it calls',
        'take the restart out of the hooks: restart before or after the deployment, or when you build the image',
      ],
      [
        'Somebody else, an update or a timeout did it',
        'look at `last -x | head` and `journalctl -u codedeploy-agent -n 50`, and deploy again',
        /^\+|^DEBUG/m,
      ],
    ],
  ),
  output(
    'system-shutting-down',
    /conflicting jobs .{0,80}(?:shutdown|reboot|poweroff)\.target|Transaction for \S{1,100} is destructive|Refusing (?:activation|operation), D-Bus is shutting down/,
    'systemd does not start the service, because that conflicts with another job, usually the shutdown of the instance.',
    [
      [
        'The instance is being shut down or restarted by Auto Scaling, a person, an update or the script itself',
        'check `systemctl list-jobs` and `last -x | head`, deploy again when the instance is running, and remove restarts from hooks',
      ],
      [
        'The unit, or one that it requires, conflicts with a unit that is running (Conflicts)',
        'look at Conflicts and Requires with `systemctl show -p Conflicts -p Requires NAME`',
      ],
    ],
  ),
  output(
    'unit-masked',
    /^(?!Failed to (?:stop|disable)).{0,300}Unit \S{1,100} is masked/,
    'The service is masked, so systemd does not start it.',
    [
      [
        'It was turned off, its package was removed, or its unit file is empty',
        'run `sudo systemctl unmask NAME`, and install a removed package again',
      ],
    ],
  ),
  output(
    'systemd-not-reachable',
    /Failed to (?:connect to (?:the )?(?:system |user )?(?:scope )?bus|get D-Bus connection)|System has not been booted with systemd/,
    '`systemctl` does not reach systemd.',
    [
      [
        'It is a service of a user (`systemctl --user`), who has no session in a hook',
        'set `XDG_RUNTIME_DIR=/run/user/UID` and run `sudo loginctl enable-linger USER`, or make it a service of the system',
        /not been booted|Host is down|Operation not permitted/,
      ],
      [
        'The script switched to another user, or runs in a container or image without systemd',
        'run `systemctl` as root on the instance itself; without systemd, start the program directly',
      ],
    ],
  ),
  output(
    'unit-output-missing',
    /status=(?:209\/STDOUT|222\/STDERR)|Failed at step (?:STDOUT|STDERR)|Failed to set up standard (?:output|error)/,
    'systemd cannot open the log file of the service; the path after "spawning" is only that of the program.',
    [
      [
        'StandardOutput or StandardError in the unit names a file (`append:` or `file:`) whose folder does not exist, or that may not be written',
        'see it with `systemctl cat NAME`, and create the folder in BeforeInstall (`sudo mkdir -p FOLDER`), or remove the line so that the service logs to the journal',
      ],
    ],
  ),
  output(
    'unit-setting-missing',
    /status=(?:200\/CHDIR|21[67]\/(?:USER|GROUP)|226\/NAMESPACE)|Failed at step (?:CHDIR|USER|GROUP|NAMESPACE|(?:RUNTIME|STATE|CACHE|LOGS|CONFIGURATION)_DIRECTORY)|requested working directory failed|because of unavailable resources|Failed to determine (?:user|group) credentials|Failed to load environment files|Failed to set up mount namespacing/,
    'The folder, user or environment file that the unit of the service names does not exist, or may not be used.',
    [
      [
        'WorkingDirectory (CHDIR), User (USER), EnvironmentFile or ReadWritePaths (NAMESPACE) are not as on this instance; the path after "spawning" is only that of the program',
        'see them with `systemctl cat NAME`, compare them with the AppSpec, and create what is missing before the service is started',
      ],
    ],
  ),
  output(
    'unit-timed-out',
    /(?:[Ss]tart|[Ss]top)(?:-pre|-post)? operation timed out|State '(?:start|stop)[\w-]{0,20}' timed out|Failed with result 'timeout'|because a timeout was exceeded/,
    'The service did not start or stop in the time that systemd waits, so systemd ended it.',
    [
      [
        'Type in the unit is notify or forking, although the program does neither',
        'use `Type=simple` (or exec) for a program that stays in the foreground; forking also needs PIDFile',
        /[Ss]top(?:-pre|-post)? operation|stop-sigterm/,
      ],
      [
        'It starts or ends slowly, or waits for something',
        'read `journalctl -u NAME -n 50`, and raise TimeoutStartSec or TimeoutStopSec',
      ],
    ],
  ),
  output(
    'unit-exec-failed',
    /status=203\/EXEC|Failed at step EXEC|Failed to (?:locate|execute) (?:executable|command)/,
    "systemd could not run the service's program.",
    [
      [
        'ExecStart names a path that does not exist or is not executable, or a script without `#!INTERPRETER` ("Exec format error")',
        'check it with `ls -l` and `head -1`; use the full path, also for node, java or python',
      ],
      [
        'SELinux does not allow programs there',
        'put it in /usr/local/bin or run `restorecon`, and check `ausearch -m avc`',
        /Exec format/,
      ],
    ],
  ),
  output(
    'unit-start-limit',
    /[Ss]tart request repeated too quickly|start-limit-hit|attempted too often/,
    'The service was started too often in a short time, so systemd gave up.',
    [
      [
        'It fails during startup again and again',
        'read `journalctl -u NAME -n 50`, fix that, then run `sudo systemctl reset-failed NAME`',
      ],
      ['The script starts it more than five times in ten seconds', 'restart it once, at the end'],
    ],
  ),
  symptom(
    'service-to-stop-missing',
    new RegExp(`^${toStop}.{0,300}(?:${unitNotFound.source}|is masked)`),
    'The script stops a service that systemd does not know, or that is masked.',
    [['It is not there yet, as on a new instance', 'ignore that error: `systemctl stop NAME || true`']],
  ),
  symptom(
    'unit-step-failed',
    /Exec(?:StartPre|Condition|StartPost|StopPost|Reload)=.{1,600}\(code=exited, status=[1-9]/,
    'A command that the unit runs before, after or beside its program failed, so systemd gave up on the service.',
    [
      [
        'That command, which the line names, does not work on this instance',
        'run it by hand, and correct it or leave it out with `sudo systemctl edit NAME` (an empty `ExecStartPre=` clears the list; a `-` before a command ignores its failure)',
      ],
    ],
  ),
  symptom(
    'unit-failed',
    /(?:^|: )Job for \S{1,100} (?:failed|canceled)|^A dependency job for|Failed to start \S{1,100}\.service|start operation timed out|\.service: (?:(?:Main|Control) process exited|Failed with result|Can't open PID file)|\(code=exited, status=[1-9]/,
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
