import { evidence } from '../define.ts'
import type { Entry } from '../entry.ts'
import { pages } from '../pages.ts'

/** Why an alarm stopped a deployment: its StateReason, and what its state and the age of its data points show. */
export const evidenceAlarms: readonly Entry[] = [
  evidence(
    'evidence-alarm-over',
    { finding: 'alarm-over' },
    'The alarm stopped the deployment, and is no longer in ALARM.',
    [
      [
        'What it saw ended with the rollback, or lasted only while the deployment ran',
        'see what it saw and when with `aws cloudwatch describe-alarm-history --alarm-name NAME --history-item-type StateUpdate`, and look at the log of the new version for that time',
      ],
    ],
    pages.alarms,
  ),
  evidence(
    'evidence-alarm-older',
    { finding: 'alarm-older' },
    'The alarm was in ALARM before the deployment began, so the new version is not the cause.',
    [
      [
        'What it watches was already failing, or it has not returned to OK after the last deployment',
        'wait until it is OK; to deploy the fix itself, take it out of the deployment group for that deployment (`aws deploy update-deployment-group --application-name NAME --current-deployment-group-name GROUP --alarm-configuration enabled=false`)',
      ],
    ],
    pages.alarms,
  ),
  evidence(
    'evidence-alarm-no-data',
    /no datapoints were received|missing datapoints? (?:was|were) treated as \[Breaching\]|Insufficient Data/i,
    'The alarm went off because its metric had no data.',
    [
      [
        'It treats missing data as breaching, but the metric has data only under traffic',
        'set treatMissingData to notBreaching',
      ],
      [
        'The application itself sends the metric, and the new version is not running',
        'read the log of the new version from when the data stopped',
      ],
    ],
    pages.alarms,
  ),
  evidence(
    'evidence-alarm-crossed',
    /Thresholds? Crossed|datapoints? .{0,400}(?:greater|less) than|transitioned to ALARM/i,
    'The metric of the alarm crossed its threshold during the deployment.',
    [
      [
        'The new version makes more errors, or is slower',
        'look at the metric and the log of the new version for that time, fix it, and deploy again',
      ],
      [
        'A deployment itself makes the metric cross it, such as errors while connections drain',
        'raise the threshold, or let the alarm need more than one period',
      ],
    ],
    pages.alarms,
  ),
]
