import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { createRandom, type Random } from '../../lab/kit/random.ts'
import { createVirtualClock } from '../../lab/kit/virtual-clock.ts'
import { connectThrough } from '../../src/codedeploy/connect.ts'
import type { FailOn } from '../../src/deployment/verdict.ts'
import { Redactor } from '../../src/redactor.ts'
import type { LogLine } from '../../src/report/log-line.ts'
import type { StepOutput } from '../../src/step/output.ts'
import { noPublisher } from '../../src/step/publisher.ts'
import { run } from '../../src/step/run.ts'
import { readManifest } from '../../tools/reference.ts'
import { noEvidence } from '../support/no-evidence.ts'
import { changesIn, changesLoggedIn } from './changes.ts'
import { createInProcess, type Faultiness } from './in-process.ts'
import { randomDeployment } from './random-plan.ts'
import { truthOf } from './truth.ts'

/** How many deployments are watched; MODEL_RUNS asks for more. */
const runs = Number(process.env.MODEL_RUNS ?? 1_000)
const start = Date.UTC(2026, 2, 2, 9)
/** The last poll at the deadline may take 5 s (watch-deployment.ts). */
const lastPoll = 5_000

const manifest = readManifest()

describe('any deployment, with faults in between', () => {
  const totals = { runs: 0, faults: 0, requests: 0, timedOut: 0 }
  test(`the verdict is correct in ${runs} deployments`, async context => {
    for (let seed = 1; seed <= runs; seed += 1) await watchOne(seed, totals)
    const { faults, requests, timedOut } = totals
    context.diagnostic(`${runs} deployments, ${requests} answers, ${faults} faults, ${timedOut} timed out`)
    assert.ok(faults > runs, 'faults did happen')
    assert.ok(timedOut > 0, 'some watches did run out of time')
  })
})

async function watchOne(seed: number, totals: { faults: number; requests: number; timedOut: number }) {
  const random = createRandom(seed)
  const deployment = randomDeployment(random, start)
  const failOn = random.pick<FailOn>(['instance', 'deployment'])
  const truth = truthOf(deployment, failOn)
  const faultiness = randomFaultiness(random)
  const timeout = random.chance(0.1) ? random.between(1_000, truth.endedAt - start) : 3_600_000
  const clock = createVirtualClock(start)
  const inProcess = createInProcess(deployment, faultiness, clock, random)
  const { output, lines, outputs } = recordingOutput()

  const inputs: Readonly<Record<string, string>> = {
    'deployment-id': 'd-WATCHED00',
    'fail-on': failOn,
    'timeout-minutes': String(timeout / 60_000),
    'poll-interval-seconds': random.pick(['15', '15', '5', '60']),
  }
  const exitStatus = await run({
    readInput: name => inputs[name] ?? manifest.inputs[name]?.default ?? '',
    proxyViolations: [],
    connectToEvidence: async () => noEvidence,
    connect: async (_, events) =>
      connectThrough(inProcess.client, 'us-east-1', {
        api: 'targets',
        clock,
        random: random.next,
        events,
        redactor: new Redactor(),
      }),
    connectToPipeline: () => Promise.reject(new RangeError('no pipeline in this world')),
    commit: '',
    output,
    findRegion: () => 'eu-central-1',
    createPublisher: () => noPublisher,
    checkWorkingDirectory: async () => [],
    locate: async outcome => outcome,
    redactor: new Redactor(),
    clock,
    random: random.next,
    cancelled: new AbortController().signal,
  })

  const where = `seed ${seed}: ${JSON.stringify(outputs)}`
  const elapsed = clock.now() - start
  assert.ok(elapsed <= timeout + lastPoll, `${where} outlived its deadline: ${elapsed} of ${timeout} ms`)
  if (outputs.conclusion === 'timed-out') {
    assert.ok(elapsed >= timeout, `${where} gave up early`)
    totals.timedOut += 1
  } else {
    assert.equal(outputs.conclusion, truth.conclusion, where)
    assert.ok(truth.rootCauses.includes(outputs['error-code'] ?? ''), `${where} is not ${truth.rootCauses}`)
    assert.deepEqual(JSON.parse(outputs['failed-instances'] ?? '').toSorted(), truth.failedTargets, where)
    if (timeout === 3_600_000) assert.equal(outputs['rollback-status'], truth.rollback?.status ?? '', where)
  }
  assert.equal(exitStatus, outputs.conclusion === 'success' ? 0 : 1, where)
  const logged = changesLoggedIn(lines, 'd-WATCHED00')
  const answered = changesIn(inProcess.answers)
  // If the deadline cut the last poll short, its answers are not in the log.
  const wasCut = outputs.conclusion === 'timed-out' && elapsed > timeout
  const leftOut = wasCut ? answered.filter(change => !logged.includes(change)) : []
  assert.deepEqual(
    [...logged, ...leftOut].toSorted(),
    answered.toSorted(),
    `${where}: the log shows each change once`,
  )
  totals.faults += inProcess.faults
  totals.requests += inProcess.answers.length
}

function randomFaultiness(random: Random): Faultiness {
  const from = start + random.between(0, 120_000)
  return {
    probability: random.pick([0, 0.1, 0.3]),
    ...(random.chance(0.2) ? { outage: { from, to: from + random.between(1_000, 300_000) } } : {}),
  }
}

function recordingOutput() {
  const lines: string[] = []
  const outputs: Record<string, string> = {}
  const text = (line: LogLine) => line.map(part => (typeof part === 'string' ? part : part.text)).join('')
  const output: StepOutput = {
    line: line => lines.push(text(line)),
    debug: () => undefined,
    group: async group => void lines.push(...[...group.lines].map(text)),
    logTail: () => undefined,
    annotate: () => undefined,
    setOutput: (name, value) => {
      outputs[name] = value
    },
    writeSummary: async () => undefined,
    writeReport: async () => '/report.json',
  }
  return { output, lines, outputs }
}
