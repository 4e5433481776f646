import { test } from 'node:test'
import { assertHint, checkScripts, failedScript, type ScriptCase } from './expectation.ts'

/** What tools of Node print for several causes. */
const node: readonly ScriptCase[] = [
  [
    'run.sh: line 4: serve: command not found',
    { id: 'node-tool-missing', first: /PATH of a hook.*npx NAME/, not: /that package\.json uses/ },
  ],
  ['sh: 1: vite: not found', { id: 'node-tool-missing', first: /npm ci/ }],
  ['run.sh: line 4: syslog-ng: command not found', { id: 'command-not-found' }],
  [
    'ERROR: npm v10.9.0 is known not to run on Node.js v16.20.2. You will need to upgrade to a newer version of Node in order to use this',
    { id: 'npm-broken', first: /update Node, or install this Node again/ },
  ],
  [
    "Error: Cannot find module '/usr/lib/node_modules/npm/bin/npm-cli.js'",
    { id: 'npm-broken', first: /type -a node npm/ },
  ],
  [
    'error Command "next" not found.',
    { id: 'npm-script-missing', first: /of a package.*yarn install/, says: /misspelled/ },
  ],
  ['npm error Missing script: "build"', { id: 'npm-script-missing', first: /misspelled/, not: /yarn/ }],
  ["npm error Error: EACCES: permission denied, mkdir '/home/web/.npm/_cacache'", { id: 'npm-cache-denied' }],
  ["Error: EACCES: permission denied, mkdir '/home/web/.npm-global/lib'", { id: 'create-denied' }],
  [
    'Error: Failed to launch the browser process! spawn /usr/bin/google-chrome ENOENT',
    { id: 'browser-missing', first: /executablePath/, not: /no-sandbox/ },
  ],
  [
    'Error: Browser was not found at the configured executablePath (/usr/bin/chromium-browser)',
    { id: 'browser-missing', first: /executablePath/, not: /no-sandbox/ },
  ],
  ['Error: Failed to launch the browser process!', { id: 'browser-missing', first: /ldd PATH_OF_CHROME/ }],
  // Playwright installs the libraries of browsers with apt-get only (microsoft/playwright, issue 27890)
  [
    "browserType.launch: Executable doesn't exist at /root/.cache/ms-playwright/chromium-1155/chrome-linux/chrome",
    { id: 'browser-missing', first: /npx playwright install`/, not: /with-deps/ },
  ],
  ['Error: Integrity check failed for archive backup-3.tar', { id: 'program-error' }],
  [
    'error https://registry.yarnpkg.com/a/-/a-1.0.0.tgz: Integrity check failed for "a" (computed integrity doesn\'t match our records, got "sha512-x")',
    { id: 'npm-integrity' },
  ],
  [
    'Caused by: java.io.IOException: Integrity check failed: java.security.NoSuchAlgorithmException: Algorithm HmacPBESHA256 not available',
    { id: 'java-version', first: /older Java/ },
  ],
  [
    'LoadError: /srv/app/vendor/bundle/nokogiri.so: invalid ELF header - /srv/app/vendor/bundle/nokogiri.so',
    { id: 'program-error', not: /node_modules/ },
  ],
  [
    'Error: /srv/app/node_modules/bcrypt/lib/binding/napi-v3/bcrypt_lib.node: invalid ELF header',
    { id: 'node-native-version' },
  ],
  [
    'Error: Missing binding /srv/app/node_modules/node-sass/vendor/linux-x64-83/binding.node',
    { id: 'node-native-version' },
  ],
  ['Error: Missing binding for the queue "orders"', { id: 'program-error' }],
  [
    'gyp ERR! stack Error: `make` failed with exit code: 2',
    { id: 'node-native-build', first: /too old|older/, says: /gcc-c\+\+|Development Tools|build-essential/ },
  ],
  ['gyp ERR! stack Error: not found: make', { id: 'node-native-build', first: /compiler, make or python3/ }],
  [
    "Traceback (most recent call last):;;ModuleNotFoundError: No module named 'distutils'",
    { id: 'pip-missing', first: /node-gyp/ },
  ],
  [
    'Error: error:0308010C:digital envelope routines::unsupported',
    { id: 'node-openssl-unsupported', first: /webpack 4/ },
  ],
  [
    '40B7D8:error:0308010C:digital envelope routines:inner_evp_generic_fetch:unsupported:../crypto/evp/evp_fetch.c:349:Global default library context, Algorithm (RC2-40-CBC : 0), Properties ()',
    { id: 'script-failed', not: /webpack/ },
  ],
  [
    'Error: @prisma/client did not initialize yet. Please run "prisma generate" and try to import it again.',
    { id: 'node-build-missing', first: /npx prisma generate/ },
  ],
  [
    'TypeError [ERR_UNKNOWN_FILE_EXTENSION]: Unknown file extension ".ts" for /srv/app/src/index.ts',
    { id: 'node-es-module', first: /runs TypeScript instead of the build/ },
  ],
  [
    'SyntaxError: Cannot use import statement outside a module',
    { id: 'node-es-module', first: /package\.json/, says: /instead of the build/ },
  ],
  [
    'Error: spawn /bin/sh ENOENT',
    { id: 'node-spawn-missing', first: /working directory/, not: /is not installed/ },
  ],
  ['Error: spawn git ENOENT', { id: 'node-spawn-missing', first: /is not installed/ }],
  [
    ' ERR_PNPM_RECURSIVE_EXEC_FIRST_FAIL  Command "tsc" not found',
    { id: 'npm-script-missing', first: /of a package/ },
  ],
  ['Usage Error: Couldn\'t find a script named "next".', { id: 'npm-script-missing', first: /of a package/ }],
  [
    'error fsevents@2.0.7: The platform "linux" is incompatible with this module.;;error Found incompatible module.',
    { id: 'node-native-version', says: /fsevents/ },
  ],
]

/** What tools of Python print for several causes. */
const python: readonly ScriptCase[] = [
  ["ModuleNotFoundError: No module named 'tomllib'", { id: 'python-version', first: /older than the code/ }],
  ["ImportError: No module named 'secrets'", { id: 'python-version', first: /older than the code/ }],
  ["ModuleNotFoundError: No module named 'imp'", { id: 'python-version', first: /newer than the code/ }],
  ["ModuleNotFoundError: No module named 'cgi'", { id: 'python-version', first: /newer than the code/ }],
  ["ModuleNotFoundError: No module named 'config.secrets'", { id: 'python-settings-missing' }],
  ["ModuleNotFoundError: No module named 'requests'", { id: 'python-module-missing' }],
  ["ModuleNotFoundError: No module named 'app.cgi'", { id: 'python-module-missing' }],
  [
    'ImportError: ssl module in Python is not available',
    { id: 'python-without-ssl', first: /1\.1\.1.*openssl11-devel/ },
  ],
  [
    'ERROR: app-1.0-cp39-cp39-macosx_11_0_arm64.whl is not a supported wheel on this platform.',
    { id: 'pip-no-version', first: /architecture/ },
  ],
  [
    "ERROR: Package 'django' requires a different Python: 3.7.9 not in '>=3.8'",
    { id: 'pip-no-version', first: /older or newer/, not: /architecture/ },
  ],
  ['Error: pg_config executable not found.', { id: 'pip-build-failed', first: /libpq-devel/ }],
  [
    'django.core.exceptions.ImproperlyConfigured: Could not find the GDAL library (tried "gdal", "GDAL"). Is GDAL installed? If it is, try setting GDAL_LIBRARY_PATH in your settings.',
    { id: 'django-settings', first: /library/, not: /not loaded in the hook/ },
  ],
  [
    'django.core.exceptions.ImproperlyConfigured: Set the DATABASE_URL environment variable',
    { id: 'django-settings', first: /not loaded in the hook/ },
  ],
  [
    "ERROR: Could not open requirements file: [Errno 13] Permission denied: 'requirements.txt'",
    { id: 'permission-denied' },
  ],
  [
    "ERROR: Could not open requirements file: [Errno 2] No such file or directory: 'requirements.txt'",
    { id: 'build-file-missing' },
  ],
  ["ModuleNotFoundError: No module named 'apt_pkg'", { id: 'python-version', first: /distribution/ }],
  ["ModuleNotFoundError: No module named '_ctypes'", { id: 'python-version', first: /compiled/ }],
  [
    "ImportError: cannot import name 'Mapping' from 'collections' (/usr/lib/python3.10/collections/__init__.py)",
    { id: 'python-version', first: /newer than the code/ },
  ],
  [
    "ImportError: cannot import name 'Mapping' from 'app.types' (/srv/app/types.py)",
    { id: 'python-module-missing' },
  ],
  [
    "AttributeError: module 'collections' has no attribute 'Mapping'",
    { id: 'python-version', first: /newer than the code/ },
  ],
  [
    "AttributeError: module 'pkgutil' has no attribute 'ImpImporter'. Did you mean: 'zipimporter'?",
    { id: 'python-version', first: /setuptools/ },
  ],
  [
    'run.sh: line 3: /srv/app/venv/bin/gunicorn: cannot execute: required file not found',
    { id: 'python-venv-missing', first: /copied/ },
  ],
  [
    'run.sh: line 3: /srv/app/bin/start: cannot execute: required file not found',
    { id: 'loader-missing', not: /venv/ },
  ],
  [
    'django.core.exceptions.ImproperlyConfigured: mysqlclient 1.4.3 or newer is required; you have 1.0.3.',
    { id: 'django-settings', first: /driver/ },
  ],
]

/** What tools of Ruby and PHP print for several causes. */
const rubyAndPhp: readonly ScriptCase[] = [
  [
    'Errno::ENOENT: No such file or directory - connect(2) for /srv/app/shared/tmp/sockets/pumactl.sock',
    { id: 'server-not-running', not: /mkdir/ },
  ],
  [
    'No such file or directory @ rb_sysopen - /srv/app/tmp/pids/server.pid (Errno::ENOENT)',
    { id: 'ruby-server-folder', first: /mkdir -p/ },
  ],
  ['Psych::BadAlias: Unknown alias: default', { id: 'ruby-yaml', first: /Ruby is newer/ }],
  [
    "Could not find gem 'sidekiq' in locally installed gems.",
    { id: 'bundler-gem-missing', first: /bundle install/, not: /--deployment`/ },
  ],
  ['An error occurred while installing psycopg2! Will try again.', { id: 'script-failed' }],
  [
    'The git source https://github.com/a/b.git is not yet checked out. Please run `bundle install` before trying to start your application',
    { id: 'bundler-group-missing', says: /`?bundle install`? there/ },
  ],
  [
    'Errno::EACCES: Permission denied @ rb_sysopen - /srv/app/config/master.key',
    { id: 'permission-denied', not: /RAILS_MASTER_KEY/ },
  ],
  [
    "/usr/lib/ruby/kernel.rb:37:in 'require': cannot load such file -- net/smtp (LoadError)",
    { id: 'ruby-library-left-out', first: /Gemfile/ },
  ],
  [
    "/usr/lib/ruby/kernel.rb:37:in 'require': cannot load such file -- csv (LoadError)",
    { id: 'ruby-library-left-out', first: /Gemfile/ },
  ],
  [
    "/usr/local/lib/ruby/kernel.rb:37:in `require': cannot load such file -- zlib (LoadError)",
    { id: 'ruby-library-left-out', first: /compiled/ },
  ],
  [
    "/usr/lib/ruby/kernel.rb:37:in 'require': cannot load such file -- redis (LoadError)",
    { id: 'ruby-load-error', first: /bundle exec/, not: /compiled/ },
  ],
  [
    'PHP Fatal error:  Uncaught Error: Call to undefined function json_validate() in /srv/app/a.php:3',
    { id: 'php-syntax', first: /older or newer/ },
  ],
  [
    'PHP Fatal error:  Uncaught Error: Call to undefined function mb_str_pad() in /srv/app/a.php:3',
    { id: 'php-syntax', first: /older or newer/ },
  ],
  [
    'PHP Fatal error:  Uncaught Error: Call to undefined function mb_strlen() in /srv/app/a.php:3',
    { id: 'php-extension-missing' },
  ],
  // Laravel 9 and later (laravel/framework, pull request 57474)
  [
    '>   APPLICATION IN PRODUCTION.;;> Are you sure you want to run this command? (yes/no) [no];;>   WARN  Command cancelled.',
    { id: 'console-confirmation', first: /--force/ },
  ],
  [
    'Your lock file does not contain a compatible set of packages. Please run composer update.;;  Problem 1;;    - a/b is locked to version 2.0 and an update of this package was not requested.;;    - a/b 2.0 requires php ^8.2 -> your php version (8.1.2) does not satisfy that requirement.',
    { id: 'composer-requirements', first: /another version of PHP/ },
  ],
  [
    'Symfony Runtime is missing. Try running "composer require symfony/runtime".',
    { id: 'composer-as-root', says: /composer require symfony\/runtime/ },
  ],
  // Packagist no longer serves Composer 1 (composer/composer, issue 10340)
  [
    'In PackageManifest.php line 122:;;  Undefined index: name',
    { id: 'composer-version', not: /self-update --1/ },
  ],
  [
    '    - a/b 1.0 requires ext-gd * -> it is missing from your system.',
    { id: 'php-extension-missing', not: /pecl/ },
  ],
  [
    'The stream or file "/var/www/storage/logs/laravel.log" could not be opened in append mode: Failed to open stream: No space left on device',
    { id: 'disk-full' },
  ],
]

/** What package managers and archives print for several causes. */
const packages: readonly ScriptCase[] = [
  [
    'E: Unable to acquire the dpkg frontend lock (/var/lib/dpkg/lock-frontend), are you root?',
    { id: 'needs-root', not: /cloud-init/ },
  ],
  [
    "error: can't create transaction lock on /var/lib/rpm/.rpm.lock (Permission denied)",
    { id: 'needs-root', not: /cloud-init/ },
  ],
  [
    "error: can't create transaction lock on /var/lib/rpm/.rpm.lock (Resource temporarily unavailable)",
    { id: 'yum-lock' },
  ],
  ['ERROR: Unable to lock database: Permission denied', { id: 'permission-denied' }],
  ['ERROR: Unable to lock database: temporary error (try again later)', { id: 'yum-lock' }],
  // From cloud-init 23.4, the status 2 means that it is done, with warnings
  ['E: Could not get lock /var/lib/dpkg/lock-frontend', { id: 'apt-lock', says: /--wait \|\| true/ }],
  [
    "node: /lib64/libm.so.6: version `GLIBC_2.27' not found (required by node)",
    { id: 'glibc-too-old', first: /Amazon Linux 2 or/ },
  ],
  // Amazon Linux 2023 has glibc 2.34 and GCC 11 (its user guide, "Improved toolchain")
  [
    "bin/app: /lib64/libc.so.6: version `GLIBC_2.38' not found (required by bin/app)",
    { id: 'glibc-too-old', first: /ubuntu-latest/, not: /Node 16/ },
  ],
  [
    "bin/app: /lib64/libstdc++.so.6: version `GLIBCXX_3.4.32' not found (required by bin/app)",
    { id: 'glibc-too-old', first: /ubuntu-latest/, not: /Node 16/ },
  ],
  [
    'W: GPG error: http://archive.ubuntu.com/ubuntu jammy InRelease: The following signatures were invalid: BADSIG 871920D1991BC93C Ubuntu Archive Automatic Signing Key',
    { id: 'package-signature-invalid', says: /apt\/lists/, not: /does not have its key/ },
  ],
  [
    "W: GPG error: http://x.example.com stable InRelease: The following signatures couldn't be verified because the public key is not available: NO_PUBKEY 467B942D3A79BD29",
    { id: 'package-signing-key' },
  ],
  [
    'E: Release file for http://archive.ubuntu.com/ubuntu/dists/jammy-updates/InRelease is not valid yet (invalid for another 3h 2min 1s). Updates for this repository will not be applied.',
    { id: 'apt-release-file', first: /clock/, not: /outdated/ },
  ],
  [
    'mount.nfs4: access denied by server while mounting fs-0123.efs.eu-west-1.amazonaws.com:/',
    { id: 'reason-forbidden', not: /2049/ },
  ],
  [
    'mount.nfs4: mounting fs-0123.efs.eu-west-1.amazonaws.com:/data failed, reason given by server: No such file or directory',
    { id: 'file-not-found', not: /2049/ },
  ],
  [
    'mount.nfs4: Connection timed out: fs-0123.efs.eu-west-1.amazonaws.com',
    { id: 'efs-not-mounted', first: /2049/, not: /iam/ },
  ],
  [
    'Load key "/root/.ssh/deploy": error in libcrypto',
    { id: 'ssh-key-unusable', first: /line breaks/, not: /chmod/ },
  ],
  ["Permissions 0644 for '/root/.ssh/deploy' are too open.", { id: 'ssh-key-unusable', first: /chmod 600/ }],
  [
    'fatal: not a git repository (or any of the parent directories): .git;;> building;;Error: invoice total is negative',
    { id: 'git-failed' },
  ],
  ['fatal: not a git repository (or any of the parent directories): .git', { id: 'git-not-a-repository' }],
  [
    "WARNING: Unable to find package provider 'NuGet'. It may not be imported yet.;;Unable to find package provider (NuGet).",
    { id: 'reason-dependency' },
  ],
  [
    'error NU1101: Unable to find package App.Core. No packages exist with this id',
    { id: 'nuget-package-missing' },
  ],
  [
    "* What went wrong:;;Execution failed for task ':compileJava'.;;> error: invalid source release: 17",
    { id: 'java-version' },
  ],
  [
    "* What went wrong:;;Execution failed for task ':compileJava'.;;> Could not resolve all files for configuration ':compileClasspath'.",
    { id: 'gradle-dependencies' },
  ],
  [
    "a/src/A.java:3: error: cannot find symbol;;* What went wrong:;;Execution failed for task ':compileJava'.;;> Compilation failed; see the compiler output for details.",
    { id: 'compilation-failed' },
  ],
  [
    "Error: Failed to download metadata for repo 'mysql80-community': repomd.xml GPG signature verification error: Bad GPG signature",
    { id: 'package-signing-key', first: /rpm --import/ },
  ],
  ['MSBUILD : error MSB1009: Project file does not exist.', { id: 'build-file-missing' }],
]

/** What databases print for several causes. */
const databases: readonly ScriptCase[] = [
  [
    "ERROR 1062 (23000): Duplicate entry '20240101120000' for key 'schema_migrations.PRIMARY'",
    { id: 'database-migration-failed' },
  ],
  [
    'ERROR: duplicate key value violates unique constraint "PK___EFMigrationsHistory"',
    { id: 'database-migration-failed' },
  ],
  [
    'ERROR: duplicate key value violates unique constraint "flyway_schema_history_pk"',
    { id: 'database-migration-failed' },
  ],
  [
    "ERROR 1062 (23000): Duplicate entry 'a@example.com' for key 'users.email'",
    { id: 'database-data-rejected' },
  ],
  [
    "ActiveRecord::AdapterNotFound: database configuration specifies nonexistent 'mysql' adapter",
    { id: 'script-failed', not: /RAILS_ENV/ },
  ],
  [
    'ActiveRecord::AdapterNotSpecified: The `production` database is not configured for the `default_env` environment.',
    { id: 'database-environment-unknown', first: /RAILS_ENV/ },
  ],
  [
    'ERROR 1071 (42000): Specified key was too long; max key length is 767 bytes',
    { id: 'mysql-key-too-long' },
  ],
  ['InnoDB: Unable to lock ./ibdata1 error: 11', { id: 'database-already-running', says: /never.*ibdata1/ }],
  // PostgreSQL 15, release notes: "Remove PUBLIC creation permission on the public schema"
  ['ERROR:  permission denied for schema public', { id: 'database-privilege', first: /PostgreSQL 15/ }],
  ['ERROR:  permission denied for table users', { id: 'database-privilege', not: /PostgreSQL 15/ }],
  [
    'ERROR:  canceling statement due to statement timeout',
    { id: 'database-locked', first: /statement_timeout/ },
  ],
  [
    'ERROR:  canceling statement due to lock timeout',
    { id: 'database-locked', first: /holds/, not: /statement_timeout/ },
  ],
  // MySQL reference manual, "Native Pluggable Authentication": removed as of 9.0
  [
    "ERROR 2059 (HY000): Authentication plugin 'mysql_native_password' cannot be loaded: /usr/lib/mysql/plugin/mysql_native_password.so: cannot open shared object file",
    { id: 'database-client-old', first: /MySQL 9/ },
  ],
  [
    "ERROR 2061 (HY000): Authentication plugin 'caching_sha2_password' reported error: Authentication requires secure connection.",
    { id: 'database-client-old', first: /TLS/ },
  ],
  [
    "ERROR 2059 (HY000): Authentication plugin 'caching_sha2_password' cannot be loaded: /usr/lib/mysql/plugin/caching_sha2_password.so: cannot open shared object file",
    { id: 'database-client-old', first: /update the client/ },
  ],
  [
    'FATAL:  unrecognized configuration parameter "unix_socket_directory"',
    { id: 'program-error', not: /sudo -u postgres/ },
  ],
  [
    'psql: error: FATAL:  database "ubuntu" does not exist',
    { id: 'database-login-by-user', first: /and database/ },
  ],
  [
    'psql: error: FATAL:  Peer authentication failed for user "app"',
    { id: 'database-login-by-user', first: /sudo -u postgres/ },
  ],
  [
    'django.db.utils.ProgrammingError: psycopg2.errors.UndefinedObject: role "reporting" does not exist',
    { id: 'reason-not-found' },
  ],
  ['Error: Cannot open database file /var/lib/geo/cities.mmdb', { id: 'program-error' }],
  [
    "iptables v1.8.7 (legacy): can't initialize iptables table `nat': Table does not exist (do you need to insmod?)",
    { id: 'script-failed' },
  ],
  [
    'Error: P3018;;;;A migration failed to apply. New migrations cannot be applied before the error is recovered from.;;;;Database error code: 42704;;;;Database error:;;ERROR: type "role" does not exist',
    { id: 'prisma-failed', first: /Database error.*migrate resolve/ },
  ],
  [
    'Error: P3018;;;;A migration failed to apply. New migrations cannot be applied before the error is recovered from.;;;;Database error:;;ERROR: relation "users" already exists',
    { id: 'database-migration-failed' },
  ],
  [
    'ERROR 1418 (HY000) at line 5: This function has none of DETERMINISTIC, NO SQL, or READS SQL DATA in its declaration and binary logging is enabled',
    { id: 'database-privilege', first: /log_bin_trust_function_creators/ },
  ],
]

/** What Java and .NET print for several causes. */
const javaAndDotnet: readonly ScriptCase[] = [
  ["Unrecognized VM option 'UseConcMarkSweepGC'", { id: 'java-version', first: /newer Java.*JAVA_OPTS/ }],
  [
    'Exception in thread "main" java.lang.UnsupportedClassVersionError: App has been compiled by a more recent version of the Java Runtime (class file version 65.0)',
    { id: 'java-version', first: /older Java/, not: /no longer knows/ },
  ],
  [
    'Caused by: java.lang.ClassNotFoundException: javax.xml.bind.JAXBException',
    { id: 'java-package-gone', first: /Java 11/, not: /Tomcat 10/ },
  ],
  ['java.lang.NoClassDefFoundError: javax/servlet/Filter', { id: 'java-package-gone', first: /Tomcat 10/ }],
  ['java.lang.ClassNotFoundException: com.mysql.cj.jdbc.Driver', { id: 'java-class-missing' }],
  // dotnet/core, issue 9073; SteamRE/DepotDownloader, issue 507
  [
    "The command could not be loaded, possibly because:;;  * You intended to execute a .NET application:;;      The application 'App.dll' does not exist.;;  * You intended to execute a .NET SDK command:;;      No .NET SDKs were found.",
    { id: 'dotnet-assembly-missing', first: /full path of the dll/ },
  ],
  [
    "The command could not be loaded, possibly because:;;  * You intended to execute a .NET application:;;      The application 'ef' does not exist.;;  * You intended to execute a .NET SDK command:;;      No .NET SDKs were found.",
    { id: 'dotnet-runtime-missing' },
  ],
  [
    "System.IO.FileLoadException: Could not load file or assembly 'Newtonsoft.Json, Version=13.0.0.0' or one of its dependencies. The located assembly's manifest definition does not match the assembly reference.",
    { id: 'dotnet-assembly-missing', first: /Another version/ },
  ],
  [
    "System.IO.FileLoadException: Could not load file or assembly 'App.Core' or one of its dependencies. Access is denied.",
    { id: 'program-error' },
  ],
  [
    "Unhandled exception. System.IO.FileNotFoundException: Could not load file or assembly 'System.Runtime, Version=8.0.0.0, Culture=neutral'",
    { id: 'dotnet-runtime-missing' },
  ],
]

checkScripts('words that several causes share: Node', node, { user: 'web' })
checkScripts('words that several causes share: Python', python, { user: 'web' })
checkScripts('words that several causes share: Ruby and PHP', rubyAndPhp, { user: 'web' })
checkScripts('words that several causes share: packages', packages, { user: 'web' })
checkScripts('words that several causes share: databases', databases, { user: 'web' })
checkScripts('words that several causes share: Java and .NET', javaAndDotnet, { user: 'web' })

test('Composer that did not run as root has another reason to miss the Symfony Runtime', () => {
  const missing = 'Symfony Runtime is missing. Try running "composer require symfony/runtime".'
  const superuser = /COMPOSER_ALLOW_SUPERUSER/
  assertHint(failedScript(missing, { user: 'web' }), { id: 'composer-as-root', not: superuser })
  assertHint(failedScript(missing), { id: 'composer-as-root', first: superuser })
})
