import fc from 'fast-check'
import type { Evidence } from '../../src/deployment/evidence.ts'
import type { Deployment, Diagnostics, Target } from '../../src/deployment/model.ts'
import type { Ending } from '../../src/deployment/verdict.ts'
import type { Outcome } from '../../src/report/outcome.ts'
import { clause } from '../../src/values/clause.ts'
import {
  aCloudFormationTarget,
  aFailedEvent,
  aFailedInstance,
  aLambdaTarget,
  anEcsTarget,
  anInstance,
  anOtherTarget,
  anOutcome,
  aSnapshot,
} from './deployments.ts'
import { markedText } from './hostile-texts.ts'

const diagnostics: fc.Arbitrary<Diagnostics> = fc.record(
  { errorCode: markedText, scriptName: markedText, message: markedText, logTail: markedText },
  { requiredKeys: [] },
)
const target: fc.Arbitrary<Target> = fc
  .tuple(
    fc.constantFrom('instance', 'failed', 'ecs', 'lambda', 'cloudformation', 'other'),
    markedText,
    diagnostics,
  )
  .map(([kind, text, diagnostics]) => targetOf(kind, text, diagnostics))

function targetOf(kind: string, text: string, diagnostics: Diagnostics): Target {
  const lifecycleEvents = [aFailedEvent(text, 1, diagnostics)]
  const id = text
  switch (kind) {
    case 'failed':
      return aFailedInstance(id, ...lifecycleEvents)
    case 'ecs':
      return anEcsTarget({
        // With one colon, it has pages in the console.
        id: `${text.replaceAll(':', '')}:${id}`,
        status: text,
        lifecycleEvents,
        taskSets: [{ id: text, label: text, status: text, trafficWeight: 10, targetGroup: text }],
      })
    case 'lambda':
      return aLambdaTarget({
        id,
        lifecycleEvents,
        functionName: text,
        functionAlias: text,
        currentVersion: text,
        targetVersion: text,
      })
    case 'cloudformation':
      return aCloudFormationTarget({ id, resourceType: text, targetVersionWeight: 1 })
    case 'other':
      return anOtherTarget({ id, typeName: text, status: text })
    default:
      return anInstance(id, { label: text, lifecycleEvents })
  }
}

const deployment: fc.Arbitrary<Partial<Deployment>> = fc
  .tuple(markedText, fc.constantFrom('Failed', 'Succeeded', 'Stopped', 'InProgress', undefined))
  .map(([text, status]) => deploymentOf(text, status))

function deploymentOf(text: string, status = text): Partial<Deployment> {
  return {
    status,
    applicationName: text,
    deploymentGroupName: text,
    deploymentConfigName: text,
    computePlatform: text,
    deploymentType: text,
    creator: text,
    description: text,
    errorInformation: { code: text, message: text },
    rollbackInfo: { rollbackMessage: text, rollbackTriggeringDeploymentId: text },
    revision: { type: 'GitHub', repository: text, commitId: text },
  }
}

const ending: fc.Arbitrary<Ending> = markedText.chain(text =>
  fc.constantFrom<Ending>(
    { kind: 'finished' },
    { kind: 'failed-fast' },
    { kind: 'ready' },
    { kind: 'timed-out', minutes: 1 },
    { kind: 'cancelled' },
    { kind: 'error', code: text, message: text },
  ),
)

/** What other services say, of each kind, with one text everywhere. */
function evidenceOf(text: string): readonly Evidence[] {
  const page = 'https://github.com/example/shop/compare/aaaaaaa...bbbbbbb'
  const item = { about: text, at: 1, text, count: 2, page } as const
  return [
    { ...item, source: 'ecs', kind: 'cause', noun: 'task' },
    { ...item, source: 'elasticloadbalancing', kind: 'sign', noun: 'activity', about: `arn:a:b:c:d:${text}` },
    { ...item, source: 'logs', kind: 'log', noun: 'log' },
    { ...item, source: 'autoscaling', kind: 'fact', noun: 'activity' },
    {
      ...item,
      source: 'codedeploy',
      kind: 'fact',
      noun: 'deployment',
      text: clause`the rollback deployed commit ${text}`,
    },
  ]
}

/** Outcomes of every kind of ending and target, in which every text from outside holds the sentinel. */
export const hostileOutcome: fc.Arbitrary<Outcome> = fc
  .tuple(ending, deployment, fc.array(target, { maxLength: 5 }), markedText)
  .map(parts => outcomeFrom(...parts))

/** The outcome of a deployment that failed on an instance, on an ECS service and otherwise, with one text everywhere. */
export function outcomeOf(text: string): Outcome {
  const diagnostics: Diagnostics = { errorCode: text, scriptName: text, message: text, logTail: text }
  const targets = ['failed', 'ecs', 'other'].map(kind => targetOf(kind, text, diagnostics))
  return outcomeFrom({ kind: 'finished' }, deploymentOf(text, 'Failed'), targets, text)
}

function outcomeFrom(
  ending: Ending,
  deployment: Partial<Deployment>,
  targets: readonly Target[],
  text: string,
): Outcome {
  return anOutcome({
    ending,
    snapshot: aSnapshot(deployment, targets),
    deploymentId: text,
    // Only a real one has pages in the console.
    region: text.length % 2 === 0 ? text : 'eu-central-1',
    evidence: evidenceOf(text),
    evidenceLeftOut: 1,
    names: new Map(targets.map(({ id }) => [id, text])),
    why: clause`${text}`,
    endedBefore: 1_000,
    awaited: {
      by: 'pipeline',
      name: text,
      group: { applicationName: text, deploymentGroupName: text },
      commit: text,
      progress: text,
      newest: { ...aSnapshot(deployment).deployment, id: text },
    },
    stop: { text: 'It was stopped.', answer: text },
    rollback: {
      deploymentId: text,
      consoleUrl: 'https://console.aws.amazon.com/x',
      snapshot: aSnapshot({ status: text }),
    },
  })
}
