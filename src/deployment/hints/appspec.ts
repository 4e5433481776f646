import type { Entry } from './entry.ts'
import { previousRevisionEvents } from './lifecycle-codes.ts'
import { pages } from './pages.ts'

/** What the agent says about the AppSpec file. Narrower entries stand first. */
export const appSpec: readonly Entry[] = [
  {
    id: 'appspec-previous-revision-deleted',
    kind: 'message',
    chapter: 'agent',
    when: {
      where: 'lifecycle',
      events: previousRevisionEvents,
      message:
        /No such file or directory.{0,40}deployment-root|did not find an AppSpec file|deployment-archive.{0,40}appspec/,
    },
    meaning: 'The last successful revision, whose scripts this event runs, is no longer on the instance.',
    causes: [
      {
        cause: 'Its folder was deleted, often to free disk space, while the agent still remembers it',
        fix: 'delete the *_last_successful_install and *_most_recent_install files in deployment-root/deployment-instructions on the instance, and deploy again',
      },
      {
        cause: 'You cannot reach the instance',
        fix: 'deploy once with --ignore-application-stop-failures; later lower max_revisions in place of deleting folders',
      },
    ],
    page: pages.deployments,
  },
  {
    id: 'appspec-not-found',
    kind: 'message',
    chapter: 'agent',
    when: {
      where: 'lifecycle',
      message:
        /did not find an AppSpec file|No such file or directory.{0,300}deployment-archive.{0,5}appspec\.ya?ml/,
    },
    inRevision: true,
    meaning: 'There is no AppSpec file at the root of the unpacked bundle.',
    causes: [
      {
        cause: 'The folder was zipped and not its contents, or the build left appspec.yml out',
        fix: 'list the bundle (unzip -l): appspec.yml must be at its root; add it to the artifacts of the buildspec',
      },
      {
        cause: 'The bundle is empty or broken, or the disk was full when it was unpacked',
        fix: 'upload it again, and check df -h on the instance',
      },
      {
        cause: 'deployment-root was emptied by hand',
        fix: 'also delete the files in deployment-root/deployment-instructions, and deploy again',
      },
    ],
    page: pages.appSpec,
  },
  {
    id: 'appspec-empty',
    kind: 'message',
    chapter: 'agent',
    when: { where: 'lifecycle', message: /application specification file was empty/ },
    inRevision: true,
    meaning: 'The AppSpec file is empty.',
    causes: [
      { cause: 'The build wrote or copied an empty file', fix: 'put at least version: 0.0 and os: into it' },
    ],
    page: pages.appSpecStructure,
  },
  {
    id: 'appspec-version',
    kind: 'message',
    chapter: 'agent',
    when: {
      where: 'lifecycle',
      message: /invalid version value .{0,200} in the application specification file/,
    },
    inRevision: true,
    meaning: 'The version in the AppSpec file is not the only one there is.',
    causes: [{ cause: 'version has another value', fix: 'write version: 0.0' }],
    page: pages.appSpecStructure,
  },
  {
    id: 'appspec-os',
    kind: 'message',
    chapter: 'agent',
    when: {
      where: 'lifecycle',
      message:
        /unsupported operating system|does not support the operating system|operating system .{0,60}AppSpec/,
    },
    inRevision: true,
    meaning: 'The os in the AppSpec file is none that the agent knows, or not the one of the instance.',
    causes: [{ cause: 'os is misspelled or missing', fix: 'write os: linux or os: windows' }],
    page: pages.appSpecStructure,
  },
  {
    id: 'appspec-file-exists-behavior',
    kind: 'message',
    chapter: 'agent',
    when: {
      where: 'lifecycle',
      message: /invalid file_exists_behavior value|invalid option was specified for fileExistsBehavior/,
    },
    inRevision: true,
    meaning: 'The setting for files that already exist has a value that the agent does not know.',
    causes: [
      {
        cause: 'file_exists_behavior is misspelled',
        fix: 'write DISALLOW, OVERWRITE or RETAIN, in capitals',
      },
    ],
    page: pages.appSpecStructure,
  },
  {
    id: 'appspec-script-without-location',
    kind: 'message',
    chapter: 'agent',
    when: { where: 'lifecycle', message: /specifies a script with no location value/ },
    inRevision: true,
    meaning: 'A hook in the AppSpec file lists a script without saying where it is.',
    causes: [
      {
        cause: 'location is missing, or indented wrongly',
        fix: 'give each script a line - location: PATH, and its options below it',
      },
    ],
    page: pages.appSpecHooks,
  },
  {
    id: 'appspec-timeout',
    kind: 'message',
    chapter: 'agent',
    when: { where: 'lifecycle', message: /invalid timeout value was provided for a script/ },
    inRevision: true,
    meaning: 'The timeout of a script in the AppSpec file is not a number of seconds.',
    causes: [
      { cause: 'timeout is empty, negative or has a unit', fix: 'write whole seconds, such as timeout: 300' },
    ],
    page: pages.appSpecHooks,
  },
  {
    id: 'appspec-same-destination',
    kind: 'message',
    chapter: 'agent',
    when: { where: 'lifecycle', message: /two source files named .{0,2000} for the same destination/ },
    inRevision: true,
    meaning: 'Two entries of the files section copy to the same destination.',
    causes: [
      {
        cause: 'The sources hold files of the same name',
        fix: 'give them different destinations, or drop one entry',
      },
    ],
    page: pages.appSpecFiles,
  },
  {
    id: 'appspec-files-conflict',
    kind: 'message',
    chapter: 'agent',
    when: {
      where: 'lifecycle',
      message:
        /calls for installing the file .{0,2000} already exists at the location|mkdir command more than once/,
    },
    inRevision: true,
    meaning: 'Entries of the files section get in the way of each other.',
    causes: [
      {
        cause: 'A file and a folder have the same destination, or a folder is listed twice',
        fix: 'see which path the message names, and let only one entry produce it',
      },
    ],
    page: pages.appSpecFiles,
  },
  {
    id: 'appspec-files-incomplete',
    kind: 'message',
    chapter: 'agent',
    when: {
      where: 'lifecycle',
      message: /specifies a destination file, but no source|specifies only a source file/,
    },
    inRevision: true,
    meaning: 'An entry of the files section lacks its source or its destination.',
    causes: [
      {
        cause: 'A line is missing, or indented so that it belongs to another entry',
        fix: 'give each entry - source: and, at the same depth, destination:',
      },
    ],
    page: pages.appSpecFiles,
  },
  {
    id: 'appspec-permissions-on-windows',
    kind: 'message',
    chapter: 'agent',
    when: {
      where: 'lifecycle',
      message: /specifies file permissions, but the deployment is targeting .{0,40}Windows/,
    },
    inRevision: true,
    meaning: 'The permissions section of the AppSpec file is not supported on Windows.',
    causes: [
      {
        cause: 'One AppSpec file serves Linux and Windows',
        fix: 'remove the permissions section, and set rights in a hook',
      },
    ],
    page: pages.appSpecPermissions,
  },
  {
    id: 'appspec-selinux',
    kind: 'message',
    chapter: 'agent',
    when: {
      where: 'lifecycle',
      message:
        /settings for the context parameter|invalid context type|SELinux range specified|specifies a role, but roles are not supported/,
    },
    inRevision: true,
    meaning: 'The SELinux context in the permissions section of the AppSpec file could not be set.',
    causes: [
      {
        cause: 'The context is invalid, or semanage is not installed',
        fix: 'give type (and name, range), no role; install policycoreutils-python-utils, or drop context',
      },
    ],
    page: pages.appSpecPermissions,
  },
  {
    id: 'appspec-acl',
    kind: 'message',
    chapter: 'agent',
    when: {
      where: 'lifecycle',
      message:
        /acls permission settings|access control list \(ACL\) named|-d parameter has been specified to apply an acl/,
    },
    inRevision: true,
    meaning: 'The acls in the permissions section of the AppSpec file could not be set.',
    causes: [
      {
        cause: 'An entry is written wrongly, or setfacl is not installed or not supported by the file system',
        fix: 'correct the entry that the message names, install the acl package, or use mode in its place',
      },
    ],
    page: pages.appSpecPermissions,
  },
  {
    id: 'appspec-permissions',
    kind: 'message',
    chapter: 'agent',
    when: {
      where: 'lifecycle',
      message:
        /permission listed in the application specification file has no object|object type not supported for permissions|length of a permissions mode|permissions mode .{0,60} contains an invalid character|with an invalid pattern|except parameter for a pattern|permissions setting for .{0,1000} is specified more than once/,
    },
    inRevision: true,
    meaning: 'The permissions section of the AppSpec file has an entry that the agent does not accept.',
    causes: [
      {
        cause: 'object, type, mode, pattern or except is missing, invalid or given twice',
        fix: 'correct what the message names: mode is one to four octal digits, type a list of file and directory',
      },
    ],
    page: pages.appSpecPermissions,
  },
  {
    id: 'appspec-unknown-events',
    kind: 'message',
    chapter: 'agent',
    when: {
      where: 'lifecycle',
      message: /contains unknown lifecycle events|lifecycle event which is not a default one/,
    },
    inRevision: true,
    meaning: 'The hooks section of the AppSpec file names an event that this deployment does not have.',
    causes: [
      {
        cause: 'An event is misspelled, or belongs to another compute platform',
        fix: 'use the names of the user guide exactly, such as BeforeInstall, AfterInstall, ApplicationStart, ValidateService',
      },
    ],
    page: pages.appSpecHooks,
  },
  {
    id: 'appspec-list-expected',
    kind: 'message',
    chapter: 'agent',
    when: {
      where: 'lifecycle',
      message:
        /undefined method .{1,2}\w{1,20}\??' for (?:".{0,200}":String|an instance of String|#?<?String)|invalid type: string .{0,200}expected a sequence/,
    },
    inRevision: true,
    meaning: 'The AppSpec file gives a single value where a list is required.',
    causes: [
      {
        cause: 'permissions.type (or another list) is written on one line',
        fix: 'write it as a list: type: and below it - file; the same holds for files, permissions and each hook',
      },
    ],
    page: pages.appSpecPermissions,
  },
  {
    id: 'appspec-empty-section',
    kind: 'message',
    chapter: 'agent',
    when: {
      where: 'lifecycle',
      message:
        /undefined method .{1,2}[\w[\]]{1,20}\??' for nil|undefined method .{1,2}\w{1,20}\??' for (?:false|true|\d|#<Hash|an instance of Hash)|invalid type: unit value/,
    },
    inRevision: true,
    meaning: 'A section or hook of the AppSpec file is there, but empty.',
    causes: [
      {
        cause: 'A hook such as BeforeInstall: has no scripts below it, or they are commented out',
        fix: 'delete empty hooks and sections from appspec.yml, and check the indentation',
      },
    ],
    page: pages.appSpecHooks,
  },
  {
    id: 'appspec-yaml',
    kind: 'message',
    chapter: 'agent',
    when: {
      where: 'lifecycle',
      message:
        /\(<unknown>\): .{1,300} at line \d|YAML parsing error|did not find expected (?:key|'-' indicator)|found character that cannot start any token|mapping values are not allowed|could not find expected ':'/,
    },
    inRevision: true,
    meaning: 'The AppSpec file is not valid YAML.',
    causes: [
      {
        cause: 'Indentation is off, or tabs, smart quotes or Windows characters got in',
        fix: 'go to the line that the message names, indent with spaces only, and check the file with yamllint',
      },
    ],
    page: pages.appSpec,
  },
]
