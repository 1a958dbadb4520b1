import type { PlainDate } from '../time/dates.js'
import type { Prose, KeyOf, Party, Stage } from './vocabulary.js'

export const decisionKinds = [
  'closeOutOfScope',
  'closePrivate',
  'takeNoFurtherAction',
  'offerInformalResolution',
  'completeInformalResolution',
  'referToInvestigation',
  'closeNoBreach',
  'resolveLocally',
  'referToHearing',
  'closeHearingNoBreach',
  'closeBreachNoSanction',
  'imposeSanctions',
  'closeSanctions',
  'withdraw',
] as const

export type DecisionKind = (typeof decisionKinds)[number]

export interface Decision {
  readonly id: string
  readonly kind: DecisionKind
  readonly on: PlainDate
  readonly by: { readonly name: string; readonly party: Party }
  readonly stage: Stage
  readonly reasons: Prose
  readonly endsCase: boolean
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

/** Practice, after s28(11) LA 2011, which names none. Suspension, disqualification and stopping allowances are unlawful and so cannot be written. */
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
} as const
export type SanctionKind = KeyOf<typeof sanctions>
