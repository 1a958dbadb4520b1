import { formatDayShort, isBefore, type PlainDate } from '../time/dates.js'
import { dayAfter } from '../time/deadlines.js'
import { isRunning } from './clocks.js'
import type { Case, Complaint } from './complaint.js'
import { sanctions as sanctionNames } from './decisions.js'
import type { Situation } from './need.js'
import { awaitedViews, hearingOn, isCommentAwaited, openRequests, openSanctions, replyDueOn } from './next-date.js'
import { editionsOwed, noticesOwed } from './notices-owed.js'
import { reviewInTime } from './needs-after-assessment.js'
import { sides } from './vocabulary.js'

type Prompts = (situation: Situation) => readonly string[]

const isPast = (dueOn: PlainDate | null, on: PlainDate): dueOn is PlainDate => dueOn !== null && isBefore(dueOn, on)

const complainantSilent: Prompts = ({ theCase, on }) =>
  openRequests(theCase)
    .map((one) => replyDueOn(one, theCase))
    .filter((dueOn) => isPast(dueOn, on))
    .map(
      (dueOn) =>
        `The complainant has not replied by ${formatDayShort(dueOn)}: consider closing the case, or go on without the reply`,
    )

const memberSilent: Prompts = ({ theCase: { clocks, stage }, on }) =>
  isCommentAwaited(stage)
    ? clocks
        .filter((clock) => clock.kind === 'memberComment' && isRunning(clock) && isPast(clock.dueOn, on))
        .map(({ dueOn }) => `The subject member has not commented by ${formatDayShort(dueOn)}: the assessment can go on`)
    : []

const independentPersonSilent: Prompts = ({ theCase, on }) =>
  awaitedViews(theCase)
    .filter(({ dueOn }) => isPast(dueOn, on))
    .map(
      ({ dueOn }) =>
        `No view has come by ${formatDayShort(dueOn)}: consult another Independent Person. One who is silent is replaced, never skipped`,
    )

const hearingPassed: Prompts = ({ theCase, on }) => {
  const listed = hearingOn(theCase)
  return isPast(listed, on)
    ? [`The hearing was listed for ${formatDayShort(listed)}: record that the panel sat, or that it was adjourned`]
    : []
}

const sanctionsPast: Prompts = ({ theCase, on }) =>
  openSanctions(theCase)
    .filter(({ dueOn }) => isPast(dueOn, on))
    .map(
      ({ kind, dueOn }) => `“${sanctionNames[kind]}” was due ${dueOn === null ? '' : formatDayShort(dueOn)}: record how it ended`,
    )

const parties = { complainant: 'the complainant', subjectMember: 'the subject member', public: 'the public', exempt: 'the file' }

const noticesMissing: Prompts = ({ theCase }) =>
  noticesOwed(theCase).map(
    (decision) =>
      `The notice of the decision of ${formatDayShort(decision.on)} is owed to ${editionsOwed(decision, theCase)
        .map((edition) => parties[edition])
        .join(' and ')}`,
  )

/** The last day on which a review can be asked for; null where the council has adopted none, or one has been asked for already. */
export function reviewUntil({ arrangements: { review } }: Complaint, theCase: Case): PlainDate | null {
  const closedOn = theCase.closings.at(-1)
  if (review === null || closedOn === undefined || theCase.stage !== 'closed' || theCase.review !== null) return null
  return dayAfter(closedOn, review.within)
}

const reviewOpen: Prompts = (situation) => {
  const { complaint, theCase } = situation
  const until = reviewUntil(complaint, theCase)
  if (until === null || !reviewInTime.holds(situation)) return []
  const seekers = complaint.arrangements.review?.by ?? []
  return [
    `A review can be asked for until ${formatDayShort(until)} by ${seekers.map((by) => sides[by].toLowerCase()).join(' or ')}`,
  ]
}

/** Legal advice is between those who run the case and the law: nobody else is told that there is any. */
const legalIssuesOpen: Prompts = ({ theCase: { legalIssues }, actor }) => {
  const open = legalIssues.filter(({ end }) => end === null).length
  const isForThem = actor.party === 'monitoringOfficer' || actor.party === 'deputyMonitoringOfficer'
  return open === 0 || !isForThem
    ? []
    : [`${open === 1 ? 'A legal issue is' : `${open} legal issues are`} still to be brought to an end`]
}

const whileRunning = [complainantSilent, memberSilent, independentPersonSilent, hearingPassed, sanctionsPast]
const always = [noticesMissing, reviewOpen, legalIssuesOpen]

/** What nobody waits for any more, or what is easily forgotten. While the case is paused no date passes. */
export const prompts = (situation: Situation): readonly string[] =>
  [...(situation.theCase.pause === null ? whileRunning : []), ...always].flatMap((each) => each(situation))
