import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Evidence } from '../../src/deployment/evidence.ts'
import type { Diagnostics, Target } from '../../src/deployment/model.ts'
import { nextSteps } from '../../src/report/next-steps.ts'
import type { StepFacts } from '../../src/report/outcome.ts'
import { summary } from '../../src/report/summary.ts'
import { verdictLines } from '../../src/report/verdict-lines.ts'
import {
  aFailedEvent,
  aFailedInstance,
  aLambdaTarget,
  anEcsTarget,
  anOtherTarget,
  anOutcome,
  aSnapshot,
  scriptFailed,
} from '../support/deployments.ts'
import { plain } from '../support/log.ts'

const failedOn = (targets: readonly Target[], facts: Partial<StepFacts> = {}) =>
  anOutcome({ snapshot: aSnapshot({ status: 'Failed' }, targets), ...facts })
function stepsOf(targets: readonly Target[], facts: Partial<StepFacts> = {}) {
  const outcome = failedOn(targets, facts)
  return nextSteps(outcome.failures[0] ?? assert.fail(), outcome)
}
const onInstance = (id: string, diagnostics: Diagnostics = scriptFailed()) =>
  aFailedInstance(id, aFailedEvent('Install', 1, diagnostics))
const id = (digit: number) => `i-0123456789abcdef${digit}`
const session = (digit: number) => `aws ssm start-session --region eu-central-1 --target ${id(digit)}`
const scriptsLog = 'sudo less /opt/codedeploy-agent/deployment-root/*/d-ABCDEF123/logs/scripts.log'

const commands: readonly (readonly [
  what: string,
  targets: readonly Target[],
  facts: Partial<StepFacts>,
  commands: readonly string[],
])[] = [
  ['a script on an instance of EC2', [onInstance(id(1))], {}, [session(1), scriptsLog]],
  [
    'a script on many instances, each of which has a command',
    [1, 2, 3, 4].map(digit => onInstance(id(digit))),
    {},
    [session(1), session(2), session(3), session(4), scriptsLog],
  ],
  [
    'an instance that is named by its ARN',
    [onInstance(`arn:aws-cn:ec2:cn-north-1:123456789012:instance/${id(1)}`)],
    { region: 'cn-north-1' },
    [`aws ssm start-session --region cn-north-1 --target ${id(1)}`, scriptsLog],
  ],
  ['an instance on premises', [onInstance('rack-7')], {}, [scriptsLog]],
  ['an instance whose id is a command', [onInstance('i-0123456789abcdef0;reboot')], {}, [scriptsLog]],
  ['an instance of which no region is known', [onInstance(id(1))], { region: undefined }, [scriptsLog]],
  ['a region that is a command', [onInstance(id(1))], { region: 'eu;reboot' }, [scriptsLog]],
  ['a deployment whose id is a command', [onInstance(id(1))], { deploymentId: 'd-1;reboot' }, [session(1)]],
  ['a deployment without an id', [onInstance(id(1))], { deploymentId: undefined }, [session(1)]],
  [
    'a script of Windows',
    [onInstance(id(1), scriptFailed({ scriptName: 'scripts\\start.ps1' }))],
    {},
    [session(1), 'Get-Content C:\\ProgramData\\Amazon\\CodeDeploy\\*\\d-ABCDEF123\\logs\\scripts.log'],
  ],
  [
    'a failure without a script, whose reason the agent logs',
    [onInstance(id(1), { message: 'No space left on device' })],
    {},
    [session(1), 'sudo tail -n 100 /var/log/aws/codedeploy-agent/codedeploy-agent.log'],
  ],
  [
    'a failure without a script on Windows',
    [onInstance(id(1), { message: 'The file C:\\inetpub\\x already exists' })],
    {},
    [session(1), 'Get-Content C:\\ProgramData\\Amazon\\CodeDeploy\\log\\codedeploy-agent-log.txt -Tail 100'],
  ],
  [
    'a failure without diagnostics',
    [aFailedInstance('rack-7')],
    {},
    ['sudo tail -n 100 /var/log/aws/codedeploy-agent/codedeploy-agent.log'],
  ],
]
for (const [what, targets, facts, expected] of commands) {
  test(`what to run after the failure of ${what}`, () => {
    const { sessions, logCommand, pages } = stepsOf(targets, facts)
    assert.deepEqual([...sessions, ...(logCommand === undefined ? [] : [logCommand])], expected)
    assert.deepEqual(pages, [])
  })
}

const failing = { status: 'Failed', lifecycleEvents: [aFailedEvent('BeforeAllowTraffic', 1)] }
const log = (about: string): Evidence => ({
  source: 'logs',
  about,
  text: 'x',
  kind: 'log',
  count: 1,
  noun: 'log',
})
const ecsPages = (host: string, region: string) =>
  ['events', 'tasks'].map(
    tab => `https://${host}/ecs/v2/clusters/production/services/shop%20%25/${tab}?region=${region}`,
  )
const functionPage = (name: string, host = 'eu-central-1.console.aws.amazon.com', region = 'eu-central-1') =>
  `https://${host}/lambda/home?region=${region}#/functions/${name}?tab=monitoring`
const service = anEcsTarget({ ...failing, id: 'production:shop %' })

const pages: readonly (readonly [
  what: string,
  target: Target,
  facts: Partial<StepFacts>,
  addresses: readonly string[],
])[] = [
  ['an ECS service', service, {}, ecsPages('eu-central-1.console.aws.amazon.com', 'eu-central-1')],
  [
    'an ECS service in China',
    service,
    { region: 'cn-north-1' },
    ecsPages('cn-north-1.console.amazonaws.cn', 'cn-north-1'),
  ],
  [
    'an ECS service in GovCloud',
    service,
    { region: 'us-gov-west-1' },
    ecsPages('console.amazonaws-us-gov.com', 'us-gov-west-1'),
  ],
  ['an ECS service in a region without a known console', service, { region: 'us-iso-east-1' }, []],
  ['an ECS service in no known region', service, { region: undefined }, []],
  ['an ECS target with another id', anEcsTarget({ ...failing, id: 'shop' }), {}, []],
  ['an ECS target with an id of three parts', anEcsTarget({ ...failing, id: 'a:b:c' }), {}, []],
  [
    'a hook of an ECS service',
    service,
    { evidence: [log('arn:aws:lambda:eu-central-1:123456789012:function:CodeDeployHook_check:live')] },
    [
      ...ecsPages('eu-central-1.console.aws.amazon.com', 'eu-central-1'),
      functionPage('CodeDeployHook_check'),
    ],
  ],
  ['a function', aLambdaTarget({ ...failing, functionName: 'checkout' }), {}, [functionPage('checkout')]],
  [
    'a hook of a function',
    aLambdaTarget({ ...failing, functionName: 'checkout' }),
    { evidence: [log('CodeDeployHook_check')] },
    [functionPage('CodeDeployHook_check'), functionPage('checkout')],
  ],
  ['a function without a name', aLambdaTarget({ ...failing, functionName: undefined }), {}, []],
  ['a target of another type', anOtherTarget(failing), {}, []],
]
for (const [what, target, facts, expected] of pages) {
  test(`what to open after the failure of ${what}`, () => {
    const { sessions, logCommand, pages } = stepsOf([target], facts)
    assert.deepEqual([sessions, logCommand], [[], undefined])
    assert.deepEqual(
      pages.map(({ address }) => address),
      expected,
    )
  })
}

test('the summary shows what to run in a block, and what to open as links', () => {
  assert.ok(
    summary(failedOn([onInstance(id(1))])).includes(
      `**Look on the instance:**\n\n\`\`\`text\n${session(1)}\n${scriptsLog}\n\`\`\`\n`,
    ),
  )
  assert.match(
    summary(failedOn([service])),
    /\*\*Look in the console:\*\* \[Events of the service `shop %`\]\(https:[^)]+\) · \[Tasks of the service `shop %`\]\(/,
  )
})

test('the summary has the command of each failed instance: up to five in the open, more in a fold, and of hundreds how it reads', () => {
  const commandsOf = (count: number) => {
    const ids = Array.from({ length: count }, (_, index) => `i-${String(index).padStart(17, '0')}`)
    const [open = '', fold = ''] =
      summary(failedOn(ids.map(id => onInstance(id))))
        .split('**Look on the instance:**')[1]
        ?.split(/(?=<details><summary>Commands )/) ?? []
    const found = (text: string) => text.match(/^aws ssm start-session .* i-\d{17}$/gm)?.length ?? 0
    return { open: found(open), folded: found(fold), fold }
  }
  const five = commandsOf(5)
  assert.deepEqual([five.open, five.fold], [5, ''])
  const six = commandsOf(6)
  assert.deepEqual([six.open, six.folded], [3, 6])
  assert.match(six.fold, /^<details><summary>Commands for all 6 instances<\/summary>/)
  const many = commandsOf(1_200)
  assert.deepEqual([many.open, many.folded], [3, 100])
  assert.match(many.fold, /^<details><summary>Commands for the first 100 instances<\/summary>/)
  assert.match(
    many.fold,
    /\n\nand 1,100 more, with the IDs in the report file: `aws ssm start-session --region eu-central-1 --target INSTANCE_ID`\n\n<\/details>/,
  )
})

test('the log ends with what to run or to open for the root cause', () => {
  const nextIn = (...targets: readonly Target[]) =>
    verdictLines(failedOn(targets))
      .map(plain)
      .filter(line => line.startsWith('Next: '))
  assert.deepEqual(nextIn(onInstance(id(1)), onInstance(id(2))), [`Next: ${session(1)}, then ${scriptsLog}`])
  assert.deepEqual(nextIn(onInstance('rack-7')), [`Next: ${scriptsLog}`])
  assert.match(nextIn(service)[0] ?? '', /^Next: Events of the service shop %: https:/)
  assert.deepEqual(nextIn(anOtherTarget(failing)), [])
})
