import { z } from 'zod'
import { clockStarts } from '../domain/complaint/arrangements.js'
import { clockKinds, keysOf } from '../domain/complaint/vocabulary.js'
import { limitUnits } from '../domain/time/deadlines.js'
import { pageOf } from '../web/answers-with.js'
import { pageQuery } from '../web/paging.js'
import { day, id } from '../web/schemas.js'

const clockSetting = z.strictObject({
  limit: z.strictObject({ length: z.int().min(1, 'must be at least 1').max(1000), unit: z.enum(limitUnits) }),
  startsAt: z.enum(clockStarts),
})

/** Every clock has its limit: a council without one for some step would promise nothing, and a chaser would never come. */
export const clocks = z.record(z.enum(keysOf(clockKinds)), clockSetting)
export type Clocks = z.infer<typeof clocks>

export const arrangementsBody = z.strictObject({ from: day(), clocks })
export type ArrangementsBody = z.infer<typeof arrangementsBody>

export const arrangementsAnswer = z.strictObject({ id: id(), from: day(), clocks })
export const arrangementsPage = pageOf(arrangementsAnswer)

export const arrangementsQuery = z.strictObject(pageQuery)
export type ArrangementsQuery = z.infer<typeof arrangementsQuery>
