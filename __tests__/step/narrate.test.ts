import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { createVirtualClock } from '../../lab/kit/virtual-clock.ts'
import type { Target } from '../../src/deployment/model.ts'
import { createNarrator } from '../../src/step/narrate.ts'
import type { StepOutput } from '../../src/step/output.ts'
import { after, anInstance, aSnapshot, start } from '../support/deployments.ts'

function recordNarrator(waitsForPerson = true) {
  const clock = createVirtualClock(start)
  const lines: string[] = []
  const notices: string[] = []
  const output: StepOutput = {
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
      /^notice: i-0, i-1, i-2 and 2 more: no progress for 5 min\. The CodeDeploy agent/,
    )
  })

  test('are those of targets that were read just now, not of what was read long ago', () => {
    const { narrator, notices } = recordNarrator()
    const readOnce = silent(1)
    narrator.tell({ ...aSnapshot({}, readOnce), at: after(60) })
    narrator.tell({ ...aSnapshot({}, readOnce), at: after(600) })
    assert.deepEqual(notices, [])
    narrator.tell({ ...aSnapshot({}, silent(1)), at: after(604) })
    assert.equal(notices.length, 1)
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
    assert.equal(lines.filter(line => line.includes('waits for traffic')).length, 1)
  })

  test('asks nobody to act where the action does', () => {
    const { narrator, lines } = recordNarrator(false)
    narrator.tell(aSnapshot({ status: 'Ready' }))
    assert.ok(!lines.some(line => line.includes('waits for traffic')))
  })
})

describe("CodeDeploy's counts of a fleet of which little is read", () => {
  const targets = Array.from({ length: 4 }, (_, index) => anInstance(`i-${index}`, { status: 'Pending' }))
  const counted = (overview: Record<string, number>) => aSnapshot({ overview }, targets)
  const watchCounts = async (
    ...looks: readonly (readonly [seconds: number, overview: Record<string, number>])[]
  ) => {
    const { narrator, clock, lines } = recordNarrator()
    for (const [seconds, overview] of looks) {
      await clock.sleep(after(seconds) - clock.now(), new AbortController().signal)
      narrator.tell(counted(overview))
    }
    return lines.filter(line => line.includes('finished'))
  }

  test('are told every quarter of a minute while they change', async () => {
    const told = await watchCounts(
      [0, { Pending: 4 }],
      [10, { Pending: 3, InProgress: 1 }],
      [20, { Pending: 3, Succeeded: 1 }],
      [25, { Pending: 2, Succeeded: 2 }],
      [36, { Pending: 2, Succeeded: 2 }],
      [60, { Pending: 2, Succeeded: 2 }],
    )
    assert.deepEqual(
      told.map(line => line.replace(/\[.*\]/, '')),
      [
        '   0:20   1 of 4 finished: Succeeded 1, Pending 3',
        '   0:36   2 of 4 finished: Succeeded 2, Pending 2',
      ],
    )
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
