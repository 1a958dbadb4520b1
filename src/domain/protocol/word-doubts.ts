/**
 * Signs that a converter lost the mark of a deletion: two ways of saying one thing stand side by side. The rules look at words and their
 * neighbours, not at any one text, and only ask a person to look: nothing is corrected.
 */
export const wordDoubtKinds = [
  'doubledWord',
  'doubledConjunction',
  'repeatedPronounAndVerb',
  'capitalInSentence',
  'alternativesSideBySide',
  'repeatedInList',
  'strayThat',
  'missingVerb',
  'strayPunctuation',
  'repeatedVerb',
] as const
export type WordDoubtKind = (typeof wordDoubtKinds)[number]

export interface Span {
  readonly start: number
  readonly end: number
}

export interface WordRule {
  readonly kind: WordDoubtKind
  readonly why: string
  /** `capitals` are the words that the document writes with a capital in the middle of a sentence, with how often. */
  readonly find: (text: string, capitals: ReadonlyMap<string, number>) => Span[]
}

const matches =
  (pattern: RegExp, except?: RegExp) =>
  (text: string): Span[] =>
    [...text.matchAll(pattern)]
      .filter((found) => except === undefined || !except.test(found[0]))
      .map((found) => ({ start: found.index, end: found.index + found[0].length }))

const conjunction = '(?:however|but|although|though|yet|nevertheless|whereas|and|or|because|unless|therefore)'
const usualPair = /^(?:and|but|or) (?:yet|therefore|nevertheless|however|because|unless|although|though|whereas)$|^but or$/i
const pronoun = '(?:it|they|he|she|we|you|this|that|these|those)'
const auxiliary = '(?:do|does|did|is|are|was|were|has|have|had|can|could|may|might|will|would|shall|should|must)'

/** Words that a drafter puts one for the other. */
const alternatives = [
  ['reason', 'basis', 'ground', 'grounds', 'cause'],
  ['personal', 'individual', 'private'],
  ['official', 'formal', 'professional'],
  ['inappropriate', 'offensive', 'unsuitable', 'improper', 'unacceptable'],
  ['decision', 'discussion', 'decisions', 'discussions', 'determinations'],
  ['rules', 'requirements', 'standards', 'obligations'],
  ['residents', 'electors', 'constituents'],
  ['begin', 'start', 'commence'],
  ['clear', 'plain', 'evident', 'obvious'],
  ['remove', 'delete', 'withdraw'],
  ['matters', 'business', 'affairs', 'issues'],
]

/** Adjectives told by their ending; two of one ending with neither comma nor 'and' between are rarely meant. */
const adjectives = /\b(?!(?:social|several|available)\b)[a-z]{2,}(al|ive|ate|ory|ous|ible|able) [a-z]{2,}\1\b/g
const usualAdjectives = / (?:material|proposal|appeal|disposal|approval|trial|table|journal|manual)$|^private individual$/

function besideOneAnother(text: string): Span[] {
  const words = [...text.matchAll(/[\p{L}'’]+/gu)].map((found) => ({
    word: found[0].toLowerCase(),
    start: found.index,
    end: found.index + found[0].length,
  }))
  return words.flatMap((one, index) => {
    const set = alternatives.find((known) => known.includes(one.word))
    const near = words.slice(index + 1, index + 3).find(({ word }) => word !== one.word && set?.includes(word))
    if (!near || usualAdjectives.test(`${one.word} ${near.word}`)) return []
    const between = text.slice(one.end, near.start)
    return /[^\p{L}\s'’]|\b(?:and|or|nor|from|than|not|of|to|in|as|the|a|for|by|with)\b/iu.test(between)
      ? []
      : [{ start: one.start, end: near.end }]
  })
}

function capitalInSentence(text: string, capitals: ReadonlyMap<string, number>): Span[] {
  return matches(/(?<=\b(?:that|which|if|whether|because|when|where|while|since|unless) )\p{Lu}\p{Ll}+(?= \p{Ll})/gu)(
    text,
  ).filter(({ start, end }) => (capitals.get(text.slice(start, end)) ?? 0) <= 1)
}

/** The same phrase twice among the items of one list. */
function repeatedInList(text: string): Span[] {
  return [...text.matchAll(/[^.!?;:]+/g)].flatMap((sentence) => {
    if (!sentence[0].includes(',')) return []
    let at = sentence.index
    const items = sentence[0].split(/(,|\bor\b|\band\b)/).map((item) => {
      const start = at + item.length - item.trimStart().length
      at += item.length
      return { words: item.trim().toLowerCase(), start }
    })
    const seen = new Map<string, number>()
    return items.flatMap(({ words, start }) => {
      const first = seen.get(words)
      seen.set(words, first ?? start)
      return first !== undefined && words.includes(' ') ? [{ start: first, end: start + words.length }] : []
    })
  })
}

export const wordRules: readonly WordRule[] = [
  { kind: 'doubledWord', why: 'the same word stands twice', find: matches(/\b(\p{L}{2,})\s+\1\b/giu) },
  {
    kind: 'doubledConjunction',
    why: 'two conjunctions stand side by side: one may have been struck out',
    find: matches(new RegExp(`\\b${conjunction} ${conjunction}\\b`, 'gi'), usualPair),
  },
  {
    kind: 'repeatedPronounAndVerb',
    why: 'a pronoun and its verb stand twice: one pair may have been struck out',
    find: matches(new RegExp(`\\b(?:as |than )?${pronoun} ${auxiliary} ${pronoun} ${auxiliary}\\b`, 'gi')),
  },
  {
    kind: 'capitalInSentence',
    why: 'a capital letter in the middle of a sentence: a sentence may once have begun here',
    find: capitalInSentence,
  },
  {
    kind: 'alternativesSideBySide',
    why: 'two words for one thing stand side by side: one may have been struck out',
    find: (text) => [...besideOneAnother(text), ...matches(adjectives, usualAdjectives)(text)],
  },
  { kind: 'repeatedInList', why: 'the same item stands twice in one list', find: repeatedInList },
  {
    kind: 'strayThat',
    why: 'a second subject follows the first: words before it may have been struck out',
    find: matches(/(?<=, )(?:that|which) (?:it|they|he|she|this) (?:is|are|was|were|does|do|has|have|can|will|may)(?: not)?\b/gi),
  },
  {
    kind: 'missingVerb',
    why: 'a verb is missing between these words',
    find: matches(
      /(?<!\b(?:mak(?:e|es|ing)|made|find|finds|found|consider(?:s|ed)?|think|thinks|deem(?:s|ed)?|believe[sd]?|render(?:s|ed)?|keep|keeps|see) )\b(?:it|they|he|she) (?:impossible|possible|necessary|important|likely|unlikely|essential|difficult|clear)\b/gi,
    ),
  },
  {
    kind: 'strayPunctuation',
    why: 'punctuation stands where none belongs: words beside it may have been struck out',
    find: matches(/\b\p{L}+ (?:[:;,.!?]-?)(?=\s|$)|\b\p{L}+:-|\b\p{L}+,[,.;:]|\b\p{L}+\/ \p{L}+/gu),
  },
  {
    kind: 'repeatedVerb',
    why: 'the sentence says its verb twice: one of its halves may have been struck out',
    find: matches(/(?<=^|[.!?] )([A-Z]\p{Ll}{3,})ing\b[^.!?]*\bto \1e?\b/giu),
  },
]
