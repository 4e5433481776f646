import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, describe, test } from 'node:test'
import { targetGroupArn } from '../../../lab/codedeploy/plan/identifiers.ts'
import { ecsUnhealthy } from '../../../lab/evidence/builders/ecs.ts'
import { emptyFleet, namedInstances } from '../../../lab/evidence/builders/fleet.ts'
import { alarmBefore, lambdaHookFails } from '../../../lab/evidence/builders/lambda.ts'
import { endIn } from '../../evidence/support.ts'
import { awsCli, skipWithout } from '../../support/aws-cli.ts'
import { checkout, orders, playEvidence, shop, withEvidence } from './support.ts'

/** What every service knows, at a moment when the targets of an ECS deployment are unhealthy. */
const unhealthy = ecsUnhealthy(checkout)
const instances = namedInstances(withEvidence({}).plan, () => 'web')
const evidence = {
  ...unhealthy.evidence,
  ...pick(lambdaHookFails(orders).evidence, 'logGroups', 'functions'),
  ...pick(alarmBefore(orders).evidence, 'alarms'),
  ...pick(emptyFleet(shop).evidence, 'autoScalingGroups'),
  resources: instances,
}
const played = await playEvidence({ ...unhealthy, evidence })
played.at(endIn(unhealthy) - 6_800)
after(() => played[Symbol.asyncDispose]())

function pick<Value extends object, Name extends keyof Value>(value: Value, ...names: readonly Name[]) {
  return Object.fromEntries(names.map(name => [name, value[name]])) as Pick<Value, Name>
}

interface Ran {
  readonly status: number
  readonly stdout: string
  readonly stderr: string
}

/** Runs the CLI, as a person without configuration files would. */
function aws(command: string): Promise<Ran> {
  const nowhere = path.join(tmpdir(), 'no-such-folder')
  const env = {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    AWS_CONFIG_FILE: nowhere,
    AWS_SHARED_CREDENTIALS_FILE: nowhere,
    AWS_ACCESS_KEY_ID: 'simulator',
    AWS_SECRET_ACCESS_KEY: 'simulator',
    AWS_REGION: 'us-east-1',
    AWS_DEFAULT_REGION: 'us-east-1',
    AWS_MAX_ATTEMPTS: '1',
    AWS_PAGER: '',
  }
  const words = [...command.split(' '), '--output', 'json', '--endpoint-url', played.simulator.url]
  return new Promise(resolve => {
    const child = execFile(awsCli, words, { env }, (_error, stdout, stderr) =>
      resolve({ status: child.exitCode ?? -1, stdout, stderr }),
    )
  })
}

const green = targetGroupArn('checkout-green')
const [instance] = instances
const task = evidence.services?.[0]?.tasks.find(({ stop }) => stop?.stoppedReason?.startsWith('Task failed'))
const [fleet] = evidence.autoScalingGroups ?? []
const [alarm] = evidence.alarms ?? []
const [logGroup] = evidence.logGroups ?? []

/** Each row is what is asked, and what the CLI prints of the answer: of which it knows only what its own models have. */
const answers: readonly (readonly [command: string, shown: RegExp])[] = [
  [
    'ecs describe-services --cluster production --services checkout',
    /"externalId": "d-[\s\S]*"events": \[\s*\{/,
  ],
  [
    'ecs list-tasks --cluster production --service-name checkout --desired-status STOPPED',
    /"taskArns": \[\s*"arn:/,
  ],
  [
    `ecs describe-tasks --cluster production --tasks ${task?.id}`,
    /"stoppedReason": "Task failed ELB health checks/,
  ],
  [`elbv2 describe-target-health --target-group-arn ${green}`, /"State": "unhealthy",\s*"Reason": "Target\./],
  [`cloudwatch describe-alarms --alarm-names ${alarm?.name}`, /"StateReasonData": "\{/],
  [`logs filter-log-events --log-group-name ${logGroup?.name}`, /AssertionError/],
  [
    'lambda get-function-configuration --function-name CodeDeployHook_orders',
    /"FunctionArn": "arn:[\s\S]*"Handler": "index.handler"/,
  ],
  [
    `autoscaling describe-scaling-activities --auto-scaling-group-name ${fleet?.name}`,
    /"StatusCode": "Failed"/,
  ],
  [
    `resourcegroupstaggingapi get-resources --resource-arn-list ${instance?.arn}`,
    /"Key": "Name",\s*"Value": "web"/,
  ],
]

/** What is refused, and the name of the error. */
const refusals: readonly (readonly [command: string, error: string])[] = [
  ['ecs describe-services --cluster nobodys --services checkout', 'ClusterNotFoundException'],
  [`elbv2 describe-target-health --target-group-arn ${targetGroupArn('nobodys')}`, 'TargetGroupNotFound'],
  ['cloudwatch describe-alarms --alarm-names a --alarm-name-prefix b', 'ValidationError'],
  ['logs filter-log-events --log-group-name nobodys', 'ResourceNotFoundException'],
  ['lambda get-function-configuration --function-name nobodys', 'ResourceNotFoundException'],
  ['autoscaling describe-scaling-activities --auto-scaling-group-name nobodys', 'ValidationError'],
  [
    'resourcegroupstaggingapi get-resources --resource-arn-list arn:aws:ec2 --tags-per-page 100',
    'InvalidParameterException',
  ],
]

describe('the AWS CLI understands', { skip: skipWithout(awsCli), concurrency: 2 }, () => {
  for (const [command, shown] of answers) {
    test(`the answer to ${command}`, async () => {
      const { status, stdout, stderr } = await aws(command)
      assert.deepEqual([status, stderr], [0, ''])
      assert.match(stdout, shown)
    })
  }

  for (const [command, error] of refusals) {
    test(`the refusal of ${command}`, async () => {
      const { status, stderr } = await aws(command)
      assert.match(
        stderr,
        new RegExp(`An error occurred \\(${error}\\) when calling the \\w+ operation[^:]*(?:: 0\\))?: \\S`),
      )
      assert.notEqual(status, 0)
    })
  }
})
