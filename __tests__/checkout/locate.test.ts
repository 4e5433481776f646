import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, realpath, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, type TestContext, test } from 'node:test'
import { promisify } from 'node:util'
import { readInside } from '../../src/checkout/files.ts'
import { locateFailures } from '../../src/checkout/locate.ts'
import type { Deployment, Diagnostics } from '../../src/deployment/model.ts'
import { aContext, headSha, sha } from '../github/support.ts'
import {
  aFailedEvent,
  aFailedInstance,
  anEvent,
  anInstance,
  anOutcome,
  aSnapshot,
  scriptFailed,
} from '../support/deployments.ts'
import { assertLinear } from '../support/growth.ts'

const script = '#!/bin/sh\nset -e\npm2 start\n'
const appspec = 'hooks:\n  Install:\n    - location: scripts/start_server.sh\n'
const origin = (repository: string) =>
  `[core]\n\tbare = false\n[remote "origin"]\n\turl = ${repository}\n\tfetch = +refs\n`
const ours = origin('https://github.com/octo-org/octo-repo')

type Files = Readonly<Record<string, string>>
const checkout: Files = {
  '.git/HEAD': `${sha}\n`,
  '.git/config': ours,
  'appspec.yml': appspec,
  'scripts/start_server.sh': script,
}

async function workspaceOf(t: TestContext, files: Files): Promise<string> {
  const workspace = await realpath(await mkdtemp(join(tmpdir(), 'workspace-')))
  t.after(() => rm(workspace, { recursive: true }))
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(workspace, name)), { recursive: true })
    await writeFile(join(workspace, name), text)
  }
  return workspace
}

interface Case {
  readonly workspace: string
  readonly workingDirectory?: string
  readonly event?: string
  readonly diagnostics?: Diagnostics
  readonly deployment?: Partial<Deployment>
  readonly payload?: unknown
  readonly signal?: AbortSignal
}

const never = new AbortController().signal

/** Where the one failure of an outcome is found, and what the debug log says. */
async function located({ workspace, event = 'Install', diagnostics = scriptFailed(), ...given }: Case) {
  const debug: string[] = []
  const snapshot = aSnapshot({ status: 'Failed', ...given.deployment }, [
    aFailedInstance('i-1', aFailedEvent(event, 5, diagnostics)),
  ])
  const outcome = anOutcome({ snapshot })
  const { failures } = await locateFailures(outcome, {
    workspace,
    workingDirectory: given.workingDirectory ?? '',
    context: aContext(given.payload),
    debug: text => debug.push(text),
    signal: given.signal ?? never,
  })
  return { location: failures[0]?.location, debug }
}

describe('a failed script', () => {
  test('is found in the checkout', async t => {
    const workspace = await workspaceOf(t, checkout)
    assert.deepEqual((await located({ workspace })).location, { file: 'scripts/start_server.sh', line: 1 })
  })

  test('is found on the line that its output names, if it has one', async t => {
    const workspace = await workspaceOf(t, checkout)
    for (const [number, line] of [
      [3, 3],
      [300, 1],
      [0, 1],
    ]) {
      const logTail = `/opt/scripts/start_server.sh: line ${number}: pm2: command not found`
      const { location } = await located({ workspace, diagnostics: scriptFailed({ logTail }) })
      assert.deepEqual(location, { file: 'scripts/start_server.sh', line })
    }
  })

  test('is looked for in the working directory, and its path begins at the root of the repository', async t => {
    const files = Object.entries(checkout).map(([name, text]) => [`shop/${name}`, text] as const)
    const workspace = await workspaceOf(t, {
      ...Object.fromEntries(files),
      'shop/deploy/appspec.yml': appspec,
      'shop/deploy/scripts/other.sh': script,
    })
    assert.deepEqual((await located({ workspace, workingDirectory: 'shop' })).location, {
      file: 'scripts/start_server.sh',
      line: 1,
    })
    for (const workingDirectory of ['shop/deploy', './shop/deploy/', join(workspace, 'shop/deploy')]) {
      assert.deepEqual((await located({ workspace, workingDirectory })).location, {
        file: 'deploy/appspec.yml',
        line: 3,
      })
    }
  })

  test('is found without Git, too', async t => {
    const workspace = await workspaceOf(t, { 'scripts/start_server.sh': script })
    assert.equal((await located({ workspace })).location?.file, 'scripts/start_server.sh')
  })

  test('is found if its path has the separators of Windows', async t => {
    const workspace = await workspaceOf(t, checkout)
    const diagnostics = scriptFailed({ scriptName: 'scripts\\start_server.sh' })
    assert.equal((await located({ workspace, diagnostics })).location?.file, 'scripts/start_server.sh')
  })
})

describe('the hook of a script that is not there', () => {
  for (const name of ['appspec.yml', 'appspec.yaml']) {
    test(`is found in ${name}`, async t => {
      const workspace = await workspaceOf(t, { [name]: appspec })
      assert.deepEqual((await located({ workspace })).location, { file: name, line: 3 })
    })
  }

  test('is found for a function that has no script', async t => {
    const workspace = await workspaceOf(t, { 'appspec.yml': 'hooks:\n  - AfterAllowTraffic: "Check"\n' })
    const diagnostics = { errorCode: 'UnknownError', message: 'failed' } as const
    const { location } = await located({ workspace, event: 'AfterAllowTraffic', diagnostics })
    assert.deepEqual(location, { file: 'appspec.yml', line: 2 })
  })

  test('is not found without an AppSpec, or if the AppSpec does not name the script', async t => {
    const empty = await workspaceOf(t, {})
    assert.equal((await located({ workspace: empty })).location, undefined)
    const other = await workspaceOf(t, { 'appspec.yml': appspec })
    const diagnostics = scriptFailed({ scriptName: 'scripts/other.sh' })
    assert.equal((await located({ workspace: other, diagnostics })).location, undefined)
  })
})

describe('nothing is found', () => {
  for (const event of ['ApplicationStop', 'BeforeBlockTraffic', 'AfterBlockTraffic']) {
    test(`for ${event}, which runs the scripts of the previous revision`, async t => {
      const workspace = await workspaceOf(t, {
        ...checkout,
        'appspec.yml': appspec.replace('Install', event),
      })
      assert.equal((await located({ workspace, event })).location, undefined)
    })
  }

  test('for a rollback, which deploys an older revision', async t => {
    const workspace = await workspaceOf(t, checkout)
    const deployment = { rollbackInfo: { rollbackTriggeringDeploymentId: 'd-FAILED111' } }
    assert.equal((await located({ workspace, deployment })).location, undefined)
  })

  test('if another repository is checked out', async t => {
    for (const url of ['https://github.com/octo-org/other', 'git@github.com:octo-org/other.git']) {
      const workspace = await workspaceOf(t, { ...checkout, '.git/config': origin(url) })
      assert.equal((await located({ workspace })).location, undefined)
    }
  })

  test('in a submodule', async t => {
    const workspace = await workspaceOf(t, {
      ...checkout,
      'vendor/.git': 'gitdir: ../.git/modules/vendor\n',
      'vendor/scripts/start_server.sh': script,
    })
    assert.equal((await located({ workspace, workingDirectory: 'vendor' })).location, undefined)
  })

  test('in a folder that does not exist, is outside, or is linked to from inside', async t => {
    const outside = await workspaceOf(t, checkout)
    const workspace = await workspaceOf(t, {})
    await symlink(outside, join(workspace, 'linked'))
    for (const workingDirectory of ['nothing', '..', outside, 'linked']) {
      assert.equal((await located({ workspace, workingDirectory })).location, undefined)
    }
    const { debug } = await located({ workspace, workingDirectory: 'nothing' })
    assert.match(debug.join(), /cannot be looked for/)
  })

  test('behind a link that leads out of the repository, nor in a pipe, a folder or a huge file', async t => {
    const outside = await workspaceOf(t, { secret: 'secret' })
    const workspace = await workspaceOf(t, { 'huge.sh': 'x'.repeat(1_048_577), 'folder/file': '' })
    await symlink(join(outside, 'secret'), join(workspace, 'link.sh'))
    await symlink(outside, join(workspace, 'scripts'))
    await promisify(execFile)('mkfifo', [join(workspace, 'pipe.sh')])
    for (const scriptName of ['link.sh', 'scripts/secret', 'pipe.sh', 'folder', 'huge.sh']) {
      const { location } = await located({ workspace, diagnostics: scriptFailed({ scriptName }) })
      assert.equal(location, undefined, scriptName)
    }
  })

  test('for a name that leads somewhere else', async t => {
    const workspace = await workspaceOf(t, { 'app/x': '', secret: 'secret' })
    for (const scriptName of ['../secret', join(workspace, 'secret'), '..\\secret', '', 'x'.repeat(10_000)]) {
      const { location } = await located({
        workspace,
        workingDirectory: 'app',
        diagnostics: { errorCode: 'ScriptFailed', scriptName },
      })
      assert.equal(location, undefined, scriptName)
    }
  })
})

describe('with anything in the checkout', () => {
  test('an AppSpec longer than 64 KB is not read', async t => {
    const padded = (length: number) => appspec.padEnd(length, '#')
    const longest = await workspaceOf(t, { 'appspec.yml': padded(65_536) })
    assert.equal((await located({ workspace: longest })).location?.line, 3)
    const longer = await workspaceOf(t, { 'appspec.yml': padded(65_537) })
    assert.equal((await located({ workspace: longer })).location, undefined)
  })

  test('a HEAD longer than a path is not read', async t => {
    const deployment = {
      revision: { type: 'GitHub', repository: 'octo-org/octo-repo', commitId: sha },
    } as const
    const other = 'd'.repeat(40)
    const found = async (length: number) => {
      const workspace = await workspaceOf(t, { ...checkout, '.git/HEAD': other.padEnd(length, '\n') })
      return (await located({ workspace, deployment })).location
    }
    assert.equal(await found(8_192), undefined, 'it names another commit')
    assert.equal((await found(8_193))?.file, 'scripts/start_server.sh', 'which commit it is remains unknown')
  })

  test('a script of a megabyte has the lines that it has', async t => {
    const workspace = await workspaceOf(t, { 'many.sh': '\n'.repeat(999_999) })
    for (const [number, line] of [
      [999_999, 999_999],
      [1_000_000, 1],
    ]) {
      const diagnostics = scriptFailed({ scriptName: 'many.sh', logTail: `many.sh: line ${number}: x` })
      assert.equal((await located({ workspace, diagnostics })).location?.line, line)
    }
  })

  test('pipes, links in a circle, huge and strange files are passed over', async t => {
    const strange: readonly (readonly [what: string, make: (workspace: string) => Promise<unknown>])[] = [
      ['a pipe for a .git', async at => await pipe(join(at, '.git'))],
      [
        'pipes in .git',
        async at => {
          for (const name of ['HEAD', 'config', 'packed-refs']) await pipe(join(at, '.git', name))
        },
      ],
      [
        'a reference that is a pipe',
        async at => {
          await writeFile(join(at, '.git/HEAD'), 'ref: refs/heads/main\n')
          await pipe(join(at, '.git/refs/heads/main'))
        },
      ],
      ['a link to itself for a .git', at => symlink('.git', join(at, '.git'))],
      ['a HEAD that is a folder', at => mkdir(join(at, '.git/HEAD'), { recursive: true })],
      [
        'a sparse terabyte for a config',
        async at => {
          await writeFile(join(at, '.git/config'), '')
          await truncate(join(at, '.git/config'), 2 ** 40)
        },
      ],
      ['a pipe for an AppSpec', at => pipe(join(at, 'appspec.yml'))],
      [
        'links in a circle for an AppSpec',
        async at => {
          await symlink('b', join(at, 'appspec.yml'))
          await symlink('appspec.yml', join(at, 'b'))
        },
      ],
      ['a name with control characters beside it', at => writeFile(join(at, 'a\n::error::b\u001b'), '')],
    ]
    for (const [what, make] of strange) {
      const workspace = await workspaceOf(t, { '.git/refs/heads/x': '', 'scripts/start_server.sh': script })
      if (what.endsWith('a .git')) await rm(join(workspace, '.git'), { recursive: true })
      await make(workspace)
      const isSubmodule = what === 'a pipe for a .git'
      const file = isSubmodule ? undefined : 'scripts/start_server.sh'
      assert.equal((await located({ workspace })).location?.file, file, what)
    }
  })

  test('no more of a file is read than it held at first', {
    skip: process.platform !== 'linux',
  }, async () => {
    // The kernel gives this file the size 0, and then a text.
    const file = await readInside('/proc', '/proc/version', 1_000)
    assert.equal(file?.bytes.length, 0)
  })

  test('nothing more is read once the signal is aborted, and what was found before is kept', async t => {
    const workspace = await workspaceOf(t, checkout)
    const before = await located({ workspace, signal: AbortSignal.abort(new Error('the time is up')) })
    assert.equal(before.location, undefined)
    assert.match(before.debug.join(), /the time is up/)

    const targets = Array.from({ length: 200 }, (_, index) => {
      const diagnostics = scriptFailed({ message: `x${'y'.repeat(index)}` })
      return aFailedInstance(`i-${index}`, aFailedEvent('Install', 5, diagnostics))
    })
    const outcome = anOutcome({ snapshot: aSnapshot({ status: 'Failed' }, targets) })
    const ending = new AbortController()
    let asked = 0
    // Each cause asks its failure for the script's name.
    const failures = outcome.failures.map(failure => ({
      ...failure,
      get scriptName() {
        asked += 1
        if (asked === 20) ending.abort(new Error('the time is up'))
        return failure.scriptName
      },
    }))
    const { failures: found } = await locateFailures(
      { ...outcome, failures },
      { workspace, workingDirectory: '', context: aContext(), debug: () => undefined, signal: ending.signal },
    )
    const locations = found.flatMap(({ location }) => location ?? [])
    assert.ok(locations.length > 0 && locations.length < 20, String(locations.length))
  })
})

const worstTexts: readonly (readonly [file: string, parts: readonly string[], before: string])[] = [
  ['appspec.yml', ['*a ', ']', '[', '{', '- ', '&a ', '\t', ' ', '\n', '\r', '"', 'location: '], appspec],
  ['.git/config', ['\n', ' ', '[', '\t', '\r', 'url = a b\n', '[remote "origin"]\n'], '[remote "origin"]\n'],
  ['.git/config', ['/', 'a/', '/a', '.git', ':', ' '], '[remote "origin"]\n\turl = x'],
  ['.git/HEAD', ['\n', ' ', '/', 'refs/'], 'ref: refs/'],
  ['.git/packed-refs', ['\n', ' ', ' refs/heads/main', '\r'], ''],
  ['scripts/start_server.sh', ['\n', 'x'], ''],
]
for (const [file, parts, before] of worstTexts) {
  test(`the worst texts of 4 KB to 1 MB in ${file} after ${JSON.stringify(before)} are read in linear time`, async t => {
    const workspace = await workspaceOf(t, { ...checkout, '.git/HEAD': 'ref: refs/heads/main\n' })
    for (const part of parts) {
      const read = async (length: number) => {
        await writeFile(join(workspace, file), before + part.repeat(length / part.length))
        await located({ workspace })
      }
      // An AppSpec of 64 KB is the longest that is read, and 1 MB the longest of the others.
      for (const lengths of [
        [4_096, 64_000],
        [64_000, 1_048_000],
      ] as const) {
        await assertLinear(read, lengths, JSON.stringify(part))
      }
    }
  })
}

async function pipe(file: string): Promise<void> {
  await promisify(execFile)('mkfifo', [file])
}

describe('the deployed revision', () => {
  const deployed = (repository: string, commitId: string): Partial<Deployment> => ({
    revision: { type: 'GitHub', repository, commitId },
  })
  const pullRequest = { pull_request: { number: 7, head: { sha: headSha } } }
  const cases: readonly [string, Partial<Deployment>, unknown, Files, boolean][] = [
    ['is the commit that is checked out', deployed('octo-org/octo-repo', sha), {}, {}, true],
    ['is of another repository', deployed('octo-org/other', sha), {}, {}, false],
    ['is another commit', deployed('octo-org/octo-repo', headSha), {}, {}, false],
    [
      'is the head that is checked out merged',
      deployed('Octo-Org/Octo-Repo', headSha),
      pullRequest,
      {},
      true,
    ],
    [
      'is the head, but something else is checked out',
      deployed('octo-org/octo-repo', headSha),
      pullRequest,
      { '.git/HEAD': 'dddddddddddddddddddddddddddddddddddddddd\n' },
      false,
    ],
    [
      'is the commit of the branch that is checked out',
      deployed('octo-org/octo-repo', headSha),
      {},
      { '.git/HEAD': 'ref: refs/heads/main\n', '.git/refs/heads/main': `${headSha}\n` },
      true,
    ],
    [
      'is the commit of a packed branch',
      deployed('octo-org/octo-repo', headSha),
      {},
      {
        '.git/HEAD': 'ref: refs/heads/main\n',
        '.git/packed-refs': `# pack-refs with: peeled\n${sha} refs/heads/old\n${headSha} refs/heads/main\n`,
      },
      true,
    ],
    [
      'is a bundle in S3, which names no commit',
      { revision: { type: 'S3', bucket: 'b', key: 'k' } },
      {},
      {},
      true,
    ],
  ]
  for (const [name, deployment, payload, files, isFound] of cases) {
    test(`${name}: ${isFound ? 'found' : 'not found'}`, async t => {
      const workspace = await workspaceOf(t, { ...checkout, ...files })
      const { location } = await located({ workspace, deployment, payload })
      assert.equal(location !== undefined, isFound)
    })
  }

  test('is the commit that Git itself has checked out', async t => {
    const workspace = await workspaceOf(t, { 'scripts/start_server.sh': script })
    const git = async (...parameters: string[]) => {
      const identity = ['-c', 'user.name=x', '-c', 'user.email=x@example.com']
      return (
        await promisify(execFile)('git', [...identity, ...parameters], { cwd: workspace })
      ).stdout.trim()
    }
    await git('init', '--quiet')
    await git('remote', 'add', 'origin', 'https://github.com/octo-org/octo-repo.git')
    await git('add', '.')
    await git('commit', '--quiet', '--message', 'x')
    const commit = await git('rev-parse', 'HEAD')
    for (const step of [
      ['pack-refs', '--all'],
      ['checkout', '--quiet', '--detach'],
    ]) {
      const found = await located({ workspace, deployment: deployed('octo-org/octo-repo', commit) })
      assert.equal(found.location?.file, 'scripts/start_server.sh')
      const other = await located({ workspace, deployment: deployed('octo-org/octo-repo', headSha) })
      assert.equal(other.location, undefined)
      await git(...step)
    }
  })
})

describe('failures that do not fail the step', () => {
  test('are located like the others', async t => {
    const workspace = await workspaceOf(t, checkout)
    const target = anInstance('i-1', {
      lifecycleEvents: [anEvent('BeforeInstall'), aFailedEvent('Install', 5)],
    })
    const outcome = anOutcome({ snapshot: aSnapshot({ status: 'Succeeded' }, [target]) })
    const options = {
      workspace,
      workingDirectory: '',
      context: aContext(),
      debug: () => undefined,
      signal: never,
    }
    const { warnings } = await locateFailures(outcome, options)
    assert.equal(warnings[0]?.location?.file, 'scripts/start_server.sh')
  })
})
