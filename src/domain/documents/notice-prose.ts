import { namesThePerson } from '../complaint/withheld.js'
import { Refused } from '../errors.js'
import type { NoticeContent } from './notice-content.js'
import { isNamedInPublic, type Decided } from './notice-decided.js'
import { withoutNames } from './notice-names.js'

/** Words to be left out of one edition, and what stands there instead, in square brackets. */
export interface Replacement {
  readonly words: string
  readonly by: string
}

/** Where people wrote in their own words. */
const prose = new Set([
  'summary',
  'reasons',
  'reason',
  'article10',
  'note',
  'view',
  'terms',
  'addressedTo',
  'text',
  'referredTo',
  'despiteCaution',
  'publicInterest',
])

type Change = (text: string) => string

/** Every stretch of prose in it changed; everything else as it is. */
function inProse<T>(value: T, change: Change, key = ''): T {
  if (typeof value === 'string') return (prose.has(key) ? change(value) : value) as T
  if (Array.isArray(value)) return value.map((item: unknown) => (typeof item === 'string' ? item : inProse(item, change))) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, inProse(part, change, name)])) as T
}

const places: ReadonlyMap<string, string> = new Map([
  ['allegations', 'what is recorded of an allegation (its summary, capacity, provisions or clauses)'],
  ['tests', 'the reasons of a jurisdiction test'],
  ['memberComments', 'the councillor’s comment'],
  ['consultations', 'the Independent Person’s view'],
  ['informalResolution', 'the terms of the informal resolution'],
  ['sanctions', 'a sanction (its terms, to whom it is addressed, or why it is imposed despite a caution)'],
  ['decision', 'the reasons for the decision'],
  ['viewDispensedWith', 'the reasons for doing without the Independent Person’s view'],
  ['hearing', 'the reasons for closing the hearing to the public'],
])

/**
 * The words of an edition as its readers may have them. The public edition names no councillor, save the one complained about where it was decided to. A complainant who is not named is in none of the
 * words either: what would identify them is not painted over here, since a gap tells who it was; the officer says what stands instead.
 * @throws Refused with the places where words would identify a complainant who is not named.
 */
export function inReadersWords(content: NoticeContent, decided: Decided, replacements: readonly Replacement[]): NoticeContent {
  const replaced = inProse(content, (text) =>
    replacements.reduce((before, { words, by }) => before.replaceAll(words, `[${by}]`), text),
  )
  if (content.edition === 'complainant' || content.edition === 'exempt') return replaced
  if (!isNamed(decided, content)) refuseIdentification(replaced, decided)
  return content.edition === 'public' ? withoutAnyone(replaced, decided) : replaced
}

/** Whether the councillor may know the name. The public is told no name, but what is known to the councillor is no secret to protect by refusal. */
const isNamed = ({ complaint }: Decided, { complainant, edition }: NoticeContent): boolean =>
  complainant !== null ||
  (edition === 'public' && ['named', 'withholdingRefused'].includes(complaint.complainant.identityHandling))

function refuseIdentification(content: NoticeContent, { complaint }: Decided): void {
  const where = Object.entries(content).flatMap(([part, value]: [string, unknown]) =>
    proseIn(value).some((text) => namesThePerson(text, complaint.complainant)) ? [places.get(part) ?? part] : [],
  )
  if (where.length === 0) return
  throw new Refused(
    where.map((place) => `the complainant is not named in this edition, but words that could identify them stand in ${place}`),
  )
}

function proseIn(value: unknown): readonly string[] {
  const found: string[] = []
  inProse(value, (text) => {
    found.push(text)
    return text
  })
  return found
}

function withoutAnyone(content: NoticeContent, decided: Decided): NoticeContent {
  const { complaint, theCase } = decided
  const known = { email: null, address: null }
  const others = complaint.cases.filter(({ id }) => id !== theCase.id).map(({ subjectMember }) => subjectMember.name)
  return inProse(content, (text) => {
    const own = isNamedInPublic(decided)
      ? text
      : withoutNames(text, { ...known, name: theCase.subjectMember.name }, '[the councillor]')
    const alone = others.reduce((before, name) => withoutNames(before, { ...known, name }, '[another councillor]'), own)
    return withoutNames(alone, complaint.complainant, '[the complainant]')
  })
}
