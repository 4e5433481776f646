/** Expressions of workflows, evaluated by GitHub's own implementation. Pure. */

import { data, Evaluator, Lexer, Parser } from '@actions/expressions'

/** The contexts by their names, such as `github` and `steps`, as JSON values. */
export type Contexts = Readonly<Record<string, unknown>>

/** What `success()`, `failure()` and `cancelled()` say of the job so far. */
export type Status = 'success' | 'failure' | 'cancelled'

const statusFunctions = ['success', 'failure', 'cancelled', 'always']

/** A text with each `${{ … }}` replaced. @throws Error if an expression is none, or names a context that is not there */
export function interpolate(text: string, contexts: Contexts): string {
  return text.replaceAll(/\$\{\{(.*?)\}\}/gs, (_, expression: string) =>
    evaluate(expression, contexts, undefined).coerceString(),
  )
}

/**
 * Whether a step or job with this `if` runs. Without a function about the status in it, `success()` must hold, too.
 *
 * @throws Error if the condition is no expression
 */
export function isTrue(condition: string | undefined, contexts: Contexts, status: Status): boolean {
  const expression = /^\s*\$\{\{(.*)\}\}\s*$/s.exec(condition ?? '')?.[1] ?? condition ?? ''
  const asksStatus = statusFunctions.some(name => new RegExp(`\\b${name}\\s*\\(`).test(expression))
  if (!asksStatus && status !== 'success') return false
  if (expression.trim() === '') return true
  return evaluate(`!!(${expression})`, contexts, status).coerceString() === 'true'
}

function evaluate(expression: string, contexts: Contexts, status: Status | undefined) {
  // Only `if` has them (GitHub's docs, "Status check functions").
  const functions = status === undefined ? [] : functionsFor(status)
  const { tokens } = new Lexer(expression).lex()
  const tree = new Parser(tokens, Object.keys(contexts), functions).parse()
  const context = JSON.parse(JSON.stringify(contexts), data.reviver) as data.Dictionary
  return new Evaluator(tree, context, new Map(functions.map(it => [it.name, it]))).evaluate()
}

function functionsFor(status: Status) {
  return statusFunctions.map(name => ({
    name,
    minArgs: 0,
    maxArgs: 0,
    call: () => new data.BooleanData(name === 'always' || name === status),
  }))
}
