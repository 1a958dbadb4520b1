import { z } from 'zod'
import { casesQuery, type CasesQuery } from './case-lists.service.js'
import { referenceInPath, inPath } from './reference.js'

const withoutEmpty = (query: unknown): unknown =>
  typeof query === 'object' && query !== null
    ? Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ''))
    : query

/** The list as it is first opened: open cases, the next due first. 'Any' is sent as an empty answer. */
const opening = { open: 'true', sort: 'dueOn' } as const

export const casesPageQuery = z.preprocess(
  (query) => withoutEmpty(typeof query === 'object' && query !== null ? { ...opening, ...query } : query),
  casesQuery,
)

/** The same list, with something changed, as an address; from its first page. */
export function listAddress(path: string, query: Partial<CasesQuery>): string {
  const { after: _, before: __, size: ___, open, ...rest } = query
  const given = Object.entries({ open: open ?? '', ...rest }).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  )
  return `${path}?${new URLSearchParams(given).toString()}`
}

export const findQuery = z.strictObject({ reference: z.string().max(200).default('') })

/** Where the complaint with this reference is, if it could be one. */
export function addressOf(typed: string): string | undefined {
  const read = referenceInPath.safeParse(typed)
  return read.success ? inPath(read.data) : undefined
}
