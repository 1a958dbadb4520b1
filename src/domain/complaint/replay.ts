import { Refused } from '../errors.js'
import { londonDate } from '../time/dates.js'
import { eventsOf, inEveryCase } from './act-events.js'
import type { ActionKind } from './actions.js'
import type { Case, Complaint } from './complaint.js'
import { lawfulStep } from './decide.js'
import type { Recorded } from './events.js'
import { evolve } from './evolve.js'
import { faultsIn } from './invariants.js'
import { decidedWithoutView } from './views-recorded.js'
import type { Step } from './workflow.js'

export interface Replay {
  /** Null where there was nothing to replay. */
  readonly complaint: Complaint | null
  /** The acts that the rules would have refused, by the version of their first event. */
  readonly refusals: readonly Refusal[]
}

export interface Refusal {
  readonly version: number
  readonly reasons: readonly string[]
}

type Act = readonly [Recorded, ...Recorded[]]

/**
 * Puts to every recorded act the question that was put to it on its day; asks whether it left in the record what such an act leaves and moved the
 * case where the procedure says; and whether the law knows the state in which it left the complaint. A fault is named once, at the act that made it.
 */
export function replay(recorded: readonly Recorded[]): Replay {
  let complaint: Complaint | null = null
  let known: readonly string[] = []
  const refusals: Refusal[] = []
  for (const act of actsOf(recorded)) {
    const [{ version }] = act
    const before: Complaint | null = complaint
    const after: Complaint | null = act.reduce<Complaint | null>((state, { event }) => evolve(state, event), before)
    const faults = after === null ? [] : faultsIn(after)
    const upToHere = recorded.slice(0, recorded.indexOf(act[0]) + act.length)
    const reasons = [
      ...reasonsAgainstAct(act, before),
      ...decidedWithoutView(upToHere),
      ...faults.filter((fault) => !known.includes(fault)),
    ]
    if (reasons.length > 0) refusals.push({ version, reasons })
    complaint = after
    known = faults
  }
  return { complaint, refusals }
}

function actsOf(recorded: readonly Recorded[]): Act[] {
  const acts: [Recorded, ...Recorded[]][] = []
  recorded.forEach((one) => {
    const last = acts.at(-1)
    if (last?.[0].act === one.act) last.push(one)
    else acts.push([one])
  })
  return acts
}

function reasonsAgainstAct(act: Act, before: Complaint | null): readonly string[] {
  const [{ action, event }] = act
  if (action === 'logComplaint') return reasonsAgainstLogging(act, before)
  if (before === null) return ['nothing can be done before the complaint is logged']
  // an act on the whole complaint does not say in which of its cases it was asked for: it is lawful where it was so in one of them
  const concerned = 'caseId' in event ? before.cases.filter(({ id }) => id === event.caseId) : before.cases
  const reasons = concerned.map((theCase) => reasonsInCase(act, action, before, theCase))
  const lawful = reasons.find((none) => none.length === 0) ?? reasons[0] ?? ['there is no such case in this complaint']
  return [...lawful, ...strangersIn(act, action)]
}

const reasonsAgainstLogging = (act: Act, before: Complaint | null): readonly string[] => [
  ...(before === null ? [] : ['a complaint is logged only once']),
  ...act.filter(({ event }) => event.type !== 'complaintLogged').map(({ event }) => `“${event.type}” is not what logging leaves`),
]

/** What such an act does not leave in the record: events of another kind, of another case, of another day, or the decision of another act. */
function strangersIn(act: Act, action: ActionKind): readonly string[] {
  const [{ event: first }] = act
  const caseId = act.flatMap(({ event }) => ('caseId' in event ? [event.caseId] : []))[0]
  return act.flatMap(({ event }) => {
    const isElsewhere = 'caseId' in event && event.caseId !== caseId
    const mayBeElsewhere = event.type === inEveryCase[action]
    return [
      ...(event.type === 'stageEntered' || eventsOf[action].includes(event.type)
        ? []
        : [`“${event.type}” is not what “${action}” leaves in the record`]),
      ...(isElsewhere && !mayBeElsewhere ? [`“${action}” is done in one case, and “${event.type}” is in another`] : []),
      ...(event.on === first.on ? [] : [`“${event.type}” is of another day than “${action}”`]),
      ...(event.type === 'decided' && event.decision.kind !== action
        ? [`“${action}” does not decide as “${event.decision.kind}” does`]
        : []),
    ]
  })
}

function reasonsInCase(act: Act, action: ActionKind, complaint: Complaint, theCase: Case): readonly string[] {
  const [{ actor, event, recordedAt }] = act
  try {
    const step = lawfulStep(action, { complaint, theCase, actor, on: event.on }, londonDate(recordedAt))
    return movedAs(step, act) ? [] : [`“${action}” leads from “${step.from}” to “${step.to}” and moves nothing else`]
  } catch (error) {
    if (error instanceof Refused) return error.reasons
    throw error
  }
}

function movedAs({ from, to }: Step, act: Act): boolean {
  const entered = act.flatMap(({ event }) => (event.type === 'stageEntered' ? [event] : []))
  const [{ event }] = act
  if (from === to) return entered.length === 0
  return (
    entered.length === 1 && entered.every(({ stage, caseId }) => stage === to && 'caseId' in event && caseId === event.caseId)
  )
}
