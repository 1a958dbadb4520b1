import { describe, expect, it } from '@jest/globals'
import {
  aComplaint,
  actorOf,
  after,
  anotherSubjectMember,
  aThirdSubjectMember,
  caseOf,
  heardAgain,
  hearing,
  reaching,
  theComplainant,
  theDeputy,
  theMonitoringOfficer,
  theSubjectMember,
} from '../make.js'

const assessed = after(aComplaint(), ...reaching.assessment)
const resultOf = (complaint: ReturnType<typeof aComplaint>, number = 1) => caseOf(complaint, number).allegations[0]?.result

describe('a case', () => {
  it('out of scope closes at screening with the failed test as its reason, and in no other way', () => {
    const screened = after(aComplaint(), ...reaching.screening, { do: 'answerTest', test: 'inOffice', answer: 'no' })
    expect(resultOf(after(screened, 'closeOutOfScope'))).toMatchObject({ outcome: 'outOfScope', reasons: ['notInOffice'] })
    expect(() => after(screened, 'passScreening')).toThrow('not every jurisdiction test')
    expect(() => after(aComplaint(), ...reaching.screening, 'closeOutOfScope')).toThrow(
      'no jurisdiction test is answered with a clear no',
    )
  })

  it('found private closes without further action, as not in capacity; until then it does not close as private', () => {
    expect(() => after(assessed, 'closePrivate')).toThrow('does not find every allegation to be private')
    const found = after(assessed, { do: 'findCapacity', finding: 'private' })
    expect(resultOf(after(found, 'closePrivate'))).toMatchObject({ outcome: 'noFurtherAction', reasons: ['notInCapacity'] })
  })

  it.each(['private', 'otherTier'] as const)(
    'found %s is neither investigated nor resolved: this Code does not apply',
    (finding) => {
      const found = after(assessed, { do: 'findCapacity', finding })
      expect(() => after(found, 'referToInvestigation')).toThrow('this Code does not apply')
      expect(() => after(found, 'offerInformalResolution')).toThrow('this Code does not apply')
    },
  )

  it('resolved by an apology makes no finding of breach', () => {
    const resolved = after(aComplaint(), ...reaching.informalResolution, '+10', 'completeInformalResolution')
    expect(resultOf(resolved)).toMatchObject({ outcome: 'informalResolution', reasons: [] })
    expect(caseOf(resolved).allegations[0]?.provisionLinks[0]?.finding).toBeNull()
  })

  it('whose apology is refused returns to assessment, and may be investigated', () => {
    const failed = after(aComplaint(), ...reaching.informalResolution, '+10', 'failInformalResolution')
    expect(caseOf(failed)).toMatchObject({ stage: 'assessment', informalResolution: null })
    expect(caseOf(after(failed, 'referToInvestigation')).stage).toBe('investigation')
  })

  it('whose complainant asks to withdraw goes on until the Monitoring Officer decides', () => {
    const asked = after(assessed, { do: 'askToWithdraw', by: theComplainant, reasons: 'We have spoken' })
    expect(caseOf(asked)).toMatchObject({ stage: 'assessment', withdrawalAsked: { reasons: 'We have spoken' } })
    expect(() => after(asked, { do: 'askToWithdraw', by: theComplainant })).toThrow('asked to withdraw already')
    expect(() => after(asked, { do: 'withdraw', by: theComplainant })).toThrow('not for you')
    expect(resultOf(after(asked, 'withdraw'))).toMatchObject({ outcome: 'withdrawn' })
    expect(resultOf(after(asked, 'takeNoFurtherAction'))).toMatchObject({ outcome: 'noFurtherAction' })
    expect(() => after(assessed, { do: 'askToWithdraw', by: theSubjectMember })).toThrow('not for you')
  })

  it('without an allegation cannot close, and the offers say so', () => {
    const bare = after(aComplaint({ allegations: [] }), 'startScreening', { do: 'answerTest', answer: 'no' })
    expect(() => after(bare, 'closeOutOfScope')).toThrow('the case has no allegation')
    expect(resultOf(after(bare, 'addAllegation', 'closeOutOfScope'))).toMatchObject({ outcome: 'outOfScope' })
  })

  it('that lost its last provision is not decided until one is linked again', () => {
    const unlinked = after(assessed, 'unlinkProvision')
    expect(() => after(unlinked, 'takeNoFurtherAction')).toThrow('not linked to any provision')
    expect(caseOf(after(unlinked, 'linkProvision', 'takeNoFurtherAction')).stage).toBe('closed')
  })

  it('is decided with reasons, and no further action names at least one from the list', () => {
    expect(() => after(assessed, { do: 'takeNoFurtherAction', reasons: ' ' })).toThrow('Give the reasons for the decision')
    expect(() => after(assessed, { do: 'takeNoFurtherAction', because: [] })).toThrow('at least one reason')
    const found = after(assessed, 'findCapacity')
    expect(() => after(found, { do: 'offerInformalResolution', kinds: [] })).toThrow('Choose what is offered')
  })

  it('is not decided by someone who is party to it', () => {
    const own = after(aComplaint({ complainant: { person: theMonitoringOfficer.person } }))
    expect(() => after(own, 'startScreening')).toThrow('a party to the case may not act on it')
    expect(caseOf(after(own, { do: 'startScreening', by: theDeputy })).stage).toBe('screening')
  })

  it('is acknowledged at whatever stage it has reached', () => {
    const late = after(aComplaint(), 'startScreening', ...reaching.investigation.slice(3), '2026-03-16', 'acknowledge')
    expect(late).toMatchObject({ acknowledgedOn: '2026-03-16', cases: [{ stage: 'investigation' }] })
  })
})

describe('a complaint about three councillors', () => {
  const three = aComplaint({ about: [theSubjectMember, anotherSubjectMember, aThirdSubjectMember] })

  it('has three cases, each at its own stage', () => {
    const complaint = after(three, '+1', { do: 'startScreening', inCase: 2 }, { do: 'withdraw', inCase: 3 })
    expect(complaint.cases.map(({ stage }) => stage)).toEqual(['received', 'screening', 'closed'])
  })

  it('is acknowledged once, which meets the clock of every case', () => {
    const complaint = after(three, '+1', { do: 'withdraw', inCase: 3 }, '+1', { do: 'acknowledge', inCase: 2 })
    expect(complaint.cases.map(({ clocks }) => clocks.find(({ kind }) => kind === 'acknowledge')?.met?.on)).toEqual(
      Array(3).fill('2026-03-04'),
    )
    expect(() => after(complaint, 'acknowledge')).toThrow('acknowledged already')
  })
})

describe('a complainant who asks for their name to be withheld', () => {
  const screened = after(aComplaint({ complainant: { identityHandling: 'withholdingRequested' } }), ...reaching.screening)

  it('is answered before the member is told', () => {
    expect(() => after(screened, 'tellMember')).toThrow('has not been decided')
    const withheld = after(screened, 'decideWithholding', 'tellMember')
    expect(withheld.complainant.identityHandling).toBe('withholdingGranted')
    expect(caseOf(withheld).toldMember?.told).toBe(true)
  })

  it('is answered before a notice goes to the member or the public', () => {
    const closed = after(screened, { do: 'answerTest', answer: 'no' }, 'closeOutOfScope')
    expect(() => after(closed, { do: 'issueNotice', edition: 'subjectMember' })).toThrow('has not been decided')
    expect(() => after(closed, { do: 'issueNotice', edition: 'public' })).toThrow('has not been decided')
    expect(() => after(closed, 'issueNotice')).not.toThrow()
    expect(() => after(closed, 'decideWithholding', { do: 'issueNotice', edition: 'subjectMember' })).not.toThrow()
  })
})

describe('a report', () => {
  it('is issued by the Investigating Officer appointed to the case, not by another', () => {
    const appointed = after(aComplaint(), ...reaching.investigation, 'appointInvestigatingOfficer')
    const another = actorOf('investigatingOfficer', 'Leo Brandt', 44)
    expect(() => after(appointed, { do: 'issueDraftReport', by: another })).toThrow('another Investigating Officer')
    expect(() => after(appointed, { do: 'issueDraftReport', by: theMonitoringOfficer })).not.toThrow()
  })
})

describe('a breach', () => {
  const heard = after(aComplaint(), ...reaching.hearing, ...hearing)
  const allegation = caseOf(heard).allegations[0]?.id ?? ''
  const finding = { allegation, provision: 'provision-1', breach: true, reasons: 'Disrespectful', article10: 'Proportionate' }

  it('is found with reasons and the balance with freedom of expression, once for each provision', () => {
    expect(() => after(heard, { do: 'findBreach', findings: [{ ...finding, article10: ' ' }] })).toThrow('Article 10')
    expect(() => after(heard, { do: 'findBreach', findings: [{ ...finding, reasons: '' }] })).toThrow('reasons for the finding')
    expect(() => after(heard, { do: 'findBreach', findings: [] })).toThrow('no breach is found')
    expect(() => after(heard, { do: 'findBreach', findings: [finding, finding] })).toThrow('needs one finding')
    const found = after(heard, { do: 'findBreach', findings: [finding] })
    expect(caseOf(found).breachFoundOn).toBe(caseOf(found).latestOn)
    expect(resultOf(found)).toBeNull()
    expect(resultOf(after(found, ...heardAgain, 'imposeSanctions'))?.outcome).toBe('hearingBreachSanction')
  })

  it('is found only of a provision that is linked to the allegation', () => {
    const other = { ...finding, provision: 'provision-5' }
    expect(() => after(heard, { do: 'findBreach', findings: [finding, other] })).toThrow('not linked to the allegation')
  })
})
