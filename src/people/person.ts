import { z } from 'zod'
import { pageOf } from '../web/answers-with.js'
import { pageQuery } from '../web/paging.js'
import { day, id, line, listOf } from '../web/schemas.js'

/** Who holds an office: those whom complaints are about, and those who help to decide them. */
export const offices = {
  councillor: 'Councillor',
  coOptedMember: 'Co-opted member',
  independentPerson: 'Independent Person',
  investigatingOfficer: 'Investigating Officer',
} as const
export const officeNames = ['councillor', 'coOptedMember', 'independentPerson', 'investigatingOfficer'] as const
export type Office = (typeof officeNames)[number]

/** LA 2011 s27(4): the Code binds members and co-opted members alike. */
export const memberOffices: readonly Office[] = ['councillor', 'coOptedMember']

export const email = () => z.email('must be an e-mail address').max(254)

/** Half-open: in office from the first day up to, and without, `to`. */
export const termBody = z
  .strictObject({
    authority: id(),
    office: z.enum(officeNames),
    ward: line(200).optional(),
    party: line(200).optional(),
    from: day(),
    to: day().optional(),
  })
  .refine(({ from, to }) => to === undefined || to > from, { path: ['to'], error: 'must be after the first day' })
export type TermBody = z.infer<typeof termBody>

export const personBody = z.strictObject({
  name: line(200),
  email: email().optional(),
  terms: listOf(termBody, 50).min(1, 'Give at least one term of office'),
})
export type PersonBody = z.infer<typeof personBody>

export const personChangeBody = z.strictObject({ name: line(200), email: email().optional() })
export type PersonChangeBody = z.infer<typeof personChangeBody>

export const endOfTermBody = z.strictObject({ to: day() })
export type EndOfTermBody = z.infer<typeof endOfTermBody>

/** A councillor who changes party stays in the same term of office. Null: sits without a party or group from then on. */
export const changeOfPartyBody = z.strictObject({ from: day(), party: line(200).nullable() })
export type ChangeOfPartyBody = z.infer<typeof changeOfPartyBody>

export const termAnswer = z.strictObject({
  id: id(),
  authority: id(),
  authorityName: z.string(),
  office: z.enum(officeNames),
  ward: z.string().nullable(),
  /** The latest; `parties` has each with its first day. */
  party: z.string().nullable(),
  parties: z.array(z.strictObject({ party: z.string().nullable(), from: day() })),
  from: day(),
  to: day().nullable(),
})
export const personAnswer = z.strictObject({
  id: id(),
  name: z.string(),
  email: z.string().nullable(),
  version: z.int(),
  terms: z.array(termAnswer),
})
export type Person = z.infer<typeof personAnswer>
export type Term = z.infer<typeof termAnswer>

export const councillorsQuery = z.strictObject({
  ...pageQuery,
  authority: id().optional(),
  on: day().optional(),
  name: line(100).optional(),
})
export type CouncillorsQuery = z.infer<typeof councillorsQuery>
export const councillorsAnswer = pageOf(personAnswer)

export const officeHoldersQuery = z.strictObject({ authority: id(), on: day().optional() })
export type OfficeHoldersQuery = z.infer<typeof officeHoldersQuery>
export const officeHoldersAnswer = z.strictObject({ items: z.array(personAnswer) })
