import type { Condition, Scope } from '../domain/complaint/visibility.js'
import { Prisma } from '../generated/prisma/client.js'

/** The visibility rules as a condition on `case_row k`: every list, count and search carries it. */
export function isVisibleSql(scope: Scope): Prisma.Sql {
  if (scope === null) return Prisma.sql`false`
  return scope.length === 0 ? Prisma.sql`true` : Prisma.join(scope.map(conditionSql), ' AND ')
}

const columns = {
  complaint: Prisma.raw('k.complaint_id'),
  authority: Prisma.raw('k.authority_id'),
  subjectMember: Prisma.raw('k.subject_member'),
  complainantPerson: Prisma.raw('k.complainant_person'),
  investigatingOfficer: Prisma.raw('k.investigating_officer'),
} as const

function conditionSql(condition: Condition): Prisma.Sql {
  if (condition.facet === 'independentPersons') return Prisma.sql`k.independent_persons @> ARRAY[${condition.include}::uuid]`
  if (condition.facet === 'stoodDown') return Prisma.sql`NOT k.stood_down @> ARRAY[${condition.doNotInclude}::uuid]`
  if (condition.facet === 'toldOn') return Prisma.sql`k.told_on IS NOT NULL`
  const column = columns[condition.facet]
  return 'is' in condition
    ? Prisma.sql`${column} = ${condition.is}::uuid`
    : Prisma.sql`${column} IS DISTINCT FROM ${condition.isNot}::uuid`
}
