import type { PlainDate } from '../time/dates.js'
import type { AllegationFact } from './facts.js'

type Fact = AllegationFact
type Keys<Value> = { [K in keyof Fact]: Fact[K] extends Value ? K : never }[keyof Fact]
export type DayColumn = Keys<PlainDate | null>
export type NumberColumn = Keys<number | null>
export type WordColumn = Exclude<Keys<string | boolean | null>, DayColumn>
export type ListColumn = Keys<readonly string[]>

/** What is counted, each once however many rows it has. */
export const units = {
  complaints: { of: 'complaint', words: 'complaints' },
  cases: { of: 'case', words: 'cases (one complaint about one councillor)' },
  allegations: { of: 'allegation', words: 'allegations' },
  subjectMembers: { of: 'subjectMember', words: 'councillors complained about' },
  incidents: { of: 'incidents', words: 'incidents (what happened online, once, however many complained)' },
  consultations: { of: 'consultation', words: 'consultations of an Independent Person' },
} as const satisfies Record<string, { readonly of: WordColumn | ListColumn; readonly words: string }>
export type Unit = keyof typeof units

/** Which rows belong to a period: by an effective day, or all that is recorded as at the moment. */
export const cohorts = {
  received: {
    day: 'receivedOn',
    words: 'complaints received in the period, those split from another counted by the day on which that one was received',
  },
  acknowledged: { day: 'acknowledgedOn', words: 'complaints acknowledged in the period' },
  assessed: { day: 'assessedOn', words: 'cases assessed in the period' },
  decided: { day: 'decidedOn', words: 'allegations decided in the period' },
  closed: { day: 'closedOn', words: 'cases closed in the period and not reopened since' },
  referred: { day: 'referredToInvestigationOn', words: 'cases referred for investigation in the period' },
  heard: { day: 'referredToHearingOn', words: 'cases referred to a hearing in the period' },
  hearingHeld: { day: 'hearingHeldOn', words: 'cases first heard by a panel in the period' },
  sanctioned: { day: 'sanctionedOn', words: 'cases in which sanctions were imposed in the period, unless reopened since' },
  asked: { day: 'ipAskedOn', words: 'allegations on which an Independent Person was consulted in the period' },
  recorded: { day: null, words: 'everything recorded, whenever received' },
} as const satisfies Record<string, { readonly day: DayColumn | null; readonly words: string }>
export type Cohort = keyof typeof cohorts

/** Only rows of which all of these hold. */
export type Condition =
  | { readonly column: keyof Fact; readonly isSet: boolean }
  | { readonly column: WordColumn; readonly isOneOf: readonly string[] }
  | { readonly column: 'breach'; readonly isTrue: true }
  | { readonly column: ListColumn; readonly hasAny: true }
  | { readonly column: DayColumn; readonly onOrBefore: DayColumn }

/** By what a breakdown divides; one unit may stand in several cells. */
export interface Dimension {
  readonly column: WordColumn | ListColumn
  /** Only so many letters of it: the group of a clause is its first two. */
  readonly letters?: number
  readonly labels: (key: string) => string
  /** The order of the cells; other keys follow by the alphabet. */
  readonly order: readonly string[]
  /** What is said of rows that have no value. */
  readonly none: string
}

interface Declared {
  readonly id: string
  readonly title: string
  /** What is counted, said so that somebody else would count the same. */
  readonly words: string
  readonly unit: Unit
  readonly cohort: Cohort
  readonly where?: readonly Condition[]
}

/** A figure declared once: the repository turns it into SQL, the tests into a naive count, page, file and report into words. */
export type Figure = Declared &
  (
    | { readonly kind: 'count' }
    | { readonly kind: 'breakdown'; readonly by: Dimension }
    /** Of the units counted, those with a row of which these hold too. */
    | { readonly kind: 'share'; readonly of: readonly Condition[] }
    /** How a number of days is spread. */
    | { readonly kind: 'distribution'; readonly of: NumberColumn }
    /** Of the units counted, those that stand in more than one of the others. */
    | { readonly kind: 'repeats'; readonly over: Unit }
  )

export type FigureKind = Figure['kind']
