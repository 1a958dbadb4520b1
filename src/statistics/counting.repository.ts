import { columnName } from '../domain/statistics/columns.js'
import type { AllegationFact } from '../domain/statistics/facts.js'
import {
  cohorts,
  units,
  type Condition,
  type Dimension,
  type Figure,
  type ListColumn,
  type Unit,
} from '../domain/statistics/figure.js'
import { Prisma } from '../generated/prisma/client.js'

/** Declared figures as SQL over `fact f` (the rows known at the moment) and `period p` (n, starts, ends; n is 0 for the one asked about). */
const lists: Readonly<Record<ListColumn, true>> = {
  incidents: true,
  complaintClosings: true,
  complaintReopenings: true,
  complaintDuplicateClosings: true,
  closings: true,
  reopenings: true,
  duplicateClosings: true,
  provisions: true,
  provisionsBreached: true,
  clauses: true,
  reasons: true,
  sanctions: true,
  sanctionsRecommended: true,
  sanctionsCompliedWith: true,
  sanctionsRefused: true,
  sanctionsNoLongerPossible: true,
  legalIssues: true,
  legalIssuesEnded: true,
}
const isList = (column: keyof AllegationFact): boolean => column in lists

const column = (name: keyof AllegationFact): Prisma.Sql => Prisma.raw(`f.${columnName(name)}`)

const unitSql = (unit: Unit, as: string): Prisma.Sql => {
  const { of } = units[unit]
  const alias = Prisma.raw(as)
  return isList(of)
    ? Prisma.sql`CROSS JOIN LATERAL unnest(${column(of)}) AS ${alias}(id)`
    : Prisma.sql`CROSS JOIN LATERAL (SELECT ${column(of)} AS id) AS ${alias}`
}

function conditionSql(condition: Condition): Prisma.Sql {
  const value = column(condition.column)
  if ('isSet' in condition) return condition.isSet ? Prisma.sql`${value} IS NOT NULL` : Prisma.sql`${value} IS NULL`
  if ('isTrue' in condition) return Prisma.sql`${value} IS TRUE`
  if ('hasAny' in condition) return Prisma.sql`cardinality(${value}) > 0`
  if ('isOneOf' in condition) return Prisma.sql`${value}::text IN (${Prisma.join([...condition.isOneOf])})`
  return Prisma.sql`${value} <= ${column(condition.onOrBefore)}`
}

const all = (conditions: readonly Prisma.Sql[]): Prisma.Sql => Prisma.join([...conditions], ' AND ')

/** The rows a figure is about, each with its period `p` and its unit `u`. */
function rows(figure: Figure, more: readonly Prisma.Sql[] = [], joined = Prisma.empty): Prisma.Sql {
  const { day } = cohorts[figure.cohort]
  const inPeriod = day === null ? Prisma.sql`p.n = 0` : Prisma.sql`${column(day)} >= p.starts AND ${column(day)} < p.ends`
  const conditions = [Prisma.sql`u.id IS NOT NULL`, ...(figure.where ?? []).map(conditionSql), ...more]
  return Prisma.sql`FROM fact f JOIN period p ON ${inPeriod} ${unitSql(figure.unit, 'u')} ${joined} WHERE ${all(conditions)}`
}

const joinedKeys = ({ column: name }: Dimension): Prisma.Sql =>
  isList(name)
    ? Prisma.sql`LEFT JOIN LATERAL unnest(${column(name)}) AS k(key) ON true`
    : Prisma.sql`CROSS JOIN LATERAL (SELECT ${column(name)}::text AS key) AS k`

const keyOf = ({ letters }: Dimension): Prisma.Sql =>
  letters === undefined ? Prisma.sql`coalesce(k.key::text, '')` : Prisma.sql`coalesce(left(k.key::text, ${letters}), '')`

const noSpread = Prisma.sql`NULL::float8 AS median, NULL::float8 AS mean, NULL::float8 AS ninetieth, NULL::float8 AS least, NULL::float8 AS most`

const counted = (figure: Figure, part: string, key: Prisma.Sql, from: Prisma.Sql): Prisma.Sql => Prisma.sql`
  SELECT ${figure.id}::text AS figure, p.n = 1 AS "isPrevious", ${part}::text AS part, ${key} AS key, count(DISTINCT u.id)::int AS count, ${noSpread}
  ${from} GROUP BY 2, 4`

const noKey = Prisma.sql`''::text`
const yes = Prisma.sql`'yes'::text`

/** The statements that count one figure: its base, and what it says beside. */
export function countingSql(figure: Figure): Prisma.Sql[] {
  const base = counted(figure, 'base', noKey, rows(figure))
  switch (figure.kind) {
    case 'count':
      return [base]
    case 'breakdown':
      return [base, counted(figure, 'cell', keyOf(figure.by), rows(figure, [], joinedKeys(figure.by)))]
    case 'share':
      return [base, counted(figure, 'cell', yes, rows(figure, figure.of.map(conditionSql)))]
    case 'repeats':
      return [base, repeatsSql(figure)]
    case 'distribution': {
      const known = rows(figure, [Prisma.sql`${column(figure.of)} IS NOT NULL`])
      return [counted(figure, 'base', noKey, known), spreadSql(figure.id, column(figure.of), known)]
    }
  }
}

const repeated = (figure: Figure & { kind: 'repeats' }): Prisma.Sql => Prisma.sql`
  SELECT p.n, u.id ${rows(figure, [], unitSql(figure.over, 'o'))} GROUP BY p.n, u.id HAVING count(DISTINCT o.id) > 1`

const repeatsSql = (figure: Figure & { kind: 'repeats' }): Prisma.Sql => Prisma.sql`
  SELECT ${figure.id}::text AS figure, r.n = 1 AS "isPrevious", 'cell'::text AS part, ${yes} AS key, count(*)::int AS count, ${noSpread}
  FROM (${repeated(figure)}) AS r GROUP BY 2`

/** Median between the two in the middle; the 90th percentile is a number of days that occurred; the mean to one decimal place. */
const spreadSql = (id: string, days: Prisma.Sql, from: Prisma.Sql): Prisma.Sql => Prisma.sql`
  SELECT ${id}::text AS figure, d.n = 1 AS "isPrevious", 'spread'::text AS part, ''::text AS key, count(*)::int AS count,
    percentile_cont(0.5) WITHIN GROUP (ORDER BY d.days) AS median, round(avg(d.days), 1)::float8 AS mean,
    percentile_disc(0.9) WITHIN GROUP (ORDER BY d.days)::float8 AS ninetieth, min(d.days)::float8 AS least, max(d.days)::float8 AS most
  FROM (SELECT DISTINCT p.n, u.id, ${days} AS days ${from}) AS d GROUP BY 2`

/** The cases behind one cell of a figure in the period p.n = 0; without a key, behind its base. */
export function casesBehindSql(figure: Figure, key: string | undefined): Prisma.Sql {
  if (figure.kind === 'distribution')
    return Prisma.sql`SELECT f.case_id ${rows(figure, [Prisma.sql`${column(figure.of)} IS NOT NULL`])}`
  if (key === undefined || figure.kind === 'count') return Prisma.sql`SELECT f.case_id ${rows(figure)}`
  if (figure.kind === 'share') return Prisma.sql`SELECT f.case_id ${rows(figure, figure.of.map(conditionSql))}`
  if (figure.kind === 'repeats')
    return Prisma.sql`SELECT f.case_id ${rows(figure, [Prisma.sql`(p.n, u.id) IN (${repeated(figure)})`])}`
  return Prisma.sql`SELECT f.case_id ${rows(figure, [Prisma.sql`${keyOf(figure.by)} = ${key}`], joinedKeys(figure.by))}`
}
