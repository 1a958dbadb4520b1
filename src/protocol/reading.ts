import { groupName, type ClauseGroup } from '../domain/protocol/clauses.js'
import { addDays, isBefore, isOnOrBefore, type PlainDate } from '../domain/time/dates.js'
import type { ProtocolVersion } from './protocol-version.js'

/** A protocol as it is read on a page: bullets and clauses that follow one another are one list. */
export interface ReadableSection {
  readonly id: string
  readonly heading: string
  readonly blocks: readonly Readable[]
}

type Readable =
  | { readonly kind: 'paragraph'; readonly lines: readonly string[] }
  | { readonly kind: 'bullets'; readonly items: readonly string[] }
  | { readonly kind: 'clauses'; readonly items: readonly ReadableClause[] }

export interface ReadableClause {
  readonly code: string
  readonly heading: string | undefined
  readonly lines: readonly string[]
}

export function readableSections({ sections, clauses }: Pick<ProtocolVersion, 'sections' | 'clauses'>): ReadableSection[] {
  const byCode = new Map(clauses.map((clause) => [clause.code, clause]))
  return sections.map(({ heading, parts }, at) => {
    const blocks: Readable[] = []
    for (const part of parts) {
      const last = blocks.at(-1)
      const open = last !== undefined && last.kind !== 'paragraph' ? last : undefined
      if (part.kind === 'paragraph') blocks.push({ kind: 'paragraph', lines: paragraphsIn(part.text) })
      else if (part.kind === 'bullet') {
        const before = open?.kind === 'bullets' ? open.items : []
        if (open?.kind === 'bullets') blocks.pop()
        blocks.push({ kind: 'bullets', items: [...before, part.text] })
      } else {
        const before = open?.kind === 'clauses' ? open.items : []
        if (open?.kind === 'clauses') blocks.pop()
        const clause = byCode.get(part.code)
        const read = { code: part.code, heading: clause?.heading, lines: paragraphsIn(clause?.text ?? '') }
        blocks.push({ kind: 'clauses', items: [...before, read] })
      }
    }
    return { id: `section-${at + 1}`, heading, blocks }
  })
}

const paragraphsIn = (text: string): string[] => text.split(/\n{2,}/).filter((line) => line.trim() !== '')

/** Counts of clauses by the words of their group, in the order of the protocol. */
export const countedGroups = (
  clauses: Readonly<Record<ClauseGroup, number>>,
  groups: readonly { readonly group: ClauseGroup; readonly clauses: number }[],
) => groups.map(({ group, clauses: usual }) => ({ group, name: groupName(group), count: clauses[group], usual }))

interface Standing {
  readonly status: ProtocolVersion['status']
  readonly inForceFrom: PlainDate | null
  readonly inForceTo: PlainDate | null
}

export type StandingToday = 'draft' | 'proposed' | 'inForce' | 'notYetInForce' | 'noLongerInForce'

/** What the recorded status means on a day: an adopted version may begin later. */
export function standingOn({ status, inForceFrom, inForceTo }: Standing, today: PlainDate): StandingToday {
  if (inForceFrom === null) return status === 'proposed' ? 'proposed' : 'draft'
  if (isBefore(today, inForceFrom)) return 'notYetInForce'
  return inForceTo !== null && isOnOrBefore(inForceTo, today) ? 'noLongerInForce' : 'inForce'
}

/** The record keeps the first day on which a version is no longer in force; people ask for its last. */
export const lastDayOf = ({ inForceTo }: Pick<Standing, 'inForceTo'>): PlainDate | null =>
  inForceTo === null ? null : addDays(inForceTo, -1)
