import { Refused } from '../errors.js'
import { addDays, addMonths, formatDay, isAfter, isBefore, parsePlainDate, yearOf, type PlainDate } from './dates.js'
import { isWeekend, type Calendar } from './working-days.js'

/** A day appointed by royal proclamation under s1(3) of the Banking and Financial Dealings Act 1971, besides those that are known. */
export interface ProclaimedHoliday {
  readonly day: PlainDate
  readonly name: string
}

/**
 * The calendar with these days besides, under a name that lists them: 'england-2026-11+2027-05-12'. Those that it knows already, and those
 * outside its years, add nothing; the same days in any order make the same calendar.
 */
export function withProclaimed(calendar: Calendar, proclaimed: readonly ProclaimedHoliday[]): Calendar {
  const added = proclaimed.filter(({ day }) => isKnownYear(day, calendar) && !calendar.holidays.has(day))
  if (added.length === 0) return calendar
  const days = added.map(({ day }) => day).sort()
  const names = added.map(({ day, name }) => [day, name] as const)
  const holidays = new Map([...calendar.holidays, ...names].sort(([a], [b]) => (a < b ? -1 : 1)))
  return { ...calendar, id: [calendar.id, ...new Set(days)].join('+'), holidays }
}

/** The calendar of that name, by which something was counted before further days were proclaimed. */
export function calendarNamed(id: string, calendar: Calendar, proclaimed: readonly ProclaimedHoliday[]): Calendar {
  const known = new Set(id.split('+').slice(1))
  return withProclaimed(
    calendar,
    proclaimed.filter(({ day }) => known.has(day)),
  )
}

/** The same calendar for counting, from its name alone: what the added days were called is not in it. */
export const countingCalendar = (id: string, calendar: Calendar): Calendar =>
  withProclaimed(
    calendar,
    id
      .split('+')
      .slice(1)
      .map((day) => ({ day: parsePlainDate(day), name: 'Bank holiday' })),
  )

/** A proclamation may become known late, by a few days; further back, what was promised has long been kept or missed. */
export const latestEntry = 31

/** @throws Refused with every reason why `day` cannot be added to the calendar. */
export function requireProclaimable(day: PlainDate, calendar: Calendar, today: PlainDate): void {
  const named = formatDay(day)
  const holiday = calendar.holidays.get(day)
  const reasons = [
    ...(isKnownYear(day, calendar)
      ? []
      : [`${named} is outside the years whose bank holidays are known, ${calendar.firstYear} to ${calendar.lastYear}`]),
    ...(isWeekend(day) ? [`${named} is at a weekend, and no working day as it is`] : []),
    ...(holiday === undefined ? [] : [`${named} is a bank holiday already: ${holiday}`]),
    ...(isBefore(day, addDays(today, 0 - latestEntry))
      ? [
          `${named} is more than ${latestEntry} days ago: a proclamation that became known late is entered within ${latestEntry} days`,
        ]
      : []),
  ]
  if (reasons.length > 0) throw new Refused(reasons)
}

/** Less than two years of known bank holidays remain: time for a new calendar, before a deadline cannot be counted. */
export function endsSoon(calendar: Calendar, today: PlainDate): boolean {
  return isAfter(today, addMonths(parsePlainDate(`${calendar.lastYear}-12-31`), -24))
}

const isKnownYear = (day: PlainDate, { firstYear, lastYear }: Calendar): boolean =>
  yearOf(day) >= firstYear && yearOf(day) <= lastYear
