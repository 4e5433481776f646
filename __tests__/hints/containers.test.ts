import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { hintFor } from '../../src/hints/hint-for.ts'
import { assertHint, type Expectation } from './expectation.ts'

const startCommand = /`command`.*`workingDirectory`.*docker run/
const file: Expectation = { id: 'evidence-container-file-missing', first: startCommand }
const library: Expectation = { id: 'evidence-container-module-missing', first: /Dockerfile/ }
const migration: Expectation = {
  id: 'evidence-container-migration-missing',
  first: /aws ecs run-task/,
  second: /another, empty database/,
}
const login: Expectation = { id: 'evidence-container-login-refused', first: /running tasks keep/ }
const connection: Expectation = { id: 'evidence-container-no-connection', first: /security group/ }
const variable: Expectation = { id: 'evidence-container-variable-missing', first: /`environment`.*`secrets`/ }
const denied: Expectation = { id: 'evidence-container-denied', first: /USER.*--chown/ }
const role: Expectation = { id: 'evidence-container-role', first: /`taskRoleArn`/ }

const command: Expectation = { id: 'evidence-command-not-found' }

describe('what a program in a container of ECS says is about its image and its task definition', () => {
  for (const [message, expected] of [
    ["Cannot find module '/app/node_modules/.bin/tsx'", file],
    ["Error: Cannot find module '/app/dist/server.js'", file],
    [
      "Error [ERR_MODULE_NOT_FOUND]: Cannot find module '/app/dist/db' imported from /app/dist/index.js",
      file,
    ],
    ["python: can't open file '/app/manage.py': [Errno 2] No such file or directory", file],
    ["python3: can't open file 'worker.py': [Errno 2] No such file or directory", file],
    ['Error: Unable to access jarfile /app/app.jar', file],
    ['Could not open input file: artisan', file],
    ['Error: Could not find or load main class com.example.App', file],
    ["Could not execute because the application was not found: '/app/Shop.dll' does not exist", file],
    ["Error: ENOENT: no such file or directory, open '/app/config/production.json'", file],
    ['sh: 0: cannot open /app/start.sh: No such file', file],
    ['ruby: No such file or directory -- /app/worker.rb (LoadError)', file],
    ["Error: Cannot find module 'express'", library],
    ["Error [ERR_MODULE_NOT_FOUND]: Cannot find package 'pino' imported from /app/dist/log.js", library],
    ["ModuleNotFoundError: No module named 'fastapi'", library],
    ["ModuleNotFoundError: No module named 'app.settings'", library],
    ['cannot load such file -- puma (LoadError)', library],
    ['java.lang.ClassNotFoundException: org.postgresql.Driver', library],
    ['Error loading shared library libssl.so.1.1: No such file or directory', library],
    ['./api: error while loading shared libraries: libpq.so.5: cannot open shared object file', library],
    ["./api: /lib/x86_64-linux-gnu/libc.so.6: version `GLIBC_2.34' not found (required by ./api)", library],
    ['relation "posts" does not exist', migration],
    ['ERROR: column users.locale does not exist at character 8', migration],
    ["Table 'shop.orders' doesn't exist", migration],
    ["Unknown column 'locale' in 'field list'", migration],
    ['ERROR: column "locale" of relation "users" does not exist', migration],
    ['SQLite3::SQLException: no such table: users', migration],
    ["Invalid object name 'dbo.Orders'.", migration],
    ['ORA-00942: table or view does not exist', migration],
    ['The table `public.User` does not exist in the current database.', migration],
    ['Migrations are pending. To resolve this issue, run: bin/rails db:migrate', migration],
    ['You have 3 unapplied migration(s).', migration],
    ['FATAL: password authentication failed for user "shop"', login],
    ["Access denied for user 'shop'@'10.0.1.5' (using password: YES)", login],
    ['FATAL: database "shop" does not exist', login],
    ['FATAL: role "shop" does not exist', login],
    ["Unknown database 'shop'", login],
    [
      'no pg_hba.conf entry for host "10.0.1.5", user "shop", database "shop", no encryption',
      { ...login, says: /sslmode=require/ },
    ],
    ["Login failed for user 'shop'.", login],
    ['WRONGPASS invalid username-password pair or user is disabled.', login],
    ['MongoServerError: Authentication failed.', login],
    ['pymongo.errors.OperationFailure: Authentication failed.', login],
    ['fe_sendauth: no password supplied', login],
    ["ER_ACCESS_DENIED_ERROR: Access denied for user 'shop'@'%'", login],
    ['Error: connect ECONNREFUSED 10.0.3.7:5432', connection],
    ['Error: connect ECONNREFUSED 127.0.0.1:5432', { ...connection, first: /itself.*host/ }],
    [
      'connection to server at "localhost" (::1), port 5432 failed: Connection refused',
      { ...connection, first: /itself.*host/ },
    ],
    ['Error: connect ETIMEDOUT 10.0.3.7:5432', connection],
    ['getaddrinfo ENOTFOUND db', connection],
    ['php_network_getaddresses: getaddrinfo failed: Temporary failure in name resolution', connection],
    ['could not translate host name "db" to address: Name or service not known', connection],
    ['com.mysql.cj.jdbc.exceptions.CommunicationsException: Communications link failure', connection],
    ["Can't connect to MySQL server on 'db.internal' (110)", connection],
    [
      'redis.exceptions.ConnectionError: Error 111 connecting to cache:6379. Connection refused.',
      { ...connection, first: /security group/ },
    ],
    ['Error: DATABASE_URL is not set', variable],
    ["KeyError: 'SECRET_KEY'", variable],
    ['Missing required environment variable: STRIPE_KEY', variable],
    ['Environment variable not found: DATABASE_URL.', variable],
    ['Config validation error: "DB_HOST" is required', variable],
    ["EACCES: permission denied, mkdir '/app/uploads'", denied],
    ["PermissionError: [Errno 13] Permission denied: '/app/log/app.log'", denied],
    ["OSError: [Errno 30] Read-only file system: '/tmp/x'", { ...denied, first: /readonlyRootFilesystem/ }],
    [
      'nginx: [emerg] bind() to 0.0.0.0:80 failed (13: Permission denied)',
      { id: 'evidence-container-port-denied', says: /8080/ },
    ],
    [
      'Error: listen EACCES: permission denied 0.0.0.0:443',
      { id: 'evidence-container-port-denied', says: /8080/ },
    ],
    [
      'AccessDeniedException: User: arn:aws:sts::123456789012:assumed-role/task/1 is not authorized to perform: dynamodb:PutItem',
      role,
    ],
    ['S3Exception: Access Denied (Service: S3, Status Code: 403, Request ID: 1)', role],
    ['Unable to locate credentials', role],
    ['java.nio.file.AccessDeniedException: /app/data', denied],
    ['CredentialsProviderError: Could not load credentials from any providers', role],
    ['sh: 1: tsx: not found', command],
    ['/bin/sh: next: not found', command],
    ['/app/start.sh: line 3: gunicorn: command not found', command],
    ["env: 'node': No such file or directory", command],
    ["env: can't execute 'bash': No such file or directory", command],
    ['exec /app/entrypoint.sh: no such file or directory', command],
    ['exec: "gunicorn": executable file not found in $PATH', command],
    ['exec: "/app/start.sh": permission denied: unknown', { id: 'evidence-command-not-executable' }],
    ['/bin/sh: ./start.sh: Permission denied', { id: 'evidence-command-not-executable' }],
    ['Error: listen EADDRINUSE: address already in use :::3000', { id: 'evidence-port-allocated' }],
    ['runtime: cannot allocate memory', { id: 'evidence-out-of-memory' }],
    [
      'FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory',
      { id: 'evidence-out-of-memory' },
    ],
  ] as const) {
    test(message, () =>
      assertHint({ platform: 'ECS', where: 'evidence', message }, { not: /Lambda|Handler/, ...expected }),
    )
  }
})

describe('what a program in a container logs in similar words is not taken for why it ended', () => {
  for (const message of [
    'There are 0 pending migrations',
    'AWS_REGION is set to eu-west-1',
    'HTTP_PROXY is not required',
    'smtplib.SMTPAuthenticationError: (535, b"5.7.8 Error: authentication failed")',
    "fatal: Authentication failed for 'https://github.com/example/shop.git/'",
    'The IAM role shop does not exist',
    'org.springframework.security.access.AccessDeniedException: Access is denied',
    'DefaultAzureCredential failed to load credentials',
    'Error: read ECONNRESET',
    'Collecting modules and shared libraries',
    'ann@example.com is not authorized to perform this on order 5',
    '*1 open() "/usr/share/nginx/html/favicon.ico" failed (2: No such file or directory), client: 10.0.0.1',
  ]) {
    test(message, () => assert.equal(hintFor({ platform: 'ECS', where: 'evidence', message }), undefined))
  }

  test('a key of an object that is no variable', () =>
    assertHint(
      { platform: 'ECS', where: 'evidence', message: "KeyError: 'User'" },
      { id: 'evidence-hook-logged-error' },
    ))
})

describe('the same words of a function are about that function', () => {
  for (const [message, id] of [
    ["Error: Cannot find module '/opt/lib/x'", 'evidence-hook-import'],
    ['Error: connect ECONNREFUSED 10.0.0.1:443', 'evidence-hook-no-route'],
    [
      'AccessDeniedException: not authorized to perform: lambda:InvokeFunction',
      'evidence-hook-access-denied',
    ],
  ] as const) {
    test(`of a Lambda deployment: ${message}`, () =>
      assertHint({ platform: 'Lambda', where: 'evidence', message }, { id }))
  }
})

test('what CodeDeploy says about a service of ECS is not said by a program in its containers', () => {
  const message =
    'The ECS service cannot be updated: denied (Service: AmazonECS; Status Code: 400; Error Code: AccessDeniedException)'
  assertHint(
    { platform: 'ECS', where: 'deployment', errorCode: 'ECS_UPDATE_ERROR', message },
    { id: 'deployment-ecs-update-error' },
  )
})

test('an error in the code of a program in a container is not said to be that of a function alone', () => {
  for (const message of [
    'TypeError: cannot read properties of undefined',
    '[ERROR] 3 orders were not checked',
  ])
    assertHint(
      { platform: 'ECS', where: 'evidence', message },
      { id: 'evidence-hook-logged-error', says: /program in the container.*LOG_GROUP/ },
    )
})
