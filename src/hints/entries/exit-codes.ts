import { exit, signal, silentExit } from '../define.ts'
import type { Entry } from '../entry.ts'
import { absolutePath, asRoot, without } from '../rules-out.ts'
import { dotnetMissing } from './script-java-dotnet.ts'

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
      'The file is not executable, is a folder, or lies on a mount with `noexec`',
      'call it with its interpreter (`bash FILE`), or run `chmod +x FILE` before it',
    ],
    [
      'The bundle lost the executable bit, or is an older one than you expect',
      'commit the bit with `git update-index --chmod=+x FILE`, and compare the revision with what you built',
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
      absolutePath,
    ],
    [
      'There is nothing at that path on this instance',
      'check with `ls -l FILE` that the path is right, and that the file is in the bundle or was installed',
      without(absolutePath),
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
      'An assertion failed, or an exception that nothing handles, and the program printed it',
      'read the lines above in scripts.log on the instance, and run the program there as the same user',
    ],
    [
      'Node reached its memory limit, usually during a build',
      'build in the pipeline, add memory, or set `NODE_OPTIONS=--max-old-space-size=2048`',
      /System\.|[Uu]nhandled [Ee]xception|[Aa]ssert/,
    ],
  ]),
  exit(
    'exit-crashed',
    [135, 136, 139, -1073741819, 3221225477],
    'A program crashed (exit code 135, 136 or 139, or an access violation on Windows).',
    [
      [
        'A native library is not compatible with this system',
        'install dependencies on the instance or for its exact platform, and run the program there manually',
      ],
    ],
  ),
  exit(
    'exit-dotnet-host',
    [145, 147, 150, 155, -2147450730, 2147516566, -2147450725, 2147516571],
    'The host of .NET did not start the program: it found no runtime (exit code 150) or SDK (145, 155) that fits, or a broken runtimeconfig.json (147).',
    dotnetMissing,
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
  silentExit('exit-255', [255], 'The script ended with code 255, and CodeDeploy shows none of its output.', [
    [
      'PHP ends so after a fatal error that it does not print, `ssh` if it cannot connect, and a program that calls `exit -1`',
      'run the commands of the script one by one as the same user, for PHP with `php -d display_errors=1`; look for a wrong path and an older version of the program than on your machine',
    ],
  ]),
  silentExit(
    'exit-silent-command',
    [3, 4, 5, 6, 7, 22, 28, 52, 60, 100, 128],
    'The script ended with a code that some commands use, and CodeDeploy shows none of its output.',
    [
      [
        '3 to 5 is that of `systemctl` (not running, no such service), 6 to 60 of `curl -s` (unknown host, refused, error status, too late, no answer, certificate), 100 of apt, 128 of Git',
        'run those of the script by hand as the same user, without options or redirections that hide their output (`curl -sS`)',
      ],
    ],
  ),
]
