import { Injectable } from '@nestjs/common'
import { z } from 'zod'
import { NotFound, SomeoneElseChangedIt } from '../domain/errors.js'
import type { PlainDate } from '../domain/time/dates.js'
import { Prisma } from '../generated/prisma/client.js'
import { keyset, type Slice } from '../platform/keyset.js'
import { PrismaService } from '../platform/prisma.service.js'
import type { Transaction } from '../platform/transaction.js'
import { containing } from './containing.js'
import { memberOffices, personAnswer, type Office, type Person } from './person.js'

export interface HeldOffice {
  readonly offices: readonly Office[]
  readonly authority?: string | undefined
  readonly on?: PlainDate | undefined
}

const columns = Prisma.sql`
  p.id, p.name, p.email, p.version, (
    SELECT json_agg(json_build_object(
      'id', t.id, 'authority', t.authority_id, 'authorityName', a.name, 'office', t.office, 'ward', t.ward,
      'party', sat.parties->-1->>'party', 'parties', sat.parties, 'from', t.from_day, 'to', t.to_day) ORDER BY t.from_day, t.id)
    FROM term_of_office t JOIN authority a ON a.id = t.authority_id, LATERAL (
      SELECT json_agg(json_build_object('party', each.party, 'from', each.from_day) ORDER BY each.from_day) AS parties
      FROM (SELECT t.party, t.from_day UNION ALL SELECT party, from_day FROM change_of_party WHERE term_id = t.id) each
    ) sat WHERE t.person_id = p.id
  ) AS terms`

const holds = ({ offices, authority, on }: HeldOffice) => Prisma.sql`
  EXISTS (SELECT 1 FROM term_of_office held WHERE held.person_id = p.id AND held.office = ANY(${[...offices]})
    AND ${authority === undefined ? Prisma.sql`true` : Prisma.sql`held.authority_id = ${authority}::uuid`}
    AND ${on === undefined ? Prisma.sql`true` : Prisma.sql`daterange(held.from_day, held.to_day) @> ${on}::date`})`

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

  /** @throws SomeoneElseChangedIt unless `version` is the latest. */
  async change(id: string, version: number, { name, email }: { readonly name: string; readonly email?: string | undefined }) {
    const { count } = await this.prisma.person.updateMany({
      where: { id, version, terms: { some: {} } },
      data: { name, email: email ?? null, version: { increment: 1 } },
    })
    if (count === 0) throw new SomeoneElseChangedIt((await this.get(id)).version)
  }
}
