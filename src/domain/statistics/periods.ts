import { InvalidInput } from '../errors.js'
import {
  addDays,
  addMonths,
  daysBetween,
  formatDayShort,
  isAfter,
  isBefore,
  nextDay,
  parsePlainDate,
  yearOf,
  type PlainDate,
} from '../time/dates.js'

/**
 * Each begins on the first day of its months. The municipal year runs from one annual meeting to the next, which are held in May
 * (LGA 1972 Sch 12): it is taken to begin on 1 May.
 */
const calendarPeriods = {
  municipalYear: { words: 'municipal year', months: 12, starts: [5] },
  financialYear: { words: 'financial year', months: 12, starts: [4] },
  calendarYear: { words: 'calendar year', months: 12, starts: [1] },
  quarter: { words: 'quarter', months: 3, starts: [1, 4, 7, 10] },
} as const
export type CalendarPeriodKind = keyof typeof calendarPeriods
export const calendarPeriodKinds = [
  'municipalYear',
  'financialYear',
  'calendarYear',
  'quarter',
] as const satisfies readonly CalendarPeriodKind[]

/** London days, half-open: from the first day up to, and without, the last. */
export interface Period {
  /** 'municipalYear-2025-05', 'quarter-2026-01' or 'dates-2026-01-01-2026-03-31', whose last day is in the period. */
  readonly code: string
  readonly name: string
  readonly from: PlainDate
  readonly to: PlainDate
}

const longestDates = 3660

export const lastDayOf = ({ to }: Period): PlainDate => addDays(to, -1)

/** 'municipal year 2025/26: 1 May 2025 to 30 April 2026' */
export const periodInWords = (period: Period): string =>
  `${period.name === '' ? '' : `${period.name}: `}${formatDayShort(period.from)} to ${formatDayShort(lastDayOf(period))}`

export function periodOf(kind: CalendarPeriodKind, day: PlainDate): Period {
  const { starts } = calendarPeriods[kind]
  const month = Number(day.slice(5, 7))
  const start = [...starts].reverse().find((one) => one <= month)
  return calendarPeriod(kind, firstOf(start === undefined ? yearOf(day) - 1 : yearOf(day), start ?? starts[0]))
}

function calendarPeriod(kind: CalendarPeriodKind, from: PlainDate): Period {
  const to = addMonths(from, calendarPeriods[kind].months)
  return { code: `${kind}-${from.slice(0, 7)}`, name: `${calendarPeriods[kind].words} ${yearsOf(kind, from, to)}`, from, to }
}

function yearsOf(kind: CalendarPeriodKind, from: PlainDate, to: PlainDate): string {
  if (kind === 'quarter') return `${Math.ceil(Number(from.slice(5, 7)) / 3)} of ${yearOf(from)}`
  return kind === 'calendarYear' ? String(yearOf(from)) : `${yearOf(from)}/${to.slice(2, 4)}`
}

/** From one day to another, both in the period. @throws InvalidInput */
export function betweenDays(first: PlainDate, last: PlainDate): Period {
  if (isBefore(last, first)) throw invalid('/to', 'The last day of the period is before the first')
  if (daysBetween(first, last) > longestDates) throw invalid('/to', 'A period is at most ten years')
  return { code: `dates-${first}-${last}`, name: '', from: first, to: nextDay(last) }
}

const calendarCode = /^(\w+)-(\d{4})-(\d{2})$/
const datesCode = /^dates-(\d{4}-\d{2}-\d{2})-(\d{4}-\d{2}-\d{2})$/

/** @throws InvalidInput unless it is the code of a period. */
export function readPeriod(code: string): Period {
  const dates = datesCode.exec(code)
  if (dates) return betweenDays(parsePlainDate(dates[1] ?? '', '/period'), parsePlainDate(dates[2] ?? '', '/period'))
  const [, name, year = '', month = ''] = calendarCode.exec(code) ?? []
  const kind = calendarPeriodKinds.find((known) => known === name)
  const period = kind && periodOf(kind, parsePlainDate(`${year}-${month}-01`, '/period'))
  if (period?.code === code) return period
  throw invalid(
    '/period',
    'is not a period such as municipalYear-2025-05, financialYear-2025-04, calendarYear-2025-01 or quarter-2025-10',
  )
}

/** The period of the same kind before it; of dates, the same number of days before them. */
export function previousPeriod(period: Period): Period {
  const before = addDays(period.from, -1)
  const kind = calendarPeriodKinds.find((known) => period.code.startsWith(`${known}-`))
  return kind ? periodOf(kind, before) : betweenDays(addDays(period.from, -daysBetween(period.from, period.to)), before)
}

/** The calendar months of the period; its first and last are cut to its days. */
export function monthsOf(period: Period): Period[] {
  const months: Period[] = []
  for (let from = period.from; isBefore(from, period.to);) {
    const next = addMonths(firstOf(yearOf(from), Number(from.slice(5, 7))), 1)
    const to = isAfter(next, period.to) ? period.to : next
    months.push({ code: from.slice(0, 7), name: monthName(from), from, to })
    from = to
  }
  return months
}

/** Those a reader may want to choose from, the latest first: the last years of each kind and the last quarters. */
export const recentPeriods = (today: PlainDate, howMany = 4): Period[] =>
  calendarPeriodKinds.flatMap((kind) => {
    const periods = [periodOf(kind, today)]
    while (periods.length < howMany) periods.push(previousPeriod(periods.at(-1) ?? periodOf(kind, today)))
    return periods
  })

/** 'May 2025' */
const monthName = (day: PlainDate): string => formatDayShort(day).replace(/^\d+ /, '')

const firstOf = (year: number, month: number): PlainDate =>
  parsePlainDate(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`)

const invalid = (pointer: string, message: string): InvalidInput => new InvalidInput([{ pointer, message }])
