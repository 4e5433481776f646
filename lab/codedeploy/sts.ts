import { createHash } from 'node:crypto'
import type { CredentialStatus } from './protocol/authorization.ts'
import { ApiError, type ApiErrorAnswer } from './protocol/errors.ts'

const namespace = 'https://sts.amazonaws.com/doc/2011-06-15/'

/** A minimal Security Token Service: it gives out credentials for a web identity token, and remembers them. */
export interface SecurityTokenService {
  /**
   * Answers a form in the Query protocol with XML.
   *
   * @throws ApiError where it is not a whole AssumeRoleWithWebIdentity
   */
  answer(form: URLSearchParams): string
  readonly credentialStatus: CredentialStatus
}

export interface SecurityTokenServiceOptions {
  /** How long the credentials are good, whatever the client asks for. */
  readonly sessionSeconds?: number
  readonly now: () => number
}

export function createSecurityTokenService(options: SecurityTokenServiceOptions): SecurityTokenService {
  const { now, sessionSeconds } = options
  const sessions = new Map<string, { readonly sessionToken: string; readonly expiresAt: number }>()

  const required = (form: URLSearchParams, name: string): string => {
    const value = form.get(name)
    if (value === null || value === '') {
      const member = `${name.charAt(0).toLowerCase()}${name.slice(1)}`
      throw new ApiError(
        'ValidationError',
        `1 validation error detected: Value null at '${member}' failed to satisfy constraint: Member must not be null`,
      )
    }
    return value
  }

  return {
    answer(form) {
      const action = form.get('Action')
      if (action !== 'AssumeRoleWithWebIdentity') {
        throw new ApiError('InvalidAction', `Could not find operation ${action ?? ''} for version 2011-06-15`)
      }
      const role = required(form, 'RoleArn')
      const session = required(form, 'RoleSessionName')
      required(form, 'WebIdentityToken')
      const asked = Number(form.get('DurationSeconds') ?? 3_600)
      if (!Number.isInteger(asked) || asked < 900 || asked > 43_200) {
        throw new ApiError('ValidationError', 'DurationSeconds must be a whole number from 900 to 43200')
      }
      const name = /^arn:aws[a-z-]*:iam::\d{12}:role\/(?:.*\/)?([\w+=,.@-]+)$/.exec(role)?.[1]
      if (name === undefined) throw new ApiError('ValidationError', `${role} is invalid`)
      const count = sessions.size + 1
      const digest = createHash('sha256').update(`${count} ${role} ${session}`).digest('hex')
      const accessKeyId = `ASIASIMULATED${String(count).padStart(7, '0')}`
      const sessionToken = `simulated-session-token-${count}-${digest.slice(0, 16)}`
      const expiresAt = now() + (sessionSeconds ?? asked) * 1_000
      sessions.set(accessKeyId, { sessionToken, expiresAt })
      const account = role.split(':')[4]
      return assumed({
        accessKeyId,
        secretAccessKey: `simulated-secret-${digest.slice(16, 32)}`,
        sessionToken,
        expiration: new Date(expiresAt).toISOString(),
        arn: `arn:aws:sts::${account}:assumed-role/${name}/${session}`,
        roleId: `AROASIMULATED:${session}`,
      })
    },
    credentialStatus(accessKeyId, sessionToken) {
      const session = sessions.get(accessKeyId)
      // Credentials that did not come from here are taken as they are: people bring their own dummies.
      if (session === undefined) return 'good'
      if (session.sessionToken !== sessionToken) return 'wrong'
      return now() < session.expiresAt ? 'good' : 'expired'
    },
  }
}

interface AssumedRole {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken: string
  readonly expiration: string
  readonly arn: string
  readonly roleId: string
}

function assumed(role: AssumedRole): string {
  return [
    `<AssumeRoleWithWebIdentityResponse xmlns="${namespace}">`,
    '<AssumeRoleWithWebIdentityResult>',
    '<AssumedRoleUser>',
    `<Arn>${escapeXml(role.arn)}</Arn>`,
    `<AssumedRoleId>${escapeXml(role.roleId)}</AssumedRoleId>`,
    '</AssumedRoleUser>',
    '<Audience>sts.amazonaws.com</Audience>',
    '<Credentials>',
    `<AccessKeyId>${escapeXml(role.accessKeyId)}</AccessKeyId>`,
    `<SecretAccessKey>${escapeXml(role.secretAccessKey)}</SecretAccessKey>`,
    `<SessionToken>${escapeXml(role.sessionToken)}</SessionToken>`,
    `<Expiration>${role.expiration}</Expiration>`,
    '</Credentials>',
    '</AssumeRoleWithWebIdentityResult>',
    '</AssumeRoleWithWebIdentityResponse>',
  ].join('')
}

/** The body of an error in the Query protocol. */
export function queryErrorBody({ name, message, status }: ApiErrorAnswer): string {
  const type = status < 500 ? 'Sender' : 'Receiver'
  return (
    `<ErrorResponse xmlns="${namespace}"><Error><Type>${type}</Type><Code>${escapeXml(name)}</Code>` +
    `<Message>${escapeXml(message)}</Message></Error></ErrorResponse>`
  )
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
