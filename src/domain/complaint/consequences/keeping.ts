import { InvalidInput, Refused } from '../../errors.js'
import { meetClock, moveClocks } from '../clocks.js'
import { changeClocks } from './clock-events.js'
import type { Consequences } from './consequence.js'

export const keeping: Consequences<'askToWithdraw' | 'pause' | 'resume' | 'addNote' | 'issueNotice'> = {
  askToWithdraw: ({ on, reasons }, { theCase }) => [{ type: 'withdrawalAsked', caseId: theCase.id, on, reasons }],
  pause: ({ on, category, reason }, { theCase }) => [
    { type: 'paused', caseId: theCase.id, on, pause: { category, reason, from: on } },
  ],
  resume: ({ on }, { theCase, facts }) =>
    theCase.pause === null
      ? []
      : [
          { type: 'resumed', caseId: theCase.id, on, pause: { ...theCase.pause, until: on } },
          ...changeClocks(theCase.id, on, moveClocks(theCase.clocks, theCase.pause.from, on, facts.calendar)),
        ],
  addNote: ({ on, text }, { facts }) => [{ type: 'noteAdded', on, note: { on, by: facts.actor.name, text } }],
  issueNotice: ({ on, decision, edition, document }, { complaint, theCase, facts }) => {
    if (
      (edition === 'subjectMember' || edition === 'public') &&
      complaint.complainant.identityHandling === 'withholdingRequested'
    )
      throw new Refused(['the complainant’s request to withhold their name has not been decided'])
    if (!theCase.decisions.some(({ id }) => id === decision))
      throw new InvalidInput([{ pointer: '/decision', message: 'There is no such decision in this case' }])
    return [
      { type: 'noticeIssued', caseId: theCase.id, on, decision, edition, document },
      ...(theCase.decisions.at(-1)?.id === decision
        ? changeClocks(theCase.id, on, meetClock(theCase.clocks, 'decisionNotice', on, facts.calendar))
        : []),
    ]
  },
}
