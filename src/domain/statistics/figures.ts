import type { Figure } from './figure.js'
import { after } from './figures-after.js'
import { received } from './figures-received.js'
import { results } from './figures-results.js'
import { timeliness } from './figures-timeliness.js'

/** Every figure but the flow, which is a sum of its own (flow.ts), in the order of the report. */
export const figures: readonly Figure[] = [...received, ...results, ...after, ...timeliness]

export const figureOf = (id: string): Figure | undefined => figures.find((figure) => figure.id === id)
