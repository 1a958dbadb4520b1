import { compareClauseCodes, groupName, groupOf, type ClauseCode } from '../protocol/clauses.js'
import { corporateImplicationNames } from '../protocol/metadata.js'
import type { ClauseChange } from '../protocol/redline.js'
import { periodInWords } from '../statistics/periods.js'
import { formatDayShort } from '../time/dates.js'
import { bullets, heading, note, pageBreak, paragraph, quotation, steps, type Block, type Document, type Run } from './blocks.js'
import { bodyOf } from './committee-report-body.js'
import { figuresAppendix } from './committee-report-figures.js'
import type { CommitteeReport, ProposedProtocol } from './committee-report-given.js'

/**
 * LGA 1972 Sch 12A Part 1: paragraph 1, information relating to any individual; paragraph 2, likely to reveal who an individual is. Small
 * numbers about councillors and complainants are both, so this edition is kept from the press and public.
 */
const exemption =
  'Not for publication: exempt information under paragraphs 1 and 2 of Part 1 of Schedule 12A to the Local Government Act 1972'

/**
 * A Monitoring Officer's report to committee in the order in which such reports are set out: heading, purpose, recommendations, numbered
 * paragraphs, appendices, background papers, the ten corporate implications, consultees, policies. Says nothing of any complainant.
 */
export function committeeReport(report: CommitteeReport): Document {
  const { council, committee, date, title } = report
  return {
    title: `${title}, ${formatDayShort(date)}`,
    subject: `Report to the ${committee} of ${council}`,
    author: council,
    language: 'en-GB',
    issuedAt: report.issuedAt,
    header: { left: `${council} ${committee}`, right: 'Exempt: not for publication' },
    footer: { left: `${title}, ${formatDayShort(date)}` },
    blocks: [...front(report), ...recommended(report), ...bodyOf(report), ...back(report), ...appendices(report)],
  }
}

function front({ council, committee, date, title, reportBy, officerContact }: CommitteeReport): Block[] {
  const { name, role, email, telephone } = officerContact
  const reach = [email === undefined ? [] : [`email: ${email}`], telephone === undefined ? [] : [`tel: ${telephone}`]].flat()
  return [
    paragraph([{ strong: `${council} ${committee}` }]),
    paragraph(formatDayShort(date)),
    heading(1, title),
    note(exemption),
    paragraph([{ strong: 'Report by: ' }, reportBy]),
    paragraph([{ strong: 'Officer Contact: ' }, [name, role, ...reach].join(', ')]),
  ]
}

function recommended({ statistics, proposed }: CommitteeReport): Block[] {
  const { period } = statistics
  return [
    heading(2, 'Purpose'),
    paragraph(
      `To report on complaints about the conduct of councillors on social media in the ${periodInWords(period)}` +
        (proposed === null ? '.' : ', and to propose amendments to the Social Media Protocol for Councillors.'),
    ),
    heading(2, 'Recommendations'),
    steps([
      `That members note the complaints received and dealt with, as set out in Appendix 1 to this report${proposed === null ? '.' : '; and'}`,
      ...(proposed === null
        ? []
        : ['That members consider the amendments to the protocol set out in Appendix 2 to this report.']),
    ]),
  ]
}

function back({ proposed }: CommitteeReport): Block[] {
  const implications: Readonly<Partial<Record<string, string>>> = {
    'Legal/Constitutional':
      'The Council must have arrangements for dealing with allegations that a member has failed to comply with its Code of Conduct (Localism Act 2011, section 28). The protocol complements the Code; a breach is only ever found of the Code.',
    'Equality and Diversity':
      'Conduct that departs from the equality provisions of the Code is counted under them in Appendix 1.',
  }
  return [
    heading(2, 'List of Appendices'),
    bullets([
      'Appendix 1 – Statistics of complaints',
      ...(proposed === null ? [] : ['Appendix 2 – Proposed Amendments to Social Media Protocol']),
    ]),
    heading(2, 'Background papers'),
    paragraph('Nil'),
    heading(2, 'Corporate Implications'),
    ...corporateImplicationNames.map((name) => paragraph([{ strong: `${name}: ` }, implications[name] ?? 'None'])),
    paragraph([{ strong: 'Consultees: ' }, 'None']),
    heading(2, 'Relevant Policies and Strategies'),
    paragraph(
      'Members’ Code of Conduct; Social Media Protocol for Councillors; arrangements for dealing with complaints about councillors',
    ),
  ]
}

const appendices = ({ statistics, proposed }: CommitteeReport): Block[] => [
  pageBreak,
  heading(1, 'Appendix 1: Statistics of complaints'),
  ...figuresAppendix(statistics),
  ...(proposed === null
    ? []
    : [pageBreak, heading(1, 'Appendix 2: Proposed amendments to the protocol'), ...amendments(proposed)]),
]

function amendments({ label, before, changes }: ProposedProtocol): Block[] {
  const inOrder = [...changes].sort((one, other) => compareClauseCodes(one.code, other.code))
  return [
    paragraph(
      before === null
        ? `The text proposed (${label}) stands alone: no protocol was in force before it, so every clause is marked as inserted.`
        : `The text proposed (${label}) beside the text before it (${before.label}). Words inserted are underlined, words deleted are struck through.`,
    ),
    ...(before?.isComplete === false
      ? [note('The text before is a reconstruction from traces and is incomplete: it is not to be taken for what was in force.')]
      : []),
    ...inOrder.flatMap((change, at) => [
      ...(groupOf(change.code) === groupOf(inOrder[at - 1]?.code ?? '') ? [] : [heading(2, nameOfGroup(change.code))]),
      quotation(change.code, tracked(change)),
    ]),
  ]
}

const nameOfGroup = (code: ClauseCode): string => groupName(groupOf(code) ?? 'GP')

function tracked(change: ClauseChange): readonly Run[] {
  switch (change.change) {
    case 'same':
      return [change.text]
    case 'added':
      return [{ inserted: change.text }]
    case 'removed':
      return [{ deleted: change.text }]
    case 'changed':
      return change.parts.map(({ kind, text }) =>
        kind === 'kept' ? text : kind === 'inserted' ? { inserted: text } : { deleted: text },
      )
  }
}
