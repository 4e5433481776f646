import { type Causes, reason } from '../define.ts'
import type { Entry } from '../entry.ts'
import { notThere } from '../other-languages.ts'
import { onLinux, onWindows } from '../rules-out.ts'

const missingSetting: readonly [predicate: string, causes: Causes] = [
  'lacks a setting, variable or secret that it needs.',
  [
    [
      'It is not set in the pipeline (a secret or variable of this environment), comes from a login shell or a file that is not on this instance, such as .env, or is new in this version',
      'print which names the hook has with `env | cut -d= -f1`, and set it there, or load the value in the script from a file there, SSM Parameter Store or Secrets Manager',
    ],
  ],
]

/**
 * Why commands fail, in the words that the system, HTTP and most programs share. `any` are words that hardly mean anything
 * else; `tool` are those that mean this only in a line of a tool. Narrower entries come first.
 */
export const reasons: readonly Entry[] = [
  reason(
    'encoding',
    {
      any: /Unicode(?:De|En)codeError|codec can't|invalid byte sequence in|incompatible character encoding|unsupported locale setting|cannot change locale|MalformedInputException|unmappable character|ASCII as encoding/i,
    },
    'failed on a letter outside ASCII, or on the locale.',
    [
      [
        'Hooks have no locale, or a file is in another encoding',
        'write `export LANG=C.UTF-8 LC_ALL=C.UTF-8` at the start of the script, and check `file FILE`',
      ],
    ],
  ),
  reason(
    'prompt',
    {
      any: /(?:stdin|standard input|input device) is not a (?:tty|terminal)|\bnot a (?:tty|typewriter)\b|inappropriate ioctl for device|EOF when reading|(?:cannot|unable to|could not) (?:prompt|open \/dev\/tty)|ExitPromptError|(?:\[[yY]\/[nN]\]|\(y(?:es)?\/no?\))\s{0,4}[?:>]?\s{0,4}$|^\W{0,6}(?:Are you sure|Do you (?:really )?(?:want|wish) to)\b|non-?interactive|TERM environment variable not set|^Missing command line flag|\[r\]ename|EOF or read error, treating|\b(?:passphrase|password)(?: for [^:]{1,80})?: {0,3}$/i,
      tool: /\b(?:prompt|interactive|confirm)/i,
    },
    'asked for an answer or a terminal, and hooks have neither.',
    [
      [
        'It is meant for a person',
        'use its option for scripts, such as `-y`, `--force`, `--no-interaction`, `--batch` or `unzip -o`',
      ],
    ],
  ),
  reason(
    'kind-of-file',
    {
      any: /\b[Ii]s a directory\b|\b[Nn]ot a directory\b|\bEISDIR\b|\bENOTDIR\b|omitting directory|[Dd]irectory not empty|\bENOTEMPTY\b|are the same file|to a subdirectory of itself|levels of symbolic links|cross-device link/,
    },
    'found something else at a path than it expects, such as a folder, a file or a link.',
    [
      [
        'The variable that holds the path is empty or ends elsewhere, or an earlier deployment left something there',
        'look at it with `ls -la PATH` and `namei -l PATH`; for folders use `cp -r`, `rm -r` or `mkdir -p`',
      ],
    ],
  ),
  reason(
    'rate-limit',
    {
      any: /[Tt]oo [Mm]any [Rr]equests|(?:HTTP|status|code|error|returned)\D{0,12}\b429\b|\brate.?limit|RateLimit|Rate exceeded|[Qq]uota (?:has been )?(?:exceeded|reached)|over its \w{1,20} quota|ThrottlingException/,
      tool: /\bquota\b|throttl/i,
    },
    'was refused, because there were too many requests or a quota is used up.',
    [
      [
        'Many instances ask at the same time, or without an account',
        'log in before it, let the script wait and retry, and deploy to fewer instances at once',
      ],
      ['A quota of the account is used up', 'raise it, or free some'],
    ],
  ),
  reason(
    'http-not-found',
    {
      any: /(?:HTTP(?:\/[\d.]{1,3})?|status(?: code)?|error code|Error|response|returned|returned error|ERROR)[ :=(]{0,3}404\b|\b404:? Not Found/i,
      tool: /\b404\b/,
    },
    'requested something that the server does not have (404).',
    [
      [
        'The address, a name or a version in it is wrong or no longer exists, or is private',
        'request it with `curl -sSIL URL`, print the variables that it is made of, and give the script a token if it needs one',
      ],
    ],
  ),
  reason(
    'http-server-error',
    {
      any: /\b50[0234]:? (?:Internal Server Error|Bad Gateway|Service (?:Temporarily )?Unavailable|Gateway Time-?out|Server Error)|(?:HTTP(?:\/[\d.]{1,3})?|status(?: code)?|error code|returned(?: error)?)[ :=(]{0,3}50[0-4]\b/i,
    },
    'got an error from a server (500 to 504).',
    [
      [
        'The service that it calls is down, overloaded or still starting',
        'request it with `curl -sSi URL` on the instance, read the log of that service, and let the script retry',
      ],
    ],
  ),
  reason(
    'lock',
    {
      any: /(?:could not|cannot|can't|unable to|failed to) (?:acquire|obtain|get|take|lock) .{0,80}\block\b|acquiring the state lock|index\.lock|another .{1,60} (?:is|are) (?:already |currently )?(?:running|using|in progress|being)|\balready (?:running|started|in progress)\b|\bis running with pid\b|is in progress and must return/i,
      tool: /\bis locked\b|\bcannot lock\b(?!.{0,300}exists; cannot)|temporarily unavailable/i,
    },
    'found another run of the same thing, or the lock that it left.',
    [
      [
        'The old process, another hook or instance, cloud-init or a timer still runs it',
        'find it with `pgrep -af NAME` (Windows: `tasklist`), stop it in ApplicationStop, or let the script wait for it',
      ],
      ['It was killed and left its lock or pid file', 'if nothing runs any more, delete what the line names'],
    ],
  ),
  reason(
    'not-running',
    {
      any: /\b(?:is|are)(?: currently)? not (?:running|started|active|alive)\b|\bisn't running\b/i,
      tool: /\bnot (?:running|started|active|connected)\b|\binactive\b/i,
    },
    'found that what it works with is not running.',
    [
      [
        'It ended by itself, or was never started on this instance',
        'read its log, such as `journalctl -u NAME -n 50`; if the script only stops it, ignore that: `COMMAND || true`',
        onWindows,
      ],
      [
        'It ended by itself, or was never started on this instance',
        'read its log, or `Get-WinEvent Application -MaxEvents 20`; if the script only stops it, ignore that: `-ErrorAction SilentlyContinue`',
        onLinux,
      ],
    ],
  ),
  reason(
    'exists',
    {
      any: /\bFile exists\b|\bEEXIST\b|FileExistsError|FileAlreadyExistsException|(?:account|file|folder|directory|user|group|link|container|image|volume|network|service|site|pool|binding|role|stack|bucket|branch|tag|remote|repository|release|name|path|destination|database) .{0,200}already (?:exists|in use|taken|defined)\b|AlreadyExists|cannot re-use a name|\bgroup \S{1,80} exists\b/i,
      tool: /already (?:exists?|defined|registered|present|in use|been)|\bduplicate\b|conflicts? with/i,
    },
    'cannot create something that already exists.',
    [
      [
        'It is left over from an earlier deployment or attempt, or the image brings it',
        'create it only if it is not there, or replace it (`mkdir -p`, `ln -sfn`, `-Force`)',
      ],
    ],
  ),
  reason(
    'busy',
    {
      any: /(?:Device or resource|Resource|target|Directory|File) (?:is )?busy|\bEBUSY\b|is (?:currently |being )(?:in use|used)/i,
      tool: /\bin use\b|\bbusy\b|is using\b|active endpoints|cannot be stopped/i,
    },
    'cannot change something that is in use.',
    [
      [
        'A process or container still uses the file, mount, port, image, user or database',
        'find it with `sudo lsof PATH`, `sudo fuser -vm PATH` or `docker ps -a`, and stop it first',
        onWindows,
      ],
      [
        'A process still uses the file, port, site or database',
        'find it with `tasklist` or `handle.exe PATH`, and stop it first',
        onLinux,
      ],
    ],
  ),
  reason(
    'used-up',
    {
      any: /\b(?:no|find an?y?|allocate) (?:more )?(?:(?:available|free|unused)\b.{0,40}\b(?:port|ip|address|pool|network|subnet|slot|device|loop)|pty\b)|fully subnetted/i,
    },
    'needs a free port, address, network, device or slot, and all are in use.',
    [
      [
        'Earlier deployments left theirs behind',
        'see who has them (`docker network ls`, `sudo ss -ltnp`, `losetup -a`), and remove what nothing uses (`docker network prune`)',
      ],
      ['There are too few', 'raise the limit, or use a larger range'],
    ],
  ),
  reason(
    'option',
    {
      any: /(?:unknown|unrecognized|unrecognised|(?<!: )invalid|illegal|no such|unexpected|unsupported|ambiguous) (?:shorthand |command[- ]line )?(?:option|flag|switch|argument|subcommand)s?\b|invalid (?:option|argument)s? ?(?:--|:|'|‘|")|(?:option|argument|flag) .{0,60}(?:is not recognized|(?:requires|needs) an? (?:argument|value))|The ["'].{1,80}["'] (?:option|argument) (?:does not exist|requires)|missing (?:\w{1,20} ){0,2}operand|extra operand|too (?:many|few) arguments|[Nn]ot enough arguments|the following arguments are required|(?:unknown|no such|invalid) command\b|is not a(?:n?| valid) (?!git)\S{1,30} command|^[Uu]sage: \S|\busage error\b|don't know how to build task|requires (?:exactly|at least) \d|parameter cannot be found|invalid parameter\b|only one pattern|Cannot bind (?:parameter|argument)|Missing an argument for parameter/i,
      tool: /requires? (?:exactly |at least )?\d{0,2} ?(?:argument|parameter|value)|is not understood|wrong number of arguments/i,
    },
    'was called with an option or argument that it does not accept.',
    [
      [
        'The script expects arguments, and CodeDeploy calls hooks without any',
        'use the variables that it sets, such as DEPLOYMENT_GROUP_NAME, or a default',
        /^(?![\s\S]{0,4000}?[Uu]sage: \S{0,200}\.(?:sh|py|rb|ps1)\b)/,
      ],
      [
        'A variable in the command is empty, such as one whose secret is not set in the pipeline, or holds a space',
        'let the script print the command before it runs it, and write variables in double quotes',
        /(?:unknown|unrecognized|no such) (?:option|command|flag):? ['"‘`-]{1,3}\w/i,
      ],
      [
        'The version on the instance is older or newer than the script expects, or lacks a plugin',
        'compare `NAME --version` and `NAME --help` there with what the script uses',
      ],
    ],
  ),
  reason(
    'version',
    {
      any: /\brequires? (?:at least )?[A-Za-z][\w.+-]{0,40}(?: version)? ?(?:[<>=^~]{1,2} ?)?v?\d{1,3}\.\d|\bversion .{0,80}(?:is (?:required|not supported|unsupported|too old|too new|not compatible|incompatible)|or (?:higher|later|newer|above|greater)|mismatch)|(?:incompatible|unsupported|wrong|mismatched|outdated) (?:[\w.]{1,30} )?versions?\b|\d (?:or|and) (?:later|newer|higher|above) (?:is|are) required|[Ee]xpected [\w.]{2,20} version|invalid go version|only supports \w{1,30} \d|binary incompatibility|must be compatible with|Unsupported Database|BadAlias|InaccessibleObject|LoggerThreadSafe|crypto is not defined|need PK compat|minimum (?:required )?version|(?:must be|but|needs?|requires?|you need) at least (?:version )?v?\d{1,3}\.\d|at least version v?\d|version \S{0,12} is (?:lower|older|less) than|\bneeds? [A-Z][\w.-]{1,30} ?[<>=^~]{1,2} ?v?\d|is not compatible with (?:version|this|your|some|the (?:installed|current))|server version mismatch|server version: .{1,40}; \w{1,20} version: /i,
      tool: /is not supported|unsupported|not compatible|incompatible|too old/i,
    },
    'does not fit the version of something on the instance.',
    [
      [
        'The script finds an older or newer version than your machine or login shell',
        'print it in the script (`command -v NAME; NAME --version`), and install the one that the line asks for',
      ],
    ],
  ),
  reason(
    'dependency',
    {
      any: /(?:unmet|unresolved|unsatisfied|missing) (?:\S{1,20} )?(?:dependenc(?:y|ies)|peer|requirements?)\b|(?:missing|could not (?:find|load|locate)|(?:cannot|can't) (?:find|load)|(?:failed|unable) to (?:find|load|locate)) (?:\S{1,20} )?(?:package|module|plugin|extension|librar(?:y|ies)|gem|driver|class|bundle|header)\b|(?:package|module|plugin|extension|library|gem|driver|class|dependency|program|executable) .{1,120}(?:(?:is|was|are) (?:not (?:installed|found|available|loaded)|missing)|not (?:installed|found)|could not be (?:found|loaded|resolved|located)|does not exist)|requires .{1,80} to be installed|^(?!.{0,80}\/)(?:.{0,40}: )?[\w.+-]{1,40} (?:is required|not found).{0,20}(?: on PATH| needs? an? )|not found (?:in|on) (?:your )?PATH|[Rr]equired (?:command|tool|program)s?:? .{0,40}(?:not found|missing)|(?:is not|isn't|seem to be) installed\b|please install\b|no such module|linker .cc. not found|Could not find directory of|is not a git command|fatal error: \S{1,100}\.h: No such file/i,
      tool: /\bnot installed\b|(?<!conflicting )dependenc|are (?:both )?missing|could not load|select device driver/i,
    },
    'lacks a program, package or library that it needs.',
    [
      [
        'It is not installed on this instance, or only for another user, version or folder',
        'install it on the image or in BeforeInstall, or from the lock file of the application, and check in the script with `command -v NAME`',
      ],
    ],
  ),
  reason(
    'variable',
    {
      any: /\b[A-Z][A-Z0-9]{1,30}(?:_[A-Z0-9]{1,40}){1,6}\b.{0,40}(?:(?:is|are|was) (?:not (?:set|defined|provided|found|present)|required|missing|empty|undefined|unset|invalid)|must (?:be|not be) (?:set|defined|provided|empty|a)|not (?:set|defined|provided|found|specified)|missing\b)|\b[Mm]issing (?:required )?[A-Z][A-Z0-9]{1,30}_[A-Z0-9_]{1,60}\b|\b[A-Z][A-Z0-9]{1,30}_[A-Z0-9_]{1,60} (?:must|should) be /,
    },
    ...missingSetting,
  ),
  reason(
    'setting',
    {
      any: /\bmissing (?:required |mandatory )?(?:environment|env\b|config|setting|secret|propert|parameter|variable|api key|credential|connection string)|(?:environment|env|config(?:uration)?|setting|secret|propert(?:y|ies)|variable|connection string) .{0,80}(?:(?:is|are|was) (?:not (?:set|defined|configured|found)|required|missing|undefined|empty)|must be (?:set|defined|specified|provided|configured)|not (?:set|defined|configured|specified|found))|ValidationError: .{0,200}\bis required\b|undefined variable|is not configured\b|must have a value|must be a \w{1,10}, got "?undefined|(?:You must|Please) set \S/i,
      tool: /(?<!could )\bnot (?:set|configured|defined)\b|must be (?:set|specified|provided)|\bis empty\b|no value/i,
    },
    ...missingSetting,
  ),
  reason(
    'login',
    {
      any: /(?:HTTP(?:\/[\d.]{1,3})?|status(?: code)?|error code|Error|response|returned|returned error)[ :=(]{0,3}401\b|\b401 "?(?:Unauthorized|Client Error|Authorization Required)|^(?:\S{1,60}: )?Unauthorized\b|HTTP Basic: Access denied|authentication (?:failed|required|failure|error|is required)|Authentication(?:Failed|Error|Exception)|invalid (?:credentials|(?:user ?)?name or password|username|password|api[- ]key|(?:access[- ]|auth )?token|grant)\b|bad credentials|incorrect (?:username|password)|(?:token|session|credentials?|jwt) (?:(?:has|have|is|are) )?(?:expired|revoked)|login (?:failed|incorrect|required)|password (?:is|was) incorrect|not logged in|(?:must be|please) log(?:ged)? in|(?:could not|failed to) authenticate/i,
      tool: /\b401\b|\bcredentials?\b|\bpassword\b|authenticat\w{0,6} (?:fail|require|error)|unauthorized/i,
    },
    'was refused, because its login, key or token is missing, wrong or expired.',
    [
      [
        'The secret is not in the environment of the hook, which has no login shell, or is in the home of another user',
        'check what the script reads and as whom (`id`, `echo $HOME`), and fetch it in the hook from SSM Parameter Store or Secrets Manager',
      ],
      ['It was rotated, or has expired', 'create a new one, and store it where the script reads it'],
    ],
  ),
  reason(
    'forbidden',
    {
      any: /\b403:? (?:Forbidden|Client Error)|(?:HTTP(?:\/[\d.]{1,3})?|status(?: code)?|error code|Error|response|returned|returned error)[ :=(]{0,3}403\b|^(?:\S{1,60}: )?Forbidden\b|\bAccess ?[Dd]enied\b|not authorized to\b|insufficient (?:permissions?|privileges?|scopes?|rights)|(?:permissions?|access) (?:is |was )?denied\b|(?:do|does) not have (?:the )?(?:\S{1,20} )?(?:permissions?|access|rights|privileges?)\b/,
      tool: /\b(?:403|denied|forbidden|permission|not permitted|privilege)/i,
    },
    'is not allowed to do what it tries.',
    [
      [
        'The user, role or token it acts as lacks a right, or a policy, SELinux or a read-only mount denies it',
        'see who that is (`id`, `aws sts get-caller-identity`) and for files `ls -ldZ PATH` and `mount`, then grant what the line names',
      ],
    ],
  ),
  reason(
    'timeout',
    {
      any: /\btimed[ -]?out\b|deadline exceeded|\btimeout (?:of|after|occurred|exceeded|expired|reached|waiting|while|was|error)|TimeoutE(?:rror|xception)|\bgav(?:e|ing) up\b(?!: \S{1,80} entered)|giving up after|(?:did not|didn't|failed to|never|not) (?:start|stop|become|became|respond|come|came|finish|complete|get|be|ready|reach)\b.{0,60}\b(?:within|in time|after|before)\b|max(?:imum)? (?:retries|attempts|execution time)|after \d{1,5} ?(?:attempts|retries|tries|s|sec|seconds|minutes)\b/i,
      tool: /\btimeout\b/i,
    },
    'waited for something that did not happen in time.',
    [
      [
        'What it waits for did not start, or answers with an error',
        'read the log of that service: `docker logs NAME`, `journalctl -u NAME -n 50` (Windows: `Get-WinEvent Application -MaxEvents 20`), and try by hand what the script waits for',
      ],
      [
        'It needs longer than the script waits, or a security group is in between',
        'wait longer, and check the address with `nc -vz HOST PORT` (Windows: `Test-NetConnection HOST -Port PORT`)',
      ],
    ],
  ),
  reason(
    'connection',
    {
      any: /(?:connection|socket|stream|channel|pipe) (?:was |has been |is |unexpectedly |to .{1,80} )?(?:reset|closed|aborted|lost|broken|hung up|terminated)|\bunexpected EOF\b(?! while)|Broken pipe|ECONN(?:ABORTED|RESET)|RemoteDisconnected|handshake fail|wrong version number|early EOF|RPC failed|(?:unable|failed|could not|couldn't|cannot|can't) (?:to )?connect\b|connect(?:ion)? (?:error|failed|failure)\b|ConnectionError|ConnectException|HttpRequestException|could not be downloaded|Could not (?:fetch specs|reach host)|transfer closed with|server has gone away|Lost connection to|server closed the connection|terminating connection|from proxy|Proxy Auth|ProxyError|tunneling socket/i,
      tool: /\bconnect(?:ion)?\b|unreachable/i,
    },
    'did not get a connection, or lost it.',
    [
      [
        'The service on the other side is not running or ended the connection, or http and https or the port are mixed up',
        'check it from the instance with `curl -v URL` or `nc -vz HOST PORT` (Windows: `Test-NetConnection HOST -Port PORT`), and read its log; MySQL also ends it for statements above max_allowed_packet',
      ],
      [
        'A security group, proxy or NAT gateway is in between',
        'allow the port and host, check `env | grep -i proxy` (Windows: `netsh winhttp show proxy`), and let the script retry',
      ],
    ],
  ),
  reason(
    'invalid-content',
    {
      any: /^(?!.{0,300}(?:at or near|SQL syntax|SQLSTATE|near "|::SyntaxError))(?:.{0,400}\bsyntax error\b|.{0,400}SyntaxError)|\bparse error\b|Pars(?:e|er|ing)(?:Error|Exception)|YAML(?:Syntax)?(?:Error|Exception)|JSONDecodeError|in JSON at position|(?:not|in)valid (?:json|yaml|toml|xml|config(?:uration)?)\b|(?:could not|couldn't|cannot|can't|failed to|unable to|error) (?:parse|parsing|decode|unmarshal|load(?:ing)? (?:the )?config)|mapping values are not allowed|did not find expected|cannot start any token|either as JSON nor YAML|invalid character '.{1,6}' |unexpected (?:token|character|end of (?:file|input|JSON)|indent|EOF while)|Unexpected end of|Expecting (?:value|property name)|\bunterminated\b|configuration .{0,200}(?:is invalid|test failed|is not valid|has errors)|config(?:uration)? (?:file )?(?:error|syntax)|errors in crontab|missing newline|Failed to load property source|(?:unknown|unrecognized) (?:directive|key(?:word)?|field|property|setting|section)\b|\bmalformed\b|schema validation/i,
      tool: /\b(?:invalid(?!\w{1,60}\)| argument\b)|illegal|(?<!name is )not valid|malformat)|\bunknown (?:log opt|word|type)/i,
    },
    'does not accept the content of a file or of a value.',
    [
      [
        'It has a mistake at the place that the line names, or a placeholder or variable in it was not filled in',
        'look at that place in the file on the instance, and compare it with the repository',
      ],
      [
        'The version there does not know that setting yet, or no longer',
        'compare versions with a machine where the file works',
      ],
    ],
  ),
  reason(
    'not-written',
    {
      any: /\b(?:could not|couldn't|cannot|can't|unable to|failed to) (?:create|write|delete|remove|rename|move|save)(?:\/write)?\b.{0,80}(?:\bfiles?\b|folder|director(?:y|ies)\b|\bcache\b|repository at|(?<!\[)(?<![\w.:])\/)|(?<!Connection )\b(?:could not|cannot) be (?:written|created|deleted|removed|saved|opened)\b/i,
    },
    'could not create, write or delete a file or folder.',
    [
      [
        'The user of the script may not, the folder above does not exist, or the disk is full or read-only',
        'see which with `namei -l PATH`, `df -h PATH` and `id`; then create the folder in BeforeInstall, or correct its owner',
      ],
    ],
  ),
  reason(
    'not-found',
    {
      any: new RegExp(
        `${
          /^(?:[^\w\s]{1,3} {0,2}|\[FAIL(?:ED)?\] )?(?!ERROR\b|Failed to compile|Module |Parameter \d|Field \w)[A-Z][\w ./'"[\]-]{2,120} (?:does not exist|doesn't exist|(?:was |were |is )?not found|could not be found)\b|^(?:[^\w\s]{1,3} {0,2})?(?!ERROR\b)(?:[\w./-]{1,80}: ){1,3}(?:.{1,150} )?(?:does not exist|doesn't exist|not found|could not be found|no such \w{1,30})\b|\b(?:file|folder|directory|configuration)s? (?:is )?missing\b(?! newline)|missing (?:required )?files?\b|^(?:Error: )?(?:Could not find|Cannot find|Can't find|Unable to (?:find|locate)|Failed to find|No such) \S/
            .source
        }|${notThere}`,
        'i',
      ),
      tool: /\b(?:not found|does not exist|doesn't exist|no such|could not find|cannot find|can't find|unable to (?:find|locate)|nonexistent|missing(?! codepage)|unknown (?!git error)|not exist)\b/i,
    },
    'does not find something that it was given.',
    [
      [
        'Its name is wrong, or made from a variable that is empty in the hook',
        'let the script print the command before it runs it, and list what there is',
      ],
      [
        'Nothing has created, installed or started it on this instance yet',
        'do that first, or change the order of the hooks',
      ],
    ],
  ),
]
