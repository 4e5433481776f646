/** Workspaces that a hostile branch, or an earlier step, can leave for an action that reads the checkout. */

import { execFile } from 'node:child_process'
import { mkdir, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { createRandom, type Random } from '../kit/random.ts'
import { pushedCommit } from './environment.ts'

export interface HostileCheckout {
  readonly name: string
  /** The script that failed, as the AppSpec would name it. */
  readonly scriptName: string
  /** Fills an empty folder. */
  readonly make: (workspace: string) => Promise<void>
}

/** The event whose hook each AppSpec has, or seems to have. */
export const hostileEvent = 'ApplicationStart'

const usualScript = 'scripts/start_server.sh'
const kibibyte = 1_024
const mebibyte = 1_048_576
const beginOfHooks = `hooks:\n  ${hostileEvent}:\n`
const usualFiles: Readonly<Record<string, string>> = {
  '.git/HEAD': `${pushedCommit}\n`,
  '.git/config': '[core]\n\tbare = false\n[remote "origin"]\n\turl = https://github.com/octo-org/octo-repo\n',
  'appspec.yml': `version: 0.0\nos: linux\n${beginOfHooks}    - location: ${usualScript}\n`,
  [usualScript]: '#!/bin/sh\nset -e\n',
}

/**
 * So many checkouts: those made by hand, or some of each kind of them, and then others that are drawn from the seed. Each
 * has one thing wrong with it, and is an ordinary checkout apart from that.
 */
export function hostileCheckouts(count: number, seed: number): readonly HostileCheckout[] {
  if (count < byHand.length) return byHand.filter((_, index) => (index * count) % byHand.length < count)
  const random = createRandom(seed)
  const all = new Map(byHand.map(made => [made.name, made]))
  while (all.size < count) {
    const drawn = drawCheckout(random)
    all.set(drawn.name, drawn)
  }
  return [...all.values()]
}

/** A file of up to four fragments, over and over, after a beginning that gets it past the first check. */
function drawCheckout(random: Random): HostileCheckout {
  const fragments = Array.from({ length: random.between(1, 4) }, () => random.pick(yamlAndGitFragments))
  const file = random.pick(['appspec.yml', '.git/config', '.git/packed-refs', '.git/HEAD', usualScript])
  const bytes = random.pick([64 * kibibyte, 256 * kibibyte, mebibyte])
  const hooks = [beginOfHooks, `${beginOfHooks}    - location: `] as const
  const prefix = random.pick(['', ...hooks, '[remote "origin"]\n', 'ref: '])
  return ofText(file, fragments.join(''), bytes, prefix)
}

const yamlAndGitFragments = [
  ']',
  '[',
  '{',
  '}',
  '\t',
  '\n',
  '\r',
  ' ',
  '- ',
  '? ',
  ': ',
  '"',
  "'",
  '#',
  '&a ',
  '*a ',
  '!!x ',
  '|',
  '>',
  '%',
  '---\n',
  'a: ',
  'a:\n',
  '\u0000',
  '\u0085',
  '\u2028',
  '\ufeff',
  'é',
  '🚀',
  'hooks:\n',
  `  ${hostileEvent}:\n`,
  '    - location: x\n',
  '{ location: x, ',
  '[remote "origin"]\n',
  '[remote "origin"] ',
  '\turl = ',
  'url',
  '= ',
  '/a',
  '.git',
  'ref: refs/heads/main\n',
  `${pushedCommit} refs/heads/main\n`,
] as const

function checkout(
  name: string,
  change: (workspace: string) => Promise<unknown>,
  scriptName = usualScript,
): HostileCheckout {
  return {
    name,
    scriptName,
    make: async workspace => {
      for (const [file, text] of Object.entries(usualFiles)) await write(workspace, file, text)
      await change(workspace)
    },
  }
}

/** A file of one fragment, repeated until the file has exactly so many bytes. */
function ofText(file: string, fragment: string, bytes: number, prefix = ''): HostileCheckout {
  const start = prefix === '' ? '' : ` after ${JSON.stringify(prefix)}`
  return checkout(`${file} of ${bytes / kibibyte} KiB of ${JSON.stringify(fragment)}${start}`, workspace =>
    write(workspace, file, repeated(prefix, fragment, bytes)),
  )
}

function repeated(prefix: string, fragment: string, bytes: number): Buffer {
  return Buffer.concat([Buffer.from(prefix), Buffer.alloc(bytes, fragment)]).subarray(0, bytes)
}

async function write(workspace: string, file: string, contents: string | Buffer): Promise<void> {
  await mkdir(path.dirname(path.join(workspace, file)), { recursive: true })
  await writeFile(path.join(workspace, file), contents)
}

/** Another kind of file in place of one. */
function replaced(file: string, what: string, make: (place: string) => Promise<unknown>): HostileCheckout {
  return checkout(`${file} is ${what}`, async workspace => {
    const place = path.join(workspace, file)
    await rm(place, { recursive: true, force: true })
    await make(place)
  })
}

const run = promisify(execFile)
const pipe = (place: string) => run('mkfifo', [place])
const linkTo = (target: string) => (place: string) => symlink(target, place)

/** Each alias stands for ten of the one before: a parser that resolves them has 10 to the power of 9 items to make. */
const manyAliases = Array.from({ length: 9 }, (_, index) => {
  const items = Array.from({ length: 10 }, () => (index === 0 ? 'x' : `*a${index - 1}`))
  return `a${index}: &a${index} [${items.join(', ')}]\n`
}).join('')

const deepBlocks = (depth: number) =>
  Array.from({ length: depth }, (_, level) => `${' '.repeat(level)}a:\n`).join('')

const byHand: readonly HostileCheckout[] = [
  // Texts that a parser of YAML, or a pattern, takes long to read.
  ...['*a ', '&a ', ']', '[', '{', '\t', '\n', '\r', ' ', '- ', ': ', '"', '#', 'a: {', '[[', 'a:\n'].map(
    fragment => ofText('appspec.yml', fragment, mebibyte),
  ),
  ...[']', '{', '\t', '\n', ' ', ' #', 'a, ', '"', '- '].map(fragment =>
    ofText('appspec.yml', fragment, mebibyte, `${beginOfHooks}    - location: `),
  ),
  ofText('appspec.yml', '*a ', 64 * kibibyte, 'a: &a x\nb: ['),
  ofText('appspec.yml', ']', 256 * kibibyte),
  ofText('appspec.yml', '    - location: x\n', mebibyte, beginOfHooks),
  ofText('appspec.yml', '    - { location: x, a: b }\n', mebibyte, beginOfHooks),
  ofText('appspec.yml', `  ${hostileEvent}:\n`, mebibyte, 'hooks:\n'),
  ofText('appspec.yml', '\n', mebibyte + 1),
  checkout('appspec.yml of aliases of aliases', workspace => write(workspace, 'appspec.yml', manyAliases)),
  checkout('appspec.yml of 1,000 blocks in blocks', workspace =>
    write(workspace, 'appspec.yml', deepBlocks(1_000)),
  ),
  checkout('appspec.yml of bytes that are not UTF-8', workspace =>
    write(workspace, 'appspec.yml', Buffer.alloc(mebibyte, 0xff)),
  ),
  ...[
    '\n',
    '\r\n',
    '[remote "origin"]\n',
    '[remote "origin"]',
    '[',
    ' ',
    '\turl = ',
    'url=',
    '\turl = x\n',
  ].map(fragment => ofText('.git/config', fragment, mebibyte)),
  ofText('.git/config', '\n', 256 * kibibyte),
  ofText('.git/config', ' ', mebibyte, '[remote "origin"]'),
  ofText('.git/config', ' ', mebibyte, '[remote "origin"]\n\turl = '),
  ofText('.git/config', '/a', mebibyte, '[remote "origin"]\n\turl = https:/'),
  ofText('.git/config', '.git', mebibyte, '[remote "origin"]\n\turl = https://x/y/z'),
  ofText('.git/HEAD', '/', mebibyte, 'ref: refs/heads'),
  ofText('.git/HEAD', ' ', mebibyte, 'ref:'),
  ofText('.git/HEAD', '\n', mebibyte),
  ...[`${pushedCommit} refs/heads/other\n`, '\n', ' refs/heads/main', ' '].map(fragment =>
    checkout(`.git/packed-refs of 1 MiB of ${JSON.stringify(fragment)}`, async workspace => {
      await write(workspace, '.git/HEAD', 'ref: refs/heads/main\n')
      await write(workspace, '.git/packed-refs', repeated('', fragment, mebibyte))
    }),
  ),
  checkout('.git/packed-refs of 16 MiB', async workspace => {
    await write(workspace, '.git/HEAD', 'ref: refs/heads/main\n')
    await write(workspace, '.git/packed-refs', repeated('', `${pushedCommit} refs/heads/x\n`, 16 * mebibyte))
  }),
  ofText(usualScript, 'x', mebibyte),
  ofText(usualScript, '\n', mebibyte),
  ofText(usualScript, '\r', mebibyte),

  // Files that are no files, never end, or lead elsewhere.
  ...['appspec.yml', usualScript, '.git', '.git/HEAD', '.git/config'].flatMap(file => [
    replaced(file, 'a named pipe', pipe),
    replaced(file, 'a link to itself', linkTo(path.basename(file))),
    replaced(file, 'a link to /dev/zero', linkTo('/dev/zero')),
    replaced(file, 'a link out of the workspace', linkTo('/etc/passwd')),
  ]),
  ...['appspec.yml', usualScript, '.git/HEAD', '.git/config', '.git/packed-refs'].map(file =>
    replaced(file, 'a folder', place => mkdir(place)),
  ),
  ...['appspec.yml', usualScript, '.git/config'].map(file =>
    replaced(file, 'a file of 8 GiB without contents', async place => {
      await writeFile(place, '')
      await truncate(place, 8 * kibibyte * mebibyte)
    }),
  ),
  replaced(usualScript, 'empty', place => writeFile(place, '')),
  replaced(usualScript, 'a link to the standard input', linkTo('/dev/stdin')),
  replaced('scripts', 'a link to itself', linkTo('scripts')),
  replaced('scripts', 'a link to the folder that it is in', linkTo('.')),
  replaced('scripts', 'a link to the root of the file system', linkTo('/')),
  replaced('.git', 'a file, as in a submodule', place =>
    writeFile(place, `gitdir: ${'../'.repeat(100_000)}`),
  ),
  checkout('.git/HEAD names a reference that is a named pipe', async workspace => {
    await write(workspace, '.git/HEAD', 'ref: refs/heads/main\n')
    await mkdir(path.join(workspace, '.git/refs/heads'), { recursive: true })
    await pipe(path.join(workspace, '.git/refs/heads/main'))
  }),
  checkout('.git/HEAD names a reference outside of .git', workspace =>
    write(workspace, '.git/HEAD', 'ref: refs/../../../../../../etc/passwd\n'),
  ),
  checkout('two links that lead to each other', async workspace => {
    await rm(path.join(workspace, 'scripts'), { recursive: true })
    await symlink('b', path.join(workspace, 'scripts'))
    await symlink('scripts', path.join(workspace, 'b'))
  }),
  checkout('a chain of 200 links', async workspace => {
    await rm(path.join(workspace, usualScript))
    for (let link = 0; link < 200; link += 1)
      await symlink(
        `link-${link + 1}`,
        path.join(workspace, link === 0 ? usualScript : `scripts/link-${link}`),
      )
    await writeFile(path.join(workspace, 'scripts/link-200'), 'exit 1\n')
  }),

  // Names.
  ...[
    'scripts/new\nline.sh',
    'scripts/::error::x.sh',
    'scripts/##[error]x.sh',
    'scripts/\u001b[2J.sh',
    `scripts/${'`'.repeat(200)}.sh`,
    `scripts/${'x'.repeat(240)}.sh`,
    '-rf',
    'scripts/%0A::error::x.sh',
  ].map(name =>
    checkout(`a script named ${JSON.stringify(name)}`, workspace => write(workspace, name, 'exit 1\n'), name),
  ),
  ...[
    '../../../../../../etc/passwd',
    '..',
    '.git/config',
    '/dev/zero',
    'scripts/../../..',
    `${'a/'.repeat(30_000)}x`,
  ].map(name =>
    checkout(
      `a script named ${JSON.stringify(name.slice(0, 40))} that is elsewhere`,
      async () => undefined,
      name,
    ),
  ),
  checkout('files whose names are not UTF-8', async workspace => {
    for (let byte = 0x80; byte < 0x100; byte += 1) {
      const name = Buffer.concat([
        Buffer.from(`${workspace}/scripts/`),
        Buffer.from([byte, 0x2e, 0x73, 0x68]),
      ])
      await writeFile(name, 'exit 1\n')
    }
  }),
  checkout(
    'a script in a folder 200 levels deep',
    workspace => write(workspace, `${'d/'.repeat(200)}x.sh`, 'exit 1\n'),
    `${'d/'.repeat(200)}x.sh`,
  ),
]
