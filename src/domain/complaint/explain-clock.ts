import { daysBetween, formatDayShort, type PlainDate } from '../time/dates.js'
import { explainDeadline } from '../time/deadlines.js'
import { workingDaysBetween, type Calendar } from '../time/working-days.js'
import type { Clock, ClockMove } from './clocks.js'
import { pauseCategories } from './vocabulary.js'

/**
 * Why a deadline is the day it is, one sentence for each thing that made it so: 'first the limit, then every pause, extension and bank holiday'.
 * `calendar` is the one by which the clock was counted.
 */
export const explainClock = (clock: Clock, calendar: Calendar): readonly string[] => [
  explainDeadline(clock.startedOn, clock.limit, calendar),
  ...clock.moves.map((move) => moveInWords(move, clock, calendar)),
  ...clock.remarks.map(
    ({ bankHoliday, wouldBeDueOn }) =>
      `${bankHoliday.name}, ${formatDayShort(bankHoliday.day)}, became a bank holiday after this date had been told: it stays as promised (counted anew it would be ${formatDayShort(wouldBeDueOn)})`,
  ),
]

function moveInWords({ from, to, because }: ClockMove, { limit }: Clock, calendar: Calendar): string {
  const moved = `moved from ${formatDayShort(from)} to ${formatDayShort(to)}`
  switch (because.kind) {
    case 'pause': {
      const days = paused(because.from, because.until, limit.unit === 'workingDays', calendar)
      return `Paused ${days} from ${formatDayShort(because.from)} to ${formatDayShort(because.until)} (${pauseCategories[because.category].toLowerCase()}): ${moved}`
    }
    case 'extension':
      return `Extended on ${formatDayShort(because.on)}: ${moved}. ${because.reason}`
    case 'bankHoliday':
      return `${because.name}, ${formatDayShort(because.day)}, became a bank holiday: ${moved}`
  }
}

function paused(from: PlainDate, until: PlainDate, inWorkingDays: boolean, calendar: Calendar): string {
  const days = inWorkingDays ? workingDaysBetween(from, until, calendar) : daysBetween(from, until)
  return `${days} ${inWorkingDays ? 'working' : 'calendar'} day${days === 1 ? '' : 's'}`
}
