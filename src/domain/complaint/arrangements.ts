import type { CalendarLimit, Limit } from '../time/deadlines.js'
import type { PlainDate } from '../time/dates.js'
import type { ClockKind, KeyOf } from './vocabulary.js'

/** What may start a clock. */
export const clockStarts = ['received', 'acknowledged', 'memberTold', 'memberCommented', 'referred', 'decided', 'asked'] as const
export type ClockStart = (typeof clockStarts)[number]

export interface ClockSetting {
  readonly limit: Limit
  readonly startsAt: ClockStart
}

/** Who takes the initial assessment decision. */
export const assessors = {
  monitoringOfficer: 'The Monitoring Officer',
  monitoringOfficerWithIndependentPerson: 'The Monitoring Officer with the Independent Person',
  panel: 'An assessment panel',
} as const
export type Assessor = KeyOf<typeof assessors>

/** Announced by government, lawful only once legislation is in force: no council can adopt one by itself. */
export const regimes = {
  interimSuspension: 'Interim suspension',
  suspension: 'Suspension',
  nationalAppeal: 'National appeal',
} as const
export type Regime = KeyOf<typeof regimes>

export const reviewSeekers = { complainant: 'The complainant', subjectMember: 'The subject member' } as const
export type ReviewSeeker = KeyOf<typeof reviewSeekers>

/**
 * The procedure an authority has adopted under LA 2011 s28(6), so far as it varies between councils: dated settings, never constants.
 * A complaint keeps a copy of those it began under, and finishes under them.
 */
export interface Arrangements {
  readonly id: string
  readonly from: PlainDate
  readonly clocks: Readonly<Record<ClockKind, ClockSetting>>
  readonly assessment: {
    readonly by: Assessor
    /** Whether the Independent Person is asked before the assessment is decided, as the law allows and does not require. */
    readonly asksIndependentPerson: boolean
  }
  /** Conduct longer ago than this when the complaint is received goes on only with a note on why it is not too old; null for none. */
  readonly timeBar: CalendarLimit | null
  readonly hearing: {
    /** A hearing is not held within this time of the final report, so that the parties can prepare. */
    readonly notice: Limit
    /** How many members of the panel must be present. */
    readonly quorum: number
  }
  /** A review of a closing decision, which no law gives and a council may adopt; null where it has not. */
  readonly review: { readonly within: CalendarLimit; readonly by: readonly ReviewSeeker[] } | null
  /** Those that legislation had switched on by the day on which the complaint was received. */
  readonly regimes: readonly Regime[]
}
