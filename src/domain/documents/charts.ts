/** A line of figures through the categories: one bar each, one layer of a column, or one line. */
export interface Series {
  readonly name: string
  readonly values: readonly number[]
}

/**
 * What a chart is about. Bars and stacked columns compare categories, lines run through time.
 * At most four series: the colours and hatchings that can be told apart.
 */
export interface Chart {
  readonly kind: 'bars' | 'stacked' | 'lines'
  /** What is counted, as in "complaints". */
  readonly unit: string
  readonly categories: readonly string[]
  readonly series: readonly [Series, ...Series[]]
}

/** The chart told in one sentence for each series, for people who cannot see it. */
export function inWords(chart: Chart): string {
  const sentences = chart.series.map((series) => {
    const values = chart.categories.map((category, at) => `${category} ${series.values[at] ?? 0}`)
    return `${series.name}: ${values.join(', ')}.`
  })
  return `${chart.kind === 'lines' ? 'Line chart' : 'Bar chart'} of ${chart.unit}. ${sentences.join(' ')}`
}
