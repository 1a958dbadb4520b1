import { groundOf, heightAt, leftOf, namesBelow, standingGrid } from './charts-columns.js'
import type { Chart } from './charts.js'
import { paintOf, written, type Frame, type Mark } from './charts-scene.js'

/** Lines through time, a square at each figure; one line alone has its values written at the squares. */
export function lines(chart: Chart, frame: Frame): { readonly marks: readonly Mark[]; readonly height: number } {
  const left = leftOf(frame)
  const step = (frame.width - left) / Math.max(1, chart.categories.length)
  const centre = (at: number): number => left + step * (at + 0.5)
  const marks = chart.series.flatMap(({ values }, series): Mark[] => {
    const paint = paintOf(series)
    const points = chart.categories.map((_, at) => [centre(at), heightAt(frame, values[at] ?? 0)] as const)
    const squares = points.map(([x, y]): Mark => ({
      kind: 'rectangle',
      x: x - 2.5,
      y: y - 2.5,
      width: 5,
      height: 5,
      fill: paint.fill,
    }))
    const alone = chart.series.length === 1 && step > 16
    const labels = points.map(([x, y], at) =>
      written(String(values[at] ?? 0), x, y - 7, { anchor: 'middle', strong: true, size: 9 }),
    )
    const line: Mark = { kind: 'line', points, stroke: paint.fill, thickness: 1.8, dashes: paint.dashes }
    return [line, ...squares, ...(alone ? labels : [])]
  })
  return {
    marks: [...standingGrid(frame, left), ...marks, ...namesBelow(chart, frame, centre, step)],
    height: groundOf(frame) + 30,
  }
}
