import type { Cause } from '../src/hints/entry.ts'

/** An error of the action itself: its code, a part of its text, and what to do. */
export interface OwnError {
  readonly codes: readonly string[]
  /** Stands in `src/` as it is; a test checks that. */
  readonly text: string
  readonly meaning: string
  readonly causes: readonly Cause[]
}

/** The errors that end the watch before CodeDeploy has given a result (`src/aws/explain-error.ts` and others). */
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
        fix: 'check the network and `HTTPS_PROXY`, then [watch the same deployment](#when-a-step-is-red) again',
      },
      { cause: 'AWS has a problem', fix: 'check the AWS Health Dashboard' },
    ],
  },
  {
    codes: ['ResponseTooLarge'],
    text: 'AWS never sends responses this large',
    meaning:
      'A response was larger than any that AWS sends, so it was not read. The deployment itself continues.',
    causes: [
      {
        cause: 'A proxy, or an endpoint other than that of AWS, responds in its place',
        fix: 'check `HTTPS_PROXY` and `AWS_ENDPOINT_URL` of the step',
      },
    ],
  },
  {
    codes: ['TooManyTargets'],
    text: 'is too long:',
    meaning:
      'The deployment has more than 10,000 targets, ten times the default quota. The deployment itself continues.',
    causes: [
      {
        cause: 'The fleet is larger than the action can watch',
        fix: 'deploy to several deployment groups, and watch each',
      },
    ],
  },
  {
    codes: ['LostContact'],
    text: 'cannot be resolved, so',
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
    codes: ['SELF_SIGNED_CERT_IN_CHAIN', 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'CERT_HAS_EXPIRED'],
    text: 'is not trusted',
    meaning: 'The runner does not trust the certificate that it got in place of that of AWS.',
    causes: [
      {
        cause: 'A proxy or firewall opens TLS connections',
        fix: 'set `NODE_EXTRA_CA_CERTS` to a file with its root certificate in PEM format',
      },
      { cause: "The runner's clock is wrong", fix: 'correct it' },
    ],
  },
  {
    codes: ['UnexpectedResponse'],
    text: 'Something else responded in place of',
    meaning: 'What responded is not AWS; the message shows what it sent. The deployment itself continues.',
    causes: [
      {
        cause: 'A firewall, a proxy or a sign-in page responded',
        fix: 'allow the host there, or check `HTTPS_PROXY` and `NO_PROXY`',
      },
      { cause: '`AWS_ENDPOINT_URL` names another server', fix: 'correct it, or unset it for this step' },
    ],
  },
  {
    codes: ['EPROTO'],
    text: 'does not speak TLS',
    meaning:
      'An address that begins with `https://` leads to a port without TLS, or with an old version of it.',
    causes: [
      {
        cause: 'The address of the proxy or of a custom endpoint has the wrong scheme or port',
        fix: 'check `HTTPS_PROXY` and `AWS_ENDPOINT_URL`; TLS must be 1.2 or later',
      },
    ],
  },
  {
    codes: ['ERR_PROXY_TUNNEL'],
    text: 'The proxy refused the connection to',
    meaning: 'The proxy that the environment names does not let the runner connect to AWS.',
    causes: [
      {
        cause: 'It requires a user name and password (407)',
        fix: 'set `HTTPS_PROXY` to `http://USER:PASSWORD@HOST:PORT`',
      },
      { cause: 'It does not allow the host', fix: 'allow it on the proxy, or add it to `NO_PROXY`' },
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
    text: 'was still running when the timeout was reached',
    meaning: 'The deployment had not ended when the timeout was reached.',
    causes: [
      {
        cause: 'An instance, task or hook takes longer, or a blue/green deployment waits',
        fix: 'read which event is still running; raise `timeout-minutes`, or set `until: traffic-shifted`',
      },
    ],
  },
  {
    codes: ['Cancelled'],
    text: 'was still running when the watch was cancelled',
    meaning: 'The workflow was cancelled before the deployment had ended.',
    causes: [
      {
        cause: 'Somebody cancelled it, or a newer run of the same `concurrency` group did',
        fix: '[see what became of the deployment](#when-a-step-is-red); without `cancel-in-progress: true`, a newer run waits',
      },
      {
        cause: "The job's own `timeout-minutes` was reached",
        fix: 'set it at least 5 minutes longer than `timeout-minutes` of the step',
      },
    ],
  },
  {
    codes: ['PipelineFailed', 'PipelineStopped', 'PipelineSuperseded'],
    text: 'before it deployed',
    meaning: "The pipeline's execution for the commit ended before it started a deployment.",
    causes: [
      {
        cause: 'An action of the pipeline failed, or somebody stopped the execution',
        fix: 'correct what the message names, then retry the stage or start the pipeline again',
      },
      {
        cause: 'A newer commit superseded it',
        fix: "nothing: the newer commit's workflow watches its deployment",
      },
    ],
  },
  {
    codes: ['NoDeploymentInPipeline'],
    text: 'succeeded without an action that deploys to this deployment group',
    meaning:
      'The pipeline succeeded, but has no CodeDeploy action for this application and deployment group.',
    causes: [
      {
        cause: '`application-name` or `deployment-group-name` is another one than in the pipeline',
        fix: 'compare them with the CodeDeploy action of the pipeline',
      },
    ],
  },
]
