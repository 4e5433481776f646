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
 * known here and fits everywhere.
 */
const layout = { width: 880, rightPadding: 20, barHeight: 18, labelSize: 11 } as const
/** An average character of a label, at most: GitHub's fonts are narrower. */
const characterWidth = 6.6
/** Digits are wider than the average: Mermaid puts a label that just does not fit beside its bar. In pixels. */
const labelMargin = 4
/** A narrower bar is not visible. */
const narrowestBar = 3
/**
 * The same colors on light and dark pages: of Mermaid's own, dark text is unreadable on some, and pure red outshines the
 * rest of the page. The first is behind every other target.
 */
const colors = {
  sectionBkgColor: '#80808030',
  taskTextColor: '#1f2328',
  taskTextDarkColor: '#1f2328',
  taskBkgColor: '#d1d9e0',
  taskBorderColor: '#818b98',
  activeTaskBkgColor: '#b6e3ff',
  activeTaskBorderColor: '#54aeff',
  doneTaskBkgColor: '#aceebb',
  doneTaskBorderColor: '#4ac26b',
  critBkgColor: '#ffaba8',
  critBorderColor: '#fa4549',
} as const
/** Grid lines run through the labels, so there are few. */
const mostTicks = 6
/** Up to this many bars have a row each, which leaves room for every label; more share their target's row. */
const mostBarsInRowsOfTheirOwn = 20
/** An instance's id with its fleet has 25 characters, and most names have no more than this. */
const longestName = 40
const longestBarName = 40
/** Numbers with more digits do not fit into most bars, and a longer legend is not read. */
const mostInLegend = 20

/**
 * Begins every label: Mermaid reads some words at the start of a line as keywords (`section`, `title`, `click`),
 * and does not take a label that is empty.
 */
const invisible = '\u200b'

const tags = { succeeded: 'done, ', failed: 'crit, ', running: 'active, ', other: '' } as const

/** A chart, and what the numbers in its bars stand for: the first name is 1. */
export interface Gantt {
  readonly source: string
  /** Empty if every bar has room for its name. */
  readonly legend: readonly string[]
}

/**
 * A gantt chart for Mermaid, whose axis shows the time since zero.
 *
 * Mermaid has a syntax of its own, so only words of letters, digits and a few marks come through, and long names lose
 * their first words. If bars share rows, one that has no room for its name shows a number, and the row of a failed one
 * names it, too.
 *
 * @param title our own words
 */
export function gantt(title: string, rows: readonly GanttRow[]): Gantt {
  const bars = rows.flatMap(row => row.bars)
  const isCompact = bars.length > mostBarsInRowsOfTheirOwn
  const end = Math.max(...bars.map(bar => bar.end))
  const time = end - Math.min(...bars.map(bar => bar.start))
  const names = distinct(rows.map(row => rowName(row, isCompact ? failedBar(row) : undefined)))
  const leftPadding = Math.round(20 + Math.max(...names.map(name => name.length)) * characterWidth)
  const pixel = Math.max(time, 1) / (layout.width - leftPadding - layout.rightPadding)
  const numbers = isCompact ? numbersOf(bars, pixel) : new Map<string, number>()
  const labelOf = (bar: GanttBar) => (isCompact ? barLabel(bar, pixel, numbers) : nameAndDuration(bar))
  const source = `---
${isCompact ? 'displayMode: compact\n' : ''}config:
  gantt:
    useWidth: ${layout.width}
    leftPadding: ${leftPadding}
    rightPadding: ${layout.rightPadding}
    barHeight: ${layout.barHeight}
    fontSize: ${layout.labelSize}
    sectionFontSize: ${layout.labelSize}
    numberSectionStyles: 2
  themeVariables:
${Object.entries(colors)
  .map(([name, color]) => `    ${name}: "${color}"`)
  .join('\n')}
---
gantt
  title ${title}
  dateFormat YYYY-MM-DD HH:mm:ss.SSS
  axisFormat ${axisFormat(end)}
  tickInterval ${tickInterval(time)}
  todayMarker off
${rows.flatMap((row, index) => [`  section ${names[index]}`, ...barLines(row.bars, pixel, labelOf)]).join('\n')}`
  return { source, legend: [...numbers.keys()] }
}

/** The bar that says why a row's target failed. */
function failedBar({ bars }: GanttRow): GanttBar | undefined {
  return bars.findLast(({ state }) => state === 'failed')
}

function rowName({ mark, name }: GanttRow, failed: GanttBar | undefined): string {
  const row = `${mark} ${harmless(name, longestName)}`
  return failed === undefined ? row : `${row} ${harmless(failed.name, longestName)}`
}

/** @param pixel how many milliseconds it stands for */
function barLines(
  bars: readonly GanttBar[],
  pixel: number,
  labelOf: (bar: GanttBar) => string,
): readonly string[] {
  return bars.map((bar, index) => {
    const { start, end, state } = bar
    const next = bars[index + 1]?.start ?? Number.POSITIVE_INFINITY
    // Two bars that overlap would not share a row.
    const widened = Math.max(end, start + narrowestBar * pixel)
    const shown = next >= end ? Math.min(widened, next) : widened
    const duration = Math.round(shown) - Math.round(start)
    return `    ${invisible}${labelOf(bar)} :${tags[state]}${date(start)}, ${duration}ms`
  })
}

/** A number for each name that some bar has no room for, although it has for the number. */
function numbersOf(bars: readonly GanttBar[], pixel: number): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>()
  for (const bar of bars) {
    const number = numbers.size + 1
    if (number > mostInLegend) break
    if (numbers.has(bar.name) || fits(barName(bar), bar, pixel)) continue
    if (fits(String(number), bar, pixel)) numbers.set(bar.name, number)
  }
  return numbers
}

/** What fits into the bar: name and duration, the name, the name's number, or nothing. */
function barLabel(bar: GanttBar, pixel: number, numbers: ReadonlyMap<string, number>): string {
  const labels = [nameAndDuration(bar), barName(bar), String(numbers.get(bar.name) ?? '')]
  return labels.find(label => fits(label, bar, pixel)) ?? ''
}

function fits(label: string, { start, end }: GanttBar, pixel: number): boolean {
  return label.length * characterWidth + labelMargin <= (end - start) / pixel
}

function nameAndDuration(bar: GanttBar): string {
  return `${barName(bar)} ${inWords(bar.end - bar.start)}`
}

function barName({ name }: GanttBar): string {
  return harmless(name, longestBarName)
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

/** The shortest that gives few enough ticks. The counts divide the next unit, as Mermaid needs. */
function tickInterval(milliseconds: number): string {
  const units = [
    ['second', 1_000, [1, 2, 5, 10, 15, 30]],
    ['minute', 60_000, [1, 2, 5, 10, 15, 30]],
    ['hour', 3_600_000, [1, 2, 3, 6, 12]],
    ['day', 86_400_000, [1]],
    ['week', 7 * 86_400_000, [1]],
    ['month', 30 * 86_400_000, [1, 3, 6]],
  ] as const
  for (const [unit, length, counts] of units) {
    const count = counts.find(count => milliseconds <= count * length * mostTicks)
    if (count !== undefined) return `${count}${unit}`
  }
  // Times that no deployment has. A tick for each day would keep a browser busy.
  return '12month'
}

/** Letters, digits and marks that mean nothing to Mermaid, among them all that CodeDeploy takes for an instance's name. */
const harmlessWord = /^[A-Za-z0-9_./()…∶,=+@-]+$/

/**
 * A name with a `…` for each word that Mermaid might misread, and for all before the last words that there is room for:
 * GitHub masks a secret only if it is whole, so no word is cut or changed. A colon parts words: those of an ECS target
 * are its cluster and its service.
 */
function harmless(name: string, longest: number): string {
  const shown = [...name.trim().matchAll(/([^\s:]*)([\s:]*)/g)].map(([, word = '', separator = '']) => {
    const behind = separator.includes(':') ? '∶' : separator && ' '
    return (word === '' || harmlessWord.test(word) ? word : '…') + behind
  })
  while (shown.length > 0 && shown.join('').length > longest) shown.splice(0, shown[0] === '…' ? 2 : 1, '…')
  return shown.join('') || '…'
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
