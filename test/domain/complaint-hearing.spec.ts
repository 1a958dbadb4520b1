import { describe, expect, it } from '@jest/globals'
import { aComplaint, actorOf, after, anIndependentPerson, caseOf, day, hearing, reaching, thePanel, type Said } from '../make.js'

const named = ({ person, name }: { person: string | null; name: string }) => ({ person: person ?? '', name })
const [first, second, third] = thePanel.map(named)
const panel = [first, second, third].flatMap((member) => (member ? [member] : []))
/** The final report is of 6 May 2026, the referral of 9 May. */
const referred = after(aComplaint(), ...reaching.hearing)
const list = (hearingOn: string): Said => ({ do: 'listHearing', hearingOn: day(hearingOn) })
const listed = after(referred, '2026-05-11', list('2026-06-10'))

describe('a hearing', () => {
  it('is listed with five clear working days between the notice and the day', () => {
    expect(caseOf(referred).investigation?.finalReportOn).toBe('2026-05-06')
    const late = after(referred, '2026-06-01')
    expect(() => after(late, '2026-06-01', list('2026-06-08'))).toThrow('5 clear working days')
    expect(caseOf(after(late, '2026-06-01', list('2026-06-09'))).hearing?.listing?.hearingOn).toBe('2026-06-09')
  })

  it('counts no bank holiday among the five clear days', () => {
    expect(() => after(referred, '2026-05-20', list('2026-05-28'))).toThrow('5 clear working days')
    expect(() => after(referred, '2026-05-20', list('2026-05-29'))).not.toThrow()
  })

  it('is not held within the notice that the arrangements give from the final report', () => {
    expect(() => after(referred, '2026-05-11', list('2026-05-27'))).toThrow('is held after 27 May 2026')
    expect(() => after(referred, '2026-05-11', list('2026-05-28'))).not.toThrow()
  })

  it('is held on the day for which it is listed, by members of the panel that was named', () => {
    expect(() => after(listed, '2026-06-09', 'holdHearing')).toThrow('listed for 10 June 2026')
    const stranger = actorOf('committeeMember', 'Cllr Nobody', 99)
    expect(() => after(listed, 'hearingDay', { do: 'holdHearing', present: [stranger.person ?? ''] })).toThrow(
      'Only members of the panel',
    )
    expect(caseOf(after(listed, 'hearingDay', 'holdHearing')).hearing?.held?.present).toEqual(panel)
  })

  it('without a quorum is adjourned, reconvenes with the same panel, and only then decides', () => {
    const two = panel.slice(0, 2).map(({ person }) => person)
    const onTheDay = after(listed, '+1', 'consultIndependentPerson', '+3', 'giveView')
    expect(() => after(onTheDay, 'hearingDay', { do: 'holdHearing', present: two })).toThrow('the quorum is 3: adjourn')
    expect(() => after(onTheDay, 'hearingDay', { do: 'holdHearing', present: [...two, ...two] })).toThrow('the quorum is 3')
    expect(() => after(onTheDay, 'hearingDay', 'findBreach')).toThrow('the panel has not sat with its quorum')
    const adjourned = after(onTheDay, 'hearingDay', { do: 'adjournHearing', reconvenesOn: day('2026-06-17') })
    expect(caseOf(adjourned).hearing).toMatchObject({
      listing: { hearingOn: '2026-06-17', panel },
      adjournments: [{ on: '2026-06-10', because: 'inquorate' }],
    })
    const found = after(adjourned, 'hearingDay', 'holdHearing', 'findBreach')
    expect(caseOf(found).breachFoundOn).toBe('2026-06-17')
  })

  it('is put off by adjourning, never brought forward past the notice given of it', () => {
    expect(() => after(listed, '2026-05-11', { do: 'adjournHearing', reconvenesOn: day('2026-05-12') })).toThrow('never forward')
  })

  it('reconvenes within the years whose bank holidays are known', () => {
    const far = { do: 'adjournHearing', reconvenesOn: day('2036-01-02') } as const
    expect(() => after(listed, 'hearingDay', far)).toThrow('/reconvenesOn: The bank holidays are known until the end of 2035')
  })

  it('adjourned without a day is listed anew, with notice anew', () => {
    const open = after(listed, 'hearingDay', { do: 'adjournHearing', reconvenesOn: null })
    expect(caseOf(open).hearing?.listing).toBeNull()
    expect(() => after(open, 'holdHearing')).toThrow('has not been listed')
    expect(() => after(open, list('2026-06-15'))).toThrow('5 clear working days')
    expect(() => after(open, list('2026-06-18'))).not.toThrow()
  })

  it('that sat and was adjourned decides nothing until it has sat again', () => {
    const sat = after(listed, '+1', 'consultIndependentPerson', 'giveView', 'hearingDay', 'holdHearing')
    const adjourned = after(sat, { do: 'adjournHearing', because: 'moreEvidence' })
    expect(() => after(adjourned, 'closeHearingNoBreach')).toThrow('the panel has not sat with its quorum')
    expect(caseOf(after(adjourned, 'hearingDay', 'holdHearing', 'closeHearingNoBreach')).stage).toBe('closed')
  })

  it('has a panel as large as the quorum, of different people', () => {
    expect(() => after(referred, { do: 'listHearing', panel: panel.slice(0, 2) })).toThrow('The quorum is 3')
    const twice = panel.slice(0, 1).flatMap((member) => [member, member, member])
    expect(() => after(referred, { do: 'listHearing', panel: twice })).toThrow('The quorum is 3')
  })

  it('has no party, adviser or investigator of the case on its panel', () => {
    const { subjectMember, investigation } = caseOf(referred)
    const others = panel.slice(0, 2)
    const withThem = (person: string): Said => ({ do: 'listHearing', panel: [...others, { person, name: 'One too many' }] })
    expect(() => after(referred, withThem(subjectMember.person))).toThrow('a party to the case')
    expect(() => after(referred, withThem(investigation?.officer?.person ?? ''))).toThrow('does not sit on the panel')
    const asked = after(referred, 'consultIndependentPerson')
    expect(() => after(asked, withThem(anIndependentPerson.person ?? ''))).toThrow('does not sit on the panel')
    const member = { do: 'consultIndependentPerson', independentPerson: panel[0] ?? named(anIndependentPerson) } as const
    expect(() => after(listed, '+1', member)).toThrow('has a conflict of interest')
  })

  it('has a parish representative in a parish or town case only', () => {
    const representative = { do: 'listHearing', parishRepresentative: 'Cllr Ivy Stone' } as const
    expect(() => after(referred, representative)).toThrow('only in a case about a parish or town councillor')
    const ofParish = after(aComplaint({ subjectMember: { tier: 'parish' } }), ...reaching.hearing)
    expect(caseOf(after(ofParish, representative)).hearing?.listing?.parishRepresentative).toBe('Cllr Ivy Stone')
  })

  it('is closed to the public only under a paragraph of Schedule 12A and with the public interest weighed', () => {
    const exempt = (publicInterest: string): Said => ({ do: 'listHearing', exempt: { paragraph: 'paragraph1', publicInterest } })
    expect(() => after(referred, exempt(' '))).toThrow('State why the public interest')
    expect(caseOf(after(referred, exempt('A child is named.'))).hearing?.listing?.exempt?.paragraph).toBe('paragraph1')
  })

  it('is not come to by a member who was not told, nor before the final report', () => {
    const untold = after(
      aComplaint(),
      ...reaching.assessment.map((one): Said => (one === 'tellMember' ? 'doNotTellMember' : one)),
      ...(['findCapacity', 'referToInvestigation', '+1', 'appointInvestigatingOfficer', 'issueDraftReport'] as const),
    )
    expect(() => after(untold, 'referToHearing')).toThrow('the final report has not been issued')
    const reported = after(untold, 'issueFinalReport')
    expect(() => after(reported, 'referToHearing')).toThrow('has not been told of the complaint')
    expect(caseOf(after(reported, 'tellMember', 'referToHearing')).stage).toBe('hearing')
  })

  it('that finds no breach closes the case as heard, with a finding on each provision', () => {
    const closed = caseOf(after(referred, ...hearing, 'closeHearingNoBreach'))
    expect(closed.allegations[0]).toMatchObject({
      result: { outcome: 'hearingNoBreach' },
      provisionLinks: [{ finding: { breach: false } }],
    })
  })
})
