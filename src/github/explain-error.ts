import { GitHubError } from './errors.ts'

/** What is written to GitHub, in the words of a warning. */
export interface Written {
  readonly what: 'check run' | 'comment'
  /** As a workflow's `permissions` names it. */
  readonly permission: 'checks: write' | 'pull-requests: write'
}

export const checkRunIsWritten: Written = { what: 'check run', permission: 'checks: write' }
export const commentIsWritten: Written = { what: 'comment', permission: 'pull-requests: write' }

/** Why it could not be written and what to do: for a warning, since the verdict stands. */
export function explainFailure(error: unknown, { what, permission }: Written): string {
  const message = error instanceof Error ? error.message : String(error)
  const failed = `The ${what} could not be written`
  if (!(error instanceof GitHubError)) return `${failed}: ${message}`
  switch (error.kind) {
    case 'forbidden':
    case 'unknown':
      return (
        `${failed}, GitHub refuses it: ${message}. Add to the job: permissions: ${permission}. ` +
        '(For a pull request from a fork, or one of Dependabot, GitHub lets the token only read.)'
      )
    case 'unauthorized':
      return `${failed}, GitHub does not accept the github-token: ${message}.`
    case 'limited':
      return `${failed}, GitHub limits the requests of this token for now: ${message}.`
    default:
      return `${failed}: ${message}.`
  }
}
