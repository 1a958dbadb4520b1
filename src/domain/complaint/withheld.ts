import type { Complaint } from './complaint.js'

/** Whom words could identify: a name, and whatever else leads to the person. */
export interface Identity {
  readonly name: string | null
  readonly email: string | null
  readonly address: string | null
}

const titles = new Set([
  'cllr',
  'councillor',
  'mr',
  'mrs',
  'ms',
  'miss',
  'mx',
  'dr',
  'sir',
  'dame',
  'lord',
  'lady',
  'the',
  'and',
  'of',
])

/** Letters and digits alone, without accents or case: 'Zoë O’Neill' and 'zoe oneill' are one. */
export const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')

export const namesIn = (name: string | null): string[] =>
  (name ?? '')
    .split(/\s+/)
    .flatMap((part) => [part, ...part.split('-')])
    .map(folded)
    .filter((part) => part.length >= 3 && !titles.has(part))

/** What stands in the words as it is: addresses of each kind, line by line. */
export const literalsOf = ({ email, address }: Identity): string[] =>
  [email ?? '', ...(address ?? '').split(/[\n,]/)].map((text) => folded(text)).filter((text) => text.length >= 5)

/** A run of characters that could be a name, an account or an e-mail address. */
export const word = /[@#]?[\p{L}\p{N}\p{M}_](?:[\p{L}\p{N}\p{M}_.@+’'-]*[\p{L}\p{N}\p{M}_])?/gu

export const possessive = /[’']s$/

/** A name as a word begins with a capital ('Green', not 'green'); inside an account or an address it need not. */
export function isNameOf(token: string, names: readonly string[]): boolean {
  const bare = folded(token.replace(possessive, ''))
  const isAccount = /[@#_\p{N}.]/u.test(token) || /\p{Ll}\p{Lu}/u.test(token)
  const parts = token.replace(possessive, '').split('-').map(folded)
  return names.some(
    (name) =>
      (/^\p{Lu}/u.test(token) && (bare === name || parts.includes(name))) ||
      (isAccount && name.length >= 4 && bare.includes(name)),
  )
}

/** Whether the words name the person, by any part of the name, an account made of it, or an address. */
export function namesThePerson(text: string, identity: Identity): boolean {
  const names = namesIn(identity.name)
  const flat = folded(text)
  const whole = folded(identity.name ?? '')
  return (
    (whole.length >= 5 && flat.includes(whole)) ||
    literalsOf(identity).some((literal) => flat.includes(literal)) ||
    [...text.matchAll(word)].some(([token]) => isNameOf(token, names))
  )
}

/**
 * Whether a text that is to leave names a complainant who is not named to the member. The councillors by their whole name, and places by which
 * their councils are called, lead to nobody else.
 */
export function namesWithheldComplainant({ complainant, cases }: Complaint, text: string): boolean {
  if (complainant.identityHandling === 'named' || complainant.identityHandling === 'withholdingRefused') return false
  const others = cases.map(({ subjectMember }) => subjectMember)
  const councils = others.map(({ authorityName }) => folded(authorityName))
  const places = (complainant.address ?? '')
    .split(/[\n,]/)
    .filter((line) => !councils.some((name) => name.includes(folded(line))))
  return namesThePerson(
    others.reduce((before, { name }) => before.replaceAll(name, ' '), text),
    { name: complainant.name, email: complainant.email, address: places.join('\n') },
  )
}
