import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { ErrorCode, LifecycleErrorCode } from '@aws-sdk/client-codedeploy'
import { entries } from '../../src/hints/catalogue.ts'
import type { Entry, FailureFacts } from '../../src/hints/entry.ts'
import { hintFor, hintText } from '../../src/hints/hints.ts'

function scriptFailed(overrides: Partial<FailureFacts> = {}): FailureFacts {
  return {
    platform: 'Server',
    where: 'lifecycle',
    event: 'ApplicationStart',
    errorCode: 'ScriptFailed',
    scriptName: 'scripts/start.sh',
    message: 'Script at specified location: scripts/start.sh failed with exit code 1',
    ...overrides,
  }
}

suite('every code has at least its general hint', () => {
  for (const errorCode of Object.values(ErrorCode))
    test(`deployment: ${errorCode}`, () => {
      const hint = hintFor({ where: 'deployment', errorCode })
      assert.equal(hint?.id, `deployment-${errorCode.toLowerCase().replaceAll('_', '-')}`)
    })

  for (const errorCode of Object.values(LifecycleErrorCode).filter(code => code !== 'Success'))
    test(`lifecycle: ${errorCode}`, () => {
      const hint = hintFor({ where: 'lifecycle', event: 'AfterInstall', errorCode })
      assert.ok(hint)
    })

  test('but none for a code that AWS adds one day', () => {
    assert.equal(hintFor({ where: 'deployment', errorCode: 'COSMIC_RAY' }), undefined)
    assert.equal(hintFor({ where: 'lifecycle', event: 'Install', errorCode: 'ScriptVanished' }), undefined)
  })

  test('nor for a success, whatever its texts say', () => {
    const facts = scriptFailed({
      errorCode: 'Success',
      message: 'Succeeded',
      logTail: '[stderr]disk full: No space left on device',
    })
    assert.equal(hintFor(facts), undefined)
  })

  test('nor for a failure of which nothing is known', () => {
    assert.equal(hintFor({ where: 'lifecycle' }), undefined)
    assert.equal(hintFor({ where: 'deployment' }), undefined)
  })
})

suite('the more telling kind wins', () => {
  const portInUse = '[stderr]Error: listen EADDRINUSE: address already in use :::8080\n'

  const cases: readonly { readonly name: string; readonly facts: FailureFacts; readonly hint: string }[] = [
    { name: 'the code alone', facts: scriptFailed(), hint: 'script-failed' },
    {
      name: 'the event over the code',
      facts: scriptFailed({ event: 'ValidateService' }),
      hint: 'validate-service-failed',
    },
    {
      name: 'a symptom over the event',
      facts: scriptFailed({
        event: 'ValidateService',
        logTail: '[stderr]curl: (7) Failed to connect to localhost port 80\n',
      }),
      hint: 'health-check-refused',
    },
    {
      name: 'the exit code over a symptom',
      facts: scriptFailed({
        message: 'Script failed with exit code 137',
        logTail: '[stderr]curl: (52) Empty reply from server\n',
      }),
      hint: 'exit-killed',
    },
    {
      name: 'a cause in the output over the exit code',
      facts: scriptFailed({ message: 'Script failed with exit code 137', logTail: portInUse }),
      hint: 'port-in-use',
    },
    {
      name: 'a cause further up over a symptom in the last line',
      facts: scriptFailed({
        logTail: `${portInUse}[stderr]curl: (7) Failed to connect to localhost port 8080\n`,
      }),
      hint: 'port-in-use',
    },
    {
      name: 'of two causes, the one nearer to the end',
      facts: scriptFailed({ logTail: `[stderr]E: Unable to locate package jq\n${portInUse}` }),
      hint: 'port-in-use',
    },
    {
      name: "the agent's own words over the output",
      facts: scriptFailed({
        errorCode: 'UnknownError',
        message: 'Script at specified location: scripts/start.sh failed to close STDOUT',
        logTail: portInUse,
      }),
      hint: 'script-outputs-left-open',
    },
  ]
  for (const { name, facts, hint } of cases)
    test(name, () => {
      assert.equal(hintFor(facts)?.id, hint)
    })

  test('a symptom that the script got over is none', () => {
    const logTail =
      "[stderr]rm: cannot remove 'x': No such file or directory\n[stderr]TypeError: order.total is not a function\n"
    assert.equal(hintFor(scriptFailed({ logTail }))?.id, 'script-failed')
  })

  test('progress on standard output is none, wherever it mentions one', () => {
    const progress = '[stdout]Docs: "No space left on device" and what to do\n'
    const logTail = `${progress}${'[stdout]step done\n'.repeat(5)}`
    assert.equal(hintFor(scriptFailed({ logTail }))?.id, 'script-failed')
  })

  test("what a script prints is not taken for the agent's log", () => {
    const facts = scriptFailed({
      logTail: '[stderr]An error occurred (ExpiredToken) when calling the GetObject operation\n',
    })
    assert.equal(hintFor(facts)?.id, 'aws-credentials-expired')
  })
})

suite('scripts of the previous revision', () => {
  const events = ['ApplicationStop', 'BeforeBlockTraffic', 'AfterBlockTraffic']
  const wayOut = /--ignore-application-stop-failures.*last_successful_install/

  for (const event of events) {
    test(`${event}: a script that failed for no known reason`, () => {
      const hint = hintFor(scriptFailed({ event }))
      assert.equal(hint?.id, 'previous-revision-script')
      assert.match(hint?.causes[0]?.fix ?? '', wayOut)
    })

    test(`${event}: a known reason, and then the way out`, () => {
      const hint = hintFor(scriptFailed({ event, logTail: '[stderr]su: user ubuntu does not exist\n' }))
      assert.equal(hint?.id, 'no-such-user')
      assert.match(hint?.causes[0]?.fix ?? '', /runas/)
      assert.match(hint?.causes[1]?.fix ?? '', wayOut)
    })

    test(`${event}: never more than three causes`, () => {
      const hint = hintFor(scriptFailed({ event, errorCode: 'ScriptTimedOut', message: 'x' }))
      assert.equal(hint?.id, 'script-timed-out')
      assert.equal(hint?.causes.length, 3)
      assert.match(hint?.causes[1]?.fix ?? '', wayOut)
    })

    test(`${event}: an agent that cannot be reached has nothing to do with it`, () => {
      const message =
        'CodeDeploy agent was not able to receive the lifecycle event. Check the CodeDeploy agent logs'
      const hint = hintFor({ where: 'lifecycle', event, errorCode: 'UnknownError', message })
      assert.equal(hint?.id, 'agent-unreachable')
      assert.doesNotMatch(hintText(hint ?? assert.fail()), wayOut)
    })
  }

  test('other events run the new revision', () => {
    const hint = hintFor(scriptFailed({ logTail: '[stderr]su: user ubuntu does not exist\n' }))
    assert.doesNotMatch(hintText(hint ?? assert.fail()), wayOut)
  })

  test('an unknown event may have run either', () => {
    const { event: _, ...facts } = scriptFailed({ logTail: '[stderr]su: user ubuntu does not exist\n' })
    const hint = hintFor(facts)
    assert.equal(hint?.id, 'no-such-user')
    assert.doesNotMatch(hintText(hint), wayOut)
  })
})

suite('texts', () => {
  const texts = (entry: Entry) => [entry.meaning, ...entry.causes.flatMap(({ cause, fix }) => [cause, fix])]

  test('ids are unique', () => {
    assert.equal(new Set(entries.map(entry => entry.id)).size, entries.length)
  })

  for (const entry of entries)
    test(entry.id, () => {
      assert.match(entry.id, /^[a-z0-9]+(-[a-z0-9]+)*$/)
      assert.match(
        entry.page,
        /^https:\/\/docs\.aws\.amazon\.com\/codedeploy\/latest\/userguide\/[a-z0-9-]+\.html$/,
      )
      assert.ok(entry.causes.length >= 1 && entry.causes.length <= 3, 'one to three causes')
      assert.match(entry.meaning, /^\S.*[^.\s]\.$/, 'the meaning is a sentence')
      for (const { cause, fix } of entry.causes) {
        assert.match(cause, /^\S.*[^.\s]$/, 'a cause has no full stop')
        assert.match(fix, /[^.]$/, 'a fix has no full stop, hintText sets it')
        assert.doesNotMatch(cause, /: /, 'a colon separates cause and fix')
      }
      for (const text of texts(entry)) assert.doesNotMatch(text, /[`\r\n]|https?:/, 'plain text on one line')
      assert.ok(hintText(entry).length <= 750, `short: ${hintText(entry).length}`)
    })

  test('one cause reads as a sentence, several are numbered', () => {
    const one = { id: 'x', meaning: 'It broke.', causes: [{ cause: 'A', fix: 'do b' }], page: '' }
    assert.equal(hintText(one), 'It broke. A: do b.')
    const two = { ...one, causes: [...one.causes, { cause: 'C', fix: 'do d' }] }
    assert.equal(hintText(two), 'It broke. (1) A: do b. (2) C: do d.')
  })
})
