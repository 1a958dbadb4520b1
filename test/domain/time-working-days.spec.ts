import { describe, expect, it } from '@jest/globals'
import Holidays from 'date-holidays'
import fc from 'fast-check'
import { CalendarEnds } from '../../src/domain/errors.js'
import { bankHolidaysOfEngland as england } from '../../src/domain/time/bank-holidays-england.js'
import { addDays, daysBetween, parsePlainDate, weekday, yearOf, type PlainDate } from '../../src/domain/time/dates.js'
import { addWorkingDays, isWorkingDay, workingDaysBetween } from '../../src/domain/time/working-days.js'

const day = (text: string): PlainDate => parsePlainDate(text)

/** Written apart from the code under test, on native dates: the rules of the 1971 Act, Meeus for Easter, and the proclamations by hand. */
function naiveHolidays(year: number): Set<string> {
  const utc = (month: number, date: number) => new Date(Date.UTC(year, month - 1, date))
  const iso = (date: Date) => date.toISOString().slice(0, 10)
  const plus = (date: Date, days: number) => new Date(date.getTime() + days * 86_400_000)
  const firstMonday = (month: number) =>
    [1, 2, 3, 4, 5, 6, 7].map((date) => utc(month, date)).find((date) => date.getUTCDay() === 1)
  const lastMonday = (month: number) =>
    [31, 30, 29, 28, 27, 26, 25].map((date) => utc(month, date)).find((date) => date.getUTCDay() === 1)
  const a = year % 19
  const [b, c] = [Math.floor(year / 100), year % 100]
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const easter = utc(Math.floor((h + l - 7 * m + 114) / 31), ((h + l - 7 * m + 114) % 31) + 1)
  const free = new Set([iso(plus(easter, -2)), iso(plus(easter, 1))])
  for (const monday of [firstMonday(5), lastMonday(5), lastMonday(8)]) if (monday) free.add(iso(monday))
  const taken = (date: Date) => date.getUTCDay() % 6 === 0 || free.has(iso(date))
  for (const fixed of [utc(1, 1), utc(12, 25), utc(12, 26)]) if (fixed.getUTCDay() % 6 !== 0) free.add(iso(fixed))
  for (const fixed of [utc(1, 1), utc(12, 25), utc(12, 26)]) {
    if (fixed.getUTCDay() % 6 !== 0) continue
    let substitute = fixed
    while (taken(substitute)) substitute = plus(substitute, 1)
    free.add(iso(substitute))
  }
  const moved: Record<number, [string[], string[]]> = {
    2020: [['2020-05-04'], ['2020-05-08']],
    2022: [['2022-05-30'], ['2022-06-02', '2022-06-03', '2022-09-19']],
    2023: [[], ['2023-05-08']],
  }
  const [gone, added] = moved[year] ?? [[], []]
  gone.forEach((date) => free.delete(date))
  added.forEach((date) => free.add(date))
  return free
}

const years = Array.from({ length: 18 }, (_, index) => 2018 + index)
const anyDay = fc
  .integer({ min: 0, max: daysBetween(day('2024-01-01'), day('2035-06-30')) })
  .map((n) => addDays(day('2024-01-01'), n))

describe('the bank holidays of England', () => {
  it.each(years)('are those of the Act and the proclamations in %d', (year) => {
    const known = [...england.holidays.keys()].filter((date) => yearOf(date) === year)
    expect(new Set(known)).toEqual(naiveHolidays(year))
  })

  it.each(years)('agree with an independent calendar in %d', (year) => {
    const others = new Holidays('GB', 'ENG')
      .getHolidays(year)
      .filter(({ type }) => type === 'public')
      .map(({ date }) => day(date.slice(0, 10)))
      .filter((date) => weekday(date) !== 'Saturday' && weekday(date) !== 'Sunday')
    expect([...england.holidays.keys()].filter((date) => yearOf(date) === year)).toEqual(others)
  })

  it('bear their names', () => {
    expect(england.holidays.get(day('2020-05-08'))).toBe('Early May bank holiday (VE day)')
    expect(england.holidays.get(day('2026-12-28'))).toBe('Boxing Day (substitute day)')
    expect(england.holidays.get(day('2022-09-19'))).toBe('Bank Holiday for the State Funeral of Queen Elizabeth II')
    expect(england.holidays.get(day('2023-05-08'))).toBe('Bank holiday for the coronation of King Charles III')
    expect(isWorkingDay(day('2020-05-04'), england)).toBe(true)
    expect(isWorkingDay(day('2022-05-30'), england)).toBe(true)
  })
})

describe('working days', () => {
  it('22 December 2025 and seven working days is 5 January 2026', () => {
    expect(addWorkingDays(day('2025-12-22'), 7, england)).toBe('2026-01-05')
  })

  it('a receipt on Sunday starts on Monday, or on Tuesday where Monday is a bank holiday', () => {
    expect(addWorkingDays(day('2026-03-08'), 1, england)).toBe('2026-03-09')
    expect(addWorkingDays(day('2026-04-05'), 1, england)).toBe('2026-04-07')
  })

  it('none after a day is that day', () => {
    expect(addWorkingDays(day('2026-04-05'), 0, england)).toBe('2026-04-05')
  })

  it('agree with a count made by hand on native dates, whatever the start and the number', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 60 }), (start, count) => {
        const date = new Date(`${start}T12:00:00Z`)
        for (let left = count; left > 0;) {
          date.setUTCDate(date.getUTCDate() + 1)
          const free = date.getUTCDay() % 6 === 0 || naiveHolidays(date.getUTCFullYear()).has(date.toISOString().slice(0, 10))
          if (!free) left--
        }
        expect(addWorkingDays(start, count, england)).toBe(date.toISOString().slice(0, 10))
      }),
    )
  })

  it('counted back between two days give what was added', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 60 }), (start, count) => {
        const end = addWorkingDays(start, count, england)
        expect(workingDaysBetween(start, end, england)).toBe(count)
        expect(workingDaysBetween(end, start, england)).toBe(0 - count)
      }),
    )
  })

  it('end with a clear error where the bank holidays are not known', () => {
    expect(() => addWorkingDays(day('2035-12-31'), 1, england)).toThrow(CalendarEnds)
    expect(() => isWorkingDay(day('2017-12-29'), england)).toThrow('The bank holidays of 2017 are not known')
  })
})
