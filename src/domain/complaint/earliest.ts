import { isBefore, type PlainDate } from '../time/dates.js'
import type { ActionKind } from './actions.js'
import { decisionKinds } from './decisions.js'
import type { Case, Complaint } from './complaint.js'
import type { Step } from './workflow.js'

/**
 * The first day on which this step can have taken effect. The trail may be filled in late, but never so that one thing seems to precede what
 * it rests on: a move follows everything recorded of the case; what is done within a stage follows its beginning and what it answers.
 */
export function earliestDay({ action, from, to }: Step, complaint: Complaint, theCase: Case): PlainDate {
  if (ofTheWhole.includes(action)) return complaint.receivedOn
  if (from !== to || isDecision(action)) return theCase.latestOn
  const basis = restsOn[action]?.(complaint, theCase)
  return basis != null && isBefore(theCase.enteredStageOn, basis) ? basis : theCase.enteredStageOn
}

/** Of the complaint rather than of a stage: what was entered wrongly may be put right as of any day since. */
const ofTheWhole: readonly ActionKind[] = ['acknowledge', 'addNote', 'relate', 'correct']

const isDecision = (action: ActionKind): boolean => (decisionKinds as readonly string[]).includes(action)

/** What an act within a stage answers, and so cannot precede. */
const restsOn: Readonly<Partial<Record<ActionKind, (complaint: Complaint, theCase: Case) => PlainDate | null | undefined>>> = {
  tellMember: ({ withholdingDecidedOn }) => withholdingDecidedOn,
  recordMemberComment: (_, { toldMember }) => toldMember?.on,
  pause: (_, { pastPauses }) => pastPauses.at(-1)?.until,
  referToPolice: (_, { pastPauses }) => pastPauses.at(-1)?.until,
  resume: (_, { pause }) => pause?.from,
  recordPanelMeeting: (_, { panel }) => panel?.referredOn,
  holdHearing: (_, { hearing }) => hearing?.listing?.noticeOn,
  adjournHearing: (_, { hearing }) => hearing?.listing?.noticeOn,
  listHearing: (_, { investigation }) => investigation?.finalReportOn,
  commentOnDraft: (_, { investigation }) => investigation?.draftReportOn,
  goOnInPublicInterest: (_, { withdrawalAsked }) => withdrawalAsked?.on,
  dismissReview: (_, { review }) => review?.askedOn,
  issueDraftReport: (_, { investigation }) => investigation?.officer?.on,
  issueFinalReport: (_, { investigation }) => investigation?.draftReportOn,
}
