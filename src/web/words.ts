import { formatDay, formatDayShort, isPlainDate, londonDate, daysBetween, type PlainDate } from '../domain/time/dates.js'

const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: 'numeric', minute: '2-digit', hour12: true })

const asDay = (value: unknown): PlainDate | undefined =>
  isPlainDate(value) ? value : value instanceof Date ? londonDate(value) : undefined

/** '4 December 2026' */
export function day(value: unknown): string {
  const known = asDay(value)
  return known === undefined ? '' : formatDayShort(known)
}

/** 'Friday 4 December 2026' */
export function dayAndWeekday(value: unknown): string {
  const known = asDay(value)
  return known === undefined ? '' : formatDay(known)
}

/** '9:30am', in London. */
export const time = (value: unknown): string =>
  value instanceof Date ? clock.format(value).replace(/\s/g, '').toLowerCase() : ''

/** '4 December 2026 at 9:30am' */
export const dayAndTime = (value: unknown): string => (value instanceof Date ? `${day(value)} at ${time(value)}` : day(value))

/** '2026-12-04' or the instant, for the datetime attribute of <time>. */
export const machineTime = (value: unknown): string => (value instanceof Date ? value.toISOString() : (asDay(value) ?? ''))

/** '3 cases', '1 case', 'no cases' */
export function count(number: number, one: string, many = `${one}s`): string {
  if (number === 0) return `no ${many}`
  return `${number.toLocaleString('en-GB')} ${number === 1 ? one : many}`
}

/** A deadline and, where the calendar was asked, how many working days are left: negative once it has passed. */
export interface Due {
  readonly on: PlainDate
  readonly workingDaysLeft?: number
}

/** '4 December 2026 (in 3 working days)'; without the calendar's count only today, tomorrow and overdue are said. */
export function due({ on, workingDaysLeft }: Due, today: PlainDate): string {
  return `${formatDayShort(on)} (${distance(on, today, workingDaysLeft)})`
}

function distance(on: PlainDate, today: PlainDate, workingDaysLeft: number | undefined): string {
  const days = daysBetween(today, on)
  if (days === 0) return 'today'
  if (days === 1) return 'tomorrow'
  if (workingDaysLeft === undefined || workingDaysLeft === 0)
    return days > 0 ? `in ${count(days, 'day')}` : `${count(-days, 'day')} overdue`
  return days > 0 ? `in ${count(workingDaysLeft, 'working day')}` : `${count(Math.abs(workingDaysLeft), 'working day')} overdue`
}

export const isOverdue = (on: PlainDate, today: PlainDate): boolean => on < today

/** 'informalResolution' or 'informal-resolution' reads 'informal resolution'. */
export const spaced = (name: string): string =>
  name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll(/[-_]/g, ' ')
    .toLowerCase()

export const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
