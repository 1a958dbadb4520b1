import type { Case, Complaint } from '../complaint/complaint.js'
import type { PlainDate } from '../time/dates.js'
import type { Letter, LetterKind, LetterReader } from './letters-kinds.js'

export type Called = Omit<Letter, 'id' | 'kind'>

export interface Asked {
  readonly complaint: Complaint
  readonly theCase: Case
  readonly today: PlainDate
}

export type PartyToIt = Extract<LetterReader, 'complainant' | 'subjectMember'>
export const parties: readonly PartyToIt[] = ['complainant', 'subjectMember']
export const toBoth = (called: Omit<Called, 'reader'>): Called[] => parties.map((reader) => ({ ...called, reader }))
export const one = (reader: LetterReader, because: string, on: PlainDate, isDue: boolean, about = ''): Called => ({
  reader,
  because,
  on,
  isDue,
  about,
})

/** Which happenings of a case call for letters of these kinds, the earliest first. A reader who may not know of the case is taken out afterwards. */
export type Calls<K extends LetterKind> = Readonly<Record<K, (asked: Asked) => readonly Called[]>>
