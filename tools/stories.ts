/**
 * The matrix of CI's job that plays the stories of the demo, as a line for GITHUB_OUTPUT.
 * `node tools/stories.ts`
 */
import { isPlayedInCi, stepInCi } from '../demo/ci.ts'
import { stories } from '../demo/stories.ts'
import { readManifest } from './reference.ts'

export interface StoryJob {
  readonly story: string
  /** Every input that some story sets, as this story has it. */
  readonly inputs: Readonly<Record<string, string>>
  readonly 'timeout-minutes': number
}

/**
 * A job for each story, but those with a check run: a job's GitHub is the real one. A step's `with` has the same inputs in every job, and an input that is given empty does
 * not have its default, so the defaults of action.yml are filled in.
 */
export function storyJobs(): readonly StoryJob[] {
  const { inputs: known } = readManifest()
  const played = stories.filter(isPlayedInCi)
  const names = [...new Set(played.flatMap(({ inputs = {} }) => Object.keys(inputs)))].toSorted()
  const defaults = Object.fromEntries(names.map(name => [name, known[name]?.default ?? '']))
  return played.map(story => ({
    story: story.name,
    inputs: { ...defaults, ...story.inputs },
    'timeout-minutes': stepInCi(story).timeoutMinutes,
  }))
}

if (import.meta.main) process.stdout.write(`matrix=${JSON.stringify(storyJobs())}\n`)
