import { idTokenHint } from '../../src/actions/id-token.ts'
import { expiredHint } from '../../src/aws/explain-error.ts'
import { credentialsHint } from '../../src/aws/explain-on-runner.ts'
import { regionHint } from '../../src/aws/region.ts'

/** What the action advises in a job of GitHub, and what helps a person at a terminal, or another CI. */
const advice: ReadonlyMap<string, string> = new Map([
  [
    credentialsHint,
    'Sign in (aws sso login), or set AWS_PROFILE, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, in the environment.',
  ],
  [
    expiredHint,
    'The deployment itself continues. Sign in again (aws sso login), or get new keys, and run the command again.',
  ],
  [
    idTokenHint,
    'Leave --role-to-assume out: it needs a job of GitHub. Use a profile (AWS_PROFILE) that assumes the role.',
  ],
  [regionHint, 'Give --region, or set AWS_REGION in the environment.'],
])

/** A text of the action with the advice for outside of GitHub. */
export function withAdviceHere(text: string): string {
  return [...advice].reduce((changed, [inJob, here]) => changed.replaceAll(inJob, here), text)
}
