import type { PlainDate } from '../time/dates.js'
import type { KeyOf, Prose } from './vocabulary.js'

/** What a post may lead to beside the Code, after the legal issues of the protocol (LE1-LE4). */
export const legalIssues = {
  libel: 'Libel',
  copyright: 'Copyright',
  dataProtection: 'Data protection and consent',
  predetermination: 'Bias and predetermination',
} as const
export type LegalIssueKind = KeyOf<typeof legalIssues>

export const legalSteps = {
  legalAdvice: 'Legal advice, privileged',
  informationCommissioner: 'The Information Commissioner',
  decisionAtRisk: 'A decision of the Council that may be challenged',
  police: 'The police',
} as const
export type LegalStep = KeyOf<typeof legalSteps>

export interface LegalIssue {
  readonly id: string
  readonly allegation: string
  readonly issue: LegalIssueKind
  readonly leadsTo: LegalStep
  /** The decision of the Council that may be challenged, and its date. */
  readonly decision: { readonly title: string; readonly on: PlainDate } | null
  readonly note: Prose
  readonly isPrivileged: boolean
  readonly raisedOn: PlainDate
  readonly end: { readonly on: PlainDate; readonly note: Prose } | null
}
