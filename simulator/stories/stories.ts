import { inPlaceStories } from './in-place.ts'
import type { Story } from './story.ts'

/** Every story by its name; the first is the one told where none is asked for. */
export const stories: ReadonlyMap<string, Story> = new Map(
  [...inPlaceStories].map(story => [story.name, story]),
)

/** @throws Error where there is no such story; it names those that there are. */
export function findStory(name: string): Story {
  const story = stories.get(name)
  if (story === undefined) {
    throw new Error(`There is no story "${name}". The stories are: ${[...stories.keys()].join(', ')}.`)
  }
  return story
}
