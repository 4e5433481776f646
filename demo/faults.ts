import {
  accessDenied,
  expiredToken,
  type Fault,
  type Faults,
  type FaultyRequest,
  internalFailure,
  serviceUnavailable,
  throttled,
} from '../lab/codedeploy/faults.ts'

/** Every third request is throttled. */
export const everyThirdThrottled: Faults = ({ index }) => (index % 3 === 1 ? throttled : undefined)

const troubles: readonly Fault[] = [
  { type: 'reset' },
  internalFailure,
  { type: 'body', status: 200, body: '{"deploymentInfo":{"deploy' },
  serviceUnavailable,
  { type: 'body', status: 200, body: '' },
  { type: 'body', status: 200, body: '<html>502 Bad Gateway</html>' },
]

/** Of every two requests one fails, each time in another way. */
export const anyTrouble: Faults = ({ index }) =>
  index % 2 === 1 ? troubles[Math.floor(index / 2) % troubles.length] : undefined

/** The session ends after so many requests. */
export function expiredAfter(requests: number): Faults {
  return ({ index }) => (index >= requests ? expiredToken : undefined)
}

/** The role may do everything but this. */
export function denied(operation: string): Faults {
  return (request: FaultyRequest) => (request.operation === operation ? accessDenied(operation) : undefined)
}
