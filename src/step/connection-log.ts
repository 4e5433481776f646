import type { ConnectionEvents } from '../codedeploy/connect.ts'
import { inWords } from '../report/duration.ts'
import { styled } from '../report/log-line.ts'
import { plural } from '../text.ts'
import type { StepOutput } from './output.ts'

/**
 * Tells the log what happens between the action and CodeDeploy: every request to the debug log, trouble once.
 *
 * @param troubled told why requests begin to fail
 */
export function connectionLog(output: StepOutput, troubled: (reason: string) => void): ConnectionEvents {
  return {
    answered: (operation, result, milliseconds) =>
      output.debug(`${operation}: ${result} (${Math.round(milliseconds)} ms)`),
    troubled: reason => {
      troubled(reason)
      output.line([styled('yellow', `CodeDeploy does not answer well, trying again: ${reason}`)])
    },
    recovered: (failedRequests, milliseconds) =>
      output.line([
        `CodeDeploy answers again (${plural(failedRequests, 'request')} failed within ${inWords(milliseconds)}).`,
      ]),
    fellBack: reason =>
      output.line([styled('yellow', 'Going on with the instances API (api: auto): '), reason]),
    answeredWithErrorMessage: message =>
      output.line([styled('yellow', 'CodeDeploy says of this call: '), message]),
  }
}
