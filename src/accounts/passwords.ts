import { randomBytes } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'
import { InvalidInput } from '../domain/errors.js'

/** OWASP Password Storage Cheat Sheet: argon2id (the library's default) with 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

export const shortestPassword = 12
export const longestPassword = 128

/** NIST SP 800-63B 5.1.1.2: the same password however the keyboard composes its letters. */
const normal = (password: string) => password.normalize('NFKC')

export const hashPassword = (password: string): Promise<string> => hash(normal(password), cost)

/** Compared with where there is no such account, so that the answer takes as long. */
const nobody = hashPassword(randomBytes(32).toString('base64'))

export async function isPassword(password: string, kept: string | undefined): Promise<boolean> {
  const matches = await verify(kept ?? (await nobody), normal(password).slice(0, longestPassword * 4))
  return matches && kept !== undefined
}

/** NIST SP 800-63B: length counts, no rules of composition; what is easily guessed is refused. */
export function checkNewPassword(password: string, email: string): void {
  const characters = Array.from(normal(password))
  const refuse = (message: string) => {
    throw new InvalidInput([{ pointer: '/password', message }])
  }
  if (characters.length < shortestPassword) refuse(`must have ${shortestPassword} characters or more`)
  if (characters.length > longestPassword) refuse(`must have ${longestPassword} characters or fewer`)
  if (new Set(characters).size < 5) refuse('repeats too few characters to be safe')
  if (password.toLowerCase().includes(email.toLowerCase())) refuse('must not contain the e-mail address')
}
