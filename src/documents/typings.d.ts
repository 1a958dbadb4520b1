// What the published types of these libraries leave out.
import type { Font } from 'fontkit'
import type { PdfText } from './metadata.js'

declare global {
  namespace PDFKit.Mixins {
    interface PDFFont {
      registerFont(name: string, parsed: Font): this
    }
    interface PDFAnnotation {
      link(
        x: number,
        y: number,
        w: number,
        h: number,
        url: string,
        option: { structParent: PDFStructureElement; Contents: PdfText },
      ): this
    }
    interface StructureElementOptions {
      scope?: 'Row' | 'Column'
      bbox?: readonly [left: number, top: number, right: number, bottom: number]
      placement?: 'Block'
    }
  }
  namespace PDFKit {
    interface PDFOutline {
      /** `top` is counted from the head of the page, `left` from its right side. */
      addItem(title: string, options: { expanded: boolean; top: number; left: number }): PDFOutline
    }
  }
}
