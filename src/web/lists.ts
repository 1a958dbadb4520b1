import type { FastifyReply } from 'fastify'
import type { z } from 'zod'
import type { Slice } from '../platform/keyset.js'
import { csv, sendsCsv, wantsCsv } from './csv.js'
import { type Cursors, type Page, sayPages } from './paging.js'
import { Unreadable } from './refusals.js'

export type Position = readonly (string | number | null)[]

interface PageQuery {
  readonly size: number
  readonly after?: string | undefined
  readonly before?: string | undefined
}

/** How a list is read: `name` and `filters` bind its cursors to it, `position` are the sort keys of a row. */
export interface KeysetList<Row, At extends Position> {
  readonly name: string
  readonly filters: Readonly<Record<string, unknown>>
  readonly position: z.ZodType<At>
  readonly at: (row: Row) => At
  /** One row more than the slice, the nearest to its cursor first. */
  readonly read: (slice: Slice<At>) => Promise<readonly Row[]>
}

export async function readPage<Row, At extends Position>(
  cursors: Cursors,
  { size, after, before }: PageQuery,
  { name, filters, position, at, read }: KeysetList<Row, At>,
): Promise<Page<Row>> {
  if (after !== undefined && before !== undefined) throw new Unreadable('Ask for the page after a cursor or before one, not both')
  const list = `${name} ${JSON.stringify(filters)}`
  const rows = await read({
    size,
    ...(after === undefined ? {} : { after: cursors.open(list, after, position) }),
    ...(before === undefined ? {} : { before: cursors.open(list, before, position) }),
  })
  const isMore = rows.length > size
  const kept = rows.slice(0, size)
  const items = before === undefined ? kept : kept.reverse()
  const [first, last] = [items[0], items.at(-1)]
  const hasNext = before === undefined ? isMore : true
  const hasPrevious = before === undefined ? after !== undefined : isMore
  return {
    items,
    ...(hasNext && last !== undefined ? { next: cursors.seal(list, at(last)) } : {}),
    ...(hasPrevious && first !== undefined ? { previous: cursors.seal(list, at(first)) } : {}),
  }
}

/** A list as a spreadsheet: its file's name, and its columns in their order. */
export interface Sheet<Row> {
  readonly name: string
  readonly columns: Readonly<Record<string, (row: Row) => string | number | boolean | null | undefined>>
}

/** The page as JSON, or as CSV for a caller who accepts that rather; the neighbouring pages are in the Link header of both. */
export function answerList<Row>(reply: FastifyReply, page: Page<Row>, sheet: Sheet<Row>): Page<Row> | string {
  sayPages(reply, page)
  if (!wantsCsv(reply.request)) return page
  sendsCsv(reply, sheet.name)
  return csv(
    Object.keys(sheet.columns),
    page.items.map((row) => Object.values(sheet.columns).map((cell) => cell(row))),
  )
}
