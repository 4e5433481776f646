import type { ApiError } from './errors.ts'

/** A request in either protocol: what it asks for, and how its answers are written. */
export interface Call {
  readonly operation: string
  readonly input: unknown
  readonly contentType: string
  /** The body of the good answer. @throws ApiError */
  answer(): string
  errorBody(error: ApiError): string
}
