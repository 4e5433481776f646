import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type LogReading, readLog } from '../../lab/runner/commands.ts'
import { createLog, type Log, printable } from '../../src/actions/log.ts'
import { Redactor } from '../../src/redactor.ts'
import { type LogLine, styled } from '../../src/report/log-line.ts'
import { safeLines } from '../../src/values/text.ts'
import { hostileText, propertyRuns } from '../support/hostile-texts.ts'
import { printedBy } from './printed.ts'

const runs = propertyRuns(2_000)
/** What a line of the log begins with. */
const time = '   0:05  '

/** What the runner takes from what the log prints. */
function readingOf(print: (log: Log) => void, hasColors = false): LogReading {
  return readLog(printedBy(() => print(createLog(hasColors, new Redactor()))))
}

/** The texts of a reading in which nothing but lines may be. */
function linesOf({ entries }: LogReading): readonly string[] {
  return entries.map(entry => (entry.type === 'line' ? entry.text : assert.fail(JSON.stringify(entry))))
}

const escapeCode = '\u001b'
const lines: readonly (readonly [string, LogLine, string])[] = [
  ['is printed as it is', ['a ', styled('red', 'b'), ' c'], 'a b c'],
  ['keeps its columns', ['  a', '   b'], '  a   b'],
  ['is one line', ['a\r\nb', 'c\rd\u2028e'], 'a  bc d e'],
  ['is no command at its start', ['::error::x'], ': :error::x'],
  ['is no command after spaces', ['  ::error::x'], '  : :error::x'],
  ['is no command over two parts', [':', ':error::x'], ': :error::x'],
  ['is no command over styled parts', [styled('red', ':'), styled('bold', ':error::x')], ': :error::x'],
  ['is no command in its middle', ['a ##[error]x'], 'a ## [error]x'],
  ['is no command in its middle over two parts', ['a ##', '[error]x'], 'a ## [error]x'],
  ['is no command with invisible characters between', ['#\u200b#\u0000[error]x'], '## [error]x'],
  ['is no command with invisible characters in front', ['\u200b:\u00ad:error::x'], ': :error::x'],
  ['has no terminal sequences', [`${escapeCode}[31mred${escapeCode}]0;title\u0007${escapeCode}[2J`], 'red'],
  ['has no characters that turn its direction', ['a\u202eb\u2066c'], 'abc'],
]
for (const [what, line, text] of lines) {
  test(`a line ${what}`, () => {
    assert.deepEqual(linesOf(readingOf(log => log.line(line))), [text])
  })
}

test('a line has the colors that were meant, and no others', () => {
  const line: LogLine = [styled('red', `a${escapeCode}[32mb`), 'c', styled('bold', '')]
  assert.equal(printable(line, true), `${escapeCode}[31mab${escapeCode}[39mc`)
  assert.equal(printable(line, false), 'abc')
})

test('a debug text shows nothing secret', () => {
  const redactor = new Redactor()
  redactor.hide('secret-of-the-test')
  const print = (log: Log) => log.debug('GET /: secret-of-the-test\nauthorization: token abc\nhost: x')
  const printed = printedBy(() => print(createLog(false, redactor)))
  assert.equal(printed, '::debug::GET /: *** authorization:*** host: x\n')
})

test('a line of any parts is one line, and no command', () => {
  const part = fc.oneof(
    hostileText,
    hostileText.map(text => styled('yellow', text)),
  )
  fc.assert(
    fc.property(fc.array(part, { maxLength: 5 }), fc.boolean(), (line, hasColors) => {
      const reading = readingOf(log => log.line(line), hasColors)
      assert.equal(linesOf(reading).length, 1)
      // Codes for colours are ours, nothing else is left that a terminal would obey.
      const text = printable(line, hasColors).replaceAll(new RegExp(`${escapeCode}\\[\\d+m`, 'g'), '')
      assert.doesNotMatch(text, /[\p{Cc}\p{Cf}]/u)
    }),
    { numRuns: runs },
  )
})

test('a group folds its lines under its title', () => {
  const reading = readingOf(log => log.group({ title: 'a\n::error::b', lines: [['one'], ['::error::two']] }))
  assert.deepEqual(
    reading.entries.map(({ type, group }) => [type, group]),
    [
      ['group', undefined],
      ['line', 'a ::error::b'],
      ['line', 'a ::error::b'],
      ['endgroup', undefined],
    ],
  )
  assert.equal(reading.openGroupAtEnd, undefined)
})

test('a group of thousands of lines lets others run between them', async ({ mock }) => {
  const { write } = process.stdout
  mock.method(process.stdout, 'write', (chunk: string) => chunk === '\n' || write.call(process.stdout, chunk))
  let lines = 0
  let linesBeforeOthers: number | undefined
  setImmediate(() => {
    linesBeforeOthers = lines
  })
  const all = function* (): Generator<LogLine> {
    for (; lines < 1_000; lines += 1) yield []
  }
  await createLog(false, new Redactor()).group({ title: 'a thousand lines', lines: all() })
  assert.ok(linesBeforeOthers !== undefined && linesBeforeOthers < 100)
})

test('a log tail is printed with commands stopped, by a new token each time', () => {
  const print = (log: Log) =>
    log.logTail({ title: 'Log tail', time, lines: ['::error::one', '##[group]two'] })
  const [first, second] = [readingOf(print), readingOf(print)]
  assert.deepEqual(
    first.entries.map(({ type }) => type),
    ['group', 'stop-commands', 'line', 'line', 'resume-commands', 'endgroup'],
  )
  assert.deepEqual(first.annotations, [])
  const tokens = [first, second].map(({ entries }) =>
    entries.flatMap(entry => (entry.type === 'stop-commands' ? [entry.token] : [])),
  )
  assert.match(tokens[0]?.[0] ?? '', /^[0-9a-f]{32}$/)
  assert.notDeepEqual(tokens[0], tokens[1])
})

test('no line of a log tail begins as the script wrote it, so that a problem matcher of another step finds none', () => {
  const written = printedBy(() =>
    createLog(false, new Redactor()).logTail({
      title: 'Log tail',
      time,
      lines: ['src/a.ts(1,2): error TS1: x', '  1:2  error  x'],
    }),
  )
  assert.deepEqual(written.split('\n').slice(2, 4), ['| src/a.ts(1,2): error TS1: x', '|   1:2  error  x'])
})

test('the title of a fold keeps its column, and so does a log tail of one line', () => {
  const written = printedBy(() => {
    const log = createLog(false, new Redactor())
    log.logTail({ title: `${time}Log tail`, time, lines: ['one', 'two'] })
    log.logTail({ title: `${time}Log tail`, time, lines: ['::error::one'] })
  }).split('\n')
  assert.deepEqual(
    written.filter(line => !/^::[0-9a-f]{32}::|^::stop-commands/.test(line)),
    [
      '::group::   0:05  Log tail',
      '| one',
      '| two',
      '::endgroup::',
      '   0:05  Log tail',
      '   0:05  | ::error::one',
      '',
    ],
  )
})

test('a log tail of one line is no fold', () => {
  const { entries } = readingOf(log => log.logTail({ title: 'Log tail', time, lines: ['::error::one'] }))
  assert.deepEqual(
    entries.map(({ type }) => type),
    ['line', 'stop-commands', 'line', 'resume-commands'],
  )
})

test('a log tail of any text is lines within its fold, and nothing else', () => {
  fc.assert(
    fc.property(hostileText, text => {
      const lines = ['a line', 'another', ...safeLines(text)]
      const reading = readingOf(log => log.logTail({ title: text, time, lines }))
      const types = reading.entries.map(({ type }) => type)
      assert.deepEqual(types.slice(0, 2), ['group', 'stop-commands'])
      assert.deepEqual(types.slice(-2), ['resume-commands', 'endgroup'])
      assert.ok(types.slice(2, -2).every(type => type === 'line'))
      assert.equal(types.length - 4, lines.length)
      assert.deepEqual([reading.stoppedAtEnd, reading.openGroupAtEnd], [undefined, undefined])
    }),
    { numRuns: runs },
  )
})

test('an annotation has level, title, message and place', () => {
  const reading = readingOf(log => {
    log.annotate({
      level: 'error',
      title: 'A: b, c%',
      message: 'one\ntwo, 100 %: done',
      file: 'a,b:c.sh',
      line: 3,
    })
    log.annotate({ level: 'warning', title: 'W', message: 'm', file: 'appspec.yml' })
    log.annotate({ level: 'notice', title: 'N', message: 'm' })
  })
  assert.deepEqual(
    reading.annotations.map(({ level, title, message, file, line }) => ({
      level,
      title,
      message,
      file,
      line,
    })),
    [
      { level: 'error', title: 'A: b, c%', message: 'one\ntwo, 100 %: done', file: 'a,b:c.sh', line: 3 },
      { level: 'warning', title: 'W', message: 'm', file: 'appspec.yml', line: 1 },
      { level: 'notice', title: 'N', message: 'm', file: undefined, line: undefined },
    ],
  )
})

test('an annotation of any text is one command, the one that was meant', () => {
  fc.assert(
    fc.property(hostileText, hostileText, (title, message) => {
      const reading = readingOf(log => log.annotate({ level: 'error', title, message }))
      assert.ok(
        reading.entries.every(entry => entry.type === 'issue' && entry.annotation.level === 'error'),
        JSON.stringify(reading.entries),
      )
      assert.equal(reading.entries.length, 1)
    }),
    { numRuns: runs },
  )
})

test('a debug line of any text is one debug line', () => {
  fc.assert(
    fc.property(hostileText, text => {
      const reading = readingOf(log => log.debug(text))
      assert.deepEqual(
        reading.entries.map(({ type }) => type),
        ['debug'],
      )
    }),
    { numRuns: runs },
  )
})
