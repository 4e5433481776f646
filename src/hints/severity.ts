import { failed, nothingFailed, notThere } from './other-languages.ts'

/**
 * How well a line of output explains why a script failed:
 *
 * - `cause`: an error in the words of a runtime, a shell or a tool
 * - `consequence`: a tool that reports a failure, usually of something above, or a command whose failure is often ignored
 * - `vague`: words of failure in no known form
 * - `summary`: only that something above failed
 */
export const severities = ['cause', 'consequence', 'vague', 'summary'] as const

export type Severity = (typeof severities)[number]

/** A folder that npm may not write to, of which it only warns. */
const notWritable = /^npm warn checkPermissions missing write access/i

/** Warnings that end a command all the same: unzip's of an archive made on Windows, npm's of a folder of another user. */
const fatalWarnings: readonly RegExp[] = [/^warning: .{0,300}backslashes as path/i, notWritable]

/** Lines around an error that are not the error itself: stack frames, context, advice, warnings, footers. */
const noise: readonly RegExp[] = [
  // Stack frames of Node, Java, .NET, Ruby, Python, PHP and Go, and the source lines between them
  /^\s{1,20}at \S/,
  /^\s{0,20}at [\w$.<>]{1,200}[( ].{0,300}:\d/,
  /^\s{0,20}\.{3} \d{1,5} (?:more|common frames omitted)/,
  /^\s{0,20}from .{1,300}:\d{1,7}:in |^\s{0,20}\S{1,300}:\d{1,7}:in [`'].{1,200}'$/,
  /^\s{0,40}(?:File "(?!\/\S{0,100}\/bin\/aws").{1,300}", line \d|\^|~{2,200}|\|$|#\d{1,4} )/,
  /^\s{0,20}--- End of (?:inner exception )?stack trace/,
  /^\s{0,8}\S{1,300}\.go:\d{1,7}(?: |$)|^goroutine \d|^exit status \d/,
  // What Node prints below an error, and Python above one
  /^Node\.js v\d|^Emitted 'error' event|^\(Use `node --trace|^\s{1,20}throw (?:er|err|error|new)\b|^\s{2,40}raise [\w.]{1,100}(?:\(|$)/,
  /^\s{1,20}(?:code|errno|syscall|address|port|path|type|signal|killed|status|requireStack|hostname|info|cause): /,
  // Warnings of any language
  /^(?:\(node:\d{1,9}\) )?(?:\[[\w-]{1,40}\] )?\w{0,30}Warning: |^(?!\S{1,200}(?:Error|Exception): |(?:fatal|failed): \[).{0,999}?(?<![\w./\\'"‘“`-])WARN(?:ING)?(?![\w'"’”`-]|[./\\]\w)|"level": ?"warn|^\s{0,10}(?:npm )?warn(?:ing)?\b(?![./\\-]\w)/i,
  /: warning: |^debconf: |^dpkg-preconfigure: /,
  // What npm prints around its error
  /^npm (?:ERR!|error)(?: {0,4}$| (?:code E(?!ACCES$|PERM$)[A-Z]|errno|syscall(?! spawn git)|path|dest|file|cwd|node|npm|argv|signal|type|stack|Linux|Windows_NT|Darwin|System|A complete log|This is|There is likely|Please|Tell the|You can|In most cases|not with npm|Additional|Fix the|To see|engine Unsupported| {2,40}))/,
  /^npm (?:ERR!|error) \w{1,20} (?:This is (?:most|probably|related)|and is related|It may|You can|or rerun|Node|npm)/,
  /^(?:npm (?:ERR!|error) )?gyp (?:info|verb|ERR! (?:build error|configure error|not ok|stack {2,8}at|System|command|cwd|node -v|node-gyp -v))\b/,
  // What PowerShell prints below an error
  /^\s{0,4}\+ {1,40}(?:CategoryInfo|FullyQualifiedErrorId|~{1,200}|\S{1,200} )|^At (?:line:|[A-Za-z]:\\|\\\\)/,
  // Advice and footers
  /^\s{0,4}(?:Instead (?:change|rename) |See |Run |Try |Use |For more |More details|Please (?:see|refer|make sure)|Hint:|Did you mean|To fix this|Make sure)/,
  /^If this takes too long|^Learn more|^To fix these errors, |^Ask for help or search |^\(Background on this error|^info Visit /,
  /\b(?:0|no) (?:errors?\b(?! message)|failures?|failed|vulnerabilities)\b|(?<!system )\berrors?[:=] ?0\b/i,
  /^\s{0,20}[-=*~_#+.]{4,300}$|^\s{0,4}(?:note: (?!module requires)|hint: See|\[notice\]|╰─>|You are using pip|You should consider)/,
  /^Tasks: TOP|^\(See full trace by|^\* (?:Try|Get more help|Exception is):?|^> (?:Run with|Get more help)|^FAILURE: Build failed/,
  /^\[ERROR\](?: {0,4}$| {1,4}(?:To see the full|Re-run Maven|For more information|\[Help \d|After correcting|mvn |Please refer|See ))/,
  /^nginx: (?:the )?configuration file .{1,300}(?:syntax is ok|test is successful)$|\[notice\] |^useradd: Not copying|^mkdir: created directory|^Creating mailbox file|^mount: \S{1,200} mounted on |^info There appears to be trouble|\bfailed=0\b|^Starting a Gradle Daemon|^\s{0,8}Total {2,8}Copied |^tar: Removing leading |LoggingFailureAnalysisReporter[ :\d-]{0,20}$/,
  /^npm notice|^ERROR: pip's dependency resolver does not|^make(?:\[\d{1,3}\])?: (?:Entering|Leaving|Nothing)|^npm (?:ERR!|error) (?:not ok code|Run "npm|Usage:|Options:|\[-|aliases?:|npm (?:ci|install|i)$|Clean install|location |workspace |prefix |errno |If you |Or |\S{1,40} (?:Are you|Please|Try) )/,
  // Frames of Laravel's console: `      Error::("…")`
  /^ {4,8}(?:\w{1,60}\\){0,8}\w{1,60}::\w{0,60}\(/,
  // What Maven and Tomcat print below a variable that is not set
  /^NB: JAVA_HOME|^The file is absent or does not have|^This file is needed to run|^(?:At least one of )?[Tt]h(?:is|ese) environment variables? (?:is|are) needed/,
  // Native frames of V8
  /^\s{0,4}\d{1,3}: 0x[0-9a-f]{4,16} |^<--- |^==== JS stack/,
  // What programs print because they have no terminal, host name or logger
  /^sudo: (?:unable to resolve host|setrlimit)|^mesg: |^tput: |^stdin: is not a tty|cannot set terminal process group|no job control in this shell/,
  /from LD_PRELOAD cannot be preloaded|AH0055[78]: |Could not reliably determine the server's fully qualified domain name|apr_sockaddr_info_get\(\) failed|^SLF4J: /,
  /^(?:PHP )?(?:Deprecated|Notice): (?!Run of Puppet)|\bNOTICE: {1,2}|\blevel=(?:warn|info|debug)|^Picked up \w{1,30}_OPTIONS|^The Apache error log may/,
  /\b(?:Please provide the contents of the stacktrace|Exception handlers complete|Running exception handlers)/,
  // The agent's own log repeating that the script failed
  /\bINFO {1,2}\[codedeploy-agent|ScriptError - Script at specified location/,
]

/** Tools that report a failure of something they ran, and steps whose failure scripts often ignore. */
const consequences: readonly RegExp[] = [
  /^dpkg: (?:error processing|dependency problems)|HaltServer|AH00015: |^no listening sockets available|^Failed to (?:stop|disable|unload) /,
  /\bNo such (?:container|object|image|network|volume)\b|no basic auth credentials|interactive login from a non.?TTY/i,
  /^Mixlib::ShellOut::ShellCommandFailed$/,
  /^Session terminated, |^The system (?:is going down|will (?:reboot|power off))/,
  /\(code=exited, status=2\d\d\/[A-Z]|^Job for \S{1,100} (?:failed|canceled)|^A dependency job for/,
  /^curl: \(\d{1,3}\) |^no crontab for |^(?:\S{1,200}: )?Permission denied \((?:publickey|password|gssapi|keyboard)/,
  /\[emerg\] still could not bind\(\)|^unable to load app \d|^CannotExecuteNotConnectedError|^E: The repository .{1,300} ha(?:ve|s) a Release file/,
  /^Error: Nothing to do|^uwsgi: unrecognized option/,
  // Above it, compilers and tests say why
  /^\* What went wrong:/,
  /^\s{1,8}package \S{1,100} is already installed$|^file has vanished: /,
  /^More Information: \S/,
  /appears to use backslashes as path separators/,
  /^(?:nc|ncat|wget|ssh|scp|rsync): \S/,
  /^(?:rm|cp|mv|cd|ls|ln|cat|mkdir|rmdir|touch|chmod|tar|gzip|unzip|tee|sed|grep|kill|pkill|find|stat|source|test|xargs|tail|head|crontab|usermod|userdel): \S/,
  /: line \d{1,7}: {1,4}(?:kill|cd|\[|test): |^id: /,
]

/** Last words of a tool, which say only that something above failed. */
const summaries: readonly RegExp[] = [
  /^\s{0,8}Loaded: error \(|^(?:Exiting|Quitting|Aborting|Bailing out)[.! ]{0,5}$|^Error: executing .{1,300}: exit status \d|^Some challenges have failed|^Error occurred prerendering page |^Found \d{1,6} errors? in |\.ZIP, period\.$/,
  /^\s{0,12}error: command ['‘].{1,200}['’] failed with exit (?:status|code) \d/,
  /^Error: (?:.{1,300} with (?:exit )?(?:code|status) -?\d{1,12}$|Could not create the Java V|A fatal exception has occurred)|^Error occurred during initialization of VM/,
  /^(?:ERROR: {1,2})?Command ["'].{1,300}["'] failed with error code \d|^\s{0,6}ERROR: Command errored out with exit status|^➤ YN0000: .{0,20}(?:Failed with errors|Done with warnings)/,
  /^dpkg-deb: error: .{0,40}subprocess .{0,40}\(Broken pipe\)|^rsync: connection unexpectedly closed|^rsync error: |^tar(?: \(child\))?: (?:Child returned status|Error is not recoverable|Exiting with failure)|^fatal: (?:failed to write object|unpack-objects failed|index-pack failed|early EOF|fetch-pack: |[Tt]he remote end hung up)/,
  /^make(?:\[\d{1,3}\])?: \*{3} (?!No rule)|^(?:subprocess\.CalledProcessError|\s{0,8}error: subprocess-exited|(?:\S{1,60}\/)?(?:rake|rails) aborted!|[×x] (?:Encountered error|Failed to build))/,
  /^npm (?:ERR!|error) (?:code (?:ELIFECYCLE|\d)|(?:enoent )?An unknown git|Exit status|Failed at|command|spawn|Lifecycle|[\w@/.-]{1,100} \w{1,30}: `)/,
  /^fatal: Could not read from remote repository|^error Command failed|\bELIFECYCLE\b|^Error: GPG check FAILED|^E: (?:The repository .{1,300} is not signed|Sub-process|Some index files|Unable to fetch some)|^Errors? were encountered|^Action '\w{1,20}' failed/,
  // What systemd logs about a unit, HAProxy about its file, and Next.js about its pages
  /^\S{1,150}\.service(?:: (?:[Cc]ontrol process exited|Unit entered failed|Failed with result 'exit-code'|Main process exited(?!.{0,60}status=2\d\d\/))| failed\.)|^Unit \S{1,150} entered failed|^Failed to start [^:]{1,150}\.$|\[ALERT\].{0,60}(?:Error\(s\) found in|Fatal errors found)|^(?:Error: |> )?Export encountered (?:an )?errors? on |^APPLICATION FAILED TO START$|^Error: There has been a critical error/,
  /^Script .{1,200} (?:handling the .{1,60} event )?returned with error code \d|^The SendConfigurationApply function did not|^Error count: \d/,
  /\[ERROR\] (?:Worker \(pid:\d{1,9}\) exited with|Shutting down: Master|Reason: )|\bFATAL: Stacktrace dumped to|Chef run process exited unsuccessfully|^Exiting now because the waitforcert/,
  // What RubyGems prints around the reason why a gem cannot be built
  /^(?:Gem::Ext::BuildError: )?ERROR: {1,2}Failed to build gem native|^\*{3} \S{1,60} failed \*{3}|^Could not create Makefile due|^\s{0,4}extconf failed, |^An error occurred while installing \S{1,100} \(/,
  /^(?:(?:ERROR|error): )?(?:failed to solve: )?(?:process )?"[^"]{1,300}" (?:did not complete successfully|exited with)|no app loaded\. GAME OVER|^\s{0,8}Failed to restore |^BUILD FAILED|^ERROR: {1,4}(?:Possible alternatives|ResolutionImpossible)|^error: (?:legacy-install-failure|metadata-generation-failed|failed-wheel-build-for-install|external filter)|smudge filter lfs failed|^\s{0,8}ERROR: (?:Could not build wheels|Failed (?:building|to build))/,
]

/** A shell that reports which signal ended a command. Why is in the lines above, if the program could say it. */
const death =
  /(?:^|: line \d{1,7}: {1,4}\d{1,9} )(?:Aborted|Segmentation fault|Bus error|Illegal instruction|Trace\/breakpoint trap|Terminated|Killed)(?: {2,40}\S|\s{0,40}\(core dumped\)|\s{0,4}$)/

const causes: readonly RegExp[] = [
  death,
  // What the C library and C++ print before a program aborts
  /^terminate called |: Assertion .{1,300} failed\.?$|^\*{3} (?:Error in|stack smashing)|^(?:double free|free\(\)|malloc\(\)|corrupted size|munmap_chunk\(\))|^# (?:A fatal error has been detected|There is insufficient memory)|^Fatal Python error: /,
  // `TypeError: …`, `java.net.BindException: …`, `Error [ERR_X]: …`, `Caused by: …`, ` ---> System.X: …`
  /^(?:[A-Za-z_$][\w$]{0,60}(?:\.|::|\\)){0,12}[A-Z][\w$]{0,80}(?:Error|Exception|Failure|Failed|NotFound|Interrupt)(?: \[[A-Z_]{1,60}\])?(?:: |:?$)/,
  /^(?:Error(?: \[[A-Z_]{1,60}\])?|Caused by|\[cause\]|Exception in thread .{1,80}|\.?Unhandled [Ee]xception.{0,20}|Uncaught \S{1,80}): ?\S|^Unhandled exception\. \S/,
  // `no such attribute: AttributeError`, as Lambda has logged exceptions of Python 2
  /^.{1,400}\S: [A-Z]\w{0,60}(?:Error|Exception)$/,
  /^ {0,12}---> [A-Z]|^ {0,12}\[cause\]: \S/,
  // Exceptions of Ruby (`PG::SyntaxError: …`), and of PHP's consoles (`[ErrorException]`, `App\Exceptions\Refused`)
  /^[A-Z]\w{0,60}(?:::[A-Z]\w{0,60}){1,6}(?:: \S|$)|^\s{1,6}\[(?:[A-Z]\w{0,60}\\){0,6}\w{0,60}(?:Exception|Error)\]\s{0,300}$/,
  /^\s{1,6}(?:(?:[A-Z]\w{0,60}\\){1,6}\w{1,60}|[A-Z]\w{0,60}(?:Exception|Error))\s{0,300}$|SQLSTATE\[|^Description:$/,
  // `App.csproj : error NU1101: …`, `unknown flag: --x`, `yarn: error: no such option`
  /: error [A-Z]{2,8}\d{2,6}: |^(?:\S{1,100}: ){0,2}(?:error: )?(?:unknown|unrecognized|unrecognised|invalid|illegal|no such) (?:shorthand )?(?:flag|option|command|subcommand|argument)/i,
  /:\d{1,7}:in [`'].{1,200}': \S/,
  /^(?:PG|Mysql2|Bundler|Gem|ActiveRecord|Redis|Errno|ActiveSupport)::\w{1,60}/,
  /^(?:PHP )?(?:Fatal|Parse) error: |^SQLSTATE\[|^\[\d{4}\] php_|^In \w{1,60}\.php line \d/,
  /^panic: |^fatal error: |^[^\s:][^:]{0,200}(?::\d{1,7}){0,2}: (?:fatal )?error: |^thread '.{1,100}' panicked at/,
  // Shells: `x.sh: line 3: …`, `x.sh: 3: npm: not found`, `-bash: x: …`
  /^[^\s:][^:]{0,300}: line \d{1,7}: \S/,
  /^[^\s:][^:]{0,300}: \d{1,7}: .{1,300}(?:not found|No such file|denied|unexpected|bad variable|parameter not set|Bad substitution|can't)/,
  /^(?:\/\S{0,200}\/)?-?(?:ba|da|z|k)?sh: \S.{0,300}(?:not found|denied|No such|bad interpreter|unexpected|cannot)/,
  /error while loading shared libraries|bad interpreter|[Cc]ommand not found|^(?:unable to execute '|make(?:\[\d{1,3}\])?: (?:\*{3} No rule|\S{1,60}: No such file)|(?:gcc|cc|[gc]\+\+|clang): error )|: not found$|executable file not found|failed to run command/,
  /is not recognized as (?:an internal or external command|(?:the|a) name of a cmdlet)/,
  /\bKilled(?:$| {2,20})|^Killed |\(core dumped\)|JavaScript heap out of memory/,
  /^(?:\/usr\/bin\/)?env: |^sysctl: (?:permission|error|setting|cannot)|^(?:sudo|su|chown|chgrp|useradd|groupadd|runuser|visudo|setfacl): \S|^No passwd entry|^This account is currently/,
  // Package managers and Git
  /^fatal: |^E: |^W: (?:Failed to fetch|GPG error|An error occurred during the signature)|^Error:\s{0,4}$|^ERROR! \S|^failed: \[/,
  /executable was not (?:detected|found)|^Bundler found conflicting|^uninitialized constant |^Your bundle (?:only supports|is)|^The (?:lockfile|gemspec|bundle|dependencies in your gemfile|git source|path) \S|^You are trying to install in deployment mode/i,
  /^(?:Error|ERROR) (?:Code: ERROR_|\( message:)|^Error executing action |^Ran .{1,300} returned /,
  /^dpkg: \S|^(?:ERROR|error): \S.{3}|^\s{0,12}error: command '|^ {0,3}ERR_PNPM|^error \S.{5}/,
  /^npm (?:ERR!|error) (?!code\b)\S.{5}/,
  /^ {2,8}(?:Error|ERROR): [A-Za-z]\w{0,60} [a-z]/,
  // The errors of Yarn 2 and later, among its messages (yarnpkg.com, "Error codes")
  /^➤ YN00(?:0[19]|1[01258]|2[0178]|3[05]|41|56|78|8[0-2]): /,
  /^ {1,4}(?:Certificate verification failed|Temporary failure resolving|Could not handshake)|^The GPG keys listed for /,
  /^No package \S{1,100} available|^No match for argument|^note: module requires Go|\bFAILED! => \{$|\bexited: \S{1,80} \(exit status [1-9]|^(?:\/|\.{1,2}\/)?[\w@][\w./@-]{0,300}\.go:\d{1,6}:\d{1,6}: \S|^go mod \w{1,20}: \S|^File contains no section|^Dependency is not satisfiable|^Error: \S/,
  /^Could not (?:find|locate|open|get lock|resolve|connect|read)\b|^The allow_url_fopen setting is incorrect|^Please upgrade your database: |^Drush was not able to start|^You made a reference to a non-existent script|^supervisor: couldn't |^Composer (?:could not|detected)|^Your requirements could not/,
  /^You must install or update \.NET|^It was not possible to find any|^RVM is not a function|^nvm is not compatible|^N\/A: version|^No version is set|^std::bad_alloc|^Your Ruby version is|^Missing `secret_key_base`|^Migrations are pending|^A server is already running|^Don't know how to build task/,
  // What the system says, in any tool's line
  /exec format error|[:)-] ?(?:no space left on device|cannot allocate memory|address already in use|name or service not known|certificate verify failed|temporary failure in name resolution)/i,
  // Docker, systemd, servers, AWS
  /Error response from daemon: |^unable to configure the Docker daemon|^kex_exchange_identification: |^Cannot connect to the Docker daemon|^failed to solve: |^(?:docker|containerd|runc|docker-compose): \S/,
  /^Failed to (?:start|stop|restart|reload|enable|get|connect|issue|execute)\b|^Unit \S{1,100} (?:not found|could not be found)|Executable path is not absolute/,
  /\[(?:emerg|alert|crit|ALERT)\]|^AH\d{5}: |^Syntax error on line|: AH\d{5}: |unrecognized service$|^mount(?:\.\w{1,10})?: \S/,
  /^(?:httpd|apache2) \(pid \d|: Syntax error on line|\.service is not active|Failed at step [A-Z]|^\S{1,150}: (?:Failed to (?:set up (?:standard|mount namespacing)|determine (?:user|group) credentials|load environment files|locate executable)|Unable to locate executable|Changing to the requested working directory failed)|^(?:bind|listen|connect)\(\): /,
  /status=203\/EXEC|An? (?:client )?error (?:\(\w{1,80}\) occurred|occurred \(\w{1,80}\))|^Unable to locate credentials|^You must specify a region|^(?:Could not connect to the|Connect timeout on) endpoint|^Connection was closed before we/,
  /^(?:psql|mysql(?:dump|admin)?|mongo(?:sh|dump|restore)?|redis-cli|pg_(?:dump|dumpall|restore)|sqlcmd): \S|^ERROR \d{4} \([0-9A-Z]{5}\)/,
  /^!!! UNABLE to load uWSGI plugin|^Failed to find attribute '|\bdoesn['’]t support Node v\d|^\S{1,200}(?::\d{1,6}:\d{1,6} -|\(\d{1,6},\d{1,6}\):) error TS\d{1,5}: |^Cannot find \S{1,200}\.sh$|^e: (?:file:)?\/\S{1,300}:\d/,
  /^(?:Web server|master) failed to start|was already in use\.?$|^no main manifest attribute|^The variable '.{1,100}' cannot be retrieved because it has not been set/,
  /^ ?kill \[options\] |^Permissions \d{4} for .{1,300} are too open|^Load key |^Treating warnings as errors|^The virtual environment was not created/,
  notWritable,
  // Variables, which scripts miss in many words
  /^Neither .{1,300} (?:is|are|was|were) |\b[A-Z][A-Z0-9]{1,30}_[A-Z0-9_]{1,40}\b.{0,40} (?:is|are) not (?:set|defined)\b/,
  // PowerShell and Windows
  /^\S{1,60} : The term '|^[A-Z][A-Za-z]{1,30}-[A-Z][A-Za-z]{1,40} ?: \S|^[a-z]{2,30}-[a-z]{2,40} : \S|^Exception calling "|^(?:\S{1,200}\.ps1 : )?(?:Cannot (?:convert|index into|process argument|validate argument|bind |find an overload)|You cannot call a method|Method invocation failed)|^(?:The term |The process cannot|Access to the path|Access is denied|Cannot find (?:path|drive|any service))|cannot be loaded because/,
]

/** Log lines, and lines that the script itself printed, that are marked as errors. */
const tagged: readonly RegExp[] = [
  /^\S{0,3}\[?(?:ERROR|FATAL|CRITICAL|SEVERE|PM2\]\[ERROR)\]?[:\s-]{1,4}\S.{8}/,
  /^.{0,80}\b(?:ERROR|FATAL|CRITICAL|SEVERE)\b.{8}/,
  /^(?:Error|error|Failed|FAILED|Fatal)\b[^a-z]{1,4}\S.{8}/,
]

const vague =
  /\berrors?\b(?=[:!.,]|$| (?:while|when|in|at|on|code|occurred|connecting|from|during|response|status))|\b(?:failed|failure|fail|fatal|cannot|can't|could not|couldn't|unable to|denied|refused|not found|no such|no module|missing|invalid|timed out|timeout(?! \d)|abort|aborted|killed|exception|unexpected|must be|only root|does not exist|doesn't exist|unhealthy|giving up|gave up|errored|aborting|exiting|quitting|refus(?:es|ing) to|bailing out|only allowed|(?:do|does|did) not match|mismatch|differs?|not (?:up|permitted|allowed|running|defined|set|available|installed|configured|ready|responding|supported|compatible|valid|writable|readable|recognized|reachable|enough))\b/i

/** Codes of failure without a word of it. */
const bareCodes: readonly RegExp[] = [
  // A command of a unit, in what `systemctl status` shows. The journal below it may say why.
  /^\s{0,8}Process: \d{1,8} Exec[A-Z]\w{3,9}=.{1,600}\(code=exited, status=[1-9]/,
  /^npm (?:ERR!|error) code E(?:ACCES|PERM)$/i,
]

/** Marks of failure, and its words in other languages, in which scripts print why they end. */
const inOtherWords = new RegExp(
  `^\\s{0,8}(?:❌|✗|✘|✖|\\[(?:FAIL(?:ED)?|ERR)\\])|^(?!.{0,900}(?:${nothingFailed})).{0,900}(?:${notThere}|${failed})`,
  'i',
)

/** Words of failure on standard error that are usual elsewhere. */
const vagueOnError =
  /\b(?:bad|wrong|(?:must|need|have|has) .{0,20}\broot\b|superuser|(?:do not|don't) have|isn't|aren't|not writable|is not an? |read-only|unavailable|is a directory|file exists|reset by|you may not|unknown|unsupported|unrecognized|illegal|incorrect|corrupt(?:ed)?|mismatch|conflicts?|already exists|rejected|prohibited|forbidden|unauthorized|expired|exceeded|violates|busy|too (?:many|large|long|old|few|open)|has occurred|did not|does not|doesn't|(?<!\bit )(?:is|are) (?:required|needed|mandatory)|requires?|at least|already (?:been )?(?:running|in use|taken|started)|locked|insufficient|you (?:must|need|have to)|please (?:install|set|run|provide|specify|add|create|start|configure|log ?in)|solving failed)\b/i

/** Commands whose errors often hold no word of failure. */
const quietCommands =
  /^(?:nginx|php-fpm|initctl|stop|umount|swapon|usermod|crontab|gpg|go|node|yq|jq|openssl): (?!v?\d|(?:downloading|added|extracting|finding|upgraded|creating|to add) )\S/

/** All patterns, for the test that each takes linear time. */
export const allPatterns: readonly RegExp[] = [
  ...noise,
  ...fatalWarnings,
  ...summaries,
  ...consequences,
  ...causes,
  ...tagged,
  vague,
  ...bareCodes,
  inOtherWords,
  vagueOnError,
  quietCommands,
]

/** Whether a line reports only that a signal ended a command. */
export function isDeath(line: string): boolean {
  return death.test(line)
}

/** `undefined` if the line does not report a failure. What is not standard output reports more. */
export function severityOf(line: string, stream: 'stdout' | 'stderr' | undefined): Severity | undefined {
  if (isNoise(line)) return undefined
  if (matches(summaries, line)) return 'summary'
  if (matches(consequences, line)) return 'consequence'
  if (matches(causes, line)) return 'cause'
  if (matches(tagged, line)) return 'consequence'
  const isVague =
    vague.test(line) ||
    matches(bareCodes, line) ||
    inOtherWords.test(line) ||
    (stream !== 'stdout' && (vagueOnError.test(line) || quietCommands.test(line)))
  return isVague ? 'vague' : undefined
}

/** Whether the line only surrounds an error, or is a warning. */
export function isNoise(line: string): boolean {
  return matches(noise, line) && !matches(fatalWarnings, line)
}

function matches(patterns: readonly RegExp[], line: string): boolean {
  return patterns.some(pattern => pattern.test(line))
}
