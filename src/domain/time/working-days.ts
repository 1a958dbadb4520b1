import { CalendarEnds } from '../errors.js'
import { isBefore, nextDay, weekday, yearOf, type PlainDate } from './dates.js'

/** The bank holidays of the years that are known, each with its name. `id` is kept with what was decided by it. */
export interface Calendar {
  readonly id: string
  readonly firstYear: number
  readonly lastYear: number
  readonly holidays: ReadonlyMap<PlainDate, string>
}

export function isWeekend(day: PlainDate): boolean {
  const name = weekday(day)
  return name === 'Saturday' || name === 'Sunday'
}

/** @throws CalendarEnds outside the known years. */
export function isWorkingDay(day: PlainDate, calendar: Calendar): boolean {
  const year = yearOf(day)
  if (year < calendar.firstYear || year > calendar.lastYear) throw new CalendarEnds(calendar.id, day)
  return !isWeekend(day) && !calendar.holidays.has(day)
}

/**
 * The nth working day after `start`; day 1 is the first working day after it, and none after it is `start` itself.
 * @throws CalendarEnds beyond the last year whose bank holidays are known: a guess would be a wrong promise.
 */
export function addWorkingDays(start: PlainDate, count: number, calendar: Calendar): PlainDate {
  let day = start
  for (let counted = 0; counted < count;) {
    day = nextDay(day)
    if (isWorkingDay(day, calendar)) counted++
  }
  return day
}

/**
 * The working days after `start` up to and with `end`: what addWorkingDays would have counted. Negative where `end` is earlier:
 * then the working days from the day after `end` up to and with `start`.
 * @throws CalendarEnds outside the known years.
 */
export function workingDaysBetween(start: PlainDate, end: PlainDate, calendar: Calendar): number {
  if (isBefore(end, start)) return 0 - workingDaysBetween(end, start, calendar)
  let counted = 0
  for (let day = start; isBefore(day, end);) {
    day = nextDay(day)
    if (isWorkingDay(day, calendar)) counted++
  }
  return counted
}
