import type { Conclusion } from '../deployment/verdict.ts'
import { plural } from '../values/text.ts'
import type { Style } from './log-line.ts'
import { type Markdown, markdown } from './markdown.ts'
import type { Outcome } from './outcome.ts'

/** How a conclusion reads: in the log behind `Deployment d-…`, with the style of that line, and as a headline. */
type Verdict = readonly [style: Style, words: string, headline: Markdown]

const verdicts: Readonly<Record<Conclusion, Verdict>> = {
  success: ['green', 'succeeded', markdown`✅ Deployment succeeded`],
  failure: ['red', 'failed', markdown`❌ Deployment failed`],
  stopped: ['red', 'was stopped', markdown`🛑 Deployment was stopped`],
  ready: ['green', 'is ready for traffic', markdown`🟦 Deployment is ready for traffic`],
  shifted: [
    'green',
    'has moved all traffic to the new version',
    markdown`✅ All traffic has moved to the new version`,
  ],
  'timed-out': ['yellow', 'was still running when the timeout was reached', markdown`⏱️ The watch timed out`],
  cancelled: [
    'yellow',
    'was still running when the watch was cancelled',
    markdown`🚫 The watch was cancelled`,
  ],
  error: ['red', 'the result could not be determined', markdown`⚠️ The result could not be determined`],
}

/** People look for what is wrong with the deployment otherwise. */
const invalidInputs: Verdict = ['red', 'the inputs are invalid', markdown`⚠️ The inputs are invalid`]

/** What a deployment does although its targets failed the step; absent if it failed, too, or the step did not. */
export function despiteFailure(
  conclusion: Conclusion,
  deploymentStatus: string | undefined,
): Outcome['deploymentDespiteFailure'] {
  if (conclusion !== 'failure' || deploymentStatus === undefined || deploymentStatus === 'Failed')
    return undefined
  return deploymentStatus === 'Succeeded' ? 'succeeded' : 'is still running'
}

/** `succeeded, but 1 target failed`. */
export function despiteWords(
  deployment: NonNullable<Outcome['deploymentDespiteFailure']>,
  failedTargets: number,
): string {
  return `${deployment}, but ${plural(failedTargets, 'target')} failed`
}

/** @param errorCode of the root cause, if the step is no success */
export function verdictOf(conclusion: Conclusion, errorCode: string | undefined): Verdict {
  return conclusion === 'error' && errorCode === 'InvalidInput' ? invalidInputs : verdicts[conclusion]
}
