import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { conclusions } from '../../src/deployment/verdict.ts'
import type { Progress } from '../../src/report/outcome.ts'
import {
  checkRunAnnotations,
  checkRunConclusion,
  outcomeOutput,
  progressKey,
  progressOutput,
} from '../../src/report/render-check-run.ts'
import {
  aFailedEvent,
  aFailedInstance,
  after,
  aLambdaTarget,
  anInstance,
  anOutcome,
  aSnapshot,
  scriptFailed,
  start,
} from '../support/deployments.ts'
import { addresses, elementNames, outsideCode, toHtml } from '../support/gfm.ts'
import { assertGolden } from '../support/golden.ts'
import { hostileOutcome } from '../support/hostile-outcomes.ts'
import { sentinel } from '../support/hostile-texts.ts'
import { outcomes } from '../support/outcomes/outcomes.ts'

/** GitHub's limit for each of both parts, in characters. */
const limit = 65_535
const ourElements = new Set(
  'h3 h4 p pre code table thead tbody tr th td strong em a details summary ol li'.split(' '),
)

describe('a finished check run', () => {
  const folder = new URL('./check-run-goldens/', import.meta.url)
  for (const name of ['in-place-failure', 'rolled-back', 'success', 'ecs', 'denied', 'hostile']) {
    it(`is as in its golden: ${name}`, async () => {
      const { title, summary, text = '' } = outcomeOutput(outcomes[name] ?? assert.fail(name))
      const rendered = `title: ${title}\n\n${summary}\n\n<!-- text -->\n\n${text}\n`
      await assertGolden(folder, name, rendered)
    })
  }

  it('keeps every text from outside in code', () => {
    fc.assert(
      fc.property(hostileOutcome, outcome => {
        const { title, summary, text = '' } = outcomeOutput(outcome)
        assert.doesNotMatch(title, /[\p{Cc}\p{Cf}]/u)
        for (const html of [toHtml(summary), toHtml(text)]) {
          assert.ok(!outsideCode(html).includes(sentinel))
          for (const name of elementNames(html)) assert.ok(ourElements.has(name), name)
          for (const address of addresses(html)) {
            assert.match(address, /^https:\/\/([\w-]+\.)?(console|docs)\.aws\.amazon\.com\//)
          }
        }
      }),
      { numRuns: 200 },
    )
  })

  it('stays within GitHub’s limits, however many and long the texts', () => {
    const unit = fc.constantFrom('a', '€', '🚀', '`', '|', '\n', '\\')
    const length = fc.constantFrom(10, 500, 5_000)
    fc.assert(
      fc.property(fc.constantFrom(1, 30, 1_000), unit, length, (count, character, size) => {
        const evil = character.repeat(size)
        const targets = Array.from({ length: count }, (_, index) =>
          aFailedInstance(
            `${index}${evil}`,
            aFailedEvent(evil, index, { scriptName: evil, message: `${index}${evil}` }),
          ),
        )
        const deployment = { status: 'Failed', creator: evil, description: evil, applicationName: evil }
        const outcome = anOutcome({ snapshot: aSnapshot(deployment, targets) })
        const { title, summary, text = '' } = outcomeOutput(outcome)
        assert.ok(title.length <= 255)
        assert.ok(summary.length <= limit && text.length <= limit)
        const annotations = checkRunAnnotations(outcome)
        assert.equal(annotations.length, Math.min(count, 250))
        for (const one of annotations) assert.ok(one.title.length <= 255 && one.message.length <= 65_535)
      }),
      { numRuns: 20 },
    )
  })

  it('has a title that says how a good end came, with the targets where there are any', () => {
    const titleOf = (...given: Parameters<typeof anOutcome>) => outcomeOutput(anOutcome(...given)).title
    const three = ['i-1', 'i-2', 'i-3'].map(id => anInstance(id))
    assert.equal(titleOf({ snapshot: aSnapshot({ status: 'Succeeded' }, three) }), 'Succeeded · 3 targets')
    assert.equal(titleOf({ snapshot: aSnapshot({ status: 'Succeeded' }) }), 'Succeeded')
    assert.equal(
      titleOf({ ending: { kind: 'ready' }, snapshot: aSnapshot({ status: 'Ready' }, three) }),
      'Ready for its traffic · 3 targets',
    )
  })

  it('says nothing of a script’s output, but what its exit code means', () => {
    const diagnostics = scriptFailed({
      message: 'Script at specified location: start.sh failed with exit code 127',
      logTail: 'start.sh: line 3: s3cret-value: command not found\nError: s3cret-value\n',
    })
    const targets = [aFailedInstance('i-1', aFailedEvent('Install', 1, diagnostics))]
    const outcome = anOutcome({ snapshot: aSnapshot({ status: 'Failed' }, targets) })
    const told = JSON.stringify([outcomeOutput(outcome), checkRunAnnotations(outcome)])
    assert.doesNotMatch(told, /s3cret/)
    assert.match(told, /command not found|not found/)
    assert.match(told, /Hint:/)
  })
})

describe('a running check run', () => {
  const progressOf = (snapshot = aSnapshot(), rollback?: Progress['rollback']): Progress => ({
    deploymentId: 'd-ABCDEF123',
    region: 'eu-central-1',
    startedAt: start,
    snapshot,
    ...(rollback === undefined ? {} : { rollback }),
  })

  it('tells how many targets are done, and the counts', () => {
    const targets = [
      anInstance('i-1'),
      anInstance('i-2', { status: 'InProgress' }),
      anInstance('i-3', { status: 'Pending' }),
    ]
    const { title, summary } = progressOutput(progressOf(aSnapshot({}, targets)), after(125))
    assert.equal(title, 'InProgress · 1 of 3 targets done')
    assert.match(summary, /^Deployment `d-ABCDEF123` · 🔵 InProgress · watched for 2 min 5 s\n/)
    assert.match(summary, /\| ✅ Succeeded \| 1 \|/)
  })

  it('links to the console where that is known', () => {
    const consoleUrl =
      'https://eu-central-1.console.aws.amazon.com/codesuite/codedeploy/deployments/d-ABCDEF123'
    const { summary } = progressOutput({ ...progressOf(), consoleUrl }, after(5))
    assert.ok(summary.endsWith(` · [open in the AWS console](${consoleUrl})`), summary)
    assert.doesNotMatch(progressOutput(progressOf(), after(5)).summary, /console/)
  })

  it('tells how far the rollback is as soon as there is one', () => {
    const failed = aSnapshot({ status: 'Failed' }, [aFailedInstance('i-1')])
    const rollback = aSnapshot({ id: 'd-ROLLBACK1' }, [
      anInstance('i-1'),
      anInstance('i-2', { status: 'InProgress' }),
    ])
    const { title, summary, text } = progressOutput(progressOf(failed, rollback), after(125))
    assert.equal(title, 'Failed, rolling back · 1 of 2 targets done')
    assert.match(summary, /\n\nIt failed, and deployment `d-ROLLBACK1` rolls it back: 🔵 InProgress\n/)
    assert.match(summary, /\| ✅ Succeeded \| 1 \|/)
    assert.match(text ?? '', /`i-2`/)
  })

  it('has no counts before there are targets', () => {
    assert.deepEqual(progressOutput(progressOf(aSnapshot({ status: 'Created' })), after(1)).title, 'Created')
  })

  it('differs by status, counts, traffic and rollback, and by nothing else', () => {
    const base = aSnapshot({}, [anInstance('i-1', { status: 'InProgress' })])
    const lambda = (weight: number) => aSnapshot({}, [aLambdaTarget({ targetVersionWeight: weight })])
    const keys = [
      progressOf(base),
      progressOf(aSnapshot({ status: 'Ready' }, base.targets)),
      progressOf(aSnapshot({}, [anInstance('i-1')])),
      progressOf(lambda(10)),
      progressOf(lambda(20)),
      progressOf(base, base),
    ].map(progressKey)
    assert.equal(new Set(keys).size, keys.length)
    assert.equal(progressKey(progressOf({ ...base, at: after(500) })), keys[0])
  })
})

describe('the conclusion of a check run', () => {
  it('is the contract’s', () => {
    assert.deepEqual(Object.fromEntries(conclusions.map(one => [one, checkRunConclusion(one)])), {
      success: 'success',
      failure: 'failure',
      stopped: 'failure',
      ready: 'success',
      'timed-out': 'timed_out',
      cancelled: 'cancelled',
      error: 'failure',
    })
  })
})

describe('the annotations of a check run', () => {
  it('tell what failed the step as failures, the rest as warnings', () => {
    const event = aFailedEvent('ApplicationStop', 1, scriptFailed({ scriptName: 'stop.sh' }))
    const targets = [
      aFailedInstance('i-1', aFailedEvent('Install', 2)),
      anInstance('i-2', { lifecycleEvents: [event] }),
    ]
    const outcome = anOutcome({ snapshot: aSnapshot({ status: 'Failed' }, targets) })
    const found = checkRunAnnotations(outcome)
    assert.deepEqual(
      found.map(({ level, title }) => [level, title]),
      [
        ['error', 'ScriptFailed'],
        ['warning', 'ScriptFailed'],
      ],
    )
    assert.match(found[1]?.message ?? '', /ApplicationStop runs the scripts of the previous revision/)
    assert.doesNotMatch(found[0]?.message ?? '', /previous revision/)
  })
})
