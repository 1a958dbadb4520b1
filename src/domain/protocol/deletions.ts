import type { Block } from './lines.js'

/** A struck-out passage and its place: the words before and after it, and the clause it stands in, if in one. */
export interface Deletion {
  readonly line: number
  readonly text: string
  readonly section: string
  readonly clause?: string
  readonly before: string
  readonly after: string
}

const struck = /~~([^~]*(?:~(?!~)[^~]*)*)~~/g

const struckBeforeStop = new RegExp(`\\s*(?:${struck.source})(?=[.,;:!?])`, 'g')

/** As proposed: without what is struck out. */
export const withoutDeletions = (text: string): string => tidy(text.replace(struckBeforeStop, '').replace(struck, ''))

/** As it may have been: what is struck out still stands. */
export const withDeletions = (text: string): string => tidy(text.replaceAll('~~', ''))

/** The text at its full length, with spaces in the place of what is struck out, so that places in it stay true. */
export const blankedDeletions = (text: string): string => text.replace(struck, (passage) => ' '.repeat(passage.length))

export interface StruckPassage {
  readonly text: string
  readonly start: number
  readonly end: number
}

export const passagesIn = (text: string): StruckPassage[] =>
  [...text.matchAll(struck)].map((found) => ({ text: found[1] ?? '', start: found.index, end: found.index + found[0].length }))

export const hasUnpairedMark = (text: string): boolean => (text.match(/~~/g) ?? []).length % 2 === 1

/** A passage struck out across a page break or from one item into the next: its marks are made whole in each block. */
export function closeMarks(blocks: readonly Block[]): Block[] {
  let open = false
  return blocks.map((block, index) => {
    const text: string = open ? `~~${block.text}` : block.text
    if (!hasUnpairedMark(text)) {
      open = false
      return moved(block, text)
    }
    open = open || blocks.slice(index + 1, index + 3).some((later) => hasUnpairedMark(later.text))
    return moved(block, open ? `${text}~~` : text)
  })
}

/** An opening mark put before the text moves the places of its lines. */
function moved(block: Block, text: string): Block {
  const by = text.startsWith('~~') && !block.text.startsWith('~~') ? 2 : 0
  return { ...block, text, lines: block.lines.map((line, index) => ({ ...line, start: index === 0 ? 0 : line.start + by })) }
}

const tidy = (text: string): string => text.replace(/ {2,}/g, ' ').trim()
