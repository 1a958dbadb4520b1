import type { PlainDate } from '../time/dates.js'
import { isRunning, runningClock, type Clock } from './clocks.js'
import type { Case, Consultation } from './complaint.js'
import { sanctions as sanctionNames } from './decisions.js'
import type { Sanction } from './sanction.js'
import { clockKinds, type Stage } from './vocabulary.js'

export interface NextDate {
  readonly what: string
  readonly dueOn: PlainDate
}

/** Asked at this stage and still of use; an answer to an earlier stage's question decides nothing any more. */
export const awaitedViews = ({ consultations, stage }: Case): readonly Consultation[] =>
  consultations.filter((one) => one.reply === null && one.stage === stage && !one.overtaken)

export const openRequests = ({ requests, stage }: Case): Case['requests'] =>
  stage === 'closed' || stage === 'sanctions' ? [] : requests.filter(({ reply }) => reply === null)

export const openSanctions = ({ sanctions, stage }: Case): readonly Sanction[] =>
  stage === 'sanctions' ? sanctions.filter(({ end }) => end === null) : []

/** Until when the complainant may reply: as asked, or as the limit was extended since. */
export function replyDueOn({ dueOn }: Case['requests'][number], { clocks }: Case): PlainDate {
  const extended = runningClock(clocks, 'complainantReply')?.dueOn
  return extended !== undefined && extended > dueOn ? extended : dueOn
}

export const hearingOn = ({ stage, hearing }: Case): PlainDate | null =>
  stage === 'hearing' && hearing?.listing && hearing.held === null ? hearing.listing.hearingOn : null

/** The subject member's silence does not stop the assessment, so that after it nobody waits for their comment. */
export const isCommentAwaited = (stage: Stage): boolean => stage === 'screening' || stage === 'assessment'

/** A complainant is waited for question by question. */
const isSaidOtherwise = ({ kind }: Clock, theCase: Case): boolean =>
  (kind === 'memberComment' && !isCommentAwaited(theCase.stage)) ||
  (kind === 'complainantReply' && openRequests(theCase).length > 0)

/** The first date that somebody waits for; none while the case is paused, since its clocks stand still. */
export function nextDate(theCase: Case): NextDate | null {
  if (theCase.pause) return null
  const requests = openRequests(theCase)
  const dayOfHearing = hearingOn(theCase)
  const dates: readonly NextDate[] = [
    ...theCase.clocks
      .filter((clock) => isRunning(clock) && !isSaidOtherwise(clock, theCase))
      .map(({ kind, dueOn }) => ({ what: clockKinds[kind], dueOn })),
    ...awaitedViews(theCase).map(({ dueOn }) => ({ what: clockKinds.independentPersonReply, dueOn })),
    ...requests.map((one) => ({ what: clockKinds.complainantReply, dueOn: replyDueOn(one, theCase) })),
    ...(dayOfHearing === null ? [] : [{ what: 'Hearing', dueOn: dayOfHearing }]),
    ...openSanctions(theCase).flatMap(({ kind, dueOn }) =>
      dueOn === null ? [] : [{ what: `Sanction: ${sanctionNames[kind]}`, dueOn }],
    ),
  ]
  return dates.reduce<NextDate | null>((first, date) => (first === null || date.dueOn < first.dueOn ? date : first), null)
}
