import type { PlainDate } from '../time/dates.js'
import type { Prose } from './vocabulary.js'

/** Somebody on the people register, and what they were called then. */
export interface Named {
  readonly person: string
  readonly name: string
}

/** What was done on a day, and why. */
export interface Dated {
  readonly on: PlainDate
  readonly reasons: Prose
}
