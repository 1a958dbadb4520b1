import type { PlainDate } from '../time/dates.js'
import type { KeyOf, Prose } from './vocabulary.js'

/** How one complaint stands to another; read from the later one to the earlier. */
export const relations = {
  follows: 'Follows the lead complaint',
  counters: 'Counter-complaint to',
  repeats: 'Repeat of',
  duplicates: 'Duplicate of',
  splitFrom: 'Split from',
} as const
export type RelationKind = KeyOf<typeof relations>

/** Another complaint of the same council. */
export interface OtherComplaint {
  readonly id: string
  readonly reference: string
}

export interface Relation {
  readonly kind: RelationKind
  readonly complaint: string
  readonly reference: string
  readonly reason: Prose
  readonly on: PlainDate
}
