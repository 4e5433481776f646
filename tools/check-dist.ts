import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { build } from './build.ts'

/** Rebuilds the bundle beside the committed one and compares both folders file by file, whole. */

const rebuilt = '.rebuilt-dist'
const root = path.resolve(import.meta.dirname, '..')

await build(rebuilt)
const names = [...new Set([...files('dist'), ...files(rebuilt)])]
const differing = names.filter(name => read('dist', name) !== read(rebuilt, name))
if (differing.length > 0) {
  process.stderr.write(
    `dist/ is not what the sources build: ${differing.join(', ')}. Run npm run build and commit dist/.\n`,
  )
  process.exitCode = 1
} else {
  process.stdout.write(`dist/ is what the sources build (${names.length} files).\n`)
}

function files(folder: string): readonly string[] {
  return readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => path.relative(path.join(root, folder), path.join(entry.parentPath, entry.name)))
}

function read(folder: string, name: string): string | undefined {
  try {
    return readFileSync(path.join(root, folder, name), 'latin1')
  } catch {
    return undefined
  }
}
