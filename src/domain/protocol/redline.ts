import { diffWordsWithSpace } from 'diff'
import { clauseInFull, compareClauseCodes, type Clause, type ClauseCode } from './clauses.js'

export interface RedlinePart {
  readonly kind: 'kept' | 'deleted' | 'inserted'
  readonly text: string
}

/** A stretch of kept words shorter than this between two changes is read as part of them, and a text less kept than this as rewritten. */
const fewestKeptWords = 3
const leastKeptShare = 0.3

/** Word by word, as a reader would mark it. Kept and deleted parts joined are `before`, kept and inserted parts joined are `after`, to the letter. */
export function redline(before: string, after: string): RedlinePart[] {
  const parts = diffWordsWithSpace(before, after).map(({ added, removed, value }): RedlinePart => ({
    kind: added ? 'inserted' : removed ? 'deleted' : 'kept',
    text: value,
  }))
  const kept = parts.filter(({ kind }) => kind === 'kept').reduce((sum, { text }) => sum + text.length, 0)
  const isRewritten = kept < leastKeptShare * Math.min(before.length, after.length)
  return isRewritten ? changed(before, after) : withoutIslands(parts)
}

const changed = (before: string, after: string): RedlinePart[] => [
  ...(before === '' ? [] : [{ kind: 'deleted' as const, text: before }]),
  ...(after === '' ? [] : [{ kind: 'inserted' as const, text: after }]),
]

/** Two words kept between two changes are an island that makes both hard to read. */
function withoutIslands(parts: readonly RedlinePart[]): RedlinePart[] {
  const result: RedlinePart[] = []
  let [before, after] = ['', '']
  parts.forEach(({ kind, text }, index) => {
    const isIsland = kind === 'kept' && index > 0 && index < parts.length - 1 && wordsIn(text) < fewestKeptWords
    if (kind !== 'inserted' && (kind === 'deleted' || isIsland)) before += text
    if (kind !== 'deleted' && (kind === 'inserted' || isIsland)) after += text
    if (kind !== 'kept' || isIsland) return
    result.push(...changed(before, after), { kind, text })
    ;[before, after] = ['', '']
  })
  return [...result, ...changed(before, after)]
}

const wordsIn = (text: string): number => text.split(/\s+/).filter((word) => word !== '').length

export type ClauseChange =
  | { readonly change: 'same' | 'added' | 'removed'; readonly code: ClauseCode; readonly text: string }
  | { readonly change: 'changed'; readonly code: ClauseCode; readonly parts: readonly RedlinePart[] }

/** Clause by clause, by code, in the order of the protocol. */
export function compareVersions(
  before: { readonly clauses: readonly Clause[] },
  after: { readonly clauses: readonly Clause[] },
): ClauseChange[] {
  const texts = (clauses: readonly Clause[]) => new Map(clauses.map((clause) => [clause.code, clauseInFull(clause)]))
  const [old, now] = [texts(before.clauses), texts(after.clauses)]
  return [...new Set([...old.keys(), ...now.keys()])].sort(compareClauseCodes).map((code): ClauseChange => {
    const [was, is] = [old.get(code), now.get(code)]
    if (was === undefined) return { change: 'added', code, text: is ?? '' }
    if (is === undefined) return { change: 'removed', code, text: was }
    if (was === is) return { change: 'same', code, text: is }
    return { change: 'changed', code, parts: redline(was, is) }
  })
}
