import type { RetryEvents } from '../aws/retry.ts'
import type { ServiceName } from './events.ts'
import type { RequestRate } from './request-rate.ts'
import type { Work } from './work.ts'

/** What a connection reports of its requests, as events of the step. @param service absent for CodeDeploy */
export function retryEvents(emit: Work['emit'], rate: RequestRate, service?: ServiceName): RetryEvents {
  return {
    beforeAttempt: signal => rate.pause(signal),
    answered: (operation, result, milliseconds) => {
      rate.note()
      emit({ type: 'request', operation, result, milliseconds })
    },
    troubled: reason => emit({ type: 'trouble', reason, service }),
    recovered: (failedRequests, milliseconds) =>
      emit({ type: 'recovered', failedRequests, milliseconds, service }),
  }
}
