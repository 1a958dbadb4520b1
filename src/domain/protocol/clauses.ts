/** The six groups of the protocol in its order. The codes are ours: the source does not number its clauses. */
export const clauseGroups = [
  { group: 'GP', name: 'Good practice', clauses: 7 },
  { group: 'BP', name: 'Bad practice', clauses: 4 },
  { group: 'WA', name: 'Things to be wary of', clauses: 6 },
  { group: 'LE', name: 'Legal issues', clauses: 4 },
  { group: 'CA', name: 'Capacity', clauses: 7 },
  { group: 'CC', name: 'Elements of the Code of Conduct', clauses: 5 },
] as const
export type ClauseGroup = (typeof clauseGroups)[number]['group']

// prettier-ignore
export const usualClauseCodes = [
  'GP1', 'GP2', 'GP3', 'GP4', 'GP5', 'GP6', 'GP7',
  'BP1', 'BP2', 'BP3', 'BP4',
  'WA1', 'WA2', 'WA3', 'WA4', 'WA5', 'WA6',
  'LE1', 'LE2', 'LE3', 'LE4',
  'CA1', 'CA2', 'CA3', 'CA4', 'CA5', 'CA6', 'CA7',
  'CC1', 'CC2', 'CC3', 'CC4', 'CC5',
] as const
export type UsualClauseCode = (typeof usualClauseCodes)[number]

/** A council may adopt more or fewer clauses than the usual 33; then the numbers of a group go on. */
export type ClauseCode = `${ClauseGroup}${number}`

export interface Clause {
  readonly code: ClauseCode
  readonly group: ClauseGroup
  readonly text: string
  readonly heading?: string
}

/** What stands in a section, in its order. A clause stands in its place by its code; its text is in the list of clauses. */
export type SectionPart =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'bullet'; readonly text: string }
  | { readonly kind: 'clause'; readonly code: ClauseCode }

export interface Section {
  readonly heading: string
  readonly parts: readonly SectionPart[]
}

export interface ProtocolText {
  readonly title: string
  readonly sections: readonly Section[]
  readonly clauses: readonly Clause[]
}

const code = /^(GP|BP|WA|LE|CA|CC)([1-9]\d?)$/

export const isClauseCode = (text: string): text is ClauseCode => code.test(text)

/** Undefined where the text is no clause code. */
export function groupOf(text: string): ClauseGroup | undefined {
  const group = code.exec(text)?.[1]
  return clauseGroups.find((known) => known.group === group)?.group
}

export const groupName = (group: ClauseGroup): string => clauseGroups.find((known) => known.group === group)?.name ?? group

/** Good practice first, Code elements last, and within a group by number: GP2 before GP10. */
export function compareClauseCodes(one: ClauseCode, other: ClauseCode): number {
  const place = (of: ClauseCode) => clauseGroups.findIndex(({ group }) => of.startsWith(group)) * 100 + Number(of.slice(2))
  return place(one) - place(other)
}

/** The heading, where there is one, and the words of a clause, as they are quoted. */
export const clauseInFull = ({ heading, text }: Pick<Clause, 'heading' | 'text'>): string =>
  heading === undefined ? text : `${heading}: ${text}`

/** Why this is not a protocol whose clauses can be told apart; empty where it is one. */
export function faultsOf({ sections, clauses }: ProtocolText): string[] {
  const codes = clauses.map((clause) => clause.code)
  const placed = sections.flatMap(({ parts }) => parts.flatMap((part) => (part.kind === 'clause' ? [part.code] : [])))
  return [
    ...codes.filter((one, index) => codes.indexOf(one) !== index).map((one) => `clause ${one} is given twice`),
    ...clauses.filter(({ code, group }) => groupOf(code) !== group).map(({ code }) => `clause ${code} is in the wrong group`),
    ...clauses.filter(({ text }) => text.trim() === '').map(({ code }) => `clause ${code} has no text`),
    ...codes.filter((one) => !placed.includes(one)).map((one) => `clause ${one} stands in no section`),
    ...placed.filter((one, index) => placed.indexOf(one) !== index).map((one) => `clause ${one} stands in two places`),
    ...placed.filter((one) => !codes.includes(one)).map((one) => `a section names clause ${one}, which has no text`),
  ]
}
