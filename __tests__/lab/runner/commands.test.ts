import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { LogReader, readLog } from '../../../lab/runner/commands.ts'
import type { Annotation } from '../../../lab/runner/issues.ts'

/** Without the members that are undefined. */
function defined(value: object): unknown {
  return JSON.parse(JSON.stringify(value))
}

/** Entries without their numbers, which one test of their own covers. */
function entriesOf(log: string): unknown[] {
  return readLog(log).entries.map(({ number: _, ...entry }) => defined(entry))
}

function annotation(fields: Partial<Annotation> & Pick<Annotation, 'level' | 'message'>): Annotation {
  return { cut: false, dropped: false, source: 'command', ...fields }
}

const line = (text: string) => ({ type: 'line', text, whileStopped: false })
const stoppedLine = (text: string) => ({ type: 'line', text, whileStopped: true })
const issue = (level: Annotation['level'], message: string, fields: Partial<Annotation> = {}) => ({
  type: 'issue',
  annotation: annotation({ level, message, ...fields }),
})

const ALL_COMMANDS = [
  '::error::x',
  '::warning::x',
  '::notice::x',
  '::debug::x',
  '::group::x',
  '::endgroup::',
  '::add-mask::x',
  '::add-matcher::x',
  '::remove-matcher owner=x::',
  '::echo::on',
  '::set-output name=x::x',
  '::save-state name=x::x',
  '::set-env name=x::x',
  '::add-path::x',
  '::stop-commands::other',
  'see ##[error]x',
  '##[stop-commands]other',
]

const logs: readonly (readonly [what: string, log: string, entries: readonly unknown[]])[] = [
  ['ordinary output', 'a\n\n b', [line('a'), line(''), line(' b')]],
  ['an error within a line', 'see ##[error]x', [issue('error', 'x')]],
  ['a name in mixed case', '::Add-Mask::xyz', [{ type: 'mask', value: 'xyz' }]],
  ['an unknown name', '::erreur::x\n##[section]x', [line('::erreur::x'), line('##[section]x')]],
  ['a name that only plugins may use', '::internal-set-repo-path::x', [line('::internal-set-repo-path::x')]],
  ['a command with zero-width characters in its mark', ':\u200b:error::x', [issue('error', 'x')]],
  [
    'an annotation with its place',
    '::warning title=T,file=a.sh,line=1,endLine=2,col=3::x',
    [issue('warning', 'x', { title: 'T', file: 'a.sh', line: 1 })],
  ],
  ['a line that is not a number', '::notice line=top::x', [issue('notice', 'x')]],
  ['a debug line', '::debug::a%0Ab', [{ type: 'debug', text: 'a\nb' }]],
  [
    'a group in a group, which ends the first',
    '::group::A\n::group::B\nb\n::endgroup::\na\n::endgroup::',
    [
      { type: 'group', title: 'A' },
      { type: 'group', title: 'B' },
      { ...line('b'), group: 'B' },
      { type: 'endgroup' },
      line('a'),
      { type: 'endgroup' },
    ],
  ],
  [
    'a log tail full of commands between stopped commands',
    `::stop-commands::t0\n${ALL_COMMANDS.join('\n')}\n::t0::`,
    [
      { type: 'stop-commands', token: 't0' },
      ...ALL_COMMANDS.map(stoppedLine),
      { type: 'resume-commands', token: 't0' },
    ],
  ],
  ...['  ::T0::', '::t0 a=b::data', 'see ##[t0]', ':\u200b:t0::'].map(
    resume =>
      [
        `commands resumed by ${JSON.stringify(resume)}`,
        `::stop-commands::t0\n${resume}`,
        [
          { type: 'stop-commands', token: 't0' },
          { type: 'resume-commands', token: 't0' },
        ],
      ] as const,
  ),
  ...['t0', '::t0', 't0::', 'see ::t0::', '::t00::', '::error::##[t0]'].map(
    other =>
      [
        `commands not resumed by ${JSON.stringify(other)}`,
        `::stop-commands::t0\n${other}`,
        [{ type: 'stop-commands', token: 't0' }, stoppedLine(other)],
      ] as const,
  ),
  [
    'a token after its use',
    '::stop-commands::t0\n::t0::\n::t0::',
    [{ type: 'stop-commands', token: 't0' }, { type: 'resume-commands', token: 't0' }, line('::t0::')],
  ],
  [
    'echo',
    '::echo::on\n::echo:: OFF ',
    [
      { type: 'echo', on: true },
      { type: 'echo', on: false },
    ],
  ],
  [
    'matchers',
    '::add-matcher::m.json\n::remove-matcher owner=m::',
    [
      { type: 'matcher', command: 'add-matcher', data: 'm.json' },
      { type: 'matcher', command: 'remove-matcher', data: '' },
    ],
  ],
]

describe('readLog', () => {
  for (const [what, log, entries] of logs) {
    test(`reads ${what}`, () => {
      assert.deepEqual(entriesOf(log), entries)
    })
  }

  test('numbers entries by line', () => {
    const { entries } = readLog('a\n\n::set-output name=x::y\nb')
    assert.deepEqual(
      entries.map(entry => entry.number),
      [1, 2, 3, 3, 4],
    )
  })

  test('collects what commands leave behind', () => {
    const reading = readLog(
      '::debug::a\n::debug::b\n::set-output name=o::1\n::save-state name=s::2\n::group::G',
    )
    assert.deepEqual(reading.debug, ['a', 'b'])
    assert.deepEqual(reading.outputs, { o: '1' })
    assert.equal(reading.openGroupAtEnd, 'G')
    assert.match(reading.annotations[0]?.message ?? '', /^The `set-output` command is deprecated/)
    assert.equal(reading.refused, false)
  })

  test('keeps a hostile output name as a name', () => {
    const { outputs } = readLog('::set-output name=__proto__::x')
    assert.deepEqual(Object.entries(outputs), [['__proto__', 'x']])
  })

  test('knows whether commands were left stopped', () => {
    assert.equal(readLog('::stop-commands::t0\n::error::x').stoppedAtEnd, 't0')
    assert.equal(readLog('::stop-commands::t0\n::t0::').stoppedAtEnd, undefined)
  })
})

describe('a refused command', () => {
  const refusals: readonly (readonly [log: string, command: string, reason: RegExp])[] = [
    ['::set-env name=A::b', 'set-env', /^The `set-env` command is disabled/],
    ['##[add-path]/tmp', 'add-path', /^The `add-path` command is disabled/],
    ['::set-output::x', 'set-output', /^Required field 'name' is missing/],
    ['::save-state::x', 'save-state', /^Required field 'name' is missing/],
    ['::echo::maybe', 'echo', /^Invalid echo command value/],
    ['::stop-commands::', 'stop-commands', /^You cannot use a endToken/],
    ['::stop-commands::Pause-Logging', 'stop-commands', /^You cannot use a endToken/],
    ['::stop-commands::Error', 'stop-commands', /^You cannot use a endToken/],
  ]
  for (const [log, command, reason] of refusals) {
    test(`fails the step: ${log}`, () => {
      const reading = readLog(`${log}\n::error::still read`)
      const [refused] = reading.entries
      assert.ok(refused?.type === 'refused')
      assert.equal(refused.command, command)
      assert.match(refused.reason, reason)
      assert.equal(reading.refused, true)
      assert.match(reading.annotations.at(-2)?.message ?? '', reason)
      assert.equal(reading.annotations.at(-1)?.message, 'still read')
    })
  }
})

test('a reader gives what came of each line, and takes issues of the runner', () => {
  const reader = new LogReader(['s3cret'])
  assert.deepEqual(reader.read('s3cret').map(defined), [{ number: 1, ...line('***') }])
  assert.deepEqual(reader.read('::group::G').map(defined), [{ number: 2, type: 'group', title: 'G' }])
  const raised = { number: 2, group: 'G', ...issue('warning', 'w', { source: 'runner' }) }
  assert.deepEqual(defined(reader.raise('warning', 'w')), raised)
  assert.equal(reader.mask('a s3cret'), 'a ***')
  assert.equal(reader.reading().entries.length, 3)
})
