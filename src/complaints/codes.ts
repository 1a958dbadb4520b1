import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** Letters and digits that cannot be mistaken for one another, 32 of them: five bits each. */
const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

function letters(bytes: Buffer, count: number): string {
  let bits = 0n
  for (const byte of bytes) bits = (bits << 8n) | BigInt(byte)
  return Array.from({ length: count }, (_, place) => alphabet[Number((bits >> BigInt(5 * place)) & 31n)] ?? '').join('')
}

const inFours = (text: string): string => text.match(/.{1,4}/g)?.join('-') ?? ''

/** Random and telling nothing; `bytes` are at least eight random ones. Twelve letters are 60 bits. */
export const publicReference = (bytes: Buffer): string => inFours(letters(bytes, 12))

export const randomReference = (): string => publicReference(randomBytes(16))

/**
 * The complainant's code: 24 letters, 120 bits, derived from the unguessable secret of the form they sent, so that sending it again shows the
 * same code while nothing that reveals it is stored.
 */
export const codeFrom = (formSecret: string, key: Buffer): string =>
  inFours(letters(createHmac('sha256', key).update(`code\n${formSecret}`).digest(), 24))

/** What was typed, as it was given: spaces, dashes and small letters do not matter. */
export const asGiven = (typed: string): string => inFours(typed.toUpperCase().replaceAll(/[^A-Z0-9]/g, ''))

/** The only form in which a code is kept. */
export const codeHash = (code: string, key: Buffer): Buffer =>
  createHmac('sha256', key)
    .update(`hash\n${asGiven(code)}`)
    .digest()

/** Takes as long whether or not there is such a complaint. */
export function isTheCode(code: string, kept: Uint8Array | null, key: Buffer): boolean {
  const matches = timingSafeEqual(codeHash(code, key), kept ?? Buffer.alloc(32))
  return matches && kept !== null
}
