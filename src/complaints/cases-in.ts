import type { Case, Complaint } from '../domain/complaint/complaint.js'
import { facetsOf, isVisible } from '../domain/complaint/visibility.js'
import { NotFound } from '../domain/errors.js'
import type { Looking } from './who.js'

export function caseIn(complaint: Complaint, id: string): Case {
  const found = complaint.cases.find((one) => one.id === id)
  if (!found) throw new NotFound('complaint')
  return found
}

/** Other people's cases and those that do not exist are refused alike. */
export function visibleCase(complaint: Complaint, which: (theCase: Case) => boolean, viewer: Looking): Case {
  const theCase = complaint.cases.find(which)
  if (!theCase || !isVisible(facetsOf(complaint, theCase), viewer)) throw new NotFound('complaint')
  return theCase
}
