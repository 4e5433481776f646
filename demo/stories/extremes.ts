import { type Instance, inPlace } from '../../lab/codedeploy/builders/in-place.ts'
import { between, hexadecimal } from '../../lab/codedeploy/plan/identifiers.ts'
import { recordedFailure } from '../../lab/codedeploy/recordings/recordings.ts'
import type { Story } from '../story.ts'
import { bundleUnreadable, failing, recorded, several, shop, withoutAgent } from './applications.ts'

/** As large and as nasty as a deployment can be. */
export const extremeStories: readonly Story[] = [
  {
    name: 'hostile',
    title: '6 instances: scripts, names and texts try to break out of log, Markdown and terminal',
    pace: 1.2,
    plan: seed =>
      inPlace({
        seed,
        // Names may hold letters, digits and . _ + = , @ - alone; descriptions and keys anything.
        applicationName: '@octocat,shop--__proto__',
        deploymentGroupName: 'constructor+=@here',
        description: `${injected}\n::error::from the description\n# A heading\u001b[2J`,
        revision: {
          revisionType: 'S3',
          s3Location: {
            bucket: 'example-releases-us-east-1',
            key: `releases/${injected}.zip`,
            bundleType: 'zip',
            version: '"><img src=x>',
            eTag: hexadecimal(seed, 32),
          },
        },
        config: 'HalfAtATime',
        instances: [
          recorded('hostile-output'),
          { id: '@octocat', ...failing(hostileScript()) },
          { id: '__proto__', ...recorded('hostile-output') },
          { id: 'constructor' },
          { id: 'web,=+_.--01' },
          ...several(1),
        ],
      }),
    ending: {
      conclusion: 'failure',
      errorCode: 'ScriptFailed',
      errors: ['ScriptFailed', 'ScriptFailed'],
      counts: { Failed: 3, Skipped: 3 },
      failed: 3,
    },
    // Only the log breaks up what only the log would take for a command.
    log: [/^\| \[stdout\]## \[add-mask\]Failed$/],
    summary: [/^\[stdout\]##\[add-mask\]Failed$/m, /^\[stdout\]::add-mask::Succeeded$/m],
  },
  {
    name: 'thousand',
    title: '1,000 instances, 250 at a time: 250 fail for six different reasons, and most others are skipped',
    pace: 0.35,
    plan: seed =>
      inPlace({
        ...shop(seed),
        config: { name: 'ThreeQuartersHealthy', minimumHealthyPercent: 75 },
        instances: Array.from({ length: 1_000 }, (_, index) => oneOfAThousand(`${seed} ${index}`)),
      }),
    ending: {
      conclusion: 'failure',
      errorCode: 'ScriptFailed',
      message: /^scripts\/start_server\.sh .* and 138 more: .* \(5 other causes on 111 targets\)$/,
      errors: [
        'ScriptFailed',
        'ScriptMissing',
        'ScriptTimedOut',
        'UnknownError',
        'UnknownError',
        'UnknownError',
      ],
      failed: 250,
    },
  },
]

const injected = '</td></details>|[click](https://evil.example)|`<img src=x onerror=alert(1)>`@octocat'

/** The recording with another script name: an AppSpec can name a script as it likes. */
function hostileScript() {
  const { event, diagnostics } = recordedFailure('hostile-output')
  const scriptName = `scripts/${injected}\n::error::from the script's name\u001b[31m.sh`
  const renamed = (text: string) => text.replaceAll(diagnostics.scriptName, scriptName)
  const hostile = {
    errorCode: diagnostics.errorCode,
    scriptName,
    message: renamed(diagnostics.message),
    logTail: renamed(diagnostics.logTail),
  }
  return { event, diagnostics: hostile }
}

function oneOfAThousand(seed: string): Instance {
  const lot = between(`${seed} lot`, 1, 100)
  if (lot <= 34) return recorded('script-failed')
  if (lot <= 42) return recorded('script-timed-out', 2_000)
  if (lot <= 48) return recorded('script-missing')
  if (lot <= 52) return withoutAgent
  if (lot <= 56) return bundleUnreadable
  if (lot <= 58) return recorded('outputs-left-open', 3_000)
  return {}
}
