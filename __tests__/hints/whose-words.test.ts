import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readOutput } from '../../src/hints/error-line.ts'
import type { FailureFacts } from '../../src/hints/hints.ts'
import { assertHint, checkScripts, type Expectation, failedScript } from './expectation.ts'

const loader: Expectation = { id: 'loader-missing', not: /chmod|noexec/ }
const inContainer: Expectation = { id: 'dns-failure', first: /container.*docker compose/ }
const container = /container.*docker ps -a/

checkScripts('whose words', [
  [
    '-bash: ./consul: /lib/ld-linux.so.2: bad ELF interpreter: No such file or directory',
    { ...loader, first: /32-bit program.*glibc\.i686/ },
    { exitCode: 126 },
  ],
  [
    'run.sh: line 4: ./app: cannot execute: required file not found',
    { ...loader, first: /head -1/ },
    { exitCode: 127 },
  ],
  ['bash: ./app: cannot execute: required file not found', { ...loader, says: /musl/ }, { exitCode: 127 }],
  [
    "qemu-x86_64: Could not open '/lib64/ld-linux-x86-64.so.2': No such file or directory",
    loader,
    { exitCode: 255 },
  ],
  [
    'run.sh: line 3: ./app: Text file busy',
    { id: 'text-file-busy', first: /still (?:open|being) / },
    { exitCode: 126 },
  ],
  [
    'run.sh: line 3: ./app: Text file busy;;Error: connect ECONNREFUSED 127.0.0.1:6379',
    { id: 'text-file-busy' },
    { exitCode: 126 },
  ],
  [
    'run.sh: line 3: ./app: /lib/ld-linux.so.2: bad ELF interpreter: No such file or directory;;Error: connect ECONNREFUSED 127.0.0.1:6379',
    loader,
    { exitCode: 126 },
  ],
  [
    "cp: cannot create regular file '/opt/app/bin/app': Text file busy",
    { id: 'text-file-busy', first: /still runs/ },
  ],
  [
    'run.sh: line 3: ./app: cannot execute binary file: Exec format error',
    { id: 'wrong-architecture' },
    { exitCode: 126 },
  ],
  ['run.sh: line 3: bin/app: Permission denied', { id: 'exit-not-executable' }, { exitCode: 126 }],
  ['run.sh: line 3: frobnicate: command not found', { id: 'command-not-found' }, { exitCode: 127 }],
  ['nothing that anybody knows is wrong', { id: 'exit-command-not-found' }, { exitCode: 127 }],
  [
    'nginx: [emerg] host not found in upstream "app:3000" in /etc/nginx/a.conf:1',
    { id: 'upstream-unknown', first: container },
  ],
  [
    'nginx: [emerg] host not found in upstream',
    { id: 'upstream-unknown', first: container, not: /enableDnsSupport/ },
  ],
  [
    'nginx: [emerg] host not found in upstream "api.internal.example.com" in /etc/nginx/a.conf:1',
    { id: 'upstream-unknown', first: /getent hosts/, not: /docker ps/ },
  ],
  [
    "[ALERT] 123/101010 (1) : parsing [/etc/haproxy/haproxy.cfg:30] : 'server app' : could not resolve address 'app'",
    { id: 'upstream-unknown', first: container },
  ],
  ['Error: getaddrinfo ENOTFOUND redis', { id: 'dns-failure', first: /container.*docker compose/ }],
  ['Error: getaddrinfo ENOTFOUND db.example.com', { id: 'dns-failure', not: /docker/ }],
  [
    'psycopg2.OperationalError: could not translate host name "db" to address: Name or service not known',
    { id: 'dns-failure', first: /container/ },
  ],
  [
    'django.db.utils.OperationalError: unable to open database file',
    { id: 'sqlite-not-opened', first: /folder.*(?:chown|owner)/, not: /showmigrations|security group/ },
  ],
  [
    'sqlite3.OperationalError: attempt to write a readonly database',
    { id: 'sqlite-not-opened', first: /chown/ },
  ],
  ['SQLSTATE[HY000] [14] unable to open database file', { id: 'sqlite-not-opened' }],
  ['SQLite3::CantOpenException: unable to open database file', { id: 'sqlite-not-opened' }],
  ['Error: SQLITE_CANTOPEN: unable to open database file', { id: 'sqlite-not-opened' }],
  ["SQLite Error 14: 'unable to open database file'.", { id: 'sqlite-not-opened' }],
  [
    'There is no existing directory at "/root/src/app/storage/logs" and it could not be created: Permission denied',
    { id: 'laravel-storage-missing', first: /cached.*config:clear/ },
  ],
  [
    'There is no existing directory at "/builds/shop/storage/logs" and its not buildable: Permission denied',
    { id: 'laravel-storage-missing', first: /cached/ },
  ],
  ['Please provide a valid cache path.', { id: 'laravel-storage-missing', first: /Nothing created it/ }],
  [
    'file_put_contents(/home/runner/work/shop/shop/storage/framework/views/a.php): Failed to open stream: No such file or directory',
    { id: 'laravel-storage-missing', first: /cached/, not: /Nothing.*cached/ },
  ],
  [
    'docker: failed to register layer: Error processing tar file(exit status 1): lchown /etc/shadow: invalid argument',
    { id: 'rootless-ids', first: /\/etc\/subuid.*usermod/ },
  ],
  [
    'Error: potentially insufficient UIDs or GIDs available in user namespace (requested 0:42 for /etc/gshadow): Check /etc/subuid and /etc/subgid',
    { id: 'rootless-ids' },
  ],
  ['[ERROR] newuidmap: write to uid_map failed: Operation not permitted', { id: 'rootless-ids' }],
  [
    "ObjectNotFound: Cannot find drive. A drive with the name 'IIS' does not exist.",
    {
      id: 'powershell-edition',
      first: /PowerShell 7.*powershell\.exe/,
      says: /unless it needs the drive/,
      not: /SysNative/,
    },
  ],
  [
    "Get-Item: Cannot find drive. A drive with the name 'IIS' does not exist.",
    { id: 'powershell-edition', first: /PowerShell 7/ },
  ],
  [
    "Get-Item : Cannot find drive. A drive with the name 'IIS' does not exist.",
    { id: 'powershell-drive-missing' },
  ],
  [
    "Get-Website: The term 'Get-Website' is not recognized as a name of a cmdlet, function, script file, or executable program.",
    { id: 'powershell-edition' },
  ],
  [
    "Get-Website : The term 'Get-Website' is not recognized as the name of a cmdlet, function, script file, or operable program.",
    { id: 'powershell-32-bit' },
  ],
  [
    'New-IISSite : Filename: C:\\Windows\\system32\\inetsrv\\config\\applicationHost.config;;Error: Cannot commit configuration changes because the file has changed on disk',
    { id: 'iis-configuration-locked', first: /IISAdministration.*WebAdministration.*Reset-IISServerManager/ },
  ],
  [
    'badly formed help string',
    { id: 'aws-cli-old', first: /a newer Python can break.*\/usr\/local\/bin/, not: /misspelled/ },
  ],
  ['ValueError: badly formed help string', { id: 'aws-cli-old' }],
  [
    "ImportError: cannot import name 'DEFAULT_CIPHERS' from 'urllib3.util.ssl_' (/usr/lib/python3/dist-packages/urllib3/util/ssl_.py)",
    { id: 'aws-cli-old' },
  ],
  [
    "pkg_resources.DistributionNotFound: The 'awscli==1.18.69' distribution was not found",
    { id: 'aws-cli-old' },
  ],
  [
    'Error: Unable to find a match: amazon-cloudwatch-agent',
    { id: 'package-not-found', says: /Amazon Linux 2023.*--releasever=latest/, not: /apt-get/ },
  ],
  ['E: Unable to locate package foo', { id: 'package-not-found', not: /releasever/ }],
  [
    "FileNotFoundError: [Errno 2] No such file or directory: '/var/cache/dnf/amazonlinux-2d/packages/git-2.40.rpm'",
    { id: 'yum-lock', first: /cloud-init status --wait/ },
  ],
  [
    'redis.exceptions.ConnectionError: Error -2 connecting to redis:6379. Name or service not known.',
    inContainer,
  ],
  ['java.net.UnknownHostException: kafka', inContainer],
  ['dial tcp: lookup db on 127.0.0.11:53: no such host', inContainer],
  [
    'psql: error: connection to server on socket "/var/run/postgresql/.s.PGSQL.5432" failed: No such file or directory',
    { id: 'database-not-here', not: /path is relative/ },
  ],
  ['FATAL:  could not create semaphores: No space left on device', { id: 'program-error', not: /df -h/ }],
  [
    "AH00023: Couldn't create the mpm-accept mutex (28)No space left on device",
    { id: 'apache-failed', not: /df -h/ },
  ],
  [
    'docker: Error response from daemon: OCI runtime create failed: mkdir /sys/fs/cgroup/memory/docker/abc: no space left on device: unknown.',
    { id: 'docker-failed', not: /df -h/ },
  ],
  ['tar: app: Cannot write: No space left on device', { id: 'disk-full' }],
  [
    "Traceback (most recent call last):;;  File \"/usr/bin/aws\", line 27, in <module>;;    sys.exit(main());;AttributeError: module 'lib' has no attribute 'X509_V_FLAG_NOTIFY_POLICY'",
    { id: 'aws-cli-old', first: /a newer Python can break/, not: /misspelled/ },
  ],
  [
    "Traceback (most recent call last):;;  File \"/srv/app/run.py\", line 27, in <module>;;AttributeError: module 'lib' has no attribute 'x'",
    { id: 'code-error' },
  ],
  [
    'standard_init_linux.go:228: exec user process caused: no such file or directory',
    { ...loader, first: /dos2unix/ },
  ],
  ['exec ./app: no such file or directory', loader],
  [
    'Error loading shared library libstdc++.so.6: No such file or directory (needed by /usr/bin/node)',
    { id: 'shared-library-missing' },
  ],
  [
    'Database file at path [/srv/app/database/database.sqlite] does not exist. Ensure this is an absolute path to the database. (Connection: sqlite)',
    { id: 'sqlite-not-opened', first: /full path/ },
  ],
  [
    'The stream or file "/builds/shop/storage/logs/laravel.log" could not be opened in append mode: Failed to open stream: Permission denied',
    { id: 'laravel-storage', first: /cached/ },
  ],
  [
    'The stream or file "/srv/shop/storage/logs/laravel.log" could not be opened in append mode: Failed to open stream: Permission denied',
    { id: 'laravel-storage', first: /chown/, not: /cached/ },
  ],
  ["Error: EACCES: permission denied, open '/Users/ann/app/config.json'", { id: 'path-implausible' }],
  [
    "PermissionError: [Errno 13] Permission denied: '/codebuild/output/src1/app.log'",
    { id: 'path-implausible' },
  ],
  [
    '/bin/sh: bad interpreter: Text file busy',
    { id: 'text-file-busy', first: /still open/ },
    { exitCode: 126 },
  ],
])

const withdrawn: Expectation = { id: 'locked-version-gone', first: /bundle update NAME.*commit/ }
const advisory: Expectation = {
  id: 'composer-advisory',
  first: /security.*composer update NAME/,
  says: /composer\.lock is not in the bundle/,
  not: /why-not|PHP than/,
}
const bundlerOutput = [
  'Your bundle is locked to puma (3.12.3), but that version could not be found in any of the sources listed in',
  "your Gemfile. If you haven't changed sources, that means the author of puma (3.12.3) has removed it. You'll",
  "need to update your bundle to a version other than puma (3.12.3) that hasn't been removed in order to",
  'install.',
].join(';;')
const composerOutput = [
  'Your requirements could not be resolved to an installable set of packages.',
  '',
  '  Problem 1',
  '    - Root composer.json requires twig/twig 3.11.3 (exact version match: 3.11.3 or 3.11.3.0),',
  '      found twig/twig[v3.11.3] but these were not loaded, because they are affected by',
  '      security advisories ("PKSA-8zx5-v2nz-58pb").',
].join(';;')

const wrapped: readonly (readonly [output: string, expected: Expectation, ...errorLine: RegExp[]])[] = [
  [bundlerOutput, withdrawn, /^Your bundle is locked to puma/, /removed in order to install\.$/],
  [
    composerOutput,
    advisory,
    /^Your requirements/,
    /affected by security advisories \("PKSA-8zx5-v2nz-58pb"\)\.$/,
  ],
  [
    '    - Root composer.json requires a/b ^1.0, found a/b[1.0.0] but these were not loaded, because they are affected by security advisories ("PKSA-1").',
    advisory,
  ],
  [
    'E: Could not open lock file /var/lib/dpkg/lock-frontend - open, which the;;reading of lists needs (13: Permission denied)',
    { id: 'needs-root' },
    /which the reading of lists needs/,
  ],
  [
    'run.sh: line 3: ./configure-that-is-not-here: No such file or directory;;starting what follows',
    { id: 'file-not-found' },
    /No such file or directory$/,
  ],
  [
    'Your bundle only supports platforms ["x86_64-darwin-19"] but your local platform;;is x86_64-linux. Add the current platform to the lockfile with `bundle lock',
    { id: 'bundler-lock-file' },
    /but your local platform is x86_64-linux\./,
  ],
  [
    'The following packages have unmet dependencies:;; nodejs : Depends: libssl1.1 (>= 1.1.1) but it is not installable;;E: Unable to correct problems, you have held broken packages.',
    { id: 'apt-unmet-dependencies' },
    /^nodejs : Depends: libssl1\.1 .* not installable$/,
  ],
  [
    'E: Unable to correct problems, you have held broken packages.',
    { id: 'apt-unmet-dependencies' },
    /^E: Unable to correct/,
  ],
  [
    'fatal: the configuration cannot be read from a file of;;nginx: [emerg] unknown directive "x" in /etc/nginx/a.conf:1',
    { id: 'web-server-config' },
  ],
]

for (const [output, expected, ...errorLines] of wrapped) {
  test(`a sentence that runs on below its line break: ${output.slice(0, 90)}`, () => {
    assertHint(failedScript(output), expected)
    for (const pattern of errorLines)
      assert.match(readOutput(failedScript(output).logTail ?? '').errorLine ?? '', pattern)
  })
}

/** A script that failed, of whose output CodeDeploy has nothing, unlike one that printed nothing. */
function unseen(event: string): FailureFacts {
  const { logTail: _, ...facts } = failedScript('', { event })
  return facts
}

test('script without a log tail: it is not said to have printed nothing, and its log and the boot are named', () => {
  assertHint(unseen('BeforeInstall'), {
    id: 'script-failed-unseen',
    first: /logs\/scripts\.log/,
    says: /instance is new.*cloud-init status --wait/,
    not: /printed nothing/,
  })
})

test('script that printed nothing: its log tail shows that', () => {
  const logTail = 'LifecycleEvent - BeforeInstall\nScript - scripts/run.sh\n'
  assertHint({ ...unseen('BeforeInstall'), logTail }, { id: 'script-failed-silently' })
})

test('script of the previous revision: where its output and its text are, since it may be at fault itself', () => {
  assertHint(unseen('ApplicationStop'), {
    id: 'previous-revision-script',
    first: /--ignore-application-stop-failures/,
    says: /mistake of its own.*logs\/scripts\.log.*deployment-archive.*last_successful_install/,
  })
})

const unreachable =
  'CodeDeploy agent was not able to receive the lifecycle event. Check the CodeDeploy agent logs on your host and make sure the agent is running and can connect to the CodeDeploy server.'
const log =
  /port 443.*clock.*no valid credentials.*Missing credentials.*AccessDenied.*\/root\/\.aws\/credentials.*LoadError, update it/
const justAttached = /a moment ago.*depends_on/

/** The hints about what the service role may not do, by the service that CodeDeploy names. */
const idOfService: Readonly<Record<string, string>> = {
  AmazonECS: 'iam-permissions-ecs',
  AmazonElasticLoadBalancing: 'iam-permissions-load-balancing',
  AmazonAutoScaling: 'iam-permissions-auto-scaling',
  AmazonCloudWatch: 'iam-permissions-cloudwatch',
  AmazonS3: 'iam-permissions-s3',
  'Amazon S3': 'iam-permissions-s3',
  'Amazon ECS': 'iam-permissions-ecs',
  'AWS Lambda': 'iam-permissions-lambda',
  'Elastic Load Balancing': 'iam-permissions-load-balancing',
  'Amazon EC2': 'iam-permissions-auto-scaling',
  'AWS Auto Scaling': 'iam-permissions-auto-scaling',
  'Amazon CloudWatch': 'iam-permissions-cloudwatch',
  AmazonSNS: 'iam-permissions-sns',
  'Amazon SNS': 'iam-permissions-sns',
}

const messages: readonly (readonly [expected: Expectation, facts: Partial<FailureFacts>])[] = [
  [
    { id: 'agent-unreachable', first: /codedeploy-agent\.log.*cloud-init/, says: log },
    { event: 'BeforeInstall', message: unreachable },
  ],
  [
    { id: 'agent-unreachable-previous-revision', first: /codedeploy-agent\.log/, says: log },
    { event: 'ApplicationStop', message: unreachable },
  ],
  [
    {
      id: 'deployment-health-constraints',
      first: /codedeploy-agent\.log/,
      second: /get-deployment-target/,
      says: /port 443, clock.*AccessDenied.*instance profile.*LoadError, update it.*EC2Launch/,
    },
    { where: 'deployment', errorCode: 'HEALTH_CONSTRAINTS', message: 'The overall deployment failed.' },
  ],
  [
    { id: 'deployment-health-constraints', says: /yamllint.*EC2Launch/ },
    { where: 'deployment', errorCode: 'HEALTH_CONSTRAINTS', message: 'The overall deployment failed.' },
  ],
  [
    { id: 'event-without-diagnostics', first: /scripts\.log/, not: /credentials|was not installed/ },
    { where: 'deployment', event: 'ApplicationStart', errorCode: 'HEALTH_CONSTRAINTS', message: 'Failed.' },
  ],
  [
    { id: 'deployment-agent-issue', says: /Missing credentials.*LoadError/ },
    { where: 'deployment', errorCode: 'AGENT_ISSUE', message: 'A problem with the agent.' },
  ],
  [
    { id: 'instance-without-diagnostics', says: /Missing credentials.*LoadError.*Auto Scaling group/ },
    { where: 'deployment', message: '' },
  ],
  [
    { id: 'agent-folder-missing', first: /max_revisions is 0/ },
    {
      event: 'DownloadBundle',
      message:
        'No such file or directory @ rb_sysopen - /opt/codedeploy-agent/deployment-root/g/d-1/bundle.tar',
    },
  ],
  [
    { id: 'agent-folder-missing', not: /max_revisions/ },
    {
      event: 'DownloadBundle',
      message: 'No such file or directory @ dir_s_mkdir - /opt/codedeploy-agent/deployment-root/g/d-1',
    },
  ],
  [
    { id: 'bundle-broken', first: /tar is installed, update the agent.*pushd/ },
    { event: 'DownloadBundle', message: 'Error extracting tar archive: 127' },
  ],
  [
    { id: 'bundle-broken', not: /pushd/ },
    { event: 'DownloadBundle', message: 'Error extracting tar archive: 2' },
  ],
  [
    { id: 'iam-permissions-lambda', says: /CodeDeployHook_.*\(2\) .*a moment ago.*depends_on/ },
    {
      platform: 'Lambda',
      where: 'deployment',
      errorCode: 'IAM_ROLE_PERMISSIONS',
      message:
        'The IAM role arn:aws:iam::123456789012:role/deploy does not give you permission to perform operations in the following AWS service: AWSLambda.',
    },
  ],
  ...Object.entries(idOfService).map(
    ([service, id]) =>
      [
        { id, says: justAttached },
        {
          where: 'deployment',
          errorCode: 'IAM_ROLE_PERMISSIONS',
          message: `The IAM role arn:aws:iam::123456789012:role/deploy does not give you permission to perform operations in the following AWS service: ${service}.`,
        },
      ] as const,
  ),
  [
    { id: 'deployment-iam-role-permissions', says: justAttached },
    { where: 'deployment', errorCode: 'IAM_ROLE_PERMISSIONS', message: 'The service role lacks something.' },
  ],
  [
    { id: 'evidence-image-no-space', first: /ephemeralStorage/, not: /NAT gateway|denied/ },
    {
      platform: 'ECS',
      where: 'evidence',
      message:
        'CannotPullContainerError: containerd: pull command failed: level=info msg="apply failure, attempting cleanup" error="failed to extract layer sha256:e246: write /var...',
    },
  ],
  [
    { id: 'evidence-image-no-space' },
    {
      platform: 'ECS',
      where: 'evidence',
      message: 'CannotPullContainerError: failed to register layer: write /usr/lib/x: disk quota exceeded',
    },
  ],
]

for (const [expected, facts] of messages) {
  test(`what a message leaves open: ${expected.id}: ${facts.message?.slice(-60)}: ${expected.first ?? expected.says ?? expected.not}`, () => {
    assertHint({ platform: 'Server', where: 'lifecycle', errorCode: 'UnknownError', ...facts }, expected)
  })
}
