import { daysBetween, isBefore, isOnOrBefore, type PlainDate } from '../time/dates.js'
import { dueOn, moveByPause, type Limit } from '../time/deadlines.js'
import { workingDaysBetween, type Calendar } from '../time/working-days.js'
import type { Arrangements, ClockStart } from './arrangements.js'
import { clockKinds, keysOf, type ClockKind, type Stage } from './vocabulary.js'

/** A limit that began to run. The original due date stays for reporting whatever moves the other. */
export interface Clock {
  readonly kind: ClockKind
  readonly startedOn: PlainDate
  readonly limit: Limit
  readonly calendar: string
  readonly originallyDueOn: PlainDate
  readonly dueOn: PlainDate
  readonly met: MetClock | null
  /** Ended without being met: the case closed, or went another way. */
  readonly stoppedOn: PlainDate | null
}

export interface MetClock {
  readonly on: PlainDate
  /** Whole days from the day after the start to `on`, pauses not taken off. */
  readonly workingDays: number
  readonly calendarDays: number
}

export type ClockChange =
  | { readonly change: 'started'; readonly clock: Clock }
  | { readonly change: 'met'; readonly kind: ClockKind; readonly met: MetClock }
  | { readonly change: 'moved'; readonly kind: ClockKind; readonly dueOn: PlainDate }
  | { readonly change: 'stopped'; readonly kind: ClockKind; readonly on: PlainDate }

export const isRunning = (clock: Clock): boolean => clock.met === null && clock.stoppedOn === null

export const runningClock = (clocks: readonly Clock[], kind: ClockKind): Clock | undefined =>
  clocks.find((clock) => clock.kind === kind && isRunning(clock))

/**
 * The clocks that this event sets going under these arrangements. @throws CalendarEnds where a due date lies beyond the known bank holidays.
 */
export function startClocks(at: ClockStart, on: PlainDate, arrangements: Arrangements, calendar: Calendar): ClockChange[] {
  return keysOf(clockKinds).flatMap((kind) => {
    const { limit, startsAt } = arrangements.clocks[kind]
    if (startsAt !== at) return []
    const due = dueOn(on, limit, calendar)
    return [
      {
        change: 'started' as const,
        clock: {
          kind,
          startedOn: on,
          limit,
          calendar: calendar.id,
          originallyDueOn: due,
          dueOn: due,
          met: null,
          stoppedOn: null,
        },
      },
    ]
  })
}

/** Started once for each case: a second comment or acknowledgement does not begin the same limit anew, and a closed case has none. */
export function startClocksOnce(
  at: ClockStart,
  on: PlainDate,
  { stage, clocks }: { readonly stage: Stage; readonly clocks: readonly Clock[] },
  arrangements: Arrangements,
  calendar: Calendar,
): ClockChange[] {
  if (stage === 'closed') return []
  return startClocks(at, on, arrangements, calendar).filter(
    (change) => change.change === 'started' && !clocks.some(({ kind }) => kind === change.clock.kind),
  )
}

export function meetClock(clocks: readonly Clock[], kind: ClockKind, on: PlainDate, calendar: Calendar): ClockChange[] {
  const clock = runningClock(clocks, kind)
  if (!clock) return []
  const met = {
    on,
    workingDays: workingDaysBetween(clock.startedOn, on, calendar),
    calendarDays: daysBetween(clock.startedOn, on),
  }
  return [{ change: 'met', kind, met }]
}

export const stopClocks = (clocks: readonly Clock[], on: PlainDate, except: readonly ClockKind[] = []): ClockChange[] =>
  clocks.filter((clock) => isRunning(clock) && !except.includes(clock.kind)).map(({ kind }) => ({ change: 'stopped', kind, on }))

/**
 * A pause moves each running deadline by the days paused; a clock that had run out before the pause stays overdue, and one that began to run
 * during it is moved only by the days paused since.
 */
export const moveClocks = (clocks: readonly Clock[], from: PlainDate, until: PlainDate, calendar: Calendar): ClockChange[] =>
  clocks
    .filter((clock) => isRunning(clock) && isOnOrBefore(from, clock.dueOn) && isBefore(clock.startedOn, until))
    .map((clock) => ({
      change: 'moved',
      kind: clock.kind,
      dueOn: moveByPause(
        clock.dueOn,
        isBefore(from, clock.startedOn) ? clock.startedOn : from,
        until,
        clock.limit.unit,
        calendar,
      ),
    }))

/** The clocks after a change. */
export function applyClockChange(clocks: readonly Clock[], change: ClockChange): readonly Clock[] {
  if (change.change === 'started') return [...clocks, change.clock]
  return clocks.map((clock) => {
    if (clock.kind !== change.kind || !isRunning(clock)) return clock
    if (change.change === 'met') return { ...clock, met: change.met }
    if (change.change === 'moved') return { ...clock, dueOn: change.dueOn }
    return { ...clock, stoppedOn: change.on }
  })
}
