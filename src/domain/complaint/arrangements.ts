import type { Limit } from '../time/deadlines.js'
import type { PlainDate } from '../time/dates.js'
import type { ClockKind } from './vocabulary.js'

/** What may start a clock. */
export const clockStarts = [
  'received',
  'acknowledged',
  'memberTold',
  'memberCommented',
  'referred',
  'finalReport',
  'decided',
  'asked',
] as const
export type ClockStart = (typeof clockStarts)[number]

export interface ClockSetting {
  readonly limit: Limit
  readonly startsAt: ClockStart
}

/**
 * The procedure an authority has adopted under LA 2011 s28(6), so far as it varies between councils: dated settings, never constants.
 * A complaint keeps a copy of those it began under.
 */
export interface Arrangements {
  readonly id: string
  readonly from: PlainDate
  readonly clocks: Readonly<Record<ClockKind, ClockSetting>>
}
