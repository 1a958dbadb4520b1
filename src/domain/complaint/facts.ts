import type { ClauseCode } from '../protocol/clauses.js'
import type { PlainDate } from '../time/dates.js'
import type { Calendar } from '../time/working-days.js'
import type { Actor } from './events.js'

/** The version of a Code of Conduct in force on a day, so far as deciding needs it. */
export interface CodeInForce {
  readonly version: string
  readonly provisions: readonly { readonly id: string; readonly number: string; readonly heading: string }[]
}

export interface ProtocolInForce {
  readonly version: string
  readonly clauses: readonly ClauseCode[]
}

/** What deciding needs to know of the world. Time and chance are arguments. */
export interface Facts {
  readonly today: PlainDate
  readonly actor: Actor
  readonly calendar: Calendar
  readonly newId: () => string
  /** In force only by a recorded adoption; undefined where none was on that day. */
  readonly codeInForce: (authority: string, on: PlainDate) => CodeInForce | undefined
  readonly protocolInForce: (authority: string, on: PlainDate) => ProtocolInForce | undefined
}
