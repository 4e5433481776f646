import { inWords } from './duration.ts'

/** One row of the chart, or one block of rows: a target and what happened on it. */
export interface GanttRow {
  readonly mark: '✓' | '✗' | '–' | '…'
  readonly name: string
  readonly bars: readonly GanttBar[]
}

/** Times are in milliseconds since the chart's zero, at least 0; the end is never before the start. */
export interface GanttBar {
  readonly name: string
  readonly start: number
  readonly end: number
  readonly state: 'succeeded' | 'failed' | 'running' | 'other'
}

/**
 * The layout in pixels. The width is fixed, and Mermaid scales the drawing to the page, so that what fits is
 * known here and fits everywhere. The padding below the rows, 50 by default, holds the axis.
 */
const layout = { width: 880, rightPadding: 20, barHeight: 18, labelSize: 11 } as const
/** An average character of a label, at most: GitHub's fonts are narrower. */
const characterWidth = 6.6
/** A bar that is narrower is not seen. */
const narrowestBar = 3
/** The colours that must do on light and on dark; for the others Mermaid's theme has its own. */
const colors = {
  /** Behind every other target. */
  sectionBkgColor: '#80808080',
  doneTaskBkgColor: '#aceebb',
  doneTaskBorderColor: '#4ac26b',
} as const
/** Grid lines run through the labels, so there are few. */
const mostTicks = 6
/** So few bars have a row each, which leaves room for every label; more share their target's row. */
const mostBarsInRowsOfTheirOwn = 20
/** An instance's id with its fleet has 25 characters. */
const longestName = 26
const longestBarName = 40

/**
 * Begins every label: Mermaid reads some words at the start of a line as keywords (`section`, `title`, `click`),
 * and does not take a label that is empty.
 */
const invisible = '\u200b'

const tags: Readonly<Record<GanttBar['state'], string>> = {
  succeeded: 'done, ',
  failed: 'crit, ',
  running: 'active, ',
  other: '',
}

/**
 * A gantt chart for Mermaid, whose axis shows the time since zero.
 *
 * Mermaid has a syntax of its own, so only letters, digits, spaces and a few marks of the names come through,
 * and long names lose their middle.
 *
 * @param title our own words
 */
export function gantt(title: string, rows: readonly GanttRow[]): string {
  const names = distinct(rows.map(({ mark, name }) => `${mark} ${shortened(harmless(name), longestName)}`))
  const bars = rows.flatMap(row => row.bars)
  const isCompact = bars.length > mostBarsInRowsOfTheirOwn
  const leftPadding = Math.round(20 + Math.max(...names.map(name => name.length)) * characterWidth)
  const from = Math.min(...bars.map(bar => bar.start))
  const to = Math.max(...bars.map(bar => bar.end))
  const width = layout.width - leftPadding - layout.rightPadding
  const millisecondsPerPixel = Math.max(to - from, 1) / width
  const scale = { millisecondsPerPixel, isCompact }
  return [
    '---',
    ...(isCompact ? ['displayMode: compact'] : []),
    'config:',
    '  gantt:',
    `    useWidth: ${layout.width}`,
    `    leftPadding: ${leftPadding}`,
    `    rightPadding: ${layout.rightPadding}`,
    `    barHeight: ${layout.barHeight}`,
    `    fontSize: ${layout.labelSize}`,
    `    sectionFontSize: ${layout.labelSize}`,
    '    numberSectionStyles: 2',
    '  themeVariables:',
    ...Object.entries(colors).map(([name, color]) => `    ${name}: "${color}"`),
    '---',
    'gantt',
    `  title ${title}`,
    '  dateFormat YYYY-MM-DD HH:mm:ss.SSS',
    `  axisFormat ${axisFormat(to)}`,
    `  tickInterval ${tickInterval(to - from)}`,
    '  todayMarker off',
    ...rows.flatMap((row, index) => [`  section ${names[index]}`, ...barLines(row.bars, scale)]),
  ].join('\n')
}

interface Scale {
  readonly millisecondsPerPixel: number
  readonly isCompact: boolean
}

function barLines(bars: readonly GanttBar[], scale: Scale): readonly string[] {
  return bars.map((bar, index) => {
    const next = bars[index + 1]
    const widened = Math.max(bar.end, bar.start + narrowestBar * scale.millisecondsPerPixel)
    // Two bars that overlap would not share a row.
    const end = next !== undefined && next.start >= bar.end ? Math.min(widened, next.start) : widened
    const label = scale.isCompact ? labelThatFits(bar, scale) : fullLabel(bar)
    const milliseconds = Math.round(end) - Math.round(bar.start)
    return `    ${invisible}${label} :${tags[bar.state]}${date(bar.start)}, ${milliseconds}ms`
  })
}

function fullLabel({ name, start, end }: GanttBar): string {
  return `${shortened(harmless(name), longestBarName)} ${inWords(end - start)}`
}

/** What fits into the bar: name and duration, the name, the duration, or nothing. */
function labelThatFits(bar: GanttBar, { millisecondsPerPixel }: Scale): string {
  const room = (bar.end - bar.start) / millisecondsPerPixel
  const name = shortened(harmless(bar.name), longestBarName)
  const labels = [fullLabel(bar), name, inWords(bar.end - bar.start)]
  return labels.find(label => label.length * characterWidth <= room) ?? ''
}

/**
 * A moment since zero, as a date without a zone: Mermaid reads and shows it in the reader's own zone, so the
 * axis shows the time since zero wherever the reader is. No zone changes its clock in the first days of a year.
 */
function date(moment: number): string {
  return new Date(Date.UTC(2000, 0, 1) + Math.round(moment)).toISOString().replace('T', ' ').replace('Z', '')
}

function axisFormat(longest: number): string {
  const hours = longest / 3_600_000
  if (hours >= 24) return 'day %-j, %H:%M'
  return hours >= 1 ? '%H:%M:%S' : '%M:%S'
}

/** The shortest of these gives as many ticks as there may be. They divide the next unit, as Mermaid needs. */
const tickIntervals: readonly (readonly [seconds: number, interval: string])[] = [
  ...[1, 2, 5, 10, 15, 30].map(count => [count, `${count}second`] as const),
  ...[1, 2, 5, 10, 15, 30].map(count => [count * 60, `${count}minute`] as const),
  ...[1, 2, 3, 6, 12].map(count => [count * 3_600, `${count}hour`] as const),
]

function tickInterval(milliseconds: number): string {
  const found = tickIntervals.find(([seconds]) => milliseconds <= seconds * 1_000 * mostTicks)
  return found?.[1] ?? '1day'
}

function harmless(text: string): string {
  return (
    text
      .replaceAll(':', '∶')
      .replace(/[^A-Za-z0-9 _./()∶-]/g, '_')
      .trim() || '_'
  )
}

/** Both ends of a name tell more than its beginning alone. */
function shortened(text: string, longest: number): string {
  if (text.length <= longest) return text
  const end = Math.floor((longest - 1) / 2)
  return `${text.slice(0, longest - 1 - end)}…${text.slice(-end)}`
}

/** Mermaid would take rows of the same name for one. */
function distinct(names: readonly string[]): readonly string[] {
  const taken = new Set<string>()
  return names.map(name => {
    let free = name
    for (let count = 2; taken.has(free); count += 1) free = `${name} (${count})`
    taken.add(free)
    return free
  })
}
