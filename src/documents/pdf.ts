import type { Block, Document } from '../domain/documents/blocks.js'
import { figure } from './figure.js'
import { Headings } from './headings.js'
import { letterhead, list, note, numberedParagraph, paragraph, quotation, summary } from './prose.js'
import { runningHeads } from './running-heads.js'
import { Sheet } from './sheet.js'
import { table } from './table.js'

/** The document as PDF: tagged for reading aloud (PDF/UA-1), kept readable for good (PDF/A-2a), the same bytes each time. */
export async function drawPdf(document: Document): Promise<Buffer> {
  const sheet = new Sheet(document)
  const bytes = collected(sheet.pdf)
  const headings = new Headings(sheet)
  for (const [at, block] of document.blocks.entries()) drawBlock(sheet, headings, block, document.blocks.slice(at + 1))
  runningHeads(sheet, document)
  sheet.root.end()
  sheet.pdf.end()
  return bytes
}

const collected = (pdf: PDFKit.PDFDocument): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = []
    pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    pdf.on('end', () => {
      resolve(Buffer.concat(chunks))
    })
    pdf.on('error', reject)
  })

function drawBlock(sheet: Sheet, headings: Headings, block: Block, following: readonly Block[]): void {
  switch (block.kind) {
    case 'heading':
      headings.draw(block, following)
      return
    case 'paragraph':
      paragraph(sheet, block.text)
      return
    case 'numbered':
      numberedParagraph(sheet, block.number, block.text)
      return
    case 'list':
      list(sheet, block.ordered, block.items)
      return
    case 'summary':
      summary(sheet, block)
      return
    case 'table':
      table(sheet, block)
      return
    case 'figure':
      figure(sheet, block)
      return
    case 'quotation':
      quotation(sheet, block.code, block.text)
      return
    case 'note':
      note(sheet, block.text)
      return
    case 'letterhead':
      letterhead(sheet, block)
      return
    case 'pageBreak':
      if (!sheet.isAtTop) sheet.turnPage()
  }
}
