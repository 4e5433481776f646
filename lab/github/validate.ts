import { Ajv, type ValidateFunction } from 'ajv'
import type { Description, Operation, Parameter, Schema } from './description.ts'

export interface ValidatedRequest {
  readonly operation: Operation
  readonly query: URLSearchParams
  readonly body: unknown
}

export interface Validator {
  /** Everything in which a request breaks GitHub's description; empty for a good one. */
  request(request: ValidatedRequest): readonly string[]
  /** Everything in which an answer does; empty for a good one, and for one without JSON. */
  answer(operationId: string, status: number, body: unknown): readonly string[]
}

/** Stricter than GitHub, which ignores members that it does not know: such a one is a mistake of the client. */
export function createValidator(description: Description): Validator {
  const ajv = new Ajv({
    strict: false,
    allErrors: true,
    logger: false,
    coerceTypes: false,
    formats: {
      'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/,
      uri: (value: string) => URL.canParse(value),
    },
  })
  const compiled = new Map<Schema, ValidateFunction>()
  const check = (schema: Schema, value: unknown, where: string): readonly string[] => {
    const validate = compiled.get(schema) ?? ajv.compile(withComponents(schema, description))
    compiled.set(schema, validate)
    if (validate(value)) return []
    return (validate.errors ?? []).map(error => `${where}${error.instancePath} ${error.message}`)
  }

  return {
    request: ({ operation, query, body }) => [
      ...operation.parameters.flatMap(parameter => checkParameter(parameter, operation, query, check)),
      ...[...query.keys()]
        .filter(name => !operation.parameters.some(known => known.in === 'query' && known.name === name))
        .map(name => `query ${name} is not known`),
      ...checkBody(operation.body, body, check),
    ],
    answer: (operationId, status, body) => {
      const schema = description.answerSchema(operationId, status)
      return schema === undefined ? [] : check(schema, body, 'answer')
    },
  }
}

type Check = (schema: Schema, value: unknown, where: string) => readonly string[]

function checkParameter(
  parameter: Parameter,
  { pathValues }: Operation,
  query: URLSearchParams,
  check: Check,
): readonly string[] {
  const { name, schema } = parameter
  const given = parameter.in === 'path' ? pathValues[name] : query.get(name)
  if (given === undefined || given === null) return parameter.required ? [`${name} is missing`] : []
  const isNumber = schema.type === 'integer' && /^\d+$/.test(given)
  return check(schema, isNumber ? Number(given) : given, `${parameter.in} ${name}`)
}

function checkBody(schema: Schema | undefined, body: unknown, check: Check): readonly string[] {
  if (schema === undefined) return body === undefined ? [] : ['a body that the operation does not take']
  return [...check(schema, body, 'body'), ...unknownMembers(schema, body, 'body')]
}

function unknownMembers(schema: Schema, value: unknown, where: string): readonly string[] {
  if (Array.isArray(value)) {
    const { items } = schema
    return items === undefined
      ? []
      : value.flatMap((item, index) => unknownMembers(items, item, `${where}/${index}`))
  }
  const { properties } = schema
  if (properties === undefined || value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([name, member]) => {
    const known = properties[name]
    if (known === undefined) return [`${where}/${name} is not known`]
    return unknownMembers(known, member, `${where}/${name}`)
  })
}

/** A schema with all that it refers to, so that it can be compiled without the rest of the 13 MB. */
function withComponents(schema: Schema, description: Description): object {
  const schemas: Record<string, unknown> = {}
  const collect = (part: unknown): void => {
    if (part === null || typeof part !== 'object') return
    const reference: unknown = Reflect.get(part, '$ref')
    if (typeof reference === 'string') {
      const name = reference.slice(reference.lastIndexOf('/') + 1)
      if (name in schemas) return
      schemas[name] = undefined
      schemas[name] = withNulls(description.resolve(reference))
      collect(schemas[name])
      return
    }
    for (const member of Object.values(part)) collect(member)
  }
  const root = Object(withNulls(schema))
  collect(root)
  return { ...root, components: { schemas } }
}

/** OpenAPI's `nullable` in the words of JSON Schema, where an `enum` or a choice would forbid null. */
function withNulls(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(withNulls)
  if (part === null || typeof part !== 'object') return part
  const copy = Object.fromEntries(Object.entries(part).map(([name, member]) => [name, withNulls(member)]))
  if (copy.nullable !== true) return copy
  if (Array.isArray(copy.enum)) return { ...copy, enum: [...copy.enum, null] }
  return copy.type === undefined ? { anyOf: [copy, { enum: [null] }] } : copy
}
