import { z } from 'zod'
import { channels, complainantTypes, keysOf } from '../../domain/complaint/vocabulary.js'
import { acts, platforms } from '../../domain/complaint/conduct.js'
import { choiceField, dayField, optionalField, proseField, tickField } from '../../web/form-fields.js'
import { id, line, prose } from '../../web/schemas.js'
import { newAllegation } from '../acts/action-parts.js'
import type { NewComplaintBody } from '../new-complaint.js'
import { contactDetails } from '../new-complaint.js'

/** How many councillors the form has room for; more are rare, and come in through the API. */
export const mostOnForm = 3

/** A councillor and the council in whose capacity they acted, as one choice: 'person_council'. */
const seat = z
  .string()
  .regex(/^[0-9a-f-]{36}_[0-9a-f-]{36}$/, 'Choose a councillor from the list')
  .transform((chosen) => {
    const [councillor = '', authority = ''] = chosen.split('_')
    return { councillor, authority }
  })

const empty = (text: unknown): unknown => (typeof text === 'string' && text.trim() === '' ? undefined : text)

const allegation = z
  .strictObject({
    summary: optionalField(prose(5_000)),
    conductOn: dayField('the date when it happened'),
    platform: choiceField(keysOf(platforms), 'Choose where online it happened'),
    act: choiceField(keysOf(acts), 'Choose what was done online'),
  })
  .transform(({ summary, ...conduct }, context) => {
    if (summary !== undefined) return newAllegation.parse({ ...conduct, summary })
    context.addIssue({ code: 'custom', path: ['summary'], message: 'Say in a sentence or two what is alleged' })
    return z.NEVER
  })

const isBegun = (value: unknown): boolean =>
  typeof value === 'string'
    ? value.trim() !== ''
    : typeof value === 'object' && value !== null && Object.values(value).some(isBegun)

/** A complaint that came on paper, by e-mail or in person, as an officer types it in. */
export const logForm = z.strictObject({
  formId: id(),
  receivedOn: dayField('the date the complaint was received'),
  channel: choiceField(keysOf(channels), 'Choose how it came'),
  complainant: z
    .strictObject({
      type: choiceField(keysOf(complainantTypes), 'Choose who complains'),
      name: z.preprocess(empty, line(200).optional()),
      email: optionalField(z.email('Enter an e-mail address like name@example.com').max(254)),
      address: optionalField(prose(1_000)),
      withholdName: tickField(),
    })
    .refine(({ type, name }) => type === 'anonymous' || name !== undefined, {
      path: ['name'],
      error: 'Enter the complainant’s name, or choose “Anonymous” as the kind of complainant',
    }),
  words: proseField(100_000, 'Enter what the complainant wrote'),
  remedySought: optionalField(prose(20_000)),
  about: z
    .array(z.strictObject({ seat: z.preprocess(empty, seat.optional()) }))
    .max(mostOnForm)
    .refine((rows) => rows.some((row) => row.seat !== undefined), { path: [0, 'seat'], error: 'Choose the councillor' }),
  allegation: z.preprocess((value) => (isBegun(value) ? value : undefined), allegation.optional()),
})
export type LogForm = z.output<typeof logForm>

/** The same in the words of the API; what is alleged is recorded against each councillor named. */
export function complaintIn({
  formId: _,
  complainant,
  remedySought,
  about,
  allegation: alleged,
  ...rest
}: LogForm): NewComplaintBody {
  const { name, email, address, ...who } = complainant
  const contact = { name: name ?? null, email: email ?? null, address: address ?? null } satisfies Record<
    keyof typeof contactDetails,
    unknown
  >
  return {
    ...rest,
    complainant: { ...who, ...contact, person: null },
    remedySought: remedySought ?? '',
    incidents: [],
    about: about.flatMap(({ seat: chosen }) => (chosen ? [{ ...chosen, allegations: alleged ? [alleged] : [] }] : [])),
  }
}

/** Where on the form a fault lies that only the register or the calendar could find: lists left empty are not in the complaint. */
export function placeOnForm(pointer: string, { about }: LogForm): string {
  const [, , nth = '0', ...rest] = pointer.split('/')
  if (!/^\/about(\/|$)/.test(pointer)) return pointer
  if (rest[0] === 'allegations') return `/allegation/${rest.slice(2).join('/')}`
  const chosen = about.flatMap(({ seat: one }, place) => (one ? [place] : []))
  return `/about/${chosen[Number(nth)] ?? 0}/seat`
}
