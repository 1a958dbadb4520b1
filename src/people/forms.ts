import { z } from 'zod'
import { keysOf, tiers } from '../domain/complaint/vocabulary.js'
import {
  choiceField,
  dayField,
  lineField,
  optionalDayField,
  optionalField,
  proseField,
  versionField,
} from '../web/form-fields.js'
import type { FormState } from '../web/forms.js'
import { id } from '../web/schemas.js'
import { sentence } from '../web/words.js'
import { decidedByAnother } from './authority.js'
import { officeNames } from './person.js'
import { previewHash, sheetText } from './register-import.js'

const name = lineField(200, 'Enter the name')
const emailWords = 'Enter an e-mail address, such as clerk@example.org'
const email = z.email(emailWords).max(254, emailWords)
const formId = z.uuid()
const optionalLine = optionalField(lineField(200, ''))

const contact = z.strictObject({
  name: lineField(200, 'Enter the name of the person to write to'),
  role: lineField(200, 'Enter their role, such as Clerk'),
  email,
  telephone: optionalField(lineField(40, '')),
  address: optionalField(proseField(500, '')),
})

export const councilForm = z
  .strictObject({
    formId,
    name,
    tier: choiceField(keysOf(tiers), 'Choose what kind of council it is'),
    principal: optionalField(id()),
    contact,
  })
  .refine(({ tier, principal }) => !decidedByAnother(tier) || principal !== undefined, {
    path: ['principal'],
    error: 'Choose the council that decides cases about its members',
  })
  .refine(({ tier, principal }) => decidedByAnother(tier) || principal === undefined, {
    path: ['principal'],
    error: 'Only a parish or town council has its cases decided by another: choose none',
  })
export const councilChangeForm = z.strictObject({ version: versionField(), name, contact })

const term = {
  office: choiceField(officeNames, 'Choose the office'),
  ward: optionalLine,
  party: optionalLine,
  from: dayField('the first day in office'),
  to: optionalDayField('the first day out of office'),
}
const endsAfterItBegins = ({ from, to }: { readonly from: string; readonly to?: string | undefined }) =>
  to === undefined || to > from
const endWords = { path: ['to', 'day'], error: 'The first day out of office must be after the first day in office' }

export const personForm = z
  .strictObject({ formId, name, email: optionalField(email), ...term })
  .refine(endsAfterItBegins, endWords)
export const personChangeForm = z.strictObject({ version: versionField(), name, email: optionalField(email) })
export const termForm = z.strictObject({ formId, authority: id(), ...term }).refine(endsAfterItBegins, endWords)
export const endForm = z.strictObject({ to: dayField('the first day out of office') })
export const partyForm = z.strictObject({ formId, from: dayField('the day of the change'), party: optionalLine })

export const sheetForm = z.strictObject({ text: sheetText, preview: z.string().optional() })
export const confirmForm = z.strictObject({ text: sheetText, preview: previewHash() })

/** Some reasons begin as half a sentence, to be joined to others; in a summary of errors each stands alone. */
export const asSentences = (form: FormState): FormState => ({
  ...form,
  summary: form.summary.map(({ text, ...rest }) => ({ ...rest, text: sentence(text) })),
})
