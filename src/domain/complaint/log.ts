import { InvalidInput } from '../errors.js'
import { formatDayShort, isBefore, type PlainDate } from '../time/dates.js'
import type { NewAllegation } from './actions.js'
import type { Arrangements } from './arrangements.js'
import { startClocks } from './clocks.js'
import type { Case, Complainant, Complaint, SubjectMember } from './complaint.js'
import type { Prose, Channel } from './vocabulary.js'
import { newAllegation } from './consequences/assessing.js'
import { decide, type NonEmpty } from './decide.js'
import type { ComplaintEvent, LoggedCase } from './events.js'
import type { Facts } from './facts.js'
import type { Relation } from './relations.js'

/** The largest number of councillors that one complaint can name. */
export const mostSubjectMembers = 20

export interface NewComplaint {
  readonly id: string
  readonly reference: string
  readonly publicReference: string
  readonly authority: string
  readonly arrangements: Arrangements
  readonly receivedOn: PlainDate
  readonly channel: Channel
  readonly complainant: Complainant
  /** What the complainant wrote: an allegation is a written one (LA 2011 s28), and the clock runs from the writing. */
  readonly words: Prose
  readonly remedySought: Prose
  readonly incidents: readonly string[]
  readonly relations: readonly Relation[]
  readonly about: readonly {
    readonly subjectMember: SubjectMember
    readonly publicReference: string
    readonly allegations: readonly NewAllegation[]
  }[]
}

/** The first event of a complaint: one case for each subject member named, its clocks running from the day of receipt. @throws InvalidInput */
export function logComplaint(complaint: NewComplaint, facts: Facts): NonEmpty<ComplaintEvent> {
  const { about, ...words } = complaint
  checkReceipt(complaint, facts.today)
  const people = about.map(({ subjectMember }) => subjectMember.person)
  if (about.length === 0 || about.length > mostSubjectMembers)
    throw invalid('/about', `Name between 1 and ${mostSubjectMembers} councillors`)
  if (new Set(people).size !== people.length)
    throw invalid('/about', 'A councillor is named twice: put what is alleged of one councillor together')
  const cases = about.map(({ subjectMember, publicReference, allegations }, index): LoggedCase => ({
    id: facts.newId(),
    publicReference,
    subjectMember,
    clocks: startClocks('received', complaint.receivedOn, complaint.arrangements, facts.calendar),
    allegations: allegations.map((allegation, nth) =>
      newAllegation(
        allegation,
        nth + 1,
        subjectMember.authority,
        complaint.receivedOn,
        facts,
        `/about/${index}/allegations/${nth}`,
      ),
    ),
  }))
  return [{ type: 'complaintLogged', on: complaint.receivedOn, ...words, cases }]
}

/** What splitting off needs that only the world can give. */
export interface Beginning {
  readonly id: string
  readonly reference: string
  readonly publicReference: string
  readonly casePublicReference: string
}

/**
 * The complaint that some allegations of a case become: of the same complainant and received on the same day. What was found out about the
 * allegations goes with them, and so do the conflicts of interest that were declared.
 */
export function logSplitOff(
  complaint: Complaint,
  theCase: Case,
  allegations: readonly string[],
  reason: Prose,
  { casePublicReference, ...named }: Beginning,
  facts: Facts,
): NonEmpty<ComplaintEvent> {
  const { authority, arrangements, receivedOn, channel, complainant, words, remedySought, incidents } = complaint
  const { subjectMember } = theCase
  const taken = theCase.allegations
    .filter(({ id }) => allegations.includes(id))
    .map((was, index) => ({ was: was.id, is: { ...was, id: facts.newId(), number: index + 1 } }))
  return [
    {
      type: 'complaintLogged',
      on: receivedOn,
      ...named,
      ...{ authority, arrangements, receivedOn, channel, complainant, words, remedySought, incidents },
      relations: [{ kind: 'splitFrom', complaint: complaint.id, reference: complaint.reference, reason, on: facts.today }],
      cases: [
        {
          id: facts.newId(),
          publicReference: casePublicReference,
          subjectMember,
          clocks: startClocks('received', receivedOn, arrangements, facts.calendar),
          allegations: taken.map(({ is }) => is),
          standDowns: conflictsIn(theCase),
          legalIssues: taken.flatMap(({ was, is }) =>
            theCase.legalIssues
              .filter(({ allegation }) => allegation === was)
              .map((issue) => ({ ...issue, id: facts.newId(), allegation: is.id })),
          ),
        },
      ],
    },
  ]
}

/** It was acknowledged with the complaint that it came in, on the day on which that was. */
export function acknowledgeSplitOff(begun: Complaint, on: PlainDate, facts: Facts): NonEmpty<ComplaintEvent> {
  const [theCase] = begun.cases
  if (theCase === undefined) throw new Error('What is split off is a case')
  return decide(begun, theCase, { kind: 'acknowledge', on }, facts)
}

/** Whoever declared one in the case, officer or adviser, has none the less of it in what was split from it. */
const conflictsIn = ({ standDowns, consultations }: Case): Case['standDowns'] => [
  ...standDowns,
  ...consultations.flatMap(({ independentPerson: person, name, reply }) =>
    reply?.kind === 'conflict' ? [{ person, name, on: reply.on, reasons: reply.reason }] : [],
  ),
]

function checkReceipt({ receivedOn, arrangements, words }: NewComplaint, today: PlainDate): void {
  if (isBefore(today, receivedOn)) throw invalid('/receivedOn', `${formatDayShort(receivedOn)} is in the future`)
  if (isBefore(receivedOn, arrangements.from))
    throw invalid('/receivedOn', `The arrangements are recorded only from ${formatDayShort(arrangements.from)}`)
  if (words.trim() === '') throw invalid('/words', 'Write down the complaint: an allegation is a written one')
}

const invalid = (pointer: string, message: string): InvalidInput => new InvalidInput([{ pointer, message }])
