import type { Cause } from '../src/hints/entry.ts'

/** An error of the action itself: its code, a part of its text, and what to do. */
export interface OwnError {
  readonly codes: readonly string[]
  /** Stands in `src/` as it is; a test checks that. */
  readonly text: string
  readonly meaning: string
  readonly causes: readonly Cause[]
}

/** The errors that end the watch before CodeDeploy has given a result (`src/codedeploy/explain-error.ts` and others). */
export const ownErrors: readonly OwnError[] = [
  {
    codes: ['AccessDeniedException'],
    text: 'not allowed to perform',
    meaning: 'The role of the step lacks a permission; the message names action, resource and role.',
    causes: [
      {
        cause: 'The IAM policy of the role does not allow the action, or only for another application',
        fix: 'compare it with [permissions.md](permissions.md); some actions of CodeDeploy need `Resource: "*"`',
      },
      {
        cause: 'A service control policy or a permissions boundary denies it',
        fix: 'look for an explicit deny in the message',
      },
    ],
  },
  {
    codes: ['ExpiredTokenException', 'ExpiredToken'],
    text: 'The credentials expired while watching',
    meaning: 'The session ended before the deployment did. The deployment itself continues.',
    causes: [
      {
        cause: 'The credentials step gave a session of an hour, and the deployment took longer',
        fix: 'set `role-to-assume` on this step, which then renews its credentials, or a longer `role-duration-seconds`',
      },
    ],
  },
  {
    codes: ['CredentialsProviderError'],
    text: 'This step has no AWS credentials',
    meaning: 'The step found no credentials for AWS.',
    causes: [
      {
        cause: 'No step before it has configured credentials',
        fix: 'run `aws-actions/configure-aws-credentials` before it, or set `role-to-assume` on it',
      },
    ],
  },
  {
    codes: ['CredentialsProviderError'],
    text: "role-to-assume needs the workflow's OIDC token",
    meaning: 'The job may not fetch an OIDC token.',
    causes: [
      {
        cause: 'The permission is missing, or the workflow runs for a pull request from a fork',
        fix: 'add `permissions: id-token: write` to the job; GitHub gives no such token to forks',
      },
    ],
  },
  {
    codes: ['AccessDenied', 'InvalidIdentityToken'],
    text: 'could not be assumed',
    meaning: 'AWS does not let the workflow assume the role.',
    causes: [
      {
        cause:
          "The trust policy does not match the token's `sub`, which names repository, branch or environment",
        fix: 'compare both; in repositories created or renamed since mid-2026 `sub` also has numeric ids ([permissions.md](permissions.md))',
      },
      {
        cause: 'The account has no identity provider for GitHub, or the audience is not `sts.amazonaws.com`',
        fix: 'create the provider for `token.actions.githubusercontent.com` with that audience',
      },
    ],
  },
  {
    codes: ['UnrecognizedClientException', 'InvalidClientTokenId', 'InvalidSignatureException'],
    text: 'does not accept the credentials of this step',
    meaning: 'AWS rejects the credentials.',
    causes: [
      {
        cause: 'The keys are wrong, deleted, or for another partition of AWS',
        fix: 'check the secrets of the repository, or use OIDC instead of keys',
      },
    ],
  },
  {
    codes: ['DeploymentDoesNotExistException', 'InvalidDeploymentIdException'],
    text: 'does not accept the ID of',
    meaning: 'There is no such deployment in this region and account.',
    causes: [
      {
        cause: 'The region or the account is another one than that of the deployment',
        fix: 'set `aws-region`, and check which role the step uses',
      },
      {
        cause: 'The ID is empty or cut, because the step that created the deployment failed or printed more',
        fix: 'print it in the workflow, or name application and group instead',
      },
    ],
  },
  {
    codes: ['LostContact'],
    text: 'has succeeded for 10 minutes',
    meaning: 'No request to AWS has succeeded for 10 minutes. The deployment itself continues.',
    causes: [
      {
        cause: 'The runner lost its network, or its proxy blocks AWS',
        fix: 'check the network and `HTTPS_PROXY`; a re-run of the job takes up the same deployment',
      },
      { cause: 'AWS has a problem', fix: 'check the AWS Health Dashboard' },
    ],
  },
  {
    codes: ['LostContact'],
    text: 'cannot be resolved, so CodeDeploy in',
    meaning: 'The host of the region does not exist or cannot be resolved.',
    causes: [
      { cause: 'The region is misspelled', fix: 'correct `aws-region`' },
      {
        cause: 'The runner has no working DNS',
        fix: 'check it on the runner, for example `getent hosts HOST`',
      },
    ],
  },
  {
    codes: ['InvalidInput'],
    text: "'InvalidInput'",
    meaning:
      'An input of the step is invalid; the message names each one, what was given and what is allowed.',
    causes: [
      {
        cause: 'An expression of the workflow gave something else than expected',
        fix: 'print it in the workflow; `None`, `null` and `undefined` come from commands that found nothing',
      },
    ],
  },
  {
    codes: ['InvalidComputePlatformException'],
    text: 'The instances API supports only EC2/on-premises and Lambda deployments',
    meaning: 'The old API does not know this compute platform.',
    causes: [{ cause: '`api: instances` is set for ECS', fix: 'set `api: targets`, or leave the input out' }],
  },
  {
    codes: ['TimedOut'],
    text: '(timeout-minutes) was reached',
    meaning: 'The deployment had not ended when the time of the step was over.',
    causes: [
      {
        cause: 'An instance, task or hook takes longer, or a blue/green deployment waits',
        fix: 'read which event is still running; raise `timeout-minutes`, or set `until: traffic-shifted`',
      },
    ],
  },
]
