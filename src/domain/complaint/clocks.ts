import { daysBetween, isBefore, isOnOrBefore, type PlainDate } from '../time/dates.js'
import { dueOn, moveByPause, type Limit } from '../time/deadlines.js'
import { addWorkingDays, workingDaysBetween, type Calendar } from '../time/working-days.js'
import type { Arrangements, ClockStart } from './arrangements.js'
import { clockKinds, keysOf, type ClockKind, type PauseCategory, type Prose, type Stage } from './vocabulary.js'

/** A limit that began to run. The original due date stays for reporting whatever moves the other. */
export interface Clock {
  readonly kind: ClockKind
  readonly startedOn: PlainDate
  readonly limit: Limit
  readonly calendar: string
  readonly originallyDueOn: PlainDate
  readonly dueOn: PlainDate
  /** What has moved it, the earliest first. */
  readonly moves: readonly ClockMove[]
  /** When somebody was told the date: it then stays as promised, whatever bank holiday is proclaimed later. */
  readonly communicatedOn: PlainDate | null
  readonly remarks: readonly ClockRemark[]
  readonly met: MetClock | null
  /** Ended without being met: the case closed, or went another way. */
  readonly stoppedOn: PlainDate | null
}

export interface BankHoliday {
  readonly day: PlainDate
  readonly name: string
}

export interface ClockMove {
  readonly from: PlainDate
  readonly to: PlainDate
  readonly because:
    | { readonly kind: 'pause'; readonly category: PauseCategory; readonly from: PlainDate; readonly until: PlainDate }
    | { readonly kind: 'extension'; readonly on: PlainDate; readonly reason: Prose }
    | ({ readonly kind: 'bankHoliday' } & BankHoliday)
}

/** The date was communicated before this holiday was proclaimed; counted anew it would be `wouldBeDueOn`. */
export interface ClockRemark {
  readonly bankHoliday: BankHoliday
  readonly wouldBeDueOn: PlainDate
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
  | { readonly change: 'moved'; readonly kind: ClockKind; readonly move: ClockMove }
  | { readonly change: 'communicated'; readonly kind: ClockKind; readonly on: PlainDate }
  | { readonly change: 'remarked'; readonly kind: ClockKind; readonly remark: ClockRemark }
  | { readonly change: 'startCorrected'; readonly kind: ClockKind; readonly was: PlainDate; readonly clock: Clock }
  | { readonly change: 'stopped'; readonly kind: ClockKind; readonly on: PlainDate }

export const isRunning = (clock: Clock): boolean => clock.met === null && clock.stoppedOn === null

export const runningClock = (clocks: readonly Clock[], kind: ClockKind): Clock | undefined =>
  clocks.find((clock) => clock.kind === kind && isRunning(clock))

/** The clocks that this event sets going under these arrangements. @throws CalendarEnds where a due date lies beyond the known bank holidays. */
export const startClocks = (at: ClockStart, on: PlainDate, arrangements: Arrangements, calendar: Calendar): ClockChange[] =>
  keysOf(clockKinds)
    .filter((kind) => arrangements.clocks[kind].startsAt === at)
    .flatMap((kind) => startClock(kind, on, arrangements, calendar))

export function startClock(kind: ClockKind, on: PlainDate, { clocks }: Arrangements, calendar: Calendar): ClockChange[] {
  const { limit } = clocks[kind]
  const due = dueOn(on, limit, calendar)
  const clock = {
    kind,
    startedOn: on,
    limit,
    calendar: calendar.id,
    originallyDueOn: due,
    dueOn: due,
    moves: [],
    communicatedOn: null,
    remarks: [],
    met: null,
    stoppedOn: null,
  }
  return [{ change: 'started', clock }]
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
  return [{ change: 'met', kind, met: metOn(clock.startedOn, on, calendar) }]
}

const metOn = (startedOn: PlainDate, on: PlainDate, calendar: Calendar): MetClock => ({
  on,
  workingDays: workingDaysBetween(startedOn, on, calendar),
  calendarDays: daysBetween(startedOn, on),
})

export const stopClocks = (clocks: readonly Clock[], on: PlainDate, except: readonly ClockKind[] = []): ClockChange[] =>
  clocks.filter((clock) => isRunning(clock) && !except.includes(clock.kind)).map(({ kind }) => ({ change: 'stopped', kind, on }))

/** The letter that goes out with this act says by when: the date is a promise from now on. */
export const communicate = (clocks: readonly Clock[], kinds: readonly ClockKind[], on: PlainDate): ClockChange[] =>
  clocks
    .filter((clock) => isRunning(clock) && clock.communicatedOn === null && kinds.includes(clock.kind))
    .map(({ kind }) => ({ change: 'communicated', kind, on }))

/**
 * A pause moves each running deadline by the days paused; a clock that had run out before the pause stays overdue, and one that began to run
 * during it is moved only by the days paused since.
 */
export function moveClocks(
  clocks: readonly Clock[],
  { category, from }: { readonly category: PauseCategory; readonly from: PlainDate },
  until: PlainDate,
  calendar: Calendar,
): ClockChange[] {
  return clocks.filter(isRunning).flatMap(({ kind, dueOn, startedOn, limit }) => {
    const to = movedByPause(dueOn, startedOn, from, until, limit.unit, calendar)
    if (to === dueOn) return []
    return [{ change: 'moved', kind, move: { from: dueOn, to, because: { kind: 'pause', category, from, until } } }]
  })
}

/** Where a pause moves a date that was set on `startedOn`; the same date where the pause does not touch it. */
export function movedByPause(
  dueOn: PlainDate,
  startedOn: PlainDate,
  from: PlainDate,
  until: PlainDate,
  unit: Limit['unit'],
  calendar: Calendar,
): PlainDate {
  if (!isOnOrBefore(from, dueOn) || !isBefore(startedOn, until)) return dueOn
  return moveByPause(dueOn, isBefore(from, startedOn) ? startedOn : from, until, unit, calendar)
}

/**
 * What a bank holiday proclaimed now does to these clocks: one more day for each that counts working days across it, unless the date has been
 * communicated, which then stays with a remark. `calendar` holds the new holiday.
 */
export function recountClocks(clocks: readonly Clock[], bankHoliday: BankHoliday, calendar: Calendar): ClockChange[] {
  return clocks
    .filter((clock) => isTouchedBy(clock, bankHoliday.day))
    .map(({ kind, dueOn, communicatedOn }) => {
      const to = addWorkingDays(dueOn, 1, calendar)
      return communicatedOn === null
        ? { change: 'moved', kind, move: { from: dueOn, to, because: { kind: 'bankHoliday', ...bankHoliday } } }
        : { change: 'remarked', kind, remark: { bankHoliday, wouldBeDueOn: to } }
    })
}

/** False where the recount has been made already, so that making it twice changes nothing. */
export const isTouchedBy = (clock: Clock, day: PlainDate): boolean =>
  isRunning(clock) &&
  clock.limit.unit === 'workingDays' &&
  isBefore(clock.startedOn, day) &&
  isOnOrBefore(day, clock.dueOn) &&
  !clock.remarks.some(({ bankHoliday }) => bankHoliday.day === day) &&
  !clock.moves.some(({ because }) => because.kind === 'bankHoliday' && because.day === day)

/** The clocks that began with the receipt, begun on another day: that of receipt had been entered wrongly. Moves made since are kept. */
export const correctStart = (
  clocks: readonly Clock[],
  was: PlainDate,
  on: PlainDate,
  arrangements: Arrangements,
  calendar: Calendar,
): ClockChange[] =>
  clocks
    .filter((clock) => arrangements.clocks[clock.kind].startsAt === 'received' && isFirstOfItsKind(clock, clocks))
    .map((clock) => {
      const due = dueOn(on, clock.limit, calendar)
      return {
        change: 'startCorrected',
        kind: clock.kind,
        was,
        clock: {
          ...clock,
          startedOn: on,
          calendar: calendar.id,
          originallyDueOn: due,
          dueOn: clock.moves.length === 0 || isBefore(clock.dueOn, due) ? due : clock.dueOn,
          met: clock.met && metOn(on, clock.met.on, calendar),
        },
      }
    })

/** Later ones of a kind began with a reopening, not with the receipt. */
const isFirstOfItsKind = (clock: Clock, clocks: readonly Clock[]): boolean =>
  clocks.find(({ kind }) => kind === clock.kind) === clock

/** The clocks after a change. */
export function applyClockChange(clocks: readonly Clock[], change: ClockChange): readonly Clock[] {
  if (change.change === 'started') return [...clocks, change.clock]
  if (change.change === 'startCorrected')
    return clocks.map((clock) => (clock.kind === change.kind && isFirstOfItsKind(clock, clocks) ? change.clock : clock))
  return clocks.map((clock) => (clock.kind === change.kind && isRunning(clock) ? changedClock(clock, change) : clock))
}

function changedClock(clock: Clock, change: Exclude<ClockChange, { change: 'started' | 'startCorrected' }>): Clock {
  switch (change.change) {
    case 'met':
      return { ...clock, met: change.met }
    case 'moved':
      return { ...clock, dueOn: change.move.to, moves: [...clock.moves, change.move] }
    case 'communicated':
      return { ...clock, communicatedOn: change.on }
    case 'remarked':
      return { ...clock, remarks: [...clock.remarks, change.remark] }
    case 'stopped':
      return { ...clock, stoppedOn: change.on }
  }
}
