import { describe, expect, it } from '@jest/globals'
import { nextDate } from '../../src/domain/complaint/next-date.js'
import { editionsOwed, noticesOwed } from '../../src/domain/complaint/notices-owed.js'
import { whatNow } from '../../src/domain/complaint/what-now.js'
import { keysOf, stages } from '../../src/domain/complaint/vocabulary.js'
import { addDays } from '../../src/domain/time/dates.js'
import type { Complaint } from '../../src/domain/complaint/complaint.js'
import {
  aComplaint,
  after,
  anIndependentPerson,
  anotherIndependentPerson,
  caseOf,
  day,
  hearing,
  heardAgain,
  reaching,
  theInvestigatingOfficer,
  theMonitoringOfficer,
  usualArrangements,
  type Said,
} from '../make.js'

/** The questions as they stand on the day of the last act, or so many days after it. */
function asked(complaint: Complaint, { later = 0, by = theMonitoringOfficer } = {}) {
  const theCase = caseOf(complaint)
  return whatNow(complaint, theCase, by, addDays(theCase.latestOn, later))
}
const at = (...said: readonly Said[]) => after(aComplaint(), ...said)
const noticesOf = (complaint: Complaint): Said[] =>
  (['complainant', 'subjectMember'] as const).map((edition): Said => ({
    do: 'issueNotice',
    edition,
    decision: caseOf(complaint).decisions.at(-1)?.id ?? '',
  }))
const withNotices = (complaint: Complaint) => after(complaint, ...noticesOf(complaint))
const listed = [...reaching.hearing, '+1', 'listHearing', 'consultIndependentPerson', '+3', 'giveView'] as const

describe('what now', () => {
  it.each(keysOf(stages))('at the stage %s says what it is, and who must act', (stage) => {
    const now = asked(at(...reaching[stage]))
    expect(now.meaning).not.toBe('')
    expect(now.whoMustAct).not.toBe('')
    expect(now.actions.length).toBeGreaterThan(0)
  })

  it('names what is missing on the way, and nothing of the ways out that nobody works towards', () => {
    const { missing } = asked(at(...reaching.screening))
    expect(missing).toEqual(['not every jurisdiction test has been answered'])
    const { missing: late } = asked(at(...reaching.investigation))
    expect(late).toContain('the final report has not been issued')
    for (const said of late) expect(said).not.toMatch(/duplicate|no breach has been found|without been recorded/)
  })

  it('once a breach is found, asks only for what a sanction needs', () => {
    expect(asked(at(...reaching.hearing, ...hearing, 'findBreach')).missing).toEqual([
      'the Independent Person has not given a view, at this stage and since the final report, on every allegation',
    ])
    expect(asked(at(...reaching.hearing, ...hearing, 'findBreach', ...heardAgain)).missing).toEqual([])
  })

  it('says nothing is missing where a next step can be taken', () => {
    expect(asked(at(...reaching.sanctions, 'endSanction')).missing).toEqual([])
    expect(asked(at(...reaching.sanctions)).missing).toEqual(['a sanction is still to be complied with'])
  })
})

describe('who must act', () => {
  const who = (complaint: Complaint, later = 0) => asked(complaint, { later }).whoMustAct

  it('is the Monitoring Officer on a complaint just logged', () => {
    expect(who(aComplaint())).toBe('The Monitoring Officer')
  })

  it('is the subject member while they may comment, and not after', () => {
    expect(who(at(...reaching.assessment))).toBe('The subject member')
    expect(who(at(...reaching.assessment), 40)).toBe('The Monitoring Officer')
    expect(asked(at(...reaching.assessment), { later: 40 }).prompts).toEqual([
      'The subject member has not commented by 18 March 2026: the assessment can go on',
    ])
  })

  it('is the complainant while they may reply; when they have not, closing is prompted', () => {
    const complaint = at(...reaching.screening, 'askComplainant')
    expect(who(complaint)).toBe('The complainant')
    expect(who(complaint, 22)).toBe('The Monitoring Officer')
    expect(asked(complaint, { later: 22 }).prompts[0]).toMatch(
      /^The complainant has not replied by 24 March 2026: consider closing/,
    )
    expect(asked(after(complaint, 'recordComplainantReply'), { later: 22 }).prompts).toEqual([])
  })

  it('is the Independent Person whom the council asked at this stage, and nobody asked at one before', () => {
    const complaint = at(...reaching.screening, 'consultIndependentPerson')
    expect(who(complaint)).toBe('The Independent Person, Dr Anwen Pugh')
    const on = after(complaint, 'linkProvision', ...reaching.assessment.slice(5))
    expect(caseOf(on).stage).toBe('assessment')
    expect(who(on, 40)).toBe('The Monitoring Officer')
  })

  it('is not the Independent Person whom the subject member asked, but the officer until the question is put', () => {
    const sought = at(...reaching.assessment, 'recordMemberComment', 'seekView')
    expect(asked(sought).duties).toContainEqual({
      who: 'The Monitoring Officer',
      what: 'to put the subject member’s question to an Independent Person',
      dueOn: null,
    })
    const put = asked(after(sought, { do: 'consultIndependentPerson', soughtBy: 'subjectMember' }))
    expect(put.duties.map(({ what }) => what)).toEqual(['to take the next step'])
  })

  it('says that a silent Independent Person is replaced, and names one to no other', () => {
    const complaint = at(...reaching.screening, 'consultIndependentPerson')
    expect(asked(complaint, { later: 30 }).prompts[0]).toContain('replaced, never skipped')
    expect(asked(complaint, { by: anotherIndependentPerson }).whoMustAct).toBe('Another Independent Person')
    expect(asked(complaint, { by: anIndependentPerson }).whoMustAct).toBe('The Independent Person, Dr Anwen Pugh')
  })

  it('is the panel to which the case was referred, until it has met', () => {
    const referred = at(...reaching.assessment, 'recordMemberComment', 'referToPanel')
    expect(who(referred)).toBe('The assessment panel')
    expect(who(after(referred, 'recordPanelMeeting'))).toBe('The Monitoring Officer')
  })

  it('is the Investigating Officer from the appointment to the final report', () => {
    const appointed = withNotices(at(...reaching.investigation))
    expect(who(appointed)).toBe('The Monitoring Officer')
    expect(who(after(appointed, 'appointInvestigatingOfficer'))).toBe(
      `The Investigating Officer, ${theInvestigatingOfficer.name}`,
    )
  })

  it('is the hearing panel on its day, and the officer where that day has passed unrecorded', () => {
    const complaint = withNotices(at(...listed))
    const hearingOn = caseOf(complaint).hearing?.listing?.hearingOn ?? day('2020-01-01')
    const on = (today: typeof hearingOn) => whatNow(complaint, caseOf(complaint), theMonitoringOfficer, today)
    expect(on(addDays(hearingOn, -1)).whoMustAct).toBe('The Monitoring Officer')
    expect(on(hearingOn).whoMustAct).toBe('The hearing panel')
    expect(on(addDays(hearingOn, 1)).prompts[0]).toContain('record that the panel sat, or that it was adjourned')
    expect(nextDate(caseOf(complaint))).toEqual({ what: 'Hearing', dueOn: hearingOn })
    expect(who(after(complaint, 'hearingDay', 'holdHearing'))).toBe('The hearing panel')
  })

  it('is the parish council until it has responded, then whoever is to comply', () => {
    const parish = { tier: 'parish', authorityName: 'Little Marsh Parish Council' } as const
    const sanctioned = withNotices(after(aComplaint({ subjectMember: parish }), ...reaching.sanctions))
    expect(who(sanctioned)).toBe('Little Marsh Parish Council')
    expect(who(after(sanctioned, 'recordParishResponse'))).toBe('Cllr Victor Hale')
    expect(who(after(sanctioned, { do: 'recordParishResponse', accepts: false }))).toBe('The Monitoring Officer')
  })

  it('is the Monitoring Officer where the complainant wishes to withdraw, until it is decided', () => {
    const wished = at(...reaching.assessment, 'recordMemberComment', 'askToWithdraw')
    expect(asked(wished).duties[0]?.what).toBe('to decide on the complainant’s wish to withdraw')
    expect(asked(after(wished, 'goOnInPublicInterest')).duties.map(({ what }) => what)).toEqual(['to take the next step'])
    expect(who(after(wished, 'pause'))).toBe('Another body: the case is stayed; The Monitoring Officer')
  })

  it('is the Monitoring Officer where a review is asked for, and nobody once all is done', () => {
    const arrangements = {
      ...usualArrangements,
      review: { within: { length: 28, unit: 'calendarDays' }, by: ['complainant'] },
    } as const
    const closed = withNotices(after(aComplaint({ arrangements }), ...reaching.closed))
    expect(asked(closed)).toMatchObject({
      whoMustAct: 'Nobody: the case is closed',
      prompts: ['A review can be asked for until 9 April 2026 by the complainant'],
    })
    expect(asked(closed, { later: 29 }).prompts).toEqual([])
    const wanted = after(closed, 'askForReview')
    expect(asked(wanted)).toMatchObject({ whoMustAct: 'The Monitoring Officer', prompts: [] })
    expect(who(after(wanted, 'dismissReview'))).toBe('Nobody: the case is closed')
  })
})

describe('the next date', () => {
  it('counts a question to the complainant, and its extension', () => {
    const complaint = at(...reaching.investigation, 'askComplainant')
    const issued = caseOf(withNotices(complaint))
    expect(nextDate(issued)).toEqual({ what: 'Complainant’s reply', dueOn: day('2026-04-02') })
    const extended = after(withNotices(complaint), { do: 'extendDeadline', clock: 'complainantReply', dueOn: day('2026-04-20') })
    expect(nextDate(caseOf(extended))).toEqual({ what: 'Complainant’s reply', dueOn: day('2026-04-20') })
  })

  it('counts what a sanction is due by, and none that has ended', () => {
    const dated = {
      kind: 'training',
      addressedTo: 'Cllr Hale',
      terms: 'A course',
      dueOn: day('2026-09-01'),
      despiteCaution: null,
    } as const
    const complaint = withNotices(
      at(...reaching.hearing, ...hearing, 'findBreach', ...heardAgain, { do: 'imposeSanctions', sanctions: [dated] }),
    )
    expect(nextDate(caseOf(complaint))).toEqual({ what: 'Sanction: Training', dueOn: '2026-09-01' })
    expect(whatNow(complaint, caseOf(complaint), theMonitoringOfficer, day('2026-09-02')).prompts).toEqual([
      '“Training” was due 1 September 2026: record how it ended',
    ])
    expect(nextDate(caseOf(after(complaint, 'endSanction')))).toBeNull()
  })

  it('is none while the case is paused', () => {
    expect(nextDate(caseOf(at(...reaching.assessment, 'pause')))).toBeNull()
  })
})

describe('notices owed', () => {
  it.each([
    ['no further action', reaching.closed],
    ['withdrawn before anybody was told', ['withdraw']],
    ['sanctions', reaching.sanctions],
  ] as const)('a case that ends with %s owes its notice until each party has one', (_, way) => {
    const complaint = at(...way)
    const isTold = caseOf(complaint).toldMember !== null
    const owed = noticesOwed(caseOf(complaint))
    expect(owed).toHaveLength(1)
    expect(owed.flatMap((decision) => editionsOwed(decision, caseOf(complaint)))).toEqual(
      isTold ? ['complainant', 'subjectMember'] : ['complainant'],
    )
    expect(asked(complaint).whoMustAct).toContain('The Monitoring Officer')
    expect(asked(complaint).prompts.join()).toContain('is owed to the complainant')
    expect(noticesOwed(caseOf(withNotices(complaint)))).toEqual([])
  })

  it('a decision that only goes on is not owed in the end, though its limit runs', () => {
    const complaint = at(...reaching.investigation)
    expect(noticesOwed(caseOf(complaint))).toEqual([])
    expect(asked(complaint).duties[0]).toMatchObject({ what: 'to issue the notice of the decision of 12 March 2026' })
  })

  it('of some allegations that ended early are owed as well', () => {
    const several = aComplaint({ allegations: [{}, {}] })
    const complaint = after(
      several,
      ...reaching.assessment,
      { do: 'linkProvision', allegation: caseOf(several).allegations[1]?.id ?? '' },
      'endAllegations',
    )
    expect(noticesOwed(caseOf(complaint)).map(({ kind }) => kind)).toEqual(['endAllegations'])
  })
})
