import type { Case, Complaint } from '../../domain/complaint/complaint.js'
import { facetsOf } from '../../domain/complaint/visibility.js'
import { isRunning } from '../../domain/complaint/clocks.js'
import { nextDate } from '../../domain/complaint/next-date.js'

const distinct = (values: readonly string[]): readonly string[] => [...new Set(values)].sort()

/** What a complaint is found by, beside its state. */
export const complaintRow = (complaint: Complaint) => ({
  id: complaint.id,
  authority_id: complaint.authority,
  reference: complaint.reference,
  public_reference: complaint.publicReference,
  version: complaint.version,
  received_on: complaint.receivedOn,
  complainant_type: complaint.complainant.type,
  complainant_person: complaint.complainant.person,
  related: distinct(complaint.relations.map((relation) => relation.complaint)),
  incidents: distinct(complaint.incidents),
})

/** What lists, counts, search and the visibility condition look at, made from the state alone. */
export function caseRow(complaint: Complaint, theCase: Case) {
  const facets = facetsOf(complaint, theCase)
  const next = nextDate(theCase)
  const { allegations, subjectMember } = theCase
  return {
    id: theCase.id,
    complaint_id: complaint.id,
    authority_id: complaint.authority,
    reference: complaint.reference,
    number: theCase.number,
    public_reference: theCase.publicReference,
    subject_member: subjectMember.person,
    subject_name: subjectMember.name,
    member_authority: subjectMember.authority,
    complainant_person: facets.complainantPerson,
    stage: theCase.stage,
    is_paused: theCase.pause !== null,
    received_on: complaint.receivedOn,
    closed_on: theCase.stage === 'closed' ? (theCase.closings.at(-1) ?? null) : null,
    told_on: facets.toldOn,
    due_on: next?.dueOn ?? null,
    due_kind: next?.what ?? null,
    counts_until:
      theCase.clocks
        .filter(isRunning)
        .map(({ dueOn }) => dueOn)
        .sort()
        .at(-1) ?? null,
    independent_persons: distinct(facets.independentPersons),
    investigating_officer: facets.investigatingOfficer,
    stood_down: distinct(facets.stoodDown),
    clauses: distinct(allegations.flatMap(({ clauseLinks }) => clauseLinks.map(({ clause }) => clause))),
    provisions: distinct(allegations.flatMap(({ provisionLinks }) => provisionLinks.map(({ number }) => number))),
    platforms: distinct(allegations.map(({ platform }) => platform)),
    search_text: [
      complaint.reference,
      theCase.publicReference,
      subjectMember.name,
      complaint.complainant.name,
      complaint.words,
      ...allegations.map(({ summary }) => summary),
    ]
      .filter((text) => text !== null)
      .join('\n')
      .toLowerCase(),
  }
}

export type CaseRowValues = ReturnType<typeof caseRow>
