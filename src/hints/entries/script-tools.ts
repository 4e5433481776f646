import { anyCommand, tool } from '../define.ts'
import type { Entry } from '../entry.ts'
import { without } from '../rules-out.ts'
import { inOwnWords } from './lifecycle-codes.ts'

/** Which tool failed, if nothing says more. The ones that others run come first. */
export const tools: readonly Entry[] = [
  tool(
    'apt-failed',
    'apt or dpkg',
    /^E: \S|^W: Failed to fetch|^dpkg(?:-deb)?: \S/,
    'apt or dpkg failed; its first line with "E:" is the reason.',
    [
      [
        'The package lists are old, or the state of the packages is broken',
        'run `sudo apt-get update`, `sudo dpkg --configure -a` and `sudo apt-get -f install` on the instance, then the command of the script',
      ],
    ],
  ),
  tool(
    'yum-failed',
    'yum, dnf or rpm',
    /^Error: (?:Transaction (?:test|check|failed)|Error downloading|Failed to (?:download|synchronize|retrieve)|Cannot (?:retrieve|find a valid baseurl|prepare internal|download)|Package: |Unknown repo|rpmdb|GPG)|^(?:yum|dnf|rpm|microdnf)(?:\.\w{1,20})?: |^error: (?:rpmdb|Failed dependencies|unpacking of archive|Could not)/,
    'yum, dnf or rpm failed; its line with "Error" is the reason.',
    [
      [
        'A repository, a version or the state of the packages does not fit',
        'run `sudo dnf clean all` (or yum), then the command of the script by hand on the instance',
      ],
    ],
  ),
  tool('pnpm-failed', 'pnpm', /\bERR_PNPM_\w/, 'pnpm failed; the code in its error is the reason.', [
    [
      'The version of pnpm differs from the one that wrote the lock file, or a package cannot be fetched',
      'compare `pnpm --version` with packageManager in package.json, and run `pnpm install --frozen-lockfile` by hand as the same user',
    ],
  ]),
  tool(
    'yarn-failed',
    'yarn',
    /^error (?:An unexpected error occurred|\S{0,100}[@/]\S{0,200}: |Couldn't|Failed|Found incompatible|Received|Command)|^➤ YN(?!0000)\d{4}: |^Usage Error: |^Internal Error: /,
    'yarn failed; its first line with "error" is the reason.',
    [
      [
        'A package cannot be fetched or built here, or the lock file does not fit',
        'run the same command by hand as the same user; yarn-error.log in the application folder has more',
      ],
      [
        'Another yarn runs than the project was made with',
        'compare `yarn --version` with packageManager in package.json (`corepack enable` selects it)',
      ],
    ],
  ),
  tool(
    'npm-failed',
    'npm',
    /^npm (?:ERR!|error) \S/,
    'npm failed; its first line that is not a code or a path is the reason.',
    [
      [
        'A package cannot be fetched, built or written here, or the command or a script in package.json is wrong',
        'run the same command by hand in the application folder, as the user of the script; the log that npm names at the end has more',
      ],
      [
        'Another version of Node or npm runs than in your login shell',
        'check `node --version` and `npm --version` in the script',
      ],
    ],
  ),
  tool(
    'poetry-failed',
    'Poetry or Pipenv',
    /pyproject\.toml changed significantly|SolverProblemError|version solving failed|not compatible with some of the required packages|Poetry could not find a pyproject|poetry\.lock is not (?:consistent|up to date)|Pipfile\.lock \(.{1,80}\) out of date/,
    'Poetry or Pipenv failed.',
    [
      [
        'The lock file does not match its project file',
        'run `poetry lock` (or `pipenv lock`) on your machine, and commit both files',
      ],
      ['The script runs in another folder', 'cd to the application folder first'],
    ],
  ),
  tool(
    'pip-failed',
    'pip',
    /^ERROR: (?:Cannot (?:un)?install|Could not (?:install packages|find a version|build)|Command errored|Failed (?:building|to build)|Invalid requirement|Exception:|Package '|In --require-hashes|THESE PACKAGES|Directory '|File "setup|No matching|Ignored the|Double requirement|.{1,80}(?:requirement|wheel|egg_info|site-packages))|pip\._(?:internal|vendor)|^× .{1,100}(?:did not run|egg_info|wheel|pip|install)|^Command ".{1,200}" failed with error code/,
    'pip failed; its first line with ERROR is the reason.',
    [
      [
        'The download was cut off, or a cache or proxy serves another file than the pinned one',
        'run it with `--no-cache-dir` and without the proxy, or pin the hashes again',
        without(/HASHES/),
      ],
      [
        'Versions conflict with each other, with this Python or with packages of the distribution',
        'install into an environment of its own (`python3 -m venv FOLDER`), and pin versions that fit together',
      ],
    ],
  ),
  tool(
    'apache-failed',
    'Apache',
    /^(?:\(\d{1,3}\).{1,100}: )?AH\d{5}: /,
    'Apache failed; the line with its code (AH and five digits) is the reason.',
    [
      [
        'Its configuration, a module or a path does not fit this instance',
        'run `sudo apachectl configtest`, and read its error log, such as `/var/log/httpd/error_log` or `/var/log/apache2/error.log`',
      ],
    ],
  ),
  tool(
    'django-failed',
    'Django',
    /^CommandError: /,
    'A command of manage.py failed; its line is the reason.',
    [
      [
        'The settings, the database or the arguments are not what the command expects',
        'run the same `manage.py` command by hand as the same user, with the same DJANGO_SETTINGS_MODULE',
      ],
    ],
  ),
  tool(
    'rake-failed',
    null,
    /^(?:rake|bin\/rails|rails) aborted!|^Tasks: TOP|\blib\/tasks\/\S{1,200}\.rake:\d/,
    'A rake task failed; the line after "aborted!" is the reason.',
    [
      [
        'The application or its environment does not work here',
        'run the task by hand as the user of the script, with the same RAILS_ENV and `--trace`',
      ],
    ],
  ),
  tool(
    'podman-failed',
    'Podman',
    /\bpodman\b.{0,100}(?:[Ee]rror|failed)|^Error: (?:[Ii]nitializing source|unable to (?:copy from source|start container)|creating container|crun|runc|OCI runtime)/,
    'Podman failed.',
    [
      [
        'The image cannot be read, or the container cannot be started here',
        'run the same `podman` command by hand as the same user; root and other users have images, logins and containers of their own',
      ],
    ],
  ),
  tool(
    'docker-failed',
    'Docker',
    /Error response from daemon: |^docker: \S|failed to solve: (?!process )|^ERROR: (?:for \S{1,80} {2}|Service ['"]|The Compose file|Version in|Named volume)|^service "\S{1,100}" |dependency failed to start|container \S{1,200} is unhealthy|failed to register layer|^(?:validating|parsing) \S{1,200}\.ya?ml: /,
    'Docker failed; its last line with "Error" is the reason.',
    [
      [
        'The image, a mount, a network or a port is not as the command expects',
        'run the same command by hand as the user of the script, and see `docker ps -a` and `docker logs NAME`',
      ],
      [
        'Docker or the compose plugin is older than the compose file needs',
        'check `docker version` and `docker compose version`',
      ],
    ],
  ),
  tool(
    'aws-command-failed',
    'An AWS command',
    /An error occurred \(\w{1,80}\) when calling the \w{1,80} operation|^aws: (?:error|\[ERROR\]): |^Unknown options: |^(?:upload|download|copy|move|delete) failed: .{0,300}s3:\/\/|^fatal error: An error/,
    'An AWS command of the script failed; the code in parentheses is the reason.',
    [
      [
        'A name, an argument or the region in it is not right here',
        'run the same command by hand on the instance, with the region and the variables of the script',
      ],
      ['The role of the instance lacks a permission', 'see which role it has: `aws sts get-caller-identity`'],
    ],
  ),
  tool(
    'git-failed',
    'Git',
    /^fatal: \S|^error: (?:pathspec|failed to push|cannot lock ref|Your local changes|unable to create file)/,
    'Git failed; its line with "fatal" is the reason.',
    [
      [
        'The folder, branch or rights on the instance are not as the script expects',
        'run the same command by hand there as the user of the script; better, deploy the files with the bundle instead of Git',
      ],
    ],
  ),
  tool(
    'request-failed',
    'A request of the script',
    /^(?:wget: |curl: \(\d{1,3}\) )/,
    'A download or request of the script failed.',
    [
      [
        'The address is wrong or not reachable from the instance',
        'run the same request there by hand with `curl -v`; its number in parentheses is explained in `man curl` under EXIT CODES',
      ],
    ],
  ),
  tool(
    'version-manager-failed',
    'The version manager',
    /^mise ERROR |^(?:asdf|nvm|rbenv|pyenv|sdkman|volta|fnm): \S|^No version is set for command|^(?:rbenv|pyenv|nodenv): /,
    'The version manager (mise, asdf, nvm, rbenv, pyenv) could not provide the version that the application asks for.',
    [
      [
        'It is not installed for the user that the script runs as, or cannot be built here',
        'install that version on the image or in BeforeInstall for this user, with the compiler and headers it needs',
      ],
      [
        'The file with the version (.tool-versions, .nvmrc) asks for another one than is installed',
        'compare them in the application folder',
      ],
    ],
  ),
  tool(
    'inner-command-failed',
    null,
    /CalledProcessError: |ToolError: Command |^(?:Error: )?(?:The )?[Cc]ommand .{1,400} (?:failed|returned non-zero)|Error: Command failed: |ProcessFailedException|returned non-zero exit status|returned a non-zero code|did not complete successfully: exit code/,
    'A command that a program of the script ran failed; the command is in that line.',
    [
      [
        'Its own output, with the reason, is further up or in a log file of that program',
        'run that command by hand on the instance, in the same folder and as the user of the script',
      ],
      [
        'It is not on the PATH there, because it was installed for a login shell (nvm, rbenv, a virtual environment)',
        'use its full path, or set PATH at the start of the script',
      ],
    ],
  ),
]

/** What is known of a program that failed in its own code. */
export const faults: readonly Entry[] = [
  anyCommand(
    'code-error',
    /\b(?:Type|Reference|Name|NoMethod|Attribute|UnboundLocal|Index|Key|Range|Argument|ZeroDivision|DivisionByZero)Error\b|\b(?:NullPointer|NullReference|IndexOutOfBounds|ClassCast|InvalidOperation|IllegalArgument|IllegalState|Argument\w{0,10})Exception\b|undefined (?:local variable or )?method|Call to (?:undefined|a member function)|Undefined (?:variable|array key|index|offset|property)|null-valued expression|^panic: |' panicked at/,
    'A program of the script failed in its own code: it ran into a value or a function that it does not expect.',
    [
      [
        'Something that the code takes for granted is missing here, such as a variable of the environment, a setting or a record',
        'find the first line with a file of your own in the stack trace, and see which value it reads',
      ],
      [
        'A dependency has another version than where it works, or the code has a fault',
        'install from the lock file, and run the same commit elsewhere with the settings of this environment',
      ],
    ],
  ),
]

/** What is known of a failure that nothing else explains. */
export const commandsInGeneral: readonly Entry[] = [
  anyCommand(
    'command-failed',
    /^(?!(?:error|errors|fatal|panic|warning|exit|exited|info|debug|note|hint|at|in|on|line|thread|the|failed|test|tests|remote|stderr|stdout|status|code|message|reason|cause|caused|exception|traceback)\b)[a-z][a-z0-9_.+-]{1,30}: (?!v?\d)\S/,
    'A command of the script failed; the line begins with its name, and goes on with the reason.',
    [
      [
        'Something that it needs is not as it expects on this instance',
        'run it by hand there, in the same folder and as the user of the script',
      ],
    ],
  ),
  anyCommand(
    'program-error',
    /^\[?(?:[\d:., TZ-]{8,30}\]? {0,2})?(?:\S{0,10}(?:ERROR|FATAL|CRITICAL|SEVERE)\b|[\w.$:\\]{0,200}(?:Error|Exception|Failure)\b|(?:PHP )?[Ff]atal error|[Uu]nhandled|Exception in thread|error|fatal|(?:FAILED|[Ff]ailed))\W{1,6}\S/,
    'A program of the script, or the script itself, reported an error in words of its own and ended.',
    inOwnWords,
  ),
]
