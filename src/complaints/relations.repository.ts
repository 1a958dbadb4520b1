import { Injectable } from '@nestjs/common'
import type { Complaint } from '../domain/complaint/complaint.js'
import type { Joining, Relation } from '../domain/complaint/relations.js'
import { leadOf } from '../domain/complaint/relations.js'
import type { Stage } from '../domain/complaint/vocabulary.js'
import type { Placed } from '../domain/complaint/together.js'
import { facetsOf, isVisible, scopeOf, type Viewer } from '../domain/complaint/visibility.js'
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

  /** Followers of the lead that bear these references, where the viewer may see the case about the same councillor. */
  async knownFollowers(
    { complaint, theCase }: Placed,
    viewer: Viewer,
    references: readonly string[],
  ): Promise<ReadonlyMap<string, KnownRow>> {
    const rows = await this.prisma.$queryRaw<KnownRow[]>`
      SELECT c.id, c.reference, array_agg(DISTINCT any_case.member_authority::text) AS authorities
      FROM complaint_row c JOIN case_row any_case ON any_case.complaint_id = c.id
      WHERE c.authority_id = ${complaint.authority}::uuid AND c.reference = ANY(${references}) AND ${followsSql(complaint.id)}
        AND EXISTS (SELECT FROM case_row k WHERE k.complaint_id = c.id
          AND k.subject_member = ${theCase.subjectMember.person}::uuid AND ${isVisibleSql(scopeOf(viewer))})
      GROUP BY c.id`
    return new Map(rows.map((row) => [row.reference, row]))
  }

  /**
   * What joining a lead depends on, with nothing of cases that the viewer may not see: what follows or leads unseen is not named. Leads are joined one after another within a council, so that two complaints that join each other at once
   * do not both see a lead that follows nobody.
   */
  async joining(tx: Transaction, complaint: Complaint, lead: string, viewer: Viewer): Promise<Joining> {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('follows in ' || ${complaint.authority}, 0))`
    const [{ state } = missing()] = await tx.$queryRaw<{ state: Complaint }[]>`
      SELECT state FROM complaint_row WHERE id = ${lead}::uuid`
    const followers = await tx.$queryRaw<Told[]>`
      SELECT c.reference, ${isToldSql(viewer)} AS "isTold" FROM complaint_row c
      WHERE ${followsSql(complaint.id)} ORDER BY "isTold" DESC, c.id LIMIT 3`
    const [follows] = await tx.$queryRaw<Told[]>`
      SELECT c.reference, ${isToldSql(viewer)} AS "isTold" FROM complaint_row c
      WHERE c.id = ${leadOf(state)?.complaint ?? null}::uuid`
    const told = followers.filter(({ isTold }) => isTold).map(({ reference }) => reference)
    return {
      followers: followers.length > 0 && told.length === 0 ? ['others'] : told,
      follows: follows === undefined ? null : follows.isTold ? follows.reference : 'another complaint',
      cases: state.cases
        .filter((theCase) => isVisible(facetsOf(state, theCase), viewer))
        .map(({ subjectMember: { person }, allegations }) => ({ person, allegations })),
    }
  }
}

const followsSql = (lead: string): Prisma.Sql => {
  const follows = JSON.stringify([{ kind: 'follows', complaint: lead }])
  return Prisma.sql`c.related @> ARRAY[${lead}::uuid] AND c.state->'relations' @> ${follows}::jsonb`
}

interface Told {
  readonly reference: string
  readonly isTold: boolean
}

const isToldSql = (viewer: Viewer): Prisma.Sql =>
  Prisma.sql`EXISTS (SELECT FROM case_row k WHERE k.complaint_id = c.id AND ${isVisibleSql(scopeOf(viewer))})`

function missing(): never {
  throw new NotFound('complaint')
}
