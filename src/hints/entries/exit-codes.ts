import { exit } from '../define.ts'
import type { Entry } from '../entry.ts'

/** Exit codes of scripts that mean something. */
export const exitCodes: readonly Entry[] = [
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
]
