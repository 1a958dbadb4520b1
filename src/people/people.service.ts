import { Injectable } from '@nestjs/common'
import { z } from 'zod'
import { londonDate, type PlainDate } from '../domain/time/dates.js'
import { Clock } from '../platform/clock.js'
import { Creations, type Creating } from '../platform/creations.js'
import { newId } from '../platform/ids.js'
import { readPage } from '../web/lists.js'
import { Cursors, type Page } from '../web/paging.js'
import { PeopleRepository } from './people.repository.js'
import { TermsRepository } from './terms.repository.js'
import {
  personAnswer,
  type ChangeOfPartyBody,
  type CouncillorsQuery,
  type EndOfTermBody,
  type OfficeHoldersQuery,
  type Person,
  type PersonBody,
  type PersonChangeBody,
  type TermBody,
} from './person.js'

const byName = z.tuple([z.string(), z.string()])

export type { Person } from './person.js'

@Injectable()
export class PeopleService {
  constructor(
    private readonly people: PeopleRepository,
    private readonly terms: TermsRepository,
    private readonly creations: Creations,
    private readonly cursors: Cursors,
    private readonly clock: Clock,
  ) {}

  councillors(query: CouncillorsQuery): Promise<Page<Person>> {
    const { authority, on, name } = query
    const filters = { authority, on, name }
    return readPage(this.cursors, query, {
      name: 'councillors',
      filters,
      position: byName,
      at: (person): [string, string] => [person.name, person.id],
      read: (slice) => this.people.councillors(filters, slice),
    })
  }

  person(id: string): Promise<Person> {
    return this.people.get(id)
  }

  addPerson(body: PersonBody, { caller, key }: Creating): Promise<Person> {
    return this.creations.once({ caller, key, what: 'person', body }, personAnswer, async (tx) => {
      const now = this.clock.now()
      const id = newId(now)
      await this.people.add({ ...body, id }, tx)
      await this.terms.add(
        body.terms.map((term) => ({ ...term, id: newId(now), person: id })),
        tx,
      )
      return this.people.get(id, tx)
    })
  }

  addTerm(person: string, body: TermBody, { caller, key }: Creating): Promise<Person> {
    return this.creations.once({ caller, key, what: `term of ${person}`, body }, personAnswer, async (tx) => {
      await this.people.get(person, tx)
      await this.terms.hold([person], tx)
      await this.terms.add([{ ...body, id: newId(this.clock.now()), person }], tx)
      return this.people.get(person, tx)
    })
  }

  async endTerm(person: string, term: string, { to }: EndOfTermBody): Promise<Person> {
    await this.terms.end(person, term, to)
    return this.people.get(person)
  }

  changeParty(person: string, term: string, body: ChangeOfPartyBody, { caller, key }: Creating): Promise<Person> {
    return this.creations.once({ caller, key, what: `party in ${term}`, body }, personAnswer, async (tx) => {
      await this.terms.changeParty(person, term, body, tx)
      return this.people.get(person, tx)
    })
  }

  async change(person: string, version: number, body: PersonChangeBody): Promise<Person> {
    await this.people.change(person, version, body)
    return this.people.get(person)
  }

  /** LA 2011 s28(7): those whose views may be sought on that day. */
  independentPersons(authority: string, on: PlainDate): Promise<Person[]> {
    return this.people.officeHolders('independentPerson', authority, on)
  }

  investigatingOfficers(authority: string, on: PlainDate): Promise<Person[]> {
    return this.people.officeHolders('investigatingOfficer', authority, on)
  }

  /** Those who may sit on a panel of the council that decides: its councillors and co-opted members on that day. */
  async panelMembers(authority: string, on: PlainDate): Promise<Person[]> {
    const [councillors, coOpted] = await Promise.all([
      this.people.officeHolders('councillor', authority, on),
      this.people.officeHolders('coOptedMember', authority, on),
    ])
    return [...new Map([...councillors, ...coOpted].map((person) => [person.id, person])).values()].sort((a, b) =>
      a.name.localeCompare(b.name),
    )
  }

  async independentPersonsNow({ authority, on }: OfficeHoldersQuery) {
    return { items: await this.independentPersons(authority, on ?? londonDate(this.clock.now())) }
  }

  async investigatingOfficersNow({ authority, on }: OfficeHoldersQuery) {
    return { items: await this.investigatingOfficers(authority, on ?? londonDate(this.clock.now())) }
  }
}
