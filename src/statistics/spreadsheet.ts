import { units } from '../domain/statistics/figure.js'
import { flowLineNames, flowLines, sinceInWords, type Flow } from '../domain/statistics/flow.js'
import { momentInWords } from '../domain/statistics/moments.js'
import { periodInWords } from '../domain/statistics/periods.js'
import { basisInWords, type FigureResult, type Spread, type Statistics } from '../domain/statistics/results.js'
import { csv } from '../web/csv.js'

const headings = [
  'Figure',
  'Row',
  'This period',
  'Out of',
  'Per cent',
  'Period before',
  'Out of (before)',
  'Per cent (before)',
  'What is counted',
]
type Row = readonly (string | number | null)[]

/** All figures of a period in one sheet, a row each, with what is counted beside every one. */
export const statisticsAsCsv = (statistics: Statistics): string =>
  csv(headings, [
    ...statistics.flows.flatMap((flow) => flowRows(flow, statistics)),
    ...statistics.figures.flatMap((result) => figureRows(result, statistics)),
  ])

const corrected = 'Of those carried in, recorded or corrected since the period before ended'

function flowRows({ unit, now, previous, knownThen, months }: Statistics['flows'][number], { period, asAt }: Statistics): Row[] {
  const basis = `Unit: ${units[unit].words}. Period: ${periodInWords(period)}. As recorded at ${momentInWords(asAt)}.`
  const row = (name: string, label: string, flow: Flow, before: Flow | null, words: string): Row[] =>
    flowLineNames.map((line) => [
      name,
      `${label}${flowLines[line].title}`,
      flow[line],
      null,
      null,
      before?.[line] ?? null,
      null,
      null,
      `${flowLines[line].words} ${words}`,
    ])
  return [
    ...row(`Flow of ${unit}`, '', now, previous, basis),
    [`Flow of ${unit}`, corrected, now.carriedIn - knownThen, null, null, null, null, null, sinceInWords(now, knownThen, unit)],
    ...months.flatMap(({ month, flow }) => row(`Flow of ${unit} by month`, `${month.name}: `, flow, null, basis)),
  ]
}

function figureRows(result: FigureResult, statistics: Statistics): Row[] {
  const { figure, base, previousBase, lines, spread, previousSpread } = result
  const words = `${figure.words} ${basisInWords(figure, statistics)}`
  if (figure.kind === 'count') return [[figure.title, figure.title, base, null, null, previousBase, null, null, words]]
  if (figure.kind === 'distribution')
    return [
      [figure.title, 'Counted', base, null, null, previousBase, null, null, words],
      ...spreadNames.map(([name, key]): Row => [
        figure.title,
        name,
        spread?.[key] ?? null,
        null,
        null,
        previousSpread?.[key] ?? null,
        null,
        null,
        words,
      ]),
    ]
  return lines.map(({ label, count, percentage, previous, previousPercentage }) => [
    figure.title,
    label,
    count,
    base,
    percentage,
    previous,
    previousBase,
    previousPercentage,
    words,
  ])
}

const spreadNames: readonly (readonly [string, keyof Spread])[] = [
  ['Median', 'median'],
  ['Mean', 'mean'],
  ['9 in 10 within', 'ninetieth'],
  ['Least', 'least'],
  ['Most', 'most'],
]
