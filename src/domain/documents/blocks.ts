import type { Chart } from './charts.js'

/** A stretch of words. Insertions and deletions are tracked changes: both are printed, marked by more than colour. */
export type Run =
  | string
  | { readonly strong: string }
  | { readonly link: string; readonly to: string }
  | { readonly inserted: string }
  | { readonly deleted: string }

export type Text = string | readonly Run[]

export type Level = 1 | 2 | 3

export interface Heading {
  readonly kind: 'heading'
  readonly level: Level
  readonly text: string
}

export interface Paragraph {
  readonly kind: 'paragraph'
  readonly text: Text
}

/** A paragraph of a report or notice that is cited by its number, as in "paragraph 4.2". */
export interface NumberedParagraph {
  readonly kind: 'numbered'
  readonly number: string
  readonly text: Text
}

export interface List {
  readonly kind: 'list'
  readonly ordered: boolean
  readonly items: readonly Text[]
}

export interface SummaryRow {
  readonly label: string
  readonly value: Text
}

/** What a reader wants first: labels and their values, one under the other. */
export interface Summary {
  readonly kind: 'summary'
  readonly rows: readonly SummaryRow[]
}

export interface Column {
  readonly heading: string
  /** Numbers stand to the right, words to the left. */
  readonly align: 'left' | 'right'
  /** Share of the width beside the other columns' shares; 1 unless given. */
  readonly share?: number
}

export interface Table {
  readonly kind: 'table'
  readonly caption: string
  readonly columns: readonly [Column, ...Column[]]
  readonly rows: readonly (readonly Text[])[]
  /** The first cell of each row names the row. */
  readonly rowHeaders: boolean
  readonly total?: readonly Text[]
}

/** A chart; its figures also stand in a table of the same document. */
export interface Figure {
  readonly kind: 'figure'
  readonly caption: string
  readonly chart: Chart
  /** What the chart shows, for people who cannot see it: `inWords(chart)` unless there is more to say. */
  readonly alternative: string
}

/** Words of a clause or provision as they stand in the version in force, with the code they are cited by. */
export interface Quotation {
  readonly kind: 'quotation'
  readonly code: string
  readonly text: Text
}

/** Set apart for the reader's attention. */
export interface Note {
  readonly kind: 'note'
  readonly text: Text
}

/** The head of a letter: who writes, to whom, and the lines "Our reference", "Date" and their like. */
export interface Letterhead {
  readonly kind: 'letterhead'
  readonly from: readonly string[]
  readonly to: readonly string[]
  readonly lines: readonly SummaryRow[]
}

export interface PageBreak {
  readonly kind: 'pageBreak'
}

export type Block =
  Heading | Paragraph | NumberedParagraph | List | Summary | Table | Figure | Quotation | Note | Letterhead | PageBreak

/** A notice, letter or report as what it says, in order; how it looks is left to whoever draws it. */
export interface Document {
  readonly title: string
  readonly subject: string
  /** The council. */
  readonly author: string
  readonly language: 'en-GB'
  /** Stands in the file as its date, so that the same document always gives the same bytes. */
  readonly issuedAt: Date
  /** The head of every page: the council, and on the right a marking such as "Exempt" or the edition. */
  readonly header: { readonly left: string; readonly right?: string }
  /** The foot of every page, before "Page x of y": what the document can be verified by. */
  readonly footer: { readonly left: string }
  readonly blocks: readonly Block[]
}

export const heading = (level: Level, text: string): Heading => ({ kind: 'heading', level, text })
export const paragraph = (text: Text): Paragraph => ({ kind: 'paragraph', text })
export const numbered = (number: string, text: Text): NumberedParagraph => ({ kind: 'numbered', number, text })
export const bullets = (items: readonly Text[]): List => ({ kind: 'list', ordered: false, items })
export const steps = (items: readonly Text[]): List => ({ kind: 'list', ordered: true, items })
export const summary = (rows: readonly SummaryRow[]): Summary => ({ kind: 'summary', rows })
export const quotation = (code: string, text: Text): Quotation => ({ kind: 'quotation', code, text })
export const note = (text: Text): Note => ({ kind: 'note', text })
export const pageBreak: PageBreak = { kind: 'pageBreak' }

export const runsOf = (text: Text): readonly Run[] => (typeof text === 'string' ? [text] : text)

export function wordsOf(run: Run): string {
  if (typeof run === 'string') return run
  if ('strong' in run) return run.strong
  if ('link' in run) return run.link
  return 'inserted' in run ? run.inserted : run.deleted
}

/** The words alone. Deleted words are left out: they no longer belong to the text. */
export const plain = (text: Text): string =>
  runsOf(text)
    .filter((run) => typeof run === 'string' || !('deleted' in run))
    .map(wordsOf)
    .join('')
