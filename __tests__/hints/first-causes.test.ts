import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hintFor } from '../../src/hints/hint-for.ts'
import { hintText } from '../../src/hints/hints.ts'
import { assertHint, type Expectation } from './expectation.ts'

const install: Expectation = {
  id: 'package-service-missing',
  first: /^The package is not installed/,
  not: /unit file/,
}
const stop: Expectation = { id: 'service-to-stop-missing', first: /^It is not there yet/ }
const ownUnit: Expectation = { id: 'unit-not-found', first: /^The unit file of your own application/ }
const create: Expectation = { id: 'create-denied', first: /`runas`.*sudo/, not: /AfterInstall/ }
const system: Expectation = { id: 'system-path-denied', first: /`runas`.*sudo/ }
const pipeline: Expectation = {
  id: 'variable-not-set',
  first: /^The secret or variable is not set in the pipeline/,
}
const notJar = { id: 'java-jar-not-executable', not: /not in the bundle|another folder/ }
const iis: Expectation = {
  id: 'iis-configuration-locked',
  first: /try the change again/,
  not: /stop the app pool/,
}

const lines: readonly (readonly [line: string, expected: Expectation])[] = [
  [
    "django.core.exceptions.ImproperlyConfigured: You're using the staticfiles app without having set the STATIC_ROOT setting to a filesystem path.",
    { id: 'django-static-root', first: /add it/, not: /export it/ },
  ],
  [
    "ERROR 2002 (HY000): Can't connect to local MySQL server through socket '/var/run/mysqld/mysqld.sock' (2)",
    { id: 'database-not-here', first: /set host/, not: /security group/ },
  ],
  [
    'Error: connect ECONNREFUSED ::1:5432',
    { id: 'database-not-here', first: /set host/, not: /security group/ },
  ],
  [
    "ERROR 2003 (HY000): Can't connect to MySQL server on 'db.example.test' (110)",
    { id: 'database-unreachable', first: /host or port/, not: /systemctl/ },
  ],
  ["ModuleNotFoundError: No module named 'pkg_resources'", { id: 'pip-missing', first: /"setuptools<81"/ }],
  [
    'The virtual environment was not created successfully because ensurepip is not',
    { id: 'python-venv-missing', first: /python3-venv/ },
  ],
  [
    'dpkg: error processing package nginx-common (--configure): end of file on stdin at conffile prompt',
    { id: 'package-file-prompt', first: /force-confold/, not: /without -y/ },
  ],
  [
    'The --deployment flag requires a Gemfile.lock. Please make sure you have checked your Gemfile.lock into version control before deploying.',
    { id: 'bundler-lock-file', first: /commit both/, not: /add-platform/ },
  ],
  [
    'scripts/run.sh: line 4: $1: unbound variable',
    { id: 'shell-variable-not-set', first: /CodeDeploy calls scripts without any/ },
  ],
  [
    'run.sh: 4: 1: parameter not set',
    { id: 'shell-variable-not-set', first: /CodeDeploy calls scripts without any/ },
  ],
  [
    'scripts/run.sh: line 4: deply: unbound variable',
    { id: 'shell-variable-not-set', first: /misspelled/, not: /array|arguments/ },
  ],
  [
    '/root/.bashrc: line 12: PS1: unbound variable',
    { id: 'variable-not-set', first: /load it before `set -u`/ },
  ],
  ['CATALINA_HOME is not defined', { id: 'variable-not-set', first: /login shell/, not: /pipeline/ }],
  [
    "Error: EROFS: read-only file system, open '/srv/app.log'",
    { id: 'read-only-file-system', first: /on purpose/ },
  ],
  ['tar: a/b: Cannot open: File name too long', { id: 'path-too-long', first: /255 bytes/ }],
  [
    'error: unable to create file a/b/c: Filename too long',
    { id: 'path-too-long', first: /^Windows/, not: /variable/ },
  ],
  [
    "ERROR: Could not open requirements file: [Errno 2] No such file or directory: '/srv/app/requirements.txt'",
    { id: 'build-file-missing', first: /not in the bundle/, not: /hooks do not start there/ },
  ],
  [
    'Could not open input file: /srv/app/artisan',
    { id: 'php-file-missing', first: /not installed there/, not: /hooks do not start there/ },
  ],
  [
    'You are trying to install in deployment mode after changing',
    { id: 'bundler-lock-file', first: /^The Gemfile was changed/, not: /Mac/ },
  ],
  [
    "ERROR:  Could not find a valid gem 'x' (>= 0), here is why: Unable to download data from https://rubygems.org/",
    { id: 'gem-not-found', first: /cannot reach/ },
  ],
  [
    'error NU1301: Unable to load the service index for source https://example.com/index.json.',
    { id: 'nuget-package-missing', first: /private or cannot be reached/ },
  ],
  [
    'An error occurred while installing mysql2 (0.5.3), and Bundler cannot continue.',
    { id: 'bundler-gem-missing', first: /Headers/, not: /--deployment/ },
  ],
  [
    'Could not find rake-13.0.6 in any of the sources',
    { id: 'bundler-gem-missing', first: /deployment true/, not: /Headers/ },
  ],
  [
    '  - Root composer.json requires foo/bar ^3.0, found foo/bar[1.0.0] but it does not match the constraint.',
    { id: 'composer-requirements', first: /composer\.lock/, not: /version of PHP/ },
  ],
  [
    '  - Root composer.json requires acme/x, it could not be found in any version, there may be a typo in the package name.',
    { id: 'composer-requirements', first: /is private/, not: /version of PHP/ },
  ],
  [
    'LoadError: cannot load such file -- lib/my_service',
    { id: 'ruby-load-error', first: /file of the application/ },
  ],
  [
    'Class "App\\Providers\\TelescopeServiceProvider" not found',
    { id: 'php-cached-providers', first: /its file is not in the bundle/, not: /cached with/ },
  ],
  ['scripts/run.sh: line 3: ng: command not found', { id: 'node-tool-missing', first: /npx NAME/ }],
  ['sh: 1: next: not found', { id: 'node-tool-missing', first: /npm ci/, not: /npx/ }],
  [
    "Error: Cannot find module './config/production.json'",
    { id: 'node-module-missing', first: /differs in case/, not: /are not installed/ },
  ],
  [
    "Error: Cannot find module 'express'",
    { id: 'node-module-missing', first: /npm ci/, not: /differs in case/ },
  ],
  [
    'Error [ERR_REQUIRE_ESM]: require() of ES Module /srv/app/node_modules/node-fetch/src/index.js from /srv/app/a.js not supported.',
    { id: 'node-es-module', first: /ES module only/ },
  ],
  [
    'Failed to compile.\n[stderr]Type error: it has no property',
    { id: 'frontend-build-failed', first: /types, rules/ },
  ],
  ["ModuleNotFoundError: No module named 'distutils'", { id: 'pip-missing', first: /^Python 3\.12/ }],
  [
    'ERROR: Could not find a version that satisfies the requirement flask (from versions: none)',
    { id: 'pip-nothing-found', first: /^No package has this name/ },
  ],
  [
    'ERROR: Could not find a version that satisfies the requirement foo==9.9 (from versions: 1.0, 1.1)',
    { id: 'pip-no-version', first: /that version does not exist/ },
  ],
  [
    "ImportError: cannot import name 'x' from partially initialized module 'app' (most likely due to a circular import) (/srv/app/app.py)",
    { id: 'python-module-missing', first: /import each other/, not: /PYTHONPATH/ },
  ],
  [
    'curl: (23) Failure writing output to destination',
    { id: 'download-not-written', first: /behind the pipe/ },
  ],
  [
    'Error: Unable to find a match: amazon-linux-extras',
    { id: 'package-not-found', first: /another name/, not: /apt-get update/ },
  ],
  [
    ".\\deploy.ps1 : The term '.\\deploy.ps1' is not recognized as the name of a cmdlet, function, script file, or operable program.",
    { id: 'windows-command-not-found', first: /path is wrong or relative/ },
  ],
  ['Usage: scripts/run.sh ENVIRONMENT', { id: 'reason-option', first: /CodeDeploy calls hooks without any/ }],
  [
    'fatal: [localhost]: FAILED! => {"msg": "Could not find or access \'files/app.conf\'"}',
    { id: 'ansible-module-missing', first: /not in the bundle/, not: /galaxy/ },
  ],
  ['Failed to restart rsyslog.service: Unit rsyslog.service not found.', install],
  ['Unit nginx.service could not be found', install],
  ['Failed to start httpd.service: Unit not found.', install],
  ['Failed to enable unit: Unit file php8.2-fpm.service does not exist.', install],
  ['Failed to start postgresql-15.service: Unit postgresql-15.service not found.', install],
  ['Failed to issue method call: Unit docker.service failed to load: No such file or directory.', install],
  ['redis-server: unrecognized service', install],
  ['supervisord: unrecognized service', install],
  ['Failed to start crond.service: Unit crond.service not found.', install],
  ['fatal: [localhost]: FAILED! => {"msg": "Could not find the requested service memcached: host"}', install],
  ['Failed to stop mongod.service: Unit mongod.service not loaded.', stop],
  ['Failed to restart shop-api.service: Unit shop-api.service not found.', ownUnit],
  ['Failed to start nginx-exporter-shop.service: Unit nginx-exporter-shop.service not found.', ownUnit],
  ['Failed to stop shop.service: Unit shop.service not loaded.', stop],
  ["mkdir: cannot create directory '/var/www': Permission denied", create],
  ['mkdir: cannot create directory ‘/opt/app’: Permission denied', create],
  ["touch: cannot touch '/srv/app/.env': Permission denied", create],
  ["cp: cannot create regular file '/var/www/app/a.js': Permission denied", create],
  ["fatal: could not create work tree dir '/opt/shop': Permission denied", create],
  ["ln: failed to create symbolic link '/opt/current': Permission denied", create],
  ['tee: /opt/app/app.conf: Permission denied', create],
  ["npm ERR! Error: EACCES: permission denied, mkdir '/usr/lib/node_modules/pm2'", system],
  ["cp: cannot create regular file '/etc/nginx/conf.d/app.conf': Permission denied", system],
  ['REDIS_HOST: REDIS_HOST environment variable is required', pipeline],
  ['scripts/deploy.sh: line 3: API_KEY: parameter null or not set', pipeline],
  ['DATABASE_URL is empty', pipeline],
  [
    'start.sh: line 9: DB_HOST: unbound variable',
    { id: 'variable-not-set', first: /^It comes from a login shell/, not: /secret list/ },
  ],
  ['no main manifest attribute, in EHS-0.0.1-SNAPSHOT.jar', { ...notJar, first: /spring-boot-maven-plugin/ }],
  ['no main manifest attribute, in shop-0.0.1-plain.jar', { ...notJar, first: /^It is the plain jar/ }],
  ['initctl: Unknown job: nginx', install],
  [
    "nohup: failed to run command './app': Permission denied",
    { id: 'permission-denied', first: /not executable.*chmod/ },
  ],
  ['Failed to get unit file state for supervisor.service: No such file or directory', install],
  ['tar: ./app: Cannot open: Permission denied', create],
  ["mv: cannot move 'a' to '/opt/a': Permission denied", create],
  ['Error: Invalid or corrupt jarfile app.jar', { id: 'archive-broken', first: /incomplete/, not: /bundle/ }],
  [
    "make: *** No rule to make target 'assets', needed by 'all'.  Stop.",
    { id: 'build-file-missing', first: /has no such target/, not: /application folder/ },
  ],
  [
    'no such service: worker',
    { id: 'docker-no-such-container', first: /docker compose config --services/, not: /docker stop|folder/ },
  ],
  [
    "Error: ENOENT: no such file or directory, open '/srv/app/.env'",
    { id: 'env-file-missing', first: /Git ignores it/, not: /another folder/ },
  ],
  [
    'Error: Unable to access jarfile /srv/app/app.jar',
    { id: 'java-jar-missing', first: /^It is not in the bundle/, not: /another folder:/ },
  ],
  [
    'ERROR ( hresult:80070020, message:Failed to commit configuration changes. The process cannot access the file because it is being used by another process. )',
    iis,
  ],
  [
    'Filename: \\\\?\\C:\\Windows\\system32\\inetsrv\\config\\applicationHost.config Error: The configuration file has changed on disk',
    iis,
  ],
  [
    "The process cannot access the file 'C:\\inetpub\\shop\\app.dll' because it is being used by another process.",
    { id: 'windows-file-locked', first: /stop the app pool/ },
  ],
]

for (const [line, expected] of lines) {
  test(`first cause of a script: ${line}`, () => {
    assertHint(
      {
        platform: 'Server',
        where: 'lifecycle',
        event: 'AfterInstall',
        errorCode: 'ScriptFailed',
        message: 'Script at specified location: scripts/run.sh run as user ubuntu failed with exit code 1',
        logTail: `[stdout]working\n[stderr]${line}\n`,
      },
      expected,
    )
  })
}

test('first cause: as root, a folder that cannot be created is not blamed on runas', () => {
  const hint = hintFor({
    where: 'lifecycle',
    event: 'BeforeInstall',
    errorCode: 'ScriptFailed',
    message: 'Script at specified location: a.sh run as user root failed with exit code 1',
    logTail: "[stderr]mkdir: cannot create directory '/opt/app': Permission denied\n",
  })
  assert.equal(hint?.id, 'create-denied')
  assert.doesNotMatch(hintText(hint), /runas/)
})

const notJson: Expectation = {
  id: 'evidence-secret-not-json',
  first: /write it as `\{/,
  not: /executionRole|route|NAT/,
}
const path: Expectation = {
  id: 'evidence-health-failed',
  first: /path.*describe-target-health.*success codes/,
}
const pair: Expectation = { id: 'ecs-group-target-groups', first: /create the second target group/ }

const services: readonly (readonly [message: string, expected: Expectation])[] = [
  [
    "(service web) was unable to place a task. Reason: ResourceInitializationError: unable to pull secrets or registry auth: ... invalid character 'p' in literal true (expecting 'r').",
    notJson,
  ],
  [
    "ResourceInitializationError: unable to pull secrets or registry auth: execution resource retrieval failed: unable to retrieve secret from asm: service call has been retried 1 time(s): invalid character 'a' looking for beginning of value",
    notJson,
  ],
  [
    'ResourceInitializationError: unable to pull secrets or registry auth: unable to retrieve registry auth from asm: unexpected end of JSON input',
    notJson,
  ],
  [
    'ResourceInitializationError: unable to pull secrets or registry auth: unexpected ARN format with parameters when trying to retrieve ASM secret',
    { id: 'evidence-secret-missing', first: /:KEY::/, not: /route/ },
  ],
  [
    'ResourceInitializationError: failed to parse env file: invalid line',
    { id: 'evidence-environment-file-content', first: /NAME=VALUE/, not: /s3:GetObject/ },
  ],
  [
    'Task failed ELB health checks in (target-group arn:aws:elasticloadbalancing:eu-north-1:123456789012:targetgroup/backend/7fef)',
    path,
  ],
  [
    'Task failed container health checks',
    { id: 'evidence-container-unhealthy', first: /curl or wget.*install the program in the image/ },
  ],
  [
    'A deployment group associated with an application that uses the ECS compute platform must contain a valid pair of target groups that identify a load balancer.',
    pair,
  ],
  ['For ECS deployment group, prodTrafficRoute must not be empty', pair],
]

for (const [message, expected] of services) {
  test(`first cause of a service: ${message}`, () => {
    assertHint({ platform: 'ECS', where: 'deployment', message }, expected)
  })
}

test('hint: a role of a task that may not read its secret is not taken for the service role', () => {
  const message =
    'ResourceInitializationError: unable to pull secrets or registry auth: unable to retrieve secret from asm: User: arn:aws:sts::123456789012:assumed-role/task/1 is not authorized to perform: secretsmanager:GetSecretValue'
  assert.equal(hintFor({ platform: 'ECS', where: 'deployment', message })?.id, 'evidence-secret-denied')
})

test('hint: a variable that is not set in PowerShell gets no advice for other shells', () => {
  const hint = hintFor({
    where: 'lifecycle',
    event: 'AfterInstall',
    errorCode: 'ScriptFailed',
    message: 'Script at specified location: scripts\\run.ps1 failed with exit code 1',
    logTail: "[stderr]The variable '$shopKey' cannot be retrieved because it has not been set.\n",
  })
  assert.equal(hint?.id, 'variable-not-set')
  assert.doesNotMatch(hintText(hint), /set -a/)
})

test('first causes: a timeout of ECS names the target group to which the listener forwards', () => {
  const hint = hintFor({
    platform: 'ECS',
    where: 'deployment',
    errorCode: 'TIMEOUT',
    message: 'The deployment timed out while waiting for the replacement task set to become healthy.',
  })
  assert.match(hintText(hint ?? assert.fail()), /listener forwards to another one.*describe-rules/)
})

test('first cause: an empty source fleet sends to the scaling activities', () => {
  assertHint(
    {
      platform: 'Server',
      where: 'deployment',
      errorCode: 'NO_INSTANCES',
      message: 'The deployment failed because no instances were found in your blue fleet.',
    },
    { id: 'no-instances-blue-fleet', first: /cannot launch instances.*describe-scaling-activities/ },
  )
})

test('hint: that the agent did not fetch its command says the same of an event and of the deployment', () => {
  const message =
    'CodeDeploy agent was not able to receive the lifecycle event. Check the CodeDeploy agent logs on your host and make sure the agent is running and can connect to the CodeDeploy server.'
  const facts = { platform: 'Server', errorCode: 'UnknownError', message } as const
  const ofEvent = hintFor({ ...facts, where: 'lifecycle', event: 'BeforeInstall' })
  assert.equal(ofEvent?.id, 'agent-unreachable')
  assert.deepEqual(hintFor({ ...facts, where: 'deployment' }), ofEvent)
})
