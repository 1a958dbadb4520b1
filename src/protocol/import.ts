import { z } from 'zod'
import { pageOf } from '../web/answers-with.js'
import { pageQuery } from '../web/paging.js'
import { day, id } from '../web/schemas.js'

const longest = 1_000_000

/** As a report is printed: tabs, line ends and page breaks among its words, and no other control character. */
const isPrinted = (text: string) => !/[\p{Surrogate}]/u.test(text) && !/[^\P{Cc}\t\n\r\f]/u.test(text)

export const reportText = z
  .string('Send the words of the report')
  .max(longest, `must be ${longest} characters or fewer`)
  .refine((text) => text.trim() !== '', 'Send the words of the report')
  .refine(isPrinted, 'must not contain control characters or broken characters')

/** The report itself as text/plain, or as JSON. */
export const importBody = z.union([reportText, z.strictObject({ text: reportText })], {
  error: 'Send the report as text/plain, or as JSON: { "text": … }',
})
export type ImportBody = z.infer<typeof importBody>
export const importQuery = z.strictObject({ authority: id() })
export type ImportQuery = z.infer<typeof importQuery>

const contact = z.looseObject({ name: z.string(), role: z.string() })
const report = z.looseObject({
  council: z.string(),
  committee: z.string(),
  date: day(),
  title: z.string(),
  officerContact: contact,
  recommendations: z.array(z.string()),
  corporateImplications: z.array(z.strictObject({ name: z.string(), text: z.string() })),
})

const deletion = z.strictObject({
  line: z.int(),
  text: z.string(),
  section: z.string(),
  clause: z.string().optional(),
  before: z.string(),
  after: z.string(),
})
const doubt = z.strictObject({ line: z.int(), kind: z.string(), quote: z.string(), why: z.string() })

/** What was found in the report, as it is stored and answered. */
export const found = z.strictObject({
  report,
  clauses: z.strictObject({ GP: z.int(), BP: z.int(), WA: z.int(), LE: z.int(), CA: z.int(), CC: z.int() }),
  deletions: z.array(deletion),
  marginNotes: z.int(),
  doubts: z.array(doubt),
  whyEarlierIsIncomplete: z.string(),
})
export type Found = z.infer<typeof found>

export const importAnswer = z.strictObject({
  id: id(),
  authority: id(),
  importedAt: z.iso.datetime(),
  ...found.shape,
  /** The text that the report asks to adopt, and the one before so far as its traces show it. */
  proposed: id(),
  earlier: id(),
})
export type Import = z.infer<typeof importAnswer>

export const importHeadAnswer = z.strictObject({
  id: id(),
  authority: id(),
  importedAt: z.iso.datetime(),
  council: z.string(),
  committee: z.string(),
  date: day(),
  title: z.string(),
  doubts: z.int(),
})
export type ImportHead = z.infer<typeof importHeadAnswer>
export const importsAnswer = pageOf(importHeadAnswer)
export const importsQuery = z.strictObject({ ...pageQuery, authority: id().optional() })
export type ImportsQuery = z.infer<typeof importsQuery>
