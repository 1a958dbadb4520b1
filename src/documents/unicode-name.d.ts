declare module 'unicode-name' {
  /** The Unicode name of a character or of a known sequence such as an emoji; undefined for other sequences. */
  export function unicodeName(character: string): string | undefined
}
