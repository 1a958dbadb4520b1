import { Injectable } from '@nestjs/common'
import { z } from 'zod'
import { NotFound } from '../domain/errors.js'
import { Prisma } from '../generated/prisma/client.js'
import { keyset, type Slice } from '../platform/keyset.js'
import { PrismaService } from '../platform/prisma.service.js'
import type { Transaction } from '../platform/transaction.js'
import { found, importAnswer, importHeadAnswer, type Found, type Import, type ImportHead } from './import.js'

/** Milliseconds in UTC, as instants are written everywhere. */
const importedAt = Prisma.sql`to_char(r.imported_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "importedAt"`

const row = z.looseObject({ found })

export interface NewImport {
  readonly id: string
  readonly authority: string
  readonly sha256: Uint8Array
  readonly text: string
  readonly found: Found
  readonly importedAt: Date
  readonly importedBy: string
}

@Injectable()
export class ImportsRepository {
  constructor(private readonly prisma: PrismaService) {}

  async page(authority: string | undefined, slice: Slice<readonly [string]>): Promise<ImportHead[]> {
    const { beyond, inOrder } = keyset(slice, [{ column: 'r.id', type: 'uuid' }], 'descending')
    const rows = await this.prisma.$queryRaw`
      SELECT r.id, r.authority_id AS authority, ${importedAt}, r.found->'report'->>'council' AS council,
        r.found->'report'->>'committee' AS committee, r.found->'report'->>'date' AS date, r.found->'report'->>'title' AS title,
        jsonb_array_length(r.found->'doubts') AS doubts
      FROM imported_report r
      WHERE ${beyond} AND ${authority === undefined ? Prisma.sql`true` : Prisma.sql`r.authority_id = ${authority}::uuid`} ${inOrder}`
    return z.array(importHeadAnswer).parse(rows)
  }

  async get(id: string): Promise<Import> {
    const [stored] = await this.prisma.$queryRaw<unknown[]>`
      SELECT r.id, r.authority_id AS authority, ${importedAt}, r.found,
        (SELECT v.id FROM protocol_version v WHERE v.import_id = r.id AND v.is_complete) AS proposed,
        (SELECT v.id FROM protocol_version v WHERE v.import_id = r.id AND NOT v.is_complete) AS earlier
      FROM imported_report r WHERE r.id = ${id}::uuid`
    if (stored === undefined) throw new NotFound('imported report')
    const { found: read, ...rest } = row.parse(stored)
    return importAnswer.parse({ ...rest, ...read })
  }

  /** The import of just these words, if they were read before. */
  async idOf(authority: string, sha256: Uint8Array): Promise<string | undefined> {
    const [known] = await this.prisma.$queryRaw<{ id: string }[]>`
      SELECT id FROM imported_report WHERE authority_id = ${authority}::uuid AND sha256 = ${sha256}`
    return known?.id
  }

  /** False where the same words have been imported meanwhile; then nothing is added. */
  async add(entry: NewImport, tx: Transaction): Promise<boolean> {
    const { id, authority, sha256, text, importedBy } = entry
    const added = await tx.$executeRaw`
      INSERT INTO imported_report (id, authority_id, sha256, text, found, imported_at, imported_by)
      VALUES (${id}::uuid, ${authority}::uuid, ${sha256}, ${text}, ${JSON.stringify(entry.found)}::jsonb, ${entry.importedAt}, ${importedBy}::uuid)
      ON CONFLICT (authority_id, sha256) DO NOTHING`
    return added === 1
  }

  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.prisma.$transaction(work)
  }
}
