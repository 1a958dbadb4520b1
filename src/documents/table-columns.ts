import { plain, type Column, type Table, type Text } from '../domain/documents/blocks.js'
import { linesOf } from './prose.js'
import type { Sheet } from './sheet.js'
import { page, textWidth, types, type Type } from './style.js'

export interface ColumnPlace {
  readonly x: number
  readonly width: number
  readonly align: Column['align']
}

const between = 14
/** Wider than this a column of words is broken into lines rather than given more room. */
const widest = 260

/** Where the columns stand: by the shares they ask for, or by what is in them. */
export function columnPlaces(sheet: Sheet, block: Table): readonly ColumnPlace[] {
  const available = textWidth - between * (block.columns.length - 1)
  const widths = block.columns.some(({ share }) => share !== undefined)
    ? byShares(block.columns, available)
    : byContents(sheet, block, available)
  let x = page.left
  return block.columns.map(({ align }, at) => {
    const width = widths[at] ?? 0
    const place = { x, width, align }
    x += width + between
    return place
  })
}

function byShares(columns: readonly Column[], available: number): readonly number[] {
  const sum = columns.reduce((total, { share = 1 }) => total + share, 0)
  return columns.map(({ share = 1 }) => (available * share) / sum)
}

function byContents(sheet: Sheet, { columns, rows, total }: Table, available: number): readonly number[] {
  const columnsOfText = columns.map(({ heading }, at) => {
    const cells = [...rows.slice(0, 200), ...(total === undefined ? [] : [total])].map((row) => row[at] ?? '')
    const wanted = Math.max(
      widthOf(sheet, heading, types.columnHeading),
      ...cells.map((cell) => widthOf(sheet, cell, types.cell)),
    )
    const needed = Math.max(
      longestWord(sheet, heading, types.columnHeading),
      ...cells.map((cell) => longestWord(sheet, cell, types.cell)),
    )
    return { needed: needed + 1, wanted: Math.max(needed, Math.min(wanted, widest)) + 1 }
  })
  const needed = columnsOfText.reduce((sum, column) => sum + column.needed, 0)
  const wanted = columnsOfText.reduce((sum, column) => sum + column.wanted, 0)
  if (wanted <= available)
    return spread(
      columns,
      columnsOfText.map((column) => column.wanted),
      available - wanted,
    )
  if (needed > available) return columnsOfText.map((column) => (column.needed * available) / needed)
  return levelled(columnsOfText, available)
}

interface Demand {
  readonly needed: number
  readonly wanted: number
}

/** Every column has what it needs, and up to a common level what it wants: a date stays on one line where a long text has many anyway. */
function levelled(demands: readonly Demand[], available: number): readonly number[] {
  const at = (level: number): readonly number[] => demands.map(({ needed, wanted }) => Math.min(wanted, Math.max(needed, level)))
  let [low, high] = [0, available]
  for (let halving = 0; halving < 30; halving++) {
    const level = (low + high) / 2
    if (at(level).reduce((sum, width) => sum + width, 0) <= available) low = level
    else high = level
  }
  return at(low)
}

/** What is left over goes to the columns of words, so that numbers stand together on the right. */
function spread(columns: readonly Column[], widths: readonly number[], extra: number): readonly number[] {
  const takers = columns.some(({ align }) => align === 'left')
    ? columns.map(({ align }) => align === 'left')
    : columns.map(() => true)
  const sum = widths.reduce((total, width, at) => total + (takers[at] === true ? width : 0), 0)
  return widths.map((width, at) => (takers[at] === true ? width + (extra * width) / sum : width))
}

const widthOf = (sheet: Sheet, text: Text, type: Type): number =>
  Math.max(...linesOf(sheet, text, type, Number.POSITIVE_INFINITY).map(({ width }) => width))

const longestWord = (sheet: Sheet, text: Text, type: Type): number =>
  Math.min(
    widest,
    Math.max(
      ...plain(text)
        .split(/\s+/)
        .map((word) => widthOf(sheet, word, type)),
    ),
  )
