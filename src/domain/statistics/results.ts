import { londonDate } from '../time/dates.js'
import { cohorts, units, type Dimension, type Figure } from './figure.js'
import type { Flow, FlowUnit, MonthlyFlow } from './flow.js'
import { momentInWords } from './moments.js'
import { lastDayOf, periodInWords, type Period } from './periods.js'

/** What the database counted for one figure in one period; `key` is empty for rows without a value. */
export interface Counted {
  readonly figure: string
  readonly isPrevious: boolean
  readonly part: 'base' | 'cell' | 'spread'
  readonly key: string
  readonly count: number
  readonly spread: Spread | null
}

/** How days are spread over those counted. */
export interface Spread {
  readonly median: number
  readonly mean: number
  /** The smallest number of days within which nine in ten were done. */
  readonly ninetieth: number
  readonly least: number
  readonly most: number
}

export interface Line {
  readonly key: string
  readonly label: string
  readonly count: number
  /** Beside it, the same in the period before; null where a figure is about now. */
  readonly previous: number | null
  /** Of the base, in per cent to one decimal place; null where the base is nought or there is none. */
  readonly percentage: number | null
  readonly previousPercentage: number | null
}

export interface FigureResult {
  readonly figure: Figure
  /** All the units of the cohort that the figure is about, each once: what percentages are of. */
  readonly base: number
  readonly previousBase: number | null
  readonly lines: readonly Line[]
  readonly spread: Spread | null
  readonly previousSpread: Spread | null
}

export interface FlowResult {
  readonly unit: FlowUnit
  readonly now: Flow
  readonly previous: Flow
  /** Open at the end of the period before, as recorded at that moment: late entries and corrected dates make up the difference to what is carried in. */
  readonly knownThen: number
  readonly months: readonly MonthlyFlow[]
}

/** Everything counted for a period as at a moment: page, JSON, CSV and PDF are drawn from the same. */
export interface Statistics {
  readonly period: Period
  readonly previous: Period
  readonly asAt: Date
  readonly flows: readonly FlowResult[]
  readonly figures: readonly FigureResult[]
}

export function resultOf(figure: Figure, counted: readonly Counted[]): FigureResult {
  const ours = counted.filter((one) => one.figure === figure.id)
  const part = (wanted: Counted['part'], isPrevious: boolean) =>
    ours.filter((one) => one.part === wanted && one.isPrevious === isPrevious)
  const baseOf = (isPrevious: boolean) => part('base', isPrevious)[0]?.count ?? 0
  const hasPrevious = cohorts[figure.cohort].day !== null
  const cells = (isPrevious: boolean) => new Map(part('cell', isPrevious).map(({ key, count }) => [key, count]))
  const [now, before] = [cells(false), cells(true)]
  const [base, previousBase] = [baseOf(false), hasPrevious ? baseOf(true) : null]
  return {
    figure,
    base,
    previousBase,
    lines: keysInOrder(figure, [...now.keys(), ...before.keys()]).map((key) => {
      const [count, previous] = [now.get(key) ?? 0, hasPrevious ? (before.get(key) ?? 0) : null]
      return {
        key,
        label: labelOf(figure, key),
        count,
        previous,
        percentage: percentageOf(count, base),
        previousPercentage: previous === null || previousBase === null ? null : percentageOf(previous, previousBase),
      }
    }),
    spread: part('spread', false)[0]?.spread ?? null,
    previousSpread: part('spread', true)[0]?.spread ?? null,
  }
}

/** A share and the like have one line even where nothing was counted: nought is a figure. */
function keysInOrder(figure: Figure, keys: readonly string[]): string[] {
  if (figure.kind === 'share' || figure.kind === 'repeats') return ['yes']
  if (figure.kind !== 'breakdown') return []
  const { order } = figure.by
  const place = (key: string) => (key === '' ? order.length + 1 : order.includes(key) ? order.indexOf(key) : order.length)
  return [...new Set(keys)].sort((one, other) => place(one) - place(other) || collator.compare(one, other))
}

const collator = new Intl.Collator('en-GB', { numeric: true })

const labelOf = (figure: Figure, key: string): string => (figure.kind === 'breakdown' ? labelled(figure.by, key) : figure.title)

const labelled = ({ labels, none }: Dimension, key: string): string => (key === '' ? none : labels(key))

export const percentageOf = (count: number, base: number): number | null =>
  base === 0 ? null : Math.round((count / base) * 1000) / 10

/** One complaint may engage several provisions: then the shares add up to more than the whole, and the report says so. */
export const exceedsWhole = ({ figure, base, lines }: FigureResult): boolean =>
  figure.kind === 'breakdown' && lines.reduce((sum, { count }) => sum + count, 0) > base

/** 'Unit: complaints. Cohort: …. Period: …. As recorded at 9:30 am on 5 June 2026.' Stands with every figure. */
export const basisInWords = ({ unit, cohort }: Figure, { period, asAt }: Pick<Statistics, 'period' | 'asAt'>): string =>
  `Unit: ${units[unit].words}. Cohort: ${cohorts[cohort].words}. ` +
  `Period: ${cohorts[cohort].day === null ? 'none, the state at the moment' : periodInWords(period)}. As recorded at ${momentInWords(asAt)}.`

/** A period that is not over yet says so: its figures will grow. */
export const isStillRunning = ({ period, asAt }: Pick<Statistics, 'period' | 'asAt'>): boolean =>
  lastDayOf(period) >= londonDate(asAt)
