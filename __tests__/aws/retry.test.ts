import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { createVirtualClock } from '../../lab/kit/virtual-clock.ts'
import type { Service } from '../../src/aws/explain-error.ts'
import { RetryingSender } from '../../src/aws/retry.ts'
import { ThrottleFactor } from '../../src/aws/throttle-factor.ts'
import { WatchError } from '../../src/errors.ts'
import { Redactor } from '../../src/redactor.ts'
import { networkError, never, sdkError, start } from '../codedeploy/support.ts'

const seconds = 1_000
const minutes = 60_000

const throttling = sdkError('ThrottlingException', 400, 'Rate exceeded')

type Attempt = (signal: AbortSignal) => Promise<unknown>

const codeDeploy = { name: 'CodeDeploy', iamPrefix: 'codedeploy' }

/** A sender under a virtual clock, and what it reports. */
function setUp(random = 0.5, region = 'us-east-1', service: Service = codeDeploy) {
  const clock = createVirtualClock(start)
  const reported: string[] = []
  const sender = new RetryingSender({
    service,
    region,
    clock,
    random: () => random,
    events: {
      answered: (operation, outcome, milliseconds) =>
        reported.push(`${operation} ${outcome} ${milliseconds}`),
      troubled: reason => reported.push(`troubled: ${reason}`),
      recovered: (failedRequests, milliseconds) =>
        reported.push(`recovered: ${failedRequests} over ${milliseconds}`),
    },
    redactor: new Redactor(),
  })
  const send = (attempt: Attempt, signal = never) =>
    sender.send('GetDeployment', 'deployment d-ABCDEF123', signal, attempt)
  return {
    sender,
    send,
    /** Sends a request whose first attempts fail with these errors. */
    failWith: (...errors: readonly unknown[]) => send(failing(errors)),
    succeed: async (times: number) => {
      for (let sent = 0; sent < times; sent += 1) await send(failing([]))
    },
    wait: (milliseconds: number) => clock.sleep(milliseconds, never),
    elapsed: () => clock.now() - start,
    reported,
    changes: () => reported.filter(text => text.includes(':')),
  }
}

/** An attempt that fails with these errors, one after the other, and then succeeds. */
function failing(errors: readonly unknown[]): Attempt {
  const left = [...errors]
  return async () => {
    if (left.length > 0) throw left.shift()
    return 'answer'
  }
}

const reset = networkError('ECONNRESET')
const failure = sdkError('InternalFailure', 500)
for (const { what, error, random, pauses } of [
  { what: 'throttles', error: throttling, random: 1, pauses: [1, 2, 4, 8, 16, 20, 20, 20] },
  { what: 'throttles', error: throttling, random: 0.5, pauses: [0.75, 1.5] },
  { what: 'throttles', error: throttling, random: 0, pauses: [0.5, 1, 2, 4, 8, 10, 10] },
  {
    what: 'server errors',
    error: failure,
    random: 1,
    pauses: [0.4, 0.6, 0.9, 1.35, 2.025, 3.038, 4.556, 5, 5],
  },
  { what: 'resets', error: reset, random: 0, pauses: [0.2, 0.3, 0.45, 0.675, 1.013, 1.519, 2.278, 2.5] },
]) {
  test(`back-off: pauses of ${pauses.join(', ')} s between ${what} when chance gives ${random}`, async () => {
    const { send, elapsed } = setUp(random)
    const sentAt: number[] = []
    const attempt = failing(pauses.map(() => error))
    await send(signal => {
      sentAt.push(elapsed())
      return attempt(signal)
    })
    assert.deepEqual(
      sentAt.slice(1).map((at, index) => Math.round(at - (sentAt[index] ?? 0)) / seconds),
      pauses,
    )
  })
}

test('back-off: a first throttle after server errors gets the pause of a first throttle', async () => {
  const { failWith, elapsed } = setUp(1)
  await failWith(failure, failure, throttling, failure)
  assert.equal(Math.round(elapsed()), (0.4 + 0.6 + 1 + 0.9) * seconds)
})

test('back-off: seven resets in a row delay an answer by less than 15 s', async () => {
  const { failWith, elapsed } = setUp(1)
  await failWith(...Array(7).fill(reset))
  assert.ok(elapsed() < 15 * seconds, `${elapsed()}`)
})

test('back-off: starts again with each request, so that a stop is not delayed', async () => {
  const { failWith, elapsed } = setUp(1)
  await failWith(...Array(7).fill(throttling))
  const before = elapsed()
  await failWith(throttling)
  assert.equal(elapsed() - before, 1 * seconds)
})

test('an error that does not pass by itself is explained and not retried', async () => {
  const { failWith, elapsed, reported } = setUp()
  const cause = sdkError('ValidationException', 400)
  await assert.rejects(failWith(cause), (error: unknown) => {
    assert.ok(error instanceof WatchError)
    assert.deepEqual([error.code, error.cause], ['ValidationException', cause])
    return true
  })
  assert.equal(elapsed(), 0)
  assert.deepEqual(reported, ['GetDeployment ValidationException 0'])
})

test('an error that is explained already is thrown as it is', async () => {
  const { failWith, elapsed } = setUp()
  const explained = new WatchError('CredentialsProviderError', 'no token')
  await assert.rejects(failWith(explained), explained)
  assert.equal(elapsed(), 0)
})

test('trouble: reported once when it begins and once when it is over', async () => {
  const { failWith, wait, changes } = setUp()
  for (let poll = 0; poll < 40; poll += 1) {
    await failWith(...(poll < 10 && poll % 3 === 0 ? [throttling, throttling] : []))
    await wait(15 * seconds)
  }
  assert.deepEqual(changes(), ['troubled: ThrottlingException: Rate exceeded', 'recovered: 8 over 142500'])
})

test('trouble: reported once when three of ten requests fail for hours', async () => {
  const { send, wait, changes } = setUp()
  let sent = 0
  for (let poll = 0; poll < 500; poll += 1) {
    await send(async () => {
      sent += 1
      // Seven good answers in a row, then three bad ones.
      if ((sent * 7_919) % 10 < 3) throw throttling
    })
    await wait(15 * seconds)
  }
  assert.equal(changes().length, 1)
})

test('trouble: over after thirty seconds and twenty good answers without a failure', async () => {
  const { failWith, succeed, wait, changes } = setUp()
  await failWith(throttling)
  await succeed(100)
  assert.equal(changes().length, 1, 'too soon')
  await failWith(throttling)
  await wait(60 * seconds)
  await succeed(18)
  assert.equal(changes().length, 1, 'too few')
  await succeed(1)
  assert.equal(changes().length, 2)
})

test('trouble: reported again when it comes again', async () => {
  const { failWith, succeed, wait, changes } = setUp()
  for (const name of ['ServiceUnavailable', 'InternalFailure']) {
    await failWith(sdkError(name, 500))
    await wait(40 * seconds)
    await succeed(20)
  }
  assert.deepEqual(changes(), [
    'troubled: ServiceUnavailable: as AWS says',
    'recovered: 1 over 0',
    'troubled: InternalFailure: as AWS says',
    'recovered: 1 over 0',
  ])
})

test('trouble: that has passed is reported as over, once, at the end of the watch', async () => {
  const { sender, failWith, changes } = setUp()
  sender.reportRecovery()
  assert.deepEqual(changes(), [])
  await failWith(throttling)
  sender.reportRecovery()
  sender.reportRecovery()
  assert.deepEqual(changes().slice(1), ['recovered: 1 over 0'])
})

test('trouble: that lasts is not reported as over at the end of the watch', async () => {
  const { sender, send, changes } = setUp()
  await assert.rejects(
    send(() => Promise.reject(networkError('ECONNREFUSED'))),
    { code: 'LostContact' },
  )
  sender.reportRecovery()
  assert.equal(changes().length, 1)
})

test('every answer is reported to the debug log, with how long it took', async () => {
  const { send, reported, wait } = setUp()
  let sent = 0
  await send(async () => {
    sent += 1
    await wait(sent * 100)
    if (sent === 1) throw throttling
  })
  assert.deepEqual(reported, [
    'GetDeployment ThrottlingException 100',
    'troubled: ThrottlingException: Rate exceeded',
    'GetDeployment ok 200',
  ])
})

test('contact is lost after ten minutes without one good answer', async () => {
  const { send, elapsed } = setUp()
  const error = networkError('ECONNREFUSED')
  await assert.rejects(
    send(() => Promise.reject(error)),
    {
      code: 'LostContact',
      message:
        'No request to CodeDeploy in us-east-1 has succeeded for 10 minutes (last error: ECONNREFUSED: connect ECONNREFUSED).',
      cause: error,
    },
  )
  assert.ok(elapsed() >= 10 * minutes && elapsed() < 10 * minutes + 20 * seconds, `${elapsed()}`)
})

test('contact is lost for all requests together, those that hang included', async () => {
  const { send, wait, elapsed } = setUp()
  const hang = async () => {
    await wait(15 * seconds)
    throw Object.assign(new Error('no answer'), { name: 'TimeoutError' })
  }
  const ends = await Promise.allSettled([send(hang), send(hang), send(() => Promise.reject(throttling))])
  assert.ok(ends.every(({ status }) => status === 'rejected'))
  assert.ok(elapsed() < 11 * minutes)
})

const notFound = (hostname: string) =>
  Object.assign(networkError('ENOTFOUND'), { message: `getaddrinfo ENOTFOUND ${hostname}`, hostname })
const endpointNotFound = notFound('codedeploy.us-east-1.amazonaws.com')

for (const random of [0, 0.5, 1]) {
  test(`a host that is never resolved ends the watch within a minute, when chance gives ${random}`, async () => {
    const { send, elapsed } = setUp(random)
    await assert.rejects(
      send(() => Promise.reject(endpointNotFound)),
      {
        code: 'LostContact',
        message:
          'The host codedeploy.us-east-1.amazonaws.com cannot be resolved, so CodeDeploy in us-east-1 was never reached.',
        hint: "Check the region (aws-region or AWS_REGION): if this host does not exist, there is no region us-east-1. If the region is right, check the runner's DNS and network.",
        cause: endpointNotFound,
      },
    )
    assert.ok(elapsed() > 40 * seconds && elapsed() < 60 * seconds, `${elapsed()}`)
  })
}

test('a host that is not resolved once ends the watch if the SDK does not know the region', async () => {
  const { send, elapsed } = setUp(1, 'eu-atlantis-1')
  await assert.rejects(
    send(() => Promise.reject(notFound('codedeploy.eu-atlantis-1.amazonaws.com'))),
    { code: 'LostContact', hint: /^Check the region .* there is no region eu-atlantis-1/ },
  )
  assert.equal(elapsed(), 0)
})

test('a service whose host is never resolved is named', async () => {
  const { send } = setUp(0.5, 'us-east-1', { name: 'CodePipeline', iamPrefix: 'codepipeline' })
  await assert.rejects(
    send(() => Promise.reject(notFound('codepipeline.us-east-1.amazonaws.com'))),
    { message: /cannot be resolved, so CodePipeline in us-east-1 was never reached\.$/ },
  )
})

test('a host that has nothing to do with the region is not blamed on it', async () => {
  const { send } = setUp()
  await assert.rejects(
    send(() => Promise.reject(notFound('proxy.example'))),
    {
      message: 'The host proxy.example cannot be resolved, so CodeDeploy in us-east-1 was never reached.',
      hint: "Check the runner's DNS, network and proxy settings (HTTPS_PROXY).",
    },
  )
})

for (const [what, first] of [
  ['a good answer', undefined],
  ['an error that CodeDeploy answered', throttling],
] as const) {
  test(`a host that is not resolved after ${what} ends the watch only after ten minutes`, async () => {
    const { send, failWith, elapsed } = setUp()
    if (first === undefined) await failWith()
    const errors = failing(first === undefined ? [] : [first])
    await assert.rejects(
      send(async signal => {
        await errors(signal)
        throw endpointNotFound
      }),
      { code: 'LostContact', message: /^No request to CodeDeploy in us-east-1 has succeeded for 10 minutes/ },
    )
    assert.ok(elapsed() >= 10 * minutes, `${elapsed()}`)
  })
}

test('a resolver that does not work at the moment is retried for ten minutes', async () => {
  const { send, elapsed } = setUp()
  let sent = 0
  await assert.rejects(
    send(async () => {
      sent += 1
      throw sent % 3 === 0 ? networkError('EAI_AGAIN') : endpointNotFound
    }),
    { message: /^No request to CodeDeploy in us-east-1 has succeeded for 10 minutes/ },
  )
  assert.ok(elapsed() >= 10 * minutes, `${elapsed()}`)
})

test('contact is kept by a good answer to any request', async () => {
  const { send, succeed, elapsed, wait } = setUp()
  const patient = send(async () => {
    if (elapsed() < 19 * minutes) throw throttling
    return 'answered'
  })
  await wait(9.5 * minutes)
  await succeed(1)
  assert.equal(await patient, 'answered')
})

test('contact is not lost by a long pause between two polls', async () => {
  const { failWith, succeed, wait } = setUp()
  await succeed(1)
  await wait(60 * minutes)
  assert.equal(await failWith(throttling), 'answer')
})

const cancelled = new Error('cancelled by SIGINT')

test('a signal ends the pause between two attempts at once', async () => {
  const { send, elapsed, wait } = setUp()
  const cancellation = new AbortController()
  const sending = send(() => Promise.reject(throttling), cancellation.signal)
  await wait(3.1 * seconds)
  cancellation.abort(cancelled)
  await assert.rejects(sending, cancelled)
  assert.equal(elapsed(), 3.1 * seconds)
})

test('a signal that is aborted already lets no request go out', async () => {
  const { send, reported } = setUp()
  await assert.rejects(
    send(() => assert.fail('it was sent'), AbortSignal.abort(cancelled)),
    cancelled,
  )
  assert.deepEqual(reported, [])
})

test("a signal reaches the attempt, whose own error does not hide the signal's reason", async () => {
  const { send } = setUp()
  const cancellation = new AbortController()
  const attempt: Attempt = async signal => {
    cancellation.abort(cancelled)
    assert.equal(signal.aborted, true)
    throw Object.assign(new Error('Request aborted'), { name: 'AbortError' })
  }
  await assert.rejects(send(attempt, cancellation.signal), cancelled)
})

test('throttle factor: rises when requests are throttled, and only then', async () => {
  const { sender, failWith, succeed } = setUp()
  await failWith(networkError('ECONNRESET'), networkError('ECONNRESET'))
  assert.equal(sender.throttleFactor.value, 1)
  await failWith(throttling, throttling, throttling)
  assert.ok(sender.throttleFactor.value > 2)
  await succeed(10)
  assert.equal(sender.throttleFactor.value, 1)
})

test('throttle factor: rises to 16 at most and comes back to 1 with successes', () => {
  const factor = new ThrottleFactor()
  factor.onThrottled()
  assert.equal(factor.value, 1.5)
  for (let requests = 0; requests < 20; requests += 1) factor.onThrottled()
  assert.equal(factor.value, 16)
  for (let requests = 0; requests < 13; requests += 1) factor.onSuccess()
  assert.equal(factor.value, 1)
})

test('throttle factor: stays small when 30 % of requests are throttled, and not when 50 % are', () => {
  const averageAt = (share: number) => {
    const factor = new ThrottleFactor()
    let sum = 0
    for (let requests = 1; requests <= 1_000; requests += 1) {
      if ((requests * 7_919) % 10 < share * 10) factor.onThrottled()
      else factor.onSuccess()
      sum += factor.value
    }
    return sum / 1_000
  }
  assert.ok(averageAt(0.3) < 3, `${averageAt(0.3)}`)
  assert.ok(averageAt(0.5) > 8, `${averageAt(0.5)}`)
})

test('throttle factor: is always between 1 and 16', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { maxLength: 200 }), requests => {
      const factor = new ThrottleFactor()
      for (const isThrottled of requests) {
        if (isThrottled) factor.onThrottled()
        else factor.onSuccess()
        assert.ok(factor.value >= 1 && factor.value <= 16)
      }
    }),
  )
})
