import { z } from 'zod'
import {
  assessors,
  clockStarts,
  regimes,
  reviewSeekers,
  type Arrangements,
  type ClockStart,
} from '../domain/complaint/arrangements.js'
import { clockKinds, keysOf, type ClockKind } from '../domain/complaint/vocabulary.js'
import { limitUnits, type CalendarLimit, type LimitUnit } from '../domain/time/deadlines.js'
import { isOnOrBefore, parsePlainDate, type PlainDate } from '../domain/time/dates.js'
import { pageOf } from '../web/answers-with.js'
import { pageQuery } from '../web/paging.js'
import { day, id } from '../web/schemas.js'
import { spaced } from '../web/words.js'

const inAYear = { workingDays: 250, calendarDays: 366, months: 12 } as const

/** What is longer is mistyped, or no limit at all. */
function limitUpTo<const Units extends readonly [LimitUnit, ...LimitUnit[]]>(years: number, units: Units) {
  const tooLong = `must be ${years} years or less`
  const named = units.map(spaced).join(' or ')
  const length = z
    .int('must be a whole number')
    .min(1, 'must be at least 1')
    .max(inAYear.calendarDays * years, tooLong)
  return z
    .strictObject({ length, unit: z.enum(units, `must be in ${named}`) })
    .refine((limit) => limit.length <= inAYear[limit.unit] * years, { path: ['length'], error: tooLong })
}

/** In days of the calendar, for what may lie further back or ahead than bank holidays are known. */
export const calendarUnits = ['calendarDays', 'months'] as const satisfies readonly CalendarLimit['unit'][]

export const usualLimit = limitUpTo(2, limitUnits)
export const timeBar = limitUpTo(10, calendarUnits)
const timeToAsk = limitUpTo(2, calendarUnits)

/** What can start each clock. One that waited for anything else might never run. */
export const startsOf: Readonly<Record<ClockKind, readonly [ClockStart, ...ClockStart[]]>> = {
  acknowledge: ['received'],
  memberComment: ['memberTold'],
  assess: ['received', 'acknowledged', 'memberTold', 'memberCommented'],
  complainantReply: ['asked'],
  independentPersonReply: ['asked'],
  investigate: ['referred'],
  decisionNotice: ['decided'],
}

/** Every clock has its limit: a council without one for some step would promise nothing, and a chaser would never come. */
const clocks = z
  .record(
    z.enum(keysOf(clockKinds)),
    z.strictObject({ limit: usualLimit, startsAt: z.enum(clockStarts, 'must be what starts the clock') }),
  )
  .superRefine((set, context) => {
    for (const kind of keysOf(clockKinds))
      if (!startsOf[kind].includes(set[kind].startsAt))
        context.addIssue({ code: 'custom', path: [kind, 'startsAt'], message: `must be ${startsOf[kind].join(' or ')}` })
  })

export const assessment = z
  .strictObject({
    by: z.enum(keysOf(assessors), 'must be who decides at assessment'),
    asksIndependentPerson: z.boolean('must be true or false'),
  })
  .refine(({ by, asksIndependentPerson }) => by !== 'monitoringOfficerWithIndependentPerson' || asksIndependentPerson, {
    path: ['asksIndependentPerson'],
    error: 'must be so where the Monitoring Officer decides with the Independent Person',
  })

/** R v Secretary of State for the Environment, ex parte Hillingdon LBC [1986] 1 WLR 192: one person is no committee. */
export const quorum = z.int('must be a whole number').min(2, 'must be at least 2').max(30, 'must be 30 or fewer')

export const review = z.strictObject({
  within: timeToAsk,
  by: z
    .array(z.enum(keysOf(reviewSeekers), 'must be the complainant or the subject member'))
    .min(1, 'must name who may ask for it')
    .max(2)
    .refine((seekers) => new Set(seekers).size === seekers.length, 'must name nobody twice'),
})

const settings = {
  clocks,
  assessment,
  timeBar: timeBar.nullable(),
  hearing: z.strictObject({ notice: usualLimit, quorum }),
  review: review.nullable(),
}
/** All that a council decides: from when is said with it, and the regimes are not for it to decide. */
export const settingsAnswer = z.strictObject(settings)
export type Settings = Omit<Arrangements, 'id' | 'from' | 'regimes'>

/** LA 2011 s28 has been in force since then (SI 2012/1463): there were no arrangements under it before. */
const firstDay = parsePlainDate('2012-07-01')
export const from = day().refine(
  (on) => isOnOrBefore(firstDay, on),
  'must be 1 July 2012 or later, when this law came into force',
)

export const arrangementsBody = z.strictObject({ from, ...settings })
export type ArrangementsBody = Settings & { readonly from: PlainDate }

/** `to` is the first day on which others are in force instead. */
export const recordedAnswer = z.strictObject({ id: id(), from: day(), to: day().nullable(), ...settings })
export type Recorded = z.infer<typeof recordedAnswer>
export const recordedPage = pageOf(recordedAnswer)

export const inForceAnswer = z.strictObject({
  id: id(),
  from: day(),
  ...settings,
  regimes: z.array(z.enum(keysOf(regimes))).max(keysOf(regimes).length),
})

export const arrangementsQuery = z.strictObject(pageQuery)
export type ArrangementsQuery = z.infer<typeof arrangementsQuery>
export const inForceQuery = z.strictObject({ on: day().optional() })
export type InForceQuery = z.infer<typeof inForceQuery>
