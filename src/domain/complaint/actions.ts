import type { PlainDate } from '../time/dates.js'
import type { ClauseCode } from '../protocol/clauses.js'
import type { CapacityFinding, ProvisionFinding } from './complaint.js'
import type {
  Prose,
  Factor,
  IpAgreement,
  JurisdictionTest,
  PauseCategory,
  ReasonForNoFurtherAction,
  Strength,
  SuggestedBy,
  TestAnswer,
  Weight,
} from './vocabulary.js'
import type { Edition, IssuedDocument, InformalResolutionKind, SanctionKind } from './decisions.js'
import type { Act, Platform } from './conduct.js'

interface Named {
  readonly person: string
  readonly name: string
}

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
}

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
    }
  | { readonly kind: 'giveView'; readonly consultation: string; readonly agreement: IpAgreement; readonly view: Prose }
  | WithReasons<'declareConflict', { readonly consultation: string }>
  | WithReasons<'closePrivate'>
  | WithReasons<'takeNoFurtherAction', { readonly because: readonly ReasonForNoFurtherAction[] }>
  | WithReasons<'offerInformalResolution', { readonly kinds: readonly InformalResolutionKind[]; readonly terms: Prose }>
  | WithReasons<'completeInformalResolution'>
  | WithReasons<'failInformalResolution'>
  | WithReasons<'referToInvestigation'>
  | { readonly kind: 'appointInvestigatingOfficer'; readonly officer: Named }
  | { readonly kind: 'issueDraftReport' }
  | { readonly kind: 'issueFinalReport'; readonly report: Prose }
  | WithReasons<'closeNoBreach', { readonly findings: readonly StatedFinding[] }>
  | WithReasons<'resolveLocally'>
  | WithReasons<'referToHearing'>
  | WithReasons<'closeHearingNoBreach', { readonly findings: readonly StatedFinding[] }>
  | WithReasons<'closeBreachNoSanction', { readonly findings: readonly StatedFinding[] }>
  | WithReasons<'imposeSanctions', { readonly findings: readonly StatedFinding[]; readonly sanctions: readonly NewSanction[] }>
  | {
      readonly kind: 'endSanction'
      readonly sanction: string
      readonly how: 'complied' | 'refused' | 'noLongerPossible'
      readonly note: Prose
    }
  | WithReasons<'closeSanctions'>
  | WithReasons<'askToWithdraw'>
  | WithReasons<'withdraw'>
  | { readonly kind: 'pause'; readonly category: PauseCategory; readonly reason: Prose }
  | { readonly kind: 'resume' }
  | WithReasons<'reopen'>
  | WithReasons<'decideWithholding', { readonly granted: boolean }>
  | { readonly kind: 'addNote'; readonly text: Prose }
  | { readonly kind: 'issueNotice'; readonly decision: string; readonly edition: Edition; readonly document: IssuedDocument }
)

export type ActionOf<K extends Action['kind']> = Extract<Action, { kind: K }>
export type ActionKind = Action['kind']
