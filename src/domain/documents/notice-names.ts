import { folded, isNameOf, literalsOf, namesIn, possessive, word, type Identity } from '../complaint/withheld.js'

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
