import { test } from 'node:test'
import type { FailureFacts } from '../../src/hints/hints.ts'
import { assertHint, type Expectation, failedScript } from './expectation.ts'

const credentials = 'aws-credentials-expired'
const denied = 'aws-access-denied'
const unreachable = 'database-unreachable'

/** What a script printed: the line, or lines, with `;;` between them. */
const scripts: readonly (readonly [output: string, expected: Expectation, facts?: Partial<FailureFacts>])[] =
  [
    [
      "aws: error: argument operation: Found invalid choice 'get-login'",
      { id: 'aws-cli-old', first: /version 2 does not have/ },
    ],
    [
      'An error occurred (SignatureDoesNotMatch) when calling the GetCallerIdentity operation: Signature expired: 20240101T000000Z is now earlier than 20240101T001000Z',
      { id: credentials, first: /clock/, not: /Old keys/ },
    ],
    [
      'An error occurred (InvalidClientTokenId) when calling the GetCallerIdentity operation: The security token included in the request is invalid.',
      { id: credentials, first: /Old keys/ },
    ],
    [
      'An error occurred (AccessDenied) when calling the GetObject operation: User: arn:aws:iam::123456789012:user/ci is not authorized to perform: s3:GetObject because no identity-based policy allows the s3:GetObject action',
      { id: denied, first: /Keys of the user/, not: /instance profile lacks/ },
    ],
    [
      'An error occurred (AccessDeniedException) when calling the GetParameter operation: User: arn:aws:sts::123456789012:assumed-role/web/i-1 is not authorized to perform: ssm:GetParameter with an explicit deny in a service control policy',
      { id: denied, first: /organization/, not: /instance profile lacks/ },
    ],
    [
      'An error occurred (AccessDeniedException) when calling the GetParameter operation: User: arn:aws:sts::123456789012:assumed-role/web/i-1 is not authorized to perform: ssm:GetParameter because no identity-based policy allows the ssm:GetParameter action',
      { id: denied, first: /instance profile lacks/, not: /Keys/ },
    ],
    [
      'Could not connect to the endpoint URL: "https://s3.eu-wst-1.amazonaws.com/artifacts"',
      { id: 'aws-endpoint-unreachable', first: /region/ },
    ],
    [
      'Connect timeout on endpoint URL: "https://ssm.eu-west-1.amazonaws.com/"',
      { id: 'aws-endpoint-unreachable', first: /outbound route/, not: /misspelled/ },
    ],
    ['Could not connect to the endpoint URL: "http://localhost:4566/"', { id: 'reason-connection' }],
    [
      'Connect timeout on endpoint URL: "http://169.254.169.254/latest/meta-data/iam/"',
      { id: 'aws-no-credentials' },
    ],
    [
      'The config profile (prod) could not be found',
      { id: 'aws-no-credentials', first: /home of another user/, not: /attach one/ },
    ],
    [
      'ERROR: [pool www] pm.max_children must be more than pm.start_servers;;ERROR: FPM initialization failed',
      { id: 'php-fpm-failed', first: /php-fpm -t/ },
    ],
    ['Rate exceeded, retrying;;Error: invoice total is negative', { id: 'program-error' }],
    ['Error: could not lock database shop for migration', { id: 'program-error' }],
    ['pacman: error: failed to init transaction (unable to lock database)', { id: 'yum-lock' }],
    ['unknown command: compose-report', { id: 'reason-option' }],
    [
      "Error: Failed to download metadata for repo 'shop': GPG verification is enabled, but GPG signature is not available",
      { id: 'package-signing-key' },
    ],
    ['src/tree_node.h: No such file or directory', { id: 'file-not-found' }],
    ['fatal error: cluster-node.h: No such file or directory', { id: 'headers-missing' }],
    ['cannot load such file -- matrix-client (LoadError)', { id: 'ruby-load-error' }],
    ['- Status code: 500 for http://localhost:3000/health', { id: 'reason-http-server-error' }],
    ["cp: cannot create regular file '/srv/sys/app/x': Permission denied", { id: 'create-denied' }],
    ["java.lang.ClassCastException: Cannot convert value 'x' to type 'y'", { id: 'code-error' }],
    ["ERROR: Cannot convert 'abc' to type integer", { id: 'program-error' }],
    ['main.go:5: Missing an argument for parameter n', { id: 'reason-option' }],
    ["Duplicate entry 'migrations' for key 'users.name'", { id: 'database-data-rejected' }],
    [
      "ERROR 1062 (23000): Duplicate entry '5' for key 'flyway_schema_history.PRIMARY'",
      { id: 'database-migration-failed' },
    ],
    [
      'FATAL:  no pg_hba.conf entry for host "10.0.0.5", user "app", database "app", no encryption',
      { id: 'database-login-failed', first: /without TLS/ },
    ],
    [
      'psql: error: connection to server on socket "/var/run/postgresql/.s.PGSQL.5432" failed: FATAL:  role "root" does not exist',
      { id: 'database-login-by-user', first: /sudo -u postgres/ },
    ],
    [
      'psql: error: connection to server at "db" (10.0.0.1), port 5432 failed: fe_sendauth: no password supplied',
      { id: 'database-login-failed', first: /missing in the hook/ },
    ],
    [
      'SequelizeConnectionError: SASL: SCRAM-SERVER-FIRST-MESSAGE: client password must be a string',
      { id: 'database-login-failed', first: /missing in the hook/ },
    ],
    [
      'psql: error: connection to server at "db" (10.0.0.1), port 5432 failed: FATAL:  the database system is starting up',
      { id: unreachable, first: /not running yet/, not: /host or port/ },
    ],
    [
      "MongooseServerSelectionError: Could not connect to any servers in your MongoDB Atlas cluster. One common reason is that you're trying to access the database from an IP that isn't whitelisted.",
      { id: unreachable, first: /list of addresses/, not: /host or port/ },
    ],
    ['Error: connect ENOENT /var/run/mysqld/mysqld.sock', { id: unreachable, first: /host or port/ }],
    [
      'com.zaxxer.hikari.pool.HikariPool$PoolInitializationException: Failed to initialize pool: No suitable driver',
      { id: 'program-error' },
    ],
    [
      'nginx: [alert] could not open error log file: open() "/var/log/nginx/error.log" failed (13: Permission denied);;nginx: configuration file /etc/nginx/nginx.conf test failed',
      { id: 'system-path-denied' },
    ],
    [
      'nginx: [emerg] open() "/etc/nginx/conf.d/app.inc" failed (2: No such file or directory) in /etc/nginx/nginx.conf:30;;nginx: configuration file /etc/nginx/nginx.conf test failed',
      { id: 'web-server-config' },
    ],
    ['nginx: [emerg] write() "/run/nginx.pid" failed (28: No space left on device)', { id: 'disk-full' }],
    [
      "ERROR: unable to bind listening socket for address '/run/php-fpm/www.sock': No such file or directory (2);;ERROR: FPM initialization failed",
      { id: 'system-path-missing' },
    ],
    [
      'curl: (7) Failed to connect to nodejs.org port 443: Connection timed out',
      { id: 'health-check-refused', first: /no route/, not: /application/ },
    ],
    [
      'curl: (7) Failed to connect to registry.example.com port 443 after 3 ms: Connection refused',
      { id: 'health-check-refused', first: /is down/, not: /application|route/ },
    ],
    [
      'curl: (7) Failed to connect to localhost port 8080 after 0 ms: Connection refused',
      { id: 'health-check-refused', first: /application was not ready/, not: /route/ },
    ],
    [
      'curl: (28) Operation timed out after 5001 milliseconds with 0 bytes received',
      { id: 'health-check-timed-out', first: /application hangs/ },
    ],
    [
      'curl: (28) Connection to rpm.example.com (192.0.2.1) port 443 timed out, connect to 192.0.2.1 port 443 failed',
      { id: 'health-check-timed-out', first: /no route/, not: /hangs/ },
    ],
    [
      'curl: (35) TCP connection reset by peer',
      { id: 'health-check-empty-reply', first: /http and https/, not: /crashed/ },
    ],
    [
      'curl: (22) The requested URL returned error: 500',
      { id: 'health-check-error-status', not: /^The application is running/ },
    ],
    [
      'Cannot connect to the Docker daemon at tcp://localhost:2375. Is the docker daemon running?',
      { id: 'docker-not-running', first: /DOCKER_HOST/ },
    ],
    ['dial unix /var/run/docker.sock: connect: no such file or directory', { id: 'docker-not-running' }],
    ['Must provide --username with --password-stdin', { id: 'docker-login-no-terminal', first: /user name/ }],
    [
      "Error response from daemon: pull access denied for 123456789012.dkr.ecr.us-east-1.amazonaws.com/app, repository does not exist or may require 'docker login': denied: User: arn:aws:sts::123456789012:assumed-role/web/i-1 is not authorized to perform: ecr:BatchGetImage",
      { id: 'ecr-not-authorized', first: /instance profile/ },
    ],
    [
      "docker: Error response from daemon: pull access denied for shop, repository does not exist or may require 'docker login': denied: requested access to the resource is denied.",
      { id: 'docker-not-logged-in', first: /no registry/, not: /twelve hours/ },
    ],
    [
      "Error response from daemon: pull access denied for 123456789012.dkr.ecr.us-east-1.amazonaws.com/app, repository does not exist or may require 'docker login'",
      { id: 'docker-not-logged-in', first: /twelve hours/, not: /no registry/ },
    ],
    [
      'invalid reference format: repository name (library/Shop) must be lowercase',
      { id: 'docker-invalid-reference', first: /capitals/ },
    ],
    ['services.user.UserService could not start the scheduler', { id: 'script-failed' }],
    [
      'Error response from daemon: network 3f2a9c1d4e5b6a7f8091a2b3c4d5e6f70123456789abcdef0123456789abcdef not found',
      { id: 'docker-network-missing', first: /force-recreate/ },
    ],
    [
      'docker: Error response from daemon: OCI runtime create failed: error mounting "cgroup" to rootfs at "/sys/fs/cgroup": no subsystem for mount',
      { id: 'docker-failed' },
    ],
    [
      'docker: Error response from daemon: OCI runtime create failed: runc create failed: unable to start container process: error loading seccomp filter: errno 524',
      { id: 'docker-failed' },
    ],
    [
      'nginx: [emerg] bind() to 0.0.0.0:8081 failed (13: Permission denied)',
      { id: 'port-permission', first: /SELinux/, not: /1024/ },
    ],
    [
      'nginx: [emerg] bind() to 0.0.0.0:80 failed (13: Permission denied)',
      { id: 'port-permission', first: /1024/ },
    ],
    ['Error: listen EACCES: permission denied /run/app/app.sock', { id: 'system-path-denied' }],
    ['Port 3000 is in use, trying another one...;;Error: invoice total is negative', { id: 'program-error' }],
    [
      'Port 8080 is already in use by 1234, killing it;;kill: (1234) - Operation not permitted',
      { id: 'changed-owner-denied' },
    ],
    [
      "Shop is already running (pid 33), stopping it;;rm: cannot remove '/opt/app': Device or resource busy",
      { id: 'reason-busy' },
    ],
    [
      "Error: Failed to download metadata for repo 'appstream': Cannot prepare internal mirrorlist: Curl error (28): Timeout was reached for https://mirrors.almalinux.org/mirrorlist/9/appstream",
      { id: 'package-mirror-unreachable', first: /no route/ },
    ],
    [
      "Error: Failed to download metadata for repo 'appstream': Cannot prepare internal mirrorlist: No URLs in mirrorlist",
      { id: 'centos-end-of-life' },
    ],
    [
      "curl: (60) SSL: no alternative certificate subject name matches target host name 'localhost'",
      { id: 'tls-certificate', first: /another host name/, not: /outdated/ },
    ],
    [
      'npm error self-signed certificate in certificate chain',
      { id: 'tls-certificate', first: /of your own/, not: /outdated/ },
    ],
    ['not enough space in buffer for key', { id: 'script-failed' }],
    ["(28)No space left on device: AH00023: Couldn't create the rewrite-map mutex", { id: 'apache-failed' }],
    [
      'java.lang.OutOfMemoryError: Java heap space',
      { id: 'java-heap-limit', first: /raise it/, not: /lower it/ },
    ],
    [
      'Error: Could not reserve enough space for 2097152KB object heap',
      { id: 'java-heap-limit', first: /lower it/, not: /raise it/ },
    ],
    [
      'nginx: [emerg] duplicate location "/" in /etc/nginx/conf.d/app.conf:15',
      { id: 'nginx-duplicate', first: /has it twice/ },
    ],
    [
      'nginx: [emerg] duplicate upstream "app" in /etc/nginx/conf.d/old.conf:1',
      { id: 'nginx-duplicate', first: /default site/ },
    ],
    [
      "nginx: [emerg] cannot load certificate key \"/etc/ssl/app.key\": BIO_new_file() failed (SSL: error:0200100D:system library:fopen:Permission denied:fopen('/etc/ssl/app.key','r'))",
      { id: 'web-server-certificate', first: /as root/ },
    ],
    [
      'nginx: [emerg] SSL_CTX_use_PrivateKey("/etc/ssl/app.key") failed (SSL: error:0B080074:x509 certificate routines:X509_check_private_key:key values mismatch)',
      { id: 'web-server-certificate', first: /another certificate/, not: /not on this instance/ },
    ],
    [
      'Failed to reload nginx.service: Job type reload is not applicable for unit nginx.service.',
      { id: 'unit-not-active', first: /^Its unit cannot be reloaded/ },
    ],
    [
      'Could not find platform dependent libraries <exec_prefix>;;Error: invoice total is negative',
      { id: 'program-error' },
    ],
    [
      '[PM2][ERROR] Process failed to launch spawn EACCES',
      { id: 'pm2-cannot-spawn', first: /cannot be run by this user/ },
    ],
    [
      'Failed to stop shop.service: Unit shop.service not loaded.;;Error: invoice total is negative',
      { id: 'program-error' },
    ],
    [
      'Failed to stop firewalld.service: Unit firewalld.service is masked.;;Error: invoice total is negative',
      { id: 'program-error' },
    ],
    [
      'app.service: Failed at step EXEC spawning /opt/app/start.sh: Exec format error',
      { id: 'unit-exec-failed', first: /INTERPRETER/, not: /SELinux/ },
    ],
  ]

for (const [output, expected, facts] of scripts) {
  test(`look-alike in a script: ${output}`, () => {
    const message = 'Script at specified location: scripts/run.sh failed with exit code 1'
    assertHint({ ...failedScript(output), message, ...facts }, expected)
  })
}

const working = 'script-timed-out-working'
const foreground: Expectation = { id: 'script-timed-out', first: /foreground/ }

/** What the agent, CodeDeploy or another service says. */
const messages: readonly (readonly [facts: FailureFacts, expected: Expectation])[] = [
  [
    {
      platform: 'ECS',
      where: 'deployment',
      errorCode: 'IAM_ROLE_PERMISSIONS',
      message:
        'The IAM role does not give you permission to perform operations in the following AWS service: AmazonEC2ContainerService.',
    },
    { id: 'iam-permissions-ecs' },
  ],
  [
    lifecycle(
      'AfterInstall',
      'ScriptFailed',
      'Script at specified location: scripts\\run.ps1 failed with error Errno::ENOEXEC with message Exec format error - C:/bundle/scripts/run.ps1',
    ),
    { id: 'script-no-shebang', first: /\.bat/, not: /bash|uname/ },
  ],
  [
    lifecycle('DownloadBundle', 'UnknownError', 'Connection refused - connect(2) for "10.0.0.1" port 3128'),
    { id: 'bundle-unreachable', first: /proxy/, not: /no route/ },
  ],
  [
    lifecycle('DownloadBundle', 'UnknownError', 'Net::OpenTimeout'),
    { id: 'bundle-unreachable', first: /no route/ },
  ],
  [
    lifecycle(
      'AllowTraffic',
      'UnknownError',
      'User: arn:aws:sts::123456789012:assumed-role/x/y is not authorized to perform: elasticloadbalancing:RegisterTargets with an explicit deny in a service control policy',
    ),
    { id: 'traffic-role-permissions', first: /organization/, not: /attach/ },
  ],
  [timedOut('stop_start.sh'), foreground],
  [timedOut('start_and_check.sh'), foreground],
  [timedOut('run_waitress.sh'), foreground],
  [timedOut('install_healthcheck.sh'), { id: working }],
  [timedOut('stop.sh'), { id: 'script-timed-out-waiting' }],
  [
    {
      platform: 'ECS',
      where: 'deployment',
      errorCode: 'ECS_UPDATE_ERROR',
      message: 'No Fargate configuration exists for given values: 256 CPU, 4096 memory.',
    },
    { id: 'ecs-task-definition-invalid', first: /cpu and memory/, not: /placeholder/ },
  ],
  [
    evidence(
      'Server',
      'UnsupportedOperation: The instance type does not support the boot mode of the image. Launching EC2 instance failed.',
    ),
    { id: 'evidence-scaling-unsupported', first: /boot mode/, not: /subnet/ },
  ],
  [
    evidence(
      'ECS',
      "CannotPullContainerError: image Manifest does not contain descriptor matching platform 'linux/arm64'",
    ),
    { id: 'evidence-image-platform', first: /linux\/arm64/, not: /linux\/amd64/ },
  ],
  [
    evidence(
      'ECS',
      'CannotStartContainerError: exec: "npm start": stat npm start: no such file or directory',
    ),
    { id: 'evidence-command-not-found', first: /one string/ },
  ],
  [
    evidence('ECS', 'CannotStartContainerError: exec: "npm": executable file not found in $PATH'),
    { id: 'evidence-command-not-found', first: /not in the image/, not: /one string/ },
  ],
  [
    evidence(
      'ECS',
      "ResourceInitializationError: failed to invoke EFS utils commands to set up EFS volumes: stderr: b'mount.nfs4: access denied by server while mounting 127.0.0.1:/'",
    ),
    { id: 'evidence-volume-not-mounted', first: /ClientMount/, not: /2049/ },
  ],
  [
    evidence(
      'ECS',
      'ResourceInitializationError: failed to invoke EFS utils commands to set up EFS volumes: stderr: Failed to resolve "fs-1.efs.us-east-1.amazonaws.com"',
    ),
    { id: 'evidence-volume-not-mounted', first: /mount target/, not: /2049/ },
  ],
]

for (const [facts, expected] of messages) {
  test(`look-alike in a message: ${facts.message}`, () => {
    assertHint(facts, expected)
  })
}

function lifecycle(event: string, errorCode: string, message: string): FailureFacts {
  return { platform: 'Server', where: 'lifecycle', event, errorCode, message }
}

function timedOut(script: string): FailureFacts {
  return lifecycle(
    'ApplicationStart',
    'ScriptTimedOut',
    `Script at specified location: scripts/${script} failed to complete in 300 seconds`,
  )
}

function evidence(platform: 'Server' | 'ECS', message: string): FailureFacts {
  return { platform, where: 'evidence', message }
}
