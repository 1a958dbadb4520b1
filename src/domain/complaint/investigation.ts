import type { PlainDate } from '../time/dates.js'
import type { Prose, Side } from './vocabulary.js'
import type { Named } from './named.js'

export interface Investigation {
  readonly referredOn: PlainDate
  readonly officer: (Named & { readonly on: PlainDate }) | null
  /** Those appointed before: whoever investigated it does not also advise on the case or judge it. */
  readonly formerOfficers: readonly string[]
  readonly plan: Prose | null
  readonly draftReportOn: PlainDate | null
  readonly draftReport: Prose | null
  readonly draftComments: readonly { readonly on: PlainDate; readonly from: Side; readonly text: Prose }[]
  readonly finalReportOn: PlainDate | null
  readonly finalReport: Prose | null
  readonly recommendations: readonly Recommendation[]
}

/** What the Investigating Officer recommends to find; it decides nothing. */
export interface Recommendation {
  readonly allegation: string
  readonly provision: string
  readonly breach: boolean
  readonly reasons: Prose
}
