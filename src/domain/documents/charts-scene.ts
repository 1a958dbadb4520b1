/** What is drawn, in points or pixels from the top left corner; nothing here knows of paper or screens. */
export interface Scene {
  readonly width: number
  readonly height: number
  readonly marks: readonly Mark[]
}

export type Mark =
  | {
      readonly kind: 'rectangle'
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
      readonly fill: string
    }
  | {
      readonly kind: 'line'
      readonly points: readonly Point[]
      readonly stroke: string
      readonly thickness: number
      readonly dashes?: readonly number[]
    }
  | {
      readonly kind: 'hatching'
      readonly strokes: readonly (readonly [Point, Point])[]
      readonly stroke: string
      readonly thickness: number
    }
  | Words

export interface Words {
  readonly kind: 'words'
  readonly x: number
  /** Where the letters stand. */
  readonly y: number
  readonly words: string
  readonly size: number
  readonly anchor: 'start' | 'middle' | 'end'
  readonly fill: string
  readonly strong: boolean
}

export type Point = readonly [x: number, y: number]

export const ink = '#0b0c0c'
export const quiet = '#505a5f'
export const gridLine = '#d8dcde'

/** Colours and hatchings in the order of the series; the letters on them are those that can be read. */
export const paints = [
  { fill: '#12436d', letters: '#ffffff', slope: 0, dashes: [] },
  { fill: '#28a197', letters: ink, slope: 1, dashes: [6, 3] },
  { fill: '#801650', letters: '#ffffff', slope: -1, dashes: [2, 2] },
  { fill: '#f46a25', letters: ink, slope: 1, dashes: [8, 3, 2, 3] },
] as const

export type Paint = (typeof paints)[number]

export const paintOf = (series: number): Paint => paints[series] ?? paints[0]

/** Where the figures stand: `room` is as wide as the chart, `scale` runs from nought to a round number above the largest. */
export interface Frame {
  readonly width: number
  readonly top: number
  readonly isNarrow: boolean
  readonly largest: number
  readonly ticks: readonly number[]
}

const averageLetter = 0.5

/** About how wide these words are in the letters of a document or page; a little too wide rather than too narrow. */
export const widthOf = (words: string, size: number): number => words.length * size * averageLetter

const spacing = 5

/** Slanting white strokes over a rectangle, cut at its edges: two series differ where colours cannot be told apart. */
export function hatched(x: number, y: number, width: number, height: number, paint: Paint): readonly Mark[] {
  const ground: Mark = { kind: 'rectangle', x, y, width, height, fill: paint.fill }
  if (paint.slope === 0 || width <= 0 || height <= 0) return [ground]
  const strokes: (readonly [Point, Point])[] = []
  for (let offset = spacing / 2; offset < width + height; offset += spacing) {
    const from = Math.max(0, offset - height)
    const to = Math.min(width, offset)
    const rising = paint.slope > 0
    const left = rising ? y + offset - from : y + height - offset + from
    const right = rising ? y + offset - to : y + height - offset + to
    strokes.push([
      [x + from, left],
      [x + to, right],
    ])
  }
  return [ground, { kind: 'hatching', strokes, stroke: '#ffffff', thickness: 0.9 }]
}

export const written = (
  words: string,
  x: number,
  y: number,
  more: Partial<Omit<Words, 'kind' | 'words' | 'x' | 'y'>> = {},
): Words => ({
  kind: 'words',
  x,
  y,
  words,
  size: 9.5,
  anchor: 'start',
  fill: ink,
  strong: false,
  ...more,
})

/** Words in lines no wider than this; what is too long for two lines ends in an ellipsis, the table has it whole. */
export function inTwoLines(words: string, width: number, size: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of words.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && widthOf(longer, size) > width) {
      lines.push(line)
      line = word
    } else line = longer
  }
  lines.push(line)
  const [first = '', second, ...rest] = lines.map((each) => shortened(each, width, size))
  if (second === undefined) return [first]
  return [first, rest.length === 0 ? second : shortened(`${second} ${rest.join(' ')}`, width, size)]
}

const shortened = (words: string, width: number, size: number): string =>
  widthOf(words, size) <= width
    ? words
    : `${words.slice(0, Math.max(1, Math.floor(width / (size * averageLetter)) - 1)).trimEnd()}…`
