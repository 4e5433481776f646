import { continueDeployment, stopDeployment } from './control.ts'
import { getDeployment, listDeployments } from './deployment.ts'
import { getDeploymentGroup } from './group.ts'
import { batchGetDeploymentInstances, listDeploymentInstances } from './instances.ts'
import type { Operation } from './operation.ts'
import { batchGetDeploymentTargets, listDeploymentTargets } from './targets.ts'

/** Every operation that the simulator knows, by its name in the API. */
export const operations: ReadonlyMap<string, Operation> = new Map([
  ['GetDeployment', getDeployment],
  ['ListDeployments', listDeployments],
  ['GetDeploymentGroup', getDeploymentGroup],
  ['ListDeploymentTargets', listDeploymentTargets],
  ['BatchGetDeploymentTargets', batchGetDeploymentTargets],
  ['ListDeploymentInstances', listDeploymentInstances],
  ['BatchGetDeploymentInstances', batchGetDeploymentInstances],
  ['StopDeployment', stopDeployment],
  ['ContinueDeployment', continueDeployment],
])
