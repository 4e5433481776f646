import type { ApiError } from './errors.ts'

/** A request in any protocol: what it asks for, and how its answers are written. */
export interface Call {
  /** The service's name in signatures, such as `codedeploy`; empty if no service is known by what was asked. */
  readonly service: string
  readonly operation: string
  readonly input: unknown
  readonly contentType: string
  /** The body of the good answer. @throws ApiError */
  answer(): string
  errorAnswer(error: ApiError): ErrorAnswer
}

/** An error in the words of a protocol: each has names and HTTP statuses of its own for what all of them have. */
export interface ErrorAnswer {
  readonly name: string
  /** The HTTP status. */
  readonly status: number
  readonly body: string
  readonly headers?: Readonly<Record<string, string>>
}
