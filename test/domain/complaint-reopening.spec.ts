import { describe, expect, it } from '@jest/globals'
import { aComplaint, after, caseOf, everyTest, reaching } from '../make.js'

const outOfScope = after(
  aComplaint(),
  ...(['2026-03-03', 'startScreening', 'linkProvision', { do: 'answerTest', test: 'inOffice', answer: 'no' }] as const),
  ...(['2026-03-04', 'closeOutOfScope'] as const),
)

describe('a reopened case', () => {
  it('that was out of scope is not investigated until the tests are answered anew', () => {
    const reopened = after(outOfScope, '2026-03-10', 'reopen', 'tellMember', 'findCapacity')
    expect(() => after(reopened, 'referToInvestigation')).toThrow('answered with a clear no')
    expect(() => after(reopened, 'offerInformalResolution')).toThrow('not every jurisdiction test has been answered')
    expect(caseOf(after(reopened, ...everyTest('yes'), 'referToInvestigation')).stage).toBe('investigation')
  })

  it('can be found out of scope again', () => {
    const again = after(outOfScope, '2026-03-10', 'reopen', '2026-03-12', 'closeOutOfScope')
    expect(caseOf(again)).toMatchObject({ stage: 'closed', closings: ['2026-03-04', '2026-03-12'], reopenings: ['2026-03-10'] })
  })

  it('stays the same case, begins its assessment limit anew, and loses its outcome until decided again', () => {
    const reopened = after(outOfScope, '2026-03-10', 'reopen')
    expect(reopened.cases).toHaveLength(1)
    expect(caseOf(reopened).allegations[0]?.result).toBeNull()
    expect(caseOf(reopened).clocks.filter(({ kind }) => kind === 'assess')).toMatchObject([
      { met: { on: '2026-03-04' } },
      { startedOn: '2026-03-10', met: null },
    ])
  })

  it('keeps no finding of what is no longer decided', () => {
    const breached = after(aComplaint(), ...reaching.sanctions, '+20', 'endSanction', 'closeSanctions')
    expect(caseOf(breached).allegations[0]?.provisionLinks[0]?.finding?.breach).toBe(true)
    const reopened = caseOf(after(breached, '+10', 'reopen'))
    expect(reopened.allegations[0]?.provisionLinks[0]?.finding).toBeNull()
    expect(reopened.decisions.map(({ kind }) => kind)).toContain('imposeSanctions')
  })
})
