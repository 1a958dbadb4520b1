import { describe, expect, it } from '@jest/globals'
import { aComplaint, after, caseOf, everyTest, heardAgain, hearing, reaching, theComplainant, type Said } from '../make.js'

const investigated = after(aComplaint(), ...reaching.investigation)
const noView = 'nor has a reason to do without been recorded'
const outcomes = (complaint: ReturnType<typeof aComplaint>) =>
  caseOf(complaint).allegations.map(({ result }) => result?.outcome ?? null)

describe('after a referral for investigation', () => {
  it.each(['withdraw', 'discontinue', 'endForMemberLeft'] as const)(
    'to %s wants the Independent Person’s view by default, or the recorded reason to do without it',
    (kind) => {
      expect(() => after(investigated, '+9', kind)).toThrow(noView)
      expect(caseOf(after(investigated, '+9', 'consultIndependentPerson', '+3', 'giveView', kind)).stage).toBe('closed')
      const dispensed = after(investigated, '+9', 'dispenseWithView', kind)
      expect(caseOf(dispensed)).toMatchObject({
        stage: 'closed',
        viewDispensedWith: { reasons: 'Nothing is decided on the merits.' },
      })
    },
  )

  it('a recorded reason does without the view for no finding and no resolution', () => {
    const reported = after(aComplaint(), ...reaching.hearing.slice(0, -2), '+1', 'dispenseWithView')
    for (const kind of ['closeNoBreach', 'resolveLocally', 'findBreach'] as const)
      expect(() => after(reported, kind)).toThrow('the Independent Person has not given a view')
  })

  it('a reason recorded before a reopening is none after it', () => {
    const reopened = after(investigated, '+9', 'dispenseWithView', 'discontinue', '+9', 'reopen')
    expect(() => after(reopened, 'withdraw')).toThrow(noView)
    expect(() => after(reopened, 'takeNoFurtherAction')).toThrow('has not given a view on ending it this way')
  })

  it('how and when the member left is kept with the end', () => {
    const left = { do: 'endForMemberLeft', how: 'resigned', leftOn: '2026-03-20' } as unknown as Said
    expect(() => after(investigated, '2026-03-19', 'dispenseWithView', left)).toThrow('has not left yet')
    const ended = after(investigated, '2026-03-20', 'dispenseWithView', left)
    expect(caseOf(ended).memberLeft).toEqual({ on: '2026-03-20', how: 'resigned' })
    expect(outcomes(ended)).toEqual(['noLongerMember'])
  })

  it('what was never referred is not discontinued, and ends without a view', () => {
    const assessed = after(aComplaint(), ...reaching.assessment)
    expect(() => after(assessed, 'discontinue')).toThrow('has not been referred for investigation')
    expect(outcomes(after(assessed, 'endForMemberLeft'))).toEqual(['noLongerMember'])
    expect(() => after(assessed, 'dispenseWithView')).toThrow('has not been referred for investigation')
  })
})

describe('a complainant who wishes to withdraw', () => {
  it('is answered by going on in the public interest, with the reason, and the case goes on', () => {
    const asked = after(investigated, '+2', { do: 'askToWithdraw', by: theComplainant })
    const goesOn = after(asked, '+1', 'goOnInPublicInterest')
    expect(caseOf(goesOn)).toMatchObject({
      stage: 'investigation',
      withdrawalAsked: { goesOn: { reasons: 'Others were named in the same post.' } },
    })
    expect(() => after(goesOn, 'goOnInPublicInterest')).toThrow('no wish to withdraw is waiting')
    expect(() => after(investigated, 'goOnInPublicInterest')).toThrow('no wish to withdraw is waiting')
  })

  it('is not answered before they asked', () => {
    const asked = after(investigated, '2026-03-20', { do: 'askToWithdraw', by: theComplainant })
    expect(() => after(asked, '2026-03-19', { do: 'goOnInPublicInterest', recordedOn: '2026-03-20' })).toThrow('too early')
  })
})

describe('a case with three allegations', () => {
  const screened = after(aComplaint({ allegations: [{}, {}, {}] }), '2026-03-03', 'startScreening', ...everyTest('yes'))
  const ids = caseOf(screened).allegations.map(({ id }) => id)
  const [one = '', two = '', three = ''] = ids
  const assessed = after(screened, 'linkProvision', 'linkProvision', 'linkProvision', 'tellMember', 'passScreening')
  const referred = ['findCapacity', 'findCapacity', 'referToInvestigation'] as const
  const reported = ['+9', 'appointInvestigatingOfficer', 'issueDraftReport', '+9', 'issueFinalReport'] as const
  const viewed = ['consultIndependentPerson', '+1', 'giveView'] as const
  const endFirst: Said = { do: 'endAllegations', allegations: [one] }
  const finding = (allegation: string, breach: boolean) => ({
    allegation,
    provision: 'provision-1',
    breach,
    reasons: 'As found',
    article10: breach ? 'Proportionate' : null,
  })

  it('ends one without further action, one as no breach and one as a breach with a sanction', () => {
    const left = after(assessed, endFirst, ...referred, ...reported, ...viewed)
    expect(outcomes(left)).toEqual(['noFurtherAction', null, null])
    const half = after(left, { do: 'findNoBreach', findings: [finding(two, false)] })
    expect(outcomes(half)).toEqual(['noFurtherAction', 'investigatedNoBreach', null])
    const heard = after(half, 'referToHearing', ...hearing, 'findBreach', ...heardAgain, 'imposeSanctions')
    expect(outcomes(heard)).toEqual(['noFurtherAction', 'investigatedNoBreach', 'hearingBreachSanction'])
  })

  it('may find a breach on one and none on another in the same finding', () => {
    const heard = after(assessed, endFirst, ...referred, ...reported, 'referToHearing', ...hearing)
    const mixed = after(heard, { do: 'findBreach', findings: [finding(two, true), finding(three, false)] }, ...heardAgain)
    expect(outcomes(after(mixed, 'closeBreachNoSanction'))).toEqual([
      'noFurtherAction',
      'hearingBreachNoSanction',
      'hearingNoBreach',
    ])
  })

  it('leaves at least one open: the last is decided with the case', () => {
    expect(() => after(assessed, { do: 'endAllegations', allegations: ids })).toThrow('decide the case itself')
    expect(() => after(assessed, { do: 'endAllegations', allegations: [] })).toThrow('Choose the allegations that end')
    const left = after(assessed, endFirst, ...referred, ...reported, ...viewed)
    expect(() => after(left, { do: 'findNoBreach', findings: [finding(two, false), finding(three, false)] })).toThrow(
      'close the case itself',
    )
    expect(() => after(left, { do: 'findNoBreach', findings: [] })).toThrow('State the findings')
  })

  it('keeps what was decided of one when the others are decided later', () => {
    const ended = after(assessed, endFirst, '+9', 'takeNoFurtherAction')
    expect(caseOf(ended).allegations.map(({ result }) => result?.reasons)).toEqual([
      ['insufficientEvidence'],
      ['trivial'],
      ['trivial'],
    ])
    expect(() => after(assessed, endFirst, { do: 'linkProvision', allegation: one })).toThrow('allegation 1 has been decided')
  })

  it('decides nothing on an allegation added in the investigation before its capacity is found', () => {
    const added = after(assessed, endFirst, ...referred, 'addAllegation')
    const fourth = caseOf(added).allegations.at(-1)?.id ?? ''
    const ready = after(added, { do: 'linkProvision', allegation: fourth }, ...reported, ...viewed)
    for (const kind of ['closeNoBreach', 'referToHearing', 'findBreach'] as const)
      expect(() => after(ready, kind)).toThrow('the capacity in which the member acted has not been decided')
    const settled = after(ready, { do: 'findCapacity', allegation: fourth })
    expect(caseOf(after(settled, 'closeNoBreach')).stage).toBe('closed')
  })
})
