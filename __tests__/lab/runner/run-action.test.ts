import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { describe, type TestContext, test } from 'node:test'
import type { BrokenLog } from '../../../lab/runner/process.ts'
import { type ActionResult, runAction } from '../../../lab/runner/run-action.ts'
import { actionOf, run, temporaryFolder } from './action.ts'

describe('the environment of an action', () => {
  const PRINT_ENVIRONMENT = 'console.log(JSON.stringify({ ...env, cwd: process.cwd() }))'
  const environmentOf = (result: ActionResult): Record<string, string> => JSON.parse(result.log)

  test('is that of a hosted runner, and has nothing of this one', async t => {
    process.env.OF_THE_PARENT = 'x'
    t.after(() => delete process.env.OF_THE_PARENT)
    const environment = environmentOf(await run(t, PRINT_ENVIRONMENT))
    assert.deepEqual(
      Object.keys(environment).filter(name => !/^(?:GITHUB|RUNNER|INPUT)_/.test(name)),
      ['CI', 'HOME', 'LANG', 'PATH', 'TZ', 'cwd'],
    )
    assert.partialDeepStrictEqual(environment, {
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      GITHUB_API_URL: 'https://api.github.com',
      GITHUB_EVENT_NAME: 'push',
      GITHUB_REPOSITORY: 'octo-org/octo-repo',
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_WORKSPACE: environment.cwd,
      RUNNER_OS: 'Linux',
    })
    assert.match(environment.GITHUB_RUN_ID ?? '', /^\d+$/)
    assert.match(environment.GITHUB_SHA ?? '', /^[0-9a-f]{40}$/)
  })

  test('has inputs under their names', async t => {
    const inputs = { 'deployment-id': ' d-1 ', 'poll interval': '2' }
    const environment = environmentOf(await run(t, PRINT_ENVIRONMENT, { inputs }))
    const variables = Object.entries(environment).filter(([name]) => name.startsWith('INPUT_'))
    assert.deepEqual(Object.fromEntries(variables), {
      'INPUT_DEPLOYMENT-ID': ' d-1 ',
      'INPUT_GITHUB-TOKEN': 'token-of-the-job',
      INPUT_POLL_INTERVAL: '2',
    })
  })

  test('can be changed, but for the inputs', async t => {
    const environment = { GITHUB_API_URL: 'http://127.0.0.1:1', EXTRA: 'x', INPUT_POLL_INTERVAL: '9' }
    const result = environmentOf(await run(t, PRINT_ENVIRONMENT, { environment }))
    assert.partialDeepStrictEqual(result, { ...environment, INPUT_POLL_INTERVAL: '15' })
  })

  test('has the event in a file', async t => {
    const event = { name: 'pull_request', payload: { number: 7 } }
    const script =
      'console.log(env.GITHUB_EVENT_NAME, JSON.parse(fs.readFileSync(env.GITHUB_EVENT_PATH)).number)'
    const result = await run(t, script, { event })
    assert.equal(result.log, 'pull_request 7\n')
  })

  test('has the given workspace, which stays', async t => {
    const workspace = await temporaryFolder(t)
    await run(t, `fs.writeFileSync('here', env.GITHUB_WORKSPACE)`, { workspace })
    assert.equal(await readFile(path.join(workspace, 'here'), 'utf8'), workspace)
  })

  test('is gone afterwards', async t => {
    const result = await run(t, 'console.log(env.RUNNER_TEMP)')
    assert.equal(existsSync(result.log.trim()), false)
  })
})

describe('the result of an action', () => {
  test('has what it printed, masked as GitHub masks it', async t => {
    const lines: string[] = []
    const result = await run(
      t,
      `process.stdout.write('é one\\rtwo ' + env['INPUT_GITHUB-TOKEN'])
       process.stderr.write('::error::' + env['INPUT_GITHUB-TOKEN'] + '\\n')`,
      { onLine: ({ stream, text }) => lines.push(`${stream} ${text}`) },
    )
    assert.deepEqual(lines.toSorted(), [
      'stderr ::error::token-of-the-job',
      'stdout two token-of-the-job',
      'stdout é one',
    ])
    assert.deepEqual(
      result.entries.flatMap(entry => ('text' in entry ? [entry.text] : [])),
      ['é one', 'two ***'],
    )
    assert.deepEqual(
      result.annotations.map(({ message }) => message),
      ['***'],
    )
    assert.equal(result.exitCode, 0)
    assert.equal(result.failed, false)
  })

  test('has characters whole whose bytes came apart', async t => {
    const script = `const bytes = Buffer.from('\\u{1f600}\\n')
      process.stdout.write(bytes.subarray(0, 2), () => setTimeout(() => process.stdout.write(bytes.subarray(2)), 20))`
    assert.equal((await run(t, script)).log, '\u{1f600}\n')
  })

  test('has what it left in its files', async t => {
    const script = `
      fs.writeFileSync(env.RUNNER_TEMP + '/report', 'whole')
      fs.appendFileSync(env.GITHUB_OUTPUT, 'a=1\\nb<<E\\n2\\n3\\nE\\nreport=' + env.RUNNER_TEMP + '/report\\n')
      fs.appendFileSync(env.GITHUB_STEP_SUMMARY, '# ' + env['INPUT_GITHUB-TOKEN'])
      console.log('::set-output name=a::old')
      console.log('::set-output name=c::old')`
    const result = await run(t, script, { filesInOutputs: ['report', 'none'] })
    const { report, ...outputs } = result.outputs
    assert.deepEqual(outputs, { a: '1', c: 'old', b: '2\n3' })
    assert.deepEqual(result.files, { report: 'whole', none: undefined })
    assert.deepEqual(result.summary, { type: 'uploaded', markdown: '# ***\n', bytes: 18 })
  })

  test('has its summary as it is: nothing in it is a command', async t => {
    const text = '::error::a\n##[add-mask]***\n::stop-commands::x\n'
    const result = await run(
      t,
      `fs.appendFileSync(env.GITHUB_STEP_SUMMARY, ${JSON.stringify(text)})\nconsole.log('end')`,
    )
    assert.deepEqual(result.summary, { type: 'uploaded', markdown: text, bytes: text.length })
    assert.deepEqual(
      result.entries.map(({ type }) => type),
      ['line'],
    )
    assert.deepEqual([result.annotations, result.failed], [[], false])
  })

  test('has nothing of files that were deleted', async t => {
    const result = await run(t, 'fs.rmSync(env.GITHUB_OUTPUT)\nfs.rmSync(env.GITHUB_STEP_SUMMARY)')
    assert.deepEqual([result.outputs, result.summary, result.failed], [{}, { type: 'none' }, false])
  })

  test('has an error for a summary that is too large, and is no failure for it', async t => {
    const result = await run(t, `fs.writeFileSync(env.GITHUB_STEP_SUMMARY, 'x'.repeat(1024 * 1024 + 1))`)
    assert.equal(result.summary.type, 'dropped')
    assert.match(result.annotations[0]?.message ?? '', /^\$GITHUB_STEP_SUMMARY upload aborted/)
    assert.equal(result.failed, false)
  })

  test('warns of unexpected inputs', async t => {
    const result = await run(t, '', { inputs: { typo: '1' } })
    assert.deepEqual(
      result.annotations.map(({ level, message }) => [level, message]),
      [
        [
          'warning',
          "Unexpected input(s) 'typo', valid inputs are ['deployment-id', 'poll interval', 'github-token']",
        ],
      ],
    )
  })

  for (const [what, script, exitCode] of [
    ['an exit status', 'process.exitCode = 3', 3],
    ['a refused command', `console.log('::set-env name=A::b')`, 0],
    ['a file that the runner cannot read', `fs.writeFileSync(env.GITHUB_OUTPUT, 'a=1\\nno pair\\n')`, 0],
  ] as const) {
    test(`is a failure by ${what}`, async t => {
      const result = await run(t, script)
      assert.equal(result.failed, true)
      assert.equal(result.exitCode, exitCode)
    })
  }
})

test('an action without a manifest is an error', async t => {
  await assert.rejects(runAction({ actionFolder: await temporaryFolder(t) }), /ENOENT.*action\.yml/)
})

test('an action without its script has a result', async t => {
  const actionFolder = await actionOf(t, '')
  await rm(path.join(actionFolder, 'main.mjs'))
  const result = await runAction({ actionFolder })
  assert.equal(result.exitCode, 1)
  assert.match(result.log, /MODULE_NOT_FOUND/)
})

describe('a log that nobody takes', () => {
  const brokenAfter = async (t: TestContext, brokenLog: BrokenLog) => {
    const script = `
      process.stdout.on('error', error => fs.appendFileSync(env.GITHUB_STEP_SUMMARY, error.code))
      const print = () => {
        try {
          process.stdout.write('x'.repeat(200_000))
        } catch (error) {
          fs.appendFileSync(env.GITHUB_STEP_SUMMARY, error.code)
        }
      }
      console.log('first')
      setTimeout(print, 100)
      setTimeout(() => process.exit(), 300)`
    const { summary, lines } = await run(t, `process.stdout.on('error', () => {})\n${script}`, { brokenLog })
    return { summary: summary.type === 'uploaded' ? summary.markdown : '', lines }
  }

  test('is closed after its first line', async t => {
    const { summary, lines } = await brokenAfter(t, 'closed')
    assert.match(summary, /EPIPE/)
    assert.ok(lines.length <= 1)
  })

  test('is on a device without space', async t => {
    assert.match((await brokenAfter(t, 'full')).summary, /ENOSPC/)
  })

  test('is a pipe that nobody reads', async t => {
    assert.deepEqual(await brokenAfter(t, 'unread'), { summary: '', lines: [] })
  })
})
