import { z } from 'zod'
import { keysOf } from '../../domain/complaint/vocabulary.js'
import { dayField, optionalDayField, tickField, versionField } from '../../web/form-fields.js'
import { actionBodies, type Sent, type SentAction } from '../acts/action-bodies.js'
import { newAllegation } from '../acts/action-parts.js'
import type { Field } from './action-fields.js'
import { actionForms } from './action-forms.js'
import {
  asList,
  corrected,
  decisionAtRisk,
  exemption,
  findingRows,
  points,
  sanctionRows,
  successor,
  unlessEmpty,
} from './action-parts-typed.js'

type Shape = Readonly<Record<string, z.ZodType>>

/** What the form means. */
export const sentBy = (kind: SentAction, { version: _, ...fields }: Readonly<Record<string, unknown>>): Sent =>
  ({ kind, ...actionBodies[kind].parse(fields) }) as Sent

/** Where the questions of an action stand one level down in its body, as those of a new allegation do. */
const inner: Readonly<Partial<Record<SentAction, { readonly name: string; readonly shape: Shape }>>> = {
  addAllegation: { name: 'allegation', shape: newAllegation.shape },
}

/** What stands in hidden fields, chosen on the page before. */
const carried: Readonly<Partial<Record<SentAction, Shape>>> = {
  correct: {
    field: actionBodies.correct.shape.field,
    allegation: z.preprocess(unlessEmpty, actionBodies.correct.shape.allegation),
  },
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
  return z.strictObject({ version: versionField(), ...carried[kind], ...(Object.fromEntries(top) as Shape), ...nested })
}

const nameWithin = ({ name }: Field): string => name.split('-').at(-1) ?? name

function asTyped(field: Field, shape: Shape): z.ZodType {
  const schema = shape[nameWithin(field)]
  if (schema === undefined) throw new Error(`No such part of the body: ${field.name}`)
  switch (field.kind) {
    case 'day':
      return field.isOptional ? optionalDayField(field.asked) : dayField(field.asked)
    case 'line':
    case 'prose':
      return field.isOptional ? z.preprocess(unlessEmpty, schema) : schema
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
    case 'tick':
      return tickField()
    case 'capacityPoints':
      return points(schema)
    case 'findings':
      return findingRows(schema, field.areSome === true)
    case 'recommendations':
      return findingRows(schema, false)
    case 'sanctions':
      return sanctionRows
    case 'exemption':
      return exemption
    case 'successor':
      return successor
    case 'decisionAtRisk':
      return decisionAtRisk
    case 'corrected':
      return corrected
    case 'allegation':
      return schema
  }
}

/** A form and the body of the API differ only in how a browser sends dates, ticks and what was left empty. */
export const formSchemas: Readonly<
  Record<SentAction, z.ZodType<Readonly<Record<string, unknown>> & { readonly version: number }>>
> = Object.fromEntries(keysOf(actionBodies).map((kind) => [kind, formOf(kind)])) as never
