import { z } from 'zod'
import { id, line } from '../web/schemas.js'
import { importKinds } from './register-import.js'

const cursor = z.string().max(500).optional()
/** A box of a filter that was left empty narrows nothing. */
const typed = z
  .preprocess((value) => (typeof value === 'string' && value.trim() === '' ? undefined : value), line(100).optional())
  .catch(undefined)
const count = z.coerce.number().int().min(0).max(100_000).optional().catch(undefined)

export const councilsQuery = z.object({
  name: typed,
  of: z.literal('parishes').optional().catch(undefined),
  after: cursor,
  before: cursor,
})
export type CouncilsQuery = z.infer<typeof councilsQuery>

export const councilQuery = z.object({
  name: typed,
  when: z.literal('all').optional().catch(undefined),
  after: cursor,
  before: cursor,
  done: z.enum(['entered', 'changed', 'imported']).optional().catch(undefined),
  added: count,
  altered: count,
  same: count,
})
export type CouncilQuery = z.infer<typeof councilQuery>

export const personQuery = z.object({
  done: z.enum(['entered', 'changed', 'term', 'ended', 'party']).optional().catch(undefined),
})
export type PersonQuery = z.infer<typeof personQuery>

export const byIdAndTerm = z.object({ id: id(), term: id() })
export type ByIdAndTerm = z.infer<typeof byIdAndTerm>

export const byIdAndKind = z.object({ id: id(), kind: z.enum(importKinds) })
export type ByIdAndKind = z.infer<typeof byIdAndKind>
