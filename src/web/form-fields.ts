import { z } from 'zod'
import { isPlainDate, type PlainDate } from '../domain/time/dates.js'
import { line, prose } from './schemas.js'

const typed = z.string().default('')
const dateParts = z.strictObject({ day: typed, month: typed, year: typed }).prefault({})

/** The message says what to do, such as 'Enter the date you received it'; the box that is wrong is the one marked. */
function readParts(label: string, isNeeded: boolean) {
  return dateParts.transform((parts, context): PlainDate | undefined => {
    const [year, month, day] = [parts.year.trim(), parts.month.trim(), parts.day.trim()]
    const refuse = (part: keyof typeof parts, message: string) => {
      context.addIssue({ code: 'custom', message, path: [part] })
      return z.NEVER
    }
    if (day === '' && month === '' && year === '') return isNeeded ? refuse('day', `Enter ${label}`) : undefined
    const missing = (['day', 'month', 'year'] as const).find((part) => parts[part].trim() === '')
    if (missing) return refuse(missing, `${sentence(label)} must include a ${missing}`)
    const written = `${year.padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
    return /^\d{4}$/.test(year) && isPlainDate(written) ? written : refuse('day', `${sentence(label)} must be a real date`)
  })
}

const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** Three boxes `name-day`, `name-month`, `name-year`. @param label as it stands in a sentence: 'the date you received it'. */
export const dayField = (label: string) =>
  readParts(label, true).transform((day, context): PlainDate => {
    if (day !== undefined) return day
    context.addIssue({ code: 'custom', message: `Enter ${label}`, path: ['day'] })
    return z.NEVER
  })

export const optionalDayField = (label: string) => readParts(label, false)

export const lineField = (longest: number, empty: string) => line(longest, empty)
export const proseField = (longest: number, empty: string) => prose(longest, empty)

/** Left empty is not given at all. */
export const optionalField = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (typeof value === 'string' && value.trim() === '' ? undefined : value), schema.optional())

/** Radios or a select. */
export const choiceField = <const Choices extends readonly [string, ...string[]]>(choices: Choices, empty: string) =>
  z.enum(choices, { error: empty })

/** Checkboxes: none ticked is an empty list, one is a list of one. */
export const choicesField = <Item extends z.ZodType>(item: Item, most = 100) => z.preprocess(asList, z.array(item).max(most))

/** One checkbox that is ticked or not. */
export const tickField = () => z.preprocess((value) => value === 'yes', z.boolean())

/** One checkbox that must be ticked to go on. */
export const mustTickField = (empty: string) => z.literal('yes', { error: empty })

/** The version of the complaint that the form was opened on, in a hidden field. */
export const versionField = () => z.coerce.number().int().min(0).max(999_999_999)

/** Rows `posts-0-url`, `posts-1-url` …; rows left wholly empty are dropped. */
export const rowsField = <Row extends z.ZodType>(row: Row, most = 20) =>
  z.preprocess((rows) => asList(rows).filter(isFilled), z.array(row).max(most, `Add ${most} at most`))

function asList(value: unknown): readonly unknown[] {
  if (value === undefined || value === '') return []
  const list: readonly unknown[] = Array.isArray(value) ? value : [value]
  return list
}

function isFilled(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() !== ''
  return typeof value === 'object' && value !== null && Object.values(value).some(isFilled)
}
