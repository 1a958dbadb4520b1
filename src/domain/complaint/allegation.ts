import type { ClauseCode } from '../protocol/clauses.js'
import type { PlainDate } from '../time/dates.js'
import type { Act, Platform } from './conduct.js'
import type {
  Capacity,
  CapacityPoint,
  Indicator,
  Outcome,
  Prose,
  ReasonForNoFurtherAction,
  Strength,
  SuggestedBy,
  TestAnswer,
} from './vocabulary.js'

export interface Allegation {
  readonly id: string
  readonly number: number
  readonly summary: Prose
  /** Decides which versions of the Code and of the protocol apply. */
  readonly conductOn: PlainDate
  readonly platform: Platform
  readonly act: Act
  readonly post: string | null
  readonly codeVersion: string
  readonly protocolVersion: string | null
  readonly capacity: CapacityFinding | null
  readonly provisionLinks: readonly ProvisionLink[]
  readonly clauseLinks: readonly ClauseLink[]
  readonly result: AllegationResult | null
}

export interface CapacityFinding {
  readonly finding: Capacity
  readonly points: Readonly<Partial<Record<CapacityPoint, { readonly answer: TestAnswer; readonly note: Prose }>>>
  readonly indicators: readonly Indicator[]
  readonly reasons: Prose
  readonly on: PlainDate
}

/** A provision of the Code that the conduct engages. */
export interface ProvisionLink {
  readonly provision: string
  readonly number: string
  readonly heading: string
  readonly reason: Prose
  readonly finding: ProvisionFinding | null
}

export interface ProvisionFinding {
  readonly breach: boolean
  readonly reasons: Prose
  /** The balance with freedom of expression (ECHR Article 10), wanted wherever a breach is found. */
  readonly article10: Prose | null
  readonly on: PlainDate
}

/** A clause of the protocol that the conduct may depart from: evidence and illustration, never itself the breach. */
export interface ClauseLink {
  readonly clause: ClauseCode
  readonly suggestedBy: SuggestedBy
  readonly strength: Strength
  readonly reason: Prose
}

export interface AllegationResult {
  readonly outcome: Outcome
  readonly reasons: readonly ReasonForNoFurtherAction[]
  readonly on: PlainDate
}
