/** GitHub's published OpenAPI description, read as far as a request and its answer need it. */

import { createRequire } from 'node:module'

export type DescriptionName = keyof typeof files

export interface Schema {
  readonly $ref?: string
  readonly type?: string
  readonly nullable?: boolean
  readonly enum?: readonly unknown[]
  readonly format?: string
  readonly example?: unknown
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly oneOf?: readonly Schema[]
  readonly anyOf?: readonly Schema[]
  readonly allOf?: readonly Schema[]
}

export interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query' | 'header'
  readonly required?: boolean
  readonly schema: Schema
}

export interface Operation {
  readonly operationId: string
  readonly method: string
  /** Values of the path's parameters, decoded. */
  readonly pathValues: Readonly<Record<string, string>>
  readonly parameters: readonly Parameter[]
  /** Of a JSON body; absent where the operation takes none. */
  readonly body?: Schema
}

interface DescribedOperation {
  readonly operationId: string
  readonly parameters?: readonly (Parameter | { readonly $ref: string })[]
  readonly requestBody?: Content
  readonly responses: Readonly<Record<string, Content>>
}

interface Content {
  readonly content?: Readonly<Record<string, { readonly schema: Schema }>>
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, DescribedOperation>>>>
  readonly components: Readonly<Record<string, Readonly<Record<string, unknown>>>>
}

export interface Description {
  /** The operation of a request; undefined where GitHub has none of that method and path. */
  findOperation(method: string, path: string): Operation | undefined
  /** The schema of an operation's answer; undefined where it has no JSON. */
  answerSchema(operationId: string, status: number): Schema | undefined
  /** What a `$ref` stands for. @throws Error where there is no such part */
  resolve(reference: string): unknown
}

const require = createRequire(import.meta.url)
const files = {
  'api.github.com': (): Document => require('@octokit/openapi/generated/api.github.com.json'),
  'ghes-3.19': (): Document => require('@octokit/openapi/generated/ghes-3.19.json'),
} as const
const opened = new Map<DescriptionName, Description>()

/** Opens a description of the package `@octokit/openapi`; each only once, since it has 13 MB. */
export function openDescription(name: DescriptionName): Description {
  const description = opened.get(name) ?? describe(files[name]())
  opened.set(name, description)
  return description
}

function describe(document: Document): Description {
  const resolve = (reference: string): unknown => {
    const parts = reference.replace(/^#\//, '').split('/')
    const found = parts.reduce<unknown>(
      (part, key) => (part === null || typeof part !== 'object' ? undefined : Reflect.get(part, key)),
      document,
    )
    if (found === undefined) throw new Error(`the description has no ${reference}`)
    return found
  }
  const operations = Object.entries(document.paths).flatMap(([template, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ template, method, operation })),
  )
  return {
    resolve,
    findOperation(method, path) {
      for (const { template, method: described, operation } of operations) {
        const pathValues = described === method.toLowerCase() ? matchPath(template, path) : undefined
        if (pathValues === undefined) continue
        const parameters = (operation.parameters ?? []).map(parameter =>
          '$ref' in parameter ? (resolve(parameter.$ref) as Parameter) : parameter,
        )
        const body = operation.requestBody?.content?.['application/json']?.schema
        const { operationId } = operation
        return { operationId, method, pathValues, parameters, ...(body === undefined ? {} : { body }) }
      }
      return undefined
    },
    answerSchema(operationId, status) {
      const found = operations.find(({ operation }) => operation.operationId === operationId)
      return found?.operation.responses[status]?.content?.['application/json']?.schema
    },
  }
}

/** The values of a template's parameters, such as `/repos/{owner}/{repo}`; undefined for another path. */
function matchPath(template: string, path: string): Readonly<Record<string, string>> | undefined {
  const [expected, given] = [template.split('/'), path.split('/')]
  if (expected.length !== given.length) return undefined
  const values: Record<string, string> = {}
  for (const [index, part] of expected.entries()) {
    const value = decodeURIComponent(given[index] ?? '')
    const name = /^\{(.+)\}$/.exec(part)?.[1]
    if (name === undefined && part !== value) return undefined
    if (name !== undefined) {
      if (value === '') return undefined
      values[name] = value
    }
  }
  return values
}
