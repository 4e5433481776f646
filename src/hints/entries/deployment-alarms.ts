import { serviceMessage } from '../define.ts'
import type { Entry } from '../entry.ts'
import { pages } from '../pages.ts'

/** That the new version may not be the reason, whatever the alarm measures. */
export const alreadyInAlarm = [
  'The alarm was already in ALARM, and the deployment ended within seconds',
  'wait until it is back to OK, or remove it from the group for the deployment that fixes the cause',
] as const

/** Alarms that stopped a deployment, if the names that CodeDeploy gives say what to look at. */
export const alarms: readonly Entry[] = [
  serviceMessage(
    'alarm-unhealthy-targets',
    /Activated alarms: .{0,600}?(?:un-?healthy|healthy.?host|(?:target|host)s?.?health|health.?check)/i,
    'An alarm on unhealthy targets stopped the deployment.',
    [
      [
        'The application listens on another port than the target group asks, or answers its path with an error',
        'read the reason with `aws elbv2 describe-target-health --target-group-arn ARN`, and compare port and path with `sudo ss -ltnp`',
      ],
      alreadyInAlarm,
    ],
    pages.alarms,
  ),
  serviceMessage(
    'alarm-load',
    /Activated alarms: .{0,600}?(?:cpu|mem(?!ber)|disk)/i,
    'An alarm on CPU, memory or disk stopped the deployment.',
    [
      [
        'The new version, or a build in a hook, uses more of it',
        'see which process it is with `top` and `df -h`',
      ],
      alreadyInAlarm,
    ],
    pages.alarms,
  ),
]
