import type { Period } from './periods.js'

/**
 * What came and what went, in complaints or in cases: carried in + received + split off + reopened − closed − duplicates = carried out. What was split
 * from another was received with it, and comes into the flow on the day on which it was split off; a duplicate goes on in the other.
 */
export interface Flow {
  readonly carriedIn: number
  readonly received: number
  readonly splitOff: number
  readonly reopened: number
  readonly closed: number
  readonly duplicates: number
  readonly carriedOut: number
  /** Those for which the sum does not hold on their own, by id: each is named, so that somebody can look why. */
  readonly unreconciled: readonly string[]
}

export const flowUnits = ['complaints', 'cases'] as const
export type FlowUnit = (typeof flowUnits)[number]

/** The lines in their order, each said so that somebody else would count the same. */
export const flowLines = {
  carriedIn: { title: 'Carried in', words: 'Received or split off before the period and open at its beginning.' },
  received: { title: 'Received', words: 'Received in the period, those split off from another left out.' },
  splitOff: {
    title: 'Split off',
    words: 'Split from another complaint in the period; it had been received with that one and is not received a second time.',
  },
  reopened: { title: 'Reopened', words: 'Times that one closed before was opened again in the period.' },
  closed: {
    title: 'Closed',
    words: 'Times that one was closed in the period, save as a duplicate; a complaint when the last of its cases was.',
  },
  duplicates: { title: 'Closed as a duplicate', words: 'Times that one was closed in the period as a duplicate of another.' },
  carriedOut: { title: 'Carried out', words: 'Received or split off before the end of the period and open at its end.' },
} as const satisfies Record<Exclude<keyof Flow, 'unreconciled'>, { readonly title: string; readonly words: string }>
export type FlowLine = keyof typeof flowLines
export const flowLineNames = [
  'carriedIn',
  'received',
  'splitOff',
  'reopened',
  'closed',
  'duplicates',
  'carriedOut',
] as const satisfies readonly FlowLine[]

/** Which lines add and which take away, in their order; what is left is carried out. */
export const flowSum = 'carried in + received + split off + reopened − closed − closed as a duplicate = carried out'

export const noFlow: Flow = {
  carriedIn: 0,
  received: 0,
  splitOff: 0,
  reopened: 0,
  closed: 0,
  duplicates: 0,
  carriedOut: 0,
  unreconciled: [],
}

const sumOf = ({ carriedIn, received, splitOff, reopened, closed, duplicates }: Flow): number =>
  carriedIn + received + splitOff + reopened - closed - duplicates

/** Carried out is counted on its own, never computed: so the sum can fail, and then the report says so. */
export const reconciles = (flow: Flow): boolean => flow.unreconciled.length === 0 && sumOf(flow) === flow.carriedOut

/** '4 + 12 + 1 − 9 = 8', and where it does not hold, by how much and for how many the reason is to be looked for. */
export function reconciliationInWords(flow: Flow, unit: FlowUnit): string {
  const { carriedIn, received, splitOff, reopened, closed, duplicates, carriedOut, unreconciled } = flow
  const left =
    `carried in ${carriedIn} + received ${received}${splitOff === 0 ? '' : ` + split off ${splitOff}`} + reopened ${reopened} ` +
    `− closed ${closed}${duplicates === 0 ? '' : ` − closed as a duplicate ${duplicates}`}`
  if (reconciles(flow)) return `The ${unit} reconcile: ${left} = carried out ${carriedOut}.`
  return (
    `The ${unit} do not reconcile: ${left} = ${sumOf(flow)}, but ${carriedOut} are open at the end. ` +
    `The recorded dates of ${unreconciled.length} contradict each other (a closing before the receipt, or two closings with no reopening between).`
  )
}

/**
 * Why a period may begin with another number than the one before ended with in its own report: a day of receipt corrected, or something recorded
 * only later. `knownThen` is what was recorded at the end of the period before as open on its last day.
 */
export function sinceInWords({ carriedIn }: Flow, knownThen: number, unit: FlowUnit): string {
  const since = carriedIn - knownThen
  if (since === 0) return `As many ${unit} were carried in as were known to be open when the period before ended.`
  return (
    `When the period before ended, ${knownThen} ${unit} were known to be open; ${carriedIn} are carried in. ` +
    `The difference of ${since > 0 ? since : `−${-since}`} was recorded since: late entries, and corrected dates.`
  )
}

export interface MonthlyFlow {
  readonly month: Period
  readonly flow: Flow
}
