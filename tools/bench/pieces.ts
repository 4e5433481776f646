import { type WorstText, worstText } from '../../lab/kit/worst-texts.ts'
import { toDeployment, toTarget } from '../../src/codedeploy/to-model.ts'
import type { Snapshot } from '../../src/deployment/model.ts'
import { findStalls, stallKey } from '../../src/deployment/stalls.ts'
import { transitions } from '../../src/deployment/transitions.ts'
import { verdict } from '../../src/deployment/verdict.ts'
import { hintFor } from '../../src/hints/hint-for.ts'
import { annotations } from '../../src/report/annotations.ts'
import { judgeInTurns } from '../../src/report/judge.ts'
import type { Outcome, StepFacts } from '../../src/report/outcome.ts'
import { outputs } from '../../src/report/outputs.ts'
import { progressLines } from '../../src/report/progress.ts'
import { checkRunAnnotations, outcomeOutput, progressOutput } from '../../src/report/render-check-run.ts'
import { comment } from '../../src/report/render-comment.ts'
import { jsonParts, report } from '../../src/report/report.ts'
import { stallNotices } from '../../src/report/stall-notices.ts'
import { summaryInTurns } from '../../src/report/summary.ts'
import { logTails, verdictLines } from '../../src/report/verdict-lines.ts'
import { atOnce } from '../../src/time/turns.ts'

/** How long a function that reads all targets keeps others waiting, such as a signal, at the worst deployment. */
export interface PieceCost {
  /** The function. */
  readonly name: string
  /** What the texts of the deployment consist of: of those tried, what costs most. */
  readonly worst: WorstText
  /** In milliseconds: from one pause to the next. */
  readonly longest: number
  /** In milliseconds: all pieces together. */
  readonly total: number
}

/** As many targets as a deployment can have, as many events as are read, and longer texts than are kept. */
const [targetCount, eventCount] = [1_000, 40]
const [longestId, longestName, longestMessage] = [100, 400, 8_192]
const start = Date.UTC(2026, 2, 2)
const hour = 3_600_000

/** Those of all worst texts that cost most somewhere. */
const kinds: readonly WorstText[] = ['mentions', 'pipes', 'letters without spaces', 'backticks']

/** Of each piece, the fastest run counts: anything else that the machine does only makes one slower. */
const runs = 3

type Status = 'InProgress' | 'Failed' | 'Succeeded'

/** Every event of every target is in progress, or has failed for a reason of its own; `status` is the targets'. */
function snapshotOf(text: WorstText, status: Status): Snapshot {
  const eventStatus = status === 'InProgress' ? status : 'Failed'
  const of = (length: number, mark: string) => worstText(text, length, mark)
  const targets = Array.from({ length: targetCount }, (_, index) => {
    // Letters alone: digits may be taken for what differs between instances that fail for the same cause.
    const mark = [...String(index)].map(digit => 'abcdefghij'[Number(digit)]).join('')
    return toTarget({
      instanceTarget: {
        targetId: `web-${mark}`.padEnd(longestId, 'x'),
        status,
        lifecycleEvents: Array.from({ length: eventCount }, (_, event) => ({
          lifecycleEventName: of(longestName, `Event${event} `),
          status: eventStatus,
          startTime: new Date(start + event * 1_000 + index),
          endTime: eventStatus === 'Failed' ? new Date(start + event * 1_000 + 900 + index) : undefined,
          diagnostics:
            eventStatus === 'Failed'
              ? {
                  errorCode: of(longestName, `Code${event} `),
                  scriptName: of(longestMessage, `scripts/${mark} ${event} `),
                  message: of(longestMessage, `message ${mark} ${event} `),
                  logTail: of(longestMessage, `[stderr]tail ${mark} ${event} `),
                }
              : undefined,
        })) as never,
      },
    })
  }).filter(target => target !== undefined)
  const deployment = toDeployment({
    deploymentId: 'd-ABCDEF123',
    status,
    computePlatform: 'Server',
    description: of(longestMessage, 'description '),
    errorInformation: { message: of(longestMessage, 'error ') },
  })
  return { at: start + hour, deployment, targets }
}

function factsOf(snapshot: Snapshot): StepFacts {
  return {
    startedAt: start,
    endedAt: snapshot.at,
    ending: { kind: 'finished' },
    snapshot,
    failOn: 'instance',
    evidence: [],
    evidenceLeftOut: 0,
    names: new Map(),
    region: 'us-east-1',
    deploymentId: 'd-ABCDEF123',
  }
}

/** Work with pauses, or without any. */
type Work = () => unknown

/** The functions that read all targets, with what they read. */
function functionsFor(text: WorstText): Readonly<Record<string, Work>> {
  const [running, failed, succeeded] = [
    snapshotOf(text, 'InProgress'),
    snapshotOf(text, 'Failed'),
    snapshotOf(text, 'Succeeded'),
  ]
  const changes = transitions(running, failed)
  const layout = { elapsed: hour, targets: failed.targets, names: new Map() }
  const stalls = findStalls(running)
  const outcome = atOnce(judgeInTurns(factsOf(failed), hintFor))
  const tolerated = atOnce(judgeInTurns(factsOf(succeeded), hintFor))
  const parts = atOnce(report(outcome))
  const runUrl = 'https://github.com/octo-org/octo-repo/actions/runs/1'
  const ofOutcome = (render: (outcome: Outcome) => unknown) => () => [render(outcome), render(tolerated)]
  return {
    transitions: () => transitions(running, failed),
    progressLines: () => progressLines(changes, layout),
    findStalls: () => findStalls(running),
    stallKey: () => stalls.map(stallKey),
    stallNotices: () => stallNotices(stalls, 10),
    'verdict, failed': () => verdict({ kind: 'finished' }, failed, 'instance'),
    'verdict, succeeded despite failures': () => verdict({ kind: 'finished' }, succeeded, 'instance'),
    judge: () => judgeInTurns(factsOf(failed), hintFor),
    report: () => report(outcome),
    'report: JSON': () => jsonParts(parts),
    summary: () => summaryInTurns(outcome),
    'summary, succeeded despite failures': () => summaryInTurns(tolerated),
    'lines of the verdict': ofOutcome(it => [verdictLines(it), [...logTails(it)], outputs(it, '')]),
    annotations: ofOutcome(annotations),
    'check run': () => outcomeOutput(outcome, runUrl),
    'check run: annotations': ofOutcome(checkRunAnnotations),
    'check run, in progress': () =>
      progressOutput(
        {
          deploymentId: 'd-ABCDEF123',
          region: 'us-east-1',
          startedAt: start,
          snapshot: running,
          consoleUrl: undefined,
        },
        running.at,
        runUrl,
      ),
    comment: () => comment(outcome, { key: '', runUrl, endsFailure: false }),
  }
}

/** The milliseconds of each piece of work, of this thread's CPU time: others may use the machine, too. */
function timesOf(work: Work): readonly number[] {
  const times: number[] = []
  let before = process.threadCpuUsage()
  const lap = (): void => {
    const { user, system } = process.threadCpuUsage(before)
    times.push((user + system) / 1_000)
    before = process.threadCpuUsage()
  }
  const pieces = work()
  if (isGenerator(pieces)) {
    while (pieces.next().done !== true) lap()
  }
  lap()
  return times
}

function isGenerator(value: unknown): value is Generator {
  return typeof value === 'object' && value !== null && 'next' in value
}

/** How long each function takes for the worst deployment, with the text that makes its longest piece longest. */
export function measurePieces(): readonly PieceCost[] {
  const costs = kinds.flatMap(text =>
    Object.entries(functionsFor(text)).map(([name, work]): PieceCost => {
      const [first = [], ...others] = Array.from({ length: runs }, () => timesOf(work))
      const pieces = first.map((time, index) => Math.min(time, ...others.map(times => times[index] ?? time)))
      const totals = [first, ...others].map(times => times.reduce((sum, time) => sum + time, 0))
      return { name, worst: text, longest: Math.max(...pieces), total: Math.min(...totals) }
    }),
  )
  return [...Map.groupBy(costs, ({ name }) => name).values()].flatMap(
    ofFunction => ofFunction.toSorted((a, b) => b.longest - a.longest)[0] ?? [],
  )
}
