import type { AllegationFact } from '../src/domain/statistics/facts.js'
import { cohorts, units, type Condition, type Figure, type Unit } from '../src/domain/statistics/figure.js'
import type { Flow, FlowUnit } from '../src/domain/statistics/flow.js'
import type { Period } from '../src/domain/statistics/periods.js'
import type { Spread } from '../src/domain/statistics/results.js'

/** What the figures mean, counted the slow way, row by row: what the database is checked against. */
type Facts = readonly AllegationFact[]

type Value = AllegationFact[keyof AllegationFact]

const valuesOf = (value: Value): readonly string[] => (typeof value === 'object' ? (value ?? []) : [String(value)])

const unitsOf = (fact: AllegationFact, unit: Unit): readonly string[] => valuesOf(fact[units[unit].of])

function meets(fact: AllegationFact, condition: Condition): boolean {
  const value = fact[condition.column]
  if ('isSet' in condition) return (value !== null) === condition.isSet
  if ('isTrue' in condition) return value === true
  if ('hasAny' in condition) return valuesOf(value).length > 0
  if ('isOneOf' in condition) return condition.isOneOf.includes(String(value))
  const other = fact[condition.onOrBefore]
  return typeof value === 'string' && other !== null && value <= other
}

function rowsOf(facts: Facts, figure: Figure, period: Period): AllegationFact[] {
  const { day } = cohorts[figure.cohort]
  return facts.filter((fact) => {
    const on = day === null ? period.from : fact[day]
    return on !== null && on >= period.from && on < period.to && (figure.where ?? []).every((one) => meets(fact, one))
  })
}

const distinct = (facts: Facts, unit: Unit): number => new Set(facts.flatMap((fact) => unitsOf(fact, unit))).size

export function baseOf(facts: Facts, figure: Figure, period: Period): number {
  const rows = rowsOf(facts, figure, period)
  return distinct(figure.kind === 'distribution' ? rows.filter((fact) => fact[figure.of] !== null) : rows, figure.unit)
}

/** The cells that are not nought, by key. */
export function cellsOf(facts: Facts, figure: Figure, period: Period): Record<string, number> {
  const rows = rowsOf(facts, figure, period)
  if (figure.kind === 'share')
    return {
      yes: distinct(
        rows.filter((fact) => figure.of.every((one) => meets(fact, one))),
        figure.unit,
      ),
    }
  if (figure.kind === 'repeats') {
    const ids = new Set(rows.flatMap((fact) => unitsOf(fact, figure.unit)))
    const among = (id: string) => rows.filter((fact) => unitsOf(fact, figure.unit).includes(id))
    return { yes: [...ids].filter((id) => distinct(among(id), figure.over) > 1).length }
  }
  if (figure.kind !== 'breakdown') return {}
  const { column, letters } = figure.by
  const keysOf = (fact: AllegationFact) => {
    const keys = valuesOf(fact[column]).map((key) => key.slice(0, letters))
    return keys.length === 0 ? [''] : keys
  }
  const keys = new Set(rows.filter((fact) => unitsOf(fact, figure.unit).length > 0).flatMap(keysOf))
  return Object.fromEntries(
    [...keys].map((key) => [
      key,
      distinct(
        rows.filter((fact) => keysOf(fact).includes(key)),
        figure.unit,
      ),
    ]),
  )
}

export function spreadOf(facts: Facts, figure: Figure, period: Period): Spread | null {
  if (figure.kind !== 'distribution') return null
  const days = new Map<string, number>()
  for (const fact of rowsOf(facts, figure, period)) {
    const value = fact[figure.of]
    if (value !== null) for (const id of unitsOf(fact, figure.unit)) days.set(id, value)
  }
  const sorted = [...days.values()].sort((one, other) => one - other)
  const [least, most] = [sorted[0], sorted.at(-1)]
  if (least === undefined || most === undefined) return null
  const at = (place: number) => sorted[place] ?? 0
  const middle = (sorted.length - 1) / 2
  return {
    median: (at(Math.floor(middle)) + at(Math.ceil(middle))) / 2,
    mean: sorted.reduce((sum, value) => sum + value, 0) / sorted.length,
    ninetieth: at(Math.ceil(sorted.length * 0.9) - 1),
    least,
    most,
  }
}

/** Walks through the days: what is open in the evening before the period, what happens in it, what is open in its last evening. */
export function flowOf(facts: Facts, unit: FlowUnit, period: Period): Omit<Flow, 'unreconciled'> {
  const flow = { carriedIn: 0, received: 0, splitOff: 0, reopened: 0, closed: 0, duplicates: 0, carriedOut: 0 }
  const seen = new Set<string>()
  for (const fact of facts) {
    const id = unit === 'complaints' ? fact.complaint : fact.case
    if (seen.has(id)) continue
    seen.add(id)
    const [closings, reopenings, duplicates] =
      unit === 'complaints'
        ? [fact.complaintClosings, fact.complaintReopenings, fact.complaintDuplicateClosings]
        : [fact.closings, fact.reopenings, fact.duplicateClosings]
    const begun = fact.splitOffOn ?? fact.receivedOn
    const isIn = (day: string) => day >= period.from && day < period.to
    const isOpenBefore = (day: string) =>
      begun < day && closings.filter((one) => one < day).length === reopenings.filter((one) => one < day).length
    if (isOpenBefore(period.from)) flow.carriedIn++
    if (isIn(begun)) flow[fact.splitOffOn === null ? 'received' : 'splitOff']++
    flow.reopened += reopenings.filter(isIn).length
    flow.duplicates += duplicates.filter(isIn).length
    flow.closed += closings.filter(isIn).length - duplicates.filter(isIn).length
    if (isOpenBefore(period.to)) flow.carriedOut++
  }
  return flow
}
