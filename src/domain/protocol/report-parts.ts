import type { Block } from './lines.js'

/** The parts of a committee report, each with the words that open it. */
export const partNames = [
  { part: 'reportBy', name: 'Report by', opens: /^report (?:by|of)\b\s*:?\s*/i },
  { part: 'officerContact', name: 'Officer Contact', opens: /^(?:officer contact|contact officer|contact)\b\s*:?\s*/i },
  { part: 'purpose', name: 'Purpose', opens: /^purpose(?: of (?:the )?report)?\s*(?::\s*|$)/i },
  { part: 'recommendations', name: 'Recommendations', opens: /^recommendations?\s*(?::\s*|$)/i },
  { part: 'appendices', name: 'List of Appendices', opens: /^(?:list of )?appendices\s*(?::\s*|$)/i },
  { part: 'backgroundPapers', name: 'Background papers', opens: /^background (?:papers?|documents?)\s*(?::\s*|$)/i },
  { part: 'corporateImplications', name: 'Corporate Implications', opens: /^(?:corporate )?implications\s*(?::\s*|$)/i },
  { part: 'consultees', name: 'Consultees', opens: /^(?:consultees|consultation)\s*(?::\s*|$)/i },
  {
    part: 'relevantPolicies',
    name: 'Relevant Policies and Strategies',
    opens: /^relevant policies(?: (?:and|&) strategies)?\s*(?::\s*|$)/i,
  },
] as const
export type PartName = (typeof partNames)[number]['part']

export interface Item {
  readonly text: string
  readonly line: number
  /** An item of its own in the source, not a line wrapped within one. */
  readonly begins: boolean
}

/** Everything of the report before its appendix, sorted into its parts; what stands before the first part is the head. */
export interface ReportParts {
  readonly head: readonly Item[]
  readonly parts: ReadonlyMap<PartName, readonly Item[]>
  /** '1. Introduction' and what follows it. */
  readonly numbered: readonly { readonly number: string; readonly heading: string; readonly items: readonly Item[] }[]
}

const numberedHeading = /^(\d{1,2})\.?\s+(?!That\b)(\p{Lu}[^.;:]{0,80})$/u

export function sortIntoParts(blocks: readonly Block[]): ReportParts {
  const head: Item[] = []
  const parts = new Map<PartName, Item[]>()
  const numbered: { number: string; heading: string; items: Item[] }[] = []
  let current = head
  for (const block of blocks) {
    block.lines.forEach(({ text, number }, index) => {
      const begins = index === 0
      const known = partNames.find(({ opens, part }) => opens.test(text) && !parts.has(part))
      const heading = begins && block.lines.length === 1 ? numberedHeading.exec(text) : null
      if (known && (begins || opensWithinBlock(known.part, parts))) {
        current = []
        parts.set(known.part, current)
        const rest = text.replace(known.opens, '')
        if (rest !== '') current.push({ text: rest, line: number, begins: true })
      } else if (heading && parts.size > 0) {
        current = []
        numbered.push({ number: heading[1] ?? '', heading: heading[2] ?? '', items: current })
      } else {
        current.push({ text, line: number, begins })
      }
    })
  }
  return { head, parts, numbered }
}

/** The lines of the head are often printed without a blank line between them: only there may a part begin within a block. */
const opensWithinBlock = (part: PartName, parts: ReadonlyMap<PartName, unknown>): boolean =>
  (part === 'reportBy' || part === 'officerContact') && !parts.has('purpose')

/** Wrapped lines joined to the items that they belong to. */
export function itemsIn(lines: readonly Item[]): Item[] {
  const items: Item[] = []
  for (const line of lines) {
    const before = items.at(-1)
    if (before && !line.begins) items[items.length - 1] = { ...before, text: `${before.text} ${line.text}` }
    else items.push({ ...line, begins: true })
  }
  return items
}
