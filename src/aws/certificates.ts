import { X509Certificate } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { getCACertificates } from 'node:tls'
import type { Environment } from '../environment.ts'
import { InvalidInputError } from '../errors.ts'
import { nameOf } from './classify-error.ts'

/**
 * The certificates, in PEM format, that connections to AWS trust: those that Node trusts, NODE_EXTRA_CA_CERTS included,
 * and those in the file that AWS_CA_BUNDLE names. Undefined if it names none: Node then uses its own.
 *
 * @throws InvalidInputError if the file cannot be read or holds no certificate
 */
export function trustedCertificates(environment: Environment): string[] | undefined {
  const file = environment.AWS_CA_BUNDLE
  if (!file) return undefined
  return [...getCACertificates('default'), readCertificates(file)]
}

/** In bytes: many times what the certificates of all public authorities take. */
const longestFile = 4 * 1_048_576

function readCertificates(file: string): string {
  try {
    const status = statSync(file)
    // Reading a device or a pipe may never end.
    if (!status.isFile()) throw unusable(file, 'it is not a regular file')
    if (status.size > longestFile) throw unusable(file, `it is larger than ${longestFile / 1_048_576} MB`)
    const certificates = readFileSync(file, 'utf8')
    // Node ignores a file without certificates, or with a broken one. This throws for it.
    new X509Certificate(certificates)
    return certificates
  } catch (error) {
    if (error instanceof InvalidInputError) throw error
    throw unusable(file, nameOf(error))
  }
}

function unusable(file: string, reason: string): InvalidInputError {
  return new InvalidInputError([
    `AWS_CA_BUNDLE: no certificate in PEM format can be read from ${file} (${reason}). Correct or unset ` +
      'AWS_CA_BUNDLE in the environment of this step.',
  ])
}
