import type { Case, Complaint } from './complaint.js'
import { hasDeclaredConflict } from './needs-advice.js'
import type { Party } from './vocabulary.js'

/** Who looks. Nobody in particular is the public, to whom no case is shown, only what was published. */
export interface Viewer {
  readonly party: Party | 'public'
  readonly person: string | null
  readonly authority: string | null
  /** The complaint whose code the complainant gave. */
  readonly complaint: string | null
}

/** What visibility depends on: one row for each case, in memory or in a table. */
export interface CaseFacets {
  readonly complaint: string
  readonly authority: string
  readonly subjectMember: string
  readonly complainantPerson: string | null
  readonly toldOn: string | null
  /** Those asked who have not declared a conflict, in whichever of their consultations. */
  readonly independentPersons: readonly string[]
  readonly investigatingOfficer: string | null
  /** Officers who declared a conflict of interest: they have lost sight of it. */
  readonly stoodDown: readonly string[]
}

/** One condition on a case, which can be asked of a loaded case or put to the database. */
export type Condition =
  | { readonly facet: 'complaint' | 'authority' | 'subjectMember' | 'investigatingOfficer'; readonly is: string }
  | { readonly facet: 'subjectMember' | 'complainantPerson'; readonly isNot: string }
  | { readonly facet: 'independentPersons'; readonly include: string }
  | { readonly facet: 'stoodDown'; readonly doNotInclude: string }
  | { readonly facet: 'toldOn'; readonly isSet: true }

/** All must hold. `null` shows no case at all. */
export type Scope = readonly Condition[] | null

const notAParty = (person: string | null): readonly Condition[] =>
  person === null
    ? []
    : [
        { facet: 'subjectMember', isNot: person },
        { facet: 'complainantPerson', isNot: person },
        { facet: 'stoodDown', doNotInclude: person },
      ]

const ofOwnCouncil = ({ authority, person }: Viewer): Scope =>
  authority === null ? null : [{ facet: 'authority', is: authority }, ...notAParty(person)]

const withPerson = ({ person }: Viewer, conditions: (person: string) => readonly Condition[]): Scope =>
  person === null ? null : conditions(person)

/**
 * Which cases a viewer may know of, declared once: the check on a loaded case and the condition for lists, counts and search both come from it.
 * Whoever is party to a case does not see it in an officer's role; a councillor sees only what they have been told of (DOMAIN 7).
 */
const scopes: Readonly<Record<Viewer['party'], (viewer: Viewer) => Scope>> = {
  monitoringOfficer: ofOwnCouncil,
  deputyMonitoringOfficer: ofOwnCouncil,
  independentPerson: (viewer) =>
    withPerson(viewer, (person) => [{ facet: 'independentPersons', include: person }, ...notAParty(person)]),
  investigatingOfficer: (viewer) =>
    withPerson(viewer, (person) => [{ facet: 'investigatingOfficer', is: person }, ...notAParty(person)]),
  councillor: (viewer) =>
    withPerson(viewer, (person) => [
      { facet: 'subjectMember', is: person },
      { facet: 'toldOn', isSet: true },
    ]),
  complainant: ({ complaint }) => (complaint === null ? null : [{ facet: 'complaint', is: complaint }]),
  democraticServices: () => null,
  committeeMember: () => null,
  administrator: () => null,
  program: () => null,
  public: () => null,
}

export const scopeOf = (viewer: Viewer): Scope => scopes[viewer.party](viewer)

export function holds(condition: Condition, facets: CaseFacets): boolean {
  if (condition.facet === 'independentPersons') return facets.independentPersons.includes(condition.include)
  if (condition.facet === 'stoodDown') return !facets.stoodDown.includes(condition.doNotInclude)
  if (condition.facet === 'toldOn') return facets.toldOn !== null
  return 'is' in condition ? facets[condition.facet] === condition.is : facets[condition.facet] !== condition.isNot
}

export const isVisible = (facets: CaseFacets, viewer: Viewer): boolean =>
  scopeOf(viewer)?.every((condition) => holds(condition, facets)) ?? false

export const facetsOf = (complaint: Complaint, theCase: Case): CaseFacets => ({
  complaint: complaint.id,
  authority: complaint.authority,
  subjectMember: theCase.subjectMember.person,
  complainantPerson: complaint.complainant.person,
  toldOn: theCase.toldMember?.told === true ? theCase.toldMember.on : null,
  independentPersons: theCase.consultations
    .map(({ independentPerson }) => independentPerson)
    .filter((person) => !hasDeclaredConflict(theCase, person)),
  investigatingOfficer: theCase.investigation?.officer?.person ?? null,
  stoodDown: theCase.standDowns.map(({ person }) => person),
})
