import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import ncc from '@vercel/ncc'
import { minify } from 'terser'
import { chunkNames } from './chunk-names.ts'
import { licensesOf } from './licenses.ts'

const root = path.resolve(import.meta.dirname, '..')

/**
 * Builds the action's bundle from the sources: tsc compiles, ncc bundles (its own TypeScript loader does not
 * work with TypeScript 7), and terser leaves out what nobody uses. All names and lines stay readable, since people
 * audit them. With the licences of what is in it. What a usual run does not need, such as GitHub's API or other
 * ways to credentials, is in files of its own, which are loaded on demand.
 *
 * @param folder where to build, from the project's root; its previous content is deleted
 */
export async function build(folder: string): Promise<void> {
  for (const made of ['build', folder]) rmSync(path.join(root, made), { recursive: true, force: true })
  compile()
  adaptPackages()
  const { code, assets, stats } = await ncc(path.join(root, 'build/index.js'), {
    cache: false,
    quiet: true,
    mainFields: ['module', 'main'],
  })
  const names = chunkNames(stats.compilation)
  const files = new Map<string, string | Buffer>([
    ['index.js', withChunkNames(code, names)],
    ...Object.entries(assets).map(([file, { source }]) => [nameOf(file, names), source] as const),
    ['licenses.txt', licensesOf(stats.compilation)],
    ['package.json', `${JSON.stringify({ type: 'module' })}\n`],
  ])
  mkdirSync(path.join(root, folder), { recursive: true })
  for (const [name, content] of files) {
    const written = name.endsWith('.js') ? await withoutUnused(String(content)) : content
    writeFileSync(path.join(root, folder, name), written)
  }
}

/**
 * Code without what nobody uses, which ncc leaves in the modules that it keeps: a fifth of the whole, most of it shapes of
 * the AWS SDK for calls that are never made. Everything keeps its name. Of the comments, two kinds stay that
 * webpack writes: where each module begins, and the names of what is imported.
 */
async function withoutUnused(code: string): Promise<string> {
  const { code: used } = await minify(code, {
    module: true,
    mangle: false,
    keep_classnames: true,
    keep_fnames: true,
    compress: { defaults: false, dead_code: true, passes: 3, side_effects: true, unused: true },
    format: {
      beautify: true,
      comments: (_, { value }) => /^ CONCATENATED MODULE: |^ [\w$]+ $/.test(value),
      ecma: 2020,
      indent_level: 2,
    },
  })
  if (!used) throw new Error('terser wrote nothing.')
  return `${used}\n`
}

/** ncc calls the file of a chunk by its number: `568.index.js`. */
function nameOf(file: string, names: ReadonlyMap<string, string>): string {
  const [, chunk] = /^(.+)\.index\.js$/.exec(file) ?? []
  const name = chunk === undefined ? file : names.get(chunk)
  if (name === undefined) throw new Error(`${file} has no name.`)
  return name
}

/** Loads the files of chunks by these names, as webpack itself writes it for chunks with names. */
function withChunkNames(code: string, names: ReadonlyMap<string, string>): string {
  const byNumber = 'return "" + chunkId + ".index.js";'
  if (!code.includes(byNumber)) throw new Error('ncc no longer names the files of chunks as expected.')
  return code.replace(byNumber, () => `return ${JSON.stringify(Object.fromEntries(names))}[chunkId];`)
}

function compile(): void {
  execFileSync(path.join(root, 'node_modules/.bin/tsc'), ['-p', 'tsconfig.build.json'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
}

/**
 * ncc leaves out what nobody uses of a package, but only of ES modules without side effects. The AWS SDK has
 * these, but names CommonJS first for Node; @actions/core does not declare that it has no side effects, so every run
 * would load its client for OIDC tokens, and undici with it. Copies that say so are put where the compiled sources
 * find them first.
 */
function adaptPackages(): void {
  for (const scope of ['@aws-sdk', '@smithy']) {
    for (const name of readdirSync(path.join(root, 'node_modules', scope))) {
      adaptPackage(`${scope}/${name}`, manifest => ({
        ...manifest,
        exports: withoutCommonJs(manifest.exports),
      }))
    }
  }
  adaptPackage('@actions/core', manifest => ({ ...manifest, sideEffects: false }))
}

type Manifest = Readonly<Record<string, unknown>>

function adaptPackage(name: string, adapt: (manifest: Manifest) => Manifest): void {
  const copy = path.join(root, 'build/node_modules', name)
  cpSync(path.join(root, 'node_modules', name), copy, { recursive: true })
  const manifest = path.join(copy, 'package.json')
  writeFileSync(manifest, JSON.stringify(adapt(JSON.parse(readFileSync(manifest, 'utf8')))))
}

/** The exports of a package without those that are for Node, where there are ES modules too. */
function withoutCommonJs(exports: unknown): unknown {
  if (typeof exports !== 'object' || exports === null) return exports
  const entries = Object.entries(exports).filter(
    ([condition]) => condition !== 'node' || !('import' in exports),
  )
  return Object.fromEntries(entries.map(([name, target]) => [name, withoutCommonJs(target)]))
}

if (import.meta.main) await build('dist')
