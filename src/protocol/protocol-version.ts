import { z } from 'zod'
import { versionStatuses } from '../domain/protocol/versions.js'
import { pageOf } from '../web/answers-with.js'
import { pageQuery } from '../web/paging.js'
import { id, line } from '../web/schemas.js'
import { clauseAnswer, readText, storedSections, textBody } from './protocol-text.js'
import { enteredStatus, standing } from './version.js'

export const protocolVersionBody = z
  .strictObject({ authority: id(), label: line(200), status: enteredStatus, ...textBody })
  .superRefine((body, context) => {
    for (const message of readText(body).faults) context.addIssue({ code: 'custom', path: ['clauses'], message })
  })
export type ProtocolVersionBody = z.infer<typeof protocolVersionBody>

export const versionHeadAnswer = z.strictObject({
  ...standing,
  authority: id(),
  title: z.string(),
  /** False for a text reconstructed from traces in a report: never passed off as what was in force. */
  isComplete: z.boolean(),
  import: id().nullable(),
})
export type VersionHead = z.infer<typeof versionHeadAnswer>
export const protocolVersionsAnswer = pageOf(versionHeadAnswer)

export const protocolVersionAnswer = z.strictObject({
  ...versionHeadAnswer.shape,
  sections: storedSections,
  clauses: z.array(clauseAnswer),
})
export type ProtocolVersion = z.infer<typeof protocolVersionAnswer>
export const clausesAnswer = z.strictObject({ items: z.array(clauseAnswer) })

export const protocolVersionsQuery = z.strictObject({
  ...pageQuery,
  authority: id().optional(),
  status: z.enum(versionStatuses).optional(),
})
export type ProtocolVersionsQuery = z.infer<typeof protocolVersionsQuery>

export const comparisonQuery = z.strictObject({ with: id() })
export type ComparisonQuery = z.infer<typeof comparisonQuery>

const code = clauseAnswer.shape.code
export const comparisonAnswer = z.strictObject({
  before: versionHeadAnswer,
  after: versionHeadAnswer,
  clauses: z.array(
    z.discriminatedUnion('change', [
      z.strictObject({ change: z.enum(['same', 'added', 'removed']), code, text: z.string() }),
      z.strictObject({
        change: z.literal('changed'),
        code,
        parts: z.array(z.strictObject({ kind: z.enum(['kept', 'deleted', 'inserted']), text: z.string() })),
      }),
    ]),
  ),
})
export type Comparison = z.infer<typeof comparisonAnswer>
