import type { PlainDate } from '../time/dates.js'
import type { Regime } from './arrangements.js'
import type { Prose, KeyOf, Party, Stage } from './vocabulary.js'

export const decisionKinds = [
  'closeOutOfScope',
  'closePrivate',
  'closeAsDuplicate',
  'takeNoFurtherAction',
  'endAllegations',
  'referElsewhere',
  'offerInformalResolution',
  'completeInformalResolution',
  'referToInvestigation',
  'closeNoBreach',
  'findNoBreach',
  'findBreach',
  'resolveLocally',
  'referToHearing',
  'closeHearingNoBreach',
  'closeBreachNoSanction',
  'imposeSanctions',
  'closeSanctions',
  'withdraw',
  'discontinue',
  'endForMemberLeft',
] as const

export type DecisionKind = (typeof decisionKinds)[number]

/** Who took it, whoever of the officers recorded it. */
export const decisionMakers = {
  monitoringOfficer: 'The Monitoring Officer',
  monitoringOfficerWithIndependentPerson: 'The Monitoring Officer with the Independent Person',
  panel: 'The assessment panel',
  hearingPanel: 'The hearing panel',
} as const
export type DecisionMaker = KeyOf<typeof decisionMakers>

/** Whether the public edition of a notice is published, and whether it names the subject member. */
export interface Publication {
  readonly on: PlainDate
  readonly published: boolean
  readonly named: boolean
  readonly askedByMember: boolean
  readonly reasons: Prose
}

export interface Decision {
  readonly id: string
  readonly kind: DecisionKind
  readonly on: PlainDate
  readonly by: { readonly name: string; readonly party: Party }
  readonly maker: DecisionMaker
  readonly stage: Stage
  readonly reasons: Prose
  /** The authority or body to which the case was referred. */
  readonly referredTo: string | null
  readonly endsCase: boolean
  /** By which the days to this decision are counted. */
  readonly calendar: string
  /** Null until it is decided: then a breach is published without the name, and nothing else is. */
  readonly publication: Publication | null
  /** The editions of its notice that have been issued. */
  readonly noticesIssued: readonly Edition[]
}

/** To whom a copy of a notice is addressed; each holds only what its reader may see. */
export const editions = ['complainant', 'subjectMember', 'public', 'exempt'] as const

export type Edition = (typeof editions)[number]

export interface IssuedDocument {
  readonly id: string
  readonly number: string
  readonly sha256: string
}

export const informalResolutions = {
  apology: 'Apology',
  correction: 'Correction of the post',
  removal: 'Removal of the post',
  training: 'Training',
  mediation: 'Mediation',
  advice: 'Advice',
} as const
export type InformalResolutionKind = KeyOf<typeof informalResolutions>

/** Practice, after s28(11) LA 2011, which names none. Disqualification and stopping allowances are unlawful and so cannot be written. */
export const sanctions = {
  publishFinding: 'Publish the finding',
  reportToCouncil: 'Report to council',
  censure: 'Censure',
  letterOfCensure: 'Letter of censure',
  apology: 'Ask for an apology',
  removePost: 'Ask for the post to be corrected or removed',
  training: 'Training',
  removeFromCommittee: 'Recommend removal from a committee, the cabinet or an outside body',
  restrictContact: 'Restrict contact',
  withdrawFacilities: 'Withdraw facilities',
  suspension: 'Suspend the member',
} as const
export type SanctionKind = KeyOf<typeof sanctions>

/** What a council is told before it imposes a sanction whose lawfulness is doubtful: it then states why it goes on. */
export const cautions: Readonly<Partial<Record<SanctionKind, Prose>>> = {
  withdrawFacilities:
    'The law names no power to withdraw facilities, and a court may find that it hinders a councillor in their office. Take legal advice first.',
}

/** Lawful only where legislation has switched the regime on; refused otherwise. */
export const regimeOfSanction: Readonly<Partial<Record<SanctionKind, Regime>>> = { suspension: 'suspension' }

export const sanctionEnds = { complied: 'Complied with', refused: 'Refused', noLongerPossible: 'No longer possible' } as const
export type SanctionEnd = KeyOf<typeof sanctionEnds>
