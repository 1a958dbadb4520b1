import type { Run } from '../domain/documents/blocks.js'
import { fonts } from './fonts.js'
import type { Line, Stretch } from './lines.js'
import { PdfText } from './metadata.js'
import type { Element, Sheet } from './sheet.js'
import { colours, type Type } from './style.js'

export interface Place {
  readonly x: number
  /** The top of the first line. */
  readonly y: number
  readonly width: number
  readonly align?: 'left' | 'right'
}

type Meaning = 'plain' | 'link' | 'inserted' | 'deleted'

function meaningOf(run: Run): Meaning {
  if (typeof run === 'string' || 'strong' in run) return 'plain'
  if ('link' in run) return 'link'
  return 'inserted' in run ? 'inserted' : 'deleted'
}

/**
 * Prints lines on the page as it stands, and says what each stretch means besides its words.
 * Without an element they are for the eye only.
 */
export function printLines(sheet: Sheet, element: Element | undefined, lines: readonly Line[], type: Type, place: Place): void {
  const stretches = lines.flatMap((line, at) => {
    const left = place.align === 'right' ? place.x + place.width - line.width : place.x
    return line.stretches.map((stretch) => ({ stretch, x: left + stretch.x, y: place.y + at * type.leading }))
  })
  for (let at = 0; at < stretches.length;) {
    const first = stretches[at]
    if (first === undefined) return
    const meaning = meaningOf(first.stretch.run)
    let end = at + 1
    while (end < stretches.length && belongs(first, stretches[end], meaning)) end++
    const group = stretches.slice(at, end)
    const draw = (): void => {
      for (const { stretch, x, y } of group) printStretch(sheet, stretch, meaning, type, x, y)
    }
    if (element === undefined) draw()
    else if (meaning === 'plain') sheet.content(element, draw)
    else if (meaning === 'link') printLink(sheet, element, group, type, draw)
    else {
      const words = group.map(({ stretch }) => stretch.words).join('')
      const change = sheet.child(element, 'Span', { actual: `[${meaning}: ${words.trimEnd()}] ` })
      sheet.content(change, draw)
    }
    at = end
  }
}

interface Printed {
  readonly stretch: Stretch
  readonly x: number
  readonly y: number
}

const belongs = (first: Printed, next: Printed | undefined, meaning: Meaning): boolean =>
  next !== undefined &&
  meaningOf(next.stretch.run) === meaning &&
  (meaning === 'plain' || (next.stretch.run === first.stretch.run && (meaning !== 'link' || next.y === first.y)))

/** A link over two lines is two links to the same place: a rectangle round both would cover words that are none. */
function printLink(sheet: Sheet, element: Element, group: readonly Printed[], type: Type, draw: () => void): void {
  const [first] = group
  const last = group.at(-1)
  if (first === undefined || last === undefined) return
  const { run } = first.stretch
  if (typeof run === 'string' || !('link' in run)) return
  const link = sheet.child(element, 'Link')
  sheet.content(link, draw)
  const width = last.x + last.stretch.width - first.x
  sheet.pdf.link(first.x, first.y, width, type.leading, run.to, {
    structParent: link,
    Contents: new PdfText(`${run.link} (${run.to})`),
  })
  // pdfkit takes the page of a link from the page that is open when the element ends
  link.end()
}

const inkOf = { link: colours.link, inserted: colours.inserted, deleted: colours.deleted } as const

function printStretch(sheet: Sheet, stretch: Stretch, meaning: Meaning, type: Type, x: number, y: number): void {
  const { pdf } = sheet
  const baseline = y + baselineOf(type)
  const colour = meaning === 'plain' ? type.colour : inkOf[meaning]
  pdf.fillColor(colour)
  // letters of these scripts are stored in the order they stand: this says how the word is spelt
  if (stretch.rightToLeft) pdf.markContent('Span', { actual: stretch.words })
  sheet.using(stretch.font, type.size).text(stretch.words, x, baseline, { lineBreak: false, baseline: 'alphabetic' })
  if (stretch.rightToLeft) pdf.endMarkedContent()
  if (meaning === 'plain') return
  const width = sheet.measure(stretch.words.trimEnd(), stretch.font, type.size)
  const height = meaning === 'deleted' ? baseline - type.size * 0.26 : baseline + type.size * 0.16
  pdf.rect(x, height, width, 0.6).fill(colour)
  if (meaning === 'inserted') pdf.rect(x, height + 1.4, width, 0.6).fill(colour)
}

const { ascent, descent, unitsPerEm } = fonts.regular

/** From the top of a line down to where its letters stand. */
export const baselineOf = ({ size, leading }: Type): number => leading / 2 + (size * (ascent + descent)) / unitsPerEm / 2
