/** The part of ncc's programming interface that the build uses; it brings no types. */
declare module '@vercel/ncc' {
  /** A module of the bundle; where several were joined to one, these are its `modules`. */
  export interface BundledModule {
    /** The file that it comes from. */
    readonly resource?: string
    readonly modules?: readonly BundledModule[]
  }

  /** What becomes one file. */
  export interface Chunk {
    readonly id: number | string
    /** Whether it is loaded at the start. */
    canBeInitial(): boolean
  }

  /** webpack's view of what it bundled. */
  export interface Compilation {
    readonly chunks: Iterable<Chunk>
    readonly chunkGraph: { getChunkModulesIterable(chunk: Chunk): Iterable<BundledModule> }
  }

  export interface Bundle {
    readonly code: string
    /** The other files of the bundle, by name. */
    readonly assets: Readonly<Record<string, { readonly source: string | Buffer }>>
    readonly stats: { readonly compilation: Compilation }
  }

  export default function ncc(
    entry: string,
    options: { readonly cache: false; readonly quiet: true; readonly mainFields: readonly string[] },
  ): Promise<Bundle>
}
