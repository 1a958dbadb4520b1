import { isRunning } from '../domain/complaint/clocks.js'
import type { ActionKind } from '../domain/complaint/actions.js'
import type { Case, Complaint } from '../domain/complaint/complaint.js'
import type { DecisionKind } from '../domain/complaint/decisions.js'
import { isInTimeline } from '../domain/complaint/timeline.js'
import { availableActions } from '../domain/complaint/decide.js'
import type { Actor, ComplaintEvent, Recorded } from '../domain/complaint/events.js'
import { isCommentAwaited, replyDueOn } from '../domain/complaint/next-date.js'
import { toldClocks } from '../domain/complaint/told-clocks.js'
import type { Viewer } from '../domain/complaint/visibility.js'
import type { ClockKind, Side, Stage } from '../domain/complaint/vocabulary.js'
import type { PlainDate } from '../domain/time/dates.js'

/** The parties to a complaint. Neither is told what was asked of anybody else, nor why a case waits for another body. */
export type OutsideParty = 'complainant' | 'councillor'

export const waitingFors = ['you', 'monitoringOfficer', 'investigatingOfficer', 'paused', 'nobody'] as const
export type WaitingFor = (typeof waitingFors)[number]

export interface PromisedDate {
  readonly what: ClockKind
  readonly dueOn: PlainDate
}

export const datesFor = (party: OutsideParty, { pause, stage, clocks, requests }: Case): readonly PromisedDate[] =>
  pause !== null || stage === 'closed'
    ? []
    : clocks
        .filter((clock) => isRunning(clock) && toldClocks[sideOf[party]].includes(clock.kind))
        .filter(({ kind }) => kind !== 'memberComment' || isCommentAwaited(stage))
        .filter(({ kind }) => kind !== 'complainantReply' || requests.length === 0)
        .map(({ kind, dueOn }) => ({ what: kind, dueOn }))
        .sort((a, b) => a.dueOn.localeCompare(b.dueOn))

export function waitingFor(party: OutsideParty, { pause, stage, investigation, clocks, requests, review }: Case): WaitingFor {
  if (stage === 'closed')
    return review !== null && review.decided === null && review.by === sideOf[party] ? 'monitoringOfficer' : 'nobody'
  if (pause) return party === 'complainant' && pause.category === 'waitingForComplainant' ? 'you' : 'paused'
  if (party === 'complainant' && requests.some(({ reply }) => reply === null)) return 'you'
  if (
    party === 'councillor' &&
    isCommentAwaited(stage) &&
    clocks.some((clock) => clock.kind === 'memberComment' && isRunning(clock))
  )
    return 'you'
  return stage === 'investigation' && investigation?.officer && investigation.finalReportOn === null
    ? 'investigatingOfficer'
    : 'monitoringOfficer'
}

/** What happened, as far as the party is told; the words for it are the page's. */
export interface Happening {
  readonly on: PlainDate
  readonly what: ComplaintEvent['type']
  readonly stage: Stage | null
  readonly decision: DecisionKind | null
}

/** The addressee of an edition learns of that one alone. */
const editionOf: Readonly<Record<OutsideParty, string>> = { complainant: 'complainant', councillor: 'subjectMember' }
export const sideOf: Readonly<Record<OutsideParty, Side>> = { complainant: 'complainant', councillor: 'subjectMember' }

export function story(recorded: readonly Recorded[], theCase: Case, viewer: Viewer & { party: OutsideParty }): Happening[] {
  return recorded
    .map(({ event }) => event)
    .filter((event) => isInTimeline(event, theCase, viewer))
    .filter((event) => event.type !== 'noticeIssued' || event.edition === editionOf[viewer.party])
    .map((event) => ({
      on: event.on,
      what: event.type,
      stage: event.type === 'stageEntered' ? event.stage : null,
      decision: event.type === 'decided' ? event.decision.kind : null,
    }))
}

/** What a party may do in their case. */
export const outsideActs = {
  withdraw: 'askToWithdraw',
  reply: 'recordComplainantReply',
  comment: 'recordMemberComment',
  commentOnDraft: 'commentOnDraft',
  seekView: 'seekView',
  askForReview: 'askForReview',
} as const satisfies Readonly<Record<string, ActionKind>>
export type OutsideAct = keyof typeof outsideActs
export type MayNow = Readonly<Record<OutsideAct, boolean>>

/** Whether the law lets them do this now; why it does not is often about somebody else, and is not told. */
export function mayNow(party: OutsideParty, complaint: Complaint, theCase: Case, actor: Actor, today: PlainDate): MayNow {
  const open = availableActions(complaint, theCase, actor, today)
    .filter(({ reasonsAgainst }) => reasonsAgainst.length === 0)
    .map(({ action }) => action)
  const may = (act: OutsideAct) => open.includes(outsideActs[act])
  return {
    withdraw: may('withdraw'),
    reply: may('reply'),
    comment: may('comment'),
    commentOnDraft: may('commentOnDraft'),
    seekView: may('seekView'),
    askForReview: may('askForReview') && complaint.arrangements.review?.by.includes(sideOf[party]) === true,
  }
}

/** A question to the complainant, with the day as it stands after any pause or extension. */
export interface Question {
  readonly id: string
  readonly question: string
  readonly askedOn: PlainDate
  readonly dueOn: PlainDate
  readonly reply: { readonly on: PlainDate; readonly text: string } | null
}

export const questionsIn = (theCase: Case): readonly Question[] =>
  theCase.requests.map((one) => ({ ...one, dueOn: one.reply === null ? replyDueOn(one, theCase) : one.dueOn }))
