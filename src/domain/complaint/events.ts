import type { PlainDate } from '../time/dates.js'
import type { ActionKind } from './actions.js'
import type { ClockChange } from './clocks.js'
import type {
  Case,
  ComplainantRequest,
  Complaint,
  Consultation,
  ConsultationReply,
  EndedPause,
  HandedOver,
  InformalResolution,
  MemberComment,
  Note,
  PanelReferral,
  Pause,
  SubjectMember,
  ToldMember,
} from './complaint.js'
import type { Adjournment, Listing, Sitting } from './hearing.js'
import type {
  Factor,
  IdentityHandling,
  JurisdictionTest,
  Party,
  Prose,
  Side,
  Stage,
  TestAnswer,
  WayOfLeaving,
  Weight,
} from './vocabulary.js'
import type { Decision, Edition, IssuedDocument, Publication } from './decisions.js'
import type { ClauseCode } from '../protocol/clauses.js'
import type { OtherComplaint, Relation } from './relations.js'
import type { Allegation, AllegationResult, CapacityFinding, ClauseLink, ProvisionFinding, ProvisionLink } from './allegation.js'
import type { Investigation, Recommendation } from './investigation.js'
import type { LegalIssue } from './legal-issues.js'
import type { Sanction } from './sanction.js'
import type { Corrected } from './correcting.js'
import type { Named } from './named.js'

export interface LoggedCase {
  readonly id: string
  readonly publicReference: string
  readonly subjectMember: SubjectMember
  readonly clocks: readonly ClockChange[]
  readonly allegations: readonly Allegation[]
  /** In a complaint split from another: the conflicts of interest declared there. */
  readonly standDowns?: Case['standDowns']
  /** And what was flagged there about what is alleged. */
  readonly legalIssues?: Case['legalIssues']
}

export type ComplaintLogged = {
  readonly type: 'complaintLogged'
  readonly on: PlainDate
  readonly cases: readonly LoggedCase[]
} & Omit<Complaint, 'version' | 'cases' | 'notes' | 'acknowledgedOn' | 'withholdingDecidedOn'>

/** What happened to the complaint as a whole. */
export type WholeEvent =
  | ComplaintLogged
  | { readonly type: 'acknowledged'; readonly on: PlainDate }
  | {
      readonly type: 'withholdingDecided'
      readonly on: PlainDate
      readonly identityHandling: IdentityHandling
      readonly reasons: Prose
    }
  | { readonly type: 'noteAdded'; readonly on: PlainDate; readonly note: Note }
  | { readonly type: 'related'; readonly on: PlainDate; readonly relation: Relation }

type InCase<E> = E & { readonly caseId: string; readonly on: PlainDate }

/** What happened in one case. Past tense; each holds what a stranger would need in ten years. */
export type CaseEvent =
  | InCase<{ readonly type: 'stageEntered'; readonly stage: Stage }>
  | InCase<{ readonly type: 'clocksChanged'; readonly changes: readonly ClockChange[] }>
  | InCase<{
      readonly type: 'testAnswered'
      readonly test: JurisdictionTest
      readonly answer: TestAnswer
      readonly reasons: Prose
    }>
  | InCase<{ readonly type: 'screeningPassed'; readonly reasons: Prose }>
  | InCase<{ readonly type: 'memberTold'; readonly told: ToldMember }>
  | InCase<{ readonly type: 'memberCommented'; readonly comment: MemberComment }>
  | InCase<{ readonly type: 'allegationAdded'; readonly allegation: Allegation }>
  | InCase<{ readonly type: 'provisionLinked'; readonly allegation: string; readonly link: ProvisionLink }>
  | InCase<{
      readonly type: 'provisionUnlinked'
      readonly allegation: string
      readonly provision: string
      readonly reason: Prose
    }>
  | InCase<{ readonly type: 'clauseLinked'; readonly allegation: string; readonly link: ClauseLink }>
  | InCase<{ readonly type: 'clauseUnlinked'; readonly allegation: string; readonly clause: ClauseCode; readonly reason: Prose }>
  | InCase<{ readonly type: 'capacityFound'; readonly allegation: string; readonly capacity: CapacityFinding }>
  | InCase<{ readonly type: 'factorWeighed'; readonly factor: Factor; readonly weight: Weight; readonly note: Prose }>
  | InCase<{ readonly type: 'independentPersonConsulted'; readonly consultation: Consultation }>
  | InCase<{ readonly type: 'independentPersonReplied'; readonly consultation: string; readonly reply: ConsultationReply }>
  | InCase<{
      readonly type: 'decided'
      readonly decision: Decision
      readonly results: Readonly<Record<string, AllegationResult>>
    }>
  | InCase<{ readonly type: 'informalResolutionOffered'; readonly offer: InformalResolution }>
  | InCase<{ readonly type: 'informalResolutionFailed'; readonly reasons: Prose }>
  | InCase<{ readonly type: 'viewSought'; readonly question: Prose }>
  | InCase<{ readonly type: 'complainantAsked'; readonly request: ComplainantRequest }>
  | InCase<{
      readonly type: 'complainantReplied'
      readonly request: string
      readonly reply: NonNullable<ComplainantRequest['reply']>
    }>
  | InCase<{ readonly type: 'referredToPanel'; readonly reasons: Prose }>
  | InCase<{ readonly type: 'panelMet'; readonly met: NonNullable<PanelReferral['met']> }>
  | InCase<{ readonly type: 'referredToPolice'; readonly referral: Case['policeReferrals'][number] }>
  | InCase<{ readonly type: 'suspendedInInterim'; readonly suspension: NonNullable<Case['interimSuspension']> }>
  | InCase<{
      readonly type: 'investigatingOfficerAppointed'
      readonly officer: Named
      readonly plan: Prose
    }>
  | InCase<{ readonly type: 'draftReportIssued'; readonly report: Prose }>
  | InCase<{ readonly type: 'draftCommentedOn'; readonly comment: Investigation['draftComments'][number] }>
  | InCase<{ readonly type: 'finalReportIssued'; readonly report: Prose; readonly recommendations: readonly Recommendation[] }>
  | InCase<{ readonly type: 'breachFound' }>
  | InCase<{ readonly type: 'hearingListed'; readonly listing: Listing }>
  | InCase<{ readonly type: 'hearingAdjourned'; readonly adjournment: Adjournment }>
  | InCase<{ readonly type: 'hearingHeld'; readonly sitting: Sitting }>
  | InCase<{
      readonly type: 'findingMade'
      readonly allegation: string
      readonly provision: string
      readonly finding: ProvisionFinding
    }>
  | InCase<{ readonly type: 'sanctionImposed'; readonly sanction: Sanction }>
  | InCase<{ readonly type: 'sanctionEnded'; readonly sanction: string; readonly end: NonNullable<Sanction['end']> }>
  | InCase<{
      readonly type: 'parishResponded'
      readonly sanction: string
      readonly response: NonNullable<Sanction['parishResponse']>
    }>
  | InCase<{ readonly type: 'paused'; readonly pause: Pause }>
  | InCase<{
      readonly type: 'resumed'
      readonly pause: EndedPause
      /** The questions still open to an Independent Person or to the complainant, with the days to which the pause moved their replies. */
      readonly repliesDue: Readonly<Record<string, PlainDate>>
    }>
  | InCase<{ readonly type: 'withdrawalAsked'; readonly reasons: Prose }>
  | InCase<{ readonly type: 'wentOnInPublicInterest'; readonly reasons: Prose }>
  | InCase<{ readonly type: 'viewDispensedWith'; readonly reasons: Prose }>
  | InCase<{ readonly type: 'memberLeft'; readonly how: WayOfLeaving; readonly leftOn: PlainDate }>
  | InCase<{ readonly type: 'reopened'; readonly reasons: Prose }>
  | InCase<{ readonly type: 'reviewAsked'; readonly by: Side; readonly reasons: Prose }>
  | InCase<{ readonly type: 'reviewDecided'; readonly allowed: boolean; readonly reasons: Prose }>
  | InCase<{ readonly type: 'appealRecorded'; readonly appeal: Case['appeals'][number] }>
  | InCase<{ readonly type: 'legalIssueFlagged'; readonly legalIssue: LegalIssue }>
  | InCase<{ readonly type: 'legalIssueEnded'; readonly legalIssue: string; readonly end: NonNullable<LegalIssue['end']> }>
  | InCase<Corrected>
  | InCase<{
      readonly type: 'allegationMoved'
      readonly allegation: string
      readonly toCase: string
      /** As it stands in the other case: a number of its own, and the Code of that councillor’s authority. */
      readonly as: Allegation
      readonly reason: Prose
    }>
  | InCase<{
      readonly type: 'allegationsSplitOff'
      readonly allegations: readonly string[]
      readonly to: OtherComplaint
      readonly reason: Prose
    }>
  | InCase<{
      readonly type: 'authorityChanged'
      readonly subjectMember: SubjectMember
      readonly allegations: readonly Allegation[]
      readonly from: string
      readonly reason: Prose
    }>
  | InCase<{ readonly type: 'stoodDown'; readonly standDown: Case['standDowns'][number] }>
  | InCase<{ readonly type: 'handedOver'; readonly to: HandedOver }>
  | InCase<{ readonly type: 'publicationDecided'; readonly decision: string; readonly publication: Publication }>
  | InCase<{
      readonly type: 'noticeIssued'
      readonly decision: string
      readonly edition: Edition
      readonly document: IssuedDocument
    }>

export type ComplaintEvent = WholeEvent | CaseEvent
export type EventOf<T extends ComplaintEvent['type']> = Extract<ComplaintEvent, { type: T }>

/** An event in its place in the complaint's stream, with who did what when. */
export interface Recorded {
  readonly version: number
  readonly recordedAt: Date
  readonly actor: Actor
  /** The act of which this is a consequence, and the version of its first event. */
  readonly action: ActionKind | 'logComplaint'
  readonly act: number
  readonly event: ComplaintEvent
}

export interface Actor {
  readonly party: Party
  /** The account, or null for the complainant and the program. */
  readonly account: string | null
  readonly person: string | null
  readonly name: string
}
