import { InvalidInput } from '../errors.js'

declare const plainDate: unique symbol

/** A London calendar day as 'YYYY-MM-DD', from 0001 to 9999, so that text order is time order. */
export type PlainDate = string & { readonly [plainDate]: true }

export const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const
export type Weekday = (typeof weekdays)[number]

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

const dayLength = 86_400_000
const form = /^(\d{4})-(\d{2})-(\d{2})$/

export function isPlainDate(value: unknown): value is PlainDate {
  if (typeof value !== 'string' || !isWritten(value)) return false
  const time = Date.parse(`${value}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value)
}

/** @throws InvalidInput unless `text` is exactly a day that exists, as YYYY-MM-DD. */
export function parsePlainDate(text: string, pointer = ''): PlainDate {
  if (isPlainDate(text)) return text
  throw new InvalidInput([{ pointer, message: `“${text.slice(0, 40)}” is not a date such as 2026-04-02` }])
}

/** Reads a day as people in England write it: '8 March 2023', 'Wednesday, 8th March 2023', '08/03/2023'; undefined where it is none. */
export function readDay(text: string): PlainDate | undefined {
  const numbers = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(text.trim())
  if (numbers) return dayOf(numbers[3] ?? '', Number(numbers[2]), Number(numbers[1]))
  if (isPlainDate(text.trim())) return parsePlainDate(text.trim())
  const read = /^(?:[a-z]+,? )?(\d{1,2})(?:st|nd|rd|th)? ([a-z]+),? (\d{4})$/i.exec(text.trim().replace(/\s+/g, ' '))
  if (!read) return undefined
  const [, day = '', name = '', year = ''] = read
  const month = months.findIndex((known) => known.toLowerCase() === name.toLowerCase()) + 1
  return dayOf(year, month, Number(day))
}

function dayOf(year: string, month: number, day: number): PlainDate | undefined {
  const written = `${year}-${padded(month)}-${padded(day)}`
  return isPlainDate(written) ? written : undefined
}

const londonParts = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** The day it is in London at that instant, whatever the zone of the server. */
export function londonDate(instant: Date): PlainDate {
  const part = Object.fromEntries(londonParts.formatToParts(instant).map(({ type, value }) => [type, value]))
  return parsePlainDate(`${part['year']?.padStart(4, '0') ?? ''}-${part['month'] ?? ''}-${part['day'] ?? ''}`)
}

export function addDays(day: PlainDate, days: number): PlainDate {
  return fromTime(timeOf(day) + days * dayLength)
}

export const nextDay = (day: PlainDate): PlainDate => addDays(day, 1)

/** The same day of the month so many months on, or the last day of that month where it is shorter: 31 January + 1 is 28 February. */
export function addMonths(day: PlainDate, count: number): PlainDate {
  const { year, month, day: ofMonth } = partsOf(day)
  const first = new Date(0)
  first.setUTCFullYear(year, month - 1 + count, 1)
  const last = new Date(first)
  last.setUTCMonth(last.getUTCMonth() + 1, 0)
  first.setUTCDate(Math.min(ofMonth, last.getUTCDate()))
  return fromTime(first.getTime())
}

/** Calendar days from `from` to `to`; negative where `to` is earlier. */
export const daysBetween = (from: PlainDate, to: PlainDate): number => Math.round((timeOf(to) - timeOf(from)) / dayLength)

export const isBefore = (day: PlainDate, other: PlainDate): boolean => day < other
export const isAfter = (day: PlainDate, other: PlainDate): boolean => day > other
export const isOnOrBefore = (day: PlainDate, other: PlainDate): boolean => day <= other
export const isOnOrAfter = (day: PlainDate, other: PlainDate): boolean => day >= other

export const yearOf = (day: PlainDate): number => Number(day.slice(0, 4))

export function weekday(day: PlainDate): Weekday {
  return weekdays[new Date(timeOf(day)).getUTCDay()] ?? 'Sunday'
}

/** The Sunday with which the week of this day ends; a Sunday is the end of its own. */
export const endOfWeek = (day: PlainDate): PlainDate => addDays(day, (7 - weekdays.indexOf(weekday(day))) % 7)

/** 'Thursday 2 April 2026' */
export const formatDay = (day: PlainDate): string => `${weekday(day)} ${formatDayShort(day)}`

/** '2 April 2026' */
export const formatDayShort = (day: PlainDate): string => `${formatDayWithoutYear(day)} ${yearOf(day)}`

/** '2 April' */
export function formatDayWithoutYear(day: PlainDate): string {
  const parts = partsOf(day)
  return `${parts.day} ${months[parts.month - 1] ?? ''}`
}

const padded = (value: number): string => String(value).padStart(2, '0')
const timeOf = (day: PlainDate): number => Date.parse(`${day}T00:00:00Z`)
const partsOf = (day: PlainDate) => ({ year: yearOf(day), month: Number(day.slice(5, 7)), day: Number(day.slice(8, 10)) })

/** Of what toISOString writes this is a day that exists: beyond the years 1 to 9999 it writes otherwise. */
const isWritten = (text: string): text is PlainDate => form.test(text) && !text.startsWith('0000')

function fromTime(time: number): PlainDate {
  const written = new Date(time).toISOString().slice(0, 10)
  return isWritten(written) ? written : parsePlainDate(written)
}
