import type { Arrangements } from '../complaint/arrangements.js'
import { viewOf } from '../complaint/case-view.js'
import { isRunning } from '../complaint/clocks.js'
import type { Case, Complaint } from '../complaint/complaint.js'
import type { CaseView } from '../complaint/seen-case.js'
import type { ClockKind } from '../complaint/vocabulary.js'
import { facetsOf, isVisible, type Viewer } from '../complaint/visibility.js'
import { isOnOrAfter, type PlainDate } from '../time/dates.js'
import { toldClocks } from '../complaint/told-clocks.js'
import { type Called } from './letters-calls.js'
import type { Letter, LetterCouncil, LetterKind, LetterReader } from './letters-kinds.js'
import { guarded } from './letters-guard.js'

/** Everything that a letter may be made of: what its reader may see, and nothing else of the case. */
export interface LetterSheet {
  readonly letter: Letter
  readonly view: CaseView
  readonly council: LetterCouncil
  readonly arrangements: Arrangements
  readonly today: PlainDate
  /** The councillors complained about of whom this reader may know. */
  readonly members: readonly string[]
  /** A date that this reader is promised; null where none runs or all stand still. */
  readonly promised: (kind: ClockKind) => PlainDate | null
  /** The extensions of limits whose dates this reader was promised. Why they were needed is between officers. */
  readonly extensions: readonly { readonly kind: ClockKind; readonly was: PlainDate; readonly now: PlainDate }[]
}

type Reading = Pick<Letter, 'kind' | 'reader' | 'about'>

const nobody = { person: null, authority: null, complaint: null }

/** By whose eyes the reader sees the case. Those outside it have no eyes of their own: what they get is taken from the officers' view. */
function viewerOf({ reader, about }: Reading, complaint: Complaint, theCase: Case): Viewer {
  switch (reader) {
    case 'complainant':
      return { ...nobody, party: 'complainant', complaint: complaint.id }
    case 'subjectMember':
      return { ...nobody, party: 'councillor', person: theCase.subjectMember.person }
    case 'independentPerson':
      return {
        ...nobody,
        party: 'independentPerson',
        person: theCase.consultations.find(({ id }) => id === about)?.independentPerson ?? null,
      }
    case 'investigatingOfficer':
      return { ...nobody, party: 'investigatingOfficer', person: theCase.investigation?.officer?.person ?? null }
    case 'addressee':
    case 'parishClerk':
    case 'police':
    case 'otherBody':
      return { ...nobody, party: 'monitoringOfficer', authority: complaint.authority }
  }
}

const outsiders: readonly LetterReader[] = ['addressee', 'parishClerk', 'police', 'otherBody']

/** Outside the case: the conduct, and what was decided about the councillor. Never who complained, nor what passed between the parties. */
const forOutsiders = (seen: CaseView): CaseView => ({
  ...seen,
  complainant: { type: null, name: null, isWithheld: true, identityHandling: null, email: null, address: null },
  words: null,
  remedySought: null,
  tests: null,
  memberComments: null,
  factors: null,
  consultations: null,
  investigation: null,
  draft: null,
  notes: null,
  withdrawalAsked: null,
  requests: null,
  viewsSought: null,
  viewsForMember: null,
  review: null,
  legalIssues: null,
  relations: null,
  standDowns: null,
  handedOver: null,
  otherCases: null,
})

/** The first letter to a councillor is written before they are told: it says what they will see from then on. */
const asToldBy = ({ kind }: Reading, theCase: Case, today: PlainDate): Case =>
  kind === 'memberNotification' && theCase.toldMember === null ? { ...theCase, toldMember: { told: true, on: today } } : theCase

/** What the reader of the letter sees of the case, without words that lead to a complainant whom they may not know. Null where they may not know of it. */
function readersView(reading: Reading, complaint: Complaint, theCase: Case, today: PlainDate): CaseView | null {
  const seen = viewOf(complaint, asToldBy(reading, theCase, today), viewerOf(reading, complaint, theCase))
  if (seen === null) return null
  const own = {
    ...(outsiders.includes(reading.reader) ? forOutsiders(seen) : seen),
    reference: null,
    version: null,
    number: null,
  }
  return guarded(own, complaint.complainant)
}

/** Nobody writes to themselves, nor to the dead. */
export function canBeWrittenTo(kind: LetterKind, letter: Called, complaint: Complaint, theCase: Case, today: PlainDate): boolean {
  if (letter.reader === 'complainant' && complaint.complainant.type === 'monitoringOfficer') return false
  const { memberLeft } = theCase
  if (letter.reader === 'subjectMember' && memberLeft?.how === 'died' && isOnOrAfter(letter.on, memberLeft.on)) return false
  const reading = { kind, ...letter }
  return isVisible(facetsOf(complaint, asToldBy(reading, theCase, today)), viewerOf(reading, complaint, theCase))
}

export function sheetOf(
  letter: Letter,
  complaint: Complaint,
  theCase: Case,
  council: LetterCouncil,
  today: PlainDate,
): LetterSheet | null {
  const view = readersView(letter, complaint, theCase, today)
  if (view === null) return null
  const { reader } = letter
  const told = reader === 'complainant' || reader === 'subjectMember' ? toldClocks[reader] : []
  const clocks = theCase.clocks.filter(({ kind }) => told.includes(kind))
  const cases = reader === 'complainant' ? complaint.cases : [theCase]
  return {
    letter,
    view,
    council,
    arrangements: complaint.arrangements,
    today,
    members: cases.map(({ subjectMember: { name } }) => name),
    promised: (kind) =>
      theCase.pause === null ? (clocks.find((clock) => clock.kind === kind && isRunning(clock))?.dueOn ?? null) : null,
    extensions: clocks.flatMap(({ kind, moves }) =>
      moves.flatMap(({ from, to, because }) => (because.kind === 'extension' ? [{ kind, was: from, now: to }] : [])),
    ),
  }
}
