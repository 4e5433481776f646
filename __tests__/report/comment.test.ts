import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { conclusions } from '../../src/deployment/verdict.ts'
import { comment, commentState, stateOfComment } from '../../src/report/render-comment.ts'
import {
  aCloudFormationTarget,
  aFailedEvent,
  aFailedInstance,
  anOutcome,
  aSnapshot,
  scriptFailed,
} from '../support/deployments.ts'
import { addresses, elementNames, outsideCode, textsIn, toHtml } from '../support/gfm.ts'
import { assertGolden } from '../support/golden.ts'
import { hostileOutcome } from '../support/hostile-outcomes.ts'
import { sentinel } from '../support/hostile-texts.ts'
import { outcomes } from '../support/outcomes/outcomes.ts'

const key = '0123456789abcdef0123456789abcdef'
const options = {
  key,
  runUrl: 'https://github.com/octo-org/octo-repo/actions/runs/1658821493/attempts/1',
  endsFailure: false,
}
/** GitHub's limit, in characters. */
const limit = 65_536
const ourElements = new Set(
  'h2 h3 h4 p pre code table thead tbody tr th td strong em a details summary ol li'.split(' '),
)

describe('a comment', () => {
  const folder = new URL('./comment-goldens/', import.meta.url)
  for (const name of ['in-place-failure', 'rolled-back', 'success', 'timed-out', 'denied', 'hostile']) {
    it(`is as in its golden: ${name}`, async () => {
      const rendered = comment(outcomes[name] ?? assert.fail(name), options)
      await assertGolden(folder, name, rendered)
    })
  }

  it('keeps every text from outside in code', () => {
    fc.assert(
      fc.property(hostileOutcome, outcome => {
        const html = toHtml(comment(outcome, options))
        assert.ok(!outsideCode(html).includes(sentinel))
        assert.equal(textsIn(html, 'h2').length, 1)
        for (const name of elementNames(html)) assert.ok(ourElements.has(name), name)
        for (const address of addresses(html)) {
          assert.match(
            address,
            /^https:\/\/(([\w-]+\.)?(console|docs)\.aws\.amazon\.com|github\.com\/octo-org)\//,
          )
        }
      }),
      { numRuns: 200 },
    )
  })

  it('has one marker, and only as its first line', () => {
    fc.assert(
      fc.property(hostileOutcome, outcome => {
        const body = comment(outcome, options)
        assert.equal(stateOfComment(body, key), commentState(outcome))
        assert.equal(stateOfComment(body, key.replace('0', 'f')), undefined)
        assert.equal(body.split('<!-- codedeploy-watch').length, 2)
      }),
      { numRuns: 50 },
    )
  })

  it('stays within GitHub’s limit and keeps the root cause, however many and long the texts', () => {
    const unit = fc.constantFrom('a', '€', '🚀', '`', '|', '\\')
    fc.assert(
      fc.property(
        fc.constantFrom(1, 30, 1_000),
        unit,
        fc.constantFrom(10, 500, 5_000),
        (count, character, size) => {
          const evil = character.repeat(size)
          const targets = Array.from({ length: count }, (_, index) =>
            aFailedInstance(
              `${index}${evil}`,
              aFailedEvent(evil, index, { scriptName: evil, message: `${index}${evil}` }),
            ),
          )
          const snapshot = aSnapshot(
            { status: 'Failed', creator: evil, description: evil, applicationName: evil },
            targets,
          )
          const body = comment(anOutcome({ snapshot }), options)
          assert.ok(body.length <= limit)
          assert.match(body, /❌ Deployment failed[\s\S]*UnknownError/)
        },
      ),
      { numRuns: 20 },
    )
    const stack = Array.from({ length: 1_000 }, (_, index) =>
      aCloudFormationTarget({ id: `${'€'.repeat(900)}${index}`, targetVersionWeight: 1 }),
    )
    assert.ok(
      comment(anOutcome({ snapshot: aSnapshot({ status: 'Succeeded' }, stack) }), options).length <= limit,
    )
  })

  it('is found by its key, with what it tells', () => {
    const [good, bad] = [outcomes.success ?? assert.fail(), outcomes.denied ?? assert.fail()]
    assert.equal(stateOfComment(comment(good, options), key), 'success')
    assert.equal(stateOfComment(comment(bad, options), key), 'failure')
    assert.equal(stateOfComment(comment(bad, options), key.replace('0', 'f')), undefined)
    assert.equal(stateOfComment(`What does this mean?\n\n${comment(bad, options)}`, key), undefined)
  })

  it('says nothing of a script’s output', () => {
    const diagnostics = scriptFailed({ logTail: 'Error: cannot log in with s3cret-value\n' })
    const targets = [aFailedInstance('i-1', aFailedEvent('Install', 1, diagnostics))]
    const body = comment(anOutcome({ snapshot: aSnapshot({ status: 'Failed' }, targets) }), options)
    assert.doesNotMatch(body, /s3cret|cannot log in/)
    assert.match(body, /failed with exit code 1/)
  })

  it('says that a failure is over where one was told before', () => {
    const outcome = outcomes.success ?? assert.fail()
    assert.match(
      comment(outcome, { ...options, endsFailure: true }),
      /The failure that stood here before is over\./,
    )
    assert.doesNotMatch(comment(outcome, options), /is over/)
  })

  it('tells a failure wherever the step is red', () => {
    const states = conclusions.map(conclusion => {
      const outcome = anOutcome()
      return [conclusion, commentState({ ...outcome, conclusion })]
    })
    assert.deepEqual(Object.fromEntries(states), {
      success: 'success',
      ready: 'success',
      failure: 'failure',
      stopped: 'failure',
      'timed-out': 'failure',
      cancelled: 'failure',
      error: 'failure',
    })
  })
})
