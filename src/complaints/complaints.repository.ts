import { Injectable } from '@nestjs/common'
import type { Complaint } from '../domain/complaint/complaint.js'
import type { Stage } from '../domain/complaint/vocabulary.js'
import { scopeOf, type Viewer } from '../domain/complaint/visibility.js'
import type { PlainDate } from '../domain/time/dates.js'
import { Prisma } from '../generated/prisma/client.js'
import { keyset, type Direction, type Slice, type SortKey } from '../platform/keyset.js'
import { PrismaService } from '../platform/prisma.service.js'
import type { Transaction } from '../platform/transaction.js'
import { isVisibleSql } from './visible-cases.repository.js'

export const caseSorts = ['receivedOn', 'dueOn'] as const
export type CaseSort = (typeof caseSorts)[number]

/** What a list of cases can be narrowed by; each is optional. */
export interface CaseFilter {
  readonly stage?: Stage | undefined
  readonly isOpen?: boolean | undefined
  readonly clause?: string | undefined
  readonly provision?: string | undefined
  readonly platform?: string | undefined
  readonly subjectMember?: string | undefined
  readonly memberAuthority?: string | undefined
  readonly dueFrom?: PlainDate | undefined
  readonly dueBefore?: PlainDate | undefined
  readonly isPaused?: boolean | undefined
  readonly words?: string | undefined
}

/** A row of a list, before it is cut to what the viewer may see of it. */
export interface ListedCase {
  readonly id: string
  readonly complaint: string
  readonly reference: string
  readonly publicReference: string
  readonly number: number
  readonly subjectName: string
  readonly stage: Stage
  readonly isPaused: boolean
  readonly receivedOn: PlainDate
  readonly closedOn: PlainDate | null
  readonly toldOn: PlainDate | null
  readonly dueOn: PlainDate | null
  readonly dueKind: string | null
  readonly clauses: readonly string[]
  readonly provisions: readonly string[]
}

/** The sort key and id of a row. */
export type Position = readonly [key: string, id: string]

@Injectable()
export class ComplaintsRepository {
  constructor(private readonly prisma: PrismaService) {}

  /** Cases that the viewer may know of, newest first or next due first; one more than asked for tells that there is a next page. */
  async list(viewer: Viewer, filter: CaseFilter, sort: CaseSort, slice: Slice<Position>): Promise<ListedCase[]> {
    const { keys, direction } = order[sort]
    const { beyond, inOrder } = keyset(slice, keys, direction)
    const where = Prisma.join([isVisibleSql(scopeOf(viewer)), ...filterSql(filter, viewer), beyond], ' AND ')
    return this.prisma.$queryRaw<ListedCase[]>`SELECT ${listed} FROM case_row k WHERE ${where} ${inOrder}`
  }

  /** Due this week is from today to `sunday`. */
  async countBy(viewer: Viewer, today: PlainDate, sunday: PlainDate): Promise<CaseCounts> {
    const rows = await this.prisma.$queryRaw<CaseCounts[]>`
      SELECT count(*) FILTER (WHERE k.stage <> 'closed')::int AS "open",
        count(*) FILTER (WHERE k.due_on < ${today}::date)::int AS overdue,
        count(*) FILTER (WHERE k.due_on = ${today}::date)::int AS "dueToday",
        count(*) FILTER (WHERE k.due_on BETWEEN ${today}::date AND ${sunday}::date)::int AS "dueThisWeek",
        count(*) FILTER (WHERE k.stage = 'received')::int AS "new",
        count(*) FILTER (WHERE k.is_paused)::int AS "paused"
      FROM case_row k WHERE ${isVisibleSql(scopeOf(viewer))}`
    return rows[0] ?? { open: 0, overdue: 0, dueToday: 0, dueThisWeek: 0, new: 0, paused: 0 }
  }

  /** The next internal reference of the year, '2026/014'. The counter's row stays locked until the complaint is in: no gap, no number twice. */
  async nextReference(tx: Transaction, authority: string, year: number): Promise<string> {
    const [row] = await tx.$queryRaw<{ number: number }[]>`
      INSERT INTO reference_counter (authority_id, year, next) VALUES (${authority}::uuid, ${year}, 2)
      ON CONFLICT (authority_id, year) DO UPDATE SET next = reference_counter.next + 1 RETURNING next - 1 AS number`
    return `${year}/${String(row?.number ?? 0).padStart(3, '0')}`
  }

  async keepCode(tx: Transaction, complaintId: string, hash: Buffer, now: Date): Promise<void> {
    await tx.complainantCode.create({ data: { complaintId, hash: new Uint8Array(hash), createdAt: now } })
  }

  /** A complaint split from another is followed by its own reference with the code that the complainant has. */
  async shareCode(tx: Transaction, from: string, to: string): Promise<void> {
    await tx.$executeRaw`
      INSERT INTO complainant_code (complaint_id, hash, created_at)
      SELECT ${to}::uuid, hash, created_at FROM complainant_code WHERE complaint_id = ${from}::uuid`
  }

  /** One statement whether or not there is such a complaint, so that a miss takes as long as a hit. */
  async followed(publicReference: string): Promise<{ complaint: Complaint; codeHash: Uint8Array } | null> {
    const [row] = await this.prisma.$queryRaw<{ state: Complaint; hash: Uint8Array }[]>`
      SELECT c.state, f.hash FROM complaint_row c JOIN complainant_code f ON f.complaint_id = c.id
      WHERE c.public_reference = ${publicReference}`
    return row ? { complaint: row.state, codeHash: row.hash } : null
  }

  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.prisma.$transaction(work)
  }
}

export interface CaseCounts {
  readonly open: number
  readonly overdue: number
  readonly dueToday: number
  readonly dueThisWeek: number
  readonly new: number
  readonly paused: number
}

const listed = Prisma.sql`
  k.id, k.complaint_id AS complaint, k.reference, k.public_reference AS "publicReference", k.number, k.subject_name AS "subjectName", k.stage,
  k.is_paused AS "isPaused", k.received_on::text AS "receivedOn", k.closed_on::text AS "closedOn", k.told_on::text AS "toldOn",
  k.due_on::text AS "dueOn", k.due_kind AS "dueKind", k.clauses, k.provisions`

// A case with no date waits at the end of the list by due date.
const order = {
  receivedOn: {
    keys: [
      { column: 'k.received_on', type: 'date' },
      { column: 'k.id', type: 'uuid' },
    ],
    direction: 'descending',
  },
  dueOn: {
    keys: [
      { column: "coalesce(k.due_on, 'infinity'::date)", type: 'date' },
      { column: 'k.id', type: 'uuid' },
    ],
    direction: 'ascending',
  },
} as const satisfies Record<CaseSort, { keys: readonly SortKey[]; direction: Direction }>

export const positionOf = (row: ListedCase, sort: CaseSort): Position => [
  sort === 'dueOn' ? (row.dueOn ?? 'infinity') : row.receivedOn,
  row.id,
]

function filterSql(filter: CaseFilter, viewer: Viewer): Prisma.Sql[] {
  const { stage, isOpen, clause, provision, platform, subjectMember, memberAuthority, dueFrom, dueBefore, isPaused, words } =
    filter
  return [
    ...(stage === undefined ? [] : [Prisma.sql`k.stage = ${stage}`]),
    ...(isOpen === undefined ? [] : [isOpen ? Prisma.sql`k.stage <> 'closed'` : Prisma.sql`k.stage = 'closed'`]),
    ...(clause === undefined ? [] : [Prisma.sql`k.clauses @> ARRAY[${clause}]`]),
    ...(provision === undefined ? [] : [Prisma.sql`k.provisions @> ARRAY[${provision}]`]),
    ...(platform === undefined ? [] : [Prisma.sql`k.platforms @> ARRAY[${platform}]`]),
    ...(subjectMember === undefined ? [] : [Prisma.sql`k.subject_member = ${subjectMember}::uuid`]),
    ...(memberAuthority === undefined ? [] : [Prisma.sql`k.member_authority = ${memberAuthority}::uuid`]),
    ...(dueFrom === undefined ? [] : [Prisma.sql`k.due_on >= ${dueFrom}::date`]),
    ...(isPaused === undefined ? [] : [Prisma.sql`k.is_paused = ${isPaused}`]),
    ...(dueBefore === undefined ? [] : [Prisma.sql`k.due_on < ${dueBefore}::date`]),
    ...(words === undefined ? [] : [Prisma.sql`${searched(viewer)} LIKE ${likePattern(words)}`]),
  ]
}

/** A hit tells what the text holds, so only those who may read all of it search in all of it. */
const searched = ({ party }: Viewer): Prisma.Sql =>
  party === 'monitoringOfficer' || party === 'deputyMonitoringOfficer'
    ? Prisma.sql`k.search_text`
    : Prisma.sql`lower(k.subject_name)`

/** What is typed is found as it is: the pattern's own signs lose their meaning. */
const likePattern = (words: string): string =>
  `%${words
    .trim()
    .toLowerCase()
    .replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
