import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Fault } from '../../lab/aws-protocol/faults.ts'
import { startSimulator } from '../../lab/codedeploy/server.ts'
import { ecsExits } from '../../lab/evidence/builders/ecs.ts'
import { emptyFleet, namedInstances } from '../../lab/evidence/builders/fleet.ts'
import { alarmBefore, lambdaHookFails } from '../../lab/evidence/builders/lambda.ts'
import { simulationOf } from '../../lab/evidence/simulation.ts'
import { silentFailure } from '../../src/deployment/evidence.ts'
import { Redactor } from '../../src/redactor.ts'
import { trustedIdentity } from '../aws/certificate.ts'
import { never, start } from '../codedeploy/support.ts'
import { checkout, orders, shop, withEvidence } from '../lab/evidence/support.ts'
import { startProxy, startTls } from '../network/proxy.ts'
import { ask, askForNames, connect, endIn, questionAt, requestsOf } from './support.ts'

const failures = {
  tasks: ecsExits(checkout),
  hook: lambdaHookFails(orders),
  alarm: alarmBefore(orders),
  fleet: emptyFleet(shop),
} as const

describe('every request goes through the proxy of the environment', () => {
  // Only the proxy knows where this host is.
  const host = 'services.example'
  const identity = trustedIdentity(host)

  for (const [about, evident] of Object.entries(failures)) {
    for (const [scheme, name] of [
      ['http', 'HTTP_PROXY'],
      ['https', 'HTTPS_PROXY'],
    ] as const) {
      test(`${name} (${about})`, async () => {
        const at = endIn(evident)
        const question = await questionAt(evident, at)
        await using simulator = await startSimulator({
          ...simulationOf(evident, start),
          now: () => start + at,
        })
        await using secure = await startTls(identity, simulator.port)
        await using proxy = await startProxy({ onConnect: { port: secure.port }, httpPort: simulator.port })
        const reader = connect(
          { url: `${scheme}://${host}` },
          { reader: { environment: { [name]: proxy.url } } },
        )
        const why = silentFailure(question.deployment, question.targets)
        const answer = await reader.ask(question, why, never)
        await reader.readNames(question.targets, never)
        assert.deepEqual(answer.troubles, [])
        assert.ok(answer.items.length > 0)
        const services = new Set(requestsOf(simulator).map(request => request.split(':')[0]))
        assert.ok(services.size >= 2, [...services].join())
        assert.ok(proxy.asked.length > 0 && proxy.asked.every(asked => asked.includes(host)))
      })
    }
  }
})

describe('no secret of a request is in what is said about its failure', () => {
  const keys = {
    accessKeyId: 'ASIAEXAMPLEEXAMPLE00',
    secretAccessKey: 'exampleSecretKey/of+forty/characters/0000',
    sessionToken: `example-session-${'aB3/xY+9'.repeat(40)}`,
  }
  /** A secret of the environment, which nobody signs with. */
  const token = 'example-secret-of-the-environment'

  function assertClean(shown: unknown): void {
    const text = JSON.stringify(shown)
    for (const secret of [keys.secretAccessKey, keys.sessionToken, token])
      assert.ok(!text.includes(secret.slice(0, 14)), `${secret} in ${text}`)
  }

  function asking() {
    const answered: string[] = []
    const redactor = new Redactor()
    redactor.hide(token, keys.secretAccessKey)
    return {
      answered,
      reader: {
        redactor,
        credentials: async () => keys,
        answered: (_operation: string, result: string) => {
          answered.push(result)
        },
      },
    }
  }

  const words = `no ${token}, ${keys.secretAccessKey}, x-amz-security-token:${keys.sessionToken} and again ${keys.sessionToken}`
  for (const [what, fault] of [
    ['message', { type: 'error', name: 'ValidationException', message: words, status: 400 }],
    ['name', { type: 'error', name: `Bad${token}`, message: 'no', status: 400 }],
    ['name of a session', { type: 'error', name: `Bad${keys.sessionToken}`, message: 'no', status: 400 }],
  ] satisfies readonly (readonly [string, Fault])[]) {
    for (const [about, evident] of Object.entries(failures)) {
      test(`in the ${what} of its error (${about})`, async () => {
        const { answered, reader } = asking()
        const { answer } = await ask(evident, { reader, faults: () => fault })
        assert.ok(answered.length > 0)
        assert.match(answer.notes.join(), what === 'message' ? /\*\*\*/ : /Not known/)
        assertClean([answer, answered])
      })
    }

    test(`in the ${what} of its error (names)`, async () => {
      const { answered, reader } = asking()
      const resources = namedInstances(withEvidence({}).plan, () => 'web')
      const { answer } = await askForNames(withEvidence({ resources }), { reader, faults: () => fault })
      assert.ok(answered.length > 0)
      assertClean([answer, answered])
    })
  }
})
