import type { Case } from './complaint.js'
import type { Edition } from './decisions.js'
import type { ComplaintEvent } from './events.js'
import type { Viewer } from './visibility.js'

const forMember: readonly ComplaintEvent['type'][] = [
  'memberTold',
  'memberCommented',
  'informalResolutionOffered',
  'decided',
  'noticeIssued',
  'sanctionImposed',
  'sanctionEnded',
  'viewSought',
  'draftReportIssued',
  'hearingListed',
  'hearingAdjourned',
  'hearingHeld',
  'reviewDecided',
]
const forComplainant: readonly ComplaintEvent['type'][] = [
  'complaintLogged',
  'acknowledged',
  'stageEntered',
  'decided',
  'noticeIssued',
  'complainantAsked',
  'complainantReplied',
  'draftReportIssued',
  'hearingListed',
  'hearingAdjourned',
  'hearingHeld',
  'reviewDecided',
]

/** Kept between those who run the case and the law: privileged advice, and who stood down and why. */
const forOfficersAlone: readonly ComplaintEvent['type'][] = [
  'noteAdded',
  'legalIssueFlagged',
  'legalIssueEnded',
  'stoodDown',
  'handedOver',
  'related',
  'allegationMoved',
  'allegationsSplitOff',
]

const seesCases: readonly Viewer['party'][] = ['monitoringOfficer', 'deputyMonitoringOfficer']

/** Whether an event stands in this viewer's timeline. Before they were told, nothing had happened that a councillor may know of. */
export function isInTimeline(event: ComplaintEvent, theCase: Case, viewer: Viewer): boolean {
  if ('caseId' in event && event.caseId !== theCase.id) return false
  if (viewer.party === 'councillor') return forMember.includes(event.type) && !(event.type === 'memberTold' && !event.told.told)
  if (viewer.party === 'complainant') return forComplainant.includes(event.type)
  if (viewer.party === 'investigatingOfficer') return !forOfficersAlone.includes(event.type)
  if (viewer.party === 'independentPerson')
    return !forOfficersAlone.includes(event.type) && !isAnothersAdvice(event, theCase, viewer)
  return seesCases.includes(viewer.party)
}

/** An Independent Person reads what they were asked and answered, not what another was. */
function isAnothersAdvice(event: ComplaintEvent, { consultations }: Case, { person }: Viewer): boolean {
  if (event.type === 'independentPersonConsulted') return event.consultation.independentPerson !== person
  if (event.type !== 'independentPersonReplied') return false
  return consultations.find(({ id }) => id === event.consultation)?.independentPerson !== person
}

const editionsFor: Readonly<Partial<Record<Viewer['party'], readonly Edition[]>>> = {
  monitoringOfficer: ['complainant', 'subjectMember', 'public', 'exempt'],
  deputyMonitoringOfficer: ['complainant', 'subjectMember', 'public', 'exempt'],
  councillor: ['subjectMember'],
  complainant: ['complainant'],
}

/** Which editions of the notices on a case that they may see are theirs to read. */
export const readableEditions = (party: Viewer['party']): readonly Edition[] => editionsFor[party] ?? []
