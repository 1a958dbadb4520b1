import { Prisma } from '../generated/prisma/client.js'

/** The part of a list that is asked for: from the start, or beyond a row, which is named by its sort keys. */
export interface Slice<Position> {
  readonly size: number
  readonly after?: Position
  readonly before?: Position
}

/** What a list is sorted by; the last key tells rows apart that are equal in the others. */
export interface SortKey {
  readonly column: string
  readonly type: 'text' | 'uuid' | 'date'
}

export type Direction = 'ascending' | 'descending'

/**
 * The condition and the end of a statement that reads one row more than the slice, by key and never by offset. Rows before a row come in
 * reverse, the nearest first. Columns and types are the program's own words, never a caller's.
 */
export function keyset(slice: Slice<readonly (string | null)[]>, keys: readonly SortKey[], direction: Direction = 'ascending') {
  const from = slice.after ?? slice.before
  const isAscending = (direction === 'ascending') === (slice.before === undefined)
  const columns = Prisma.raw(`(${keys.map(({ column }) => column).join(', ')})`)
  const values = from && Prisma.join(keys.map(({ type }, at) => Prisma.sql`${from[at] ?? null}::${Prisma.raw(type)}`))
  const order = Prisma.raw(keys.map(({ column }) => `${column} ${isAscending ? 'ASC' : 'DESC'}`).join(', '))
  return {
    beyond: values ? Prisma.sql`${columns} ${Prisma.raw(isAscending ? '>' : '<')} (${values})` : Prisma.sql`true`,
    inOrder: Prisma.sql`ORDER BY ${order} LIMIT ${slice.size + 1}`,
  }
}
