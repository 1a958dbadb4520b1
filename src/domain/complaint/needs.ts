import { isOnOrAfter, isOnOrBefore, type PlainDate } from '../time/dates.js'
import type { Allegation, Case, Complaint } from './complaint.js'
import type { Actor } from './events.js'
import { jurisdictionTests, keysOf, type Stage } from './vocabulary.js'

/** What a need may look at: data already in hand, and the day on which the act is to take effect. */
export interface Situation {
  readonly complaint: Complaint
  readonly theCase: Case
  readonly actor: Actor
  readonly on: PlainDate
}

/** A condition of a step, which can say why it does not hold. */
export interface Need {
  readonly holds: (situation: Situation) => boolean
  readonly otherwise: string
}

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
  holds: ({ theCase }) => theCase.allegations.every(({ capacity }) => capacity !== null && capacity.finding !== 'undetermined'),
  otherwise: 'the capacity in which the member acted has not been decided on every allegation',
}

export const capacityFoundPrivate: Need = {
  holds: ({ theCase }) => theCase.allegations.every(({ capacity }) => capacity?.finding === 'private'),
  otherwise: 'the capacity sheet does not find every allegation to be private',
}

/** The Code applies to conduct in the capacity of a member of this authority only (LA 2011 s27(2)): not in private, nor for another tier. */
export const isUnderCode = ({ capacity }: Allegation): boolean =>
  capacity !== null && capacity.finding !== 'private' && capacity.finding !== 'otherTier'

export const codeApplies: Need = {
  holds: ({ theCase }) => theCase.allegations.some(isUnderCode),
  otherwise: 'every allegation was found to be private or about another tier, where this Code does not apply',
}

export const provisionLinked: Need = {
  holds: ({ theCase }) => theCase.allegations.every(({ provisionLinks }) => provisionLinks.length > 0),
  otherwise: 'an allegation is not linked to any provision of the Code',
}

export const officerAppointed: Need = {
  holds: ({ theCase }) => theCase.investigation?.officer != null,
  otherwise: 'no Investigating Officer has been appointed',
}

/** A report is the work of the officer appointed to this case; another's is not theirs to issue. */
export const theirInvestigation: Need = {
  holds: ({ theCase, actor }) =>
    actor.party !== 'investigatingOfficer' ||
    theCase.investigation?.officer == null ||
    actor.person === theCase.investigation.officer.person,
  otherwise: 'another Investigating Officer is appointed to this case',
}

export const draftReportIssued: Need = {
  holds: ({ theCase }) => theCase.investigation?.draftReportOn != null,
  otherwise: 'the draft report has not been issued to the parties for comment',
}

export const finalReportIssued: Need = {
  holds: ({ theCase, on }) =>
    theCase.investigation?.finalReportOn != null && isOnOrBefore(theCase.investigation.finalReportOn, on),
  otherwise: 'the final report has not been issued',
}

export const finalReportNotYetIssued: Need = {
  holds: ({ theCase }) => theCase.investigation?.finalReportOn == null,
  otherwise: 'the final report has been issued already',
}

/** The reply of someone with a conflict, in whichever consultation they said so, is no view; nor is a reply that gives none. */
const isViewOn = (theCase: Case, allegation: string, stage: Stage, since: PlainDate, until: PlainDate): boolean =>
  theCase.consultations.some(
    (consultation) =>
      consultation.stage === stage &&
      !consultation.overtaken &&
      consultation.allegations.includes(allegation) &&
      consultation.reply?.kind === 'view' &&
      consultation.reply.agreement !== 'noView' &&
      !hasConflict(theCase, consultation.independentPerson) &&
      isOnOrAfter(consultation.reply.on, since) &&
      isOnOrBefore(consultation.reply.on, until),
  )

/** Declared, or plain from the part played: whoever investigates does not also advise. */
export const hasConflict = ({ consultations, investigation }: Case, person: string): boolean =>
  investigation?.officer?.person === person ||
  consultations.some(({ independentPerson, reply }) => independentPerson === person && reply?.kind === 'conflict')

/** LA 2011 s28(7): an Independent Person's views are sought and taken into account before an allegation that was investigated is decided. */
export const independentPersonHeard: Need = {
  holds: ({ theCase, on }) => {
    const since = theCase.investigation?.finalReportOn
    return since != null && theCase.allegations.every(({ id }) => isViewOn(theCase, id, theCase.stage, since, on))
  },
  otherwise: 'the Independent Person has not given a view, at this stage and since the final report, on every allegation',
}

/**
 * The same gate where an allegation that was referred for investigation ends another way (withdrawn, or reopened and dropped):
 * by default the Independent Person's view since the referral, or since the last reopening, is wanted here too.
 */
export const independentPersonHeardIfInvestigated: Need = {
  holds: ({ theCase, on }) => {
    if (theCase.investigation === null) return true
    const since = theCase.reopenings.at(-1) ?? theCase.investigation.referredOn
    const stage = theCase.stage === 'informalResolution' ? 'assessment' : theCase.stage
    return theCase.allegations.every(({ id }) => isViewOn(theCase, id, stage, since, on))
  },
  otherwise:
    'an allegation was referred for investigation, and the Independent Person has not given a view on ending it this way',
}

export const consultationOpen: Need = {
  holds: ({ theCase, actor }) =>
    theCase.consultations.some(
      ({ reply, independentPerson }) =>
        reply === null && (actor.party !== 'independentPerson' || actor.person === independentPerson),
    ),
  otherwise: 'no consultation is waiting for a reply from this Independent Person',
}

export const everySanctionEnded: Need = {
  holds: ({ theCase }) => theCase.sanctions.every(({ end }) => end !== null),
  otherwise: 'a sanction is still to be complied with',
}

/** Every allegation has an outcome when a case closes, so there is at least one. */
export const somethingAlleged: Need = {
  holds: ({ theCase }) => theCase.allegations.length > 0,
  otherwise: 'the case has no allegation: record what is alleged first',
}

export const withdrawalNotYetAsked: Need = {
  holds: ({ theCase }) => theCase.withdrawalAsked === null,
  otherwise: 'the complainant has asked to withdraw already',
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
  holds: ({ complaint, theCase, actor }) =>
    actor.person === null ||
    actor.party === 'councillor' ||
    (actor.person !== complaint.complainant.person && actor.person !== theCase.subjectMember.person),
  otherwise: 'a party to the case may not act on it for the council',
}
