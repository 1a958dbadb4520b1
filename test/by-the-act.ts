/**
 * The days of England counted without the program and without Date: years, months and days as whole numbers, Easter by Gauss, the bank
 * holidays by the Banking and Financial Dealings Act 1971. Only for years without a special proclamation, 2024 to 2035.
 */
export interface NaiveDay {
  readonly iso: string
  /** 0 is Monday, 6 is Sunday. */
  readonly ofWeek: number
  readonly holiday: string | undefined
  readonly isWorking: boolean
}

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
const lengthOf = (year: number, month: number) =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31
const iso = (year: number, month: number, day: number) => `${year}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`

/** Gauss, with the corrections of 1816: the day of March on which Easter Sunday falls; 32 is 1 April. */
export function easterInMarch(year: number): number {
  const [a, b, c] = [year % 19, year % 4, year % 7]
  const century = Math.floor(year / 100)
  const m = (15 - Math.floor((13 + 8 * century) / 25) + century - Math.floor(century / 4)) % 30
  const n = (4 + century - Math.floor(century / 4)) % 7
  const d = (19 * a + m) % 30
  const e = (2 * b + 4 * c + 6 * d + n) % 7
  if (d === 29 && e === 6) return 50
  if (d === 28 && e === 6 && (11 * m + 11) % 30 < 19) return 49
  return 22 + d + e
}

const march = (year: number, day: number) => (day > 31 ? iso(year, 4, day - 31) : iso(year, 3, day))

/** Christmas at common law, 26 and 27 December by Schedule 1, the days in lieu as proclaimed each year; by the weekday of 25 December. */
const christmas: readonly (readonly (readonly [day: number, name: string])[])[] = [
  [
    [25, 'Christmas Day'],
    [26, 'Boxing Day'],
  ],
  [
    [25, 'Christmas Day'],
    [26, 'Boxing Day'],
  ],
  [
    [25, 'Christmas Day'],
    [26, 'Boxing Day'],
  ],
  [
    [25, 'Christmas Day'],
    [26, 'Boxing Day'],
  ],
  [
    [25, 'Christmas Day'],
    [28, 'Boxing Day (substitute day)'],
  ],
  [
    [27, 'Christmas Day (substitute day)'],
    [28, 'Boxing Day (substitute day)'],
  ],
  [
    [26, 'Boxing Day'],
    [27, 'Christmas Day (substitute day)'],
  ],
]

/** @param newYear the weekday of 1 January. */
function holidaysOf(year: number, newYear: number): Map<string, string> {
  const found = new Map<string, string>()
  const ofWeek = (month: number, day: number) => {
    let days = newYear + day - 1
    for (let before = 1; before < month; before++) days += lengthOf(year, before)
    return days % 7
  }
  found.set(iso(year, 1, newYear < 5 ? 1 : 8 - newYear), newYear < 5 ? "New Year's Day" : "New Year's Day (substitute day)")
  found.set(march(year, easterInMarch(year) - 2), 'Good Friday')
  found.set(march(year, easterInMarch(year) + 1), 'Easter Monday')
  found.set(iso(year, 5, 1 + ((7 - ofWeek(5, 1)) % 7)), 'Early May bank holiday')
  found.set(iso(year, 5, 31 - ofWeek(5, 31)), 'Spring bank holiday')
  found.set(iso(year, 8, 31 - ofWeek(8, 31)), 'Summer bank holiday')
  for (const [day, name] of christmas[ofWeek(12, 25)] ?? []) found.set(iso(year, 12, day), name)
  return found
}

/** 1 January 2024 was a Monday. */
export function naiveDays(lastYear = 2035): NaiveDay[] {
  const days: NaiveDay[] = []
  for (let year = 2024; year <= lastYear; year++) {
    const holidays = holidaysOf(year, days.length % 7)
    for (let month = 1; month <= 12; month++)
      for (let day = 1; day <= lengthOf(year, month); day++) {
        const ofWeek = days.length % 7
        const holiday = holidays.get(iso(year, month, day))
        days.push({ iso: iso(year, month, day), ofWeek, holiday, isWorking: ofWeek < 5 && holiday === undefined })
      }
  }
  return days
}

/** BST runs from 1 a.m. UTC on the last Sunday of March to 1 a.m. UTC on the last Sunday of October (Summer Time Order 2002). */
export function summerTimeOf(year: number, days: readonly NaiveDay[]): readonly [first: string, last: string] {
  const lastSunday = (month: string) =>
    days.filter((day) => day.iso.startsWith(`${year}-${month}`) && day.ofWeek === 6).at(-1)?.iso ?? ''
  return [lastSunday('03'), lastSunday('10')]
}
