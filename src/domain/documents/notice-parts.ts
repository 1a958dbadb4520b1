import { formatDay } from '../time/dates.js'
import { capacities, indicators, strengths } from '../complaint/vocabulary.js'
import { acts, platforms } from '../complaint/conduct.js'
import { heading, quotation, type Block, type Text } from './blocks.js'
import type { NoticeContent } from './notice-content.js'
import { clauseIn, provisionIn, type QuotedLaw } from './notice-law.js'

/** What stands under one heading: paragraphs, which are numbered, and blocks between them. */
export interface NoticePart {
  readonly title: string
  readonly body: readonly (Text | Block)[]
}

type AllegationOf = NoticeContent['allegations'][number]

export const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

export const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`

/** 'allegation 2', 'allegations 1 and 3' */
export function numbersOf({ allegations }: NoticeContent, ids: readonly string[]): string {
  const numbers = allegations.filter(({ id }) => ids.includes(id)).map(({ number }) => String(number))
  return `${numbers.length === 1 ? 'allegation' : 'allegations'} ${listed(numbers)}`
}

/** Each allegation under a heading of its own, unless there is only one. */
export const eachAllegation = (
  content: NoticeContent,
  say: (allegation: AllegationOf) => readonly (Text | Block)[],
): (Text | Block)[] =>
  content.allegations.flatMap((allegation) => {
    const said = say(allegation)
    return content.allegations.length > 1 && said.length > 0 ? [heading(3, `Allegation ${allegation.number}`), ...said] : said
  })

export function theComplaint(content: NoticeContent): NoticePart {
  const { receivedOn, words, remedySought } = content
  return {
    title: 'The complaint',
    body: [
      `The complaint was received on ${formatDay(receivedOn)}. It alleges:`,
      ...eachAllegation(content, ({ summary }) => [quotation('', summary)]),
      ...(words === null || words.trim() === '' ? [] : ['In the words of the complaint:', quotation('', words)]),
      ...(remedySought === null || remedySought.trim() === '' ? [] : ['The outcome asked for:', quotation('', remedySought)]),
    ],
  }
}

const quotedWords =
  'The words quoted here were in force on the day of the conduct. A breach can be found only of a provision of the Code. The protocol is guidance: a clause shows what the council expects of its councillors on social media, and departing from one is not by itself a breach.'

/** The words in force on the day of the conduct: LA 2011 s27(2) binds a member by the Code as it then stood. */
export function theLaw(content: NoticeContent, law: QuotedLaw): NoticePart {
  return {
    title: 'The Code of Conduct and the protocol',
    body: [
      ...(content.allegations.some(
        ({ provisionLinks, clauseLinks }) => (provisionLinks ?? []).length + (clauseLinks ?? []).length > 0,
      )
        ? [quotedWords]
        : []),
      ...eachAllegation(content, (allegation) => [...provisions(allegation, law), ...clauses(content, allegation, law)]),
    ],
  }
}

function provisions({ provisionLinks, codeVersion }: AllegationOf, law: QuotedLaw): (Text | Block)[] {
  if (provisionLinks === null || provisionLinks.length === 0) return ['No provision of the Code was linked to this allegation.']
  return [
    `${provisionLinks.length === 1 ? 'The provision' : 'The provisions'} of the Code alleged to be engaged:`,
    ...provisionLinks.flatMap(({ provision, reason }) => {
      const { number, heading: title, text } = provisionIn(law, codeVersion, provision)
      return [quotation(number, [{ strong: title }, `: ${text}`]), `Why it is alleged to be engaged: ${reason}`]
    }),
  ]
}

function clauses(
  { edition, complainant }: NoticeContent,
  { clauseLinks, protocolVersion }: AllegationOf,
  law: QuotedLaw,
): (Text | Block)[] {
  if (protocolVersion === null) return ['No protocol on social media was in force on the day of the conduct.']
  if (clauseLinks === null || clauseLinks.length === 0) return ['No clause of the protocol was linked to this allegation.']
  // what the complainant suggested is given in the complainant's words
  const hides = (by: string) => by === 'complainant' && complainant === null && edition !== 'complainant' && edition !== 'exempt'
  return [
    `${clauseLinks.length === 1 ? 'The clause' : 'The clauses'} of the protocol considered:`,
    ...clauseLinks.flatMap(({ clause, strength, reason, suggestedBy }) => {
      const { heading: title, text } = clauseIn(law, protocolVersion, clause)
      const words = title === undefined ? text : [{ strong: title }, `: ${text}`]
      const departure = `Whether the conduct departs from ${clause}: ${lower(strengths[strength])}.`
      return [quotation(clause, words), hides(suggestedBy) ? departure : `${departure} ${reason}`]
    }),
  ]
}

export function theFacts(content: NoticeContent): NoticePart {
  const { memberComments } = content
  return {
    title: 'The facts considered',
    body: [
      ...eachAllegation(content, ({ platform, act, conductOn, capacity }) => [
        `Where and when: ${lower(acts[act])}, ${platforms[platform] === 'Other' ? 'online' : platforms[platform]}, on ${formatDay(conductOn)}.`,
        ...(capacity === null || capacity.indicators.length === 0
          ? []
          : [`What was noted of the account and the post: ${listed(capacity.indicators.map((one) => lower(indicators[one])))}.`]),
      ]),
      ...(memberComments ?? []).flatMap(({ on, text }) => [`The councillor commented on ${formatDay(on)}:`, quotation('', text)]),
    ],
  }
}

/** The hardest question of a complaint about social media, and the commonest reason to take it no further. */
export const theCapacity = (content: NoticeContent): NoticePart => ({
  title: 'Capacity: was the councillor acting as a councillor?',
  body: eachAllegation(content, ({ capacity, result }) =>
    capacity === null
      ? [
          content.tests?.inCapacity?.answer === 'no'
            ? 'At first sight the councillor was not acting as a councillor: see the test of jurisdiction above.'
            : result === null && !content.decision.endsCase
              ? 'This question has not been decided yet.'
              : 'This question was not decided, because the case did not come so far.',
        ]
      : [['Finding: ', { strong: capacities[capacity.finding] }, '.'], `Reasons: ${capacity.reasons}`],
  ),
})
