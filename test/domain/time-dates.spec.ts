import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { InvalidInput } from '../../src/domain/errors.js'
import {
  addDays,
  addMonths,
  daysBetween,
  formatDay,
  formatDayShort,
  isBefore,
  isOnOrAfter,
  isOnOrBefore,
  isPlainDate,
  londonDate,
  nextDay,
  parsePlainDate,
  readDay,
  weekday,
} from '../../src/domain/time/dates.js'

const anyDay = fc
  .date({ min: new Date('2000-01-01T00:00:00Z'), max: new Date('2090-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => parsePlainDate(date.toISOString().slice(0, 10)))

describe('a day', () => {
  it.each([
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-1-1',
    '02/04/2026',
    '2026-04-02T00:00',
    ' 2026-04-02',
    '0000-01-01',
    '',
  ])('is not %j', (text) => {
    expect(isPlainDate(text)).toBe(false)
    expect(() => parsePlainDate(text, '/receivedOn')).toThrow(InvalidInput)
  })

  it('that cannot be read is refused by the name of its field', () => {
    expect(() => parsePlainDate('tomorrow', '/receivedOn')).toThrow('/receivedOn: “tomorrow” is not a date such as 2026-04-02')
  })

  it('is read as people write it', () => {
    expect(readDay('8 March 2023')).toBe('2023-03-08')
    expect(readDay('Wednesday, 8th  March 2023')).toBe('2023-03-08')
    expect(readDay('08/03/2023')).toBe('2023-03-08')
    expect(readDay('2023-03-08')).toBe('2023-03-08')
    expect(readDay('13/13/2023')).toBeUndefined()
    expect(readDay('31 February 2023')).toBeUndefined()
    expect(readDay('8 Smarch 2023')).toBeUndefined()
  })

  it('is the day it is in London, in summer and in winter', () => {
    expect(londonDate(new Date('2026-06-30T23:30:00Z'))).toBe('2026-07-01')
    expect(londonDate(new Date('2026-12-31T23:59:59Z'))).toBe('2026-12-31')
    expect(londonDate(new Date('2026-03-29T00:59:59Z'))).toBe('2026-03-29')
    expect(londonDate(new Date('2026-10-24T23:00:00Z'))).toBe('2026-10-25')
  })

  it('is written as in a letter', () => {
    expect(formatDay(parsePlainDate('2026-04-02'))).toBe('Thursday 2 April 2026')
    expect(formatDayShort(parsePlainDate('2026-12-04'))).toBe('4 December 2026')
    expect(readDay(formatDay(parsePlainDate('2026-04-02')))).toBe('2026-04-02')
  })

  it('a month after the 31st is the last day of a shorter month', () => {
    expect(addMonths(parsePlainDate('2026-01-31'), 1)).toBe('2026-02-28')
    expect(addMonths(parsePlainDate('2024-01-31'), 1)).toBe('2024-02-29')
    expect(addMonths(parsePlainDate('2026-11-30'), 3)).toBe('2027-02-28')
    expect(addMonths(parsePlainDate('2026-03-15'), -3)).toBe('2025-12-15')
  })

  it('is followed by the next weekday, and days added can be counted back', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (day, count) => {
        expect(daysBetween(day, addDays(day, count))).toBe(count)
        expect(addDays(nextDay(day), 6)).toBe(addDays(day, 7))
        expect(weekday(addDays(day, 7 * count))).toBe(weekday(day))
        expect(isBefore(day, nextDay(day))).toBe(true)
        expect(isOnOrBefore(day, day) && isOnOrAfter(day, day)).toBe(true)
      }),
    )
  })
})
