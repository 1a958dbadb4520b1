import type { Document, Text } from '../domain/documents/blocks.js'
import { printLines } from './ink.js'
import { linesOf } from './prose.js'
import type { Sheet } from './sheet.js'
import { colours, page, textWidth, types, type Type } from './style.js'

const numberWidth = 80
const footTop = page.height - 52

/** Head and foot of every page, when it is known how many there are. They are read by the eye only: the document says both. */
export function runningHeads(sheet: Sheet, document: Document): void {
  const { count } = sheet.pdf.bufferedPageRange()
  for (let at = 0; at < count; at++) {
    sheet.pdf.switchToPage(at)
    sheet.artifact(() => {
      head(sheet, document, at === 0)
      foot(sheet, document, `Page ${at + 1} of ${count}`)
    }, 'Pagination')
  }
}

function head(sheet: Sheet, { header }: Document, isFirst: boolean): void {
  const type = isFirst ? types.council : types.running
  const y = 44
  line(sheet, header.left, type, y + 16 - type.leading, 'left')
  if (header.right !== undefined) line(sheet, header.right, types.running, y + 16 - types.running.leading, 'right')
  sheet.pdf.rect(page.left, y + 21, textWidth, isFirst ? 1 : 0.5).fill(isFirst ? colours.council : colours.hairline)
}

function foot(sheet: Sheet, { footer }: Document, number: string): void {
  sheet.pdf.rect(page.left, footTop - 8, textWidth, 0.5).fill(colours.hairline)
  line(sheet, footer.left, types.running, footTop, 'left', textWidth - numberWidth)
  line(sheet, number, types.running, footTop, 'right')
}

function line(sheet: Sheet, text: Text, type: Type, y: number, align: 'left' | 'right', width: number = textWidth): void {
  printLines(sheet, undefined, linesOf(sheet, text, type, width).slice(0, 3), type, { x: page.left, y, width, align })
}
