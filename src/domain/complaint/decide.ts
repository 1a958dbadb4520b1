import { Refused } from '../errors.js'
import { formatDayShort, isBefore, type PlainDate } from '../time/dates.js'
import type { Action, ActionKind } from './actions.js'
import type { Case, Complaint } from './complaint.js'
import { consequencesOf } from './consequences/table.js'
import { earliestDay } from './earliest.js'
import type { Actor, ComplaintEvent } from './events.js'
import type { Facts } from './facts.js'
import { notAParty, notStoodDown } from './needs.js'
import type { Situation } from './need.js'
import { steps, type Step } from './workflow.js'

export type NonEmpty<T> = readonly [T, ...T[]]

/** What follows when this person does this now in this case. Throws Refused with every reason that stands in the way. */
export function decide(complaint: Complaint, theCase: Case, action: Action, facts: Facts): NonEmpty<ComplaintEvent> {
  const situation = { complaint, theCase, actor: facts.actor, on: action.on }
  const step = lawfulStep(action.kind, situation, facts.today)
  const events = consequencesOf(action, { ...situation, facts, step })
  const [first, ...rest] = [...events, ...movement(step, situation)]
  if (first === undefined) throw new Error(`${action.kind} has no consequence`)
  return [first, ...rest]
}

/**
 * The row of the table by which this may be done. Looks at the state before, the actor and the day alone, so that the same question can be put
 * to a recorded event years later. @throws Refused with every reason.
 */
export function lawfulStep(action: ActionKind, situation: Situation, today: PlainDate): Step {
  const { theCase } = situation
  const step = steps.find((row) => row.from === theCase.stage && row.action === action)
  if (step === undefined) throw new Refused([`at the stage “${theCase.stage}” there is no such step as “${action}”`])
  const reasons = [...reasonsAgainst(step, situation), ...datesAgainst(step, situation, today)]
  if (reasons.length > 0) throw new Refused(reasons)
  return step
}

/** Why this step cannot be taken now; empty when it can. */
export function reasonsAgainst(step: Step, situation: Situation): readonly string[] {
  if (!step.by.includes(situation.actor.party)) return ['this step is not for you to take']
  return [notAParty, notStoodDown, ...step.needs].filter(({ holds }) => !holds(situation)).map(({ otherwise }) => otherwise)
}

function datesAgainst(step: Step, { complaint, theCase, on }: Situation, today: PlainDate): string[] {
  if (isBefore(today, on)) return [`${formatDayShort(on)} is in the future`]
  const earliest = earliestDay(step, complaint, theCase)
  return isBefore(on, earliest)
    ? [`${formatDayShort(on)} is too early: what is already recorded runs to ${formatDayShort(earliest)}`]
    : []
}

const movement = (step: Step, { theCase, on }: Situation): ComplaintEvent[] =>
  step.from === step.to ? [] : [{ type: 'stageEntered', caseId: theCase.id, stage: step.to, on }]

export interface AvailableAction {
  readonly action: ActionKind
  readonly to: Step['to']
  /** Empty where it may be done now. */
  readonly reasonsAgainst: readonly string[]
}

/** Every step that this person could take at this stage, with the reasons why not yet. The pages' buttons and the API's offers come from here. */
export const availableActions = (
  complaint: Complaint,
  theCase: Case,
  actor: Actor,
  today: PlainDate,
): readonly AvailableAction[] =>
  steps
    .filter(({ from, by }) => from === theCase.stage && by.includes(actor.party))
    .map((step) => ({
      action: step.action,
      to: step.to,
      reasonsAgainst: reasonsAgainst(step, { complaint, theCase, actor, on: today }),
    }))
