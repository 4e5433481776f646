/** An error that ends the watch, explained for the person who has to act on it. */
export class WatchError extends Error {
  /** For the output `error-code`: the AWS error's name, `InvalidInput` or `LostContact`. */
  readonly code: string
  /** What to do about it: one or two sentences. */
  readonly hint: string | undefined
  /** The message without what another program has printed, for places where GitHub masks no secrets. */
  readonly publicMessage: string

  constructor(
    code: string,
    message: string,
    options: { readonly hint?: string; readonly publicMessage?: string; readonly cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause })
    this.name = 'WatchError'
    this.code = code
    this.hint = options.hint
    this.publicMessage = options.publicMessage ?? message
  }
}

/** The inputs are invalid. All violations are in one message. */
export class InvalidInputError extends WatchError {
  /** A sentence each. */
  readonly violations: readonly string[]

  constructor(violations: readonly string[]) {
    super('InvalidInput', violations.join(' '))
    this.name = 'InvalidInputError'
    this.violations = violations
  }
}
