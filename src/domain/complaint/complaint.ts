import type { PlainDate } from '../time/dates.js'
import type { Arrangements } from './arrangements.js'
import type { Clock } from './clocks.js'
import type { Decision, InformalResolutionKind, SanctionKind } from './decisions.js'
import type {
  Capacity,
  CapacityPoint,
  Channel,
  ComplainantType,
  Factor,
  IdentityHandling,
  Indicator,
  IpAgreement,
  JurisdictionTest,
  Outcome,
  Party,
  PauseCategory,
  Prose,
  ReasonForNoFurtherAction,
  Stage,
  Strength,
  SuggestedBy,
  TestAnswer,
  Tier,
  Weight,
} from './vocabulary.js'
import type { Act, Platform } from './conduct.js'
import type { ClauseCode } from '../protocol/clauses.js'

/** One written complaint from one complainant, and its cases: the consistency boundary. They change together or not at all. */
export interface Complaint {
  readonly id: string
  /** Internal and sequential, '2026/014': stands on staff pages only, never on what leaves. */
  readonly reference: string
  /** How many events have happened to it. */
  readonly version: number
  readonly authority: string
  /** The arrangements it began under and finishes under. */
  readonly arrangements: Arrangements
  readonly receivedOn: PlainDate
  readonly channel: Channel
  readonly complainant: Complainant
  readonly words: Prose
  readonly remedySought: Prose
  readonly incidents: readonly string[]
  readonly acknowledgedOn: PlainDate | null
  readonly withholdingDecidedOn: PlainDate | null
  readonly cases: readonly Case[]
  readonly notes: readonly Note[]
  /** Random, one for the complainant and one for each case's subject member: what leaves cannot be linked by it. */
  readonly publicReference: string
}

export interface Complainant {
  readonly type: ComplainantType
  readonly identityHandling: IdentityHandling
  readonly name: string | null
  readonly email: string | null
  readonly address: string | null
  /** Known where the complainant is someone on the people register: nobody acts on a case they are party to. */
  readonly person: string | null
}

export interface Note {
  readonly on: PlainDate
  readonly by: string
  readonly text: Prose
}

/** One complaint against one subject member. */
export interface Case {
  readonly id: string
  /** 1 for the first subject member named, 2 for the next. */
  readonly number: number
  readonly publicReference: string
  readonly subjectMember: SubjectMember
  readonly stage: Stage
  readonly enteredStageOn: PlainDate
  /** The latest day on which anything recorded of the case took effect: no later step may be dated before it. */
  readonly latestOn: PlainDate
  readonly clocks: readonly Clock[]
  readonly pause: Pause | null
  readonly pastPauses: readonly EndedPause[]
  readonly tests: Readonly<Partial<Record<JurisdictionTest, { readonly answer: TestAnswer; readonly reasons: Prose }>>>
  readonly toldMember: ToldMember | null
  readonly memberComments: readonly MemberComment[]
  /** The complainant no longer wishes to go on. The Monitoring Officer decides: the public interest may want it to. */
  readonly withdrawalAsked: { readonly on: PlainDate; readonly reasons: Prose } | null
  readonly factors: Readonly<Partial<Record<Factor, { readonly weight: Weight; readonly note: Prose }>>>
  readonly consultations: readonly Consultation[]
  readonly allegations: readonly Allegation[]
  readonly informalResolution: InformalResolution | null
  readonly investigation: Investigation | null
  readonly referredToHearingOn: PlainDate | null
  readonly sanctions: readonly Sanction[]
  readonly decisions: readonly Decision[]
  readonly closings: readonly PlainDate[]
  readonly reopenings: readonly PlainDate[]
}

export interface SubjectMember {
  readonly person: string
  readonly name: string
  /** The authority in whose capacity they are said to have acted. */
  readonly authority: string
  readonly authorityName: string
  readonly tier: Tier
}

export interface Pause {
  readonly category: PauseCategory
  readonly reason: Prose
  readonly from: PlainDate
}

export interface EndedPause extends Pause {
  readonly until: PlainDate
}

export type ToldMember =
  { readonly told: true; readonly on: PlainDate } | { readonly told: false; readonly on: PlainDate; readonly reason: Prose }

export interface MemberComment {
  readonly on: PlainDate
  readonly by: Party
  readonly text: Prose
}

export interface Consultation {
  readonly id: string
  readonly independentPerson: string
  readonly name: string
  /** The stage at which the view was sought: a view on one stage is not a view on another. */
  readonly stage: Stage
  readonly allegations: readonly string[]
  readonly question: Prose
  readonly askedOn: PlainDate
  readonly dueOn: PlainDate
  readonly reply: ConsultationReply | null
  /** Answered before a referral, final report or reopening that came since, be it on the same day: no view on what is to be decided now. */
  readonly overtaken: boolean
}

export type ConsultationReply =
  | {
      readonly kind: 'view'
      readonly on: PlainDate
      readonly agreement: IpAgreement
      readonly view: Prose
      readonly workingDays: number
    }
  | { readonly kind: 'conflict'; readonly on: PlainDate; readonly reason: Prose }

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

/** Makes no finding of breach and is never counted as one. */
export interface InformalResolution {
  readonly kinds: readonly InformalResolutionKind[]
  readonly terms: Prose
  readonly offeredOn: PlainDate
}

export interface Investigation {
  readonly referredOn: PlainDate
  readonly officer: { readonly person: string; readonly name: string; readonly on: PlainDate } | null
  readonly draftReportOn: PlainDate | null
  readonly finalReportOn: PlainDate | null
  readonly finalReport: Prose | null
}

export interface Sanction {
  readonly id: string
  readonly kind: SanctionKind
  readonly addressedTo: string
  readonly terms: Prose
  readonly imposedOn: PlainDate
  readonly dueOn: PlainDate | null
  readonly end: { readonly how: 'complied' | 'refused' | 'noLongerPossible'; readonly on: PlainDate; readonly note: Prose } | null
}
