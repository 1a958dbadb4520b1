import { Injectable } from '@nestjs/common'
import { NotFound, Refused } from '../domain/errors.js'
import type { PlainDate } from '../domain/time/dates.js'
import { inWords } from '../platform/constraints.js'
import { columnOf } from '../platform/day-columns.js'
import { PrismaService } from '../platform/prisma.service.js'
import type { Transaction } from '../platform/transaction.js'
import { memberOffices, type ChangeOfPartyBody, type Office } from './person.js'

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

@Injectable()
export class TermsRepository {
  constructor(private readonly prisma: PrismaService) {}

  /** All of them or none, in one statement. */
  async add(terms: readonly NewTerm[], tx: Transaction): Promise<void> {
    const adding = tx.$executeRaw`
      INSERT INTO term_of_office (id, person_id, authority_id, office, ward, party, from_day, to_day)
      SELECT id, person, authority, office, ward, party, "from", "to"
      FROM jsonb_to_recordset(${JSON.stringify(terms)}::jsonb)
        AS t (id uuid, person uuid, authority uuid, office text, ward text, party text, "from" date, "to" date)`
    await inWords(adding, {
      overlap: new Refused(['the same office is not held twice at once in one council']),
      'missing reference': new Refused(['the person or the authority of the term is not in the register']),
    })
    await this.requireLawful([...new Set(terms.map(({ person }) => person))], tx)
  }

  /**
   * Whoever writes terms of these people next waits, so that what is required of all terms together holds. The table first: an import that holds
   * it wants the people too.
   */
  async hold(people: readonly string[], tx: Transaction): Promise<void> {
    await tx.$executeRaw`LOCK TABLE term_of_office IN ROW EXCLUSIVE MODE`
    await tx.$executeRaw`SELECT 1 FROM person WHERE id = ANY(${[...people]}::uuid[]) ORDER BY id FOR UPDATE`
  }

  /** Only a term that has no end yet, or a later one: an end is not put off by this. */
  async end(person: string, term: string, to: PlainDate): Promise<void> {
    const { count } = await inWords(
      this.prisma.termOfOffice.updateMany({
        where: { id: term, personId: person, OR: [{ toDay: null }, { toDay: { gte: columnOf(to) } }] },
        data: { toDay: columnOf(to) },
      }),
      { check: new Refused(['a term of office cannot end before it has begun, or before a change of party within it']) },
    )
    if (count > 0) return
    const isKnown = (await this.prisma.termOfOffice.count({ where: { id: term, personId: person } })) > 0
    throw isKnown ? new Refused(['this term of office has already ended']) : new NotFound('term of office')
  }

  async changeParty(person: string, term: string, { from, party }: ChangeOfPartyBody, tx: Transaction): Promise<void> {
    const isKnown = (await tx.termOfOffice.count({ where: { id: term, personId: person } })) > 0
    if (!isKnown) throw new NotFound('term of office')
    await inWords(tx.changeOfParty.create({ data: { termId: term, fromDay: columnOf(from), party } }), {
      duplicate: new Refused(['a change of party is already recorded from this day']),
      check: new Refused(['a change of party is recorded from a day within the term of office, after its first']),
    })
  }

  /**
   * LA 2011 s28(8): no Independent Person is, or was in the five years before their appointment, a member or co-opted member of the authority
   * or of a parish in its area. S28(7): appointments are the principal authority's.
   */
  private async requireLawful(people: readonly string[], tx: Transaction): Promise<void> {
    const reasons = await tx.$queryRaw<{ reason: string }[]>`
      SELECT p.name || ' cannot be an Independent Person: they are, or were in the five years before, a member of '
        || council.name || ' (LA 2011 s28(8))' AS reason
      FROM term_of_office ip JOIN person p ON p.id = ip.person_id
        JOIN term_of_office seat ON seat.person_id = ip.person_id AND seat.office = ANY(${[...memberOffices]})
        JOIN authority council ON council.id = seat.authority_id AND coalesce(council.principal_id, council.id) = ip.authority_id
      WHERE ip.office = 'independentPerson' AND ip.person_id = ANY(${[...people]}::uuid[])
        AND (daterange(seat.from_day, seat.to_day) && daterange(ip.from_day, ip.to_day)
          OR daterange(seat.from_day, (seat.to_day + interval '5 years')::date) @> ip.from_day)
      UNION
      SELECT 'a parish or town council has no Independent Persons or Investigating Officers of its own: enter them for its principal authority'
      FROM term_of_office t JOIN authority council ON council.id = t.authority_id
      WHERE t.person_id = ANY(${[...people]}::uuid[]) AND t.office <> ALL(${[...memberOffices]}) AND council.principal_id IS NOT NULL`
    if (reasons.length > 0) throw new Refused(reasons.map(({ reason }) => reason))
  }
}
