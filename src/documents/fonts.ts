import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { create, type Font } from 'fontkit'

const files = {
  regular: '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  strong: '@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
  regularFallback: 'dejavu-fonts-ttf/ttf/DejaVuSans.ttf',
  strongFallback: 'dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf',
} as const

export type FontName = keyof typeof files
export type Face = 'regular' | 'strong'

const inOrder = { regular: ['regular', 'regularFallback'], strong: ['strong', 'strongFallback'] } as const

function parse(path: string): Font {
  const font = create(readFileSync(createRequire(import.meta.url).resolve(path)))
  if ('fonts' in font) throw new Error(`${path} is a collection of fonts`)
  rememberSpellings(font)
  return font
}

const isPresentationForm = (codePoint: number): boolean => codePoint >= 0xfb00 && codePoint <= 0xfeff

/**
 * A parsed font keeps, for each glyph, the characters that it first stood for, and the file says so to whoever copies its
 * text. Asked once in a fixed order, a space is a space and no other document's no-break space, and the same document
 * gives the same bytes whatever was drawn before it. Ligatures keep the letters they are made of.
 */
function rememberSpellings(font: Font): void {
  for (const codePoint of [...font.characterSet].sort((a, b) => a - b)) {
    if (!isPresentationForm(codePoint)) font.glyphForCodePoint(codePoint)
  }
}

/** Parsed once for all documents: it takes longer than drawing one. */
export const fonts: Readonly<Record<FontName, Font>> = {
  regular: parse(files.regular),
  strong: parse(files.strong),
  regularFallback: parse(files.regularFallback),
  strongFallback: parse(files.strongFallback),
}

/** The first font of this face that has a glyph for every one of these characters. */
export const fontWith = (characters: readonly string[], face: Face): FontName | undefined =>
  inOrder[face].find((name) => characters.every((character) => fonts[name].hasGlyphForCodePoint(character.codePointAt(0) ?? 0)))
