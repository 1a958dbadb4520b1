import { Injectable } from '@nestjs/common'
import { z } from 'zod'
import { NotFound, Refused } from '../domain/errors.js'
import type { PlainDate } from '../domain/time/dates.js'
import { Prisma } from '../generated/prisma/client.js'
import { inWords } from '../platform/constraints.js'
import { columnOf } from '../platform/day-columns.js'
import { keyset, type Slice } from '../platform/keyset.js'
import { PrismaService } from '../platform/prisma.service.js'
import type { Transaction } from '../platform/transaction.js'
import { incidentAnswer, type Incident, type PostBody } from './incident.js'

const columns = Prisma.sql`
  i.id, i.authority_id AS authority, i.summary,
  to_char(i.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "createdAt", coalesce((
    SELECT json_agg(json_build_object(
      'id', p.id, 'place', p.place, 'platform', p.platform, 'act', p.act, 'url', p.url, 'account', p.account, 'audience', p.audience,
      'text', p.text, 'postedOn', p.posted_on, 'isLive', p.is_live, 'deletedOn', p.deleted_on) ORDER BY p.place)
    FROM post p WHERE p.incident_id = i.id), '[]') AS posts`

const orNull = (day: PlainDate | undefined): Date | null => (day === undefined ? null : columnOf(day))

@Injectable()
export class IncidentsRepository {
  constructor(private readonly prisma: PrismaService) {}

  /** Of one authority, the one entered last first. */
  async page(
    { authority, platform }: { readonly authority: string; readonly platform?: string | undefined },
    slice: Slice<readonly [string]>,
  ): Promise<Incident[]> {
    const { beyond, inOrder } = keyset(slice, [{ column: 'i.id', type: 'uuid' }], 'descending')
    const onPlatform = Prisma.sql`EXISTS (SELECT 1 FROM post WHERE post.incident_id = i.id AND post.platform = ${platform ?? ''})`
    const rows = await this.prisma.$queryRaw`
      SELECT ${columns} FROM incident i
      WHERE i.authority_id = ${authority}::uuid AND ${beyond} AND ${platform === undefined ? Prisma.sql`true` : onPlatform} ${inOrder}`
    return z.array(incidentAnswer).parse(rows)
  }

  async get(id: string, tx: Transaction = this.prisma): Promise<Incident> {
    const [row] = await tx.$queryRaw<unknown[]>`SELECT ${columns} FROM incident i WHERE i.id = ${id}::uuid`
    if (row === undefined) throw new NotFound('incident')
    return incidentAnswer.parse(row)
  }

  /** Which of these are incidents of the authority, or posts in them. */
  async known(authority: string, ids: readonly string[]): Promise<string[]> {
    const rows = await this.prisma.$queryRaw<{ id: string }[]>`
      SELECT id FROM incident WHERE authority_id = ${authority}::uuid AND id = ANY(${[...ids]}::uuid[])
      UNION ALL
      SELECT p.id FROM post p JOIN incident i ON i.id = p.incident_id
      WHERE i.authority_id = ${authority}::uuid AND p.id = ANY(${[...ids]}::uuid[])`
    return rows.map(({ id }) => id)
  }

  async add(incident: Pick<Incident, 'id' | 'authority' | 'summary'>, createdAt: Date, tx: Transaction): Promise<void> {
    await tx.incident.create({ data: { id: incident.id, authorityId: incident.authority, summary: incident.summary, createdAt } })
  }

  async addPost(id: string, incident: string, body: PostBody, tx: Transaction): Promise<void> {
    // Posts of one incident take their places in turn
    await tx.$queryRaw`SELECT id FROM incident WHERE id = ${incident}::uuid FOR UPDATE`
    const place = await tx.post.count({ where: { incidentId: incident } })
    const { platform, act, url, account, audience, text, isLive } = body
    const days = { postedOn: orNull(body.postedOn), deletedOn: orNull(body.deletedOn) }
    const words = { url: url ?? null, account: account ?? null, audience: audience ?? null, text }
    await tx.post.create({ data: { id, incidentId: incident, place, platform, act, isLive, ...words, ...days } })
  }

  async setState(incident: string, post: string, isLive: boolean, deletedOn: PlainDate | undefined): Promise<void> {
    const data = { isLive, deletedOn: orNull(deletedOn) }
    const { count } = await inWords(this.prisma.post.updateMany({ where: { id: post, incidentId: incident }, data }), {
      check: new Refused(['a post that is still live has not been deleted']),
    })
    if (count === 0) throw new NotFound('post')
  }
}
