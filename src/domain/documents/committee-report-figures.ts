import { flowLineNames, flowLines, flowSum, reconciliationInWords, sinceInWords } from '../statistics/flow.js'
import { periodInWords } from '../statistics/periods.js'
import {
  basisInWords,
  exceedsWhole,
  isStillRunning,
  type FigureResult,
  type FlowResult,
  type Spread,
  type Statistics,
} from '../statistics/results.js'
import { units } from '../statistics/figure.js'
import { momentInWords } from '../statistics/moments.js'
import { bullets, heading, note, paragraph, type Block, type Column, type Table } from './blocks.js'
import { inWords, type Chart } from './charts.js'

const left = (name: string, share = 1): Column => ({ heading: name, align: 'left', share })
const right = (name: string, share = 1): Column => ({ heading: name, align: 'right', share })

/** Everything counted, with its unit, cohort, period and moment in words, two charts, and each table with the period before. */
export function figuresAppendix(statistics: Statistics): Block[] {
  const of = (...kinds: readonly string[]) => statistics.figures.filter(({ figure }) => kinds.includes(figure.kind))
  return [
    paragraph(
      `These figures are about the ${periodInWords(statistics.period)}, beside the ${periodInWords(statistics.previous)}. They say what was ` +
        `recorded at ${momentInWords(statistics.asAt)}; asked for again as at that moment, they come out the same. Periods go by the day on which a thing took effect.`,
    ),
    ...(isStillRunning(statistics) ? [note('The period had not ended at that moment: its figures will grow.')] : []),
    heading(2, 'What came in and what went out'),
    ...statistics.flows.flatMap((flow) => flowBlocks(flow, statistics)),
    ...charted(monthlyChart(statistics), 'Complaints received and closed, by month'),
    ...statistics.flows.slice(0, 1).map((flow) => monthlyTable(flow, statistics)),
    heading(2, 'What was complained of, and what became of it'),
    ...charted(groupChart(statistics), 'Complaints by group of the protocol'),
    ...of('breakdown').flatMap((result) => breakdownBlocks(result, statistics)),
    heading(2, 'Numbers and shares'),
    ...numberBlocks(of('count', 'share', 'repeats'), statistics),
    heading(2, 'How long it took'),
    paragraph(
      'The median is the middle of all, or halfway between the two in the middle; nine in ten were done within the days given as “9 in 10 within”.',
    ),
    ...spreadBlocks(of('distribution'), statistics),
  ]
}

function flowBlocks(flow: FlowResult, statistics: Statistics): Block[] {
  return [
    {
      kind: 'table',
      caption: `The flow of ${flow.unit}: ${flowSum}`,
      columns: [left('Line', 1.1), left('What is counted', 3), right('This period'), right('Period before')],
      rowHeaders: true,
      rows: flowLineNames.map((line) => [
        flowLines[line].title,
        flowLines[line].words,
        String(flow.now[line]),
        String(flow.previous[line]),
      ]),
    },
    paragraph(
      `${reconciliationInWords(flow.now, flow.unit)} ${sinceInWords(flow.now, flow.knownThen, flow.unit)} The period before: ${reconciliationInWords(flow.previous, flow.unit)} ` +
        `Unit: ${units[flow.unit].words}. Period: ${periodInWords(statistics.period)}. As recorded at ${momentInWords(statistics.asAt)}.`,
    ),
  ]
}

const monthlyTable = ({ unit, months }: FlowResult, { period, asAt }: Statistics): Table => ({
  kind: 'table',
  caption: `By month. Unit: ${units[unit].words}. Period: ${periodInWords(period)}. As recorded at ${momentInWords(asAt)}.`,
  columns: [
    left('Month', 2),
    right('Received or split off', 1.4),
    right('Reopened'),
    right('Closed'),
    right('Duplicates'),
    right('Open at the end', 1.2),
  ],
  rowHeaders: true,
  rows: months.map(({ month, flow }) => [
    month.name,
    ...[flow.received + flow.splitOff, flow.reopened, flow.closed, flow.duplicates, flow.carriedOut].map(String),
  ]),
})

/** By month where there are two months or more: one month alone is no line. */
export function monthlyChart({ flows }: Statistics): Chart | null {
  const months = flows.find(({ unit }) => unit === 'complaints')?.months ?? []
  if (months.length < 2) return null
  return {
    kind: 'lines',
    unit: 'complaints',
    categories: months.map(({ month }) => month.name),
    series: [
      { name: 'Received', values: months.map(({ flow }) => flow.received) },
      { name: 'Closed', values: months.map(({ flow }) => flow.closed + flow.duplicates) },
    ],
  }
}

export function groupChart({ figures }: Statistics): Chart | null {
  const lines = figures.find(({ figure }) => figure.id === 'byClauseGroup')?.lines ?? []
  if (lines.length === 0) return null
  return {
    kind: 'bars',
    unit: 'complaints',
    categories: lines.map(({ label }) => label),
    series: [
      { name: 'This period', values: lines.map(({ count }) => count) },
      { name: 'Period before', values: lines.map(({ previous }) => previous ?? 0) },
    ],
  }
}

const charted = (chart: Chart | null, caption: string): Block[] =>
  chart === null ? [] : [{ kind: 'figure', caption, chart, alternative: inWords(chart) }]

/** 'By tier of council' divides by the tier of council. */
function subjectOf(title: string): string {
  const subject = title.replace(/^By /, '')
  return subject.charAt(0).toUpperCase() + subject.slice(1)
}

function breakdownBlocks(result: FigureResult, statistics: Statistics): Block[] {
  const { figure, base, previousBase, lines } = result
  const basis = `${figure.words} ${basisInWords(figure, statistics)} Percentages are of ${base} ${units[figure.unit].words}.`
  const many = exceedsWhole(result) ? ' One may stand in several rows, so that the rows add up to more than the whole.' : ''
  if (lines.length === 0) return [heading(3, figure.title), paragraph(`${basis} Nothing was counted in either period.`)]
  return [
    heading(3, figure.title),
    {
      kind: 'table',
      caption: figure.title,
      columns: [left(subjectOf(figure.title), 3), right('This period'), right('Share'), right('Period before')],
      rowHeaders: true,
      rows: lines.map(({ label, count, percentage, previous }) => [
        label,
        String(count),
        percentageInWords(percentage),
        orDash(previous),
      ]),
      total: ['All, each once', String(base), '', orDash(previousBase)],
    },
    paragraph(basis + many),
  ]
}

function numberBlocks(results: readonly FigureResult[], statistics: Statistics): Block[] {
  return [
    {
      kind: 'table',
      caption: 'Each number beside its share in the period before',
      columns: [left('Figure', 4), right('This period'), right('Out of'), right('Share'), right('Share before', 1.2)],
      rowHeaders: true,
      rows: results.map(({ figure, base, previousBase, lines: [line] }) =>
        line === undefined
          ? [figure.title, String(base), '', '', `${orDash(previousBase)} in all`]
          : [
              figure.title,
              String(line.count),
              String(base),
              percentageInWords(line.percentage),
              percentageInWords(line.previousPercentage),
            ],
      ),
    },
    ...meanings(results, statistics),
  ]
}

function spreadBlocks(results: readonly FigureResult[], statistics: Statistics): Block[] {
  return [
    {
      kind: 'table',
      caption: 'Days in this period and in the period before',
      columns: [
        left('Figure', 2.6),
        left('Period', 1.7),
        ...['Counted', 'Median', 'Mean', '9 in 10 within', 'Least', 'Most'].map((name) => right(name, 1.2)),
      ],
      rowHeaders: true,
      rows: results.flatMap(({ figure, base, previousBase, spread, previousSpread }) => [
        [figure.title, 'This period', String(base), ...spreadCells(spread)],
        [figure.title, 'Period before', orDash(previousBase), ...spreadCells(previousSpread)],
      ]),
    },
    ...meanings(results, statistics),
  ]
}

/** What each figure counts, said once below the table that holds them. */
const meanings = (results: readonly FigureResult[], statistics: Statistics): Block[] => [
  paragraph('What is counted:'),
  bullets(results.map(({ figure }) => [{ strong: `${figure.title}. ` }, `${figure.words} ${basisInWords(figure, statistics)}`])),
]

const spreadCells = (spread: Spread | null): string[] =>
  spread === null
    ? Array<string>(5).fill('–')
    : [spread.median, spread.mean, spread.ninetieth, spread.least, spread.most].map(String)

const orDash = (count: number | null): string => (count === null ? '–' : String(count))

export const percentageInWords = (percentage: number | null): string => (percentage === null ? '–' : `${percentage}%`)
