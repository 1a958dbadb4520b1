import { InvalidInput, Refused } from '../../errors.js'
import { startClock, stopClocks } from '../clocks.js'
import type { ComplaintEvent } from '../events.js'
import type { Side } from '../vocabulary.js'
import { changeClocks } from './clock-events.js'
import type { Consequences, Context } from './consequence.js'

/** What may follow the closing of a case: no law gives an appeal; a council may adopt a review. */
export const reopening: Consequences<'reopen' | 'askForReview' | 'dismissReview' | 'allowReview' | 'recordAppeal'> = {
  reopen: ({ on, reasons }, context) => [
    { type: 'reopened', caseId: context.theCase.id, on, reasons },
    ...assessClockAnew(context),
  ],
  askForReview: ({ on, from, reasons }, context) => {
    speaksFor(from, context)
    if (!context.complaint.arrangements.review?.by.includes(from))
      throw new Refused(['the council’s arrangements do not give a review at this party’s request'])
    return [{ type: 'reviewAsked', caseId: context.theCase.id, on, by: from, reasons }]
  },
  dismissReview: ({ on, reasons }, { theCase }) => [{ type: 'reviewDecided', caseId: theCase.id, on, allowed: false, reasons }],
  allowReview: ({ on, reasons }, context) => [
    { type: 'reviewDecided', caseId: context.theCase.id, on, allowed: true, reasons },
    { type: 'reopened', caseId: context.theCase.id, on, reasons },
    ...assessClockAnew(context),
  ],
  recordAppeal: ({ on, from, allowed, reasons }, { theCase }) => [
    { type: 'appealRecorded', caseId: theCase.id, on, appeal: { on, by: from, allowed, reasons } },
  ],
}

/** The case comes back to be assessed: the limit begins again, whatever event starts it the first time. */
export function assessClockAnew({ complaint, theCase, facts, on }: Context): ComplaintEvent[] {
  return changeClocks(theCase.id, on, [
    ...stopClocks(
      theCase.clocks.filter(({ kind }) => kind === 'assess'),
      on,
    ),
    ...startClock('assess', on, complaint.arrangements, facts.calendar),
  ])
}

/** An outside party speaks for itself; an officer writes down what either said. */
export function speaksFor(side: Side, { actor }: Context): void {
  const own: Side | null = actor.party === 'complainant' ? 'complainant' : actor.party === 'councillor' ? 'subjectMember' : null
  if (own !== null && own !== side)
    throw new InvalidInput([{ pointer: '/from', message: 'This is not the side for which you speak' }])
}
