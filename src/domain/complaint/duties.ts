import { formatDayShort, isBefore, type PlainDate } from '../time/dates.js'
import { isRunning, runningClock } from './clocks.js'
import type { Complaint } from './complaint.js'
import { decisionMakers, sanctions as sanctionNames } from './decisions.js'
import { independentPersonHeard } from './needs-advice.js'
import { panelAwaited } from './needs-after-assessment.js'
import type { Situation } from './need.js'
import { awaitedViews, hearingOn, isCommentAwaited, openRequests, openSanctions, replyDueOn } from './next-date.js'
import { noticesOwed } from './notices-owed.js'
import { memberViewsToSeek } from './views-to-seek.js'
import type { ClockKind, Stage } from './vocabulary.js'

/** Something that somebody has to do, or is waited for to do. */
export interface Duty {
  readonly who: string
  readonly what: string
  readonly dueOn: PlainDate | null
}

type Duties = (situation: Situation) => readonly Duty[]

const officer = 'The Monitoring Officer'
const forOfficer = (what: string, dueOn: PlainDate | null = null): Duty => ({ who: officer, what, dueOn })

const pausedFor: Duties = ({ theCase: { pause } }) => {
  if (pause === null) return []
  return pause.category === 'waitingForComplainant'
    ? [{ who: 'The complainant', what: 'to answer before the case goes on', dueOn: null }]
    : [{ who: 'Another body: the case is stayed', what: 'to finish before the case goes on', dueOn: null }]
}

const wishToWithdraw: Duties = ({ theCase: { withdrawalAsked, stage } }) =>
  withdrawalAsked !== null && withdrawalAsked.goesOn === null && stage !== 'closed' && stage !== 'sanctions'
    ? [forOfficer('to decide on the complainant’s wish to withdraw')]
    : []

const reviewAsked: Duties = ({ theCase: { review, stage } }) =>
  stage === 'closed' && review !== null && review.decided === null
    ? [forOfficer('to decide on the review that was asked for')]
    : []

const acknowledgement: Duties = ({ theCase: { clocks } }) => {
  const owed = runningClock(clocks, 'acknowledge')
  return owed === undefined ? [] : [forOfficer('to acknowledge the complaint', owed.dueOn)]
}

/** The limit for a notice runs from the latest decision; an earlier one without its notice is owed as well. */
const notices: Duties = ({ theCase }) => {
  const limit = runningClock(theCase.clocks, 'decisionNotice')
  const latest = theCase.decisions.at(-1)
  const owed = noticesOwed(theCase)
  return theCase.decisions
    .filter((one) => owed.includes(one) || (limit !== undefined && one === latest))
    .map((one) =>
      forOfficer(
        `to issue the notice of the decision of ${formatDayShort(one.on)}`,
        one === latest ? (limit?.dueOn ?? null) : null,
      ),
    )
}

const memberQuestions: Duties = ({ theCase }) =>
  memberViewsToSeek(theCase) > 0 ? [forOfficer('to put the subject member’s question to an Independent Person')] : []

const complainantReplies: Duties = ({ theCase, on }) =>
  openRequests(theCase)
    .map((one) => replyDueOn(one, theCase))
    .filter((dueOn) => !isBefore(dueOn, on))
    .map((dueOn) => ({ who: 'The complainant', what: 'to reply to what was asked', dueOn }))

/** To an Independent Person another one's name is not told. */
const views: Duties = ({ theCase, actor }) =>
  awaitedViews(theCase)
    .filter(({ soughtBy }) => soughtBy === 'council')
    .map(({ name, independentPerson, dueOn }) => ({
      who:
        actor.party === 'independentPerson' && actor.person !== independentPerson
          ? 'Another Independent Person'
          : `The Independent Person, ${name}`,
      what: 'to give a view',
      dueOn,
    }))

/** Their silence does not stop the assessment: once the time is over nobody waits for it. */
const memberComment: Duties = ({ theCase: { clocks, stage }, on }) =>
  isCommentAwaited(stage)
    ? clocks
        .filter((clock) => clock.kind === 'memberComment' && isRunning(clock) && !isBefore(clock.dueOn, on))
        .map(({ dueOn }) => ({ who: 'The subject member', what: 'to comment, if they wish', dueOn }))
    : []

const assessmentPanel: Duties = (situation) =>
  situation.theCase.stage === 'assessment' && situation.theCase.breachFoundOn === null && panelAwaited.holds(situation)
    ? [
        {
          who: decisionMakers.panel,
          what: 'to meet on the case',
          dueOn: runningClock(situation.theCase.clocks, 'assess')?.dueOn ?? null,
        },
      ]
    : []

const investigation: Duties = ({ theCase: { stage, investigation: work, clocks } }) =>
  stage === 'investigation' && work?.officer && work.finalReportOn === null
    ? [
        {
          who: `The Investigating Officer, ${work.officer.name}`,
          what: work.draftReportOn === null ? 'to issue the draft report' : 'to issue the final report',
          dueOn: runningClock(clocks, 'investigate')?.dueOn ?? null,
        },
      ]
    : []

const hearingPanel: Duties = (situation) => {
  const { theCase, on } = situation
  const { hearing, stage } = theCase
  const dayOfHearing = hearingOn(theCase)
  if (dayOfHearing === on) return [{ who: decisionMakers.hearingPanel, what: 'to hear the case today', dueOn: null }]
  return stage === 'hearing' && hearing?.held != null && independentPersonHeard.holds(situation)
    ? [{ who: decisionMakers.hearingPanel, what: 'to decide', dueOn: null }]
    : []
}

const sanctions: Duties = ({ theCase, on }) =>
  openSanctions(theCase).flatMap(({ kind, addressedTo, recommendedTo, parishResponse, dueOn }): Duty[] => {
    if (recommendedTo !== null && parishResponse === null)
      return [{ who: recommendedTo, what: `to respond to what was recommended: ${sanctionNames[kind].toLowerCase()}`, dueOn }]
    return dueOn !== null && isBefore(dueOn, on)
      ? []
      : [{ who: addressedTo, what: `to comply: ${sanctionNames[kind].toLowerCase()}`, dueOn }]
  })

const ofOfficer = [wishToWithdraw, acknowledgement, notices, memberQuestions] as const
const ofOthers = [complainantReplies, views, memberComment, assessmentPanel, investigation, hearingPanel, sanctions] as const

/** Everybody who has something to do; the Monitoring Officer where no other is waited for. */
export function duties(complaint: Complaint, situation: Omit<Situation, 'complaint'>): readonly Duty[] {
  const whole = { ...situation, complaint }
  const { theCase } = situation
  const from = (some: readonly Duties[]) => some.flatMap((each) => each(whole))
  if (theCase.pause !== null) return from([pausedFor, wishToWithdraw])
  if (theCase.stage === 'closed') return from([reviewAsked, acknowledgement, notices])
  const others = from(ofOthers)
  return [...from(ofOfficer), ...(others.length > 0 ? others : [nextStep(whole)])]
}

const clockOfStage: Readonly<Partial<Record<Stage, ClockKind>>> = {
  screening: 'assess',
  assessment: 'assess',
  investigation: 'investigate',
}

const nextStep = ({ theCase: { stage, clocks } }: Situation): Duty => {
  const kind = clockOfStage[stage]
  return forOfficer('to take the next step', kind === undefined ? null : (runningClock(clocks, kind)?.dueOn ?? null))
}

/** 'The Monitoring Officer; The Investigating Officer, Ruth Calloway'. */
export const whoMustAct = (all: readonly Duty[]): string =>
  all.length === 0 ? 'Nobody: the case is closed' : [...new Set(all.map(({ who }) => who))].join('; ')
