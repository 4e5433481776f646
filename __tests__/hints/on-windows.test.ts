import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hintFor } from '../../src/hints/hint-for.ts'
import { markedHintText } from '../../src/hints/hints.ts'

/** Commands, paths and features that only Linux has. */
const ofLinux =
  /\bsudo\b|\bdmesg\b|journalctl|systemctl|chmod|chown|namei|nohup|pkill|kill -9|pgrep|lsof|\bnc -|\|\| (?:true|exit)|env \||SELinux|\/(?:var|etc|dev|usr|home)\//

/** A command of Linux with its counterpart behind it. */
const pair = /`[^`]{1,100}`(?: there)?[,;]? \(?(?:on )?Windows:? `[^`]{1,100}`/g

const lines: readonly string[] = [
  'Out of memory.',
  "System.OutOfMemoryException: Exception of type 'System.OutOfMemoryException' was thrown.",
  "'npm' is not recognized as an internal or external command,",
  "Error: Cannot find module 'express'",
  'The system cannot find the path specified.',
  "Copy-Item : Cannot find path 'C:\\app\\web.config' because it does not exist.",
  "System.IO.FileNotFoundException: Could not find file 'C:\\app\\appsettings.json'.",
  "Error: ENOENT: no such file or directory, open 'C:\\app\\config.json'",
  "FileNotFoundError: [Errno 2] No such file or directory: 'app.yml'",
  "curl: (7) Failed to connect to localhost port 80 after 2032 ms: Couldn't connect to server",
  'Invoke-WebRequest : Unable to connect to the remote server',
  'Invoke-WebRequest : The remote server returned an error: (503) Server Unavailable.',
  'Invoke-RestMethod : The operation has timed out.',
  'Timed out waiting for the site to start',
  'Error: connect ECONNREFUSED 127.0.0.1:5432',
  'System.Net.Http.HttpRequestException: No connection could be made because the target machine actively refused it.',
  'The process cannot access the file because it is being used by another process.',
  'The application pool is currently in use',
  'Stop-WebSite : The site is currently being used by another one',
  "Stop-Service : Cannot find any service with service name 'Shop'.",
  'The Shop service is not running.',
  'Another instance is running',
  "npm ERR! Error: EPERM: operation not permitted, mkdir 'C:\\Windows\\system32\\config\\systemprofile\\AppData'",
  "PermissionError: [Errno 13] Permission denied: 'C:\\\\app\\\\log.txt'",
  "Error: EACCES: permission denied, open 'C:\\app\\x'",
  'Access is denied.',
  'ERROR: JAVA_HOME is set to an invalid directory: C:\\jdk',
  'ERROR: JAVA_HOME is not set',
  "ModuleNotFoundError: No module named 'flask'",
  'Error: listen EACCES: permission denied 0.0.0.0:80',
  'System.Net.Sockets.SocketException (10048): Only one usage of each socket address is normally permitted.',
  'An error occurred (ExpiredToken) when calling the GetObject operation: The provided token has expired.',
  'There is not enough space on the disk.',
  'curl: (60) SSL certificate problem: unable to get local issuer certificate',
  "fatal: could not read Username for 'https://github.com': terminal prompts disabled",
  'git@github.com: Permission denied (publickey).',
  "fatal: detected dubious ownership in repository at 'C:/app'",
  'error during connect: This error may indicate that the docker daemon is not running.',
  'ERROR: The process "node.exe" not found.',
]

for (const [errorCode, ending] of [
  ['ScriptFailed', 'failed with exit code 1'],
  ['ScriptTimedOut', 'failed to complete in 300 seconds'],
] as const) {
  for (const line of lines) {
    test(`hint: a script of Windows (${errorCode}) that printed "${line}" gets no advice for Linux`, () => {
      const hint = hintFor({
        platform: 'Server',
        where: 'lifecycle',
        event: 'AfterInstall',
        errorCode,
        message: `Script at specified location: deploy\\run.ps1 ${ending}`,
        logTail: `[stdout]starting\n[stderr]${line}\n`,
      })
      assert.doesNotMatch(markedHintText(hint ?? assert.fail()).replace(pair, ''), ofLinux)
    })
  }
}

/** The script may be any program; then only a path in the error shows the system. */
for (const line of [
  "Error: EACCES: permission denied, open 'C:\\app\\x'",
  "System.IO.IOException: There is not enough space on the disk. : 'D:\\app\\cache'",
  "System.IO.FileNotFoundException: Could not find file 'C:\\app\\appsettings.json'.",
  'C:\\app\\shop.exe: Out of memory.',
]) {
  test(`hint: a program of Windows that printed "${line}" gets no advice for Linux`, () => {
    const hint = hintFor({
      platform: 'Server',
      where: 'lifecycle',
      event: 'AfterInstall',
      errorCode: 'ScriptFailed',
      message: 'Script at specified location: deploy/run failed with exit code 1',
      logTail: `[stdout]starting\n[stderr]${line}\n`,
    })
    assert.doesNotMatch(markedHintText(hint ?? assert.fail()).replace(pair, ''), ofLinux)
  })
}
