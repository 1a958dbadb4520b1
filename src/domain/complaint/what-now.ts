import type { PlainDate } from '../time/dates.js'
import type { ActionKind } from './actions.js'
import { isRunning, type Clock } from './clocks.js'
import type { Case, Complaint } from './complaint.js'
import { availableActions, type AvailableAction } from './decide.js'
import type { Actor } from './events.js'
import { clockKinds, type Stage } from './vocabulary.js'

/** What each stage is, for whoever opens a case at it. */
export const stageMeanings: Readonly<Record<Stage, string>> = {
  received: 'The complaint has been logged and waits to be acknowledged and screened.',
  screening: 'Can the council deal with it? Four jurisdiction tests are answered; a clear no closes the case as out of scope.',
  assessment: 'Should the council deal with it? Capacity, provisions and factors are weighed, and the next step is decided.',
  informalResolution: 'A resolution without a finding has been offered. If it fails, the case returns to assessment.',
  investigation: 'An Investigating Officer looks into it. The Independent Person’s view is compulsory before a decision.',
  hearing: 'A panel hears the case. The Independent Person’s view is compulsory before the finding.',
  sanctions: 'A breach was found. Each sanction is followed until it is complied with, refused or no longer possible.',
  closed: 'The case is closed. There is no statutory appeal; it can be reopened, and is then the same case.',
}

export interface NextDate {
  readonly what: string
  readonly dueOn: PlainDate
}

/** The five questions of every stage: what is this, what is missing, who must act, by when, what may I do now. */
export interface WhatNow {
  readonly stage: Stage
  readonly meaning: string
  readonly missing: readonly string[]
  readonly whoMustAct: string
  readonly byWhen: NextDate | null
  readonly actions: readonly AvailableAction[]
}

/** Ends of a case that nobody works towards: what they lack is not missing. */
const besideTheWay: readonly ActionKind[] = ['closeOutOfScope', 'closePrivate', 'withdraw', 'reopen']

export function whatNow(complaint: Complaint, theCase: Case, actor: Actor, today: PlainDate): WhatNow {
  const actions = availableActions(complaint, theCase, actor, today)
  const onward = actions.filter(({ to, action }) => to !== theCase.stage && !besideTheWay.includes(action))
  const isReady = onward.some(({ reasonsAgainst }) => reasonsAgainst.length === 0)
  return {
    stage: theCase.stage,
    meaning: stageMeanings[theCase.stage],
    missing: isReady ? [] : [...new Set(onward.flatMap(({ reasonsAgainst }) => reasonsAgainst))],
    whoMustAct: whoMustAct(theCase),
    byWhen: nextDate(theCase),
    actions,
  }
}

export function whoMustAct({ pause, stage, consultations, investigation }: Case): string {
  if (pause) return pause.category === 'waitingForComplainant' ? 'The complainant' : 'Another body: the case is stayed'
  if (stage === 'closed') return 'Nobody: the case is closed'
  const asked = consultations.find((one) => one.reply === null && one.stage === stage)
  if (asked) return `The Independent Person, ${asked.name}`
  if (stage === 'investigation' && investigation?.officer && investigation.finalReportOn === null)
    return `The Investigating Officer, ${investigation.officer.name}`
  return 'The Monitoring Officer'
}

/** The first date that somebody waits for; none while the case is paused, since its clocks stand still. */
export function nextDate({ pause, clocks, consultations }: Case): NextDate | null {
  if (pause) return null
  const dates = [
    ...clocks.filter(isRunning).map(({ kind, dueOn }: Clock) => ({ what: clockKinds[kind], dueOn })),
    ...consultations
      .filter(({ reply }) => reply === null)
      .map(({ dueOn }) => ({ what: clockKinds.independentPersonReply, dueOn })),
  ]
  return dates.reduce<NextDate | null>((first, date) => (first === null || date.dueOn < first.dueOn ? date : first), null)
}
