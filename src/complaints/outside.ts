import { isRunning } from '../domain/complaint/clocks.js'
import type { ActionKind } from '../domain/complaint/actions.js'
import type { Case, Complaint } from '../domain/complaint/complaint.js'
import type { DecisionKind } from '../domain/complaint/decisions.js'
import { isInTimeline } from '../domain/complaint/timeline.js'
import { availableActions } from '../domain/complaint/decide.js'
import type { Actor, ComplaintEvent, Recorded } from '../domain/complaint/events.js'
import type { Viewer } from '../domain/complaint/visibility.js'
import type { ClockKind, Stage } from '../domain/complaint/vocabulary.js'
import type { PlainDate } from '../domain/time/dates.js'

/** The parties to a complaint. Neither is told what was asked of anybody else, nor why a case waits for another body. */
export type OutsideParty = 'complainant' | 'councillor'

export const waitingFors = ['you', 'monitoringOfficer', 'investigatingOfficer', 'paused', 'nobody'] as const
export type WaitingFor = (typeof waitingFors)[number]

export interface PromisedDate {
  readonly what: ClockKind
  readonly dueOn: PlainDate
}

/** The clocks whose dates a party is told: those that bind the council towards them, and their own. A councillor's date would tell that they were told. */
const toldClocks: Readonly<Record<OutsideParty, readonly ClockKind[]>> = {
  complainant: ['acknowledge', 'complainantReply', 'assess', 'investigate', 'decisionNotice'],
  councillor: ['memberComment', 'assess', 'investigate', 'decisionNotice'],
}

export const datesFor = (party: OutsideParty, { pause, stage, clocks }: Case): readonly PromisedDate[] =>
  pause !== null || stage === 'closed'
    ? []
    : clocks
        .filter((clock) => isRunning(clock) && toldClocks[party].includes(clock.kind))
        .map(({ kind, dueOn }) => ({ what: kind, dueOn }))
        .sort((a, b) => a.dueOn.localeCompare(b.dueOn))

export function waitingFor(party: OutsideParty, { pause, stage, investigation, clocks }: Case): WaitingFor {
  if (stage === 'closed') return 'nobody'
  if (pause) return party === 'complainant' && pause.category === 'waitingForComplainant' ? 'you' : 'paused'
  if (party === 'councillor' && clocks.some((clock) => clock.kind === 'memberComment' && isRunning(clock))) return 'you'
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

/** Whether the law lets them do this now; why it does not is often about somebody else, and is not told. */
export const mayNow = (action: ActionKind, complaint: Complaint, theCase: Case, actor: Actor, today: PlainDate): boolean =>
  availableActions(complaint, theCase, actor, today).some((one) => one.action === action && one.reasonsAgainst.length === 0)
