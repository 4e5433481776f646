import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { suite, test } from 'node:test'
import { errorLine } from '../../src/hints/error-line.ts'

interface Case {
  readonly name: string
  /** Lines of a log tail; without a prefix of their own they are taken as standard error. */
  readonly output: readonly string[]
  /** The index of the line that tells, counted from 0; `null` where none does. */
  readonly tells: number | null
}

const cases = JSON.parse(
  readFileSync(new URL('../fixtures/failures/error-lines.json', import.meta.url), 'utf8'),
) as readonly Case[]

const prefix = /^\[(?:stdout|stderr)\]/

function toLogTail(output: readonly string[]): string {
  const lines = output.map(line => (prefix.test(line) ? line : `[stderr]${line}`))
  return ['LifecycleEvent - ApplicationStart', 'Script - scripts/start.sh', ...lines, ''].join('\n')
}

suite('the line that tells why', () => {
  for (const { name, output, tells } of cases) {
    test(name, () => {
      const expected = tells === null ? undefined : output[tells]?.replace(prefix, '').trim()
      assert.equal(errorLine(toLogTail(output)), expected)
    })
  }
})

suite('what a log tail may hold', () => {
  test('nothing', () => {
    assert.equal(errorLine(''), undefined)
    assert.equal(errorLine('LifecycleEvent - ApplicationStart\n'), undefined)
    assert.equal(
      errorLine('LifecycleEvent - ApplicationStart\nScript - scripts/error failed.sh\n'),
      undefined,
    )
  })

  test('colours, links, bells and zero-width characters, which the line is read through', () => {
    const tail =
      '[stderr]\u001b[31mError:\u001b[0m lis\u200bten \u001b]8;;http://x.example\u0007EADDRINUSE\u001b]8;;\u0007\u0007\n'
    assert.equal(errorLine(tail), 'Error: listen EADDRINUSE')
  })

  test('a progress bar, of which only the last state counts', () => {
    assert.equal(
      errorLine('[stdout]error 10%\rfailed 20%\r100 % done\r\n[stderr]curl: (7) Failed to connect\n'),
      'curl: (7) Failed to connect',
    )
  })

  test('a carriage return from Windows line ends, which is shown', () => {
    assert.equal(
      errorLine('[stderr]./a.sh: line 2: cd: /var/www\r: No such file or directory\n'),
      './a.sh: line 2: cd: /var/www^M: No such file or directory',
    )
  })

  test('a long line, of which 300 characters are kept, none of them half', () => {
    const line = errorLine(`[stderr]Error: ${'x'.repeat(291)}😀${'y'.repeat(600)}\n`)
    assert.equal(line?.length, 299)
    assert.ok(line?.endsWith('x…'))
  })

  test('only its end, where it is long', () => {
    const line = 'Error: listen EADDRINUSE: address already in use :::8080'
    assert.equal(errorLine(`[stderr]${line}\n${'[stdout]up\n'.repeat(100)}`), line)
    assert.equal(errorLine(`[stderr]${line}\n${'[stdout]up\n'.repeat(1000)}`), undefined)
  })

  test('a line without prefix, where the tail began inside it', () => {
    assert.equal(
      errorLine('ror in line\n[stderr]E: Unable to locate package nginx\n'),
      'E: Unable to locate package nginx',
    )
  })
})
