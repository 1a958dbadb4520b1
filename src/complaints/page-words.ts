import {
  capacities,
  capacityPoints,
  channels,
  clockKinds,
  complainantTypes,
  factors,
  identityHandlings,
  indicators,
  ipAgreements,
  jurisdictionTests,
  outcomes,
  pauseCategories,
  reasonsForNoFurtherAction,
  roles,
  stages,
  strengths,
  suggestedBy,
  testAnswers,
  weights,
} from '../domain/complaint/vocabulary.js'
import { informalResolutions, sanctions } from '../domain/complaint/decisions.js'
import { acts, platforms } from '../domain/complaint/conduct.js'
import { decisionWords } from '../domain/documents/decision-words.js'
import { actionWords, inAddress } from './action-words.js'

const sanctionEnds = { complied: 'Complied with', refused: 'Refused', noLongerPossible: 'No longer possible' } as const

/** What the pages of a case call things. */
export const pageWords = {
  acts,
  capacities,
  capacityPoints,
  channels,
  clockKinds,
  complainantTypes,
  factors,
  identityHandlings,
  indicators,
  informalResolutions,
  ipAgreements,
  jurisdictionTests,
  outcomes,
  pauseCategories,
  platforms,
  reasonsForNoFurtherAction,
  roles,
  sanctionEnds,
  sanctions,
  stages,
  strengths,
  suggestedBy,
  testAnswers,
  weights,
  decisions: decisionWords,
  actions: actionWords,
  addresses: Object.fromEntries(Object.keys(actionWords).map((kind) => [kind, inAddress(kind as keyof typeof actionWords)])),
  decisionMakers: { complainant: 'the complainant', program: 'the program', ...roles },
} as const

export type Vocabulary = Exclude<keyof typeof pageWords, 'sanctions' | 'addresses' | 'actions' | 'decisions' | 'decisionMakers'>

export interface Item {
  readonly value: string
  readonly text: string
  readonly hint?: string
}

export const itemsOf = (vocabulary: Vocabulary): readonly Item[] =>
  Object.entries<string>(pageWords[vocabulary]).map(([value, text]) => ({ value, text }))

/** For a select, which begins with nothing chosen. */
export const choose = (items: readonly Item[], nothing = 'Choose'): readonly Item[] => [{ value: '', text: nothing }, ...items]
