import { InvalidInput, Refused } from '../../errors.js'
import { formatDayShort, isBefore, type PlainDate } from '../../time/dates.js'
import { dueOn } from '../../time/deadlines.js'
import {
  applyClockChange,
  communicate,
  meetClock,
  runningClock,
  startClock,
  startClocksOnce,
  stopClocks,
  type ClockChange,
} from '../clocks.js'
import type { Case } from '../complaint.js'
import type { ClockKind } from '../vocabulary.js'
import { changeClocks } from './clock-events.js'
import type { Consequences } from './consequence.js'
import { sitsFreely } from './hearing.js'

export const screening: Consequences<
  | 'acknowledge'
  | 'startScreening'
  | 'answerTest'
  | 'passScreening'
  | 'tellMember'
  | 'doNotTellMember'
  | 'recordMemberComment'
  | 'decideWithholding'
  | 'askComplainant'
  | 'recordComplainantReply'
  | 'seekView'
  | 'referToPanel'
  | 'recordPanelMeeting'
> = {
  acknowledge: ({ on }, { complaint, facts }) => [
    { type: 'acknowledged', on },
    ...complaint.cases.flatMap((each) =>
      changeClocks(each.id, on, [
        ...meetClock(each.clocks, 'acknowledge', on, facts.calendar),
        ...promised(each, 'assess', startClocksOnce('acknowledged', on, each, complaint.arrangements, facts.calendar), on),
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
    ...changeClocks(
      theCase.id,
      on,
      promised(theCase, 'memberComment', startClocksOnce('memberTold', on, theCase, complaint.arrangements, facts.calendar), on),
    ),
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
  askComplainant: ({ on, question }, { complaint, theCase, facts }) => {
    const due = dueOn(on, complaint.arrangements.clocks.complainantReply.limit, facts.calendar)
    const isRunningNow = runningClock(theCase.clocks, 'complainantReply') !== undefined
    return [
      {
        type: 'complainantAsked',
        caseId: theCase.id,
        on,
        request: { id: facts.newId(), question, askedOn: on, dueOn: due, reply: null },
      },
      ...changeClocks(
        theCase.id,
        on,
        isRunningNow
          ? []
          : promised(theCase, 'complainantReply', startClock('complainantReply', on, complaint.arrangements, facts.calendar), on),
      ),
    ]
  },
  recordComplainantReply: ({ on, request, text }, { theCase, facts }) => {
    const asked = theCase.requests.find(({ id }) => id === request)
    if (!asked) throw invalid('/request', 'There is no such question in this case')
    if (asked.reply) throw new Refused(['this question has been answered already'])
    if (isBefore(on, asked.askedOn)) throw new Refused([`the question was put only on ${formatDayShort(asked.askedOn)}`])
    const isLast = theCase.requests.every(({ id, reply }) => id === request || reply !== null)
    return [
      { type: 'complainantReplied', caseId: theCase.id, on, request, reply: { on, text } },
      ...changeClocks(theCase.id, on, isLast ? meetClock(theCase.clocks, 'complainantReply', on, facts.calendar) : []),
    ]
  },
  seekView: ({ on, question }, { theCase }) => [{ type: 'viewSought', caseId: theCase.id, on, question }],
  referToPanel: ({ on, reasons }, { theCase }) => [{ type: 'referredToPanel', caseId: theCase.id, on, reasons }],
  recordPanelMeeting: ({ on, members, conclusion }, context) => {
    if (members.length === 0) throw invalid('/members', 'Name those who sat on the panel')
    members.forEach(({ person }) => {
      sitsFreely(person, context)
    })
    return [{ type: 'panelMet', caseId: context.theCase.id, on, met: { on, members, conclusion } }]
  },
}

/** The letter that goes with this act states by when: the date stays as promised. */
const promised = ({ clocks }: Case, kind: ClockKind, started: readonly ClockChange[], on: PlainDate): readonly ClockChange[] => [
  ...started,
  ...communicate(started.reduce(applyClockChange, clocks), [kind], on),
]

const invalid = (pointer: string, message: string): InvalidInput => new InvalidInput([{ pointer, message }])
