import { output } from '../define.ts'
import type { Entry } from '../entry.ts'
import { without } from '../rules-out.ts'
import { installCompose } from './docker-plugins.ts'

/** Commands that the shell does not find or cannot run. Narrower entries come first. */
export const commands: readonly Entry[] = [
  output(
    'package-manager-not-found',
    /\b(?:yum|dnf|apt|apt-get|amazon-linux-extras|apk|zypper|add-apt-repository)'?(?:: command)?(?:: | )not found|Could not detect which (?:major revision of yum|package manager)|command not found: (?:yum|dnf|apt|apt-get|amazon-linux-extras)\b/,
    "The script uses the package manager of another Linux distribution than the instance's.",
    [
      [
        'The package that brings add-apt-repository is missing',
        'run `sudo apt-get install -y software-properties-common` (Ubuntu, Debian)',
        without(/add-apt-repository/),
      ],
      [
        'It was written for another image',
        'use apt-get on Ubuntu and Debian, dnf on Amazon Linux 2023, yum on Amazon Linux 2 (the only one with amazon-linux-extras)',
      ],
    ],
  ),
  output(
    'sudo-resets-path',
    /^sudo: '?(?!docker|podman)[\w.+-]{1,60}'?: command not found$/,
    '`sudo` replaces the PATH by that in sudoers, and does not find the command there.',
    [
      [
        'It was installed for one user (nvm, rbenv, pyenv), or is in /usr/local/bin',
        'call `sudo "$(command -v NAME)"` or `sudo env "PATH=$PATH" NAME`, or leave `sudo` out, since hooks run as root without runas',
      ],
      ['It is not installed', 'install it on the image or in BeforeInstall'],
    ],
  ),
  output(
    'sudo-not-executable',
    /^sudo: [^:]{0,200}\/[^:]{1,200}: command not found$/,
    '`sudo` finds no file at that path that it can run.',
    [
      [
        'The file is not executable',
        'call it with its interpreter (`sudo bash FILE`), or run `chmod +x FILE` before it',
      ],
      ['It is not there, or the path is relative and hooks start elsewhere', 'check it with `ls -l PATH`'],
    ],
  ),
  output(
    'version-not-installed',
    /^(?:rb|py|nod|go|php|j|tf)env: version .{1,100} is not installed|^version .{1,60} is not installed \(set by |^Required \S{1,60} is not installed\.$|^N\/A: version |Requested version \S{1,40} is not currently installed|installed Node version matching|^No preset version installed for|^Stop! \S{1,40} \S{1,40} is not |^chruby: unknown Ruby|^No installed versions of \S{1,30} matched|^Version '\S{1,40}' was requested/,
    'A version manager does not have the version that the project selects, for the user of the script.',
    [
      [
        'A file of the project, such as .ruby-version or .nvmrc, names a version that was never installed here, or only by another user',
        'install it in BeforeInstall as the user of the script (`rvm install VERSION`, or the same with its tool), or name an installed version in that file',
      ],
    ],
  ),
  output(
    'version-not-selected',
    /^(?:rb|py|nod|go|php|j)env: \S{1,60}: command not found|^(?:asdf: )?No version is set for|[Pp]erhaps you have to reshim|^mise ERROR .{0,100}(?:not (?:active|installed)|No version)|^Volta error: |Could not find executable "/,
    'The version manager does not have the command or the version that this folder selects, for the user of the script.',
    [
      [
        'The script runs in another folder than that of .ruby-version, .python-version, .nvmrc or .tool-versions, or as another user than the one who installed it',
        'cd to the application folder first, run as that user, or set a default (`rbenv global VERSION`)',
      ],
      [
        'The version is new in that file, or lacks the tool',
        'install both in BeforeInstall as the user of the script (`pyenv install -s VERSION`, `nvm install VERSION`), then `rbenv rehash` or `asdf reshim`',
      ],
    ],
  ),
  output(
    'nvm-prefix',
    /nvm is not compatible with|nvm: not compatible/,
    'nvm does not select a version of Node, since npm has a prefix of its own.',
    [
      [
        'prefix is in `~/.npmrc` of this user, or is NPM_CONFIG_PREFIX',
        'run `nvm use --delete-prefix VERSION` in the script',
      ],
    ],
  ),
  output(
    'interpreter-gone',
    /: bad interpreter: No such file or directory/,
    'The program starts with an interpreter that is not at the path in its first line.',
    [
      [
        'It was installed with a Ruby, Python or Node that was updated or removed since, or for another user',
        'look at `head -1 PROGRAM`, and install the program again with what is there now',
      ],
    ],
  ),
  output(
    'node-not-on-path',
    /\b(?:node|npm|npx|pm2|yarn|pnpm|nvm|forever|serverless|sls|bun)(?:: command)?: not found|\b(?:node|npm|npx|pm2|yarn|pnpm|nvm|forever|serverless|sls|bun): command not found|command not found: (?:node|npm|npx|pm2|yarn|pnpm|nvm)\b|(?:env|nohup|timeout|xargs): (?:.{0,22}['‘"])?(?:node|npm|npx|pm2|yarn)['’"]?: No such file/,
    'Node or one of its tools is not on the PATH of the script, which does not run in a login shell.',
    [
      [
        'The tool was never installed globally for the Node of the script',
        'install it in BeforeInstall with `npm install -g NAME`, or call it with `npx`',
        /\b(?:node|npm|npx|nvm|bun)['’"]?:|not found: (?:node|np[mx]|nvm)\b/,
      ],
      [
        'Node was installed with nvm for one user',
        'load it at the start of the script (`export NVM_DIR=/home/USER/.nvm; . "$NVM_DIR/nvm.sh"`), or link node and npm into /usr/local/bin',
      ],
      [
        'Node is not installed on this instance, or only in /usr/local/bin',
        'install it on the image or in BeforeInstall with the package manager of the system, or add `export PATH=/usr/local/bin:$PATH` to the script',
      ],
    ],
  ),
  output(
    'ruby-not-on-path',
    /\b(?:ruby|bundle|bundler|rbenv|rvm|rails|rake|gem|puma|unicorn)(?:: command)?: not found|\b(?:ruby|bundle|bundler|rbenv|rvm|rails|rake|gem|puma|unicorn): command not found(?!: )|env: .{0,2}(?:ruby|bundle).{0,2}: No such file|RVM is not a function/,
    'Ruby or one of its tools is not on the PATH of the script, which does not run in a login shell.',
    [
      [
        'Ruby was installed with rbenv or rvm for one user',
        'run the script as that user (runas), and load it there: `export PATH="$HOME/.rbenv/bin:$HOME/.rbenv/shims:$PATH"` or `source ~/.rvm/scripts/rvm`',
      ],
      ['Ruby is not installed on this instance', 'install it on the image or in BeforeInstall'],
      [
        'The tool is not installed for the Ruby of the script',
        'run `gem install bundler` with that Ruby',
        /\b(?:ruby|gem|rbenv|rvm)['’"]?:/,
      ],
    ],
  ),
  output(
    'python-not-on-path',
    /\b(?:python|python3|python3\.\d{1,2}|pip|pip3|pipenv|poetry|alembic|django-admin(?:\.py)?|gunicorn|uvicorn|celery|virtualenv|flask|uv)(?:: command)?: not found|\b(?:python|python3|python3\.\d{1,2}|pip|pip3|pipenv|poetry|alembic|django-admin(?:\.py)?|gunicorn|uvicorn|celery|virtualenv|flask|uv): command not found|env: .{0,2}python\d?.{0,2}: No such file/,
    'Python or one of its tools is not on the PATH of the script.',
    [
      [
        "It is in a virtual environment or in one user's home",
        'call it by its full path, such as /var/www/app/venv/bin/gunicorn, or activate the environment first',
      ],
      [
        'It is not installed on this instance',
        'install python3 and python3-pip on the image or in BeforeInstall',
      ],
      [
        'The system has it only as python3 and pip3',
        'call `python3` and `python3 -m pip` in the script',
        /\bpython3/,
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
      ['It is in /usr/local/bin', 'add `export PATH=/usr/local/bin:$PATH` to the script'],
    ],
  ),
  output(
    'compose-plugin-missing',
    /'compose' is not a docker command|unknown (?:docker )?command: "?(?:docker )?compose(?![\w-])/,
    'Docker on the instance has no plugin for `docker compose`.',
    [['It is not installed, or only for another user', installCompose]],
  ),
  output(
    'docker-not-found',
    /\b(?:docker|docker-compose|podman)(?:: command)?: not found|\b(?:docker|docker-compose|podman): command not found|^(?:usermod|gpasswd|chown|newgrp): .{0,30}group:? .{0,20}docker/,
    'Docker or Compose is not installed on the instance.',
    [
      [
        'The script calls docker-compose, but Compose is a plugin of Docker now',
        `call \`docker compose\`, with a space; if it is missing, ${installCompose}`,
        /\b(?:docker|podman)(?:: command)?: not found|\b(?:docker|podman): command|group/,
      ],
      [
        'Docker is not installed',
        'install it in BeforeInstall or on the image, and run `systemctl enable --now docker`',
      ],
    ],
  ),
  output(
    'compose-option-unknown',
    /^(?:docker: ?)?(?:unknown shorthand flag: '[dfp]'|unknown flag: --(?:project-name|project-directory|env-file|profile|file|build|remove-orphans|force-recreate)\b)/,
    'A command, most often `docker` without its plugin for compose, does not know one of its options.',
    [
      [
        'The plugin is not installed for the user of the script',
        `check \`docker compose version\` as that user, and call \`docker-compose\` if that is what is there, or ${installCompose}`,
      ],
    ],
  ),
  output(
    'yarn-wrong-program',
    /^yarn: error: no such option|^Usage: yarn \[options\]|^ERROR: There are no scenarios|ERROR: \[Errno 2\] No such file or directory: 'install'/,
    'The yarn that runs is not the package manager: it belongs to the package cmdtest.',
    [
      [
        'Ubuntu and Debian install cmdtest for `apt-get install yarn`',
        'remove it (`sudo apt-get remove cmdtest`), and install the right one: `corepack enable`, or `npm install -g yarn`',
      ],
    ],
  ),
  output(
    'yarn-missing',
    /Yarn (?:not installed|executable was not (?:detected|found))|defines "packageManager": "|Corepack must currently be enabled/,
    'The yarn that the project asks for is not installed on the instance.',
    [
      [
        'Only Node is installed, or an older yarn, or yarn belongs to another user',
        'run `corepack enable` (from Node 25 on, `npm install -g corepack` first) or `npm install -g yarn` on the image, or build the assets in the pipeline',
      ],
    ],
  ),
  output(
    'loader-missing',
    /bad ELF interpreter|: cannot execute: required file not found|ould not open '\/lib\w{0,4}\/ld-|^sudo: unable to execute [^:]{1,300}: No such file|exec user process caused:? "?no such file|^exec \S{1,200}: no such file or directory$/,
    'The program is there, but the interpreter or loader that it needs is not.',
    [
      [
        'The file is a script, and its first line names an interpreter that is not installed, or has a Windows line ending',
        'look at `head -1 FILE`, and run `dos2unix FILE`, or install the interpreter',
        /ELF|\/ld-/,
      ],
      [
        'It is a 32-bit program, and this system has no 32-bit C library',
        'use the 64-bit build, or install `glibc.i686` (Amazon Linux 2; Amazon Linux 2023 has none) or `libc6:i386` (Ubuntu)',
        without(/ld-linux\.so\.2/),
      ],
      [
        'The program was built for another C library (glibc, or musl as on Alpine) or processor',
        'compare `file FILE` with `uname -m`, and use the build for this system',
      ],
    ],
  ),
  output(
    'wrong-architecture',
    /exec format error|cannot execute binary file|wrong ELF class|Illegal instruction|BadImageFormat|with an incorrect format|\/(?!(?:da|ba)?sh:)[\w-]{1,60}: 1: (?:\S{1,100}: )?Syntax error: |package architecture .{0,60}does not match|unsupported (?:CPU |processor )?architecture|no matching manifest for linux\/|does not match the detected host platform/i,
    'A program, library or image was built for another processor, or for the other of 32 and 64 bit.',
    [
      [
        'It uses instructions, such as AVX or those of a newer Graviton, that the processor of this instance type does not have',
        'compare `lscpu` with a machine where it works, and use another instance type or build',
        /^(?![\s\S]{0,4000}?[Ii]llegal instruction)/,
      ],
      [
        'x86_64 and arm64 (Graviton) are mixed up, or 32 and 64 bit, as in an app pool or the PowerShell of the agent',
        "build for the instance's architecture (`uname -m`); for Docker, use `docker buildx build --platform`",
      ],
      [
        'The file is a script without #!INTERPRETER in its first line',
        'start it with #!/bin/bash',
        /[Ii]llegal instruction|ELF|[Aa]rchitecture|manifest|platform|cannot execute binary|ncorrect format/,
      ],
    ],
  ),
  output(
    'program-missing',
    /^[^:]{1,200}: (?:line )?\d{1,6}: (?:exec: )?\/(?!(?:proc|sys|dev|tmp|var\/(?:log|run))\/|[^:]{0,200}(?:\/\.\w|\.(?:env|conf|log|txt|out|err|json|ya?ml|pid|properties|ini)\b))[^:]{1,200}: (?:not found|No such file or directory)$|^\/[^:]{1,200}: No such file or directory$/,
    'A program that is called by its full path is not there, or what it needs to start is not.',
    [
      [
        'It is not installed on this instance, was removed, or is in another folder',
        'look for it (`command -v NAME`, `ls -l PATH`), and install it in BeforeInstall or on the image',
      ],
      [
        'It is there, but the interpreter in its first line is not, or it was built for another C library or processor',
        'check it with `head -1 PATH` and `file PATH`',
      ],
    ],
  ),
  output(
    'command-not-found',
    /: command not found|command not found: |^ERROR: Cannot find command '|^Command failed with status \(127\)|directory: '[\w-]{1,40}' while executing|redirect output to pager|^[^:]{1,200}: (?:line )?\d{1,6}: [^:]{1,100}: not found$|^\/?(?:bin\/)?(?:ba|da)?sh: (?:\d{1,4}: |line \d{1,4}: )?[^:]{1,100}: not found|: executable file not found in \$PATH|^tar(?: \(child\))?: \S{1,30}: Cannot exec: No such file|^(?:\/usr\/bin\/)?(?:nohup|timeout|nice|xargs|setsid|env): (?:failed to run command |cannot run command )?['‘"`].{1,100}: No such file/,
    'The script calls a command that is not on the PATH of the agent, which does not use a login shell.',
    [
      [
        'It is not installed, or is outside /usr/bin, for example for one user, in node_modules or in a virtual environment',
        'install it on the image or in BeforeInstall, call it by its full path, or set PATH at the start of the script',
      ],
      [
        'It is a function in a file that the script did not load, or its name is broken by Windows line endings',
        'load the file by its full path (`. "$(dirname "$0")/FILE"`), and convert both to the line endings of Linux',
      ],
      ['The variable that holds the command is empty', 'print it, and load the file that sets it'],
    ],
  ),
]
