import { z } from 'zod'
import { correctable } from '../../domain/complaint/correcting.js'
import { clockKinds, factors, jurisdictionTests, keysOf } from '../../domain/complaint/vocabulary.js'
import type { FormBody } from '../../web/form-body.js'
import { id } from '../../web/schemas.js'
import type { SentAction } from '../acts/action-bodies.js'
import { entryChosen, standingNow } from './action-correcting.js'
import type { CasePapers } from './case-papers.service.js'

/** What a link to a form says already. */
export const prefillQuery = z.strictObject({
  allegation: id().optional(),
  test: z.enum(keysOf(jurisdictionTests)).optional(),
  factor: z.enum(keysOf(factors)).optional(),
  consultation: id().optional(),
  sanction: id().optional(),
  request: id().optional(),
  legalIssue: id().optional(),
  decision: id().optional(),
  clock: z.enum(keysOf(clockKinds)).optional(),
  field: z.enum(keysOf(correctable)).optional(),
})
export type PrefillQuery = z.infer<typeof prefillQuery>

type Prefill = (papers: CasePapers, values: FormBody) => FormBody

/** What stands recorded now, so that it is changed and not written again. */
const recorded: Readonly<Partial<Record<SentAction, Prefill>>> = {
  answerTest: ({ view }, { test }) => {
    const given = Object.entries(view.tests ?? {}).find(([name]) => name === test)?.[1]
    return given === undefined ? {} : { answer: given.answer, reasons: given.reasons }
  },
  weighFactor: ({ view }, { factor }) => {
    const given = Object.entries(view.factors ?? {}).find(([name]) => name === factor)?.[1]
    return given === undefined ? {} : { weight: given.weight, note: given.note }
  },
  findCapacity: ({ allegations }, { allegation }) => {
    const found = allegations.find(({ id }) => id === allegation)?.capacity
    if (!found) return {}
    const points = Object.entries(found.points).flatMap(([code, { answer, note }]): [string, string][] => [
      [`points-${code}-answer`, answer],
      [`points-${code}-note`, note],
    ])
    const typed: FormBody = Object.fromEntries(points)
    return { finding: found.finding, indicators: found.indicators, reasons: found.reasons, ...typed }
  },
  consultIndependentPerson: ({ allegations }) => ({
    allegations: allegations.filter(({ result }) => result === null).map(({ id }) => id),
    soughtBy: 'council',
  }),
  correct: (papers, values) => {
    const entry = entryChosen(papers, values)
    return entry === undefined ? {} : standingNow(entry)
  },
  linkClause: () => ({ suggestedBy: 'officer' }),
}

export const recordedNow = (kind: SentAction, papers: CasePapers, values: FormBody): FormBody =>
  recorded[kind]?.(papers, values) ?? {}

export function prefilled(kind: SentAction, papers: CasePapers, query: PrefillQuery): FormBody {
  const asked = Object.fromEntries(
    Object.entries(query).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
  const only = papers.allegations.length === 1 ? { allegation: papers.allegations[0]?.id ?? '' } : {}
  const values = { ...only, ...asked }
  return { ...values, ...recordedNow(kind, papers, values) }
}
