import { describe, expect, it } from '@jest/globals'
import {
  aComplaint,
  after,
  anotherIndependentPerson,
  anotherSubjectMember,
  caseOf,
  heardAgain,
  hearing,
  reaching,
  theInvestigatingOfficer,
  theMonitoringOfficer,
  type Said,
} from '../make.js'

const another = {
  do: 'consultIndependentPerson',
  independentPerson: { person: anotherIndependentPerson.person ?? '', name: anotherIndependentPerson.name },
} as const satisfies Said
const noViewYet = 'the Independent Person has not given a view, at this stage and since the final report, on every allegation'
const investigated = after(aComplaint(), ...reaching.investigation, '2026-04-01', 'appointInvestigatingOfficer')
const reported = after(investigated, '2026-05-01', 'issueDraftReport', '2026-05-20', 'issueFinalReport')
const asked = after(reported, '2026-05-21', 'consultIndependentPerson')

describe('an allegation that was investigated', () => {
  it('is not decided before the Independent Person has given a view', () => {
    expect(() => after(asked, '2026-06-01', 'closeNoBreach')).toThrow(noViewYet)
    expect(() => after(asked, '2026-06-01', 'resolveLocally')).toThrow(noViewYet)
    expect(() => after(asked, '2026-06-01', 'withdraw')).toThrow('has not given a view on ending it this way')
  })

  it('is decided once the view is recorded, on the same day at the earliest', () => {
    expect(caseOf(after(asked, '2026-06-01', 'giveView', 'closeNoBreach')).allegations[0]?.result?.outcome).toBe(
      'investigatedNoBreach',
    )
  })

  it('is not decided by a date before that of the view', () => {
    const heard = after(asked, '2026-06-01', 'giveView')
    expect(() => after(heard, '2026-05-29', { do: 'closeNoBreach', recordedOn: '2026-06-01' })).toThrow(noViewYet)
  })

  it('is not decided on a view given before the final report', () => {
    const early = after(investigated, 'consultIndependentPerson', '2026-04-10', 'giveView', '2026-05-01', 'issueDraftReport')
    expect(() => after(early, '2026-05-20', 'issueFinalReport', '2026-05-21', 'closeNoBreach')).toThrow(noViewYet)
  })

  it('is not decided on a view recorded earlier on the day of the final report', () => {
    const early = after(
      investigated,
      '2026-05-20',
      'issueDraftReport',
      'consultIndependentPerson',
      'giveView',
      'issueFinalReport',
    )
    expect(() => after(early, 'closeNoBreach')).toThrow(noViewYet)
  })

  it('is not decided on a view sought about another stage', () => {
    const before = after(
      aComplaint(),
      ...reaching.assessment,
      'consultIndependentPerson',
      '+7',
      'findCapacity',
      'referToInvestigation',
    )
    const late = after(before, '2026-04-01', 'appointInvestigatingOfficer', 'issueDraftReport', 'issueFinalReport', 'giveView')
    expect(() => after(late, '2026-04-02', 'closeNoBreach')).toThrow(noViewYet)
  })

  it('is not decided on a reply that gives no view', () => {
    const silent = after(asked, '2026-06-01', { do: 'giveView', agreement: 'noView', view: 'I have nothing to say.' })
    expect(() => after(silent, 'closeNoBreach')).toThrow(noViewYet)
  })

  it('needs a view on each allegation', () => {
    const two = after(
      aComplaint({ allegations: [{}, { summary: 'Shared a private letter' }] }),
      ...(['2026-03-03', 'startScreening', 'tellMember', ...reaching.assessment.filter(isATest), 'passScreening'] as const),
    )
    const [first = '', second = ''] = caseOf(two).allegations.map(({ id }) => id)
    const sheets: readonly Said[] = [first, second].flatMap((allegation) => [
      { do: 'findCapacity', allegation },
      { do: 'linkProvision', allegation },
    ])
    const report = ['+9', 'appointInvestigatingOfficer', 'issueDraftReport', 'issueFinalReport'] as const
    const complaint = after(two, ...sheets, 'referToInvestigation', ...report)
    const one = after(complaint, '+1', { do: 'consultIndependentPerson', allegations: [first] }, 'giveView')
    expect(() => after(one, 'closeNoBreach')).toThrow(noViewYet)
    const both = after(one, { do: 'consultIndependentPerson', allegations: [second] }, 'giveView')
    expect(caseOf(after(both, 'closeNoBreach')).stage).toBe('closed')
  })

  it('is not dropped after reopening on the views given before', () => {
    const reopened = after(asked, '2026-06-01', 'giveView', 'closeNoBreach', 'reopen')
    expect(() => after(reopened, 'takeNoFurtherAction')).toThrow('has not given a view on ending it this way')
    expect(() => after(reopened, 'withdraw')).toThrow('has not given a view')
    expect(caseOf(after(reopened, 'consultIndependentPerson', 'giveView', 'takeNoFurtherAction')).stage).toBe('closed')
  })
})

describe('an Independent Person with a conflict of interest', () => {
  it('is replaced by another, never skipped', () => {
    const conflicted = after(asked, '2026-05-25', 'declareConflict')
    expect(() => after(conflicted, '2026-05-26', 'closeNoBreach')).toThrow(noViewYet)
    expect(() => after(conflicted, '2026-05-26', 'consultIndependentPerson')).toThrow(
      'has a conflict of interest in the case: ask another',
    )
    const heard = after(conflicted, '2026-05-26', another, '2026-06-01', { do: 'giveView', by: anotherIndependentPerson })
    expect(caseOf(after(heard, 'closeNoBreach')).stage).toBe('closed')
  })

  it('who finds the conflict later takes the earlier view with them', () => {
    const both = after(asked, 'giveView', 'consultIndependentPerson', 'declareConflict')
    expect(() => after(both, 'closeNoBreach')).toThrow(noViewYet)
  })

  it('cannot be the officer who investigated, nor a party', () => {
    const { person, name } = theInvestigatingOfficer
    expect(() => after(reported, { do: 'consultIndependentPerson', independentPerson: { person: person ?? '', name } })).toThrow(
      'has a conflict of interest',
    )
    const { subjectMember } = caseOf(reported)
    expect(() => after(reported, { do: 'consultIndependentPerson', independentPerson: subjectMember })).toThrow(
      'a party to the case',
    )
  })

  it('answers only what they were asked', () => {
    expect(() => after(asked, { do: 'giveView', by: anotherIndependentPerson })).toThrow('no consultation is waiting for a reply')
    expect(() => after(asked, { do: 'giveView', by: theMonitoringOfficer })).not.toThrow()
    expect(() => after(asked, { do: 'consultIndependentPerson', allegations: [] })).toThrow('on which allegations')
  })
})

describe('an Independent Person who is silent', () => {
  it('is replaced by another, never skipped, however long they were waited for', () => {
    expect(() => after(asked, '2026-07-20', 'closeNoBreach')).toThrow(noViewYet)
    const askedAnother = after(asked, '2026-07-20', another)
    const consultation = caseOf(askedAnother).consultations.at(-1)?.id ?? ''
    const replaced = after(askedAnother, '+5', { do: 'giveView', by: anotherIndependentPerson, consultation })
    expect(caseOf(replaced).consultations.map(({ reply }) => reply?.kind ?? 'silent')).toEqual(['silent', 'view'])
    expect(caseOf(after(replaced, 'closeNoBreach')).stage).toBe('closed')
  })
})

describe('the view on what should follow from a breach', () => {
  const found = after(aComplaint(), ...reaching.hearing, ...hearing, 'findBreach')

  it('is another than the view on the finding', () => {
    for (const kind of ['imposeSanctions', 'closeBreachNoSanction'] as const) {
      expect(() => after(found, kind)).toThrow(noViewYet)
      expect(() => after(found, ...heardAgain, kind)).not.toThrow()
    }
  })

  it('is not the late answer to a question put before the finding', () => {
    const before = after(aComplaint(), ...reaching.hearing, ...hearing, another, 'findBreach')
    const answered = after(before, '+1', { do: 'giveView', by: anotherIndependentPerson })
    expect(() => after(answered, 'imposeSanctions')).toThrow(noViewYet)
  })

  it('is not dated back before the finding', () => {
    const foundOn = caseOf(found).breachFoundOn ?? ''
    const asking = { do: 'consultIndependentPerson', recordedOn: foundOn } as const
    expect(foundOn).toBe('2026-07-01')
    const back = after(found, '2026-06-28', asking, { do: 'giveView', recordedOn: foundOn }, '2026-07-01')
    expect(() => after(back, 'imposeSanctions')).toThrow(noViewYet)
  })

  it('is wanted again where the breach was found at assessment of a case once investigated', () => {
    const reopened = after(
      asked,
      '2026-06-01',
      'giveView',
      'closeNoBreach',
      '+9',
      'reopen',
      'consultIndependentPerson',
      'giveView',
    )
    const breached = after(reopened, 'findBreach')
    expect(() => after(breached, 'imposeSanctions')).toThrow('has not given a view on ending it this way')
    expect(caseOf(after(breached, ...heardAgain, 'imposeSanctions')).stage).toBe('sanctions')
  })
})

describe('the view that the subject member sought', () => {
  it('is theirs, and does not stand in for the one that the council must take into account', () => {
    const theirs = after(reported, '2026-05-21', 'seekView', { do: 'consultIndependentPerson', soughtBy: 'subjectMember' })
    expect(caseOf(theirs).viewsSought).toMatchObject([{ question: 'Is this within the Code at all?' }])
    const given = after(theirs, '2026-06-01', 'giveView')
    expect(() => after(given, 'closeNoBreach')).toThrow(noViewYet)
  })

  it('is asked for by the member told of the case, and by no other councillor', () => {
    expect(() => after(reported, { do: 'seekView', by: anotherSubjectMember })).toThrow('not about this councillor')
    const untold = after(aComplaint(), ...reaching.screening)
    expect(() => after(untold, 'seekView')).toThrow('has not been told')
  })
})

describe('whoever has a part in the case', () => {
  it('does not advise on it after standing down from it', () => {
    const stoodDown = after(investigated, { do: 'standDown', by: theInvestigatingOfficer })
    expect(caseOf(stoodDown).investigation?.officer).toBeNull()
    const { person, name } = theInvestigatingOfficer
    expect(() => after(stoodDown, { do: 'consultIndependentPerson', independentPerson: { person: person ?? '', name } })).toThrow(
      'has a conflict of interest',
    )
  })
})

function isATest(said: Said): boolean {
  return typeof said === 'object' && said.do === 'answerTest'
}
