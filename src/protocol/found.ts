import type { ClauseGroup } from '../domain/protocol/clauses.js'
import type { ImportedReport } from '../domain/protocol/import-report.js'
import type { Found } from './import.js'

/** What a reading of a report found, in numbers and by line. */
export function foundIn({ report, proposedText, earlierText, deletions, marginNotes, doubts }: ImportedReport): Found {
  const counted = (wanted: ClauseGroup) => proposedText.clauses.filter(({ group }) => group === wanted).length
  return {
    report: {
      ...report,
      recommendations: [...report.recommendations],
      corporateImplications: [...report.corporateImplications],
      officerContact: { ...report.officerContact },
    },
    clauses: { GP: counted('GP'), BP: counted('BP'), WA: counted('WA'), LE: counted('LE'), CA: counted('CA'), CC: counted('CC') },
    deletions: [...deletions],
    marginNotes: marginNotes.length,
    doubts: [...doubts],
    whyEarlierIsIncomplete: earlierText.why,
  }
}
