import { Injectable } from '@nestjs/common'
import { z } from 'zod'
import { keysOf, tiers } from '../domain/complaint/vocabulary.js'
import { day, id } from '../web/schemas.js'
import { PrismaService } from '../platform/prisma.service.js'
import { memberOffices } from './person.js'

const council = z.object({
  id: id(),
  name: z.string(),
  tier: z.enum(keysOf(tiers)),
  /** The authority that decides cases about its members: itself, or a parish's principal. */
  decidedBy: id(),
  from: day(),
  to: day().nullable(),
})
const member = z.object({ id: id(), name: z.string(), councils: z.array(council) })

/** A councillor or co-opted member, with the councils they sit or sat on: several where they are dual-hatted. */
export type Member = z.infer<typeof member>

@Injectable()
export class MembersRepository {
  constructor(private readonly prisma: PrismaService) {}

  /** Someone who holds no office: an officer of the council, known so that nobody acts on a case they are party to. */
  async addOfficer(id: string, name: string): Promise<void> {
    await this.prisma.person.create({ data: { id, name, email: null } })
  }

  /** In whatever office or none. */
  async isKnown(id: string): Promise<boolean> {
    return (await this.prisma.person.count({ where: { id } })) > 0
  }

  async members(ids: readonly string[]): Promise<Member[]> {
    const rows = await this.prisma.$queryRaw`
      SELECT p.id, p.name, json_agg(json_build_object(
        'id', a.id, 'name', a.name, 'tier', a.tier, 'decidedBy', coalesce(a.principal_id, a.id), 'from', t.from_day, 'to', t.to_day)
        ORDER BY t.from_day DESC, t.id) AS councils
      FROM person p JOIN term_of_office t ON t.person_id = p.id JOIN authority a ON a.id = t.authority_id
      WHERE p.id = ANY(${[...ids]}::uuid[]) AND t.office = ANY(${[...memberOffices]})
      GROUP BY p.id, p.name`
    return z.array(member).parse(rows)
  }
}
