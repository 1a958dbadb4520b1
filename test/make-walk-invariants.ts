import type { Case, Complaint } from '../src/domain/complaint/complaint.js'
import { isRunning } from '../src/domain/complaint/clocks.js'
import type { ComplaintEvent, Recorded } from '../src/domain/complaint/events.js'
import type { PlainDate } from '../src/domain/time/dates.js'

/** What is wrong with a complaint as it stands; empty where the law knows such a state. */
export function faultsOf(complaint: Complaint): string[] {
  return complaint.cases.flatMap((theCase) => [
    ...endFaults(theCase),
    ...findingFaults(theCase),
    ...clockFaults(theCase),
    ...pauseFaults(theCase),
  ])
}

const when = (isFault: boolean, fault: string): string[] => (isFault ? [fault] : [])

function endFaults({ stage, allegations, decisions, closings, reopenings, pause }: Case): string[] {
  const isClosed = stage === 'closed'
  return [
    ...when(isClosed && allegations.length === 0, 'closed without an allegation'),
    ...when(isClosed && allegations.some(({ result }) => result === null), 'closed without an outcome on every allegation'),
    ...when(isClosed && !decisions.some(({ endsCase }) => endsCase), 'closed without a decision'),
    ...when(isClosed && pause !== null, 'closed and paused'),
    ...when(closings.length !== reopenings.length + (isClosed ? 1 : 0), 'closings and reopenings do not alternate'),
    ...when(!isClosed && stage !== 'sanctions' && allegations.some(({ result }) => result !== null), 'an outcome before the end'),
  ]
}

function findingFaults(theCase: Case): string[] {
  return theCase.allegations.flatMap(({ id, capacity, provisionLinks, result }) =>
    provisionLinks.flatMap(({ finding }) => {
      if (finding === null) return []
      const since = theCase.investigation?.finalReportOn
      const isHeard = theCase.consultations.some(
        ({ allegations, reply }) =>
          allegations.includes(id) && reply?.kind === 'view' && since != null && since <= reply.on && reply.on <= finding.on,
      )
      return [
        ...when(!isHeard, 'a finding without a view dated from the final report to the decision'),
        ...when(result?.outcome === 'informalResolution', 'a finding beside an informal resolution'),
        ...when(finding.breach && (finding.article10 ?? '').trim() === '', 'a breach without the Article 10 balance'),
        ...when(
          finding.breach && (capacity === null || ['private', 'otherTier', 'undetermined'].includes(capacity.finding)),
          'a breach without a capacity to which the Code applies',
        ),
      ]
    }),
  )
}

function clockFaults({ clocks, stage }: Case): string[] {
  const running = clocks.filter(isRunning).map(({ kind }) => kind)
  return [
    ...when(new Set(running).size !== running.length, 'two running clocks of one kind'),
    ...when(
      stage === 'closed' && running.some((kind) => kind !== 'acknowledge' && kind !== 'decisionNotice'),
      'a closed case with a limit that nobody can meet',
    ),
    ...clocks.flatMap(({ kind, dueOn, originallyDueOn, met, startedOn }) => [
      ...when(dueOn < originallyDueOn, `${kind} moved back`),
      ...when(met !== null && (met.on < startedOn || met.workingDays < 0), `${kind} met before it began`),
    ]),
  ]
}

function pauseFaults({ pastPauses, pause }: Case): string[] {
  return pastPauses.flatMap(({ from, until }, at) => [
    ...when(until < from, 'a pause that ends before it begins'),
    ...when((pastPauses[at + 1] ?? pause ?? { from: until }).from < until, 'pauses that overlap'),
  ])
}

/** What is wrong with the last act, by the record alone and not by the rules that let it pass. */
export function faultsAfter(
  recorded: readonly Recorded[],
  before: Complaint,
  events: readonly ComplaintEvent[],
  today: PlainDate,
): string[] {
  return events.flatMap((event) => [
    ...when(event.on > today, `${event.type} in the future`),
    ...when(event.on !== events[0]?.on, 'an act on two days'),
    ...when(event.type === 'memberTold' && event.told.told && isWithholdingOpen(before), 'told before withholding was decided'),
    ...when(event.type === 'stageEntered' && event.on < latestOf(before, event.caseId), 'a move before what is recorded'),
    ...when(
      event.type === 'stageEntered' &&
        (event.stage === 'closed' || event.stage === 'sanctions') &&
        !isHeard(recorded, before, event),
      'an investigated case ended without the Independent Person',
    ),
  ])
}

const isWithholdingOpen = ({ complainant }: Complaint): boolean => complainant.identityHandling === 'withholdingRequested'
const latestOf = ({ cases }: Complaint, id: string): string => cases.find((one) => one.id === id)?.latestOn ?? ''

/** s28(7) read off the stream: since the last referral, final report or reopening, a real view on every allegation. */
function isHeard(recorded: readonly Recorded[], before: Complaint, { caseId }: { readonly caseId: string }): boolean {
  const theCase = before.cases.find(({ id }) => id === caseId)
  const stream = recorded.map(({ event }) => event).filter((event) => 'caseId' in event && event.caseId === caseId)
  if (theCase?.stage === 'sanctions' || !stream.some((event) => event.type === 'stageEntered' && event.stage === 'investigation'))
    return true
  const since = stream.findLastIndex(
    (event) =>
      event.type === 'finalReportIssued' ||
      event.type === 'reopened' ||
      (event.type === 'stageEntered' && event.stage === 'investigation'),
  )
  const replies = stream.flatMap((event, at) => (event.type === 'independentPersonReplied' ? [{ at, ...event }] : []))
  const asked = stream.flatMap((event) => (event.type === 'independentPersonConsulted' ? [event.consultation] : []))
  const heardOn = replies
    .filter(({ at, reply }) => at > since && reply.kind === 'view' && reply.agreement !== 'noView')
    .flatMap(({ consultation }) => asked.find(({ id }) => id === consultation)?.allegations ?? [])
  return theCase?.allegations.every(({ id }) => heardOn.includes(id)) ?? false
}
