import { Refused } from '../errors.js'
import type { Action } from './actions.js'
import type { Case } from './complaint.js'

/**
 * The same act in another case: one tweet may draw sixty complaints, which are decided once and each keep their own record. What the act names
 * in the lead case by id (an allegation, a consultation, a sanction) is what stands in the same place in the other.
 * @throws Refused where the other case has nothing in that place.
 */
export function inAnotherCase<A extends Action>(action: A, lead: Case, other: Case): A {
  const places = placesOf(lead)
  const ids = idsOf(other)
  const translated = (value: unknown): unknown => {
    if (typeof value === 'string') return translatedId(value)
    if (Array.isArray(value)) return value.map(translated)
    return value !== null && typeof value === 'object'
      ? Object.fromEntries(Object.entries(value).map(([key, inside]) => [key, translated(inside)]))
      : value
  }
  const translatedId = (text: string): string => {
    const place = places.get(text)
    if (place === undefined) return text
    const id = ids.get(place)
    if (id === undefined) throw new Refused([`there is no ${place} in the case`])
    return id
  }
  return translated(action) as A
}

/** 'allegation 2', by its id. */
function placesOf(theCase: Case): ReadonlyMap<string, string> {
  const inOrder = (what: string, items: readonly { readonly id: string }[]) =>
    items.map(({ id }, index): [string, string] => [id, `${what} ${index + 1}`])
  return new Map([
    ...theCase.allegations.map(({ id, number }): [string, string] => [id, `allegation ${number}`]),
    ...inOrder('consultation', theCase.consultations),
    ...inOrder('question to the complainant', theCase.requests),
    ...inOrder('sanction', theCase.sanctions),
    ...inOrder('decision', theCase.decisions),
    ...inOrder('legal issue', theCase.legalIssues),
  ])
}

const idsOf = (theCase: Case): ReadonlyMap<string, string> => new Map([...placesOf(theCase)].map(([id, place]) => [place, id]))
