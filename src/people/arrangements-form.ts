import { z } from 'zod'
import { assessors, reviewSeekers } from '../domain/complaint/arrangements.js'
import { clockKinds, keysOf, type ClockKind } from '../domain/complaint/vocabulary.js'
import type { Limit } from '../domain/time/deadlines.js'
import type { FormBody } from '../web/form-body.js'
import { choiceField, choicesField, dayField } from '../web/form-fields.js'
import { id } from '../web/schemas.js'
import { settingNames } from './arrangements-words.js'
import { assessment, from, quorum, review, startsOf, timeBar, usualLimit, type Settings } from './arrangements.js'

const typed = z.string().default('')
const typedLimit = z.strictObject({ length: typed, unit: typed }).prefault({})
const yesOrNo = (empty: string) => choiceField(['yes', 'no'], empty).transform((answer) => answer === 'yes')

/** Anything but digits stays as it was typed, and is refused for being no number. */
const numberIn = (text: string): number | string => (/^\d{1,9}$/.test(text.trim()) ? Number(text) : text)
const limitIn = ({ length, unit }: z.output<typeof typedLimit>) => ({ length: numberIn(length), unit })

/** What the API takes is what the page takes: one judge of every value, and its words follow the name that the page gives the value. */
function judged<Schema extends z.ZodType>(schema: Schema, name: string, parts: Readonly<Record<string, string>> = {}) {
  return (raw: unknown, context: z.RefinementCtx): z.output<Schema> => {
    const read = schema.safeParse(raw)
    if (read.success) return read.data
    for (const { path, message } of read.error.issues)
      context.addIssue({ code: 'custom', path: [...path], message: `“${parts[String(path[0])] ?? name}” ${message}` })
    return z.NEVER
  }
}

const limitField = (name: string) => typedLimit.transform(limitIn).transform(judged(usualLimit, name))

const clockField = <Kind extends ClockKind>(kind: Kind) => {
  const starts = startsOf[kind]
  const startsAt =
    starts.length === 1
      ? z.literal(starts[0]).default(starts[0])
      : choiceField(starts, 'Choose what starts the time for the initial assessment')
  return z.strictObject({ limit: limitField(clockKinds[kind]), startsAt })
}

/** Which of the two was asked for; what was typed under the other is not looked at. */
const timeBarField = z
  .strictObject({ has: yesOrNo('Choose whether there is a time bar'), length: typed, unit: typed })
  .transform(({ has, ...limit }, context): Settings['timeBar'] =>
    has ? judged(timeBar, settingNames.timeBar)(limitIn(limit), context) : null,
  )

const reviewField = z
  .strictObject({
    has: yesOrNo('Choose whether there is a review'),
    within: typedLimit,
    by: choicesField(z.string()),
  })
  .transform(({ has, within, by }, context): Settings['review'] =>
    has
      ? judged(review, settingNames.review, { within: 'Time to ask for a review' })({ within: limitIn(within), by }, context)
      : null,
  )

export const arrangementsForm = z.strictObject({
  formId: id(),
  from: dayField('the date from which they apply').transform(judged(from, 'The date from which they apply')),
  clocks: z.strictObject({
    acknowledge: clockField('acknowledge'),
    memberComment: clockField('memberComment'),
    assess: clockField('assess'),
    complainantReply: clockField('complainantReply'),
    independentPersonReply: clockField('independentPersonReply'),
    investigate: clockField('investigate'),
    decisionNotice: clockField('decisionNotice'),
  }),
  assessment: z
    .strictObject({
      by: choiceField(keysOf(assessors), 'Choose who decides at assessment'),
      asksIndependentPerson: yesOrNo('Choose whether the Independent Person is asked before the assessment is decided'),
    })
    .transform(judged(assessment, settingNames.asksIndependentPerson)),
  timeBar: timeBarField,
  hearing: z.strictObject({
    notice: limitField(settingNames.hearingNotice),
    quorum: typed.transform(numberIn).transform(judged(quorum, settingNames.quorum)),
  }),
  review: reviewField,
})

const typedAs = (name: string, limit: Limit | null): FormBody => ({
  [`${name}-length`]: limit === null ? '' : String(limit.length),
  [`${name}-unit`]: limit?.unit ?? 'months',
})
const yesNo = (is: boolean) => (is ? 'yes' : 'no')

/** Settings as somebody would have typed them. */
export function asTyped({ clocks, assessment, timeBar, hearing, review }: Settings): FormBody {
  const times = keysOf(clocks).flatMap((kind) => Object.entries(typedAs(`clocks-${kind}-limit`, clocks[kind].limit)))
  return {
    ...Object.fromEntries(times),
    'clocks-assess-startsAt': clocks.assess.startsAt,
    'assessment-by': assessment.by,
    'assessment-asksIndependentPerson': yesNo(assessment.asksIndependentPerson),
    'timeBar-has': yesNo(timeBar !== null),
    ...typedAs('timeBar', timeBar),
    ...typedAs('hearing-notice', hearing.notice),
    'hearing-quorum': String(hearing.quorum),
    'review-has': yesNo(review !== null),
    ...typedAs('review-within', review?.within ?? null),
    'review-by': review?.by ?? keysOf(reviewSeekers),
  }
}
