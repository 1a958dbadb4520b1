import { assessing } from './evolving/assessing.js'
import type { EventInCaseOf, Evolve, Evolves, InOneCase } from './evolving/evolves.js'
import { hearing } from './evolving/hearing.js'
import { keeping } from './evolving/keeping.js'
import { withAllegation, without, withNewAllegation } from './evolving/parts-of-case.js'
import { applyClockChange } from './clocks.js'
import type { Case, Complaint } from './complaint.js'
import { correctedAllegation, correctedComplaint } from './correcting.js'
import { isBefore, type PlainDate } from '../time/dates.js'
import type { ComplaintEvent, ComplaintLogged, EventOf, LoggedCase } from './events.js'

/** The complaint after this happened. Total over the events: a new event does not compile until it is given its meaning here. */
export function evolve(complaint: Complaint | null, event: ComplaintEvent): Complaint {
  if (event.type === 'complaintLogged') return logged(event)
  if (complaint === null) throw new Error(`A stream begins with complaintLogged, not with ${event.type}`)
  return { ...changed(complaint, event), version: complaint.version + 1 }
}

export const fold = (events: readonly ComplaintEvent[]): Complaint | null =>
  events.reduce<Complaint | null>((complaint, event) => evolve(complaint, event), null)

function logged({ type, on, cases, ...words }: ComplaintLogged): Complaint {
  return {
    ...words,
    version: 1,
    acknowledgedOn: null,
    withholdingDecidedOn: null,
    notes: [],
    cases: cases.map((one, index) => opened(one, index + 1, words.receivedOn)),
  }
}

const opened = (
  { id, publicReference, subjectMember, clocks, allegations, standDowns = [], legalIssues = [] }: LoggedCase,
  number: number,
  receivedOn: PlainDate,
): Case => ({
  id,
  number,
  publicReference,
  subjectMember,
  stage: 'received',
  enteredStageOn: receivedOn,
  leftReceivedOn: null,
  latestOn: receivedOn,
  clocks: clocks.reduce(applyClockChange, []),
  pause: null,
  pastPauses: [],
  tests: {},
  toldMember: null,
  memberComments: [],
  withdrawalAsked: null,
  factors: {},
  consultations: [],
  allegations,
  numbersGiven: allegations.length,
  informalResolution: null,
  investigation: null,
  referredToHearingOn: null,
  hearing: null,
  satBefore: [],
  breachFoundOn: null,
  viewDispensedWith: null,
  requests: [],
  viewsSought: [],
  panel: null,
  policeReferrals: [],
  memberLeft: null,
  legalIssues,
  interimSuspension: null,
  review: null,
  appeals: [],
  standDowns,
  handedOver: null,
  sanctions: [],
  decisions: [],
  closings: [],
  reopenings: [],
})

function changed(complaint: Complaint, event: Exclude<ComplaintEvent, ComplaintLogged>): Complaint {
  switch (event.type) {
    case 'acknowledged':
      return { ...complaint, acknowledgedOn: event.on }
    case 'withholdingDecided':
      return {
        ...complaint,
        withholdingDecidedOn: event.on,
        complainant: { ...complaint.complainant, identityHandling: event.identityHandling },
      }
    case 'noteAdded':
      return { ...complaint, notes: [...complaint.notes, event.note] }
    case 'related':
      return { ...complaint, relations: [...complaint.relations, event.relation] }
    case 'corrected':
      return event.allegation === null
        ? receivedAnew(correctedComplaint(complaint, event))
        : inCase(complaint, event.caseId, (one) =>
            withAllegation(one, event.allegation, (allegation) => correctedAllegation(allegation, event)),
          )
    case 'allegationMoved':
      return allegationMoved(complaint, event)
    default:
      return inCase(complaint, event.caseId, (one) => {
        const changed = changedCase(one, event)
        return event.type === 'clocksChanged' ? changed : dated(changed, event.on)
      })
  }
}

/** What was flagged about it goes with it. */
function allegationMoved(complaint: Complaint, { caseId, toCase, allegation, as, on }: EventOf<'allegationMoved'>): Complaint {
  const flagged = complaint.cases
    .flatMap(({ legalIssues }) => legalIssues)
    .filter((one) => one.allegation === allegation)
    .map((one) => ({ ...one, allegation: as.id }))
  const left = inCase(complaint, caseId, (one) => dated(without(one, [allegation]), on))
  return inCase(left, toCase, (one) => {
    const moved = withNewAllegation(one, as)
    return dated({ ...moved, legalIssues: [...moved.legalIssues, ...flagged] }, on)
  })
}

/** A case at its first stage entered it with the receipt, whatever the day of receipt now is. */
const receivedAnew = (complaint: Complaint): Complaint => ({
  ...complaint,
  cases: complaint.cases.map((one) =>
    dated(one.leftReceivedOn === null ? { ...one, enteredStageOn: complaint.receivedOn } : one, complaint.receivedOn),
  ),
})

const inCase = (complaint: Complaint, id: string, change: (theCase: Case) => Case): Complaint => ({
  ...complaint,
  cases: complaint.cases.map((one) => (one.id === id ? change(one) : one)),
})

const dated = (theCase: Case, on: PlainDate): Case => (isBefore(theCase.latestOn, on) ? { ...theCase, latestOn: on } : theCase)

const evolves: Evolves<InOneCase> = { ...assessing, ...hearing, ...keeping }

function changedCase<T extends InOneCase>(theCase: Case, event: EventInCaseOf<T> & { readonly type: T }): Case {
  const change: Evolve<T> = evolves[event.type]
  return change(theCase, event)
}
