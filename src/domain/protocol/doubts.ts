import { blankedDeletions, passagesIn } from './deletions.js'
import { lineAt, type Block } from './lines.js'
import { wordDoubtKinds, wordRules, type Span } from './word-doubts.js'

export const doubtKinds = [
  ...wordDoubtKinds,
  'struckButStillNamed',
  'unpairedDeletionMark',
  'besideMarginNote',
  'paragraphInList',
  'clauseCount',
  'groupMissing',
  'groupTwice',
  'partNotFound',
  'implications',
  'afterProtocol',
] as const
export type DoubtKind = (typeof doubtKinds)[number]

/** Something that a person should look at; `line` is that of the source, `quote` its words there. */
export interface Doubt {
  readonly line: number
  readonly kind: DoubtKind
  readonly quote: string
  readonly why: string
}

/** So many words either side make the place findable. */
const wordsAround = 3
const reach = 100

function widened(text: string, { start, end }: Span): Span {
  const before = new RegExp(`(?:\\S+\\s+){0,${wordsAround}}\\S*$`).exec(text.slice(Math.max(0, start - reach), start))?.[0] ?? ''
  const after = new RegExp(`^\\S*(?:\\s+\\S+){0,${wordsAround}}`).exec(text.slice(end, end + reach))?.[0] ?? ''
  return { start: start - before.length, end: end + after.length }
}

/** Two finds of one rule whose surroundings meet are one doubt. */
function merged(spans: readonly Span[]): Span[] {
  const joined: Span[] = []
  for (const span of [...spans].sort((one, other) => one.start - other.start)) {
    const last = joined.at(-1)
    if (last && span.start <= last.end) joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, span.end) }
    else joined.push(span)
  }
  return joined
}

const quoted = (text: string, { start, end }: Span): string => text.slice(start, end).replace(/\s+/g, ' ').trim()

export function findWordDoubts(blocks: readonly Block[]): Doubt[] {
  const texts = blocks.map(({ text }) => blankedDeletions(text))
  const capitals = capitalsWithin(texts)
  return blocks.flatMap((block, index) => {
    const text = texts[index] ?? ''
    return wordRules.flatMap(({ kind, why, find }) => {
      const found = find(text, capitals)
      return merged(found.map((span) => widened(text, span))).map((span) => {
        const first = found.find(({ start, end }) => start >= span.start && end <= span.end) ?? span
        return { line: lineAt(block, first.start), kind, quote: quoted(text, span), why }
      })
    })
  })
}

/** How often each word is written with a capital in the middle of a sentence: a name is written so more than once. */
function capitalsWithin(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const [word] of texts.join('\n').matchAll(/(?<=[\p{Ll},] )\p{Lu}\p{Ll}+/gu)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

/** A name struck out in one place that the proposed text still gives in another: perhaps it was meant to go there too. */
export function findNamesStillStanding(blocks: readonly Block[]): Doubt[] {
  const struckNames = new Set(
    blocks.flatMap(({ text }) =>
      passagesIn(text).flatMap(
        (passage) => passage.text.match(/\p{Lu}[\p{L}&]+(?: \p{Lu}[\p{L}&]+)+|[^\s@]{1,64}@[^\s@]{1,200}\w/gu) ?? [],
      ),
    ),
  )
  return [...struckNames].flatMap((name) =>
    blocks.flatMap((block): Doubt[] => {
      const text = blankedDeletions(block.text)
      const start = text.indexOf(name)
      if (start < 0) return []
      const quote = quoted(text, widened(text, { start, end: start + name.length }))
      return [
        {
          line: lineAt(block, start),
          kind: 'struckButStillNamed',
          quote,
          why: `“${name}” is struck out elsewhere and still named here`,
        },
      ]
    }),
  )
}
