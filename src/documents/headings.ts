import type { Block, Heading } from '../domain/documents/blocks.js'
import { heightOfFigure } from './figure.js'
import { cleaned } from './metadata.js'
import { flow, linesOf } from './prose.js'
import type { Sheet } from './sheet.js'
import { leastOfTable } from './table.js'
import { gaps, page, textWidth, types } from './style.js'

type Bookmark = PDFKit.PDFOutline

/** Headings as they stand, as they are read aloud and as bookmarks. */
export class Headings {
  private readonly open: Bookmark[] = []

  constructor(private readonly sheet: Sheet) {}

  draw(heading: Heading, following: readonly Block[]): void {
    const { sheet } = this
    const type = types[`heading${heading.level}`]
    const [above, below] = gaps[`heading${heading.level}`]
    sheet.gap(above)
    sheet.room(least(sheet, [heading, ...following]))
    // PDF/UA-1, 7.4.2: no level is left out on the way down
    const depth = Math.min(heading.level, this.open.length + 1)
    this.bookmark(heading.text, depth)
    const element = sheet.child(sheet.root, `H${depth}`)
    flow(sheet, heading.text, { element, type, x: page.left, width: textWidth })
    sheet.owe(below)
  }

  private bookmark(text: string, depth: number): void {
    const parent = this.open[depth - 2] ?? this.sheet.pdf.outline
    const top = Math.max(0, this.sheet.y - 12)
    this.open.length = depth - 1
    this.open.push(parent.addItem(cleaned(text), { expanded: true, top, left: page.width }))
  }
}

const gapBefore = gaps.set[0] + 4

/** What has to stand together: headings, and the beginning of what they head. */
function least(sheet: Sheet, [first, ...following]: readonly Block[]): number {
  if (first === undefined) return 0
  if (first.kind === 'heading') {
    const type = types[`heading${first.level}`]
    return (
      linesOf(sheet, first.text, type, textWidth).length * type.leading +
      gaps[`heading${first.level}`][1] +
      least(sheet, following)
    )
  }
  if (first.kind === 'figure') return gapBefore + heightOfFigure(sheet, first)
  if (first.kind === 'table') return gapBefore + leastOfTable(sheet, first)
  return types.body.leading * 3
}
