import { diffWordsWithSpace } from 'diff'
import { clauseInFull, compareClauseCodes, type Clause, type ClauseCode } from './clauses.js'

export interface RedlinePart {
  readonly kind: 'kept' | 'deleted' | 'inserted'
  readonly text: string
}

/** Word by word. Kept and deleted parts joined are `before`, kept and inserted parts joined are `after`, to the letter. */
export function redline(before: string, after: string): RedlinePart[] {
  return diffWordsWithSpace(before, after).map(({ added, removed, value }) => ({
    kind: added ? 'inserted' : removed ? 'deleted' : 'kept',
    text: value,
  }))
}

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
