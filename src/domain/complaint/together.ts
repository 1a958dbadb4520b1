import { Refused } from '../errors.js'
import type { Action, ActionKind } from './actions.js'
import type { Case, Complaint } from './complaint.js'
import { isInAllegation } from './correcting.js'

/** A case in its complaint. */
export interface Placed {
  readonly complaint: Complaint
  readonly theCase: Case
}

/** What concerns one complaint alone: how it stands to others. */
export const notTogether = ['splitOff', 'relate'] as const satisfies readonly ActionKind[]
export type ActionTogether = Exclude<ActionKind, (typeof notTogether)[number]>
export const isDoneTogether = <K extends ActionKind>(kind: K): kind is K & ActionTogether =>
  !(notTogether as readonly ActionKind[]).includes(kind)

/**
 * The same act in another case: one tweet may draw sixty complaints, which are decided once and each keep their own record. What the act names
 * in the lead case by id (an allegation, a consultation, a sanction) is the same thing in the other case, never merely what stands in its place:
 * a view on one post is not to be recorded of another.
 * @throws Refused where the other case has no such thing.
 */
export function inAnotherCase<A extends Action>(action: A, lead: Placed, other: Placed): A {
  if (!isDoneTogether(action.kind)) throw new Refused(['this concerns one complaint alone: do it in each'])
  if (action.kind === 'correct' && !isInAllegation(action.field))
    throw new Refused(['what stands in a complaint as a whole is its own: correct it in each'])
  const named = namedIn(lead)
  const ids = new Map(namedIn(other).map(({ id, same }) => [same, id]))
  const found = new Map(named.map(({ id, what, same }) => [id, { what, is: ids.get(same) }]))
  const translated = (value: unknown): unknown => {
    if (typeof value === 'string') return translatedId(value)
    if (Array.isArray(value)) return value.map(translated)
    return value !== null && typeof value === 'object'
      ? Object.fromEntries(Object.entries(value).map(([key, inside]) => [key, translated(inside)]))
      : value
  }
  const translatedId = (text: string): string => {
    const one = found.get(text)
    if (one === undefined) return text
    if (one.is === undefined) throw new Refused([`it has no ${one.what} that is the same as in the lead`])
    return one.is
  }
  return translated(action) as A
}

interface NamedById {
  readonly id: string
  readonly what: string
  /** Equal where both cases have the same thing. */
  readonly same: string
}

function namedIn({ complaint, theCase }: Placed): readonly NamedById[] {
  const { allegations, consultations, requests, sanctions, decisions, legalIssues } = theCase
  const numberOf = (id: string): number => allegations.find((one) => one.id === id)?.number ?? 0
  return [
    ...told('allegation', allegations, ({ number, conductOn, platform, act }) => [number, conductOn, platform, act]).map(
      (one, at) => ({ ...one, what: `allegation ${allegations[at]?.number ?? ''}` }),
    ),
    ...told('consultation', consultations, ({ independentPerson, soughtBy, question, askedOn, stage, reply, ...one }) => [
      ...[independentPerson, soughtBy, question, askedOn, stage, reply === null],
      ...one.allegations.map(numberOf),
    ]),
    ...told('question to the complainant', requests, ({ question, askedOn, reply }) => [question, askedOn, reply === null]),
    ...told('sanction', sanctions, ({ kind, addressedTo, terms, imposedOn, end }) => [
      ...[kind, addressedTo, terms, imposedOn, end === null],
    ]),
    ...told('decision', decisions, ({ kind, on, stage }) => [kind, on, stage]),
    ...told('legal issue', legalIssues, ({ allegation, issue, leadsTo, raisedOn, end }) => [
      ...[numberOf(allegation), issue, leadsTo, raisedOn, end === null],
    ]),
    ...told('case about the same councillor', complaint.cases, ({ subjectMember }) => [subjectMember.person]),
  ]
}

/** Where two are alike, the first of them is the same as the first. */
function told<T extends { readonly id: string }>(what: string, items: readonly T[], by: (item: T) => unknown[]): NamedById[] {
  const seen = new Map<string, number>()
  return items.map((item) => {
    const alike = JSON.stringify([what, ...by(item)])
    const nth = (seen.get(alike) ?? 0) + 1
    seen.set(alike, nth)
    return { id: item.id, what, same: `${alike} ${nth}` }
  })
}
