import type { Environment } from './environment.ts'
import { credentialsOfProxies } from './network/proxies.ts'
import { truncate } from './values/text.ts'

/** Stands for what is not shown, as in GitHub's log. */
const replacement = '***'
/** A shorter value would match in ordinary words. */
const shortestSecret = 4
/** Parts of a secret with at least this many characters are recognized, too: an error may repeat it truncated. */
const shortestDivisible = 24
/** How many characters in a row are recognized as a part. */
const pieceLength = 12
/** A longer text is truncated first, so that it costs no more than what is shown of it. */
const longestText = 16_384

/** Of a longer one, which no service issues, only the whole is known: its forms and parts would take seconds. */
const longestSecret = 65_536

/** The variables of the environment that hold secrets, proxies aside. */
const secretVariables = [
  'AWS_ACCESS_KEY_ID',
  'AWS_SECRET_ACCESS_KEY',
  'AWS_SESSION_TOKEN',
  'AWS_CONTAINER_AUTHORIZATION_TOKEN',
  'ACTIONS_ID_TOKEN_REQUEST_TOKEN',
  'ACTIONS_RUNTIME_TOKEN',
  'GITHUB_TOKEN',
  'GH_TOKEN',
] as const

/** Headers, and members of AWS's responses and files, whose values are secret. */
const secretNames = [
  'authorization',
  'authorization header',
  'x-amz-security-token',
  'x-aws-ec2-metadata-token',
  'cookie',
  'aws_secret_access_key',
  'secretAccessKey',
  'aws_session_token',
  'sessionToken',
  'webIdentityToken',
  '"token"',
] as const

/** What is secret even if its value is not known. The first group of a match is kept. */
const secretPatterns: readonly RegExp[] = [
  // To the end of the line, as AWS repeats headers (facts.md), and as JSON, XML, INI files and Node show them.
  new RegExp(
    `((?:${secretNames.join('|')})['"\\]]{0,2}[^\\S\\r\\n]{0,9}(?:=>|[:=>]|(?<=['"]),))[^\\r\\n]+`,
    'gi',
  ),
  /(\bCredential=)[^\r\n]+/g,
  // User and password in a URL.
  /(:\/\/)[^\s/?#@"<>]+(?=@)/g,
  // The ID of an AWS access key (IAM user guide, "IAM identifiers").
  /()(?<![A-Za-z0-9])A(?:KI|SI)A[A-Z0-9]{12,}/g,
  // A JSON Web Token, such as the workflow's.
  /()(?<![\w-])eyJ[\w-]{12,}(?:\.[\w-]*)*/g,
]

/**
 * Takes secrets out of foreign texts, above all messages of errors: AWS repeats the canonical request with the session
 * token, and Node the address of a proxy. Every text of a foreign error passes through it. It is not for the output of
 * scripts, which the runner masks.
 */
export class Redactor {
  /**
   * The known secrets, in every form in which an error can show them. Expired ones are kept: an error may come late.
   */
  readonly #secrets = new Set<string>()
  /** All parts of long secrets, each with `pieceLength` characters. */
  readonly #pieces = new Set<string>()

  /** Takes these values out of every text from now on, except those with fewer than four characters, white space aside. */
  hide(...values: readonly (string | undefined)[]): void {
    // AWS rejects a key with white space around it, and repeats it without the white space.
    for (const secret of values.flatMap(value => (value === undefined ? [] : [value, value.trim()]))) {
      if (secret.trim().length < shortestSecret || this.#secrets.has(secret)) continue
      if (secret.length > longestSecret) {
        this.#secrets.add(secret)
        continue
      }
      for (const form of formsOf(secret.toWellFormed())) this.#secrets.add(form)
      if (secret.length >= shortestDivisible) this.#addPieces(secret)
    }
  }

  #addPieces(secret: string): void {
    for (let start = 0; start <= secret.length - pieceLength; start += 1) {
      this.#pieces.add(secret.slice(start, start + pieceLength))
    }
  }

  /** The text with `***` for everything secret, truncated to 16,384 characters. */
  redact(whole: string): string {
    const text = truncate(whole, longestText)
    const isSecret = new Uint8Array(text.length)
    for (const pattern of secretPatterns) {
      for (const match of text.matchAll(pattern)) {
        isSecret.fill(1, match.index + (match[1] ?? '').length, match.index + match[0].length)
      }
    }
    for (const secret of this.#secrets) {
      for (let at = text.indexOf(secret); at !== -1; at = text.indexOf(secret, at + 1)) {
        isSecret.fill(1, at, at + secret.length)
      }
    }
    for (let at = 0; this.#pieces.size > 0 && at <= text.length - pieceLength; at += 1) {
      if (this.#pieces.has(text.slice(at, at + pieceLength))) isSecret.fill(1, at, at + pieceLength)
    }
    return withoutMarked(text, isSecret)
  }

  /** The message of an error; anything else that was thrown, as a text. */
  messageOf(error: unknown): string {
    return this.redact(error instanceof Error ? error.message : String(error))
  }

  /** The stack of an error, which begins with its name and message; if there is no stack, the message. */
  stackOf(error: unknown): string {
    return error instanceof Error && error.stack !== undefined
      ? this.redact(error.stack)
      : this.messageOf(error)
  }
}

/** A redactor that knows the secrets of the environment. */
export function createRedactor(environment: Environment): Redactor {
  const redactor = new Redactor()
  redactor.hide(...secretVariables.map(name => environment[name]), ...credentialsOfProxies(environment))
  return redactor
}

/** What the JSON writers of PHP, Go, Gson, .NET and Python escape, although JSON does not require it. */
const escapedInJson: readonly (readonly [characters: RegExp, escape: (character: string) => string])[] = [
  [/\//g, character => `\\${character}`],
  [/[<>&]/g, character => `\\u${codeOf(character)}`],
  [/[<>&'=]/g, character => `\\u${codeOf(character)}`],
  [/[<>&'+`]|\\"|[^ -~]/g, character => `\\u${codeOf(character).toUpperCase()}`],
  [/[^ -~]/g, character => `\\u${codeOf(character)}`],
]

/** The code of a character, or of the one after a backslash, in hexadecimal. */
function codeOf(character: string): string {
  return character.slice(-1).charCodeAt(0).toString(16).padStart(4, '0')
}

function formsInJson(secret: string): readonly string[] {
  const form = JSON.stringify(secret).slice(1, -1)
  return [form, ...escapedInJson.map(([characters, escaped]) => form.replace(characters, escaped))]
}

/** A text in a URL and in a form, with hexadecimal digits in either case. */
function formsInUrl(secret: string): readonly string[] {
  const forms = [encodeURIComponent(secret), new URLSearchParams([['', secret]]).toString().slice(1)]
  return [...forms, ...forms.map(form => form.replace(/%../g, encoded => encoded.toLowerCase()))]
}

/** A secret as it is, in a URL, in a form, in JSON and in base64. */
function formsOf(secret: string): readonly string[] {
  const base64 = Buffer.from(secret).toString('base64')
  const inBase64 = [
    base64,
    base64.replace(/=+$/, ''),
    ...[0, 1, 2].map(precedingBytes => insideBase64(secret, precedingBytes)),
  ]
  return [
    secret,
    ...formsInUrl(secret),
    ...formsInJson(secret),
    ...inBase64,
    ...inBase64.map(text => text.replaceAll('+', '-').replaceAll('/', '_')),
  ].filter(form => form.length >= shortestSecret)
}

/** A secret inside a longer text in base64: the characters that depend on nothing else. */
function insideBase64(secret: string, precedingBytes: number): string {
  const bytes = Buffer.concat([Buffer.alloc(precedingBytes), Buffer.from(secret)])
  // A character holds six bits.
  return bytes
    .toString('base64')
    .slice(Math.ceil((precedingBytes * 8) / 6), Math.floor((bytes.length * 8) / 6))
}

function withoutMarked(text: string, isMarked: Uint8Array): string {
  let shown = ''
  for (let start = 0; start < text.length; ) {
    const change = isMarked.indexOf(isMarked[start] === 0 ? 1 : 0, start)
    const end = change === -1 ? text.length : change
    shown += isMarked[start] === 0 ? text.slice(start, end) : replacement
    start = end
  }
  return shown
}
