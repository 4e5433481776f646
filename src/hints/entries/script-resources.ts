import { output } from '../define.ts'
import type { Entry } from '../entry.ts'

/** Disk, memory and other limits of the instance. Narrower entries stand first. */
export const resources: readonly Entry[] = [
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
]
