import { z } from 'zod'
import { keysOf, tiers, type Tier } from '../domain/complaint/vocabulary.js'
import { pageOf } from '../web/answers-with.js'
import { pageQuery } from '../web/paging.js'
import { id, line, prose } from '../web/schemas.js'

/** Whom people write to: the Monitoring Officer of an authority, the clerk of a parish. */
export const contact = z.strictObject({
  name: line(200),
  role: line(200),
  email: z.email('must be an e-mail address').max(254),
  telephone: line(40).optional(),
  address: prose(500).optional(),
})
export type Contact = z.infer<typeof contact>

/** LA 2011 s28(6): every principal authority decides about its own members; s28(9): and about those of the parishes in its area. */
export const decidedByAnother = (tier: Tier): boolean => tier === 'town' || tier === 'parish'

export const authorityBody = z
  .strictObject({ name: line(200), tier: z.enum(keysOf(tiers)), principal: id().optional(), contact })
  .refine(({ tier, principal }) => !decidedByAnother(tier) || principal !== undefined, {
    path: ['principal'],
    error: 'Name the principal authority that decides cases about this council’s members',
  })
  .refine(({ tier, principal }) => decidedByAnother(tier) || principal === undefined, {
    path: ['principal'],
    error: 'Only a parish or town council has its cases decided by another authority',
  })
export type AuthorityBody = z.infer<typeof authorityBody>

/** Tier and principal stay: which council decides is a fact on which cases have been begun. */
export const authorityChangeBody = z.strictObject({ name: line(200), contact })
export type AuthorityChangeBody = z.infer<typeof authorityChangeBody>

export const authorityAnswer = z.strictObject({
  id: id(),
  name: z.string(),
  tier: z.enum(keysOf(tiers)),
  principal: id().nullable(),
  contact,
  version: z.int(),
})
export type Authority = z.infer<typeof authorityAnswer>

export const byId = z.strictObject({ id: id() })
export type ById = z.infer<typeof byId>

export const authoritiesQuery = z.strictObject({
  ...pageQuery,
  tier: z.enum(keysOf(tiers)).optional(),
  principal: id().optional(),
  name: line(100).optional(),
})
export type AuthoritiesQuery = z.infer<typeof authoritiesQuery>
export const authoritiesAnswer = pageOf(authorityAnswer)
