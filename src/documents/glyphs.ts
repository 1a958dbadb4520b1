import { unicodeName } from 'unicode-name'
import { fontWith, type Face, type FontName } from './fonts.js'

/** Words that one font can print. */
export interface Spelled {
  readonly words: string
  readonly font: FontName
}

const graphemes = new Intl.Segmenter('en-GB', { granularity: 'grapheme' })

const isPlain = /^[\n\x20-\x7e]*$/
const isEmoji = /\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f|\p{Regional_Indicator}|\u20e3/u
const presentationForms = /[\ufb00-\ufdff\ufe70-\ufefc]+/g
/** Soft hyphens, joiners, variation selectors and direction marks change how neighbours look and are nothing by themselves. */
const invisible = /[\u00ad\u034f\u061c\u180b-\u180f\u200b-\u200f\u2060-\u2069\ufe00-\ufe0f\ufeff]/gu

/** With these, words could be made to read otherwise than they are written. A font may have a glyph for them, an empty one. */
const overrides = /[\u202a-\u202e]/

/** The same words in letters that are printed here: each is spelt with a font that has it, or named in brackets. */
export function spell(words: string, face: Face): readonly Spelled[] {
  const lines = words.replace(/\r\n?|[\u2028\u2029\v\f]/g, '\n').replaceAll('\t', ' ')
  if (isPlain.test(lines)) return lines === '' ? [] : [{ words: lines, font: face }]
  const composed = lines.normalize('NFC').replace(presentationForms, (forms) => forms.normalize('NFKC'))
  return join(Array.from(graphemes.segment(composed), ({ segment }) => spellGrapheme(segment, face)).flat())
}

function spellGrapheme(grapheme: string, face: Face): readonly Spelled[] {
  if (isPlain.test(grapheme)) return [{ words: grapheme, font: face }]
  if (isEmoji.test(grapheme)) return [{ words: `[emoji: ${nameOf(grapheme)}]`, font: face }]
  const visible = grapheme.replace(invisible, '')
  if (visible === '') return []
  const font = overrides.test(visible) ? undefined : fontWith(Array.from(visible), face)
  if (font !== undefined) return [{ words: visible, font }]
  return Array.from(visible).map((character) => {
    const own = overrides.test(character) ? undefined : fontWith([character], face)
    return own === undefined ? { words: `[${nameOf(character)}]`, font: face } : { words: character, font: own }
  })
}

function nameOf(characters: string): string {
  const name =
    unicodeName(characters) ??
    Array.from(characters.replace(invisible, ''))
      .map((character) => unicodeName(character))
      .join(', ')
  return name
    .replace(/ \(emoji style\)$|[<>]/g, '')
    .toLowerCase()
    .replace(/^cjk/, 'CJK')
    .replace(/-[0-9a-f]{4,6}$/, (codePoint) => codePoint.toUpperCase())
}

function join(pieces: readonly Spelled[]): readonly Spelled[] {
  const joined: Spelled[] = []
  for (const piece of pieces) {
    const last = joined.at(-1)
    if (last?.font === piece.font) joined[joined.length - 1] = { words: last.words + piece.words, font: last.font }
    else joined.push(piece)
  }
  return joined
}
