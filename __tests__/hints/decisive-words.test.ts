import { test } from 'node:test'
import { assertHint, checkScripts, type Expectation, failedScript } from './expectation.ts'

const empty: Expectation = { id: 'powershell-value', first: /is empty/ }
const several: Expectation = { id: 'powershell-value', first: /\$NAME\[0\]/ }
const type: Expectation = { id: 'powershell-value', first: /another type/ }

checkScripts('a value that PowerShell does not accept is what is looked at, not a version or a path', [
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
])

test('the execution policy is that of the PowerShell that runs, with 32 or 64 bits', () => {
  assertHint(
    failedScript(
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

const rebooted: Expectation = { id: 'script-ends-agent', first: /out of the hooks/, not: /bash -x/ }

checkScripts('the line that ended the script is quoted, and explained', [
  [
    '+ reboot;;Session terminated, terminating shell... ...terminated.',
    { ...rebooted, errorLine: /^\+ reboot$/ },
  ],
  [
    '+ apt-get update;;>Reading package lists...;;+ sudo shutdown -r now',
    { ...rebooted, errorLine: /shutdown/ },
  ],
  ['+ systemctl restart codedeploy-agent;;>Redirecting to systemctl', { ...rebooted, errorLine: /^\+ sys/ }],
  ['+ service codedeploy-agent restart', rebooted, { exitCode: null }],
  ['+ /sbin/reboot', rebooted, { exitCode: 143 }],
  ['DEBUG:   12+  >>>> Restart-Computer -Force', rebooted],
  ['>The system is going down for reboot NOW!', rebooted],
  ['+ shutdown -c;;+ false;;Error: invoice total is negative', { id: 'program-error' }],
  ['+ ./halt-check.sh;;halt-check: failed', { id: 'command-failed', errorLine: /^halt-check/ }],
  ['+ reboot-required --check;;cannot check', { id: 'script-failed', errorLine: /^cannot/ }],
  ['>+++ b/init 6;;>@@ -1 +1 @@;;fatal: unable to apply patch', { id: 'git-failed' }],
  ['+ systemctl start codedeploy-agent;;cannot start', { id: 'script-failed', errorLine: /^cannot/ }],
  [
    'Restart-Service : Cannot start service codedeployagent.;;At C:\\a.ps1:3 char:1;;+ Restart-Service codedeployagent;;+ ~~~~~~~;;    + CategoryInfo          : OpenError: (x) [Restart-Service]',
    { id: 'powershell-failed', errorLine: /^Restart-Service : Cannot/ },
  ],
  ['+ systemctl restart codedeploy-agent;;Error: invoice total is negative', { id: 'program-error' }],
  [
    "+ service codedeploy-agent restart;;+ cp a b;;cp: cannot stat 'a': No such file or directory",
    { id: 'file-not-found', errorLine: /^cp: / },
  ],
  [
    ">   Active: failed (Result: exit-code) since Fri 2017-06-16 15:11:28 -03; 8s ago;;>  Process: 4926 ExecStartPre=/usr/sbin/sysctl -w net.core.x=1 (code=exited, status=255);;>Jun 16 15:11:28 web sysctl[4926]: sysctl: permission denied on key 'ne...g';;>Jun 16 15:11:28 web systemd[1]: nginx.service: control process exited,...55;;>Jun 16 15:11:28 web systemd[1]: Unit nginx.service entered failed state.;;>Jun 16 15:11:28 web systemd[1]: nginx.service failed.",
    {
      id: 'kernel-setting-refused',
      first: /container or virtual machine/,
      errorLine: /^sysctl: permission/,
      not: /as root/,
    },
  ],
  [
    '>   Active: failed (Result: exit-code);;>  Process: 4926 ExecStartPre=/srv/check (code=exited, status=1/FAILURE);;>Jun 16 15:11:28 web systemd[1]: shop.service: Control process exited, code=exited status=1;;>Jun 16 15:11:28 web systemd[1]: Failed to start shop.',
    { id: 'unit-step-failed', errorLine: /ExecStartPre=\/srv\/check/ },
  ],
  [
    'sudo: unknown user: ec2-user;;sudo: unable to initialize policy plugin;;+ ./svc.sh install ec2-user;;part-001: line 196: ./svc.sh: No such file or directory',
    { id: 'no-such-user', errorLine: /^sudo: unknown user: ec2-user$/, first: /bitnami/ },
    { exitCode: 127 },
  ],
  [
    "chown: invalid user: 'deploy:deploy';;>starting;;run.sh: line 9: bin/app: No such file or directory",
    { id: 'exit-command-not-found', errorLine: /bin\/app/ },
    { exitCode: 127 },
  ],
  [
    "id: 'deploy': no such user;;>starting;;run.sh: line 9: bin/app: No such file or directory",
    { id: 'exit-command-not-found', errorLine: /bin\/app/ },
    { exitCode: 127 },
  ],
])
