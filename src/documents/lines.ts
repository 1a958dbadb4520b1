import { wordsOf, type Run } from '../domain/documents/blocks.js'
import type { Face, FontName } from './fonts.js'
import { spell } from './glyphs.js'
import type { Type } from './style.js'

/** A stretch of one font and one meaning on one line; `x` counts from the left end of the line. */
export interface Stretch {
  readonly words: string
  readonly font: FontName
  readonly run: Run
  readonly rightToLeft: boolean
  readonly x: number
  readonly width: number
}

export interface Line {
  readonly stretches: readonly Stretch[]
  readonly width: number
}

type Piece = Omit<Stretch, 'x'>

/** What may not be broken, and whether a space or the end of the line follows it. */
interface Word {
  readonly pieces: Piece[]
  width: number
  then: 'space' | 'nothing' | 'newLine'
}

export type Measure = (words: string, font: FontName, size: number) => number

const isRightToLeft = /[\u0590-\u08ff]/
/** After a space; after a hyphen, dash or slash between letters, so that references such as 2026/014 stay whole. */
const tokens = /\n|[^ \n]+?[-–—/](?=\p{L}{2})|[^ \n]* +|[^ \n]+/gu

const faceOf = (run: Run, type: Type): Face => (typeof run === 'object' && 'strong' in run ? 'strong' : type.face)

function wordsIn(runs: readonly Run[], type: Type, measure: Measure): readonly Word[] {
  const words: Word[] = []
  let open: Word | undefined
  for (const run of runs) {
    for (const { words: text, font } of spell(wordsOf(run), faceOf(run, type))) {
      for (const [token] of text.matchAll(tokens)) {
        open ??= { pieces: [], width: 0, then: 'nothing' }
        if (open.pieces.length === 0) words.push(open)
        if (token !== '\n') {
          const piece = {
            words: token,
            font,
            run,
            rightToLeft: isRightToLeft.test(token),
            width: measure(token, font, type.size),
          }
          open.pieces.push(piece)
          open.width += measure(token.trimEnd(), font, type.size)
        }
        if (token === '\n') open.then = 'newLine'
        else if (token.endsWith(' ')) open.then = 'space'
        if (open.then !== 'nothing' || /\p{L}[-–—/]$/u.test(token)) open = undefined
      }
    }
  }
  return words
}

/** A word wider than the line, such as a long address of a page, goes on in the next line at any letter. */
function broken(word: Word, width: number, size: number, measure: Measure): readonly Word[] {
  if (word.width <= width) return [word]
  const parts: Word[] = []
  let part: Word = { pieces: [], width: 0, then: 'nothing' }
  for (const piece of word.pieces) {
    for (const letter of piece.words) {
      const letterWidth = measure(letter, piece.font, size)
      if (letter !== ' ' && part.width + letterWidth > width && part.pieces.length > 0) {
        parts.push(part)
        part = { pieces: [], width: 0, then: 'nothing' }
      }
      part.pieces.push({ ...piece, words: letter, width: letterWidth })
      part.width += letterWidth
    }
  }
  part.then = word.then
  return [...parts, part]
}

/** The words of a paragraph in lines no wider than `width`. */
export function inLines(runs: readonly Run[], type: Type, width: number, measure: Measure): readonly Line[] {
  const lines: Line[] = []
  let pieces: Piece[] = []
  let used = 0
  const finish = (): void => {
    lines.push(placed(pieces, type.size, measure))
    pieces = []
    used = 0
  }
  for (const word of wordsIn(runs, type, measure).flatMap((whole) => broken(whole, width, type.size, measure))) {
    if (pieces.length > 0 && used + word.width > width + 0.01) finish()
    pieces.push(...word.pieces)
    used += word.pieces.reduce((sum, piece) => sum + piece.width, 0)
    if (word.then === 'newLine') finish()
  }
  if (pieces.length > 0 || lines.length === 0) finish()
  return lines
}

function placed(pieces: readonly Piece[], size: number, measure: Measure): Line {
  const stretches = standing(joined(withSpaces(pieces), size, measure))
  const last = stretches.at(-1)
  const trailing = last === undefined ? 0 : last.width - measure(last.words.trimEnd(), last.font, size)
  return { stretches, width: stretches.reduce((sum, stretch) => sum + stretch.width, 0) - trailing }
}

/** A space between two words of such a script belongs to them. */
const withSpaces = (pieces: readonly Piece[]): readonly Piece[] =>
  pieces.map((piece, at) =>
    piece.words.trim() === '' && pieces[at - 1]?.rightToLeft === true && pieces[at + 1]?.rightToLeft === true
      ? { ...piece, rightToLeft: true }
      : piece,
  )

/** Words of one font and one run are printed, and so measured, in one. */
function joined(pieces: readonly Piece[], size: number, measure: Measure): readonly Piece[] {
  const groups: Piece[][] = []
  for (const piece of pieces) {
    const group = groups.at(-1)
    const last = group?.[0]
    if (last !== undefined && last.font === piece.font && last.run === piece.run && !last.rightToLeft && !piece.rightToLeft)
      group?.push(piece)
    else groups.push([piece])
  }
  return groups.flatMap((group) => {
    const words = group.map((piece) => piece.words).join('')
    return group.slice(0, 1).map((piece) => ({ ...piece, words, width: measure(words, piece.font, size) }))
  })
}

/** Neighbouring words of a script written from right to left stand in that order, but are printed in the order they are read. */
function standing(pieces: readonly Piece[]): readonly Stretch[] {
  let x = 0
  const starts = pieces.map((piece) => (x += piece.width) - piece.width)
  return pieces.map((piece, at) => {
    if (!piece.rightToLeft) return { ...piece, x: starts[at] ?? 0 }
    let first = at
    let last = at
    while (pieces[first - 1]?.rightToLeft) first--
    while (pieces[last + 1]?.rightToLeft) last++
    const after = pieces.slice(at + 1, last + 1).reduce((sum, other) => sum + other.width, 0)
    return { ...piece, x: (starts[first] ?? 0) + after }
  })
}
