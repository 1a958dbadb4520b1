import type { PlainDate } from '../domain/time/dates.js'
import type { CouncillorLine } from './councillor-sheet.js'
import type { Office } from './person.js'
import { comparable, isSame, LineFault } from './plan.js'

export interface MemberOfArea {
  readonly id: string
  readonly name: string
  readonly email: string | null
  readonly terms: readonly {
    readonly id: string
    readonly authority: string
    readonly office: Office
    readonly ward: string | null
    readonly party: string | null
    readonly partySince: PlainDate
    readonly from: PlainDate
    readonly to: PlainDate | null
  }[]
}

/** A term of office as the register has it, or as a line of the sheet adds it (no id), with what lines change in it. */
export interface Seat {
  readonly id: string | null
  line?: number
  readonly authority: string
  readonly office: Office
  readonly ward: string | null
  readonly party: string | null
  readonly partySince: PlainDate
  readonly from: PlainDate
  to: PlainDate | null
  newParty?: { readonly party: string; readonly from: PlainDate }
  newWard?: string
  newEnd?: PlainDate
}

/** Somebody whom the sheet names, once, however many lines do. */
export class PersonOfSheet {
  readonly seats: Seat[]
  isChanged = false
  private emailLine: number | undefined

  constructor(
    readonly id: string | null,
    public name: string,
    public email: string | null,
    terms: readonly Seat[] = [],
  ) {
    this.seats = terms.map((term) => ({ ...term }))
  }

  get isNew(): boolean {
    return this.id === null
  }

  /** What the line says of the person; a name is changed only of somebody who is named by id. */
  take(line: number, { id, name, email }: CouncillorLine): string[] {
    const says: string[] = []
    if (id !== undefined && id === this.id && !isSame(name, this.name)) {
      says.push(`Name: ${this.name} becomes ${name}`)
      this.name = name
    }
    if (email !== undefined && !isSame(email, this.email)) {
      if (this.emailLine !== undefined)
        throw new LineFault('email', `line ${this.emailLine} gives another e-mail address for the same person: give one of them`)
      if (!this.isNew) says.push(`E-mail address: ${this.email ?? 'none'} becomes ${email}`)
      this.email = email
    }
    if (email !== undefined) this.emailLine ??= line
    this.isChanged ||= says.length > 0
    return says
  }
}

/** Who is meant by a line. In doubt nobody is: the line says it by the id of the register, or by the word new. */
export class PeopleOfSheet {
  private readonly known: readonly PersonOfSheet[]
  private readonly knownByName: ReadonlyMap<string, readonly PersonOfSheet[]>
  private readonly fresh = new Map<string, PersonOfSheet[]>()

  constructor(members: readonly MemberOfArea[]) {
    this.known = members.map(({ id, name, email, terms }) => new PersonOfSheet(id, name, email, terms))
    const byName = new Map<string, PersonOfSheet[]>()
    for (const person of this.known) under(byName, person.name).push(person)
    this.knownByName = byName
  }

  all(): readonly PersonOfSheet[] {
    return [...this.known, ...[...this.fresh.values()].flat()]
  }

  find({ id, name, email }: CouncillorLine, council: string): PersonOfSheet {
    if (id === 'new') return this.newcomer(name, email)
    if (id !== undefined) return this.byId(id)
    const named = this.knownByName.get(comparable(name)) ?? []
    const [only] = named
    if (only === undefined) return this.newcomer(name, email)
    const sitsThere = (person: PersonOfSheet) =>
      person.seats.some(({ id: term, authority }) => term !== null && authority === council)
    if (named.length > 1) return this.oneOf(named, email, sitsThere)
    const isAnotherPerhaps = email !== undefined && only.email !== null && !isSame(email, only.email) && !sitsThere(only)
    if (!isAnotherPerhaps) return only
    throw inDoubt(`the register has ${only.name} with the e-mail address ${only.email ?? ''}, who does not sit here`)
  }

  private oneOf(
    named: readonly PersonOfSheet[],
    email: string | undefined,
    sitsThere: (person: PersonOfSheet) => boolean,
  ): PersonOfSheet {
    const byEmail = email === undefined ? [] : named.filter((person) => isSame(person.email, email))
    const [only, another] = byEmail.length > 0 ? byEmail : named.filter(sitsThere)
    if (only === undefined || another !== undefined) throw inDoubt(`the register has ${named.length} people of this name`)
    return only
  }

  private byId(id: string): PersonOfSheet {
    const found = this.known.find((person) => person.id === id)
    if (found === undefined)
      throw new LineFault('id', 'is not the id of a member of a council in this area: correct it, or leave it empty')
    return found
  }

  /** The same name on several lines is one person on several councils, unless their e-mail addresses say otherwise. */
  private newcomer(name: string, email: string | undefined): PersonOfSheet {
    const named = under(this.fresh, name)
    const before = named.find((person) => email === undefined || person.email === null || isSame(person.email, email))
    if (before) return before
    const person = new PersonOfSheet(null, name, email ?? null)
    named.push(person)
    return person
  }
}

/** The people of this name, in a list to which more may be added. */
function under(names: Map<string, PersonOfSheet[]>, name: string): PersonOfSheet[] {
  const key = comparable(name)
  const there = names.get(key) ?? []
  names.set(key, there)
  return there
}

const inDoubt = (why: string) =>
  new LineFault('name', `${why}: in a column “Id” give the id of the one you mean, or write new for somebody else`)
