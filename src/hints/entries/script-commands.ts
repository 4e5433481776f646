import { output } from '../define.ts'
import type { Entry } from '../entry.ts'

/** Commands that the shell does not find or cannot run. Narrower entries come first. */
export const commands: readonly Entry[] = [
  output(
    'package-manager-not-found',
    /\b(?:yum|dnf|apt|apt-get|amazon-linux-extras|apk|zypper|add-apt-repository)(?:: command)?(?:: | )not found|command not found: (?:yum|dnf|apt|apt-get|amazon-linux-extras)\b/,
    "The script uses the package manager of another Linux distribution than the instance's.",
    [
      [
        'It was written for another image',
        'use apt-get on Ubuntu and Debian, dnf on Amazon Linux 2023, yum on Amazon Linux 2 (the only one with amazon-linux-extras)',
      ],
    ],
  ),
  output(
    'sudo-resets-path',
    /^sudo: (?!docker|podman)[\w.+-]{1,60}: command not found$/,
    '`sudo` does not find the command, since it searches only the folders of secure_path in sudoers.',
    [
      [
        'The command was installed for one user (nvm, rbenv, pyenv), or is in /usr/local/bin',
        'call it by its full path, `sudo "$(command -v NAME)"`, or keep the PATH with `sudo env "PATH=$PATH" NAME`; hooks run as root, so `sudo` is not needed without runas',
      ],
      ['It is not installed on this instance', 'install it on the image or in BeforeInstall'],
    ],
  ),
  output(
    'version-not-selected',
    /^(?:rbenv|pyenv|nodenv|goenv|phpenv): \S{1,60}: command not found|The [`'].{1,60}' command exists in these|^(?:asdf: )?No version is set for (?:command|shim)|[Pp]erhaps you have to reshim|^mise ERROR .{0,100}(?:not (?:currently )?(?:active|installed)|No version)|^Volta error: (?:Node|Yarn|npm) is not available|Could not find executable "/,
    'The version manager finds no such command in the version that it selects in this folder for this user.',
    [
      [
        'The script runs in a folder without the file that selects the version (.ruby-version, .python-version, .tool-versions), or as another user than the one who installed it',
        'cd to the application folder first, run as that user, or set a default there (`rbenv global VERSION`, `pyenv global VERSION`, `asdf global NAME VERSION`)',
      ],
      [
        'The tool was installed in another version than the one selected',
        'install it in the selected one, and then run `rbenv rehash`, `pyenv rehash` or `asdf reshim`',
      ],
    ],
  ),
  output(
    'version-not-installed',
    /^(?:pyenv|nodenv|goenv|phpenv|jenv): version .{1,60} is not installed|^N\/A: version "[^"]{1,40}" is not yet installed|(?:version|node|ruby|python) .{1,40} is not installed for (?:\w{1,20} )?(?:asdf|mise)/i,
    'The version of the language that the application asks for is not installed for the user of the script.',
    [
      [
        'A new version was written to .python-version, .node-version, .nvmrc or .tool-versions',
        'install it in BeforeInstall or on the image, as the user that runs the hook: `pyenv install -s VERSION`, `nvm install VERSION`',
      ],
      [
        'It is installed for another user, whose version manager the hook does not load',
        'use that user as runas, or set HOME and load the version manager from there',
      ],
    ],
  ),
  output(
    'nvm-prefix',
    /nvm is not compatible with the (?:npm config "prefix"|"?npm_config_prefix)|nvm: not compatible with the npm config/i,
    'nvm does not select a version of Node, since npm has a prefix of its own.',
    [
      [
        'prefix is set in `~/.npmrc` of this user or as NPM_CONFIG_PREFIX',
        'run `nvm use --delete-prefix VERSION` in the script, or remove the setting (`npm config delete prefix`)',
      ],
    ],
  ),
  output(
    'interpreter-gone',
    /(?<!\/v?env\/bin\/python[\d.]{0,4}): bad interpreter: No such file or directory/,
    'The program starts with an interpreter that is not at the path in its first line.',
    [
      [
        'It was installed with a version of Ruby, Python or Node that was updated or removed since, or for another user',
        'look at `head -1 PROGRAM`, and install the program again with the version that is there now (`gem install`, `python3 -m pip install`)',
      ],
      ['The script has Windows line endings', 'convert it: `sed -i "s/\\r$//" SCRIPT`'],
    ],
  ),
  output(
    'node-not-on-path',
    /\b(?:node|npm|npx|pm2|yarn|pnpm|nvm|forever|bun)(?:: command)?: not found|\b(?:node|npm|npx|pm2|yarn|pnpm|nvm|forever|bun): command not found|command not found: (?:node|npm|npx|pm2|yarn|pnpm|nvm)\b|(?:env|nohup|timeout|xargs): (?:.{0,22}['‘"])?(?:node|npm|npx|pm2|yarn)['’"]?: No such file/,
    'Node or one of its tools is not on the PATH of the script, which does not run in a login shell.',
    [
      [
        'Node was installed with nvm for one user',
        'load it at the start of the script (`export NVM_DIR=/home/USER/.nvm; . "$NVM_DIR/nvm.sh"`), or link node and npm into /usr/local/bin',
      ],
      [
        'Node is not installed on this instance, or only in /usr/local/bin',
        'install it on the image or in BeforeInstall with the package manager of the system, or add `export PATH=/usr/local/bin:$PATH` to the script',
      ],
      [
        'The tool is not installed for the Node of the script',
        'install it with `npm install -g NAME`, or call it with `npx`',
        /\b(?:node|npm|npx|nvm)['’"]?:/,
      ],
    ],
  ),
  output(
    'ruby-not-on-path',
    /\b(?:ruby|bundle|bundler|rbenv|rvm|rails|rake|gem|puma|unicorn)(?:: command)?: not found|\b(?:ruby|bundle|bundler|rbenv|rvm|rails|rake|gem|puma|unicorn): command not found|env: .{0,2}(?:ruby|bundle).{0,2}: No such file|RVM is not a function/,
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
    'docker-not-found',
    /\b(?:docker|docker-compose|podman)(?:: command)?: not found|\b(?:docker|docker-compose|podman): command not found|'compose' is not a docker command|unknown docker command: "compose|unknown shorthand flag: '[dfp]' in -|unknown flag: --(?:project-name|project-directory|env-file|profile|file|build|remove-orphans|force-recreate)\b/,
    'Docker, or its compose plugin, is not installed on the instance.',
    [
      [
        'The script calls docker-compose, but Compose is the plugin of Docker here',
        'call `docker compose`, with a space, and install docker-compose-plugin if it is missing',
        /\b(?:docker|podman)(?:: command)?: not found|\b(?:docker|podman): command|'compose|"compose|unknown/,
      ],
      [
        'The script calls docker compose, but the plugin is not installed',
        'install docker-compose-plugin on the image or in BeforeInstall',
        /not found/,
      ],
      [
        'Docker is not installed',
        'install it in BeforeInstall or on the image, and run `systemctl enable --now docker`',
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
    /Yarn executable was not (?:detected|found)/,
    'Yarn, which builds the assets, is not installed on the instance.',
    [
      [
        'Only Node is installed, or yarn belongs to another user',
        'run `corepack enable` (or `npm install -g yarn`) on the image, or build the assets in the pipeline',
      ],
    ],
  ),
  output(
    'wrong-architecture',
    /exec format error|cannot execute binary file|wrong ELF class|Illegal instruction|is not a supported wheel|package architecture .{0,60}does not match|unsupported (?:CPU |processor )?architecture|no matching manifest for linux\/|does not match the detected host platform/i,
    "A program or image was built for another processor architecture than the instance's.",
    [
      [
        'x86_64 and arm64 (Graviton) are mixed up',
        "build for the instance's architecture (`uname -m`); for Docker, use `docker buildx build --platform`",
      ],
      ['The file is a script without #!INTERPRETER in its first line', 'start it with #!/bin/bash'],
    ],
  ),
  output(
    'program-missing',
    /^[^:]{1,200}: (?:line )?\d{1,6}: (?:exec: )?\/(?![^:]{0,200}\.(?:env|conf|log|txt|json|ya?ml|pid|properties|ini)\b)[^:]{1,200}: (?:not found|No such file or directory|cannot execute: required file not found)$|: cannot execute: required file not found|^\/[^:]{1,200}: No such file or directory$/,
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
    /: command not found|command not found: |^[^:]{1,200}: (?:line )?\d{1,6}: [^:]{1,100}: not found$|^\/?(?:bin\/)?(?:ba|da)?sh: (?:\d{1,4}: |line \d{1,4}: )?[^:]{1,100}: not found|: executable file not found in \$PATH|^tar(?: \(child\))?: \S{1,30}: Cannot exec: No such file|^(?:\/usr\/bin\/)?(?:nohup|timeout|nice|xargs|setsid|env): (?:failed to run command |cannot run command )?['‘"].{1,100}: No such file/,
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
    ],
  ),
]
