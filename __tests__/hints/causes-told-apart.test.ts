import { checkScripts } from './expectation.ts'

const tooOld = { id: 'tls-no-common-version', first: /update/, not: /not reachable/ }
checkScripts('TLS: which side is too old', [
  ['curl: (35) error:1407742E:SSL routines:SSL23_GET_SERVER_HELLO:tlsv1 alert protocol version', tooOld],
  ['ssl.SSLError: [SSL: TLSV1_ALERT_PROTOCOL_VERSION] tlsv1 alert protocol version (_ssl.c:661)', tooOld],
  ['javax.net.ssl.SSLHandshakeException: Received fatal alert: protocol_version', tooOld],
  [
    'curl: (35) error:0A000102:SSL routines::unsupported protocol',
    { id: 'tls-no-common-version', first: /the server offers only/i, not: /not reachable/ },
  ],
  [
    'requests.exceptions.SSLError: [SSL: UNSAFE_LEGACY_RENEGOTIATION_DISABLED] unsafe legacy renegotiation disabled (_ssl.c:1007)',
    { id: 'tls-no-common-version', first: /the server offers only/i },
  ],
  [
    'curl: (35) error:0A00010B:SSL routines::wrong version number',
    { id: 'health-check-empty-reply', first: /http and https/ },
  ],
])

checkScripts('apt: what is behind a repository without a Release file', [
  [
    ">Err:8 https://packages.example.com/apt focal Release;;>  Certificate verification failed: The certificate is NOT trusted. The certificate chain uses expired certificate.  Could not handshake: Error in the certificate verification. [IP: 192.0.2.35 443];;>Reading package lists...;;E: The repository 'https://packages.example.com/apt focal Release' does not have a Release file.",
    { id: 'tls-certificate', first: /ca-certificates/, errorLine: /^Certificate verification failed/ },
  ],
  [
    ">Err:5 http://archive.example.com/ubuntu noble Release;;>  Temporary failure resolving 'archive.example.com';;E: The repository 'http://archive.example.com/ubuntu noble Release' no longer has a Release file.",
    { id: 'package-mirror-unreachable', errorLine: /^Temporary failure resolving/ },
  ],
  [
    ">Err:5 https://ppa.example.com/ubuntu noble Release;;>  404  Not Found [IP: 192.0.2.80 443];;E: The repository 'https://ppa.example.com/ubuntu noble Release' no longer has a Release file.",
    { id: 'apt-release-file', first: /too new/, errorLine: /^E: The repository/ },
  ],
])

checkScripts('dnf: a server that answers is reachable', [
  [
    "Error: Failed to download metadata for repo 'amazonlinux': Cannot prepare internal mirrorlist: Status code: 403 for https://cdn.example.com/mirror.list (IP: 192.0.2.67)",
    { id: 'package-mirror-unreachable', first: /has nothing/, not: /NAT gateway|DNS/ },
  ],
  [
    'https://download.example.com/linux/centos/2/x86_64/stable/repodata/repomd.xml: [Errno 14] HTTPS Error 404 - Not Found;;Trying other mirror.',
    { id: 'package-mirror-unreachable', first: /has nothing/, not: /NAT gateway|DNS/ },
  ],
  [
    "Error: Failed to download metadata for repo 'amazonlinux': Cannot prepare internal mirrorlist: Curl error (28): Timeout was reached",
    { id: 'package-mirror-unreachable', first: /NAT gateway/ },
  ],
])

checkScripts('nginx: the last line only follows from the port', [
  [
    'nginx: [emerg] bind() to 0.0.0.0:80 failed (98: Address already in use);;nginx: [emerg] still could not bind()',
    { id: 'port-in-use', errorLine: /Address already in use/ },
  ],
  ['nginx: [emerg] still could not bind()', { id: 'port-in-use' }],
  [
    '>Job for nginx.service failed because the control process exited with error code.;;>Dec 10 15:17:49 web nginx[15245]: nginx: [emerg] bind() to [::]:80 failed (98: Address already in use);;>Dec 10 15:17:50 web nginx[15245]: nginx: [emerg] still could not bind();;>Dec 10 15:17:50 web systemd[1]: Failed to start A high performance web server and a reverse proxy server.;;dpkg: error processing package nginx-full (--configure):;; installed nginx-full package post-installation script subprocess returned error exit status 1;;E: Sub-process /usr/bin/dpkg returned an error code (1)',
    { id: 'port-in-use', errorLine: /Address already in use/ },
  ],
])

checkScripts('Liquibase: each text has its own cause', [
  [
    'Unexpected error running Liquibase: liquibase.exception.DatabaseException: Connection could not be created to jdbc:mysql://db:3306/app with driver com.mysql.cj.jdbc.Driver.  Possibly the wrong driver for the given database URL',
    { id: 'liquibase-failed', first: /connect/, not: /namei|df -h/ },
  ],
  [
    'Unexpected error running Liquibase: Validation Failed:;;     2 change sets had duplicate identifiers;;          base.sql::1::root',
    { id: 'migration-version-twice' },
  ],
  [
    'Unexpected error running Liquibase: The file db/changelog/master.xml was not found in the configured search path:;;    - /opt/app',
    { id: 'build-file-missing' },
  ],
])

checkScripts('migrations: a file that the tool looks for', [
  [
    'Error: P3015;;Could not find the migration file at prisma/migrations/20230210181735_add/migration.sql. Please delete the directory or restore the migration file.',
    { id: 'migration-file-missing', first: /folder of the migration is there, but not its file/ },
  ],
  [
    "System.InvalidOperationException: The migration '20230805150641_Initial' was not found.",
    {
      id: 'migration-file-missing',
      first: /compare the migrations table and the command/,
      not: /folder is there/,
    },
  ],
  [
    'error: no migration found for version 20230501: read down for version 20230501 .: file does not exist',
    { id: 'migration-file-missing', first: /newer version has already migrated/, not: /folder is there/ },
  ],
  [
    'ERROR: Schema `app` contains a failed migration to version 2014 !',
    { id: 'flyway-validate-failed', first: /failed partway/, not: /was changed/ },
  ],
])

checkScripts('AWS: another region is no other version', [
  [
    'fatal error: An error occurred (IllegalLocationConstraintException) when calling the ListObjectsV2 operation: The me-south-1 location constraint is incompatible for the region specific endpoint this request was sent to.',
    { id: 'aws-other-region', not: /version/ },
  ],
  [
    'An error occurred (PermanentRedirect) when calling the ListObjectsV2 operation: The bucket you are attempting to access must be addressed using the specified endpoint.',
    { id: 'aws-other-region' },
  ],
  [
    "An error occurred (AuthorizationHeaderMalformed) when calling the GetObject operation: The authorization header is malformed; the region 'us-east-1' is wrong; expecting 'eu-west-1'",
    { id: 'aws-other-region' },
  ],
])

checkScripts('Docker: why a login has no password', [
  [
    'Connect timeout on endpoint URL: "https://api.ecr.us-west-2.amazonaws.com/";;Error: Cannot perform an interactive login from a non TTY device',
    { id: 'aws-endpoint-unreachable', errorLine: /^Connect timeout/ },
  ],
  [
    'Error response from daemon: login attempt to https://123456789012.dkr.ecr.us-east-2.amazonaws.com/v2/ failed with status: 400 Bad Request',
    {
      id: 'docker-login-no-terminal',
      first: /not the region of the registry/,
      not: /twelve hours/,
    },
  ],
])

checkScripts('a file name without a folder may be a program', [
  [
    "Unable to redirect output to pager. Received the following error when opening pager:;;[Errno 2] No such file or directory: 'less': 'less'",
    { id: 'command-not-found', not: /cd to/ },
  ],
  [
    "ERROR: Error [Errno 2] No such file or directory: 'git' while executing command git version;;ERROR: Cannot find command 'git' - do you have 'git' installed and in your PATH?",
    { id: 'command-not-found', not: /cd to/ },
  ],
])

checkScripts('Django: static files', [
  ["ValueError: Missing staticfiles manifest entry for 'css/app.css'", { id: 'django-static-file-missing' }],
  [
    "whitenoise.storage.MissingFileError: The file 'a/b.png' could not be found with <whitenoise.storage.CompressedManifestStaticFilesStorage object at 0x0256>.",
    { id: 'django-static-file-missing' },
  ],
])

checkScripts('Python: a line of the source is not the error', [
  [
    'Traceback (most recent call last):;;  File "/opt/app/base.py", line 75, in check;;    raise ImproperlyConfigured(;;django.core.exceptions.ImproperlyConfigured: SQLite 3.9.0 or later is required (found 3.7.17).',
    { id: 'reason-version', not: /DJANGO_SETTINGS_MODULE/ },
  ],
])

checkScripts('Python servers: the import is the reason', [
  [
    "Traceback (most recent call last):;;  File \"./app/wsgi.py\", line 12, in <module>;;ModuleNotFoundError: No module named 'django';;>unable to load app 0 (mountpoint='') (callable not found or import error);;>*** no app loaded. GAME OVER ***",
    { id: 'python-module-missing', errorLine: /No module named 'django'/ },
  ],
])

checkScripts('Ruby servers', [
  [
    'master failed to start, check stderr log for details;;bash: line 201: kill: (16544) - No such process',
    { id: 'unicorn-failed', first: /stderr_path/, not: /pkill/, errorLine: /^master failed/ },
  ],
  [
    "/srv/app/gems/unicorn-4.9.0/lib/unicorn/socket_helper.rb:158:in `initialize': Address already in use - connect(2) for /srv/app/sockets/unicorn.sock (Errno::EADDRINUSE)",
    { id: 'port-in-use' },
  ],
  [
    "/srv/app/gems/puma-6.3.0/lib/puma/launcher.rb:312:in `write': No such file or directory @ rb_sysopen - tmp/pids/server.pid (Errno::ENOENT)",
    { id: 'ruby-server-folder', first: /tmp\/pids/ },
  ],
  [
    '/apps/shop/gems/puma-2.4.0/lib/puma/binder.rb:270:in `initialize\': No such file or directory - "/apps/shop/shared/sockets/puma.sock" (Errno::ENOENT)',
    { id: 'ruby-server-folder' },
  ],
])

checkScripts('a path is relative only if it does not begin with a slash', [
  [
    "/srv/app/a.rb:3:in `initialize': No such file or directory @ rb_sysopen - data/rates.csv (Errno::ENOENT)",
    { id: 'file-not-found', first: /relative/ },
  ],
  [
    "/srv/app/a.rb:3:in `initialize': No such file or directory @ rb_sysopen - /srv/app/data/rates.csv (Errno::ENOENT)",
    { id: 'file-not-found', not: /relative/ },
  ],
  [
    '/srv/app/a.rb:3:in `open\': No such file or directory - "/srv/app/data/rates.csv" (Errno::ENOENT)',
    { id: 'file-not-found', not: /relative/ },
  ],
])

checkScripts('Alembic: the folder', [
  [
    "  FAILED: No config file 'alembic.ini' found, or file has no '[alembic]' section",
    { id: 'build-file-missing', not: /does not match/ },
  ],
])

checkScripts('the address of a database', [
  [
    "sqlalchemy.exc.ArgumentError: Could not parse rfc1738 URL from string ''",
    { id: 'database-url-invalid', first: /empty/, not: /postgresql:/ },
  ],
  [
    "sqlalchemy.exc.NoSuchModuleError: Can't load plugin: sqlalchemy.dialects:postgres",
    { id: 'database-url-invalid', first: /postgresql:/ },
  ],
  [
    '! Unable to load application: URI::InvalidURIError: bad URI(is not URI?): :;;bundler: failed to load command: puma (/usr/local/bin/puma);;URI::InvalidURIError: bad URI(is not URI?): :',
    { id: 'database-url-invalid', not: /Gemfile/ },
  ],
])

checkScripts('the environment of a database', [
  ['ERROR: Dialect needs to be explicitly supplied as of v4.0.0', { id: 'database-environment-unknown' }],
  [
    'In Migrate.php line 101:;;  The environment "staging" does not exist',
    { id: 'database-environment-unknown' },
  ],
  [
    'ActiveRecord::AdapterNotSpecified: The `staging` database is not configured for the `staging` environment.',
    { id: 'database-environment-unknown' },
  ],
  [
    'rails aborted!;;Cannot load database configuration:;;Could not load database configuration. No such file - ["config/database.yml"]',
    { id: 'database-environment-unknown' },
  ],
])

checkScripts('databases that refuse a statement', [
  [
    'ERROR 1071 (42000) at line 1753: Specified key was too long; max key length is 1000 bytes',
    { id: 'mysql-key-too-long' },
  ],
  [
    '  SQLSTATE[42000]: Syntax error or access violation: 1071 Specified key was to;;  o long; max key length is 767 bytes',
    { id: 'mysql-key-too-long' },
  ],
  [
    'Redis::CommandError: MISCONF Redis is configured to save RDB snapshots, but it is currently not able to persist on disk. Commands that may modify the data set are disabled',
    { id: 'database-read-only', first: /disk/, not: /replica/ },
  ],
  [
    "redis.exceptions.ReadOnlyError: READONLY You can't write against a read only replica.",
    { id: 'database-read-only', first: /replica/ },
  ],
  [
    "redis.exceptions.ResponseError: OOM command not allowed when used memory > 'maxmemory'.",
    { id: 'database-read-only', first: /memory/, not: /replica/ },
  ],
])

checkScripts('databases and the versions of their tools', [
  [
    'pg_dump: error: aborting because of server version mismatch;;pg_dump: detail: server version: 17.7; pg_dump version: 15.14',
    { id: 'database-tool-old' },
  ],
  ['pg_restore: error: unsupported version (1.15) in file header', { id: 'database-tool-old' }],
])

checkScripts('SQL Server: the network or the certificate', [
  [
    'Microsoft.Data.SqlClient.SqlException (0x80131904): A network-related or instance-specific error occurred while establishing a connection to SQL Server. The server was not found or was not accessible.;; ---> System.ComponentModel.Win32Exception (53): The network path was not found.',
    { id: 'database-unreachable' },
  ],
  [
    'Microsoft.Data.SqlClient.SqlException (0x80131904): A connection was successfully established with the server, but then an error occurred during the login process. (provider: SSL Provider, error: 0 - The certificate chain was issued by an authority that is not trusted.);; ---> System.ComponentModel.Win32Exception (0x80090325): The certificate chain was issued by an authority that is not trusted.',
    { id: 'tls-certificate' },
  ],
])

checkScripts('TypeORM: the connection comes before what needs it', [
  [
    'Error during migration run:;;Error: connect ECONNREFUSED 10.0.3.5:5432;;CannotExecuteNotConnectedError: Cannot execute operation on "default" connection because connection is not yet established.',
    { id: 'database-unreachable', errorLine: /ECONNREFUSED/ },
  ],
])

const local = { id: 'database-not-here' }
checkScripts('a database on this instance: whether it is usually here', [
  [
    'Redis::CannotConnectError: Error connecting to Redis on 127.0.0.1:6379 (Errno::ECONNREFUSED)',
    { ...local, first: /not running here/ },
  ],
  [
    'MongoServerSelectionError: connect ECONNREFUSED 127.0.0.1:27017',
    { ...local, first: /not running here/ },
  ],
  ['Error: connect ECONNREFUSED 127.0.0.1:5432', { ...local, first: /set host/ }],
])

checkScripts('packages', [
  [
    'error: rpmdb: BDB0113 Thread/process 4106/7036 failed: BDB1507 Thread died in Berkeley DB library;;error: db5 error(-30973) from dbenv->failchk: BDB0087 DB_RUNRECOVERY: Fatal error, run database recovery;;Error: rpmdb open failed',
    { id: 'rpmdb-broken', first: /--rebuilddb/ },
  ],
  [
    'error: too early for operation, device not yet seeded or device model not acknowledged',
    { id: 'snap-not-ready', first: /seed\.loaded/ },
  ],
  [
    'ERROR: alpine-baselayout-data-3.2.0-r23: trying to overwrite etc/nsswitch.conf owned by glibc-2.35-r0.',
    { id: 'dpkg-failed', first: /same file/ },
  ],
  [
    'The GPG keys listed for the "MySQL 5.7 Community Server" repository are already installed but they are not correct for this package.;;Check that the correct key URLs are configured for this repository.;; Failing package is: mysql-community-libs-5.7.37-1.el7.x86_64',
    { id: 'package-signing-key', errorLine: /^The GPG keys listed/ },
  ],
  [
    'ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE. If you have updated the package versions, please update the hashes.',
    { id: 'pip-failed', first: /download|cache/ },
  ],
  [
    'ERROR: Cannot install a==1 and b==2 because these package versions have conflicting dependencies.;;ERROR: ResolutionImpossible: for help visit https://pip.pypa.io/',
    { id: 'pip-conflict', first: /pin/, errorLine: /^ERROR: Cannot install/ },
  ],
])

checkScripts('packages of another distribution', [
  ['Topic php8.3 is not found.', { id: 'package-not-found', first: /another name/, not: /apt-get/ }],
  ['E: Unable to locate package php8.3', { id: 'package-not-found', first: /apt-get update/ }],
])

checkScripts('Go: modules', [
  [
    'go: github.com/aws/aws-lambda-go@v1.13.3: missing go.sum entry; to add it:;;\tgo mod download github.com/aws/aws-lambda-go',
    { id: 'go-modules', first: /go mod tidy/ },
  ],
  [
    'app/app.go:12:2: no required module provides package cosmossdk.io/errors; to add it:;;\tgo get cosmossdk.io/errors',
    { id: 'go-modules', not: /does not compile/ },
  ],
])

checkScripts('Ruby and its versions', [
  [
    'Bundler found conflicting requirements for the Ruby version:;;  In Gemfile:;;    ruby (~> 2.6.0)',
    { id: 'gem-ruby-version', errorLine: /^Bundler found/ },
  ],
  [
    'net-imap-0.4.0 requires ruby version >= 2.7.3, which is incompatible with the current version, ruby 2.6.10p210',
    { id: 'gem-ruby-version' },
  ],
])

checkScripts('configuration tools', [
  [
    'fatal: [localhost]: FAILED! => {"changed": false, "module_stderr": "/bin/sh: 1: /usr/bin/python: not found\\n", "module_stdout": "", "msg": "The module failed to execute correctly, you probably need to set the interpreter.\\nSee stdout/stderr for the exact error", "rc": 127}',
    { id: 'ansible-python', errorLine: /\/usr\/bin\/python: not found/ },
  ],
  [
    'fatal: [127.0.0.1]: FAILED! => {"changed": false, "msg": "Could not import python modules: apt, apt_pkg. Please install python3-apt package."}',
    { id: 'ansible-python' },
  ],
  [
    'fatal: [localhost]: FAILED! => {"failed_modules": {"ansible.legacy.setup": {"failed": true, "module_stderr": "sudo: a password is required\\n", "module_stdout": "", "msg": "MODULE FAILURE\\nSee stdout/stderr for the exact error", "rc": 1}}, "msg": "The following modules failed to execute: ansible.legacy.setup\\n"}',
    { id: 'sudo-needs-password', not: /secret/, errorLine: /a password is required/ },
  ],
  [
    '>[2018-04-13T01:06:17-04:00] INFO: HTTP Request Returned 401 Unauthorized: Failed to authenticate as \'web-1\'. Ensure that your node_name and client key are correct.;;[2018-04-13T01:06:17-04:00] FATAL: Stacktrace dumped to /var/chef/cache/chef-stacktrace.out;;[2018-04-13T01:06:17-04:00] ERROR: 401 "Unauthorized";;[2018-04-13T01:06:17-04:00] FATAL: Chef::Exceptions::ChildConvergeError: Chef run process exited unsuccessfully (exit code 1)',
    { id: 'chef-not-authenticated', first: /client\.pem/, not: /recipe/, errorLine: /401/ },
  ],
  [
    "Error: Could not retrieve catalog from remote server: Server hostname 'puppet' did not match server certificate; expected web-monitor",
    { id: 'puppet-certificate', first: /another name/, not: /parser validate/ },
  ],
  [
    ">Couldn't fetch certificate from CA server; you might still need to sign this agent's certificate (web-1).;;>Exiting now because the waitforcert setting is set to 0.",
    { id: 'puppet-certificate', first: /sign --certname/, errorLine: /^Couldn't fetch certificate/ },
  ],
])

checkScripts('a proxy', [
  ['curl: (56) CONNECT tunnel failed, response 403', { id: 'proxy-refused', not: /crashed/ }],
  ['curl: (56) Received HTTP code 407 from proxy after CONNECT', { id: 'proxy-refused' }],
  [
    "WARNING: Retrying (Retry(total=0)) after connection broken by 'ProxyError('Cannot connect to proxy.', OSError('Tunnel connection failed: 407 Proxy Authentication Required'))': /simple/flask/;;ERROR: Could not find a version that satisfies the requirement flask (from versions: none)",
    { id: 'proxy-refused', not: /NAT gateway/ },
  ],
])

checkScripts('a database that only reads', [
  [
    'ActiveRecord::StatementInvalid: PG::ReadOnlySqlTransaction: ERROR:  cannot execute CREATE TABLE in a read-only transaction;;bin/rails aborted!',
    { id: 'database-read-only', first: /replica/ },
  ],
  [
    'ERROR 1290 (HY000) at line 1: The MySQL server is running with the --read-only option so it cannot execute this statement',
    { id: 'database-read-only', first: /replica/ },
  ],
])

checkScripts('MySQL: rights that RDS gives nobody', [
  [
    'ERROR 1419 (HY000) at line 3: You do not have the SUPER privilege and binary logging is enabled (you *might* want to use the less safe log_bin_trust_function_creators variable)',
    { id: 'database-privilege', first: /log_bin_trust_function_creators/ },
  ],
  [
    'ERROR 1227 (42000) at line 18: Access denied; you need (at least one of) the SUPER or SET_USER_ID privilege(s) for this operation',
    { id: 'database-privilege', first: /DEFINER/ },
  ],
  ['ERROR:  permission denied for schema public', { id: 'database-privilege', not: /DEFINER/ }],
])

checkScripts('builds: the line that says why', [
  [
    "make[2]: *** No rule to make target 'a.conf.def', needed by 'a.conf'.  Stop.;;make[1]: *** [Makefile:435: all-recursive] Error 1;;make: *** [Makefile:367: all] Error 2",
    { id: 'build-file-missing', errorLine: /No rule to make target/ },
  ],
  [
    "/usr/bin/ld: main.o: in function `main':;;main.c:(.text+0x1e): undefined reference to `SSL_CTX_new';;collect2: error: ld returned 1 exit status;;make: *** [Makefile:12: app] Error 1",
    { id: 'headers-missing' },
  ],
  [
    '  error: subprocess-exited-with-error;;      Error: pg_config executable not found.;;error: metadata-generation-failed',
    { id: 'pip-build-failed', first: /libpq-dev/, errorLine: /^Error: pg_config/ },
  ],
  [
    'Error: Get config: /srv/app/node_modules/prisma/query-engine-debian-openssl-1.1.x: error while loading shared libraries: libssl.so.1.1: cannot open shared object file: No such file or directory',
    { id: 'node-native-version' },
  ],
  [
    "Error downloading object: a.bin (abc123): Smudge error: Error downloading a.bin: batch response: This repository is over its data quota.;;error: external filter 'git-lfs filter-process' failed;;fatal: a.bin: smudge filter lfs failed",
    { id: 'reason-rate-limit', errorLine: /data quota/ },
  ],
])

checkScripts('an option or command that the line names is none that is empty', [
  ["Error: No such command 'db'.", { id: 'flask-application', first: /FLASK_APP/, not: /is empty/ }],
  ['Error: no such option: -A', { id: 'reason-option', first: /version/, not: /is empty/ }],
  ["error: unknown option '--production'", { id: 'reason-option', first: /version/, not: /is empty/ }],
  ['error: too many arguments', { id: 'reason-option', first: /is empty/ }],
])

checkScripts('the line that says why, and not the one that follows', [
  [
    '>Setting up datadog-agent (1:5.0.0-496) ...;;usermod: user dd-agent is currently logged in;;dpkg: error processing datadog-agent (--configure):;; subprocess installed post-installation script returned error exit status 8;;E: Sub-process /usr/bin/dpkg returned an error code (1)',
    { id: 'dpkg-failed', errorLine: /^usermod: user dd-agent/ },
  ],
  [
    'dpkg: error processing nginx-core (--configure):;; subprocess installed post-installation script returned error exit status 1;;E: Sub-process /usr/bin/dpkg returned an error code (1)',
    { id: 'dpkg-failed', errorLine: /^dpkg: error processing/ },
  ],
  [
    "dpkg: error processing /var/cache/apt/archives/bind9-host_1%3a9.8_amd64.deb (--unpack):;; unable to create `/usr/bin/host.dpkg-new' (while processing `./usr/bin/host'): Permission denied;;dpkg-deb: error: subprocess paste was killed by signal (Broken pipe);;E: Sub-process /usr/bin/dpkg returned an error code (1)",
    { id: 'package-unpack-failed', not: /connection/, errorLine: /unable to create/ },
  ],
  [
    '>[SC] OpenSCManager FAILED 5:;;>;;>Access is denied.',
    { id: 'windows-service-denied', errorLine: /^\[SC\] OpenSCManager FAILED 5: Access is denied\.$/ },
  ],
  [
    'fatal: [web]: FAILED! => {"changed": false, "cmd": "virtualenv -p /usr/bin/python3.6 /srv/env", "msg": "[Errno 2] No such file or directory", "rc": 2}',
    {
      id: 'ansible-command-not-run',
      first: /not installed/,
      errorLine: /=> virtualenv -p \/usr\/bin\/python3\.6 \/srv\/env: \[Errno 2\]/,
    },
  ],
  [
    'ERROR: Cannot install -r requirements.txt (line 3) and botocore==1.20.0 because these package versions have conflicting dependencies.;;>;;>The conflict is caused by:;;>    The user requested botocore==1.20.0;;>    boto3 1.26.0 depends on botocore<1.30.0 and >=1.29.0;;ERROR: ResolutionImpossible: for help visit https://pip.pypa.io/',
    { id: 'pip-conflict', errorLine: /boto3 1\.26\.0 depends on botocore<1\.30\.0/ },
  ],
  [
    "[2017-02-14T16:22:43+00:00] FATAL: Please provide the contents of the stacktrace.out file if you file a bug report;;[2017-02-14T16:22:43+00:00] ERROR: chef_automate[web] (delivery line 9) had an error: NoMethodError: undefined method `[]' for nil:NilClass;;[2017-02-14T16:22:43+00:00] FATAL: Chef::Exceptions::ChildConvergeError: Chef run process exited unsuccessfully (exit code 1)",
    { id: 'chef-failed', errorLine: /NoMethodError/ },
  ],
  [
    'sc.exe create failed with exit code: 1639;;At C:\\app\\install.ps1:94 char:3;;+         throw "sc.exe create failed with exit code: $LastExitCode"',
    { id: 'script-failed', errorLine: /^sc\.exe create failed/ },
  ],
  [
    ">2023-11-28 20:58:22,278 INFO spawned: 'shop' with pid 610882;;>2023-11-28 20:58:23,171 INFO exited: shop (exit status 127; not expected);;>2023-11-28 20:58:23,172 INFO gave up: shop entered FATAL state, too many start retries too quickly",
    { id: 'supervisor-failed', first: /not found \(127\)/, errorLine: /exited: shop/ },
  ],
  [
    '>  Process: 18057 ExecStart=/usr/bin/redis-server /etc/redis/redis.conf (code=exited, status=226/NAMESPACE);;>Feb 25 15:19:24 server1 systemd[1]: redis-server.service: Unit entered failed state.;;>Stopped;;>Started again',
    { id: 'unit-setting-missing', errorLine: /226\/NAMESPACE/ },
  ],
  [
    "*** FATAL CONFIG FILE ERROR (Redis 6.0.16) ***;;Reading the configuration file, at line 512;;>>>> 'latency-tracking yes';;Bad directive or wrong number of arguments",
    { id: 'reason-invalid-content', errorLine: /line 512 >>> 'latency-tracking yes' Bad directive/ },
  ],
  [
    'localhost | FAILED! => {;;    "changed": false,;;    "msg": "Could not find aptitude. Please ensure it is installed.";;}',
    { id: 'reason-not-found', errorLine: /^FAILED! => Could not find aptitude/ },
  ],
  [
    'fatal: [web]: FAILED! => {"changed": false, "msg": ["Could not detect which major revision of yum is in use", "You should manually specify use_backend"]}',
    { id: 'package-manager-not-found', not: /lsof/, errorLine: /=> Could not detect which major revision/ },
  ],
])

checkScripts('a name or version that belongs to something else', [
  ["ModuleNotFoundError: No module named 'pip.req'", { id: 'pip-internals', not: /python3-pip/ }],
  ["ModuleNotFoundError: No module named 'shop.settings'", { id: 'python-module-missing' }],
  [
    '/bin/sh: 1: /home/deploy/.virtualenvs/shop/bin/pip: not found',
    { id: 'python-venv-missing', first: /was not created/, not: /PATH/ },
  ],
  [
    'fatal error: An error occurred (403) when calling the HeadObject operation: Forbidden',
    { id: 'aws-object-forbidden', first: /s3:GetObject/ },
  ],
  [
    'go: download go1.22 for linux/amd64: toolchain not available',
    { id: 'go-version', first: /go 1\.22\.0/ },
  ],
  [
    'go: go.mod requires go >= 1.24.0 (running go 1.23.7; GOTOOLCHAIN=local)',
    { id: 'go-version', first: /distribution/ },
  ],
  [
    "Invoke-Sqlcmd : Login failed for user 'WORKGROUP\\EC2AMAZ-ABC123$'.",
    { id: 'database-windows-login', first: /SYSTEM/ },
  ],
  ["Login failed for user 'shop'.", { id: 'database-login-failed' }],
  [
    "/usr/lib/ruby/1.9.1/rubygems/custom_require.rb:36:in `require': cannot load such file -- mkmf (LoadError)",
    { id: 'language-headers-missing', first: /ruby-devel/, not: /bundle exec/ },
  ],
  [
    "W: GPG error: https://deb.nodesource.com/node_15.x focal InRelease: At least one invalid signature was encountered.;;E: The repository 'https://deb.nodesource.com/node_15.x focal InRelease' is not signed.",
    { id: 'package-signature-invalid', first: /df -h/, not: /keyrings/ },
  ],
  [
    "ERROR 1273 (HY000) at line 25: Unknown collation: 'utf8mb4_0900_ai_ci'",
    { id: 'mysql-collation-unknown', first: /MySQL 8/ },
  ],
])

checkScripts('Docker: what its daemon does not accept', [
  [
    'unable to configure the Docker daemon with file /etc/docker/daemon.json: the following directives are specified both as a flag and in the configuration file: hosts: (from flag: [fd://], from file: [tcp://0.0.0.0:2375])',
    { id: 'docker-daemon-file', first: /also an option of dockerd/ },
  ],
  [
    ">unable to configure the Docker daemon with file /etc/docker/daemon.json: invalid character '}' looking for beginning of object key string;;Job for docker.service failed because the control process exited with error code.",
    { id: 'docker-daemon-file', first: /a mistake/, not: /also an option/, errorLine: /invalid character/ },
  ],
  [
    'Error response from daemon: Address already in use',
    { id: 'docker-address-taken', first: /fixed address/, not: /fuser/ },
  ],
  [
    'Error response from daemon: listen tcp 0.0.0.0:80: bind: address already in use',
    { id: 'port-in-use', not: /fixed address/ },
  ],
])

checkScripts('certbot: what the authority got in place of its challenge', [
  [
    '>Performing the following challenges:;;Challenge failed for domain app.example.com;;Some challenges have failed.;;>Domain: app.example.com;;>Type:   unauthorized;;>Detail: Invalid response from http://app.example.com/.well-known/acme-challenge/abc [2001:db8::1]: "<html>\\r\\n<head><title>404 Not Found</title></head>";;>To fix these errors, please make sure that your domain name was entered correctly',
    { id: 'certbot-challenge', first: /without the challenge file/, errorLine: /^Detail: Invalid response/ },
  ],
  [
    '  Type:   connection;;  Detail: 192.0.2.10: Fetching http://app.example.com/.well-known/acme-challenge/abc: Timeout during connect (likely firewall problem);;Some challenges have failed.;;Ask for help or search for solutions at https://community.letsencrypt.org.',
    {
      id: 'certbot-challenge',
      first: /cannot reach/,
      not: /without the challenge file/,
      errorLine: /Timeout during/,
    },
  ],
])

checkScripts('Builds: which of JDK, tool and code is the wrong one', [
  [
    "* What went wrong:;;Could not determine the dependencies of task ':cli:compileJava'.;;  > Could not resolve all dependencies for configuration ':cli:compileClasspath'.;;   > Failed to calculate the value of task ':cli:compileJava' property 'javaCompiler'.;;      > Cannot find a Java installation on your machine (Linux amd64) matching: {languageVersion=21, vendor=any vendor}.",
    {
      id: 'gradle-toolchain',
      first: /JDK that languageVersion/,
      not: /repositor/,
      errorLine: /Cannot find a Java/,
    },
  ],
  [
    "* What went wrong:;;Could not determine the dependencies of task ':app:bootJar'.;;  > Could not resolve all dependencies for configuration ':app:runtimeClasspath'.;;   > Could not find com.example:lib:1.0.",
    { id: 'gradle-dependencies', not: /languageVersion/ },
  ],
  [
    '[ERROR] COMPILATION ERROR : ;;[INFO] -------------------------------------------------------------;;[ERROR] Source option 5 is no longer supported. Use 7 or later.;;[ERROR] Target option 5 is no longer supported. Use 7 or later.',
    { id: 'java-source-level', errorLine: /Source option 5/ },
  ],
  [
    '[ERROR] Failed to execute goal org.apache.maven.plugins:maven-compiler-plugin:3.11.0:compile (default-compile) on project app: Compilation failure: ;;[ERROR] /srv/app/src/A.java:[19,45] error: cannot access Configuration;;[ERROR]   bad class file: /root/.m2/spring-context-6.0.10.jar(/Configuration.class);;[ERROR]     class file has wrong version 61.0, should be 55.0',
    { id: 'java-library-newer', errorLine: /wrong version 61/ },
  ],
  [
    '[ERROR] COMPILATION ERROR : ;;[INFO] -------------------------------------------------------------;;[ERROR] /srv/app/src/A.java:[3,8] cannot find symbol',
    { id: 'compilation-failed', errorLine: /cannot find symbol/ },
  ],
  [
    'error during build:;;[@laravel/vite-plugin-wayfinder] [plugin @laravel/vite-plugin-wayfinder] Error generating types: Error: Command failed: php artisan wayfinder:generate',
    { id: 'inner-command-failed', errorLine: /php artisan/ },
  ],
])

checkScripts('Owners: a name, a number or a mode', [
  ["chown: invalid user: '+x'", { id: 'owner-option-wrong', first: /chmod/, not: /numbers/ }],
  ["install: invalid user: '10001'", { id: 'owner-option-wrong', first: /numbers/, not: /chmod/ }],
  ["chown: invalid user: 'www-data:www-data'", { id: 'no-such-user' }],
])

checkScripts('PHP: a class that is missing, and one that is not there yet', [
  ['  Target class [files] does not exist.', { id: 'laravel-not-started', not: /dump-autoload/ }],
  ['  Target class [App\\Jobs\\Send] does not exist.', { id: 'php-class-missing' }],
  [
    'In PackageManifest.php line 131:;;  Undefined index: name;;Script @php artisan package:discover --ansi handling the post-autoload-dump event returned with error code 1',
    { id: 'composer-version', first: /Composer 2/ },
  ],
  [
    '>> @php artisan package:discover;;You made a reference to a non-existent script @php artisan package:discover',
    { id: 'composer-version', first: /older than the project/, not: /Laravel/ },
  ],
])

checkScripts('Lines: the reason in place of what the script says about it', [
  [
    "ln: failed to create symbolic link '/srv/app/config.json': Permission denied;;Failed to create symbolic link for the configuration",
    { id: 'create-denied', errorLine: /^ln: / },
  ],
  [
    "mv: cannot stat 'old.log': No such file or directory;;Failed to reach the billing service of tenant 4",
    { id: 'program-error', errorLine: /billing service/ },
  ],
  [
    '>Yarn not installed. Please download and install Yarn from https://yarnpkg.com/lang/en/docs/install/;;>Exiting!',
    { id: 'yarn-missing', errorLine: /^Yarn not installed/ },
  ],
  [
    'warning:  app.zip appears to use backslashes as path separators;;>  inflating: app/config/a.json',
    { id: 'zip-backslashes', first: /7-Zip/, errorLine: /backslashes/ },
  ],
  [
    'fatal: [web]: FAILED! => {"changed": false, "msg": "non-zero return code", "rc": 1, "stderr": "nginx: [warn] could not build optimal server_names_hash\\nnginx: [emerg] mkdir() \\"/data/nginx/app/cache/\\" failed (2: No such file or directory)", "stdout": ""}',
    { id: 'web-server-config', errorLine: /mkdir\(\)/ },
  ],
])

checkScripts('Shell: which language or version the file is written for', [
  [
    '/srv/app/index.js: 1: /srv/app/index.js: Syntax error: "(" unexpected',
    { id: 'not-run-by-shell', first: /`node FILE`/ },
  ],
  ['/srv/app/run.sh: 1: Syntax error: "(" unexpected', { id: 'bash-script-run-by-sh' }],
  ['run.sh: line 2: declare: -A: invalid option', { id: 'bash-too-old', not: /dash/ }],
  [
    'sh: 1: -f: not found',
    { id: 'shell-stray-text', first: /variable that holds the command/, not: /copied from a page/ },
  ],
  ['get.sh: line 1: Not: command not found', { id: 'not-a-shell-script' }],
])

checkScripts('Names that differ only in case, and a second copy of the project', [
  [
    ">src/a.ts:5:23 - error TS1261: Already included file name '/srv/app/src/utils/ActualApi.ts' differs from file name '/srv/app/src/utils/actualApi.ts' only in casing.;;>Found 1 error in src/a.ts:5",
    { id: 'name-case', first: /git mv/, errorLine: /TS1261/ },
  ],
  [
    ">error TS6059: File '/srv/app/app/src/app.ts' is not under 'rootDir' '/srv/app/src'. 'rootDir' is expected to contain all source files.",
    { id: 'typescript-root', first: /copy/ },
  ],
  [
    ">src/a.ts:5:23 - error TS2322: Type 'string' is not assignable.;;>Found 1 error in src/a.ts:5",
    { id: 'compilation-failed', errorLine: /TS2322/ },
  ],
])

checkScripts('What the tool was given, and what it could not reach', [
  [
    'Connection was closed before we received a valid response from endpoint URL: "https://api.ecr.ca-central-1.amazonaws.com/".;;Error: Cannot perform an interactive login from a non TTY device',
    { id: 'aws-endpoint-unreachable', first: /proxy|cut/i, errorLine: /^Connection was closed/ },
  ],
  [
    "fatal: remote error: upload-pack: not our ref 33d8469755d6199ceefc30871d8261034f39fc84;;Fetched in submodule path 'base', but it did not contain 33d8469755d6199ceefc30871d8261034f39fc84. Direct fetching of that commit failed.",
    { id: 'git-branch-missing', first: /push/ },
  ],
  ['jq: error (at <stdin>:8): Cannot iterate over null (null)', { id: 'jq-input', first: /lacks/ }],
  ['jq: error (at <stdin>:1): Cannot index string with string "id"', { id: 'jq-input' }],
  ['jq: error (at <stdin>:0): Cannot index number with "id"', { id: 'jq-input' }],
  [
    "jq: error: syntax error, unexpected '{', expecting IDENT or __loc__ (Unix shell quoting issues?) at <top-level>, line 1:;;.[] | select(.url == {path});;jq: 1 compile error",
    { id: 'jq-filter', first: /--arg/, errorLine: /^jq: error: syntax error/ },
  ],
  [
    'Starting Tomcat servlet engine: tomcat6start-stop-daemon: unable to stat /usr/lib/jvm//bin/java (No such file or directory)',
    { id: 'java-home' },
  ],
  [
    '  End-of-central-directory signature not found.  Either this file is not;;  a zipfile, or it constitutes one disk of a multi-part archive.;;unzip:  cannot find zipfile directory in one of a.zip or;;        a.zip.zip, and cannot find a.zip.ZIP, period.',
    { id: 'archive-broken', errorLine: /End-of-central|cannot find zipfile/ },
  ],
  [
    `fatal: [default]: FAILED! => {"changed": false, "msg": "Could not find the requested service \\"'solr'\\": "}`,
    { id: 'unit-not-found' },
  ],
])

checkScripts('A command taken for a file, and a tool that another step should have installed', [
  [
    '[PM2][ERROR] Script not found: /srv/app/npm run start',
    { id: 'pm2-command-as-file', first: /pm2 start npm --name/ },
  ],
  ['[PM2][ERROR] Script not found: /srv/app/dist/main.js', { id: 'node-build-missing' }],
  [
    "Yarn executable was not detected in the system.;;rake aborted!;;Autoprefixer doesn't support Node v5.4.1. Update it.",
    { id: 'node-too-old' },
  ],
  [
    'rake aborted!;;ViteRuby::MissingExecutableError: ❌ The vite binary is not available. Have you installed the npm packages?;;No such file or directory - /srv/app/node_modules/.bin/vite',
    { id: 'rails-assets-packages', first: /npm ci/ },
  ],
  [
    "rake aborted!;;Sprockets::FileNotFound: couldn't find file 'emojionearea/dist/emojionearea' with type 'text/css';;Checked in these paths: ;;  /srv/app/app/assets/config",
    { id: 'rails-assets-packages', first: /npm ci/, errorLine: /^Sprockets/ },
  ],
  [
    "Unknown command: 'collectstatic';;Type 'manage.py help' for usage.",
    { id: 'django-command-unknown', first: /INSTALLED_APPS/ },
  ],
  [
    '* What went wrong:;;Timeout waiting to lock jars (/home/a/.gradle/caches/jars-9). It is currently in use by another Gradle instance.;;Owner PID: 17789;;Our PID: 33961',
    { id: 'gradle-lock', first: /--stop/ },
  ],
  [
    "* What went wrong:;;Execution failed for task ':app:build'.;;> A build operation failed.;;      Timeout waiting to lock Artifact transforms cache (/home/a/.gradle/caches/transforms-3). It is currently in use by another Gradle instance.;;  Owner PID: 3535",
    { id: 'gradle-lock' },
  ],
  ["ERROR: Service 'web' depends on service 'db' which is undefined.", { id: 'compose-invalid' }],
  [
    '* mine.service - mine;;   Loaded: error (Reason: Invalid argument);;   Active: inactive (dead);;Feb 01 02:02:15 ps systemd[1]: [/etc/systemd/system/mine.service:6] Executable path is not absolute, ignoring: start.sh;;Feb 01 02:02:15 ps systemd[1]: mine.service: Service lacks both ExecStart= and ExecStop= setting. Refusing.',
    { id: 'unit-bad-setting', errorLine: /not absolute/ },
  ],
])
