import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { Refused } from '../../src/domain/errors.js'
import { bankHolidaysOfEngland as england } from '../../src/domain/time/bank-holidays-england.js'
import { addDays, daysBetween, parsePlainDate, type PlainDate } from '../../src/domain/time/dates.js'
import { dueOn, explainDeadline, inWords, moveByPause, type Limit } from '../../src/domain/time/deadlines.js'
import { addWorkingDays, isWorkingDay, workingDaysBetween } from '../../src/domain/time/working-days.js'

const day = (text: string): PlainDate => parsePlainDate(text)
const working = (length: number): Limit => ({ length, unit: 'workingDays' })
const explained = (start: string, limit: Limit) => explainDeadline(day(start), limit, england)
const anyDay = fc
  .integer({ min: 0, max: daysBetween(day('2024-01-01'), day('2034-12-31')) })
  .map((n) => addDays(day('2024-01-01'), n))

describe('a deadline is explained', () => {
  it('with every day it skipped', () => {
    expect(explained('2026-04-02', working(5))).toBe(
      '5 working days from Thursday 2 April 2026 is Monday 13 April: skipped Good Friday, weekend, Easter Monday, weekend',
    )
  })

  it('without a word on skipping where nothing was skipped', () => {
    expect(explained('2026-03-09', working(4))).toBe('4 working days from Monday 9 March 2026 is Friday 13 March')
    expect(explained('2026-03-09', working(1))).toBe('1 working day from Monday 9 March 2026 is Tuesday 10 March')
  })

  it('with the year again where it differs', () => {
    expect(explained('2025-12-22', working(7))).toBe(
      "7 working days from Monday 22 December 2025 is Monday 5 January 2026: skipped Christmas Day, Boxing Day, weekend, New Year's Day, weekend",
    )
  })

  it('from a Saturday or a Sunday', () => {
    expect(explained('2026-03-08', working(3))).toBe('3 working days from Sunday 8 March 2026 is Wednesday 11 March')
    expect(explained('2026-03-07', working(3))).toBe(
      '3 working days from Saturday 7 March 2026 is Wednesday 11 March: skipped weekend',
    )
    expect(explained('2026-04-05', working(1))).toBe(
      '1 working day from Sunday 5 April 2026 is Tuesday 7 April: skipped Easter Monday',
    )
  })

  it('with a count of weekends where there are many', () => {
    expect(explained('2026-08-17', working(20))).toBe(
      '20 working days from Monday 17 August 2026 is Tuesday 15 September: skipped 4 weekends, Summer bank holiday',
    )
  })

  it('in calendar days and in months', () => {
    expect(explained('2026-04-02', { length: 10, unit: 'calendarDays' })).toBe(
      '10 calendar days from Thursday 2 April 2026 is Sunday 12 April',
    )
    expect(explained('2026-11-30', { length: 3, unit: 'months' })).toBe(
      '3 months from Monday 30 November 2026 is Sunday 28 February 2027',
    )
  })
})

describe('a pause', () => {
  it('moves the deadline by the working days paused', () => {
    expect(moveByPause(day('2026-04-13'), day('2026-04-07'), day('2026-04-10'), 'workingDays', england)).toBe('2026-04-16')
  })

  it('moves a limit in calendar days by the days on the calendar', () => {
    expect(moveByPause(day('2026-04-12'), day('2026-04-03'), day('2026-04-07'), 'calendarDays', england)).toBe('2026-04-16')
    expect(moveByPause(day('2026-05-02'), day('2026-04-03'), day('2026-04-07'), 'months', england)).toBe('2026-05-06')
  })

  it('that ends on the day it began moves nothing', () => {
    expect(moveByPause(day('2026-04-13'), day('2026-04-07'), day('2026-04-07'), 'workingDays', england)).toBe('2026-04-13')
  })

  it('cannot end before it began', () => {
    expect(() => moveByPause(day('2026-04-13'), day('2026-04-07'), day('2026-04-06'), 'workingDays', england)).toThrow(Refused)
  })

  it('leaves as many working days after it as there were when it began', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(30), fc.nat(30), fc.nat(60), (start, length, before, paused) => {
        const due = dueOn(start, working(length), england)
        const pausedFrom = addDays(start, before)
        const resumedOn = addDays(pausedFrom, paused)
        const moved = moveByPause(due, pausedFrom, resumedOn, 'workingDays', england)
        expect(workingDaysBetween(resumedOn, moved, england)).toBe(workingDaysBetween(pausedFrom, due, england))
      }),
    )
  })
})

describe('a limit in working days', () => {
  it('ends on a working day, and reached one at a time is the same', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 40 }), (start, length) => {
        const due = dueOn(start, working(length), england)
        expect(isWorkingDay(due, england)).toBe(true)
        expect(addWorkingDays(dueOn(start, working(length - 1), england), 1, england)).toBe(due)
      }),
    )
  })
})

describe('a due date is told', () => {
  const told = (due: string, today: string) => inWords(day(due), day(today), england)

  it('in working days ahead, today, or overdue', () => {
    expect(told('2026-12-04', '2026-12-01')).toBe('4 December 2026 (in 3 working days)')
    expect(told('2026-12-04', '2026-12-03')).toBe('4 December 2026 (in 1 working day)')
    expect(told('2026-12-04', '2026-12-04')).toBe('4 December 2026 (today)')
    expect(told('2026-12-04', '2026-12-08')).toBe('4 December 2026 (2 working days overdue)')
  })

  it('in days where no working day lies between', () => {
    expect(told('2026-12-04', '2026-12-05')).toBe('4 December 2026 (1 day overdue)')
    expect(told('2026-12-06', '2026-12-04')).toBe('6 December 2026 (in 2 days)')
  })

  it('as the bare date where the bank holidays are not known, and overdue there in calendar days', () => {
    expect(told('2036-01-01', '2026-12-04')).toBe('1 January 2036')
    expect(told('2035-12-28', '2036-01-07')).toBe('28 December 2035 (10 days overdue)')
    expect(told('2036-01-07', '2036-01-07')).toBe('7 January 2036 (today)')
  })
})
