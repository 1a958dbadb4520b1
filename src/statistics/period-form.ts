import { z } from 'zod'
import { periodInWords, type Period } from '../domain/statistics/periods.js'
import type { Shown } from '../web/answers.js'
import type { FormBody } from '../web/form-body.js'
import { optionalDayField, optionalField } from '../web/form-fields.js'
import { type FormState, freshForm, submit } from '../web/forms.js'
import { askedOf } from './answer.js'
import type { Asked } from './statistics.service.js'

const chosen = z.strictObject({
  period: optionalField(z.string().max(40)),
  from: optionalDayField('the first day'),
  to: optionalDayField('the last day'),
  asAt: optionalDayField('the day as at which'),
})

/** A form sent by GET, so that every choice has an address to share; shown again with its errors where it cannot be read. */
export async function submitted(
  query: FormBody,
  act: (asked: Asked) => Promise<Shown>,
  again: (form: FormState) => Shown,
): Promise<Shown> {
  const answer = await submit(chosen, query, (typed) => act(askedOf(typed)), again)
  if ('template' in answer) return answer
  throw new Error('A choice of period leads to no other page')
}

/** What the form shows: the periods to choose from, and what was chosen. */
export const periodForm = (recent: readonly Period[], query: FormBody, shown?: Period) => ({
  form: freshForm(query),
  chosen: query['period'] ?? shown?.code,
  isOfDates: query['period'] === 'dates',
  periods: recent.map((period) => ({ value: period.code, text: sentence(periodInWords(period)) })),
})

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
