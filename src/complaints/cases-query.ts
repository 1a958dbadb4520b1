import { z } from 'zod'
import { doneQuery } from './desk/banners.js'
import { casesQuery, type CasesQuery } from './case-lists.service.js'
import { referenceInPath, inPath } from './reference.js'

const withoutEmpty = (query: unknown): unknown =>
  typeof query === 'object' && query !== null
    ? Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ''))
    : query

/** The list as it is first opened: open cases, the next due first. 'Any' is sent as an empty answer. */
const opening = { open: 'true', sort: 'dueOn' } as const

const opened = (query: unknown): unknown =>
  withoutEmpty(typeof query === 'object' && query !== null ? { ...opening, ...query } : query)

export const casesPageQuery = z.preprocess(opened, casesQuery)

/** The list may say what was done a moment ago in a case that is seen no longer. */
export const casesListQuery = z.preprocess(opened, casesQuery.extend(doneQuery.shape))
export type CasesListQuery = z.infer<typeof casesListQuery>

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
