import { exit, output, symptom } from './define.ts'
import type { Entry } from './entry.ts'

/** Disk, memory, ports, network and services of the instance. Narrower entries stand first. */
export const system: readonly Entry[] = [
  output(
    'file-watchers-exhausted',
    /ENOSPC: System limit for number of file watchers|inotify watch limit|inotify_add_watch.{0,60}No space left/,
    'The limit of file watchers is reached; the disk is not full.',
    [
      [
        'Too many programs watch files',
        'raise it: sudo sysctl fs.inotify.max_user_watches=524288, and do not run a watch mode in production',
      ],
    ],
  ),
  output(
    'disk-full',
    /No space left on device|ENOSPC\b|Disk quota exceeded|not enough (?:free )?(?:disk )?space|You don't have enough free space|There is not enough space on the disk|At least .{1,40} more space needed|disk (?:is )?full/i,
    'The disk of the instance is full.',
    [
      [
        'Old revisions, logs, packages or Docker images fill it',
        'check df -h and df -i, then docker system prune -af, journalctl --vacuum-size=200M, and a lower max_revisions in codedeployagent.yml',
      ],
      ['The disk is too small', 'enlarge the volume, then growpart and resize2fs or xfs_growfs'],
    ],
  ),
  output(
    'php-memory-limit',
    /Allowed memory size of \d{1,15} bytes exhausted/,
    'PHP reached its memory limit.',
    [
      [
        'memory_limit is too low for this command',
        'run it with php -d memory_limit=-1, or COMPOSER_MEMORY_LIMIT=-1 for Composer',
      ],
    ],
  ),
  output(
    'node-heap-limit',
    /JavaScript heap out of memory|Reached heap limit Allocation failed|FatalProcessOutOfMemory/,
    'Node ran out of memory, mostly while it built the application.',
    [
      [
        'The build needs more than the instance has',
        'build in the pipeline and deploy the result, or add swap or take a larger instance type',
      ],
      [
        "Node's own limit is low",
        'set NODE_OPTIONS=--max-old-space-size=2048 where the instance has that much',
      ],
    ],
  ),
  output(
    'java-heap-limit',
    /java\.lang\.OutOfMemoryError|insufficient memory for the Java Runtime|Could not reserve enough space/,
    'Java ran out of memory.',
    [
      [
        'The heap asked for (-Xmx) is larger than what the instance has',
        'lower it, or take a larger instance type',
      ],
      ['The old process was still running', 'stop it first, and check that it is gone'],
    ],
  ),
  output(
    'out-of-memory',
    /Cannot allocate memory|\bENOMEM\b|Out of memory|virtual memory exhausted|std::bad_alloc|(?:^|\s)MemoryError\b|fork: retry|fork failed|runtime: out of memory|oom-kill|: line \d{1,6}: {1,4}\d{1,9} Killed\b|^Killed$|killed by (?:the )?OOM|signal: killed|SIGKILL/,
    'The instance ran out of memory, and the system ended or refused a process.',
    [
      [
        'The command needs more memory than the instance has left',
        'build in the pipeline rather than on the instance, add swap, or take a larger instance type',
      ],
      [
        'Old processes are still running',
        'stop the application before this step; dmesg | grep -i kill shows what was ended',
      ],
    ],
  ),
  output(
    'too-many-open-files',
    /Too many open files|\bEMFILE\b|\bENFILE\b/,
    'A process reached its limit of open files.',
    [
      [
        'The limit is low, or the application leaks files',
        'set LimitNOFILE in the systemd unit or ulimit -n in the script',
      ],
    ],
  ),
  output(
    'container-port-in-use',
    /port is already allocated|Bind for .{1,60} failed|failed to bind host port|failed to bind port/,
    'The port of the container is taken on the instance.',
    [
      [
        'The old container, or a program outside Docker, still holds it',
        'stop and remove it first (docker rm -f NAME); find it with docker ps and sudo ss -ltnp',
      ],
    ],
  ),
  output(
    'port-permission',
    /listen EACCES|bind: permission denied|bind\(\) to .{1,60} failed \(13: Permission denied\)|make_sock: could not bind .{0,100}\(13\)|\(13\)Permission denied: AH00072/i,
    'The application may not listen on that port.',
    [
      [
        'Ports below 1024 need root',
        'listen on a higher port behind a web server or load balancer, or setcap cap_net_bind_service=+ep on the program',
      ],
      ['SELinux does not allow the port', 'run semanage port -a -t http_port_t -p tcp PORT'],
    ],
  ),
  output(
    'port-in-use',
    /EADDRINUSE|[Aa]ddress already in use|Only one usage of each socket address|Port \d{1,5} (?:was|is) already in use|port \d{1,5} is (?:in use|occupied|not available)|(?:Connection|Address) in use: \(|[Aa]lready listening on|conflicts with an existing registration|Failed to bind to address/,
    'The port that the application wants to listen on is taken.',
    [
      [
        'The old process still runs',
        'stop it in ApplicationStop and wait until it is gone (find it with sudo ss -ltnp); on the instance now: sudo fuser -k PORT/tcp',
      ],
      ['Another service uses the port', 'change the port of one of them'],
      [
        'The script starts the application twice',
        'start it in one place only, preferably as a systemd service',
      ],
    ],
  ),
  output(
    'pid-file-left',
    /[Ss]erver is already running|already running\?? {0,2}\(?pid|pid ?file .{0,200}already exists|Already running on PID/i,
    'The application thinks that it is already running.',
    [
      ['The old process was not stopped', 'stop it in ApplicationStop'],
      ['A stale pid file is left', 'delete it before the start, such as tmp/pids/server.pid'],
    ],
  ),
  output(
    'database-host-empty',
    /php_network_getaddresses: getaddrinfo failed:? ?$|php_network_getaddresses: getaddrinfo (?:for {1,2}failed|failed: (?:No address|Name or service|Temporary failure|nodename))|could not translate host name ""|getaddrinfo E[A-Z_]{3,20} (?:undefined|null|\$\{)|Unknown (?:MySQL server )?host ''/,
    'The name of a host that the application connects to could not be resolved.',
    [
      [
        'The variable with the host is missing or wrong in .env or the environment of the script',
        'fill it in on the instance, or fetch it in the hook, and deploy again',
      ],
      ['The host does not exist, or DNS does not work there', 'check with getent hosts NAME on the instance'],
    ],
  ),
  output(
    'package-mirror-unreachable',
    /Temporary failure resolving|Could not connect to \S{1,100}:(?:80|443) .{0,100}timed out|Failed to fetch http.{0,300}(?:Could not|Connection|Unable)|Cannot find a valid baseurl for repo|Failed to download metadata for repo|Could not retrieve mirrorlist|Cannot download repomd\.xml|Curl error \(\d{1,3}\).{0,200}repo/,
    'The instance cannot reach the servers of its packages.',
    [
      [
        'It has no way out to the internet',
        'add a NAT gateway, or a VPC endpoint for S3 (enough for Amazon Linux), and allow outbound 80 and 443',
      ],
      ['DNS does not work in the VPC', 'turn on enableDnsSupport, and check /etc/resolv.conf'],
    ],
  ),
  output(
    'dns-failure',
    /getaddrinfo (?:ENOTFOUND|EAI_AGAIN)|Could not resolve (?:host|proxy|hostname)|Temporary failure in name resolution|Name or service not known|UnknownHostException|: no such host|could not translate host name|nodename nor servname|The remote name could not be resolved|No such host is known|host not found in upstream|Unknown MySQL server host|php_network_getaddresses/,
    'The name of a host could not be resolved.',
    [
      [
        'The name is wrong or its variable is empty',
        'check the setting, and getent hosts NAME on the instance',
      ],
      [
        'It is a private name, or the instance has no DNS',
        'check the private hosted zone, enableDnsSupport of the VPC, and /etc/resolv.conf',
      ],
    ],
  ),
  output(
    'tls-certificate',
    /certificate verify failed|SSL certificate problem|x509: certificate|unable to get (?:local )?issuer certificate|self[- ]signed certificate|CERT_HAS_EXPIRED|(?:^|[:=(] ?)certificate has expired|PKIX path building failed|remote certificate is invalid|UNABLE_TO_VERIFY_LEAF_SIGNATURE|CERTIFICATE_VERIFY_FAILED|certificate is not trusted|^curl: \((?:60|51)\)/i,
    'The certificate of a server was not accepted.',
    [
      [
        'The root certificates of the instance are old, or the clock is wrong',
        'update ca-certificates (update-ca-trust on Amazon Linux), and check date',
      ],
      [
        'The server, or a proxy in between, uses its own authority',
        'install that root certificate on the instance',
      ],
      ['The certificate has expired', 'renew it'],
    ],
  ),
  output(
    'unit-not-found',
    /Unit \S{1,100} (?:not found|not loaded|could not be found)|Unit file \S{1,100} does not exist|: unrecognized service|service: command not found|Failed to issue method call: No such file/,
    'systemd does not know the service.',
    [
      [
        'The unit file is not installed, or under another name',
        'install it to /etc/systemd/system in AfterInstall, then systemctl daemon-reload; check with systemctl list-unit-files',
      ],
      ['The script stops a service that is not there yet', 'let that pass: systemctl stop NAME || true'],
      [
        'The name differs between distributions',
        'use apache2 on Ubuntu, httpd on Amazon Linux; likewise mysql or mysqld',
      ],
    ],
  ),
  output('unit-masked', /Unit \S{1,100} is masked/, 'The service is masked, so systemd does not start it.', [
    ['Somebody turned it off on purpose, or its unit file is empty', 'run sudo systemctl unmask NAME'],
  ]),
  output(
    'systemd-needs-rights',
    /Interactive authentication required|Failed to (?:start|stop|restart|reload|enable) \S{1,100}: Access denied|Failed to (?:connect to bus|get D-Bus connection)|System has not been booted with systemd/,
    'systemctl was refused: it needs root, or a session of the user.',
    [
      ['The hook runs as another user', 'drop runas for this script, or use sudo'],
      [
        'It is a user service (systemctl --user)',
        'set XDG_RUNTIME_DIR=/run/user/UID and loginctl enable-linger USER',
      ],
    ],
  ),
  output(
    'unit-exec-failed',
    /status=203\/EXEC|Failed at step EXEC/,
    'systemd could not run the program of the service.',
    [
      [
        'ExecStart names a path that does not exist or is not executable',
        'check it with ls -l; give the full path, also of node, java or python',
      ],
      [
        'SELinux forbids programs there',
        'put it in /usr/local/bin or run restorecon, and check ausearch -m avc',
      ],
    ],
  ),
  output(
    'unit-start-limit',
    /[Ss]tart request repeated too quickly|start-limit-hit|attempted too often/,
    'The service crashed again and again, so systemd gave up.',
    [
      [
        'It fails at its start',
        'read journalctl -u NAME -n 50, repair that, then systemctl reset-failed NAME',
      ],
    ],
  ),
  exit('exit-not-executable', [126], 'The script called a file that may not be run (exit code 126).', [
    [
      'The file is not executable, or the user of runas may not enter its folder',
      'run chmod +x on it, let the user in (chmod o+rX on deployment-root), or drop runas',
    ],
  ]),
  exit('exit-command-not-found', [127], 'The script called a command that was not found (exit code 127).', [
    [
      'The command is not installed, or not on the PATH of a shell without login',
      'check each command with sudo env -i sh -c "command -v NAME", and use full paths',
    ],
    [
      'The script has Windows line ends, or a wrong first line',
      'run dos2unix on it, and begin it with #!/bin/bash',
    ],
  ]),
  exit('exit-killed', [137], 'A process was killed (exit code 137).', [
    [
      'The memory of the instance ran out',
      'check dmesg | grep -i kill; add swap, take a larger instance type, or build in the pipeline',
    ],
    ['The script kills itself, because pkill -f matches its own name', 'use a narrower pattern'],
  ]),
  exit('exit-terminated', [143], 'A process was terminated (exit code 143).', [
    [
      'The script ends itself, because pkill -f or kill matches its own name',
      'use a narrower pattern, or a service to stop',
    ],
    ['The agent or the instance was shut down', 'check journalctl -u codedeploy-agent, and deploy again'],
  ]),
  exit('exit-aborted', [134], 'A program aborted itself (exit code 134).', [
    [
      'Node reached its memory limit, mostly in a build',
      'build in the pipeline, add memory, or set NODE_OPTIONS=--max-old-space-size=2048',
    ],
    ['A failed assertion, which the program prints', 'read the lines above in scripts.log on the instance'],
  ]),
  exit(
    'exit-crashed',
    [139, -1073741819, 3221225477],
    'A program crashed (exit code 139, or an access violation on Windows).',
    [
      [
        'A native library does not fit this system',
        'install dependencies on the instance or for its exact platform, and run the program there by hand',
      ],
    ],
  ),
  exit('exit-powershell-not-loaded', [-196608, 4294770688], 'PowerShell could not load the script.', [
    [
      'The path given to -File is wrong, or the file is not there',
      'check the path; use $PSScriptRoot rather than relative paths',
    ],
  ]),
  symptom(
    'unit-failed',
    /^Job for \S{1,100} (?:failed|canceled)|^A dependency job for|Failed to start \S{1,100}\.service|start operation timed out/,
    'The service did not start.',
    [
      [
        'Its program ended with an error',
        'read why on the instance: journalctl -u NAME -n 50 --no-pager, and run ExecStart by hand',
      ],
      ['Its configuration is wrong', 'check it (nginx -t, apachectl configtest, systemd-analyze verify)'],
      ['It did not report in time', 'raise TimeoutStartSec, or correct Type in the unit'],
    ],
  ),
  symptom(
    'connection-refused',
    /ECONNREFUSED|[Cc]onnection refused|No connection could be made because the target machine actively refused/,
    'Nothing listens where the script wants to connect.',
    [
      [
        'The service there is not running, or not yet',
        'check it with sudo ss -ltnp, and let the script wait and try again',
      ],
      ['Host or port is wrong', 'compare them with what the service listens on (127.0.0.1, 0.0.0.0 or ::1)'],
    ],
  ),
  symptom(
    'connection-timed-out',
    /ETIMEDOUT|ESOCKETTIMEDOUT|[Cc]onnection timed out|Operation timed out|connect timed out|i\/o timeout|Connect(?:ion)?Timeout|No route to host|Network is unreachable|ENETUNREACH|EHOSTUNREACH/,
    'A host did not answer.',
    [
      [
        'A security group, network ACL or route is in the way',
        'allow the port from the instance, and check the NAT gateway or VPC endpoint',
      ],
      ['The service there is down or slow', 'check it from the instance with nc -vz HOST PORT'],
    ],
  ),
]
