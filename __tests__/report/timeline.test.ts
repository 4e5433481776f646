import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Target } from '../../src/deployment/model.ts'
import { timeline } from '../../src/report/timeline.ts'
import { aFailedInstance, after, anEvent, anInstance, aSnapshot, start } from '../support/deployments.ts'
import { hostileText } from '../support/hostile-texts.ts'

// What Mermaid makes of the charts, the browser test looks at; here it is their text.

const timed = (name: string, status: string, from: number, to?: number) =>
  anEvent(name, { status, startTime: after(from), endTime: to === undefined ? undefined : after(to) })

/** Every label begins with a space of no width, so that Mermaid takes it for no statement. */
const label = (text: string) => `    \u200b${text}`

/** Settings, statements that hold for the whole chart, and its rows. */
function partsOf(...targets: readonly Target[]) {
  const source = timeline(aSnapshot({ startTime: start }, targets))?.source ?? ''
  const [, settings = '', ...chart] = source.split('---\n')
  const lines = chart.join('---\n').split('\n')
  const firstSection = lines.findIndex(line => line.startsWith('  section '))
  return { settings, statements: lines.slice(0, firstSection), rows: lines.slice(firstSection) }
}

// A bar is at least as wide as can be seen, but does not reach into the next one.
test('the timeline draws every event that has started, in its state, by the time since the start', () => {
  const target = anInstance('i-1', {
    label: 'Green',
    lifecycleEvents: [
      timed('Install', 'Succeeded', 0, 2),
      timed('AfterInstall', 'Succeeded', 2, 3.5),
      timed('ApplicationStart', 'Failed', 4, 10),
      timed('ValidateService', 'InProgress', 10),
      timed('Other', 'toString', 70, 3_700),
      anEvent('AllowTraffic', { status: 'Skipped' }),
    ],
  })
  const { statements, rows } = partsOf(target)
  assert.deepEqual(statements, [
    'gantt',
    '  title Time since the start at 2026-03-02 09:00:00 UTC',
    '  dateFormat YYYY-MM-DD HH:mm:ss.SSS',
    '  axisFormat %H:%M:%S',
    '  tickInterval 15minute',
    '  todayMarker off',
  ])
  assert.deepEqual(rows, [
    '  section ✓ Green i-1',
    `${label('Install 2.0 s')} :done, 2000-01-01 00:00:00.000, 2000ms`,
    `${label('AfterInstall 1.5 s')} :done, 2000-01-01 00:00:02.000, 2000ms`,
    `${label('ApplicationStart 6.0 s')} :crit, 2000-01-01 00:00:04.000, 6000ms`,
    `${label('ValidateService 50 s')} :active, 2000-01-01 00:00:10.000, 50000ms`,
    `${label('Other 1 h 1 min')} :2000-01-01 00:01:10.000, 3630000ms`,
  ])
})

test('the timeline marks how a target ended', () => {
  const events = { lifecycleEvents: [timed('Install', 'Succeeded', 0, 2)] }
  const sections = partsOf(
    anInstance('i-1', events),
    anInstance('i-2', { ...events, status: 'Failed' }),
    anInstance('i-3', { ...events, status: 'Skipped' }),
    anInstance('i-4', { ...events, status: 'constructor' }),
  ).rows.filter(row => row.startsWith('  section'))
  assert.deepEqual(sections, ['  section ✗ i-2', '  section ✓ i-1', '  section – i-3', '  section … i-4'])
})

test('there is no timeline if no event has started', () => {
  assert.equal(timeline(aSnapshot({}, [])), undefined)
  assert.equal(
    timeline(aSnapshot({}, [anInstance('i-1', { lifecycleEvents: [anEvent('Install')] })])),
    undefined,
  )
})

const drawnIn = (source = '') => [...source.matchAll(/section \S (\S+)/g)].map(([, name]) => name).toSorted()

test('the timeline of 30 targets draws all of them', () => {
  const targets = Array.from({ length: 30 }, (_, index) =>
    anInstance(`i-${index}`, { lifecycleEvents: [timed('Install', 'Succeeded', 0, 1 + index)] }),
  )
  const chart = timeline(aSnapshot({}, [...targets, anInstance('i-never')]))
  assert.equal(drawnIn(chart?.source).length, 30)
  assert.equal(chart?.leftOut, 0)
})

test('the timeline of a large fleet draws what failed and the slowest of the rest, 15 in all, and counts the others', () => {
  const targets = Array.from({ length: 50 }, (_, index) =>
    anInstance(`i-${index}`, { lifecycleEvents: [timed('Install', 'Succeeded', 0, 1 + index)] }),
  )
  const failed = aFailedInstance('i-failed', timed('Install', 'Failed', 5, 6))
  const chart = timeline(aSnapshot({}, [...targets, failed, anInstance('i-never')]))
  const slowest = Array.from({ length: 14 }, (_, index) => `i-${36 + index}`)
  assert.deepEqual(drawnIn(chart?.source), ['i-failed', ...slowest].toSorted())
  assert.equal(chart?.leftOut, 36)
})

test('the timeline of a large fleet draws a target of each cause, then the failed ones that took longest', () => {
  const failed = Array.from({ length: 40 }, (_, index) =>
    aFailedInstance(`i-${index}`, timed('Install', 'Failed', 0, 1 + index)),
  )
  const ten = ['i-0', ...Array.from({ length: 9 }, (_, index) => `i-${31 + index}`)]
  const fifteen = [...ten, ...Array.from({ length: 5 }, (_, index) => `i-${26 + index}`)]
  const all = timeline(aSnapshot({}, failed), ['i-0', 'i-39'])
  assert.deepEqual(drawnIn(all?.source), fifteen.toSorted(), 'if nothing else is there to be drawn')
  assert.equal(all?.leftOut, 25)

  const others = Array.from({ length: 5 }, (_, index) =>
    anInstance(`ok-${index}`, { lifecycleEvents: [timed('Install', 'Succeeded', 0, 1)] }),
  )
  const some = timeline(aSnapshot({}, [...others, ...failed]), ['i-0', 'i-39'])
  assert.deepEqual(drawnIn(some?.source), [...ten, ...others.map(({ id }) => id)].toSorted())
})

test('a failed event is named in its row if bars share rows, since its bar may be too small', () => {
  const targets = Array.from({ length: 11 }, (_, index) =>
    aFailedInstance(
      `i-${index}`,
      timed('Install', 'Succeeded', 0, 100),
      timed('ApplicationStop', 'Failed', 100, 100.1),
      timed('ApplicationStart', 'Failed', 100.1, 100.2),
    ),
  )
  assert.equal(partsOf(...targets).rows[0], '  section ✗ i-0 ApplicationStart')
  assert.equal(partsOf(...targets.slice(0, 6)).rows[0], '  section ✗ i-0', 'each bar has a row with its name')
})

test('the slowest targets are found by the events that have ended', () => {
  const done = Array.from({ length: 30 }, (_, index) =>
    anInstance(`i-${index}`, { lifecycleEvents: [timed('Install', 'Succeeded', 0, 1)] }),
  )
  const running = anInstance('i-running', { lifecycleEvents: [timed('Install', 'InProgress', 0)] })
  const chart = timeline(aSnapshot({}, [running, ...done]))
  assert.doesNotMatch(chart?.source ?? '', /i-running/)
  assert.equal(chart?.leftOut, 16)
})

test('the timeline is in the order of the first events, the replacement fleet first', () => {
  const at = (id: string, from: number, fleet?: string) =>
    anInstance(id, {
      label: fleet,
      lifecycleEvents: [timed('Install', 'Succeeded', from, from + 1)],
    })
  const { rows } = partsOf(at('b', 5, 'Blue'), at('c', 9, 'Green'), at('a', 7, 'Green'))
  assert.deepEqual(
    rows.filter(row => row.includes('section')),
    ['  section ✓ Green a', '  section ✓ Green c', '  section ✓ Blue b'],
  )
})

test('if bars share rows, each shows its name if that fits, else the number of its name in the legend', () => {
  const target = (index: number) =>
    anInstance(`i-${index}`, {
      lifecycleEvents: [
        timed('ApplicationStop', 'Succeeded', 0, 0.1),
        timed('Install', 'Succeeded', 0.2, 5.5),
        timed('AfterInstall', 'Succeeded', 5.5, 19),
        timed('ApplicationStart', 'Succeeded', 20, 100),
      ],
    })
  const few = partsOf(target(1))
  assert.doesNotMatch(few.settings, /displayMode/)
  assert.equal(few.rows[1], `${label('ApplicationStop 0.1 s')} :done, 2000-01-01 00:00:00.000, 200ms`)

  const many = partsOf(...Array.from({ length: 6 }, (_, index) => target(index)))
  assert.match(many.settings, /^displayMode: compact\n/)
  assert.deepEqual(many.rows.slice(0, 5), [
    '  section ✓ i-0',
    `${label('')} :done, 2000-01-01 00:00:00.000, 200ms`,
    `${label('1')} :done, 2000-01-01 00:00:00.200, 5300ms`,
    `${label('AfterInstall')} :done, 2000-01-01 00:00:05.500, 13500ms`,
    `${label('ApplicationStart 1 min 20 s')} :done, 2000-01-01 00:00:20.000, 80000ms`,
  ])
  const legendOf = (...targets: readonly Target[]) => timeline(aSnapshot({}, targets))?.legend
  assert.deepEqual(legendOf(target(1)), [])
  assert.deepEqual(
    legendOf(...Array.from({ length: 6 }, (_, index) => target(index))),
    ['Install'],
    'the others are named in their bars, or too short even for a number',
  )
})

test('the legend of the timeline has the numbers that are on a bar, and no other', () => {
  const events = Array.from({ length: 24 }, (_, index) =>
    timed(`Event-${index}`, 'Succeeded', index * 10, index * 10 + (index % 3 === 0 ? 0.1 : 6)),
  )
  const chart = timeline(aSnapshot({}, [anInstance('i-1', { lifecycleEvents: events })]))
  const labels = [...(chart?.source.matchAll(/\u200b(\d+) :/g) ?? [])].map(([, number]) => Number(number))
  assert.deepEqual(
    labels,
    labels.map((_, index) => index + 1),
  )
  assert.deepEqual(
    chart?.legend,
    events.map(({ name }) => name).filter((_, index) => index % 3 !== 0),
  )
})

test('the legend of the timeline has no more than 20 names, and bars with others have no number', () => {
  const lifecycleEvents = Array.from({ length: 25 }, (_, index) =>
    timed(`a-long-name-of-an-event-${index}`, 'Succeeded', index * 4, index * 4 + 4),
  )
  const chart = timeline(aSnapshot({}, [anInstance('i-1', { lifecycleEvents })]))
  assert.equal(chart?.legend.length, 20)
  const labels = [...(chart?.source.matchAll(/\u200b(\S*) :/g) ?? [])].map(([, text]) => text)
  assert.deepEqual(labels.slice(17), ['18', '19', '20', '', '', '', '', ''])
})

test('the axis has few ticks, and counts days if there are any', () => {
  const cases = [
    [3, '%M:%S', '1second'],
    [61, '%M:%S', '15second'],
    [3_000, '%M:%S', '10minute'],
    [30_000, '%H:%M:%S', '2hour'],
    [390_000, 'day %-j, %H:%M', '1day'],
    [600_000, 'day %-j, %H:%M', '1week'],
    // Times that no deployment has: a browser would draw 80,000 days.
    [200 * 365 * 86_400, 'day %-j, %H:%M', '12month'],
  ] as const
  for (const [seconds, axisFormat, tickInterval] of cases) {
    const { statements } = partsOf(
      anInstance('i-1', { lifecycleEvents: [timed('Install', 'Succeeded', 0, seconds)] }),
    )
    assert.ok(statements.includes(`  axisFormat ${axisFormat}`), statements.join('\n'))
    assert.ok(statements.includes(`  tickInterval ${tickInterval}`), statements.join('\n'))
  }
})

test('the timeline lets no more through than words of letters, digits and a few marks, and no statement of Mermaid', () => {
  const evil = 'title:x\n section y;#`%%{init}%% <b>"click" ä'
  const { rows } = partsOf(
    anInstance(evil, { label: ': done', lifecycleEvents: [timed(evil, 'Succeeded', 0, 1)] }),
  )
  assert.deepEqual(rows, [
    '  section ✓ ∶done title∶x section … … …',
    `${label('title∶x section … … … 1.0 s')} :done, 2000-01-01 00:00:00.000, 1000ms`,
  ])
})

test('the timeline cuts no word of a long name, for the runner masks a secret only where all of it stands', () => {
  const { rows } = partsOf(
    anInstance('production-cluster:very-long-service-of-the-shop', {
      lifecycleEvents: [timed('x'.repeat(60), 'Succeeded', 0, 1), timed('p|ss;word of mine', 'Failed', 1, 2)],
    }),
    anInstance('web,=+_.--@production', {
      label: `${'long '.repeat(20)}`,
      lifecycleEvents: [timed('Install', 'Succeeded', 2, 3)],
    }),
  )
  assert.deepEqual(rows, [
    '  section ✓ …very-long-service-of-the-shop',
    `${label('… 1.0 s')} :done, 2000-01-01 00:00:00.000, 1000ms`,
    `${label('… of mine 1.0 s')} :crit, 2000-01-01 00:00:01.000, 1000ms`,
    '  section ✓ …long long long web,=+_.--@production',
    `${label('Install 1.0 s')} :done, 2000-01-01 00:00:02.000, 1000ms`,
  ])
})

test('a name of which nothing is left becomes a mark', () => {
  const { rows } = partsOf(anInstance(' \t', { lifecycleEvents: [timed('  ', 'Succeeded', 0, 1)] }))
  assert.deepEqual(rows, ['  section ✓ …', `${label('… 1.0 s')} :done, 2000-01-01 00:00:00.000, 1000ms`])
})

test('targets whose names look alike are kept apart in the timeline', () => {
  const events = { lifecycleEvents: [timed('Install', 'Succeeded', 0, 1)] }
  const sections = partsOf(
    anInstance('a:', events),
    anInstance('a∶', events),
    anInstance('a;', events),
    anInstance('b;', events),
  ).rows
  assert.deepEqual(
    sections.filter(row => row.includes('section')),
    ['  section ✓ a∶', '  section ✓ a∶ (2)', '  section ✓ …', '  section ✓ … (2)'],
  )
})

test('a bar is drawn even if the clock of an instance went back', () => {
  const { rows } = partsOf(anInstance('i-1', { lifecycleEvents: [timed('Install', 'Succeeded', 10, 5)] }))
  assert.equal(rows[1], `${label('Install 0.0 s')} :done, 2000-01-01 00:00:10.000, 0ms`)
})

test('the timeline stays within the 50,000 characters that Mermaid takes, one line an event, for any texts', () => {
  const event = fc.record({
    name: hostileText,
    status: fc.constantFrom('Failed', 'Succeeded', 'InProgress', 'Paused'),
    startTime: fc.double({ min: start, max: after(100_000), noNaN: true }),
  })
  const target = fc.record({
    id: hostileText,
    events: fc.array(event, { maxLength: 5 }),
    copies: fc.constantFrom(1, 40, 400),
  })
  fc.assert(
    fc.property(fc.array(target, { maxLength: 40 }), given => {
      const targets = given.map(({ id, events, copies }) =>
        anInstance(id, { lifecycleEvents: Array.from({ length: copies }, () => events).flat() }),
      )
      const chart = timeline(aSnapshot({}, targets))
      if (chart === undefined) return
      assert.ok(chart.source.length <= 50_000)
      const rows = chart.source.slice(chart.source.indexOf('  todayMarker off\n')).split('\n').slice(1)
      for (const row of rows) {
        assert.match(
          row,
          /^ {2}section [✓✗…] [\w ./()∶…,=+@-]+$|^ {4}\u200b[\w ./()∶…,=+@-]* :(?:(?:crit|done|active), )?2000-01-\d\d [\d:.]{12}, \d+ms$/,
        )
      }
      const sections = rows.filter(row => row.startsWith('  section '))
      assert.equal(new Set(sections).size, sections.length)
      const drawable = targets.filter(each => each.lifecycleEvents.length > 0).length
      assert.equal(sections.length + chart.leftOut, drawable)
    }),
    { numRuns: 100 },
  )
})
