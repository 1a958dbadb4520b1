import { relations, relationsFrom } from '../../domain/complaint/relations.js'
import { inPath } from '../reference.js'
import type { Related, Tie } from '../relations.service.js'

const inWords = (tie: Tie): string =>
  tie.kind === 'sameIncident' ? 'About the same incident' : (tie.said === 'here' ? relations : relationsFrom)[tie.kind]

/** A related complaint as a row of a page: how it stands to this one in words, and the address of each case that may be opened. */
export const listed = ({ reference, receivedOn, ties, cases }: Related) => ({
  reference,
  receivedOn,
  ties: ties.map((tie) => ({ words: inWords(tie), reason: tie.kind === 'sameIncident' ? null : tie.reason })),
  cases: cases.map((one) => ({ ...one, href: `/staff/complaints/${inPath(reference)}/cases/${one.number}` })),
})
