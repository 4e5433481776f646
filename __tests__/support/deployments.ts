import type {
  CloudFormationTarget,
  Deployment,
  Diagnostics,
  EcsTarget,
  InstanceTarget,
  LambdaTarget,
  LifecycleEvent,
  OtherTarget,
  Snapshot,
  Target,
} from '../../src/deployment/model.ts'
import { hintFor } from '../../src/hints/hint-for.ts'
import { judge } from '../../src/report/judge.ts'
import type { Outcome, StepFacts } from '../../src/report/outcome.ts'

/** The start of everything in the tests: 2026-03-02T09:00:00Z. */
export const start = Date.UTC(2026, 2, 2, 9)

/** Seconds after the start, in milliseconds since the epoch. */
export function after(seconds: number): number {
  return start + seconds * 1_000
}

/** An in-place deployment in progress. */
export function aDeployment(overrides: Partial<Deployment> = {}): Deployment {
  return { id: 'd-ABCDEF123', status: 'InProgress', statusMessages: [], autoRollbackEvents: [], ...overrides }
}

/** An event that succeeded, without times. */
export function anEvent(name: string, overrides: Partial<LifecycleEvent> = {}): LifecycleEvent {
  return { name, status: 'Succeeded', ...overrides }
}

/** An event that failed the given seconds after the start, with ScriptFailed by default. */
export function aFailedEvent(
  name: string,
  seconds: number,
  diagnostics: Diagnostics = scriptFailed(),
): LifecycleEvent {
  return { name, status: 'Failed', startTime: after(seconds - 1), endTime: after(seconds), diagnostics }
}

/** The agent's diagnostics of a script that ended with exit code 1. */
export function scriptFailed(overrides: Partial<Diagnostics> = {}): Diagnostics {
  const scriptName = overrides.scriptName ?? 'scripts/start_server.sh'
  return {
    errorCode: 'ScriptFailed',
    scriptName,
    message: `Script at specified location: ${scriptName} failed with exit code 1`,
    ...overrides,
  }
}

/** An instance that has succeeded, without events. */
export function anInstance(id: string, overrides: Partial<InstanceTarget> = {}): InstanceTarget {
  return { type: 'instance', id, status: 'Succeeded', lifecycleEvents: [], ...overrides }
}

/** An instance that failed in these events. */
export function aFailedInstance(id: string, ...lifecycleEvents: readonly LifecycleEvent[]): InstanceTarget {
  return anInstance(id, { status: 'Failed', lifecycleEvents })
}

export function anEcsTarget(overrides: Partial<EcsTarget> = {}): EcsTarget {
  return {
    type: 'ecs',
    id: 'shop:web',
    status: 'InProgress',
    lifecycleEvents: [],
    taskSets: [],
    ...overrides,
  }
}

export function aLambdaTarget(overrides: Partial<LambdaTarget> = {}): LambdaTarget {
  return { type: 'lambda', id: 'checkout:live', status: 'InProgress', lifecycleEvents: [], ...overrides }
}

export function aCloudFormationTarget(overrides: Partial<CloudFormationTarget> = {}): CloudFormationTarget {
  return {
    type: 'cloudformation',
    id: 'CheckoutAlias',
    status: 'InProgress',
    lifecycleEvents: [],
    ...overrides,
  }
}

/** A target of a type that AWS may add. */
export function anOtherTarget(overrides: Partial<OtherTarget> = {}): OtherTarget {
  return {
    type: 'other',
    typeName: 'edge',
    id: 'edge-1',
    status: 'InProgress',
    lifecycleEvents: [],
    ...overrides,
  }
}

/** A snapshot, by default a minute after the start. */
export function aSnapshot(
  deployment: Partial<Deployment> = {},
  targets: readonly Target[] = [],
  at = after(60),
): Snapshot {
  return { at, deployment: aDeployment(deployment), targets }
}

/** The outcome of a step that ended 75 seconds after its start, by its facts. */
export function anOutcome(facts: Partial<StepFacts> = {}): Outcome {
  return judge(
    {
      ending: { kind: 'finished' },
      failOn: 'instance',
      startedAt: start,
      endedAt: after(75),
      evidence: [],
      evidenceLeftOut: 0,
      names: new Map(),
      deploymentId: 'd-ABCDEF123',
      region: 'eu-central-1',
      consoleUrl:
        'https://eu-central-1.console.aws.amazon.com/codesuite/codedeploy/deployments/d-ABCDEF123?region=eu-central-1',
      ...facts,
    },
    hintFor,
  )
}
