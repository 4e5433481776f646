import { buildTool } from './build-tools.ts'
import { provesExit } from './exit-codes.ts'
import { withoutFollowUps, withoutIgnored } from './follow-ups.ts'
import { type OutputLine, splitOutput } from './output-lines.ts'
import { readable, shorten } from './readable.ts'
import { isDeath, isNoise, type Severity, severities, severityOf } from './severity.ts'
import { joinWrapped } from './wrapped.ts'

/** A script's output, as far as it explains a failure. */
export interface Output {
  /**
   * What says why the script failed: the first line of the error that ended it, rather than stack frames, advice, or a
   * tool that only reports that another one failed. If that line is only a code or a heading, what follows belongs to
   * it. Trimmed, on one line, at most 300 characters, without escape sequences and control characters; otherwise still
   * hostile. `undefined` if no line says why.
   */
  readonly errorLine: string | undefined
  /** The text of `errorLine` as it was printed, and each of its lines if there are several. */
  readonly errorLines: readonly string[]
  /** Whether the script printed nothing at all. */
  readonly isSilent: boolean
  /**
   * The lines that may name a cause: those of the error first, then the others from the last to the first. Only those
   * that the exit code proves, if it proves any.
   */
  readonly candidates: readonly string[]
}

interface Line extends OutputLine {
  readonly severity: Severity | undefined
  /** The script went on: this is a command that the shell traces, or ordinary output. */
  readonly isProgress: boolean
}

/** A script's last lines are candidates in any wording, because they may say how it ended. */
const lastLines = 3

/**
 * How many lines are read and how many are candidates: each candidate costs hundreds of patterns. Real tails have
 * fewer.
 */
const mostLines = 200
const mostCandidates = 60

/** How many lines below it a heading may take. */
const mostContinued = 3

/** How many lines below an error its field with the reason may stand. */
const mostBetween = 8

/**
 * Reads a log tail once, for the error line and for the patterns of hints. Lines of standard output are candidates
 * only if they report a failure or are among the last ones: the rest is progress, which mentions all kinds of things.
 *
 * Lines that say what `exitCode` means are the only ones that explain it: the script went on after all others.
 */
export function readOutput(logTail: string, exitCode?: number): Output {
  const lines = classify(
    withoutFollowUps(withoutIgnored(joinWrapped(splitOutput(logTail).slice(-mostLines)))),
  )
  const ending = endingCommand(lines)
  const found = ending === undefined ? findError(lines) : [ending]
  const proofs = lines.filter(({ text, severity }) => severity === 'cause' && provesExit(text, exitCode))
  const [last] = proofs.slice(-1)
  const error = last === undefined || found.some(line => proofs.includes(line)) ? found : [last]
  const others = lines.filter(
    (line, index) =>
      !error.includes(line) &&
      !endsAgent.test(line.text) &&
      (last === undefined ? isCandidate(line, lines.length - index) : proofs.includes(line)),
  )
  const ownLines = error.map(({ text }) => text.trim())
  const whole = ownLines.join(' ')
  const errorLines = ownLines.length > 1 ? [whole, ...ownLines] : ownLines
  const otherLines = others.reverse().map(({ text }) => text.trim())
  return {
    errorLine: error.length === 0 ? undefined : shorten(readable(whole)),
    errorLines,
    isSilent: lines.length === 0,
    candidates: [...errorLines, ...otherLines].slice(0, mostCandidates),
  }
}

const traced = /^(?:\+{1,5} [^\s~]|DEBUG: {1,8}\d{1,5}\+ )/

/**
 * A command in a trace of bash or PowerShell that stops or restarts the instance or the agent, and with it the script. Below
 * the place of an error, PowerShell repeats a command as bash traces one.
 */
export const endsAgent =
  /^(?:\+{1,5} (?:sudo (?:-\w{1,5} )?)?(?:\/\S{0,20}\/)?(?:(?:reboot|poweroff|halt)(?: -.{0,40}| now)?$|shutdown (?!-c)(?:[-+\d]|now\b)|(?:tel)?init [06]$|systemctl (?:-\S{1,20} )?(?:(?:reboot|poweroff)$|(?:restart|stop) codedeploy-agent)|(?:service |init\.d\/)codedeploy-agent (?:restart|stop))|DEBUG: {1,8}\d{1,5}\+ .{0,40}>>>> (?:Restart|Stop)-(?:Computer\b|Service .{0,20}codedeployagent))/i

/** The last command that the shell traced, if the script could not go on after it. */
function endingCommand(lines: readonly Line[]): Line | undefined {
  const command = lines.findLast(({ text }) => traced.test(text))
  if (command === undefined || !endsAgent.test(command.text)) return undefined
  const isLast = lines.slice(lines.indexOf(command)).every(({ severity }) => severity !== 'cause')
  return isLast ? command : undefined
}

/** The severity of each line by its own words, or because of the lines around it. */
function classify(lines: readonly OutputLine[]): readonly Line[] {
  let inTraceback = false
  let why: string | undefined
  return lines.map((line, index) => {
    const { text, stream } = line
    const own = lines.length === 1 ? severityOfOnly(line) : severityOf(text, stream)
    if (/^Traceback \(most recent call last\)/.test(text)) inTraceback = true
    else if (own === 'cause' && !/^\s/.test(text)) inTraceback = false
    const isException = own !== 'cause' && endsTrace(text, inTraceback, lines[index + 1])
    if (isException) inTraceback = false
    const severity = isException ? severityOfException(text) : own
    const isProgressing = isProgress(line, severity, lines[index - 1])
    if (isProgressing) why = undefined
    if (isDeath(text))
      return { ...line, severity: explains(why, text) ? 'summary' : severity, isProgress: false }
    if (severity === 'cause') why = text
    return { ...line, severity, isProgress: isProgressing }
  })
}

/**
 * The only line that a script printed. It is the reason, unless it announces what the script does: in any words on standard
 * error, in words of failure on standard output.
 */
function severityOfOnly({ text, stream }: OutputLine): Severity | undefined {
  const own = severityOf(text, 'stderr')
  if (own !== undefined || isNoise(text) || isAnnouncement(text)) return own
  return stream === 'stderr' || /^(?:no|not|usage:?|abort(?:ing)?)\b/i.test(text) ? 'vague' : undefined
}

function isAnnouncement(text: string): boolean {
  return /^(?:\+{1,5} |\S{1,20}ing\b(?!:)|Created symlink|Redirecting to|Removed |Already |From |done\b|ok\b)|\.{3}$/i.test(
    text,
  )
}

/**
 * Whether the last error above says why a signal ended a command. A command that is killed cannot say so, unless it, or
 * the system, ran out of memory.
 */
function explains(why: string | undefined, death: string): boolean {
  return why !== undefined && (!/\bKilled\b/.test(death) || /memory|heap|alloc/i.test(why))
}

/** Whether a line is an exception: the one that ends a traceback of Python, or one that stands above its stack. */
function endsTrace(text: string, inTraceback: boolean, next: OutputLine | undefined): boolean {
  if (/^(?:\s|Traceback|The above exception|During handling)/.test(text) || isNoise(text)) return false
  return inTraceback || (next !== undefined && isFrame(next.text))
}

function isFrame(text: string): boolean {
  return /^\s{1,20}at \S.{0,300}[(:]|^\s{0,20}\S{1,300}:\d{1,7}:in [`']/.test(text)
}

/** A line without the name of a class may also be a tool that reports what failed in it. */
function severityOfException(text: string): Severity {
  return /^(?:[\w$]{1,60}(?:\.|::)){0,8}[A-Z]/.test(text) ? 'cause' : 'consequence'
}

function isProgress(
  { text, stream }: OutputLine,
  severity: Severity | undefined,
  before: OutputLine | undefined,
): boolean {
  // PowerShell repeats the command that failed in the form of a trace, below its place.
  if (/^\+{1,5} [^\s~]/.test(text)) return before === undefined || !/^At /.test(before.text)
  return severity === undefined && stream === 'stdout' && !/^\s/.test(text) && !isNoise(text)
}

/**
 * The lines of the error that ended the script. The first is one of the last lines of the worst kind, as far up as the
 * same tool reported errors and nothing shows that the script went on.
 */
function findError(lines: readonly Line[]): readonly Line[] {
  const worst = severities.find(severity => lines.some(line => line.severity === severity))
  const lastOfWorst = worst && lines.findLast(line => line.severity === worst)
  const last = lastOfWorst && (afterIgnored(lines, lastOfWorst) ?? lastOfWorst)
  if (last === undefined) return []
  const until = lines.indexOf(last) + 1
  const from = lines.findLastIndex((line, index) => index < until && line.isProgress) + 1
  const tool = toolOf(last)
  const first = lines
    .slice(from, until)
    .find(line => line.severity === last.severity && tool !== undefined && toolOf(line) === tool)
  const start = first ?? last
  const found = whyAbove(lines, start) ?? start
  const below = lines.slice(lines.indexOf(found) + 1)
  const continued = continuation(found, below)
  const rest = below.slice(0, mostBetween).filter(line => !continued.includes(line))
  const reasons =
    continued.some(({ text }) => isReason(text)) || isReason(found.text)
      ? []
      : rest.filter(({ text }) => isReason(text))
  return [found, ...continued, ...reasons.slice(0, 1)]
}

/** That there was nothing to stop or to remove, which scripts seldom end for. */
const ignored =
  /\bNo such (?:container|image|network|volume)\b|\bkill: .{0,80}No such process|^cat: .{1,300}\.pid: |^Failed to (?:stop|disable|unload) |^no crontab for /

/** What the script says in words of its own after it went on despite a line that scripts usually ignore. */
function afterIgnored(lines: readonly Line[], line: Line): Line | undefined {
  if (!ignored.test(line.text)) return undefined
  const after = lines.slice(lines.indexOf(line) + 1)
  const start = after.findIndex(({ isProgress }) => isProgress)
  return start === -1 ? undefined : after.slice(start).findLast(({ severity }) => severity === 'vague')
}

/** An error that only follows from a line above it, which says why. */
interface Following {
  isError(line: Line): boolean
  isWhy(line: Line): boolean
  /** How many lines above the error the other may stand. */
  readonly within: number
}

const following: readonly Following[] = [
  // A native build lacks a program, and goes on until it misses what that would have made.
  {
    isError: ({ text }) =>
      /config|Makefile|make|extconf|[Gg]em\b|gyp|wheel|build|compil|subprocess/.test(text),
    isWhy: ({ text }) => buildTool.test(text),
    within: mostLines,
  },
  // A version manager lacks the version that the project selects, and lets another one run.
  {
    isError: () => true,
    isWhy: ({ text }) => /^Required \S{1,60} is not installed\.$/.test(text),
    within: 4,
  },
  // Windows refuses a file that was downloaded, and what needs it does not find it.
  {
    isError: ({ text }) => /ould not (?:be loaded|load)|not find/.test(text),
    isWhy: ({ text }) => /0x80131515|assembly from a network location/.test(text),
    within: mostLines,
  },
  // pip found no version because it could not ask for them.
  {
    isError: ({ text }) =>
      /^ERROR: (?:Could not find a version .{1,200}\(from versions: none|No matching dist)/.test(text),
    isWhy: ({ text }) => /after connection broken by|^Could not fetch URL/.test(text),
    within: mostLines,
  },
  {
    isError: ({ text }) => /^E: Unable to correct problems/.test(text),
    isWhy: ({ text }) => /^ .{1,200} : (?:Pre)?Depends: /.test(text),
    within: mostLines,
  },
  // dnf ends with the same words for every reason.
  {
    isError: ({ text }) => /: All mirrors were tried$/.test(text),
    isWhy: ({ text }) => /^\s{0,4}- (?:Status code: \d|Curl error \()/.test(text),
    within: mostLines,
  },
  // dpkg lets a script of the package say why it failed.
  {
    isError: ({ text }) => /^dpkg: error processing .{1,300} \(--configure\)/.test(text),
    isWhy: ({ text, severity }) => severity !== undefined && !/^dpkg: |^Job for /.test(text),
    within: 4,
  },
  // A script tells in its own words that a request failed, or that a command was refused.
  {
    isError: ({ severity }) => severity !== 'cause',
    isWhy: ({ text }) => /^(?:curl: \(\d|wget: )/.test(text),
    within: 1,
  },
  {
    isError: ({ text, severity }) => severity !== 'cause' && /^[A-Z]\w{1,15} to \S/.test(text),
    isWhy: ({ text }) =>
      /^(?:ln|cp|mv|mkdir|touch|tee|install): .{1,300}: (?:Permission denied|Operation not permitted|Read-only file system|No space left on device)$/.test(
        text,
      ),
    within: 1,
  },
  // A heading, to which the error found below it belongs.
  {
    isError: () => true,
    isWhy: ({ text }) => /^\[SC\] \w{1,40} FAILED \d{1,5}:$|File \S{1,200} malformated$/.test(text),
    within: 1,
  },
]

/** The line above that says why, if this one only follows from it. */
function whyAbove(lines: readonly Line[], found: Line): Line | undefined {
  const index = lines.indexOf(found)
  for (const { isError, isWhy, within } of following) {
    const why = isError(found) ? lines.slice(Math.max(0, index - within), index).findLast(isWhy) : undefined
    if (why !== undefined) return why
  }
  return undefined
}

/** A field of an error that has several: Flyway's, PostgreSQL's, Spring's or Terraform's for why. */
function isReason(text: string): boolean {
  return /^\s{0,12}(?:(?:Error )?[Mm]essage|Reason|DETAIL|[Dd]etail|Requires) {0,8}: {1,4}(?!undefined|null)\S|^npm (?:ERR!|error) peer(?:Optional)? \S{1,200} from |^ {4}(?:\S{1,100} \S{1,40} depends on |"msg": ")|^ {4}- \S.{0,200} requires (?:php|ext-\S{1,30}|PHP extension \S{1,40}) /.test(
    text,
  )
}

/** What a line begins with, which is the same for all lines of a tool. Links of a chain of causes belong to no tool. */
function toolOf({ text }: Line): string | undefined {
  return /^\s{0,40}(?!Caused by|--->|\[cause\])(npm \S{1,10}|[^\s:(]{1,300})/.exec(text)?.[1]
}

/** The lines below that belong to an error, if its own line only names its kind, or if they list its parts. */
function continuation(error: Line, below: readonly Line[]): readonly Line[] {
  const found: Line[] = []
  for (const line of below.filter(({ text }) => !isRuler(text))) {
    const { text } = found.at(-1) ?? error
    if (found.length === mostContinued || isNoise(line.text)) break
    const belongs = isPart(line.text) || runsOn(text, line.text)
    if (!isHeading(text) && !(belongs && line.stream === error.stream)) break
    found.push(line)
  }
  return found
}

function isPart(text: string): boolean {
  return /^\s{0,12}(?:[->•] |Expected version: |Got: |Your \w{1,10} version is incompatible|Problem(?: \d{1,3})?: |More Information: )|^\S.{0,300} : error NU\d{4}: {2,4}\S/.test(
    text,
  )
}

/** Whether a sentence is broken in two: its line ends, or the next begins, as no sentence does. */
function runsOn(text: string, next: string): boolean {
  const isOpen = /[a-z)],$| (?:you(?:'ll)?|an?|and|are|by|for|from|in|is|of|or|such|the|to|with|your)$/i.test(
    text,
  )
  const goesOn = text.length > 60 && /^\s{0,12}(?:is|are|and|or|but|which) /.test(next)
  return (isOpen || goesOn) && /^\s{0,12}[a-z]{1,30}(?:-[a-z]{1,20})?(?:\.json)?(?:[ .,]|$)/.test(next)
}

function isRuler(text: string): boolean {
  return /^\s{0,20}(?:\[INFO\] )?[-=*~_]{4,300}$|^\s{1,12}> Failed to (?:calculate|query) the value of |^This error happened while|^ {2}Problem \d{1,3}$|^ {4}- .{1,200} -> satisfiable by /.test(
    text,
  )
}

/** Whether a line only announces what follows: `AH00526: Syntax error on line 3 of x:`, `Error: P3009`, `[PDOException]`. */
function isHeading(text: string): boolean {
  return (
    /[^\s:]:\s{0,4}$|\bFile \S{1,200} malformated$|\bFAILED! => \{$|^\*{3} FATAL CONFIG FILE ERROR|^Reading the configuration file, at line|^>>> '|^ ?ERR_PNPM_UNSUPPORTED|\bnotsup Required: |Not compatible with your version of node\/npm/.test(
      text,
    ) ||
    /^\s{0,8}(?:Error: [A-Z]{1,4}\d{3,5}|\[?[\w.:\\]{0,200}(?:Error|Exception|Failed)\]?|(?:[A-Z]\w{0,60}\\){1,6}\w{1,60})\s{0,300}$/.test(
      text,
    ) ||
    /^ERROR: {1,4}While executing gem .{0,100}\)$|^terminate called after throwing an instance of |^Your requirements could not be resolved|^Failed to compile\.?$|^\[ERROR\] COMPILATION ERROR :|error: cannot access \w{1,80}$|^\[ERROR\] {1,4}bad class file: |^Error: The module '.{1,300}'$|^ERROR in \.{0,2}\/\S{1,200}(?: \d{1,7}:\d{1,7}(?:-\d{1,7})?)?$|^Error: \w{1,40} occurred while loading main class |message:Command execution failed\.$|^(?:\S{1,60}\/)?(?:rake|rails) aborted!$|^\.{0,2}\/\S{1,200}$/.test(
      text,
    )
  )
}

/** Whether a line may name a cause: one that reports a failure, or that stands near the end in any words. */
function isCandidate({ severity, stream, text }: Line, fromEnd: number): boolean {
  if (severity !== undefined) return true
  return (stream !== 'stdout' || fromEnd <= lastLines) && !isNoise(text)
}
