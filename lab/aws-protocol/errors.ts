/** An error as a service answers with it. */
export class ApiError extends Error {
  /** The HTTP status. */
  readonly status: number

  constructor(name: string, message: string, status = 400) {
    super(message)
    this.name = name
    this.status = status
  }
}
