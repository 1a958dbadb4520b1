import { Injectable } from '@nestjs/common'
import { z } from 'zod'
import { NotFound } from '../domain/errors.js'
import { groupOf, type ProtocolText } from '../domain/protocol/clauses.js'
import type { VersionStatus } from '../domain/protocol/versions.js'
import type { PlainDate } from '../domain/time/dates.js'
import { Prisma } from '../generated/prisma/client.js'
import { keyset, type Slice } from '../platform/keyset.js'
import { newId } from '../platform/ids.js'
import { PrismaService } from '../platform/prisma.service.js'
import type { Transaction } from '../platform/transaction.js'
import { protocolVersionAnswer, versionHeadAnswer, type ProtocolVersion, type VersionHead } from './protocol-version.js'

const head = Prisma.sql`
  v.id, v.label, v.status, v.adopted_on::text AS "adoptedOn", v.in_force_from::text AS "inForceFrom", v.in_force_to::text AS "inForceTo",
  v.authority_id AS authority, v.title, v.is_complete AS "isComplete", v.import_id AS import`
const whole = Prisma.sql`${head}, v.sections, coalesce((
  SELECT json_agg(json_build_object('code', c.code, 'heading', c.heading, 'text', c.text) ORDER BY c.place)
  FROM clause c WHERE c.version_id = v.id), '[]') AS clauses`

const storedClause = z.object({ code: z.string(), heading: z.string().nullable(), text: z.string() })
const storedVersion = z.looseObject({ clauses: z.array(storedClause) })

/** The group of a clause is in its code, and is not stored beside it. */
function toVersion(row: unknown): ProtocolVersion {
  const { clauses, ...rest } = storedVersion.parse(row)
  const grouped = clauses.map(({ heading, ...clause }) => ({
    ...clause,
    group: groupOf(clause.code),
    ...(heading === null ? {} : { heading }),
  }))
  return protocolVersionAnswer.parse({ ...rest, clauses: grouped })
}

export interface NewProtocolVersion {
  readonly id: string
  readonly authority: string
  readonly label: string
  readonly status: Extract<VersionStatus, 'draft' | 'proposed'>
  readonly text: ProtocolText
  readonly isComplete: boolean
  readonly import: string | null
  readonly createdAt: Date
}

@Injectable()
export class ProtocolRepository {
  constructor(private readonly prisma: PrismaService) {}

  /** The one entered last first. */
  async page(
    { authority, status }: { readonly authority?: string | undefined; readonly status?: VersionStatus | undefined },
    slice: Slice<readonly [string]>,
  ): Promise<VersionHead[]> {
    const { beyond, inOrder } = keyset(slice, [{ column: 'v.id', type: 'uuid' }], 'descending')
    const rows = await this.prisma.$queryRaw`
      SELECT ${head} FROM protocol_version v
      WHERE ${beyond}
        AND ${authority === undefined ? Prisma.sql`true` : Prisma.sql`v.authority_id = ${authority}::uuid`}
        AND ${status === undefined ? Prisma.sql`true` : Prisma.sql`v.status = ${status}`}
      ${inOrder}`
    return z.array(versionHeadAnswer).parse(rows)
  }

  async get(id: string, tx: Transaction = this.prisma): Promise<ProtocolVersion> {
    const [row] = await tx.$queryRaw<unknown[]>`SELECT ${whole} FROM protocol_version v WHERE v.id = ${id}::uuid`
    if (row === undefined) throw new NotFound('version of the protocol')
    return toVersion(row)
  }

  async inForce(authority: string, on: PlainDate): Promise<ProtocolVersion | undefined> {
    const [row] = await this.prisma.$queryRaw<unknown[]>`
      SELECT ${whole} FROM protocol_version v
      WHERE v.authority_id = ${authority}::uuid AND v.in_force_from IS NOT NULL AND daterange(v.in_force_from, v.in_force_to) @> ${on}::date`
    return row === undefined ? undefined : toVersion(row)
  }

  /** Every version that is or was in force, the latest first. */
  async adopted(authority: string): Promise<VersionHead[]> {
    const rows = await this.prisma.$queryRaw`
      SELECT ${head} FROM protocol_version v
      WHERE v.authority_id = ${authority}::uuid AND v.in_force_from IS NOT NULL ORDER BY v.in_force_from DESC`
    return z.array(versionHeadAnswer).parse(rows)
  }

  async add({ text, authority, import: importId, ...version }: NewProtocolVersion, tx: Transaction): Promise<void> {
    const { title, sections, clauses } = text
    const stored = sections.map(({ heading, parts }) => ({ heading, parts: parts.map((part) => ({ ...part })) }))
    await tx.protocolVersion.create({ data: { ...version, authorityId: authority, importId, title, sections: stored } })
    await tx.clause.createMany({
      data: clauses.map(({ code, heading, text: words }, place) => ({
        id: newId(version.createdAt),
        versionId: version.id,
        code,
        place,
        heading: heading ?? null,
        text: words,
      })),
    })
  }
}
