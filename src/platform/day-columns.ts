import type { PlainDate } from '../domain/time/dates.js'

/** A `date` column as Prisma takes and gives it: midnight UTC of the London day, whatever the zone of the server. */
export const columnOf = (day: PlainDate): Date => new Date(`${day}T00:00:00Z`)
