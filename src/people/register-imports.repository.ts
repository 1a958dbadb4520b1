import { Injectable } from '@nestjs/common'
import { z } from 'zod'
import { day, id } from '../web/schemas.js'
import { PrismaService } from '../platform/prisma.service.js'
import type { Transaction } from '../platform/transaction.js'
import type { Contact } from './authority.js'
import { memberOffices, officeNames } from './person.js'
import type { MemberOfArea } from './people-of-sheet.js'

const member = z.object({
  id: id(),
  name: z.string(),
  email: z.string().nullable(),
  terms: z.array(
    z.object({
      id: id(),
      authority: id(),
      office: z.enum(officeNames),
      ward: z.string().nullable(),
      party: z.string().nullable(),
      partySince: day(),
      from: day(),
      to: day().nullable(),
    }),
  ),
})

/** The register as an import compares with it, and what an import writes: each in one statement, however many lines. */
@Injectable()
export class RegisterImportsRepository {
  constructor(private readonly prisma: PrismaService) {}

  /** What is read next is what is written upon: nobody else writes the register until the end of the transaction. Readers go on. */
  async hold(tx: Transaction): Promise<void> {
    await tx.$executeRaw`LOCK TABLE authority, person, term_of_office, change_of_party IN SHARE ROW EXCLUSIVE MODE`
  }

  /** Everyone who is or was a member of the deciding council or of one of its parishes, with their terms as members anywhere in that area. */
  async members(deciding: string, tx: Transaction = this.prisma): Promise<MemberOfArea[]> {
    const rows = await tx.$queryRaw`
      SELECT p.id, p.name, p.email, json_agg(json_build_object(
        'id', t.id, 'authority', t.authority_id, 'office', t.office, 'ward', t.ward, 'from', t.from_day, 'to', t.to_day,
        'party', CASE WHEN latest.from_day IS NULL THEN t.party ELSE latest.party END,
        'partySince', coalesce(latest.from_day, t.from_day)) ORDER BY t.from_day, t.id) AS terms
      FROM term_of_office t JOIN person p ON p.id = t.person_id JOIN authority a ON a.id = t.authority_id
        LEFT JOIN LATERAL (
          SELECT party, from_day FROM change_of_party WHERE term_id = t.id ORDER BY from_day DESC LIMIT 1) latest ON true
      WHERE coalesce(a.principal_id, a.id) = ${deciding}::uuid AND t.office = ANY(${[...memberOffices]})
      GROUP BY p.id ORDER BY p.id`
    return z.array(member).parse(rows)
  }

  async addPeople(people: readonly { id: string; name: string; email: string | null }[], tx: Transaction): Promise<void> {
    await tx.$executeRaw`
      INSERT INTO person (id, name, email)
      SELECT id, name, email FROM jsonb_to_recordset(${JSON.stringify(people)}::jsonb) AS p (id uuid, name text, email text)`
  }

  async changePeople(people: readonly { id: string; name: string; email: string | null }[], tx: Transaction): Promise<void> {
    await tx.$executeRaw`
      UPDATE person p SET name = c.name, email = c.email, version = p.version + 1
      FROM jsonb_to_recordset(${JSON.stringify(people)}::jsonb) AS c (id uuid, name text, email text) WHERE p.id = c.id`
  }

  /** What is missing stays as it is. */
  async changeTerms(terms: readonly { id: string; ward?: string; to?: string }[], tx: Transaction): Promise<void> {
    await tx.$executeRaw`
      UPDATE term_of_office t SET ward = coalesce(c.ward, t.ward), to_day = coalesce(c."to", t.to_day)
      FROM jsonb_to_recordset(${JSON.stringify(terms)}::jsonb) AS c (id uuid, ward text, "to" date) WHERE t.id = c.id`
  }

  async changeParties(changes: readonly { term: string; from: string; party: string }[], tx: Transaction): Promise<void> {
    await tx.$executeRaw`
      INSERT INTO change_of_party (term_id, from_day, party)
      SELECT term, "from", party
      FROM jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) AS c (term uuid, "from" date, party text)`
  }

  async addParishes(
    principal: string,
    parishes: readonly { id: string; name: string; tier: string; contact: Contact }[],
    tx: Transaction,
  ): Promise<void> {
    await tx.$executeRaw`
      INSERT INTO authority (id, name, tier, principal_id, contact)
      SELECT id, name, tier, ${principal}::uuid, contact
      FROM jsonb_to_recordset(${JSON.stringify(parishes)}::jsonb) AS p (id uuid, name text, tier text, contact jsonb)`
  }

  async changeContacts(councils: readonly { id: string; contact: Contact }[], tx: Transaction): Promise<void> {
    await tx.$executeRaw`
      UPDATE authority a SET contact = c.contact, version = a.version + 1
      FROM jsonb_to_recordset(${JSON.stringify(councils)}::jsonb) AS c (id uuid, contact jsonb) WHERE a.id = c.id`
  }
}
