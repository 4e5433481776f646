import { ApiError } from '../aws-protocol/errors.ts'
import type { QueryService } from '../aws-protocol/service.ts'
import { asText, list, string, structure } from '../aws-protocol/shapes.ts'
import { targetGroupArn } from '../codedeploy/plan/identifiers.ts'
import { latest } from '../codedeploy/plan/timeline.ts'
import { ecsServicesIn } from './ecs-state.ts'
import type { TargetHealthPlan, TargetHealthStep } from './plan.ts'
import { elapsedIn, type Scene } from './scene.ts'

/** Elastic Load Balancing v2, as far as it tells which targets are healthy. */
export function loadBalancingService(scene: Scene): QueryService {
  return {
    protocol: 'query',
    signingName: 'elasticloadbalancing',
    version: '2015-12-01',
    namespace: 'http://elasticloadbalancing.amazonaws.com/doc/2015-12-01/',
    operations: new Map([['DescribeTargetHealth', (input: unknown) => describeTargetHealth(input, scene)]]),
  }
}

const input = structure({
  TargetGroupArn: string,
  Targets: list(
    structure({ Id: string, Port: asText.number, AvailabilityZone: string, QuicServerId: string }),
  ),
  Include: list(string),
})

const notRegistered: TargetHealthStep = {
  at: 0,
  state: 'unused',
  reason: 'Target.NotRegistered',
  description: 'Target is not registered to the target group',
}

function describeTargetHealth(given: unknown, scene: Scene): object {
  const { TargetGroupArn: arn, Targets: asked, Include: include = [] } = input(given)
  if (arn === undefined) throw new ApiError('ValidationError', 'A target group ARN must be specified')
  if (!/^arn:[\w-]+:elasticloadbalancing:[\w-]+:\d{12}:targetgroup\/[\w-]{1,32}\/[0-9a-f]{16}$/.test(arn)) {
    throw new ApiError('ValidationError', `'${arn}' is not a valid target group ARN`)
  }
  const unknown = include.find(option => option !== 'AnomalyDetection' && option !== 'All')
  if (unknown !== undefined) throw new ApiError('ValidationError', `Include does not take '${unknown}'`)
  if (asked?.some(({ Id }) => Id === undefined)) {
    throw new ApiError('ValidationError', 'A target ID must be specified')
  }
  const { targetGroups = [] } = scene.plan
  const deployed = ecsServicesIn(scene).flatMap(({ taskSets }) =>
    taskSets.map(({ targetGroup }) => targetGroup),
  )
  const name = [...targetGroups.map(group => group.name), ...deployed].find(it => targetGroupArn(it) === arn)
  if (name === undefined) {
    throw new ApiError('TargetGroupNotFound', 'One or more target groups not found')
  }
  const elapsed = elapsedIn(scene)
  const registered = targetGroups
    .filter(group => group.name === name)
    .flatMap(({ targets }) => targets)
    .flatMap(target => {
      const step = latest(target.steps, elapsed)
      return step === undefined || step.state === 'gone' ? [] : { target, step }
    })
  if (asked === undefined) {
    return {
      TargetHealthDescriptions: registered.map(({ target, step }) =>
        healthOf(target, step, include.length > 0),
      ),
    }
  }
  return {
    TargetHealthDescriptions: asked.map(({ Id = '', Port }) => {
      const found = registered.find(
        ({ target }) => target.id === Id && (Port === undefined || target.port === Port),
      )
      return found === undefined
        ? healthOf({ id: Id, port: Port ?? 80 }, notRegistered, include.length > 0)
        : healthOf(found.target, found.step, include.length > 0)
    }),
  }
}

function healthOf(
  { id, port, availabilityZone }: Omit<TargetHealthPlan, 'steps'>,
  { state, reason, description }: TargetHealthStep,
  withAnomalies: boolean,
) {
  return {
    Target: { Id: id, Port: port, AvailabilityZone: availabilityZone },
    HealthCheckPort: String(port),
    TargetHealth: { State: state, Reason: reason, Description: description },
    AnomalyDetection: withAnomalies ? { Result: 'normal', MitigationInEffect: 'no' } : undefined,
    AdministrativeOverride: {
      State: 'no_override',
      Reason: 'AdministrativeOverride.NoOverride',
      Description: 'No override is currently active on target',
    },
  }
}
