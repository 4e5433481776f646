import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, type TestContext, test } from 'node:test'
import { promisify } from 'node:util'
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
}

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
    const options = { workspace, workingDirectory: '', context: aContext(), debug: () => undefined }
    const { warnings } = await locateFailures(outcome, options)
    assert.equal(warnings[0]?.location?.file, 'scripts/start_server.sh')
  })
})
