import type { Document } from '../domain/documents/blocks.js'

/** pdfkit writes strings as names of the PDF language, and String objects as text for people. */
export class PdfText extends String {}

const loneSurrogates = /\p{Surrogate}/gu
/** A title that was typed or pasted may hold what XML forbids. */
const notInXml = /(?!\t|\n)[\p{Cc}\ufffe\uffff]/gu

export const cleaned = (text: string): string => text.replace(loneSurrogates, '\ufffd').replace(notInXml, '\ufffd')

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/**
 * pdfkit writes the same value twice: as it is into the file's dictionary, and as a string, unescaped, into the XMP packet,
 * where a title with an ampersand would break the XML.
 */
class InfoText extends PdfText {
  override toString(): string {
    return this.valueOf().replace(/[&<>]/g, (character) => entities[character] ?? character)
  }
}

export function describe(pdf: PDFKit.PDFDocument, document: Document): void {
  Object.assign(pdf.info, {
    Title: new InfoText(cleaned(document.title)),
    Subject: new InfoText(cleaned(document.subject)),
    Author: new InfoText(cleaned(document.author)),
  })
  pdf.appendXML(universalAccess)
}

/** PDF/UA-1 identification. PDF/A does not know the property, so that the file has to describe it: ISO 19005-2, 6.6.2.3. */
const universalAccess = `
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
  xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
  <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
    <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
    <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
    <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
    <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
      <pdfaProperty:name>part</pdfaProperty:name>
      <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
      <pdfaProperty:category>internal</pdfaProperty:category>
      <pdfaProperty:description>The part of ISO 14289 to which the document conforms</pdfaProperty:description>
    </rdf:li></rdf:Seq></pdfaSchema:property>
  </rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>`
