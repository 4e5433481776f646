import type { Compilation } from '@vercel/ncc'
import { filesIn } from './bundled-files.ts'

/**
 * Names for the files that the bundle loads on demand, after the package or folder that most of their modules come from,
 * such as `hints.js` or `aws-sdk-client-ecs.js`, instead of webpack's numbers. Whoever audits the bundle sees what is in a
 * file. Files that are alike are also next to each other in the archive of a release, which makes it smaller.
 *
 * @returns the names of the files, by webpack's numbers of the chunks
 */
export function chunkNames(compilation: Compilation): ReadonlyMap<string, string> {
  const owners = [...compilation.chunks]
    .filter(chunk => !chunk.canBeInitial())
    .map(chunk => ({ id: chunk.id, owner: ownerOf(filesIn(chunk, compilation)) }))
  const byOwner = Map.groupBy(owners, ({ owner }) => owner)
  return new Map(
    owners.map(({ id, owner }) => [
      `${id}`,
      byOwner.get(owner)?.length === 1 ? `${owner}.js` : `${owner}.${id}.js`,
    ]),
  )
}

/** What most of the files belong to; of several, the first by the alphabet. */
function ownerOf(files: readonly string[]): string {
  const owners = Map.groupBy(files, owner)
  const [most] = [...owners].toSorted(
    ([a, first], [b, second]) => second.length - first.length || (a < b ? -1 : 1),
  )
  return most?.[0] ?? 'empty'
}

/** The package of a file, with its part if it has parts (`aws-sdk-nested-clients-sso`); of our own files the folder. */
function owner(file: string): string {
  const [, name, part] =
    /[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)(?:[\\/]dist-es[\\/]submodules[\\/]([^\\/]+))?/.exec(
      file,
    ) ?? []
  if (name === undefined) return /[\\/]build[\\/]([\w-]+)[\\/]/.exec(file)?.[1] ?? 'other'
  return [name.replace('@', '').replaceAll(/[\\/]/g, '-'), ...(part === undefined ? [] : [part])].join('-')
}
