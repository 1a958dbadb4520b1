import { z } from 'zod'
import { keysOf } from '../domain/complaint/vocabulary.js'
import { acts, platforms } from '../domain/complaint/conduct.js'
import type { FormBody } from '../web/form-body.js'
import { freshForm, type FormState } from '../web/forms.js'
import { choiceField, mustTickField, optionalDayField, optionalField, rowsField } from '../web/form-fields.js'
import { line, prose } from '../web/schemas.js'
import { formSecret, longest, mostCouncillors, senderTypes, type PublicComplaint } from './submission.js'

/** What a schema says of a value ('must be …') becomes a sentence about the field. */
const called = <Schema extends z.ZodType>(label: string, schema: Schema) =>
  z.unknown().transform((value, context): z.output<Schema> => {
    const read = schema.safeParse(value)
    if (read.success) return read.data
    for (const { message } of read.error.issues)
      context.addIssue({ code: 'custom', message: message.startsWith('must') ? `${label} ${message}` : message })
    return z.NEVER
  })

const chosen = 'Choose the councillor from the list'
const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
/** The person and, after an underscore, the council for which they acted. */
const councillor = z.string().regex(new RegExp(`^${uuid}_${uuid}$`), chosen)
const councillors = rowsField(councillor, mostCouncillors).refine((list) => list.length > 0, { path: [0], error: chosen })

const orOther = <const Keys extends readonly [string, ...string[]]>(keys: Keys) =>
  z.preprocess((value) => (value === '' ? undefined : value), z.enum(keys, 'Choose one of those offered').optional())

/** The form of /complain; everything that the council can do without may be left empty. */
export const complainForm = z
  .strictObject({
    formSecret,
    type: choiceField(senderTypes, 'Choose who you are'),
    name: called('Your name', optionalField(line(longest.name))),
    email: optionalField(z.email('Enter an e-mail address in the correct form, such as name@example.com').max(254)),
    address: called('Your address', optionalField(prose(longest.address))),
    councillors,
    summary: called('What the councillor did', prose(longest.summary, 'Say in a sentence or two what the councillor did')),
    words: called('What happened', prose(longest.words, 'Tell us what happened')),
    platform: orOther(keysOf(platforms)),
    act: orOther(keysOf(acts)),
    conductOn: optionalDayField('the date it happened'),
    links: called('Links', optionalField(prose(longest.links))),
    remedySought: called('What you would like to happen', optionalField(prose(longest.remedy))),
    withholdName: choiceField(['no', 'yes'], 'Choose whether the councillor may be told your name'),
    declaration: mustTickField('Tick the box to say that what you have written is true as far as you know'),
  })
  .refine(({ type, name }) => type === 'anonymous' || name !== undefined, {
    path: ['name'],
    error: 'Enter your name, or choose “Anonymous” under “I am”',
    when: ({ value }) => isGiven(value),
  })

/** Said together with the other faults, not only once they are mended. */
const isGiven = (value: unknown): boolean => typeof value === 'object' && value !== null && 'type' in value

export function complaintFrom(answers: Omit<z.output<typeof complainForm>, 'formSecret'>): PublicComplaint {
  const { type, name, email, address, withholdName, platform, act, conductOn, links, remedySought, summary, words } = answers
  return {
    complainant: {
      type,
      name: name ?? null,
      email: email ?? null,
      address: address ?? null,
      withholdName: withholdName === 'yes',
    },
    about: [...new Set(answers.councillors)].map((one) => {
      const [person = '', authority = ''] = one.split('_')
      return { councillor: person, authority }
    }),
    summary,
    words,
    conductOn: conductOn ?? null,
    platform: platform ?? 'other',
    act: act ?? 'other',
    links: links ?? '',
    remedySought: remedySought ?? '',
  }
}

const fieldsInOrder = Object.keys(complainForm.shape)
const placeOf = ({ href = '' }: FormState['summary'][number]): number => fieldsInOrder.indexOf(href.slice(1).split('-')[0] ?? '')

/** The error summary leads down the page. A form that was sent before with other words leads to a new one. */
export const inPageOrder = (form: FormState): FormState => ({
  ...form,
  summary: [...form.summary]
    .sort((one, other) => placeOf(one) - placeOf(other))
    .map((error) => (error.href === '#formSecret' ? { ...error, href: '/complain' } : error)),
})

/** How many councillors the form has room for; one more where that was asked. */
export function rowsOf(body: FormBody): number {
  const numbers = Object.keys(body).flatMap((name) => /^councillors-(\d{1,2})$/.exec(name)?.[1] ?? [])
  const rows = Math.max(0, ...numbers.map(Number)) + 1 + (asksForRow(body) ? 1 : 0)
  return Math.min(rows, mostCouncillors)
}

/** The button that adds a councillor sends the whole form, which comes back with one row more: no script needed. */
export const asksForRow = (body: FormBody): boolean => body['add'] !== undefined

/** Anything readable may be tried; what it is worth is found out in one place. */
export const followForm = z.strictObject({
  reference: called('Your reference', line(100, 'Enter your reference')),
  code: called('Your code', line(100, 'Enter your code')),
})
export const followBody = z.strictObject({ reference: line(100), code: line(100) })

export const withdrawForm = z.strictObject({
  case: z.uuid('Choose what to withdraw'),
  reasons: called('Why you wish to withdraw', prose(5_000, 'Say in a few words why you wish to withdraw')),
})
export const withdrawBody = followBody.extend({ case: z.uuid(), reasons: prose(5_000, 'Say why') })

const answer = prose(50_000, 'Write your answer')
const comment = prose(50_000, 'Write your comment')
const reviewReasons = prose(20_000, 'Say why the decision should be looked at again')

/** What a complainant writes on a page of their complaint; the address says what it is about. */
export const writtenForms = {
  questions: z.strictObject({ text: called('Your answer', answer) }),
  'draft-report': z.strictObject({ text: called('Your comment', comment) }),
  review: z.strictObject({ text: called('Why it should be looked at again', reviewReasons) }),
} as const

export const replyBody = followBody.extend({ case: z.uuid(), question: z.uuid(), text: answer })
export const draftCommentBody = followBody.extend({ case: z.uuid(), text: comment })
export const reviewBody = followBody.extend({ case: z.uuid(), reasons: reviewReasons })
export type Written = keyof typeof writtenForms

/** The form for reference and code, where the half hour is over and something was sent all the same. */
export const lapsed: FormState = {
  ...freshForm(),
  summary: [
    {
      text: 'For your safety we stopped showing your complaint after half an hour. Nothing was changed. Enter your reference and code again',
    },
  ],
}
