import { z } from 'zod'
import { keysOf } from '../domain/complaint/vocabulary.js'
import { dayField, optionalDayField, versionField } from '../web/form-fields.js'
import { actionBodies, newAllegation, type Sent, type SentAction } from './action-bodies.js'
import type { Field } from './action-fields.js'
import { actionForms } from './action-forms.js'

type Shape = Readonly<Record<string, z.ZodType>>

/** What the form means. */
export const sentBy = (kind: SentAction, { version: _, ...fields }: Readonly<Record<string, unknown>>): Sent =>
  ({ kind, ...actionBodies[kind].parse(fields) }) as Sent

/** Where the questions of an action stand one level down in its body, as those of a new allegation do. */
const inner: Readonly<Partial<Record<SentAction, { readonly name: string; readonly shape: Shape }>>> = {
  addAllegation: { name: 'allegation', shape: newAllegation.shape },
}

function formOf(kind: SentAction) {
  const { fields } = actionForms[kind]
  const within = inner[kind]
  const top = fields
    .filter(({ name }) => !name.includes('-'))
    .map((field) => [field.name, asTyped(field, actionBodies[kind].shape)])
  const low = fields
    .filter(({ name }) => name.includes('-'))
    .map((field) => [nameWithin(field), asTyped(field, within?.shape ?? {})])
  const nested = within === undefined ? {} : { [within.name]: z.strictObject(Object.fromEntries(low) as Shape) }
  return z.strictObject({ version: versionField(), ...(Object.fromEntries(top) as Shape), ...nested })
}

const nameWithin = ({ name }: Field): string => name.split('-').at(-1) ?? name

function asTyped(field: Field, shape: Shape): z.ZodType {
  const schema = shape[nameWithin(field)]
  if (schema === undefined) throw new Error(`No such part of the body: ${field.name}`)
  switch (field.kind) {
    case 'day':
      return field.isOptional ? optionalDayField('the date it took effect') : dayField('the date when it happened')
    case 'choice':
    case 'select':
    case 'clause':
      return z
        .string({ error: field.missing })
        .min(1, field.missing)
        .pipe(schema as z.ZodType<unknown, string>)
    case 'choices':
      return z.preprocess(asList, schema)
    case 'yesOrNo':
      return z.preprocess((value) => (value === 'yes' ? true : value === 'no' ? false : undefined), schema)
    case 'capacityPoints':
      return z.preprocess(answeredPoints, schema)
    case 'findings':
      return z.preprocess((rows) => asList(rows).map(asFinding), schema)
    case 'sanctions':
      return sanctionRows
    default:
      return schema
  }
}

const asList = (value: unknown): readonly unknown[] => {
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
const answeredPoints = (points: unknown): unknown =>
  isRow(points) ? Object.fromEntries(Object.entries(points).filter(([, point]) => isFilled(point))) : points

const asFinding = (row: unknown): unknown => {
  if (!isRow(row)) return row
  const { breach, article10 } = row
  return {
    ...row,
    breach: breach === 'yes' ? true : breach === 'no' ? false : undefined,
    article10: isText(article10) ? article10 : null,
  }
}

const { sanctions } = actionBodies.imposeSanctions.shape
const sanctionRow = sanctions.element.extend({
  dueOn: optionalDayField('the date by which it is due').transform((dueOn) => dueOn ?? null),
})

/** Rows left wholly empty are dropped only after reading, so that an error leads to the row in which it was made. */
const sanctionRows = z
  .preprocess(asList, z.array(z.preprocess((row) => (isFilled(row) ? row : undefined), sanctionRow.optional())).max(20))
  .transform((rows) => rows.filter((row) => row !== undefined))
  .refine((rows) => rows.length > 0, { path: [0, 'kind'], error: 'State at least one sanction' })

/** A form and the body of the API differ only in how a browser sends dates, ticks and what was left empty. */
export const formSchemas: Readonly<
  Record<SentAction, z.ZodType<Readonly<Record<string, unknown>> & { readonly version: number }>>
> = Object.fromEntries(keysOf(actionBodies).map((kind) => [kind, formOf(kind)])) as never
