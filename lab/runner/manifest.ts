/** Reads an action.yml as the runner does, as far as a JavaScript action needs it. Pure. */

import { parse } from 'yaml'

export interface ActionManifest {
  /** Path of the script, from the action's folder. */
  readonly main: string
  /** Default values by input name, expressions and all. An input without a default has an empty one. */
  readonly inputs: ReadonlyMap<string, string>
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function toText(value: unknown): string {
  return value === undefined || value === null ? '' : String(value)
}

/** @throws Error if the file is not the manifest of a JavaScript action */
export function parseManifest(yaml: string): ActionManifest {
  const manifest: unknown = parse(yaml)
  if (!isRecord(manifest) || !isRecord(manifest.runs)) throw new Error('action.yml has no runs section')
  const { using, main } = manifest.runs
  if (typeof using !== 'string' || typeof main !== 'string') {
    throw new Error('action.yml does not describe a JavaScript action: runs.using or runs.main is missing')
  }
  const inputs = Object.entries(isRecord(manifest.inputs) ? manifest.inputs : {}).map(
    ([name, input]) => [name, isRecord(input) ? toText(input.default) : ''] as const,
  )
  return { main, inputs: new Map(inputs) }
}

/** Replaces each `${{ name }}`. @throws Error on an expression without a value, which a test should see */
export function evaluate(text: string, expressions: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\$\{\{(.*?)\}\}/gs, (_, expression: string) => {
    const name = expression.trim()
    const value = Object.hasOwn(expressions, name) ? expressions[name] : undefined
    if (value === undefined) throw new Error(`No value was given for the expression \${{ ${name} }}`)
    return value
  })
}

export interface StepInputs {
  /** By the name in the manifest, or as given if it isn't there. */
  readonly values: ReadonlyMap<string, string>
  /** Given, but not in the manifest. The runner warns, and hands them over nevertheless. */
  readonly unexpected: readonly string[]
}

/** The inputs of a step: what is given, then the manifest's defaults. Names are compared without regard to case. */
export function resolveInputs(
  manifest: ActionManifest,
  given: Readonly<Record<string, string>>,
  expressions: Readonly<Record<string, string>>,
): StepInputs {
  const isNamed = (name: string) => (other: string) => other.toLowerCase() === name.toLowerCase()
  const values = new Map(Object.entries(given))
  for (const [name, value] of manifest.inputs) {
    if (!Object.keys(given).some(isNamed(name))) values.set(name, evaluate(value, expressions))
  }
  const known = [...manifest.inputs.keys()]
  return { values, unexpected: Object.keys(given).filter(name => !known.some(isNamed(name))) }
}

/** `INPUT_` and the name in upper case, spaces as underscores, hyphens kept (`Handler.cs`). */
export function inputVariable(name: string): string {
  return `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`
}
