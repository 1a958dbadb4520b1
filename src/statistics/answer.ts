import { z } from 'zod'
import { InvalidInput } from '../domain/errors.js'
import { units, cohorts } from '../domain/statistics/figure.js'
import {
  flowLineNames,
  flowLines,
  flowUnits,
  reconciles,
  reconciliationInWords,
  sinceInWords,
} from '../domain/statistics/flow.js'
import { endOfDay } from '../domain/statistics/moments.js'
import { betweenDays, lastDayOf, periodInWords, readPeriod, type Period } from '../domain/statistics/periods.js'
import { basisInWords, exceedsWhole, isStillRunning, type Statistics } from '../domain/statistics/results.js'
import { isPlainDate } from '../domain/time/dates.js'
import { day, id, line } from '../web/schemas.js'

/** Left empty in a form is not given at all. */
const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional())

export const statisticsQuery = z.strictObject({
  period: optional(z.string().max(40)).describe(
    'municipalYear-2025-05, financialYear-2025-04, calendarYear-2025-01, quarter-2025-10, or dates with from and to',
  ),
  from: optional(day()),
  to: optional(day()).describe('The last day, which is in the period'),
  asAt: optional(z.union([day(), z.iso.datetime({ offset: true })])).describe(
    'What was recorded at that moment, or at the end of that day',
  ),
})
export type StatisticsQuery = z.infer<typeof statisticsQuery>

export const reportQuery = z.strictObject({
  ...statisticsQuery.shape,
  committee: optional(line(120)),
  date: optional(day()).describe('Of the meeting'),
  title: optional(line(200)),
  proposed: optional(id()).describe('A proposed version of the protocol, for the appendix of tracked changes'),
  before: optional(id()).describe('The version it is set beside; left out, the one in force on the date of the meeting'),
})
export type ReportQuery = z.infer<typeof reportQuery>

/** @throws InvalidInput where half of a period is given. */
export function askedOf({ period, from, to, asAt }: StatisticsQuery) {
  return {
    period: periodAsked(period, from, to),
    asAt: isPlainDate(asAt) ? endOfDay(asAt) : asAt === undefined ? undefined : new Date(asAt),
  }
}

function periodAsked(
  code: StatisticsQuery['period'],
  from: StatisticsQuery['from'],
  to: StatisticsQuery['to'],
): Period | undefined {
  const isOfDates = from !== undefined || to !== undefined
  if (code !== undefined && code !== 'dates') {
    if (isOfDates) throw invalid('/period', 'Choose “Between the days below”, or leave the days empty')
    return readPeriod(code)
  }
  if (code === undefined && !isOfDates) return undefined
  if (from === undefined) throw invalid('/from', 'Enter the first day of the period')
  if (to === undefined) throw invalid('/to', 'Enter the last day of the period')
  return betweenDays(from, to)
}

const invalid = (pointer: string, message: string): InvalidInput => new InvalidInput([{ pointer, message }])

const count = z.int().min(0)
const period = z.strictObject({ code: z.string(), words: z.string(), from: day(), to: day() })
const spread = z
  .strictObject({ median: z.number(), mean: z.number(), ninetieth: z.number(), least: z.number(), most: z.number() })
  .nullable()
const flowLine = z.strictObject({ line: z.enum(flowLineNames), title: z.string(), words: z.string(), count, previous: count })

export const statisticsAnswer = z.strictObject({
  period,
  previous: period,
  isStillRunning: z.boolean(),
  asAt: z.iso.datetime(),
  flows: z.array(
    z.strictObject({
      unit: z.enum(flowUnits),
      lines: z.array(flowLine),
      reconciles: z.boolean(),
      reconciliation: z.string(),
      knownThen: count.describe('Open at the end of the period before, as recorded at that moment'),
      since: z.string().describe('How what is carried in differs from that: late entries and corrected dates'),
      months: z.array(
        z.strictObject({
          month: z.string(),
          carriedIn: count,
          received: count,
          splitOff: count,
          reopened: count,
          closed: count,
          duplicates: count,
          carriedOut: count,
        }),
      ),
    }),
  ),
  figures: z.array(
    z.strictObject({
      id: z.string(),
      kind: z.string(),
      title: z.string(),
      words: z.string(),
      unit: z.string(),
      cohort: z.string(),
      basis: z.string(),
      base: count,
      previousBase: count.nullable(),
      rowsExceedWhole: z.boolean(),
      rows: z.array(
        z.strictObject({
          key: z.string(),
          label: z.string(),
          count,
          percentage: z.number().nullable(),
          previous: count.nullable(),
          previousPercentage: z.number().nullable(),
        }),
      ),
      spread,
      previousSpread: spread,
    }),
  ),
})
export type StatisticsAnswer = z.infer<typeof statisticsAnswer>

const periodAnswer = (of: Period) => ({ code: of.code, words: periodInWords(of), from: of.from, to: lastDayOf(of) })

export const answerOf = (statistics: Statistics): StatisticsAnswer => ({
  period: periodAnswer(statistics.period),
  previous: periodAnswer(statistics.previous),
  isStillRunning: isStillRunning(statistics),
  asAt: statistics.asAt.toISOString(),
  flows: statistics.flows.map(({ unit, now, previous, knownThen, months }) => ({
    unit,
    lines: flowLineNames.map((name) => ({ line: name, ...flowLines[name], count: now[name], previous: previous[name] })),
    reconciles: reconciles(now),
    reconciliation: reconciliationInWords(now, unit),
    knownThen,
    since: sinceInWords(now, knownThen, unit),
    months: months.map(({ month, flow: { unreconciled: _, ...flow } }) => ({ month: month.code, ...flow })),
  })),
  figures: statistics.figures.map((result) => {
    const { figure, base, previousBase, lines, spread: now, previousSpread } = result
    return {
      id: figure.id,
      kind: figure.kind,
      title: figure.title,
      words: figure.words,
      unit: units[figure.unit].words,
      cohort: cohorts[figure.cohort].words,
      basis: basisInWords(figure, statistics),
      base,
      previousBase,
      rowsExceedWhole: exceedsWhole(result),
      rows: lines.map((row) => ({ ...row })),
      spread: now && { ...now },
      previousSpread: previousSpread && { ...previousSpread },
    }
  }),
})
