import { Injectable } from '@nestjs/common'
import { z } from 'zod'
import type { Arrangements } from '../domain/complaint/arrangements.js'
import { NotFound, Refused } from '../domain/errors.js'
import type { PlainDate } from '../domain/time/dates.js'
import { Prisma } from '../generated/prisma/client.js'
import { inWords } from '../platform/constraints.js'
import { keyset, type Slice } from '../platform/keyset.js'
import { PrismaService } from '../platform/prisma.service.js'
import type { Transaction } from '../platform/transaction.js'
import { inForceAnswer, recordedAnswer, type ArrangementsBody, type Recorded } from './arrangements.js'
import { legislationRow, type Legislation } from './legislation.js'

/** Each is in force until the next begins, whenever that was recorded: so they can neither overlap nor leave a gap. */
const recorded = Prisma.sql`
  SELECT settings || jsonb_build_object('id', id, 'from', from_day, 'to',
    (SELECT min(next.from_day) FROM arrangements next
     WHERE next.authority_id = arrangements.authority_id AND next.from_day > arrangements.from_day)) AS found
  FROM arrangements`

const recordedRow = z.object({ found: recordedAnswer }).transform(({ found }) => found)
const inForceRow = z.object({ found: inForceAnswer })

@Injectable()
export class ArrangementsRepository {
  constructor(private readonly prisma: PrismaService) {}

  /** The latest first. */
  async page(authority: string, slice: Slice<readonly [string]>): Promise<Recorded[]> {
    const { beyond, inOrder } = keyset(slice, [{ column: 'from_day', type: 'date' }], 'descending')
    const rows = await this.prisma.$queryRaw`${recorded} WHERE authority_id = ${authority}::uuid AND ${beyond} ${inOrder}`
    return z.array(recordedRow).parse(rows)
  }

  async get(id: string, tx: Transaction): Promise<Recorded> {
    const [row] = await tx.$queryRaw<unknown[]>`${recorded} WHERE id = ${id}::uuid`
    if (row === undefined) throw new NotFound('record of arrangements')
    return recordedRow.parse(row)
  }

  /**
   * Those of the authority that decides: for a parish its principal authority. Undefined where none had been recorded by that day. The
   * regimes are those of the law on that day, whatever an authority recorded.
   */
  async inForce(authority: string, on: PlainDate): Promise<Arrangements | undefined> {
    const [row] = await this.prisma.$queryRaw<unknown[]>`
      SELECT r.settings || jsonb_build_object('id', r.id, 'from', r.from_day, 'regimes',
        (SELECT coalesce(jsonb_agg(regime ORDER BY regime), '[]') FROM legislation WHERE from_day <= ${on}::date)) AS found
      FROM authority asked JOIN arrangements r ON r.authority_id = coalesce(asked.principal_id, asked.id)
      WHERE asked.id = ${authority}::uuid AND r.from_day <= ${on}::date ORDER BY r.from_day DESC LIMIT 1`
    return row === undefined ? undefined : inForceRow.parse(row).found
  }

  async add(authority: string, id: string, { from, ...settings }: ArrangementsBody, tx: Transaction): Promise<void> {
    const adding = tx.$executeRaw`
      INSERT INTO arrangements (id, authority_id, from_day, settings)
      VALUES (${id}::uuid, ${authority}::uuid, ${from}::date, ${JSON.stringify(settings)}::jsonb)`
    await inWords(adding, {
      duplicate: new Refused(['other arrangements are already recorded from this day']),
      'missing reference': new Refused(['the authority is not in the register']),
    })
  }

  async legislation(): Promise<Legislation[]> {
    const rows = await this.prisma.$queryRaw`SELECT regime, from_day::text AS from, instrument FROM legislation`
    return z.array(legislationRow).parse(rows)
  }
}
