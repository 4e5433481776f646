import { byteLength, type Markdown, own } from './markdown.ts'

/**
 * The first rendering that is short enough. The extents say how much of the less useful parts is shown, the
 * fullest first; where even the last one is too long, a note stands in its place.
 *
 * @param longest in bytes: a limit in characters is held all the same
 */
export function fitted<Extent>(
  extents: readonly Extent[],
  longest: number,
  render: (extent: Extent) => Markdown,
): Markdown {
  for (const extent of extents) {
    const rendered = render(extent)
    if (byteLength(rendered) <= longest) return rendered
  }
  return own('_Too long for this place: it is in the report file (output `report-path`)._')
}
