import { checkScripts, type Expectation } from './expectation.ts'

const byUbuntu = { user: 'ubuntu' }

const tool = (errorLine: RegExp): Expectation => ({
  id: 'build-tool-missing',
  first: /dnf install -y \/usr\/bin\/NAME.*autoconf, automake and libtool/,
  not: /build-essential/,
  errorLine,
})
checkScripts(
  'a program that a native build lacks is the reason, not what fails without it',
  [
    [
      ">Gem::Ext::BuildError: ERROR: Failed to build gem native extension.;;>./autogen.sh: 7: libtoolize: not found;;>extconf.rb:9:in `system': No such file or directory - ./configure (Errno::ENOENT);;>An error occurred while installing ox (2.1), and Bundler cannot continue.",
      tool(/libtoolize: not found/),
    ],
    [
      'error: subprocess-exited-with-error;;sh: 1: bison: not found;;make: *** [Makefile:12: parser.c] Error 127;;ERROR: Failed building wheel for pyparse',
      tool(/bison: not found/),
    ],
    [
      'make[1]: flex: Command not found;;configure: error: cannot run /bin/sh ./config.sub',
      tool(/flex: Command not found/),
    ],
    [
      'Can\'t exec "aclocal": No such file or directory at /usr/share/autoconf/Autom4te/FileUtils.pm line 326.',
      tool(/aclocal/),
    ],
    ['configure: error: no acceptable m4 could be found in $PATH.', tool(/m4/)],
    ['/bin/sh: msgfmt: command not found;;make: *** [po/de.mo] Error 127', tool(/msgfmt/)],
    [
      "error: can't find Rust compiler;;ERROR: Could not build wheels for cryptography, which is required to install pyproject.toml-based projects",
      tool(/Rust compiler/),
    ],
    ['Cargo, the Rust package manager, is not installed or is not on PATH.', tool(/Cargo/)],
    ['configure: error: The pkg-config script could not be found or is too old.', tool(/pkg-config/)],
    ["error: command 'cmake' failed: No such file or directory", tool(/cmake/)],
    ['make: exec: "bison": executable file not found in $PATH', tool(/bison/)],
    ['scripts/run.sh: line 3: cargo: command not found', { id: 'command-not-found' }],
    [
      'gyp ERR! stack Error: Can\'t find Python executable "python", you can set the PYTHON env variable.',
      { id: 'node-native-build', first: /python3/ },
    ],
    [
      '>checking for bison... not found;;configure: error: C compiler cannot create executables',
      { id: 'compiler-missing' },
    ],
    // What the script went on after says nothing of its end.
    [
      "which: cmake: not found;;>Using the prebuilt library;;Error: Cannot find module 'express'",
      { id: 'node-module-missing' },
    ],
  ],
  byUbuntu,
)

const version = (errorLine: RegExp): Expectation => ({
  id: 'version-not-installed',
  first: /install it.*or name an installed version in that file/,
  errorLine,
})
checkScripts(
  'the line of a version manager is the reason, not the trace of the version that ran in its place',
  [
    [
      "Required ruby-3.1.2 is not installed.;;To install do: 'rvm install \"ruby-3.1.2\"';;/usr/lib/ruby/2.7.0/rubygems.rb:283:in `find_spec_for_exe': Could not find 'bundler' (2.3.7) required by your Gemfile.lock. (Gem::GemNotFoundException)",
      version(/Required ruby-3\.1\.2/),
    ],
    ["rbenv: version `3.2.2' is not installed (set by /srv/app/.ruby-version)", version(/3\.2\.2/)],
    ["nodenv: version '18.1.0' is not installed (set by /srv/app/.node-version)", version(/18\.1/)],
    ['N/A: version "v20" is not yet installed.', version(/v20/)],
    ["error: Can't find an installed Node version matching v18.x.", version(/v18/)],
    ['error: Requested version v16.2.0 is not currently installed', version(/v16/)],
    ['No preset version installed for command ruby', version(/preset/)],
    ['Stop! java 17.0.9-tem is not installed.', version(/17\.0/)],
    ["No installed versions of terraform matched '1.5.0:^1.5.0$'.", version(/matched/)],
    ['chruby: unknown Ruby: ruby-3.0.1', version(/3\.0/)],
  ],
  byUbuntu,
)

checkScripts(
  'npm says which folder it may not write to',
  [
    [
      'npm WARN checkPermissions Missing write access to /usr/local/lib/node_modules;;npm ERR! code EACCES;;npm ERR! syscall access',
      { id: 'npm-folder-denied', first: /prefix/, errorLine: /Missing write access to \/usr\/local/ },
    ],
    [
      'npm ERR! Missing write access to /srv/app/node_modules/accepts',
      { id: 'npm-folder-denied', says: /chown -R/ },
    ],
    [
      "Error: EACCES: permission denied, mkdir '/srv/app/node_modules/bcrypt/lib'",
      { id: 'npm-folder-denied', first: /--unsafe-perm/, not: /prefix/ },
      { user: 'root' },
    ],
    [
      "Error: EACCES: permission denied, open '/srv/app/node_modules/.package-lock.json'",
      { id: 'npm-folder-denied', says: /chown -R/, not: /unsafe-perm/ },
    ],
    [
      "npm ERR! code EACCES;;npm ERR! Error: EACCES: permission denied, mkdir '/opt/shop/node_modules'",
      { id: 'create-denied' },
    ],
    [
      "gyp ERR! stack Error: EACCES: permission denied, mkdir '/usr/lib/node_modules/sharp/build'",
      { id: 'npm-folder-denied', first: /--unsafe-perm/, not: /prefix/ },
      { user: 'root' },
    ],
    [
      "Error: EACCES: permission denied, rename '/usr/lib/node_modules/pm2/package.json'",
      { id: 'npm-folder-denied', first: /prefix/ },
    ],
    ['npm ERR! code EPERM;;npm ERR! syscall rename', { id: 'npm-denied' }],
  ],
  byUbuntu,
)

const blocked: Expectation = { id: 'dotnet-file-blocked', first: /Unblock-File/ }
checkScripts(
  'a library that Windows marked as downloaded is not a missing one',
  [
    [
      "Import-Module : Could not load file or assembly 'file:///C:\\tools\\Shop.dll' or one of its dependencies. Operation is not supported. (Exception from HRESULT: 0x80131515)",
      { ...blocked, errorLine: /0x80131515/ },
    ],
    [
      "An attempt was made to load an assembly from a network location which would have caused the assembly to be sandboxed;;Add-Shop : The provider could not be loaded.;;Could not load file or assembly 'Shop, Version=1.0.0.0' or one of its dependencies. The system cannot find the file specified.",
      { ...blocked, errorLine: /network location/ },
    ],
  ],
  byUbuntu,
)

const empty: Expectation = { id: 'option-as-value', first: /empty.*set -u/ }
const noOperand: Expectation = { id: 'reason-option', first: /variable in the command is empty/ }
checkScripts(
  'an option in place of a value shows that the variable before it is empty',
  [
    ['Job for pm2---hp.service failed because the control process exited with error code.', empty],
    [
      '>[PM2] Writing init configuration in /etc/systemd/system/pm2--u.service;;Failed to start pm2--u.service: Unit not found.',
      empty,
    ],
    ["chown: invalid user: '-R'", empty],
    ["chown: invalid user: '+x'", { id: 'owner-option-wrong' }],
    ["chown: invalid user: '--recursive'", empty],
    ["useradd: invalid user name '--shell'", empty],
    ["chown: missing operand after '/srv/app'", noOperand],
    ['mkdir: missing operand', noOperand],
    ['basename: missing operand', noOperand],
    ["cp: missing destination file operand after '/srv/app'", noOperand],
    ['scripts/run.sh: line 4: cd: -x: invalid option', empty],
    ['ssh: Could not resolve hostname : Name or service not known', empty],
    ['aws: error: argument --region: expected one argument', empty],
    ["Provided region_name '--output' doesn't match a supported format.", empty],
    [
      'ssh: Could not resolve hostname git.example.internal: Name or service not known',
      { id: 'dns-failure' },
    ],
    ['su: user web-login does not exist', { id: 'no-such-user' }],
    ['su: user --login does not exist', empty],
  ],
  byUbuntu,
)

checkScripts(
  'a package database may be unfinished, not only in use',
  [
    [
      'E: Could not get lock /var/lib/dpkg/lock - open (11: Resource temporarily unavailable)',
      { id: 'apt-lock', first: /Lock::Timeout/, says: /sudo fuser -v .*lock.*dpkg --configure -a.*image/ },
    ],
  ],
  byUbuntu,
)

const plugin: Expectation = { id: 'tool-plugin-missing', first: /\[plugins\].*~\/\.aws\/config/ }
checkScripts(
  "a plugin of a tool that is not there is not the application's",
  [
    ["ModuleNotFoundError: No module named 'awscli_plugin_endpoint'", plugin],
    ['ImportError: No module named awscli_login', plugin],
    ["ModuleNotFoundError: No module named 'poetry_plugin_export'", plugin],
    ["AttributeError: module 'endpoint' has no attribute 'awscli_initialize'", plugin],
    ["ModuleNotFoundError: No module named 'shop.plugins'", { id: 'python-module-missing' }],
  ],
  byUbuntu,
)

checkScripts(
  'a tool of Node that is missing is seldom a missing Node',
  [
    ['bash: pm2: command not found', { id: 'node-not-on-path', first: /npm install -g/, second: /nvm/ }],
    ['bash: yarn: command not found', { id: 'node-not-on-path', first: /npm install -g/ }],
    ['bash: serverless: command not found', { id: 'node-not-on-path', first: /npm install -g/ }],
    ['bash: npm: command not found', { id: 'node-not-on-path', first: /nvm/, not: /npm install -g/ }],
  ],
  byUbuntu,
)

checkScripts(
  'a file that only the instance has may have been removed by a hook before',
  [
    ['.env not found', { id: 'env-file-missing', first: /Git ignores/, says: /rm -rf.*AfterInstall/ }],
    [
      "Error: ENOENT: no such file or directory, open '/srv/app/config/keys.json'",
      { id: 'file-not-found', first: /rm -rf/ },
    ],
    [
      "ModuleNotFoundError: No module named 'shop.local_settings'",
      { id: 'python-settings-missing', says: /rm -rf/ },
    ],
  ],
  byUbuntu,
)

checkScripts(
  'a sentence that is broken in two is quoted to its point',
  [
    [
      'npm error code EUSAGE;;npm error `npm ci` can only install packages when your package.json and;;          package-lock.json are in sync.',
      { id: 'npm-lock-out-of-sync', errorLine: /package-lock\.json are in sync/ },
    ],
  ],
  byUbuntu,
)
