import { InvalidInput, Refused } from '../errors.js'
import {
  addDays,
  addMonths,
  daysBetween,
  formatDay,
  formatDayShort,
  formatDayWithoutYear,
  isBefore,
  nextDay,
  weekday,
  yearOf,
  type PlainDate,
} from './dates.js'
import { addWorkingDays, workingDaysBetween, type Calendar } from './working-days.js'

export const limitUnits = ['workingDays', 'calendarDays', 'months'] as const
export type LimitUnit = (typeof limitUnits)[number]

export interface Limit {
  readonly length: number
  readonly unit: LimitUnit
}

/** A limit that no bank holiday touches. */
export interface CalendarLimit extends Limit {
  readonly unit: 'calendarDays' | 'months'
}

/** The day that lies a calendar limit after another. */
export const dayAfter = (day: PlainDate, { length, unit }: CalendarLimit): PlainDate =>
  unit === 'months' ? addMonths(day, length) : addDays(day, length)

/** The day that lies a calendar limit before another. */
export const dayBefore = (day: PlainDate, { length, unit }: CalendarLimit): PlainDate =>
  dayAfter(day, { length: 0 - length, unit })

/** The last day of the limit; the day of `start` is not counted. @throws CalendarEnds where working days are not known. */
export function dueOn(start: PlainDate, limit: Limit, calendar: Calendar): PlainDate {
  switch (limit.unit) {
    case 'workingDays':
      return addWorkingDays(start, limit.length, calendar)
    case 'calendarDays':
      return addDays(start, limit.length)
    case 'months':
      return addMonths(start, limit.length)
  }
}

const unitNames = { workingDays: 'working day', calendarDays: 'calendar day', months: 'month' } as const

/** '5 working days', '1 month' */
export const limitInWords = ({ length, unit }: Limit): string => counted(length, unitNames[unit])

/** '5 working days from Thursday 2 April 2026 is Monday 13 April: skipped Good Friday, weekend, Easter Monday, weekend' */
export function explainDeadline(start: PlainDate, limit: Limit, calendar: Calendar): string {
  const due = dueOn(start, limit, calendar)
  const end = yearOf(due) === yearOf(start) ? `${weekday(due)} ${formatDayWithoutYear(due)}` : formatDay(due)
  const skipped = limit.unit === 'workingDays' ? daysSkipped(start, due, calendar) : []
  const why = skipped.length === 0 ? '' : `: skipped ${skipped.join(', ')}`
  return `${limitInWords(limit)} from ${formatDay(start)} is ${end}${why}`
}

/** Up to this many weekends are named in their order; more are counted, since a list of thirteen weekends explains nothing. */
const weekendsNamed = 3

function daysSkipped(start: PlainDate, end: PlainDate, calendar: Calendar): string[] {
  const skipped: string[] = []
  const holidays: string[] = []
  for (let day = start; isBefore(day, end);) {
    day = nextDay(day)
    const holiday = calendar.holidays.get(day)
    if (holiday !== undefined) holidays.push(holiday)
    if (holiday !== undefined || weekday(day) === 'Sunday') skipped.push(holiday ?? 'weekend')
  }
  const weekends = skipped.length - holidays.length
  return weekends <= weekendsNamed ? skipped : [`${weekends} weekends`, ...holidays]
}

/**
 * A pause moves the deadline by the days paused: those after `pausedFrom` up to and with `resumedOn`, in working days where the limit is in
 * working days, else in calendar days. Paused and resumed on one day moves nothing; a deadline already missed stays missed by as much.
 */
export function moveByPause(
  due: PlainDate,
  pausedFrom: PlainDate,
  resumedOn: PlainDate,
  unit: LimitUnit,
  calendar: Calendar,
): PlainDate {
  if (isBefore(resumedOn, pausedFrom)) throw new Refused(['a pause cannot end before it began'])
  if (unit !== 'workingDays') return addDays(due, daysBetween(pausedFrom, resumedOn))
  return addWorkingDays(due, workingDaysBetween(pausedFrom, resumedOn, calendar), calendar)
}

/** A date beyond the known bank holidays is not taken: nothing could be counted to it or from it. @throws InvalidInput */
export function requireCountable(day: PlainDate, { lastYear }: Calendar, pointer: string): void {
  if (yearOf(day) <= lastYear) return
  const message = `The bank holidays are known until the end of ${lastYear} only: give a date no later than that`
  throw new InvalidInput([{ pointer, message }])
}

/**
 * '4 December 2026 (in 3 working days)'; whole days are counted where no working day lies between. Where the bank holidays are not known it is
 * the bare date, and calendar days count what is overdue: it is told on lists, which one far date must not close.
 */
export function inWords(due: PlainDate, today: PlainDate, calendar: Calendar): string {
  const away = distance(due, today, calendar)
  return away === undefined ? formatDayShort(due) : `${formatDayShort(due)} (${away})`
}

function distance(due: PlainDate, today: PlainDate, calendar: Calendar): string | undefined {
  if (due === today) return 'today'
  const isKnown = [due, today].every((day) => yearOf(day) >= calendar.firstYear && yearOf(day) <= calendar.lastYear)
  if (!isKnown && isBefore(today, due)) return undefined
  const working = isKnown ? Math.abs(workingDaysBetween(today, due, calendar)) : 0
  const away = working === 0 ? counted(Math.abs(daysBetween(today, due)), 'day') : counted(working, 'working day')
  return isBefore(due, today) ? `${away} overdue` : `in ${away}`
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`
