import { meetClock, startClocksOnce, stopClocks } from '../clocks.js'
import { changeClocks } from './clock-events.js'
import type { Consequences } from './consequence.js'

export const screening: Consequences<
  | 'acknowledge'
  | 'startScreening'
  | 'answerTest'
  | 'passScreening'
  | 'tellMember'
  | 'doNotTellMember'
  | 'recordMemberComment'
  | 'decideWithholding'
> = {
  acknowledge: ({ on }, { complaint, facts }) => [
    { type: 'acknowledged', on },
    ...complaint.cases.flatMap((each) =>
      changeClocks(each.id, on, [
        ...meetClock(each.clocks, 'acknowledge', on, facts.calendar),
        ...startClocksOnce('acknowledged', on, each, complaint.arrangements, facts.calendar),
      ]),
    ),
  ],
  startScreening: () => [],
  answerTest: ({ on, test, answer, reasons }, { theCase }) => [
    { type: 'testAnswered', caseId: theCase.id, on, test, answer, reasons },
  ],
  passScreening: ({ on, reasons }, { theCase }) => [{ type: 'screeningPassed', caseId: theCase.id, on, reasons }],
  tellMember: ({ on }, { complaint, theCase, facts }) => [
    { type: 'memberTold', caseId: theCase.id, on, told: { told: true, on } },
    ...changeClocks(theCase.id, on, startClocksOnce('memberTold', on, theCase, complaint.arrangements, facts.calendar)),
  ],
  doNotTellMember: ({ on, reasons }, { theCase }) => [
    { type: 'memberTold', caseId: theCase.id, on, told: { told: false, on, reason: reasons } },
    ...changeClocks(
      theCase.id,
      on,
      stopClocks(
        theCase.clocks.filter(({ kind }) => kind === 'memberComment'),
        on,
      ),
    ),
  ],
  recordMemberComment: ({ on, text }, { complaint, theCase, facts }) => [
    { type: 'memberCommented', caseId: theCase.id, on, comment: { on, by: facts.actor.party, text } },
    ...changeClocks(theCase.id, on, [
      ...meetClock(theCase.clocks, 'memberComment', on, facts.calendar),
      ...startClocksOnce('memberCommented', on, theCase, complaint.arrangements, facts.calendar),
    ]),
  ],
  decideWithholding: ({ on, granted, reasons }) => [
    { type: 'withholdingDecided', on, identityHandling: granted ? 'withholdingGranted' : 'withholdingRefused', reasons },
  ],
}
