import type { PlainDate } from '../time/dates.js'
import type { SanctionEnd, SanctionKind } from './decisions.js'
import type { Prose } from './vocabulary.js'

export interface Sanction {
  readonly id: string
  readonly kind: SanctionKind
  readonly addressedTo: string
  readonly terms: Prose
  readonly imposedOn: PlainDate
  readonly dueOn: PlainDate | null
  /** Why it is imposed although its lawfulness is doubtful. */
  readonly despiteCaution: Prose | null
  /** The parish council to which it is recommended: a principal authority cannot itself act upon a parish member. */
  readonly recommendedTo: string | null
  readonly parishResponse: { readonly on: PlainDate; readonly accepts: boolean; readonly note: Prose } | null
  readonly end: { readonly how: SanctionEnd; readonly on: PlainDate; readonly note: Prose } | null
}
