import {
  expiredToken,
  type Fault,
  internalFailure,
  serviceUnavailable,
  throttled,
} from '../../lab/aws-protocol/faults.ts'
import { accessDenied } from '../../lab/codedeploy/faults.ts'
import type { Story } from '../story.ts'
import { success, failure as theFailure } from './in-place.ts'

// Another seed would change which instance fails first.
const failure: Story = { ...theFailure, plan: () => theFailure.plan(theFailure.name) }

/** What happens between the action and CodeDeploy, or to the step itself, while a usual deployment runs. */
export const troubleStories: readonly Story[] = [
  {
    ...failure,
    name: 'throttled',
    title: 'Every third request is throttled, and the verdict stays the same',
    faults: ({ index }) => (index % 3 === 1 ? throttled : undefined),
  },
  {
    ...failure,
    name: 'flaky-network',
    title: 'Every other request fails: resets, server errors, truncated and empty answers',
    faults: ({ index }) =>
      index % 2 === 1 ? passingFaults[Math.floor(index / 2) % passingFaults.length] : undefined,
  },
  {
    ...success,
    name: 'expired-credentials',
    title: 'The credentials expire while the deployment is still running',
    faults: ({ index }) => (index >= 5 ? expiredToken : undefined),
    ending: {
      conclusion: 'error',
      errorCode: 'ExpiredTokenException',
      message: /^The credentials expired while watching deployment d-/,
      status: 'InProgress',
    },
  },
  {
    ...failure,
    name: 'access-denied',
    title: 'The role may not list targets, so the step falls back to the instances API',
    faults: ({ operation }) =>
      operation === 'ListDeploymentTargets' ? accessDenied('ListDeploymentTargets') : undefined,
    log: [/instances API/],
  },
  {
    ...success,
    name: 'cancelled',
    title: 'The workflow is cancelled halfway through, and the deployment is rolled back',
    inputs: { 'on-cancel': 'rollback' },
    cancelAfter: 6_000,
    ending: { conclusion: 'cancelled', errorCode: 'Cancelled', rollback: '' },
    summary: [],
  },
  {
    ...success,
    name: 'timed-out',
    title: 'The timeout is reached before the deployment has ended',
    inputs: { 'timeout-minutes': '0.1' },
    ending: {
      conclusion: 'timed-out',
      errorCode: 'TimedOut',
      message: /was last seen/,
      status: 'InProgress',
    },
  },
  {
    ...success,
    name: 'bad-inputs',
    title: 'The workflow has three mistakes in its inputs',
    inputs: { 'fail-on': 'instances', 'timeout-minutes': '1h', 'fail-fast': 'yes' },
    ending: {
      conclusion: 'error',
      errorCode: 'InvalidInput',
      message: /fail-on is .*timeout-minutes is |timeout-minutes is .*fail-on is /,
      status: '',
      counts: {},
    },
    summary: [],
  },
]

/** Faults that pass by themselves. */
const passingFaults: readonly Fault[] = [
  { type: 'reset' },
  internalFailure,
  { type: 'body', status: 200, body: '{"deploymentInfo":{"deploy' },
  serviceUnavailable,
  { type: 'body', status: 200, body: '' },
  { type: 'body', status: 200, body: '<html>502 Bad Gateway</html>' },
]
