import { createHash } from 'node:crypto'
import type { Call } from './call.ts'
import { ApiError } from './errors.ts'
import { xmlErrorAnswer } from './query.ts'
import { xmlDocument } from './xml.ts'

const namespace = 'https://sts.amazonaws.com/doc/2011-06-15/'

/** Temporary credentials. */
export interface Session {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken: string
  /** Milliseconds since the epoch. */
  readonly expiresAt: number
}

/**
 * As much of the Security Token Service as assuming a role with a web identity takes. It speaks the Query
 * protocol (a form in, XML out), and remembers the credentials that it gave out.
 */
export class SecurityTokenService {
  readonly #now: () => number
  readonly #sessionSeconds: number | undefined
  readonly #sessions = new Map<string, Session>()

  /** @param sessionSeconds how long credentials are valid. Default: as long as the client asks for */
  constructor(now: () => number, sessionSeconds?: number) {
    this.#now = now
    this.#sessionSeconds = sessionSeconds
  }

  readCall(body: string): Call {
    const form = new URLSearchParams(body)
    return {
      service: 'sts',
      operation: form.get('Action') ?? '',
      input: Object.fromEntries(form),
      contentType: 'text/xml',
      answer: () => this.#assumeRole(form),
      // Its model has names such as ExpiredTokenException, unlike those of other services of this protocol.
      errorAnswer: error => xmlErrorAnswer(error, namespace),
    }
  }

  /**
   * Credentials that did not come from here are taken as they are: people bring their own dummies.
   *
   * @throws ApiError if they have expired, or came with another session token
   */
  check(accessKeyId: string, sessionToken: string | readonly string[] | undefined): void {
    const session = this.#sessions.get(accessKeyId)
    if (session === undefined) return
    if (session.sessionToken !== sessionToken) {
      throw new ApiError(
        'UnrecognizedClientException',
        'The security token included in the request is invalid.',
      )
    }
    if (this.#now() >= session.expiresAt) {
      throw new ApiError('ExpiredTokenException', 'The security token included in the request is expired')
    }
  }

  /** New credentials for somebody, valid from now on. */
  issue(subject: string, seconds: number): Session {
    const count = this.#sessions.size + 1
    const digest = createHash('sha256').update(`${count} ${subject}`).digest('hex')
    const session = {
      accessKeyId: `ASIASIMULATED${String(count).padStart(7, '0')}`,
      secretAccessKey: `simulated-secret-${digest.slice(16, 32)}`,
      sessionToken: `simulated-session-token-${count}-${digest.slice(0, 16)}`,
      expiresAt: this.#now() + seconds * 1_000,
    }
    this.#sessions.set(session.accessKeyId, session)
    return session
  }

  #assumeRole(form: URLSearchParams): string {
    const action = form.get('Action')
    if (action !== 'AssumeRoleWithWebIdentity') {
      throw new ApiError('InvalidAction', `Could not find operation ${action ?? ''} for version 2011-06-15`)
    }
    const role = required(form, 'RoleArn')
    const sessionName = required(form, 'RoleSessionName')
    required(form, 'WebIdentityToken')
    const seconds = Number(form.get('DurationSeconds') ?? 3_600)
    if (!Number.isInteger(seconds) || seconds < 900 || seconds > 43_200) {
      throw new ApiError('ValidationError', 'DurationSeconds must be a whole number from 900 to 43200')
    }
    const [, account, name] = /^arn:aws[a-z-]*:iam::(\d{12}):role\/(?:.*\/)?([\w+=,.@-]+)$/.exec(role) ?? []
    if (name === undefined) throw new ApiError('ValidationError', `${role} is invalid`)
    const { accessKeyId, secretAccessKey, sessionToken, expiresAt } = this.issue(
      `${role} ${sessionName}`,
      this.#sessionSeconds ?? seconds,
    )
    return xmlDocument('AssumeRoleWithWebIdentityResponse', namespace, {
      AssumeRoleWithWebIdentityResult: {
        AssumedRoleUser: {
          Arn: `arn:aws:sts::${account}:assumed-role/${name}/${sessionName}`,
          AssumedRoleId: `AROASIMULATED:${sessionName}`,
        },
        Audience: 'sts.amazonaws.com',
        Credentials: {
          AccessKeyId: accessKeyId,
          SecretAccessKey: secretAccessKey,
          SessionToken: sessionToken,
          Expiration: new Date(expiresAt).toISOString(),
        },
      },
    })
  }
}

function required(form: URLSearchParams, name: string): string {
  const value = form.get(name)
  if (value !== null && value !== '') return value
  const member = `${name.charAt(0).toLowerCase()}${name.slice(1)}`
  throw new ApiError(
    'ValidationError',
    `1 validation error detected: Value null at '${member}' failed to satisfy constraint: Member must not be null`,
  )
}
