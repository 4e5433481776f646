import type { Faults } from '../lab/codedeploy/faults.ts'
import { findStory, stories } from '../lab/codedeploy/stories/stories.ts'
import type { Story } from '../lab/codedeploy/stories/story.ts'
import { endingOf, type StoryEnding } from './endings.ts'
import { anyTrouble, denied, everyThirdThrottled, expiredAfter } from './faults.ts'

/** One story of the demo: what the simulator plays, and how the workflow's step is set up for it. */
export interface Scenario {
  readonly name: string
  readonly title: string
  readonly story: Story
  /** What the step has under `with`, besides the deployment's id. */
  readonly inputs: Readonly<Record<string, string>>
  readonly ending: StoryEnding
  /** What goes wrong on the way between the action and CodeDeploy. */
  readonly faults?: Faults
  /** The workflow is cancelled after so many milliseconds. */
  readonly cancelAfter?: number
}

export const defaultScenario = 'failure'

/** What differs from the defaults, by the story's name. */
const settings: Readonly<Record<string, Pick<Scenario, 'inputs'>>> = {
  'instance-arns': { inputs: { api: 'instances' } },
  'blue-green-ready': { inputs: { 'on-ready': 'continue' } },
}

/** Stories that CodeDeploy does not tell: what happens between it and the action. */
const troubled: readonly Scenario[] = [
  {
    name: 'throttled',
    title: 'Every third request is throttled, and the verdict is the same',
    story: findStory('failure'),
    inputs: {},
    ending: endingOf('failure'),
    faults: everyThirdThrottled,
  },
  {
    name: 'flaky-network',
    title: 'Every other request fails in another way: resets, server errors, cut and empty answers',
    story: findStory('failure'),
    inputs: {},
    ending: endingOf('failure'),
    faults: anyTrouble,
  },
  {
    name: 'expired-credentials',
    title: 'The session expires while the deployment goes on',
    story: findStory('success'),
    inputs: {},
    ending: { conclusion: 'error', errorCode: 'ExpiredTokenException', status: 'InProgress' },
    faults: expiredAfter(8),
  },
  {
    name: 'access-denied',
    title: 'The role may not read the targets, and the instances API has to serve',
    story: findStory('failure'),
    inputs: {},
    ending: endingOf('failure'),
    faults: denied('ListDeploymentTargets'),
  },
  {
    name: 'cancelled',
    title: 'The workflow is cancelled half way, and the deployment is rolled back',
    story: findStory('success'),
    inputs: { 'on-cancel': 'rollback' },
    ending: { conclusion: 'cancelled', errorCode: 'Cancelled', rollback: '' },
    cancelAfter: 6_000,
  },
  {
    name: 'timed-out',
    title: 'The time is up before the deployment is done',
    story: findStory('success'),
    inputs: { 'timeout-minutes': '0.1' },
    ending: { conclusion: 'timed-out', errorCode: 'TimedOut', status: 'InProgress' },
  },
  {
    name: 'bad-inputs',
    title: 'The workflow has three mistakes in its inputs',
    story: findStory('success'),
    inputs: { 'fail-on': 'instances', 'timeout-minutes': '1h', 'fail-fast': 'yes' },
    ending: { conclusion: 'error', errorCode: 'InvalidInput', status: '', counts: {} },
  },
]

/** Every story of the simulator, and those about what goes wrong on the way to it. */
export function scenarios(): readonly Scenario[] {
  const told = [...stories.values()].map(story => ({
    name: story.name,
    title: story.title,
    story,
    inputs: {},
    ending: endingOf(story.name),
    ...settings[story.name],
  }))
  return [...told, ...troubled]
}

/** @throws Error one line that names what there is, where there is no such scenario */
export function findScenario(name: string): Scenario {
  const found = scenarios().find(scenario => scenario.name === name)
  if (found !== undefined) return found
  const names = scenarios().map(scenario => scenario.name)
  throw new Error(`There is no demo story "${name}". There are: ${names.join(', ')}.`)
}
