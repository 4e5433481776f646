import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readOutput } from '../../src/hints/error-line.ts'
import { hintFor } from '../../src/hints/hint-for.ts'
import { type FailureFacts, hintText } from '../../src/hints/hints.ts'
import { assertHint, type Expectation, failedScriptWith, type Run } from './expectation.ts'

/** Failures whose words point elsewhere than to their cause: which hint they get, what it says first, and what never. */
interface Example extends ScriptThatFailed, Expectation {
  readonly first: RegExp
}

interface ScriptThatFailed extends Run {
  readonly lines: readonly string[]
}

function factsOf({ lines, ...run }: ScriptThatFailed): FailureFacts {
  const printed = lines.map(line => `${line}\n`).join('')
  return failedScriptWith(printed, {
    event: 'ApplicationStart',
    user: 'web',
    script: 'scripts/start.sh',
    ...run,
  })
}

const data = { id: 'script-line-broken', first: /line is broken/, not: /chmod|runas/, exitCode: 126 }
const listensTwice = { id: 'port-listened-twice', first: /grep -rni/ }
const publish = {
  id: 'dotnet-publish-incomplete',
  first: /whole folder of `dotnet publish`/,
  not: /list-runtimes/,
}
const stability = { id: 'composer-stability', first: /only in the composer\.json of the project itself/ }
const drive = { id: 'powershell-drive-missing', first: /Import-Module/, script: 'after.ps1' }
const logFile = { id: 'unit-output-missing', first: /^StandardOutput or StandardError/ }
const early = { id: 'health-check-without-reason', first: /still starting.*retry/, lines: [] }
const silent = 'script-failed-silently'

const examples: readonly (readonly [what: string, example: Example])[] = [
  ...[
    '/srv/app/oauth.properties',
    './config.json',
    '.env',
    '/srv/app/.env.production',
    'a/docker-compose.yml',
  ].map(
    file =>
      [
        `a line of bash that runs ${file}`,
        { ...data, lines: [`[stderr]./deploy.sh: line 47: ${file}: Permission denied`] },
      ] as const,
  ),
  [
    'a line of sh that runs a file',
    { ...data, lines: ['[stderr]scripts/start.sh: 12: /srv/app/web.xml: Permission denied'] },
  ],
  [
    'a line that runs a file, in another language',
    { ...data, lines: ['[stderr]./deploy.sh: line 47: /srv/app/oauth.properties: 허가 거부'] },
  ],
  [
    'a file of data that is no command',
    { ...data, exitCode: 127, lines: ['[stderr]./deploy.sh: line 47: app.properties: command not found'] },
  ],
  [
    'a file of variables that is missing',
    {
      lines: ['[stderr]./deploy.sh: line 4: .env: No such file or directory'],
      exitCode: 127,
      id: 'env-file-missing',
      first: /./,
      not: /line is broken/,
    },
  ],
  [
    'the step LOGS_DIRECTORY',
    {
      lines: ['[stdout]a.service: Failed at step LOGS_DIRECTORY spawning /srv/a: File exists'],
      id: 'unit-setting-missing',
      first: /systemctl cat/,
    },
  ],
  [
    'a certificate that is not in the store',
    {
      lines: ["[stderr]Get-Item : Cannot find path 'Cert:\\LocalMachine\\My\\AB' because it does not exist."],
      script: 'after.ps1',
      id: 'windows-path-missing',
      first: /./,
    },
  ],
  [
    'a script that is not executable',
    {
      lines: ['[stderr]scripts/start.sh: line 3: ./env.sh: Permission denied'],
      exitCode: 126,
      id: 'exit-not-executable',
      first: /chmod \+x/,
    },
  ],
  [
    'a redirection into a file of configuration',
    {
      lines: ['[stderr]scripts/start.sh: line 3: /srv/app/app.conf: Permission denied'],
      id: 'permission-denied',
      first: /chown/,
    },
  ],
  [
    'one address of Apache that is in use',
    {
      ...listensTwice,
      lines: [
        '[stderr](98)Address already in use: AH00072: make_sock: could not bind to address 127.0.0.1:443',
      ],
    },
  ],
  [
    'two listeners of Apache on one port',
    { ...listensTwice, lines: ['[stderr]Cannot define multiple Listeners on the same IP:port'] },
  ],
  ...[
    '(98)Address already in use: AH00072: make_sock: could not bind to address 0.0.0.0:80',
    '(98)Address already in use: AH00072: make_sock: could not bind to address [::]:80',
    'nginx: [emerg] bind() to 0.0.0.0:80 failed (98: Address already in use)',
  ].map(
    line =>
      [`"${line}"`, { lines: [`[stderr]${line}`], id: 'port-in-use', first: /^The old process.*/ }] as const,
  ),
  [
    'a file of .NET that is missing',
    {
      ...publish,
      lines: [
        "[stderr]A fatal error was encountered. The library 'libhostpolicy.so' required to execute the application was not found in '/srv/app/'.",
        '[stderr]Failed to run as a self-contained app. If this should be a framework-dependent app, add the /srv/app/App.runtimeconfig.json file specifying the appropriate framework.',
      ],
    },
  ],
  [
    'a library of the publish output that is missing',
    {
      ...publish,
      lines: [
        '[stderr]Error:',
        '[stderr]  An assembly specified in the application dependencies manifest (App.deps.json) was not found:',
      ],
    },
  ],
  [
    'a beta that Composer may not install',
    {
      ...stability,
      lines: [
        '[stderr]Your requirements could not be resolved to an installable set of packages.',
        '[stderr]',
        '[stderr]  Problem 1',
        '[stderr]    - Root composer.json requires shop/b2b 1.4.0 -> satisfiable by shop/b2b[1.4.0].',
        '[stderr]    - shop/b2b 1.4.0 requires shop/secure 1.0.4-beta1 -> found shop/secure[1.0.4-beta1] but it does not match your minimum-stability.',
      ],
    },
  ],
  [
    'a package that Composer 1 does not find',
    {
      ...stability,
      lines: [
        '[stderr]Your requirements could not be resolved to an installable set of packages.',
        '[stderr]  Problem 1',
        '[stderr]    - Installation request for shop/bundle dev-master -> satisfiable by shop/bundle[dev-master].',
        '[stderr]    - shop/bundle dev-master requires shop/base * -> no matching package found.',
      ],
    },
  ],
  [
    'an ecosystem file that pm2 cannot load',
    {
      lines: [
        '[stderr][PM2][ERROR] File ecosystem.config.js malformated',
        '[stderr]ReferenceError: javascript is not defined',
      ],
      id: 'pm2-ecosystem-invalid',
      first: /node -e "require/,
      not: /pm2 logs/,
    },
  ],
  [
    'a path on the drive IIS:',
    { ...drive, lines: ["[stderr]Cannot find Path 'IIS:\\AppPools\\Shop' because it does not exist."] },
  ],
  ...['IIS', 'SQLSERVER', 'AD', 'Cert'].map(
    name =>
      [
        `the drive ${name}:`,
        { ...drive, lines: [`[stderr]Cannot find drive. A drive with the name '${name}' does not exist.`] },
      ] as const,
  ),
  [
    'a disk that is not there',
    {
      lines: ["[stderr]Cannot find drive. A drive with the name 'D' does not exist."],
      script: 'after.ps1',
      id: 'reason-not-found',
      first: /./,
      not: /Import-Module/,
    },
  ],
  [
    'the step STDOUT',
    {
      ...logFile,
      lines: ['[stdout]a.service: Failed at step STDOUT spawning /srv/a: No such file or directory'],
    },
  ],
  ['the step STDERR', { ...logFile, lines: ['[stdout]Main PID: 7 (code=exited, status=222/STDERR)'] }],
  [
    'the step NAMESPACE',
    {
      lines: ['[stdout]a.service: Failed at step NAMESPACE spawning /srv/a: No such file or directory'],
      id: 'unit-setting-missing',
      first: /the path after "spawning" is only that of the program/,
    },
  ],
  ['a health check that prints nothing', { ...early, script: 'scripts/health_check.sh' }],
  [
    'a health check that says only what it does',
    { ...early, lines: ['[stdout]Checking'], script: 'healthcheck.sh' },
  ],
  [
    'a smoke test that prints nothing',
    { ...early, script: 'scripts/smoke-test.sh', event: 'AfterAllowTraffic' },
  ],
  [
    'ValidateService without output',
    {
      ...early,
      id: 'validate-service-failed',
      event: 'ValidateService',
      first: /^The service was not ready yet.*retry/,
    },
  ],
  ['a silent script of another name', { ...early, id: silent, first: /grep/ }],
  [
    'a silent check before the start',
    { ...early, id: silent, first: /grep/, script: 'scripts/validate_env.sh', event: 'BeforeInstall' },
  ],
  [
    'docker login -e',
    {
      lines: ["[stderr]unknown shorthand flag: 'e' in -e", "[stderr]See 'docker login --help'."],
      exitCode: 125,
      id: 'docker-login-email',
      first: /get-login-password/,
    },
  ],
]
for (const [what, example] of examples) {
  test(`misleading words: ${what} gets ${example.id}, first ${example.first}`, () => {
    assertHint(factsOf(example), example)
  })
}

for (const line of [
  '(98)Address already in use: AH00072: make_sock: could not bind to address [::]:443',
  'nginx: [emerg] bind() to 0.0.0.0:80 failed (98: Address already in use)',
  '[ALERT] 1/2 (3) : Starting frontend web: cannot bind socket (Address already in use) [0.0.0.0:80]',
]) {
  test(`misleading words: the second cause of "${line}" is a configuration that listens twice`, () => {
    const hint = hintFor(factsOf({ lines: [`[stderr]${line}`] }))
    assert.match(hint?.causes[1]?.cause ?? '', /listens there twice/)
  })
}

test('misleading words: the port of an application says nothing of a configuration that listens twice', () => {
  const lines = ['[stderr]Error: listen EADDRINUSE: address already in use :::3000']
  assert.doesNotMatch(hintText(hintFor(factsOf({ lines })) ?? assert.fail()), /twice there|grep/)
})

for (const message of [
  '[ERROR] RuntimeError: This will cause a rollback',
  'REPORT Duration: 3000.00 ms Task timed out after 3.00 seconds',
  'Runtime.ImportModuleError: Error: Cannot find module index',
  'RequestId: 1 Error: Runtime exited with error: signal: killed',
  'Function not found: arn:aws:lambda:eu-west-1:123456789012:function:a',
  'Error: connect ECONNREFUSED 10.0.0.1:443',
  'Runtime.Unknown: it ended',
  'AssertionError: expected 1, got 2',
]) {
  test(`misleading words: "${message}" may be of the new version as well as of a hook`, () => {
    const hint = hintFor({ platform: 'Lambda', where: 'evidence', message }) ?? assert.fail('no hint')
    assert.doesNotMatch(hint.meaning, /hook/)
    assert.doesNotMatch(hint.causes[0]?.cause ?? '', /tested|hook/)
  })
}

for (const [what, lines, expected] of [
  [
    'the file and its error',
    ['[PM2][ERROR] File ecosystem.config.js malformated', 'ReferenceError: javascript is not defined'],
    '[PM2][ERROR] File ecosystem.config.js malformated ReferenceError: javascript is not defined',
  ],
  ...[
    ['STDOUT', 'Failed to set up standard output: No such file or directory'],
    ['NAMESPACE', 'Failed to set up mount namespacing: /srv/data: No such file or directory'],
    ['USER', 'Failed to determine user credentials: No such process'],
    ['CHDIR', 'Changing to the requested working directory failed: No such file or directory'],
    ['EXEC', "Unable to locate executable '/srv/a': No such file or directory"],
  ].map(([step, why]) => {
    const start = '[stdout]Nov 11 17:51:48 host systemd[7]: a.service: '
    return [
      `why the step ${step} failed`,
      [`${start}${why}`, `${start}Failed at step ${step} spawning /srv/a: No such file or directory`],
      `a.service: ${why}`,
    ] as const
  }),
] as const) {
  test(`misleading words: the error line is ${what}`, () => {
    const tail = lines.map(line => (line.startsWith('[stdout]') ? line : `[stderr]${line}`)).join('\n')
    assert.equal(readOutput(`${tail}\n`).errorLine, expected)
  })
}
