import type { Action, ActionOf } from '../actions.js'
import type { ComplaintEvent } from '../events.js'
import type { Facts } from '../facts.js'
import type { Situation } from '../need.js'
import type { Step } from '../workflow.js'

export interface Context extends Situation {
  readonly facts: Facts
  readonly step: Step
}

/** What follows from an action whose step is lawful. May still refuse for what the action itself says. */
export type Consequence<K extends Action['kind']> = (action: ActionOf<K>, context: Context) => readonly ComplaintEvent[]

export type Consequences<K extends Action['kind']> = { readonly [Kind in K]: Consequence<Kind> }
