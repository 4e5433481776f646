import { test } from 'node:test'
import type { FailureFacts } from '../../src/hints/hints.ts'
import { assertHint, type Expectation } from './expectation.ts'

const unfetched = /\(SSM, Secrets Manager, S3\).*get-parameters-by-path/
const plugin: Expectation = { id: 'compose-option-unknown', says: /^A command.*`?docker-compose`?/ }
const otherProject: Expectation = { id: 'compose-other-project', says: /docker network rm.*external: true/ }
const history: Expectation = {
  id: 'django-inconsistent-history',
  says: /django_migrations.*pip show/,
  not: /AUTH_USER_MODEL|--merge/,
}
const parent: Expectation = {
  id: 'migration-parent-missing',
  says: /not in the bundle.*(?:library|package)/,
  not: /--merge/,
}
const twice: Expectation = { id: 'migration-version-twice', says: /renumber/ }
const unpack: Expectation = {
  id: 'package-unpack-failed',
  says: /ls -ld PATH.*df -h/,
}
const iis: Expectation = { id: 'iis-stopped', says: /Start-Service WAS, W3SVC/ }

const lines: readonly (readonly [line: string, expected: Expectation])[] = [
  ['AWS_S3_BUCKET environment variable is not set', { id: 'variable-not-set', says: unfetched }],
  ["KeyError: 'DATABASE_URL'", { id: 'variable-not-set', says: unfetched }],
  ['JAVA_OPTS_PROD is empty', { id: 'variable-not-set', says: unfetched }],
  ["unknown shorthand flag: 'f'", plugin],
  ["unknown shorthand flag: 'f' in -f", plugin],
  [
    'docker: unknown command: docker compose',
    { id: 'compose-plugin-missing', says: /docker-compose-plugin/, not: /space/ },
  ],
  ['network shop was found but has incorrect label com.docker.compose.network set to "shop"', otherProject],
  ['network shop was found but has incorrect label com.docker.compose.project set to ""', otherProject],
  ['volume "shop_data" already exists but was created for project "old" (expected "shop").', otherProject],
  ['a network with name shop exists but was not created for project "x".', otherProject],
  ['a network with name shop exists but was not created by compose.', otherProject],
  [
    "django.db.migrations.exceptions.InconsistentMigrationHistory: Migration shop.0058_auto is applied before its dependency shop.0057_remove on database 'default'.",
    history,
  ],
  [
    "django.db.migrations.exceptions.InconsistentMigrationHistory: Migration admin.0001_initial is applied before its dependency accounts.0001_initial on database 'default'.",
    { id: 'django-inconsistent-history', says: /AUTH_USER_MODEL/ },
  ],
  [
    "django.db.migrations.exceptions.NodeNotFoundError: Migration shop.0003_b dependencies reference nonexistent parent node ('shop', '0002_a')",
    parent,
  ],
  [
    '/venv/alembic/script/revision.py:237: UserWarning: Revision 1a2b referenced from 1a2b -> 3c4d (head), x is not present',
    parent,
  ],
  [
    'CommandError: Conflicting migrations detected; multiple leaf nodes in the migration graph: (0003_a, 0003_b in shop).',
    { id: 'django-conflicting-migrations', says: /--merge/ },
  ],
  ['ActiveRecord::DuplicateMigrationVersionError: ', twice],
  ['Multiple migrations have the version number 20240101000000.', twice],
  ['ActiveRecord::DuplicateMigrationNameError: ', twice],
  ['ERROR: Found more than one migration with version 5', twice],
  ['Error unpacking rpm package nginx', unpack],
  [
    'error: unpacking of archive failed on file /usr/share/nginx/html/index.html: cpio: rename failed',
    unpack,
  ],
  [
    'error: unpacking of archive failed on file /usr/share/x/index.html: cpio: rename failed - Is a directory',
    unpack,
  ],
  [
    ' file /usr/bin/x from install of a-1 conflicts with file from package b-1',
    { id: 'dpkg-failed', says: /hold the same file.*dnf remove/, not: /installation script/ },
  ],
  [
    "dpkg: error processing archive x.deb (--unpack): unable to create './srv/app/a.dpkg-new': Not a directory",
    unpack,
  ],
  [
    "dpkg: error processing archive x.deb (--unpack): error creating directory './opt/app': Not a directory",
    unpack,
  ],
  ['new-item : Destination element already exists, please use "force" parameter to', iis],
  ['Start-WebAppPool : The service has not been started. (Exception from HRESULT: 0x80070426)', iis],
  ['ERROR ( hresult:80070426, message:Command execution failed.', iis],
  ['ERROR ( hresult:800710d8, message:Command execution failed.', iis],
  ['The World Wide Web Publishing Service (W3SVC) is not running.', iis],
  ['The service WAS has been stopped.', iis],
  [
    '[SC] ControlService FAILED 1062: The service has not been started.',
    { id: 'windows-app-pool-state', says: /already stopped/ },
  ],
  [
    'Unable to locate credentials. You can configure credentials by running "aws configure".',
    { id: 'aws-no-credentials', says: /too old for IMDSv2 or a faulty release.*aws --version.*hop-limit 2/ },
  ],
]

for (const [line, expected] of lines) {
  test(`underlying cause: "${line}" gets ${expected.id}`, () => {
    assertHint(script(`[stderr]${line}`), expected)
  })
}

const instanceGone =
  /^(?=.*instance refresh).*(?:activities of its Auto Scaling group|Auto Scaling activities)/

const deployments: readonly (readonly [errorCode: string, message: string, expected: Expectation])[] = [
  [
    'HEALTH_CONSTRAINTS',
    'The overall deployment failed because too many individual instances failed deployment.',
    { id: 'deployment-health-constraints', says: instanceGone },
  ],
  [
    'NO_INSTANCES',
    'The deployment failed because no instances were found for your deployment group.',
    {
      id: 'deployment-no-instances',
      says: /\(1\)[^(]*the group's tags.*get-deployment-group.*\(2\)[^(]*pipeline named the wrong application or deployment group/,
    },
  ],
]

for (const [errorCode, message, expected] of deployments) {
  test(`underlying cause: ${errorCode} gets what ${expected.says} says`, () => {
    assertHint({ platform: 'Server', where: 'deployment', errorCode, message }, expected)
  })
}

test('underlying cause: an agent that is lost may be that of an instance that was replaced', () => {
  const message = 'CodeDeploy agent was not able to receive the lifecycle event.'
  const facts = { platform: 'Server', where: 'lifecycle', errorCode: 'UnknownError', message } as const
  assertHint({ ...facts, event: 'BeforeInstall' }, { id: 'agent-unreachable', says: instanceGone })
  assertHint({ ...facts, event: 'AfterInstall' }, { id: 'agent-lost', says: instanceGone })
})

test('underlying cause: a replacement task set is not healthy if its service names both target groups', () => {
  const message =
    'The deployment timed out while waiting for the replacement task set to become healthy. This time out period is 60 minutes.'
  assertHint(
    { platform: 'ECS', where: 'lifecycle', event: 'Install', errorCode: 'TIMEOUT', message },
    { id: 'ecs-replacement-unhealthy', says: /both target groups, and may only one/ },
  )
})

test('underlying cause: a target group that no listener uses may be the second one of the service', () => {
  const message = 'Target.NotInUse: Target group is not configured to receive traffic from the load balancer'
  assertHint(
    { platform: 'ECS', where: 'evidence', message },
    { id: 'evidence-health-not-in-use', says: /both target groups.*only one/ },
  )
})

const onTheWay = /firewall.*network ACL.*policy of the VPC endpoint/

const unreachable: readonly (readonly [message: string, id: string])[] = [
  [
    'ResourceInitializationError: failed to validate logger args: The task cannot find the Amazon CloudWatch log group defined in the task definition. There is a connection issue between the task and Amazon CloudWatch. Check your network configuration. : signal: killed',
    'evidence-log-no-route',
  ],
  [
    'ResourceInitializationError: unable to pull secrets or registry auth: GetAuthorizationToken ... i/o timeout',
    'evidence-registry-no-route',
  ],
  ['CannotPullContainerError: dial tcp 10.0.0.1:443: i/o timeout', 'evidence-image-no-route'],
]

for (const [message, id] of unreachable) {
  test(`underlying cause: ${id} also suspects what is on the way`, () => {
    assertHint({ platform: 'ECS', where: 'evidence', message }, { id, says: onTheWay })
  })
}

function script(output: string) {
  return {
    platform: 'Server',
    where: 'lifecycle',
    event: 'AfterInstall',
    errorCode: 'ScriptFailed',
    scriptName: 'scripts/run.sh',
    message: 'Script at specified location: scripts/run.sh run as user deploy failed with exit code 1',
    logTail: `LifecycleEvent - AfterInstall\nScript - scripts/run.sh\n${output}`,
  } as const satisfies FailureFacts
}
