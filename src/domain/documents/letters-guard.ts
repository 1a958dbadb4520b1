import type { Complainant } from '../complaint/complaint.js'
import type { CaseView } from '../complaint/seen-case.js'
import { namesThePerson, type Identity } from '../complaint/withheld.js'

/**
 * Stands for a whole passage, and not for the words in it that would tell who complained: a gap of that length would tell it too.
 * The officer writes what stands here instead.
 */
export const leftOut =
  '[Write here what the reader may know: the words on record could lead to the complainant and are left out.]'

/** Where people wrote in their own words. Names of those who act, dates and entries of lists stay as they are. */
const prose = new Set([
  'summary',
  'post',
  'words',
  'remedySought',
  'reasons',
  'reason',
  'article10',
  'note',
  'view',
  'terms',
  'addressedTo',
  'referredTo',
  'to',
  'offence',
  'text',
  'question',
  'conclusion',
  'plan',
  'report',
  'draftReport',
  'finalReport',
  'place',
  'publicInterest',
  'despiteCaution',
])

/** Whatever of the complainant's identity the view does not show is not to be found in its words either. */
const hidden = ({ complainant: shown }: CaseView, { name, email, address }: Complainant): Identity => ({
  name: shown.name === null ? name : null,
  email: shown.email === null ? email : null,
  address: shown.address === null ? address : null,
})

export function guarded(view: CaseView, complainant: Complainant): CaseView {
  const identity = hidden(view, complainant)
  return inProse(view, (text) => (namesThePerson(text, identity) ? leftOut : text))
}

function inProse<T>(value: T, change: (text: string) => string, key = ''): T {
  if (typeof value === 'string') return (prose.has(key) ? change(value) : value) as T
  if (Array.isArray(value)) return value.map((item: unknown) => inProse(item, change)) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, inProse(part, change, name)])) as T
}
