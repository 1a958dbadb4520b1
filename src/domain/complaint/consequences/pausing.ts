import { Refused } from '../../errors.js'
import { formatDayShort, type PlainDate } from '../../time/dates.js'
import { requireCountable } from '../../time/deadlines.js'
import type { Calendar } from '../../time/working-days.js'
import { isRunning, moveClocks, movedByPause, recountClocks, runningClock } from '../clocks.js'
import type { Case } from '../complaint.js'
import type { ComplaintEvent } from '../events.js'
import { changeClocks } from './clock-events.js'
import type { Consequences } from './consequence.js'

/** What stops clocks and what moves them. */
export const pausing: Consequences<'pause' | 'resume' | 'referToPolice' | 'extendDeadline' | 'recountForBankHoliday'> = {
  pause: ({ on, category, reason }, { theCase }) => [
    { type: 'paused', caseId: theCase.id, on, pause: { category, reason, from: on } },
  ],
  resume: ({ on }, { theCase, facts }) => [
    ...endOfPause(theCase, on, facts.calendar),
    ...changeClocks(theCase.id, on, theCase.pause === null ? [] : moveClocks(theCase.clocks, theCase.pause, on, facts.calendar)),
  ],
  referToPolice: ({ on, to, offence, reasons }, { theCase }) => [
    { type: 'referredToPolice', caseId: theCase.id, on, referral: { on, to, offence, reasons } },
    { type: 'paused', caseId: theCase.id, on, pause: { category: 'police', reason: reasons, from: on } },
  ],
  extendDeadline: ({ on, clock, dueOn, reason }, { theCase, facts }) => {
    const running = runningClock(theCase.clocks, clock)
    if (!running) throw new Refused(['this limit is not running in the case'])
    if (dueOn <= running.dueOn)
      throw new Refused([`the new date does not lie after ${formatDayShort(running.dueOn)}, when it is due now`])
    requireCountable(dueOn, facts.calendar, '/dueOn')
    const move = { from: running.dueOn, to: dueOn, because: { kind: 'extension' as const, on, reason } }
    return changeClocks(theCase.id, on, [{ change: 'moved', kind: clock, move }])
  },
  recountForBankHoliday: ({ on, day, name }, { theCase, facts }) => {
    const changes = recountClocks(theCase.clocks.filter(isRunning), { day, name }, facts.calendar)
    if (changes.length === 0) throw new Refused(['no limit runs across this bank holiday, or it has been counted already'])
    return changeClocks(theCase.id, on, changes)
  },
}

/** Replies asked for before the pause are waited for longer, as the clocks are. */
export function endOfPause({ id, pause, consultations, requests }: Case, on: PlainDate, calendar: Calendar): ComplaintEvent[] {
  if (pause === null) return []
  const repliesDue = [...consultations, ...requests]
    .filter(({ reply }) => reply === null)
    .map((one): [string, PlainDate] => [one.id, movedByPause(one.dueOn, one.askedOn, pause.from, on, 'workingDays', calendar)])
  return [{ type: 'resumed', caseId: id, on, pause: { ...pause, until: on }, repliesDue: Object.fromEntries(repliesDue) }]
}
