import type { Document } from '../domain/documents/blocks.js'
import { fonts, type FontName } from './fonts.js'
import type { Measure } from './lines.js'
import { cleaned, DescribedPdf } from './metadata.js'
import { page } from './style.js'

export type Element = PDFKit.PDFStructureElement

/** The paper: where the next thing goes, turning of pages, and what is read aloud beside what only adorns. */
export class Sheet {
  readonly pdf: PDFKit.PDFDocument
  readonly root: Element
  y: number = page.top
  /** Space asked for by the block before. */
  private owed = 0

  constructor(document: Document) {
    this.pdf = new DescribedPdf(document, { size: 'A4', margin: 0, bufferPages: true })
    for (const [name, font] of Object.entries(fonts)) this.pdf.registerFont(name, font)
    this.root = this.pdf.struct('Document', { title: cleaned(document.title) })
    this.pdf.addStructure(this.root)
  }

  readonly measure: Measure = (words, font, size) => (words === '' ? 0 : this.using(font, size).widthOfString(words))

  using(font: FontName, size: number): PDFKit.PDFDocument {
    return this.pdf.font(font).fontSize(size)
  }

  get bottom(): number {
    return page.height - page.bottom
  }

  get isAtTop(): boolean {
    return this.y === page.top
  }

  /** Leaves the larger of this gap and the one the block before asked for; none at the top of a page. */
  gap(above: number): void {
    if (!this.isAtTop) this.y += Math.max(above, this.owed)
    this.owed = 0
  }

  owe(below: number): void {
    this.owed = below
  }

  turnPage(): void {
    this.pdf.addPage()
    this.y = page.top
    this.owed = 0
  }

  /** Turns the page unless this much still fits. */
  room(height: number): void {
    if (this.y + height > this.bottom && !this.isAtTop) this.turnPage()
  }

  child(parent: Element, type: string, options: PDFKit.Mixins.StructureElementOptions = {}): Element {
    const element = this.pdf.struct(type, options)
    parent.add(element)
    return element
  }

  /** Whatever is drawn meanwhile is the content of this element. It must end on the page where it began. */
  content(element: Element, draw: () => void): void {
    const content = this.pdf.markStructureContent('Span')
    draw()
    this.pdf.endMarkedContent()
    element.add(content)
  }

  artifact(draw: () => void, type: 'Pagination' | 'Layout' = 'Layout'): void {
    this.pdf.markContent('Artifact', { type })
    draw()
    this.pdf.endMarkedContent()
  }

  rule(x: number, y: number, width: number, colour: string, thickness = 0.5): void {
    this.artifact(() => {
      this.pdf.rect(x, y - thickness / 2, width, thickness).fill(colour)
    })
  }
}
