import { z } from 'zod'

/** The internal reference as it stands in an address: 2026-014 for 2026/014. Typed with spaces or a slash it is the same. */
export const referenceInPath = z
  .string()
  .regex(/^\s*\d{4}\s*[-/ ]\s*\d{1,6}\s*$/, 'must be a reference such as 2026-014')
  .max(40)
  .transform((typed) => {
    const [year = '', number = ''] = typed.trim().split(/\s*[-/ ]\s*/)
    return `${year}/${String(Number(number)).padStart(3, '0')}`
  })

export const inPath = (reference: string): string => reference.replace('/', '-')

export const whichComplaint = z.strictObject({ reference: referenceInPath })
export const whichCase = z.strictObject({ reference: referenceInPath, number: z.coerce.number().int().min(1).max(99) })
export type WhichComplaint = z.infer<typeof whichComplaint>
export type WhichCase = z.infer<typeof whichCase>
