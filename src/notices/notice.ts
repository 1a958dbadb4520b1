import { z } from 'zod'
import { editions } from '../domain/complaint/decisions.js'
import { day, id, line, listOf } from '../web/schemas.js'

const edition = z.enum(editions, 'Choose for whom the notice is')
const decision = id()
/** Words of this edition to be left out, and what stands there instead, in square brackets. */
const replace = listOf(
  z.strictObject({
    words: line(500, 'Write the words to be left out'),
    by: line(200, 'Write what stands there instead').regex(/^[^[\]]*$/, 'must not have square brackets'),
  }),
  50,
).default([])

export const previewQuery = z.strictObject({ decision, edition, on: day().optional() })
export type PreviewQuery = z.infer<typeof previewQuery>
export const noticeBody = z.strictObject({ decision, edition, on: day().optional(), replace })
export type NoticeBody = z.infer<typeof noticeBody>

export const byId = z.strictObject({ id: id() })
export type ById = z.infer<typeof byId>

export const documentAnswer = z.strictObject({
  id: id(),
  kind: z.string().max(60),
  edition,
  number: z.string().max(20),
  fileName: z.string().max(100),
  mediaType: z.string().max(100),
  sha256: z.string().max(64),
  issuedOn: day(),
  issuedAt: z.iso.datetime(),
})
export type IssuedDocument = z.infer<typeof documentAnswer>
export const documentsAnswer = z.strictObject({ items: z.array(documentAnswer).max(1_000) })
export const issuedAnswer = z.strictObject({ version: z.int().min(1).max(1_000_000), document: documentAnswer })
