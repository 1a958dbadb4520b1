import { z } from 'zod'
import { dayField, optionalDayField } from '../../web/form-fields.js'
import { id, line } from '../../web/schemas.js'
import { actionBodies } from '../acts/action-bodies.js'

export const unlessEmpty = (value: unknown): unknown => (typeof value === 'string' && value.trim() === '' ? undefined : value)

export const asList = (value: unknown): readonly unknown[] => {
  if (value === undefined || value === '') return []
  const list: readonly unknown[] = Array.isArray(value) ? value : [value]
  return list
}

type Row = Readonly<Record<string, unknown>>
const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null
const isText = (value: unknown): boolean => typeof value === 'string' && value.trim() !== ''

const isFilled = (row: unknown): boolean =>
  isRow(row) && Object.values(row).some((value) => isText(value) || (isRow(value) && isFilled(value)))

/** A point that was neither answered nor noted is not given at all. */
export const points = (schema: z.ZodType) =>
  z.preprocess(
    (typed) => (isRow(typed) ? Object.fromEntries(Object.entries(typed).filter(([, point]) => isFilled(point))) : typed),
    schema,
  )

const asFinding = (row: unknown): unknown => {
  if (!isRow(row)) return row
  const { breach, article10, ...rest } = row
  return {
    ...rest,
    breach: breach === 'yes' ? true : breach === 'no' ? false : undefined,
    ...(article10 === undefined ? {} : { article10: isText(article10) ? article10 : null }),
  }
}

/** Which allegation and provision a row is about stands in it from the first; a row is left empty where nothing else is. */
const isStated = (row: unknown): boolean => {
  if (!isRow(row)) return false
  const { allegation: _, provision: __, ...stated } = row
  return isFilled(stated)
}

/** One row a provision; where only some of the allegations end now, those of the others are left empty. */
export const findingRows = (schema: z.ZodType, areSome: boolean) =>
  z
    .preprocess(
      (rows) => asList(rows).map((row) => (areSome && !isStated(row) ? undefined : asFinding(row))),
      z.array(z.unknown()).max(200),
    )
    .transform((rows, context) => {
      const stated = rows.flatMap((row, place) => (row === undefined ? [] : [{ row, place }]))
      if (stated.length === 0) {
        context.addIssue({ code: 'custom', message: 'State a finding on each provision', path: [0, 'breach'] })
        return z.NEVER
      }
      const read = schema.safeParse(stated.map(({ row }) => row))
      if (read.success) return read.data
      for (const { path, message } of read.error.issues) {
        const [nth, ...rest] = path
        context.addIssue({ code: 'custom', message, path: [stated[Number(nth)]?.place ?? 0, ...rest] })
      }
      return z.NEVER
    })

const { sanctions } = actionBodies.imposeSanctions.shape
const sanctionRow = sanctions.element.extend({
  dueOn: optionalDayField('the date by which it is due').transform((dueOn) => dueOn ?? null),
  despiteCaution: z.preprocess(unlessEmpty, sanctions.element.shape.despiteCaution),
})

/** Rows left wholly empty are dropped only after reading, so that an error leads to the row in which it was made. */
export const sanctionRows = z
  .preprocess(asList, z.array(z.preprocess((row) => (isFilled(row) ? row : undefined), sanctionRow.optional())).max(20))
  .transform((rows) => rows.filter((row) => row !== undefined))
  .refine((rows) => rows.length > 0, { path: [0, 'kind'], error: 'State at least one sanction' })

const { exempt } = actionBodies.listHearing.shape
const exemptions = exempt.unwrap().unwrap().shape

/** Public, or exempt with its paragraph and the public-interest test. */
export const exemption = z.discriminatedUnion(
  'attendance',
  [
    z.object({ attendance: z.literal('public') }).transform(() => null),
    z
      .strictObject({
        attendance: z.literal('exempt'),
        ...exemptions,
        paragraph: z.preprocess(unlessEmpty, exemptions.paragraph),
      })
      .transform(({ attendance: _, ...exemptHearing }) => exemptHearing),
  ],
  { error: 'Say whether the public may attend' },
)

/** Somebody on the register by id, or 'elsewhere' and then by name. */
export const successor = z
  .strictObject({ person: z.string().default(''), name: z.string().default(''), authorityName: z.string().default('') })
  .prefault({})
  .transform(({ person, name, authorityName }, context) => {
    const read =
      person === 'elsewhere'
        ? z
            .strictObject({
              name: line(200, 'Name the Monitoring Officer who takes it over'),
              authorityName: line(200, 'Name their authority'),
            })
            .safeParse({ name, authorityName })
        : z.strictObject({ person: z.string().min(1, 'Choose who takes it over').pipe(id()) }).safeParse({ person })
    if (read.success) return read.data
    for (const { path, message } of read.error.issues) context.addIssue({ code: 'custom', message, path })
    return z.NEVER
  })

const decisionTyped = z.strictObject({
  title: line(300, 'Say which decision'),
  on: dayField('the date of the decision'),
})

export const decisionAtRisk = z
  .preprocess((typed) => (isFilled(typed) ? typed : undefined), decisionTyped.optional())
  .transform((decision) => decision ?? null)

const { value } = actionBodies.correct.shape

/** A day in three boxes, or words, as what is corrected is asked for. */
export const corrected = z.unknown().transform((typed, context) => {
  const read = (isRow(typed) ? dayField('the right date') : value).safeParse(typed)
  if (read.success) return read.data
  for (const { path, message } of read.error.issues) context.addIssue({ code: 'custom', message, path })
  return z.NEVER
})
