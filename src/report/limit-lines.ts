import type { Deployment } from '../deployment/model.ts'
import { isFinalDeploymentStatus } from '../deployment/status.ts'
import { plannedWaits } from '../deployment/waits.ts'
import type { Inputs } from '../inputs.ts'
import { inWords } from './duration.ts'
import { type LogLine, styled } from './log-line.ts'

/**
 * What will end the watch, then a warning for each wait of the deployment that `timeout-minutes` does not leave
 * time for.
 *
 * @param deployment as GetDeployment's first answer describes it
 * @param timeLimit how long the step may take, in milliseconds
 * @param elapsed how long it has taken so far, in milliseconds
 */
export function limitLines(
  inputs: Inputs,
  deployment: Deployment,
  timeLimit: number,
  elapsed: number,
): readonly LogLine[] {
  const { until, failFast, timeout } = inputs
  const ends = [
    ...(failFast ? ['at the first failed target, '] : []),
    ...(until === 'traffic-shifted' && canShift(deployment)
      ? ['when the new version has all traffic (until: traffic-shifted), ']
      : []),
    'when the deployment and all its targets have finished, ',
  ]
  const left = timeLimit - elapsed
  const limit = timeout === undefined ? usualLimitText(deployment, left) : 'timeout-minutes'
  const after =
    elapsed < longSearch
      ? `after ${inWords(timeLimit)}`
      : `in ${inWords(left)}, when the step has taken ${inWords(timeLimit)}`
  return [[`The watch ends ${ends.join('')}or ${after} (${limit}).`], ...warnings(inputs, deployment, left)]
}

/** A deployment that was waited for longer than this many milliseconds leaves noticeably less time for its watch. */
const longSearch = 10_000

/** Whether the deployment has a moment at which all traffic has moved, and it is not over yet (contract.md, `until`). */
function canShift({ computePlatform, deploymentType }: Deployment): boolean {
  return computePlatform === 'ECS' || (computePlatform === 'Server' && deploymentType === 'BLUE_GREEN')
}

/** Of which times the limit consists if `timeout-minutes` is empty. @param left of the limit, in milliseconds */
function usualLimitText(deployment: Deployment, left: number): string {
  const waits = waitsOf(deployment)
  if (waits.length === 0) return 'the default of timeout-minutes'
  const usual = waits.reduce((rest, { milliseconds }) => rest - milliseconds, left)
  return `timeout-minutes is empty: ${[inWords(usual), ...waits.map(({ text }) => text)].join(' plus ')}`
}

/** @param left of the time limit, in milliseconds */
function warnings(
  { timeout, until, onReady }: Inputs,
  deployment: Deployment,
  left: number,
): readonly LogLine[] {
  if (timeout === undefined || isFinalDeploymentStatus(deployment.status)) return []
  return waitsOf(deployment)
    .filter(({ milliseconds }) => left < milliseconds)
    .filter(({ kind }) => (kind === 'ready' ? onReady === 'wait' : until === 'completion'))
    .map(({ kind, text }) => {
      const other = kind === 'ready' ? '' : ', or set until: traffic-shifted to end the watch before this one'
      return [
        styled('yellow', `timeout-minutes (${inWords(timeout)}) is shorter than ${text}. `),
        `The watch will probably time out. Leave timeout-minutes empty to allow for such waits${other}.`,
      ]
    })
}

/** The waits that a deployment is configured with. */
function waitsOf(deployment: Deployment) {
  const { ready, termination } = plannedWaits(deployment)
  const original = deployment.computePlatform === 'ECS' ? 'tasks' : 'instances'
  const all = [
    { kind: 'ready', milliseconds: ready * 60_000, rest: 'for traffic to be rerouted' },
    {
      kind: 'termination',
      milliseconds: termination * 60_000,
      rest: `before the original ${original} are terminated`,
    },
  ] as const
  return all
    .filter(({ milliseconds }) => milliseconds > 0)
    .map(wait => ({ ...wait, text: `the wait of ${inWords(wait.milliseconds)} ${wait.rest}` }))
}
