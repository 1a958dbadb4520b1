import type { PlainDate } from '../time/dates.js'
import type { Allegation } from './allegation.js'
import type { Arrangements } from './arrangements.js'
import type { Clock } from './clocks.js'
import type { Decision, InformalResolutionKind } from './decisions.js'
import type { Hearing } from './hearing.js'
import type { Investigation } from './investigation.js'
import type { LegalIssue } from './legal-issues.js'
import type { Relation } from './relations.js'
import type { Sanction } from './sanction.js'
import type {
  Channel,
  ComplainantType,
  Factor,
  IdentityHandling,
  IpAgreement,
  JurisdictionTest,
  Party,
  PauseCategory,
  Prose,
  Side,
  Stage,
  TestAnswer,
  Tier,
  WayOfLeaving,
  Weight,
} from './vocabulary.js'
import type { Named, Dated } from './named.js'

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
  /** To earlier complaints; the other side is found by them. */
  readonly relations: readonly Relation[]
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
  /** Null while it is at its first stage. */
  readonly leftReceivedOn: PlainDate | null
  /** The latest day on which anything recorded of the case took effect: no later step may be dated before it. */
  readonly latestOn: PlainDate
  readonly clocks: readonly Clock[]
  readonly pause: Pause | null
  readonly pastPauses: readonly EndedPause[]
  readonly tests: Readonly<Partial<Record<JurisdictionTest, { readonly answer: TestAnswer; readonly reasons: Prose }>>>
  readonly toldMember: ToldMember | null
  readonly memberComments: readonly MemberComment[]
  /** The complainant no longer wishes to go on. The Monitoring Officer decides: the public interest may want it to. */
  readonly withdrawalAsked:
    (Dated & { /** Set where the case goes on all the same, in the public interest. */ readonly goesOn: Dated | null }) | null
  readonly factors: Readonly<Partial<Record<Factor, { readonly weight: Weight; readonly note: Prose }>>>
  readonly consultations: readonly Consultation[]
  readonly allegations: readonly Allegation[]
  /** The highest number an allegation of this case has had: a number once told is not given twice. */
  readonly numbersGiven: number
  readonly informalResolution: InformalResolution | null
  readonly investigation: Investigation | null
  readonly referredToHearingOn: PlainDate | null
  readonly hearing: Hearing | null
  /** Who sat on its panels before it was reopened. */
  readonly satBefore: readonly string[]
  /** Set once a breach is found, until the case is reopened: what remains to decide is what should follow from it. */
  readonly breachFoundOn: PlainDate | null
  /** Why an ending without a decision on the merits does without the Independent Person’s view, which is wanted by default. */
  readonly viewDispensedWith: Dated | null
  readonly requests: readonly ComplainantRequest[]
  /** What the subject member would like the Independent Person’s view on (LA 2011 s28(7)(b)(iii)). */
  readonly viewsSought: readonly { readonly on: PlainDate; readonly question: Prose }[]
  readonly panel: PanelReferral | null
  readonly policeReferrals: readonly (Dated & { readonly offence: Prose; readonly to: string })[]
  readonly memberLeft: { readonly on: PlainDate; readonly how: WayOfLeaving } | null
  readonly legalIssues: readonly LegalIssue[]
  readonly interimSuspension: { readonly from: PlainDate; readonly until: PlainDate; readonly reasons: Prose } | null
  readonly review: Review | null
  readonly appeals: readonly (Dated & { readonly by: Side; readonly allowed: boolean })[]
  /** Officers who declared a conflict of interest: they have lost sight of the case. */
  readonly standDowns: readonly (Dated & { readonly person: string; readonly name: string })[]
  readonly handedOver: HandedOver | null
  readonly sanctions: readonly Sanction[]
  readonly decisions: readonly Decision[]
  readonly closings: readonly PlainDate[]
  readonly reopenings: readonly PlainDate[]
}

export interface ComplainantRequest {
  readonly id: string
  readonly question: Prose
  readonly askedOn: PlainDate
  readonly dueOn: PlainDate
  readonly reply: { readonly on: PlainDate; readonly text: Prose } | null
}

export interface PanelReferral {
  readonly referredOn: PlainDate
  readonly reasons: Prose
  readonly met: { readonly on: PlainDate; readonly members: readonly Named[]; readonly conclusion: Prose } | null
}

export interface Review {
  readonly askedOn: PlainDate
  readonly by: Side
  readonly reasons: Prose
  readonly decided: (Dated & { readonly allowed: boolean }) | null
}

export interface HandedOver extends Dated {
  /** On the register where it is the deputy; another authority’s Monitoring Officer has no account here. */
  readonly person: string | null
  readonly name: string
  readonly authorityName: string | null
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
  /** A view that the subject member sought is theirs: it does not stand in for the one that the council must take into account. */
  readonly soughtBy: 'council' | 'subjectMember'
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

/** Makes no finding of breach and is never counted as one. */
export interface InformalResolution {
  readonly kinds: readonly InformalResolutionKind[]
  readonly terms: Prose
  readonly offeredOn: PlainDate
}
