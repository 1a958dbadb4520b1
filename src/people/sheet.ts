import { CsvError, parse } from 'csv-parse/sync'
import { z } from 'zod'
import { InvalidInput, type InvalidField } from '../domain/errors.js'

/** A column as people head it: `also` are other headings that mean the same. */
export interface Column {
  readonly heading: string
  readonly also?: readonly string[]
  readonly isNeeded?: boolean
  /** Keeps its line ends, as an address does. */
  readonly isProse?: boolean
}
export type Columns<Name extends string> = Readonly<Record<Name, Column>>

/** A row below the headings, with the number of the line on which it begins, as a text editor counts. Empty where the sheet has no such column. */
export interface SheetLine<Name extends string> {
  readonly line: number
  readonly cells: Readonly<Record<Name, string>>
}

/** What is wrong in a line, at one of its columns or with the whole of it. */
export interface Fault {
  readonly line: number
  readonly column?: string
  readonly message: string
}

export const pointerTo = ({ line, column }: Fault): string => `/lines/${line}${column === undefined ? '' : `/${column}`}`
export const asField = (fault: Fault): InvalidField => ({ pointer: pointerTo(fault), message: fault.message })

export const mostLines = 5_000

const separators = [',', ';', '\t'] as const
const records = z.array(z.object({ info: z.object({ lines: z.int() }), record: z.array(z.string()) }))
interface Row {
  readonly line: number
  readonly cells: readonly string[]
}

/**
 * A spreadsheet saved as CSV: commas, semicolons or tabs, quoted line ends, any line ends, with or without a byte order mark.
 * @throws InvalidInput where it cannot be read as lines under known headings; what is wrong in single lines comes with the lines.
 */
export function readSheet<Name extends string>(
  text: string,
  columns: Columns<Name>,
): { readonly lines: readonly SheetLine<Name>[]; readonly faults: readonly Fault[] } {
  const plain = text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n')
  requireWholeLetters(plain)
  const [headings, ...rows] = rowsOf(plain, separatorOf(plain, columns))
  if (headings === undefined)
    throw wholly('There is nothing in it: the first line names the columns, and each further line one entry')
  const places = placesOf(headings, columns)
  if (rows.length === 0) throw wholly('There are only headings in it: nothing stands below them')
  if (rows.length > mostLines)
    throw wholly(
      `There are ${rows.length.toLocaleString('en-GB')} lines in it and at most ${mostLines.toLocaleString('en-GB')} are taken at once: send it in parts`,
    )
  const faults = rows.flatMap((row) => faultOf(row, headings))
  const wrong = new Set(faults.map(({ line }) => line))
  return { faults, lines: rows.filter(({ line }) => !wrong.has(line)).map((row) => lineOf(row, places, columns)) }
}

const wholly = (message: string) => new InvalidInput([{ pointer: '/text', message }])

/** Windows-1252 taken for UTF-8 leaves U+FFFD, the other way about leaves Ã© and â€™; taken for Latin-1 it leaves C1 control characters. */
const broken = /[\uFFFD\u0080-\u009F\0]|Ã[\u00A0-\u00BF]|â€|Â[\u00A0-\u00BF]/

function requireWholeLetters(text: string): void {
  const at = broken.exec(text)?.index
  if (at === undefined) return
  const line = text.slice(0, at).split('\n').length
  const where = text.slice(text.lastIndexOf('\n', at) + 1).split('\n', 1)[0] ?? ''
  throw wholly(
    `Letters are broken in line ${line} (“${where.slice(0, 60)}”): the file was not saved as UTF-8. Save it from the spreadsheet as “CSV UTF-8”, not as plain CSV, and send it again`,
  )
}

const lettersOf = (heading: string) => heading.toLowerCase().replaceAll(/[^a-z]/g, '')
const namesOf = ({ heading, also = [] }: Column) => [heading, ...also].map(lettersOf)

function separatorOf<Name extends string>(text: string, columns: Columns<Name>): string {
  const first = text.split('\n').find((row) => row.trim() !== '') ?? ''
  const known = new Set(Object.values<Column>(columns).flatMap(namesOf))
  const [best] = separators
    .map((separator) => ({ separator, found: first.split(separator).filter((heading) => known.has(lettersOf(heading))).length }))
    .sort((a, b) => b.found - a.found)
  if (best !== undefined && best.found > 0) return best.separator
  const headings = Object.values<Column>(columns).map(({ heading }) => heading)
  throw wholly(
    `The first line must name the columns, such as ${headings.slice(0, 4).join(', ')}. It reads “${first.slice(0, 60)}”: put a line of headings above it`,
  )
}

const whatIsWrong: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'a quotation mark is opened and never closed: close it, or take it out',
  INVALID_OPENING_QUOTE:
    'a quotation mark stands in the middle of a cell: write it twice, and put the whole cell in quotation marks',
  CSV_INVALID_CLOSING_QUOTE: 'something stands behind a closing quotation mark: write quotation marks within a cell twice',
}

/** Without rows that are wholly empty. */
function rowsOf(text: string, delimiter: string): Row[] {
  const options = { delimiter, info: true, relax_column_count: true, record_delimiter: '\n' } as const
  let read: z.infer<typeof records>
  try {
    read = records.parse(parse(text, options))
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = z.int().catch(1).parse(error['lines'])
    throw new InvalidInput([{ pointer: `/lines/${line}`, message: whatIsWrong[error.code] ?? 'this line cannot be read as CSV' }])
  }
  return read
    .map(({ record }, at) => ({ line: (read[at - 1]?.info.lines ?? 0) + 1, cells: record.map(asTyped) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
}

/** Our own spreadsheets put an apostrophe before what would run as a formula, a telephone number with + for one. */
const asTyped = (cell: string) => cell.trim().replace(/^'(?=[=+\-@])/, '')

function placesOf<Name extends string>({ line, cells }: Row, columns: Columns<Name>): ReadonlyMap<Name, number> {
  const all = Object.entries(columns) as [Name, Column][]
  const places = new Map<Name, number>()
  const faults: Fault[] = []
  for (const [at, cell] of cells.entries()) {
    const name = all.find(([, column]) => namesOf(column).includes(lettersOf(cell)))?.[0]
    if (cell === '') continue
    if (name === undefined)
      faults.push({
        line,
        message: `the column “${cell.slice(0, 60)}” is not known here: take it out, or head it as one of ${all.map(([, { heading }]) => heading).join(', ')}`,
      })
    else if (places.has(name))
      faults.push({ line, column: name, message: `the column “${columns[name].heading}” stands twice: take one out` })
    else places.set(name, at)
  }
  for (const [column, { heading, isNeeded = false }] of all)
    if (isNeeded && !places.has(column)) faults.push({ line, column, message: `the column “${heading}” is missing: add it` })
  if (faults.length > 0) throw new InvalidInput(faults.map(asField))
  return places
}

function faultOf({ line, cells }: Row, headings: Row): Fault[] {
  const isHeadingsAgain = cells.every((cell, at) => lettersOf(cell) === lettersOf(headings.cells[at] ?? '')) && cells[0] !== ''
  if (isHeadingsAgain) return [{ line, message: 'these are the headings again: take the line out' }]
  if (cells.slice(headings.cells.length).every((cell) => cell === '')) return []
  const message = `there are ${cells.length} cells and only ${headings.cells.length} headings: put a cell with a comma in it in quotation marks`
  return [{ line, message }]
}

function lineOf<Name extends string>(
  { line, cells }: Row,
  places: ReadonlyMap<Name, number>,
  columns: Columns<Name>,
): SheetLine<Name> {
  const entries = (Object.entries(columns) as [Name, Column][]).map(([name, { isProse = false }]) => {
    const cell = cells[places.get(name) ?? -1] ?? ''
    return [name, isProse ? cell : cell.replaceAll(/\s+/g, ' ')]
  })
  return { line, cells: Object.fromEntries(entries) as Record<Name, string> }
}
