/** An unsuccessful answer, in GitHub's own words. */
export class ApiError extends Error {
  readonly status: number
  readonly details: object
  readonly headers: Readonly<Record<string, string>>

  constructor(status: number, message: string, details: object = {}, headers: Record<string, string> = {}) {
    super(message)
    this.name = 'ApiError'
    this.status = status
    this.details = details
    this.headers = headers
  }
}

export const badCredentials = () => new ApiError(401, 'Bad credentials')
export const notFound = () => new ApiError(404, 'Not Found')

/** @param accepted as GitHub names it in a header, such as `checks=write` */
export const notAccessible = (accepted: string) =>
  new ApiError(
    403,
    'Resource not accessible by integration',
    {},
    { 'x-accepted-github-permissions': accepted },
  )

export const needsApp = () => new ApiError(403, 'You must authenticate via a GitHub App.')

/** In these words (LouisBrunner/checks-action#369); that the status is 403 is a guess. */
export const ofAnotherRun = () =>
  new ApiError(403, 'Check run status and conclusions can only be updated internally by GitHub Actions')

export const noCommit = (sha: string) => new ApiError(422, `No commit found for SHA: ${sha}`)

export const invalidRequest = (reasons: readonly string[]) =>
  new ApiError(422, `Invalid request.\n\n${reasons.join('\n')}`)

export const bodyTooLong = (longest: number) =>
  new ApiError(422, 'Validation Failed', {
    errors: [
      {
        resource: 'IssueComment',
        code: 'unprocessable',
        field: 'data',
        message: `Body is too long (maximum is ${longest} characters)`,
      },
    ],
  })

export const tooManyComments = () =>
  new ApiError(403, 'Commenting is disabled on issues with more than 2500 comments')
