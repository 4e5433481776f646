import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, test } from 'node:test'

const program = path.resolve(import.meta.dirname, '../../tools/explain.ts')
const output = '[stderr]Error: listen EADDRINUSE: address already in use :::8080\n'

interface Ran {
  readonly status: number | null
  readonly printed: string
  readonly errors: string
}

/** Runs the command as npm does, for a person who is in another folder than the project's. */
function run(parameters: readonly string[], input = '', where = tmpdir()): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...parameters], {
    cwd: path.dirname(path.dirname(program)),
    env: { ...process.env, INIT_CWD: where },
    input,
    encoding: 'utf8',
  })
  return { status, printed: stdout, errors: stderr }
}

describe('npm run explain', () => {
  test('explains the output of a script from standard input', () => {
    const { status, printed } = run([], output)
    assert.equal(status, 0)
    assert.match(printed, /^script\n {2}hint: port-in-use: /)
  })

  test('prints nothing of a text that a terminal or a CI would take for a command', () => {
    const commands =
      '\u001b]0;title\u0007\u001b[2J\u009b31m##[add-mask]Failed ##vso[task.debug]x\r\n::error::x'
    const list = (member: string) => JSON.stringify([{ where: 'lifecycle', id: 'x', [member]: commands }])
    const texts = [
      ...['id', 'message', 'logTail'].map(list),
      `[stderr]Error: ${commands}`,
      `[{"id"${commands}`,
      `[{${commands}`,
    ]
    for (const text of texts) {
      const { printed, errors } = run([], text)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: a terminal obeys them
      assert.doesNotMatch(`${printed}${errors}`, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]|##\w*\[|^\s*::/m)
    }
  })

  test('reads a file in the folder where the person is', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'explain-'))
    try {
      writeFileSync(path.join(folder, 'scripts.log'), output)
      const { status, printed } = run(['scripts.log'], '', folder)
      assert.equal(status, 0)
      assert.match(printed, /port-in-use/)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  test('--help shows how to use it', () => {
    const { status, printed, errors } = run(['--help'])
    assert.deepEqual([status, errors], [0, ''])
    assert.match(printed, /^npm run explain -- FILE\n/)
  })

  test('a file that does not exist, an unknown flag and a second file are errors that say so', () => {
    for (const [parameters, complaint] of [
      [['missing.log'], /^Cannot explain missing\.log: ENOENT: no such file/],
      [['--verbose'], /^Unknown option '--verbose'/],
      [['a.log', 'b.log'], /^One file at a time, not a\.log and b\.log\.$/m],
    ] as const) {
      const { status, printed, errors } = run(parameters)
      assert.deepEqual([status, printed], [1, ''])
      assert.match(errors, complaint)
    }
  })

  // The script(1) of Linux, which is a terminal for the command.
  const terminal = '/usr/bin/script'
  const skip = process.platform !== 'linux' || !existsSync(terminal)
  test('takes what is pasted into a terminal', { skip }, () => {
    const command = `${process.execPath} ${program}`
    const { status, stdout } = spawnSync(
      terminal,
      ['--quiet', '--return', '--command', command, '/dev/null'],
      {
        input: output,
        encoding: 'utf8',
      },
    )
    assert.equal(status, 0)
    assert.match(stdout, /^Paste the output of the script/m)
    assert.match(stdout, /port-in-use/)
  })
})
