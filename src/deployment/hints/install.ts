import type { Entry } from './entry.ts'
import { pages } from './pages.ts'

/** What the agent says while it copies files, and CodeDeploy about traffic. Narrower entries stand first. */
export const install: readonly Entry[] = [
  {
    id: 'install-file-exists',
    kind: 'message',
    chapter: 'agent',
    when: { where: 'lifecycle', message: /specified file already exists at this location/ },
    meaning: 'A file that the last deployment of this group did not put there is in the way.',
    causes: [
      {
        cause:
          'It was copied there by hand, by a script or by another deployment group, or the group was created anew',
        fix: 'deploy with --file-exists-behavior OVERWRITE (or RETAIN), or set file_exists_behavior: OVERWRITE in the AppSpec',
      },
      {
        cause: 'The application itself writes there',
        fix: 'delete such files in a BeforeInstall script',
      },
    ],
    page: pages.deployments,
  },
  {
    id: 'install-path-too-long',
    kind: 'message',
    chapter: 'agent',
    when: {
      where: 'lifecycle',
      message:
        /(?:No such file or directory|Invalid argument|File ?name too long|ENAMETOOLONG).{0,20}[A-Z]:[\\/].{200}|ENAMETOOLONG|File ?name too long/,
    },
    meaning:
      "A path passes the operating system's limit (260 characters on Windows), which reads as a missing file.",
    causes: [
      {
        cause: "The agent's folder adds more than 100 characters to each path of the bundle",
        fix: 'shorten paths in the bundle, or set a short root_dir in conf.yml (such as C:\\CD) and restart the agent',
      },
    ],
    page: pages.agentConfiguration,
  },
  {
    id: 'install-source-missing',
    kind: 'message',
    chapter: 'agent',
    when: { where: 'lifecycle', message: /No such file or directory.{0,200}deployment-archive/ },
    inRevision: true,
    meaning: 'The files section of the AppSpec names a source that is not in the bundle.',
    causes: [
      {
        cause: 'source is not relative to the root of the bundle, such as the name of the repository itself',
        fix: 'list the bundle (unzip -l), and write source: / or a path that is in it; case matters',
      },
      {
        cause: 'The build did not put it into the bundle',
        fix: 'add it to the artifacts of the buildspec',
      },
    ],
    page: pages.appSpecFiles,
  },
  {
    id: 'install-file-locked',
    kind: 'message',
    chapter: 'agent',
    when: {
      where: 'lifecycle',
      events: ['Install'],
      message:
        /(?:No such file or directory|Permission denied|Directory not empty|Invalid argument).{0,40}[A-Z]:[\\/]|used by another process|os error 32\b|Access is denied/,
    },
    meaning:
      'The agent could not replace a file on Windows, mostly because the running application holds it.',
    causes: [
      {
        cause: 'IIS or a service still has the file open, or is just letting go of it',
        fix: 'stop the site, app pool or service in ApplicationStop or BeforeInstall, and wait until its process is gone',
      },
      {
        cause: 'The destination or its drive does not exist on this instance',
        fix: 'create it in BeforeInstall, or correct destination in the AppSpec',
      },
    ],
    page: pages.appSpecFiles,
  },
  {
    id: 'install-text-file-busy',
    kind: 'message',
    chapter: 'agent',
    when: { where: 'lifecycle', message: /Text file busy|ETXTBSY|os error 26\b/ },
    meaning: 'The agent cannot overwrite a program while it runs.',
    causes: [
      {
        cause: 'The application still runs from that file',
        fix: 'stop it in ApplicationStop or BeforeInstall, and check that it is gone (pgrep -f NAME)',
      },
    ],
    page: pages.appSpecHooks,
  },
  {
    id: 'install-out-of-memory',
    kind: 'message',
    chapter: 'agent',
    when: { where: 'lifecycle', message: /failed to allocate memory|NoMemoryError/ },
    meaning: 'The agent ran out of memory while it worked on the files.',
    causes: [
      {
        cause: 'On Windows: files.destination is on a drive that the instance does not have',
        fix: 'attach and format that drive, or change the destination',
      },
      {
        cause: 'The bundle is large and the instance small',
        fix: 'restart and update the agent, add swap, or take a larger instance type',
      },
    ],
    page: pages.appSpecFiles,
  },
  {
    id: 'install-no-such-user',
    kind: 'message',
    chapter: 'agent',
    when: { where: 'lifecycle', message: /can't find (?:user|group) for|invalid (?:user|group):/ },
    inRevision: true,
    meaning: 'The permissions section of the AppSpec names a user or group that the instance does not have.',
    causes: [
      {
        cause:
          'owner or group is misspelled, or of another distribution (www-data, apache, nginx, ubuntu, ec2-user)',
        fix: 'correct it, or create the user in BeforeInstall (useradd)',
      },
    ],
    page: pages.appSpecPermissions,
  },
  {
    id: 'install-file-name-encoding',
    kind: 'message',
    chapter: 'agent',
    when: {
      where: 'lifecycle',
      message:
        /incompatible character encodings|invalid byte sequence in|from ASCII-8BIT to UTF-8|"\\x[0-9A-F]{2}" (?:from|on)/,
    },
    meaning: 'The agent stumbled over a file name that is not plain ASCII.',
    causes: [
      {
        cause: 'The agent runs without a UTF-8 locale',
        fix: 'set LANG=en_US.UTF-8 for its service and restart it, update the agent, or rename the file',
      },
    ],
    page: pages.agentUpdate,
  },
  {
    id: 'install-read-only',
    kind: 'message',
    chapter: 'agent',
    when: { where: 'lifecycle', message: /Read-only file system|EROFS|os error 30\b/ },
    meaning: 'The destination is on a file system that is mounted read-only.',
    causes: [
      {
        cause: 'The disk has errors, or is mounted so on purpose',
        fix: 'check dmesg and mount on the instance; replace it, or change the destination',
      },
    ],
    page: pages.appSpecFiles,
  },
  {
    id: 'install-kind-conflict',
    kind: 'message',
    chapter: 'agent',
    when: {
      where: 'lifecycle',
      message: /Is a directory @|Not a directory @|EISDIR|ENOTDIR|os error 2[01]\b/,
    },
    meaning: 'A path of the bundle is a file where the instance has a folder, or the other way round.',
    causes: [
      {
        cause: 'destination names a file where a folder is meant, or old content of another kind is there',
        fix: 'let destination be the folder, and delete the old path in BeforeInstall',
      },
    ],
    page: pages.appSpecFiles,
  },
  {
    id: 'install-permission-denied',
    kind: 'message',
    chapter: 'agent',
    when: {
      where: 'lifecycle',
      message: /(?:Permission denied|Operation not permitted) @|os error (?:1|13)\)/,
    },
    meaning: 'The agent may not write to a destination, or not change its owner or mode.',
    causes: [
      {
        cause: 'The agent does not run as root',
        fix: 'run it as root, or give its user the destination (sudo chown -R)',
      },
      {
        cause: 'The file is immutable, on a network file system, or guarded by SELinux',
        fix: 'check lsattr, mount and ausearch -m avc on the instance',
      },
    ],
    page: pages.appSpecFiles,
  },
  {
    id: 'traffic-role-permissions',
    kind: 'message',
    chapter: 'agent',
    when: { where: 'lifecycle', message: /Role does not have correct permissions/ },
    meaning: 'The service role of the deployment group may not call the load balancer.',
    causes: [
      {
        cause: 'The role lacks the elasticloadbalancing (and autoscaling) actions',
        fix: 'attach AWSCodeDeployRole to the service role, and deploy again',
      },
    ],
    page: pages.serviceRole,
  },
]
