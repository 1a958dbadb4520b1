import type { PlainDate } from '../time/dates.js'
import type { Allegation } from './allegation.js'
import type { KeyOf, Prose } from './vocabulary.js'

/** How one complaint stands to another; read from the later one to the earlier. */
export const statedRelations = {
  follows: 'Follows the lead complaint',
  counters: 'Counter-complaint to',
  repeats: 'Repeat of',
} as const
export type StatedRelation = KeyOf<typeof statedRelations>

/** The last two come of an act of their own: closing as a duplicate, and splitting off. */
export const relations = {
  ...statedRelations,
  duplicates: 'Duplicate of',
  splitFrom: 'Split from',
} as const
export type RelationKind = KeyOf<typeof relations>

/** The same, read from the earlier one to the later. */
export const relationsFrom = {
  follows: 'Led by this one',
  counters: 'Answered by the counter-complaint',
  repeats: 'Repeated by',
  duplicates: 'Has the duplicate',
  splitFrom: 'Split into',
} as const satisfies Readonly<Record<RelationKind, string>>

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

/** The complaint that is to be followed, as it is when it is joined, and who follows the joining one already. */
export interface Joining {
  readonly followers: readonly string[]
  /** The lead that the lead itself follows. */
  readonly follows: string | null
  readonly cases: readonly { readonly person: string; readonly allegations: readonly Allegation[] }[]
}

export const leadOf = ({ relations: named }: { readonly relations: readonly Relation[] }): Relation | undefined =>
  named.find(({ kind }) => kind === 'follows')
