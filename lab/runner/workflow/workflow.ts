/** Reads a workflow as far as it must be known to play it. Pure. */

import { parse } from 'yaml'

export interface Step {
  readonly id?: string
  readonly name?: string
  readonly if?: string
  readonly uses?: string
  readonly run?: string
  readonly with?: Readonly<Record<string, unknown>>
  readonly env?: Readonly<Record<string, string>>
}

type Permissions = Readonly<Record<string, string>>

export interface Job {
  readonly name?: string
  readonly if?: string
  readonly needs?: string | readonly string[]
  readonly permissions?: Permissions
  readonly env?: Readonly<Record<string, string>>
  readonly strategy?: { readonly matrix?: { readonly include?: readonly object[] } }
  readonly steps: readonly Step[]
}

export interface Workflow {
  readonly permissions?: Permissions
  readonly env?: Readonly<Record<string, string>>
  readonly jobs: Readonly<Record<string, Job>>
}

/** What a step or job may have that nothing here plays, but that changes nothing of what its steps do. */
const members = {
  step: ['id', 'name', 'if', 'uses', 'run', 'with', 'env'],
  job: [
    ...['name', 'if', 'needs', 'permissions', 'env', 'strategy', 'steps'],
    ...['runs-on', 'timeout-minutes', 'concurrency', 'environment'],
  ],
} as const

/** @throws Error if the workflow has something that would be played wrongly */
export function parseWorkflow(text: string): Workflow {
  const workflow: Workflow = parse(text)
  for (const [id, job] of Object.entries(workflow.jobs)) {
    requireKnown(job, members.job, `job ${id}`)
    for (const step of job.steps) requireKnown(step, members.step, `a step of job ${id}`)
  }
  return workflow
}

function requireKnown(value: object, known: readonly string[], what: string): void {
  const unknown = Object.keys(value).find(name => !known.includes(name))
  if (unknown !== undefined) throw new Error(`${what} has ${unknown}, which is not played`)
}

/** The combinations of a matrix; one without any values if there is no matrix. */
export function combinationsOf({ strategy }: Job): readonly object[] {
  return strategy?.matrix?.include ?? [{}]
}

export function needsOf({ needs = [] }: Job): readonly string[] {
  return [needs].flat()
}
