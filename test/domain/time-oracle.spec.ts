import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { bankHolidaysOfEngland as england } from '../../src/domain/time/bank-holidays-england.js'
import { parsePlainDate as day } from '../../src/domain/time/dates.js'
import { dueOn, explainDeadline, inWords, moveByPause } from '../../src/domain/time/deadlines.js'
import { addWorkingDays, isWorkingDay, workingDaysBetween } from '../../src/domain/time/working-days.js'
import { easterInMarch, naiveDays, type NaiveDay } from '../by-the-act.js'

const days = naiveDays()
const dayAt = (index: number): NaiveDay => days[index] ?? fail(index)
const indexes = new Map(days.map(({ iso }, index) => [iso, index]))
const indexOf = (iso: string): number => indexes.get(iso) ?? fail(iso)
const fail = (what: unknown): never => {
  throw new Error(`Not a day of 2024 to 2035: ${String(what)}`)
}

/** Where each working day stands in the list of days: the nth after a day is found by counting on in this list. */
const working = days.flatMap(({ isWorking }, index) => (isWorking ? [index] : []))
const workingUpTo = days.map(() => 0)
days.forEach(({ isWorking }, index) => {
  workingUpTo[index] = (workingUpTo[index - 1] ?? 0) + (isWorking ? 1 : 0)
})
const countUpTo = (index: number): number => workingUpTo[index] ?? fail(index)
const nth = (start: number, count: number): string | undefined => {
  const index = working[countUpTo(start) + count - 1]
  return count === 0 ? dayAt(start).iso : index === undefined ? undefined : dayAt(index).iso
}

const longest = 60
/** `npm run check:full` counts every limit from every day; else each day takes its turn with each twentieth limit, and in twenty days with all. */
const every = process.env['WALKS'] === undefined ? 20 : 1

const startOf2035 = indexOf('2035-07-01')
const aDay = fc.nat(startOf2035)

describe('by the Act of 1971, counted without the program, 2024 to 2035', () => {
  it('Easter Sunday is where the Church of England prints it', () => {
    const printed = [31, 51, 36, 28, 47, 32, 52, 44, 28, 48, 40, 25]
    expect(printed.map((_, index) => easterInMarch(2024 + index))).toEqual(printed)
  })

  it('each day is a working day, or a weekend, or a bank holiday of that name', () => {
    expect(days).toHaveLength(4383)
    for (const { iso, isWorking, holiday } of days)
      expect([iso, isWorkingDay(day(iso), england), england.holidays.get(day(iso))]).toEqual([iso, isWorking, holiday])
  })

  it('from each day, each limit of 1 to 60 working days ends where it should, and can be counted back', () => {
    let compared = 0
    days.forEach(({ iso }, start) => {
      for (let length = 1 + (start % every); length <= longest; length += every) {
        const expected = nth(start, length)
        if (expected === undefined) continue
        const due = dueOn(day(iso), { length, unit: 'workingDays' }, england)
        if (due !== expected) throw new Error(`${length} working days from ${iso}: ${due}, and should be ${expected}`)
        const back = workingDaysBetween(day(iso), due, england)
        if (back !== length) throw new Error(`from ${iso} to ${due}: ${back} working days, and should be ${length}`)
        compared++
      }
    })
    expect(compared).toBeGreaterThan(13_000)
  }, 240_000)

  it('a limit in calendar days ends as many days on', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: 0, max: 180 }), (start, length) => {
        expect(dueOn(day(dayAt(start).iso), { length, unit: 'calendarDays' }, england)).toBe(dayAt(start + length).iso)
      }),
    )
  })

  it('a limit in months ends on the same day of the month, or on the last day of a shorter one', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: 0, max: 6 }), (start, length) => {
        const [year = 0, month = 0, ofMonth = 0] = dayAt(start).iso.split('-').map(Number)
        const there = year * 12 + month - 1 + length
        const inMonth = days.filter(({ iso }) => Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7)) - 1 === there)
        const expected = inMonth[Math.min(ofMonth, inMonth.length) - 1]?.iso
        expect(dueOn(day(dayAt(start).iso), { length, unit: 'months' }, england)).toBe(expected)
      }),
    )
  })

  it('working days between two days are counted the same, forwards and backwards', () => {
    fc.assert(
      fc.property(aDay, aDay, (one, other) => {
        const expected = countUpTo(other) - countUpTo(one)
        expect(workingDaysBetween(day(dayAt(one).iso), day(dayAt(other).iso), england)).toBe(expected)
      }),
    )
  })

  it('a pause moves a deadline by the days paused, and two pauses one after the other by both', () => {
    fc.assert(
      fc.property(aDay, fc.nat(60), fc.nat(60), fc.nat(60), (start, length, before, paused) => {
        const due = indexOf(nth(start, length) ?? fail(start))
        const [from, until] = [start + before, start + before + paused]
        const expected = nth(due, countUpTo(until) - countUpTo(from))
        const at = (index: number) => day(dayAt(index).iso)
        expect(moveByPause(at(due), at(from), at(until), 'workingDays', england)).toBe(expected)
        expect(moveByPause(at(due), at(from), at(until), 'calendarDays', england)).toBe(dayAt(due + paused).iso)
        const half = from + Math.floor(paused / 2)
        const inTwo = moveByPause(at(due), at(from), at(half), 'workingDays', england)
        expect(moveByPause(inTwo, at(half), at(until), 'workingDays', england)).toBe(expected)
      }),
      { numRuns: 1000 },
    )
  })

  it('an explanation names each bank holiday skipped, and as many weekends as there were', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: 1, max: longest }), (start, length) => {
        const due = indexOf(nth(start, length) ?? fail(start))
        const passed = days.slice(start + 1, due + 1)
        const holidays = passed.flatMap(({ holiday }) => holiday ?? [])
        const weekends = passed.filter(({ ofWeek }) => ofWeek === 6).length
        const [, skipped = ''] = explainDeadline(day(dayAt(start).iso), { length, unit: 'workingDays' }, england).split(
          ': skipped ',
        )
        const parts = skipped === '' ? [] : skipped.split(', ')
        const counted = Number(/^(\d+) weekends$/.exec(parts[0] ?? '')?.[1] ?? parts.filter((part) => part === 'weekend').length)
        expect(counted).toBe(weekends)
        expect(parts.filter((part) => !part.includes('weekend'))).toEqual(holidays)
      }),
      { numRuns: 500 },
    )
  })

  it('a due date is told by the number of working days to it', () => {
    fc.assert(
      fc.property(aDay, fc.nat(90), (today, ahead) => {
        const count = countUpTo(today + ahead) - countUpTo(today)
        const told = inWords(day(dayAt(today + ahead).iso), day(dayAt(today).iso), england)
        if (ahead === 0) expect(told).toMatch(/\(today\)$/)
        else if (count > 0) expect(told).toContain(`(in ${count} working day${count === 1 ? '' : 's'})`)
        else expect(told).toContain(`(in ${ahead} day${ahead === 1 ? '' : 's'})`)
      }),
    )
  })
})

describe('what arrives on a day that is no working day', () => {
  it.each([
    ['a Sunday', '2026-03-08', '2026-03-09'],
    ['a Saturday', '2026-03-07', '2026-03-09'],
    ['Good Friday', '2026-04-03', '2026-04-07'],
    ['Easter Sunday', '2026-04-05', '2026-04-07'],
    ['Christmas Day on a Saturday', '2027-12-25', '2027-12-29'],
    ['Boxing Day on a Sunday', '2027-12-26', '2027-12-29'],
    ['the substitute day of Boxing Day', '2026-12-28', '2026-12-29'],
    ['Christmas Day on a Sunday', '2033-12-25', '2033-12-28'],
    ['New Year’s Day on a Saturday', '2028-01-01', '2028-01-04'],
    ['New Year’s Eve', '2026-12-31', '2027-01-04'],
  ])('%s has its day 1 on the next working day', (_, received, first) => {
    expect(addWorkingDays(day(received), 1, england)).toBe(first)
    expect(nth(indexOf(received), 1)).toBe(first)
  })

  it('a limit from Sunday ends when it would from the Friday before', () => {
    for (let sunday = 6; sunday < startOf2035; sunday += 7)
      if (dayAt(sunday - 2).isWorking)
        expect(addWorkingDays(day(dayAt(sunday).iso), 5, england)).toBe(addWorkingDays(day(dayAt(sunday - 2).iso), 5, england))
  })
})
