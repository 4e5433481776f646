/**
 * An object as JSON, with an indentation of two spaces, in parts that make up the text: each member, and of a list
 * each element. A large fleet's report has megabytes, which need not be in memory at once.
 */
export function* jsonParts(value: Readonly<Record<string, unknown>>): Generator<string, void, void> {
  yield '{'
  let separator = '\n'
  for (const [name, member] of Object.entries(value)) {
    if (member === undefined) continue
    yield `${separator}  ${JSON.stringify(name)}: `
    if (Array.isArray(member)) yield* listParts(member)
    else yield json(member, '  ')
    separator = ',\n'
  }
  yield '\n}\n'
}

function* listParts(list: readonly unknown[]): Generator<string, void, void> {
  if (list.length === 0) return yield '[]'
  let separator = '['
  for (const element of list) {
    yield `${separator}\n    ${json(element, '    ')}`
    separator = ','
  }
  yield '\n  ]'
}

function json(value: unknown, indentation: string): string {
  return JSON.stringify(value, undefined, 2).replaceAll('\n', `\n${indentation}`)
}
