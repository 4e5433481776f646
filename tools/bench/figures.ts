import { withMarkedPart } from '../marked-part.ts'

/** The figures that docs/performance.md begins with, drawn from its own tables, so that they cannot differ from them. */

type Cells = readonly string[]

/** The page with its figures as its tables have them. @throws Error if a table, a column or the place is missing */
export function withFigures(page: string): string {
  return withMarkedPart(page, 'figures', figures(page))
}

function figures(page: string): string {
  const lag = columnsOf(page, 'lag')
  const requests = columnsOf(page, 'requests')
  const action = lag('this action').map(median)
  const waiter = lag('aws deploy wait').filter(cell => cell !== 'gives up')
  const failure = lag('first failure: this action').filter(cell => cell !== '')
  const large = requests('instances').map(name => name.startsWith('1000 '))
  const perMinute = (column: string) => requests(column).filter((_, row) => large[row])
  return [
    `- **${middle(action)} s** from the end of a deployment to the verdict, ${Math.max(...lag('this action').map(worst))} s at worst. ` +
      `\`aws deploy wait\` takes ${middle(waiter.map(median))} s, and gives up after 30 minutes.`,
    `- **${middle(failure.map(median))} s** from the first failure of an instance to its diagnostic in the log, ` +
      `${Math.max(...failure.map(worst))} s at worst.`,
    `- **${middle(perMinute('this action').map(minute))} requests a minute** for 1,000 instances. Reading everything every ` +
      `15 s takes ${middle(perMinute('reading everything').map(minute))}.`,
  ].join('\n')
}

/** The cells of a table on the page, by column. The first row of a Markdown table is its head, the second a rule. */
function columnsOf(page: string, table: string): (column: string) => Cells {
  const [, text = ''] = new RegExp(`<!-- ${table} -->\\n([\\s\\S]*?)\\n<!-- /${table} -->`).exec(page) ?? []
  const [head = [], , ...rows] = text.split('\n').map(line => line.slice(2, -2).split(' | '))
  return column => {
    const at = head.indexOf(column)
    if (at === -1) throw new Error(`the table ${table} has no column ${column}`)
    return rows.map(cells => (cells[at] ?? '').trim())
  }
}

/** Of a cell such as `2.2 / 4.2`. */
function median(cell: string): number {
  return Number.parseFloat(cell)
}

function worst(cell: string): number {
  return Number.parseFloat(cell.split(' / ')[1] ?? '')
}

/** Of a cell such as `213 (22)`. */
function minute(cell: string): number {
  return Number(/\((\d+)\)/.exec(cell)?.[1])
}

/** The number in the middle. */
function middle(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN
}
