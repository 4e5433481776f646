import type { Account } from '../account.ts'
import type { Json } from '../wire.ts'
import { createDeployment } from './create.ts'
import {
  batchGetDeployments,
  continueDeployment,
  getDeployment,
  listDeployments,
  stopDeployment,
} from './deployments.ts'
import { getDeploymentGroup } from './groups.ts'
import { getApplicationRevision } from './revisions.ts'
import {
  batchGetDeploymentInstances,
  batchGetDeploymentTargets,
  listDeploymentInstances,
  listDeploymentTargets,
} from './targets.ts'

/** Every operation that the simulator knows, by its name in the API. Each throws ApiError. */
export const operations: ReadonlyMap<string, (input: unknown, account: Account) => Json> = new Map([
  ['GetDeployment', getDeployment],
  ['BatchGetDeployments', batchGetDeployments],
  ['ListDeployments', listDeployments],
  ['ListDeploymentTargets', listDeploymentTargets],
  ['BatchGetDeploymentTargets', batchGetDeploymentTargets],
  ['ListDeploymentInstances', listDeploymentInstances],
  ['BatchGetDeploymentInstances', batchGetDeploymentInstances],
  ['GetDeploymentGroup', getDeploymentGroup],
  ['GetApplicationRevision', getApplicationRevision],
  ['CreateDeployment', createDeployment],
  ['StopDeployment', stopDeployment],
  ['ContinueDeployment', continueDeployment],
])
