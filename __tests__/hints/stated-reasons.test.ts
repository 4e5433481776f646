import assert from 'node:assert/strict'
import { test } from 'node:test'
import { entries } from '../../src/hints/catalogue.ts'
import { knownCommands } from '../../src/hints/commands.ts'
import { hintFor } from '../../src/hints/hint-for.ts'

/**
 * How each tool reports a failure: `%` is the reason. Every entry that knows only which tool failed has one, so that a new
 * tool comes with it.
 */
const reports: Readonly<Record<string, readonly string[]>> = {
  'dpkg-failed': ['dpkg: error processing package app (--configure):\n %'],
  'apt-failed': ['E: %', 'dpkg: error: %'],
  'yum-failed': ['Error: Transaction failed: %', 'dnf: %', 'error: unpacking of archive failed: %'],
  'pnpm-failed': [' ERR_PNPM_FAILED  %'],
  'yarn-failed': ['error An unexpected error occurred: "%".', 'Internal Error: %'],
  'npm-failed': ['npm ERR! %', 'npm error %', 'npm ERR! code FAILED\nnpm ERR! %'],
  'npm-script-failed': ['%\nnpm ERR! code ELIFECYCLE', 'Error: %\nerror Command failed with exit code 1.'],
  'frontend-build-failed': ['Failed to compile.\n\nError: %', '✘ [ERROR] %'],
  'poetry-failed': ['poetry: %'],
  'pip-failed': ['ERROR: Could not install packages due to an OSError: %', 'ERROR: Exception: %'],
  'rake-failed': ['rake aborted!\nRuntimeError: %', 'rake aborted!\n%\nTasks: TOP => db:migrate'],
  'bundler-failed': [
    'bundler: failed to load command: puma (/usr/bin/puma)\nRuntimeError: %',
    'Bundler::Failed: %',
  ],
  'apache-failed': ['AH01999: %'],
  'django-failed': ['CommandError: %'],
  'gem-failed': ['ERROR:  While executing gem ... (Gem::Failed)\n    %'],
  'mount-failed': ['mount: /data: %', 'mount.nfs4: %'],
  'composer-failed': ['Composer could not do it: %', '  [Composer\\Downloader\\TransportException]\n  %  '],
  'composer-script-failed': [
    '%\nScript @php artisan x handling the post-autoload-dump event returned with error code 1',
  ],
  'php-console-failed': ['In Kernel.php line 12:\n\n  %  \n', '  [ErrorException]\n  %  '],
  'maven-failed': ['[ERROR] %'],
  'gradle-failed': ["* What went wrong:\nExecution failed for task ':x'.\n> %"],
  'dotnet-build-failed': ['app.csproj : error MSB3021: %', 'app.csproj : error NETSDK1999: %'],
  'podman-failed': ['Error: creating container: %'],
  'docker-failed': [
    'docker: Error response from daemon: %',
    'Error response from daemon: %',
    'failed to solve: %',
  ],
  'kubernetes-failed': ['Error from server (Failed): %', 'Error: UPGRADE FAILED: %'],
  'aws-command-failed': ['upload failed: ./a to s3://b/a %', 'fatal error: %', 'aws: error: %'],
  'git-failed': ['fatal: %', 'error: unable to create file a: %'],
  'request-failed': ['curl: (99) %', 'wget: %'],
  'version-manager-failed': ['mise ERROR %', 'asdf: %', 'pyenv: %'],
  'inner-command-failed': [
    '%\nsubprocess.CalledProcessError: Command x returned non-zero exit status 1',
    'Error: Command failed: x: %',
  ],
  'ansible-failed': ['fatal: [localhost]: FAILED! => {"changed": false, "msg": "%"}'],
  'chef-failed': ['FATAL: Chef::Exceptions::Failed: %', 'Mixlib::ShellOut::ShellCommandFailed: %'],
  'puppet-failed': ['Error: Could not set x: %'],
  'dsc-failed': ['PowerShell DSC resource MSFT_ServiceResource failed: %'],
  'supervisor-failed': ['app: ERROR (spawn error): %'],
  'certbot-failed': ['certbot: error: %', 'Certbot failed: %'],
  'gunicorn-failed': ['OSError: %\ngunicorn.errors.HaltServer: <HaltServer Worker failed to boot. 3>'],
  'php-fpm-failed': ['ERROR: %\nERROR: FPM initialization failed'],
  'uwsgi-failed': ['uwsgi: %', 'bind(): % [core/socket.c line 230]'],
  'tomcat-failed': ['org.apache.catalina.LifecycleException: %'],
  'pm2-failed': ['[PM2][ERROR] %'],
  'iis-command-failed': ['ERROR ( message:% )'],
  'msdeploy-failed': ['Error Code: ERROR_FAILED\nMore Information: %'],
  'spring-failed-to-start': [
    "Error creating bean with name 'x': %",
    'APPLICATION FAILED TO START\nCaused by: java.lang.Failure: %',
  ],
  'rails-migration-failed': [
    'rake aborted!\nStandardError: An error has occurred, all later migrations canceled:\n\n%',
  ],
  'django-migration-failed': [
    'django.db.migrations.exceptions.Failed: %',
    'django.db.utils.OperationalError: %',
  ],
  'alembic-failed': ['alembic.util.exc.CommandError: %'],
  'flyway-failed': ['ERROR: Flyway: %', 'org.flywaydb.core.api.FlywayException: %'],
  'liquibase-failed': ['liquibase.exception.LiquibaseException: %'],
  'prisma-failed': ['Error: P1999: %'],
  'entity-framework-failed': ['Microsoft.EntityFrameworkCore.DbUpdateException: %'],
  'laravel-query-failed': ['Illuminate\\Database\\QueryException: %'],
  'sql-failed': ['ERROR 1999 (HY000): %', 'ERROR: %'],
  'powershell-failed': ['Copy-Item : %', 'Exception calling "X" with "1" argument(s): "%"'],
}

/** Reasons as tools print them, and the hints that name them. */
const reasons: readonly (readonly [reason: string, hints: RegExp])[] = [
  ['Permission denied', /denied|needs-root|forbidden|privilege/],
  ["/opt/app/cache isn't writable", /denied|forbidden/],
  ['/opt/app/cache is not writable', /denied|forbidden/],
  ['the "/usr/local/bin/tool" file could not be written', /denied|forbidden|not-written/],
  ["open '/etc/app.conf': EACCES: permission denied", /denied|needs-root|forbidden|privilege/],
  ['mkdir /data: read-only file system', /read-only/],
  ['Operation not permitted', /denied|needs-root|forbidden|not-permitted/],
  ['open /opt/app/settings: no such file or directory', /not-found|missing/],
  ['[Errno 2] No such file or directory: settings', /not-found|missing/],
  ['write /opt/app/a: No space left on device', /disk-full/],
  ['make: command not found', /not-found|not-on-path|missing|not-selected/],
  ['exec: "make": executable file not found in $PATH', /not-found|not-on-path|missing/],
  ['Connection refused', /connection|not-running|not-mounted/],
  ['connect ECONNREFUSED 127.0.0.1:5432', /connection|unreachable|not-here/],
  ['Connection timed out', /timed-out|timeout|not-mounted/],
  ['connection reset by peer', /connection|network/],
  ['Could not resolve host: example.com', /dns|unreachable|host/],
  ['getaddrinfo ENOTFOUND example.com', /dns|host/],
  ['SSL certificate problem: certificate has expired', /certificate/],
  ['listen tcp 0.0.0.0:80: bind: address already in use', /in-use/],
  ['open /opt/app/a: File exists', /exists/],
  ['401 Unauthorized', /login|denied|not-logged-in|auth/],
  ['403 Forbidden', /forbidden|denied/],
  ['404 Not Found', /not-found|missing|release-file|registry/],
  ['503 Service Unavailable', /server-error/],
  ['429 Too Many Requests', /rate-limit/],
  ['Cannot allocate memory', /memory/],
  ['Too many open files', /open-files/],
  ['unknown option --colour', /option/],
  ['/opt/app/a: Device or resource busy', /busy/],
  ['could not acquire the lock', /lock/],
  ['DATABASE_URL is not set', /setting|variable/],
  ['invalid JSON in settings.json', /invalid-content/],
  ['/opt/app is a directory', /kind-of-file/],
  ['Is a directory', /kind-of-file/],
  ['unexpected EOF', /connection|invalid-content|broken/],
  ['exec format error', /architecture/],
  ['the input device is not a TTY', /prompt|terminal/],
  ['invalid byte sequence in US-ASCII', /encoding/],
]

/** The line of a tool as the agent sends it. */
function hintOf(output: string) {
  return hintFor({
    platform: 'Server',
    where: 'lifecycle',
    event: 'AfterInstall',
    errorCode: 'ScriptFailed',
    message: 'Script at specified location: scripts/run.sh failed with exit code 1',
    logTail: `LifecycleEvent - AfterInstall\nScript - scripts/run.sh\n[stdout]working\n${output
      .split('\n')
      .map(line => `[stderr]${line}`)
      .join('\n')}\n`,
  })
}

const ofTools = entries
  .filter(({ kind }) => kind === 'tool')
  .flatMap(({ id }) => (reports[id] ?? assert.fail(`${id} has no report`)).map(report => ({ id, report })))
const ofCommands = knownCommands.map(({ name }) => ({ id: name, report: `${name}: %` }))

for (const { id, report } of [...ofTools, ...ofCommands]) {
  test(`stated reasons: "${report.replaceAll('\n', ' ')}" gets a hint about the reason, not about ${id}`, () => {
    const wrong = reasons
      .map(([reason, hints]) => ({
        reason,
        hints,
        hint: hintOf(report.replace('%', () => reason))?.id ?? 'none',
      }))
      .filter(({ hints, hint }) => !hints.test(hint))
      .map(({ reason, hint }) => `${reason}: ${hint}`)
    assert.deepEqual(wrong, [])
  })
}

test('stated reasons: every tool that has reports has a hint', () => {
  const ids = new Set(entries.filter(({ kind }) => kind === 'tool').map(({ id }) => id))
  assert.deepEqual(
    Object.keys(reports).filter(id => !ids.has(id)),
    [],
  )
})
