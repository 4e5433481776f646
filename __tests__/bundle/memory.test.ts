import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type TestContext, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { inPlace } from '../../lab/codedeploy/builders/in-place.ts'
import { worstDeployment } from '../../lab/codedeploy/builders/worst.ts'
import type { Plan } from '../../lab/codedeploy/plan/plan.ts'
import type { WorstText } from '../../lab/kit/worst-texts.ts'
import { runBundle } from '../support/bundle.ts'

const anHour = 3_600_000
const instances = 1_000
/** What a step may hold for the worst deployment, as a multiple of what it holds for a usual one of the same size. */
const mostGrowth = 2
/** Of short characters, of longer ones in JSON, and of those whose texts take twice the memory. */
const kinds: readonly WorstText[] = ['colons', 'control sequences without an end', 'sequences of emoji']
const skip = process.env.ATTACK_MEMORY === undefined && 'it takes long, so only CI sets ATTACK_MEMORY'

/** The most memory that a step held, in megabytes, while it read a deployment that has ended. */
async function peakOf(t: TestContext, plan: Plan, conclusion: string): Promise<number> {
  const folder = await mkdtemp(path.join(tmpdir(), 'peak-'))
  t.after(() => rm(folder, { recursive: true }))
  const file = path.join(folder, 'peak')
  const reporter = fileURLToPath(import.meta.resolve('./report-peak.ts'))
  const environment = { NODE_OPTIONS: `--import=${reporter}`, PEAK_FILE: file }
  const { outputs, log } = await runBundle({ plan, age: anHour, pace: 1, environment })
  assert.equal(outputs.conclusion, conclusion, log.slice(0, 2_000))
  return Number(await readFile(file, 'utf8'))
}

test(`the worst deployment takes less than ${mostGrowth} times the memory of a usual one`, {
  skip,
}, async t => {
  const usual = inPlace({
    seed: 'usual',
    applicationName: 'shop',
    deploymentGroupName: 'production',
    config: 'AllAtOnce',
    instances: Array.from({ length: instances }, () => ({})),
  })
  const usualPeak = await peakOf(t, usual, 'success')
  const peaks: { readonly text: string; readonly megabytes: number; readonly growth: number }[] = []
  for (const text of kinds) {
    const peak = await peakOf(
      t,
      worstDeployment({ seed: text, text, instances, textLength: 4_096 }),
      'failure',
    )
    peaks.push({ text, megabytes: Math.round(peak), growth: peak / usualPeak })
  }
  t.diagnostic(`usually ${usualPeak.toFixed(0)} MB`)
  for (const { text, megabytes, growth } of peaks)
    t.diagnostic(`${text}: ${megabytes} MB, ${growth.toFixed(2)} times`)
  assert.deepEqual(
    peaks.filter(({ growth }) => growth >= mostGrowth),
    [],
  )
})
