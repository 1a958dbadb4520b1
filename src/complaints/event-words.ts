import type { ComplaintEvent, EventOf } from '../domain/complaint/events.js'
import {
  capacities,
  clockKinds,
  factors,
  identityHandlings,
  ipAgreements,
  jurisdictionTests,
  pauseCategories,
  stages,
  strengths,
  testAnswers,
  weights,
} from '../domain/complaint/vocabulary.js'
import { sanctions } from '../domain/complaint/decisions.js'
import { formatDayShort } from '../domain/time/dates.js'
import { decisionWords } from '../domain/documents/decision-words.js'

type Words = { readonly [T in ComplaintEvent['type']]: (event: EventOf<T>) => string }

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

/** Each event as one sentence of the timeline. */
const words: Words = {
  complaintLogged: ({ cases }) => `Complaint received${cases.length > 1 ? ` about ${cases.length} councillors` : ''}`,
  acknowledged: () => 'Complaint acknowledged',
  withholdingDecided: ({ identityHandling }) => `Complainant’s name: ${lower(identityHandlings[identityHandling])}`,
  noteAdded: ({ note }) => `Note: ${note.text}`,
  stageEntered: ({ stage }) => `Stage: ${lower(stages[stage])}`,
  clocksChanged: ({ changes }) => changes.map(clockWords).join('; '),
  testAnswered: ({ test, answer }) =>
    `Jurisdiction test answered ${lower(testAnswers[answer])}: ${lower(jurisdictionTests[test])}`,
  screeningPassed: () => 'Screening passed: the council can deal with it',
  memberTold: ({ told }) =>
    told.told ? 'The councillor was told of the complaint' : 'Reason recorded not to tell the councillor yet',
  memberCommented: () => 'The councillor commented',
  allegationAdded: ({ allegation }) => `Allegation ${allegation.number} added`,
  provisionLinked: ({ link }) => `Provision ${link.number} (${link.heading}) linked`,
  provisionUnlinked: () => 'A provision was unlinked',
  clauseLinked: ({ link }) => `Clause ${link.clause} linked: ${lower(strengths[link.strength])}`,
  clauseUnlinked: ({ clause }) => `Clause ${clause} unlinked`,
  capacityFound: ({ capacity }) => `Capacity: ${lower(capacities[capacity.finding])}`,
  factorWeighed: ({ factor, weight }) => `Factor weighed, ${lower(weights[weight])}: ${lower(factors[factor])}`,
  independentPersonConsulted: ({ consultation }) => `The Independent Person, ${consultation.name}, was consulted`,
  independentPersonReplied: ({ reply }) =>
    reply.kind === 'view'
      ? `The Independent Person gave a view: ${lower(ipAgreements[reply.agreement])}`
      : 'The Independent Person declared a conflict of interest',
  decided: ({ decision }) => `Decision: ${lower(decisionWords[decision.kind])}`,
  informalResolutionOffered: () => 'Informal resolution offered',
  informalResolutionFailed: () => 'Informal resolution failed: back to assessment',
  investigatingOfficerAppointed: ({ officer }) => `Investigating Officer appointed: ${officer.name}`,
  draftReportIssued: () => 'Draft report issued to the parties',
  finalReportIssued: () => 'Final report issued',
  findingMade: ({ finding }) => (finding.breach ? 'Finding: breach' : 'Finding: no breach'),
  sanctionImposed: ({ sanction }) => `Sanction: ${lower(sanctions[sanction.kind])}`,
  sanctionEnded: ({ end }) =>
    ({ complied: 'Sanction complied with', refused: 'Sanction refused', noLongerPossible: 'Sanction no longer possible' })[
      end.how
    ],
  paused: ({ pause }) => `Paused: ${lower(pauseCategories[pause.category])}`,
  resumed: ({ pause }) => `Resumed; paused from ${formatDayShort(pause.from)}`,
  withdrawalAsked: () => 'The complainant asked to withdraw',
  reopened: () => 'Case reopened',
  noticeIssued: ({ edition, document }) => `Decision notice ${document.number} issued (${editionWords[edition]})`,
}

const editionWords = {
  complainant: 'for the complainant',
  subjectMember: 'for the councillor',
  public: 'public edition',
  exempt: 'exempt edition',
} as const

function clockWords(change: EventOf<'clocksChanged'>['changes'][number]): string {
  if (change.change === 'started') return `${clockKinds[change.clock.kind]} due ${formatDayShort(change.clock.dueOn)}`
  const what = clockKinds[change.kind]
  if (change.change === 'met') return `${what}: done after ${counted(change.met.workingDays, 'working day')}`
  return change.change === 'moved' ? `${what} now due ${formatDayShort(change.dueOn)}` : `${what} no longer waited for`
}

/** Why, in the words of whoever did it, where a later change takes these words from the page of the case. */
const whys: { readonly [T in ComplaintEvent['type']]?: (event: EventOf<T>) => string | null } = {
  withholdingDecided: ({ reasons }) => reasons,
  testAnswered: ({ reasons }) => reasons,
  screeningPassed: ({ reasons }) => reasons,
  memberTold: ({ told }) => (told.told ? null : told.reason),
  provisionUnlinked: ({ reason }) => reason,
  clauseUnlinked: ({ reason }) => reason,
  capacityFound: ({ capacity }) => capacity.reasons,
  factorWeighed: ({ note }) => note,
  informalResolutionFailed: ({ reasons }) => reasons,
  paused: ({ pause }) => pause.reason,
  withdrawalAsked: ({ reasons }) => reasons,
  reopened: ({ reasons }) => reasons,
}

export function reasonsOf<T extends ComplaintEvent['type']>(event: EventOf<T> & { readonly type: T }): string | null {
  const say: ((event: EventOf<T>) => string | null) | undefined = whys[event.type]
  return say?.(event) ?? null
}

/** Outside parties learn that a thing happened, in the plainest words, and no name of anybody else. */
const outside: Partial<Record<ComplaintEvent['type'], string>> = {
  complaintLogged: 'Complaint received',
  memberCommented: 'Your comment was received',
  memberTold: 'You were told of the complaint',
  noticeIssued: 'Decision notice issued',
}

export const eventInWords = (event: ComplaintEvent, isInside: boolean): string =>
  isInside ? sentence(event) : (outside[event.type] ?? sentence(event))

function sentence<T extends ComplaintEvent['type']>(event: EventOf<T> & { readonly type: T }): string {
  const say: (event: EventOf<T>) => string = words[event.type]
  return say(event)
}
