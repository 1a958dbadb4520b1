import type { Case } from '../complaint.js'
import type { CaseEvent } from '../events.js'

/** The events that concern one case alone. */
export type EventInCase = Exclude<CaseEvent, { type: 'corrected' | 'allegationMoved' }>
export type InOneCase = EventInCase['type']
export type EventInCaseOf<T extends InOneCase> = Extract<EventInCase, { type: T }>

export type Evolve<T extends InOneCase> = (theCase: Case, event: EventInCaseOf<T>) => Case

/** What a case is after an event. */
export type Evolves<T extends InOneCase> = { readonly [Type in T]: Evolve<Type> }
