import { readFile } from 'node:fs/promises'
import { InvalidInput } from './domain/errors.js'
import { clauseGroups } from './domain/protocol/clauses.js'
import { importReport, type ImportedReport } from './domain/protocol/import-report.js'
import { formatDayShort } from './domain/time/dates.js'

/** `npm run import-protocol -- FILE`: a dry reading of a committee report. Nothing is stored; the API stores. */
const [file] = process.argv.slice(2)
if (file === undefined) stop('Name the file of the report: npm run import-protocol -- FILE')
else await read(file)

async function read(path: string): Promise<void> {
  try {
    console.log(told(importReport(await readFile(path, 'utf8'))).join('\n'))
  } catch (error) {
    if (error instanceof InvalidInput)
      stop(
        ['This cannot be read as such a report, since the importer', ...error.fields.map(({ message }) => `  ${message}`)].join(
          '\n',
        ),
      )
    else stop(error instanceof Error ? error.message : String(error))
  }
}

function stop(why: string): void {
  console.error(why)
  process.exitCode = 1
}

function counted(count: number, one: string, several: string): string {
  return `${count} ${count === 1 ? one : several}`
}

function told({ report, proposedText, earlierText, deletions, marginNotes, doubts }: ImportedReport): string[] {
  const counts = clauseGroups.map(
    ({ group, name }) => `  ${name}: ${proposedText.clauses.filter((clause) => clause.group === group).length}`,
  )
  return [
    `${report.council}, ${report.committee}, ${formatDayShort(report.date)}`,
    report.title,
    `Report by ${report.reportBy}; contact ${report.officerContact.name}, ${report.officerContact.role}`,
    [
      counted(report.recommendations.length, 'recommendation', 'recommendations'),
      counted(report.corporateImplications.length, 'corporate implication', 'corporate implications'),
      counted(report.appendices.length, 'appendix', 'appendices'),
    ].join(', '),
    '',
    `Proposed: “${proposedText.title}”, ${proposedText.sections.length} sections, ${proposedText.clauses.length} clauses`,
    ...counts,
    '',
    `Struck out: ${deletions.length}`,
    ...deletions.map(({ line, text }) => `  line ${line}: ${text}`),
    `Margin notes left out: ${marginNotes.length}`,
    `The text before is incomplete. ${earlierText.why}`,
    '',
    `To be looked at by a person: ${doubts.length}`,
    ...doubts.map(({ line, quote, why }) => `  line ${line}: “${quote}”: ${why}`),
  ]
}
