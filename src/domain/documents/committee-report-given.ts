import type { OfficerContact } from '../protocol/metadata.js'
import type { ClauseChange } from '../protocol/redline.js'
import type { Statistics } from '../statistics/results.js'
import type { PlainDate } from '../time/dates.js'

/** A proposed text of the protocol beside the one it would follow. */
export interface ProposedProtocol {
  readonly label: string
  readonly changes: readonly ClauseChange[]
  /** Null where no protocol was in force: then every clause is new. */
  readonly before: { readonly label: string; readonly isComplete: boolean } | null
}

export interface CommitteeReport {
  readonly council: string
  readonly committee: string
  readonly date: PlainDate
  readonly title: string
  readonly reportBy: string
  readonly officerContact: OfficerContact
  readonly statistics: Statistics
  readonly proposed: ProposedProtocol | null
  readonly issuedAt: Date
}
