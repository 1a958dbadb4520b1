import type { Table, Text } from '../domain/documents/blocks.js'
import type { Line } from './lines.js'
import { printLines } from './ink.js'
import { flow, linesOf } from './prose.js'
import type { Element, Sheet } from './sheet.js'
import { columnPlaces, type ColumnPlace } from './table-columns.js'
import { colours, gaps, page, textWidth, types, type Type } from './style.js'

const pad = 4.5
const gapBelowCaption = 6

interface Row {
  readonly cells: readonly (readonly Line[])[]
  readonly type: Type
  readonly height: number
}

/** A table with its columns laid out and the row of headings that each of its pages begins with. */
interface Grid {
  readonly sheet: Sheet
  readonly block: Table
  readonly places: readonly ColumnPlace[]
  readonly headings: Row
}

function gridOf(sheet: Sheet, block: Table): Grid {
  const places = columnPlaces(sheet, block)
  const headings = block.columns.map(({ heading }) => heading)
  return { sheet, block, places, headings: rowOf(sheet, headings, places, types.columnHeading) }
}

/** A table up to this high is not broken over pages. */
const keptWhole = (page.height - page.top - page.bottom) * 0.55

/** What has to stand together: a small table whole, of a larger one the caption, the headings and two rows. */
export function leastOfTable(sheet: Sheet, block: Table, { places, headings }: Grid = gridOf(sheet, block)): number {
  const caption = linesOf(sheet, block.caption, types.caption, textWidth).length * types.caption.leading + gapBelowCaption
  const least = caption + headings.height
  const rows = [...block.rows, ...(block.total === undefined ? [] : [block.total])]
  if (rows.length > 40) return least + heightOf(sheet, rows.slice(0, 2), places)
  const whole = least + heightOf(sheet, rows, places)
  return whole <= keptWhole ? whole : least + heightOf(sheet, rows.slice(0, 2), places)
}

const heightOf = (sheet: Sheet, rows: readonly (readonly Text[])[], places: readonly ColumnPlace[]): number =>
  rows.reduce((sum, texts) => sum + rowOf(sheet, texts, places, types.cell).height, 0)

export function table(sheet: Sheet, block: Table): void {
  const grid = gridOf(sheet, block)
  sheet.gap(gaps.set[0] + 4)
  sheet.room(Math.min(leastOfTable(sheet, block, grid), sheet.bottom - page.top))
  const whole = sheet.child(sheet.root, 'Table')
  const caption = sheet.child(whole, 'Caption')
  flow(sheet, block.caption, { element: caption, type: types.caption, x: page.left, width: textWidth })
  sheet.y += gapBelowCaption
  printHeadings(grid, sheet.child(sheet.child(whole, 'THead'), 'TR'))
  printBody(grid, whole)
  sheet.owe(gaps.set[1] + 2)
}

function printBody(grid: Grid, whole: Element): void {
  const { sheet, block, places } = grid
  const total = block.total === undefined ? undefined : rowOf(sheet, block.total, places, types.total)
  const body = sheet.child(whole, 'TBody')
  for (const [at, cells] of block.rows.entries()) {
    const isLast = at === block.rows.length - 1
    printRow(grid, sheet.child(body, 'TR'), rowOf(sheet, cells, places, types.cell), isLast ? (total?.height ?? 0) : 0)
    sheet.rule(page.left, sheet.y, textWidth, colours.hairline)
  }
  if (total === undefined) return
  heavyRule(sheet)
  printRow(grid, sheet.child(sheet.child(whole, 'TFoot'), 'TR'), total, 0)
  heavyRule(sheet)
}

const heavyRule = (sheet: Sheet): void => {
  sheet.rule(page.left, sheet.y, textWidth, colours.ink, 0.9)
}

/** On later pages the headings stand again for the eye only, since they are read once. */
function printHeadings({ sheet, headings, places }: Grid, row?: Element): void {
  if (row === undefined) {
    sheet.artifact(() => {
      printCells(sheet, headings, places, [])
    }, 'Pagination')
  } else {
    const cells = places.map(() => sheet.child(row, 'TH', { scope: 'Column' }))
    printCells(sheet, headings, places, cells)
  }
  heavyRule(sheet)
}

function rowOf(sheet: Sheet, texts: readonly Text[], places: readonly ColumnPlace[], type: Type): Row {
  const cells = places.map(({ width }, at) => linesOf(sheet, texts[at] ?? '', type, width))
  return rowWith(cells, type)
}

const rowWith = (cells: readonly (readonly Line[])[], type: Type): Row => ({
  cells,
  type,
  height: Math.max(...cells.map((lines) => lines.length)) * type.leading + pad * 2,
})

/** A row stays whole, together with what is kept below it; one that is higher than a page goes on on the next. */
function printRow(grid: Grid, element: Element, row: Row, keptBelow: number): void {
  const { sheet, block, places, headings } = grid
  const cells = places.map((_, at) =>
    block.rowHeaders && at === 0 ? sheet.child(element, 'TH', { scope: 'Row' }) : sheet.child(element, 'TD'),
  )
  const isAtTop = (): boolean => sheet.y <= page.top + headings.height + 0.01
  let rest = row
  for (;;) {
    if (sheet.y + rest.height + keptBelow > sheet.bottom && !isAtTop()) {
      sheet.turnPage()
      printHeadings(grid)
    }
    const space = sheet.bottom - sheet.y
    if (rest.height <= space) break
    const lines = Math.max(1, Math.floor((space - pad * 2) / row.type.leading))
    printCells(sheet, part(rest, 0, lines), places, cells)
    rest = part(rest, lines)
  }
  printCells(sheet, rest, places, cells)
}

const part = ({ cells, type }: Row, from: number, to?: number): Row =>
  rowWith(
    cells.map((lines) => lines.slice(from, to)),
    type,
  )

function printCells(sheet: Sheet, row: Row, places: readonly ColumnPlace[], elements: readonly Element[]): void {
  for (const [at, place] of places.entries()) {
    const lines = row.cells[at] ?? []
    if (lines.length > 0) printLines(sheet, elements[at], lines, row.type, { ...place, y: sheet.y + pad })
  }
  sheet.y += row.height
}
