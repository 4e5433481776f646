import { parentPort } from 'node:worker_threads'
import { hostileEvent } from '../../lab/runner/hostile-checkouts.ts'
import { locateFailures } from '../../src/checkout/locate.ts'
import { aContext } from '../github/support.ts'
import { aFailedEvent, aFailedInstance, anOutcome, aSnapshot, scriptFailed } from '../support/deployments.ts'

/** A thread that looks for a failed script in one workspace after the other, so that one that takes too long can be ended. */
export interface Sought {
  readonly workspace: string
  readonly scriptName: string
}

parentPort?.on('message', async ({ workspace, scriptName }: Sought) => {
  const tail = `${scriptName}: line 2: command not found\n`.repeat(100)
  // As many causes as are looked for, all of them in the same script.
  const targets = Array.from({ length: 250 }, (_, index) => {
    const diagnostics = scriptFailed({ scriptName, logTail: tail, message: `message ${index}` })
    return aFailedInstance(`i-${index}`, aFailedEvent(hostileEvent, index, diagnostics))
  })
  const outcome = anOutcome({ snapshot: aSnapshot({ status: 'Failed' }, targets) })
  // Never aborted: reading must end by itself.
  const { signal } = new AbortController()
  const options = { workspace, workingDirectory: '', context: aContext(), debug: () => undefined, signal }
  const { failures } = await locateFailures(outcome, options)
  parentPort?.postMessage(failures.map(({ location }) => location))
})
