import assert from 'node:assert/strict'
import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { promisify } from 'node:util'

const source = path.resolve(import.meta.dirname, '../../src/actions/process.ts')

/** How a process ends that does this; its output, unless nobody reads it. */
async function run(code: string, { isRead = true } = {}) {
  const script = `import { endProcess, surviveWithoutLog } from ${JSON.stringify(source)}; ${code}`
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let output = ''
  if (isRead) child.stdout.setEncoding('utf8').on('data', text => (output += text))
  const [exitCode, signal] = await once(child, 'exit')
  if (!isRead) child.stdout.destroy()
  else if (!child.stdout.readableEnded) await once(child.stdout, 'end')
  return { exitCode, signal, output }
}

const streams = '[process.stdout, process.stderr]'

test('the process ends after its last line, although something is left in the background', async () => {
  const lines = 'process.stdout.write("x".repeat(1_000_000) + "end");'
  const { exitCode, output } = await run(
    `setInterval(() => {}, 1_000); ${lines} await endProcess(0, ${streams}, 60_000)`,
  )
  assert.equal(exitCode, 0)
  assert.ok(output.endsWith('xend'))
})

test('the process ends although nobody reads what it prints', { timeout: 20_000 }, async () => {
  const lines = 'process.stdout.write("x".repeat(1_000_000));'
  const { exitCode } = await run(`${lines} await endProcess(1, ${streams}, 100)`, { isRead: false })
  assert.equal(exitCode, 1)
})

for (const status of [0, 1]) {
  test(`the process ends with status ${status} at once, although a host name is being looked up`, async () => {
    // Nothing reads this pipe: the thread that opens it is as stuck as one that waits for a name server.
    const folder = await mkdtemp(path.join(tmpdir(), 'pipe-'))
    const pipe = path.join(folder, 'pipe')
    await promisify(execFile)('mkfifo', [pipe])
    const stuck = `
      import { lookup } from 'node:dns'
      import { open } from 'node:fs'
      open(${JSON.stringify(pipe)}, 'w', () => {})
      lookup('localhost', () => {})
      process.stdout.write('last line\\n')`
    // Written from memory, so that nothing is awaited in between.
    const streams = '[{ write: (_, done) => done() }]'
    try {
      const ended = await run(`${stuck}; await endProcess(${status}, ${streams}, 1_000)`)
      assert.deepEqual(ended, { exitCode: status, signal: null, output: 'last line\n' })
    } finally {
      await rm(folder, { recursive: true })
    }
  })
}

test('a stream that throws, or reports an error, stops nothing', async () => {
  const broken = `
    import { Writable } from 'node:stream'
    const closed = new Writable({ write: (_, __, done) => done(new Error('EPIPE')) })
    const full = { on: () => {}, write: () => { throw new Error('ENOSPC') } }
    surviveWithoutLog([closed, full])
    for (const stream of [closed, full]) stream.write('text')
    full.write('text', () => process.stdout.write('called back'))
    setTimeout(() => endProcess(0, [closed, full], 60_000), 10)`
  const { exitCode, output } = await run(broken)
  assert.deepEqual([exitCode, output], [0, 'called back'])
})
