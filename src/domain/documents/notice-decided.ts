import type { Case, Complaint } from '../complaint/complaint.js'
import type { Decision } from '../complaint/decisions.js'
import type { Recorded } from '../complaint/events.js'
import { fold } from '../complaint/evolve.js'
import { openAllegations } from '../complaint/open-allegations.js'

/** A case as it stood when it was decided: what a notice of that decision tells of, whatever was done since. */
export interface Decided {
  readonly complaint: Complaint
  readonly theCase: Case
  readonly decision: Decision
  /** The allegations that the decision is about: those it ended or made a finding on, or else all that were open. */
  readonly about: readonly string[]
}

/**
 * The case after the act that decided it. How the complainant's identity is handled, whether the councillor has been told and what is published are
 * taken from now: who may read what is a matter of today. Null where there is no such decision.
 */
export function asDecided(recorded: readonly Recorded[], now: Complaint, caseId: string, decisionId: string): Decided | null {
  const last = recorded.find(
    ({ event }) => event.type === 'decided' && event.caseId === caseId && event.decision.id === decisionId,
  )
  const then = last && fold(recorded.filter(({ act }) => act <= last.act).map(({ event }) => event))
  const caseThen = then?.cases.find(({ id }) => id === caseId)
  const caseNow = now.cases.find(({ id }) => id === caseId)
  const decisionThen = caseThen?.decisions.find(({ id }) => id === decisionId)
  const decisionNow = caseNow?.decisions.find(({ id }) => id === decisionId)
  if (!then || !caseThen || !caseNow || !decisionThen || !decisionNow) return null
  const theCase = { ...caseThen, toldMember: caseNow.toldMember }
  return {
    complaint: { ...then, complainant: now.complainant, cases: then.cases.map((one) => (one.id === caseId ? theCase : one)) },
    theCase,
    decision: { ...decisionThen, publication: decisionNow.publication },
    about: about(
      recorded.filter(({ act }) => act === last.act),
      theCase,
    ),
  }
}

function about(act: readonly Recorded[], theCase: Case): string[] {
  const decided = act.flatMap(({ event }) => {
    if (event.type === 'findingMade') return [event.allegation]
    return event.type === 'decided' ? Object.keys(event.results) : []
  })
  if (decided.length > 0) return [...new Set(decided)]
  const open = openAllegations(theCase)
  return (open.length > 0 ? open : theCase.allegations).map(({ id }) => id)
}

/** Whether a breach has been found of any provision, with or without an investigation or a hearing. */
export const hasBreach = ({ theCase }: Decided): boolean =>
  theCase.allegations.some(({ provisionLinks }) => provisionLinks.some(({ finding }) => finding?.breach === true))

/** The public learns the councillor's name only where that was decided and recorded. */
export const isNamedInPublic = ({ decision: { publication } }: Decided): boolean =>
  publication?.published === true && publication.named
