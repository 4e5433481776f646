import { exit, signal, silentExit } from '../define.ts'
import type { Entry } from '../entry.ts'
import { asRoot } from '../rules-out.ts'

/** Exit codes of scripts that have a meaning. */
export const exitCodes: readonly Entry[] = [
  signal(
    'script-killed',
    /failed with exit code\s{0,10}$/,
    'A signal ended the script itself, so it has no exit code.',
    [
      [
        'The script kills itself, because `pkill -f` or `killall` also matches its own name or path',
        'use a narrower pattern (`pkill -x NAME`), a pid file, or a systemd service',
      ],
      [
        'The instance ran out of memory, and the system killed it',
        'check `dmesg | grep -i kill`; add swap or memory, or build in the pipeline',
      ],
      [
        'The agent or the instance was shut down, or someone killed it',
        'check `journalctl -u codedeploy-agent` for that time, and deploy again',
      ],
    ],
  ),
  exit('exit-not-executable', [126], 'The script called a file that cannot be executed (exit code 126).', [
    [
      'The file is not executable, or its first line names an interpreter that may not be run',
      'run `chmod +x` on it, or call it with its interpreter: `bash FILE`',
    ],
    [
      'The runas user is not allowed to enter its folder',
      'give the user access (`sudo chmod -R o+rX` on deployment-root), or remove runas',
      asRoot,
    ],
  ]),
  exit('exit-command-not-found', [127], 'The script called a command that was not found (exit code 127).', [
    [
      'The command is not installed, or not on the PATH of a non-login shell',
      'check each command with `sudo env -i sh -c "command -v NAME"`, and use full paths',
    ],
    [
      'The script has Windows line endings, or a wrong first line',
      'run `dos2unix` on it, and start it with #!/bin/bash',
    ],
  ]),
  exit('exit-killed', [137], 'A process was killed (exit code 137).', [
    [
      'The instance ran out of memory',
      'check `dmesg | grep -i kill`; add swap, use a larger instance type, or build in the pipeline',
    ],
    ['The script kills itself because pkill -f matches its own name', 'use a narrower pattern'],
  ]),
  exit('exit-terminated', [143], 'A process was terminated (exit code 143).', [
    [
      'The script ends itself because pkill -f or kill matches its own name',
      'use a narrower pattern, or a service that can be stopped',
    ],
    ['The agent or the instance was shut down', 'check `journalctl -u codedeploy-agent`, and deploy again'],
  ]),
  exit('exit-aborted', [134], 'A program aborted (exit code 134).', [
    [
      'Node reached its memory limit, usually during a build',
      'build in the pipeline, add memory, or set `NODE_OPTIONS=--max-old-space-size=2048`',
    ],
    [
      'An assertion failed, and the program printed it',
      'read the lines above in scripts.log on the instance',
    ],
  ]),
  exit(
    'exit-crashed',
    [139, -1073741819, 3221225477],
    'A program crashed (exit code 139, or an access violation on Windows).',
    [
      [
        'A native library is not compatible with this system',
        'install dependencies on the instance or for its exact platform, and run the program there manually',
      ],
    ],
  ),
  exit('exit-powershell-not-loaded', [-196608, 4294770688], 'PowerShell could not load the script.', [
    [
      'The path after -File is wrong, or the file does not exist',
      'check the path; use $PSScriptRoot instead of relative paths',
    ],
  ]),
  exit('exit-restart-required', [3010, 1641], 'A Windows installer succeeded, and wants a restart.', [
    [
      'The script passes its exit code on, and only 0 counts as success',
      'end it with `if ($LASTEXITCODE -in 3010, 1641) { exit 0 }` after the installer, and restart the instance outside a deployment',
    ],
  ]),
  silentExit(
    'exit-curl',
    [6, 7, 22, 28, 35, 52, 56, 60],
    'The script printed nothing and ended with a code of curl, which is silent if called with `-s`.',
    [
      [
        'The host is unknown (6), refuses the connection (7), answers with an error (22), too late (28), with nothing (52) or with a certificate that is not trusted (60)',
        'use `curl -sS`, which prints the reason, and request the same address on the instance; let a check retry for a minute',
      ],
    ],
  ),
  silentExit(
    'exit-apt',
    [100],
    'The script printed nothing and ended with code 100, as apt does after an error.',
    [
      [
        'Its output goes to a file or to /dev/null',
        'run the `apt-get` command of the script by hand, or let the script show its output',
      ],
    ],
  ),
  silentExit(
    'exit-git',
    [128],
    'The script printed nothing and ended with code 128, as Git does after an error.',
    [
      [
        'It may not read the repository, or the folder is none or belongs to another user',
        'run the `git` command of the script by hand as the same user, without `--quiet`',
      ],
    ],
  ),
  silentExit(
    'exit-systemctl',
    [3, 4, 5],
    'The script printed nothing and ended with a code (3 to 5) that `systemctl` uses if a service is not running or not known.',
    [
      [
        'The service stopped right after its start (3), or there is no such service (4, 5)',
        'run `systemctl status NAME` and `journalctl -u NAME -n 50` on the instance',
      ],
    ],
  ),
  silentExit('exit-255', [255], 'The script printed nothing and ended with code 255.', [
    [
      'PHP ends so after a fatal error that it does not print, `ssh` if it cannot connect, and a program that calls `exit -1`',
      'run the commands of the script one by one as the same user, for PHP with `php -d display_errors=1`; look for a wrong path and an older version of the program than on your machine',
    ],
  ]),
]
