import { describe, expect, it } from '@jest/globals'
import type { NewSanction } from '../../src/domain/complaint/actions.js'
import {
  aComplaint,
  after,
  caseOf,
  day,
  heardAgain,
  hearing,
  reaching,
  usualArrangements,
  type Said,
  type Told,
} from '../make.js'

const breached = (told: Told = {}) => after(aComplaint(told), ...reaching.hearing, ...hearing, 'findBreach', ...heardAgain)
const found = breached()
const sanction = (kind: NewSanction['kind'], more: Partial<NewSanction> = {}): Said => ({
  do: 'imposeSanctions',
  sanctions: [{ kind, addressedTo: 'Cllr Victor Hale', terms: 'As resolved', dueOn: null, despiteCaution: null, ...more }],
})
const ofParish: Told = { subjectMember: { tier: 'parish', authorityName: 'Ambleford Parish Council' } }

describe('a sanction', () => {
  it('is imposed after a breach was found, and the case then waits for it to end', () => {
    const sanctioned = after(found, 'imposeSanctions')
    expect(caseOf(sanctioned)).toMatchObject({
      stage: 'sanctions',
      allegations: [{ result: { outcome: 'hearingBreachSanction' } }],
      sanctions: [{ kind: 'apology', addressedTo: 'Cllr Victor Hale', recommendedTo: null, end: null }],
    })
    expect(() => after(sanctioned, 'closeSanctions')).toThrow('a sanction is still to be complied with')
  })

  it.each(['complied', 'refused', 'noLongerPossible'] as const)('that is %s has come to its end, and the case closes', (how) => {
    const closed = after(found, 'imposeSanctions', '+20', { do: 'endSanction', how }, 'closeSanctions')
    expect(caseOf(closed)).toMatchObject({ stage: 'closed', sanctions: [{ end: { how } }] })
  })

  it('is not imposed where none was found to be needed: a breach may stand alone', () => {
    const closed = caseOf(after(found, 'closeBreachNoSanction'))
    expect(closed.allegations[0]?.result?.outcome).toBe('hearingBreachNoSanction')
    expect(closed.sanctions).toEqual([])
    expect(() => after(found, { do: 'imposeSanctions', sanctions: [] })).toThrow('at least one sanction')
  })

  it('that withdraws facilities carries a caution, and is imposed only with the reason all the same', () => {
    expect(() => after(found, sanction('withdrawFacilities'))).toThrow('State why it is imposed all the same')
    expect(() => after(found, sanction('withdrawFacilities', { despiteCaution: ' ' }))).toThrow('State why it is imposed')
    const imposed = after(found, sanction('withdrawFacilities', { despiteCaution: 'Staff are at risk' }))
    expect(caseOf(imposed).sanctions[0]?.despiteCaution).toBe('Staff are at risk')
  })

  it('is due neither before it is imposed nor beyond the known bank holidays', () => {
    const due = (dueOn: string): Said => sanction('apology', { dueOn: day(dueOn) })
    expect(() => after(found, due('2026-01-05'))).toThrow('/sanctions/0/dueOn: A sanction is not due before it is imposed')
    expect(() => after(found, due('2036-01-01'))).toThrow('/sanctions/0/dueOn: The bank holidays are known until')
    expect(() => after(found, due(caseOf(found).latestOn))).not.toThrow()
  })

  it('of suspension is refused while no legislation allows it, and lawful once it does', () => {
    expect(() => after(found, sanction('suspension'))).toThrow('no legislation in force when the complaint was received')
    const lawful = breached({ arrangements: { ...usualArrangements, regimes: ['suspension'] } })
    expect(caseOf(after(lawful, sanction('suspension'))).sanctions[0]?.kind).toBe('suspension')
  })

  it('is not imposed in the interim while no legislation allows it', () => {
    const investigated = after(aComplaint(), ...reaching.investigation)
    expect(() => after(investigated, 'suspendInInterim')).toThrow('no legislation in force')
    const told = { arrangements: { ...usualArrangements, regimes: ['interimSuspension' as const] } }
    const lawful = after(aComplaint(told), ...reaching.investigation)
    expect(caseOf(after(lawful, 'suspendInInterim')).interimSuspension).toMatchObject({ from: caseOf(lawful).latestOn })
  })

  it('upon a parish member is recommended to the parish, whose response is recorded', () => {
    const recommended = after(breached(ofParish), 'imposeSanctions')
    expect(caseOf(recommended).sanctions[0]?.recommendedTo).toBe('Ambleford Parish Council')
    const accepted = after(recommended, '+9', 'recordParishResponse')
    expect(caseOf(accepted).sanctions[0]).toMatchObject({ parishResponse: { accepts: true }, end: null })
    expect(() => after(accepted, 'recordParishResponse')).toThrow('no recommendation to a parish council is waiting')
    expect(caseOf(after(accepted, 'endSanction', 'closeSanctions')).stage).toBe('closed')
  })

  it('refused by the parish has come to its end: nothing can be enforced', () => {
    const refused = after(breached(ofParish), 'imposeSanctions', '+9', { do: 'recordParishResponse', accepts: false })
    expect(caseOf(refused).sanctions[0]).toMatchObject({ parishResponse: { accepts: false }, end: { how: 'refused' } })
    expect(caseOf(after(refused, 'closeSanctions')).stage).toBe('closed')
  })

  it('upon a member of the council itself is no parish’s to answer', () => {
    expect(() => after(found, 'imposeSanctions', 'recordParishResponse')).toThrow('no recommendation to a parish council')
  })
})

describe('a breach found', () => {
  it('without an investigation wants no Independent Person by law, and is called by its name', () => {
    const direct = after(aComplaint(), ...reaching.assessment, 'findCapacity', 'findBreach')
    expect(caseOf(after(direct, 'closeBreachNoSanction')).allegations[0]?.result?.outcome).toBe('breachWithoutInvestigation')
    expect(caseOf(after(direct, 'imposeSanctions')).allegations[0]?.result?.outcome).toBe('breachWithoutInvestigation')
  })

  it('by the Monitoring Officer after an investigation needs no hearing', () => {
    const reported = after(aComplaint(), ...reaching.hearing.slice(0, -2), '+1', 'consultIndependentPerson', '+1', 'giveView')
    const closed = after(reported, 'findBreach', ...heardAgain, 'closeBreachNoSanction')
    expect(caseOf(closed).allegations[0]?.result?.outcome).toBe('investigatedBreach')
  })

  it('leaves open only what should follow from it', () => {
    for (const kind of ['closeHearingNoBreach', 'withdraw', 'discontinue', 'endForMemberLeft', 'findBreach'] as const)
      expect(() => after(found, kind)).toThrow('what is left to decide is what should follow')
  })

  it('is not made of conduct found to be private', () => {
    const heard = after(aComplaint(), ...reaching.assessment, { do: 'findCapacity', finding: 'private' })
    expect(() => after(heard, 'findBreach')).toThrow('this Code does not apply')
    const undecided = after(aComplaint(), ...reaching.assessment, { do: 'findCapacity', finding: 'undetermined' })
    expect(() => after(undecided, 'findBreach')).toThrow('has not been decided on every allegation')
  })
})
