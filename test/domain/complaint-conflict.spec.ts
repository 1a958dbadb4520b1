import { describe, expect, it } from '@jest/globals'
import type { Complaint } from '../../src/domain/complaint/complaint.js'
import type { Actor } from '../../src/domain/complaint/events.js'
import { facetsOf, isVisible } from '../../src/domain/complaint/visibility.js'
import {
  aComplaint,
  after,
  anIndependentPerson,
  anotherIndependentPerson,
  aSecondInvestigatingOfficer,
  caseOf,
  reaching,
  theCouncil,
  theDeputy,
  theInvestigatingOfficer,
  theMonitoringOfficer,
} from '../make.js'

const sees = (complaint: Complaint, { party, person }: Actor): boolean =>
  isVisible(facetsOf(complaint, caseOf(complaint)), { party, person, authority: theCouncil, complaint: null })
const named = ({ person, name }: Actor) => ({ person: person ?? '', name })
const assessed = after(aComplaint(), ...reaching.assessment)

describe('an officer with a conflict of interest', () => {
  const stoodDown = after(assessed, 'standDown')

  it('loses sight of the case, and the deputy does not', () => {
    expect(sees(assessed, theMonitoringOfficer)).toBe(true)
    expect(sees(stoodDown, theMonitoringOfficer)).toBe(false)
    expect(sees(stoodDown, theDeputy)).toBe(true)
  })

  it('does nothing more in it, not even a note, and the deputy takes it on', () => {
    for (const kind of ['takeNoFurtherAction', 'addNote', 'standDown', 'handOver'] as const)
      expect(() => after(stoodDown, kind)).toThrow('you have declared a conflict of interest')
    expect(caseOf(after(stoodDown, { do: 'takeNoFurtherAction', by: theDeputy })).stage).toBe('closed')
  })

  it('is not the one to whom it is handed over, nor is a party', () => {
    const back = { do: 'handOver', by: theDeputy, to: { ...named(theMonitoringOfficer), authorityName: null } } as const
    expect(() => after(stoodDown, back)).toThrow('declared a conflict of interest in the case')
    const { subjectMember } = caseOf(assessed)
    const toParty = { ...back, to: { person: subjectMember.person, name: subjectMember.name, authorityName: null } }
    expect(() => after(stoodDown, toParty)).toThrow('a party to the case')
  })

  it('may hand over to another authority’s Monitoring Officer, who is named with the authority', () => {
    const other = { person: null, name: 'Alun Rees', authorityName: 'Ambleford Borough Council' }
    expect(caseOf(after(assessed, { do: 'handOver', to: other })).handedOver).toMatchObject(other)
    expect(() => after(assessed, { do: 'handOver', to: { ...other, authorityName: ' ' } })).toThrow('State the authority')
  })

  it('who investigated is replaced by another Investigating Officer, and is not appointed again', () => {
    const appointed = after(aComplaint(), ...reaching.investigation, 'appointInvestigatingOfficer')
    const left = after(appointed, { do: 'standDown', by: theInvestigatingOfficer })
    expect(sees(left, theInvestigatingOfficer)).toBe(false)
    expect(() => after(left, { do: 'issueDraftReport', by: theMonitoringOfficer })).toThrow('no Investigating Officer')
    expect(() => after(left, 'appointInvestigatingOfficer')).toThrow('has declared a conflict of interest')
    const again = after(left, { do: 'appointInvestigatingOfficer', officer: named(aSecondInvestigatingOfficer) })
    expect(caseOf(again).investigation?.officer?.person).toBe(aSecondInvestigatingOfficer.person)
  })
})

describe('an Independent Person', () => {
  const asked = after(assessed, 'consultIndependentPerson', 'giveView', 'findCapacity', 'referToInvestigation')

  it('who declares a conflict loses sight of the case, though they were asked twice and once had a view', () => {
    const again = after(asked, '+5', 'consultIndependentPerson')
    expect(sees(again, anIndependentPerson)).toBe(true)
    expect(sees(after(again, 'declareConflict'), anIndependentPerson)).toBe(false)
  })

  it('who was not asked does not see the case', () => {
    expect(sees(asked, anotherIndependentPerson)).toBe(false)
  })
})

describe('a legal issue of the protocol', () => {
  it('is flagged on an allegation, privileged where it leads to advice, and brought to its end', () => {
    const flagged = after(assessed, '+2', 'flagLegalIssue')
    expect(caseOf(flagged).legalIssues).toMatchObject([{ issue: 'libel', leadsTo: 'legalAdvice', isPrivileged: true, end: null }])
    const ended = after(flagged, '+9', 'endLegalIssue')
    expect(caseOf(ended).legalIssues[0]?.end?.note).toBe('Advice received')
    expect(() => after(ended, { do: 'endLegalIssue', legalIssue: caseOf(ended).legalIssues[0]?.id ?? '' })).toThrow('already')
    expect(() => after(ended, 'endLegalIssue')).toThrow('no such legal issue')
  })

  it('does not end before the day on which it was raised', () => {
    const flagged = after(assessed, '2026-03-12', 'flagLegalIssue')
    expect(() => after(flagged, '2026-03-11', { do: 'endLegalIssue', recordedOn: '2026-03-12' })).toThrow(
      'raised only on 12 March',
    )
  })

  it('of bias names the decision that may be challenged, and its date', () => {
    const bias = { do: 'flagLegalIssue', issue: 'predetermination', leadsTo: 'decisionAtRisk' } as const
    expect(() => after(assessed, bias)).toThrow('State the decision of the Council')
    const flagged = after(assessed, {
      ...bias,
      decision: { title: 'Planning application 26/0117', on: caseOf(assessed).latestOn },
    })
    expect(caseOf(flagged).legalIssues[0]?.decision?.title).toBe('Planning application 26/0117')
  })
})
