import { type GitHubServer, startGitHubServer } from '../lab/github/server.ts'
import { pushedCommit } from '../lab/runner/environment.ts'
import type { Story } from './story.ts'

/** GitHub as the step of a story finds it, and what it takes for the step to find it. */
export interface GitHubOfStory extends AsyncDisposable {
  /** Of the step. Empty if the story publishes nothing on GitHub. */
  readonly environment: Readonly<Record<string, string>>
  /** What is on the workflow's commit now, the oldest first. */
  checkRuns(): readonly CheckRunOfStory[]
}

export interface CheckRunOfStory {
  readonly name: string
  /** Or the status, if it is not completed. */
  readonly conclusion: string
  readonly title: string
  /** GitHub shows the newest one of a name, and a branch rule requires that one. */
  readonly isShown: boolean
}

/** Starts the stand-in for GitHub on loopback if the story has a check run. */
export async function startGitHubOf(
  story: Pick<Story, 'inputs' | 'earlierCheckRun'>,
): Promise<GitHubOfStory> {
  const name = story.inputs?.['check-run']
  if (name === undefined) {
    return { environment: {}, checkRuns: () => [], [Symbol.asyncDispose]: async () => undefined }
  }
  const github = await startGitHubServer()
  const { earlierCheckRun: earlier } = story
  if (earlier !== undefined) github.addCheckRun({ headSha: pushedCommit, name, ...earlier })
  const attempt = earlier === undefined ? '1' : '2'
  return {
    environment: { GITHUB_API_URL: github.url, GITHUB_RUN_ATTEMPT: attempt },
    checkRuns: () => github.checkRuns.map(run => shown(run, github)),
    [Symbol.asyncDispose]: github.stop,
  }
}

function shown(run: GitHubServer['checkRuns'][number], github: GitHubServer): CheckRunOfStory {
  const { name, headSha, conclusion, status, title } = run
  const isShown = github.shownCheckRun(headSha, name) === run
  return { name, conclusion: conclusion ?? status, title: title ?? '', isShown }
}
