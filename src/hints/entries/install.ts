import { message } from '../define.ts'
import type { Entry } from '../entry.ts'
import { pages } from '../pages.ts'
import { without } from '../rules-out.ts'

const createDestination = 'create it in BeforeInstall, or correct destination in the AppSpec'

/** What the agent could not replace is there. */
const existing = /Permission denied|Access is denied|another process/

/** Messages of the agent while it copies files. Narrower entries come first. */
export const install: readonly Entry[] = [
  message(
    'install-file-exists',
    /specified file already exists/,
    "A file that the group's last deployment did not install already exists at the destination.",
    [
      [
        'It was copied there manually, by a script or by another deployment group, or the group was recreated',
        'deploy with `--file-exists-behavior OVERWRITE` (or RETAIN), or set `file_exists_behavior: OVERWRITE` in the AppSpec',
      ],
      ['The application itself creates files there', 'delete such files in a BeforeInstall script'],
    ],
    { page: pages.deployments },
  ),
  message(
    'install-folder-not-empty',
    /Directory not empty (?:@|- \/)|ENOTEMPTY|os error 39\b/,
    'The agent could not remove a folder of the last deployment, because it contains other files.',
    [
      [
        'Two applications share the folder, and the agent is too old to ignore that',
        'update the agent, delete the `*-cleanup` files in `deployment-root/deployment-instructions`, and deploy again',
      ],
      [
        'The application created files there',
        'delete them in ApplicationStop or BeforeInstall, or deploy with `--file-exists-behavior RETAIN`',
      ],
    ],
    { page: pages.agentUpdate },
  ),
  message(
    'install-path-too-long',
    /(?:No such file or directory|Invalid argument|File ?name too long|ENAMETOOLONG).{0,20}[A-Z]:[\\/].{200}|ENAMETOOLONG|File ?name too long/,
    "A path exceeds the operating system's limit (260 characters on Windows), which is reported as a missing file.",
    [
      [
        "The agent's folder adds more than 100 characters to each path of the bundle",
        'shorten paths in the bundle, or set a short `root_dir` in `conf.yml` (such as `C:\\CD`) and restart the agent',
      ],
    ],
    { page: pages.agentConfiguration },
  ),
  message(
    'install-source-missing',
    /(?:No such file or|Not a) directory.{0,200}deployment-archive/,
    'The files section of the AppSpec names a source that is not in the bundle.',
    [
      [
        'source is not relative to the root of the bundle, for example because it names the repository itself',
        'list the bundle (`unzip -l FILE`), and use `source: /` or a path in it; paths are case-sensitive',
      ],
      ['The build did not include it in the bundle', 'add it to the artifacts in the buildspec'],
    ],
    { page: pages.appSpecFiles, inRevision: true },
  ),
  message(
    'install-io-not-found',
    /IO error: .{0,80}\(os error [23]\)/,
    'The agent did not find a file or folder that it was to copy.',
    [
      [
        'A source in the files section of the AppSpec is not in the bundle',
        'list the bundle (`unzip -l FILE`) and correct it; it is relative to the root of the bundle, and case-sensitive',
      ],
      ['The destination is on a drive or mount that the instance does not have', createDestination],
    ],
    { page: pages.appSpecFiles, events: ['Install'], inRevision: true },
  ),
  message(
    'agent-folder-denied',
    /Permission denied.{0,80}(?:deployment-root|ongoing-deployment|codedeploy-agent\/state|[A-Z]:.{0,60}Amazon.CodeDeploy)|(?:deployment-root|ongoing-deployment).{0,300}os error (?:5|13)\b/i,
    'The agent is not allowed to write into its own folder.',
    [
      [
        'Another program, such as a virus scanner or a backup, holds its files for a moment',
        "exclude the agent's folder from it, and deploy again",
        without(/[A-Z]:[\\/]|os error 5\b/),
      ],
      [
        'The folder belongs to another user',
        "let the agent's user own it (on Linux `sudo chown -R root: /opt/codedeploy-agent`)",
      ],
    ],
    { page: pages.agentConfiguration },
  ),
  message(
    'install-file-locked',
    /(?:No such file or directory|Permission denied|Invalid argument).{0,40}[A-Z]:[\\/]|used by another process|os error 32\b|Access is denied/,
    'The agent could not copy or replace a file on Windows.',
    [
      [
        'The destination or its drive does not exist, or its name has a character that Windows does not allow',
        createDestination,
        existing,
      ],
      [
        'IIS or a service still has the file open, or is about to close it',
        'stop the site, app pool or service in ApplicationStop or BeforeInstall, and wait until its process has exited',
      ],
    ],
    { page: pages.appSpecFiles, events: ['Install'] },
  ),
  message(
    'install-text-file-busy',
    /Text file busy|ETXTBSY|os error 26\b/,
    'The agent cannot overwrite a program while it is running.',
    [
      [
        'The application is still running from that file',
        'stop it in ApplicationStop or BeforeInstall, and check that it has exited (`pgrep -f NAME`)',
      ],
    ],
    { page: pages.appSpecHooks },
  ),
  message(
    'install-out-of-memory',
    /failed to allocate memory|NoMemoryError/,
    'The agent ran out of memory while it copied files.',
    [
      [
        'On Windows, files.destination is on a drive that the instance does not have',
        'attach and format that drive, or change the destination',
      ],
      [
        'The bundle is large and the instance small',
        'restart and update the agent, add swap, or use a larger instance type',
      ],
    ],
    { page: pages.appSpecFiles },
  ),
  message(
    'install-no-such-user',
    /can't find (?:user|group) for|invalid (?:user|group):/,
    'The permissions section of the AppSpec names a user or group that does not exist on the instance.',
    [
      [
        'owner or group is misspelled, or belongs to another distribution (www-data, apache, nginx, ubuntu, ec2-user)',
        'correct it, or create the user in BeforeInstall (`useradd`)',
      ],
    ],
    { page: pages.appSpecPermissions, inRevision: true },
  ),
  message(
    'install-file-name-encoding',
    /incompatible character encodings|illegal\/malformed utf-?8|invalid byte sequence in|from ASCII-8BIT to UTF-8|"\\x[0-9A-F]{2}" (?:from|on)/,
    'The agent failed on text that is not plain ASCII.',
    [
      [
        'A file name in the bundle, the AppSpec file or what a script prints has a letter outside ASCII',
        'rename the file, or save the AppSpec file as UTF-8, and update the agent; on Linux also set `LANG=en_US.UTF-8` for its service and restart it',
      ],
    ],
    { page: pages.agentUpdate },
  ),
  message(
    'install-read-only',
    /Read-only file system|EROFS|os error 30\b|Input\/output error|Stale (?:NFS )?file handle|Structure needs cleaning/,
    'A file system that the agent writes to is mounted read-only, or is in trouble.',
    [
      [
        'The disk has errors, a network file system lost its connection, or it is read-only on purpose',
        'check `dmesg` and `mount` on the instance; replace the disk, or change the destination',
      ],
    ],
    { page: pages.appSpecFiles },
  ),
  message(
    'install-kind-conflict',
    /(?:Is a directory|File exists|Not a directory) (?:@|- \/)|Too many levels of symbolic links|ELOOP|EISDIR|ENOTDIR|os error (?:17|2[01]|40)\b/,
    'At a path that the agent installs to, there is already something that it does not replace.',
    [
      [
        'The bundle contains a link there, and the agent does not create a link over what exists, not even with OVERWRITE',
        'in BeforeInstall, delete what is there, or create the link in AfterInstall instead (`ln -sfn TARGET LINK`)',
        without(/File exists @ \w{1,40} - \(/),
      ],
      [
        'A folder is in the place of a file or the reverse, destination names a file, or a link there leads nowhere',
        'use a folder as destination, and delete the old path in BeforeInstall',
      ],
    ],
    { page: pages.appSpecFiles },
  ),
  message(
    'agent-cleanup-failed',
    /Error deleting directories/,
    'The agent could not delete the folders of old revisions.',
    [
      [
        'Files in them are in use, immutable, or on a mount of their own',
        'delete them by hand, and find who uses them (`sudo lsof +D FOLDER`)',
      ],
      [
        'The agent does not find rm, because its PATH was changed (code 127)',
        'correct the PATH of its service, and restart the agent',
      ],
    ],
  ),
  message(
    'install-busy',
    /Device or resource busy|EBUSY|os error 16\b/,
    'The agent cannot replace a path that is in use as a mount.',
    [
      [
        'A file system, or a container with a bind mount, is mounted at the destination',
        'stop the container or unmount it in ApplicationStop or BeforeInstall (`sudo fuser -vm PATH` shows who uses it), or install into a folder below it',
      ],
    ],
    { page: pages.appSpecFiles },
  ),
  message(
    'install-destination-missing',
    /No such file or directory (?:@ \w{1,40} )?- \//,
    'A folder on the way to the destination does not exist, or disappeared while the agent copied.',
    [
      [
        'A link on that path leads nowhere, or its mount is missing',
        'look at it with `namei -l PATH` on the instance, and repair it in BeforeInstall',
      ],
      [
        'A script, a cleanup job or the running application deletes it',
        'stop that in ApplicationStop or BeforeInstall',
      ],
    ],
    { page: pages.appSpecFiles },
  ),
  message(
    'install-permission-denied',
    /(?:Permission denied|Operation not permitted) (?:@|- \/)|os error (?:1|13)\)/,
    'The agent is not allowed to write to a destination, or to change its owner or mode.',
    [
      [
        'The agent does not run as root',
        'run it as root, or make its user the owner of the destination (`sudo chown -R USER: FOLDER`)',
      ],
      [
        'The file is immutable, on a network file system, or protected by SELinux',
        'check `lsattr FILE`, `mount` and `ausearch -m avc` on the instance',
      ],
    ],
    { page: pages.appSpecFiles },
  ),
]
