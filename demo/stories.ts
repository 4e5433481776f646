import { evidenceStories } from './stories/evidence.ts'
import { extremeStories } from './stories/extremes.ts'
import { findingStories } from './stories/finding.ts'
import { inPlaceStories } from './stories/in-place.ts'
import { instanceStories } from './stories/instances.ts'
import { trafficStories } from './stories/traffic.ts'
import { troubleStories } from './stories/trouble.ts'
import type { Story } from './story.ts'

/** Every story of the demo, in the order in which people see them. To add one, add a record to one of these files. */
export const stories: readonly Story[] = [
  ...inPlaceStories,
  ...instanceStories,
  ...trafficStories,
  ...evidenceStories,
  ...findingStories,
  ...extremeStories,
  ...troubleStories,
]

export const defaultStory = 'failure'

/** @throws Error in one line that names what there is, if there is no such story */
export function findStory(name: string): Story {
  const story = stories.find(it => it.name === name)
  if (story !== undefined) return story
  throw new Error(
    `There is no demo story "${name}". The stories are: ${stories.map(({ name }) => name).join(', ')}.`,
  )
}
