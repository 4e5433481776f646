import { extremeStories } from './extremes.ts'
import { inPlaceStories } from './in-place.ts'
import { instanceStories } from './instances.ts'
import type { Story } from './story.ts'
import { trafficStories } from './traffic.ts'

/** Every story by its name, in the order in which they are listed to people. */
export const stories: ReadonlyMap<string, Story> = new Map(
  [...inPlaceStories, ...instanceStories, ...trafficStories, ...extremeStories].map(story => [
    story.name,
    story,
  ]),
)

/** @throws Error where there is no such story; it names those that there are. */
export function findStory(name: string): Story {
  const story = stories.get(name)
  if (story === undefined) {
    throw new Error(`There is no story "${name}". The stories are: ${[...stories.keys()].join(', ')}.`)
  }
  return story
}
