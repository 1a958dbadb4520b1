import { reconciliationInWords } from '../statistics/flow.js'
import { momentInWords } from '../statistics/moments.js'
import { periodInWords } from '../statistics/periods.js'
import type { FigureResult, FlowResult, Line, Statistics } from '../statistics/results.js'
import { heading, numbered, type Block } from './blocks.js'
import type { CommitteeReport } from './committee-report-given.js'
import { percentageInWords } from './committee-report-figures.js'

/** The numbered paragraphs: what the figures of Appendix 1 come to, in sentences. */
export function bodyOf({ statistics, proposed }: CommitteeReport): Block[] {
  const sections: (readonly [string, readonly string[]])[] = [
    ['Introduction', introduction(statistics)],
    ['Complaints in the period', inPeriod(statistics)],
    ['What was complained of', nature(statistics)],
    ['What became of them', ends(statistics)],
    ['The protocol', protocol(proposed)],
  ]
  return sections.flatMap(([name, paragraphs], at) => [
    heading(2, `${at + 1}. ${name}`),
    ...paragraphs.map((text, nth) => numbered(`${at + 1}.${nth + 1}.`, text)),
  ])
}

const introduction = ({ period, previous, asAt }: Statistics): string[] => [
  'A council keeps its ethical framework under review in the light of the complaints it receives. This report gives the committee the figures by which to judge how the protocol and the arrangements are working.',
  `It covers the ${periodInWords(period)} and sets it beside the ${periodInWords(previous)}. All figures are as recorded at ${momentInWords(asAt)}.`,
  'A complaint is one written complaint from one person. It becomes a case for each councillor it is about, and each thing alleged in a case is an allegation. Each table says which of these it counts.',
]

function inPeriod({ flows, figures }: Statistics): string[] {
  return [
    ...flows.slice(0, 1).map((flow) => flowSentence(flow)),
    `They were about ${figureOf(figures, 'subjectMembers')?.base ?? 0} different councillors, of whom ${firstLine(figures, 'repeatMembers')?.count ?? 0} were complained about more than once; ` +
      `${firstLine(figures, 'sharedIncidents')?.count ?? 0} incidents drew more than one complaint.`,
    ...mostOf(figures, 'byComplainantType', 'By who complained:'),
    ...mostOf(figures, 'byTier', 'By tier of council:'),
  ]
}

const flowSentence = ({ now, previous, unit }: FlowResult): string =>
  `${now.received} complaints were received and ${now.closed + now.duplicates} closed, against ${previous.received} and ${previous.closed + previous.duplicates} in the period before; ` +
  `${now.carriedOut} were open at the end of the period. ${reconciliationInWords(now, unit)}`

const nature = ({ figures }: Statistics): string[] => [
  'A clause of the protocol is linked to an allegation where the conduct may depart from it. The protocol is guidance: a link is no finding, and one complaint may touch several clauses.',
  ...mostOf(figures, 'byClauseGroup', 'By group of the protocol:'),
  ...mostOf(figures, 'byProvision', 'By provision of the Code:'),
  ...mostOf(figures, 'byPlatform', 'By platform:'),
  ...mostOf(figures, 'byCapacity', 'By the capacity in which the councillor was found to have acted:'),
]

function ends({ figures }: Statistics): string[] {
  const assessed = figureOf(figures, 'assessWorkingDays')
  const inTime = firstLine(figures, 'assessByOriginalTarget')
  return [
    ...mostOf(figures, 'byOutcome', 'Allegations decided, by outcome:'),
    ...mostOf(figures, 'byReason', 'Where no further action was taken, the reasons given were:'),
    assessed?.spread == null
      ? 'No case was assessed in the period.'
      : `${assessed.base} cases were assessed, in a median of ${assessed.spread.median} working days; ` +
        `${percentageInWords(inTime?.percentage ?? null)} by the original due date (${inTime?.count ?? 0} of ${figureOf(figures, 'assessByOriginalTarget')?.base ?? 0}).`,
    `An Independent Person had been consulted on ${firstLine(figures, 'ipConsulted')?.count ?? 0} of ${figureOf(figures, 'ipConsulted')?.base ?? 0} allegations decided.`,
  ]
}

function protocol(proposed: CommitteeReport['proposed']): string[] {
  if (proposed === null) return ['No change to the protocol is proposed.']
  const count = (kind: string) => proposed.changes.filter(({ change }) => change === kind).length
  return [
    `Amendments to the protocol are set out in Appendix 2: of its clauses ${count('changed')} are changed, ${count('added')} added, ${count('removed')} removed and ${count('same')} left as they are.`,
    'A protocol is in force only once it has been adopted; this report proposes and does not adopt.',
  ]
}

const figureOf = (figures: readonly FigureResult[], id: string): FigureResult | undefined =>
  figures.find(({ figure }) => figure.id === id)

const firstLine = (figures: readonly FigureResult[], id: string): Line | undefined => figureOf(figures, id)?.lines[0]

const mostNamed = 4

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`

/** 'By platform: X (Twitter) 4 (33.3 %), Facebook group 3 (25 %); 5 allegations in all.' */
function mostOf(figures: readonly FigureResult[], id: string, lead: string): string[] {
  const result = figureOf(figures, id)
  const lines = [...(result?.lines ?? [])]
    .filter(({ key, count }) => key !== '' && count > 0)
    .sort((one, other) => other.count - one.count)
    .slice(0, mostNamed)
  if (result === undefined || lines.length === 0) return []
  const named = lines.map(({ label, count, percentage }) => `${label} ${count} (${percentageInWords(percentage)})`).join(', ')
  const more = result.lines.filter(({ key, count }) => key !== '' && count > 0).length > mostNamed ? ' and others' : ''
  return [
    `${lead} ${named}${more}, of ${counted(result.base, result.figure.unit === 'complaints' ? 'complaint' : 'allegation')}.`,
  ]
}
