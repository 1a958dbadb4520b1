import { z } from 'zod'
import { isPlainDate, type PlainDate } from '../domain/time/dates.js'

/** C0 and C1 controls, DEL and NUL, but for tab, line feed and carriage return; half of a surrogate pair stands for nothing. */
const controls = (allowed: readonly number[]) =>
  [...Array(0x20).keys(), ...Array.from({ length: 0x21 }, (_, i) => 0x7f + i)].filter((code) => !allowed.includes(code))

const inLine = new Set(controls([]))
const inProse = new Set(controls([0x09, 0x0a, 0x0d]))

function isClean(text: string, forbidden: ReadonlySet<number>): boolean {
  if (/\p{Surrogate}/u.test(text)) return false
  for (let i = 0; i < text.length; i++) if (forbidden.has(text.charCodeAt(i))) return false
  return true
}

export const uncleanWords = 'must not contain control characters or broken characters'

/** One line of text, kept byte for byte; surrounding spaces are the writer's own. */
export const line = (longest: number, empty = 'Enter this') =>
  z
    .string({ error: empty })
    .max(longest, `must be ${longest} characters or fewer`)
    .refine((text) => isClean(text, inLine), uncleanWords)
    .refine((text) => text.trim() !== '', empty)

/** Text of any number of lines, kept byte for byte. */
export const prose = (longest: number, empty = 'Enter this') =>
  z
    .string({ error: empty })
    .max(longest, `must be ${longest} characters or fewer`)
    .refine((text) => isClean(text, inProse), uncleanWords)
    .refine((text) => text.trim() !== '', empty)

/** A London calendar day such as 2026-04-02. */
export const day = (message = 'must be a real date such as 2026-04-02') =>
  z
    .string({ error: message })
    .refine((text): text is PlainDate => isPlainDate(text), message)
    .meta({ format: 'date', maxLength: 10, pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$', example: '2026-04-02' })

export const id = () => z.uuid('must be an id such as 0197b2f4-7c1e-7b52-8f6e-2f2f0d8a1c11').meta({ maxLength: 36 })

/** A list that cannot be used to exhaust the server. */
export const listOf = <Item extends z.ZodType>(item: Item, most = 100) =>
  z.array(item).max(most, `must have ${most} entries or fewer`)
