import type { Period } from './periods.js'

/** What came and what went, in complaints or in cases: carried in + received + reopened − closed = carried out. */
export interface Flow {
  readonly carriedIn: number
  readonly received: number
  readonly reopened: number
  readonly closed: number
  readonly carriedOut: number
  /** Those for which the sum does not hold on their own, by id: each is named, so that somebody can look why. */
  readonly unreconciled: readonly string[]
}

export const flowUnits = ['complaints', 'cases'] as const
export type FlowUnit = (typeof flowUnits)[number]

/** The lines in their order, each said so that somebody else would count the same. */
export const flowLines = {
  carriedIn: { title: 'Carried in', words: 'Received before the period and open at its beginning.' },
  received: { title: 'Received', words: 'Received in the period.' },
  reopened: { title: 'Reopened', words: 'Times that one closed before was opened again in the period.' },
  closed: { title: 'Closed', words: 'Times that one was closed in the period; a complaint when the last of its cases was.' },
  carriedOut: { title: 'Carried out', words: 'Received before the end of the period and open at its end.' },
} as const satisfies Record<Exclude<keyof Flow, 'unreconciled'>, { readonly title: string; readonly words: string }>
export type FlowLine = keyof typeof flowLines
export const flowLineNames = ['carriedIn', 'received', 'reopened', 'closed', 'carriedOut'] as const satisfies readonly FlowLine[]

export const noFlow: Flow = { carriedIn: 0, received: 0, reopened: 0, closed: 0, carriedOut: 0, unreconciled: [] }

/** Carried out is counted on its own, never computed: so the sum can fail, and then the report says so. */
export const reconciles = ({ carriedIn, received, reopened, closed, carriedOut, unreconciled }: Flow): boolean =>
  unreconciled.length === 0 && carriedIn + received + reopened - closed === carriedOut

/** '4 + 12 + 1 − 9 = 8', and where it does not hold, by how much and for how many the reason is to be looked for. */
export function reconciliationInWords(flow: Flow, unit: FlowUnit): string {
  const { carriedIn, received, reopened, closed, carriedOut, unreconciled } = flow
  const sum = carriedIn + received + reopened - closed
  const left = `carried in ${carriedIn} + received ${received} + reopened ${reopened} − closed ${closed}`
  if (reconciles(flow)) return `The ${unit} reconcile: ${left} = carried out ${carriedOut}.`
  return (
    `The ${unit} do not reconcile: ${left} = ${sum}, but ${carriedOut} are open at the end. ` +
    `The recorded dates of ${unreconciled.length} contradict each other (a closing before the receipt, or two closings with no reopening between).`
  )
}

export interface MonthlyFlow {
  readonly month: Period
  readonly flow: Flow
}
