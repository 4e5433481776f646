import type { Publisher } from '../step/publisher.ts'
import { openGitHub, type Toolkit } from './octokit.ts'
import { CheckRunPublisher } from './publish-check-run.ts'
import { CommentPublisher } from './publish-comment.ts'
import type { PublishOptions } from './publish-options.ts'

/** The publishers that the inputs ask for. @throws what `openGitHub` throws */
export function createPublishers(
  options: PublishOptions,
  signal: AbortSignal,
  toolkit?: Toolkit,
): readonly Publisher[] {
  const github = openGitHub(options, signal, toolkit)
  const { checkRun, comment } = options.inputs
  return [
    ...(checkRun === undefined ? [] : [new CheckRunPublisher(checkRun, github, options)]),
    ...(comment === 'never' ? [] : [new CommentPublisher(comment, github, options)]),
  ]
}
