import { z } from 'zod'
import { faultsOf, groupOf, isClauseCode, type Clause, type ClauseCode, type ProtocolText } from '../domain/protocol/clauses.js'
import { line, listOf, prose } from '../web/schemas.js'

const clauseCode = z
  .string()
  .max(4)
  .refine((text): text is ClauseCode => isClauseCode(text), 'must be a clause code such as GP1 or CA7')

const section = z.strictObject({
  heading: line(300),
  parts: listOf(
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('paragraph'), text: prose(20_000) }),
      z.strictObject({ kind: z.literal('bullet'), text: prose(20_000) }),
      z.strictObject({ kind: z.literal('clause'), code: clauseCode }),
    ]),
    500,
  ),
})

export const sections = listOf(section, 100)

/** The group of a clause is in its code. */
const clause = z.strictObject({ code: clauseCode, heading: line(500).optional(), text: prose(20_000) })

export const clauses = listOf(clause, 200)
export const textBody = { title: line(300), sections, clauses } as const

export const clauseAnswer = z.strictObject({
  code: clauseCode,
  group: z.enum(['GP', 'BP', 'WA', 'LE', 'CA', 'CC']),
  heading: z.string().optional(),
  text: z.string(),
})

/** As it is stored and answered: what was once accepted is not measured again. */
export const storedSections = z.array(
  z.strictObject({
    heading: z.string(),
    parts: z.array(
      z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('paragraph'), text: z.string() }),
        z.strictObject({ kind: z.literal('bullet'), text: z.string() }),
        z.strictObject({ kind: z.literal('clause'), code: clauseCode }),
      ]),
    ),
  }),
)

export const clauseOf = ({ code, heading, text }: z.infer<typeof clause>): Clause[] => {
  const group = groupOf(code)
  return group === undefined ? [] : [{ code, group, text, ...(heading === undefined ? {} : { heading }) }]
}

/** The text and why its clauses cannot be told apart, if they cannot. */
export function readText({ title, sections: given, clauses: list }: z.infer<z.ZodObject<typeof textBody>>) {
  const text: ProtocolText = { title, sections: given, clauses: list.flatMap(clauseOf) }
  return { text, faults: faultsOf(text) }
}
