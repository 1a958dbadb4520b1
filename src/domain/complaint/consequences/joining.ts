import { Refused } from '../../errors.js'
import { formatDayShort, isBefore, type PlainDate } from '../../time/dates.js'
import type { Allegation } from '../allegation.js'
import type { Case } from '../complaint.js'
import type { ComplaintEvent } from '../events.js'
import { leadOf, type Joining, type OtherComplaint } from '../relations.js'
import { early } from '../workflow.js'
import { newAllegation } from './assessing.js'
import type { Context } from './consequence.js'

/**
 * Following a lead: a case about the same councillor in which nothing is alleged yet takes the allegations of the lead's, so that “allegation 2”
 * is the same in both. @throws Refused where leads and followers would form a chain, or nobody is complained of in both.
 */
export function joined(lead: OtherComplaint, joining: Joining, on: PlainDate, context: Context): readonly ComplaintEvent[] {
  const { complaint } = context
  const { followers, follows, cases } = joining
  const shared = complaint.cases.flatMap((theCase) =>
    cases.filter(({ person }) => person === theCase.subjectMember.person).map(({ allegations }) => ({ theCase, allegations })),
  )
  const reasons = [
    ...(leadOf(complaint) === undefined ? [] : ['the complaint follows another lead already']),
    ...(follows === null ? [] : [`${lead.reference} itself follows ${follows}: follow that one`]),
    ...(followers.length === 0 ? [] : [`${followers.join(', ')} follow this complaint: a lead does not follow another`]),
    ...(shared.length === 0 ? [`${lead.reference} is about none of the councillors that this complaint is about`] : []),
  ]
  if (reasons.length > 0) throw new Refused(reasons)
  return shared
    .filter(({ theCase }) => theCase.allegations.length === 0 && early.includes(theCase.stage))
    .flatMap(({ theCase, allegations }) =>
      allegations.map((one): ComplaintEvent => ({
        type: 'allegationAdded',
        caseId: theCase.id,
        on,
        allegation: copied(one, theCase, lead, context),
      })),
    )
}

/** With its number and its links so far as the same law applies, and without what was found and decided of it. */
function copied(allegation: Allegation, theCase: Case, lead: OtherComplaint, { complaint, facts }: Context): Allegation {
  const { number, conductOn, codeVersion, protocolVersion, provisionLinks, clauseLinks } = allegation
  if (isBefore(complaint.receivedOn, conductOn))
    throw new Refused([
      `allegation ${number} of ${lead.reference} is of ${formatDayShort(conductOn)}, after this complaint was received: record first what this one alleges`,
    ])
  const copy = newAllegation(allegation, number, theCase.subjectMember.authority, complaint.receivedOn, facts)
  return {
    ...copy,
    provisionLinks: copy.codeVersion === codeVersion ? provisionLinks.map((link) => ({ ...link, finding: null })) : [],
    clauseLinks: copy.protocolVersion === protocolVersion ? clauseLinks : [],
  }
}
