import { groupName, groupOf, type ClauseGroup } from '../domain/protocol/clauses.js'
import { redline, type RedlinePart } from '../domain/protocol/redline.js'
import type { Comparison, ProtocolVersion } from './protocol-version.js'

interface Changed {
  readonly name: string
  readonly change: 'changed' | 'added' | 'removed'
  readonly parts: readonly RedlinePart[]
}

/** Two versions in tracked changes, as a page tells them: what changed group by group, and which clauses stayed as they were. */
export interface Compared {
  readonly groups: readonly { readonly group: ClauseGroup; readonly name: string; readonly changes: readonly Changed[] }[]
  readonly explanations: readonly Changed[]
  readonly same: readonly string[]
  readonly counts: { readonly changed: number; readonly added: number; readonly removed: number }
}

export function comparedForPage(before: ProtocolVersion, after: ProtocolVersion, { clauses }: Comparison): Compared {
  const changes = clauses.flatMap((clause) => changesIn(clause).map((changed) => ({ group: groupOf(clause.code), changed })))
  const groups = [...new Set(changes.flatMap(({ group }) => group ?? []))].map((group) => ({
    group,
    name: groupName(group),
    changes: changes.filter((one) => one.group === group).map(({ changed }) => changed),
  }))
  const counted = (change: Changed['change']) => changes.filter(({ changed }) => changed.change === change).length
  return {
    groups,
    explanations: explanationsCompared(before, after),
    same: clauses.flatMap(({ change, code }) => (change === 'same' ? [code] : [])),
    counts: { changed: counted('changed'), added: counted('added'), removed: counted('removed') },
  }
}

function changesIn(clause: Comparison['clauses'][number]): Changed[] {
  if (clause.change === 'same') return []
  if (clause.change === 'changed') return [{ name: clause.code, change: 'changed', parts: clause.parts }]
  return [{ name: clause.code, change: clause.change, parts: [wholly(clause.change, clause.text)] }]
}

const wholly = (change: 'added' | 'removed', text: string): RedlinePart => ({
  kind: change === 'added' ? 'inserted' : 'deleted',
  text,
})

/** The words between the clauses, section by section: a section is the same one where its heading is. */
function explanationsCompared(before: ProtocolVersion, after: ProtocolVersion): Changed[] {
  const [old, now] = [explanationsOf(before), explanationsOf(after)]
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((name): Changed[] => {
    const [was, is] = [old.get(name), now.get(name)]
    if (was === is) return []
    if (was === undefined) return [{ name, change: 'added', parts: [wholly('added', is ?? '')] }]
    if (is === undefined) return [{ name, change: 'removed', parts: [wholly('removed', was)] }]
    return [{ name, change: 'changed', parts: redline(was, is) }]
  })
}

function explanationsOf({ sections }: ProtocolVersion): Map<string, string> {
  const texts = new Map<string, string>()
  for (const { heading, parts } of sections) {
    const text = parts
      .flatMap((part) => (part.kind === 'clause' ? [] : [part.kind === 'bullet' ? `• ${part.text}` : part.text]))
      .join('\n\n')
    texts.set(heading, [texts.get(heading), text].filter((one) => one !== undefined).join('\n\n'))
  }
  return texts
}
