import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { ErrorCode, LifecycleErrorCode } from '@aws-sdk/client-codedeploy'
import { entries } from '../../src/hints/catalogue.ts'
import { commandOf, knownCommands } from '../../src/hints/commands.ts'
import { anyTool } from '../../src/hints/define.ts'
import type { Entry } from '../../src/hints/entry.ts'
import { hintFor } from '../../src/hints/hint-for.ts'
import { type FailureFacts, hintText, markedHintText, previousRevisionEvents } from '../../src/hints/hints.ts'
import { pages } from '../../src/hints/pages.ts'
import * as rules from '../../src/hints/rules-out.ts'

function scriptFailed(overrides: Partial<FailureFacts> = {}): FailureFacts {
  return {
    platform: 'Server',
    where: 'lifecycle',
    event: 'ApplicationStart',
    errorCode: 'ScriptFailed',
    scriptName: 'scripts/start.sh',
    message: 'Script at specified location: scripts/start.sh failed with exit code 1',
    ...overrides,
  }
}

for (const errorCode of Object.values(ErrorCode)) {
  test(`general hints: the deployment error ${errorCode} has one`, () => {
    const hint = hintFor({ where: 'deployment', errorCode })
    assert.equal(hint?.id, `deployment-${errorCode.toLowerCase().replaceAll('_', '-')}`)
  })
}

for (const errorCode of Object.values(LifecycleErrorCode).filter(code => code !== 'Success')) {
  test(`general hints: the lifecycle error ${errorCode} has one`, () => {
    assert.ok(hintFor({ where: 'lifecycle', event: 'AfterInstall', errorCode }))
  })
}

const portInUse = '[stderr]Error: listen EADDRINUSE: address already in use :::8080\n'
const exit137 = 'Script failed with exit code 137'

const notAllowed = "[stderr]chown: changing ownership of 'a': Operation not permitted\n"
const full = '[stderr]write /a: no space left on device\n'
const onWindows = 'Script at specified location: deploy\\run.ps1 failed with exit code 1'

function asUser(user: string): string {
  return `Script at specified location: scripts/start.sh run as user ${user} failed with exit code 1`
}

function missing(path: string): string {
  return `[stderr]cp: cannot stat '${path}': No such file or directory\n`
}

const cases: readonly (readonly [what: string, facts: FailureFacts, hint: string | undefined])[] = [
  ['none for an unknown deployment error', { where: 'deployment', errorCode: 'COSMIC_RAY' }, undefined],
  ['none for an unknown lifecycle error', scriptFailed({ errorCode: 'ScriptVanished' }), undefined],
  [
    'none for a success with words of failure',
    scriptFailed({ errorCode: 'Success', logTail: '[stderr]disk full: No space left on device' }),
    undefined,
  ],
  ['none for a failed event without facts', { where: 'lifecycle' }, undefined],
  ['none for a failed deployment without facts', { where: 'deployment' }, undefined],
  ['the code alone', scriptFailed({ logTail: '[stderr]the release was aborted\n' }), 'script-failed'],
  ['that no line says why', scriptFailed({ logTail: '[stdout]step done\n' }), 'script-failed-without-reason'],
  [
    'that the script printed nothing',
    scriptFailed({ logTail: 'LifecycleEvent - AfterInstall\nScript - scripts/deploy.sh\n' }),
    'script-failed-silently',
  ],
  ['that nothing of its output is known', scriptFailed(), 'script-failed-unseen'],
  ['the event over the code', scriptFailed({ event: 'ValidateService' }), 'validate-service-failed'],
  [
    'a symptom over the event',
    scriptFailed({
      event: 'ValidateService',
      logTail: '[stderr]curl: (7) Failed to connect to localhost port 80\n',
    }),
    'health-check-refused',
  ],
  [
    'the exit code over a symptom',
    scriptFailed({ message: exit137, logTail: '[stderr]curl: (52) Empty reply from server\n' }),
    'exit-killed',
  ],
  [
    'a cause in the output over the exit code',
    scriptFailed({ message: exit137, logTail: portInUse }),
    'port-in-use',
  ],
  [
    'a cause further up over a symptom in the last line',
    scriptFailed({ logTail: `${portInUse}[stderr]curl: (7) Failed to connect to localhost port 8080\n` }),
    'port-in-use',
  ],
  [
    'the last of two causes',
    scriptFailed({ logTail: `[stderr]E: Unable to locate package jq\n${portInUse}` }),
    'port-in-use',
  ],
  [
    "the agent's message over the output",
    scriptFailed({
      errorCode: 'UnknownError',
      message: 'Script at specified location: scripts/start.sh failed to close STDOUT',
      logTail: portInUse,
    }),
    'script-outputs-left-open',
  ],
  [
    'no symptom that the script ignored',
    scriptFailed({
      logTail:
        "[stderr]rm: cannot remove 'x': No such file or directory\n[stderr]TypeError: order.total is not a function\n",
    }),
    'code-error',
  ],
  [
    'no cause in progress on standard output',
    scriptFailed({
      logTail: `[stdout]Docs: "No space left on device" and what to do\n${'[stdout]step done\n'.repeat(5)}`,
    }),
    'script-failed-without-reason',
  ],
  [
    'a tool that failed, if only that is known, over the event',
    scriptFailed({
      event: 'ValidateService',
      logTail: '[stderr]npm ERR! Maximum call stack size exceeded\n',
    }),
    'npm-failed',
  ],
  [
    'a symptom over the tool that failed',
    scriptFailed({
      logTail: '[stderr]rake aborted!\n[stderr]curl: (7) Failed to connect to localhost port 80\n',
    }),
    'health-check-refused',
  ],
  [
    'a reason over the tool that failed',
    scriptFailed({ logTail: '[stderr]npm ERR! 503 Service Unavailable - GET https://registry.example/a\n' }),
    'reason-http-server-error',
  ],
  [
    'a reason on the last lines, if no line explains the exit',
    scriptFailed({ logTail: '[stdout]step done\n[stdout]Do you want to continue? [y/N]\n' }),
    'reason-prompt',
  ],
  [
    'a reason on the third last line, if no line explains the exit',
    scriptFailed({
      logTail:
        '[stdout]step done\n[stdout]Do you want to continue? [y/N]\n[stdout]step two\n[stdout]step three\n',
    }),
    'reason-prompt',
  ],
  [
    'no reason further up, if no line explains the exit',
    scriptFailed({
      logTail: `[stdout]Do you want to continue? [y/N]\n${'[stdout]step done\n'.repeat(3)}`,
    }),
    'script-failed-without-reason',
  ],
  [
    "the error in the agent's log that is known, although another one follows",
    {
      where: 'lifecycle',
      errorCode: 'UnknownError',
      logTail: ['Errno::EEXIST - File exists @ dir_s_mkdir - /srv/a', 'RuntimeError - it is over']
        .map(text => `2026-01-01 ERROR [codedeploy-agent(7)]: worker: Error during perform: ${text}\n`)
        .join(''),
    },
    'install-kind-conflict',
  ],
  [
    'nothing of a message beyond what is read of it',
    scriptFailed({
      event: 'AllowTraffic',
      errorCode: 'UnknownError',
      message: `${'x'.repeat(2_048)} Rate exceeded`,
    }),
    'traffic-not-changed',
  ],
  [
    'a fault of a program over the event',
    scriptFailed({ event: 'ValidateService', logTail: '[stderr]TypeError: a is not a function\n' }),
    'code-error',
  ],
  [
    'the event over a command of which nothing is known',
    scriptFailed({ event: 'ValidateService', logTail: '[stderr]gpg: decryption failed\n' }),
    'validate-service-failed',
  ],
  [
    'a command of which nothing is known over the code',
    scriptFailed({ logTail: '[stderr]gpg: decryption failed\n' }),
    'command-failed',
  ],
  [
    'that a script without an exit code was killed',
    scriptFailed({ message: 'Script at specified location: scripts/start.sh failed with exit code ' }),
    'script-killed',
  ],
  [
    "a script's output is not matched as the agent's log",
    scriptFailed({
      logTail: '[stderr]An error occurred (ExpiredToken) when calling the GetObject operation\n',
    }),
    'aws-credentials-expired',
  ],
]
for (const [what, facts, hint] of cases) {
  test(`hint: ${what}`, () => assert.equal(hintFor(facts)?.id, hint))
}

/** How tools name the absolute path of what is missing. */
const absolute: readonly string[] = [
  "python: can't open file '/srv/app/manage.py': [Errno 2] No such file or directory",
  "FileNotFoundError: [Errno 2] No such file or directory: '/srv/app/config.yml'",
  'java.nio.file.NoSuchFileException: /srv/app/app.yml',
  'java.io.FileNotFoundException: /srv/app/app.yml (No such file or directory)',
  "System.IO.FileNotFoundException: Could not find file '/srv/app/appsettings.json'.",
  "Error: ENOENT: no such file or directory, open '/srv/app/config.json'",
  "Error: ENOENT: no such file or directory, rename '/srv/app/a' -> '/srv/app/b'",
  'stat /srv/app/config.json: no such file or directory',
  'panic: open /srv/app/config.yaml: no such file or directory',
  'unzip:  cannot find or open /srv/app/a.zip, /srv/app/a.zip.zip or /srv/app/a.zip.ZIP.',
  "find: '/srv/app': No such file or directory",
  'grep: /srv/app/x: No such file or directory',
  'sh: 0: cannot open /srv/app/x.sh: No such file',
  "start.sh: 3: cd: can't cd to /srv/app",
  'rsync: [sender] link_stat "/srv/build" failed: No such file or directory (2)',
  'Errno::ENOENT: No such file or directory @ rb_sysopen - /srv/app/config.yml',
]

/** Causes that the message or the error itself excludes. */
const excluded: readonly (readonly [
  what: string,
  facts: Partial<FailureFacts>,
  words: RegExp,
  shown: boolean,
])[] = [
  ['runas, if the script ran as root', { message: asUser('root'), logTail: notAllowed }, /runas/, false],
  ['runas, if it ran as another user', { message: asUser('web'), logTail: notAllowed }, /runas/, true],
  ['a relative path, if the path is absolute', { logTail: missing('/srv/a') }, /path is relative/, false],
  ['a relative path, if it is one', { logTail: missing('a') }, /path is relative/, true],
  ...absolute.map(
    line =>
      [
        `a relative path, if the line is "${line}"`,
        { logTail: `[stderr]${line}\n` },
        /path is relative/,
        false,
      ] as const,
  ),
  [
    'the PATH, if the path of the missing command is absolute',
    {
      message: 'Script at specified location: scripts/start.sh failed with exit code 127',
      logTail: '[stderr]bash: /srv/app/start.sh: No such file or directory\n',
    },
    /on the PATH|full path/,
    false,
  ],
  [
    'the PATH, if it printed no path',
    { message: 'Script at specified location: scripts/start.sh failed with exit code 127' },
    /on the PATH.*full path/,
    true,
  ],
  [
    'commands of Linux, if the script is one of Windows',
    { message: onWindows, logTail: full },
    /df -h/,
    false,
  ],
  ['commands of Windows, if the script is one of Linux', { logTail: full }, /Get-PSDrive/, false],
  [
    'commands of Windows, if the script is one of Windows',
    { message: onWindows, logTail: full },
    /Get-PSDrive/,
    true,
  ],
]
for (const [what, facts, words, shown] of excluded) {
  test(`hint: ${shown ? 'suspects' : 'does not suspect'} ${what}`, () => {
    const hint = hintFor(scriptFailed(facts))
    assert.ok(hint !== undefined)
    assert.equal(words.test(hintText(hint)), shown, hintText(hint))
  })
}

/** How a hint about the usual words of commands names the one that printed the line, and ends. */
const subjects: readonly (readonly [line: string, start: string, end: string])[] = [
  ['umount: /mnt/data: target is busy.', 'umount cannot change', 'To see more: look at dmesg'],
  [
    'npm ERR! 503 Service Unavailable - GET https://x.example/a',
    'npm got an error from a server',
    'A package',
  ],
  ['x: another instance is running', 'A command of the script found', 'It was killed'],
  ['start.sh: line 3: gpg: decryption failed: No secret key', 'gpg failed', 'To see more: run gpg'],
]
for (const [line, start, end] of subjects) {
  test(`hint: "${line}" is about what printed it`, () => {
    const hint = hintFor(scriptFailed({ logTail: `[stderr]${line}\n` }))
    assert.ok(hint?.meaning.startsWith(start), hint?.meaning)
    assert.ok(hintText({ meaning: 'X.', causes: hint?.causes.slice(-1) ?? [] }).startsWith(`X. ${end}`), end)
  })
}

test('hint: every hint about the usual words of commands is well-formed with every tool', () => {
  const tools = entries.flatMap(({ tool, causes }) => (tool === undefined ? [] : [{ tool, causes }]))
  for (const { meaning, causes } of entries.filter(({ meaning }) => meaning.startsWith(anyTool))) {
    for (const { tool, causes: ofTool } of tools) {
      const composed = {
        meaning: tool + meaning.slice(anyTool.length),
        causes: [...causes.slice(0, 2), ...ofTool.slice(0, 1)],
      }
      assert.ok(hintText(composed).length <= 950, hintText(composed))
    }
  }
})

for (const { name, check } of knownCommands) {
  test(`commands: ${name} has a check that can be copied`, () => {
    assert.equal(commandOf(`${name}: it failed`)?.name, name)
    assert.equal(commandOf(`/usr/bin/${name}: it failed`)?.name, name)
    assert.match(check, /`[^`]*[^`.,; ]`/)
    assert.equal(check.split('`').length % 2, 1, 'backticks are in pairs')
    assert.doesNotMatch(check, /\.$/, 'hintText adds the full stop')
  })
}

for (const [line, name] of [
  ['rsync error: some files (code 23)', 'rsync'],
  ['tar (child): bzip2: Cannot exec', 'tar'],
  ['nginx[1234]: it failed', 'nginx'],
  ['scripts/a.sh: line 3: cp: it failed', 'cp'],
  ['sudo: cp: it failed', 'cp'],
  ['constructor: it failed', undefined],
  ['the cp: it failed', undefined],
] as const) {
  test(`commands: "${line}" is a line of ${name}`, () => assert.equal(commandOf(line)?.name, name))
}

/** The programs that hints tell people to run: the first words of the commands in them, without what only starts another. */
const advised = new Set(
  entries
    .flatMap(({ causes }) =>
      causes.flatMap(({ fix }) => fix.split('`').filter((_, index) => index % 2 === 1)),
    )
    .flatMap(command => command.split(/\s(?:&&|\|\|?)\s|; /))
    .map(command => /^(?:sudo (?:-u USER )?)?([a-z][\w-]{1,30})(?= |$)/.exec(command)?.[1])
    .filter(name => name !== undefined),
)

for (const name of advised) {
  test(`hint: does not tell people to run ${name} if that is the command that was not found`, () => {
    for (const line of [
      `run.sh: line 3: ${name}: command not found`,
      `/usr/bin/env: '${name}': No such file or directory`,
    ]) {
      const hint = hintFor(scriptFailed({ logTail: `[stderr]${line}\n` }))
      const commands = markedHintText(hint ?? assert.fail())
        .split('`')
        .filter((_, index) => index % 2 === 1)
      assert.deepEqual(
        commands.filter(command => new RegExp(`^(?:sudo )?${name}(?: |$)`).test(command)),
        [],
        line,
      )
    }
  })
}

const missingFile = '[stderr]Could not locate Gemfile\n'
const missingFolder = (path: string) => `[stderr]./run.sh: line 3: cd: ${path}: No such file or directory\n`

/** Which cause comes first if a file of the application is missing, by event. */
const early: readonly (readonly [event: string | undefined, logTail: string, first: RegExp])[] = [
  ['BeforeInstall', missingFile, /^BeforeInstall runs before the files of this revision are copied/],
  [
    'BeforeInstall',
    missingFolder('/var/www/app'),
    /^BeforeInstall runs before the files of this revision are copied/,
  ],
  ['ApplicationStop', missingFile, /^This event runs with what the last deployment left/],
  ['BeforeBlockTraffic', missingFile, /^This event runs with what the last deployment left/],
  ['AfterInstall', missingFile, /^The script does not change to the application folder/],
  [undefined, missingFile, /^The script does not change to the application folder/],
  ['BeforeInstall', missingFolder('/home/app/.nvm/versions'), /^The file or its folder was never put there/],
  [
    'BeforeInstall',
    "[stderr]cp: cannot stat '/tmp/a': No such file or directory\n",
    /^The file or its folder was never/,
  ],
  ['BeforeInstall', '[stderr]Error: listen EADDRINUSE: address already in use :::3000\n', /^The old process/],
]
for (const [event, logTail, first] of early) {
  test(`hint: in ${event ?? 'an unknown event'}, the first cause of ${JSON.stringify(logTail)} is ${first}`, () => {
    const hint = hintFor(scriptFailed({ event, logTail }))
    assert.match(hint?.causes[0]?.cause ?? '', first)
    assert.ok((hint?.causes.length ?? 0) <= 4)
  })
}

const recovery = /--ignore-application-stop-failures.*last_successful_install/
const noSuchUser = '[stderr]su: user ubuntu does not exist\n'

for (const event of previousRevisionEvents) {
  test(`previous revision: ${event} says how to recover from its scripts`, () => {
    const unknown = hintFor(scriptFailed({ event }))
    assert.equal(unknown?.id, 'previous-revision-script')
    assert.match(unknown?.causes[0]?.fix ?? '', recovery)

    const known = hintFor(scriptFailed({ event, logTail: noSuchUser }))
    assert.equal(known?.id, 'no-such-user')
    assert.match(known?.causes[0]?.fix ?? '', /runas/)
    assert.match(known?.causes.at(-1)?.fix ?? '', recovery, 'last cause')

    const timedOut = hintFor(scriptFailed({ event, errorCode: 'ScriptTimedOut', message: 'x' }))
    const elsewhere = hintFor(scriptFailed({ errorCode: 'ScriptTimedOut', message: 'x' }))
    assert.deepEqual(timedOut?.causes.slice(0, -1), elsewhere?.causes, 'the specific causes stay first')
    assert.match(timedOut?.causes.at(-1)?.fix ?? '', recovery, 'the way to recover comes last')
  })
}

for (const event of ['ApplicationStart', undefined]) {
  test(`previous revision: not suspected in the event ${event}`, () => {
    const hint = hintFor(scriptFailed({ event, logTail: noSuchUser }))
    assert.equal(hint?.id, 'no-such-user')
    assert.doesNotMatch(hintText(hint), recovery)
  })
}

test('entries: hardly any link to a page that is only about troubleshooting in general', () => {
  const linking = (page: string) => entries.filter(entry => entry.page === page)
  assert.ok(linking(pages.general).length <= 5)
  for (const page of [pages.deployments, pages.instances, pages.agent])
    assert.ok(linking(page).length <= entries.length / 20, page)
  const unused = Object.values(pages).filter(page => linking(page).length === 0)
  assert.deepEqual(unused, [], 'every page is linked')
})

test('entries: ids are unique', () => {
  assert.equal(new Set(entries.map(entry => entry.id)).size, entries.length)
})

/** The causes that can apply on Linux, and on Windows. */
function onEachSystem(causes: Entry['causes']): readonly Entry['causes'][] {
  return [rules.onLinux, rules.onWindows].map(other => causes.filter(({ unless }) => unless !== other))
}

/** What begins a command that a person copies. */
const commandWords =
  /(?:^|[ (])(?:sudo |aws [a-z0-9]+ [a-z]|--[a-z]|journalctl |systemctl |df -|unzip -|Restart-Service)/

for (const entry of entries) {
  test(`entries: ${entry.id} is well-formed`, () => {
    assert.match(entry.id, /^[a-z0-9]+(-[a-z0-9]+)*$/)
    assert.match(
      entry.page ?? 'https://docs.aws.amazon.com/x',
      /^https:\/\/docs\.aws\.amazon\.com\/[\w./-]+$/,
    )
    for (const causes of onEachSystem(entry.causes)) {
      assert.ok(causes.length >= 1 && causes.length <= 3, 'one to three causes')
      const always = [undefined, rules.onLinux, rules.onWindows]
      assert.ok(
        causes.some(({ unless }) => always.includes(unless)),
        'no message rules out every cause',
      )
      assert.ok(
        hintText({ ...entry, causes }).length <= 850,
        `short: ${hintText({ ...entry, causes }).length}`,
      )
    }
    assert.match(entry.meaning, /^\S.*[^.\s]\.$/, 'the meaning is a sentence')
    for (const { cause, fix } of entry.causes) {
      assert.match(cause, /^\S.*[^.\s]$/, 'a cause has no full stop')
      assert.doesNotMatch(cause, /: /, 'a colon separates cause and fix')
      assert.match(fix, /[^.]$/, 'a fix has no full stop, hintText adds it')
    }
    assert.doesNotMatch(hintText(entry), /[`\r\n]|https?:/, 'plain text on one line')
    for (const text of [entry.meaning, ...entry.causes.flatMap(({ cause, fix }) => [cause, fix])]) {
      const parts = text.split('`')
      assert.equal(parts.length % 2, 1, 'backticks are in pairs')
      const commands = parts.filter((_, index) => index % 2 === 1)
      for (const command of commands)
        assert.match(command, /^\S(?:.*[^\s.,;])?$/, 'no full stop in a command')
      const outside = parts.filter((_, index) => index % 2 === 0).join(' ')
      assert.doesNotMatch(outside, commandWords, 'commands are between backticks')
    }
  })
}

for (const { line } of JSON.parse(
  readFileSync(new URL('../fixtures/failures/lines.json', import.meta.url), 'utf8'),
) as readonly { readonly line: string }[]) {
  test(`hint: a script of Windows that printed "${line}" gets no advice for bash`, () => {
    for (const errorCode of ['ScriptFailed', 'ScriptTimedOut']) {
      const message = onWindows
      const hint = hintFor(scriptFailed({ errorCode, message, logTail: `[stderr]${line}\n` }))
      assert.doesNotMatch(hintText(hint ?? assert.fail()), /bash -x|set -x/)
    }
  })
}

test('hint text: plain text has no backticks, and a marked command can be copied without the full stop', () => {
  const hint = { meaning: 'It broke.', causes: [{ cause: 'A', fix: 'run `sudo b`' }] }
  assert.equal(hintText(hint), 'It broke. A: run sudo b.')
  assert.equal(markedHintText(hint), 'It broke. A: run `sudo b`.')
})

test('hint text: one cause reads as a sentence, several are numbered', () => {
  const one = { meaning: 'It broke.', causes: [{ cause: 'A', fix: 'do b' }] }
  assert.equal(hintText(one), 'It broke. A: do b.')
  const two = { ...one, causes: [...one.causes, { cause: 'C', fix: 'do d' }] }
  assert.equal(hintText(two), 'It broke. (1) A: do b. (2) C: do d.')
})

const firstCauses: readonly (readonly [failure: FailureFacts, cause: RegExp])[] = [
  [
    {
      where: 'evidence',
      platform: 'ECS',
      message: 'CannotPullContainerError: ghcr.io/a/b: 401 Unauthorized',
    },
    /not ECR/,
  ],
  [
    { where: 'evidence', platform: 'ECS', message: 'CannotPullECRContainerError: AccessDeniedException' },
    /execution role/,
  ],
  [{ where: 'evidence', platform: 'ECS', message: 'Essential container in task exited' }, /program failed/],
  [unknownError('DownloadBundle', 'Error extracting zip archive: 127'), /unzip or tar is not installed/],
  [unknownError('DownloadBundle', 'Error extracting zip archive: 1'), /backslashes/],
  [unknownError('DownloadBundle', 'Error extracting zip archive: 9'), /type is not the one/],
  [unknownError('DownloadBundle', 'not in gzip format'), /type is not the one/],
  [unknownError('Install', 'No such file or directory @ rb_sysopen - D:/web/web.config'), /does not exist/],
  [unknownError('Install', 'Permission denied @ unlink_internal - C:/web/bin/x.dll'), /has the file open/],
]
for (const [failure, cause] of firstCauses) {
  test(`hints: the first cause of "${failure.message}" is ${cause}`, () => {
    assert.match(hintFor(failure)?.causes[0]?.cause ?? assert.fail(), cause)
  })
}

function unknownError(event: string, message: string): FailureFacts {
  return { where: 'lifecycle', platform: 'Server', event, errorCode: 'UnknownError', message }
}

test('hints: a cause that the message rules out is left out', () => {
  const denied = (who: string) =>
    hintFor(
      scriptFailed({
        message: `Script at specified location: scripts/start.sh${who} failed with error Errno::EACCES`,
      }),
    )
  assert.match(hintText(denied('') ?? assert.fail()), /The agent does not run as root/)
  assert.doesNotMatch(hintText(denied(' run as user root') ?? assert.fail()), /run as root/)
  assert.deepEqual(Object.keys(denied('')?.causes[0] ?? {}), ['cause', 'fix'], 'patterns are not handed on')
})
