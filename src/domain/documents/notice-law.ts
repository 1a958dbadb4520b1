import type { PlainDate } from '../time/dates.js'

interface InForce {
  /** The version that an allegation names: in force on the day of its conduct. */
  readonly version: string
  readonly title: string
  readonly label: string
  readonly inForceFrom: PlainDate | null
}

/** A version of a Code of Conduct, as far as a notice quotes it. */
export interface QuotedCode extends InForce {
  readonly provisions: readonly {
    readonly id: string
    readonly number: string
    readonly heading: string
    readonly text: string
  }[]
}

/** A version of the protocol, as far as a notice quotes it. */
export interface QuotedProtocol extends InForce {
  readonly clauses: readonly { readonly code: string; readonly heading?: string; readonly text: string }[]
}

/** The words in force on the days of conduct, whatever is in force today. */
export interface QuotedLaw {
  readonly codes: readonly QuotedCode[]
  readonly protocols: readonly QuotedProtocol[]
}

const found = <T>(one: T | undefined, what: string): T => {
  if (one === undefined) throw new Error(`The words of ${what} were not handed in`)
  return one
}

/** @throws Error where the words are missing: a notice never leaves out what it cites. */
export function provisionIn({ codes }: QuotedLaw, version: string, id: string): QuotedCode['provisions'][number] {
  const code = codes.find((one) => one.version === version)
  return found(
    code?.provisions.find((provision) => provision.id === id),
    `provision ${id} of Code version ${version}`,
  )
}

/** @throws Error where the words are missing. */
export function clauseIn({ protocols }: QuotedLaw, version: string, code: string): QuotedProtocol['clauses'][number] {
  const protocol = protocols.find((one) => one.version === version)
  return found(
    protocol?.clauses.find((clause) => clause.code === code),
    `clause ${code} of protocol version ${version}`,
  )
}
