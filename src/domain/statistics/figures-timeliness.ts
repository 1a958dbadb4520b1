import type { Cohort, DayColumn, Figure, NumberColumn, Unit } from './figure.js'

/** The same four figures for each thing that has a clock. Days are counted from the event that starts the clock, pauses not taken off. */
const timely = (
  id: string,
  done: string,
  unit: Unit,
  cohort: Cohort,
  on: DayColumn,
  [working, calendar]: readonly [NumberColumn, NumberColumn],
  due?: readonly [DayColumn, DayColumn],
): Figure[] => [
  {
    kind: 'distribution',
    id: `${id}WorkingDays`,
    title: `Working days until ${done}`,
    words: `Working days from the event that starts the clock (day 1 is the first working day after it) until ${done}; pauses are not taken off.`,
    unit,
    cohort,
    of: working,
  },
  {
    kind: 'distribution',
    id: `${id}CalendarDays`,
    title: `Calendar days until ${done}`,
    words: `Calendar days from the event that starts the clock until ${done}; pauses are not taken off.`,
    unit,
    cohort,
    of: calendar,
  },
  ...(due ?? []).map((dueOn, at): Figure => {
    const which = at === 0 ? 'original due date' : 'due date as moved by pauses'
    return {
      kind: 'share',
      id: `${id}By${at === 0 ? 'Original' : 'Moved'}Target`,
      title: `${done.charAt(0).toUpperCase()}${done.slice(1)} in time, by the ${which}`,
      words: `Those ${done} on or before the ${which}, as a share of those ${done}.`,
      unit,
      cohort,
      of: [{ column: on, onOrBefore: dueOn }],
    }
  }),
]

/** How long it took. */
export const timeliness: readonly Figure[] = [
  ...timely(
    'acknowledge',
    'acknowledged',
    'complaints',
    'acknowledged',
    'acknowledgedOn',
    ['acknowledgeWorkingDays', 'acknowledgeCalendarDays'],
    ['acknowledgeOriginallyDueOn', 'acknowledgeDueOn'],
  ),
  ...timely(
    'assess',
    'assessed',
    'cases',
    'assessed',
    'assessedOn',
    ['assessWorkingDays', 'assessCalendarDays'],
    ['assessOriginallyDueOn', 'assessDueOn'],
  ),
  ...timely('close', 'closed', 'cases', 'closed', 'closedOn', ['closeWorkingDays', 'closeCalendarDays']),
  ...timely('ip', 'answered by the Independent Person', 'consultations', 'asked', 'ipRepliedOn', [
    'ipWorkingDays',
    'ipCalendarDays',
  ]),
]
