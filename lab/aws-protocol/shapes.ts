import { ApiError } from './errors.ts'

/**
 * Reads a JSON value as the type that an operation's input has in the service model.
 *
 * @throws ApiError SerializationException if the value has another type, or an unknown member. The real API ignores
 * unknown members; here they are most likely a mistake of the client's.
 */
export type Shape<Value> = (value: unknown, path?: string) => Value

type Members<Shapes extends Readonly<Record<string, Shape<unknown>>>> = {
  readonly [Name in keyof Shapes]?: ReturnType<Shapes[Name]>
}

function typeOf(value: unknown): string {
  if (value === null) return 'null'
  return Array.isArray(value) ? 'list' : typeof value
}

function mismatch(path: string, expected: string, value: unknown): ApiError {
  return new ApiError(
    'SerializationException',
    `${path || 'The input'} must be a ${expected}, not a ${typeOf(value)}`,
  )
}

function entriesOf(value: unknown, path: string, expected: string): readonly (readonly [string, unknown])[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw mismatch(path, expected, value)
  // A member that is null counts as left out, as everywhere in AWS JSON.
  return Object.entries(value).filter(([, member]) => member !== null)
}

export const string: Shape<string> = (value, path = '') => {
  if (typeof value !== 'string') throw mismatch(path, 'string', value)
  return value
}

export const number: Shape<number> = (value, path = '') => {
  if (typeof value !== 'number') throw mismatch(path, 'number', value)
  return value
}

export const boolean: Shape<boolean> = (value, path = '') => {
  if (typeof value !== 'boolean') throw mismatch(path, 'boolean', value)
  return value
}

/** How numbers and booleans come in: as such in JSON, and as text in the Query protocol. */
export interface Scalars {
  readonly number: Shape<number>
  readonly boolean: Shape<boolean>
}

export const asText: Scalars = {
  number(value, path = '') {
    if (typeof value !== 'string' || !/^-?\d+(?:\.\d+)?$/.test(value)) throw mismatch(path, 'number', value)
    return Number(value)
  },
  boolean(value, path = '') {
    if (value !== 'true' && value !== 'false') throw mismatch(path, 'boolean', value)
    return value === 'true'
  },
}

export function list<Item>(item: Shape<Item>): Shape<readonly Item[]> {
  return (value, path = '') => {
    if (!Array.isArray(value)) throw mismatch(path, 'list', value)
    return value.map((member: unknown, index) => item(member, `${path}[${index}]`))
  }
}

/** A map comes out as a list of pairs, so that no key can be mistaken for a property. */
export function map<Value>(shape: Shape<Value>): Shape<readonly (readonly [string, Value])[]> {
  return (value, path = '') =>
    entriesOf(value, path, 'map').map(([key, member]) => [key, shape(member, `${path}.${key}`)] as const)
}

export function structure<Shapes extends Readonly<Record<string, Shape<unknown>>>>(
  shapes: Shapes,
): Shape<Members<Shapes>> {
  return (value, path = '') => {
    const members = entriesOf(value, path, 'structure').map(([name, member]) => {
      const at = path === '' ? name : `${path}.${name}`
      const shape = Object.hasOwn(shapes, name) ? shapes[name] : undefined
      if (shape === undefined)
        throw new ApiError('SerializationException', `${at} is not a member of the input`)
      return [name, shape(member, at)] as const
    })
    return Object.fromEntries(members) as Members<Shapes>
  }
}
