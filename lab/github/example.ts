import type { Description, Schema } from './description.ts'

/** Long enough for every real answer, short enough for a schema that refers to itself. */
const deepest = 12

/**
 * The least that a schema allows: the required members only, null where that may be, the example where there is
 * one. An answer is made of it by filling in what the simulator knows.
 */
export function exampleOf(schema: Schema, description: Description, depth = 0): unknown {
  if (depth > deepest) return null
  const next = (part: Schema) => exampleOf(part, description, depth + 1)
  if (schema.$ref !== undefined) return next(description.resolve(schema.$ref) as Schema)
  if (schema.nullable) return null
  if (schema.enum !== undefined) return schema.enum[0]
  if (schema.allOf !== undefined) return Object.assign({}, ...schema.allOf.map(next))
  const [either] = schema.oneOf ?? schema.anyOf ?? []
  if (either !== undefined) return next(either)
  switch (schema.type) {
    case 'array':
      return []
    case 'boolean':
      return false
    case 'integer':
    case 'number':
      return typeof schema.example === 'number' ? schema.example : 1
    case 'string':
      return textExample(schema)
    default: {
      const required = schema.required ?? []
      return Object.fromEntries(required.map(name => [name, next(schema.properties?.[name] ?? {})]))
    }
  }
}

function textExample({ format, example }: Schema): string {
  if (format === 'uri') return 'https://github.example/'
  if (format === 'date-time') return '2024-01-01T00:00:00Z'
  return typeof example === 'string' ? example : 'text'
}
