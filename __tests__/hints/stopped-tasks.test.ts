import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { hintFor } from '../../src/hints/hint-for.ts'
import { assertHint } from './expectation.ts'

function hintOf(message: string, exitCodes: readonly number[] = []) {
  return hintFor({ platform: 'ECS', where: 'evidence', message, exitCodes })
}

describe('the hint of a task that was stopped is about what stopped it', () => {
  for (const [stopped, id] of [
    ['Task failed ELB health checks in (target-group web-green)', 'evidence-health-failed'],
    ['Task failed container health checks', 'evidence-container-unhealthy'],
    ['Task stopped by user', 'evidence-task-stopped'],
    ['Scaling activity initiated by (deployment ecs-svc/1234567890123456789)', undefined],
  ] as const) {
    test(stopped, () => assert.equal(hintOf(stopped)?.id, id))
  }
})

describe('the exit code of a task that ended by itself is what its hint is about', () => {
  for (const [codes, id] of [
    [[1], 'evidence-exit-failed'],
    [[125], 'evidence-exit-docker'],
    [[126], 'evidence-command-not-executable'],
    [[127], 'evidence-command-not-found'],
    [[137], 'evidence-exit-killed'],
    [[139], 'evidence-exit-crashed'],
    [[143], 'evidence-exit-terminated'],
    [[1, 139], 'evidence-exit-crashed'],
    [[], 'evidence-exit-success'],
  ] as const) {
    test(`exit codes: ${codes.join(', ') || 'none'}`, () => {
      assert.equal(hintOf('Essential container in task exited\nweb', codes)?.id, id)
    })
  }
})

test('an exit code that a text from outside mentions is none of a container', () => {
  for (const message of [
    'container web, exit code 137',
    'Essential container in task exited; container web, exit code 137',
    'Script at specified location: run.sh failed with exit code 137',
  ])
    assert.notEqual(hintOf(message)?.id, 'evidence-exit-killed', message)
})

test('a container that was out of memory is what the hint is about, whatever stopped the task', () => {
  const outOfMemory = 'OutOfMemoryError: Container killed due to memory usage'
  for (const [stopped, codes] of [
    ['Essential container in task exited', [137]],
    ['Task failed ELB health checks in (target-group web-green)', []],
  ] as const)
    assert.equal(hintOf(`${stopped}\nweb\n${outOfMemory}`, codes)?.id, 'evidence-out-of-memory')
})

describe('the error of EC2 decides which hint a missing network interface has, not the kind of the subnet', () => {
  for (const [error, id, cause] of [
    ['InsufficientFreeAddressesInSubnet', 'evidence-subnet-full', /old and the new tasks/],
    ['NetworkInterfaceLimitExceeded', 'evidence-network-interface-limit', /limit/],
    ['SecurityGroupsPerInterfaceLimitExceeded', 'evidence-network-interface-limit', /limit/],
    ['InvalidSubnetID.NotFound', 'evidence-network-interface', /was deleted/],
    ['InvalidGroup.NotFound', 'evidence-network-interface', /was deleted/],
    ['InvalidSecurityGroupID.NotFound', 'evidence-network-interface', /was deleted/],
    ['UnauthorizedOperation', 'evidence-network-interface-policy', /policy/],
    ['RequestLimitExceeded', 'evidence-start-too-slow', /throttled/],
    ['InternalError', 'evidence-network-interface', /was deleted/],
  ] as const) {
    for (const kind of ['', ' with public IP assignment enabled']) {
      test(`${error}${kind}`, () => {
        const hint = hintOf(
          `Unexpected EC2 error while attempting to Create Network Interface${kind} in subnet 'subnet-0123456789abcdef0': ${error}`,
        )
        assert.equal(hint?.id, id)
        assert.match(hint?.causes[0]?.cause ?? '', cause)
        if (error.includes('NotFound')) assert.equal(hint?.causes.length, 1)
      })
    }
  }
})

test('a platform that lacks what the task definition needs has its hint, however ECS calls the platform', () => {
  for (const platform of ['platform', 'platform version']) {
    const message = `The specified ${platform} does not satisfy the task definition's required capabilities.`
    assert.equal(hintOf(message)?.id, 'evidence-fargate-platform')
  }
})

describe('a text about a container of ECS says what stopped it', () => {
  for (const [text, id, first] of [
    [
      'CannotStartContainerError: failed to set up container networking: driver failed programming external connectivity on endpoint web (4f): failed to bind host port for 0.0.0.0:8080',
      'evidence-port-allocated',
      /old task.*hostPort.{0,5}0/,
    ],
    ['Bind for 0.0.0.0:443 failed: port is already allocated', 'evidence-port-allocated', /old task/],
    [
      'CannotStartContainerError: driver failed programming external connectivity on endpoint api: Bind for :::8080 fai',
      'evidence-port-allocated',
      /old task/,
    ],
    [
      'CannotStartContainerError: driver failed programming external connectivity on endpoint api (4f): (iptables failed: iptables --wait -t nat: No chain)',
      'evidence-container-not-started',
      undefined,
    ],
    ['Essential container in task exited\nExit code: 134', 'evidence-exit-aborted', /heap/],
    [
      'Essential container in task exited\nDetails: Exit Code 132',
      'evidence-exit-illegal-instruction',
      /processor/,
    ],
    ['Essential container in task exited\nDetails: Exit Code 137', 'evidence-exit-killed', /memory/],
    ['Essential container in task exited\nExited (139) 2 minutes ago', 'evidence-exit-crashed', /native/],
    ['Essential container in task exited\nDetails: Exit Code 1', 'evidence-exit-failed', /log/],
    [
      'Essential container in task exited (web exited with code 0)',
      'evidence-exit-success',
      /if its exit code is not 0/,
    ],
    ['Essential container in task exited', 'evidence-exit-success', /if its exit code/],
  ] as const)
    test(text, () =>
      assertHint({ platform: 'ECS', where: 'evidence', message: text }, { id, ...(first && { first }) }),
    )
})

describe('a function whose C library is too old is built for its runtime', () => {
  for (const [text, not] of [
    ["/lib64/libm.so.6: version `GLIBC_2.29' not found (required by /var/task/bootstrap)", undefined],
    ["version `GLIBCXX_3.4.26' not found", undefined],
    ["/lib64/libc.so.6: version `GLIBC_2.38' not found (required by ./main)", /al2023/],
  ] as const)
    test(text, () =>
      assertHint(
        { platform: 'Lambda', where: 'evidence', message: text },
        { id: 'evidence-hook-c-library', first: /CGO_ENABLED=0/, ...(not && { not }) },
      ),
    )
})
