import { z } from 'zod'
import type { Role } from '../domain/complaint/vocabulary.js'
import { day, line } from '../web/schemas.js'

/** Deadlines are theirs to keep, or to set up. */
export const readers = ['administrator', 'monitoringOfficer', 'deputyMonitoringOfficer'] as const satisfies readonly Role[]

const longestName = 100
export const holidayName = line(longestName, 'Enter what the bank holiday is called')

export const bankHolidayBody = z.strictObject({ day: day(), name: holidayName })
export type BankHolidayBody = z.infer<typeof bankHolidayBody>

export const bankHolidayAnswer = z.strictObject({
  day: day(),
  name: z.string().max(longestName),
  /** Null where the program knew the day from the start. */
  proclaimed: z
    .strictObject({ addedBy: z.string().max(500), addedAt: z.iso.datetime(), areDeadlinesRecounted: z.boolean() })
    .nullable(),
})
export type BankHoliday = z.infer<typeof bankHolidayAnswer>

const year = () => z.int().min(1).max(9999)

export const yearAnswer = z.strictObject({
  year: year(),
  /** By which calendar deadlines are counted today, and the years it knows. */
  calendar: z.string().max(5000),
  firstYear: year(),
  lastYear: year(),
  items: z.array(bankHolidayAnswer).max(366),
})
export type YearOfBankHolidays = z.infer<typeof yearAnswer>

export const yearQuery = z.strictObject({ year: z.coerce.number().int().min(1).max(9999).optional() })
export type YearQuery = z.infer<typeof yearQuery>
