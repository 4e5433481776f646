import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Target } from '../../src/deployment/model.ts'
import { createNarrator } from '../../src/narrate.ts'
import type { Output } from '../../src/output.ts'
import { after, anInstance, aSnapshot, start } from '../support/deployments.ts'
import { createVirtualClock } from '../support/virtual-clock.ts'

function recordNarrator(waitsForPerson = true) {
  const clock = createVirtualClock(start)
  const lines: string[] = []
  const notices: string[] = []
  const output: Output = {
    line: line => lines.push(line.map(part => (typeof part === 'string' ? part : part.text)).join('')),
    annotate: ({ level, message }) => notices.push(`${level}: ${message}`),
    group: ({ title }) => lines.push(title),
    debug: () => undefined,
    logTail: () => undefined,
    setOutput: () => undefined,
    writeSummary: async () => undefined,
    writeReport: async () => '',
  }
  const narrator = createNarrator({ output, clock, startedAt: start, prefix: undefined, waitsForPerson })
  return { narrator, clock, lines, notices }
}

describe('stalls', () => {
  const silent = (count: number): readonly Target[] =>
    Array.from({ length: count }, (_, index) =>
      anInstance(`i-${index}`, { status: 'InProgress', lastUpdatedAt: after(0) }),
    )

  test('are said once, in one notice for all that are alike', () => {
    const { narrator, notices } = recordNarrator()
    for (const minute of [4, 5, 6]) {
      narrator.tell({ ...aSnapshot({}, silent(5)), at: after(minute * 60) })
    }
    assert.equal(notices.length, 1)
    assert.match(
      notices[0] ?? '',
      /^notice: i-0, i-1, i-2 and 2 more: nothing reported for 5 min\. Likely the/,
    )
  })

  test('are said in ten notices at most', () => {
    const { narrator, notices } = recordNarrator()
    const targets = silent(15)
    for (let count = 1; count <= 15; count += 1) {
      narrator.tell({ ...aSnapshot({}, targets.slice(0, count)), at: after(600) })
    }
    assert.equal(notices.length, 10)
  })
})

describe('Ready', () => {
  test('is said once where a person must act', () => {
    const { narrator, lines } = recordNarrator()
    narrator.tell(aSnapshot({ status: 'Ready' }))
    narrator.tell(aSnapshot({ status: 'Ready' }))
    assert.equal(lines.filter(line => line.includes('waits for its traffic')).length, 1)
  })

  test('asks nobody to act where the action does', () => {
    const { narrator, lines } = recordNarrator(false)
    narrator.tell(aSnapshot({ status: 'Ready' }))
    assert.ok(!lines.some(line => line.includes('waits for its traffic')))
  })
})

test('a minute of quiet is said, and an hour of it sixty times', async () => {
  const { narrator, clock, lines } = recordNarrator()
  narrator.tell(aSnapshot({}))
  const told = lines.length
  const done = new AbortController()
  const talking = narrator.keepTalking(done.signal).catch(() => undefined)
  await clock.sleep(3_600_500, new AbortController().signal)
  done.abort()
  await talking
  assert.equal(lines.length - told, 60)
  assert.match(lines.at(-1) ?? '', /1:00:00 {2}still InProgress/)
})
