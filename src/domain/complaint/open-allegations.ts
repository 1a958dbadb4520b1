import type { Case } from './complaint.js'
import type { Allegation } from './allegation.js'

/** Those that have no outcome yet: some of a case may end while the rest goes on. */
export const openAllegations = ({ allegations }: Case): readonly Allegation[] =>
  allegations.filter(({ result }) => result === null)
