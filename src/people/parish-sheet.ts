import { z } from 'zod'
import type { Tier } from '../domain/complaint/vocabulary.js'
import { optionalField } from '../web/form-fields.js'
import { line, prose } from '../web/schemas.js'
import { email } from './person.js'
import type { Columns } from './sheet.js'

export type ParishColumn = 'name' | 'tier' | 'clerk' | 'role' | 'email' | 'telephone' | 'address'

export const parishColumns: Columns<ParishColumn> = {
  name: { heading: 'Name', isNeeded: true, also: ['Council', 'Parish', 'Parish council', 'Parish or town council'] },
  tier: { heading: 'Tier', also: ['Kind', 'Type'] },
  clerk: { heading: 'Clerk', also: ['Contact', 'Clerk name', 'Name of clerk', 'Clerks name'] },
  role: { heading: 'Role', also: ['Title', 'Role of contact'] },
  email: { heading: 'E-mail', also: ['Email address', 'Clerk email', 'Clerk e-mail address'] },
  telephone: { heading: 'Telephone', also: ['Phone', 'Tel', 'Telephone number'] },
  address: { heading: 'Address', isProse: true, also: ['Postal address'] },
}

const tiersTyped: Readonly<Record<string, Tier>> = {
  parish: 'parish',
  parishcouncil: 'parish',
  town: 'town',
  towncouncil: 'town',
}

const tierCell = z.string().transform((text, context): Tier | undefined => {
  if (text === '') return undefined
  const tier = tiersTyped[text.toLowerCase().replaceAll(/[^a-z]/g, '')]
  if (tier !== undefined) return tier
  context.addIssue({
    code: 'custom',
    message: `“${text.slice(0, 40)}” is not a kind of council that is imported: write Parish council or Town council`,
  })
  return z.NEVER
})

/** A cell left empty says nothing, and takes nothing out of the register. */
export const parishLine = z.object({
  name: line(200, 'give the name of the council'),
  tier: tierCell,
  clerk: optionalField(line(200)),
  role: optionalField(line(200)),
  email: optionalField(email()),
  telephone: optionalField(line(40)),
  address: optionalField(prose(500)),
})
export type ParishLine = z.output<typeof parishLine>
