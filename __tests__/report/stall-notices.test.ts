import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Stall } from '../../src/deployment/stalls.ts'
import { stallNotices } from '../../src/report/stall-notices.ts'
import { anEvent, anInstance } from '../support/deployments.ts'

type TargetStall = Exclude<Stall, { readonly kind: 'pending-fleet' }>

const running = (name: string) => anEvent(name, { status: 'InProgress' })
const silent = (id: string, event?: string): TargetStall => ({
  kind: 'silent',
  target: anInstance(id),
  event: event === undefined ? undefined : running(event),
})
const long = (id: string, event: string): TargetStall => ({
  kind: 'long-event',
  target: anInstance(id),
  event: running(event),
})
const messages = (...stalls: readonly Stall[]) => stallNotices(stalls, 10).map(({ message }) => message)

const table: readonly (readonly [stall: TargetStall, title: string, message: string])[] = [
  [
    silent('i-1'),
    'No progress',
    'i-1: no progress for 5 min. The CodeDeploy agent has probably stopped, or the instance was stopped or terminated. CodeDeploy fails an instance if it does not hear from its agent.',
  ],
  [
    silent('i-1', 'Install'),
    'No progress',
    'i-1: no progress for 5 min while Install is running. The script is probably just slow. If the CodeDeploy agent has stopped, CodeDeploy can take up to an hour to notice that during an event.',
  ],
  [
    long('i-1', 'BlockTraffic'),
    'Long lifecycle event',
    'i-1: BlockTraffic has been running for 15 min. The load balancer is probably still draining connections: check the deregistration delay of the target group.',
  ],
  [
    long('i-1', 'AllowTraffic'),
    'Long lifecycle event',
    'i-1: AllowTraffic has been running for 15 min. The instance is probably not passing the health check of the load balancer.',
  ],
  [
    long('i-1', 'Install'),
    'Long lifecycle event',
    'i-1: Install has been running for 15 min. There are probably many or large files, or the new tasks of an ECS service are not becoming healthy.',
  ],
  [
    long('i-1', 'ApplicationStart'),
    'Long lifecycle event',
    'i-1: ApplicationStart has been running for 15 min. A script is probably waiting or hanging. CodeDeploy fails the event when its timeout is reached, after an hour at most.',
  ],
]
for (const [stall, title, message] of table) {
  test(`a stall notice gives the likely reason: ${title}: ${stall.kind} ${stall.event?.name ?? 'between two events'}`, () => {
    assert.deepEqual(stallNotices([stall], 10), [{ level: 'notice', title, message }])
  })
}

test('a fleet in which nothing starts has one notice that says what to check, before all others', () => {
  const targets = Array.from({ length: 5 }, (_, index) => anInstance(`i-${index}`, { status: 'Pending' }))
  const [fleet, ...others] = stallNotices([silent('i-9'), { kind: 'pending-fleet', targets }], 10)
  assert.deepEqual(fleet, {
    level: 'notice',
    title: 'No instance has started',
    message:
      'i-0, i-1, i-2 and 2 more: still Pending after 5 min, so no CodeDeploy agent has picked up the deployment. ' +
      'On an instance, check that the agent is running (systemctl status codedeploy-agent), that the instance has an ' +
      'instance profile (on premises: valid credentials), and that it can reach CodeDeploy (internet access or a VPC ' +
      'endpoint). CodeDeploy can take up to an hour to fail them.',
  })
  assert.equal(others.length, 1)
})

test('stalls of one kind and event share a notice, the silent first', () => {
  const notices = messages(
    long('i-1', 'Install'),
    silent('i-1', 'Install'),
    silent('i-2', 'AfterInstall'),
    silent('i-3', 'Install'),
    silent('i-4'),
  )
  assert.deepEqual(
    notices.map(message => message.split('. ')[0]),
    [
      'i-1, i-3: no progress for 5 min while Install is running',
      'i-2: no progress for 5 min while AfterInstall is running',
      'i-4: no progress for 5 min',
      'i-1: Install has been running for 15 min',
    ],
  )
})

test('a stall notice names three targets at most', () => {
  const many = Array.from({ length: 1_200 }, (_, index) => silent(`i-${index}`))
  assert.match(messages(...many)[0] ?? '', /^i-0, i-1, i-2 and 1,197 more: no progress/)
})

test('there are at most as many stall notices as may still be shown', () => {
  const stalls = [silent('i-1', 'Install'), silent('i-1', 'AfterInstall'), long('i-1', 'Install')]
  for (const most of [0, 1, 2, 3]) assert.equal(stallNotices(stalls, most).length, most)
})

test('a stall notice is one line with any names', () => {
  const [message = ''] = messages(long('i-1\n##[error]x', 'Install\u0007\n::error::x'))
  assert.doesNotMatch(message, /[\p{Cc}]|##\[|^::/u)
})

test('without stalls there is no notice', () => {
  assert.deepEqual(stallNotices([], 10), [])
})
