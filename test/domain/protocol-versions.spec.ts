import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { NotFound, Refused } from '../../src/domain/errors.js'
import { addDays, parsePlainDate, type PlainDate } from '../../src/domain/time/dates.js'
import { adopt, overlapsOf, versionInForce, type Version } from '../../src/domain/protocol/versions.js'

const day = (text: string): PlainDate => parsePlainDate(text)
const first: Version = {
  id: 'first',
  status: 'superseded',
  adoptedOn: day('2020-01-10'),
  inForceFrom: day('2020-02-01'),
  inForceTo: day('2023-04-01'),
}
const second: Version = { id: 'second', status: 'adopted', adoptedOn: day('2023-03-08'), inForceFrom: day('2023-04-01') }
const third: Version = { id: 'third', status: 'proposed' }
const versions = [second, third, first]

/** What the repository does with an adoption. */
function after(all: readonly Version[], version: string, adoptedOn: string, inForceFrom = adoptedOn): Version[] {
  const { adopted, closed } = adopt(all, { version, adoptedOn: day(adoptedOn), inForceFrom: day(inForceFrom) }, day('2030-01-01'))
  return all.map((one) => {
    if (one.id === adopted.id) return adopted
    return one.id === closed?.id && one.status === 'adopted' ? { ...one, status: 'superseded', inForceTo: closed.inForceTo } : one
  })
}

describe('the version of a protocol', () => {
  it('is that in force on the day of the conduct, the last day not included', () => {
    expect(versionInForce(versions, day('2020-01-31'))).toBeUndefined()
    expect(versionInForce(versions, day('2020-02-01'))?.id).toBe('first')
    expect(versionInForce(versions, day('2023-03-31'))?.id).toBe('first')
    expect(versionInForce(versions, day('2023-04-01'))?.id).toBe('second')
    expect(versionInForce(versions, day('2050-01-01'))?.id).toBe('second')
  })

  it('that was only proposed is never in force', () => {
    expect(versionInForce([third], day('2026-01-01'))).toBeUndefined()
  })

  it('once adopted ends the one before on its own first day', () => {
    const now = after(versions, 'third', '2026-05-20', '2026-06-01')
    expect(versionInForce(now, day('2026-05-31'))?.id).toBe('second')
    expect(versionInForce(now, day('2026-06-01'))?.id).toBe('third')
    expect(overlapsOf(now)).toEqual([])
  })

  it('older than all others may be added to complete the record, and ends where they begin', () => {
    const now = after(versions, 'third', '2015-05-20')
    expect(versionInForce(now, day('2020-01-31'))?.id).toBe('third')
    expect(versionInForce(now, day('2020-02-01'))?.id).toBe('first')
    expect(overlapsOf(now)).toEqual([])
  })

  it('is refused where it would begin before its adoption, between two others, on the same day as another, or twice', () => {
    expect(() => after(versions, 'third', '2026-05-20', '2026-05-19')).toThrow(Refused)
    expect(() => after(versions, 'third', '2021-05-20')).toThrow('the version adopted before is in force from 1 April 2023')
    expect(() => after(versions, 'third', '2023-04-01')).toThrow(Refused)
    expect(() => after(versions, 'first', '2026-05-20')).toThrow('this version has already been adopted')
    expect(() => after(versions, 'fourth', '2026-05-20')).toThrow(NotFound)
  })

  it('never overlaps another, whatever is adopted in whatever order', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(3000), { minLength: 1, maxLength: 8 }), fc.nat(3500), (offsets, probe) => {
        let all: Version[] = offsets.map((_, index) => ({ id: String(index), status: 'proposed' }))
        offsets.forEach((offset, index) => {
          try {
            all = after(all, String(index), addDays(day('2020-01-01'), offset))
          } catch (error) {
            expect(error).toBeInstanceOf(Refused)
          }
        })
        expect(overlapsOf(all)).toEqual([])
        const on = addDays(day('2020-01-01'), probe)
        const begun = all.flatMap((one) => ('inForceFrom' in one && one.inForceFrom <= on ? [one.inForceFrom] : [])).sort()
        const found = versionInForce(all, on)
        expect(found && 'inForceFrom' in found ? found.inForceFrom : undefined).toBe(begun.at(-1))
      }),
    )
  })

  it('that does overlap is named', () => {
    expect(overlapsOf([first, { ...second, inForceFrom: day('2023-03-31') }])).toEqual([
      'first and second are in force on one day',
    ])
    expect(overlapsOf([{ ...first, inForceTo: day('2020-02-01') }])).toEqual(['first ends before it begins'])
  })
})
