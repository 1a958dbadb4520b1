import { describe, expect, it } from '@jest/globals'
import { aComplaint, after, caseOf, reaching, theMonitoringOfficer } from '../make.js'

const assessed = after(aComplaint(), ...reaching.assessment, '2026-03-10')

describe('nothing seems to precede what it rests on', () => {
  it('the member’s comment does not come before the day the member was told', () => {
    const told = after(aComplaint(), '2026-03-03', 'startScreening', '2026-03-10', 'tellMember')
    expect(() => after(told, '2026-03-09', { do: 'recordMemberComment', recordedOn: '2026-03-11' })).toThrow(
      '9 March 2026 is too early',
    )
    expect(() => after(told, '2026-03-10', 'recordMemberComment')).not.toThrow()
  })

  it('a pause does not end before it began, nor begin before the last one ended', () => {
    const paused = after(assessed, '2026-03-16', 'pause')
    expect(() => after(paused, '2026-03-13', { do: 'resume', recordedOn: '2026-03-20' })).toThrow('too early')
    const resumed = after(paused, '2026-03-20', 'resume')
    expect(() => after(resumed, '2026-03-18', { do: 'pause', recordedOn: '2026-03-20' })).toThrow('too early')
    expect(() => after(resumed, '2026-03-20', 'pause')).not.toThrow()
  })

  it('the member is not told before the day on which withholding was decided', () => {
    const decided = after(
      aComplaint({ complainant: { identityHandling: 'withholdingRequested' } }),
      '2026-03-03',
      'startScreening',
      '2026-03-10',
      'decideWithholding',
    )
    expect(() => after(decided, '2026-03-04', { do: 'tellMember', recordedOn: '2026-03-10' })).toThrow('too early')
    expect(() => after(decided, '2026-03-10', 'tellMember')).not.toThrow()
  })

  it('the draft report follows the appointment, and the final report the draft', () => {
    const appointed = after(aComplaint(), ...reaching.investigation, '2026-04-01', 'appointInvestigatingOfficer')
    expect(() => after(appointed, '2026-03-30', { do: 'issueDraftReport', recordedOn: '2026-04-10' })).toThrow('too early')
    const drafted = after(appointed, '2026-04-20', 'issueDraftReport')
    expect(() => after(drafted, '2026-04-17', { do: 'issueFinalReport', recordedOn: '2026-04-20' })).toThrow('too early')
  })

  it('a move follows everything recorded of the case', () => {
    const weighed = after(assessed, '2026-03-20', 'weighFactor')
    expect(() => after(weighed, '2026-03-19', { do: 'takeNoFurtherAction', recordedOn: '2026-03-20' })).toThrow('too early')
    expect(caseOf(after(weighed, '2026-03-20', 'takeNoFurtherAction')).stage).toBe('closed')
  })

  it('nothing takes effect in the future', () => {
    expect(() =>
      after(assessed, '2026-03-20', { do: 'weighFactor', by: theMonitoringOfficer, recordedOn: '2026-03-19' }),
    ).toThrow('20 March 2026 is in the future')
  })
})
