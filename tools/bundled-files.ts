import type { BundledModule, Chunk, Compilation } from '@vercel/ncc'

/** The files of which something is in a chunk. What was left out of every chunk is in none, although it was read. */
export function filesIn(chunk: Chunk, { chunkGraph }: Compilation): readonly string[] {
  return [...chunkGraph.getChunkModulesIterable(chunk)].flatMap(filesOf)
}

function filesOf({ resource, modules }: BundledModule): readonly string[] {
  return modules === undefined ? [resource ?? ''] : modules.flatMap(filesOf)
}
