import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '..')

/**
 * Builds the action's bundle from the sources: tsc compiles, ncc bundles (its own TypeScript loader does not
 * work with TypeScript 7). Not minified, since people audit it; with the licences of what is in it.
 *
 * @param folder where to, from the project's root; what was there is gone
 */
export function build(folder: string): void {
  for (const made of ['build', folder]) rmSync(path.join(root, made), { recursive: true, force: true })
  run('tsc', '-p', 'tsconfig.build.json')
  run('ncc', 'build', 'build/index.js', '-o', folder, '--license', 'licenses.txt', '--no-cache', '--quiet')
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
