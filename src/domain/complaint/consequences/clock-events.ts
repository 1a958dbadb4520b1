import type { PlainDate } from '../../time/dates.js'
import type { ClockChange } from '../clocks.js'
import type { ComplaintEvent } from '../events.js'

export const changeClocks = (caseId: string, on: PlainDate, changes: readonly ClockChange[]): ComplaintEvent[] =>
  changes.length === 0 ? [] : [{ type: 'clocksChanged', caseId, on, changes }]
