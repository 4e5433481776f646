import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { stringify } from 'yaml'
import { hookFunction, hooksIn } from '../../src/deployment/appspec.ts'

const events = ['BeforeAllowTraffic', 'AfterAllowTraffic', 'AfterInstall']
const text = fc.string({ maxLength: 20 })
const name = fc.stringMatching(/^[A-Za-z][\w-]{0,30}$/).filter(word => !/^(?:null|true|false)$/i.test(word))
const functionName = fc.oneof(
  name,
  name.map(it => `arn:aws:lambda:us-east-1:123456789012:function:${it}`),
)
const properties = fc.dictionary(text, fc.oneof(text, fc.array(text, { maxLength: 3 })))
const appSpec = fc.record({
  version: fc.constant(0),
  Resources: fc.array(fc.record({ TargetService: fc.record({ Type: text, Properties: properties }) }), {
    maxLength: 2,
  }),
  Hooks: fc.uniqueArray(
    fc.tuple(fc.constantFrom(...events), functionName).map(hook => Object.fromEntries([hook])),
    { selector: hook => Object.keys(hook)[0] },
  ),
})
const quotes = fc.constantFrom('PLAIN', 'QUOTE_DOUBLE', 'QUOTE_SINGLE')
const inYaml = fc.record({
  collectionStyle: fc.constantFrom('block', 'flow'),
  defaultStringType: quotes,
  defaultKeyType: quotes,
  indent: fc.constantFrom(2, 4),
  indentSeq: fc.boolean(),
  lineWidth: fc.constant(0),
})
const inJson = fc.record({ json: fc.constantFrom(0, 2) })

test('hookFunction finds each function of an AppSpec, however it is written', () => {
  fc.assert(
    fc.property(appSpec, fc.oneof(inYaml, inJson), (value, style) => {
      const content = 'json' in style ? JSON.stringify(value, null, style.json) : stringify(value, style)
      for (const event of events) {
        const expected = value.Hooks.find(hook => event in hook)?.[event]
        assert.equal(hookFunction(content, event), expected, content)
      }
    }),
  )
})

const script = fc.record(
  { location: name.map(it => `scripts/${it}.sh`), timeout: fc.nat({ max: 3_600 }), runas: name },
  { requiredKeys: ['location'] },
)
const serverAppSpec = fc.record({
  version: fc.constant(0),
  os: fc.constantFrom('linux', 'windows'),
  files: fc.array(fc.record({ source: text, destination: text }), { maxLength: 2 }),
  hooks: fc.dictionary(
    fc.constantFrom('ApplicationStop', 'AfterInstall', 'ValidateService'),
    fc.array(script, { maxLength: 3 }),
  ),
})

test('hooksIn finds each script of an AppSpec, however it is written, on the line of its location', () => {
  fc.assert(
    fc.property(serverAppSpec, fc.oneof(inYaml, inJson), (value, style) => {
      const content = 'json' in style ? JSON.stringify(value, null, style.json) : stringify(value, style)
      const lines = content.split('\n')
      const expected = Object.entries(value.hooks).flatMap(([eventName, scripts]) =>
        scripts.map(({ location }) => ({ eventName, name: location })),
      )
      const found = hooksIn(content).filter(({ type }) => type === 'script')
      assert.deepEqual(
        found.map(({ eventName, name }) => ({ eventName, name })),
        expected,
        content,
      )
      for (const { line, name } of found) assert.ok(lines[line - 1]?.includes(name), content)
    }),
  )
})
