import { runsOf, type Letterhead, type Summary, type Text } from '../domain/documents/blocks.js'
import { inLines, type Line } from './lines.js'
import { printLines } from './ink.js'
import type { Element, Sheet } from './sheet.js'
import { colours, gaps, page, textWidth, types, type Type } from './style.js'

/** Lines of one element from here on, over as many pages as they need. */
export interface Flow {
  readonly element: Element
  readonly type: Type
  readonly x: number
  readonly width: number
  /** Drawn before the lines on each page: a ground, a rule at the side. */
  readonly behind?: (top: number, height: number) => void
}

export const linesOf = (sheet: Sheet, text: Text, type: Type, width: number): readonly Line[] =>
  inLines(runsOf(text), type, width, sheet.measure)

export function flow(sheet: Sheet, text: Text, { element, type, x, width, behind }: Flow): void {
  let rest = linesOf(sheet, text, type, width)
  while (rest.length > 0) {
    const here = fitting(rest.length, Math.floor((sheet.bottom - sheet.y + 0.01) / type.leading), sheet.isAtTop)
    if (here === 0) {
      sheet.turnPage()
      continue
    }
    const height = here * type.leading
    behind?.(sheet.y, height)
    printLines(sheet, element, rest.slice(0, here), type, { x, y: sheet.y, width })
    sheet.y += height
    rest = rest.slice(here)
  }
}

/** How many of these lines stand on this page: no line stands alone at the foot of one page or the head of the next. */
function fitting(lines: number, space: number, isAtTop: boolean): number {
  if (lines <= space) return lines
  const leavingTwo = Math.min(space, lines - 2)
  if (leavingTwo >= 2) return leavingTwo
  return isAtTop ? Math.max(1, space) : 0
}

export function paragraph(sheet: Sheet, text: Text): void {
  sheet.gap(gaps.paragraph[0])
  flow(sheet, text, { element: sheet.child(sheet.root, 'P'), type: types.body, x: page.left, width: textWidth })
  sheet.owe(gaps.paragraph[1])
}

/** A mark before the lines, and the lines beside it. Both begin on the same page. */
function marked(sheet: Sheet, mark: string, markElement: Element, indent: number, text: Text, lines: Flow): void {
  sheet.room(lines.type.leading * 2)
  const of = inLines([`${mark} `], lines.type, indent, sheet.measure)
  printLines(sheet, markElement, of, lines.type, { x: lines.x - indent, y: sheet.y, width: indent })
  flow(sheet, text, lines)
}

export function numberedParagraph(sheet: Sheet, number: string, text: Text): void {
  sheet.gap(gaps.paragraph[0])
  const indent = 38
  const element = sheet.child(sheet.root, 'P')
  marked(sheet, number, element, indent, text, { element, type: types.body, x: page.left + indent, width: textWidth - indent })
  sheet.owe(gaps.paragraph[1])
}

export function list(sheet: Sheet, ordered: boolean, items: readonly Text[]): void {
  sheet.gap(gaps.paragraph[0])
  const indent = ordered ? 24 : 16
  const whole = sheet.child(sheet.root, 'L')
  for (const [at, text] of items.entries()) {
    sheet.gap(3)
    const item = sheet.child(whole, 'LI')
    const label = sheet.child(item, 'Lbl')
    const element = sheet.child(item, 'LBody')
    const x = page.left + indent + 4
    marked(sheet, ordered ? `${at + 1}.` : '•', label, indent, text, {
      element,
      type: types.body,
      x,
      width: textWidth - indent - 4,
    })
    sheet.owe(3)
  }
  sheet.owe(gaps.paragraph[1] + 2)
}

export function quotation(sheet: Sheet, code: string, text: Text): void {
  sheet.gap(gaps.set[0])
  const element = sheet.child(sheet.child(sheet.root, 'BlockQuote'), 'P')
  const bar = (top: number, height: number): void => {
    sheet.artifact(() => sheet.pdf.rect(page.left, top + 1, 2.5, height - 1).fill(colours.council))
  }
  const words = code === '' ? runsOf(text) : [{ strong: `${code}\u2002` }, ...runsOf(text)]
  flow(sheet, words, { element, type: types.body, x: page.left + 16, width: textWidth - 32, behind: bar })
  sheet.owe(gaps.set[1])
}

export function note(sheet: Sheet, text: Text): void {
  sheet.gap(gaps.set[0])
  const pad = 11
  sheet.room(types.body.leading * 2 + pad * 2)
  const ground = (top: number, height: number): void => {
    sheet.artifact(() => sheet.pdf.rect(page.left, top - pad, textWidth, height + pad * 2).fill(colours.ground))
  }
  sheet.y += pad
  const element = sheet.child(sheet.root, 'P')
  flow(sheet, text, { element, type: types.body, x: page.left + pad + 3, width: textWidth - (pad + 3) * 2, behind: ground })
  sheet.y += pad
  sheet.owe(gaps.set[1])
}

/** Labels and values; read aloud as a list of pairs. */
export function summary(sheet: Sheet, { rows }: Summary): void {
  sheet.gap(gaps.set[0])
  const whole = sheet.child(sheet.root, 'L')
  const [labelWidth, between, pad] = [140, 14, 4.5]
  sheet.rule(page.left, sheet.y, textWidth, colours.hairline)
  for (const { label, value } of rows) {
    const names = linesOf(sheet, label, types.label, labelWidth)
    sheet.room(
      Math.max(names.length, Math.min(2, linesOf(sheet, value, types.value, textWidth - labelWidth - between).length)) *
        types.label.leading +
        pad * 2,
    )
    sheet.y += pad
    const item = sheet.child(whole, 'LI')
    const [top, pageOfLabel] = [sheet.y, sheet.pdf.page]
    printLines(sheet, sheet.child(item, 'Lbl'), names, types.label, { x: page.left, y: top, width: labelWidth })
    const x = page.left + labelWidth + between
    flow(sheet, value, { element: sheet.child(item, 'LBody'), type: types.value, x, width: textWidth - labelWidth - between })
    if (sheet.pdf.page === pageOfLabel) sheet.y = Math.max(sheet.y, top + names.length * types.label.leading)
    sheet.y += pad
    sheet.rule(page.left, sheet.y, textWidth, colours.hairline)
  }
  sheet.owe(gaps.set[1] + 2)
}

/** Who writes on the right, to whom on the left, as a window envelope shows it. */
export function letterhead(sheet: Sheet, { from, to, lines }: Letterhead): void {
  sheet.gap(4)
  const top = sheet.y
  const x = page.left + textWidth * 0.62
  const column = { x, width: textWidth * 0.38 }
  const address = (words: readonly string[], place: { readonly x: number; readonly width: number }): void => {
    if (words.length > 0) flow(sheet, words.join('\n'), { element: sheet.child(sheet.root, 'P'), type: types.value, ...place })
  }
  address(from, column)
  const sender = sheet.y
  sheet.y = top
  address(to, { x: page.left, width: textWidth * 0.55 })
  sheet.y = Math.max(sheet.y, sender) + 16
  for (const { label, value } of lines) {
    const element = sheet.child(sheet.root, 'P')
    flow(sheet, [{ strong: `${label}: ` }, ...runsOf(value)], { element, type: types.value, x: page.left, width: textWidth })
  }
  sheet.owe(20)
}
