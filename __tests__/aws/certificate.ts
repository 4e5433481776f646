import { generateKeyPairSync, sign } from 'node:crypto'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'

/** A key and a certificate as `selfSigned` makes them, which this process trusts from now on. */
export function trustedIdentity(host: string): ReturnType<typeof selfSigned> {
  const identity = selfSigned(host)
  setDefaultCACertificates([...getCACertificates('default'), identity.certificate])
  return identity
}

/**
 * A key and a certificate signed by itself, made for each test, so that none is in the repository. The
 * certificate is the smallest that X.509 allows (RFC 5280, version 1), good for one day around a moment.
 *
 * @param host the name that it is good for
 * @param at the moment, in milliseconds since the epoch
 */
export function selfSigned(
  host: string,
  at = Date.now(),
): { readonly key: string; readonly certificate: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const algorithm = sequence(objectIdentifier('2a8648ce3d040302'))
  const name = sequence(set(sequence(objectIdentifier('550403'), element(0x0c, Buffer.from(host)))))
  const day = 86_400_000
  const validity = sequence(utcTime(at - day), utcTime(at + day))
  const body = sequence(
    element(0x02, Buffer.from([1])),
    algorithm,
    name,
    validity,
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
  )
  const signature = sign('sha256', body, privateKey)
  const certificate = sequence(body, algorithm, element(0x03, Buffer.concat([Buffer.from([0]), signature])))
  const lines = certificate.toString('base64').replaceAll(/.{64}(?=.)/g, '$&\n')
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    certificate: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
  }
}

/** One element of the Distinguished Encoding Rules. */
function element(tag: number, content: Buffer): Buffer {
  const length =
    content.length < 128
      ? [content.length]
      : content.length < 256
        ? [0x81, content.length]
        : [0x82, content.length >> 8, content.length & 0xff]
  return Buffer.concat([Buffer.from([tag, ...length]), content])
}

function sequence(...elements: readonly Buffer[]): Buffer {
  return element(0x30, Buffer.concat(elements))
}

function set(...elements: readonly Buffer[]): Buffer {
  return element(0x31, Buffer.concat(elements))
}

function objectIdentifier(hexadecimal: string): Buffer {
  return element(0x06, Buffer.from(hexadecimal, 'hex'))
}

function utcTime(milliseconds: number): Buffer {
  const digits = new Date(milliseconds)
    .toISOString()
    .replaceAll(/[-:T]|\.\d+/g, '')
    .slice(2)
  return element(0x17, Buffer.from(digits))
}
