/**
 * How much a line of output tells about why a script failed:
 *
 * - `cause`: an error in the words of a runtime, a shell or a tool
 * - `consequence`: a tool that says that something else failed
 * - `vague`: words of failure without a known form
 */
export const weights = ['cause', 'consequence', 'vague'] as const

export type Weight = (typeof weights)[number]

/** Lines that stand around an error without telling it: stack frames, advice, warnings, footers. */
const noise: readonly RegExp[] = [
  /^\s{0,20}at [\w$.<>/\\[( ].{0,300}[):\d]$/,
  /^\s{1,20}at \S/,
  /^\s{0,20}\.{3} \d{1,5} (?:more|common frames omitted)/,
  /^\s{0,20}from .{1,300}:\d{1,7}:in /,
  /^\s{0,40}(?:File ".{1,300}", line \d|\^|~{2,200}|\|$)/,
  /^\s{0,20}--- End of (?:inner exception )?stack trace/,
  /^Node\.js v\d/,
  /^\s{0,20}(?:code|errno|syscall|address|port|path|type|signal|killed|stdio|status|requireStack|hostname): /,
  /^Emitted 'error' event/,
  /^(?:\(node:\d{1,9}\) )?(?:\[[\w-]{1,40}\] )?(?:Deprecation|Experimental)?Warning: /,
  /^\(Use `node --trace/,
  /\bWARN(?:ING)?\b/,
  /^\s{0,10}(?:npm )?warn(?:ing)?\b/i,
  /^debconf: |^dpkg-preconfigure: /,
  /^\s{0,4}\+ (?:CategoryInfo|FullyQualifiedErrorId|~{1,200}|\S{1,3} )/,
  /^At (?:line:|[A-Za-z]:\\|\\\\)/,
  /^npm (?:ERR!|error)(?: |$)(?:code E[A-Z]|errno|syscall|path|dest|file|cwd|node|npm|argv|command|signal|type|stack|Linux|Windows_NT|Darwin|System|A complete log|This is|There is likely|Please|\s|In most cases|not with npm|$)/,
  /^npm (?:ERR!|error) [a-z]{1,20} (?:This is most|This is probably|and is related|It may|You can|or rerun|Node|npm)/,
  /^\s{0,4}(?:See |See '|Run |Try |Use |For more |More details|Please (?:see|refer)|Hint:|Did you mean|To fix this)/,
  /^If this takes too long|^Learn more/,
  /\b(?:0|no) (?:errors?|failures?|failed)\b/i,
  /\berrors?[:=] ?0\b/i,
]

const causes: readonly RegExp[] = [
  // Node, Python, Java, .NET, Ruby: `TypeError: …`, `java.net.BindException: …`, `Error [ERR_X]: …`
  /^(?:\S{0,60} ){0,3}(?:[A-Za-z_$][\w$]{0,60}(?:\.|::)){0,12}[A-Z][\w$]{0,80}(?:Error|Exception|Failure|Interrupt|Panic)(?: \[[A-Z_]{1,60}\])?(?:: |$)/,
  /^(?:Error|Caused by|\[cause\]|.{0,10}Unhandled [Ee]xception.{0,20}|Uncaught \S{1,80}): \S/,
  /^ {0,8}---> [A-Z]/,
  /:\d{1,7}:in [`'].{1,200}' ?: .{1,400}\((?:[A-Z]\w{0,60}(?:::)?){1,6}\)$/,
  /:\d{1,7}:in [`'].{1,200}': \S/,
  /^(?:PG|Mysql2|Bundler|Gem|ActiveRecord|Redis|Errno)::\w{1,60}(?:::\w{1,60}){0,3}: /,
  // PHP
  /^(?:PHP )?(?:Fatal|Parse) error: /,
  /^SQLSTATE\[|^\[\d{4}\] php_/,
  // Go, Rust
  /^panic: |^fatal error: |^thread '.{1,100}' panicked at/,
  // Shells: `x.sh: line 3: …`, `x.sh: 3: npm: not found`, `-bash: x: …`
  /^[^\s:][^:]{0,300}: line \d{1,7}: (?!warning:)\S/,
  /^[^\s:][^:]{0,300}: \d{1,7}: .{1,300}(?:not found|No such file|Permission denied|unexpected|bad variable|parameter not set|Bad substitution|can't)/,
  /^(?:\/\S{0,200}\/)?-?(?:ba|da|z|k)?sh: \S.{0,300}(?:not found|denied|No such|bad interpreter|unexpected|not a valid|cannot)/,
  /^(?:\/usr\/bin\/)?env: .{1,200}: (?:No such file|Permission denied)/,
  /bad interpreter|command not found|: not found$|executable file not found/,
  /is not recognized as (?:an internal or external command|the name of a cmdlet)/,
  /\bKilled(?:$| {2,20})|^Segmentation fault|\b(?:Segmentation fault|Bus error|Aborted) {1,9}\(core dumped\)/,
  // Accounts
  /^(?:sudo|su|chown|chgrp|useradd|groupadd|id|runuser|passwd|visudo): \S/,
  /^No passwd entry|^This account is currently/,
  // Git, package managers
  /^fatal: |^E: |^dpkg: error|^(?:ERROR|error): \S.{3}/,
  /^npm (?:ERR!|error) (?!(?:code|errno|Exit status|Failed at|command|Lifecycle)\b)\S.{5}/,
  /^ERR_PNPM|^ {0,3}ERR_PNPM|^error (?!Command failed)\S.{5}/,
  /^No package \S{1,100} available|^No match for argument|^Error: (?:Unable|Nothing|Failed|Cannot)/,
  /^Could not (?:find|locate|open|get lock|resolve|connect)\b/,
  /^Composer (?:could not|detected)|^ {0,4}(?:Your requirements could not be resolved)/,
  /^Problem \d{1,3}$/,
  /^Your Ruby version is|^Missing `secret_key_base`|^Migrations are pending|^A server is already running/,
  // Docker, systemd, servers
  /Error response from daemon: |^Cannot connect to the Docker daemon|^failed to solve: |^ERROR: failed/,
  /^(?:docker|containerd|runc)(?:-compose)?: \S/,
  /^(?:Failed to (?:start|stop|restart|reload|enable|get|connect|issue|execute)\b|Unit \S{1,100} (?:not found|could not be found))/,
  /\[(?:emerg|alert|crit)\]|^AH\d{5}: |^Syntax error on line/,
  /^\(\d{1,4}\)[A-Z].{0,100}: AH\d{5}: /,
  /unrecognized service$|^mount(?:\.\w{1,10})?: \S/,
  // AWS
  /An error occurred \(\w{1,80}\)|^Unable to locate credentials|^You must specify a region|^Could not connect to the endpoint|^Unable to parse config file/,
  // Databases
  /^(?:psql|mysql|mongo(?:sh)?|redis-cli|pg_dump|sqlcmd): \S/,
  /^ERROR \d{4} \([0-9A-Z]{5}\)/,
  // Java launcher
  /^Error: (?:Unable to access jarfile|Could not find or load main class|A JNI error|LinkageError)/,
  /^Web server failed to start|was already in use\.?$/,
  // PowerShell: `Name : message`
  /^[A-Z][A-Za-z]{1,30}-[A-Z][A-Za-z]{1,40} ?: \S/,
  /^(?:The term |The process cannot|Access to the path|Access is denied|Cannot find (?:path|drive|any service)|The service )/,
  /cannot be loaded because/,
  /^\[FATAL\] \S/i,
]

const consequences: readonly RegExp[] = [
  /^Job for \S{1,100} (?:failed|canceled)|^A dependency job for/,
  /^curl: \(\d{1,3}\) /,
  /^make(?:\[\d{1,3}\])?: \*{3} /,
  /^npm (?:ERR!|error) (?:code (?:ELIFECYCLE|\d)|Exit status|Failed at|command failed|Lifecycle)/,
  /^error Command failed|^ELIFECYCLE| ELIFECYCLE /,
  /^(?:nc|wget|ssh|scp|rsync): \S/,
  /^(?:rm|cp|mv|cd|ls|ln|cat|mkdir|rmdir|touch|chmod|tar|gzip|unzip|tee|sed|grep|kill|pkill|find|stat|source|test|xargs|install|tail|head|crontab|usermod|userdel): \S/,
  /^\[?(?:ERROR|FATAL|CRITICAL|SEVERE|PM2\]\[ERROR)\]?[:\s-]{1,4}\S.{8}/,
  /^.{0,80}\b(?:ERROR|FATAL|CRITICAL|SEVERE)\b.{8}/,
  /^(?:Error|ERROR|error|Failed|FAILED|Fatal)\b[^a-z]{1,4}\S.{8}/,
]

const vague =
  /\b(?:error|errors|failed|failure|fail|fatal|cannot|can't|could not|couldn't|unable to|denied|refused|not found|no such|missing|invalid|timed out|timeout|aborted?|abort|killed|exception|unexpected|must be|does not exist|doesn't exist|unhealthy|not permitted|not allowed|not running)\b/i

/** `undefined`: the line tells nothing about a failure. */
export function weigh(line: string): Weight | undefined {
  if (noise.some(pattern => pattern.test(line))) return undefined
  if (consequences.slice(0, 7).some(pattern => pattern.test(line))) return 'consequence'
  if (causes.some(pattern => pattern.test(line))) return 'cause'
  if (consequences.some(pattern => pattern.test(line))) return 'consequence'
  return vague.test(line) ? 'vague' : undefined
}
