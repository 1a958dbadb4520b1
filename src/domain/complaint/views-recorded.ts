import { isOnOrAfter, isOnOrBefore, type PlainDate } from '../time/dates.js'
import type { DecisionKind } from './decisions.js'
import type { CaseEvent, EventOf, Recorded } from './events.js'
import type { Stage } from './vocabulary.js'

/** Nothing is decided on the merits: the view is wanted by default, and can be done without for a recorded reason. */
const withoutMerits: readonly (DecisionKind | undefined)[] = ['withdraw', 'discontinue', 'endForMemberLeft']

/**
 * LA 2011 s28(7) asked once more of the record alone, and not of the state in which views are marked as overtaken: which allegations the last act of
 * `recorded` decided, in a case that was once referred for investigation, without a view upon them since the last event that changed what there was to
 * decide. In words; empty where there is none.
 */
export function decidedWithoutView(recorded: readonly Recorded[]): readonly string[] {
  const act = recorded.at(-1)?.act
  const event = recorded.find((one) => one.act === act && 'caseId' in one.event)?.event
  if (event === undefined || !('caseId' in event)) return []
  const inCase = recorded.filter((one) => 'caseId' in one.event && one.event.caseId === event.caseId)
  const before = inCase.filter((one) => one.act !== act).flatMap(asCaseEvent)
  const now = inCase.filter((one) => one.act === act).flatMap(asCaseEvent)
  if (!before.some(isReferral)) return []
  const kind = now.find((one) => one.type === 'decided')?.decision.kind
  if (
    withoutMerits.includes(kind) &&
    sinceLast(before, (one) => isReopening(one) || isReferral(one)).some(({ type }) => type === 'viewDispensedWith')
  )
    return []
  const isReported = withoutMerits.includes(kind) || !isReferral(before.findLast(isTurn) ?? event)
  return decidedIn(now)
    .filter((allegation) => !isReported || !isHeardOn(allegation, before, event.on))
    .map((allegation) => `allegation ${allegation} was investigated, and is decided without the Independent Person’s view`)
}

const asCaseEvent = ({ event }: Recorded): CaseEvent[] => ('caseId' in event ? [event] : [])
const isReferral = (event: CaseEvent): boolean => event.type === 'stageEntered' && event.stage === 'investigation'
const isReopening = ({ type }: CaseEvent): boolean => type === 'reopened'
/** From here on, what there is to decide is another than before. */
const isTurn = (event: CaseEvent): boolean =>
  isReferral(event) || isReopening(event) || event.type === 'finalReportIssued' || event.type === 'breachFound'

const sinceLast = (events: readonly CaseEvent[], is: (event: CaseEvent) => boolean): readonly CaseEvent[] =>
  events.slice(events.findLastIndex(is) + 1)

const decidedIn = (events: readonly CaseEvent[]): readonly string[] => [
  ...new Set(
    events.flatMap((event) => {
      if (event.type === 'findingMade') return [event.allegation]
      return event.type === 'decided' ? Object.keys(event.results) : []
    }),
  ),
]

function isHeardOn(allegation: string, events: readonly CaseEvent[], decidedOn: PlainDate): boolean {
  const turn = events.findLast(isTurn)
  const isLate = (on: PlainDate) => turn !== undefined && isOnOrAfter(on, turn.on) && isOnOrBefore(on, decidedOn)
  return sinceLast(events, isTurn).some((event) => {
    if (event.type !== 'independentPersonReplied' || event.reply.kind !== 'view') return false
    const asked = events.find((one) => one.type === 'independentPersonConsulted' && one.consultation.id === event.consultation)
    return (
      asked?.type === 'independentPersonConsulted' &&
      event.reply.agreement !== 'noView' &&
      isLate(event.reply.on) &&
      isFor(asked, allegation, stageAfter(events)) &&
      (turn?.type !== 'breachFound' || events.indexOf(asked) > events.indexOf(turn)) &&
      !isConflicted(asked.consultation.independentPerson, events)
    )
  })
}

/** Sought by the council, on this allegation, at this stage. A member's own question is theirs. */
const isFor = ({ consultation }: EventOf<'independentPersonConsulted'>, allegation: string, stage: Stage): boolean =>
  consultation.soughtBy === 'council' &&
  consultation.allegations.includes(allegation) &&
  consultation.stage === (stage === 'informalResolution' ? 'assessment' : stage)

const stageAfter = (events: readonly CaseEvent[]): Stage =>
  events.reduce<Stage>((stage, event) => (event.type === 'stageEntered' ? event.stage : stage), 'received')

function isConflicted(person: string, events: readonly CaseEvent[]): boolean {
  const conflicted = events.flatMap((event) =>
    event.type === 'independentPersonReplied' && event.reply.kind === 'conflict' ? [event.consultation] : [],
  )
  return events.some(
    (event) =>
      event.type === 'independentPersonConsulted' &&
      event.consultation.independentPerson === person &&
      conflicted.includes(event.consultation.id),
  )
}
