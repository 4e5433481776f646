import { output, symptom } from '../define.ts'
import type { Entry } from '../entry.ts'
import { pages } from '../pages.ts'
import { absolutePath, asRoot, onLinux, onWindows, without } from '../rules-out.ts'

/** What is denied is not to run a program or script. */
const otherThanProgram =
  /^(?![\s\S]{0,2000}?(?:s?bin\/[^:\s]{1,80}|\.(?:sh|py|rb|pl|run)|gradlew|mvnw|artisan)['"’]?: Permission denied|[\s\S]{0,2000}?failed to run command)/

/** How commands and runtimes say that they could not create something: part of a pattern. */
const creating =
  "cannot (?:create|make)|[Cc]annot mkdir|\\bmkdir\\b|failed to create(?! (?:shim|task|endpoint|network|container))|could not (?:create|make)|unable to create|couldn't create|cannot touch|tee: |Cannot open: Perm|cannot move|mkstemp|dir_s_mkdir|copyfile|symlink"

/** A shell or sudo could not start a program that is open for writing. */
const startsBusy = /(?:\d|bash|interpreter): (?:[^:]{1,300}: )?Text file busy/

/** Nothing shows that the script ran as root. */
const notAsRoot = /^(?![\s\S]{0,4000}?run as user root\b)/

/** Files, folders and processes that a script works on. Narrower entries come first. */
export const files: readonly Entry[] = [
  symptom(
    'working-directory-gone',
    /getcwd\(?\)?: cannot access parent directories(?!: Permission)|shell-init: error retrieving current directory(?!.{0,80}Permission)|ENOENT: no such file or directory, uv_cwd|ENOENT.{0,40}process\.cwd/,
    "The command's working directory has been deleted.",
    [
      [
        'The script deletes or replaces its working directory, or the agent was started in a folder that no longer exists',
        'start the script with cd / (or the application folder), and restart the agent',
      ],
    ],
  ),
  output(
    'text-file-busy',
    /Text file busy|ETXTBSY/,
    'A program or swap file cannot be overwritten while it is in use, or run while it is being written.',
    [
      [
        'The file is still open for writing, such as by a download in the background',
        'wait until that has ended, or write to another name and then rename (mv)',
        without(startsBusy),
      ],
      [
        'The application still runs from that file, or the file is already used as swap',
        'stop it in ApplicationStop or BeforeInstall before it is replaced, or copy and rename (mv)',
      ],
    ],
  ),
  output(
    'read-only-file-system',
    /[Rr]ead-only file ?system|EROFS/,
    'The file system is mounted read-only.',
    [
      [
        'The mount, the container or ProtectSystem in a systemd unit is read-only on purpose',
        'write to another folder or to a volume, or add ReadWritePaths to the unit',
      ],
      [
        'The disk has errors, so that Linux no longer writes to it',
        'check `dmesg | tail` on the instance, and replace it',
      ],
    ],
  ),
  output(
    'argument-list-too-long',
    /Argument list too long|\bE2BIG\b/,
    'The arguments and exported variables of a command are longer than Linux allows.',
    [
      [
        'A pattern such as * stands for too many files, or a variable holds a whole file',
        'use `find FOLDER -name PATTERN -delete` or xargs, and do not export large values',
      ],
    ],
  ),
  output(
    'path-too-long',
    /[Ff]ile ?name too long|ENAMETOOLONG|file name, or both are too long|PathTooLongException/,
    'A path or a name is longer than the system allows.',
    [
      [
        'A variable that should hold a name holds several lines or the content of a file',
        'print it before that line; Linux allows 255 bytes in a name',
        /Filename|[A-Z]:\\|PathToo|or both/,
      ],
      [
        'Windows allows 260 characters in a path',
        'use a shorter folder, or switch LongPathsEnabled on (for Git, core.longpaths)',
      ],
    ],
  ),
  output(
    'zip-backslashes',
    /appears to use backslashes as path separators/,
    'unzip unpacked an archive that was made on Windows, but ended with code 1 because of a warning.',
    [
      [
        'The paths in it have backslashes, as old versions of Compress-Archive and .NET write them',
        'make it with 7-Zip, `tar` or PowerShell 7, or accept the code: `unzip -o FILE || [ $? -eq 1 ]`',
      ],
    ],
  ),
  output(
    'jq-input',
    /^jq: error \(at .{1,100}\): (?:Cannot (?:iterate over|index)|.{1,80} (?:has no keys|cannot be (?:parsed|matched)))/,
    'jq got JSON that does not match its filter: a value is missing or has another type.',
    [
      [
        'The response that jq reads lacks the field, is empty, or is an error message of the service',
        'keep the response in a variable, and print it before jq reads it',
      ],
      [
        'A list is where the filter expects an object, or the reverse',
        'use `.[]` or `.[0]` for a list, and `.field[]?` or `// empty` where a value may be absent',
      ],
    ],
  ),
  output(
    'jq-filter',
    /^jq: error: .{1,200}<top-level>|^jq: error: syntax error|Unix shell quoting issues/,
    'jq cannot read its filter.',
    [
      [
        'The shell changed the filter, or replaced a variable in it with nothing or a bare word',
        'put the filter in single quotes, and pass values with `--arg name "$VALUE"`, which the filter uses as `$name`',
      ],
      [
        'This release of jq does not know a function in the filter',
        'compare `jq --version` with a machine where it works',
      ],
    ],
  ),
  output(
    'sed-delimiter',
    /^sed: .{0,80}(?:unknown option to [`'‘"]s|unterminated [`'‘"]s|extra characters after command)/,
    'sed takes a character in the value for the separator of its command, or the command has a mistake.',
    [
      [
        'A variable, such as a password or an address, contains / or a line break',
        'use a separator that it cannot hold (`s|OLD|NEW|`), or `envsubst` in place of sed',
      ],
    ],
  ),
  output(
    'package-file-prompt',
    /end of file on stdin at conffile prompt/,
    'dpkg asks which version of a configuration file to keep, and hooks cannot answer.',
    [
      [
        'The file was changed on the instance',
        'keep it: `apt-get -y -o Dpkg::Options::=--force-confold install NAME`',
      ],
    ],
  ),
  output(
    'package-manager-prompt',
    /\[Y\/n\] ?Abort|Is this ok \[y\/[dN/]{1,3}\]: ?(?:Exiting|Operation aborted|$)|Do you want to continue\? \[Y\/n\] ?$|^Operation aborted\.$|Exiting on user command/,
    'The package manager asked for confirmation, but hooks cannot answer.',
    [
      [
        'It was called without -y',
        'call `apt-get -y` with DEBIAN_FRONTEND=noninteractive, or `yum -y` or `dnf -y`',
      ],
    ],
  ),
  symptom(
    'already-exists',
    /^(?:ln|mkdir): .{0,300}(?:File exists|cannot overwrite directory)|^mv: .{0,600}Directory not empty|^(?:useradd|adduser|groupadd|addgroup): .{0,100}already exists|^fatal: destination path .{0,300} already exists and is not an empty/,
    'What the script creates already exists, left over from an earlier deployment.',
    [
      [
        'The script only works on a fresh instance',
        'allow for that: `mkdir -p`, `ln -sfn`, or `id USER || useradd USER`, or delete the old folder first',
      ],
    ],
  ),
  symptom(
    'files-changed-meanwhile',
    /file changed as we read it|file has vanished|files vanished before|^rm: .{1,300}: Directory not empty$/,
    'Files changed, appeared or disappeared while they were being packed, copied or deleted.',
    [
      [
        'The application was still writing files, such as logs, caches or sessions',
        'leave those folders out (`--exclude=FOLDER`), stop the application first (always before `rm`), or accept the exit code (1 of tar, 24 of rsync) in the script',
      ],
    ],
  ),
  symptom('crontab-empty', /^no crontab for /, '`crontab -l` fails for a user who has no crontab yet.', [
    ['That is usual on a new instance', 'ignore that error: `crontab -l 2> /dev/null || true`'],
  ]),
  symptom(
    'process-gone',
    /\bkill: .{0,60}No such process|^kill: (?:usage|not enough arguments|.{0,60}arguments must be)|^usage: kill|^ ?kill \[options\] <pid>|^(?:\S{1,200}: line \d{1,6}: )?kill: (?!.{0,80}not permitted)|: no process found$|^ERROR: The process ".{1,100}" not found|cat: .{1,200}\.pid: No such file|pidfile.{0,100}(?:not found|No such file)/i,
    'The script tries to stop a process that is not running.',
    [
      [
        'The application is not running, or its process id is outdated or empty',
        'ignore that error: `pkill -f NAME || true`, and check for an empty process id before kill',
        onWindows,
      ],
      [
        'The application is not running, or its process id is outdated',
        'ignore that error: `Stop-Process -Name NAME -ErrorAction SilentlyContinue`, in a batch file `taskkill /f /im NAME & exit /b 0`',
        onLinux,
      ],
    ],
  ),
  symptom(
    'changed-owner-denied',
    /^(?!.{0,100}\.service: ).{0,900}Operation not permitted|EPERM: operation not permitted/,
    "The script is not allowed to change a file's owner, mode or time, to signal a process of another user, or to do what needs root.",
    [
      [
        'The hook runs as another user than root, or than the owner of the file or process',
        'write `runas: root` for it in appspec.yml or remove runas, or use `sudo` for that command',
        asRoot,
      ],
      [
        'The file is immutable or on a network or shared file system, or the system forbids the call',
        'check `lsattr` and `mount` on the instance',
      ],
    ],
  ),
  symptom(
    'system-path-denied',
    /^(?!.{0,300}s?bin\/[^:\s]{1,80}: Permission denied$)(?=.{0,500}(?:[Pp]ermission denied|\bEACCES\b|not writable|isn['’]t writable(?! \[FileNotFound)|could not be written|write permissions? for))(?=.{0,500}?(?:^|['"‘“`:( ,])\/(?:etc|usr|s?bin|lib|run|root|boot|var\/(?:lib|log|run|cache|spool))\/)/,
    'The script uses a file or folder of the system that only root may.',
    [
      [
        'The hook has another user as `runas`, or switches to one before it (`su`, `sudo -u`)',
        'write `runas: root` in appspec.yml or remove runas, or use `sudo` (`sudo tee FILE` in place of `> FILE`)',
        asRoot,
      ],
      [
        'A service with a user of its own needs it',
        'create it for that user in AfterInstall: `sudo install -d -o USER FOLDER`; under SELinux check `sudo ausearch -m avc -ts recent`',
      ],
    ],
  ),
  symptom(
    'create-denied',
    new RegExp(`^(?=.{0,500}(?:[Pp]ermission denied|\\bEACCES\\b|[Nn]ot writable)).{0,500}?(?:${creating})`),
    'The script may not create a file or folder there: the folder that is to hold it belongs to root or another user.',
    [
      [
        'The hook has another user as `runas`, or switches to one before it (`su`, `sudo -u`)',
        'write `runas: root` in appspec.yml or remove runas, or use `sudo` for that command, and give the folder to the user of the application (`sudo chown USER: FOLDER`)',
        asRoot,
      ],
      [
        'The script switches to another user before it (`su`, `sudo -u`), or a service without root does it',
        'create the folder for that user first: `install -d -o USER FOLDER`',
        notAsRoot,
      ],
      [
        'The folder is there, but an earlier run as root made it',
        'see who owns the path with `namei -l PATH`, and change that with `sudo chown`',
      ],
    ],
  ),
  symptom(
    'permission-denied',
    /(?:^|[:\]-] )Permission denied|insufficient permission for adding|InsufficientPermissions|EACCES: permission denied|is(?: not|n't) writable(?! \[FileNotFound)|grant write permissions|directory is not writable|Permission denied:? '|connect EACCES|\(Permission denied\)|PermissionError: \[Errno 13\]|Permission denied @ |java\.nio\.file\.AccessDeniedException|Failed to open stream: Permission denied|Access to the path '\/.{1,300}' is denied/i,
    'The script is not allowed to read, write or run a file.',
    [
      [
        'The program that the script calls is not executable, as after a download or a commit on Windows',
        'run `chmod +x FILE` before it, commit it with `git update-index --chmod=+x FILE`, or call `bash FILE`',
        otherThanProgram,
      ],
      [
        'The file belongs to root, from an earlier run or from the files section, and runas is another user',
        'use `sudo chown` before it, or run the hook as root; for files of the bundle set owner and mode in the permissions section of the AppSpec, which Install applies',
        new RegExp(`${asRoot.source}|${onWindows.source}`),
      ],
      [
        'SELinux, a noexec mount or a user that the program switches to forbids it',
        'check `sudo ausearch -m avc -ts recent`, `mount`, and who owns the folders of the path (`namei -l PATH`)',
        onWindows,
      ],
      [
        'The file is read-only or belongs to another account than the agent (SYSTEM), or a process has it open',
        'check the permissions with `icacls PATH`, and stop the process that has the file open',
        onLinux,
      ],
    ],
    { page: pages.appSpecPermissions },
  ),
  symptom(
    'system-path-missing',
    /^(?!.{0,80}special device).{0,900}?(?:isn't writable \[FileNotFound|(?:['"‘`:( ]|^)\/(?:etc|usr|lib|run|proc|sys|dev|var\/(?:lib|log|run|cache|spool))\/[^:'"’\n]{1,300}['"’`]{0,2}:? (?:failed \(2: )?(?:No such file|.{0,30}does not exist)|No such file or directory(?::| @ .{1,20} -|,) .{0,30}['"‘]?\/(?:etc|usr|lib|run|var\/(?:lib|log|run|cache|spool))\/)/,
    'A file or folder of the system or of a package is not where the script expects it.',
    [
      [
        'The package that brings it is not installed on this image, or has it elsewhere in this version or distribution',
        'look for it (`sudo find / -xdev -name NAME`; `rpm -ql PACKAGE` or `dpkg -L PACKAGE`), and correct the path or install the package in BeforeInstall',
      ],
      [
        'Nothing creates that folder, such as one for logs or sockets',
        'create it in BeforeInstall (`sudo mkdir -p FOLDER`, and `chown` for the user that writes there)',
      ],
    ],
  ),
  symptom(
    'file-not-found',
    /[Nn]o such file or directory|can't cd to|cannot (?:stat|access|open)\b.{0,300}No such|^unzip: .{0,20}cannot find or open|ENOENT: no such file|FileNotFoundError: \[Errno 2\]|java\.nio\.file\.NoSuchFileException|FileNotFoundException: Could not find file|java\.io\.FileNotFoundException/,
    'The script uses a file or folder that does not exist.',
    [
      [
        'The path is relative, and hooks start neither in the bundle nor in the application folder',
        'cd to the application folder first, or use full paths',
        absolutePath,
      ],
      [
        'The file or its folder was never put there, nothing has created it on this instance, or a hook before removed it (`rm -rf`)',
        'check that it is in the bundle and that files.destination in the AppSpec is that folder; create folders first (`mkdir -p`)',
      ],
      [
        'The path belongs to another user, image or version of a package, such as /home/ubuntu on Amazon Linux',
        'use the path on this instance, such as /home/ec2-user',
        new RegExp(`home/ec2-user|${onWindows.source}`),
      ],
    ],
    { page: pages.appSpecFiles, needsFiles: true },
  ),
]
