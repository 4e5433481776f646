import type { Faults } from '../simulator/faults.ts'
import { findStory, stories } from '../simulator/stories/stories.ts'
import type { Story } from '../simulator/stories/story.ts'

/** One story of the demo: what the simulator plays, and how the workflow's step is set up for it. */
export interface Scenario {
  readonly name: string
  readonly title: string
  readonly story: Story
  /** What the step has under `with`, besides the deployment's id. */
  readonly inputs: Readonly<Record<string, string>>
  /** What goes wrong on the way between the action and CodeDeploy. */
  readonly faults?: Faults
}

export const defaultScenario = 'failure'

/** What differs from the defaults, by the story's name. */
const settings: Readonly<Record<string, Partial<Pick<Scenario, 'inputs' | 'title'>>>> = {
  'blue-green-ready': { inputs: { 'on-ready': 'continue' } },
}

/** Every story of the simulator, and variations of them that need other inputs. */
export function scenarios(): readonly Scenario[] {
  return [...stories.values()].map(story => ({
    name: story.name,
    title: story.title,
    story,
    inputs: {},
    ...settings[story.name],
  }))
}

/** @throws Error one line that names what there is, where there is no such scenario */
export function findScenario(name: string): Scenario {
  const found = scenarios().find(scenario => scenario.name === name)
  if (found !== undefined) return found
  const names = scenarios().map(scenario => scenario.name)
  throw new Error(`There is no demo story "${name}". There are: ${names.join(', ')}.`)
}

export { findStory }
