import type { PlainDate } from '../time/dates.js'

/** The ten corporate implications of a committee report, in the order in which a report gives them. */
export const corporateImplicationNames = [
  'Legal/Constitutional',
  'Financial',
  'Potential impact on climate change and the environment',
  'Contribution toward achieving a net zero carbon position by 2030',
  'Personnel',
  'Risk Management',
  'Equality and Diversity',
  'Health and Safety',
  'Digital',
  'Other',
] as const

export interface CorporateImplication {
  readonly name: string
  readonly text: string
}

export interface OfficerContact {
  readonly name: string
  readonly role: string
  readonly email?: string
  readonly telephone?: string
}

/** `number` is as printed: '1.1'. A paragraph that the report leaves unnumbered has none. */
export interface ReportParagraph {
  readonly number?: string
  readonly text: string
}

export interface ReportSection {
  readonly number: string
  readonly heading: string
  readonly paragraphs: readonly ReportParagraph[]
}

export interface ReportMetadata {
  readonly council: string
  readonly committee: string
  readonly date: PlainDate
  readonly title: string
  readonly reportBy: string
  readonly officerContact: OfficerContact
  readonly purpose: string
  readonly recommendations: readonly string[]
  readonly sections: readonly ReportSection[]
  readonly appendices: readonly string[]
  readonly backgroundPapers: readonly string[]
  readonly corporateImplications: readonly CorporateImplication[]
  readonly consultees: string
  readonly relevantPolicies: string
}
