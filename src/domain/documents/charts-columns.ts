import type { Chart } from './charts.js'
import { gridLine, hatched, inTwoLines, paintOf, quiet, widthOf, written, type Frame, type Mark } from './charts-scene.js'

const plotHeight = 170
const size = 9

/** The grid with its numbers at the left, shared with lines: both stand on a ground line. */
export function standingGrid(frame: Frame, left: number): readonly Mark[] {
  return frame.ticks.flatMap((tick): Mark[] => {
    const y = heightAt(frame, tick)
    const points = [[left, y] as const, [frame.width, y] as const]
    return [
      { kind: 'line', points, stroke: tick === 0 ? quiet : gridLine, thickness: tick === 0 ? 0.8 : 0.5 },
      written(String(tick), left - 6, y + 3, { anchor: 'end', fill: quiet, size: 8.5 }),
    ]
  })
}

export const heightAt = (frame: Frame, value: number): number => frame.top + 6 + plotHeight * (1 - value / frame.largest)
export const groundOf = (frame: Frame): number => heightAt(frame, 0)
export const leftOf = (frame: Frame): number => widthOf(String(frame.largest), 8.5) + 12

/** Names under the ground line; where they would touch, every second, third ... is left out, and the table has them all. */
export function namesBelow(chart: Chart, frame: Frame, centre: (at: number) => number, step: number): readonly Mark[] {
  const needed =
    Math.max(...chart.categories.map((category) => Math.max(...category.split(' ').map((word) => widthOf(word, size))))) + 6
  const every = Math.max(1, Math.ceil(needed / step))
  return chart.categories.flatMap((category, at) =>
    at % every > 0
      ? []
      : inTwoLines(category, step * every - 4, size).map((words, line) =>
          written(words, centre(at), groundOf(frame) + 13 + line * 11, { anchor: 'middle', size }),
        ),
  )
}

/** Standing columns, one layer for each series, the sum on top. */
export function columns(chart: Chart, frame: Frame): { readonly marks: readonly Mark[]; readonly height: number } {
  const left = leftOf(frame)
  const step = (frame.width - left) / Math.max(1, chart.categories.length)
  const width = Math.min(46, step * 0.64)
  const centre = (at: number): number => left + step * (at + 0.5)
  const marks = chart.categories.flatMap((_, at): Mark[] => {
    let sum = 0
    const layers = chart.series.flatMap(({ values }, series): Mark[] => {
      const value = values[at] ?? 0
      sum += value
      return value === 0 ? [] : layer(centre(at), heightAt(frame, sum), width, heightAt(frame, sum - value), value, series)
    })
    const total = written(String(sum), centre(at), heightAt(frame, sum) - 4, { anchor: 'middle', strong: true, size })
    return [...layers, total]
  })
  return {
    marks: [...standingGrid(frame, left), ...marks, ...namesBelow(chart, frame, centre, step)],
    height: groundOf(frame) + 30,
  }
}

/** A layer has its value in it where it is high enough to hold it, on a plain ground so that it can be read. */
function layer(centre: number, top: number, width: number, bottom: number, value: number, series: number): Mark[] {
  const paint = paintOf(series)
  const body = [...hatched(centre - width / 2, top, width, bottom - top, paint)]
  const edge: Mark = { kind: 'rectangle', x: centre - width / 2, y: bottom - 0.5, width, height: 1, fill: '#ffffff' }
  const words = String(value)
  const space = widthOf(words, 8.5) + 6
  if (bottom - top < 14 || space > width) return [...body, edge]
  const middle = (top + bottom) / 2
  const ground: Mark = { kind: 'rectangle', x: centre - space / 2, y: middle - 6, width: space, height: 12, fill: paint.fill }
  return [...body, edge, ground, written(words, centre, middle + 3, { anchor: 'middle', fill: paint.letters, size: 8.5 })]
}
