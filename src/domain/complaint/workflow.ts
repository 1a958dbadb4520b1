import {
  aTestFailed,
  capacityDecided,
  capacityFoundPrivate,
  codeApplies,
  consultationOpen,
  draftReportIssued,
  everySanctionEnded,
  everyTestAnswered,
  finalReportIssued,
  finalReportNotYetIssued,
  independentPersonHeard,
  independentPersonHeardIfInvestigated,
  memberNotYetTold,
  memberOrOfficer,
  memberTold,
  memberToldOrReasonRecorded,
  noTestFailed,
  notPaused,
  notYetAcknowledged,
  officerAppointed,
  paused,
  provisionLinked,
  somethingAlleged,
  somethingDecided,
  tellingNotYetDecided,
  theirInvestigation,
  withdrawalNotYetAsked,
  withholdingDecided,
  withholdingRequested,
  type Need,
} from './needs.js'
import type { ActionKind } from './actions.js'
import type { Party, Stage } from './vocabulary.js'

export interface Step {
  readonly from: Stage
  readonly action: ActionKind
  readonly to: Stage
  readonly by: readonly Party[]
  readonly needs: readonly Need[]
}

/** The Monitoring Officer, and the deputy in absence or conflict. */
const deciders = ['monitoringOfficer', 'deputyMonitoringOfficer'] as const satisfies readonly Party[]
const officers = deciders
const advisers = [...officers, 'independentPerson'] as const satisfies readonly Party[]
const investigators = [...officers, 'investigatingOfficer'] as const satisfies readonly Party[]
const memberSide = [...officers, 'councillor'] as const satisfies readonly Party[]
const complainantSide = [...officers, 'complainant'] as const satisfies readonly Party[]

/**
 * One row per lawful step of a case (one complaint against one subject member); everything else about the procedure is derived from
 * this table: what may be done and why not, by whom, the diagram in README.md, the tests of the procedure as a graph.
 * Law: Localism Act 2011 s27-28. That nobody acts on a case they are party to holds for every row.
 */
// prettier-ignore
export const steps: readonly Step[] = [
  { from: 'received',           action: 'acknowledge',                 to: 'received',           by: officers,        needs: [notYetAcknowledged] },
  { from: 'received',           action: 'startScreening',              to: 'screening',          by: officers,        needs: [notPaused] },
  { from: 'received',           action: 'addAllegation',               to: 'received',           by: officers,        needs: [] },
  { from: 'received',           action: 'linkProvision',               to: 'received',           by: officers,        needs: [] },
  { from: 'received',           action: 'unlinkProvision',             to: 'received',           by: officers,        needs: [] },
  { from: 'received',           action: 'linkClause',                  to: 'received',           by: officers,        needs: [] },
  { from: 'received',           action: 'unlinkClause',                to: 'received',           by: officers,        needs: [] },
  { from: 'received',           action: 'decideWithholding',           to: 'received',           by: deciders,        needs: [withholdingRequested] },
  { from: 'received',           action: 'askToWithdraw',               to: 'received',           by: complainantSide, needs: [withdrawalNotYetAsked] },
  { from: 'received',           action: 'withdraw',                    to: 'closed',             by: deciders,        needs: [somethingAlleged] },
  { from: 'received',           action: 'pause',                       to: 'received',           by: officers,        needs: [notPaused] },
  { from: 'received',           action: 'resume',                      to: 'received',           by: officers,        needs: [paused] },
  { from: 'received',           action: 'addNote',                     to: 'received',           by: officers,        needs: [] },

  { from: 'screening',          action: 'acknowledge',                 to: 'screening',          by: officers,        needs: [notYetAcknowledged] },
  { from: 'screening',          action: 'answerTest',                  to: 'screening',          by: officers,        needs: [notPaused] },
  { from: 'screening',          action: 'passScreening',               to: 'assessment',         by: deciders,        needs: [notPaused, everyTestAnswered, noTestFailed] },
  { from: 'screening',          action: 'closeOutOfScope',             to: 'closed',             by: deciders,        needs: [notPaused, somethingAlleged, aTestFailed] },
  { from: 'screening',          action: 'tellMember',                  to: 'screening',          by: officers,        needs: [notPaused, memberNotYetTold, withholdingDecided] },
  { from: 'screening',          action: 'doNotTellMember',             to: 'screening',          by: deciders,        needs: [tellingNotYetDecided] },
  { from: 'screening',          action: 'recordMemberComment',         to: 'screening',          by: memberSide,      needs: [memberTold, memberOrOfficer] },
  { from: 'screening',          action: 'addAllegation',               to: 'screening',          by: officers,        needs: [] },
  { from: 'screening',          action: 'linkProvision',               to: 'screening',          by: officers,        needs: [] },
  { from: 'screening',          action: 'unlinkProvision',             to: 'screening',          by: officers,        needs: [] },
  { from: 'screening',          action: 'linkClause',                  to: 'screening',          by: officers,        needs: [] },
  { from: 'screening',          action: 'unlinkClause',                to: 'screening',          by: officers,        needs: [] },
  { from: 'screening',          action: 'consultIndependentPerson',    to: 'screening',          by: officers,        needs: [notPaused] },
  { from: 'screening',          action: 'giveView',                    to: 'screening',          by: advisers,        needs: [consultationOpen] },
  { from: 'screening',          action: 'declareConflict',             to: 'screening',          by: advisers,        needs: [consultationOpen] },
  { from: 'screening',          action: 'decideWithholding',           to: 'screening',          by: deciders,        needs: [withholdingRequested] },
  { from: 'screening',          action: 'askToWithdraw',               to: 'screening',          by: complainantSide, needs: [withdrawalNotYetAsked] },
  { from: 'screening',          action: 'withdraw',                    to: 'closed',             by: deciders,        needs: [somethingAlleged] },
  { from: 'screening',          action: 'pause',                       to: 'screening',          by: officers,        needs: [notPaused] },
  { from: 'screening',          action: 'resume',                      to: 'screening',          by: officers,        needs: [paused] },
  { from: 'screening',          action: 'addNote',                     to: 'screening',          by: officers,        needs: [] },

  { from: 'assessment',         action: 'acknowledge',                 to: 'assessment',         by: officers,        needs: [notYetAcknowledged] },
  { from: 'assessment',         action: 'answerTest',                  to: 'assessment',         by: officers,        needs: [notPaused] },
  { from: 'assessment',         action: 'tellMember',                  to: 'assessment',         by: officers,        needs: [notPaused, memberNotYetTold, withholdingDecided] },
  { from: 'assessment',         action: 'doNotTellMember',             to: 'assessment',         by: deciders,        needs: [tellingNotYetDecided] },
  { from: 'assessment',         action: 'recordMemberComment',         to: 'assessment',         by: memberSide,      needs: [memberTold, memberOrOfficer] },
  { from: 'assessment',         action: 'findCapacity',                to: 'assessment',         by: deciders,        needs: [notPaused] },
  { from: 'assessment',         action: 'weighFactor',                 to: 'assessment',         by: officers,        needs: [notPaused] },
  { from: 'assessment',         action: 'addAllegation',               to: 'assessment',         by: officers,        needs: [] },
  { from: 'assessment',         action: 'linkProvision',               to: 'assessment',         by: officers,        needs: [] },
  { from: 'assessment',         action: 'unlinkProvision',             to: 'assessment',         by: officers,        needs: [] },
  { from: 'assessment',         action: 'linkClause',                  to: 'assessment',         by: officers,        needs: [] },
  { from: 'assessment',         action: 'unlinkClause',                to: 'assessment',         by: officers,        needs: [] },
  { from: 'assessment',         action: 'consultIndependentPerson',    to: 'assessment',         by: officers,        needs: [notPaused] },
  { from: 'assessment',         action: 'giveView',                    to: 'assessment',         by: advisers,        needs: [consultationOpen] },
  { from: 'assessment',         action: 'declareConflict',             to: 'assessment',         by: advisers,        needs: [consultationOpen] },
  { from: 'assessment',         action: 'decideWithholding',           to: 'assessment',         by: deciders,        needs: [withholdingRequested] },
  { from: 'assessment',         action: 'closeOutOfScope',             to: 'closed',             by: deciders,        needs: [notPaused, somethingAlleged, aTestFailed, independentPersonHeardIfInvestigated] },
  { from: 'assessment',         action: 'closePrivate',                to: 'closed',             by: deciders,        needs: [notPaused, somethingAlleged, withholdingDecided, provisionLinked, capacityFoundPrivate, independentPersonHeardIfInvestigated] },
  { from: 'assessment',         action: 'takeNoFurtherAction',         to: 'closed',             by: deciders,        needs: [notPaused, somethingAlleged, withholdingDecided, memberToldOrReasonRecorded, provisionLinked, independentPersonHeardIfInvestigated] },
  { from: 'assessment',         action: 'offerInformalResolution',     to: 'informalResolution', by: deciders,        needs: [notPaused, everyTestAnswered, noTestFailed, memberTold, provisionLinked, capacityDecided, codeApplies, independentPersonHeardIfInvestigated] },
  { from: 'assessment',         action: 'referToInvestigation',        to: 'investigation',      by: deciders,        needs: [notPaused, everyTestAnswered, noTestFailed, withholdingDecided, memberToldOrReasonRecorded, provisionLinked, capacityDecided, codeApplies] },
  { from: 'assessment',         action: 'askToWithdraw',               to: 'assessment',         by: complainantSide, needs: [withdrawalNotYetAsked] },
  { from: 'assessment',         action: 'withdraw',                    to: 'closed',             by: deciders,        needs: [somethingAlleged, independentPersonHeardIfInvestigated] },
  { from: 'assessment',         action: 'pause',                       to: 'assessment',         by: officers,        needs: [notPaused] },
  { from: 'assessment',         action: 'resume',                      to: 'assessment',         by: officers,        needs: [paused] },
  { from: 'assessment',         action: 'issueNotice',                 to: 'assessment',         by: deciders,        needs: [somethingDecided] },
  { from: 'assessment',         action: 'addNote',                     to: 'assessment',         by: officers,        needs: [] },

  { from: 'informalResolution', action: 'acknowledge',                 to: 'informalResolution', by: officers,        needs: [notYetAcknowledged] },
  { from: 'informalResolution', action: 'completeInformalResolution',  to: 'closed',             by: deciders,        needs: [notPaused, independentPersonHeardIfInvestigated] },
  { from: 'informalResolution', action: 'failInformalResolution',      to: 'assessment',         by: deciders,        needs: [notPaused] },
  { from: 'informalResolution', action: 'recordMemberComment',         to: 'informalResolution', by: memberSide,      needs: [memberTold, memberOrOfficer] },
  { from: 'informalResolution', action: 'askToWithdraw',               to: 'informalResolution', by: complainantSide, needs: [withdrawalNotYetAsked] },
  { from: 'informalResolution', action: 'withdraw',                    to: 'closed',             by: deciders,        needs: [independentPersonHeardIfInvestigated] },
  { from: 'informalResolution', action: 'pause',                       to: 'informalResolution', by: officers,        needs: [notPaused] },
  { from: 'informalResolution', action: 'resume',                      to: 'informalResolution', by: officers,        needs: [paused] },
  { from: 'informalResolution', action: 'issueNotice',                 to: 'informalResolution', by: deciders,        needs: [somethingDecided] },
  { from: 'informalResolution', action: 'addNote',                     to: 'informalResolution', by: officers,        needs: [] },

  { from: 'investigation',      action: 'acknowledge',                 to: 'investigation',      by: officers,        needs: [notYetAcknowledged] },
  { from: 'investigation',      action: 'tellMember',                  to: 'investigation',      by: officers,        needs: [notPaused, memberNotYetTold, withholdingDecided] },
  { from: 'investigation',      action: 'recordMemberComment',         to: 'investigation',      by: memberSide,      needs: [memberTold, memberOrOfficer] },
  { from: 'investigation',      action: 'appointInvestigatingOfficer', to: 'investigation',      by: deciders,        needs: [notPaused, finalReportNotYetIssued] },
  { from: 'investigation',      action: 'issueDraftReport',            to: 'investigation',      by: investigators,   needs: [notPaused, officerAppointed, theirInvestigation, finalReportNotYetIssued] },
  { from: 'investigation',      action: 'issueFinalReport',            to: 'investigation',      by: investigators,   needs: [notPaused, officerAppointed, theirInvestigation, draftReportIssued, finalReportNotYetIssued] },
  { from: 'investigation',      action: 'consultIndependentPerson',    to: 'investigation',      by: officers,        needs: [notPaused] },
  { from: 'investigation',      action: 'giveView',                    to: 'investigation',      by: advisers,        needs: [consultationOpen] },
  { from: 'investigation',      action: 'declareConflict',             to: 'investigation',      by: advisers,        needs: [consultationOpen] },
  { from: 'investigation',      action: 'closeNoBreach',               to: 'closed',             by: deciders,        needs: [notPaused, finalReportIssued, independentPersonHeard] },
  { from: 'investigation',      action: 'resolveLocally',              to: 'closed',             by: deciders,        needs: [notPaused, finalReportIssued, independentPersonHeard] },
  { from: 'investigation',      action: 'referToHearing',              to: 'hearing',            by: deciders,        needs: [notPaused, memberTold, finalReportIssued] },
  { from: 'investigation',      action: 'askToWithdraw',               to: 'investigation',      by: complainantSide, needs: [withdrawalNotYetAsked] },
  { from: 'investigation',      action: 'withdraw',                    to: 'closed',             by: deciders,        needs: [independentPersonHeardIfInvestigated] },
  { from: 'investigation',      action: 'pause',                       to: 'investigation',      by: officers,        needs: [notPaused] },
  { from: 'investigation',      action: 'resume',                      to: 'investigation',      by: officers,        needs: [paused] },
  { from: 'investigation',      action: 'issueNotice',                 to: 'investigation',      by: deciders,        needs: [somethingDecided] },
  { from: 'investigation',      action: 'addNote',                     to: 'investigation',      by: officers,        needs: [] },

  { from: 'hearing',            action: 'acknowledge',                 to: 'hearing',            by: officers,        needs: [notYetAcknowledged] },
  { from: 'hearing',            action: 'consultIndependentPerson',    to: 'hearing',            by: officers,        needs: [notPaused] },
  { from: 'hearing',            action: 'giveView',                    to: 'hearing',            by: advisers,        needs: [consultationOpen] },
  { from: 'hearing',            action: 'declareConflict',             to: 'hearing',            by: advisers,        needs: [consultationOpen] },
  { from: 'hearing',            action: 'closeHearingNoBreach',        to: 'closed',             by: deciders,        needs: [notPaused, finalReportIssued, independentPersonHeard] },
  { from: 'hearing',            action: 'closeBreachNoSanction',       to: 'closed',             by: deciders,        needs: [notPaused, finalReportIssued, independentPersonHeard, capacityDecided] },
  { from: 'hearing',            action: 'imposeSanctions',             to: 'sanctions',          by: deciders,        needs: [notPaused, finalReportIssued, independentPersonHeard, capacityDecided] },
  { from: 'hearing',            action: 'pause',                       to: 'hearing',            by: officers,        needs: [notPaused] },
  { from: 'hearing',            action: 'resume',                      to: 'hearing',            by: officers,        needs: [paused] },
  { from: 'hearing',            action: 'issueNotice',                 to: 'hearing',            by: deciders,        needs: [somethingDecided] },
  { from: 'hearing',            action: 'addNote',                     to: 'hearing',            by: officers,        needs: [] },

  { from: 'sanctions',          action: 'acknowledge',                 to: 'sanctions',          by: officers,        needs: [notYetAcknowledged] },
  { from: 'sanctions',          action: 'endSanction',                 to: 'sanctions',          by: officers,        needs: [] },
  { from: 'sanctions',          action: 'closeSanctions',              to: 'closed',             by: deciders,        needs: [everySanctionEnded] },
  { from: 'sanctions',          action: 'issueNotice',                 to: 'sanctions',          by: deciders,        needs: [somethingDecided] },
  { from: 'sanctions',          action: 'addNote',                     to: 'sanctions',          by: officers,        needs: [] },

  { from: 'closed',             action: 'acknowledge',                 to: 'closed',             by: officers,        needs: [notYetAcknowledged] },
  { from: 'closed',             action: 'issueNotice',                 to: 'closed',             by: deciders,        needs: [somethingDecided] },
  { from: 'closed',             action: 'reopen',                      to: 'assessment',         by: deciders,        needs: [] },
  { from: 'closed',             action: 'decideWithholding',           to: 'closed',             by: deciders,        needs: [withholdingRequested] },
  { from: 'closed',             action: 'addNote',                     to: 'closed',             by: officers,        needs: [] },
]
