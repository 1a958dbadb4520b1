import { z } from 'zod'
import { dayField, optionalDayField } from '../web/form-fields.js'
import { id } from '../web/schemas.js'
import { reportText } from './import.js'

export const adoptionForm = z
  .strictObject({
    adoptedOn: dayField('the date it was adopted'),
    inForceFrom: optionalDayField('the date it came into force'),
  })
  .refine(({ adoptedOn, inForceFrom }) => inForceFrom === undefined || inForceFrom >= adoptedOn, {
    path: ['inForceFrom', 'day'],
    error: 'The date it came into force must not be before the date it was adopted',
  })

/** Browsers send line ends as CRLF, whatever was pasted. */
export const importForm = z.strictObject({
  authority: id(),
  text: z
    .string('Paste the words of the report')
    .transform((text) => text.replaceAll('\r\n', '\n'))
    .pipe(reportText),
})
