import { output } from '../define.ts'
import type { Entry } from '../entry.ts'
import { absolutePath, asRoot, without } from '../rules-out.ts'
import { cleanedByHook } from './cleaned-by-hook.ts'

/** Users, permissions and environment of a script. Narrower entries come first. */
export const users: readonly Entry[] = [
  output(
    'script-not-readable-by-runas',
    /deployment-archive\/[^:]{1,300}: Permission denied/,
    "A file in the bundle's folder cannot be read or run.",
    [
      [
        'deployment-root belongs to root, with a strict umask, so the runas user cannot enter it',
        'give others access (`sudo chmod -R o+rX /opt/codedeploy-agent/deployment-root`), set umask 022 for the agent, or remove runas and switch the user inside the script',
        asRoot,
      ],
      [
        'The file is not executable',
        'commit it with `git update-index --chmod=+x SCRIPT`, or call it with `bash SCRIPT`',
      ],
    ],
  ),
  output(
    'owner-option-wrong',
    /^chown: invalid user: ['‘"](?:[-+][rwxXst]|[ugoa][+-])|^install: invalid (?:user|group):? ['‘"]?\d/,
    'A command takes a text as the name of an owner, but no such user or group exists.',
    [
      ['`chown` was written instead of `chmod`', 'change it to `chmod`', without(/chown/)],
      [
        'This version of `install` accepts only names that the system knows, not numbers, such as the id of a user in an image',
        'use `mkdir -p`, then `chown`, which accepts any number',
        /chown/,
      ],
      ['A variable before it is empty, so that the arguments shifted', 'let the script print the command'],
    ],
  ),
  output(
    'no-such-user',
    /^su: user .{1,100} does not exist|^su: unknown (?:id|login)|No passwd entry for user|^chown: invalid (?:user|group)|^chgrp: invalid group|^sudo: unknown (?:user|group)|^(?!id: ).{1,300}: no such user$|^useradd: group .{1,80} does not exist|^install: invalid user|^(?:runuser|useradd|usermod): (?:user|group) .{1,80} does not exist|cannot get (?:uid|gid) for (?:user|group)|bad (?:user|group) name |unknown user name|get(?:pw|gr)nam\(/i,
    'The script, or runas in the AppSpec, names a user or group that does not exist on the instance.',
    [
      [
        'It is the default user of another image (ec2-user on Amazon Linux, admin on Debian, ubuntu, rocky, centos or bitnami on images of that name; www-data, apache or nginx for web servers)',
        'correct runas and chown for this image, or create the user (useradd) in BeforeInstall',
      ],
    ],
  ),
  output(
    'su-needs-terminal',
    /^su: must be run from a terminal|^su: Authentication failure|^su: incorrect password|^Password: su:/,
    '`su` asks for a password unless root calls it: the agent for runas, or the script itself.',
    [
      [
        'The script calls it as another user, since the hook has `runas` or switched before',
        'write `runas: root` for it in appspec.yml, and switch with `sudo -u USER COMMAND`',
        asRoot,
      ],
      [
        'The agent does not run as root',
        'run the agent as root (its default), or remove runas from the hooks in the AppSpec',
      ],
    ],
  ),
  output(
    'login-not-available',
    /^This account is currently not available/,
    'The user of the script has no login shell.',
    [
      [
        'Its shell is nologin',
        'remove runas and use `sudo -u USER` in the script, or give the user a shell (`sudo usermod -s /bin/bash USER`)',
      ],
    ],
  ),
  output(
    'sudo-needs-password',
    /Missing sudo password|privilege escalation prompt|(?:^|")sudo: (?:\d{1,2} incorrect password|no password was provided|no tty present|a terminal is required|a password is required|interactive authentication is required|sorry, you must have a tty)|[Aa] terminal is required to auth|^sudo: (?:maximum )?\d{1,2} incorrect auth|is not in the sudoers file|is not allowed to (?:run sudo|execute)|^sudo: .{1,60} : command not allowed|^sudo: I'm (?:sorry|afraid)/,
    '`sudo` asked for a password, but hooks have no terminal to answer.',
    [
      ['/etc/sudoers sets requiretty', 'add `Defaults !requiretty` to it', without(/have a tty/)],
      [
        'The runas user is not allowed to use `sudo` without a password',
        'remove runas (hooks run as root), or allow it with a NOPASSWD line in /etc/sudoers.d',
        asRoot,
      ],
      [
        'The script switches to another user, who may not use `sudo` without a password',
        'run that command before the switch, or add a NOPASSWD line in /etc/sudoers.d',
      ],
    ],
  ),
  output(
    'home-not-set',
    /(?<![A-Z_])\$?HOME(?: or COMPOSER_HOME environment variable must be set| (?:is )?not (?:set|defined))|fatal: \$HOME not set|HOME: (?:unbound variable|parameter not set)|couldn't find login name|HOME environment variable is not set|\$HOME is not defined|GOCACHE is not defined|neither GOMODCACHE nor GOPATH/i,
    "The tool needs HOME, which is not set in the agent's hooks.",
    [
      [
        'Hooks do not run in a login shell',
        "add `export HOME=/root` (or the runas user's home) at the start of the script",
      ],
    ],
  ),
  output(
    'shell-variable-not-set',
    /: (?:line )?\d{1,6}: (?:\$?\d{1,2}|[a-z]\w{0,60}|\w{1,60}\[[@*\d]{1,3}\]): (?:unbound variable|parameter (?:null or )?not set)$/,
    'An argument or a variable of the script has no value, which `set -u` does not allow.',
    [
      [
        'It expects arguments ($1), and CodeDeploy calls scripts without any',
        'use the variables that it sets, such as DEPLOYMENT_GROUP_NAME, or a default',
        /^(?![\s\S]{0,4000}?: \$?\d{1,2}: (?:unbound|parameter))/,
      ],
      [
        'Its name is misspelled, or only another branch of the script sets it',
        'search the script for that name, and set it before, or give it a default',
      ],
    ],
  ),
  output(
    'variable-not-set',
    /: unbound variable$|: line \d{1,6}: [A-Z][A-Z0-9_]{1,40}: (?!command not found|readonly variable|cannot|No such|Permission|Is a)\S|Environment variable not found: |: parameter (?:null or )?not set|environment variable .{1,80} (?:is )?(?:not set|not defined|missing|required)|\b[A-Z][A-Z0-9]{0,30}_[A-Z0-9_]{1,40} (?:is|was) (?:not (?:defined|set)|undefined|empty|missing|required)|Missing required environment variable|Invalid environment variables|[Mm]issing env(?:ironment)? var|^KeyError: '[A-Z][A-Z0-9_]{1,60}'$|variable "?\$?[A-Z][A-Z0-9_]{1,60}"? is not set|^The variable '.{1,100}' cannot be retrieved because it has not been set/,
    'A variable that the script or the application needs is not set.',
    [
      [
        'The file that the script loads is not made for `set -u`',
        'load it before `set -u`',
        /^(?![\s\S]{0,4000}?(?:nvm\.sh|bashrc|profile|\/etc\/\S{1,80}|activate): )/,
      ],
      [
        'The secret or variable is not set in the pipeline that writes it, or not for this environment, so that its value is empty',
        'look whether it is there (GitHub: `gh secret list` and `gh variable list`, with `--env NAME`), set it, and deploy again',
        /unbound variable|parameter not set|^KeyError|[A-Z]_HOME /m,
      ],
      [
        'It comes from a login shell, a build environment or a .env file, which hooks do not load by themselves, or the step that fetches it (SSM, Secrets Manager, S3) left it out',
        'load it in the script from a file on the instance, or run that step by hand as that user (path, region, permissions, all pages: `aws ssm get-parameters-by-path --path PATH`)',
      ],
    ],
  ),
  output(
    'env-file-missing',
    /(?:^|[\s/'"‘“])\.env[\w.]{0,20}['"’”]?:? ?(?:No such file|not found|does not exist|file not found)|(?:no such file|cannot (?:find|open)|n[o']t find|Unable to read).{0,250}(?<!process|meta)\.env\b/i,
    'The script or the application cannot find the .env file.',
    [
      [
        'It is not in the bundle, because Git ignores it',
        'write it on the instance in AfterInstall, for example from SSM Parameter Store',
      ],
      [
        'The script runs in another folder',
        'cd to the application folder first, since hooks do not start there',
        absolutePath,
      ],
      cleanedByHook,
    ],
    { needsFiles: true },
  ),
]
