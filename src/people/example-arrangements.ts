import type { Arrangements } from '../domain/complaint/arrangements.js'

type Clocks = Arrangements['clocks']

const workingDays = (length: number) => ({ length, unit: 'workingDays' }) as const
const months = (length: number) => ({ length, unit: 'months' }) as const

/** Limits as often seen in the published arrangements of English councils. */
export const modelClocks: Clocks = {
  acknowledge: { limit: workingDays(3), startsAt: 'received' },
  memberComment: { limit: workingDays(10), startsAt: 'memberTold' },
  assess: { limit: workingDays(15), startsAt: 'received' },
  complainantReply: { limit: workingDays(15), startsAt: 'asked' },
  independentPersonReply: { limit: workingDays(5), startsAt: 'asked' },
  investigate: { limit: months(3), startsAt: 'referred' },
  hearingNotice: { limit: workingDays(14), startsAt: 'finalReport' },
  decisionNotice: { limit: workingDays(5), startsAt: 'decided' },
}

/** Chelmsford City Council publishes five working days to acknowledge a complaint and five to assess it; the rest is the model's. */
export const chelmsfordClocks: Clocks = {
  ...modelClocks,
  acknowledge: { limit: workingDays(5), startsAt: 'received' },
  assess: { limit: workingDays(5), startsAt: 'acknowledged' },
}
