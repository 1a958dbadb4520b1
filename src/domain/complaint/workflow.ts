import {
  aTestFailed,
  anotherCaseNamed,
  capacityDecided,
  capacityFoundPrivate,
  codeApplies,
  everyTestAnswered,
  memberNotYetTold,
  memberOrOfficer,
  memberTold,
  memberToldOrReasonRecorded,
  noTestFailed,
  notPaused,
  notYetAcknowledged,
  partyOrOfficer,
  paused,
  provisionLinked,
  requestOpen,
  severalAllegationsOpen,
  somethingAlleged,
  somethingDecided,
  tellingNotYetDecided,
  timeBarConsidered,
  withdrawalAwaits,
  withdrawalNotYetAsked,
  withholdingDecided,
  withholdingRequested,
} from './needs.js'
import {
  assessedAsArranged,
  consultationOpen,
  independentPersonHeard,
  independentPersonHeardIfInvestigated,
  independentPersonHeardOrDispensedWith,
  neverInvestigated,
  sanctionsHeard,
  viewNotYetDispensedWith,
  wasInvestigated,
} from './needs-advice.js'
import {
  appealsExist,
  breachFound,
  draftReportIssued,
  everySanctionEnded,
  finalReportIssued,
  finalReportNotYetIssued,
  hearingHeld,
  hearingListed,
  hearingNotListed,
  hearingNotYetHeld,
  interimSuspensionExists,
  noBreachFoundYet,
  noReviewPending,
  officerAppointed,
  panelAwaited,
  panelNotYetAsked,
  parishAsked,
  reviewAdopted,
  reviewAwaited,
  reviewInTime,
  reviewNotYetAsked,
  theirInvestigation,
} from './needs-after-assessment.js'
import type { Need } from './need.js'
import type { ActionKind } from './actions.js'
import type { Party, Stage } from './vocabulary.js'

export interface Step {
  readonly from: Stage
  readonly action: ActionKind
  readonly to: Stage
  readonly by: readonly Party[]
  readonly needs: readonly Need[]
}

/** What is done at a stage, or at several, without leaving it. */
interface ActWithin extends Omit<Step, 'from' | 'to'> {
  readonly at: readonly Stage[]
}

/** The Monitoring Officer, and the deputy in absence or conflict. */
const deciders = ['monitoringOfficer', 'deputyMonitoringOfficer'] as const satisfies readonly Party[]
const officers = deciders
const advisers = [...officers, 'independentPerson'] as const satisfies readonly Party[]
const investigators = [...officers, 'investigatingOfficer'] as const satisfies readonly Party[]
const memberSide = [...officers, 'councillor'] as const satisfies readonly Party[]
const complainantSide = [...officers, 'complainant'] as const satisfies readonly Party[]
const eitherSide = [...officers, 'complainant', 'councillor'] as const satisfies readonly Party[]

/**
 * The moves of a case (one complaint against one subject member) from stage to stage. Law: Localism Act 2011 s27-28.
 * This table and the next are the procedure; everything else is derived from them: what may be done and why not, by whom, the diagram in
 * README.md, the tests of the procedure as a graph. That nobody acts on a case they are party to, or stood down from, holds for every row.
 */
// prettier-ignore
export const moves: readonly Step[] = [
  { from: 'received',           action: 'startScreening',             to: 'screening',          by: officers, needs: [notPaused] },
  { from: 'received',           action: 'closeAsDuplicate',           to: 'closed',             by: deciders, needs: [somethingAlleged] },
  { from: 'received',           action: 'withdraw',                   to: 'closed',             by: deciders, needs: [somethingAlleged] },

  { from: 'screening',          action: 'passScreening',              to: 'assessment',         by: deciders, needs: [notPaused, everyTestAnswered, noTestFailed] },
  { from: 'screening',          action: 'closeOutOfScope',            to: 'closed',             by: deciders, needs: [notPaused, somethingAlleged, aTestFailed] },
  { from: 'screening',          action: 'referElsewhere',             to: 'closed',             by: deciders, needs: [notPaused, somethingAlleged] },
  { from: 'screening',          action: 'closeAsDuplicate',           to: 'closed',             by: deciders, needs: [somethingAlleged] },
  { from: 'screening',          action: 'withdraw',                   to: 'closed',             by: deciders, needs: [somethingAlleged] },
  { from: 'screening',          action: 'endForMemberLeft',           to: 'closed',             by: deciders, needs: [somethingAlleged] },

  { from: 'assessment',         action: 'closeOutOfScope',            to: 'closed',             by: deciders, needs: [notPaused, somethingAlleged, aTestFailed, noBreachFoundYet, independentPersonHeardIfInvestigated] },
  { from: 'assessment',         action: 'closePrivate',               to: 'closed',             by: deciders, needs: [notPaused, somethingAlleged, withholdingDecided, provisionLinked, capacityFoundPrivate, noBreachFoundYet, independentPersonHeardIfInvestigated] },
  { from: 'assessment',         action: 'closeAsDuplicate',           to: 'closed',             by: deciders, needs: [somethingAlleged, noBreachFoundYet, independentPersonHeardIfInvestigated] },
  { from: 'assessment',         action: 'takeNoFurtherAction',        to: 'closed',             by: deciders, needs: [notPaused, somethingAlleged, withholdingDecided, memberToldOrReasonRecorded, provisionLinked, assessedAsArranged, noBreachFoundYet, independentPersonHeardIfInvestigated] },
  { from: 'assessment',         action: 'referElsewhere',             to: 'closed',             by: deciders, needs: [notPaused, somethingAlleged, noBreachFoundYet, independentPersonHeardIfInvestigated] },
  { from: 'assessment',         action: 'offerInformalResolution',    to: 'informalResolution', by: deciders, needs: [notPaused, everyTestAnswered, noTestFailed, memberTold, provisionLinked, capacityDecided, codeApplies, timeBarConsidered, assessedAsArranged, noBreachFoundYet, independentPersonHeardIfInvestigated] },
  { from: 'assessment',         action: 'referToInvestigation',       to: 'investigation',      by: deciders, needs: [notPaused, everyTestAnswered, noTestFailed, withholdingDecided, memberToldOrReasonRecorded, provisionLinked, capacityDecided, codeApplies, timeBarConsidered, assessedAsArranged, noBreachFoundYet] },
  { from: 'assessment',         action: 'closeBreachNoSanction',      to: 'closed',             by: deciders, needs: [notPaused, breachFound, sanctionsHeard] },
  { from: 'assessment',         action: 'imposeSanctions',            to: 'sanctions',          by: deciders, needs: [notPaused, breachFound, sanctionsHeard] },
  { from: 'assessment',         action: 'withdraw',                   to: 'closed',             by: deciders, needs: [somethingAlleged, noBreachFoundYet, independentPersonHeardOrDispensedWith] },
  { from: 'assessment',         action: 'discontinue',                to: 'closed',             by: deciders, needs: [somethingAlleged, wasInvestigated, noBreachFoundYet, independentPersonHeardOrDispensedWith] },
  { from: 'assessment',         action: 'endForMemberLeft',           to: 'closed',             by: deciders, needs: [somethingAlleged, noBreachFoundYet, independentPersonHeardOrDispensedWith] },

  { from: 'informalResolution', action: 'completeInformalResolution', to: 'closed',             by: deciders, needs: [notPaused, independentPersonHeardIfInvestigated] },
  { from: 'informalResolution', action: 'failInformalResolution',     to: 'assessment',         by: deciders, needs: [notPaused] },
  { from: 'informalResolution', action: 'withdraw',                   to: 'closed',             by: deciders, needs: [independentPersonHeardOrDispensedWith] },
  { from: 'informalResolution', action: 'endForMemberLeft',           to: 'closed',             by: deciders, needs: [independentPersonHeardOrDispensedWith] },

  { from: 'investigation',      action: 'closeNoBreach',              to: 'closed',             by: deciders, needs: [notPaused, finalReportIssued, capacityDecided, noBreachFoundYet, independentPersonHeard] },
  { from: 'investigation',      action: 'resolveLocally',             to: 'closed',             by: deciders, needs: [notPaused, finalReportIssued, noBreachFoundYet, independentPersonHeard] },
  { from: 'investigation',      action: 'referToHearing',             to: 'hearing',            by: deciders, needs: [notPaused, memberTold, finalReportIssued, capacityDecided, noBreachFoundYet] },
  { from: 'investigation',      action: 'closeBreachNoSanction',      to: 'closed',             by: deciders, needs: [notPaused, finalReportIssued, breachFound, independentPersonHeard] },
  { from: 'investigation',      action: 'imposeSanctions',            to: 'sanctions',          by: deciders, needs: [notPaused, finalReportIssued, breachFound, independentPersonHeard] },
  { from: 'investigation',      action: 'withdraw',                   to: 'closed',             by: deciders, needs: [noBreachFoundYet, independentPersonHeardOrDispensedWith] },
  { from: 'investigation',      action: 'discontinue',                to: 'closed',             by: deciders, needs: [noBreachFoundYet, independentPersonHeardOrDispensedWith] },
  { from: 'investigation',      action: 'endForMemberLeft',           to: 'closed',             by: deciders, needs: [noBreachFoundYet, independentPersonHeardOrDispensedWith] },

  { from: 'hearing',            action: 'closeHearingNoBreach',       to: 'closed',             by: deciders, needs: [notPaused, finalReportIssued, capacityDecided, hearingHeld, noBreachFoundYet, independentPersonHeard] },
  { from: 'hearing',            action: 'closeBreachNoSanction',      to: 'closed',             by: deciders, needs: [notPaused, finalReportIssued, hearingHeld, breachFound, independentPersonHeard] },
  { from: 'hearing',            action: 'imposeSanctions',            to: 'sanctions',          by: deciders, needs: [notPaused, finalReportIssued, hearingHeld, breachFound, independentPersonHeard] },
  { from: 'hearing',            action: 'withdraw',                   to: 'closed',             by: deciders, needs: [noBreachFoundYet, independentPersonHeardOrDispensedWith] },
  { from: 'hearing',            action: 'discontinue',                to: 'closed',             by: deciders, needs: [noBreachFoundYet, independentPersonHeardOrDispensedWith] },
  { from: 'hearing',            action: 'endForMemberLeft',           to: 'closed',             by: deciders, needs: [noBreachFoundYet, independentPersonHeardOrDispensedWith] },

  { from: 'sanctions',          action: 'closeSanctions',             to: 'closed',             by: deciders, needs: [everySanctionEnded] },

  { from: 'closed',             action: 'reopen',                     to: 'assessment',         by: deciders, needs: [noReviewPending] },
  { from: 'closed',             action: 'allowReview',                to: 'assessment',         by: deciders, needs: [reviewAwaited] },
]

export const early: readonly Stage[] = ['received', 'screening', 'assessment']
const weighing: readonly Stage[] = ['screening', 'assessment']
const undecided: readonly Stage[] = ['received', 'screening', 'assessment', 'informalResolution', 'investigation', 'hearing']
const advised: readonly Stage[] = ['screening', 'assessment', 'investigation', 'hearing']
const referred: readonly Stage[] = ['assessment', 'informalResolution', 'investigation', 'hearing']
const open: readonly Stage[] = [...undecided, 'sanctions']
const always: readonly Stage[] = [...open, 'closed']

// prettier-ignore
const within: readonly ActWithin[] = [
  { at: always,                          action: 'acknowledge',                 by: officers,        needs: [notYetAcknowledged] },
  { at: early,                           action: 'addAllegation',               by: officers,        needs: [noBreachFoundYet] },
  { at: ['investigation'],               action: 'addAllegation',               by: officers,        needs: [finalReportNotYetIssued] },
  { at: early,                           action: 'linkProvision',               by: officers,        needs: [noBreachFoundYet] },
  { at: early,                           action: 'unlinkProvision',             by: officers,        needs: [noBreachFoundYet] },
  { at: ['investigation'],               action: 'linkProvision',               by: officers,        needs: [finalReportNotYetIssued] },
  { at: ['investigation'],               action: 'unlinkProvision',             by: officers,        needs: [finalReportNotYetIssued] },
  { at: [...early, 'investigation'],     action: 'linkClause',                  by: officers,        needs: [] },
  { at: [...early, 'investigation'],     action: 'unlinkClause',                by: officers,        needs: [] },
  { at: [...early, 'closed'],            action: 'decideWithholding',           by: deciders,        needs: [withholdingRequested] },

  { at: ['screening'],                   action: 'answerTest',                  by: officers,        needs: [notPaused] },
  { at: ['assessment'],                  action: 'answerTest',                  by: officers,        needs: [notPaused, noBreachFoundYet] },
  { at: [...weighing, 'investigation'],  action: 'tellMember',                  by: officers,        needs: [notPaused, memberNotYetTold, withholdingDecided] },
  { at: weighing,                        action: 'doNotTellMember',             by: deciders,        needs: [tellingNotYetDecided] },
  { at: [...weighing, 'informalResolution', 'investigation', 'hearing'], action: 'recordMemberComment', by: memberSide, needs: [memberTold, memberOrOfficer] },
  { at: undecided,                       action: 'askComplainant',              by: officers,        needs: [] },
  { at: always,                          action: 'recordComplainantReply',      by: complainantSide, needs: [requestOpen] },

  { at: ['assessment', 'investigation'], action: 'findCapacity',                by: deciders,        needs: [notPaused, noBreachFoundYet] },
  { at: ['assessment'],                  action: 'weighFactor',                 by: officers,        needs: [notPaused] },
  { at: ['assessment'],                  action: 'referToPanel',                by: deciders,        needs: [notPaused, panelNotYetAsked] },
  { at: ['assessment'],                  action: 'recordPanelMeeting',          by: officers,        needs: [notPaused, panelAwaited] },
  { at: undecided.slice(1),              action: 'referToPolice',               by: deciders,        needs: [notPaused] },
  { at: referred,                        action: 'suspendInInterim',            by: deciders,        needs: [interimSuspensionExists, memberTold] },
  { at: advised,                         action: 'consultIndependentPerson',    by: officers,        needs: [notPaused] },
  { at: advised,                         action: 'giveView',                    by: advisers,        needs: [consultationOpen] },
  { at: advised,                         action: 'declareConflict',             by: advisers,        needs: [consultationOpen] },
  { at: [...weighing, 'informalResolution', 'investigation', 'hearing'], action: 'seekView', by: memberSide, needs: [memberTold, memberOrOfficer] },

  { at: ['assessment'],                  action: 'endAllegations',              by: deciders,        needs: [notPaused, severalAllegationsOpen, withholdingDecided, memberToldOrReasonRecorded, provisionLinked, assessedAsArranged, noBreachFoundYet, independentPersonHeardIfInvestigated] },
  { at: ['assessment'],                  action: 'findBreach',                  by: deciders,        needs: [notPaused, everyTestAnswered, noTestFailed, memberTold, withholdingDecided, provisionLinked, capacityDecided, codeApplies, timeBarConsidered, assessedAsArranged, noBreachFoundYet, independentPersonHeardIfInvestigated] },
  { at: ['investigation'],               action: 'findNoBreach',                by: deciders,        needs: [notPaused, severalAllegationsOpen, finalReportIssued, capacityDecided, noBreachFoundYet, independentPersonHeard] },
  { at: ['investigation'],               action: 'findBreach',                  by: deciders,        needs: [notPaused, memberTold, finalReportIssued, capacityDecided, noBreachFoundYet, independentPersonHeard] },
  { at: ['hearing'],                     action: 'findBreach',                  by: deciders,        needs: [notPaused, finalReportIssued, capacityDecided, hearingHeld, noBreachFoundYet, independentPersonHeard] },

  { at: ['investigation'],               action: 'appointInvestigatingOfficer', by: deciders,        needs: [notPaused, finalReportNotYetIssued] },
  { at: ['investigation'],               action: 'issueDraftReport',            by: investigators,   needs: [notPaused, officerAppointed, theirInvestigation, finalReportNotYetIssued] },
  { at: ['investigation'],               action: 'commentOnDraft',              by: eitherSide,      needs: [draftReportIssued, finalReportNotYetIssued, partyOrOfficer] },
  { at: ['investigation'],               action: 'issueFinalReport',            by: investigators,   needs: [notPaused, officerAppointed, theirInvestigation, provisionLinked, draftReportIssued, finalReportNotYetIssued] },

  { at: ['hearing'],                     action: 'listHearing',                 by: officers,        needs: [notPaused, hearingNotListed, noBreachFoundYet] },
  { at: ['hearing'],                     action: 'adjournHearing',              by: officers,        needs: [hearingListed, noBreachFoundYet] },
  { at: ['hearing'],                     action: 'holdHearing',                 by: officers,        needs: [notPaused, hearingListed, hearingNotYetHeld] },

  { at: ['sanctions'],                   action: 'recordParishResponse',        by: officers,        needs: [parishAsked] },
  { at: ['sanctions'],                   action: 'endSanction',                 by: officers,        needs: [] },

  { at: undecided,                       action: 'askToWithdraw',               by: complainantSide, needs: [withdrawalNotYetAsked] },
  { at: undecided,                       action: 'goOnInPublicInterest',        by: deciders,        needs: [withdrawalAwaits] },
  { at: referred,                        action: 'dispenseWithView',            by: deciders,        needs: [wasInvestigated, viewNotYetDispensedWith] },
  { at: undecided,                       action: 'pause',                       by: officers,        needs: [notPaused] },
  { at: undecided,                       action: 'resume',                      by: officers,        needs: [paused] },
  { at: open,                            action: 'extendDeadline',              by: deciders,        needs: [] },
  { at: always,                          action: 'recountForBankHoliday',       by: ['program'],     needs: [] },

  { at: ['closed'],                      action: 'askForReview',                by: eitherSide,      needs: [reviewAdopted, reviewNotYetAsked, reviewInTime, partyOrOfficer] },
  { at: ['closed'],                      action: 'dismissReview',               by: deciders,        needs: [reviewAwaited] },
  { at: ['closed'],                      action: 'recordAppeal',                by: officers,        needs: [appealsExist] },
  { at: [...referred, 'sanctions', 'closed'], action: 'issueNotice',            by: deciders,        needs: [somethingDecided] },
  { at: [...referred, 'sanctions', 'closed'], action: 'decidePublication',      by: deciders,        needs: [somethingDecided] },

  { at: always,                          action: 'addNote',                     by: officers,        needs: [] },
  { at: always,                          action: 'flagLegalIssue',              by: officers,        needs: [somethingAlleged] },
  { at: always,                          action: 'endLegalIssue',               by: officers,        needs: [] },
  { at: always,                          action: 'correct',                     by: officers,        needs: [] },
  { at: early,                           action: 'moveAllegation',              by: officers,        needs: [anotherCaseNamed, severalAllegationsOpen, neverInvestigated, noBreachFoundYet] },
  { at: early,                           action: 'splitOff',                    by: deciders,        needs: [severalAllegationsOpen, neverInvestigated, noBreachFoundYet] },
  { at: early,                           action: 'changeAuthority',             by: deciders,        needs: [noBreachFoundYet] },
  { at: always,                          action: 'relate',                      by: officers,        needs: [] },
  { at: always,                          action: 'standDown',                   by: investigators,   needs: [] },
  { at: open,                            action: 'handOver',                    by: deciders,        needs: [] },
]

export const steps: readonly Step[] = [
  ...moves,
  ...within.flatMap(({ at, ...act }) => at.map((stage): Step => ({ from: stage, ...act, to: stage }))),
]
