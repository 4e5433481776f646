import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Target } from '../../src/deployment/model.ts'
import { timeline } from '../../src/report/timeline.ts'
import { aFailedInstance, after, anEvent, anInstance, aSnapshot, start } from '../support/deployments.ts'
import { hostileText } from '../support/hostile-texts.ts'

const timed = (name: string, status: string, from: number, to?: number) =>
  anEvent(name, { status, startTime: after(from), ...(to === undefined ? {} : { endTime: after(to) }) })

function linesOf(...targets: readonly Target[]): readonly string[] {
  return (
    timeline(aSnapshot({}, targets))
      ?.source.split('\n')
      .map(line => line.replaceAll(String(start).slice(0, 5), '')) ?? []
  )
}

test('draws every event that has started, in its state, at least half a second wide', () => {
  const target = anInstance('i-1', {
    label: 'Green',
    lifecycleEvents: [
      timed('Install', 'Succeeded', 0, 2),
      timed('AfterInstall', 'Succeeded', 2, 2.1),
      timed('ApplicationStart', 'Failed', 3, 10),
      timed('ValidateService', 'InProgress', 10),
      timed('Other', 'Paused', 11, 12),
      anEvent('AllowTraffic', { status: 'Skipped' }),
    ],
  })
  const at = (seconds: number) => String(after(seconds))
  assert.deepEqual(timeline(aSnapshot({}, [target]))?.source.split('\n'), [
    'gantt',
    '  dateFormat x',
    '  axisFormat %H:%M:%S',
    '  section i-1 (Green)',
    `    Install :done, ${at(0)}, ${at(2)}`,
    `    AfterInstall :done, ${at(2)}, ${at(2.5)}`,
    `    ApplicationStart :crit, ${at(3)}, ${at(10)}`,
    `    ValidateService :active, ${at(10)}, ${at(60)}`,
    `    Other :${at(11)}, ${at(12)}`,
  ])
})

test('is undefined where no event has started', () => {
  assert.equal(timeline(aSnapshot({}, [])), undefined)
  assert.equal(
    timeline(aSnapshot({}, [anInstance('i-1', { lifecycleEvents: [anEvent('Install')] })])),
    undefined,
  )
})

test('draws the failed first, then the slowest, at most 30, and counts the others', () => {
  const targets = Array.from({ length: 50 }, (_, index) =>
    anInstance(`i-${index}`, { lifecycleEvents: [timed('Install', 'Succeeded', 0, 1 + index)] }),
  )
  const failed = aFailedInstance('i-failed', timed('Install', 'Failed', 5, 6))
  const chart = timeline(aSnapshot({}, [...targets, failed, anInstance('i-never')]))
  const sections = chart?.source.match(/section .*/g) ?? []
  assert.equal(sections.length, 30)
  assert.deepEqual(sections.slice(0, 3), ['section i-failed', 'section i-49', 'section i-48'])
  assert.equal(chart?.leftOut, 21)
})

test('lets no more through than letters, digits, spaces and a few marks, and no statement of Mermaid', () => {
  const evil = 'title x\n  section y:;#`%%{init}%% <b>"click" ä'
  const lines = linesOf(
    anInstance(evil, { label: ': done', lifecycleEvents: [timed(evil, 'Succeeded', 0, 1)] }),
  )
  assert.equal(lines.length, 5)
  assert.equal(lines[3], '  section title x_  section y_______init___ _b__click_ _ (_ done)')
  assert.match(lines[4] ?? '', /^ {4}title_x___section_y_______init____b__click__ :done, \d+, \d+$/)
})

test('draws a bar even where the clock of an instance went back', () => {
  const [, , , , bar] = linesOf(
    anInstance('i-1', { lifecycleEvents: [timed('Install', 'Succeeded', 10, 5)] }),
  )
  assert.match(bar ?? '', /:done, (\d+), (\d+)/)
  const [, from, to] = /:done, (\d+), (\d+)/.exec(bar ?? '') ?? []
  assert.equal(Number(to) - Number(from), 500)
})

test('stays within the 50,000 characters that Mermaid takes, one line an event, for any texts', () => {
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
      const [head, format, axis, ...rows] = chart.source.split('\n')
      assert.deepEqual([head, format, axis], ['gantt', '  dateFormat x', '  axisFormat %H:%M:%S'])
      for (const row of rows) {
        assert.match(row, /^ {2}section [\w ./()-]+$|^ {4}[\w./()-]+ :(?:(?:crit|done|active), )?\d+, \d+$/)
      }
      const sections = rows.filter(row => row.startsWith('  section ')).length
      const drawable = targets.filter(each => each.lifecycleEvents.length > 0).length
      assert.equal(sections + chart.leftOut, drawable)
    }),
    { numRuns: 100 },
  )
})
