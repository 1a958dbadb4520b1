import { z } from 'zod'
import { day } from '../web/schemas.js'

const words = z.string().max(100_000)

/** What both parties are told alike, as the API answers it. */
export const toldHearing = z.strictObject({
  listed: z.strictObject({ on: day(), at: z.string().max(5), place: words, isPublic: z.boolean() }).nullable(),
  putOffOn: z.array(day()).max(1_000),
  heldOn: day().nullable(),
})

/** With what the reader said of it, and nothing of what the other party did. */
export const toldDraft = z.strictObject({
  issuedOn: day(),
  report: words,
  comments: z.array(z.strictObject({ on: day(), text: words })).max(1_000),
})

/** One that the reader asked for. */
export const toldReview = z.strictObject({
  askedOn: day(),
  reasons: words,
  decided: z.strictObject({ on: day(), allowed: z.boolean(), reasons: words }).nullable(),
})
