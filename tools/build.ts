import { execFileSync } from 'node:child_process'
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '..')

/**
 * Packages that are bundled without what the action does not use of them. Their modules only define what they
 * export, but their authors don't declare it, and without that ncc keeps every module. Of @actions/core that
 * leaves out the client for OIDC tokens, and with it undici, which were a third of the bundle.
 */
const packagesWithoutSideEffects = ['@actions/core'] as const

/**
 * Builds the action's bundle from the sources: tsc compiles, ncc bundles (its own TypeScript loader does not
 * work with TypeScript 7). Not minified, since people audit it; with the licences of what is in it.
 *
 * @param folder where to, from the project's root; what was there is gone
 */
export function build(folder: string): void {
  for (const made of ['build', folder]) rmSync(path.join(root, made), { recursive: true, force: true })
  run('tsc', '-p', 'tsconfig.build.json')
  for (const name of packagesWithoutSideEffects) declareWithoutSideEffects(name)
  run('ncc', 'build', 'build/index.js', '-o', folder, '--license', 'licenses.txt', '--no-cache', '--quiet')
}

/** Puts a copy of a package, with the declaration, where the compiled sources find it first. */
function declareWithoutSideEffects(name: string): void {
  const copy = path.join(root, 'build/node_modules', name)
  cpSync(path.join(root, 'node_modules', name), copy, { recursive: true })
  const manifest = path.join(copy, 'package.json')
  const declared = { ...JSON.parse(readFileSync(manifest, 'utf8')), sideEffects: false }
  writeFileSync(manifest, JSON.stringify(declared))
}

function run(command: string, ...commandArguments: readonly string[]): void {
  const program = path.join(root, 'node_modules', '.bin', command)
  execFileSync(program, commandArguments, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
}

if (import.meta.main) build('dist')
