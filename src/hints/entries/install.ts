import { message } from '../define.ts'
import type { Entry } from '../entry.ts'
import { pages } from '../pages.ts'

/** What the agent says while it copies files, and CodeDeploy about traffic. Narrower entries stand first. */
export const install: readonly Entry[] = [
  message(
    'install-file-exists',
    /specified file already exists at this location/,
    'A file that the last deployment of this group did not put there is in the way.',
    [
      [
        'It was copied there by hand, by a script or by another deployment group, or the group was created anew',
        'deploy with --file-exists-behavior OVERWRITE (or RETAIN), or set file_exists_behavior: OVERWRITE in the AppSpec',
      ],
      ['The application itself writes there', 'delete such files in a BeforeInstall script'],
    ],
    { page: pages.deployments },
  ),
  message(
    'install-folder-not-empty',
    /Directory not empty @|ENOTEMPTY|os error 39\b/,
    'The agent could not remove a folder of the last deployment, because other files are in it.',
    [
      [
        'Two applications share the folder, and the agent is too old to let that pass',
        'update the agent, delete the *-cleanup files in deployment-root/deployment-instructions, and deploy again',
      ],
      [
        'The application wrote files there',
        'delete them in ApplicationStop or BeforeInstall, or deploy with --file-exists-behavior RETAIN',
      ],
    ],
    { page: pages.agentUpdate },
  ),
  message(
    'install-path-too-long',
    /(?:No such file or directory|Invalid argument|File ?name too long|ENAMETOOLONG).{0,20}[A-Z]:[\\/].{200}|ENAMETOOLONG|File ?name too long/,
    "A path passes the operating system's limit (260 characters on Windows), which reads as a missing file.",
    [
      [
        "The agent's folder adds more than 100 characters to each path of the bundle",
        'shorten paths in the bundle, or set a short root_dir in conf.yml (such as C:\\CD) and restart the agent',
      ],
    ],
    { page: pages.agentConfiguration },
  ),
  message(
    'install-source-missing',
    /No such file or directory.{0,200}deployment-archive/,
    'The files section of the AppSpec names a source that is not in the bundle.',
    [
      [
        'source is not relative to the root of the bundle, such as the name of the repository itself',
        'list the bundle (unzip -l), and write source: / or a path that is in it; case matters',
      ],
      ['The build did not put it into the bundle', 'add it to the artifacts of the buildspec'],
    ],
    { page: pages.appSpecFiles, inRevision: true },
  ),
  message(
    'install-file-locked',
    /(?:No such file or directory|Permission denied|Invalid argument).{0,40}[A-Z]:[\\/]|used by another process|os error 32\b|Access is denied/,
    'The agent could not replace a file on Windows, mostly because the running application holds it.',
    [
      [
        'IIS or a service still has the file open, or is just letting go of it',
        'stop the site, app pool or service in ApplicationStop or BeforeInstall, and wait until its process is gone',
      ],
      [
        'The destination or its drive does not exist on this instance',
        'create it in BeforeInstall, or correct destination in the AppSpec',
      ],
    ],
    { page: pages.appSpecFiles, events: ['Install'] },
  ),
  message(
    'install-text-file-busy',
    /Text file busy|ETXTBSY|os error 26\b/,
    'The agent cannot overwrite a program while it runs.',
    [
      [
        'The application still runs from that file',
        'stop it in ApplicationStop or BeforeInstall, and check that it is gone (pgrep -f NAME)',
      ],
    ],
    { page: pages.appSpecHooks },
  ),
  message(
    'install-out-of-memory',
    /failed to allocate memory|NoMemoryError/,
    'The agent ran out of memory while it worked on the files.',
    [
      [
        'On Windows, files.destination is on a drive that the instance does not have',
        'attach and format that drive, or change the destination',
      ],
      [
        'The bundle is large and the instance small',
        'restart and update the agent, add swap, or take a larger instance type',
      ],
    ],
    { page: pages.appSpecFiles },
  ),
  message(
    'install-no-such-user',
    /can't find (?:user|group) for|invalid (?:user|group):/,
    'The permissions section of the AppSpec names a user or group that the instance does not have.',
    [
      [
        'owner or group is misspelled, or of another distribution (www-data, apache, nginx, ubuntu, ec2-user)',
        'correct it, or create the user in BeforeInstall (useradd)',
      ],
    ],
    { page: pages.appSpecPermissions, inRevision: true },
  ),
  message(
    'install-file-name-encoding',
    /incompatible character encodings|invalid byte sequence in|from ASCII-8BIT to UTF-8|"\\x[0-9A-F]{2}" (?:from|on)/,
    'The agent stumbled over a file name that is not plain ASCII.',
    [
      [
        'The agent runs without a UTF-8 locale',
        'set LANG=en_US.UTF-8 for its service and restart it, update the agent, or rename the file',
      ],
    ],
    { page: pages.agentUpdate },
  ),
  message(
    'install-read-only',
    /Read-only file system|EROFS|os error 30\b/,
    'The destination is on a file system that is mounted read-only.',
    [
      [
        'The disk has errors, or is mounted so on purpose',
        'check dmesg and mount on the instance; replace it, or change the destination',
      ],
    ],
    { page: pages.appSpecFiles },
  ),
  message(
    'install-kind-conflict',
    /Is a directory @|File exists @ dir_s_mkdir|Not a directory @|EISDIR|ENOTDIR|os error 2[01]\b/,
    'A path of the bundle is a file where the instance has a folder, or the other way round.',
    [
      [
        'destination names a file where a folder is meant, or old content of another kind is there',
        'let destination be the folder, and delete the old path in BeforeInstall',
      ],
    ],
    { page: pages.appSpecFiles },
  ),
  message(
    'install-permission-denied',
    /(?:Permission denied|Operation not permitted) @|os error (?:1|13)\)/,
    'The agent may not write to a destination, or not change its owner or mode.',
    [
      ['The agent does not run as root', 'run it as root, or give its user the destination (sudo chown -R)'],
      [
        'The file is immutable, on a network file system, or guarded by SELinux',
        'check lsattr, mount and ausearch -m avc on the instance',
      ],
    ],
    { page: pages.appSpecFiles },
  ),
  message(
    'traffic-role-permissions',
    /Role does not have correct permissions/,
    'The service role of the deployment group may not call the load balancer.',
    [
      [
        'The role lacks the elasticloadbalancing (and autoscaling) actions',
        'attach AWSCodeDeployRole to the service role, and deploy again',
      ],
    ],
    { page: pages.serviceRole },
  ),
]
