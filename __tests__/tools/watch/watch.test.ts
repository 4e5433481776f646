import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, test } from 'node:test'
import { findStory } from '../../../demo/stories.ts'
import { deploymentsOf } from '../../../demo/story.ts'
import { clockFromFirstRequest } from '../../../lab/aws-protocol/server.ts'
import { type Simulator, startSimulator } from '../../../lab/codedeploy/server.ts'

const program = path.resolve(import.meta.dirname, '../../../tools/watch.ts')
/** A story of 8 to 20 seconds takes about one. */
const hurry = 0.06

interface Ran {
  readonly status: number | null
  readonly printed: string
  readonly errors: string
}

interface RunOptions {
  readonly environment?: Readonly<Record<string, string>>
  /** Interrupts the program as soon as it has printed this. */
  readonly interruptAt?: RegExp
  /** In the folder in which the person is, by path. */
  readonly files?: Readonly<Record<string, string>>
}

/** Runs the command with nothing of this process's environment, like a person with a clean shell. */
async function run(
  parameters: readonly string[],
  { environment = {}, interruptAt, files = {} }: RunOptions = {},
): Promise<Ran> {
  const folder = mkdtempSync(path.join(tmpdir(), 'watch-'))
  try {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
      writeFileSync(path.join(folder, name), text)
    }
    const child = spawn(process.execPath, [program, ...parameters], {
      env: {
        HOME: folder,
        TMPDIR: folder,
        INIT_CWD: folder,
        AWS_ACCESS_KEY_ID: 'simulator',
        AWS_SECRET_ACCESS_KEY: 'simulator',
        ...environment,
      },
    })
    let printed = ''
    let isInterrupted = false
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      printed += text
      if (isInterrupted || interruptAt?.test(printed) !== true) return
      isInterrupted = true
      child.kill('SIGINT')
    })
    const [errors, [status]] = await Promise.all([
      child.stderr.toArray(),
      once(child, 'close') as Promise<[number | null]>,
    ])
    return { status, printed, errors: errors.join('') }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function serve(story: string, pace = hurry): Promise<{ simulator: Simulator; id: string }> {
  const start = Date.now()
  const { watch: id, deploymentId, ...staged } = deploymentsOf(findStory(story), start, pace)
  return { simulator: await startSimulator({ ...staged, now: clockFromFirstRequest(start) }), id }
}

const fast = ['--poll-interval-seconds', '0.05', '--region', 'us-east-1']

test('a failure is red, with the log and the essence of the summary as a terminal shows them', async () => {
  const { simulator, id } = await serve('failure')
  await using server = simulator
  const { status, printed, errors } = await run(['--deployment-id', id, ...fast], {
    environment: { AWS_ENDPOINT_URL: server.url },
  })
  assert.deepEqual([status, errors], [1, ''])
  assert.match(printed, /^ {3}0:00 {2}Watching deployment d-\w+ in us-east-1\n/)
  assert.match(printed, /\n▾ +\d+:\d\d {2}Log tail of scripts\/start_server\.sh in ApplicationStart on i-/)
  assert.match(printed, /\nError: ScriptFailed: .*\nHint: /)
  assert.match(printed, /\nDeployment d-\w+ failed · shop \/ production · us-east-1 · 12 targets/)
  assert.match(printed, /\nNext steps\n/)
  // Neither the runner's commands nor colors.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colors begin with one
  assert.doesNotMatch(printed, /^::|##\[|\u001b/m)
})

test('a success is green, found by the names of its group, with the region of the environment', async () => {
  const { simulator } = await serve('success')
  await using server = simulator
  const names = ['--application-name', 'shop', '--deployment-group-name', 'production']
  const { status, printed } = await run([...names, '--poll-interval-seconds', '0.05'], {
    environment: { AWS_ENDPOINT_URL: server.url, AWS_REGION: 'eu-west-1' },
  })
  assert.equal(status, 0)
  assert.match(printed, /\nDeployment d-\w+ succeeded · shop \/ production · eu-west-1 · /)
})

test('--summary failure leaves the essence of a success out, --debug shows each request', async () => {
  const { simulator, id } = await serve('success')
  await using server = simulator
  const parameters = ['--deployment-id', id, ...fast, '--summary', 'failure', '--debug']
  const { status, printed } = await run(parameters, { environment: { AWS_ENDPOINT_URL: server.url } })
  assert.equal(status, 0)
  assert.doesNotMatch(printed, /Next steps/)
  assert.match(printed, /^##\[debug\]GetDeployment: /m)
})

test('an interrupted watch ends as a cancelled step, with on-cancel carried out', async () => {
  const { simulator, id } = await serve('success', 100)
  await using server = simulator
  const { status, printed } = await run(['--deployment-id', id, ...fast, '--on-cancel', 'stop'], {
    environment: { AWS_ENDPOINT_URL: server.url },
    interruptAt: /Console: /,
  })
  assert.equal(status, 1)
  assert.match(printed, /\nNext steps\n/)
  assert.ok(server.requests.some(({ operation }) => operation === 'StopDeployment'))
})

test('where the variables of the runner are set, the step writes its files and commands as always', async () => {
  const { simulator, id } = await serve('failure')
  await using server = simulator
  const folder = mkdtempSync(path.join(tmpdir(), 'runner-'))
  const [output, summary] = [path.join(folder, 'output'), path.join(folder, 'summary')]
  for (const file of [output, summary]) writeFileSync(file, '')
  const { status, printed } = await run(['--deployment-id', id, ...fast], {
    environment: { AWS_ENDPOINT_URL: server.url, GITHUB_OUTPUT: output, GITHUB_STEP_SUMMARY: summary },
  })
  assert.equal(status, 1)
  assert.match(printed, /^::error title=ScriptFailed::/m)
  assert.doesNotMatch(printed, /Next steps/)
  assert.match(readFileSync(output, 'utf8'), /^conclusion<</m)
  assert.match(readFileSync(summary, 'utf8'), /^## ❌ Deployment failed/)
  rmSync(folder, { recursive: true })
})

test('the checkout is in the folder in which npm was started (INIT_CWD), not where npm runs its scripts', async () => {
  // Ends before any request: there is no region.
  const parameters = ['--deployment-id', 'd-1H8MO21MH', '--working-directory', 'of/the/person']
  const missing = /^working-directory is "of\/the\/person"|InvalidInput: working-directory is/m
  assert.match((await run(parameters)).printed, missing)
  const { printed } = await run(parameters, { files: { 'of/the/person/appspec.yml': '' } })
  assert.match(printed, /InvalidInput: aws-region: no usable region .* Give --region, or set AWS_REGION/)
  assert.doesNotMatch(printed, missing)
})

test('a text that another CI would take for a command is only a text', async () => {
  for (const command of [
    '##vso[task.complete result=Succeeded;]',
    "##teamcity[buildStatus status='SUCCESS']",
  ]) {
    const { printed } = await run(['--deployment-id', `no ${command}`])
    assert.match(printed, /is "no ## (?:vso|teamcity)\[/)
    assert.ok(!printed.includes(command), printed)
  }
})

test('without credentials, the first advice is to sign in', async () => {
  const { status, printed } = await run(['--deployment-id', 'd-1H8MO21MH', '--region', 'us-east-1'], {
    environment: { AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '', AWS_EC2_METADATA_DISABLED: 'true' },
  })
  assert.equal(status, 1)
  assert.match(printed, /\nHint: Sign in \(aws sso login\)/)
  assert.doesNotMatch(printed, /configure-aws-credentials|this step/)
})

test('inputs come from flags only, not from variables of a step around it', async () => {
  const { status, printed } = await run(['--debug'], {
    environment: { 'INPUT_DEPLOYMENT-ID': 'd-1H8MO21MH' },
  })
  assert.equal(status, 1)
  assert.match(printed, /^Error: InvalidInput: deployment-id is empty/m)
})

describe('the command line', () => {
  test('--help lists the flags and is green', async () => {
    const { status, printed } = await run(['--help'])
    assert.equal(status, 0)
    assert.match(printed, /^npm run watch -- --deployment-id ID/)
  })

  test('--help whose reader has gone away is no error', async () => {
    const child = spawn(process.execPath, [program, '--help'])
    child.stdout.destroy()
    const [errors, [status]] = await Promise.all([child.stderr.toArray(), once(child, 'close')])
    assert.deepEqual([status, errors.join('')], [0, ''])
  })

  test('without flags it shows the usage, with exit status 2', async () => {
    const { status, printed, errors } = await run([])
    assert.deepEqual([status, printed], [2, ''])
    assert.match(errors, /^No flags are given\.\n\nnpm run watch -- --deployment-id ID/)
  })

  test('a wrong flag is one line, and exit status 2', async () => {
    assert.deepEqual(await run(['--id', 'd-1']), {
      status: 2,
      printed: '',
      errors: 'There is no flag --id. npm run watch -- --help lists all flags.\n',
    })
  })
})
