import type { PlainDate } from '../time/dates.js'
import type { ActionKind } from './actions.js'
import type { Case, Complaint } from './complaint.js'
import { availableActions, type AvailableAction } from './decide.js'
import { duties, whoMustAct, type Duty } from './duties.js'
import type { Actor } from './events.js'
import { nextDate, type NextDate } from './next-date.js'
import { prompts } from './prompts.js'
import type { Stage } from './vocabulary.js'

/** What each stage is, for whoever opens a case at it. */
export const stageMeanings: Readonly<Record<Stage, string>> = {
  received: 'The complaint has been logged and waits to be acknowledged and screened.',
  screening: 'Can the council deal with it? Four jurisdiction tests are answered; a clear no closes the case as out of scope.',
  assessment: 'Should the council deal with it? Capacity, provisions and factors are weighed, and the next step is decided.',
  informalResolution: 'A resolution without a finding has been offered. If it fails, the case returns to assessment.',
  investigation: 'An Investigating Officer looks into it. The Independent Person’s view is compulsory before a decision.',
  hearing: 'A panel hears the case. The Independent Person’s view is compulsory before the finding and again before a sanction.',
  sanctions: 'A breach was found. Each sanction is followed until it is complied with, refused or no longer possible.',
  closed: 'The case is closed. There is no statutory appeal; it can be reopened, and is then the same case.',
}

/** The five questions of every stage: what is this, what is missing, who must act, by when, what may I do now. */
export interface WhatNow {
  readonly stage: Stage
  readonly meaning: string
  readonly missing: readonly string[]
  readonly whoMustAct: string
  /** What each of them has to do, and by when. */
  readonly duties: readonly Duty[]
  readonly byWhen: NextDate | null
  /** What is easily forgotten: replies that did not come, notices owed. */
  readonly prompts: readonly string[]
  readonly actions: readonly AvailableAction[]
}

/** Ways out of a case that nobody works towards: what they lack is not missing. */
const besideTheWay: readonly ActionKind[] = [
  'closeOutOfScope',
  'closePrivate',
  'closeAsDuplicate',
  'referElsewhere',
  'withdraw',
  'discontinue',
  'endForMemberLeft',
  'reopen',
  'allowReview',
]

/** Open only once a breach is found; then there is no other way on. */
const afterBreach: readonly ActionKind[] = ['closeBreachNoSanction', 'imposeSanctions']

export function whatNow(complaint: Complaint, theCase: Case, actor: Actor, today: PlainDate): WhatNow {
  const actions = availableActions(complaint, theCase, actor, today)
  const onward = actions.filter((one) => isOnTheWay(one, theCase))
  const isReady = onward.some(({ reasonsAgainst }) => reasonsAgainst.length === 0)
  const all = duties(complaint, { theCase, actor, on: today })
  return {
    stage: theCase.stage,
    meaning: stageMeanings[theCase.stage],
    missing: isReady ? [] : [...new Set(onward.flatMap(({ reasonsAgainst }) => reasonsAgainst))],
    whoMustAct: whoMustAct(all),
    duties: all,
    byWhen: nextDate(theCase),
    prompts: prompts({ complaint, theCase, actor, on: today }),
    actions,
  }
}

function isOnTheWay({ action, to }: AvailableAction, { stage, breachFoundOn }: Case): boolean {
  const isSanctionWeighed = breachFoundOn !== null && stage !== 'sanctions'
  return to !== stage && !besideTheWay.includes(action) && afterBreach.includes(action) === isSanctionWeighed
}
