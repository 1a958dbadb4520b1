import type { Case } from './complaint.js'
import type { Decision, DecisionKind, Edition } from './decisions.js'

/** Beside those that end the case: each gives some of its allegations their outcome. */
const endsAllegations: readonly DecisionKind[] = ['endAllegations', 'findNoBreach', 'imposeSanctions']

/** The parties to whom the notice of this decision has not been issued: the subject member is owed one where they were told of the case. */
export const editionsOwed = ({ noticesIssued }: Decision, { toldMember }: Case): readonly Edition[] =>
  (['complainant', ...(toldMember?.told === true ? (['subjectMember'] as const) : [])] as const).filter(
    (edition) => !noticesIssued.includes(edition),
  )

/** A notice exists for every outcome, no further action included: those decisions whose notice has not reached every party yet. */
export const noticesOwed = (theCase: Case): readonly Decision[] =>
  theCase.decisions.filter(
    (decision) => (decision.endsCase || endsAllegations.includes(decision.kind)) && editionsOwed(decision, theCase).length > 0,
  )
