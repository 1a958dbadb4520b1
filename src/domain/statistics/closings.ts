import { isOnOrBefore, type PlainDate } from '../time/dates.js'

/** Closed, reopened, closed again: the two alternate, and a closing comes first. Open where as many reopenings as closings have happened. */
export interface Closings {
  readonly closings: readonly PlainDate[]
  readonly reopenings: readonly PlainDate[]
}

export const isOpenAtEndOf = (day: PlainDate, { closings, reopenings }: Closings): boolean =>
  countUntil(day, closings) === countUntil(day, reopenings)

/** The latest closing, where no reopening followed it. */
export const closedOn = ({ closings, reopenings }: Closings): PlainDate | null =>
  closings.length > reopenings.length ? (closings.at(-1) ?? null) : null

/**
 * A complaint is closed when all its cases are closed, and reopened when one is again open, as it stands at the end of each day: what is
 * closed and reopened within a day was not closed, so that whatever is counted from this reconciles.
 */
export function closingsOfAll(cases: readonly Closings[]): Closings {
  const days = [...new Set(cases.flatMap(({ closings, reopenings }) => [...closings, ...reopenings]))].sort()
  const closings: PlainDate[] = []
  const reopenings: PlainDate[] = []
  for (const day of days) {
    const isOpen = cases.some((one) => isOpenAtEndOf(day, one))
    const wasOpen = closings.length === reopenings.length
    if (wasOpen && !isOpen) closings.push(day)
    if (!wasOpen && isOpen) reopenings.push(day)
  }
  return { closings, reopenings }
}

const countUntil = (day: PlainDate, days: readonly PlainDate[]): number => days.filter((one) => isOnOrBefore(one, day)).length
