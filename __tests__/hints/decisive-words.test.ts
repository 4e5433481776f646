import { describe, test } from 'node:test'
import type { FailureFacts } from '../../src/hints/hints.ts'
import { assertHint, type Expectation, logTailOf } from './expectation.ts'

function script(output: string, exitCode: number | undefined = 1): FailureFacts {
  return {
    platform: 'Server',
    where: 'lifecycle',
    event: 'ApplicationStart',
    errorCode: 'ScriptFailed',
    scriptName: 'scripts/run.sh',
    message: `Script at specified location: scripts/run.sh run as user root failed with exit code ${exitCode ?? ''}`,
    logTail: logTailOf(output),
  }
}

const empty: Expectation = { id: 'powershell-value', first: /is empty/ }
const several: Expectation = { id: 'powershell-value', first: /\$NAME\[0\]/ }
const type: Expectation = { id: 'powershell-value', first: /another type/ }

describe('a value that PowerShell does not accept is what is looked at, not a version or a path', () => {
  for (const [line, expected] of [
    ["Get-Item : Cannot bind argument to parameter 'Path' because it is null.", empty],
    ["Copy-Item: Cannot bind argument to parameter 'Path' because it is an empty string.", empty],
    ["Set-Service : Cannot validate argument on parameter 'Name'. The argument is null or empty.", empty],
    ['You cannot call a method on a null-valued expression.', empty],
    ['Cannot index into a null array.', empty],
    [
      "Invoke-WebRequest : Cannot convert 'System.Object[]' to the type 'System.Uri' required by parameter 'Uri'. Specified method is not supported.",
      several,
    ],
    ["Method invocation failed because [System.Object[]] does not contain a method named 'Trim'.", several],
    [
      'C:\\a.ps1 : Cannot process argument transformation on parameter \'Port\'. Cannot convert value "x" to type "System.Int32".',
      type,
    ],
    [
      'Cannot convert value "abc" to type "System.Int32". Error: "Input string was not in a correct format."',
      type,
    ],
    ["Get-ChildItem : A parameter cannot be found that matches parameter name 'Depth'.", type],
    ['Cannot find an overload for "Add" and the argument count: "1".', type],
    ['Get-Service : Parameter set cannot be resolved using the specified named parameters.', type],
  ] as const) {
    test(line, () => assertHint(script(line), expected))
  }
})

test('the execution policy is that of the PowerShell that runs, with 32 or 64 bits', () => {
  assertHint(
    script(
      'File C:\\very\\long\\folder\\of\\the\\application\\scripts\\install.ps1 cannot be;;loaded because running scripts is disabled on this system. For more;;information, see about_Execution_Policies at;;https:/go.microsoft.com/fwlink/?LinkID=135170.;;    + CategoryInfo          : SecurityError: (:) [], PSSecurityException',
    ),
    {
      id: 'powershell-execution-policy',
      first: /-ExecutionPolicy Bypass.*32-bit and 64-bit/,
      errorLine: /^File .*running scripts is disabled/,
    },
  )
})

test('a hook that failed may have failed its test, or was never invoked, if its log is empty', () => {
  assertHint(
    {
      platform: 'Lambda',
      where: 'lifecycle',
      event: 'BeforeAllowTraffic',
      errorCode: 'HOOK_EXECUTION_FAILURE',
      message:
        'The deployment failed because one or more of the lifecycle event validation functions failed.',
    },
    {
      id: 'hook-validation-failed',
      first: /aws logs tail/,
      second: /log is empty.*CodeDeployHook_.*InvokeFunction/,
    },
  )
})
