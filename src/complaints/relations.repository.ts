import { Injectable } from '@nestjs/common'
import type { Complaint } from '../domain/complaint/complaint.js'
import type { Joining, Relation } from '../domain/complaint/relations.js'
import { leadOf } from '../domain/complaint/relations.js'
import type { Stage } from '../domain/complaint/vocabulary.js'
import { scopeOf, type Viewer } from '../domain/complaint/visibility.js'
import { NotFound } from '../domain/errors.js'
import type { PlainDate } from '../domain/time/dates.js'
import { Prisma } from '../generated/prisma/client.js'
import { keyset, type Slice } from '../platform/keyset.js'
import { PrismaService } from '../platform/prisma.service.js'
import type { Transaction } from '../platform/transaction.js'
import { isVisibleSql } from './visible-cases.repository.js'

/** A complaint that stands in a relation to another, with those of its cases that the viewer may see. */
export interface RelatedRow {
  readonly id: string
  readonly reference: string
  readonly version: number
  readonly receivedOn: PlainDate
  readonly relations: readonly Relation[]
  readonly isOfSameIncident: boolean
  readonly cases: readonly RelatedCaseRow[]
}

export interface RelatedCaseRow {
  readonly number: number
  readonly subjectMember: string
  readonly subjectName: string
  readonly stage: Stage
  readonly isPaused: boolean
}

/** A complaint with the authorities whose law its cases are decided by. */
export interface KnownRow {
  readonly id: string
  readonly reference: string
  readonly authorities: readonly string[]
}

@Injectable()
export class RelationsRepository {
  constructor(private readonly prisma: PrismaService) {}

  /** What it names, what names it and what is about the same incident, earliest first. `only` narrows it to its followers. */
  async related(
    { id, relations, incidents }: Complaint,
    viewer: Viewer,
    slice: Slice<readonly [string]>,
    only: 'all' | 'followers' = 'all',
  ): Promise<RelatedRow[]> {
    const { beyond, inOrder } = keyset(slice, [{ column: 'c.id', type: 'uuid' }])
    const named = relations.map(({ complaint }) => complaint)
    const which =
      only === 'followers'
        ? followsSql(id)
        : Prisma.sql`(c.id = ANY(${named}::uuid[]) OR c.related @> ARRAY[${id}::uuid] OR c.incidents && ${incidents}::uuid[])`
    return this.prisma.$queryRaw<RelatedRow[]>`
      SELECT c.id, c.reference, c.version, c.received_on::text AS "receivedOn", c.state->'relations' AS relations,
        c.incidents && ${incidents}::uuid[] AS "isOfSameIncident",
        jsonb_agg(jsonb_build_object('number', k.number, 'subjectMember', k.subject_member, 'subjectName', k.subject_name,
          'stage', k.stage, 'isPaused', k.is_paused) ORDER BY k.number) AS cases
      FROM complaint_row c JOIN case_row k ON k.complaint_id = c.id
      WHERE ${which} AND c.id <> ${id}::uuid AND ${isVisibleSql(scopeOf(viewer))} AND ${beyond}
      GROUP BY c.id ${inOrder}`
  }

  /** Those of this council that bear these references. */
  async known(authority: string, references: readonly string[]): Promise<ReadonlyMap<string, KnownRow>> {
    const rows = await this.prisma.$queryRaw<KnownRow[]>`
      SELECT c.id, c.reference, array_agg(DISTINCT k.member_authority::text) AS authorities
      FROM complaint_row c JOIN case_row k ON k.complaint_id = c.id
      WHERE c.authority_id = ${authority}::uuid AND c.reference = ANY(${references}) GROUP BY c.id`
    return new Map(rows.map((row) => [row.reference, row]))
  }

  /**
   * What joining a lead depends on. Leads are joined one after another within a council, so that two complaints that join each other at once
   * do not both see a lead that follows nobody.
   */
  async joining(tx: Transaction, complaint: Complaint, lead: string): Promise<Joining> {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('follows in ' || ${complaint.authority}, 0))`
    const [row] = await tx.$queryRaw<{ state: Complaint }[]>`SELECT state FROM complaint_row WHERE id = ${lead}::uuid`
    if (row === undefined) throw new NotFound('complaint')
    const followers = await tx.$queryRaw<{ reference: string }[]>`
      SELECT c.reference FROM complaint_row c WHERE ${followsSql(complaint.id)} ORDER BY c.id LIMIT 3`
    return {
      followers: followers.map(({ reference }) => reference),
      follows: leadOf(row.state)?.reference ?? null,
      cases: row.state.cases.map(({ subjectMember: { person }, allegations }) => ({ person, allegations })),
    }
  }
}

const followsSql = (lead: string): Prisma.Sql => {
  const follows = JSON.stringify([{ kind: 'follows', complaint: lead }])
  return Prisma.sql`c.related @> ARRAY[${lead}::uuid] AND c.state->'relations' @> ${follows}::jsonb`
}
