import { output, symptom } from '../define.ts'
import type { Entry } from '../entry.ts'
import { onLinux, onWindows, without } from '../rules-out.ts'

const inMemory = /(?<![\w./-])\/tmp\//

/** Java has its heap, and it is full. */
const heapIsFull = /Java heap space|GC overhead|Metaspace/

/** Disk, memory and other limits of the instance. Narrower entries come first. */
export const resources: readonly Entry[] = [
  output(
    'file-watchers-exhausted',
    /ENOSPC: System limit for number of file watchers|inotify watch limit|inotify_add_watch.{0,60}No space left|Failed to allocate directory watch|inotify.{0,100}(?:Too many open|been reached)/,
    'The limit on file watchers is reached, not the one on disk space or open files.',
    [
      [
        'Too many programs watch files',
        'raise it: `sudo sysctl fs.inotify.max_user_watches=524288 fs.inotify.max_user_instances=512`, and do not run a watch mode in production',
      ],
    ],
  ),
  output(
    'disk-quota',
    /Disk quota exceeded|\bEDQUOT\b/,
    'The user of the script, or the mount, has reached its quota, even if the disk has free space.',
    [
      [
        'A quota of the file system or of a network mount is used up',
        'check it with `quota -s` or `sudo repquota -a`, delete what is old, or raise it',
      ],
      [
        'The mount is EFS, which has no quotas but limits how many files are open or locked at once',
        'stop what keeps them open (`sudo lsof MOUNT`)',
      ],
    ],
  ),
  output(
    'disk-full',
    /^(?!.{0,300}(?:semget|semaphore|mutex|\/cgroup\/|\/dev\/shm))(?:.{0,900}?(?:No space left on device|ENOSPC\b|not enough (?:free disk|free|disk) space|You don't have enough free space|There is not enough space on the disk|At least .{1,40} more space needed|disk (?:is )?full))/i,
    "The instance's disk is full.",
    [
      [
        'On Amazon Linux 2023, /tmp is in memory, and may use at most half of it',
        'check `df -h /tmp`, and write elsewhere: `export TMPDIR=/var/tmp`',
        without(inMemory),
      ],
      [
        'Old revisions, logs, packages or Docker images take up the space',
        'check `df -h` and `df -i`, then use `docker image prune -af`, `sudo journalctl --vacuum-size=200M`, and a lower max_revisions in codedeployagent.yml',
        onWindows,
      ],
      [
        'Old revisions, logs and temporary files take up the space',
        'check `Get-PSDrive -PSProvider FileSystem`, delete what is old, and lower max_revisions in conf.yml',
        onLinux,
      ],
      [
        'The disk is too small',
        'enlarge the volume, then its partition and file system (`growpart` and `resize2fs` or `xfs_growfs` on Linux)',
      ],
    ],
  ),
  output(
    'process-limit',
    /(?:fork: (?:retry: )?|set user id: )(?:Resource temporarily unavailable|No child processes)|unable to create (?:new )?native thread|pthread_create failed|[Cc]annot fork|can't start new thread|failed to create (?:new OS )?thread/,
    'A program may start no more processes or threads.',
    [
      [
        'Docker is older than 20.10.10, and forbids the system call with which newer images start threads',
        'update Docker',
        without(/pthread_create failed: Operation not permitted/),
      ],
      [
        'Old processes were never stopped, or the limit of the user or service is low',
        'count them with `ps -eLf | wc -l`, and check `ulimit -u` in the script, TasksMax of the service, and `free -m`',
      ],
    ],
  ),
  output(
    'php-memory-limit',
    /Allowed memory size of \d{1,15} bytes exhausted/,
    'PHP reached its memory limit.',
    [
      [
        'memory_limit is too low for this command',
        'run it with `php -d memory_limit=-1`, or `COMPOSER_MEMORY_LIMIT=-1` for Composer',
      ],
    ],
  ),
  output(
    'node-heap-limit',
    /JavaScript heap out of memory|Reached heap limit Allocation failed|FatalProcessOutOfMemory/,
    'Node ran out of memory, usually during a build.',
    [
      [
        'The build needs more than the instance has',
        'build in the pipeline and deploy the result, add swap, or use a larger instance type',
      ],
      [
        "Node's own limit is too low",
        'set `NODE_OPTIONS=--max-old-space-size=2048` if the instance has that much memory',
      ],
    ],
  ),
  output(
    'java-heap-limit',
    /java\.lang\.OutOfMemoryError|insufficient memory for the Java Runtime|Could not reserve enough space|Invalid (?:maximum|initial) heap size/,
    'Java ran out of memory.',
    [
      [
        "The configured heap (-Xmx) is larger than the instance's memory",
        'lower it, or use a larger instance type',
        heapIsFull,
      ],
      [
        'The heap (-Xmx, or -XX:MaxMetaspaceSize) is too small for this step, or the application leaks',
        'raise it if the instance has the memory, or use a larger instance type',
        without(heapIsFull),
      ],
      [
        'Too much runs on the instance, such as the old process',
        'stop that first, and see the memory with `free -m`',
      ],
    ],
  ),
  output(
    'out-of-memory',
    /Cannot allocate memory|\bENOMEM\b|Out of memory|virtual memory exhausted|std::bad_alloc|(?:^|\s)MemoryError\b|fork failed|runtime: out of memory|oom-kill|: line \d{1,6}: {1,4}\d{1,9} Killed\b|^Killed$|fatal error: Killed|exited too early|killed by (?:the )?OOM|signal: killed|was sent SIGKILL|(?:by|due to|(?:failed|exited) with|signal:) (?:signal )?["[]?SIGKILL/,
    'A process got no memory, or was killed, as the system does when the instance runs out of memory.',
    [
      [
        'The command needs more memory than the instance has left',
        'build in the pipeline instead of on the instance, add swap, or use a larger instance type',
      ],
      [
        'Old processes are still running, or something else killed it (`kill -9`, `timeout`)',
        'stop the application before this step; `dmesg | grep -i kill` shows what the system killed',
        onWindows,
      ],
      [
        'Old processes are still running',
        'stop the application before this step; `Get-Process | Sort-Object WS` shows what uses the most memory',
        onLinux,
      ],
    ],
  ),
  symptom(
    'program-crashed',
    /(?:^|: line \d{1,7}: {1,4}\d{1,9} )(?:Aborted(?! by\b)|Segmentation fault|Bus error|Trace\/breakpoint trap)\b|^\*{3} (?:Error in|stack smashing)|^(?:double free|free\(\)|malloc\(\)|corrupted size)|^terminate called |: Assertion .{1,300} failed|^# A fatal error has been detected|^Fatal Python error: /,
    'A program of the script crashed, or stopped itself for what its last words say.',
    [
      [
        'A file or setting that it relies on is missing or wrong here',
        'run it by hand as the user of the script, and compare settings and versions with a machine where it works',
      ],
      [
        'A native library or extension does not fit this system, its processor or the runtime',
        'install dependencies again on the instance (`npm rebuild`, `pip install --force-reinstall NAME`), and check `dmesg | tail`',
      ],
    ],
  ),
  symptom(
    'process-terminated',
    /(?:^|: line \d{1,7}: {1,4}\d{1,9} )Terminated\b/,
    'A process of the script was told to end (SIGTERM).',
    [
      [
        '`pkill -f` or `killall` also matches its name, or `timeout` or a shutdown ended it',
        'use `pkill -x NAME`',
      ],
    ],
  ),
  output(
    'too-many-open-files',
    /Too many open files|\bEMFILE\b|\bENFILE\b/,
    'A process reached its limit on open files.',
    [
      [
        'The limit is too low, or the application leaks file handles',
        'set LimitNOFILE in the systemd unit, or `ulimit -n 65536` in the script',
      ],
    ],
  ),
]
