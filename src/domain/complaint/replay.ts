import { Refused } from '../errors.js'
import { londonDate } from '../time/dates.js'
import type { ActionKind } from './actions.js'
import type { Case, Complaint } from './complaint.js'
import { lawfulStep } from './decide.js'
import type { Recorded } from './events.js'
import { evolve } from './evolve.js'
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

/** Puts to every recorded act the question that was put to it on its day, and asks whether it moved the case where the procedure says. */
export function replay(recorded: readonly Recorded[]): Replay {
  return actsOf(recorded).reduce<Replay>(
    ({ complaint, refusals }, act) => {
      const next = act.reduce<Complaint | null>((before, { event }) => evolve(before, event), complaint)
      const reasons = reasonsAgainstAct(act, complaint)
      return {
        complaint: next,
        refusals: reasons.length === 0 ? refusals : [...refusals, { version: act[0].version, reasons }],
      }
    },
    { complaint: null, refusals: [] },
  )
}

function actsOf(recorded: readonly Recorded[]): Act[] {
  return recorded.reduce<Act[]>((acts, one) => {
    const last = acts.at(-1)
    return last?.[0].act === one.act ? [...acts.slice(0, -1), [...last, one]] : [...acts, [one]]
  }, [])
}

function reasonsAgainstAct(act: Act, before: Complaint | null): readonly string[] {
  const [{ action, event }] = act
  if (action === 'logComplaint') return before === null ? [] : ['a complaint is logged only once']
  if (before === null) return ['nothing can be done before the complaint is logged']
  // an act on the whole complaint does not say in which of its cases it was asked for: it is lawful where it was so in one of them
  const concerned = 'caseId' in event ? before.cases.filter(({ id }) => id === event.caseId) : before.cases
  const reasons = concerned.map((theCase) => reasonsInCase(act, action, before, theCase))
  return reasons.find((none) => none.length === 0) ?? reasons[0] ?? ['there is no such case in this complaint']
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
