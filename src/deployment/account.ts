import type { Target } from './model.ts'

/** The service, the region and the account are the third to fifth parts of an ARN (IAM user guide, "IAM identifiers"). */
const arnWithAccount = /^arn:[\w-]{1,30}:[\w-]{1,60}:[\w-]{0,60}:(\d{12}):/

/** The AWS account that the first of these ARNs names, 12 digits; undefined if none does. Any text may be given. */
export function accountIn(arns: readonly (string | undefined)[]): string | undefined {
  for (const arn of arns) {
    const account = arnWithAccount.exec(arn ?? '')?.[1]
    if (account !== undefined) return account
  }
  return undefined
}

/** The ARNs that targets have. The instances API gives them as ids. */
export function arnsOf(targets: readonly Target[]): readonly (string | undefined)[] {
  return targets.flatMap(({ arn, id }) => [arn, id])
}
