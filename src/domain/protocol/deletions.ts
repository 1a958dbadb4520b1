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

export interface StruckPassage {
  readonly text: string
  /** From its first mark up to and without what follows its second. */
  readonly start: number
  readonly end: number
}

const mark = '~~'

/** The passages between pairs of marks; a mark without its other half strikes nothing. */
export function passagesIn(text: string): StruckPassage[] {
  const pieces = text.split(mark)
  const passages: StruckPassage[] = []
  let start = 0
  pieces.forEach((piece, index) => {
    const length = piece.length + mark.length
    if (index % 2 === 1 && index < pieces.length - 1) {
      passages.push({ text: piece.trim(), start: start - mark.length, end: start + length })
    }
    start += length
  })
  return passages
}

/** As proposed: without what is struck out, nor the space that it leaves before a stop. */
export function withoutDeletions(text: string): string {
  let kept = ''
  let from = 0
  for (const { start, end } of passagesIn(text)) {
    kept += text.slice(from, start)
    if (/^[.,;:!?]/.test(text.slice(end, end + 1))) kept = kept.trimEnd()
    from = end
  }
  return tidy(kept + text.slice(from))
}

/** As it may have been: what is struck out still stands. */
export const withDeletions = (text: string): string => tidy(text.replaceAll(mark, ''))

/** The text at its full length, with spaces in the place of what is struck out, so that places in it stay true. */
export function blankedDeletions(text: string): string {
  let blanked = ''
  for (const { start, end } of passagesIn(text)) blanked += text.slice(blanked.length, start) + ' '.repeat(end - start)
  return blanked + text.slice(blanked.length)
}

export const hasUnpairedMark = (text: string): boolean => text.split(mark).length % 2 === 0

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
