import type { PlainDate } from '../time/dates.js'
import type { ClauseCode } from '../protocol/clauses.js'
import type { Consultation, HandedOver, SubjectMember } from './complaint.js'
import type {
  ClockKind,
  Factor,
  IpAgreement,
  JurisdictionTest,
  PauseCategory,
  Prose,
  ReasonForNoFurtherAction,
  Side,
  Strength,
  SuggestedBy,
  TestAnswer,
  WayOfLeaving,
  Weight,
} from './vocabulary.js'
import type { Attendance, Listing, ReasonForAdjourning } from './hearing.js'
import type { Edition, IssuedDocument, InformalResolutionKind, Publication, SanctionEnd, SanctionKind } from './decisions.js'
import type { Act, Platform } from './conduct.js'
import type { CapacityFinding, ProvisionFinding } from './allegation.js'
import type { LegalIssue } from './legal-issues.js'
import type { Recommendation } from './investigation.js'
import type { Correctable } from './correcting.js'
import type { Joining, OtherComplaint, StatedRelation } from './relations.js'
import type { Named } from './named.js'

export interface NewAllegation {
  readonly summary: Prose
  readonly conductOn: PlainDate
  readonly platform: Platform
  readonly act: Act
  readonly post: string | null
}

/** What is decided of one provision of one allegation. */
export interface StatedFinding extends Pick<ProvisionFinding, 'breach' | 'reasons' | 'article10'> {
  readonly allegation: string
  readonly provision: string
}

export interface NewSanction {
  readonly kind: SanctionKind
  readonly addressedTo: string
  readonly terms: Prose
  readonly dueOn: PlainDate | null
  /** Wanted where the sanction carries a caution: why it is imposed all the same. */
  readonly despiteCaution: Prose | null
}

/** How some of a case’s allegations may end before a finding, while the rest of the case goes on. */
export const endsOfAllegations = ['outOfScope', 'noFurtherAction', 'referredElsewhere', 'withdrawn'] as const

type WithReasons<K extends string, More = unknown> = { readonly kind: K; readonly reasons: Prose } & More

/** What a person may ask to be done in a case. `on` is the day on which it took effect, which backdating shows beside the day it was recorded. */
export type Action = { readonly on: PlainDate } & (
  | { readonly kind: 'acknowledge' }
  | { readonly kind: 'startScreening' }
  | WithReasons<'answerTest', { readonly test: JurisdictionTest; readonly answer: TestAnswer }>
  | WithReasons<'passScreening'>
  | WithReasons<'closeOutOfScope'>
  | { readonly kind: 'tellMember' }
  | WithReasons<'doNotTellMember'>
  | { readonly kind: 'recordMemberComment'; readonly text: Prose }
  | { readonly kind: 'addAllegation'; readonly allegation: NewAllegation }
  | { readonly kind: 'linkProvision'; readonly allegation: string; readonly provision: string; readonly reason: Prose }
  | { readonly kind: 'unlinkProvision'; readonly allegation: string; readonly provision: string; readonly reason: Prose }
  | {
      readonly kind: 'linkClause'
      readonly allegation: string
      readonly clause: ClauseCode
      readonly suggestedBy: SuggestedBy
      readonly strength: Strength
      readonly reason: Prose
    }
  | { readonly kind: 'unlinkClause'; readonly allegation: string; readonly clause: ClauseCode; readonly reason: Prose }
  | ({ readonly kind: 'findCapacity'; readonly allegation: string } & Omit<CapacityFinding, 'on'>)
  | { readonly kind: 'weighFactor'; readonly factor: Factor; readonly weight: Weight; readonly note: Prose }
  | {
      readonly kind: 'consultIndependentPerson'
      readonly independentPerson: Named
      readonly allegations: readonly string[]
      readonly question: Prose
      readonly soughtBy: Consultation['soughtBy']
    }
  | { readonly kind: 'giveView'; readonly consultation: string; readonly agreement: IpAgreement; readonly view: Prose }
  | WithReasons<'declareConflict', { readonly consultation: string }>
  | { readonly kind: 'seekView'; readonly question: Prose }
  | { readonly kind: 'askComplainant'; readonly question: Prose }
  | { readonly kind: 'recordComplainantReply'; readonly request: string; readonly text: Prose }
  | WithReasons<'referToPanel'>
  | { readonly kind: 'recordPanelMeeting'; readonly members: readonly Named[]; readonly conclusion: Prose }
  | WithReasons<'referToPolice', { readonly to: string; readonly offence: Prose }>
  | WithReasons<'suspendInInterim', { readonly until: PlainDate }>
  | WithReasons<'closePrivate'>
  | WithReasons<'closeAsDuplicate', { readonly of: OtherComplaint }>
  | WithReasons<'referElsewhere', { readonly to: string }>
  | WithReasons<
      'endAllegations',
      {
        readonly allegations: readonly string[]
        readonly outcome: (typeof endsOfAllegations)[number]
        readonly because: readonly ReasonForNoFurtherAction[]
      }
    >
  | WithReasons<'takeNoFurtherAction', { readonly because: readonly ReasonForNoFurtherAction[] }>
  | WithReasons<'offerInformalResolution', { readonly kinds: readonly InformalResolutionKind[]; readonly terms: Prose }>
  | WithReasons<'completeInformalResolution'>
  | WithReasons<'failInformalResolution'>
  | WithReasons<'referToInvestigation'>
  | { readonly kind: 'appointInvestigatingOfficer'; readonly officer: Named; readonly plan: Prose }
  | { readonly kind: 'issueDraftReport'; readonly report: Prose }
  | { readonly kind: 'commentOnDraft'; readonly from: Side; readonly text: Prose }
  | { readonly kind: 'issueFinalReport'; readonly report: Prose; readonly recommendations: readonly Recommendation[] }
  | WithReasons<'findNoBreach', { readonly findings: readonly StatedFinding[] }>
  | WithReasons<'findBreach', { readonly findings: readonly StatedFinding[] }>
  | WithReasons<'closeNoBreach', { readonly findings: readonly StatedFinding[] }>
  | WithReasons<'resolveLocally', { readonly kinds: readonly InformalResolutionKind[]; readonly terms: Prose }>
  | WithReasons<'referToHearing'>
  | WithReasons<'closeHearingNoBreach', { readonly findings: readonly StatedFinding[] }>
  | ({ readonly kind: 'listHearing' } & Omit<Listing, 'noticeOn'>)
  | {
      readonly kind: 'adjournHearing'
      readonly because: ReasonForAdjourning
      readonly reason: Prose
      readonly reconvenesOn: PlainDate | null
    }
  | { readonly kind: 'holdHearing'; readonly present: readonly string[]; readonly attended: readonly Attendance[] }
  | WithReasons<'closeBreachNoSanction'>
  | WithReasons<'imposeSanctions', { readonly sanctions: readonly NewSanction[] }>
  | { readonly kind: 'recordParishResponse'; readonly sanction: string; readonly accepts: boolean; readonly note: Prose }
  | {
      readonly kind: 'endSanction'
      readonly sanction: string
      readonly how: SanctionEnd
      readonly note: Prose
    }
  | WithReasons<'closeSanctions'>
  | WithReasons<'askToWithdraw'>
  | WithReasons<'goOnInPublicInterest'>
  | WithReasons<'withdraw'>
  | WithReasons<'discontinue'>
  | WithReasons<'endForMemberLeft', { readonly how: WayOfLeaving; readonly leftOn: PlainDate }>
  | WithReasons<'dispenseWithView'>
  | { readonly kind: 'pause'; readonly category: PauseCategory; readonly reason: Prose }
  | { readonly kind: 'resume' }
  | { readonly kind: 'extendDeadline'; readonly clock: ClockKind; readonly dueOn: PlainDate; readonly reason: Prose }
  | { readonly kind: 'recountForBankHoliday'; readonly day: PlainDate; readonly name: string }
  | WithReasons<'reopen'>
  | WithReasons<'askForReview', { readonly from: Side }>
  | WithReasons<'dismissReview'>
  | WithReasons<'allowReview'>
  | WithReasons<'recordAppeal', { readonly from: Side; readonly allowed: boolean }>
  | WithReasons<'decideWithholding', { readonly granted: boolean }>
  | { readonly kind: 'addNote'; readonly text: Prose }
  | ({ readonly kind: 'flagLegalIssue' } & Omit<LegalIssue, 'id' | 'raisedOn' | 'end'>)
  | { readonly kind: 'endLegalIssue'; readonly legalIssue: string; readonly note: Prose }
  | {
      readonly kind: 'correct'
      readonly field: Correctable
      /** For what stands in an allegation; null for what stands in the complaint. */
      readonly allegation: string | null
      readonly value: Prose
      readonly reason: Prose
    }
  | { readonly kind: 'moveAllegation'; readonly allegation: string; readonly toCase: string; readonly reason: Prose }
  | { readonly kind: 'splitOff'; readonly allegations: readonly string[]; readonly to: OtherComplaint; readonly reason: Prose }
  | {
      readonly kind: 'relate'
      readonly relation: StatedRelation
      readonly to: OtherComplaint
      readonly reason: Prose
      /** Wanted where it is to follow the other. */
      readonly joining?: Joining
    }
  | {
      readonly kind: 'changeAuthority'
      readonly authority: Pick<SubjectMember, 'authority' | 'authorityName' | 'tier'>
      readonly reason: Prose
    }
  | WithReasons<'standDown'>
  | WithReasons<'handOver', { readonly to: Omit<HandedOver, 'on' | 'reasons'> }>
  | ({ readonly kind: 'decidePublication'; readonly decision: string } & Omit<Publication, 'on'>)
  | { readonly kind: 'issueNotice'; readonly decision: string; readonly edition: Edition; readonly document: IssuedDocument }
)

export type ActionOf<K extends Action['kind']> = Extract<Action, { kind: K }>
export type ActionKind = Action['kind']
