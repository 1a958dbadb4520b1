import type { z } from 'zod'
import type { Transaction } from '../platform/transaction.js'
import type { Fault, SheetLine } from './sheet.js'

export const outcomes = ['added', 'changed', 'same', 'refused'] as const
export type Outcome = (typeof outcomes)[number]

/** What one line of a sheet would do. */
export interface Step {
  readonly line: number
  readonly name: string
  readonly council: string
  readonly outcome: Outcome
  readonly says: readonly string[]
}

/** What a whole sheet would do to the register as it is; `write` does all of it or nothing. */
export interface Plan {
  readonly steps: readonly Step[]
  readonly faults: readonly Fault[]
  /** How many of the register are not named in the sheet: nothing is done to them. */
  readonly notNamed: number
  readonly write: (tx: Transaction) => Promise<void>
}

/** As names are compared: capitals, spaces, the bend of an apostrophe and a title before the name tell nobody apart. */
export const comparable = (name: string): string =>
  name
    .normalize('NFC')
    .toLocaleLowerCase('en-GB')
    .replaceAll('’', "'")
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/^(cllr\.?|councillor) /, '')

export const isSame = (one: string | null | undefined, other: string | null | undefined): boolean =>
  comparable(one ?? '') === comparable(other ?? '')

/** Each line as the schema reads it; what it does not read becomes a fault at its column. */
export function readLines<Name extends string, Schema extends z.ZodType>(lines: readonly SheetLine<Name>[], schema: Schema) {
  const read: { readonly line: number; readonly value: z.output<Schema> }[] = []
  const faults: Fault[] = []
  for (const { line, cells } of lines) {
    const parsed = schema.safeParse(cells)
    if (parsed.success) read.push({ line, value: parsed.data })
    else for (const { path, message } of parsed.error.issues) faults.push({ line, column: String(path[0] ?? ''), message })
  }
  return { read, faults }
}

/** The steps of all lines in their order, the refused ones with what is wrong. */
export function stepsOf(
  lines: readonly SheetLine<'name'>[],
  done: ReadonlyMap<number, Step>,
  faults: readonly Fault[],
): readonly Step[] {
  const wrong = new Map<number, string[]>()
  for (const { line, message } of faults) wrong.set(line, [...(wrong.get(line) ?? []), message])
  const names = new Map(lines.map(({ line, cells }) => [line, cells.name]))
  const all = [...new Set([...names.keys(), ...wrong.keys()])].sort((a, b) => a - b)
  return all.flatMap((line): Step[] => {
    const says = wrong.get(line)
    if (says) return [{ line, name: names.get(line) ?? '', council: done.get(line)?.council ?? '', outcome: 'refused', says }]
    const step = done.get(line)
    return step ? [step] : []
  })
}

/** Why a line cannot be taken, at which of its columns, and what to do. */
export class LineFault extends Error {
  override readonly name = 'LineFault'
  constructor(
    readonly column: string,
    message: string,
  ) {
    super(message)
  }
}

/** What the work on a line gives; where the line is at fault, that is kept and nothing given. */
export function attemptLine<T>(line: number, faults: Fault[], work: () => T): T | undefined {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof LineFault)) throw error
    faults.push({ line, column: error.column, message: error.message })
    return undefined
  }
}
