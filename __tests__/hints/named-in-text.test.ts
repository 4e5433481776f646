import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readOutput } from '../../src/hints/error-line.ts'
import type { FailureFacts } from '../../src/hints/hints.ts'
import { assertHint, type Expectation } from './expectation.ts'

const unreachable =
  'CodeDeploy agent was not able to receive the lifecycle event. Check the CodeDeploy agent logs on your host and make sure the agent is running and can connect to the CodeDeploy server.'

for (const event of ['ApplicationStop', 'BeforeBlockTraffic', 'AfterBlockTraffic']) {
  test(`previous revision: ${event} that the agent did not fetch suspects the agent, then what its log says`, () => {
    assertHint(lifecycle(event, unreachable), {
      id: 'agent-unreachable-previous-revision',
      first: /boot script.*codedeploy-agent\.log/,
      second: /^The agent has no valid credentials.*Missing credentials.*LoadError/,
    })
  })

  test(`previous revision: ${event} that failed outside a script suspects it`, () => {
    assertHint(lifecycle(event, ''), {
      id: 'previous-revision-broken',
      first: /--ignore-application-stop-failures/,
      second: /codedeploy-agent\.log/,
    })
  })
}

test('previous revision: an event of this revision that failed outside a script does not suspect it', () => {
  assertHint(lifecycle('Install', 'it broke'), { id: 'unknown-error', not: /last successful/ })
})

/** Names of alarms, and what the hint says to look at. */
const alarms: readonly (readonly [name: string, expected: Expectation])[] = [
  ['shop-alb-unhealthy', { id: 'alarm-unhealthy-targets', first: /port.*describe-target-health/ }],
  ['UnHealthyHostCount-web', { id: 'alarm-unhealthy-targets' }],
  ['prod-healthy-hosts-low', { id: 'alarm-unhealthy-targets' }],
  ['web-target-health', { id: 'alarm-unhealthy-targets' }],
  ['web-5xx', { id: 'deployment-alarm-active', first: /errors, latency, a queue/ }],
  ['HTTPCode_Target_5XX_Count', { id: 'deployment-alarm-active', first: /errors, latency, a queue/ }],
  ['shop-intake-errores', { id: 'deployment-alarm-active', first: /errors, latency, a queue/ }],
  ['LambdaErrorRate', { id: 'deployment-alarm-active', first: /errors, latency, a queue/ }],
  ['shop-latency-p99', { id: 'deployment-alarm-active', first: /errors, latency, a queue/ }],
  ['TargetResponseTime', { id: 'deployment-alarm-active', first: /errors, latency, a queue/ }],
  ['web-cpu-high', { id: 'alarm-load', first: /build in a hook/ }],
  ['MemoryUtilization-shop', { id: 'alarm-load' }],
  ['orders-queue-depth', { id: 'deployment-alarm-active', first: /errors, latency, a queue/ }],
  ['orders-dlq', { id: 'deployment-alarm-active', first: /errors, latency, a queue/ }],
  ['shop-canary', { id: 'deployment-alarm-active' }],
  ['terror-film-site', { id: 'deployment-alarm-active' }],
]

for (const [name, expected] of alarms) {
  test(`alarm: the name ${name} says what it measures`, () => {
    const message = `One or more alarms have been activated according to the Amazon CloudWatch metrics you selected, and the affected deployments have been stopped. Activated alarms: <${name}>`
    assertHint({ platform: 'Server', where: 'deployment', errorCode: 'ALARM_ACTIVE', message }, expected)
  })
}

const mapping: Expectation = { id: 'appspec-mapping-expected', first: /`hooks`.*`BeforeInstall:`/ }

/** Errors of the agent itself on an AppSpec file of another shape, as Ruby 2, Ruby 3 and agent 2 word them. */
const shapes: readonly (readonly [message: string, expected: Expectation])[] = [
  ["undefined method `each_pair' for #<Array:0x00007f0843cc0310> Did you mean? each_slice", mapping],
  [`undefined method \`each_pair' for [{"BeforeInstall"=>nil}]:Array`, mapping],
  ["undefined method 'each_pair' for an instance of Array", mapping],
  ["undefined method `keys' for an instance of Array", mapping],
  ['undefined method `has_key?\' for ["linux"]:Array', mapping],
  ['no implicit conversion of String into Integer', mapping],
  ["can't convert String into Integer", mapping],
  ['hooks: invalid type: sequence, expected a map at line 4 column 3', mapping],
  ['undefined method `each_pair\' for "scripts/a.sh":String', { id: 'appspec-list-expected' }],
  ["undefined method 'each_pair' for an instance of String", { id: 'appspec-list-expected' }],
  ["undefined method `each_pair' for nil:NilClass", { id: 'appspec-empty-section' }],
  ["undefined method 'keys' for nil", { id: 'appspec-empty-section' }],
  ['hooks: invalid type: map, expected a sequence at line 4 column 3', { id: 'appspec-list-expected' }],
]

for (const [message, expected] of shapes) {
  test(`shape of the AppSpec file: ${message}`, () => {
    assertHint(lifecycle('BeforeInstall', message), expected)
  })
}

const settings: Expectation = {
  id: 'database-settings-not-loaded',
  first: /\.env.*DATABASE_URL/,
}
const keyOfApt: Expectation = {
  id: 'package-signing-key',
  first: /^apt .*gpg --dearmor/,
  not: /rpm --import/,
}
const keyOfRpm: Expectation = {
  id: 'package-signing-key',
  first: /`sudo rpm --import URL`/,
  not: /gpg --dearmor/,
}
const group: Expectation = {
  id: 'bundler-group-missing',
  first: /RAILS_ENV=production/,
  not: /through Bundler/,
}
const lockOfApt: Expectation = { id: 'apt-lock', first: /DPkg::Lock::Timeout/ }

/** What a script printed: the line, or lines, with `;;` between them. */
const scripts: readonly (readonly [output: string, expected: Expectation])[] = [
  [
    "In Connection.php line 664:;;;;  SQLSTATE[HY000] [1044] Access denied for user ''@'localhost' to database 'forge'",
    settings,
  ],
  ["ERROR 1045 (28000): Access denied for user ''@'localhost' (using password: NO)", settings],
  ["Access denied for user 'forge'@'127.0.0.1' (using password: NO)", settings],
  ["Access denied for user 'root'@'localhost' (using password: NO)", settings],
  ["Login failed for user ''.", settings],
  ['FATAL:  role "" does not exist', settings],
  ['FATAL:  role "www-data" does not exist', { id: 'database-login-by-user', first: /settings/ }],
  ['FATAL:  Ident authentication failed for user "shop"', { id: 'database-login-by-user' }],
  ["Login failed for user 'sa'.", { id: 'database-login-failed', first: /environment/ }],
  [
    "Access denied for user 'shop'@'10.0.0.1' to database 'shop'",
    { id: 'database-privilege', not: /DATABASE_URL/ },
  ],
  [
    "Access denied for user 'root'@'localhost' (using password: YES)",
    { id: 'database-login-failed', not: /DATABASE_URL/ },
  ],
  [
    'W: GPG error: https://a.example/deb InRelease: The following signatures were invalid: EXPKEYSIG 1F2E;;E: The repository is not signed.',
    keyOfApt,
  ],
  ["E: The repository 'https://a.example/deb any-version InRelease' is not signed.", keyOfApt],
  [
    'Public key for mysql-8.0.el7.rpm is not installed. Failing package is: mysql-8.0.el7;;Error: GPG check FAILED',
    keyOfRpm,
  ],
  ['GPG key retrieval failed: Curl error (37)', keyOfRpm],
  ['Error: GPG check FAILED', keyOfRpm],
  [
    "E: The repository 'http://a.example/ubuntu cosmic Release' does not have a Release file.",
    { id: 'apt-release-file', not: /signature|\bkey\b/ },
  ],
  [
    "bin/rails aborted!;;Bundler::GemRequireError: There was an error while trying to load the gem 'debug/prelude'. (Bundler::GemRequireError);;Gem Load Error is: cannot load such file -- debug/prelude",
    group,
  ],
  ['LoadError: cannot load such file -- byebug', group],
  ['NameError: uninitialized constant RSpec', group],
  ['LoadError: cannot load such file -- rspec/core/rake_task', group],
  [
    'Bundler::GitError: https://a.example/x.git (at main@4b160bd) is not yet checked out. Run `bundle install` first.',
    { ...group, second: /bundle install/ },
  ],
  ['LoadError: cannot load such file -- nokogiri/nokogiri', { id: 'ruby-load-error', first: /bundle exec/ }],
  [
    "Error: Cannot find module 'typescript'",
    { id: 'node-development-dependency', first: /development dependency.*NODE_ENV/, second: /npm ci/ },
  ],
  ["Error: Cannot find module 'express'", { id: 'node-module-missing', first: /npm ci/ }],
  [
    'ERROR: Could not find a version that satisfies the requirement install==1.3.5 (from versions: none)',
    { id: 'pip-nothing-found', first: /has this name.*requirements/, second: /connection/ },
  ],
  [
    "WARNING: Retrying (Retry(total=0, connect=None)) after connection broken by 'NewConnectionError('<pip._vendor.urllib3.connection.HTTPSConnection object>: Failed to establish a new connection: [Errno 101] Network is unreachable')': /simple/flask/;;ERROR: Could not find a version that satisfies the requirement flask (from versions: none);;ERROR: No matching distribution found for flask",
    { id: 'pip-index-unreachable', first: /NAT gateway/ },
  ],
  [
    "WARNING: Retrying (Retry(total=0)) after connection broken by 'SSLError(SSLCertVerificationError(1, '[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed'))': /simple/flask/;;ERROR: No matching distribution found for flask",
    { id: 'tls-certificate' },
  ],
  ['dpkg: error: dpkg status database is locked by another process', lockOfApt],
  ['dpkg: error: dpkg frontend lock was locked by another process with pid 1017', lockOfApt],
  ['ERROR: Unable to lock database: temporarily unavailable', { id: 'yum-lock', first: /cloud-init/ }],
  ['error: failed to init transaction (unable to lock database)', { id: 'yum-lock', first: /cloud-init/ }],
  ['error: rpmdb: unable to lock database: Resource temporarily unavailable', { id: 'yum-lock' }],
  ['sqlite3.OperationalError: database is locked', { id: 'database-locked' }],
  [
    'psycopg2.errors.DuplicateTable: relation "uq_envo_ancestor_id" already exists',
    { id: 'database-migration-failed', first: /already ran/, second: /Two migrations.*create the same/ },
  ],
  [
    'nginx: [emerg] host not found in "ssl" of the "listen" directive in /etc/nginx/conf.d/ssl.conf:4',
    { id: 'web-server-config', first: /line.*variable.*template/ },
  ],
  [
    'nginx: [emerg] invalid number of arguments in "proxy_pass" directive in /etc/nginx/conf.d/app.conf:9',
    { id: 'web-server-config', first: /line.*variable.*template/ },
  ],
  ['nginx: [emerg] host not found in upstream "app:3000" in /etc/nginx/a.conf:1', { id: 'upstream-unknown' }],
  [
    'nginx: [emerg] cannot load certificate "/etc/ssl/a": BIO_new_file() failed (SSL: error:02001002:system library:fopen:No such file or directory)',
    { id: 'web-server-certificate', first: /remove what names it/ },
  ],
  [
    "Failed to configure a DataSource: 'url' attribute is not specified and no embedded datasource could be configured.;;Reason: Failed to determine a suitable driver class",
    { id: 'spring-datasource', first: /SPRING_PROFILES_ACTIVE/, second: /driver.*Java/ },
  ],
  [
    "java.lang.IllegalArgumentException: Could not resolve placeholder 'shop.url' in value",
    { id: 'spring-datasource', not: /driver/ },
  ],
  [
    'The container name "/fdbaa06c2bb4_shop" is already in use',
    { id: 'docker-name-conflict', first: /docker rm -f/, not: /force-recreate/ },
  ],
]

for (const [output, expected] of scripts) {
  test(`named in a script's output: ${output}`, () => {
    assertHint(
      {
        platform: 'Server',
        where: 'lifecycle',
        event: 'AfterInstall',
        errorCode: 'ScriptFailed',
        message: 'Script at specified location: scripts/run.sh failed with exit code 1',
        logTail: logTail(output),
      },
      expected,
    )
  })
}

const errorLines: readonly (readonly [output: string, errorLine: RegExp])[] = [
  [
    "W: GPG error: https://a.example/deb InRelease: The following signatures couldn't be verified because the public key is not available: NO_PUBKEY 12AB;;E: The repository 'https://a.example/deb InRelease' is not signed.",
    /NO_PUBKEY 12AB$/,
  ],
  [
    'Public key for mysql-8.0.el7.rpm is not installed. Failing package is: mysql-8.0.el7;;Error: GPG check FAILED',
    /^Public key for mysql/,
  ],
  ["E: The repository 'https://a.example/deb InRelease' is not signed.", /is not signed\.$/],
  [
    'Your requirements could not be resolved to an installable set of packages.;;;;  Problem 1;;    - Installation request for a/b 3.0.2 -> satisfiable by a/b[3.0.2].;;    - a/b 3.0.2 requires php >=5.6 -> your PHP version (5.5.27) does not satisfy that requirement.;;  Problem 2;;    - Installation request for c/d 5.1.3 -> satisfiable by c/d[5.1.3].',
    /your PHP version \(5\.5\.27\)/,
  ],
  [
    "WARNING: Retrying (Retry(total=0)) after connection broken by 'X';;ERROR: No matching distribution found for flask",
    /^WARNING: Retrying/,
  ],
]

for (const [output, expected] of errorLines) {
  test(`error line: ${expected} explains more than what follows it`, () => {
    assert.match(readOutput(logTail(output)).errorLine ?? '', expected)
  })
}

test('script that left its output open: Windows gets no advice for Linux, and the reverse', () => {
  const bat = 'Script at specified location: scripts/start.bat failed to close STDOUT'
  const sh = 'Script at specified location: scripts/start.sh failed to close STDOUT'
  const id = 'script-outputs-left-open'
  assertHint(lifecycle('ApplicationStart', bat), { id, first: /Start-Process/, not: /nohup|systemd/ })
  assertHint(lifecycle('ApplicationStart', sh), { id, first: /nohup/, not: /Start-Process/ })
})

test('ECS that timed out at the registry: the way out of the network comes first', () => {
  const message =
    'ResourceInitializationError: unable to pull secrets or registry auth\nThe task cannot pull registry auth from Amazon ECR\nGetAuthorizationToken ... i/o timeout'
  assertHint(
    { platform: 'ECS', where: 'evidence', message },
    { id: 'evidence-registry-no-route', first: /NAT gateway.*assignPublicIp/ },
  )
})

test('AppSpec that is not well-formed: what a command line lost comes before its shape', () => {
  assertHint(
    {
      platform: 'ECS',
      where: 'deployment',
      errorCode: 'INVALID_REVISION',
      message: 'AppSpec file is not well-formed yaml',
    },
    { id: 'appspec-not-well-formed', first: /here-document.*jq/, second: /list .*mapping/ },
  )
})

function lifecycle(event: string, message: string): FailureFacts {
  return { platform: 'Server', where: 'lifecycle', event, errorCode: 'UnknownError', message }
}

function logTail(output: string): string {
  const lines = output.split(';;').map(line => `[stderr]${line}`)
  return ['LifecycleEvent - AfterInstall', 'Script - scripts/run.sh', ...lines].join('\n')
}
