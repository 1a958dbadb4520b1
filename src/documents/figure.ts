import type { Figure } from '../domain/documents/blocks.js'
import { drawn } from '../domain/documents/charts-drawing.js'
import type { Mark, Scene, Words } from '../domain/documents/charts-scene.js'
import { inLines, type Line } from './lines.js'
import { flow, linesOf } from './prose.js'
import type { Sheet } from './sheet.js'
import { gaps, page, textWidth, types } from './style.js'

const gapBelowCaption = 8

/** Caption and chart stand on one page together. */
export const heightOfFigure = (sheet: Sheet, { caption, chart }: Figure): number =>
  linesOf(sheet, caption, types.caption, textWidth).length * types.caption.leading +
  gapBelowCaption +
  drawn(chart, textWidth).height

export function figure(sheet: Sheet, block: Figure): void {
  sheet.gap(gaps.set[0] + 4)
  sheet.room(heightOfFigure(sheet, block))
  const caption = sheet.child(sheet.root, 'P')
  flow(sheet, block.caption, { element: caption, type: types.caption, x: page.left, width: textWidth })
  sheet.y += gapBelowCaption
  const scene = drawn(block.chart, textWidth)
  const bbox = [page.left, sheet.y, page.left + textWidth, sheet.y + scene.height] as const
  const element = sheet.child(sheet.root, 'Figure', { alt: block.alternative, placement: 'Block', bbox })
  sheet.content(element, () => {
    drawScene(sheet, scene, page.left, sheet.y)
  })
  sheet.y += scene.height
  sheet.owe(gaps.set[1])
}

function drawScene(sheet: Sheet, scene: Scene, x: number, y: number): void {
  sheet.pdf.save().translate(x, y)
  for (const mark of scene.marks) drawMark(sheet, mark)
  sheet.pdf.restore()
}

function drawMark(sheet: Sheet, mark: Mark): void {
  const { pdf } = sheet
  if (mark.kind === 'rectangle') pdf.rect(mark.x, mark.y, mark.width, mark.height).fill(mark.fill)
  else if (mark.kind === 'words') drawWords(sheet, mark)
  else {
    const strokes = mark.kind === 'line' ? [mark.points] : mark.strokes
    for (const points of strokes) {
      for (const [at, [x, y]] of points.entries()) {
        if (at === 0) pdf.moveTo(x, y)
        else pdf.lineTo(x, y)
      }
    }
    const dashes = mark.kind === 'line' ? mark.dashes : undefined
    pdf.save().lineWidth(mark.thickness)
    if (dashes !== undefined && dashes.length > 0) pdf.dash(dashes[0] ?? 1, { space: dashes[1] ?? 1 })
    pdf.stroke(mark.stroke).restore()
  }
}

function drawWords(sheet: Sheet, { words, x, y, size, anchor, fill, strong }: Words): void {
  const type = { face: strong ? 'strong' : 'regular', size, leading: size, colour: fill } as const
  const [line = nothing] = inLines([words], type, Number.POSITIVE_INFINITY, sheet.measure)
  const left = { start: x, middle: x - line.width / 2, end: x - line.width }[anchor]
  for (const stretch of line.stretches) {
    const ink = sheet.using(stretch.font, size).fillColor(fill)
    ink.text(stretch.words, left + stretch.x, y, { lineBreak: false, baseline: 'alphabetic' })
  }
}

const nothing: Line = { stretches: [], width: 0 }
