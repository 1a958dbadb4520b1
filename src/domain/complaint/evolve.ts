import { applyClockChange } from './clocks.js'
import type { Allegation, Case, Complaint } from './complaint.js'
import { isBefore, type PlainDate } from '../time/dates.js'
import type { CaseEvent, ComplaintEvent, ComplaintLogged, LoggedCase } from './events.js'

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
  { id, publicReference, subjectMember, clocks, allegations }: LoggedCase,
  number: number,
  receivedOn: PlainDate,
): Case => ({
  id,
  number,
  publicReference,
  subjectMember,
  stage: 'received',
  enteredStageOn: receivedOn,
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
  informalResolution: null,
  investigation: null,
  referredToHearingOn: null,
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
    default:
      return {
        ...complaint,
        cases: complaint.cases.map((one) => (one.id === event.caseId ? dated(changedCase(one, event), event.on) : one)),
      }
  }
}

const dated = (theCase: Case, on: PlainDate): Case => (isBefore(theCase.latestOn, on) ? { ...theCase, latestOn: on } : theCase)

function changedCase(theCase: Case, event: CaseEvent): Case {
  switch (event.type) {
    case 'stageEntered':
      return entered(theCase, event)
    case 'clocksChanged':
      return { ...theCase, clocks: event.changes.reduce(applyClockChange, theCase.clocks) }
    case 'testAnswered':
      return { ...theCase, tests: { ...theCase.tests, [event.test]: { answer: event.answer, reasons: event.reasons } } }
    case 'memberTold':
      return { ...theCase, toldMember: event.told }
    case 'memberCommented':
      return { ...theCase, memberComments: [...theCase.memberComments, event.comment] }
    case 'allegationAdded':
      return { ...theCase, allegations: [...theCase.allegations, event.allegation] }
    case 'provisionLinked':
      return withAllegation(theCase, event.allegation, (allegation) => ({
        ...allegation,
        provisionLinks: [...allegation.provisionLinks.filter(({ provision }) => provision !== event.link.provision), event.link],
      }))
    case 'provisionUnlinked':
      return withAllegation(theCase, event.allegation, (allegation) => ({
        ...allegation,
        provisionLinks: allegation.provisionLinks.filter(({ provision }) => provision !== event.provision),
      }))
    case 'clauseLinked':
      return withAllegation(theCase, event.allegation, (allegation) => ({
        ...allegation,
        clauseLinks: [...allegation.clauseLinks.filter(({ clause }) => clause !== event.link.clause), event.link],
      }))
    case 'clauseUnlinked':
      return withAllegation(theCase, event.allegation, (allegation) => ({
        ...allegation,
        clauseLinks: allegation.clauseLinks.filter(({ clause }) => clause !== event.clause),
      }))
    case 'capacityFound':
      return withAllegation(theCase, event.allegation, (allegation) => ({ ...allegation, capacity: event.capacity }))
    case 'factorWeighed':
      return { ...theCase, factors: { ...theCase.factors, [event.factor]: { weight: event.weight, note: event.note } } }
    case 'independentPersonConsulted':
      return { ...theCase, consultations: [...theCase.consultations, event.consultation] }
    case 'independentPersonReplied':
      return {
        ...theCase,
        consultations: theCase.consultations.map((one) => (one.id === event.consultation ? { ...one, reply: event.reply } : one)),
      }
    case 'decided':
      return {
        ...theCase,
        decisions: [...theCase.decisions, event.decision],
        allegations: theCase.allegations.map((one) => ({ ...one, result: event.results[one.id] ?? one.result })),
      }
    case 'informalResolutionOffered':
      return { ...theCase, informalResolution: event.offer }
    case 'informalResolutionFailed':
      return { ...theCase, informalResolution: null }
    case 'investigatingOfficerAppointed':
      return withInvestigation(theCase, { officer: { ...event.officer, on: event.on } })
    case 'draftReportIssued':
      return withInvestigation(theCase, { draftReportOn: event.on })
    case 'finalReportIssued':
      return withInvestigation(overtaken(theCase), { finalReportOn: event.on, finalReport: event.report })
    case 'findingMade':
      return withAllegation(theCase, event.allegation, (allegation) => ({
        ...allegation,
        provisionLinks: allegation.provisionLinks.map((link) =>
          link.provision === event.provision ? { ...link, finding: event.finding } : link,
        ),
      }))
    case 'sanctionImposed':
      return { ...theCase, sanctions: [...theCase.sanctions, event.sanction] }
    case 'sanctionEnded':
      return {
        ...theCase,
        sanctions: theCase.sanctions.map((one) => (one.id === event.sanction ? { ...one, end: event.end } : one)),
      }
    case 'paused':
      return { ...theCase, pause: event.pause }
    case 'resumed':
      return { ...theCase, pause: null, pastPauses: [...theCase.pastPauses, event.pause] }
    case 'withdrawalAsked':
      return { ...theCase, withdrawalAsked: { on: event.on, reasons: event.reasons } }
    case 'reopened':
      return {
        ...overtaken(theCase),
        reopenings: [...theCase.reopenings, event.on],
        allegations: theCase.allegations.map(undecided),
      }
    case 'screeningPassed':
    case 'noticeIssued':
      return theCase
  }
}

function entered(theCase: Case, { stage, on }: Extract<CaseEvent, { type: 'stageEntered' }>): Case {
  const moved = { ...theCase, stage, enteredStageOn: on }
  switch (stage) {
    case 'closed':
      return { ...moved, closings: [...theCase.closings, on] }
    case 'investigation':
      return {
        ...overtaken(moved),
        investigation: { referredOn: on, officer: null, draftReportOn: null, finalReportOn: null, finalReport: null },
      }
    case 'hearing':
      return { ...moved, referredToHearingOn: on }
    default:
      return moved
  }
}

/** The decisions stay in the history; what they found no longer stands. */
const undecided = (allegation: Allegation): Allegation => ({
  ...allegation,
  provisionLinks: allegation.provisionLinks.map((link) => ({ ...link, finding: null })),
  result: null,
})

const overtaken = (theCase: Case): Case => ({
  ...theCase,
  consultations: theCase.consultations.map((one) => (one.reply === null ? one : { ...one, overtaken: true })),
})

const withAllegation = (theCase: Case, id: string, change: (allegation: Allegation) => Allegation): Case => ({
  ...theCase,
  allegations: theCase.allegations.map((allegation) => (allegation.id === id ? change(allegation) : allegation)),
})

const withInvestigation = (theCase: Case, change: Partial<NonNullable<Case['investigation']>>): Case =>
  theCase.investigation === null ? theCase : { ...theCase, investigation: { ...theCase.investigation, ...change } }
