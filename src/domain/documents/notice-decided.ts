import type { Case, Complaint } from '../complaint/complaint.js'
import type { Decision } from '../complaint/decisions.js'
import type { Recorded } from '../complaint/events.js'
import { fold } from '../complaint/evolve.js'

/** A case as it stood when it was decided: what a notice of that decision tells of, whatever was done since. */
export interface Decided {
  readonly complaint: Complaint
  readonly theCase: Case
  readonly decision: Decision
}

/**
 * The case after the act that decided it. How the complainant's identity is handled, and whether the councillor has been told, are taken from
 * now: who may read what is a matter of today. Null where there is no such decision.
 */
export function asDecided(recorded: readonly Recorded[], now: Complaint, caseId: string, decisionId: string): Decided | null {
  const act = recorded.find(
    ({ event }) => event.type === 'decided' && event.caseId === caseId && event.decision.id === decisionId,
  )
  const then = act && fold(recorded.filter((one) => one.act <= act.act).map(({ event }) => event))
  const caseThen = then?.cases.find(({ id }) => id === caseId)
  const caseNow = now.cases.find(({ id }) => id === caseId)
  const decision = caseThen?.decisions.find(({ id }) => id === decisionId)
  if (!then || !caseThen || !caseNow || !decision) return null
  const theCase = { ...caseThen, toldMember: caseNow.toldMember }
  const complaint = { ...then, complainant: now.complainant, cases: then.cases.map((one) => (one.id === caseId ? theCase : one)) }
  return { complaint, theCase, decision }
}
