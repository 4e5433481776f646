import { output, symptom, tool } from '../define.ts'
import type { Entry } from '../entry.ts'
import { pages } from '../pages.ts'
import { absolutePath, without } from '../rules-out.ts'

/** Windows, PowerShell and IIS. Narrower entries come first. */
export const windows: readonly Entry[] = [
  output(
    'powershell-execution-policy',
    /running scripts is disabled on this system|is not digitally signed|UnauthorizedAccess.{0,40}PSSecurityException/,
    'PowerShell is not allowed to run scripts on this instance.',
    [
      [
        'The hook starts another PowerShell, which obeys the policy of the instance',
        'call the script with `powershell.exe -ExecutionPolicy Bypass -File SCRIPT`, or run `Set-ExecutionPolicy RemoteSigned` on the image, in both 32-bit and 64-bit PowerShell',
      ],
      [
        'A Group Policy overrides that option',
        'check `Get-ExecutionPolicy -List`, and change that policy or sign the script',
      ],
    ],
  ),
  output(
    'powershell-value',
    /Cannot (?:process argument transformation|validate argument|bind (?:argument|parameter)|index into a null|find an overload)|Cannot convert (?:value |the )?['"].{1,400} to (?:the )?type ['"][A-Z]\w{1,40}[.\]'"]|cannot call a method on a null-valued|Method invocation failed because \[|[Pp]arameter cannot be found that|Missing an argument for parameter '|Parameter set cannot be resolved/,
    'PowerShell does not accept a value or a parameter in a line of the script.',
    [
      [
        'A variable is empty, because nothing sets it in the hook, or the command that fills it found nothing',
        'print it before that line, and end the script if it is empty',
        without(/null|empty/i),
      ],
      [
        'A variable holds several values, but one is expected',
        'choose one of them: `$NAME[0]` or `Select-Object -First 1`',
        without(/\[\]/),
      ],
      [
        'The command expects a value of another type, or another number of values, or has no such parameter',
        'print the variable before that line, and compare the line with `Get-Help COMMAND -Parameter *`',
      ],
    ],
  ),
  output(
    'dotnet-file-blocked',
    /0x80131515|assembly from a network location|enable the loadFromRemoteSources/,
    '.NET refuses to load a library, since Windows marks it as one from the internet or another computer.',
    [
      [
        'It was downloaded, or unpacked from an archive that was, and keeps the mark (Zone.Identifier)',
        'remove the mark in the script before it is loaded: `Get-ChildItem FOLDER -Recurse | Unblock-File`',
      ],
      ['It is on a network share', 'copy it to a local folder first'],
    ],
  ),
  output(
    'powershell-edition',
    /^(?:Import-Module|Add-Type|New-Object) ?: .{0,200}(?:Could not load (?:file or assembly|type)|Unable to load one or more)|CompatiblePSEditions|WinPSCompatSession|^(?:ObjectNotFound|[A-Z]\w{1,30}-\w{1,40}): .{0,100}(?:drive with the name 'IIS'|'[A-Z]\w{1,20}-(?:IIS|Web)\w{1,40}' is not recognized)/,
    'A module or assembly does not load in the PowerShell that runs the script.',
    [
      [
        'It is PowerShell 7 (pwsh), and the module is for Windows PowerShell 5.1, as IISAdministration and WebAdministration are',
        'call the script with `powershell.exe`, or, unless it needs the drive `IIS:`, use `Import-Module NAME -UseWindowsPowerShell`',
      ],
      [
        'It is the 32-bit PowerShell of the agent, or the module is not installed',
        'check `Get-Module NAME -ListAvailable` there',
      ],
    ],
  ),
  output(
    'powershell-drive-missing',
    /^(?!\w{1,20}-(?:Web|IIS)\w{1,40} ?: ).{0,60}Cannot find path '(?:IIS|SQLSERVER|AD):|drive with the name '(?:IIS|SQLSERVER|AD|Cert|WSMan)' does not exist/i,
    'PowerShell does not know the drive or path, which a module brings.',
    [
      [
        'The module is not loaded in this script',
        'load it at the start (IIS: `Import-Module WebAdministration`, SQLSERVER: SqlServer, AD: ActiveDirectory, Cert: Microsoft.PowerShell.Security)',
      ],
      [
        'The site, app pool or other object does not exist under that name',
        'list them with `Get-ChildItem PATH`, and create it first',
        /drive with the name/,
      ],
      [
        'The agent runs 32-bit PowerShell, or the feature or module is not installed',
        'see `Get-Module NAME -ListAvailable`, and restart the script in 64-bit PowerShell: C:\\Windows\\SysNative\\WindowsPowerShell\\v1.0\\powershell.exe -File SCRIPT',
      ],
    ],
  ),
  output(
    'powershell-32-bit',
    /80040154|Retrieving the COM class factory|module '?(?:WebAdministration|IISAdministration|ServerManager)'? was not loaded|'?(?:Get-WebSite|Get-Website|New-WebAppPool|Stop-WebAppPool|Start-WebAppPool|Stop-WebSite|Start-WebSite|Stop-Website|Start-Website|New-Website|Get-WindowsFeature|Install-WindowsFeature|Get-IISSite)'? is not recognized/,
    'The PowerShell that runs the script does not have this module or COM class.',
    [
      [
        'The agent runs 32-bit PowerShell, and modules for IIS and the server are 64-bit only',
        'restart the script in 64-bit PowerShell: C:\\Windows\\SysNative\\WindowsPowerShell\\v1.0\\powershell.exe -File SCRIPT',
      ],
      [
        'The feature, site or app pool does not exist on the instance',
        'install it (`Install-WindowsFeature Web-Server, Web-Scripting-Tools`), or check the name',
      ],
    ],
    { page: pages.deployments },
  ),
  output(
    'powershell-module-missing',
    /'(?:Invoke-Sqlcmd|New-IISSiteBinding|[A-Z][a-z]{1,9}-(?:Sql|Dba|Az|AD|S3|EC2|SSM|SEC|CW)[A-Z]\w{0,40})' is not recognized/,
    'PowerShell does not have the module of this command, or has an old version of it.',
    [
      [
        'The module is not part of this image',
        'run `Install-Module NAME -Scope AllUsers -Force` on the image (SqlServer for Invoke-Sqlcmd)',
      ],
      [
        'The module is 64-bit only, and the agent runs 32-bit PowerShell',
        'restart the script in C:\\Windows\\SysNative\\WindowsPowerShell\\v1.0\\powershell.exe',
      ],
    ],
  ),
  output(
    'powershell-parse-error',
    /Missing closing '.' in|Unexpected token '.{1,60}' in expression or statement|The string is missing the terminator|ParserError: \(:\)|Missing expression after|is not a valid statement separator/,
    'PowerShell could not parse the script.',
    [
      [
        'The file has characters in an encoding that PowerShell 5 does not detect',
        'save it as UTF-8 with BOM, and replace smart quotes and dashes',
      ],
      ['The line has a mistake, or is for PowerShell 7', 'correct it, or call `pwsh -File SCRIPT`'],
    ],
  ),
  output(
    'robocopy-exit-code',
    /^\s{0,8}(?:Ended : \S|Bytes : {1,12}\S|ROBOCOPY {2})/,
    'robocopy ends with 1 to 7 although it copied everything: only 8 and more are failures.',
    [
      [
        'The script passes that code on as its own',
        'end it with `if ($LASTEXITCODE -lt 8) { exit 0 }` (batch: `if %ERRORLEVEL% LSS 8 exit /b 0`) after robocopy',
      ],
    ],
    { exitCodes: [1, 2, 3, 4, 5, 6, 7] },
  ),
  output(
    'windows-installer',
    /^(?!sc(?:\.exe)? ).{0,300}[Ee]xit(?:ed)?(?: with)?(?: code)?(?: was)?:? '?16(?:[0-4]\d|5[0-4])\b|(?:Error|error code) 16(?:[0-4]\d|5[0-4])\b(?! \()|Another installation is already in progress/,
    'The Windows Installer failed.',
    [
      [
        'Another installation was running (1618), such as Windows Update',
        'wait for msiexec to end before the installation, and let the script retry',
        /\b16(?!18)\d\d\b/,
      ],
      [
        'The package itself failed (1603), often because another version or a file in use is in the way, cannot be opened (1619), or is for a product that is not installed (1605)',
        'run it with `msiexec /i FILE /qn /l*v LOG`, and look for "Return value 3" in that log',
      ],
    ],
  ),
  output(
    'windows-tls-version',
    /Could not create SSL\/TLS secure channel|No match was found for the specified search criteria for the provider|Unable to (?:find repository 'PSGallery'|download from URI)|underlying connection was closed: .{0,60}on a (?:send|receive)/,
    'The encrypted connection failed, most often because PowerShell 5 uses an old TLS version, which the server does not accept.',
    [
      [
        'TLS 1.2 is not switched on in the script',
        "begin it with `[Net.ServicePointManager]::SecurityProtocol = 'Tls12'`",
      ],
    ],
  ),
  output(
    'iis-configuration',
    /HTTP Error 500\.(?:19|2\d)|(?:Error Code|HRESULT|config).{1,100}0x800700(?:0d|21)|configuration section cannot be used at this path/i,
    'IIS cannot use web.config of the application.',
    [
      [
        'A module that it names is not installed (the ASP.NET Core Hosting Bundle for 0x8007000d, URL Rewrite), or a section is locked (0x80070021)',
        'install the module on the image, or unlock the section with `appcmd unlock config -section:NAME`',
      ],
    ],
  ),
  output(
    'iis-configuration-locked',
    /(?:commit configuration changes|applicationHost\.config|configuration file).{0,300}(?:being used by another process|80070020|has changed on disk)|(?:80070020|being used by another process).{0,300}(?:commit configuration|applicationHost\.config|commit path)/,
    'The central configuration of IIS was open or changed elsewhere.',
    [
      [
        'The script mixes IISAdministration (New-IISSite) with WebAdministration (New-Website) or appcmd',
        'use one of them, or call `Reset-IISServerManager -Confirm:$false` in between',
        without(/changes because .{0,20}changed on disk/),
      ],
      [
        'Two scripts, deployments, Windows Update or IIS Manager change IIS at the same time',
        'try the change again after a few seconds, and change IIS from one place at a time',
      ],
    ],
  ),
  output(
    'windows-file-locked',
    /it is being used by another process|cannot access the (?:file|folder)\b|file is locked by|ERROR_FILE_IN_USE|0x80070020|The requested operation cannot be performed on a file with a user-mapped section|Access to the path '[^'/]{0,300}\.(?:dll|exe|pdb|node|pyd)' is denied|(?:EBUSY|EPERM): [^'"]{1,60}, \w{1,20} ['"][A-Za-z]:|because it is in use\b|Cannot remove item [A-Z]:.{1,300}(?:The directory is not empty|Access to the path)/,
    'Windows does not let a file be replaced, most often because a process has it open.',
    [
      [
        'IIS, a service or a console still has it open, since a service counts as stopped before its process ends',
        'stop the app pool or service first, and wait until its process has exited (`Wait-Process -Name NAME -Timeout 60`); handle.exe shows what holds the file',
      ],
    ],
  ),
  output(
    'iis-stopped',
    /Destination element already exists|hresult:800(?:70426|710d8)|HRESULT: 0x80070426|(?:W3SVC|\bWAS|World Wide Web Publishing Service)\b.{0,20} (?:is not running|has been stopped)/,
    'IIS does not see an object of its configuration, or cannot act on it.',
    [
      [
        'W3SVC or WAS is stopped, so that sites and app pools seem to be missing, but cannot be created',
        'check and start them first: `Start-Service WAS, W3SVC`',
      ],
      [
        'The script creates something that already exists',
        'create it only if `Test-Path` does not find it',
        /HRESULT|W3SVC|\bWAS|World/i,
      ],
    ],
  ),
  output(
    'windows-app-pool-state',
    /cannot accept control messages at this time|0x80070425|The object on target path is already st|service has (?:not|already) been started/i,
    'The service or app pool cannot be started or stopped in its current state.',
    [
      [
        'It is already stopped or started, or still stopping',
        'check its state first (`Get-WebAppPoolState`, Get-Service), and wait between stop and start',
      ],
    ],
  ),
  output(
    'windows-iis-object-missing',
    /Cannot find (?:APPPOOL|SITE|APP|VDIR) object|Cannot find path 'IIS:\\/,
    'IIS has no site or app pool with that name.',
    [
      [
        'It was not created on this instance, or has another name',
        'create it in BeforeInstall, or check that it exists before you stop it (`appcmd list apppool NAME`)',
      ],
    ],
  ),
  symptom(
    'windows-service-state',
    /(?:[Ee]rror|FAILED) (?:1058|1069|1072)\b|[Ss]ervice .{0,120}because it is disabled|did not start due to a logon failure|service has been marked for deletion/,
    'Windows does not start or change the service: it is disabled (1058), its account cannot log on (1069), or it is being deleted (1072).',
    [
      [
        'The text or the number in it says which',
        'enable it with `Set-Service NAME -StartupType Automatic`, set its password with `sc.exe config NAME password= PASSWORD`, or wait until `Get-Service NAME` no longer finds it',
      ],
    ],
  ),
  symptom(
    'windows-service-failed',
    /(?:^|: )Failed to start service '|[Ss]ervice .{0,100}cannot be (?:started|stopped) due to|(?:^|: )The service did not (?:start|respond)|(?:[Ee]rror|FAILED) (?:105[13]|106[478])\b|[Ss]ervice .{0,60}terminated unexpectedly|^The .{1,100} service could not be st|dependent on them failed to start/,
    'The Windows service did not start or stop.',
    [
      [
        'Its program ended with an error, or did not report to Windows within 30 seconds (1053)',
        'look for the reason in the event log (`Get-EventLog Application -Newest 20`), and let the program start its service host before its other work',
      ],
    ],
  ),
  symptom(
    'windows-path-missing',
    /The system cannot find the (?:path|file) specified|Cannot find path '(?!IIS:).{1,300}' because it does not exist|Could not find a part of the path '[A-Za-z]:/,
    'The script uses a file or folder that does not exist.',
    [
      [
        'The path is relative, and hooks start in C:\\Windows\\System32',
        'use %~dp0 in batch files and $PSScriptRoot in PowerShell',
        absolutePath,
      ],
      ['The folder does not exist on this instance', 'create it in BeforeInstall, or correct the path'],
    ],
  ),
  symptom(
    'nssm-paused',
    /SERVICE_PAUSED in response/,
    'nssm started the program as a service, but the program ended at once.',
    [
      [
        'The program fails, or its path, folder or arguments are wrong',
        'check them with `nssm dump NAME`, and run the program by hand in that folder as the account of the service',
      ],
    ],
  ),
  output('appcmd-exact', /Must use exact identif/, 'appcmd changes only an object that is named in full.', [
    [
      'The name lacks the site or the path',
      'write it as `appcmd list app` and `list vdir` print it: "SITE/APP", "SITE/APP/VDIR", with "/" at the end for the root',
    ],
  ]),
  output(
    'windows-service-denied',
    /^\[SC\] \w{1,40} FAILED 5:|Cannot open (?:the )?(?:Service Control Manager|\S{1,80} service) on (?:computer|\.)/,
    'Windows lets only administrators change services.',
    [
      [
        'The script runs as an account without these rights',
        'run the agent as Local System, or the script as an administrator',
      ],
    ],
  ),
  output(
    'windows-service-missing',
    /Cannot find any service with service name|specified service does not exist|OpenService FAILED 1060|The service name is invalid\.?$/,
    'Windows has no service with that name.',
    [
      [
        'It is not installed yet, or has another name',
        'create it first (`New-Service`), or ignore in the stop script that it is missing: `Get-Service NAME -ErrorAction SilentlyContinue`',
      ],
    ],
  ),
  output(
    'windows-access-denied',
    /Access to the path '(?:[A-Za-z]:|\\\\).{1,300}' is denied|^Access is denied|requires elevation|have elevated status|Cannot open \S{1,80} service on computer/,
    'Windows denied access.',
    [
      [
        'The file is in use, read-only or owned by another account',
        'stop what uses it, and set permissions in a hook (icacls)',
        /elevat/,
      ],
      ["The agent's account lacks permissions", 'run its service as Local System'],
    ],
  ),
  output(
    'windows-command-not-found',
    /is not recognized as (?:an internal or external command|(?:the|a) name of a cmdlet)|CommandNotFoundException/,
    'Windows cannot find a command that the script calls.',
    [
      [
        'Its path is wrong or relative, and hooks start in C:\\Windows\\System32',
        'use $PSScriptRoot in PowerShell and %~dp0 in batch files',
        /^(?![\s\S]{0,4000}?'[^']{0,200}(?:\\|\.(?:ps1|bat|cmd)'))/,
      ],
      [
        'The program is not installed, or was added to PATH after the agent had started',
        'install it, restart the agent (`Restart-Service codedeployagent`), or use its full path',
      ],
      [
        'The module is 64-bit only, and the agent runs 32-bit PowerShell',
        'restart the script in C:\\Windows\\SysNative\\WindowsPowerShell\\v1.0\\powershell.exe',
      ],
    ],
    { page: pages.deployments },
  ),
  tool(
    'powershell-failed',
    'A PowerShell command',
    /^[A-Za-z]{2,30}-[A-Za-z]{2,40} : \S|^Exception calling "|^[A-Z][a-z]{1,20}-[A-Z]\w{1,40}: (?:[A-Za-z]:\\|Line \||The |Cannot |Access )/,
    'A PowerShell command failed; the text after its name is the reason.',
    [
      [
        'What it works on does not exist on this instance, or is in another state',
        'run that command by hand there, in the 32-bit PowerShell that the agent uses: `C:\\Windows\\SysWOW64\\WindowsPowerShell\\v1.0\\powershell.exe`',
      ],
      [
        'An earlier command failed unnoticed',
        "write `$ErrorActionPreference = 'Stop'` at the start of the script, so that it ends at the first error",
      ],
    ],
  ),
]
