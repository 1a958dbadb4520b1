import type { INestApplicationContext } from '@nestjs/common'
import { addMonths, londonDate } from '../domain/time/dates.js'
import type { SetClock } from '../platform/clock.js'
import { demoPassword, signIns } from './council.js'
import { makeCouncil } from './make-council.js'
import { tellStories } from './tell-stories.js'
import { roles } from '../domain/complaint/vocabulary.js'

/** Older than every story: what was adopted and who was elected before any of them. */
const monthsBefore = 36

/**
 * Fills an empty database with the invented council and its complaints, through the services that people use, under earlier clocks, so that
 * history looks like history: `app` was made with `clock`.
 */
export async function loadDemo(app: INestApplicationContext, clock: SetClock, now: Date): Promise<void> {
  const today = londonDate(now)
  const since = addMonths(today, -monthsBefore)
  clock.set(new Date(`${since}T09:00:00Z`))
  const made = await makeCouncil(app, since)
  await tellStories(app, clock, made, today)
}

/** Who can sign in, for whoever started the demo. */
export const signInLines = (): string[] => [
  ...signIns.map(({ email, role }) => `  ${roles[role].padEnd(26)} ${email}`),
  `  Password for each of them: ${demoPassword}`,
]
