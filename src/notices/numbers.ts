import { randomInt } from 'node:crypto'

/** Letters and digits that cannot be mistaken for one another. */
const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
const four = (): string => Array.from({ length: 4 }, () => alphabet[randomInt(alphabet.length)] ?? '').join('')

/** Random, so that it tells neither how many documents there are nor when this one was made: 'DN-7K2M-9QWX'. */
export const documentNumber = (): string => `DN-${four()}-${four()}`
