import type { Face } from './fonts.js'

/** A4 in points. */
export const page = { width: 595.28, height: 841.89, left: 70, right: 70, top: 92, bottom: 86 } as const
export const textWidth = page.width - page.left - page.right

export const colours = {
  ink: '#0b0c0c',
  quiet: '#505a5f',
  council: '#12436d',
  hairline: '#b1b4b6',
  ground: '#f3f5f7',
  link: '#1a65a6',
  inserted: '#00612e',
  deleted: '#942514',
} as const

export interface Type {
  readonly face: Face
  readonly size: number
  /** From one baseline to the next. */
  readonly leading: number
  readonly colour: string
}

const type = (face: Face, size: number, leading: number, colour: string = colours.ink): Type => ({ face, size, leading, colour })

export const types = {
  body: type('regular', 11, 15.5),
  label: type('strong', 10.5, 15),
  value: type('regular', 10.5, 15),
  cell: type('regular', 9.5, 13),
  columnHeading: type('strong', 9.5, 12.5),
  total: type('strong', 9.5, 13),
  caption: type('strong', 10.5, 14),
  heading1: type('strong', 23, 28, colours.council),
  heading2: type('strong', 15, 19, colours.council),
  heading3: type('strong', 12, 16),
  council: type('strong', 13, 16, colours.council),
  running: type('regular', 8.5, 11, colours.quiet),
} as const satisfies Record<string, Type>

/** Above and below each kind of block; between two blocks the larger one counts. */
export const gaps = {
  heading1: [24, 12],
  heading2: [20, 7],
  heading3: [14, 4],
  paragraph: [0, 8],
  set: [8, 14],
} as const
