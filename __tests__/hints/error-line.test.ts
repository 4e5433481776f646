import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { readOutput } from '../../src/hints/error-line.ts'
import { propertyRuns } from '../support/hostile-texts.ts'

interface Example {
  readonly name: string
  /** Lines of a log tail; a line without a prefix is standard error. */
  readonly output: readonly string[]
  /** The index of the error line in the output, from 0; `null` if there is none. */
  readonly errorLine: number | null
}

const examples = JSON.parse(
  readFileSync(new URL('../fixtures/failures/error-lines.json', import.meta.url), 'utf8'),
) as readonly Example[]

const prefix = /^\[(?:stdout|stderr)\]/

function toLogTail(output: readonly string[]): string {
  const lines = output.map(line => (prefix.test(line) ? line : `[stderr]${line}`))
  return ['LifecycleEvent - ApplicationStart', 'Script - scripts/start.sh', ...lines, ''].join('\n')
}

for (const { name, output, errorLine: index } of examples) {
  test(`error line: ${name}`, () => {
    const expected = index === null ? undefined : output[index]?.replace(prefix, '').trim()
    assert.equal(readOutput(toLogTail(output)).errorLine, expected)
  })
}

const portInUse = 'Error: listen EADDRINUSE: address already in use :::8080'

const logTails: readonly (readonly [what: string, logTail: string, expected: string | undefined])[] = [
  ['none in an empty log tail', '', undefined],
  [
    "none in the agent's header",
    'LifecycleEvent - ApplicationStart\nScript - scripts/error failed.sh\n',
    undefined,
  ],
  [
    'without colors, links, bells and zero-width characters',
    '[stderr]\u001b[31mError:\u001b[0m lis\u200bten \u001b]8;;http://x.example\u0007EADDRINUSE\u001b]8;;\u0007\u0007\n',
    'Error: listen EADDRINUSE',
  ],
  [
    'only the last state of a progress bar counts',
    '[stdout]error 10%\rfailed 20%\r100 % done\r\n[stderr]curl: (7) Failed to connect\n',
    'curl: (7) Failed to connect',
  ],
  [
    'a request that failed does not explain an error of its own below it',
    '[stderr]curl: (7) Failed to connect to 10.0.0.4 port 80\n[stderr]scripts/a.sh: line 3: npm: command not found\n',
    'scripts/a.sh: line 3: npm: command not found',
  ],
  [
    'a command that was refused does not explain an error of its own below it',
    "[stderr]mkdir: cannot create directory '/srv/a': Permission denied\n[stderr]Failed to start nginx.service: Unit nginx.service not found.\n",
    'Failed to start nginx.service: Unit nginx.service not found.',
  ],
  [
    'a request that failed explains only what the script says right below it',
    '[stderr]curl: (7) Failed to connect to 10.0.0.4 port 80\n[stdout]Starting\n[stderr]10:00:00 ERROR the migration failed\n',
    '10:00:00 ERROR the migration failed',
  ],
  [
    'a carriage return in a name is shown',
    '[stderr]./a.sh: line 2: cd: /var/www\r: No such file or directory\n',
    './a.sh: line 2: cd: /var/www^M: No such file or directory',
  ],
  [
    'at most 300 characters, in whole words',
    `[stderr]Error: ${'x'.repeat(280)} ${'y'.repeat(600)}\n`,
    `Error: ${'x'.repeat(280)}…`,
  ],
  [
    'the first and the last words of a longer line, since the reason may be at its end',
    `[stderr]Error creating bean 'orders' ${'defined in x '.repeat(30)}; nested exception is: no rights\n`,
    `Error creating bean 'orders' ${'defined in x '.repeat(9).trimEnd()}… in x ${'defined in x '.repeat(8)}; nested exception is: no rights`,
  ],
  [
    'the role and the resource that AWS denies, without the words that it repeats',
    `[stderr]An error occurred (AccessDeniedException) when calling the GetParametersByPath operation: User: arn:aws:sts::123456789012:assumed-role/${'r'.repeat(35)}/i-1 is not authorized to perform: ssm:GetParametersByPath on resource: arn:aws:ssm:eu-west-1:123456789012:parameter/web because no identity-based policy allows the ssm:GetParametersByPath action\n`,
    `AccessDeniedException: User: arn:aws:sts::123456789012:assumed-role/${'r'.repeat(35)}/i-1 is not authorized to perform: ssm:GetParametersByPath on resource: arn:aws:ssm:eu-west-1:123456789012:parameter/web because no identity-based policy allows it`,
  ],
  [
    'a code with the sentence below it',
    '[stderr]Error: P3009\n[stderr]\n[stderr]migrate found failed migrations in the target database\n[stderr]Try again\n',
    'Error: P3009 migrate found failed migrations in the target database',
  ],
  [
    "what a package of Python lacks, without pip's footers",
    '[stderr]  error: subprocess-exited-with-error\n[stderr]  × python setup.py egg_info did not run successfully.\n[stderr]      Error: pg_config executable not found.\n[stderr]      [end of output]\n[stderr]error: metadata-generation-failed\n[stderr]× Encountered error while generating package metadata.\n[stderr]hint: See above for details.\n',
    'Error: pg_config executable not found.',
  ],
  [
    'what a package of Python lacks, without the footer of pip 25',
    "[stderr]      error: can't find Rust compiler\n[stderr]  ERROR: Failed building wheel for x\n[stderr]error: failed-wheel-build-for-install\n[stderr]× Failed to build installable wheels for some pyproject.toml based projects\n",
    "error: can't find Rust compiler",
  ],
  [
    'why gunicorn did not load the application, not that its worker ended',
    "[stderr]Failed to find attribute 'app' in 'wsgi'.\n[stderr][2026-01-01 10:00:00 +0000] [813] [INFO] Worker exiting (pid: 813)\n[stderr][2026-01-01 10:00:01 +0000] [812] [ERROR] Worker (pid:813) exited with code 4\n[stderr][2026-01-01 10:00:01 +0000] [812] [ERROR] Shutting down: Master\n[stderr][2026-01-01 10:00:01 +0000] [812] [ERROR] Reason: App failed to load.\n",
    "Failed to find attribute 'app' in 'wsgi'.",
  ],
  [
    'which file Tomcat misses, not that it needs it',
    '[stderr]Cannot find ./catalina.sh\n[stderr]The file is absent or does not have execute permission\n[stderr]This file is needed to run this program\n',
    'Cannot find ./catalina.sh',
  ],
  [
    'what Chef failed with, not where its stack is',
    '[stderr][2026-01-01T00:00:00+00:00] FATAL: Stacktrace dumped to /var/chef/chef-stacktrace.out\n[stderr][2026-01-01T00:00:00+00:00] FATAL: Net::HTTPServerException: 412 "Precondition Failed"\n',
    '[2026-01-01T00:00:00+00:00] FATAL: Net::HTTPServerException: 412 "Precondition Failed"',
  ],
  [
    'which versions of Java do not fit, below the class',
    '[stderr]Error: LinkageError occurred while loading main class com.example.App\n[stderr]\tjava.lang.UnsupportedClassVersionError: com/example/App has been compiled by a more recent version\n',
    'Error: LinkageError occurred while loading main class com.example.App java.lang.UnsupportedClassVersionError: com/example/App has been compiled by a more recent version',
  ],
  [
    'what appcmd says below its error',
    '[stdout]ERROR ( hresult:80070021, message:Command execution failed.\n[stdout]This configuration section cannot be used at this path.\n',
    'ERROR ( hresult:80070021, message:Command execution failed. This configuration section cannot be used at this path.',
  ],
  [
    'why NuGet cannot read its source',
    '[stdout]/a/App.csproj : error NU1301: Unable to load the service index for source https://n.example/index.json.\n[stdout]/a/App.csproj : error NU1301:   Response status code does not indicate success: 401 (Unauthorized).\n',
    '/a/App.csproj : error NU1301: Unable to load the service index for source https://n.example/index.json. /a/App.csproj : error NU1301:   Response status code does not indicate success: 401 (Unauthorized).',
  ],
  [
    'what webpack does not compile, with its place',
    '[stderr]ERROR in ./src/index.ts 14:9-22\n[stderr]Module parse failed: Unexpected token (14:9)\n',
    'ERROR in ./src/index.ts 14:9-22 Module parse failed: Unexpected token (14:9)',
  ],
  [
    'why a dump failed, not the pipe behind it',
    "[stderr]mysqldump: Got error: 1045: Access denied for user 'a'@'localhost' (using password: NO) when trying to connect\n[stderr]gzip: stdout: Broken pipe\n",
    "mysqldump: Got error: 1045: Access denied for user 'a'@'localhost' (using password: NO) when trying to connect",
  ],
  [
    'what Kotlin does not compile, not that Gradle failed',
    "[stderr]e: file:///a/src/Main.kt:4:5 Unresolved reference: foo\n[stderr]FAILURE: Build failed with an exception.\n[stderr]* What went wrong:\n[stderr]Execution failed for task ':compileKotlin'.\n[stderr]> Compilation error. See log for more details\n[stderr]BUILD FAILED in 12s\n",
    'e: file:///a/src/Main.kt:4:5 Unresolved reference: foo',
  ],
  [
    'what Java does not compile, not that Gradle failed',
    "[stderr]/a/src/A.java:3: error: cannot find symbol\n[stderr]    foo();\n[stderr]    ^\n[stderr]1 error\n[stderr]FAILURE: Build failed with an exception.\n[stderr]* What went wrong:\n[stderr]Execution failed for task ':compileJava'.\n[stderr]> Compilation failed; see the compiler error output for details.\n[stderr]BUILD FAILED in 2s\n",
    '/a/src/A.java:3: error: cannot find symbol',
  ],
  [
    'which packages of npm do not fit together',
    '[stderr]npm error code ERESOLVE\n[stderr]npm error ERESOLVE could not resolve\n[stderr]npm error\n[stderr]npm error While resolving: a@13.1.1\n[stderr]npm error Found: react@18.2.0\n[stderr]npm error node_modules/react\n[stderr]npm error   react@"^18.2.0" from the root project\n[stderr]npm error\n[stderr]npm error Could not resolve dependency:\n[stderr]npm error peer react@"^16.8.5" from a@13.1.1\n[stderr]npm error node_modules/a\n',
    'npm error ERESOLVE could not resolve npm error peer react@"^16.8.5" from a@13.1.1',
  ],
  [
    'what a gem lacks to be built',
    "[stderr]Gem::Ext::BuildError: ERROR: Failed to build gem native extension.\n[stderr]    current directory: /a/ext/mysql2\n[stderr]mysql client is missing. You may need to 'sudo apt-get install libmysqlclient-dev'\n[stderr]*** extconf.rb failed ***\n[stderr]Could not create Makefile due to some reason, probably lack of necessary\n[stderr]libraries and/or headers.\n[stderr]extconf failed, exit code 1\n[stderr]An error occurred while installing mysql2 (0.5.5), and Bundler cannot continue.\n",
    "mysql client is missing. You may need to 'sudo apt-get install libmysqlclient-dev'",
  ],
  [
    'which plugin uWSGI lacks, not the option that it would bring',
    "[stderr]!!! UNABLE to load uWSGI plugin: /usr/lib/uwsgi/plugins/python3_plugin.so: cannot open shared object file: No such file or directory !!!\n[stderr]uwsgi: unrecognized option '--module=a.wsgi'\n[stderr]getopt_long() error\n",
    '!!! UNABLE to load uWSGI plugin: /usr/lib/uwsgi/plugins/python3_plugin.so: cannot open shared object file: No such file or directory !!!',
  ],
  [
    'an exception about a warning',
    "[stderr]Build succeeded.\n[stderr]System.InvalidOperationException: An error was generated for warning 'Microsoft.EntityFrameworkCore.Migrations.PendingModelChangesWarning': The model has pending changes.\n[stderr]   at A.B`1.Log\n",
    "System.InvalidOperationException: An error was generated for warning 'Microsoft.EntityFrameworkCore.Migrations.PendingModelChangesWarning': The model has pending changes.",
  ],
  [
    'what the newer PowerShell does not find',
    "[stderr]pm2: The term 'pm2' is not recognized as a name of a cmdlet, function, script file, or executable program.\n",
    "pm2: The term 'pm2' is not recognized as a name of a cmdlet, function, script file, or executable program.",
  ],
  [
    'what ended the script in its own words, not that there was no container to stop before',
    '[stderr]Error response from daemon: No such container: web\n[stdout]Login Succeeded\n[stderr]smoke test failed\n',
    'smoke test failed',
  ],
  [
    'what ended the script in its own words, not that there was no process to stop before',
    '[stderr]./stop.sh: line 3: kill: (1234) - No such process\n[stdout]starting\n[stderr]smoke test failed\n',
    'smoke test failed',
  ],
  [
    'what failed to start, not that there was no container to stop before',
    '[stderr]Error response from daemon: No such container: web\n[stderr]Job for web.service failed because a timeout was exceeded.\n',
    'Job for web.service failed because a timeout was exceeded.',
  ],
  [
    'the reason below the first line of rake, in any words',
    '[stderr]bin/rails aborted!\n[stderr]The shop has closed\n[stderr]\n[stderr]Tasks: TOP => db:seed\n',
    'bin/rails aborted! The shop has closed',
  ],
  [
    'that there was no container to stop, if the script did not go on',
    '[stdout]starting\n[stderr]Error response from daemon: No such container: web\n[stderr]stop failed\n',
    'Error response from daemon: No such container: web',
  ],
  [
    'what a copy did not find, even if the script went on with its own words',
    "[stderr]cp: cannot stat 'a': No such file or directory\n[stdout]removing the lock\n[stderr]release failed\n",
    "cp: cannot stat 'a': No such file or directory",
  ],
  [
    'what ended the script, not the tasks that Ansible ignored',
    '[stdout]fatal: [web]: FAILED! => {"msg": "not loaded"}\n[stdout]...ignoring\n[stdout]failed: [web] (item=a) => {"msg": "x"}\n[stdout]failed: [web] (item=b) => {"msg": "y"}\n[stdout]...ignoring\n[stderr]smoke test failed\n',
    'smoke test failed',
  ],
  [
    'the task that Ansible did not ignore',
    '[stdout]fatal: [web]: FAILED! => {"msg": "not loaded"}\n[stdout]...ignoring\n[stdout]fatal: [web]: FAILED! => {"msg": "no rights"}\n',
    'fatal: [web]: FAILED! => no rights',
  ],
  [
    'a heading with the reason below it',
    "[stderr]AH00526: Syntax error on line 21 of /etc/a.conf:\n[stderr]SSLCertificateFile: file '/a.pem' does not exist\n",
    "AH00526: Syntax error on line 21 of /etc/a.conf: SSLCertificateFile: file '/a.pem' does not exist",
  ],
  [
    'what a program of C++ threw, with its words',
    "[stderr]terminate called after throwing an instance of 'std::runtime_error'\n[stderr]  what():  cannot open settings\n[stderr]Aborted (core dumped)\n",
    "terminate called after throwing an instance of 'std::runtime_error' what():  cannot open settings",
  ],
  [
    'what does not compile, with its file',
    "[stdout]Failed to compile.\n[stdout]\n[stdout]./src/app/page.tsx\n[stdout]Module not found: Can't resolve '@/lib/db'\n[stdout]\n[stdout]https://x.example\n",
    "Failed to compile. ./src/app/page.tsx Module not found: Can't resolve '@/lib/db'",
  ],
  [
    'without the frame that Terraform draws',
    '[stderr]╷\n[stderr]│ Error: S3 bucket does not exist.\n[stderr]│ \n[stderr]╵\n',
    'Error: S3 bucket does not exist.',
  ],
  [
    'a heading without its ruler and its stack',
    '[stderr]java.lang.IllegalStateException\n[stderr]----------\n[stderr]\tat com.example.App.main(App.java:3)\n',
    'java.lang.IllegalStateException',
  ],
  [
    'the parts of a list below it, at most three',
    '[stderr]Error: \n[stderr] Problem: conflicting requests\n[stderr]  - nothing provides a\n[stderr]  - nothing provides b\n[stderr]  - nothing provides c\n',
    'Error: Problem: conflicting requests - nothing provides a - nothing provides b',
  ],
  [
    "Flyway's message below the script that failed",
    '[stderr]org.flywaydb.core.DbMigrate$FlywayMigrateException: \n[stderr]Migration V10__a.sql failed\n[stderr]-------\n[stderr]SQL State  : 42S02\n[stderr]Error Code : 1146\n[stderr]Message    : Table a does not exist\n[stderr]Location   : V10__a.sql\n',
    'org.flywaydb.core.DbMigrate$FlywayMigrateException: Migration V10__a.sql failed Message    : Table a does not exist',
  ],
  [
    "PostgreSQL's detail below its error",
    '[stderr]psql:a.sql:12: ERROR:  duplicate key value violates "a_pkey"\n[stderr]DETAIL:  Key (id)=(1) already exists.\n',
    'psql:a.sql:12: ERROR:  duplicate key value violates "a_pkey" DETAIL:  Key (id)=(1) already exists.',
  ],
  [
    'without an empty detail',
    '[stderr]QueryFailedError: no\n[stderr]    at x (a.js:1:1) {\n[stderr]  detail: undefined\n[stderr]}\n',
    'QueryFailedError: no',
  ],
  [
    "npm's required and actual engines",
    '[stderr]npm error code EBADENGINE\n[stderr]npm error engine Unsupported engine\n[stderr]npm error notsup Required: {"node":">=22"}\n[stderr]npm error notsup Actual:   {"node":"v20.20.2"}\n',
    'npm error notsup Required: {"node":">=22"} npm error notsup Actual:   {"node":"v20.20.2"}',
  ],
  [
    "pnpm's required and actual engines",
    '[stderr] ERR_PNPM_UNSUPPORTED_ENGINE  Unsupported environment\n[stderr]\n[stderr]This error happened while installing a\n[stderr]\n[stderr]Your Node version is incompatible with "a".\n[stderr]\n[stderr]Expected version: >=18\n[stderr]Got: v16\n',
    'ERR_PNPM_UNSUPPORTED_ENGINE  Unsupported environment Your Node version is incompatible with "a". Expected version: >=18 Got: v16',
  ],
  [
    'the message in JSON with the error beside it',
    '[stderr]{"level":"fatal","msg":"cannot load config","error":"open a.yaml: no such file or directory"}\n',
    'cannot load config: open a.yaml: no such file or directory',
  ],
  [
    'the message in JSON, with file and line',
    `[stdout]fatal: [localhost]: FAILED! => {"changed": false, "msg": "The error was: 'a' is undefined\\n\\nThe error appears to be in \\"/srv/x.yml\\": line 24", "rc": 1}\n`,
    `fatal: [localhost]: FAILED! => The error was: 'a' is undefined The error appears to be in "/srv/x.yml": line 24`,
  ],
  [
    'the message of Ansible about YAML, without the sentences that hide file and line',
    `[stdout]fatal: [localhost]: FAILED! => {"message": "We were unable to read either as JSON nor YAML, these are the errors we got from each:\\nJSON: Expecting value: line 1 column 1 (char 0)\\n\\nSyntax Error while loading YAML.\\n  expected alphabetic or numeric character, but found '*'\\n\\nThe error appears to be in '/srv/roles/timers/vars/prod/main.yml': line 269, column 19, but may\\nbe elsewhere in the file depending on the exact syntax problem.\\n\\nThe offending line appears to be:\\n\\n    OnCalendar: *:0/15\\n"}\n`,
    "fatal: [localhost]: FAILED! => Syntax Error while loading YAML. expected alphabetic or numeric character, but found '*' The error appears to be in '/srv/roles/timers/vars/prod/main.yml': line 269, column 19 OnCalendar: *:0/15",
  ],
  [
    'what a command printed, if the message in JSON says nothing',
    '[stdout]fatal: [localhost]: FAILED! => {"msg": "non-zero return code", "stderr": "E: Unable to locate package a"}\n',
    'fatal: [localhost]: FAILED! => E: Unable to locate package a',
  ],
  [
    'JSON alone',
    '[stderr]{"level":"ERROR","error":"cannot open the vault","code":3}\n',
    'cannot open the vault',
  ],
  [
    'JSON with backslashes of its own, such as those of a path or a password',
    String.raw`[stderr]{"error":"cannot open C:\\new\\t.txt\nwith p\\n\"q"}`,
    String.raw`cannot open C:\new\t.txt with p\n"q`,
  ],
  [
    'JSON of which no word is cut',
    `[stderr]{"error":"cannot open ${'word '.repeat(170)}${'x'.repeat(100)}"}\n`,
    `cannot open ${'word '.repeat(27).trimEnd()}… ${'word '.repeat(9)}${'x'.repeat(100)}`,
  ],
  ['JSON without a message', '[stderr]{"level":"ERROR","code":7000}\n', '{"level":"ERROR","code":7000}'],
  ['found 1 KB before the end', `[stderr]${portInUse}\n${'[stdout]up\n'.repeat(100)}`, portInUse],
  ['not found 10 KB before the end', `[stderr]${portInUse}\n${'[stdout]up\n'.repeat(1000)}`, undefined],
  [
    'the first line may lack its prefix',
    'ror in line\n[stderr]E: Unable to locate package nginx\n',
    'E: Unable to locate package nginx',
  ],
]
for (const [what, logTail, expected] of logTails) {
  test(`error line: ${what}`, () => assert.equal(readOutput(logTail).errorLine, expected))
}

const byExitCode: readonly (readonly [
  what: string,
  exitCode: number,
  lines: readonly string[],
  index: number,
])[] = [
  [
    'a script without the right to execute, below what a tool said',
    126,
    ['invalid reference format', 'Error: no such thing', 'bin/a.sh: line 20: bin/b.sh: Permission denied'],
    2,
  ],
  ['a folder', 126, ['a.sh: line 2: /opt/app: Is a directory', 'ValueError: it went on'], 0],
  [
    'an interpreter',
    126,
    ['ValueError: it went on', 'a.sh: ./b: /bin/x: bad interpreter: No such file or directory'],
    1,
  ],
  ['a command that does not exist', 127, ['a.sh: 3: pm2: not found', 'Error: Cannot find module "x"'], 0],
  [
    'the first of several of one script',
    127,
    ['a.sh: line 3: jq: command not found', 'a.sh: line 9: yq: command not found'],
    0,
  ],
  [
    'not a folder that cd does not find',
    127,
    ['a.sh: line 3: jq: command not found', 'a.sh: line 9: cd: b: No such file or directory'],
    0,
  ],
  ['env without the program', 127, ['env: ‘node’: No such file or directory', 'ValueError: it went on'], 0],
  [
    'a command that was killed',
    137,
    ['a.sh: line 3: 4711 Killed                  npm run build', 'ValueError: it went on'],
    0,
  ],
  ['nothing for other codes', 1, ['a.sh: line 3: jq: command not found', 'ValueError: it went on'], 1],
]

for (const [what, exitCode, output, index] of byExitCode) {
  test(`error line: with exit code ${exitCode}, ${what}`, () => {
    assert.equal(readOutput(toLogTail(output), exitCode).errorLine, output[index])
  })
}

test('error line: what the exit code proves leaves no other line to blame', () => {
  const logTail = toLogTail(['invalid reference format', 'a.sh: line 20: b.sh: Permission denied'])
  assert.deepEqual(readOutput(logTail, 126).candidates, ['a.sh: line 20: b.sh: Permission denied'])
  assert.equal(readOutput(logTail, 1).candidates.length, 2)
})

const failed = 'fatal: [web]: FAILED! => '

for (const [what, line, expected] of [
  [
    "Go's escapes as their characters",
    '{"level":"error","msg":"login with a\\u0026b\\u003cc: \\ud83d\\ude80 failed"}',
    'login with a&b<c: 🚀 failed',
  ],
  [
    'no colours of a JSON string',
    `${failed}{"msg": "\\u001b[31mlogin failed\\u001b[0m\\r\\n"}`,
    `${failed}login failed`,
  ],
  [
    'a command with its quotes',
    `${failed}{"cmd": "login \\"a b\\" -v", "msg": "[Errno 2] No such file"}`,
    `${failed}login "a b" -v: [Errno 2] No such file`,
  ],
  [
    'of a long command its whole words',
    `${failed}{"cmd": "login ${'x'.repeat(297)}", "msg": "[Errno 2] No such file"}`,
    `${failed}login…: [Errno 2] No such file`,
  ],
] as const) {
  test(`error line: it shows ${what}`, () => {
    assert.equal(readOutput(toLogTail([line])).errorLine, expected)
  })
}

/** A JSON object as Python and JavaScript print it, and as Go does. */
const printers: readonly ((value: unknown) => string)[] = [
  value => JSON.stringify(value).replaceAll('":"', '": "'),
  value =>
    JSON.stringify(value).replace(
      /[&<>\u0080-\uffff]/g,
      character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
    ),
]

test('error line: a secret in the output is shown whole or not at all, for the runner masks no part of one', () => {
  const secrets = ['fake"quoted\\value', 'fake&quoted<value', 'fakeüquoted🚀value', 'fake/quoted=value']
  const reasons = ['[Errno 2] No such file', 'Error: login failed', '\u001b[31m', 'non-zero return code']
  const text = (secret: string) =>
    fc
      .array(fc.constantFrom(secret, 'word', 'Error:', 'x '.repeat(140), 'y'.repeat(280), ...reasons))
      .map(words => words.join(' '))
  const made = fc.constantFrom(...secrets).chain(secret =>
    fc.tuple(
      fc.constant(secret),
      fc.record(
        {
          msg: fc.oneof(text(secret), fc.constantFrom(...reasons)),
          cmd: text(secret),
          stderr: text(secret),
          error: text(secret),
        },
        { requiredKeys: ['msg'] },
      ),
    ),
  )
  fc.assert(
    fc.property(made, fc.constantFrom(...printers), fc.constantFrom(failed, ''), (made, print, before) => {
      const [secret, members] = made
      const { errorLine = '' } = readOutput(toLogTail([`${before}${print(members)}`]))
      // Where the object stays as it is, so does the secret.
      const shown = errorLine.replaceAll(secret, '').replaceAll(print(secret).slice(1, -1), '')
      assert.doesNotMatch(shown, /fake|quoted|value/)
    }),
    { numRuns: propertyRuns(1_000) },
  )
})
