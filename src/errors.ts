/**
 * An error that ends the watch, told in the words of the person who has to act.
 *
 * `code` goes to the output `error-code`: the AWS error's name, `InvalidInput` or `LostContact`.
 */
export class WatchError extends Error {
  readonly code: string
  /** What to do about it: one or two sentences. */
  readonly hint: string | undefined

  constructor(
    code: string,
    message: string,
    options: { readonly hint?: string; readonly cause?: unknown } = {},
  ) {
    super(message, 'cause' in options ? { cause: options.cause } : undefined)
    this.name = 'WatchError'
    this.code = code
    this.hint = options.hint
  }
}

/** The inputs break the contract: every violation in one message, before any request. */
export class InvalidInputError extends WatchError {
  constructor(violations: readonly string[]) {
    super('InvalidInput', violations.join(' '))
    this.name = 'InvalidInputError'
  }
}
