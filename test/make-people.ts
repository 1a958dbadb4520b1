import type { ActionKind } from '../src/domain/complaint/actions.js'
import type { Actor } from '../src/domain/complaint/events.js'
import type { Party } from '../src/domain/complaint/vocabulary.js'

export const theCouncil = 'harrowmere'

/** An invented person who signs in: account and person are told apart by their number. */
export const actorOf = (party: Party, name: string, number: number): Actor => ({
  party,
  name,
  account: `00000000-0000-7000-8000-0000000a${String(number).padStart(4, '0')}`,
  person: `00000000-0000-7000-8000-0000000b${String(number).padStart(4, '0')}`,
})

export const theMonitoringOfficer = actorOf('monitoringOfficer', 'Grace Okafor', 1)
export const theDeputy = actorOf('deputyMonitoringOfficer', 'Tom Ellery', 2)
export const anIndependentPerson = actorOf('independentPerson', 'Dr Anwen Pugh', 3)
export const anotherIndependentPerson = actorOf('independentPerson', 'Samuel Adeyemi', 4)
export const theInvestigatingOfficer = actorOf('investigatingOfficer', 'Priya Nair', 5)
export const democraticServices = actorOf('democraticServices', 'Jonas Reed', 6)
export const aCommitteeMember = actorOf('committeeMember', 'Cllr Edith Marsh', 7)
export const theAdministrator = actorOf('administrator', 'Mina Cole', 8)
export const theSubjectMember = actorOf('councillor', 'Cllr Victor Hale', 9)
export const anotherSubjectMember = actorOf('councillor', 'Cllr Bea Lund', 10)
export const aThirdSubjectMember = actorOf('councillor', 'Cllr Omar Finch', 11)
/** Who sit at a hearing: members of the committee, none of them party to it. */
export const thePanel = [
  aCommitteeMember,
  actorOf('committeeMember', 'Cllr Ruth Amos', 21),
  actorOf('committeeMember', 'Cllr Paul Denny', 22),
] as const
export const aSecondInvestigatingOfficer = actorOf('investigatingOfficer', 'Leo Brandt', 44)
/** Comes by reference and code, and has no account. */
export const theComplainant: Actor = { party: 'complainant', name: 'Rosa Field', account: null, person: null }
export const theProgram: Actor = { party: 'program', name: 'Probity', account: null, person: null }

/** One of each party who may act. */
export const oneOfEachParty: readonly Actor[] = [
  theMonitoringOfficer,
  theDeputy,
  anIndependentPerson,
  theInvestigatingOfficer,
  democraticServices,
  aCommitteeMember,
  theSubjectMember,
  theAdministrator,
  theComplainant,
  theProgram,
]

/** Who usually does it; the Monitoring Officer does the rest. */
export const usualActors: Readonly<Partial<Record<ActionKind, Actor>>> = {
  recordMemberComment: theSubjectMember,
  seekView: theSubjectMember,
  giveView: anIndependentPerson,
  declareConflict: anIndependentPerson,
  issueDraftReport: theInvestigatingOfficer,
  issueFinalReport: theInvestigatingOfficer,
  recountForBankHoliday: theProgram,
}
