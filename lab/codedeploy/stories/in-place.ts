import { inPlace } from '../builders/in-place.ts'
import { neverStarted } from '../builders/never-started.ts'
import { agentUnreachable } from '../builders/service-failures.ts'
import { failing, recorded, several, shop } from './shop.ts'
import { type Story, story } from './story.ts'

/** In-place deployments and how they go: as planned, or as their group's settings make of trouble. */
export const inPlaceStories: readonly Story[] = [
  story({
    name: 'failure',
    title: '12 instances, half at a time: the new server cannot start, the deployment fails',
    plan: seed =>
      inPlace({
        ...shop(seed),
        config: 'HalfAtATime',
        instances: [
          ...several(1),
          ...several(2, recorded('script-failed')),
          ...several(1),
          recorded('script-timed-out', 2_000),
          ...several(3, recorded('script-failed')),
          ...several(4),
        ],
      }),
  }),
  story({
    name: 'success',
    title: '6 instances, half at a time: all goes well',
    plan: seed => inPlace({ ...shop(seed), config: 'HalfAtATime', instances: several(6) }),
  }),
  story({
    name: 'one-at-a-time',
    title: '5 instances, one at a time: the third fails, the rest never get their turn',
    pace: 0.6,
    plan: seed =>
      inPlace({
        ...shop(seed),
        config: 'OneAtATime',
        instances: [...several(2), recorded('script-failed'), ...several(2)],
      }),
  }),
  story({
    name: 'all-at-once',
    title: '8 instances, all at once: every one fails, for two different reasons',
    pace: 1.2,
    plan: seed =>
      inPlace({
        ...shop(seed),
        config: 'AllAtOnce',
        instances: [...several(5, recorded('script-failed')), ...several(3, failing(agentUnreachable))],
      }),
  }),
  story({
    name: 'rollback',
    title: '4 instances: the deployment fails, and CodeDeploy rolls back by itself',
    pace: 0.7,
    plan: seed =>
      inPlace({
        ...shop(seed),
        config: 'HalfAtATime',
        rollbackOn: ['DEPLOYMENT_FAILURE'],
        instances: [...several(2, recorded('script-failed')), ...several(2)],
      }),
  }),
  story({
    name: 'stopped',
    title: '6 instances, half at a time: somebody stops the deployment half way',
    interventions: [{ type: 'stop', at: 11_000, autoRollbackEnabled: false }],
    plan: seed => inPlace({ ...shop(seed), config: 'HalfAtATime', instances: several(6) }),
  }),
  story({
    name: 'tolerated',
    title: '3 instances, one at a time: the last one fails, CodeDeploy calls it a success all the same',
    pace: 0.6,
    plan: seed =>
      inPlace({
        ...shop(seed),
        config: 'OneAtATime',
        instances: [...several(2), recorded('script-failed')],
      }),
  }),
  story({
    name: 'no-instances',
    title: 'The group has no instances: the deployment fails before it starts',
    plan: seed => neverStarted(shop(seed), 8_000),
  }),
  story({
    name: 'queued',
    title: '2 instances: the deployment is Created, then Queued, for a while before it starts',
    plan: seed =>
      inPlace({
        ...shop(seed),
        config: 'AllAtOnce',
        instances: several(2),
        start: { queuedAt: 3_000, startedAt: 7_000 },
      }),
  }),
]
