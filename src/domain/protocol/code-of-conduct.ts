import type { UsualClauseCode } from './clauses.js'
import type { Version } from './versions.js'

/** The headings of the LGA Model Councillor Code of Conduct, which the provisions of most codes follow. */
export const lgaHeadings = [
  { number: 1, name: 'Respect' },
  { number: 2, name: 'Bullying, harassment and discrimination' },
  { number: 3, name: 'Impartiality of officers' },
  { number: 4, name: 'Confidentiality and access to information' },
  { number: 5, name: 'Disrepute' },
  { number: 6, name: 'Use of position' },
  { number: 7, name: 'Council resources and facilities' },
  { number: 8, name: 'Complying with the Code' },
  { number: 9, name: 'Interests' },
  { number: 10, name: 'Gifts and hospitality' },
] as const
export type LgaHeading = (typeof lgaHeadings)[number]['number']

/** `number` is the council's own ('4.2', 'b(ii)'); councils number their codes as they like. */
export interface Provision {
  readonly number: string
  readonly heading: string
  readonly text: string
  readonly lgaHeading: LgaHeading
}

export interface CodeOfConduct {
  readonly id: string
  readonly authority: string
  readonly title: string
}

export type CodeVersion = Version & { readonly code: string; readonly provisions: readonly Provision[] }

/**
 * The headings that conduct departing from a clause may engage. A suggestion to the officer, never a finding: a breach is found of a
 * provision only. Clauses of pure advice (GP4, GP5, WA1) and those on capacity, save misuse of position and of facilities, point to none.
 */
export const usualHeadings: Readonly<Partial<Record<UsualClauseCode, readonly LgaHeading[]>>> = {
  GP6: [1, 5],
  GP7: [1],
  BP2: [4],
  BP3: [5, 6],
  BP4: [1, 2, 5],
  WA5: [9],
  LE1: [1, 5],
  LE2: [5],
  LE3: [4],
  LE4: [5, 9],
  CA3: [6],
  CA4: [6, 7],
  CC1: [1],
  CC2: [2],
  CC3: [2],
  CC4: [5],
  CC5: [4],
}

/** The provisions of a code that a clause points to, in the order of the code. */
export function suggestedProvisions(clause: string, provisions: readonly Provision[]): Provision[] {
  const headings = new Map(Object.entries(usualHeadings)).get(clause) ?? []
  return provisions.filter(({ lgaHeading }) => headings.includes(lgaHeading))
}
