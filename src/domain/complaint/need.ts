import type { PlainDate } from '../time/dates.js'
import type { Case, Complaint } from './complaint.js'
import type { Actor } from './events.js'

/** What a need may look at: data already in hand, and the day on which the act is to take effect. */
export interface Situation {
  readonly complaint: Complaint
  readonly theCase: Case
  readonly actor: Actor
  readonly on: PlainDate
}

/** A condition of a step, which can say why it does not hold. */
export interface Need {
  readonly holds: (situation: Situation) => boolean
  readonly otherwise: string
}
