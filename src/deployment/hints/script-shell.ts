import { output, symptom } from './define.ts'
import type { Entry } from './entry.ts'
import { pages } from './pages.ts'

/** What shells and the usual commands of Linux print. Narrower entries stand first. */
export const shell: readonly Entry[] = [
  output(
    'windows-line-ends',
    /\^M['’]?: |numeric argument required|\\r[''’]?(?::|$)|\$'\\r'|\$'.{0,40}\\r'/,
    'The script has Windows line ends (CR LF), which Linux takes as part of names.',
    [
      [
        'It was saved or checked out on Windows',
        'convert it with dos2unix or sed -i "s/\\r$//", and put *.sh text eol=lf into .gitattributes',
      ],
    ],
    { page: pages.general },
  ),
  output(
    'package-manager-not-found',
    /\b(?:yum|dnf|apt|apt-get|amazon-linux-extras|apk|zypper|add-apt-repository)(?:: command)?(?:: | )not found|command not found: (?:yum|dnf|apt|apt-get|amazon-linux-extras)\b/,
    'The script uses the package manager of another Linux distribution than the one that the instance runs.',
    [
      [
        'It was written for another image',
        'use apt-get on Ubuntu and Debian, dnf on Amazon Linux 2023, yum on Amazon Linux 2 (amazon-linux-extras is there only)',
      ],
    ],
  ),
  output(
    'node-not-on-path',
    /\b(?:node|npm|npx|pm2|yarn|pnpm|nvm|forever|bun)(?:: command)?: not found|\b(?:node|npm|npx|pm2|yarn|pnpm|nvm|forever|bun): command not found|command not found: (?:node|npm|npx|pm2|yarn|pnpm|nvm)\b|(?:env|nohup|timeout|xargs): .{0,22}['‘"](?:node|npm|npx|pm2|yarn)['’"]: No such file/,
    'Node or one of its tools is not on the PATH of the script, which does not run in a login shell.',
    [
      [
        'Node was installed with nvm for one user',
        'load it at the start of the script (export NVM_DIR=/home/USER/.nvm; . "$NVM_DIR/nvm.sh"), or link node and npm into /usr/local/bin',
      ],
      [
        'The tool is not installed, or is called through sudo, which has a PATH of its own',
        'install it for the whole system (npm install -g), or give its full path',
      ],
    ],
  ),
  output(
    'ruby-not-on-path',
    /\b(?:ruby|bundle|bundler|rbenv|rvm|rails|rake|gem|puma|unicorn)(?:: command)?: not found|\b(?:ruby|bundle|bundler|rbenv|rvm|rails|rake|gem|puma|unicorn): command not found|env: .{0,2}(?:ruby|bundle).{0,2}: No such file/,
    'Ruby or one of its tools is not on the PATH of the script, which does not run in a login shell.',
    [
      [
        'Ruby was installed with rbenv or rvm for one user',
        'run the script as that user (runas), and load it there: export PATH="$HOME/.rbenv/bin:$HOME/.rbenv/shims:$PATH" or source ~/.rvm/scripts/rvm',
      ],
      ['The tool is not installed', 'run gem install bundler, or install Ruby on the image'],
    ],
  ),
  output(
    'python-not-on-path',
    /\b(?:python|python3|python3\.\d{1,2}|pip|pip3|pipenv|poetry|gunicorn|uvicorn|celery|virtualenv|flask|uv)(?:: command)?: not found|\b(?:python|python3|python3\.\d{1,2}|pip|pip3|pipenv|poetry|gunicorn|uvicorn|celery|virtualenv|flask|uv): command not found|env: .{0,2}python\d?.{0,2}: No such file/,
    'Python or one of its tools is not on the PATH of the script.',
    [
      [
        'It lives in a virtual environment or in the home of one user',
        'call it by its full path, such as /var/www/app/venv/bin/gunicorn, or activate the environment first',
      ],
      [
        'It is not installed, or only as python3 and pip3',
        'install python3 and python3-pip in BeforeInstall, and call python3 -m pip',
      ],
    ],
  ),
  output(
    'aws-cli-not-found',
    /\baws(?:: command)?: not found|\baws: command not found|command not found: aws\b/,
    'The AWS CLI is not installed on the instance, or not on the PATH of the script.',
    [
      [
        'The image does not have it (Ubuntu)',
        'install the AWS CLI before the script needs it, or on the image',
      ],
      ['It is in /usr/local/bin', 'add export PATH=/usr/local/bin:$PATH to the script'],
    ],
  ),
  output(
    'docker-not-found',
    /\b(?:docker|docker-compose|podman)(?:: command)?: not found|\b(?:docker|docker-compose|podman): command not found|'compose' is not a docker command|unknown shorthand flag: 'd' in -d/,
    'Docker, or its compose plugin, is not installed on the instance.',
    [
      [
        'Compose is called the old or the new way, and the other one is installed',
        'use docker compose with the plugin (docker-compose-plugin), docker-compose with the stand-alone program',
      ],
      [
        'Docker is not installed',
        'install it in BeforeInstall or on the image, and systemctl enable --now docker',
      ],
    ],
  ),
  output(
    'bash-script-run-by-sh',
    /\[\[: not found|: source: not found|Syntax error: (?:"\("|redirection) unexpected|declare: not found|pushd: not found|Bad substitution|set: Illegal option -o pipefail/,
    'The script is written for bash, but was run by sh (dash).',
    [
      [
        'Its first line is #!/bin/sh, or it is called as sh SCRIPT',
        'begin it with #!/bin/bash and call it by its path or with bash',
      ],
    ],
  ),
  output(
    'wrong-architecture',
    /exec format error|cannot execute binary file|no matching manifest for linux\/|does not match the detected host platform/i,
    'A program or image was built for another processor than the one of the instance.',
    [
      [
        'x86_64 and arm64 (Graviton) are mixed up',
        "build for the instance's architecture (uname -m), for Docker with docker buildx build --platform",
      ],
      ['The file is a script without #!INTERPRETER in its first line', 'begin it with #!/bin/bash'],
    ],
  ),
  output(
    'command-not-found',
    /: command not found|command not found: |^[^:]{1,200}: (?:line )?\d{1,6}: [^:]{1,100}: not found$|^\/?(?:bin\/)?(?:ba|da)?sh: (?:\d{1,4}: |line \d{1,4}: )?[^:]{1,100}: not found|: executable file not found in \$PATH|^(?:nohup|timeout|nice|xargs|setsid|env): (?:failed to run command |cannot run command )?['‘"].{1,100}: No such file/,
    'The script calls a command that is not on the PATH of the agent, which does not run a login shell.',
    [
      [
        'It is not installed, or outside /usr/bin, such as for one user, in node_modules or in a virtual environment',
        'install it on the image or in BeforeInstall, call it by its full path, or set PATH at the start of the script',
      ],
      [
        'It is a function of a file that the script did not load, or its name is broken by Windows line ends',
        'load the file by its full path (. "$(dirname "$0")/FILE"), and run dos2unix on both',
      ],
    ],
  ),
  output(
    'script-not-readable-by-runas',
    /deployment-archive\/.{0,300}: Permission denied/,
    'The user that the script runs as may not enter or read the folder of the bundle.',
    [
      [
        'deployment-root belongs to root, with a strict umask',
        'let others in (sudo chmod -R o+rX /opt/codedeploy-agent/deployment-root), set umask 022 for the agent, or drop runas and switch user inside the script',
      ],
      ['The script is not executable', 'commit it with git update-index --chmod=+x SCRIPT'],
    ],
  ),
  output(
    'no-such-user',
    /^su: user .{1,100} does not exist|^su: unknown (?:id|login)|No passwd entry for user|^chown: invalid (?:user|group)|^chgrp: invalid group|^sudo: unknown user|^sudo: unknown group|: no such user$|^useradd: group .{1,80} does not exist|^install: invalid user|unknown user name/i,
    'The script, or runas in the AppSpec, names a user or group that the instance does not have.',
    [
      [
        'It is the default user of another image (ubuntu on Ubuntu, ec2-user on Amazon Linux; www-data, apache or nginx for web servers)',
        'correct runas and chown for this image, or create the user (useradd) in BeforeInstall',
      ],
    ],
  ),
  output(
    'su-needs-terminal',
    /^su: must be run from a terminal|^su: Authentication failure|^su: cannot (?:open|set)|^su: incorrect password|^Password: su:/,
    'The agent switched to the user of runas with su, which asks for a password unless it runs as root.',
    [
      [
        'The agent does not run as root',
        'run the agent as root (its default), or drop runas from the hooks in the AppSpec',
      ],
    ],
  ),
  output(
    'login-not-available',
    /^This account is currently not available/,
    'The user of runas has no login shell.',
    [
      [
        'Its shell is nologin',
        'drop runas and use sudo -u USER in the script, or give the user a shell (usermod -s /bin/bash)',
      ],
    ],
  ),
  output(
    'sudo-needs-password',
    /^sudo: (?:no tty present|a terminal is required|a password is required|sorry, you must have a tty)|is not in the sudoers file|is not allowed to (?:run sudo|execute)/,
    'sudo asked for a password, and a hook has no terminal to answer.',
    [
      [
        'The user of runas may not use sudo without a password',
        'drop runas (hooks run as root), or allow it with a NOPASSWD line in /etc/sudoers.d',
      ],
      ['sudoers has requiretty', 'add Defaults:USER !requiretty there'],
    ],
  ),
  output(
    'home-not-set',
    /(?<![A-Z_])\$?HOME(?: or COMPOSER_HOME environment variable must be set| (?:is )?not (?:set|defined))|fatal: \$HOME not set|HOME: (?:unbound variable|parameter not set)|couldn't find login name|HOME environment variable is not set|\$HOME is not defined/i,
    'The tool needs HOME, which is not set in hooks of the agent.',
    [
      [
        'Hooks do not run in a login shell',
        'add export HOME=/root (or the home of the user of runas) at the start of the script',
      ],
    ],
  ),
  output(
    'variable-not-set',
    /: unbound variable$|: parameter (?:null or )?not set|environment variable .{1,80} (?:is )?(?:not set|not defined|missing|required)|\b[A-Z][A-Z0-9]{0,30}_[A-Z0-9_]{1,40} (?:is|was) (?:not (?:defined|set)|undefined|empty|missing|required)|Missing required environment variable|[Mm]issing env(?:ironment)? var|^KeyError: '[A-Z][A-Z0-9_]{1,60}'$|variable "?\$?[A-Z][A-Z0-9_]{1,60}"? is not set/,
    'A variable that the script or the application needs is not set.',
    [
      [
        'It comes from a login shell or a build environment, which hooks do not have',
        'load it in the script from a file on the instance, SSM Parameter Store or Secrets Manager',
      ],
      [
        'The .env file is not in the bundle or not on the instance',
        'create it in BeforeInstall or AfterInstall',
      ],
    ],
  ),
  output(
    'env-file-missing',
    /(?:^|[\s/'"‘“])\.env[\w.]{0,20}['"’”]?:? ?(?:No such file|not found|does not exist|file not found)|(?:no such file|cannot (?:find|open)|not find|Unable to read).{0,60}\.env\b/i,
    'The .env file is not where the script or the application looks for it.',
    [
      [
        'It is not in the bundle, because Git ignores it',
        'write it on the instance in AfterInstall, for example from SSM Parameter Store',
      ],
      [
        'The script runs in another folder',
        'cd into the application folder first, since hooks do not start there',
      ],
    ],
  ),
  output(
    'working-directory-gone',
    /getcwd\(?\)?: cannot access parent directories|shell-init: error retrieving current directory|ENOENT: no such file or directory, uv_cwd|ENOENT.{0,40}process\.cwd/,
    'The folder that the command runs in has been deleted.',
    [
      [
        'The script deletes or replaces its working directory, or the agent was started in one that is gone',
        'begin the script with cd / (or the application folder), and restart the agent',
      ],
    ],
  ),
  output(
    'script-syntax-error',
    /: line \d{1,6}: (?:syntax error|unexpected EOF|conditional binary operator expected|`.{1,60}': not a valid identifier)|: \d{1,6}: Syntax error: |: line \d{1,6}: \[: (?:too many arguments|missing `\]'|.{0,60}expected)/,
    'The shell could not parse the script.',
    [
      [
        'The script has a mistake at the line that is named',
        'check it with bash -n SCRIPT, and with shellcheck',
      ],
      ['It has Windows line ends', 'convert it with dos2unix'],
    ],
  ),
  output('text-file-busy', /Text file busy|ETXTBSY/, 'A program cannot be overwritten while it runs.', [
    [
      'The application still runs from that file',
      'stop it in ApplicationStop or BeforeInstall before it is replaced, or copy and rename (mv)',
    ],
  ]),
  output('read-only-file-system', /Read-only file system|EROFS/, 'The file system is mounted read-only.', [
    ['The disk has errors', 'check dmesg on the instance, and replace it'],
    [
      'The mount, or ProtectSystem in a systemd unit, is meant so',
      'write elsewhere, or add ReadWritePaths to the unit',
    ],
  ]),
  output(
    'package-manager-prompt',
    /\[Y\/n\] ?Abort|Is this ok \[y\/[dN/]{1,3}\]: ?(?:Exiting|Operation aborted|$)|\[Y\/n\] ?$|Operation aborted\.$|Exiting on user command/,
    'The package manager asked whether to go on, and a hook has nobody to answer.',
    [
      [
        'It was called without -y',
        'call apt-get -y with DEBIAN_FRONTEND=noninteractive, or yum -y or dnf -y',
      ],
    ],
  ),
  symptom('symlink-exists', /^ln: .{0,300}File exists/, 'The link that the script makes is already there.', [
    ['It is left from the last deployment', 'make it with ln -sfn'],
  ]),
  symptom(
    'already-exists',
    /^mkdir: .{0,300}File exists|^(?:useradd|adduser|groupadd|addgroup): .{0,100}already exists|^fatal: destination path .{0,300} already exists and is not an empty/,
    'What the script creates is there already, from an earlier deployment.',
    [
      [
        'The script only works on a fresh instance',
        'let it pass: mkdir -p, or id USER || useradd USER, or delete the old folder first',
      ],
    ],
  ),
  symptom(
    'process-gone',
    /\bkill: .{0,60}No such process|^kill: (?:usage|not enough arguments|.{0,60}arguments must be)|^usage: kill|^(?:\S{1,200}: line \d{1,6}: )?kill: |: no process found$|cat: .{1,200}\.pid: No such file|pidfile.{0,100}(?:not found|No such file)/i,
    'The script wants to stop a process that does not run.',
    [
      [
        'The application is not running, or its process id is stale or empty',
        'let that pass: pkill -f NAME || true, and look for an empty process id before kill',
      ],
    ],
  ),
  symptom(
    'changed-owner-denied',
    /Operation not permitted|EPERM: operation not permitted/,
    'The user that the script runs as may not change the owner, mode or time of a file, or do what needs root.',
    [
      ['The file belongs to root or another user', 'drop runas so that the hook runs as root, or use sudo'],
      ['The file is immutable or on a network file system', 'check lsattr and mount on the instance'],
    ],
  ),
  symptom(
    'permission-denied',
    /: Permission denied|EACCES: permission denied|\(Permission denied\)|PermissionError: \[Errno 13\]|Permission denied @ |java\.nio\.file\.AccessDeniedException|Failed to open stream: Permission denied|Access to the path '\/.{1,300}' is denied/i,
    'The user that the script runs as may not read, write or run a file.',
    [
      [
        'The file belongs to root, from an earlier run or from the files section, and runas is another user',
        'set owner and mode in the permissions section of the AppSpec, or chown in AfterInstall',
      ],
      [
        'The file is not executable',
        'run chmod +x on it in AfterInstall, or commit it with git update-index --chmod=+x',
      ],
      ['SELinux forbids it', 'check ausearch -m avc -ts recent, and run restorecon -R on the folder'],
    ],
    { page: pages.appSpecPermissions },
  ),
  symptom(
    'file-not-found',
    /No such file or directory|can't cd to|cannot (?:stat|access|open)\b.{0,300}No such|ENOENT: no such file|FileNotFoundError: \[Errno 2\]|java\.nio\.file\.NoSuchFileException/,
    'The script looks for a file or folder that is not there.',
    [
      [
        'The path is relative, and hooks start neither in the bundle nor in the application folder',
        'cd to the application folder first, or use full paths',
      ],
      [
        'The path belongs to another user or image, such as /home/ubuntu on Amazon Linux',
        'use the one of this instance (/home/ec2-user)',
      ],
      [
        'The file was never put there',
        'check that the bundle has it and that files.destination in the AppSpec is that folder',
      ],
    ],
    { page: pages.appSpecFiles },
  ),
]
