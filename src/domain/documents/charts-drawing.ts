import { scaleLinear } from 'd3-scale'
import type { Chart } from './charts.js'
import { bars } from './charts-bars.js'
import { columns } from './charts-columns.js'
import { lines } from './charts-lines.js'
import { paintOf, paints, hatched, widthOf, written, type Frame, type Mark, type Scene } from './charts-scene.js'

/** Below this width labels stand above their bars and every other one may be left out. */
const narrow = 420

/** The chart as geometry for a width, the same for the page and for paper. */
export function drawn(chart: Chart, width: number): Scene {
  if (chart.series.length > paints.length) throw new RangeError(`A chart tells at most ${paints.length} series apart`)
  const legend = legendOf(chart, width)
  const frame = { width, top: legend.height + 10, isNarrow: width < narrow, ...scaleOf(chart) }
  const plot = { bars, stacked: columns, lines }[chart.kind](chart, frame)
  return { width, height: plot.height, marks: [...legend.marks, ...plot.marks] }
}

/** From nought, in whole numbers: half a complaint does not exist. */
function scaleOf(chart: Chart): Pick<Frame, 'largest' | 'ticks'> {
  const totals = chart.categories.map((_, at) => chart.series.reduce((sum, { values }) => sum + (values[at] ?? 0), 0))
  const values = chart.kind === 'stacked' ? totals : chart.series.flatMap((series) => series.values)
  const scale = scaleLinear([0, Math.max(1, ...values)], [0, 1]).nice(5)
  const [, largest = 1] = scale.domain()
  return { largest, ticks: scale.ticks(5).filter(Number.isInteger) }
}

function legendOf(chart: Chart, width: number): { readonly marks: readonly Mark[]; readonly height: number } {
  if (chart.series.length === 1) return { marks: [], height: 0 }
  const marks: Mark[] = []
  let x = 0
  let y = 0
  for (const [at, { name }] of chart.series.entries()) {
    const space = 18 + widthOf(name, 9.5) + 18
    if (x > 0 && x + space > width) [x, y] = [0, y + 16]
    const paint = paintOf(at)
    if (chart.kind === 'lines') {
      const points = [[x, y + 6] as const, [x + 12, y + 6] as const]
      marks.push({ kind: 'line', points, stroke: paint.fill, thickness: 2.2, dashes: paint.dashes })
    } else marks.push(...hatched(x, y, 12, 12, paint))
    marks.push(written(name, x + 18, y + 9.5))
    x += space
  }
  return { marks, height: y + 22 }
}
