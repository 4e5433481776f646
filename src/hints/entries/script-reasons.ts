import { reason } from '../define.ts'
import type { Entry } from '../entry.ts'
import { asRoot } from '../rules-out.ts'

/**
 * Why commands fail, in the words that the system, its C library, HTTP and most programs share. `any` are words that are
 * hardly used for anything else; `tool` are those that mean this only in a line of a tool. Narrower entries come first.
 */
export const reasons: readonly Entry[] = [
  reason(
    'encoding',
    {
      any: /Unicode(?:Decode|Encode)Error|codec can't (?:de|en)code|invalid byte sequence in|incompatible character encoding|Encoding::\w|unsupported locale setting|cannot change locale|MalformedInputException|unmappable character|Illegal byte sequence/i,
    },
    'failed on a letter outside ASCII, or on the locale.',
    [
      [
        'Hooks have no locale, so programs assume ASCII',
        'write `export LANG=C.UTF-8 LC_ALL=C.UTF-8` at the start of the script',
      ],
      ['A file is in another encoding', 'look at it with `file FILE`, and convert it with `iconv`'],
    ],
  ),
  reason(
    'prompt',
    {
      any: /(?:stdin|standard input|input device|output) is not a (?:tty|terminal)|\bnot a (?:tty|typewriter)\b|inappropriate ioctl for device|EOFError: EOF when reading|without a (?:tty|terminal)|(?:cannot|can't|unable to|could not) (?:prompt|open (?:a )?(?:terminal|\/dev\/tty))|\/dev\/tty: No such|ExitPromptError|(?:\[[yY]\/[nN]\]|\(y(?:es)?\/no?\))\s{0,4}[?:>]?\s{0,4}$|^\W{0,6}(?:Are you sure|Do you (?:really )?(?:want|wish) to)\b|non-?interactive (?:mode|terminal|shell|environment)|TERM environment variable not set/i,
      tool: /\b(?:prompt|interactive|confirm)/i,
    },
    'asked for an answer or a terminal, and hooks have neither.',
    [
      [
        'It is meant for a person',
        'use its option for scripts, such as `-y`, `--yes`, `--force`, `--no-interaction` or `--batch`, or DEBIAN_FRONTEND=noninteractive',
      ],
    ],
  ),
  reason(
    'kind-of-file',
    {
      any: /\b[Ii]s a directory\b|\b[Nn]ot a directory\b|\bEISDIR\b|\bENOTDIR\b|omitting directory|-r not specified|[Dd]irectory not empty|\bENOTEMPTY\b|are the same file|to a subdirectory of itself|Too many levels of symbolic links|\bELOOP\b|cross-device link|\bEXDEV\b|not a regular file/,
    },
    'found another kind of file at a path than it expects: a folder, a file, a link, or one that is not empty.',
    [
      [
        'The variable that holds the path is empty or ends elsewhere, or an earlier deployment left something there',
        'look at it with `ls -la PATH` and `namei -l PATH`, and remove what is in the way',
      ],
      ['A folder needs an option', 'use `cp -r`, `rm -r` or `mkdir -p`'],
    ],
  ),
  reason(
    'file-system',
    {
      any: /Stale (?:NFS )?file handle|\bESTALE\b|Input\/output error|Transport endpoint is not connected|Structure needs cleaning|Bad message\b|Read-only file system/,
    },
    'cannot use a file system, because its disk, server or mount is in trouble.',
    [
      [
        'A network file system (EFS, NFS, FUSE) was restarted or lost its connection, or a disk has errors',
        'look at `dmesg | tail` and `mount` on the instance, and mount it again or replace the instance',
      ],
    ],
  ),
  reason(
    'too-large',
    {
      any: /Argument list too long|\bE2BIG\b|File name too long|ENAMETOOLONG|\b413:? |Request Entity Too Large|Payload Too Large|max_allowed_packet|(?:exceeds|larger than|over) the (?:maximum|limit|allowed)|exceeds? (?:maximum|max)\b|path too long/i,
      tool: /too (?:large|big)|\bexceed(?:s|ed) (?:the |its )?(?:limit|max)/i,
    },
    'was given something that is too long or too large.',
    [
      [
        'There are more or larger files than usual, or a limit of the receiver is low',
        'hand over less at a time (`find … | xargs`), shorten the path, or raise the limit that the line names',
      ],
    ],
  ),
  reason(
    'rate-limit',
    {
      any: /[Tt]oo [Mm]any [Rr]equests|\b429\b.{0,40}Client Error|(?:HTTP|status|code|error|returned|response)\D{0,12}\b429\b|\brate.?limit|RateLimit|Rate exceeded|[Qq]uota (?:has been )?(?:exceeded|reached)|exceeded (?:your|the|its) .{0,40}quota|ThrottlingException|RESOURCE_EXHAUSTED/,
      tool: /\bquota\b|throttl/i,
    },
    'was refused, because there were too many requests or a quota is used up.',
    [
      [
        'Many instances ask at the same time, or without an account',
        'log in before the request if that raises the limit, let the script wait and retry, and deploy to fewer instances at once',
      ],
      [
        'A quota of the account is used up',
        'see it in the console of that service, and raise it or free some',
      ],
    ],
  ),
  reason(
    'http-unauthorized',
    {
      any: /(?:HTTP(?:\/[\d.]{1,3})?|status(?: code)?|error code|Error|response|returned|returned error|failed with)[ :=(]{0,3}401\b|\b401 "?(?:Unauthorized|Client Error|Authorization Required)|^(?:\S{1,60}: )?Unauthorized\b|\bHTTP Basic: Access denied|UNAUTHENTICATED/,
      tool: /\b401\b|unauthorized|unauthenticated/i,
    },
    'was refused, because its login or token is missing, wrong or expired (401).',
    [
      [
        'The token is not in the environment of the hook, which has no login shell, or is in the home of another user',
        'check what the script reads, and fetch the token in the hook from SSM Parameter Store or Secrets Manager',
      ],
      ['The token was revoked or has expired', 'create a new one'],
    ],
  ),
  reason(
    'proxy',
    {
      any: /407 Proxy Auth|Proxy Authentication Required|(?:received|response) (?:HTTP code )?\d{3} from proxy|tunneling socket could not be established|ProxyError|proxy (?:connect|CONNECT) (?:aborted|failed)/i,
    },
    'could not use the proxy.',
    [
      [
        'The proxy asks for a login, or does not allow that host',
        'check https_proxy and no_proxy in the script (`env | grep -i proxy`), and what the proxy allows',
      ],
    ],
  ),
  reason(
    'http-not-found',
    {
      any: /(?:HTTP(?:\/[\d.]{1,3})?|status(?: code)?|error code|Error|response|returned|returned error|failed with|ERROR)[ :=(]{0,3}404\b|\b404:? (?:Not Found|Client Error)/i,
      tool: /\b404\b/,
    },
    'requested something that the server does not have (404).',
    [
      [
        'The address, the name or the version in it is wrong or no longer exists',
        'request it with `curl -sSIL URL`, and print the variables that it is made of',
      ],
      [
        'It is private, and the server hides that from whoever has no token',
        'give the script a token, or put the file into the bundle',
      ],
    ],
  ),
  reason(
    'http-server-error',
    {
      any: /\b50[0234]:? (?:Internal Server Error|Bad Gateway|Service (?:Temporarily )?Unavailable|Gateway Time-?out|Server Error)|(?:HTTP(?:\/[\d.]{1,3})?|status(?: code)?|error code|returned|returned error)[ :=(]{0,3}50[0-4]\b/i,
    },
    'got an error from a server (500 to 504).',
    [
      [
        'The service that it calls is down, overloaded or still starting',
        'request the address with `curl -sSi URL` on the instance, read the log of that service, and let the script retry',
      ],
    ],
  ),
  reason(
    'checksum',
    {
      any: /(?:checksum|\bhash(?:es|sum)?|digest|sha-?(?:1|256|512)(?:sum)?|md5(?:sum)?)\b.{0,60}(?:mismatch|(?:does|did|do) not match|NOT match|verification failed|FAILED)|(?:mismatch|BAD|bad|invalid) (?:checksum|signature|hash|digest)|signature (?:verification|check) failed|THESE PACKAGES DO NOT MATCH THE HASHES|: FAILED$/,
    },
    'got a file whose checksum or signature is not the expected one.',
    [
      [
        'The download is incomplete, an error page, or a newer file under the same name',
        'delete it and the cache, download it again (`curl -fL`), and compare the expected value',
      ],
      ['The signing key has changed or is not installed', 'import the current key'],
    ],
  ),
  reason(
    'lock',
    {
      any: /(?:could not|cannot|can't|unable to|failed to) (?:acquire|obtain|get|take|lock|place) .{0,80}\block\b|Error acquiring the state lock|\b(?:is|are) locked by\b|\block file .{0,200}(?:exists|held)|index\.lock|LockTimeout|AlreadyLocked|another .{1,60} (?:is|are) (?:already |currently )?(?:running|in progress|being)|(?:operation|upgrade|install\w{0,10}|update) .{0,30}is in progress/i,
      tool: /\bis locked\b|\bcannot lock\b|temporarily unavailable/i,
    },
    'found a lock that another run holds.',
    [
      [
        'The same thing runs at the same time in another hook, instance or deployment, in cloud-init or by a timer',
        'find it with `pgrep -af NAME`, and let the script wait for it or retry',
      ],
      [
        'An earlier run was killed and left the lock',
        'if nothing runs any more, delete the lock that the line names',
      ],
    ],
  ),
  reason(
    'running',
    {
      any: /\balready (?:running|started)\b|\bis running with pid\b|another (?:instance|copy|process) .{0,60}(?:running|using)/i,
    },
    'found that what it starts is already running.',
    [
      [
        'The old process was not stopped, or was started by another user or another way',
        'find it with `pgrep -af NAME`, and stop it in ApplicationStop',
      ],
      ['A crash left its pid file behind', 'delete that file before the start if there is no such process'],
    ],
  ),
  reason(
    'not-running',
    {
      any: /\b(?:is|are)(?: currently)? not (?:running|started|active|alive)\b|^\S{0,60}\s?not running\b|\bisn't running\b|no running (?:instance|process|container)/i,
      tool: /\bnot (?:running|started|active|connected)\b|\binactive\b/i,
    },
    'found that what it works with is not running.',
    [
      [
        'It ended by itself, or was never started on this instance',
        'read its status and log, such as `systemctl status NAME` and `journalctl -u NAME -n 50`',
      ],
      ['The script stops it, but there is nothing to stop yet', 'ignore that error: `COMMAND || true`'],
    ],
  ),
  reason(
    'exists',
    {
      any: /\bFile exists\b|\bEEXIST\b|FileExistsError|FileAlreadyExistsException|(?:file|folder|directory|user|group|link|container|image|volume|network|service|site|app pool|pool|binding|role|stack|bucket|branch|tag|remote|repository|index|release|name|path|destination|database) .{0,200}already (?:exists|in use|taken|defined)\b|AlreadyExists|cannot re-use a name/i,
      tool: /already (?:exists?|defined|registered|present|in use|been)|\bduplicate\b|conflicts? with/i,
    },
    'cannot create something that already exists.',
    [
      [
        'It is left over from an earlier deployment or attempt, or the image brings it',
        'let the script allow for that: create it only if it is not there, or delete or replace it first (`mkdir -p`, `ln -sfn`, `cp -f`)',
      ],
    ],
  ),
  reason(
    'busy',
    {
      any: /(?:Device or resource|Resource|target|Directory|File) (?:is )?busy|\bEBUSY\b|is currently (?:in use|used)|cannot be (?:deleted|removed|replaced|modified) (?:because|while) .{0,60}(?:in use|running|open)|being accessed by other users/i,
      tool: /\bin use\b|\bbusy\b|is using\b|active endpoints|cannot be stopped/i,
    },
    'cannot change something that is in use.',
    [
      [
        'A process still uses the file, mount, port, user or database',
        'find it with `sudo lsof PATH` or `sudo fuser -vm PATH`, and stop it first',
      ],
    ],
  ),
  reason(
    'option',
    {
      any: /(?:unknown|unrecognized|unrecognised|invalid|illegal|no such|unexpected|unsupported|ambiguous|undefined) (?:shorthand |command[- ]line )?(?:option|flag|switch|argument|subcommand|parameter name)s?\b|(?:option|argument|flag) .{0,60}(?:is not recognized|requires an? (?:argument|value|parameter)|needs? an? (?:argument|value)|expected (?:one|at least))|The ["'].{1,80}["'] (?:option|argument) (?:does not exist|requires)|missing (?:(?:file|destination) )?operand|extra operand|too (?:many|few) (?:arguments|positional|parameters)|[Nn]ot enough arguments|the following arguments are required|accepts? (?:at most |at least |exactly |between )?\d{1,3} arg|(?:unknown|no such|invalid) command\b|is not a(?:n?| valid) \S{1,30} command|^[Uu]sage: \S|don't know how to build task|Command ".{1,80}" is not defined|no commands defined in/i,
      tool: /requires? (?:exactly |at least )?\d{0,2} ?(?:argument|parameter|value)|is not understood|wrong number of arguments|^\S{1,30}: bad option/i,
    },
    'was called with an option or argument that it does not accept.',
    [
      [
        'A variable in the command is empty or holds a space, so an argument is missing or shifted',
        'print the command with `set -x` at the start of the script, and write variables in double quotes',
      ],
      [
        'The version on the instance is older or newer than the script expects',
        'compare `NAME --version` and `NAME --help` there with what the script uses',
      ],
    ],
  ),
  reason(
    'architecture',
    {
      any: /wrong ELF class|(?:unsupported|incompatible|wrong|unknown) (?:CPU |processor |machine )?(?:architecture|platform|arch)\b|EBADPLATFORM|\bnotsup\b|Illegal instruction|CPU .{0,40}(?:does not support|not supported|required)|is not a supported (?:wheel|platform)|package architecture .{0,60}does not match|different (?:processor )?architecture/i,
      tool: /\barchitecture\b/i,
    },
    'or a part of it is for another processor or system than the one of the instance.',
    [
      [
        'x86_64 and arm64 (Graviton) are mixed up, or the processor lacks an instruction',
        'compare `uname -m` and `lscpu` with what was built or downloaded, and take the file for this instance',
      ],
    ],
  ),
  reason(
    'version',
    {
      any: /\brequires? (?:at least )?[A-Za-z][\w.+-]{0,40}(?: version)? ?(?:[<>=^~]{1,2} ?)?v?\d{1,3}\.\d|\bversion .{0,80}(?:is (?:required|not supported|unsupported|too old|too new|not compatible|incompatible|needed)|or (?:higher|later|newer|above|greater)|mismatch)|(?:incompatible|unsupported|wrong|mismatched|outdated|invalid) (?:[\w.]{1,30} )?versions?\b|(?:minimum|required) (?:supported |required )?version|needs at least version|is not compatible with (?:version|this|your|the (?:installed|current))|(?:no longer|not) supported (?:on|by|in) (?:this|your|the (?:installed|current))|upgrade (?:to|your) .{0,60}(?:version|or (?:later|newer|higher))|server version mismatch|server version: .{1,40}; \w{1,20} version: |has reached end[- ]of[- ]life/i,
      tool: /is not supported|unsupported|not compatible|incompatible|too old/i,
    },
    'does not fit the version of something on the instance.',
    [
      [
        'The instance has an older or newer version than your machine or the pipeline, or the script finds another one than your login shell',
        'print the version in the script (`command -v NAME; NAME --version`), and install the one that the line asks for',
      ],
      ['The application was updated and needs more now', 'update the image, or pin the older version'],
    ],
  ),
  reason(
    'dependency',
    {
      any: /(?:unmet|unresolved|unsatisfied|missing) (?:\S{1,20} )?(?:dependenc(?:y|ies)|peer|requirements?)\b|(?:missing|could not (?:find|load|locate)|cannot (?:find|load)|can't (?:find|load)|failed to (?:find|load)|unable to (?:find|load|locate)) (?:\S{1,20} )?(?:package|module|plugin|extension|librar(?:y|ies)|gem|driver|class|bundle|header)\b|(?:package|module|plugin|extension|library|gem|driver|class|dependency|program|executable) .{1,120}(?:(?:is|was|are) (?:not (?:installed|found|available|loaded)|missing)|not (?:installed|found)|could not be (?:found|loaded|resolved|located)|does not exist)|requires .{1,80} to be installed|(?:is not|seem to be) installed\b|please install\b|NoClassDefFound|no such module|fatal error: \S{1,100}\.h: No such file/i,
      tool: /\bnot installed\b|dependenc|are (?:both )?missing|could not load|select device driver/i,
    },
    'lacks a program, package or library that it needs.',
    [
      [
        'It is not installed on this instance, or only for another user, language version or folder',
        'install it on the image or in BeforeInstall, and check in the script with `command -v NAME` what it finds',
      ],
      [
        'It is a dependency of your application that the installation left out',
        'install from the lock file in the application folder before this step, or put it into the bundle',
      ],
    ],
  ),
  reason(
    'setting',
    {
      any: /\b[A-Z][A-Z0-9]{1,30}(?:_[A-Z0-9]{1,40}){1,6}\b.{0,40}(?:(?:is|are|was) (?:not (?:set|defined|provided|found|present)|required|missing|empty|undefined|unset|invalid)|must (?:be|not be) (?:set|defined|provided|empty|a)|not (?:set|defined|provided|found|specified))|\bmissing (?:required |mandatory )?(?:environment|env\b|config|setting|secret|propert|parameter|variable|api key|credential|connection string)|(?:no|missing) (?:value|configuration|config) .{0,20}(?:for|found|provided)|(?:environment|env|config(?:uration)?|setting|secret|propert(?:y|ies)|variable|connection string) .{0,80}(?:(?:is|are|was) (?:not (?:set|defined|configured|found)|required|missing|undefined|empty)|must be (?:set|defined|specified|provided|configured)|not (?:set|defined|configured|specified|found))|ValidationError: .{0,200}\bis required\b|Config validation error|undefined variable|Undefined constant|is not configured\b|(?:You must|Please) set \S/i,
      tool: /\bnot (?:set|configured|defined)\b|must be (?:set|specified|provided)|\bis empty\b|no value/i,
    },
    'lacks a setting, variable or secret that it needs.',
    [
      [
        'It comes from a login shell, a build environment or a file that is not on this instance, such as .env',
        'print what the hook has with `env | sort`, and load the value in the script from a file there, SSM Parameter Store or Secrets Manager',
      ],
      [
        'It is new in this version',
        'add it on every instance and in every environment before you deploy again',
      ],
    ],
  ),
  reason(
    'login',
    {
      any: /authentication (?:failed|required|failure|error|is required)|used for password authentication|Authentication(?:Failed|Error|Exception)|invalid (?:credentials|(?:user ?)?name or password|username|password|api[- ]key|access[- ]token|(?:auth(?:entication)? )?token|grant)\b|bad credentials|incorrect (?:username|password)|(?:token|session|credentials?|certificate|license|key|subscription|jwt) (?:(?:has|have|is|are|was) )?(?:expired|revoked)|login (?:failed|incorrect|required)|not logged in|(?:must be|please) log(?:ged)? in|no (?:valid )?credentials|could not authenticate|failed to authenticate/i,
      tool: /\bcredentials?\b|\bpassword\b|authenticat\w{0,6} (?:fail|require|error)/i,
    },
    'was refused, because its login, key or token is missing, wrong or expired.',
    [
      [
        'The secret is not in the environment of the hook, which has no login shell, or is in the home of another user',
        'check what the script reads and as whom (`id`, `echo $HOME`), and fetch the secret in the hook from SSM Parameter Store or Secrets Manager',
      ],
      ['It was rotated, or has expired', 'create a new one, and store it where the script reads it'],
    ],
  ),
  reason(
    'forbidden',
    {
      any: /\b403:? (?:Forbidden|Client Error)|(?:HTTP(?:\/[\d.]{1,3})?|status(?: code)?|error code|Error|response|returned|returned error|failed with)[ :=(]{0,3}403\b|^(?:\S{1,60}: )?Forbidden\b|\bAccess ?[Dd]enied\b|\bis not authorized to\b|not authorized to perform|insufficient (?:permissions?|privileges?|scopes?|rights|access)|(?:permissions?|access) (?:is |was )?denied\b|Operation not permitted|(?:do|does) not have (?:the )?(?:\S{1,20} )?(?:permissions?|access|rights|privileges?)\b|\bPERMISSION_DENIED\b/,
      tool: /\b(?:403|denied|forbidden|permission|not permitted|unauthorized|privilege)/i,
    },
    'is not allowed to do what it tries.',
    [
      [
        'The user, role or token it acts as lacks a right',
        'see who that is (`id`, `aws sts get-caller-identity`), and grant it what the line names',
        asRoot,
      ],
      [
        'The role or token it acts as lacks a right, or a policy of that service, SELinux or a read-only mount denies it even to root',
        'see which role it has with `aws sts get-caller-identity`, for files `ls -ldZ PATH` and `mount`, and grant what the line names',
      ],
    ],
  ),
  reason(
    'timeout',
    {
      any: /\btimed[ -]?out\b|deadline exceeded|\btimeout (?:of|after|exceeded|expired|reached|waiting|while|was|error)|TimeoutE(?:rror|xception)|exceeded .{0,40}(?:timeout|time limit)|\bgav(?:e|ing) up\b|giving up after|(?:did not|didn't|failed to|never|not) (?:start|stop|become|became|respond|come|came|finish|complete|get|be|ready|reach)\b.{0,60}\b(?:within|in time|after|before)\b|max(?:imum)? (?:number of )?(?:retries|attempts|tries)|(?:after|in|within) \d{1,5} ?(?:attempts|retries|tries|s|sec|seconds|min|minutes)\b|retries exhausted/i,
      tool: /\btimeout\b/i,
    },
    'waited for something that did not happen in time.',
    [
      [
        'What it waits for did not start, or answers with an error',
        'read the log of that service on the instance (`journalctl -u NAME -n 50`, `docker logs NAME`), and try by hand what the script waits for',
      ],
      [
        'It needs longer than the script waits, or a security group or a name in between is wrong',
        'wait longer, and check the address from the instance with `nc -vz HOST PORT`',
      ],
    ],
  ),
  reason(
    'connection',
    {
      any: /(?:connection|socket|stream|channel|pipe) (?:was |has been |is |unexpectedly |to .{1,80} )?(?:reset|closed|aborted|lost|broken|hung up|terminated|dropped)|\bunexpected EOF\b|Broken pipe|\bEPIPE\b|ECONNABORTED|RemoteDisconnected|handshake fail|wrong version number|\bEPROTO\b|early EOF|RPC failed|(?:unable|failed|could not|couldn't|cannot|can't) (?:to )?connect\b|connect(?:ion)? (?:error|failed|failure)\b|ConnectionError|ConnectException|WebException|HttpRequestException|error sending request|could not be downloaded|Could not (?:fetch specs|reach host)|Network error while/i,
      tool: /\bconnect(?:ion)?\b|unreachable/i,
    },
    'did not get a connection, or lost it.',
    [
      [
        'The service on the other side is not running or restarts, or http and https or the port are mixed up',
        'check it from the instance with `nc -vz HOST PORT` or `curl -v URL`, and read the log of that service',
      ],
      [
        'A security group, proxy or NAT gateway is in between',
        'allow the port from the instance, and let the script retry',
      ],
    ],
  ),
  reason(
    'crash',
    {
      any: /Segmentation fault|SIGSEGV|\bSIGBUS\b|Bus error|SIGABRT|core dumped|stack smashing|double free|(?:killed|terminated) by signal|fatal error has been detected by the Java/i,
      tool: /\bsignal\b|crash/i,
    },
    'crashed, or was ended by a signal.',
    [
      [
        'A native library was built for another system or version',
        'install its dependencies on this system again, and run it by hand there',
      ],
      ['Memory ran out', 'look at `dmesg | tail` and `free -m`'],
    ],
  ),
  reason(
    'invalid-content',
    {
      any: /^(?!.{0,300}(?:at or near|SQL syntax|::SyntaxError))(?:.{0,400}\bsyntax error\b|.{0,400}SyntaxError)|\bparse error\b|Pars(?:e|er|ing)(?:Error|Exception)|YAML(?:Syntax)?(?:Error|Exception)|JSONDecodeError|in JSON at position|\bJSON (?:input|text|parse)|(?:not|in)valid (?:json|yaml|toml|xml|ini|config(?:uration)?)\b|(?:could not|couldn't|cannot|can't|failed to|unable to|error) (?:parse|parsing|decode|decoding|unmarshal|load(?:ing)? (?:the )?config)|mapping values are not allowed|did not find expected|cannot start any token|Syntax Error while loading|neither? .{0,20}JSON n?or YAML|either as JSON nor YAML|invalid character '.{1,6}' |unexpected (?:token|character|end of (?:file|input|JSON|stream)|EOF|indent)|Unexpected end of|Expecting (?:value|property name)|\bunterminated\b|premature end|configuration .{0,200}(?:is invalid|test failed|is not valid|has errors|check failed)|config(?:uration)? (?:file )?(?:error|syntax)|errors in crontab|Failed to load property source|unknown (?:directive|key(?:word)?|field|property|setting|configuration|section)\b|(?:additional|unsupported) (?:properties|property|config option)|Content is not allowed in prolog|\bmalformed\b|schema validation/i,
      tool: /\b(?:invalid|illegal|not valid|malformat)|\bunknown (?:log opt|word|type)/i,
    },
    'does not accept the content of a file or of a value.',
    [
      [
        'It has a mistake at the place that the line names, or a placeholder or variable in it was not filled in',
        'look at that place in the file on the instance, for example with `cat -A FILE | head`, and compare it with the repository',
      ],
      [
        'The version there does not know that setting yet, or no longer',
        'compare versions with a machine where the same file works',
      ],
    ],
  ),
  reason(
    'not-found',
    {
      any: /^(?!ERROR\b)(?:[\w./-]{1,80}: ){1,3}(?:.{1,150} )?(?:does not exist|doesn't exist|not found|could not be found|no such \w{1,30})\b|^(?:Error: )?(?:Could not find|Cannot find|Can't find|Unable to (?:find|locate)|Failed to find|No such) \S/i,
      tool: /\b(?:not found|does not exist|doesn't exist|no such|could not find|cannot find|can't find|unable to (?:find|locate)|nonexistent|missing|unknown (?!git error)|not exist)\b/i,
    },
    'does not find something that it was given.',
    [
      [
        'Its name is wrong, or made from a variable that is empty in the hook',
        'print the command with `set -x` at the start of the script, and list what there is',
      ],
      [
        'It was not created, installed or started on this instance before this step',
        'create it first, or change the order of the hooks',
      ],
    ],
  ),
]
