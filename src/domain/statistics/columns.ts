import type { AllegationFact } from './facts.js'

export type FactColumn = keyof AllegationFact

/** The name in the table: 'closeWorkingDays' is close_working_days; ids say that they are. */
const ids: Readonly<Partial<Record<FactColumn, string>>> = {
  complaint: 'complaint_id',
  case: 'case_id',
  allegation: 'allegation_id',
  authority: 'authority_id',
  consultation: 'consultation_id',
}

export const columnName = (column: FactColumn): string =>
  ids[column] ?? column.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
