import { isOnOrBefore } from '../time/dates.js'
import { dayAfter } from '../time/deadlines.js'
import type { Need } from './need.js'

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

export const panelNotYetAsked: Need = {
  holds: ({ theCase }) => theCase.panel === null,
  otherwise: 'the case has been before an assessment panel already',
}

export const panelAwaited: Need = {
  holds: ({ complaint, theCase }) =>
    theCase.panel?.met == null && (theCase.panel !== null || complaint.arrangements.assessment.by === 'panel'),
  otherwise: 'no assessment panel is to meet on this case',
}

export const breachFound: Need = {
  holds: ({ theCase, on }) => theCase.breachFoundOn !== null && isOnOrBefore(theCase.breachFoundOn, on),
  otherwise: 'no breach has been found: record the findings first',
}

export const noBreachFoundYet: Need = {
  holds: ({ theCase }) => theCase.breachFoundOn === null,
  otherwise: 'a breach has been found: what is left to decide is what should follow from it',
}

export const hearingNotListed: Need = {
  holds: ({ theCase }) => theCase.hearing?.listing == null,
  otherwise: 'the hearing is listed already: adjourn it to move it',
}

export const hearingListed: Need = {
  holds: ({ theCase }) => theCase.hearing?.listing != null,
  otherwise: 'the hearing has not been listed',
}

export const hearingNotYetHeld: Need = {
  holds: ({ theCase }) => theCase.hearing?.held == null,
  otherwise: 'the hearing has been held: adjourn it if it is to sit again',
}

export const hearingHeld: Need = {
  holds: ({ theCase, on }) => theCase.hearing?.held != null && isOnOrBefore(theCase.hearing.held.on, on),
  otherwise: 'the panel has not sat with its quorum',
}

export const everySanctionEnded: Need = {
  holds: ({ theCase }) => theCase.sanctions.every(({ end }) => end !== null),
  otherwise: 'a sanction is still to be complied with',
}

export const parishAsked: Need = {
  holds: ({ theCase }) =>
    theCase.sanctions.some(({ recommendedTo, parishResponse }) => recommendedTo !== null && parishResponse === null),
  otherwise: 'no recommendation to a parish council is waiting for its response',
}

export const interimSuspensionExists: Need = {
  holds: ({ complaint, theCase }) =>
    complaint.arrangements.regimes.includes('interimSuspension') && theCase.interimSuspension === null,
  otherwise: 'no legislation in force when the complaint was received allows an interim suspension, or there has been one',
}

export const appealsExist: Need = {
  holds: ({ complaint }) => complaint.arrangements.regimes.includes('nationalAppeal'),
  otherwise: 'no legislation in force when the complaint was received gives an appeal',
}

export const reviewAdopted: Need = {
  holds: ({ complaint }) => complaint.arrangements.review !== null,
  otherwise: 'the council has not adopted a review of its decisions',
}

export const reviewInTime: Need = {
  holds: ({ complaint, theCase, on }) => {
    const { review } = complaint.arrangements
    const closed = theCase.closings.at(-1)
    return review !== null && closed !== undefined && isOnOrBefore(on, dayAfter(closed, review.within))
  },
  otherwise: 'the time in which a review can be asked for is over',
}

/** Once: a decision made on review is not reviewed again. */
export const reviewNotYetAsked: Need = {
  holds: ({ theCase }) => theCase.review === null,
  otherwise: 'a review has been asked for already',
}

export const reviewAwaited: Need = {
  holds: ({ theCase }) => theCase.review !== null && theCase.review.decided === null,
  otherwise: 'no request for a review is waiting',
}

export const noReviewPending: Need = {
  holds: ({ theCase }) => theCase.review === null || theCase.review.decided !== null,
  otherwise: 'a request for a review is waiting: allow or dismiss it',
}
