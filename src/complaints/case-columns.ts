import { stages } from '../domain/complaint/vocabulary.js'
import type { ListedCase } from './complaints.repository.js'

/** The list of cases as a spreadsheet. */
export const caseColumns: Readonly<Record<string, (row: ListedCase) => string | number | null>> = {
  Reference: ({ reference }) => reference,
  Case: ({ number }) => number,
  Received: ({ receivedOn }) => receivedOn,
  Councillor: ({ subjectName }) => subjectName,
  Stage: ({ stage }) => stages[stage],
  Due: ({ dueOn }) => dueOn,
  'What is due': ({ dueKind }) => dueKind,
  Closed: ({ closedOn }) => closedOn,
  Clauses: ({ clauses }) => clauses.join(' '),
  Provisions: ({ provisions }) => provisions.join(' '),
}
