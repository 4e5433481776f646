import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { describe, type TestContext, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import type { ActionRequest, ActionResult } from '../../../lab/runner/run-action.ts'
import { actionOf, run, temporaryFolder } from './action.ts'

/** Runs until the action has printed `ready`, then cancels it. */
async function runAndCancel(
  t: TestContext,
  script: string,
  request: Partial<ActionRequest> = {},
): Promise<ActionResult> {
  const controller = new AbortController()
  const onLine = ({ text }: { text: string }) => {
    if (text === 'ready') controller.abort()
  }
  return run(t, `${script}\nsetInterval(() => {}, 1000)\nconsole.log('ready')`, {
    cancel: controller.signal,
    onLine,
    ...request,
  })
}

/** A process that has ended may still be listed, if its new parent takes no notice. */
async function isAlive(pid: number): Promise<boolean> {
  try {
    return !/^\d+ \(.*\) [ZX] /s.test(await readFile(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false
  }
}

/** SIGKILL takes effect a moment after it was sent. */
async function endsSoon(pid: number): Promise<boolean> {
  assert.ok(pid > 1, 'no process id was printed')
  for (let attempt = 0; attempt < 100; attempt += 1) {
    if (!(await isAlive(pid))) return true
    await sleep(10)
  }
  return false
}

describe('a cancelled action', () => {
  const IGNORE_SIGINT = `process.on('SIGINT', () => console.log('SIGINT'))`
  const IGNORE_SIGTERM = `process.on('SIGTERM', () => console.log('SIGTERM'))`
  const signalsOf = (result: ActionResult) => result.signalsSent.map(({ signal }) => signal)

  test('may end at SIGINT in its own way', async t => {
    const script = `process.on('SIGINT', () => {
      fs.appendFileSync(env.GITHUB_OUTPUT, 'conclusion=cancelled\\n')
      process.exit(5)
    })`
    const result = await runAndCancel(t, script)
    assert.deepEqual(signalsOf(result), ['SIGINT'])
    assert.equal(result.exitCode, 5)
    assert.deepEqual(result.outputs, { conclusion: 'cancelled' })
    assert.ok((result.durations.fromCancellation ?? -1) >= 0)
  })

  test('gets SIGTERM if it ignores SIGINT', async t => {
    const result = await runAndCancel(t, IGNORE_SIGINT, { waits: { interrupt: 50 } })
    assert.deepEqual(signalsOf(result), ['SIGINT', 'SIGTERM'])
    assert.equal(result.log, 'ready\nSIGINT\n')
    assert.equal(result.signal, 'SIGTERM')
    const [interrupt, terminate] = result.signalsSent
    assert.ok((terminate?.time ?? 0) - (interrupt?.time ?? 0) >= 49)
  })

  test('is killed if it ignores both, with all that it started', async t => {
    const script = `${IGNORE_SIGINT}\n${IGNORE_SIGTERM}
      const { spawn } = await import('node:child_process')
      const code = "process.on('SIGINT', () => {}); setInterval(() => {}, 1000); console.log(process.pid)"
      const child = spawn(process.execPath, ['-e', code], { stdio: ['ignore', 'pipe', 'inherit'] })
      await new Promise(resolve => child.stdout.once('data', pid => resolve(console.log('pid ' + pid))))`
    const result = await runAndCancel(t, script, { waits: { interrupt: 50, terminate: 50 } })
    assert.deepEqual(signalsOf(result), ['SIGINT', 'SIGTERM', 'SIGKILL'])
    assert.match(result.log, /ready\nSIGINT\nSIGTERM\n$/)
    assert.equal(result.signal, 'SIGKILL')
    assert.equal(await endsSoon(Number(/pid (\d+)/.exec(result.log)?.[1])), true)
  })

  test('is cancelled by its timeout in the same way', async t => {
    const result = await run(t, `setInterval(() => {}, 1000)`, { timeout: 200 })
    assert.deepEqual(signalsOf(result), ['SIGINT'])
  })

  test('gets its signal even if it was cancelled before it began', async t => {
    const result = await run(t, `setInterval(() => {}, 1000)`, { cancel: AbortSignal.abort() })
    assert.equal(result.signal, 'SIGINT')
  })
})

describe('what an action started', () => {
  const START_CHILD = (stdio: string) => `
    const { spawn } = await import('node:child_process')
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: '${stdio}' })
    child.unref()
    console.log(child.pid)`

  test('ends with it, though it holds the output open', async t => {
    const result = await run(t, START_CHILD('inherit'), { waits: { streams: 50 } })
    assert.equal(result.exitCode, 0)
    assert.equal(await endsSoon(Number(result.log)), true)
  })

  test('ends with it, though it holds nothing open', async t => {
    const result = await run(t, START_CHILD('ignore'))
    assert.equal(await endsSoon(Number(result.log)), true)
  })

  test('ends if this program is ended by a signal', { timeout: 10_000 }, async t => {
    const output = await runProgram(t, `process.kill(process.pid, 'SIGTERM')`)
    const pids = output.trim().split('\n').map(Number)
    assert.equal(pids.length, 2)
    for (const pid of pids) assert.equal(await endsSoon(pid), true)
  })

  test('lives on if this program handles the signal itself', { timeout: 10_000 }, async t => {
    const onSignal = 'process.on("SIGTERM", () => controller.abort()).kill(process.pid, "SIGTERM")'
    assert.match(await runProgram(t, onSignal), /^\d+\n\d+\nSIGINT SIGINT\n$/)
  })
})

/** Runs a program that runs two actions, prints their process ids and, with the second, does `then`. */
async function runProgram(t: TestContext, then: string): Promise<string> {
  const actionFolder = await actionOf(t, 'console.log(process.pid)\nsetInterval(() => {}, 1000)')
  const temporary = await temporaryFolder(t)
  const program = `
    import { runAction } from ${JSON.stringify(import.meta.resolve('../../../lab/runner/run-action.ts'))}
    const controller = new AbortController()
    let lines = 0
    const onLine = ({ text }) => {
      console.log(text)
      lines += 1
      if (lines === 2) ${then}
    }
    const request = { actionFolder: ${JSON.stringify(actionFolder)}, cancel: controller.signal, onLine }
    const results = await Promise.all([runAction(request), runAction(request)])
    console.log(...results.map(result => result.signal))`
  const parent = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    env: { ...process.env, TMPDIR: temporary },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  t.after(() => parent.kill('SIGKILL'))
  let output = ''
  parent.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text
  })
  await once(parent, 'close')
  return output
}
