import { Injectable } from '@nestjs/common'
import { z } from 'zod'
import { NotFound, Refused } from '../domain/errors.js'
import type { PlainDate } from '../domain/time/dates.js'
import { Prisma } from '../generated/prisma/client.js'
import { inWords } from '../platform/constraints.js'
import { columnOf } from '../platform/day-columns.js'
import { keyset, type Slice } from '../platform/keyset.js'
import { PrismaService } from '../platform/prisma.service.js'
import type { Transaction } from '../platform/transaction.js'
import { memberOffices, personAnswer, type Office, type Person } from './person.js'

export interface HeldOffice {
  readonly offices: readonly Office[]
  readonly authority?: string | undefined
  readonly on?: PlainDate | undefined
}

export interface NewTerm {
  readonly id: string
  readonly person: string
  readonly authority: string
  readonly office: Office
  readonly ward?: string | undefined
  readonly party?: string | undefined
  readonly from: PlainDate
  readonly to?: PlainDate | undefined
}

const columns = Prisma.sql`
  p.id, p.name, p.email, (
    SELECT json_agg(json_build_object(
      'id', t.id, 'authority', t.authority_id, 'authorityName', a.name, 'office', t.office,
      'ward', t.ward, 'party', t.party, 'from', t.from_day, 'to', t.to_day) ORDER BY t.from_day, t.id)
    FROM term_of_office t JOIN authority a ON a.id = t.authority_id WHERE t.person_id = p.id
  ) AS terms`

const holds = ({ offices, authority, on }: HeldOffice) => Prisma.sql`
  EXISTS (SELECT 1 FROM term_of_office held WHERE held.person_id = p.id AND held.office = ANY(${[...offices]})
    AND ${authority === undefined ? Prisma.sql`true` : Prisma.sql`held.authority_id = ${authority}::uuid`}
    AND ${on === undefined ? Prisma.sql`true` : Prisma.sql`daterange(held.from_day, held.to_day) @> ${on}::date`})`

/** What a caller types is looked for as it stands: their own % and _ are letters. */
const containing = (name: string) => `%${name.trim().replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`

const sortKeys = [
  { column: 'p.name', type: 'text' },
  { column: 'p.id', type: 'uuid' },
] as const

@Injectable()
export class PeopleRepository {
  constructor(private readonly prisma: PrismaService) {}

  async councillors(
    { name, ...held }: { readonly name?: string | undefined } & Omit<HeldOffice, 'offices'>,
    slice: Slice<readonly [string, string]>,
  ): Promise<Person[]> {
    const { beyond, inOrder } = keyset(slice, sortKeys)
    const rows = await this.prisma.$queryRaw`
      SELECT ${columns} FROM person p
      WHERE ${beyond} AND ${holds({ ...held, offices: memberOffices })}
        AND ${name === undefined ? Prisma.sql`true` : Prisma.sql`p.name ILIKE ${containing(name)}`}
      ${inOrder}`
    return z.array(personAnswer).parse(rows)
  }

  /** A parish has no Independent Persons or Investigating Officers of its own: those of its principal authority act. */
  async officeHolders(office: Office, authority: string, on: PlainDate): Promise<Person[]> {
    const rows = await this.prisma.$queryRaw`
      SELECT ${columns} FROM person p
      WHERE EXISTS (SELECT 1 FROM term_of_office held JOIN authority asked ON asked.id = ${authority}::uuid
        WHERE held.person_id = p.id AND held.office = ${office} AND held.authority_id = coalesce(asked.principal_id, asked.id)
          AND daterange(held.from_day, held.to_day) @> ${on}::date)
      ORDER BY p.name, p.id`
    return z.array(personAnswer).parse(rows)
  }

  async get(id: string, tx: Transaction = this.prisma): Promise<Person> {
    const [row] = await tx.$queryRaw<unknown[]>`
      SELECT ${columns} FROM person p WHERE p.id = ${id}::uuid AND EXISTS (SELECT 1 FROM term_of_office WHERE person_id = p.id)`
    if (row === undefined) throw new NotFound('councillor')
    return personAnswer.parse(row)
  }

  async add(person: { readonly id: string; readonly name: string; readonly email?: string | undefined }, tx: Transaction) {
    await tx.person.create({ data: { id: person.id, name: person.name, email: person.email ?? null } })
  }

  async addTerm({ id, person, authority, office, ward, party, from, to }: NewTerm, tx: Transaction): Promise<void> {
    const days = { fromDay: columnOf(from), toDay: to === undefined ? null : columnOf(to) }
    const data = { id, personId: person, authorityId: authority, office, ward: ward ?? null, party: party ?? null, ...days }
    await inWords(tx.termOfOffice.create({ data }), {
      overlap: new Refused(['the same office is not held twice at once in one council']),
      'missing reference': new Refused(['the person or the authority of the term is not in the register']),
    })
  }

  /** Only a term that has no end yet, or a later one: an end is not put off by this. */
  async endTerm(person: string, term: string, to: PlainDate): Promise<void> {
    const { count } = await inWords(
      this.prisma.termOfOffice.updateMany({
        where: { id: term, personId: person, OR: [{ toDay: null }, { toDay: { gte: columnOf(to) } }] },
        data: { toDay: columnOf(to) },
      }),
      { check: new Refused(['a term of office cannot end before it has begun']) },
    )
    if (count > 0) return
    const isKnown = (await this.prisma.termOfOffice.count({ where: { id: term, personId: person } })) > 0
    throw isKnown ? new Refused(['this term of office has already ended']) : new NotFound('term of office')
  }
}
