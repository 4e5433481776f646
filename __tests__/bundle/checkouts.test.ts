import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, test } from 'node:test'
import { inPlace } from '../../lab/codedeploy/builders/in-place.ts'
import { hostileCheckouts, hostileEvent } from '../../lab/runner/hostile-checkouts.ts'
import { runBundle } from '../support/bundle.ts'

// The tests of the room read many checkouts; here some of them are the step's own. ATTACK_CHECKOUTS asks for more.

const count = Math.ceil(Number(process.env.ATTACK_CHECKOUTS ?? 30) / 10)
const seed = Number(process.env.ATTACK_SEED ?? 1)
/** In milliseconds. */
const deadline = 3_000
const afterDeadline = 5_000
/** More causes than get an annotation each. */
const instances = 260

describe('a step in a hostile checkout has outputs and summary in time', { concurrency: 2 }, () => {
  for (const { name, scriptName, make } of hostileCheckouts(count, seed)) {
    test(name, async t => {
      const workspace = await mkdtemp(path.join(tmpdir(), 'workspace-'))
      t.after(() => rm(workspace, { recursive: true, force: true }))
      await make(workspace)
      const plan = inPlace({
        seed: name,
        applicationName: 'shop',
        deploymentGroupName: 'production',
        config: 'AllAtOnce',
        instances: Array.from({ length: instances }, (_, index) => {
          const message = `Script at specified location: ${scriptName} failed, for the reason ${index}`
          const logTail = `[stderr]${scriptName}: line 2: command not found`
          const diagnostics = { errorCode: 'ScriptFailed', scriptName, message, logTail }
          return { failures: [{ event: hostileEvent, diagnostics }] }
        }),
      })
      const inputs = { 'timeout-minutes': String(deadline / 60_000) }
      const { outputs, summary, durations, refused } = await runBundle({ plan, workspace, inputs })
      assert.ok(durations.total < deadline + afterDeadline, `it took ${durations.total} ms`)
      assert.equal(outputs.conclusion, 'failure')
      assert.notEqual(outputs.message, '')
      assert.equal(summary.type, 'uploaded')
      assert.equal(refused, false)
    })
  }
})
