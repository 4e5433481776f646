/**
 * Checks that a step which has watched a story of the demo ended as the story must: its outcome, its outputs and
 * its report. OUTCOME and OUTPUTS are the `outcome` and the `outputs`, as JSON, of GitHub's steps context.
 * `node tools/check-story.ts STORY`
 */
import { readFileSync } from 'node:fs'
import { differences } from '../demo/check.ts'
import { findStory } from '../demo/stories.ts'
import { deploymentsOf } from '../demo/story.ts'

try {
  const story = findStory(process.argv[2] ?? '')
  const { name, ending } = story
  const { OUTCOME: outcome = '', OUTPUTS = '{}' } = process.env
  const outputs: Readonly<Record<string, string>> = JSON.parse(OUTPUTS)
  const path = outputs['report-path']
  const report = path ? JSON.parse(readFileSync(path, 'utf8')) : {}
  const found = differences({ outcome, outputs, report }, ending, deploymentsOf(story, 0).watch)
  for (const difference of found) process.stderr.write(`${difference}\n`)
  process.exitCode = found.length === 0 ? 0 : 1
  if (found.length === 0) process.stdout.write(`The story ${name} ended as it must: ${ending.conclusion}.\n`)
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
