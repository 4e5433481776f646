import { instanceArn, instanceId } from '../../lab/codedeploy/plan/identifiers.ts'
import type {
  Diagnostics,
  EventPlan,
  Phase,
  Plan,
  PlannedDeployment,
  TargetPlan,
} from '../../lab/codedeploy/plan/plan.ts'
import type { Random } from '../../lab/kit/random.ts'

type Platform = 'in-place' | 'blue-green' | 'ecs' | 'lambda' | 'cloudformation'

const lifecycles: Readonly<Record<Platform, readonly string[]>> = {
  'in-place': ['ApplicationStop', 'DownloadBundle', 'BeforeInstall', 'Install', 'ApplicationStart'],
  'blue-green': ['ApplicationStop', 'Install', 'ApplicationStart', 'AllowTraffic', 'AfterAllowTraffic'],
  ecs: ['BeforeInstall', 'Install', 'AllowTraffic', 'AfterAllowTraffic'],
  lambda: ['BeforeAllowTraffic', 'AllowTraffic', 'AfterAllowTraffic'],
  cloudformation: ['BeforeAllowTraffic', 'AllowTraffic'],
}

/**
 * Any deployment that CodeDeploy could show, and some that it never would: every platform, statuses that
 * nobody knows, targets that appear late or finish late, failures with and without diagnostics, a result of
 * the deployment that has nothing to do with those of its targets, and sometimes a rollback.
 */
export function randomDeployment(random: Random, createdAt: number): PlannedDeployment {
  const platform = random.pick<Platform>([
    'in-place',
    'in-place',
    'blue-green',
    'ecs',
    'lambda',
    'cloudformation',
  ])
  const plan = randomPlan(random, platform, 'd-WATCHED00')
  const end = plan.phases.at(-1)
  const rollsBack = end?.status === 'Failed' && random.chance(0.5)
  const rollback = randomPlan(random, platform, 'd-ROLLBACK0', 'd-WATCHED00')
  return { plan: rollsBack ? withRollback(plan, rollback) : plan, createdAt }
}

function withRollback(plan: Plan, rollback: Plan): Plan {
  const autoRollbackConfiguration = { enabled: true, events: ['DEPLOYMENT_FAILURE'] as const }
  return { ...plan, facts: { ...plan.facts, autoRollbackConfiguration }, rollback }
}

function randomPlan(random: Random, platform: Platform, deploymentId: string, rollsBack?: string): Plan {
  const isServer = platform === 'in-place' || platform === 'blue-green'
  const startedAt = random.between(0, 20_000)
  const count = isServer ? random.pick([1, 2, 5, 12, 30, 60]) : 1
  const targets = Array.from({ length: count }, (_, index) =>
    randomTarget(random, platform, startedAt, `${deploymentId} ${index}`),
  )
  const targetsEnd = Math.max(...targets.map(target => target.phases.at(-1)?.at ?? 0))
  // CodeDeploy may say that a deployment has ended while a target still reads as unfinished.
  const end = Math.max(targetsEnd + random.between(-4_000, 40_000), startedAt + 1_000)
  const status = random.pick(['Succeeded', 'Succeeded', 'Failed', 'Stopped'])
  const hasReason = status !== 'Succeeded' && random.chance(0.8)
  return {
    facts: {
      deploymentId,
      applicationName: 'shop',
      deploymentGroupName: 'production',
      deploymentConfigName: 'CodeDeployDefault.AllAtOnce',
      computePlatform: isServer ? 'Server' : platform === 'lambda' ? 'Lambda' : 'ECS',
      deploymentStyle: {
        deploymentType: platform === 'in-place' ? 'IN_PLACE' : 'BLUE_GREEN',
        deploymentOption: 'WITHOUT_TRAFFIC_CONTROL',
      },
      revision: {
        revisionType: 'GitHub',
        gitHubLocation: { repository: 'example/shop', commitId: 'a'.repeat(40) },
      },
      creator: rollsBack === undefined ? 'user' : 'codeDeployRollback',
      ignoreApplicationStopFailures: false,
      updateOutdatedInstancesOnly: false,
      fileExistsBehavior: 'DISALLOW',
      autoRollbackConfiguration: { enabled: false, events: [] },
    },
    phases: [...randomPhases(random, startedAt, end), { at: end, status }],
    waits: [],
    targets,
    ...(random.chance(0.8) ? { overviewFrom: startedAt } : {}),
    ...(hasReason ? { errorInformation: { code: 'HEALTH_CONSTRAINTS', message: 'Too few healthy.' } } : {}),
    ...(rollsBack === undefined ? {} : { rollsBack }),
  }
}

function randomPhases(random: Random, startedAt: number, end: number): readonly Phase[] {
  const middle = Math.round((startedAt + end) / 2)
  return [
    { at: 0, status: random.pick(['Created', 'Queued']) },
    { at: startedAt, status: 'InProgress' },
    ...(random.chance(0.3) ? [{ at: middle, status: random.pick(['Baking', 'Ready', 'Paused']) }] : []),
  ]
}

function randomTarget(random: Random, platform: Platform, startedAt: number, seed: string): TargetPlan {
  const listedFrom = random.chance(0.2) ? startedAt + random.between(0, 60_000) : 0
  const begin = Math.max(startedAt, listedFrom) + random.between(0, 120_000)
  const neverRuns = random.chance(0.1)
  const { events, end, failed } = randomEvents(random, lifecycles[platform], begin, neverRuns)
  const result = neverRuns ? 'Skipped' : failed ? 'Failed' : 'Succeeded'
  const phases: readonly Phase[] = [
    { at: listedFrom, status: 'Pending' },
    ...(neverRuns ? [] : [{ at: begin, status: random.chance(0.1) ? 'Draining' : 'InProgress' }]),
    { at: end, status: result },
  ]
  return { ...randomIdentity(random, platform, seed), phases, events }
}

type Identity = TargetPlan extends infer Each
  ? Each extends TargetPlan
    ? Omit<Each, 'phases' | 'events'>
    : never
  : never

function randomIdentity(random: Random, platform: Platform, seed: string): Identity {
  const traffic = [
    { at: 0, weight: 0 },
    { at: 90_000, weight: random.between(0, 100) },
  ]
  switch (platform) {
    case 'in-place':
    case 'blue-green': {
      const id = instanceId(seed)
      const label = random.pick<'Blue' | 'Green'>(['Blue', 'Green'])
      return { type: 'instance', id, arn: instanceArn(id), ...(platform === 'in-place' ? {} : { label }) }
    }
    case 'ecs':
      return {
        type: 'ecs',
        id: 'shop:web',
        arn: 'arn:aws:ecs:us-east-1:123456789012:service/shop/web',
        taskSets: [],
      }
    case 'lambda':
      return {
        type: 'lambda',
        id: 'orders:live',
        arn: 'arn:aws:lambda:us-east-1:123456789012:function:orders',
        functionName: 'orders',
        functionAlias: 'live',
        currentVersion: '1',
        targetVersion: '2',
        traffic,
      }
    case 'cloudformation':
      return { type: 'cloudformation', id: 'OrdersAlias', resourceType: 'AWS::Lambda::Alias', traffic }
  }
}

function randomEvents(random: Random, names: readonly string[], begin: number, neverRuns: boolean) {
  const failsAt = random.chance(0.35) ? random.between(0, names.length - 1) : -1
  const ignoredAt = failsAt !== 0 && random.chance(0.1) ? 0 : -1
  let moment = begin
  const events = names.map((name, index): EventPlan => {
    if (neverRuns || (failsAt !== -1 && index > failsAt)) return { type: 'skipped', name, at: moment }
    const start = moment + random.between(0, 200)
    moment = start + random.pick([100, 900, 5_000, 40_000]) + random.between(0, 900)
    const isFailure = index === failsAt || index === ignoredAt
    const diagnostics = isFailure ? randomDiagnostics(random, name) : undefined
    return {
      type: 'runs',
      name,
      start,
      end: moment,
      outcome: isFailure ? 'Failed' : 'Succeeded',
      ...(diagnostics === undefined ? {} : { diagnostics }),
    }
  })
  return { events, end: moment, failed: failsAt !== -1 }
}

function randomDiagnostics(random: Random, event: string): Diagnostics | undefined {
  if (random.chance(0.2)) return undefined
  const errorCode = random.pick(['ScriptFailed', 'ScriptTimedOut', 'ScriptMissing', 'UnknownError'])
  const scriptName = errorCode === 'UnknownError' ? '' : `scripts/${event.toLowerCase()}.sh`
  return {
    errorCode,
    scriptName,
    message: `${errorCode} in ${event}`,
    logTail: random.pick(['', 'Error: boom']),
  }
}
