import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { answered, failing, network, request, setUp, throttled } from './retry-support.ts'
import { never } from './support.ts'

const seconds = 1_000
const minutes = 60_000

describe('the back-off', () => {
  const pausesOf = async (random: number, failures: number) => {
    const { patience, elapsed } = setUp(random)
    const sentAt: number[] = []
    const send = failing(Array(failures).fill(throttled))
    await patience.send(request, never, () => {
      sentAt.push(elapsed())
      return send()
    })
    return sentAt.slice(1).map((at, index) => at - (sentAt[index] ?? 0))
  }

  test('doubles from one second to twenty', async () => {
    const pauses = await pausesOf(1, 8)
    assert.deepEqual(
      pauses,
      [1, 2, 4, 8, 16, 20, 20, 20].map(pause => pause * seconds),
    )
  })

  test('is half of that at least, and anything in between by chance', async () => {
    assert.deepEqual(await pausesOf(0, 6), [500, 1_000, 2_000, 4_000, 8_000, 10_000])
    assert.deepEqual(await pausesOf(0.5, 2), [750, 1_500])
  })

  test('begins anew with the next request', async () => {
    const { patience, elapsed } = setUp(1)
    await patience.send(request, never, failing([throttled, throttled]))
    const before = elapsed()
    await patience.send(request, never, failing([throttled]))
    assert.equal(elapsed() - before, 1_000)
  })
})

describe('trouble', () => {
  test('is told once when it begins and once when it is over', async () => {
    const { patience, wait, changes } = setUp()
    for (let poll = 0; poll < 40; poll += 1) {
      await patience.send(request, never, failing(poll < 10 && poll % 3 === 0 ? [throttled, throttled] : []))
      await wait(15 * seconds)
    }
    assert.deepEqual(changes(), [
      'troubled: ThrottlingException: Rate exceeded',
      'recovered: 8 within 142500',
    ])
  })

  test('is told once where three of ten requests fail, for hours', async () => {
    const { patience, wait, changes } = setUp()
    let sent = 0
    for (let poll = 0; poll < 500; poll += 1) {
      await patience.send(request, never, async () => {
        sent += 1
        // Seven good answers in a row, then three bad ones.
        if ((sent * 7_919) % 10 < 3) throw throttled
      })
      await wait(15 * seconds)
    }
    assert.equal(changes().length, 1)
  })

  test('is over after thirty seconds, and twenty good answers, without a failure', async () => {
    const { patience, wait, changes } = setUp()
    const answer = async (times: number) => {
      for (let sent = 0; sent < times; sent += 1) await patience.send(request, never, failing([]))
    }
    await patience.send(request, never, failing([throttled]))
    await answer(100)
    assert.equal(changes().length, 1, 'too soon')
    await patience.send(request, never, failing([throttled]))
    await wait(60 * seconds)
    await answer(18)
    assert.equal(changes().length, 1, 'too few')
    await answer(1)
    assert.equal(changes().length, 2)
  })

  test('that comes again is told again', async () => {
    const { patience, wait, changes } = setUp()
    for (const reason of ['ServiceUnavailable', 'InternalFailure']) {
      await patience.send(request, never, failing([answered(reason, 500)]))
      await wait(40 * seconds)
      for (let sent = 0; sent < 20; sent += 1) await patience.send(request, never, failing([]))
    }
    assert.deepEqual(changes(), [
      'troubled: ServiceUnavailable: as AWS says',
      'recovered: 1 within 0',
      'troubled: InternalFailure: as AWS says',
      'recovered: 1 within 0',
    ])
  })

  test('that has passed is told to be over at the end of the watch', async () => {
    const { patience, changes } = setUp()
    await patience.send(request, never, failing([throttled]))
    patience.settle()
    patience.settle()
    assert.deepEqual(changes().slice(1), ['recovered: 1 within 0'])
  })

  test('that lasts is not told to be over', async () => {
    const { patience, changes } = setUp()
    await patience.send(request, never, failing([throttled]))
    const ended = new AbortController()
    const hopeless = patience.send(request, ended.signal, async () => {
      ended.abort(new Error('the end'))
      throw throttled
    })
    await assert.rejects(hopeless, /the end/)
    patience.settle()
    assert.equal(changes().length, 2, 'the first one had passed')
    await assert.rejects(
      patience.send(request, never, () => Promise.reject(network('ECONNREFUSED'))),
      { code: 'LostContact' },
    )
    patience.settle()
    assert.equal(changes().length, 3)
  })

  test('that never was is not told to be over', async () => {
    const { patience, told, changes } = setUp()
    await patience.send(request, never, failing([]))
    patience.settle()
    assert.deepEqual(changes(), [])
    assert.deepEqual(told, ['GetDeployment ok 0'])
  })

  test('every answer is told to the debug log, with how long it took', async () => {
    const { patience, told, wait } = setUp()
    let sent = 0
    await patience.send(request, never, async () => {
      sent += 1
      await wait(sent * 100)
      if (sent === 1) throw throttled
    })
    assert.deepEqual(told, [
      'GetDeployment ThrottlingException 100',
      'troubled: ThrottlingException: Rate exceeded',
      'GetDeployment ok 200',
    ])
  })
})

describe('ten minutes without one good answer', () => {
  test('end it: contact is lost', async () => {
    const { patience, elapsed } = setUp()
    const error = network('ECONNREFUSED')
    await assert.rejects(
      patience.send(request, never, () => Promise.reject(error)),
      {
        code: 'LostContact',
        message:
          'CodeDeploy in us-east-1 has not given one good answer for 10 minutes (last: ECONNREFUSED: connect ECONNREFUSED).',
        cause: error,
      },
    )
    assert.ok(elapsed() >= 10 * minutes && elapsed() < 10 * minutes + 20 * seconds, `${elapsed()}`)
  })

  test('count over all requests together', async () => {
    const { patience, elapsed } = setUp()
    const hopeless = () => patience.send(request, never, () => Promise.reject(throttled))
    const ends = (await Promise.allSettled([hopeless(), hopeless(), hopeless()])).map(async ended => {
      assert.equal(ended.status, 'rejected')
    })
    await Promise.all(ends)
    assert.ok(elapsed() < 10 * minutes + 20 * seconds)
  })

  test('begin anew with each good answer', async () => {
    const { patience, elapsed } = setUp()
    for (let round = 0; round < 3; round += 1) {
      const until = elapsed() + 9 * minutes
      await patience.send(request, never, async () => {
        if (elapsed() < until) throw throttled
      })
    }
    assert.ok(elapsed() >= 27 * minutes)
  })

  test('begin anew with a good answer to another request', async () => {
    const { patience, elapsed, wait } = setUp()
    const until = 19 * minutes
    const patient = patience.send(request, never, async () => {
      if (elapsed() < until) throw throttled
      return 'answered'
    })
    await wait(9.5 * minutes)
    await patience.send(request, never, failing([]))
    assert.equal(await patient, 'answered')
  })

  test('do not count the pause between two polls, however long it is', async () => {
    const { patience, wait } = setUp()
    await patience.send(request, never, failing([]))
    await wait(60 * minutes)
    assert.equal(await patience.send(request, never, failing([throttled])), 2)
  })

  test('count a request that hangs', async () => {
    const { patience, wait, elapsed } = setUp()
    await assert.rejects(
      patience.send(request, never, async () => {
        await wait(15 * seconds)
        throw Object.assign(new Error('no answer'), { name: 'TimeoutError' })
      }),
      { code: 'LostContact' },
    )
    assert.ok(elapsed() < 11 * minutes)
  })
})

describe('a signal', () => {
  const reason = new Error('cancelled by SIGINT')

  test('ends the pause at once', async () => {
    const { patience, elapsed, wait } = setUp()
    const cancellation = new AbortController()
    const sending = patience.send(request, cancellation.signal, () => Promise.reject(throttled))
    await wait(3.1 * seconds)
    cancellation.abort(reason)
    await assert.rejects(sending, reason)
    assert.equal(elapsed(), 3.1 * seconds)
  })

  test('that was aborted before lets no request go out', async () => {
    const { patience, told } = setUp()
    await assert.rejects(
      patience.send(request, AbortSignal.abort(reason), () => assert.fail('it was sent')),
      reason,
    )
    assert.deepEqual(told, [])
  })

  test('is handed to the request, whose own error does not hide the reason', async () => {
    const { patience } = setUp()
    const cancellation = new AbortController()
    const sending = patience.send(request, cancellation.signal, async signal => {
      cancellation.abort(reason)
      assert.equal(signal.aborted, true)
      throw Object.assign(new Error('Request aborted'), { name: 'AbortError' })
    })
    await assert.rejects(sending, reason)
  })
})
