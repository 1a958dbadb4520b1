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
  sides,
  stages,
  strengths,
  suggestedBy,
  testAnswers,
  waysOfLeaving,
  weights,
} from '../../domain/complaint/vocabulary.js'
import { endsOfAllegations } from '../../domain/complaint/actions.js'
import { correctable } from '../../domain/complaint/correcting.js'
import { cautions, decisionMakers, informalResolutions, sanctionEnds, sanctions } from '../../domain/complaint/decisions.js'
import { attendances, exemptParagraphs, reasonsForAdjourning } from '../../domain/complaint/hearing.js'
import { legalIssues, legalSteps } from '../../domain/complaint/legal-issues.js'
import { relations, statedRelations } from '../../domain/complaint/relations.js'
import { acts, platforms } from '../../domain/complaint/conduct.js'
import { decisionWords } from '../../domain/documents/decision-words.js'
import { actionWords, inAddress } from '../acts/action-words.js'

const endings = Object.fromEntries(endsOfAllegations.map((end) => [end, outcomes[end]]))

/** What the pages of a case call things. */
export const pageWords = {
  acts,
  attendances,
  capacities,
  capacityPoints,
  cautions,
  channels,
  clockKinds,
  complainantTypes,
  correctable,
  endsOfAllegations: endings,
  exemptParagraphs,
  factors,
  identityHandlings,
  indicators,
  informalResolutions,
  ipAgreements,
  jurisdictionTests,
  legalIssues,
  legalSteps,
  outcomes,
  pauseCategories,
  platforms,
  reasonsForAdjourning,
  reasonsForNoFurtherAction,
  relations,
  statedRelations,
  roles,
  sanctionEnds,
  sanctions,
  sides,
  stages,
  strengths,
  suggestedBy,
  testAnswers,
  viewSeekers: { council: 'The council', subjectMember: 'The subject member' },
  waysOfLeaving,
  weights,
  decisions: decisionWords,
  actions: actionWords,
  addresses: Object.fromEntries(Object.keys(actionWords).map((kind) => [kind, inAddress(kind as keyof typeof actionWords)])),
  makers: decisionMakers,
  decisionMakers: { complainant: 'the complainant', program: 'the program', ...roles },
} as const

export type Vocabulary = Exclude<
  keyof typeof pageWords,
  'sanctions' | 'cautions' | 'addresses' | 'actions' | 'decisions' | 'decisionMakers' | 'makers'
>

export interface Item {
  readonly value: string
  readonly text: string
  readonly hint?: string
}

export const itemsOf = (vocabulary: Vocabulary): readonly Item[] =>
  Object.entries<string>(pageWords[vocabulary]).map(([value, text]) => ({ value, text }))

/** For a select, which begins with nothing chosen. */
export const choose = (items: readonly Item[], nothing = 'Choose'): readonly Item[] => [{ value: '', text: nothing }, ...items]
