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
const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')

const namesIn = (name: string | null): string[] =>
  (name ?? '')
    .split(/\s+/)
    .flatMap((part) => [part, ...part.split('-')])
    .map(folded)
    .filter((part) => part.length >= 3 && !titles.has(part))

/** What stands in the words as it is: addresses of each kind, line by line. */
const literalsOf = ({ email, address }: Identity): string[] =>
  [email ?? '', ...(address ?? '').split(/[\n,]/)].map((text) => folded(text)).filter((text) => text.length >= 5)

/** A run of characters that could be a name, an account or an e-mail address. */
const word = /[@#]?[\p{L}\p{N}\p{M}_](?:[\p{L}\p{N}\p{M}_.@+’'-]*[\p{L}\p{N}\p{M}_])?/gu

const possessive = /[’']s$/

/** A name as a word begins with a capital ('Green', not 'green'); inside an account or an address it need not. */
function isNameOf(token: string, names: readonly string[]): boolean {
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

/** The words with every name of the person, account made of it and e-mail address in exchange for `instead`, such as '[the councillor]'. */
export function withoutNames(text: string, identity: Identity, instead: string): string {
  const names = namesIn(identity.name)
  const literals = literalsOf(identity)
  const exchanged = text.replace(word, (token) => {
    if (!isNameOf(token, names) && !literals.includes(folded(token))) return token
    return `${instead}${possessive.exec(token)?.[0] ?? ''}`
  })
  const mark = instead.replaceAll(/[[\]]/g, String.raw`\$&`)
  return exchanged
    .replaceAll(new RegExp(String.raw`\b(?:Cllr|Councillor|Mr|Mrs|Ms|Miss|Mx|Dr)\.?\s+(?=${mark})`, 'gu'), '')
    .replaceAll(new RegExp(String.raw`${mark}(?:\s+${mark})+`, 'gu'), instead)
}
