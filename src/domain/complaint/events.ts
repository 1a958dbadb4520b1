import type { PlainDate } from '../time/dates.js'
import type { ActionKind } from './actions.js'
import type { ClockChange } from './clocks.js'
import type {
  Allegation,
  AllegationResult,
  CapacityFinding,
  ClauseLink,
  Complaint,
  Consultation,
  ConsultationReply,
  EndedPause,
  InformalResolution,
  MemberComment,
  Note,
  Pause,
  ProvisionFinding,
  ProvisionLink,
  Sanction,
  SubjectMember,
  ToldMember,
} from './complaint.js'
import type { Prose, Factor, IdentityHandling, JurisdictionTest, Party, Stage, TestAnswer, Weight } from './vocabulary.js'
import type { Decision, Edition, IssuedDocument } from './decisions.js'
import type { ClauseCode } from '../protocol/clauses.js'

export interface LoggedCase {
  readonly id: string
  readonly publicReference: string
  readonly subjectMember: SubjectMember
  readonly clocks: readonly ClockChange[]
  readonly allegations: readonly Allegation[]
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
  | InCase<{
      readonly type: 'investigatingOfficerAppointed'
      readonly officer: { readonly person: string; readonly name: string }
    }>
  | InCase<{ readonly type: 'draftReportIssued' }>
  | InCase<{ readonly type: 'finalReportIssued'; readonly report: Prose }>
  | InCase<{
      readonly type: 'findingMade'
      readonly allegation: string
      readonly provision: string
      readonly finding: ProvisionFinding
    }>
  | InCase<{ readonly type: 'sanctionImposed'; readonly sanction: Sanction }>
  | InCase<{ readonly type: 'sanctionEnded'; readonly sanction: string; readonly end: NonNullable<Sanction['end']> }>
  | InCase<{ readonly type: 'paused'; readonly pause: Pause }>
  | InCase<{ readonly type: 'resumed'; readonly pause: EndedPause }>
  | InCase<{ readonly type: 'withdrawalAsked'; readonly reasons: Prose }>
  | InCase<{ readonly type: 'reopened'; readonly reasons: Prose }>
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
