import { isBefore, type PlainDate } from '../time/dates.js'
import type { ActionKind } from './actions.js'
import type { Case, Complaint } from './complaint.js'
import type { Step } from './workflow.js'

/**
 * The first day on which this step can have taken effect. The trail may be filled in late, but never so that one thing seems to precede what
 * it rests on: a move follows everything recorded of the case; what is done within a stage follows its beginning and what it answers.
 */
export function earliestDay({ action, from, to }: Step, complaint: Complaint, theCase: Case): PlainDate {
  if (action === 'acknowledge' || action === 'addNote') return complaint.receivedOn
  if (from !== to) return theCase.latestOn
  const basis = restsOn[action]?.(complaint, theCase)
  return basis != null && isBefore(theCase.enteredStageOn, basis) ? basis : theCase.enteredStageOn
}

/** What an act within a stage answers, and so cannot precede. */
const restsOn: Readonly<Partial<Record<ActionKind, (complaint: Complaint, theCase: Case) => PlainDate | null | undefined>>> = {
  tellMember: ({ withholdingDecidedOn }) => withholdingDecidedOn,
  recordMemberComment: (_, { toldMember }) => toldMember?.on,
  pause: (_, { pastPauses }) => pastPauses.at(-1)?.until,
  resume: (_, { pause }) => pause?.from,
  issueDraftReport: (_, { investigation }) => investigation?.officer?.on,
  issueFinalReport: (_, { investigation }) => investigation?.draftReportOn,
}
