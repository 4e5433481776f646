import { atOnce } from '../time/turns.ts'
import { type Markdown, markdown, quantity } from './markdown.ts'

/**
 * The first rendering that is short enough. The extents say how much of the less useful parts is shown, the
 * fullest first; if even the last one is too long, a note takes its place.
 *
 * @param longest in bytes, so that a limit in characters is kept too
 */
export function fitted<Extent>(
  extents: readonly Extent[],
  longest: number,
  render: (extent: Extent) => Markdown,
): Markdown {
  return atOnce(
    fittedInTurns(extents, longest, function* (extent) {
      yield
      return render(extent)
    }),
  )
}

/** As `fitted`, with the pauses of the rendering. */
export function* fittedInTurns<Extent>(
  extents: readonly Extent[],
  longest: number,
  render: (extent: Extent) => Generator<void, Markdown, void>,
): Generator<void, Markdown, void> {
  for (const extent of extents) {
    const rendered = yield* render(extent)
    if (Buffer.byteLength(rendered.source) <= longest) return rendered
  }
  return markdown`_Too long to show here; see the report file (output \`report-path\`)._`
}

/** The note on what a list does not show; undefined if that is nothing. @param what instead of the number of targets */
export function leftOut(count: number, what = quantity(count, 'target')): Markdown | undefined {
  if (count <= 0) return undefined
  return markdown`_${what} not shown; see the report file (output \`report-path\`)._`
}
