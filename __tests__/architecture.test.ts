import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'

const root = path.join(import.meta.dirname, '..')

/** The rooms of src/ and the files beside them, from the top down: each may import from those below it. */
const rooms = [
  'index.ts',
  'github',
  'checkout',
  'actions',
  'step',
  'report',
  'hints',
  'evidence',
  'codepipeline',
  'codedeploy',
  'credentials',
  'aws',
  'watch',
  'inputs.ts',
  'deployment',
  'redactor.ts',
  'network',
  'time',
  'environment.ts',
  'errors.ts',
  'values',
] as const

/** Every file with the files that it imports, by their paths from the project's root. */
const imports = new Map(
  globSync('{src,lab,demo,tools,__tests__}/**/*.{ts,js}', { cwd: root }).map(file => [
    file,
    [...readFileSync(path.join(root, file), 'utf8').matchAll(/(?:from|import\(?) ?'(\.[^']+)'/g)].map(
      ([, specifier = '']) => path.join(path.dirname(file), specifier),
    ),
  ]),
)

/** The arrows from files of one folder to others, as lines to read. */
function arrows(isFrom: (file: string) => boolean, isTo: (file: string) => boolean): readonly string[] {
  return [...imports].flatMap(([file, imported]) =>
    isFrom(file) ? imported.filter(isTo).map(to => `${file} imports ${to}`) : [],
  )
}

const isIn = (room: string) => (file: string) => file === room || file.startsWith(`${room}/`)

test('src/ imports nothing from the stand-ins, the demo, the tools or the tests', () => {
  assert.deepEqual(
    arrows(isIn('src'), file => !isIn('src')(file) && !file.includes('node_modules')),
    [],
  )
})

test('nothing outside __tests__/ imports from it', () => {
  assert.deepEqual(
    arrows(file => !isIn('__tests__')(file), isIn('__tests__')),
    [],
  )
})

test('the stand-ins import nothing from the rest of the project', () => {
  assert.deepEqual(
    arrows(isIn('lab'), file => !isIn('lab')(file)),
    [],
  )
})

for (const [index, room] of rooms.entries()) {
  test(`src/${room} imports from no room above it`, () => {
    const above = rooms.slice(0, index)
    assert.deepEqual(
      arrows(isIn(`src/${room}`), file => above.some(other => isIn(`src/${other}`)(file))),
      [],
    )
  })
}

/** Which rooms know the packages of a scope. */
const scopes: Readonly<Record<string, readonly (typeof rooms)[number][]>> = {
  '@aws-sdk': ['evidence', 'codepipeline', 'codedeploy', 'credentials', 'aws'],
  '@smithy': ['credentials', 'aws'],
  '@actions': ['index.ts', 'github', 'actions'],
  '@octokit': ['github'],
}
for (const [scope, knowing] of Object.entries(scopes)) {
  test(`only ${knowing.join(', ')} know packages of ${scope}`, () => {
    const files = globSync('src/**/*.ts', { cwd: root }).filter(file =>
      new RegExp(`(?:from|import\\(?) ?'${scope}/`).test(readFileSync(path.join(root, file), 'utf8')),
    )
    const found = new Set(files.map(file => file.split('/')[1] ?? ''))
    assert.deepEqual([...found].toSorted(), knowing.toSorted())
  })
}

for (const room of ['evidence', 'codepipeline']) {
  test(`src/${room} is loaded by src/index.ts alone`, () => {
    const loading = new RegExp(`^(?!import type )[^\\n]*(?:from|import\\(?) ?'[^']+/${room}/`, 'm')
    const files = globSync('src/**/*.ts', { cwd: root }).filter(
      file => !isIn(`src/${room}`)(file) && loading.test(readFileSync(path.join(root, file), 'utf8')),
    )
    assert.deepEqual(files, ['src/index.ts'])
  })
}

test('the text of a foreign error enters through src/redactor.ts, or goes to the debug log, which redacts it', () => {
  const reading = /String\(error\)|\$\{error\}|\berror\.(message|stack)\b/
  const readers = globSync('src/**/*.ts', { cwd: root }).flatMap(file =>
    readFileSync(path.join(root, file), 'utf8')
      .split('\n')
      .filter(line => reading.test(line) && !/\bdebug\b/.test(line))
      .map(line => `${file}: ${line.trim()}`),
  )
  assert.deepEqual(
    readers.filter(reader => !reader.startsWith('src/redactor.ts: ')),
    // A WatchError, whose text is the project's own.
    ['src/codedeploy/target-reader.ts: if (this.#refusal === undefined) events.fellBack(error.message)'],
  )
})

test('every room of src/, and every file beside them, has its place in the order', () => {
  const found = globSync('src/*', { cwd: root }).map(room => path.basename(room))
  assert.deepEqual(found.toSorted(), rooms.toSorted())
})

test('no file imports itself, directly or through others', () => {
  assert.deepEqual(circles(), [])
})

/** The first circle of imports found from each file, as a path to read. */
function circles(): readonly string[] {
  const isDone = new Set<string>()
  const found: string[] = []
  const visit = (file: string, trail: readonly string[]): void => {
    if (trail.includes(file)) {
      found.push([...trail.slice(trail.indexOf(file)), file].join(' > '))
      return
    }
    if (isDone.has(file)) return
    for (const imported of imports.get(file) ?? []) visit(imported, [...trail, file])
    isDone.add(file)
  }
  for (const file of imports.keys()) visit(file, [])
  return found
}
