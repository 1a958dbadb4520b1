import type { PlainDate } from '../time/dates.js'
import type { KeyOf, Prose } from './vocabulary.js'
import type { Named } from './named.js'

/** The paragraphs of LGA 1972 Schedule 12A, Part 1, under which a hearing may be closed to the public. */
export const exemptParagraphs = {
  paragraph1: '1. Information relating to any individual',
  paragraph2: '2. Information likely to reveal the identity of an individual',
  paragraph3: '3. Financial or business affairs',
  paragraph4: '4. Labour relations',
  paragraph5: '5. Legal professional privilege',
  paragraph6: '6. Notices, orders and directions',
  paragraph7: '7. Prevention, investigation or prosecution of crime',
} as const
export type ExemptParagraph = KeyOf<typeof exemptParagraphs>

export const reasonsForAdjourning = {
  inquorate: 'The quorum was not met',
  memberUnavailable: 'The subject member could not attend',
  witnessUnavailable: 'A witness could not attend',
  moreEvidence: 'More evidence is wanted',
  adviceSought: 'Advice is sought',
  shortOfTime: 'Not finished on the day',
  other: 'Another reason',
} as const
export type ReasonForAdjourning = KeyOf<typeof reasonsForAdjourning>

/** A hearing by the panel: listed with notice, perhaps adjourned, held. */
export interface Hearing {
  readonly listing: Listing | null
  readonly adjournments: readonly Adjournment[]
  readonly held: Sitting | null
}

export interface Listing {
  readonly noticeOn: PlainDate
  readonly hearingOn: PlainDate
  /** '10:30', London time. */
  readonly at: string
  readonly place: string
  readonly panel: readonly Named[]
  /** Sits without a vote in a parish case. */
  readonly parishRepresentative: string | null
  /** Null where the public may attend. */
  readonly exempt: Exemption | null
}

/** LGA 1972 Sch 12A: information is exempt only so long as the public interest in keeping it outweighs that in disclosing it. */
export interface Exemption {
  readonly paragraph: ExemptParagraph
  readonly publicInterest: Prose
}

export interface Adjournment {
  readonly on: PlainDate
  readonly because: ReasonForAdjourning
  readonly reason: Prose
  readonly reconvenesOn: PlainDate | null
}

export interface Sitting {
  readonly on: PlainDate
  readonly present: readonly Named[]
  readonly attended: readonly Attendance[]
}

export const attendances = {
  subjectMember: 'The subject member',
  subjectMemberRepresentative: 'The subject member’s representative',
  complainant: 'The complainant',
  investigatingOfficer: 'The Investigating Officer',
  independentPerson: 'The Independent Person',
  monitoringOfficer: 'The Monitoring Officer',
  parishRepresentative: 'The parish representative',
  witness: 'A witness',
} as const

export type Attendance = keyof typeof attendances
