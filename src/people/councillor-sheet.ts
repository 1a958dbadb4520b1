import { z } from 'zod'
import { formatDayShort, readDay, type PlainDate } from '../domain/time/dates.js'
import { optionalField } from '../web/form-fields.js'
import { line } from '../web/schemas.js'
import { email, type Office } from './person.js'
import type { Columns } from './sheet.js'

export type CouncillorColumn = 'id' | 'name' | 'email' | 'office' | 'council' | 'ward' | 'party' | 'partyFrom' | 'from' | 'to'

export const councillorColumns: Columns<CouncillorColumn> = {
  id: { heading: 'Id' },
  name: { heading: 'Name', isNeeded: true, also: ['Councillor', 'Full name', 'Member'] },
  email: { heading: 'E-mail', also: ['Email address'] },
  office: { heading: 'Office' },
  council: { heading: 'Council', also: ['Parish', 'Authority', 'Parish council'] },
  ward: { heading: 'Ward', also: ['Division', 'Ward or division'] },
  party: { heading: 'Party', also: ['Group', 'Political party', 'Political group', 'Party or group'] },
  partyFrom: { heading: 'Party from', also: ['Party since', 'Group from', 'Group since'] },
  from: { heading: 'From', isNeeded: true, also: ['Start', 'Start date', 'From date', 'First day', 'Elected', 'Date elected'] },
  to: { heading: 'To', also: ['End', 'End date', 'To date', 'First day out of office'] },
}

const dayCell = z.string().transform((text, context): PlainDate => {
  const day = readDay(text)
  if (day !== undefined) return day
  const wrong = text === '' ? 'give the day' : `“${text.slice(0, 40)}” is not a date`
  context.addIssue({ code: 'custom', message: `${wrong}: write it as 2023-05-09, 09/05/2023 (day first) or 9 May 2023` })
  return z.NEVER
})

const officesTyped: Readonly<Record<string, Office>> = {
  '': 'councillor',
  councillor: 'councillor',
  cllr: 'councillor',
  member: 'councillor',
  cooptedmember: 'coOptedMember',
  coopted: 'coOptedMember',
}

const officeCell = z.string().transform((text, context): Office => {
  const office = officesTyped[text.toLowerCase().replaceAll(/[^a-z]/g, '')]
  if (office !== undefined) return office
  context.addIssue({
    code: 'custom',
    message: `“${text.slice(0, 40)}” is not an office that is imported: write Councillor or Co-opted member, or leave it empty for a councillor`,
  })
  return z.NEVER
})

const nameCell = line(200, 'give the name')
const optionalLine = optionalField(line(200))

/** A line of the sheet, read: `id` is that of a person in the register, or the word new. */
export const councillorLine = z
  .object({
    id: optionalField(
      z
        .string()
        .toLowerCase()
        .pipe(z.union([z.literal('new'), z.uuid()], 'must be an id of the register, or the word new, or empty')),
    ),
    name: nameCell,
    email: optionalField(email()),
    office: officeCell,
    council: optionalLine,
    ward: optionalLine,
    party: optionalLine,
    partyFrom: optionalField(dayCell),
    from: dayCell,
    to: optionalField(dayCell),
  })
  .refine(({ from, to }) => to === undefined || to > from, {
    path: ['to'],
    error: 'must be after the day in “From”: it is the first day out of office',
  })
export type CouncillorLine = z.output<typeof councillorLine>

export const dayInWords = (day: PlainDate | null): string => (day === null ? 'no end' : formatDayShort(day))
