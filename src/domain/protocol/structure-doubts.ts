import { clauseGroups, groupName, groupOf, usualClauseCodes, type ProtocolText } from './clauses.js'
import { hasUnpairedMark } from './deletions.js'
import type { Doubt, DoubtKind } from './doubts.js'
import type { SplitReport } from './find-protocol.js'
import { firstLine, type Block, type MarginNote } from './lines.js'
import type { ReportMetadata } from './metadata.js'
import type { PlacedBlock } from './protocol-sections.js'
import { inUsualOrder } from './read-metadata.js'
import { partNames, type ReportParts } from './report-parts.js'

const shown = 80

export function doubtAbout(block: Block | undefined, kind: DoubtKind, why: string): Doubt {
  return { line: block ? firstLine(block) : 1, kind, quote: block?.text.slice(0, shown) ?? '', why }
}

/** What the report lacks or has otherwise than usual, each with the line from which to look. */
export function findReportDoubts({ report }: SplitReport, parts: ReportParts, metadata: ReportMetadata): Doubt[] {
  const missing = partNames
    .filter(({ part }) => (parts.parts.get(part) ?? []).length === 0)
    .map(({ name }) => doubtAbout(report[0], 'partNotFound', `the part “${name}” was not found, or is empty`))
  const implications = parts.parts.get('corporateImplications')?.[0]
  if (implications === undefined || inUsualOrder(metadata.corporateImplications)) return missing
  const why = `the corporate implications are not the usual ten in their usual order: ${metadata.corporateImplications.length} were read`
  return [...missing, { line: implications.line, kind: 'implications', quote: implications.text.slice(0, shown), why }]
}

export function findProtocolDoubts({ protocol, rest }: SplitReport, placed: readonly PlacedBlock[], text: ProtocolText): Doubt[] {
  const [title] = protocol
  const count = text.clauses.length
  const groups = new Set(text.clauses.map(({ group }) => group))
  const headings = placed.filter(({ role }) => role === 'heading')
  const sectionsOf = (group: string) =>
    headings.filter(({ section }) =>
      placed.some((one) => one.section === section && one.clause !== undefined && groupOf(one.clause) === group),
    )
  return [
    ...(count === usualClauseCodes.length
      ? []
      : [doubtAbout(title, 'clauseCount', `the protocol has ${count} clauses, where ${usualClauseCodes.length} are usual`)]),
    ...clauseGroups
      .filter(({ group }) => !groups.has(group))
      .map(({ name }) => doubtAbout(title, 'groupMissing', `no section of clauses on “${name}” was found`)),
    ...clauseGroups.flatMap(({ group }) =>
      sectionsOf(group)
        .slice(1)
        .map(({ block }) =>
          doubtAbout(block, 'groupTwice', `a second section on “${groupName(group)}”: its clauses go on in number`),
        ),
    ),
    ...protocol
      .filter((block) => hasUnpairedMark(block.text))
      .map((block) => doubtAbout(block, 'unpairedDeletionMark', 'a mark of deletion without its other half')),
    ...placed
      .filter(
        ({ block, clause, role }, index) =>
          role === 'clause' &&
          block.kind === 'paragraph' &&
          placed[index - 1]?.role === 'clause' &&
          placed[index - 1]?.clause === clause,
      )
      .map(({ block, clause = '' }) =>
        doubtAbout(block, 'paragraphInList', `this paragraph was read as part of clause ${clause}`),
      ),
    ...rest.slice(0, 1).map((block) => doubtAbout(block, 'afterProtocol', 'what stands from here on was not read')),
  ]
}

export const besideNoteDoubts = (notes: readonly MarginNote[]): Doubt[] =>
  notes.map(({ line, text }) => ({
    line,
    kind: 'besideMarginNote',
    quote: text.slice(0, shown),
    why: 'this may be part of the margin note above it',
  }))
