import { InvalidInput } from '../errors.js'
import type { ProtocolText } from './clauses.js'
import { closeMarks, passagesIn, withDeletions, withoutDeletions, type Deletion } from './deletions.js'
import { findNamesStillStanding, findWordDoubts, type Doubt } from './doubts.js'
import { splitReport } from './find-protocol.js'
import { lineAt, readLines, type MarginNote } from './lines.js'
import type { ReportMetadata } from './metadata.js'
import { placeBlocks, protocolText, type PlacedBlock } from './protocol-sections.js'
import { readMetadata, type ReadMetadata } from './read-metadata.js'
import { sortIntoParts } from './report-parts.js'
import { besideNoteDoubts, findProtocolDoubts, findReportDoubts } from './structure-doubts.js'

export interface ImportedReport {
  readonly report: ReportMetadata
  /** What the report asks the committee to adopt: certain, but for the doubts. */
  readonly proposedText: ProtocolText
  /** A reconstruction: the proposed text with what is struck out in it. Never to be passed off as what was in force. */
  readonly earlierText: { readonly complete: false; readonly why: string; readonly text: ProtocolText }
  readonly deletions: readonly Deletion[]
  readonly marginNotes: readonly MarginNote[]
  readonly doubts: readonly Doubt[]
  /** Every block of the protocol in its order, with its marks of deletion. */
  readonly protocol: readonly PlacedBlock[]
}

const whyIncomplete =
  'The source marks what was struck out but not what was inserted: this text may hold words that the earlier one did not.'

const longestSource = 500_000

/**
 * Reads a committee report that proposes a protocol in its appendix: text, with ~~ around what is struck out.
 * @throws InvalidInput that names everything that was not found and without which this is no such report.
 */
export function importReport(source: string): ImportedReport {
  if (source.length > longestSource)
    throw new InvalidInput([{ pointer: '', message: 'the text is longer than any committee report' }])
  const { blocks, marginNotes, besideNotes } = readLines(source)
  const split = splitReport(blocks)
  const parts = sortIntoParts(split.report)
  const protocol = placeBlocks(closeMarks(split.protocol))
  const proposedText = protocolText(protocol, withoutDeletions)
  const report = wholeOrRefused(readMetadata(parts), proposedText)
  const marked = protocol.map(({ block }) => block)
  const doubts = [
    ...findWordDoubts([...split.report, ...marked]),
    ...findNamesStillStanding(marked),
    ...findReportDoubts(split, parts, report),
    ...findProtocolDoubts(split, protocol, proposedText),
    ...besideNoteDoubts(besideNotes),
  ]
  return {
    report,
    proposedText,
    earlierText: { complete: false, why: whyIncomplete, text: protocolText(protocol, withDeletions) },
    deletions: protocol.flatMap(deletionsIn),
    marginNotes,
    doubts: doubts.sort((one, other) => one.line - other.line),
    protocol,
  }
}

function wholeOrRefused(read: ReadMetadata, { title, clauses }: ProtocolText): ReportMetadata {
  const { council, committee, date, title: reportTitle, ...others } = read
  const needed = [
    { pointer: '/council', what: 'the name of the council', found: council !== undefined },
    { pointer: '/committee', what: 'the name of the committee', found: committee !== undefined },
    { pointer: '/date', what: 'the date of the meeting, such as “8 March 2023”', found: date !== undefined },
    { pointer: '/title', what: 'the title of the report', found: reportTitle !== undefined },
    { pointer: '/protocol/title', what: 'the title of the protocol, a line of its own in capitals', found: title !== '' },
    {
      pointer: '/protocol/clauses',
      what: 'any section of clauses, such as one headed “Social media good practice”',
      found: clauses.length > 0,
    },
  ]
  if (
    council !== undefined &&
    committee !== undefined &&
    date !== undefined &&
    reportTitle !== undefined &&
    needed.every(({ found }) => found)
  ) {
    return { council, committee, date, title: reportTitle, ...others }
  }
  throw new InvalidInput(
    needed.filter(({ found }) => !found).map(({ pointer, what }) => ({ pointer, message: `did not find ${what}` })),
  )
}

const lettersAround = 40
const reach = 200

function deletionsIn({ block, section, clause }: PlacedBlock): Deletion[] {
  return passagesIn(block.text)
    .filter(({ text }) => text !== '')
    .map(({ text, start, end }) => ({
      line: lineAt(block, start),
      text,
      section,
      ...(clause === undefined ? {} : { clause }),
      before: withDeletions(block.text.slice(Math.max(0, start - reach), start)).slice(-lettersAround),
      after: withDeletions(block.text.slice(end, end + reach)).slice(0, lettersAround),
    }))
}
