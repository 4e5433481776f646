import { message } from '../define.ts'
import type { Entry } from '../entry.ts'
import { pages } from '../pages.ts'
import { previousRevisionEvents } from '../previous-revision.ts'

/** Messages of the agent about the AppSpec file. Narrower entries come first. */
export const appSpec: readonly Entry[] = [
  message(
    'appspec-previous-revision-deleted',
    /No such file or directory.{0,40}deployment-root|did not find an AppSpec file|deployment-archive.{0,40}appspec/,
    'The last successful revision, whose scripts this event runs, is no longer on the instance.',
    [
      [
        'Its folder was deleted, often to free disk space, but the agent still refers to it',
        'delete the `*_last_successful_install` and `*_most_recent_install` files in `deployment-root/deployment-instructions` on the instance, and deploy again',
      ],
      [
        'You cannot reach the instance',
        'deploy once with `--ignore-application-stop-failures`; from then on lower `max_revisions` instead of deleting folders',
      ],
    ],
    { page: pages.deployments, events: previousRevisionEvents },
  ),
  message(
    'appspec-not-found',
    /did not find an AppSpec file|AppSpec file is named correctly|No such file or directory.{0,300}deployment-archive.{0,5}appspec\.ya?ml/,
    'There is no AppSpec file at the root of the unpacked bundle.',
    [
      [
        'The build left it out, its name is misspelled, or it is in a subfolder or in a zip inside the bundle',
        'list the bundle (`unzip -l FILE`): `appspec.yml` must be at its root; add it to the artifacts in the buildspec',
      ],
      [
        'The bundle is empty or broken, or the disk was full when it was unpacked',
        'build the revision again and list it before you deploy it, and check `df -h` on the instance',
      ],
      [
        '`deployment-root` was emptied manually',
        'also delete the files in `deployment-root/deployment-instructions`, and deploy again',
      ],
    ],
    { page: pages.appSpec, inRevision: true },
  ),
  message(
    'appspec-empty',
    /application specification file was empty/,
    'The AppSpec file is empty.',
    [['The build wrote or copied an empty file', 'add at least `version: 0.0` and `os:`']],
    { page: pages.appSpecStructure, inRevision: true },
  ),
  message(
    'appspec-version',
    /invalid version value .{0,200} in the application specification file/,
    'The version in the AppSpec file is not 0.0, the only supported one.',
    [['version has another value', 'write `version: 0.0`']],
    { page: pages.appSpecStructure, inRevision: true },
  ),
  message(
    'appspec-os',
    /unsupported operating system|does not support the operating system|operating system .{0,60}AppSpec/,
    'The os in the AppSpec file is unknown to the agent, or does not match the instance.',
    [['os is misspelled or missing', 'write `os: linux` or `os: windows`']],
    { page: pages.appSpecStructure, inRevision: true },
  ),
  message(
    'appspec-file-exists-behavior',
    /invalid file_exists_behavior value|invalid option was specified for fileExistsBehavior/,
    'The agent does not support this setting for files that already exist.',
    [['`file_exists_behavior` is misspelled', 'write DISALLOW, OVERWRITE or RETAIN, in capitals']],
    { page: pages.appSpecStructure, inRevision: true },
  ),
  message(
    'appspec-script-without-location',
    /specifies a script with no location value/,
    'A hook in the AppSpec file lists a script without a location.',
    [
      [
        'location is missing or has the wrong indentation',
        'give each script a line `- location: PATH`, with its options below it',
      ],
    ],
    { page: pages.appSpecHooks, inRevision: true },
  ),
  message(
    'appspec-timeout',
    /invalid timeout value was provided for a script/,
    'The timeout of a script in the AppSpec file is not a number of seconds.',
    [['timeout is empty, negative or has a unit', 'write whole seconds, such as `timeout: 300`']],
    { page: pages.appSpecHooks, inRevision: true },
  ),
  message(
    'appspec-same-destination',
    /two source files named/,
    'Two entries in the files section copy to the same destination.',
    [
      [
        'The sources contain files with the same name',
        'give them different destinations, or remove one entry',
      ],
    ],
    { page: pages.appSpecFiles, inRevision: true },
  ),
  message(
    'appspec-files-conflict',
    /calls for installing the file|mkdir command more than once/,
    'Entries in the files section conflict with each other.',
    [
      [
        'A file and a folder have the same destination, or a folder is listed twice',
        'look at the path in the message, and let only one entry produce it',
      ],
    ],
    { page: pages.appSpecFiles, inRevision: true },
  ),
  message(
    'appspec-files-incomplete',
    /specifies a destination file, but no source|specifies only a source file/,
    'An entry in the files section lacks its source or its destination.',
    [
      [
        'A line is missing, or its indentation makes it part of another entry',
        'give each entry `- source:` and, with the same indentation, `destination:`',
      ],
    ],
    { page: pages.appSpecFiles, inRevision: true },
  ),
  message(
    'appspec-permissions-on-windows',
    /specifies file permissions, but/,
    'The permissions section of the AppSpec file is not supported on Windows.',
    [
      [
        'The same AppSpec file is used for Linux and Windows',
        'remove the permissions section, and set permissions in a hook',
      ],
    ],
    { page: pages.appSpecPermissions, inRevision: true },
  ),
  message(
    'appspec-selinux',
    /settings for the context parameter|invalid context type|^invalid (?:sensitivity|category|range part)|^duplicate categories|SELinux range specified|specifies a role, but roles are not supported/,
    'The SELinux context in the permissions section of the AppSpec file could not be set.',
    [
      [
        'The context is invalid, or semanage is not installed',
        'set type (and name and range if needed), but no role; install `policycoreutils-python-utils` (Amazon Linux 2: `policycoreutils-python`), or remove context',
      ],
    ],
    { page: pages.appSpecPermissions, inRevision: true },
  ),
  message(
    'appspec-acl',
    /acls permission settings|access control list \(ACL\) named|-d parameter has been specified to apply an acl/,
    'The acls in the permissions section of the AppSpec file could not be set.',
    [
      [
        'An entry is malformed, or setfacl is not installed or not supported by the file system',
        'correct the entry in the message, install the acl package, or use mode instead',
      ],
    ],
    { page: pages.appSpecPermissions, inRevision: true },
  ),
  message(
    'appspec-permissions',
    /permission listed in the application specification file has no object|object type not supported for permissions|length of a permissions mode|permissions mode .{0,60} contains an invalid character|with an invalid pattern|except parameter for a pattern|permissions setting for .{0,1000} is specified more than once/,
    'The permissions section of the AppSpec file has an invalid entry.',
    [
      [
        'object, type, mode, pattern or except is missing, invalid or given twice',
        'correct what the message names: mode has one to four octal digits, type is a list of file and directory',
      ],
    ],
    { page: pages.appSpecPermissions, inRevision: true },
  ),
  message(
    'appspec-unknown-events',
    /contains unknown lifecycle|lifecycle event which is not a default one/,
    'The hooks section of the AppSpec file names an event that this deployment does not have.',
    [
      [
        'An event is misspelled, or belongs to another compute platform',
        'use the exact names from the user guide, such as BeforeInstall, AfterInstall, ApplicationStart, ValidateService',
      ],
    ],
    { page: pages.appSpecHooks, inRevision: true },
  ),
  message(
    'appspec-mapping-expected',
    /undefined method .{1,60} for (?:#<Array|an instance of Array|\[.{0,1000}\]:Array)|(?:conversion of|convert) String into Integer|invalid type: sequence/,
    'The AppSpec file has a list where the agent expects a mapping, or the reverse.',
    [
      [
        '`hooks` is written as a list, as for ECS and Lambda, or the scripts of an event without dashes',
        'write below `hooks:` each event, such as `BeforeInstall:`, without a dash, and below that `- location: SCRIPT`',
      ],
    ],
    { page: pages.appSpecHooks, inRevision: true },
  ),
  message(
    'appspec-list-expected',
    /undefined method .{1,2}\w{1,20}\??' for (?:".{0,200}":String|an instance of String|#?<?String)|invalid type: (?:string .{0,200}|map, )expected a sequence/,
    'The AppSpec file has a single value or a mapping instead of a list.',
    [
      [
        'permissions.type or another list is written on one line',
        'write it as a list: type: and below it - file; the same applies to files, permissions and each hook',
      ],
    ],
    { page: pages.appSpecPermissions, inRevision: true },
  ),
  message(
    'appspec-empty-section',
    /undefined method .{1,2}[\w[\]]{1,20}\??' for nil|undefined method .{1,2}\w{1,20}\??' for (?:false|true|\d|#<Hash|an instance of Hash)|invalid type: unit value/,
    'The agent found nothing where it expects a value, most often below a section or hook of the AppSpec file.',
    [
      [
        'A hook such as BeforeInstall has no scripts below it, or they are commented out',
        'remove empty hooks and sections from `appspec.yml`, and check the indentation',
      ],
      ['No section is empty, and the agent is outdated or its records are damaged', 'update and restart it'],
    ],
    { page: pages.appSpecHooks, inRevision: true },
  ),
  message(
    'appspec-yaml',
    /\(<unknown>\): .{1,300} at line \d|Tried to load unspecified class|invalid (?:leading|trailing) UTF-8 octet|^Unknown alias: |BadAlias|Psych::|YAML parsing error|did not find expected (?:key|'-' indicator)|found character that cannot start any token|mapping values are not allowed|could not find expected ':'/,
    'The AppSpec file is not valid YAML.',
    [
      [
        'The indentation is wrong, or the file contains tabs, smart quotes or Windows characters',
        'go to the line in the message, indent with spaces only, and check the file with `yamllint`',
      ],
    ],
    { page: pages.appSpec, inRevision: true },
  ),
]
