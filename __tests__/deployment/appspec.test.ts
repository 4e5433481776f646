import assert from 'node:assert/strict'
import { test } from 'node:test'
import { worstText, worstTexts } from '../../lab/kit/worst-texts.ts'
import { hookFunction, hooksIn } from '../../src/deployment/appspec.ts'

const appspec = `version: 0.0
os: linux
files:
  - source: /BeforeInstall
    destination: /srv/shop
permissions:
  - object: /srv/shop
hooks:
  # BeforeInstall:
  BeforeInstall:
    - location: scripts/clean.sh # cleans up
      timeout: 300

    - location: "scripts/BeforeInstall"
  ApplicationStart:
  - timeout: 60
    runas: root
    location: 'scripts/start.sh'
  - { location: "./scripts/warm-up.sh", timeout: 5 }  # flow style
  "ValidateService": # no anchors
      -   runas:
            location: scripts/nested.sh
          location:\tscripts/check it.sh
`

const functions = `version: 0.0
Resources:
  - Checkout: {}
hooks:
  - BeforeAllowTraffic: "CheckBefore"
  - AfterAllowTraffic: arn:aws:lambda:eu-central-1:123456789012:function:CheckAfter
`

/** The line of a script, or without one of a function. */
function lineIn(content: string, eventName: string, script?: string): number | undefined {
  const type = script === undefined ? 'function' : 'script'
  return hooksIn(content).find(
    hook => hook.type === type && hook.eventName === eventName && [undefined, hook.name].includes(script),
  )?.line
}

const scripts: readonly [eventName: string, scriptName: string, line: number | undefined][] = [
  ['BeforeInstall', 'scripts/clean.sh', 11],
  ['BeforeInstall', 'scripts/BeforeInstall', 14],
  ['ApplicationStart', 'scripts/start.sh', 18],
  ['ApplicationStart', './scripts/warm-up.sh', 19],
  ['ValidateService', 'scripts/check it.sh', 23],
  ['ValidateService', 'scripts/nested.sh', undefined],
  ['BeforeInstall', 'scripts/start.sh', undefined],
  ['AfterInstall', 'scripts/clean.sh', undefined],
]
for (const [eventName, scriptName, line] of scripts) {
  test(`hook line: ${scriptName} in ${eventName} is on line ${line}`, () => {
    assert.equal(lineIn(appspec, eventName, scriptName), line)
    assert.equal(lineIn(appspec.replaceAll('\n', '\r\n'), eventName, scriptName), line, 'CRLF')
    assert.equal(lineIn(`---\n${appspec}`, eventName, scriptName), line && line + 1, 'document marker')
  })
}

test('hook line: a function is on the line of its event', () => {
  for (const text of [functions, functions.replaceAll('  - ', '- '), functions.replace('hooks', 'Hooks')]) {
    assert.equal(lineIn(text, 'AfterAllowTraffic'), 6)
    assert.equal(lineIn(text, 'BeforeAllowTraffic'), 5)
    assert.equal(lineIn(text, 'BeforeInstall'), undefined)
  }
  assert.equal(lineIn(appspec, 'BeforeInstall'), undefined, 'hooks with scripts')
})

test('hook line: found before a mistake further down', () => {
  for (const mistake of ['  AfterInstall: [\n', '\tAfterInstall:\n', 'text\n', '...\nhooks:\n']) {
    assert.equal(lineIn(`hooks:\n  Install:\n    - location: a.sh\n${mistake}`, 'Install', 'a.sh'), 3)
  }
})

const inOtherStyles: readonly [content: string, line: number][] = [
  ['hooks: &hooks\n  Install:\n    - location: a.sh\n', 3],
  ['hooks:\n  Install: &install\n    - location: a.sh\n  AfterInstall: *install\n', 3],
  ['hooks:\n  Install:\n    - &first\n      location: &script a.sh\n', 4],
  ['script: &script a.sh\nhooks:\n  Install:\n    - location: *script\n', 4],
  ['hooks:\n  Install:\n    - {\n      location: a.sh }\n', 4],
  ['os: "several\n  lines"\nhooks:\n  Install:\n    - location: a.sh\n', 5],
  ['hooks:\n  Install:\n    - location:\n        a.sh\n', 3],
  ['{\n  "hooks": {\n    "Install": [\n      { "timeout": 5, "location": "a.sh" }]}}', 4],
]
for (const [content, line] of inOtherStyles) {
  test(`hook line: ${line} in ${JSON.stringify(content)}`, () => {
    assert.equal(lineIn(content, 'Install', 'a.sh'), line)
  })
}

const without = [
  '',
  'text',
  '- a\n- b\n',
  '\u0000',
  'hooks:',
  'hooks: text',
  'hooks:\n  Install: text\n    - location: a.sh\n',
  'hooks:\n  Install:\n    - text\n    - location: [a.sh]\n    - location:\n    - {timeout: 5}\n    - location: "\\x61.sh"\n',
  'hooks:\n  Install:\n    - location: b.sh\n      - location: a.sh\n',
  'hooks:\n  Install:\n    - timeout: |\n        location: a.sh\n',
  'hooks:\n  Install:\n    - location: *name\n',
  'hooks:\n  Install: []\n  AfterInstall:\n    - location: a.sh\n',
  'other:\n  hooks:\n    Install:\n      - location: a.sh\n',
  'hooks:\nversion: 0.0\n  Install:\n    - location: a.sh\n',
  'hooks:\n  Install:\n    - |\n      location: a.sh\n',
  'hooks:\n  - Install: *function\n',
  '{"hooks": {"Install": [',
]
for (const text of without) {
  test(`hook line: none in ${JSON.stringify(text)}`, () => {
    assert.equal(lineIn(text, 'Install', 'a.sh'), undefined)
    assert.equal(lineIn(text, 'Install'), text.includes('Install: text') ? 2 : undefined)
  })
}

const arn = 'arn:aws:lambda:us-east-1:123456789012:function:CodeDeployHook_a:live'
const event = 'BeforeAllowTraffic'

const found: Readonly<Record<string, readonly [content: string, name: string]>> = {
  'YAML in double quotes': [`Hooks:\n  - ${event}: "CodeDeployHook_a"\n`, 'CodeDeployHook_a'],
  'YAML in single quotes': [`Hooks:\n  - '${event}': 'CodeDeployHook_a'\n`, 'CodeDeployHook_a'],
  'YAML without quotes, with a comment': [
    `Hooks:\n - ${event}: CodeDeployHook_a # check\n`,
    'CodeDeployHook_a',
  ],
  'YAML with the lines of Windows': [`Hooks:\r\n  - ${event}: CodeDeployHook_a\r\n`, 'CodeDeployHook_a'],
  'YAML without indentation': [`Hooks:\n- AfterInstall: x\n# all\n- ${event}: y`, 'y'],
  'YAML that is indented as a whole': [`  version: 0.0\n  Hooks:\n  - ${event}: y`, 'y'],
  'YAML with an anchor': [`hooks:\n  - ${event}: &check CodeDeployHook_a`, 'CodeDeployHook_a'],
  'YAML with blank lines and comments between': [`Hooks:\n\n# all\n  # - ${event}: x\n  - ${event}: y`, 'y'],
  'YAML with another list before': [`Tags:\n  - ${event}: x\nHooks:\n  - ${event}: y`, 'y'],
  'YAML in flow style': [
    `version: 0.0\nHooks: [{AfterInstall: x}, {${event}: CodeDeployHook_a}]\n`,
    'CodeDeployHook_a',
  ],
  'YAML with items in flow style': [`Hooks:\n  - {AfterInstall: x}\n  - { ${event} : ${arn} }`, arn],
  'YAML in flow style over several lines': [`Hooks: [\n  {\n    ${event}:\n      y\n  },\n]`, 'y'],
  'YAML in flow style as a whole': [`{version: 0.0, Resources: [], Hooks: [{${event}: y}]}`, 'y'],
  'YAML with its value on the next line': [`Hooks:\n  - ${event}:\n      y`, 'y'],
  'YAML with keys in quotes': [`"version": 0.0\n"Hooks":\n- "AfterInstall": "x"\n- "${event}": "y"`, 'y'],
  'YAML with a start of the document': [
    `# deployed by CI\n---\nversion: 0.0\nHooks:\n  - ${event}: y\n`,
    'y',
  ],
  'YAML with an alias of an earlier hook': [`Hooks:\n  - AfterInstall: &check y\n  - ${event}: *check`, 'y'],
  'YAML with an alias of something before the hooks': [
    `x-check: &check "${arn}"\nHooks: [{${event}: *check}]`,
    arn,
  ],
  'YAML with a tag': [`Hooks:\n  - ${event}: !!str y`, 'y'],
  'YAML with quotes and brackets in other texts': [
    `Resources:\n  - "it's [\\"a\\"": {note: 'Hooks: ['}\n  - b: a[0] {x\nHooks:\n  - ${event}: y`,
    'y',
  ],
  'an ARN': [`Hooks:\n  - ${event}: "${arn}"`, arn],
  JSON: [JSON.stringify({ version: 0, Hooks: [{ AfterInstall: 'x' }, { [event]: arn }] }), arn],
  'JSON over several lines': [
    JSON.stringify({ version: 0, Resources: [{ a: 'b' }], Hooks: [{ [event]: arn }] }, null, 2),
    arn,
  ],
  'JSON without a space': [`{"Hooks":[{"AfterInstall":"x"},{"${event}":"y"}]}`, 'y'],
  'JSON with a small letter': [JSON.stringify({ hooks: [{ [event]: 'y' }] }), 'y'],
}
for (const [what, [content, name]] of Object.entries(found)) {
  test(`hookFunction finds the function in ${what}`, () => assert.equal(hookFunction(content, event), name))
}

const absent: Readonly<Record<string, string>> = {
  'an empty text': '',
  'another event': `Hooks:\n  - After${event}: x\n  - ${event}Not: x`,
  'a comment': `Hooks:\n  # - ${event}: x`,
  'another list before Hooks': `Tags:\n  - ${event}: x\nHooks:\n  - AfterInstall: y`,
  'another list after Hooks': `Hooks:\n  - AfterInstall: y\nTags:\n  - ${event}: x`,
  'a resource of that name': `Resources:\n  - ${event}:\n      Type: AWS::Lambda::Function`,
  'an alias of nothing': `Hooks:\n  - ${event}: *check`,
  'an alias of what comes later': `Hooks:\n  - ${event}: *check\n  - AfterInstall: &check x`,
  'hooks of a resource': `Resources:\n  - web:\n      Hooks:\n        - ${event}: x`,
  'hooks of a resource in flow style': `{"Resources": [{"Hooks": [{"${event}": "x"}]}]}`,
  'another list in flow style': `Hooks: [{AfterInstall: y}]\nTags: [{${event}: x}]`,
  'another list in JSON': JSON.stringify({ Hooks: [], Tags: [{ [event]: 'x' }] }),
  'an item without a value in flow style': `Hooks: [{${event}: , AfterInstall: x}, {${event}: }]`,
  'an item without a value before another': `Hooks:\n  - ${event}:\n  - AfterInstall: x`,
  'an item without a value': `Hooks:\n  - ${event}:\n`,
  'the event as a value': `Hooks:\n  - AfterInstall: ${event}\n  - After: x`,
  'a text that is not closed': `Hooks:\n  - "${event}: x`,
  'JSON whose function is no name': JSON.stringify({
    Hooks: [{ [event]: '../../secrets?x' }, { [event]: 7 }, null],
  }),
  'JSON that is no object': '[null]',
  'JSON that is null': 'null',
}
for (const [what, content] of Object.entries(absent)) {
  test(`hookFunction finds nothing in ${what}`, () => assert.equal(hookFunction(content, event), undefined))
}

test('hookFunction finds no function for a name that every object has', () => {
  assert.equal(hookFunction('{"Hooks":[{}]}', 'constructor'), undefined)
})

// Were a pattern's time not linear in the length of a line, one of these would take hours.
for (const kind of worstTexts) {
  test(`hooksIn reads a megabyte of ${kind}`, () => {
    const worst = worstText(kind, 1_000_000)
    for (const begin of [
      '',
      `Hooks:\n  - ${event}: "`,
      'Hooks:\n  - ',
      `Hooks:\n  - "${event}"`,
      '{"Hooks":[',
    ])
      hookFunction(begin + worst, event)
    // What follows an opening bracket is in it.
    if (kind === 'opening brackets') return
    assert.equal(hookFunction(`${worst}\nHooks:\n  - ${event}: y`, event), 'y')
  })
}
