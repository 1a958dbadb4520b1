import type { Allegation, Case, Complaint } from './complaint.js'
import type { Decision, Edition } from './decisions.js'
import type { ComplaintEvent } from './events.js'
import { facetsOf, isVisible, type Viewer } from './visibility.js'

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
] as const
export type Part = (typeof parts)[number]

const forAdvice = parts.filter((part) => part !== 'complainantContact' && part !== 'notes')

const seen: Readonly<Record<Viewer['party'], readonly Part[]>> = {
  monitoringOfficer: parts,
  deputyMonitoringOfficer: parts,
  independentPerson: forAdvice,
  investigatingOfficer: parts.filter((part) => part !== 'notes'),
  councillor: ['complainantName', 'allegations', 'links', 'memberComments', 'sanctions'],
  complainant: ['complainantType', 'complainantName', 'complainantContact', 'words', 'allegations', 'withdrawalAsked'],
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
    sanctions: only('sanctions', theCase.sanctions),
    decisions: theCase.decisions.map((decision) => ({ ...decision, reasons: only('decisionReasons', decision.reasons) })),
    closings: theCase.closings,
    notes: only('notes', complaint.notes),
    otherCases: only(
      'notes',
      complaint.cases
        .filter(({ id }) => id !== theCase.id)
        .map(({ id, number, stage, subjectMember }) => ({ id, number, stage, name: subjectMember.name })),
    ),
  }
}

/** An Independent Person sees what they were asked and answered, not what another was. */
const consultationsFor = (theCase: Case, { party, person }: Viewer): Case['consultations'] =>
  party === 'independentPerson'
    ? theCase.consultations.filter(({ independentPerson }) => independentPerson === person)
    : theCase.consultations

const allegationFor = (allegation: Allegation, shows: (part: Part) => boolean): AllegationView => ({
  ...allegation,
  capacity: shows('capacity') ? allegation.capacity : null,
  provisionLinks: shows('links') ? allegation.provisionLinks : null,
  clauseLinks: shows('links') ? allegation.clauseLinks : null,
})

export type AllegationView = Omit<Allegation, 'provisionLinks' | 'clauseLinks'> & {
  readonly provisionLinks: Allegation['provisionLinks'] | null
  readonly clauseLinks: Allegation['clauseLinks'] | null
}

type Shown<T> = { readonly [K in keyof T]: T[K] | null }

export type CaseView = {
  readonly id: string
  readonly complaint: string
  readonly reference: string | null
  readonly publicReference: string
  readonly version: number | null
  readonly number: number | null
  readonly receivedOn: Complaint['receivedOn']
  readonly acknowledgedOn: Complaint['acknowledgedOn']
  readonly complainant: Shown<Pick<Complaint['complainant'], 'type' | 'name' | 'identityHandling' | 'email' | 'address'>> & {
    readonly isWithheld: boolean
  }
  readonly subjectMember: { readonly name: string; readonly authorityName: string }
  readonly allegations: readonly AllegationView[]
  readonly decisions: readonly (Omit<Decision, 'reasons'> & { readonly reasons: string | null })[]
  readonly isPaused: boolean
  readonly otherCases:
    readonly { readonly id: string; readonly number: number; readonly stage: Case['stage']; readonly name: string }[] | null
} & Pick<Case, 'stage' | 'enteredStageOn' | 'toldMember' | 'informalResolution' | 'closings'> &
  Shown<Pick<Complaint, 'channel' | 'words' | 'remedySought' | 'notes'>> &
  Shown<
    Pick<
      Case,
      | 'pause'
      | 'clocks'
      | 'tests'
      | 'memberComments'
      | 'withdrawalAsked'
      | 'factors'
      | 'consultations'
      | 'investigation'
      | 'sanctions'
    >
  >

const forMember: readonly ComplaintEvent['type'][] = [
  'memberTold',
  'memberCommented',
  'informalResolutionOffered',
  'decided',
  'noticeIssued',
  'sanctionImposed',
  'sanctionEnded',
]
const forComplainant: readonly ComplaintEvent['type'][] = [
  'complaintLogged',
  'acknowledged',
  'stageEntered',
  'decided',
  'noticeIssued',
]

/** Whether an event stands in this viewer's timeline. Before they were told, nothing had happened that a councillor may know of. */
export function isInTimeline(event: ComplaintEvent, theCase: Case, viewer: Viewer): boolean {
  if ('caseId' in event && event.caseId !== theCase.id) return false
  if (viewer.party === 'councillor') return forMember.includes(event.type)
  if (viewer.party === 'complainant') return forComplainant.includes(event.type)
  if (viewer.party === 'independentPerson' || viewer.party === 'investigatingOfficer') return event.type !== 'noteAdded'
  return seen[viewer.party].length > 0
}

const editionsFor: Readonly<Partial<Record<Viewer['party'], readonly Edition[]>>> = {
  monitoringOfficer: ['complainant', 'subjectMember', 'public', 'exempt'],
  deputyMonitoringOfficer: ['complainant', 'subjectMember', 'public', 'exempt'],
  councillor: ['subjectMember'],
  complainant: ['complainant'],
}

/** Which editions of the notices on a case that they may see are theirs to read. */
export const readableEditions = (party: Viewer['party']): readonly Edition[] => editionsFor[party] ?? []
