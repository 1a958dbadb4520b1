import PDFDocument from 'pdfkit'
import type { Document } from '../domain/documents/blocks.js'

/** pdfkit writes strings as names of the PDF language, and String objects as text for people. */
export class PdfText extends String {}

const loneSurrogates = /\p{Surrogate}/gu
/** A title that was typed or pasted may hold what XML forbids. */
const notInXml = /(?!\t|\n)[\p{Cc}\ufffe\uffff]/gu

export const cleaned = (text: string): string => text.replace(loneSurrogates, '\ufffd').replace(notInXml, '\ufffd')

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

const inXml = (text: string): string => text.replace(/[&<>]/g, (character) => entities[character] ?? character)

/** What the file says of itself, to programs that sort and search files. */
export class DescribedPdf extends PDFDocument {
  constructor({ title, subject, author, language, issuedAt }: Document, options: PDFKit.PDFDocumentOptions) {
    super({
      ...options,
      pdfVersion: '1.7',
      subset: 'PDF/A-2a',
      tagged: true,
      lang: language,
      displayTitle: true,
      info: {
        Title: cleaned(title),
        Subject: cleaned(subject),
        Author: cleaned(author),
        CreationDate: issuedAt,
        ModDate: issuedAt,
        Producer: 'Probity',
        Creator: 'Probity',
      },
    })
    this.appendXML(universalAccess)
  }

  /** pdfkit puts these words into XML as they are. The file's own dictionary, which has no markup, is written by now. */
  override endMetadata(): void {
    for (const name of ['Title', 'Subject', 'Author'] as const) this.info[name] = inXml(this.info[name] ?? '')
    super.endMetadata()
  }
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
