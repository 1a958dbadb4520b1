import { z } from 'zod'
import { keysOf } from '../domain/complaint/vocabulary.js'
import { settingsAnswer, type Settings } from './arrangements.js'

const workingDays = (length: number) => ({ length, unit: 'workingDays' }) as const
const months = (length: number) => ({ length, unit: 'months' }) as const

/** Limits as often seen in the published arrangements of English councils. */
export const modelArrangements: Settings = {
  clocks: {
    acknowledge: { limit: workingDays(3), startsAt: 'received' },
    memberComment: { limit: workingDays(10), startsAt: 'memberTold' },
    assess: { limit: workingDays(15), startsAt: 'received' },
    complainantReply: { limit: workingDays(15), startsAt: 'asked' },
    independentPersonReply: { limit: workingDays(5), startsAt: 'asked' },
    investigate: { limit: months(3), startsAt: 'referred' },
    decisionNotice: { limit: workingDays(5), startsAt: 'decided' },
  },
  assessment: { by: 'monitoringOfficer', asksIndependentPerson: false },
  timeBar: months(6),
  hearing: { notice: workingDays(14), quorum: 3 },
  review: null,
}

/**
 * Chelmsford City Council publishes five working days to acknowledge a complaint and five to assess it, and no time bar; the rest is the
 * model's. That the second five run from the acknowledgement is our reading.
 */
export const chelmsfordArrangements: Settings = {
  ...modelArrangements,
  clocks: {
    ...modelArrangements.clocks,
    acknowledge: { limit: workingDays(5), startsAt: 'received' },
    assess: { limit: workingDays(5), startsAt: 'acknowledged' },
  },
  timeBar: null,
}

/** To start from: nothing is in force by being an example. */
export const examples = {
  model: {
    name: 'The model',
    says: 'Limits as often seen in the published arrangements of English councils',
    settings: modelArrangements,
  },
  chelmsford: {
    name: 'Chelmsford City Council’s published limits',
    says: 'Five working days to acknowledge and five to assess, read as starting at the acknowledgement; no time bar is published. The rest is the model’s',
    settings: chelmsfordArrangements,
  },
} as const
export const exampleKeys = keysOf(examples)

export const examplesAnswer = z.strictObject({
  items: z
    .array(z.strictObject({ key: z.enum(exampleKeys), name: z.string(), says: z.string(), settings: settingsAnswer }))
    .max(exampleKeys.length),
})
export const exampleList = { items: exampleKeys.map((key) => ({ key, ...examples[key] })) }
