import { isBefore } from '../time/dates.js'
import { dayBefore } from '../time/deadlines.js'
import type { Need } from './need.js'
import { openAllegations } from './open-allegations.js'
import { jurisdictionTests, keysOf } from './vocabulary.js'
import type { Allegation } from './allegation.js'
import type { Complaint } from './complaint.js'

export const notPaused: Need = {
  holds: ({ theCase }) => theCase.pause === null,
  otherwise: 'the case is paused: resume it first',
}

export const paused: Need = { holds: ({ theCase }) => theCase.pause !== null, otherwise: 'the case is not paused' }

export const notYetAcknowledged: Need = {
  holds: ({ complaint }) => complaint.acknowledgedOn === null,
  otherwise: 'the complaint has been acknowledged already',
}

export const everyTestAnswered: Need = {
  holds: ({ theCase }) => keysOf(jurisdictionTests).every((test) => theCase.tests[test] !== undefined),
  otherwise: 'not every jurisdiction test has been answered',
}

const aTestHasFailed: Need['holds'] = ({ theCase }) => Object.values(theCase.tests).some(({ answer }) => answer === 'no')

export const noTestFailed: Need = {
  holds: (situation) => !aTestHasFailed(situation),
  otherwise: 'a jurisdiction test is answered with a clear no: the case is out of scope',
}

export const aTestFailed: Need = { holds: aTestHasFailed, otherwise: 'no jurisdiction test is answered with a clear no' }

export const memberNotYetTold: Need = {
  holds: ({ theCase }) => theCase.toldMember?.told !== true,
  otherwise: 'the subject member has been told already',
}

export const tellingNotYetDecided: Need = {
  holds: ({ theCase }) => theCase.toldMember === null,
  otherwise: 'whether to tell the subject member has been decided already',
}

export const memberTold: Need = {
  holds: ({ theCase }) => theCase.toldMember?.told === true,
  otherwise: 'the subject member has not been told of the complaint',
}

export const memberToldOrReasonRecorded: Need = {
  holds: ({ theCase }) => theCase.toldMember !== null,
  otherwise: 'the subject member has neither been told nor has a reason not to tell them been recorded',
}

/** A comment is the subject member's own, or one that an officer writes down for them. */
export const memberOrOfficer: Need = {
  holds: ({ theCase, actor }) => actor.party !== 'councillor' || actor.person === theCase.subjectMember.person,
  otherwise: 'the case is not about this councillor',
}

export const capacityDecided: Need = {
  holds: ({ theCase }) =>
    openAllegations(theCase).every(({ capacity }) => capacity !== null && capacity.finding !== 'undetermined'),
  otherwise: 'the capacity in which the member acted has not been decided on every allegation',
}

export const capacityFoundPrivate: Need = {
  holds: ({ theCase }) => openAllegations(theCase).every(({ capacity }) => capacity?.finding === 'private'),
  otherwise: 'the capacity sheet does not find every allegation to be private',
}

/** The Code applies to conduct in the capacity of a member of this authority only (LA 2011 s27(2)): not in private, nor for another tier. */
export const isUnderCode = ({ capacity }: Allegation): boolean =>
  capacity !== null && capacity.finding !== 'private' && capacity.finding !== 'otherTier'

export const codeApplies: Need = {
  holds: ({ theCase }) => openAllegations(theCase).some(isUnderCode),
  otherwise: 'every allegation was found to be private or about another tier, where this Code does not apply',
}

export const provisionLinked: Need = {
  holds: ({ theCase }) => openAllegations(theCase).every(({ provisionLinks }) => provisionLinks.length > 0),
  otherwise: 'an allegation is not linked to any provision of the Code',
}

/** Every allegation has an outcome when a case closes, so there is at least one. */
export const somethingAlleged: Need = {
  holds: ({ theCase }) => openAllegations(theCase).length > 0,
  otherwise: 'the case has no allegation: record what is alleged first',
}

export const severalAllegationsOpen: Need = {
  holds: ({ theCase }) => openAllegations(theCase).length > 1,
  otherwise: 'only one allegation is still open: decide the case itself',
}

export const anotherCaseNamed: Need = {
  holds: ({ complaint }) => complaint.cases.length > 1,
  otherwise: 'the complaint names one councillor only',
}

export const requestOpen: Need = {
  holds: ({ theCase }) => theCase.requests.some(({ reply }) => reply === null),
  otherwise: 'nothing has been asked of the complainant that is not answered',
}

export const withdrawalNotYetAsked: Need = {
  holds: ({ theCase }) => theCase.withdrawalAsked === null,
  otherwise: 'the complainant has asked to withdraw already',
}

export const withdrawalAwaits: Need = {
  holds: ({ theCase }) => theCase.withdrawalAsked !== null && theCase.withdrawalAsked.goesOn === null,
  otherwise: 'no wish to withdraw is waiting for a decision',
}

export const somethingDecided: Need = {
  holds: ({ theCase }) => theCase.decisions.length > 0,
  otherwise: 'nothing has been decided yet',
}

export const withholdingRequested: Need = {
  holds: ({ complaint }) => complaint.complainant.identityHandling === 'withholdingRequested',
  otherwise: 'the complainant has not asked for their name to be withheld, or it has been decided already',
}

/** A member told who complains cannot be made to forget it, so the request is decided first. */
export const withholdingDecided: Need = {
  holds: ({ complaint }) => complaint.complainant.identityHandling !== 'withholdingRequested',
  otherwise: 'the complainant’s request to withhold their name has not been decided',
}

/** Nobody acts on a case they are party to. */
export const notAParty: Need = {
  holds: ({ complaint, actor }) => actor.person === null || actor.party === 'councillor' || !isParty(actor.person, complaint),
  otherwise: 'a party to the case may not act on it for the council',
}

/** The complainant, and each councillor whom the complaint names. */
export const isParty = (person: string, { complainant, cases }: Complaint): boolean =>
  person === complainant.person || cases.some(({ subjectMember }) => subjectMember.person === person)

/** Whoever declared a conflict of interest has left the case to another. */
export const notStoodDown: Need = {
  holds: ({ theCase, actor }) => !theCase.standDowns.some(({ person }) => person === actor.person),
  otherwise: 'you have declared a conflict of interest in this case',
}

/** A councillor speaks on their own case, once they have been told of it. */
export const partyOrOfficer: Need = {
  holds: ({ theCase, actor }) =>
    actor.party !== 'councillor' || (actor.person === theCase.subjectMember.person && theCase.toldMember?.told === true),
  otherwise: 'the case is not about this councillor, or they have not been told of it',
}

/** Practice: a council may hold old conduct too old. Going on all the same wants its reason, as the factor has it. */
export const timeBarConsidered: Need = {
  holds: ({ complaint, theCase }) => {
    const { timeBar } = complaint.arrangements
    if (timeBar === null || theCase.factors.tooOld !== undefined) return true
    return !openAllegations(theCase).some(({ conductOn }) => isBefore(conductOn, dayBefore(complaint.receivedOn, timeBar)))
  },
  otherwise: 'conduct lies further back than the time bar: weigh the factor “too old” and note why the case goes on',
}
