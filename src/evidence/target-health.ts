import {
  DescribeTargetHealthCommand,
  ElasticLoadBalancingV2Client,
} from '@aws-sdk/client-elastic-load-balancing-v2'
import type { Reason } from '../deployment/evidence.ts'
import { WatchError } from '../errors.ts'
import { clause } from '../values/clause.ts'
import { withThousands } from '../values/text.ts'
import { list, message, record, text } from '../values/wire.ts'
import { allSettled } from './all-settled.ts'
import type { AskedService, ReadEvidence } from './source.ts'
import { readEcsService } from './task-set.ts'

const loadBalancing: AskedService<ElasticLoadBalancingV2Client> = {
  name: 'Elastic Load Balancing',
  iamPrefix: 'elasticloadbalancing',
  Client: ElasticLoadBalancingV2Client,
}

/** A task set has 5 target groups at most. */
const mostGroups = 5
/** A target group has this many at most, unless its quota was raised. */
const mostTargets = 1_000

/** A target that is being added or taken out is not unhealthy. */
const usual: ReadonlySet<string | undefined> = new Set(['healthy', 'initial', 'draining'])

/** Why targets of the replacement task set are not healthy. */
export const readTargetHealth: ReadEvidence = async (question, access, found) => {
  const { targetGroupArns = [] } = (await readEcsService(question, access)) ?? {}
  await allSettled(
    targetGroupArns.slice(0, mostGroups).map(async arn => {
      const answer = await access.send(loadBalancing, 'DescribeTargetHealth', (client, options) =>
        client.send(new DescribeTargetHealthCommand({ TargetGroupArn: arn }), options),
      )
      const targets = list(answer.TargetHealthDescriptions)
      found(targets.slice(0, mostTargets).flatMap(target => unhealthy(arn, target)))
      if (targets.length > mostTargets)
        throw new WatchError('TooMany', `${arn} has more than ${withThousands(mostTargets)} targets`)
    }),
  )
}

function unhealthy(arn: string, target: unknown): readonly Reason[] {
  const { State, Reason, Description } = record(record(target).TargetHealth)
  const state = text(State)
  if (usual.has(state)) return []
  const words = [text(Reason), message(Description)].filter(part => part !== undefined).join(': ')
  return [
    {
      source: 'elasticloadbalancing',
      about: arn,
      text: words || clause`target is ${state ?? clause`in no known state`}`,
      finding: words === '' && state === 'unhealthy' ? 'target-unhealthy' : undefined,
      kind: 'cause',
      noun: 'target',
    },
  ]
}
