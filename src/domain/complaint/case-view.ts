import type { Case, Complaint, Review } from './complaint.js'
import type { AllegationView, CaseView, Draft, MemberView } from './seen-case.js'
import type { Side } from './vocabulary.js'
import { facetsOf, isVisible, type Viewer } from './visibility.js'
import type { Allegation } from './allegation.js'

/** What stands in a case, by who may see it. */
export const parts = [
  'internalReference',
  'complainantType',
  'complainantName',
  'complainantContact',
  'words',
  'allegations',
  'links',
  'capacity',
  'tests',
  'factors',
  'memberComments',
  'consultations',
  'investigation',
  'decisionReasons',
  'sanctions',
  'clocks',
  'pauses',
  'notes',
  'withdrawalAsked',
  'draftReport',
  'hearing',
  'panel',
  'police',
  'requests',
  'viewsForMember',
  'review',
  'caution',
  'legalIssues',
  'relations',
  'officers',
] as const
export type Part = (typeof parts)[number]

/** Between those who run the case: notes, privileged advice, who stood down, which complaints belong together. */
const amongOfficers: readonly Part[] = ['notes', 'legalIssues', 'relations', 'officers']
const forInvestigation = parts.filter((part) => !amongOfficers.includes(part))
const forAdvice = forInvestigation.filter((part) => part !== 'complainantContact')

const seen: Readonly<Record<Viewer['party'], readonly Part[]>> = {
  monitoringOfficer: parts,
  deputyMonitoringOfficer: parts,
  independentPerson: forAdvice,
  investigatingOfficer: forInvestigation,
  councillor: [
    'complainantName',
    'allegations',
    'links',
    'memberComments',
    'sanctions',
    'draftReport',
    'hearing',
    'viewsForMember',
    'review',
  ],
  complainant: [
    'complainantType',
    'complainantName',
    'complainantContact',
    'words',
    'allegations',
    'withdrawalAsked',
    'draftReport',
    'hearing',
    'requests',
    'review',
  ],
  democraticServices: [],
  committeeMember: [],
  administrator: [],
  program: [],
  public: [],
}

/** An identity withheld, or whose withholding is still asked for, is shown only to those who run the case and to the complainant. */
const knowsTheComplainant: readonly Viewer['party'][] = [
  'monitoringOfficer',
  'deputyMonitoringOfficer',
  'investigatingOfficer',
  'complainant',
]

export function mayNameComplainant(complaint: Complaint, party: Viewer['party']): boolean {
  const { identityHandling } = complaint.complainant
  return seen[party].includes('complainantName') && (isOpenName(identityHandling) || knowsTheComplainant.includes(party))
}

const isOpenName = (handling: Complaint['complainant']['identityHandling']): boolean =>
  handling === 'named' || handling === 'withholdingRefused'

/** What this viewer sees of a case: everything that leaves (page, API, PDF, export, e-mail) is made from it. Null where they may not know of it. */
export function viewOf(complaint: Complaint, theCase: Case, viewer: Viewer): CaseView | null {
  if (!isVisible(facetsOf(complaint, theCase), viewer)) return null
  const { party } = viewer
  const shows = (part: Part): boolean => seen[party].includes(part)
  const only = <T>(part: Part, value: T): T | null => (shows(part) ? value : null)
  return {
    id: theCase.id,
    complaint: complaint.id,
    reference: only('internalReference', complaint.reference),
    publicReference: party === 'complainant' ? complaint.publicReference : theCase.publicReference,
    version: only('internalReference', complaint.version),
    number: only('internalReference', theCase.number),
    receivedOn: complaint.receivedOn,
    acknowledgedOn: party === 'councillor' ? null : complaint.acknowledgedOn,
    complainant: {
      type: only('complainantType', complaint.complainant.type),
      name: mayNameComplainant(complaint, party) ? complaint.complainant.name : null,
      isWithheld: !isOpenName(complaint.complainant.identityHandling),
      identityHandling: only('complainantContact', complaint.complainant.identityHandling),
      email: only('complainantContact', complaint.complainant.email),
      address: only('complainantContact', complaint.complainant.address),
    },
    subjectMember: { name: theCase.subjectMember.name, authorityName: theCase.subjectMember.authorityName },
    channel: only('internalReference', complaint.channel),
    words: only('words', complaint.words),
    remedySought: only('words', complaint.remedySought),
    stage: theCase.stage,
    enteredStageOn: theCase.enteredStageOn,
    isPaused: theCase.pause !== null,
    pause: only('pauses', theCase.pause),
    clocks: only('clocks', theCase.clocks),
    tests: only('tests', theCase.tests),
    toldMember: party === 'complainant' ? null : theCase.toldMember,
    memberComments: only('memberComments', theCase.memberComments),
    withdrawalAsked: only('withdrawalAsked', theCase.withdrawalAsked),
    factors: only('factors', theCase.factors),
    consultations: only('consultations', consultationsFor(theCase, viewer)),
    allegations: theCase.allegations.map((allegation) => allegationFor(allegation, shows)),
    informalResolution: theCase.informalResolution,
    investigation: only('investigation', theCase.investigation),
    draft: only('draftReport', draftFor(theCase, viewer)),
    hearing: only('hearing', theCase.hearing),
    breachFoundOn: only('links', theCase.breachFoundOn),
    panel: only('panel', theCase.panel),
    policeReferrals: only('police', theCase.policeReferrals),
    interimSuspension: only('sanctions', theCase.interimSuspension),
    requests: only('requests', theCase.requests),
    viewsSought: only('viewsForMember', theCase.viewsSought),
    viewsForMember: only('viewsForMember', viewsForMember(theCase, viewer)),
    viewDispensedWith: only('consultations', theCase.viewDispensedWith),
    memberLeft: theCase.memberLeft,
    review: only('review', reviewFor(theCase, viewer)),
    appeals: only('review', theCase.appeals),
    legalIssues: only('legalIssues', theCase.legalIssues),
    relations: only('relations', complaint.relations),
    standDowns: only('officers', theCase.standDowns),
    handedOver: only('officers', theCase.handedOver),
    pastPauses: only('pauses', theCase.pastPauses),
    sanctions: only(
      'sanctions',
      theCase.sanctions.map((sanction) => ({ ...sanction, despiteCaution: only('caution', sanction.despiteCaution) })),
    ),
    decisions: theCase.decisions.map((decision) => ({ ...decision, reasons: only('decisionReasons', decision.reasons) })),
    closings: theCase.closings,
    notes: only('notes', complaint.notes),
    otherCases: only(
      'notes',
      complaint.cases
        .filter((other) => other.id !== theCase.id && isVisible(facetsOf(complaint, other), viewer))
        .map(({ id, number, stage, subjectMember }) => ({ id, number, stage, name: subjectMember.name })),
    ),
  }
}

/** An Independent Person sees what they were asked and answered, not what another was. */
const consultationsFor = (theCase: Case, { party, person }: Viewer): Case['consultations'] =>
  party === 'independentPerson'
    ? theCase.consultations.filter(({ independentPerson }) => independentPerson === person)
    : theCase.consultations

/** The member's own: what they asked an Independent Person, and were answered. */
const viewsForMember = (theCase: Case, viewer: Viewer): MemberView[] =>
  consultationsFor(theCase, viewer)
    .filter(({ soughtBy, reply }) => soughtBy === 'subjectMember' && reply?.kind === 'view')
    .flatMap(({ question, name, reply }) => (reply?.kind === 'view' ? [{ question, name, on: reply.on, view: reply.view }] : []))

/** Neither party reads what the other said of the draft. */
function draftFor({ investigation }: Case, { party }: Viewer): Draft | null {
  if (investigation?.draftReportOn == null) return null
  const { draftReportOn, draftReport, draftComments } = investigation
  const own = sideOf(party)
  return {
    issuedOn: draftReportOn,
    report: draftReport ?? '',
    comments: own === null ? draftComments : draftComments.filter(({ from }) => from === own),
  }
}

const reviewFor = ({ review }: Case, { party }: Viewer): Review | null => {
  const own = sideOf(party)
  return review === null || own === null || review.by === own ? review : { ...review, reasons: '' }
}

const sideOf = (party: Viewer['party']): Side | null =>
  party === 'complainant' ? 'complainant' : party === 'councillor' ? 'subjectMember' : null

const allegationFor = (allegation: Allegation, shows: (part: Part) => boolean): AllegationView => ({
  ...allegation,
  capacity: shows('capacity') ? allegation.capacity : null,
  provisionLinks: shows('links') ? allegation.provisionLinks : null,
  clauseLinks: shows('links') ? allegation.clauseLinks : null,
})
