import { Injectable } from '@nestjs/common'
import { NotFound, Refused } from '../domain/errors.js'
import { adopt, type Adoption, type Version } from '../domain/protocol/versions.js'
import type { PlainDate } from '../domain/time/dates.js'
import { Prisma } from '../generated/prisma/client.js'
import { inWords } from '../platform/constraints.js'
import { PrismaService } from '../platform/prisma.service.js'
import type { Transaction } from '../platform/transaction.js'
import { versionOf, type StandingRow } from './version.js'

const kinds = { code: 'code_version', protocol: 'protocol_version' } as const
export type Adopted = keyof typeof kinds

/** One authority has one Code and one protocol on any day, however many codes of it are in the register: adoption looks at all of them. */
@Injectable()
export class AdoptionsRepository {
  constructor(private readonly prisma: PrismaService) {}

  async adopt(kind: Adopted, authority: string, adoption: Adoption, today: PlainDate): Promise<void> {
    const adopting = this.prisma.$transaction(async (tx) => {
      // Adoptions of one authority take turns, so that each sees the one before it
      await tx.$queryRaw`SELECT id FROM authority WHERE id = ${authority}::uuid FOR UPDATE`
      const { adopted, closed } = adopt(await this.versions(kind, authority, tx), adoption, today)
      if (closed)
        await this.write(kind, tx, closed.id, Prisma.sql`status = 'superseded', in_force_to = ${closed.inForceTo}::date`)
      const to = adopted.status === 'superseded' ? adopted.inForceTo : null
      const dates = Prisma.sql`adopted_on = ${adopted.adoptedOn}::date, in_force_from = ${adopted.inForceFrom}::date, in_force_to = ${to}::date`
      await this.write(kind, tx, adopted.id, Prisma.sql`status = ${adopted.status}, ${dates}`)
    })
    await inWords(adopting, {
      overlap: new Refused(['another version is in force on one of these days']),
      check: new Refused(['these days do not fit those of the versions adopted before']),
    })
  }

  private async versions(kind: Adopted, authority: string, tx: Transaction): Promise<Version[]> {
    const from =
      kind === 'code'
        ? Prisma.sql`code_version v JOIN code_of_conduct c ON c.id = v.code_id WHERE c.authority_id = ${authority}::uuid`
        : Prisma.sql`protocol_version v WHERE v.authority_id = ${authority}::uuid`
    const rows = await tx.$queryRaw<StandingRow[]>`
      SELECT v.id, v.status, v.adopted_on::text AS "adoptedOn", v.in_force_from::text AS "inForceFrom", v.in_force_to::text AS "inForceTo"
      FROM ${from}`
    return rows.map(versionOf)
  }

  private async write(kind: Adopted, tx: Transaction, id: string, changes: Prisma.Sql): Promise<void> {
    const written = await tx.$executeRaw`UPDATE ${Prisma.raw(kinds[kind])} SET ${changes} WHERE id = ${id}::uuid`
    if (written !== 1) throw new NotFound('version')
  }
}
