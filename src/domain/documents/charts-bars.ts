import type { Chart } from './charts.js'
import { gridLine, hatched, inTwoLines, paintOf, quiet, widthOf, written, type Frame, type Mark } from './charts-scene.js'

const size = 9.5
const thickness = 15
const between = 3

/** Lying bars, a label before each and its value at its end: long names of clauses and outcomes have room. */
export function bars(chart: Chart, frame: Frame): { readonly marks: readonly Mark[]; readonly height: number } {
  const longest = Math.max(...chart.categories.map((category) => widthOf(category, size)))
  const labelWidth = frame.isNarrow ? 0 : Math.min(longest + 12, frame.width * 0.4)
  const full = frame.width - labelWidth - 28
  const marks: Mark[] = []
  let y = frame.top
  for (const [at, category] of chart.categories.entries()) {
    const group = chart.series.length * (thickness + between) - between
    const label = inTwoLines(category, frame.isNarrow ? frame.width : labelWidth - 12, size)
    if (frame.isNarrow) {
      marks.push(...label.map((words, line) => written(words, 0, y + 8 + line * 11)))
      y += 2 + label.length * 11
    } else {
      const first = y + group / 2 + 3.2 - ((label.length - 1) * 11) / 2
      marks.push(...label.map((words, line) => written(words, labelWidth - 8, first + line * 11, { anchor: 'end' })))
    }
    for (const [series, { values }] of chart.series.entries()) {
      const value = values[at] ?? 0
      const top = y + series * (thickness + between)
      const length = (value / frame.largest) * full
      marks.push(...hatched(labelWidth, top, length, thickness, paintOf(series)))
      marks.push(written(String(value), labelWidth + length + 5, top + 11, { strong: true }))
    }
    y += frame.isNarrow ? group + 12 : Math.max(group + 10, label.length * 11 + 8)
  }
  const axis: Mark = {
    kind: 'line',
    points: [
      [labelWidth, frame.top - 5],
      [labelWidth, y - 4],
    ],
    stroke: quiet,
    thickness: 0.8,
  }
  return { marks: [...gridOf(frame, labelWidth, full, y), ...marks, axis], height: y + 14 }
}

function gridOf(frame: Frame, left: number, full: number, bottom: number): readonly Mark[] {
  return frame.ticks.flatMap((tick): Mark[] => {
    const x = left + (tick / frame.largest) * full
    const points = [[x, frame.top - 5] as const, [x, bottom - 4] as const]
    return [
      { kind: 'line', points, stroke: gridLine, thickness: 0.5 },
      written(String(tick), x, bottom + 8, { anchor: x < 4 ? 'start' : 'middle', fill: quiet, size: 8.5 }),
    ]
  })
}
