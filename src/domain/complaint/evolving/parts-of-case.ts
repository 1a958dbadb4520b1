import type { Allegation } from '../allegation.js'
import type { Case } from '../complaint.js'
import type { Investigation } from '../investigation.js'

export const overtaken = (theCase: Case): Case => ({
  ...theCase,
  consultations: theCase.consultations.map((one) => (one.reply === null ? one : { ...one, overtaken: true })),
})

export const withAllegation = (theCase: Case, id: string | null, change: (allegation: Allegation) => Allegation): Case => ({
  ...theCase,
  allegations: theCase.allegations.map((allegation) => (allegation.id === id ? change(allegation) : allegation)),
})

export const withInvestigation = (theCase: Case, change: Partial<Investigation>): Case =>
  theCase.investigation === null ? theCase : { ...theCase, investigation: { ...theCase.investigation, ...change } }

export const without = (theCase: Case, gone: readonly string[]): Case => ({
  ...theCase,
  allegations: theCase.allegations.filter(({ id }) => !gone.includes(id)),
  legalIssues: theCase.legalIssues.filter(({ allegation }) => !gone.includes(allegation)),
})

export const withNewAllegation = (theCase: Case, allegation: Allegation): Case => ({
  ...theCase,
  allegations: [...theCase.allegations, allegation],
  numbersGiven: Math.max(theCase.numbersGiven, allegation.number),
})

/** Everybody who has investigated it so far. */
export const former = ({ investigation }: Case): readonly string[] => [
  ...(investigation?.formerOfficers ?? []),
  ...(investigation?.officer ? [investigation.officer.person] : []),
]
