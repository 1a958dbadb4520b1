import { z } from 'zod'
import { id } from '../web/schemas.js'
import { mostLines } from './sheet.js'
import { outcomes } from './plan.js'

export const importKinds = ['councillors', 'parishes'] as const
export type ImportKind = (typeof importKinds)[number]

const longest = 1_000_000
export const sheetText = z
  .string('Paste the lines of the sheet')
  .max(longest, `must be ${longest.toLocaleString('en-GB')} characters or fewer: send it in parts`)
  .refine((text) => text.trim() !== '', 'Paste the lines of the sheet')

/** The sheet itself as text/csv or text/plain, or as JSON. */
export const sheetBody = z.union([sheetText, z.strictObject({ text: sheetText })], {
  error: 'Send the sheet as text/csv, or as JSON: { "text": … }',
})
export type SheetBody = z.infer<typeof sheetBody>

export const previewHash = () =>
  z.string().regex(/^[0-9a-f]{64}$/, 'must be the `preview` that the preview of this sheet answered')
export const confirmQuery = z.strictObject({ preview: previewHash() })
export type ConfirmQuery = z.infer<typeof confirmQuery>

const counts = z.strictObject({ added: z.int(), changed: z.int(), same: z.int() })
const step = z.strictObject({
  line: z.int(),
  name: z.string(),
  council: z.string(),
  outcome: z.enum(outcomes),
  /** What would be entered or changed, or what is wrong and what to do. */
  says: z.array(z.string()),
})
const fault = z.strictObject({ pointer: z.string(), detail: z.string() })

export const previewAnswer = z.strictObject({
  /** Of this sheet and of what it would do to the register as it is: sent back, just that is done. */
  preview: previewHash(),
  counts: counts.extend({ refused: z.int() }),
  lines: z.array(step).max(mostLines),
  errors: z.array(fault),
  notNamed: z.int(),
})
export type Preview = z.infer<typeof previewAnswer>

export const confirmedAnswer = z.strictObject({ authority: id(), ...counts.shape })
export type Confirmed = z.infer<typeof confirmedAnswer>
