import { describe, expect, it } from '@jest/globals'
import type { Arrangements } from '../../src/domain/complaint/arrangements.js'
import { aComplaint, after, caseOf, heardAgain, reaching, theComplainant, theSubjectMember, usualArrangements } from '../make.js'

const under = (more: Partial<Arrangements>) => ({ arrangements: { ...usualArrangements, ...more } })
const assessedUnder = (more: Partial<Arrangements>) =>
  after(aComplaint(under(more)), ...reaching.assessment, '2026-03-12', 'findCapacity')
const wanted = 'the arrangements want the assessment panel to have met, or the Independent Person to have been asked'
const onTheMerits = ['takeNoFurtherAction', 'offerInformalResolution', 'referToInvestigation', 'findBreach'] as const

describe('the assessment', () => {
  it('by the Monitoring Officer with the Independent Person wants their view', () => {
    const assessed = assessedUnder({ assessment: { by: 'monitoringOfficerWithIndependentPerson', asksIndependentPerson: true } })
    for (const kind of onTheMerits) expect(() => after(assessed, kind)).toThrow(wanted)
    expect(() => after(assessed, 'consultIndependentPerson', 'takeNoFurtherAction')).toThrow(wanted)
    const decided = caseOf(after(assessed, ...heardAgain, 'takeNoFurtherAction')).decisions.at(-1)
    expect(decided?.maker).toBe('monitoringOfficerWithIndependentPerson')
  })

  it('where the Independent Person is asked wants the question, and no answer', () => {
    const assessed = assessedUnder({ assessment: { by: 'monitoringOfficer', asksIndependentPerson: true } })
    expect(() => after(assessed, 'takeNoFurtherAction')).toThrow(wanted)
    expect(() => after(assessed, 'consultIndependentPerson', 'takeNoFurtherAction')).not.toThrow()
  })

  it('by a panel wants the panel to have met', () => {
    const assessed = assessedUnder({ assessment: { by: 'panel', asksIndependentPerson: false } })
    for (const kind of onTheMerits) expect(() => after(assessed, kind)).toThrow(wanted)
    const met = after(assessed, 'recordPanelMeeting', 'referToInvestigation')
    expect(caseOf(met).decisions.at(-1)?.maker).toBe('panel')
  })

  it('once referred to a panel waits for it, whoever usually decides', () => {
    const referred = after(aComplaint(), ...reaching.assessment, 'referToPanel')
    expect(() => after(referred, 'takeNoFurtherAction')).toThrow(wanted)
    expect(() => after(referred, 'referToPanel')).toThrow('before an assessment panel already')
    expect(caseOf(after(referred, 'recordPanelMeeting', 'takeNoFurtherAction')).decisions.at(-1)?.maker).toBe('panel')
    expect(() => after(aComplaint(), ...reaching.assessment, 'recordPanelMeeting')).toThrow('no assessment panel is to meet')
  })

  it('after a reopening wants all of it again', () => {
    const closed = after(
      assessedUnder({ assessment: { by: 'panel', asksIndependentPerson: false } }),
      'recordPanelMeeting',
      'takeNoFurtherAction',
    )
    expect(() => after(closed, '+3', 'reopen', 'takeNoFurtherAction')).toThrow(wanted)
  })
})

describe('conduct older than the time bar', () => {
  const old = { ...under({ timeBar: { length: 3, unit: 'months' } }), allegations: [{ conductOn: '2025-12-01' }] }

  it('goes on only with a note on why it is not too old, and is dropped without one', () => {
    const assessed = after(aComplaint(old), ...reaching.assessment, 'findCapacity')
    for (const kind of ['referToInvestigation', 'offerInformalResolution', 'findBreach'] as const)
      expect(() => after(assessed, kind)).toThrow('further back than the time bar')
    expect(caseOf(after(assessed, 'takeNoFurtherAction')).stage).toBe('closed')
    const weighed = after(assessed, { do: 'weighFactor', factor: 'tooOld', note: 'It came to light in February.' })
    expect(caseOf(after(weighed, 'referToInvestigation')).stage).toBe('investigation')
  })

  it('is counted from the receipt back: on the day itself it is not too old', () => {
    const justInTime = { ...old, allegations: [{ conductOn: '2025-12-02' }] }
    expect(() => after(aComplaint(justInTime), ...reaching.assessment, 'findCapacity', 'referToInvestigation')).not.toThrow()
  })
})

describe('a review of a closed case', () => {
  const review = { within: { length: 28, unit: 'calendarDays' }, by: ['complainant'] } as const
  const closed = after(aComplaint(under({ review })), ...reaching.closed)
  const ask = { do: 'askForReview', by: theComplainant } as const

  it('is asked for only where the council has adopted one', () => {
    expect(() => after(aComplaint(), ...reaching.closed, ask)).toThrow('has not adopted a review')
  })

  it('is asked for within its time, once, by those to whom it is given', () => {
    expect(caseOf(closed).closings).toEqual(['2026-03-12'])
    expect(() => after(closed, '2026-04-10', ask)).toThrow('is over')
    expect(caseOf(after(closed, '2026-04-09', ask)).review).toMatchObject({ by: 'complainant', decided: null })
    expect(() => after(closed, { do: 'askForReview', by: theSubjectMember, from: 'subjectMember' })).toThrow(
      'do not give a review at this party’s request',
    )
    expect(() => after(closed, { do: 'askForReview', by: theComplainant, from: 'subjectMember' })).toThrow('not the side')
    const dismissed = after(closed, ask, '+3', 'dismissReview')
    expect(() => after(dismissed, ask)).toThrow('asked for already')
  })

  it('that is allowed reopens the same case, and what is decided then is not reviewed again', () => {
    const allowed = after(closed, '+2', ask, '+5', 'allowReview')
    expect(caseOf(allowed)).toMatchObject({ stage: 'assessment', review: { decided: { allowed: true } } })
    expect(allowed.cases).toHaveLength(1)
    expect(() => after(allowed, 'takeNoFurtherAction', ask)).toThrow('asked for already')
  })

  it('that waits is decided before the case is reopened otherwise', () => {
    expect(() => after(closed, ask, 'reopen')).toThrow('allow or dismiss it')
    expect(caseOf(after(closed, ask, 'dismissReview', 'reopen')).stage).toBe('assessment')
    expect(() => after(closed, 'dismissReview')).toThrow('no request for a review is waiting')
  })
})

describe('an appeal', () => {
  it('exists only where legislation has switched it on', () => {
    expect(() => after(aComplaint(), ...reaching.closed, 'recordAppeal')).toThrow('no legislation in force')
    const lawful = after(aComplaint(under({ regimes: ['nationalAppeal'] })), ...reaching.closed, 'recordAppeal')
    expect(caseOf(lawful).appeals).toMatchObject([{ by: 'subjectMember', allowed: false }])
  })
})
