import type { PlainDate } from '../time/dates.js'
import type { KeyOf } from '../complaint/vocabulary.js'
import type { NoticeContact } from './notice-ending.js'

export const letterKinds = {
  acknowledgement: 'Acknowledgement',
  withholding: 'Answer to the request to withhold the name',
  informationRequest: 'Request for information',
  memberNotification: 'Notification of a complaint',
  independentPersonConsultation: 'Request for a view',
  informalResolutionOffer: 'Offer of informal resolution',
  investigatorAppointment: 'Appointment to investigate',
  draftReport: 'Draft report',
  hearingNotice: 'Notice of the hearing',
  hearingAdjournment: 'Adjournment of the hearing',
  policeReferral: 'Referral of a possible offence',
  referralElsewhere: 'Referral of a complaint',
  interimSuspension: 'Interim suspension',
  extension: 'More time is needed',
  holding: 'Holding letter',
  chaser: 'Reminder of an overdue reply',
  withdrawalAcknowledged: 'Withdrawal acknowledged',
  goesOn: 'Going on in the public interest',
  outcome: 'Outcome',
  sanction: 'Sanction',
  parishRecommendation: 'Recommendation of sanctions',
  reviewAsked: 'Request for a review received',
  reviewDecided: 'Outcome of the review',
} as const
export type LetterKind = KeyOf<typeof letterKinds>

export const letterReaders = {
  complainant: 'The complainant',
  subjectMember: 'The councillor',
  independentPerson: 'The Independent Person',
  investigatingOfficer: 'The Investigating Officer',
  addressee: 'The addressee of the sanction',
  parishClerk: 'The parish or town clerk',
  police: 'The police',
  otherBody: 'The authority or body referred to',
} as const
export type LetterReader = KeyOf<typeof letterReaders>

/** A letter that a case calls for, or has called for. */
export interface Letter {
  /** Its place in an address: 'hearing-notice-to-complainant', and '-2' for the second of its kind to that reader. */
  readonly id: string
  readonly kind: LetterKind
  readonly reader: LetterReader
  /** Which request, consultation, decision, sanction, pause or limit it is about, where there can be several. */
  readonly about: string
  /** The happening that calls for it, as a sentence. */
  readonly because: string
  readonly on: PlainDate
  /** Nothing recorded since says that it has done its work, or that it would come too late. */
  readonly isDue: boolean
}

export interface ComposedLetter {
  readonly to: readonly string[]
  readonly on: PlainDate
  /** The one by which the reader knows the case, never the council’s own. */
  readonly reference: string
  readonly subject: string
  readonly paragraphs: readonly string[]
  /** Places in square brackets where the officer has to write before it can be sent. */
  readonly toComplete: readonly string[]
}

/** The council that writes. */
export interface LetterCouncil {
  readonly name: string
  readonly contact: NoticeContact
  /** The parish or town council of the subject member; null where they sit on the deciding council itself. */
  readonly parish: { readonly name: string; readonly clerk: NoticeContact } | null
}
