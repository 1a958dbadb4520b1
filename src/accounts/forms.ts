import { z } from 'zod'
import { keysOf, roles } from '../domain/complaint/vocabulary.js'
import { line } from '../web/schemas.js'
import { longestLife, usualLife } from './tokens.service.js'

const role = z.enum(keysOf(roles), { error: 'Choose a role that you hold' })
const days = z.coerce
  .number({ error: 'Enter a number of days' })
  .int('Enter a whole number of days')
  .min(1, `Enter a number of days from 1 to ${longestLife}`)
  .max(longestLife, `Enter a number of days from 1 to ${longestLife}`)
const tokenName = line(100, 'Enter a name for the token')

/** Its length is judged when it is compared, and says nothing then. */
const email = z.string().max(254, 'Enter an e-mail address of 254 characters or fewer')
const password = z.string().max(1000, 'Enter a password of 1,000 characters or fewer')

export const signInQuery = z.object({ next: z.string().max(2000).optional().catch(undefined) })

export const signInForm = z.strictObject({
  email: email.refine((text) => text.trim() !== '', 'Enter your e-mail address'),
  password: password.min(1, 'Enter your password'),
  next: z.string().max(2000).optional(),
})
export type SignInForm = z.infer<typeof signInForm>

export const roleForm = z.strictObject({ role })

export const tokenForm = z.strictObject({ name: tokenName, days })

/** The role where they hold several; without it the first. */
export const tokenRequest = z.strictObject({
  email: email.min(1),
  password: password.min(1),
  role: role.optional(),
  name: tokenName,
  days: days.default(usualLife),
})
export type TokenRequest = z.infer<typeof tokenRequest>

const instant = z.iso.datetime()
export const tokenAnswer = z.strictObject({
  id: z.uuid(),
  name: z.string().max(100),
  role: z.enum(keysOf(roles)),
  createdAt: instant,
  expiresAt: instant,
  revokedAt: instant.nullable(),
})
export const madeTokenAnswer = tokenAnswer.extend({ token: z.string().max(60) })
export const tokensAnswer = z.strictObject({ items: z.array(tokenAnswer).max(200) })
