import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Fault } from '../lab/aws-protocol/faults.ts'
import {
  incompleteSignature,
  invalidSignature,
  missingEqualSign,
} from '../lab/aws-protocol/signature-errors.ts'
import { createRedactor, Redactor } from '../src/redactor.ts'

const accessKeyId = 'ASIAEXAMPLEEXAMPLE00'
const secretKey = 'exampleSecretKey/of+forty/characters/0000'
const sessionToken = `IQoJb3JpZ2luX2VjEXAMPLE//////////${'aB3/xY+9'.repeat(60)}==`
const authorization =
  `AWS4-HMAC-SHA256 Credential=${accessKeyId}/20260302/us-east-1/codedeploy/aws4_request, ` +
  `SignedHeaders=content-type;host;x-amz-date;x-amz-security-token;x-amz-target, Signature=${'0f'.repeat(32)}`
const request = {
  headers: {
    authorization,
    'content-type': 'application/x-amz-json-1.1',
    host: 'codedeploy.us-east-1.amazonaws.com',
    'x-amz-date': '20260302T090000Z',
    'x-amz-security-token': sessionToken,
    'x-amz-target': 'CodeDeploy_20141006.GetDeployment',
  },
  input: { deploymentId: 'd-ABCDEF123' },
}

function messageOf(fault: Fault): string {
  assert.ok(fault.type === 'error')
  return fault.message
}

function knowing(...secrets: readonly string[]): Redactor {
  const redactor = new Redactor()
  redactor.hide(...secrets)
  return redactor
}

const knownToRedactor = { known: knowing(accessKeyId, secretKey, sessionToken), unknown: new Redactor() }

test('a value of nothing but white space hides none', () => {
  assert.equal(knowing('    ', ' a   ').redact('{    "a": 1 }'), '{    "a": 1 }')
})

for (const [what, redactor] of Object.entries(knownToRedactor)) {
  describe(`errors of AWS's front door, credentials ${what}`, () => {
    test('a wrong signature: the line of the session token goes, the others stay', () => {
      const message = messageOf(invalidSignature(request))
      assert.ok(message.includes(sessionToken))
      assert.equal(redactor.redact(message), message.replace(sessionToken, '***'))
    })

    test('a wrong signature, on one line: what follows the header goes', () => {
      const message = messageOf(invalidSignature(request)).replaceAll('\n', ' ')
      const shown = redactor.redact(message)
      assert.ok(message.startsWith(shown.replace(/\*\*\*.*$/, '')))
      assert.match(shown, /content-type:application.*x-amz-security-token:\*\*\*/)
    })

    test('a header that lacks parameters', () => {
      const shown = redactor.redact(messageOf(incompleteSignature(request)))
      assert.match(
        shown,
        /^Authorization header requires 'Credential' parameter\..*'Date' header\. Authorization=\*\*\*$/,
      )
    })

    test('white space in the access key ID', () => {
      const shown = redactor.redact(messageOf(missingEqualSign(request)))
      assert.equal(
        shown,
        "'***/20260302/us-east-1/codedeploy/aws4_request' not a valid key=value pair (missing equal-sign) in " +
          'Authorization header:***',
      )
    })

    test('a message that is cut anywhere shows less than twelve characters of the token', () => {
      const message = messageOf(invalidSignature(request))
      const start = message.indexOf(sessionToken)
      for (const length of [1, 11, 12, 40, sessionToken.length - 1]) {
        const shown = redactor.redact(message.slice(0, start + length))
        assert.ok(shown.endsWith('x-amz-security-token:***'), shown)
      }
    })

    for (const message of [
      'Signature expired: 20260302T090000Z is now earlier than 20260302T091000Z (20260302T091500Z - 5 min.)',
      'Signature not yet current: 20260302T092000Z is still later than 20260302T091500Z (20260302T091000Z + 5 min.)',
      "Credential should be scoped to a valid region, not 'eu-central-9'. ",
      "Credential should be scoped to correct service: 'codedeploy'. ",
      'Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: 20260302',
      'The security token included in the request is invalid.',
      'The security token included in the request is expired',
      'Token expired: current date/time 1772442000 must be before the expiration date/time 1772441000',
      'Request is missing Authentication Token',
      'No OpenIDConnect provider found in your account for https://token.actions.githubusercontent.com',
      'Not authorized to perform sts:AssumeRoleWithWebIdentity',
      'Could not load credentials from any providers',
    ]) {
      test(`"${message}" stays as it is`, () => {
        assert.equal(redactor.redact(message), message)
      })
    }
  })
}

describe('headers and members go by their name, with any value', () => {
  for (const [text, shown] of [
    ['x-amz-security-token:', 'x-amz-security-token:'],
    ['X-Amz-Security-Token=abc&X-Amz-Signature=def', 'X-Amz-Security-Token=***'],
    ['x-amz-security-token: a b c\nhost:x', 'x-amz-security-token:***\nhost:x'],
    ['authorization: Bearer abc\r\nhost: x', 'authorization:***\r\nhost: x'],
    ['Proxy-Authorization: Basic abc', 'Proxy-Authorization:***'],
    ['x-aws-ec2-metadata-token: abc', 'x-aws-ec2-metadata-token:***'],
    ['set-cookie: a=b', 'set-cookie:***'],
    ['{"authorization":"Bearer abc"}', '{"authorization":***'],
    ["{ Authorization: 'token abc' }", '{ Authorization:***'],
    ["[ 'authorization', 'Bearer abc' ]", "[ 'authorization',***"],
    ["authorization' => 'abc'", "authorization' =>***"],
    [
      '"SecretAccessKey" : "abc",\n"Token" : "def",\n"Code" : "x"',
      '"SecretAccessKey" :***\n"Token" :***\n"Code" : "x"',
    ],
    ['<SessionToken>abc</SessionToken>', '<SessionToken>***'],
    ['aws_secret_access_key = abc', 'aws_secret_access_key =***'],
    ['WebIdentityToken=abc', 'WebIdentityToken=***'],
    ['AWS4-HMAC-SHA256 Credential=abc/2026', 'AWS4-HMAC-SHA256 Credential=***'],
  ] as const) {
    test(JSON.stringify(text), () => {
      assert.equal(new Redactor().redact(text), shown)
    })
  }
})

describe('what is secret by its form', () => {
  for (const [what, text, shown] of [
    [
      'credentials in a URL',
      'connect to http://user:p%23ss@proxy.example:80/ failed',
      'connect to http://***@proxy.example:80/ failed',
    ],
    [
      'a URL without credentials',
      'see https://docs.example/@user and a@b.example',
      'see https://docs.example/@user and a@b.example',
    ],
    ['access key IDs', 'AKIAEXAMPLEEXAMPLE00, ASIAEXAMPLEEXAMPLE00', '***, ***'],
    ['a JSON Web Token', 'token eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJ4In0.c2ln_-x is', 'token *** is'],
    ['a JSON Web Token that is cut', "'eyJhbGciOiJSUzI1NiJ9.eyJz", "'***"],
  ] as const) {
    test(what, () => {
      assert.equal(new Redactor().redact(text), shown)
    })
  }
})

describe('a known secret', () => {
  const password = `p"4/s+ß w&='<>`

  for (const [form, text] of [
    ['as it is', password],
    ['in a URL', encodeURIComponent(password)],
    ['in a form', String(new URLSearchParams({ p: password })).slice(2)],
    ['in JSON', JSON.stringify({ p: password }).slice(6, -2)],
    ['in a URL in small letters', encodeURIComponent(password).replace(/%../g, code => code.toLowerCase())],
    ['in JSON of PHP', String.raw`p\"4\/s+ß w&='<>`],
    ['in JSON of Go', String.raw`p\"4/s+ß w\u0026='\u003c\u003e`],
    ['in JSON of Gson', String.raw`p\"4/s+ß w\u0026\u003d\u0027\u003c\u003e`],
    ['in JSON of .NET', String.raw`p\u00224/s\u002B\u00DF w\u0026=\u0027\u003C\u003E`],
    ['in JSON of Python', String.raw`p\"4/s+\u00df w&='<>`],
    ['in base64', Buffer.from(password).toString('base64')],
    ['in base64url', Buffer.from(password).toString('base64url')],
  ] as const) {
    test(`goes ${form}`, () => {
      assert.equal(knowing(password).redact(`a ${text} b ${text}`), 'a *** b ***')
    })
  }

  test('goes in base64 wherever in a text it was, but for what depends on the text around it', () => {
    for (const before of ['', '1', '12', 'user:']) {
      for (const encoding of ['base64', 'base64url'] as const) {
        const text = Buffer.from(`${before}${'?>~secret-of-the-test'}${before}`).toString(encoding)
        const shown = knowing('?>~secret-of-the-test').redact(text)
        assert.ok(shown.includes('***') && shown.length <= 24, shown)
      }
    }
  })

  test('goes in part, if twelve characters of it are there', () => {
    const redactor = knowing(sessionToken)
    for (let at = 0; at <= sessionToken.length - 12; at += 1) {
      assert.equal(redactor.redact(`a ${sessionToken.slice(at, at + 12)}… b`), 'a ***… b')
    }
    assert.equal(redactor.redact(`"${sessionToken.slice(100)}"`), '"***"')
    assert.equal(redactor.redact('IQoJb3JpZ2l'), 'IQoJb3JpZ2l')
  })

  test('goes although another one is in it', () => {
    assert.equal(knowing('abcd', 'xabcdx-and-more').redact('xabcdx-and-more, abcde'), '***, ***e')
    assert.equal(knowing('abab').redact('ababab!'), '***!')
  })

  test('of less than four characters is not looked for', () => {
    assert.equal(knowing('a', 'ab', 'abc', '', ' ').redact('abc a b c ab'), 'abc a b c ab')
  })

  test('goes without the white space around it', () => {
    assert.equal(knowing('secret-key \n').redact("'secret-key'"), "'***'")
  })

  test('goes from then on, and old ones stay known', () => {
    const redactor = knowing('first-token')
    assert.equal(redactor.redact('first-token second-token'), '*** second-token')
    redactor.hide('second-token', undefined)
    assert.equal(redactor.redact('first-token second-token'), '*** ***')
  })

  test('of any characters makes nothing throw', () => {
    const redactor = knowing('\ud800half', '$&$1.*[(', '****')
    assert.equal(redactor.redact('a $&$1.*[( b'), 'a *** b')
  })
})

describe('createRedactor', () => {
  for (const name of [
    'AWS_ACCESS_KEY_ID',
    'AWS_SECRET_ACCESS_KEY',
    'AWS_SESSION_TOKEN',
    'AWS_CONTAINER_AUTHORIZATION_TOKEN',
    'ACTIONS_ID_TOKEN_REQUEST_TOKEN',
    'ACTIONS_RUNTIME_TOKEN',
    'GITHUB_TOKEN',
    'GH_TOKEN',
  ]) {
    test(`knows ${name}`, () => {
      assert.equal(createRedactor({ [name]: 'value-of-it' }).redact('a value-of-it'), 'a ***')
    })
  }

  test('knows nothing of other variables', () => {
    assert.equal(
      createRedactor({ AWS_REGION: 'us-east-1', CI: 'true' }).redact('us-east-1 true'),
      'us-east-1 true',
    )
  })

  for (const name of ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY']) {
    for (const [address, forms] of [
      ['http://user:p%2Fss%23@proxy.example:80', ['user:p%2Fss%23', 'p%2Fss%23', 'p/ss#']],
      ['user:p/ss#@proxy.example:80\n', ['user:p/ss#', 'p/ss#', 'p%2Fss%23']],
      ['http://user:p%ss@word@proxy.example', ['p%ss@word']],
      ['socks5://user:pass@proxy.example', ['pass']],
      ['http://user:a@proxy.example', ['user:a']],
    ] as const) {
      test(`knows user and password of ${name}=${JSON.stringify(address)}`, () => {
        const redactor = createRedactor({ [name]: address })
        for (const form of forms) assert.equal(redactor.redact(`a ${form} b`), 'a *** b')
        const shown = redactor.redact(`Invalid proxy URL: ${address}`)
        assert.match(shown, /^Invalid proxy URL: [^@]*\*\*\*@proxy\.example/)
      })
    }
  }

  test('knows what proxies are sent as Basic authentication', () => {
    const redactor = createRedactor({ HTTPS_PROXY: 'http://user:p%2Fss@proxy.example' })
    assert.equal(redactor.redact(`Basic ${Buffer.from('user:p/ss').toString('base64')} x`), 'Basic *** x')
  })

  test('takes a proxy without user and password as it is', () => {
    const redactor = createRedactor({ HTTPS_PROXY: 'http://proxy.example:8080' })
    assert.equal(redactor.redact('proxy.example:8080 proxy'), 'proxy.example:8080 proxy')
  })
})

describe('the text of an error', () => {
  const redactor = knowing('secret-of-the-test')

  test('is its message, or what was thrown', () => {
    assert.equal(redactor.messageOf(new Error('a secret-of-the-test')), 'a ***')
    assert.equal(redactor.messageOf('a secret-of-the-test'), 'a ***')
    assert.equal(redactor.messageOf(undefined), 'undefined')
  })

  test('is its stack, or else its message', () => {
    const stack = redactor.stackOf(new RangeError('a secret-of-the-test'))
    assert.match(stack, /^RangeError: a \*\*\*\n {4}at .*redactor\.test\.ts/)
    assert.equal(
      redactor.stackOf(Object.assign(new Error('a secret-of-the-test'), { stack: undefined })),
      'a ***',
    )
    assert.equal(redactor.stackOf('secret-of-the-test'), '***')
  })
})

test('a text that is too long is cut, and shows no part of a secret at its end', () => {
  const redactor = knowing(sessionToken)
  const shown = redactor.redact(`${'x '.repeat(8_100)}${sessionToken}${' x'.repeat(100_000)}`)
  assert.match(shown, /^[x ]{16000,}…$/)
})
