import { Injectable } from '@nestjs/common'
import type { Figure } from '../domain/statistics/figure.js'
import { noFlow, type Flow, type FlowLine, type FlowUnit } from '../domain/statistics/flow.js'
import type { Period } from '../domain/statistics/periods.js'
import type { Counted, Spread } from '../domain/statistics/results.js'
import { Prisma } from '../generated/prisma/client.js'
import { PrismaService } from '../platform/prisma.service.js'
import { casesBehindSql, countingSql } from './counting.repository.js'

/** Whose figures, and as recorded at which moment. */
export interface Known {
  readonly authority: string
  readonly asAt: Date
}

@Injectable()
export class StatisticsRepository {
  constructor(private readonly prisma: PrismaService) {}

  /** Every figure in the period and in the one before it, in one statement. */
  async count(figures: readonly Figure[], periods: readonly [Period, Period], known: Known): Promise<Counted[]> {
    const rows = await this.prisma.$queryRaw<CountedRow[]>`
      WITH ${factSql(known)}, ${periodsSql(periods)}
      ${Prisma.join(figures.flatMap(countingSql), ' UNION ALL ')}`
    return rows.map(({ median, mean, ninetieth, least, most, ...row }) => ({
      ...row,
      spread: median === null ? null : ({ median, mean, ninetieth, least, most } as Spread),
    }))
  }

  /** The flow of each of these periods, in their order. */
  async flows(unit: FlowUnit, periods: readonly Period[], known: Known): Promise<Flow[]> {
    const rows = await this.prisma.$queryRaw<(Flow & { readonly n: number })[]>`
      WITH ${factSql(known)}, ${periodsSql(periods)}, ${thingsSql(unit)}, ${movementsSql}
      SELECT n, sum("carriedIn")::int AS "carriedIn", sum(received)::int AS received, sum("splitOff")::int AS "splitOff", sum(reopened)::int AS reopened, sum(closed)::int AS closed,
        sum(duplicates)::int AS duplicates,
        sum("carriedOut")::int AS "carriedOut",
        coalesce(array_agg(id::text ORDER BY id) FILTER (WHERE "carriedIn" + received + "splitOff" + reopened - closed - duplicates <> "carriedOut"), '{}') AS unreconciled
      FROM movement GROUP BY n`
    return periods.map((_, n) => {
      const { n: _n, ...flow } = rows.find((row) => row.n === n) ?? { n, ...noFlow }
      return flow
    })
  }

  async casesBehind(figure: Figure, key: string | undefined, period: Period, known: Known): Promise<string[]> {
    const rows = await this.prisma.$queryRaw<{ case_id: string }[]>`
      WITH ${factSql(known)}, ${periodsSql([period])} SELECT DISTINCT case_id FROM (${casesBehindSql(figure, key)}) AS behind ORDER BY case_id`
    return rows.map((row) => row.case_id)
  }

  async casesBehindFlow(unit: FlowUnit, line: FlowLine, period: Period, known: Known): Promise<string[]> {
    const rows = await this.prisma.$queryRaw<{ case_id: string }[]>`
      WITH ${factSql(known)}, ${periodsSql([period])}, ${thingsSql(unit)}, ${movementsSql}
      SELECT DISTINCT f.case_id FROM fact f JOIN movement m ON m.id = ${thingId[unit]} WHERE ${movedSql[line]} > 0 ORDER BY f.case_id`
    return rows.map((row) => row.case_id)
  }
}

type CountedRow = Omit<Counted, 'spread'> & { readonly [Name in keyof Spread]: number | null }

const factSql = ({ authority, asAt }: Known): Prisma.Sql => Prisma.sql`
  fact AS MATERIALIZED (
    SELECT * FROM allegation_fact
    WHERE authority_id = ${authority}::uuid AND recorded_from <= ${asAt}::timestamptz AND (recorded_to IS NULL OR recorded_to > ${asAt}::timestamptz)
  )`

const periodsSql = (periods: readonly Period[]): Prisma.Sql => {
  const list = periods.map(({ from, to }, n) => ({ n, starts: from, ends: to }))
  return Prisma.sql`period AS MATERIALIZED (
    SELECT * FROM jsonb_to_recordset(${JSON.stringify(list)}::jsonb) AS period(n int, starts date, ends date)
  )`
}

const timesSql = (days: 'closings' | 'reopenings' | 'duplicates'): Prisma.Sql => Prisma.sql`
  SELECT count(*) FILTER (WHERE day < p.starts) AS before, count(*) FILTER (WHERE day >= p.starts AND day < p.ends) AS within
  FROM unnest(${Prisma.raw(`t.${days}`)}) AS day`

const thingId = { complaints: Prisma.sql`f.complaint_id`, cases: Prisma.sql`f.case_id` } as const

const thingsSql = (unit: FlowUnit): Prisma.Sql =>
  unit === 'complaints'
    ? Prisma.sql`thing AS (
        SELECT DISTINCT complaint_id AS id, received_on, split_off_on, complaint_closings AS closings, complaint_reopenings AS reopenings,
          complaint_duplicate_closings AS duplicates FROM fact)`
    : Prisma.sql`thing AS (
        SELECT DISTINCT case_id AS id, received_on, split_off_on, closings, reopenings, duplicate_closings AS duplicates FROM fact)`

/** Each complaint (or case) in each period on its own: so one that does not add up can be named. Open is as many reopenings as closings. */
const movementsSql = Prisma.sql`movement AS (
  SELECT p.n, t.id,
    (b.day < p.starts AND c.before = r.before)::int AS "carriedIn",
    (t.split_off_on IS NULL AND b.day >= p.starts AND b.day < p.ends)::int AS received,
    (t.split_off_on IS NOT NULL AND b.day >= p.starts AND b.day < p.ends)::int AS "splitOff",
    r.within AS reopened,
    c.within - d.within AS closed,
    d.within AS duplicates,
    (b.day < p.ends AND c.before + c.within = r.before + r.within)::int AS "carriedOut"
  FROM period p CROSS JOIN thing t
  CROSS JOIN LATERAL (SELECT coalesce(t.split_off_on, t.received_on) AS day) AS b
  CROSS JOIN LATERAL (${timesSql('closings')}) AS c
  CROSS JOIN LATERAL (${timesSql('reopenings')}) AS r
  CROSS JOIN LATERAL (${timesSql('duplicates')}) AS d
)`

const movedSql: Readonly<Record<FlowLine, Prisma.Sql>> = {
  carriedIn: Prisma.sql`m."carriedIn"`,
  received: Prisma.sql`m.received`,
  splitOff: Prisma.sql`m."splitOff"`,
  reopened: Prisma.sql`m.reopened`,
  closed: Prisma.sql`m.closed`,
  duplicates: Prisma.sql`m.duplicates`,
  carriedOut: Prisma.sql`m."carriedOut"`,
}
