import {
  clauseGroups,
  type Clause,
  type ClauseCode,
  type ClauseGroup,
  type ProtocolText,
  type Section,
  type SectionPart,
} from './clauses.js'
import { withDeletions, withoutDeletions } from './deletions.js'
import { longestHeading, type Block } from './lines.js'

/** What the heading of a group's section says, in whatever words a council puts it. The more particular come first. */
const groupHeadings: readonly { readonly group: ClauseGroup; readonly says: RegExp }[] = [
  { group: 'GP', says: /\bgood practice\b|\bdo(?:'|’)?s\b(?! and)/i },
  { group: 'BP', says: /\b(?:bad|poor) practice\b|\bdon(?:'|’)?ts\b/i },
  { group: 'WA', says: /\b(?:be )?(?:wary|careful|cautious)\b|\bbeware\b|\bwatch out\b/i },
  { group: 'LE', says: /\blegal\b|\bthe law\b/i },
  {
    group: 'CC',
    says: /\b(?:elements?|provisions?|parts?|requirements?|principles?|obligations?)\b.*\bcode\b|\bcode\b.*\b(?:elements|provisions|requirements)\b/i,
  },
  { group: 'CA', says: /\bcapacity\b|\bcode of conduct\b/i },
]

/** A block in its place: under which heading, and for a clause under which code. */
export interface PlacedBlock {
  readonly block: Block
  readonly section: string
  readonly clause?: ClauseCode
  readonly role: 'title' | 'heading' | 'paragraph' | 'bullet' | 'clauseHeading' | 'clause'
}

/** One short line without a full stop that begins like a sentence, with something under it. */
function isHeading(block: Block, next: Block | undefined): boolean {
  const words = block.text.split(' ').length
  return (
    block.kind === 'paragraph' &&
    block.lines.length === 1 &&
    next !== undefined &&
    words <= longestHeading &&
    /^["'‘“]?\p{Lu}/u.test(block.text) &&
    !/[.!:;,]$/.test(block.text) &&
    !block.text.includes('~~')
  )
}

/** A short item, printed bold or followed by a paragraph of its own: 'Libel'. */
function isClauseHeading(block: Block, next: Block | undefined, group: ClauseGroup): boolean {
  if (block.kind !== 'bullet' || next?.kind !== 'paragraph') return false
  return block.bold || (group === 'LE' && block.text.split(' ').length <= 6 && !isGroupHeading(next))
}

const groupOfHeading = (heading: string): ClauseGroup | undefined => groupHeadings.find(({ says }) => says.test(heading))?.group

export const isGroupHeading = (block: Block): boolean =>
  block.kind === 'paragraph' && block.text.split(' ').length <= longestHeading && groupOfHeading(block.text) !== undefined

/** Sorts the blocks from the title on into sections and clauses. The items of a group's section are its clauses, in their order; one wholly struck out is none, and a
 * paragraph between two of them belongs to the one before. */
export function placeBlocks(blocks: readonly Block[]): PlacedBlock[] {
  const counted = new Map<ClauseGroup, number>()
  const placed: PlacedBlock[] = []
  let section = ''
  let group: ClauseGroup | undefined
  let headed: ClauseCode | undefined
  const nextCode = (of: ClauseGroup): ClauseCode => {
    const number = (counted.get(of) ?? 0) + 1
    counted.set(of, number)
    return `${of}${number}`
  }
  blocks.forEach((block, index) => {
    const next = blocks[index + 1]
    const followed = placed.at(-1)?.clause
    if (index === 0) placed.push({ block, section: block.text, role: 'title' })
    else if (isHeading(block, next) && placed.at(-1)?.role !== 'clauseHeading') {
      section = block.text
      group = groupOfHeading(section)
      headed = undefined
      placed.push({ block, section, role: 'heading' })
    } else if (group && isClauseHeading(block, next, group)) {
      headed = nextCode(group)
      placed.push({ block, section, clause: headed, role: 'clauseHeading' })
    } else if (headed && block.kind === 'paragraph') placed.push({ block, section, clause: headed, role: 'clause' })
    else if (followed && block.kind === 'paragraph' && next?.kind === 'bullet') {
      placed.push({ block, section, clause: followed, role: 'clause' })
    } else if (group && block.kind === 'bullet' && withoutDeletions(block.text) !== '') {
      headed = undefined
      placed.push({ block, section, clause: nextCode(group), role: 'clause' })
    } else placed.push({ block, section, role: block.kind })
  })
  return placed
}

/** The text with struck-out passages out or in, by how `read` reads them. */
export function protocolText(placed: readonly PlacedBlock[], read: typeof withDeletions | typeof withoutDeletions): ProtocolText {
  const sections: { heading: string; parts: SectionPart[] }[] = []
  const clauses = new Map<ClauseCode, Clause>()
  let title = ''
  for (const { block, role, clause } of placed) {
    const text = read(block.text)
    const known = clause && clauses.get(clause)
    if (role === 'title') title = text
    else if (role === 'heading') sections.push({ heading: text, parts: [] })
    else if (text === '') continue
    else if (known) clauses.set(known.code, { ...known, text: known.text === '' ? text : `${known.text}\n\n${text}` })
    else {
      const parts = (sections.at(-1) ?? newSection(sections)).parts
      if (clause) {
        const group = clauseGroups.find((one) => clause.startsWith(one.group))?.group ?? 'GP'
        clauses.set(
          clause,
          role === 'clauseHeading' ? { code: clause, group, heading: text, text: '' } : { code: clause, group, text },
        )
        parts.push({ kind: 'clause', code: clause })
      } else parts.push({ kind: role === 'bullet' ? 'bullet' : 'paragraph', text })
    }
  }
  return { title, sections: sections satisfies Section[], clauses: [...clauses.values()] }
}

/** Words between the title and the first heading stand in a section without one. */
function newSection(sections: { heading: string; parts: SectionPart[] }[]): { heading: string; parts: SectionPart[] } {
  const section = { heading: '', parts: [] }
  sections.push(section)
  return section
}
