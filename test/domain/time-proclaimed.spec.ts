import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { Refused } from '../../src/domain/errors.js'
import { bankHolidaysOfEngland as england } from '../../src/domain/time/bank-holidays-england.js'
import { addDays, daysBetween, parsePlainDate as day } from '../../src/domain/time/dates.js'
import { explainDeadline } from '../../src/domain/time/deadlines.js'
import { calendarNamed, endsSoon, requireProclaimable, withProclaimed } from '../../src/domain/time/proclaimed.js'
import { addWorkingDays, isWorkingDay, workingDaysBetween } from '../../src/domain/time/working-days.js'

const coronation = { day: day('2027-05-12'), name: 'Coronation of an invented king' }
const funeral = { day: day('2027-02-09'), name: 'Day of mourning' }
const today = day('2027-01-15')

function reasonsAgainst(text: string): readonly string[] {
  try {
    requireProclaimable(day(text), england, today)
    return []
  } catch (error) {
    if (error instanceof Refused) return error.reasons
    throw error
  }
}

describe('a proclaimed bank holiday', () => {
  it('is no working day, moves what ends after it, and is named where it was skipped', () => {
    const calendar = withProclaimed(england, [coronation])
    expect(isWorkingDay(coronation.day, calendar)).toBe(false)
    expect(addWorkingDays(day('2027-05-10'), 5, england)).toBe('2027-05-17')
    expect(addWorkingDays(day('2027-05-10'), 5, calendar)).toBe('2027-05-18')
    expect(explainDeadline(day('2027-05-10'), { length: 5, unit: 'workingDays' }, calendar)).toBe(
      '5 working days from Monday 10 May 2027 is Tuesday 18 May: skipped Coronation of an invented king, weekend',
    )
  })

  it('makes a calendar of another name, which tells by which one was counted', () => {
    expect(withProclaimed(england, [coronation]).id).toBe('england-2026-11+2027-05-12')
    expect(withProclaimed(england, [coronation, funeral]).id).toBe('england-2026-11+2027-02-09+2027-05-12')
    expect(withProclaimed(england, [coronation, funeral])).toEqual(withProclaimed(england, [funeral, coronation]))
    expect([...withProclaimed(england, [coronation, funeral]).holidays.keys()]).toEqual(
      [...england.holidays.keys(), funeral.day, coronation.day].sort(),
    )
  })

  it('leaves the calendar that was', () => {
    const before = new Map(england.holidays)
    withProclaimed(england, [coronation])
    expect(england.holidays).toEqual(before)
    expect(withProclaimed(england, [])).toBe(england)
  })

  it('that a later calendar knows adds nothing to it', () => {
    expect(withProclaimed(england, [{ day: day('2027-12-27'), name: 'The same again' }])).toBe(england)
    expect(withProclaimed(england, [{ day: day('2036-05-12'), name: 'Beyond' }])).toBe(england)
  })

  it('called “weekend” is not counted as one', () => {
    const calendar = withProclaimed(england, [{ day: day('2027-05-12'), name: 'weekend' }])
    expect(explainDeadline(day('2027-05-10'), { length: 14, unit: 'workingDays' }, calendar)).toBe(
      '14 working days from Monday 10 May 2027 is Tuesday 1 June: skipped weekend, weekend, weekend, weekend, Spring bank holiday',
    )
  })

  it('never brings a deadline forward, and moves it by one working day at most', () => {
    const aDay = fc.nat(daysBetween(day('2024-01-01'), day('2035-06-30'))).map((n) => addDays(day('2024-01-01'), n))
    fc.assert(
      fc.property(aDay, aDay, fc.integer({ min: 1, max: 60 }), (proclaimed, start, length) => {
        fc.pre(isWorkingDay(proclaimed, england))
        const calendar = withProclaimed(england, [{ day: proclaimed, name: 'Proclaimed' }])
        const [before, after] = [addWorkingDays(start, length, england), addWorkingDays(start, length, calendar)]
        const isPassed = proclaimed > start && proclaimed <= before
        expect(workingDaysBetween(before, after, england)).toBe(isPassed ? 1 : 0)
        expect(workingDaysBetween(start, after, calendar)).toBe(length)
      }),
    )
  })

  it('can be left out again, to explain what was counted before it was known', () => {
    const both = [coronation, funeral]
    expect(calendarNamed('england-2026-11', england, both)).toBe(england)
    for (const days of [[], [funeral], [coronation], both]) {
      const calendar = withProclaimed(england, days)
      expect(calendarNamed(calendar.id, england, both)).toEqual(calendar)
    }
  })
})

describe('a day is refused as a bank holiday', () => {
  it.each([
    ['2027-05-08', 'Saturday 8 May 2027 is at a weekend, and no working day as it is'],
    ['2027-05-09', 'Sunday 9 May 2027 is at a weekend, and no working day as it is'],
    ['2027-05-03', 'Monday 3 May 2027 is a bank holiday already: Early May bank holiday'],
    ['2036-05-12', 'Monday 12 May 2036 is outside the years whose bank holidays are known, 2018 to 2035'],
    [
      '2026-12-14',
      'Monday 14 December 2026 is more than 31 days ago: a proclamation that became known late is entered within 31 days',
    ],
  ])('%s, with its reason', (text, reason) => {
    expect(reasonsAgainst(text)).toEqual([reason])
  })

  it('with every reason there is', () => {
    expect(reasonsAgainst('2017-05-13')).toHaveLength(3)
  })

  it.each(['2026-12-15', '2027-01-15', '2027-01-18', '2035-12-31'])('but not %s', (text) => {
    expect(reasonsAgainst(text)).toEqual([])
  })
})

describe('the end of the known years', () => {
  it('is near once less than two years of them remain', () => {
    expect(endsSoon(england, day('2033-12-31'))).toBe(false)
    expect(endsSoon(england, day('2034-01-01'))).toBe(true)
    expect(endsSoon(england, day('2036-01-01'))).toBe(true)
  })
})
