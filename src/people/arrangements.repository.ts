import { Injectable } from '@nestjs/common'
import { z } from 'zod'
import type { Arrangements } from '../domain/complaint/arrangements.js'
import { Refused } from '../domain/errors.js'
import type { PlainDate } from '../domain/time/dates.js'
import { inWords } from '../platform/constraints.js'
import { keyset, type Slice } from '../platform/keyset.js'
import { PrismaService } from '../platform/prisma.service.js'
import type { Transaction } from '../platform/transaction.js'
import { arrangementsAnswer } from './arrangements.js'

@Injectable()
export class ArrangementsRepository {
  constructor(private readonly prisma: PrismaService) {}

  /** The latest first. */
  async page(authority: string, slice: Slice<readonly [string]>): Promise<Arrangements[]> {
    const { beyond, inOrder } = keyset(slice, [{ column: 'from_day', type: 'date' }], 'descending')
    const rows = await this.prisma.$queryRaw`
      SELECT id, from_day::text AS from, settings AS clocks FROM arrangements
      WHERE authority_id = ${authority}::uuid AND ${beyond} ${inOrder}`
    return z.array(arrangementsAnswer).parse(rows)
  }

  /** Those of the authority that decides: for a parish its principal authority. Undefined where none had been recorded by that day. */
  async inForce(authority: string, on: PlainDate): Promise<Arrangements | undefined> {
    const [row] = await this.prisma.$queryRaw<unknown[]>`
      SELECT r.id, r.from_day::text AS from, r.settings AS clocks
      FROM authority asked JOIN arrangements r ON r.authority_id = coalesce(asked.principal_id, asked.id)
      WHERE asked.id = ${authority}::uuid AND r.from_day <= ${on}::date ORDER BY r.from_day DESC LIMIT 1`
    return row === undefined ? undefined : arrangementsAnswer.parse(row)
  }

  async add(authority: string, { id, from, clocks }: Arrangements, tx: Transaction): Promise<void> {
    const adding = tx.$executeRaw`
      INSERT INTO arrangements (id, authority_id, from_day, settings)
      VALUES (${id}::uuid, ${authority}::uuid, ${from}::date, ${JSON.stringify(clocks)}::jsonb)`
    await inWords(adding, {
      duplicate: new Refused(['other arrangements are already recorded from this day']),
      'missing reference': new Refused(['the authority is not in the register']),
    })
  }
}
